"""What is told where frontmatter and body differ."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from notelint import Edit, Level, Span

Edits: TypeAlias = tuple[Edit, ...]


def no_edits() -> Edits | None:
    """There is nothing that an edit could do."""
    return None


@dataclass(frozen=True, slots=True)
class Conflict:
    """One difference, told at a place; `other` is the place that says otherwise, if it is in the note.

    `key` is the pair that the option `wins-for` knows it by. `to_body` writes what the frontmatter says into the body,
    `to_front` the other way; `unsure` names the sides (`body`, `front`) that are not changed safely: a statement of
    theirs would be gone, or what the other side says could be read otherwise.
    """

    key: str
    at: Span
    other: Span | None
    message: str
    level: Level = Level.WARNING
    to_body: Callable[[], Edits | None] = no_edits
    to_front: Callable[[], Edits | None] = no_edits
    unsure: tuple[str, ...] = ()
    help: str = ""


def replaced(span: Span, text: str) -> Callable[[], Edits]:
    """The edit that puts a text in the place of a span."""
    return lambda: (Edit(span.start, span.end, text),)
