"""Rule `duplicate-note`: two notes made from one source, or of one meeting and with nearly the same content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from notelint import Diagnostic, Entry, Level, Note, Stage, Threshold, VaultRule, VaultView

from ._file_words import file_word

if TYPE_CHECKING:
    from ._duplicates.across.copies import Copy, Pair

_ADVICE = "make one note of them"


@dataclass(frozen=True, slots=True)
class DuplicateNote(VaultRule):
    """Finds notes made from the same source as another one, or of the same meeting with nearly the same content."""

    name: ClassVar[str] = "duplicate-note"
    stage: ClassVar[Stage] = Stage.CONTENT
    keeps: ClassVar[Threshold | None] = Threshold(1.0, 0.0, 1)
    mutual: ClassVar[bool] = True

    def keep(self, note: Note) -> Iterable[Entry]:
        """The source and the day of a note, and the words of its lines."""
        if note.frontmatter is None:
            return ()
        from ._duplicates.across.copies import entries_of

        return entries_of(note)

    def check(self, vault: VaultView) -> Iterator[Diagnostic]:
        """Every note in focus that copies an earlier one in focus, or any one where nothing is told."""
        from ._duplicates.across.about import day_of, source_of

        if not any(
            day_of(path, known.data) or source_of(known.data)
            for path in sorted(vault.focus)
            if (known := vault.note(path))
        ):
            return
        from ._duplicates.across.copies import copies, order, own

        search = vault.index()
        for path in sorted(vault.focus):
            pairs = sorted(copies(search, path), key=lambda pair: (-pair.rank, order(pair.other)))
            note = own(search, path) if pairs else None
            for at, pair in enumerate(pairs if note else ()):
                if note and (order(pair.other) < order(note) or not vault.tells(pair.other.about.path)):
                    yield self._finding(note, [pair, *pairs[:at], *pairs[at + 1 :]])
                    break

    def _finding(self, note: Copy, pairs: list[Pair]) -> Diagnostic:
        where = file_word(pairs[0].other.about.path)
        message, level = _SAYS[pairs[0].rank]
        related = tuple(pair.other.place for pair in pairs)
        return Diagnostic(self.name, note.place, message.format(where), level, None, related, _ADVICE, whole=True)


_SAYS = {
    3: ("repeats the note {}", Level.ERROR),
    2: ("says nearly the same as the note {}", Level.WARNING),
    1: ("is made from the same source as the note {}", Level.INFO),
}
"""What is said of a pair of notes, by how alike they are."""
