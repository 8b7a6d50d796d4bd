"""Rule `duplicate-item`: action items, decisions and facts that stand twice in one note, perhaps in other words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from notelint import Diagnostic, Level, Note, NoteRule, Stage


@dataclass(frozen=True, slots=True)
class DuplicateItem(NoteRule):
    """Finds action items, decisions and facts that an earlier one of the same section says already."""

    name: ClassVar[str] = "duplicate-item"
    stage: ClassVar[Stage] = Stage.CONTENT

    actions: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    proposal_tags: tuple[str, ...] = ("proposed",)

    def check(self, note: Note) -> Iterator[Diagnostic]:
        """Every later member of a cluster, at its place."""
        if len(note.outline.items) < 2:
            return
        from ._duplicates.repeats import repeats

        headings = {"action item": self.actions, "decision": self.decisions, "fact": self.facts}
        for found in repeats(note, headings, self.proposal_tags):
            level = Level.ERROR if found.is_equal else Level.WARNING
            yield self.report(
                note, found.span, found.message, level=level, fix=found.fix, related=found.related, help=found.help
            )
