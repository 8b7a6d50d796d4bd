"""Rule `tag`: tags that Obsidian does not take, that are missing, or that say something else than their note."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from notelint import Diagnostic, Note, NoteRule, Stage


@dataclass(frozen=True, slots=True)
class Tag(NoteRule):
    """Finds tags that are invalid, empty, repeated, missing or stale."""

    name: ClassVar[str] = "tag"
    stage: ClassVar[Stage] = Stage.STRUCTURE

    case: Literal["any", "lower"] = "any"
    levels: int = 0

    def __post_init__(self) -> None:
        if self.levels < 0:
            raise ValueError(f"levels: expected how many a tag may have, or 0 for any number, found {self.levels}")

    def check(self, note: Note) -> Iterator[Diagnostic]:
        """The faults of each tag, then what the type of the note misses."""
        from ._schema.fixes import Fixes
        from ._tag.entries import tag_fields
        from ._tag.findings import Finding, inline, of_field, of_kind, of_type

        block, found = note.frontmatter, list[Finding]()
        if block is not None and block.root is not None:
            fixes, fields = Fixes(block), list(tag_fields(block))
            for field in fields:
                found += of_field(fixes, field, self.case, self.levels)
                found += of_kind(fixes, field) if note.type is None or "tags" not in note.type.keys else ()
            found += of_type(fixes, note, note.type, fields) if note.type is not None else ()
        for each in (*found, *inline(note)):
            related = [note.place(span) for span in each.related]
            yield self.report(
                note, each.span, each.message, level=each.level, fix=each.fix, related=related, help=each.help
            )
