"""Rule `invisible-character`: what nobody sees, and what breaks tasks, tags, links, keys and search."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from notelint import Diagnostic, Fix, Note, NoteRule, Stage

if TYPE_CHECKING:
    from ._invisible.finding import Finding


@dataclass(frozen=True, slots=True)
class InvisibleCharacter(NoteRule):
    """Finds characters that show nothing, where they break something or stand for nothing."""

    name: ClassVar[str] = "invisible-character"
    # Behind the repair of mojibake, which needs no-break spaces, soft hyphens and C1 controls for evidence: what is
    # damage has then become text again. The schema, of the same stage, sees clean values in the next round.
    stage: ClassVar[Stage] = Stage.FRONTMATTER

    def check(self, note: Note) -> Iterator[Diagnostic]:
        """What is found, in order of place."""
        from ._invisible.characters import suspects

        if hits := suspects(note.text):
            from ._invisible.search import findings

            for found in findings(note, hits):
                yield self._diagnostic(note, found)

    def _diagnostic(self, note: Note, found: Finding) -> Diagnostic:
        fix = Fix(found.edits, found.title, found.safe) if found.edits else None
        return self.report(note, found.span, found.message, level=found.level, fix=fix, help=found.help)
