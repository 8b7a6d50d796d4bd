"""Lists of numbers in order: which numbers stand in several of them, found without reading the longest."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TypeAlias

Numbers: TypeAlias = "array[int]"
Some: TypeAlias = "array[int] | set[int]"

_NARROW = 1 << 24
"""The first number that does not go into three bytes."""
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


def to_bytes(numbers: Numbers) -> bytes | None:
    """A list as it is kept: three bytes a number, the lowest first. Where one does not go into three, four, and zeros
    behind them up to one byte more than a multiple of three, which tells the two apart.
    """
    wide = _little(numbers).tobytes()
    if not numbers:
        return None
    if max(numbers) >= _NARROW:
        return wide + bytes(-(len(wide) - 1) % 3)
    narrow = bytearray(3 * len(numbers))
    for at in range(3):
        narrow[at::3] = wide[at::4]
    return bytes(narrow)


def from_bytes(kept: bytes | None) -> Numbers:
    """A list that was kept. Raises `DatabaseError` where it is damaged."""
    kept = kept or b""
    numbers = array("I")
    if not isinstance(kept, bytes) or len(kept) % 3 == 2:
        from sqlite3 import DatabaseError

        raise DatabaseError("a list in it is damaged")
    if len(kept) % 3:
        numbers.frombytes(kept[: len(kept) // 4 * 4])
        return _little(numbers)
    wide = bytearray(len(kept) // 3 * 4)
    for at in range(3):
        wide[at::4] = kept[at::3]
    numbers.frombytes(wide)
    return _little(numbers)


def _little(numbers: Numbers) -> Numbers:
    """The numbers with their bytes in the order in which they are kept."""
    if sys.byteorder == "big":
        numbers = array("I", numbers)
        numbers.byteswap()
    return numbers
