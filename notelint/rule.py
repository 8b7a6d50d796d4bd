"""The two kinds of rules, and the stages that order their work."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import ClassVar

from notelint.diagnostic import Diagnostic, Fix, Level, Place, Span
from notelint.index import Entry, Threshold
from notelint.note import Note
from notelint.text import Position
from notelint.vault import VaultView


class Stage(IntEnum):
    """Later stages judge the text as the safe fixes of the earlier ones leave it; the last one, what these said."""

    TEXT = 0
    FRONTMATTER = 1
    STRUCTURE = 2
    CONTENT = 3
    REVIEW = 4


class NoteRule(ABC):
    """Looks at one note. A rule is a frozen dataclass: its fields are its options. `shares` names a rule whose settings
    of options with the same names hold for this one too, where the config says nothing else. `own_levels` names an
    option whose entries may each have a `level`; that of the rule is then for those without one.
    """

    name: ClassVar[str]
    stage: ClassVar[Stage]
    shares: ClassVar[str] = ""
    own_levels: ClassVar[str] = ""

    @abstractmethod
    def check(self, note: Note) -> Iterator[Diagnostic]:
        """The diagnostics of one note."""

    def report(
        self,
        note: Note,
        span: Span,
        message: str,
        *,
        level: Level = Level.ERROR,
        fix: Fix | None = None,
        related: Iterable[Place] = (),
        help: str = "",
        key: str = "",
        whole: bool = False,
    ) -> Diagnostic:
        """A diagnostic of this rule at a span of the note, or, of the note as a `whole`, told there."""
        return Diagnostic(self.name, note.place(span), message, level, fix, tuple(related), help, key, whole)


class VaultRule(ABC):
    """Looks at the outlines of all notes of a vault and reports on those in focus, or on files as a whole. Its fixes
    edit the note of their finding, or give a file a new name. `keeps`: it asks for an index, whose candidates reach
    this threshold. `mutual`: a finding is about several notes, and the notes in focus decide at which it stands.
    `shares`, `own_levels`: as for a `NoteRule`.
    """

    name: ClassVar[str]
    stage: ClassVar[Stage] = Stage.CONTENT
    shares: ClassVar[str] = ""
    own_levels: ClassVar[str] = ""
    keeps: ClassVar[Threshold | None] = None
    mutual: ClassVar[bool] = False

    @abstractmethod
    def check(self, vault: VaultView) -> Iterator[Diagnostic]:
        """The diagnostics of a vault."""

    def keep(self, note: Note) -> Iterable[Entry]:
        """What the index keeps of a note, told from it alone. The note is as the safe fixes of earlier stages leave it,
        and the engine maps the places back.
        """
        return ()

    def keeps_by(self) -> str:
        """Which of its options decide what is kept; with another answer all notes are looked at anew."""
        return repr(self)

    def report_file(
        self, path: str, message: str, *, level: Level = Level.ERROR, fix: Fix | None = None, help: str = ""
    ) -> Diagnostic:
        """A diagnostic of this rule on a file or folder as a whole; it stands at line 1, column 1."""
        start = Position(1, 1, 0)
        return Diagnostic(self.name, Place(path, start, start), message, level, fix, help=help)
