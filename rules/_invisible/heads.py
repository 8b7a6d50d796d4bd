"""What stands at the head of a line: the signs of a heading, a list item or a task."""

from __future__ import annotations

import re

from notelint import Level

from .characters import BLANKS
from .finding import Finding, culprits
from .line import Line

_HEAD = re.compile(
    r"(?P<indent>[ \t>]*)(?:(?P<hashes>#{1,6})[ \t]+(?=\S)"
    r"|(?P<marker>[-+*]|[0-9]{1,9}[.)])[ \t]+(?P<box>\[(?P<state>[^\]])\](?:[ \t]+|\Z))?)"
)


def task_words(line: Line) -> int | None:
    """Where in the bare line the words of a task begin; None where it is no task."""
    found = _HEAD.match(line.bare)
    return found.end() if found and found["box"] else None


def dead_head(line: Line) -> Finding | None:
    """What keeps a line from being the heading, the list item or the task that it looks like."""
    bare, raw = _HEAD.match(line.bare), _HEAD.match(line.raw)
    if bare is None or (raw and _kind(raw) == _kind(bare)):
        return None
    places = line.within(line.start, line.place_of(bare.end()))
    if not places or (not bare["box"] and _is_free(line, bare, places)):
        return None
    what = "task" if bare["box"] else "list item" if bare["marker"] else "heading"
    effect = f"{_where(line, bare, places[0])}: the line is no {what}"
    level = Level.WARNING if what == "list item" else Level.ERROR
    return culprits(line, places, effect, level, safe=_is_safe(line, bare, places))


def _kind(head: re.Match[str]) -> tuple[str | None, bool, str | None]:
    return head["hashes"], head["marker"] is not None, head["state"]


def _is_free(line: Line, bare: re.Match[str], places: list[int]) -> bool:
    """Whether it may be typography: `1. May`, `* inclusive`, or a dash before a number, with no-break spaces."""
    if bare["hashes"] or not any(line.text[place] in BLANKS for place in places):
        return False
    return bare["marker"] not in ("-",) or not line.bare[bare.end() : bare.end() + 1].isalpha()


def _is_safe(line: Line, bare: re.Match[str], places: list[int]) -> bool:
    blanks = [place for place in places if line.text[place] in BLANKS]
    if bare["hashes"]:
        is_number = bare["hashes"] == "#" and line.bare[bare.end() : bare.end() + 1].isdigit()
        return not (blanks and is_number)
    if any(place < line.place_of(bare.end("indent")) for place in blanks):
        return bool(bare["box"]) and (len(bare["indent"].expandtabs(4)) < 4 or _is_below_item(line))
    return bool(bare["box"]) or (not blanks and bare["marker"] in "-+*")


def _is_below_item(line: Line) -> bool:
    """Whether the line before is a list item, so that an indented one is not code."""
    table = line.note.line_table
    number = table.line_of(line.start)
    before = _HEAD.match(table.line(number - 1).replace("\u00a0", " ")) if number else None
    return before is not None and before["marker"] is not None


def _where(line: Line, bare: re.Match[str], place: int) -> str:
    sign = "hashes" if bare["hashes"] else "marker"
    told = f"`{bare[sign]}`"
    if place < line.place_of(bare.start(sign)):
        return f"before {told}"
    if not bare["box"] or place < line.place_of(bare.start("box")):
        return f"behind {told}"
    return "in the checkbox" if place < line.place_of(bare.start("box") + 2) else "behind the checkbox"
