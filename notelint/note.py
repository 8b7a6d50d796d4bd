"""A note: its path and text, parsed only as far as somebody asks."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from notelint.diagnostic import Place, Span
from notelint.frontmatter import Frontmatter, parse_frontmatter
from notelint.names import Names
from notelint.note_types import NoteType, NoteTypes
from notelint.outline import Outline, parse_outline
from notelint.text import BOM, LineTable


class Heard(NamedTuple):
    """What the rules of the earlier stages said of a note: the names of those that looked at it, of all that there are,
    and which of the note's ignore comments silenced something, by number and rule.
    """

    ran: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    used: frozenset[tuple[int, str]] = frozenset()


class Note:
    """One Markdown note. `path` is from the vault root with forward slashes, `text` is the file, decoded, with nothing
    removed; `names` are the files of the vault around it, `types` the note types that hold for it; `heard` is for the
    rules of the last stage. `home` leads from a place in it to that in the file where earlier stages mended it.
    """

    def __init__(self, path: str, text: str, names: Names | None = None, types: NoteTypes | None = None) -> None:
        self.path = path
        self.text = text
        self.names = names if names is not None else Names()
        self.types = types if types is not None else NoteTypes()
        self.heard = Heard()
        self.home: Callable[[Place], Place] | None = None

    @cached_property
    def line_table(self) -> LineTable:
        """Where the lines of the text start."""
        return LineTable(self.text)

    @cached_property
    def frontmatter(self) -> Frontmatter | None:
        """The YAML block at the top, or None."""
        return parse_frontmatter(self.text)

    @cached_property
    def type(self) -> NoteType | None:
        """The type of the note, by the `type` that it names, else by its path, tags and keys; None if it has none."""
        data = self.frontmatter.data if self.frontmatter else {}
        return self.types.of(self.path, data, lambda: (tag.name for tag in self.outline.tags))

    @cached_property
    def outline(self) -> Outline:
        """Sections, items, links and tags of the body."""
        start = self.frontmatter.span.end if self.frontmatter else int(self.text.startswith(BOM))
        return parse_outline(self.text, start)

    def place(self, span: Span) -> Place:
        """A span of this note as a place with lines and columns."""
        position = self.line_table.position
        return Place(self.path, position(span.start), position(span.end))

    def line(self, span: Span) -> int:
        """The line of the file in which a span begins, for words that name it: those of a rule are not mapped back."""
        place = self.place(span)
        return (self.home(place) if self.home else place).start.line
