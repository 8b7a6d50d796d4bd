"""What a vault rule sees: the outlines of all notes, the names of all files, and the notes in focus."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from notelint.diagnostic import Place, Span
from notelint.frontmatter import Data
from notelint.names import Names
from notelint.note import Note
from notelint.outline import Outline
from notelint.text import LineTable, Position


@dataclass(frozen=True, slots=True)
class NoteOutline:
    """All that is kept of a note that is not being checked: its parts, its frontmatter's values and its line table."""

    path: str
    outline: Outline
    data: Mapping[str, Data]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, note: Note) -> NoteOutline:
        """The outline of a note at hand."""
        frontmatter = note.frontmatter
        return cls(note.path, note.outline, frontmatter.data if frontmatter else {}, tuple(note.line_table.starts))

    def place(self, span: Span) -> Place:
        """A span of this note as a place with lines and columns."""
        return Place(self.path, self._position(span.start), self._position(span.end))

    def _position(self, offset: int) -> Position:
        return LineTable.at(self.starts, offset)


class VaultView:
    """The notes of a vault by path. `focus` holds the paths to report on; `names` looks files up as Obsidian does."""

    def __init__(self, names: Names, focus: frozenset[str], load: Callable[[], Iterator[NoteOutline]]) -> None:
        self.names = names
        self.focus = focus
        self._load = load

    @cached_property
    def notes(self) -> dict[str, NoteOutline]:
        """The outlines of all notes by path, in order of path; read when first asked for."""
        return {note.path: note for note in sorted(self._load(), key=lambda note: note.path)}
