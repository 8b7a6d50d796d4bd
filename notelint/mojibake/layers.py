"""Repairs on top of repairs: text that was misread more than once, told in places of the first text."""

from __future__ import annotations

from typing import NamedTuple

from notelint.mojibake.spans import overlapping


class Change(NamedTuple):
    """`text` in the place of `start` to `end`; the `codecs` it was misread in, the last one first."""

    start: int
    end: int
    text: str
    codecs: tuple[str, ...]
    sure: bool


class _Mark(NamedTuple):
    """A change in places of the text between the layers; `growth` is what an earlier one added to the text."""

    start: int
    end: int
    change: Change
    growth: int
    is_new: bool


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
    pieces: list[str] = []
    place = growth = 0
    for group in overlapping(_marks(earlier, later)):
        start, end = group[0].start, max(mark.end for mark in group)
        text = _after(between, start, end, [mark.change for mark in group if mark.is_new])
        pieces += (between[place:start], text)
        first = start - growth
        growth += sum(mark.growth for mark in group)
        merged.append(Change(first, end - growth, text, _codecs(group), all(mark.change.sure for mark in group)))
        place = end
    pieces.append(between[place:])
    return "".join(pieces), merged


def _marks(earlier: list[Change], later: list[Change]) -> list[_Mark]:
    marks = [_Mark(change.start, change.end, change, 0, True) for change in later]
    shift = 0
    for change in earlier:
        growth = len(change.text) - (change.end - change.start)
        marks.append(_Mark(change.start + shift, change.start + shift + len(change.text), change, growth, False))
        shift += growth
    return sorted(marks)


def _after(between: str, start: int, end: int, changes: list[Change]) -> str:
    pieces: list[str] = []
    for change in changes:
        pieces += (between[start : change.start], change.text)
        start = change.end
    return "".join((*pieces, between[start:end]))


def _codecs(group: list[_Mark]) -> tuple[str, ...]:
    """The codecs of a group: those of its first change of each layer."""
    old = next((mark.change.codecs for mark in group if not mark.is_new), ())
    new = next((mark.change.codecs for mark in group if mark.is_new), ())
    return old + new
