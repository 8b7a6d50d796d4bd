"""Repairs on top of repairs: text that was misread more than once, told in places of the first text."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple


class Change(NamedTuple):
    """`text` in the place of `start` to `end`; the `codecs` it was misread in, the last one first."""

    start: int
    end: int
    text: str
    codecs: tuple[str, ...]
    sure: bool


# Makes a change of its values; with less ado than its class, which counts where there are many.
change_of = partial(tuple.__new__, Change)


def moved(changes: Sequence[Change], by: int) -> list[Change]:
    """The same changes of a text that stands so far before the beginning of this one."""
    if not by:
        return list(changes)
    return [change_of((start + by, end + by, text, codecs, sure)) for start, end, text, codecs, sure in changes]


# Stands behind all changes.
_NONE = Change(sys.maxsize, sys.maxsize, "", (), True)


def merge(between: str, earlier: list[Change], later: list[Change]) -> tuple[str, list[Change]]:
    """The text after a further layer, and all changes told in places of the first text.

    `earlier` leads from the first text to `between`; `later` are places of `between`. Both are in order and do not
    overlap; what overlaps across the two becomes one change.
    """
    if not later:
        return between, earlier
    after = _after(between, 0, len(between), later)
    if not earlier:
        return after, later
    if all(change.text for change in earlier) and list(_places(earlier)) == [change[:2] for change in later]:
        return after, list(map(_on_top, earlier, later))
    return after, list(_merged(between, earlier, later))


def _on_top(earlier: Change, later: Change) -> Change:
    """Two changes of one place."""
    sure = earlier.sure and later.sure
    return Change(earlier.start, earlier.end, later.text, earlier.codecs + later.codecs, sure)


def _merged(between: str, earlier: list[Change], later: list[Change]) -> Iterator[Change]:
    growth = 0
    for start, end, old, new in _together(earlier, later):
        first, sure = start - growth, True
        for change in old:
            growth += len(change.text) - change.end + change.start
            sure = sure and change.sure
        if not new:  # alone, then
            yield old[0]
            continue
        for change in new:
            sure = sure and change.sure
        text = new[0].text if new[0][:2] == (start, end) else _after(between, start, end, new)
        codecs = old[0].codecs + new[0].codecs if old else new[0].codecs
        yield Change(first, end - growth, text, codecs, sure)


def _together(earlier: list[Change], later: list[Change]) -> Iterator[tuple[int, int, list[Change], list[Change]]]:
    """What overlaps: its place in the text between the layers, and the changes of either layer."""
    places, afters = [*_places(earlier), _NONE[:2]], [*(change[:2] for change in later), _NONE[:2]]
    old = new = 0
    while old < len(earlier) or new < len(later):
        first_old, first_new = old, new
        start, reach = place = places[old]
        if place > afters[new]:
            start, reach = afters[new]
            new += 1
        else:
            old += 1
        while True:
            if places[old][0] < reach:
                reach = max(reach, places[old][1])
                old += 1
            elif afters[new][0] < reach:
                reach = max(reach, afters[new][1])
                new += 1
            else:
                break
        yield start, reach, earlier[first_old:old], later[first_new:new]


def _places(changes: list[Change]) -> Iterator[tuple[int, int]]:
    """Where what changes put in stands in the text that they make."""
    shift = 0
    for first, last, text, _, _ in changes:
        start = first + shift
        yield start, start + len(text)
        shift = start + len(text) - last


def _after(between: str, start: int, end: int, changes: list[Change]) -> str:
    pieces: list[str] = []
    for first, last, text, _, _ in changes:
        pieces += (between[start:first], text)
        start = last
    pieces.append(between[start:end])
    return "".join(pieces)
