"""Names of keys that are known whatever the vault."""

from __future__ import annotations

from typing import Final

USUAL_KEYS: Final = frozenset(
    {
        *("aliases", "author", "category", "created", "cssclasses", "date", "description", "id", "kind", "modified"),
        *("name", "participants", "person", "priority", "publish", "source", "status", "summary", "tags", "title"),
        *("type", "updated", "url"),
    }
)
"""Keys that every program knows."""

KNOWN_KEYS: Final = USUAL_KEYS | {
    *(
        "account",
        "alias",
        "attendees",
        "birthday",
        "cadence",
        "company",
        "contacts",
        "cover",
        "cssclass",
        "destination",
    ),
    *("due", "email", "end_date", "image", "industry", "language", "last_contact", "location", "members", "owner"),
    *("partner", "permalink", "project", "purpose", "region", "related", "rob_forum", "role", "source_ref"),
    *("start_date", "tag", "trip", "website"),
}
"""Those, the keys of the note types, and a few that many vaults have."""
