"""The two kinds of rules, and the stages that order their work."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import ClassVar

from notelint.diagnostic import Diagnostic, Fix, Level, Place, Span
from notelint.note import Note
from notelint.vault import VaultView


class Stage(IntEnum):
    """Later stages judge the text as the safe fixes of the earlier ones leave it."""

    TEXT = 0
    FRONTMATTER = 1
    STRUCTURE = 2
    CONTENT = 3


class NoteRule(ABC):
    """Looks at one note. A rule is a frozen dataclass: its fields are its options."""

    name: ClassVar[str]
    stage: ClassVar[Stage]

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
    ) -> Diagnostic:
        """A diagnostic of this rule at a span of the note."""
        return Diagnostic(self.name, note.place(span), message, level, fix, tuple(related), help)


class VaultRule(ABC):
    """Looks at the outlines of all notes of a vault and reports on those in focus. Its findings carry no fixes."""

    name: ClassVar[str]
    stage: ClassVar[Stage] = Stage.CONTENT

    @abstractmethod
    def check(self, vault: VaultView) -> Iterator[Diagnostic]:
        """The diagnostics of a vault."""
