"""What all items of a vault say the same: asked once, and remembered in the index for those that do not change."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from notelint import Search

from .kept import Remembered
from .partners import MOST, Finder, Likely, Likeness


class Memory(NamedTuple):
    """What an earlier run knew of the entries below the number `end`: the pairs that are judged to say the same, and
    those that stand in too many notes.
    """

    end: int = 0
    pairs: tuple[tuple[int, int, int], ...] = ()
    many: frozenset[int] = frozenset()


def all_partners(finder: Finder, search: Search) -> dict[int, Likely | None]:
    """The items that say the same as one of another note, or as too many (None).

    Only items that are new are asked, and those of which what is new may change the answer: an item answers a new one
    just as it is answered by it.
    """
    end, text = search.told()
    memory = _read(text)
    found: dict[int, Likely | None] = {}
    for one, other, likeness in memory.pairs:
        if search.held(one) and search.held(other):
            _join(found, one, other, Likeness(likeness))
    asked = {number for path in search.notes_since(memory.end) for number in finder.numbers(path)}
    asked |= {number for number in memory.many if search.held(number)}
    common = _ask(finder, search, asked, found) - memory.many
    if memory.end:
        items = {item.said.same: item for item in (_item(finder, search, number) for number in common)}
        doubtful = {near for item in items.values() for near in finder.near(item) if near < memory.end}
        _ask(finder, search, doubtful - asked, found)
    search.tell(_written(end, found))
    return {one: None if likely and _is_common(search, likely) else likely for one, likely in found.items()}


def _ask(finder: Finder, search: Search, numbers: Iterable[int], found: dict[int, Likely | None]) -> set[int]:
    """Ask for the partners of some items; gives those that stand in too many notes, and tell nobody of others."""
    answers = {number: finder.ask(_item(finder, search, number)) for number in sorted(numbers)}
    found |= answers
    for number, likely in answers.items():
        for other, likeness in (likely or {}).items():
            _join(found, number, other, likeness)
    return {number for number, likely in answers.items() if likely is None}


def _item(finder: Finder, search: Search, number: int) -> Remembered:
    held = search.held(number)
    assert held is not None
    return finder.at(held)


def _is_common(search: Search, likely: Likely) -> bool:
    return len({held.place.path for number in likely if (held := search.held(number))}) >= MOST


def _join(found: dict[int, Likely | None], one: int, other: int, likeness: Likeness) -> None:
    for first, second in ((one, other), (other, one)):
        likely = found.setdefault(first, {})
        if likely is not None:
            likely[second] = likeness


def _read(text: str) -> Memory:
    if not text:
        return Memory()
    end, pairs, many = json.loads(text)
    return Memory(end, tuple(map(tuple, pairs)), frozenset(many))


def _written(end: int, found: dict[int, Likely | None]) -> str:
    pairs = {
        (min(one, other), max(one, other), int(likeness))
        for one, likely in found.items()
        for other, likeness in (likely or {}).items()
    }
    many = sorted(one for one, likely in found.items() if likely is None)
    return json.dumps([end, sorted(pairs), many], separators=(",", ":"))
