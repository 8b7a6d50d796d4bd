"""What is asked of places of a text in several rooms: which overlap, and how much stands above ASCII."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar


class _Placed(Protocol):
    """Something with a place in a text, in code points."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_P = TypeVar("_P", bound=_Placed)


def overlapping(placed: Iterable[_P]) -> Iterator[list[_P]]:
    """Things that overlap, together; they are given in order of their start."""
    group: list[_P] = []
    reach = 0
    for one in placed:
        if group and one.start >= reach:
            yield group
            group = []
        group.append(one)
        reach = max(reach, one.end)
    if group:
        yield group


def above_ascii(text: str) -> int:
    """How many code points of a text are above ASCII."""
    return len(text) - len(text.encode("ascii", "ignore"))
