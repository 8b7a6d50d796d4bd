"""What is found on a line, before the rule makes a diagnostic of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from notelint import Edit, Level, Span

from .characters import names
from .line import Line


class Finding(NamedTuple):
    """Characters that nobody sees, what they do there, and the edits that undo it; without edits there is no fix.
    `breaks`: with them the frontmatter cannot be read.
    """

    span: Span
    message: str
    level: Level
    edits: tuple[Edit, ...] = ()
    title: str = ""
    safe: bool = True
    help: str = ""
    breaks: bool = False


def culprits(line: Line, places: Sequence[int], effect: str, level: Level, *, safe: bool = True) -> Finding:
    """The finding that some characters of a line have an effect, and should be plain blanks or nothing."""
    edits = tuple(map(line.edit, places))
    return Finding(
        first_run(places),
        f"{names(line.text[place] for place in places)} {effect}",
        level,
        edits,
        title(edits),
        safe,
        "" if safe else "look whether it stands there on purpose, then use --unsafe-fixes",
    )


def first_run(places: Sequence[int]) -> Span:
    """The first of the places, and those that follow it directly."""
    size = next((index for index, place in enumerate(places) if place != places[0] + index), len(places))
    return Span(places[0], places[0] + size)


def title(edits: Sequence[Edit]) -> str:
    is_one = len(edits) == 1
    if all(edit.text == "" for edit in edits):
        return "remove it" if is_one else "remove them"
    return "put a plain blank in its place" if is_one else "put plain blanks in their place"
