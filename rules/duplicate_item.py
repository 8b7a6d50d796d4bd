"""Rule `duplicate-item`: action items, decisions and facts that stand twice in one note, perhaps in other words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from notelint import Diagnostic, Level, Note, NoteRule, Stage

if TYPE_CHECKING:
    from ._duplicates.settings import Settings

_LEVELS = {"equal": Level.ERROR, "likely": Level.WARNING, "possible": Level.INFO}


@dataclass(frozen=True, slots=True)
class DuplicateItem(NoteRule):
    """Finds action items, decisions and facts that an earlier one of the same section says already."""

    name: ClassVar[str] = "duplicate-item"
    stage: ClassVar[Stage] = Stage.CONTENT

    actions: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    kinds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    proposal_tags: tuple[str, ...] = ("proposed",)
    done: tuple[str, ...] = ("x", "X")
    cancelled: tuple[str, ...] = ("-",)
    task_tag: str = ""
    possible: bool = True
    distinct: tuple[str, ...] = ()

    def check(self, note: Note) -> Iterator[Diagnostic]:
        """Every later member of a cluster, at its place."""
        if len(note.outline.items) < 2:
            return
        from ._duplicates.repeats import repeats

        for found in repeats(note, self.settings()):
            if self.possible or found.likeness.value != "possible":
                yield self.report(
                    note,
                    found.span,
                    found.message,
                    level=_LEVELS[found.likeness.value],
                    fix=found.fix,
                    related=found.related,
                    help=found.help,
                )

    def digests(self, note: Note) -> dict[int, str]:
        """For each line with an item that is compared the digest of what it says; two of them name a distinct pair."""
        from ._duplicates.distinct import digest
        from ._duplicates.repeats import members_of

        members = members_of(note, self.settings())
        return {note.place(member.item.span).start.line: digest(member.said.wording) for member in members}

    def settings(self) -> Settings:
        """The options as the comparison takes them."""
        from ._duplicates.settings import settings_of

        return settings_of(self, self.proposal_tags)
