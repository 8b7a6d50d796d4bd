"""Lists of numbers in order: which numbers stand in several of them, found without reading the longest."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TypeAlias

Numbers: TypeAlias = "array[int]"
Some: TypeAlias = "array[int] | set[int]"

_SEEK = 16
"""So many numbers are looked through in the time in which one is sought."""


def held_by(lists: Iterable[Sequence[Some]], hits: int) -> set[int]:
    """The numbers that stand in at least so many of the lists, each of which comes in parts. The longest lists are
    looked at last, and then only for numbers that were seen often enough before.
    """
    seen: list[set[int]] = [set() for _ in range(hits)]
    ordered = sorted(lists, key=lambda parts: sum(map(len, parts)))
    for left, parts in zip(range(len(ordered), 0, -1), ordered, strict=True):
        new = set[int]().union(*parts) if left >= hits else shared(seen[hits - left - 1], parts)
        for fewer, more in zip(seen[-2::-1], seen[:0:-1], strict=True):
            more |= fewer & new
        seen[0] |= new
    return seen[-1]


def shared(some: set[int], parts: Iterable[Some]) -> set[int]:
    """Those of some numbers that a list holds."""
    found = set[int]()
    for part in parts:
        if isinstance(part, set):
            found |= some & part
        elif len(part) < _SEEK * len(some):
            found |= some.intersection(part)
        elif part:
            found |= {one for one in some if (at := bisect_left(part, one)) < len(part) and part[at] == one}
    return found


def unlike(parts: Iterable[Numbers]) -> list[Some]:
    """The parts that hold anything, those that are equal once."""
    found: list[Some] = []
    for part in parts:
        if part and part not in found:
            found.append(part)
    return found
