"""What a vault rule sees: the outlines of all notes, the names of all files, and the notes in focus."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING

from notelint.diagnostic import Place, Span
from notelint.frontmatter import Data, Frontmatter
from notelint.ignores import NONE, Ignores, ignores_of
from notelint.names import Names
from notelint.note import Note
from notelint.note_types import NoteType, NoteTypes
from notelint.outline import Outline
from notelint.text import LineTable, Position

if TYPE_CHECKING:
    from notelint.index.search import Search
    from notelint.links import Target


@dataclass(frozen=True, slots=True)
class NoteOutline:
    """All that is kept of a note that is not being checked: its parts, its frontmatter's values, its line table, and
    what its links name. `values` spans the values of the frontmatter by path: of its keys, and of the items in lists.
    """

    path: str
    outline: Outline
    data: Mapping[str, Data]
    starts: tuple[int, ...]
    targets: tuple[Target, ...] = ()
    values: Mapping[tuple[str | int, ...], Span] = field(default_factory=dict)
    ignores: Ignores = NONE

    @classmethod
    def of(cls, note: Note) -> NoteOutline:
        """The outline of a note at hand."""
        from notelint.links import targets_of

        block = note.frontmatter
        starts = tuple(note.line_table.starts)
        data, values = (block.data, _values(block)) if block else ({}, {})
        return cls(note.path, note.outline, data, starts, tuple(targets_of(note)), values, ignores_of(note))

    def place(self, span: Span) -> Place:
        """A span of this note as a place with lines and columns."""
        return Place(self.path, self._position(span.start), self._position(span.end))

    def _position(self, offset: int) -> Position:
        return LineTable.at(self.starts, offset)


def _values(block: Frontmatter) -> dict[tuple[str | int, ...], Span]:
    found: dict[tuple[str | int, ...], Span] = {}
    for key, value in reversed(block.root.fields if block.root else ()):
        name = str(key.data)
        found[name,] = value.span
        found |= {(name, index): item.span for index, item in enumerate(value.items)}
    return found


class VaultView:
    """The notes of a vault by path. `focus` holds the notes to report on, `files` the other files to report on;
    `names` looks files up as Obsidian does; `types` gives the note types that hold for a path.
    """

    def __init__(
        self,
        names: Names,
        focus: frozenset[str],
        files: frozenset[str],
        paths: Callable[[], Iterable[str]],
        read: Callable[[str], NoteOutline | None],
        types: Callable[[str], NoteTypes] = lambda _: NoteTypes(),
    ) -> None:
        self.names = names
        self.types = types
        self.focus = focus
        self.files = files
        self._index: Callable[[], Search] | None = None
        self._is_on: Callable[[str], bool] = focus.__contains__
        self._paths = paths
        self._read = cache(read)

    @cached_property
    def notes(self) -> dict[str, NoteOutline]:
        """The outlines of all notes by path, in order of path; read when first asked for."""
        return {path: note for path in sorted(self._paths()) if (note := self._read(path))}

    def note(self, path: str) -> NoteOutline | None:
        """The outline of one note; None where it cannot be read."""
        return self._read(path)

    def index(self) -> Search:
        """What the rule at work keeps of all notes, up to date."""
        assert self._index is not None, "a rule that asks for its index says what it `keeps`"
        return self._index()

    def tells(self, path: str) -> bool:
        """Whether the rule at work reports on a note: it is in focus, and the config has the rule on there."""
        return path in self.focus and self._is_on(path)

    def for_rule(self, is_on: Callable[[str], bool]) -> VaultView:
        """The same view for a rule that the config has on for some notes."""
        view = copy(self)
        view._is_on = is_on
        return view

    def with_index(self, index: Callable[[], Search]) -> VaultView:
        """The same view for a rule that keeps something of each note."""
        view = copy(self)
        view._index = index
        return view

    def type_of(self, note: NoteOutline) -> NoteType | None:
        """The type of a note, as `Note.type`."""
        return self.types(note.path).of(note.path, note.data, lambda: (tag.name for tag in note.outline.tags))

    def linked(self, suspect: Callable[[str], bool]) -> set[str]:
        """The files outside the focus to which notes in focus link; only those that are suspect by name, so that
        hardly any note must be read.
        """
        if self.names.are_listed and not any(suspect(path) for path in set(self.names.paths) - self.focus - self.files):
            return set()
        notes = filter(None, map(self._read, sorted(self.focus)))
        links = ((target, note.path) for note in notes for target in note.targets)
        found = {target.resolve(self.names, source) for target, source in links if any(map(suspect, target.readings))}
        return {path for path in found if path is not None} - self.focus - self.files
