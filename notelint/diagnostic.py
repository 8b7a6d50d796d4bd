"""What a rule says: a diagnostic at a place, perhaps with a fix and related places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from notelint.text import Position


class Span(NamedTuple):
    """A part of a text, in code points; `end` is behind the last one."""

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end


class Level(StrEnum):
    """How much a diagnostic matters; only errors make the exit status 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Put `text` in the place of the code points from `start` to `end`."""

    start: int
    end: int
    text: str

    def clashes(self, other: Edit) -> bool:
        """Whether the two cannot both be made: they overlap, or one inserts at an edge of the other.

        Two that replace or delete and merely touch do not clash.
        """
        first, second = sorted((self, other))
        if first.end > second.start or first.start == second.start:
            return True
        return first.end == second.start and (first.start == first.end or second.start == second.end)


class Rename(NamedTuple):
    """Give the file or folder at `path` another name in its folder; all links of the vault keep leading to it."""

    path: str
    name: str

    @property
    def target(self) -> str:
        """The path that the file then has."""
        folder, slash, _ = self.path.rpartition("/")
        return folder + slash + self.name


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits of one note that are made together or not at all; `title` says in a few words what they do.

    Or, instead of edits, a new name for a file, which a vault rule may ask for; such a fix is never safe.
    """

    edits: tuple[Edit, ...]
    title: str
    safe: bool = True
    rename: Rename | None = None


class Place(NamedTuple):
    """A span of a note; `path` is from the vault root, with forward slashes."""

    path: str
    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding of a rule. `related` names other places that belong to it, the most telling first. `key` stands for
    the message where that is worded by a config: by it the finding is known from run to run. `whole`: it is about all
    of the note, and the text where it stands has no part in it; so is each one that stands at the start of a file.
    """

    rule: str
    place: Place
    message: str
    level: Level = Level.ERROR
    fix: Fix | None = None
    related: tuple[Place, ...] = ()
    help: str = ""
    key: str = ""
    whole: bool = False

    @property
    def path(self) -> str:
        """The note, from the vault root, with forward slashes."""
        return self.place.path

    @property
    def start(self) -> Position:
        """Where the span begins."""
        return self.place.start

    @property
    def end(self) -> Position:
        """Where the span ends, behind its last code point."""
        return self.place.end

    @property
    def span(self) -> Span:
        """The span in code points of the decoded note."""
        return Span(self.place.start.offset, self.place.end.offset)

    def below(self, prefix: str) -> Diagnostic:
        """The same diagnostic with `prefix` before every path."""
        place, *related = (each._replace(path=prefix + each.path) for each in (self.place, *self.related))
        fix = self.fix
        if fix and fix.rename:
            fix = replace(fix, rename=fix.rename._replace(path=prefix + fix.rename.path))
        message = self.message
        for name in {each.path for each in self.related}:
            message = message.replace(f"`{name}`", f"`{prefix}{name}`")
        return replace(self, place=place, message=message, related=tuple(related), fix=fix)


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Diagnostics by path, place and rule."""
    return sorted(diagnostics, key=lambda d: (d.path, d.start.offset, d.end.offset, d.rule, d.message))
