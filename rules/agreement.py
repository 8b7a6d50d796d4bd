"""Rule `agreement`: frontmatter and body that say different things about the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Literal

from notelint import Diagnostic, Fix, Note, NoteRule, Stage

if TYPE_CHECKING:
    from ._agreement.conflict import Conflict

_CHOOSE = "make both the same, or say with the option `wins` which side is right"
_LOOK = "look at what would be changed"
_BY_HAND = "make both the same by hand"
_NO_SIDES = {
    "file-name": "the name of a file is never changed; rename the file, or correct its `date`",
    "links": "an empty link stands on one side alone; it is filled where the note says what it leads to",
}
"""The pairs of which no side can win."""


@dataclass(frozen=True, slots=True)
class Agreement(NoteRule):
    """Holds the title, date, people, subject and fields of the frontmatter against the head of the body."""

    name: ClassVar[str] = "agreement"
    stage: ClassVar[Stage] = Stage.CONTENT

    wins: Literal["frontmatter", "body", "neither"] = "neither"
    wins_for: dict[str, Literal["frontmatter", "body", "neither"]] = field(default_factory=dict)
    labels: dict[str, tuple[str, ...]] = field(default_factory=dict)
    me: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for key, reason in _NO_SIDES.items():
            if self.wins_for.get(key, "neither") != "neither":
                raise ValueError(f"wins-for.{key}: {reason}")

    def check(self, note: Note) -> Iterator[Diagnostic]:
        """Everything that frontmatter and body say differently, and links that name nothing."""
        from ._agreement.pairs import conflicts
        from ._placeholders import is_template

        found = [*conflicts(note, self.labels, self.me)]
        if found and not is_template(note):
            yield from (self._diagnostic(note, conflict) for conflict in found)

    def _diagnostic(self, note: Note, conflict: Conflict) -> Diagnostic:
        related = [note.place(conflict.other)] if conflict.other else []
        fix, advice = self._fix(conflict), conflict.help
        if not advice and (fix is None or not fix.safe):
            advice = _CHOOSE if self._winner(conflict) == "neither" else _BY_HAND if fix is None else _LOOK
        return self.report(
            note, conflict.at, conflict.message, level=conflict.level, fix=fix, related=related, help=advice
        )

    def _winner(self, conflict: Conflict) -> str:
        """The side that is right. What stands in one place alone is filled, whoever wins."""
        return "frontmatter" if conflict.other is None else self.wins_for.get(conflict.key, self.wins)

    def _fix(self, conflict: Conflict) -> Fix | None:
        winner = self._winner(conflict)
        if winner == "neither":
            return None
        in_body = winner == "frontmatter"
        edits = conflict.to_body() if in_body else conflict.to_front()
        title = f"write what the {winner} says"
        return Fix(edits, title, safe=("body" if in_body else "front") not in conflict.unsure) if edits else None
