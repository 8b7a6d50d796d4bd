"""The fields of a task line that the Tasks plugin cannot read."""

from __future__ import annotations

from notelint import Level, Task, TaskField, parse_task

from .characters import JOINERS, shown
from .finding import Finding, culprits
from .line import Line


def dead_fields(line: Line, words: int) -> Finding | None:
    """What makes the fields of a task dead; `words` is where in the bare line the words begin."""
    whole = parse_task(line.bare, words, len(line.bare))
    if not whole.fields:
        return None
    begin = line.place_of(words) - line.start
    lost = len(whole.fields) - len(_read(line.raw, begin).fields)
    if lost <= 0:
        return None
    tail = line.within(line.place_of(whole.fields[0].span.start), line.end)
    for places in ([place for place in tail if not _may_stay(line, place)], tail):
        if places and len(_read(line.without(places), begin).fields) == len(whole.fields):
            return culprits(line, places, _effect(line, whole.fields[:lost]), Level.ERROR)
    return None


def _read(text: str, begin: int) -> Task:
    return parse_task(text, min(begin, len(text)), len(text))


def _may_stay(line: Line, place: int) -> bool:
    """Whether a tag between the fields may hold it: an emoji, a word of a script that joins its letters."""
    char = line.text[place]
    return (char in JOINERS or char in "\ufe0f\u200b") and place in line.needed


def _effect(line: Line, dead: tuple[TaskField, ...]) -> str:
    told = f"`{shown(line.bare[slice(*dead[0].span)])}`"
    if len(dead) > 1:
        told += f" and {len(dead) - 1} more"
    return f"in the fields: Tasks does not read {told}"
