"""Pairs that were called distinct, and of which a text stands in no note any more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from notelint import Search

from ..kinds import heading_kinds
from ..settings import Settings
from .features import whole_of


def expired(search: Search, settings: Settings) -> Iterator[tuple[str, str]]:
    """The recorded pairs of digests that concern nothing any more, in order."""
    kinds = {"action item", *heading_kinds(settings.headings).values()}
    for record in sorted(settings.distinct):
        wanted = Counter(record)  # two items with the same words can be distinct
        if any(sum(search.count(whole_of(kind, each)) for kind in kinds) < wanted[each] for each in wanted):
            yield record
