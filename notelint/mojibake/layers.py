"""Repairs on top of repairs: text that was misread more than once, told in places of the first text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Change(NamedTuple):
    """`text` in the place of `start` to `end`; the `codecs` it was misread in, the last one first."""

    start: int
    end: int
    text: str
    codecs: tuple[str, ...]
    sure: bool


def merge(between: str, earlier: list[Change], later: list[Change]) -> tuple[str, list[Change]]:
    """The text after a further layer, and all changes told in places of the first text.

    `earlier` leads from the first text to `between`; `later` are places of `between`. Both are in order and do not
    overlap; what overlaps across the two becomes one change.
    """
    if not later:
        return between, earlier
    if not earlier:
        return _after(between, 0, len(between), later), later
    merged: list[Change] = []
    growth = 0
    for start, end, old, new in _together(earlier, later):
        first = start - growth
        growth += sum([len(change.text) - change.end + change.start for change in old])
        text = _after(between, start, end, new)
        sure = all(change.sure for change in (*old, *new))
        merged.append(Change(first, end - growth, text, _codecs(old) + _codecs(new), sure))
    return _after(between, 0, len(between), later), merged


def _together(earlier: list[Change], later: list[Change]) -> Iterator[tuple[int, int, list[Change], list[Change]]]:
    """What overlaps: its place in the text between the layers, and the changes of either layer."""
    marks = [(change.start, change.end, True, change) for change in later]
    shift = 0
    for change in earlier:
        start = change.start + shift
        end = start + len(change.text)
        marks.append((start, end, False, change))
        shift = end - change.end
    marks.sort()
    old: list[Change] = []
    new: list[Change] = []
    first = reach = 0
    for start, end, is_new, change in marks:
        if start >= reach and (old or new):
            yield first, reach, old, new
            old, new = [], []
        if not (old or new):
            first = start
        (new if is_new else old).append(change)
        reach = max(reach, end)
    yield first, reach, old, new


def _after(between: str, start: int, end: int, changes: list[Change]) -> str:
    pieces: list[str] = []
    for change in changes:
        pieces += (between[start : change.start], change.text)
        start = change.end
    return "".join((*pieces, between[start:end]))


def _codecs(changes: list[Change]) -> tuple[str, ...]:
    """The codecs of what overlaps: those of its first change in a layer."""
    return changes[0].codecs if changes else ()
