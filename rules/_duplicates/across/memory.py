"""What all items of a vault say the same: asked once, and remembered in the index for those that do not change."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from notelint import Search

from .kept import Remembered
from .partners import MOST, Answer, Finder, Likely, Likeness

Found: TypeAlias = dict[int, Answer]
"""By number of the item what is found of it."""

_NOTHING = Answer({})


class Memory(NamedTuple):
    """What an earlier run knew of the entries below the number `end`, of which so many lived: the pairs that are judged
    to say the same, and with all else of `Answer` those that are in too many notes or have too many variations.
    """

    end: int = 0
    living: int = 0
    pairs: tuple[tuple[int, int, int], ...] = ()
    special: tuple[tuple[int, bool, bool, int], ...] = ()


def all_partners(finder: Finder, search: Search) -> dict[int, Likely | None]:
    """The items that say the same as one of another note, or as too many (None).

    Only items that are new are asked, and those of which what is new or gone may change the answer: an item answers a
    new one just as it is answered by it.
    """
    end, text = search.told()
    memory = _read(text)
    living = search.living(memory.end)
    if 2 * living < search.living(end):
        memory, living = Memory(), 0
    found = _remembered(memory, search, memory.living - living)
    new = {number for path in search.notes_since(memory.end) for number in finder.numbers(path)}
    asked = new | {number for number, answer in found.items() if answer.spare <= 0}
    before = {number: answer for number, answer in found.items() if number < memory.end}
    _ask(finder, search, asked, found)
    if new and memory.end:
        many = {number for number in asked if found[number].likely is None} - _many(before)
        _ask(finder, search, _doubtful(finder, search, new, many, before) - asked, found)
    if end > memory.end or living < memory.living:
        search.tell(_written(end, search.living(end), found))
    return {one: None if _is_common(search, likely) else likely for one, likely in _mutual(found).items()}


def _remembered(memory: Memory, search: Search, gone: int) -> Found:
    """What was known of the items that are still there."""
    found = {
        number: Answer(None if many else {}, crowded, spare - gone)
        for number, many, crowded, spare in memory.special
        if search.lives(number)
    }
    for one, other, likeness in memory.pairs:
        if search.lives(one) and search.lives(other):
            _join(found, one, other, Likeness(likeness))
    return found


def _ask(finder: Finder, search: Search, numbers: Iterable[int], found: Found) -> None:
    """Ask for the partners of some items, and tell these of them."""
    answers: Found = {}
    for item in _items(finder, search, numbers):
        answers[item.number] = finder.ask(item, answers)
    found |= {number: answer._replace(likely=answer.likely and {**answer.likely}) for number, answer in answers.items()}
    for number, answer in answers.items():
        for other, likeness in (answer.likely or {}).items():
            _join(found, number, other, likeness)


def _doubtful(finder: Finder, search: Search, new: set[int], many: set[int], before: Found) -> set[int]:
    """The items of which what is `new` may change the answer although no new one tells them so: those that are now in
    too many notes do not, and those that have too many variations now are taken back.
    """
    alike = finder.answered(_items(finder, search, new)) - new
    calm = {number for number, answer in before.items() if answer.crowded}
    crowded = [item for item in _items(finder, search, alike - calm) if finder.crowd(item)]
    near = finder.near(_items(finder, search, many)) - _many(before)
    return near | {item.number for item in crowded} | finder.near(crowded)


def _many(found: Found) -> set[int]:
    return {number for number, answer in found.items() if answer.likely is None}


def _items(finder: Finder, search: Search, numbers: Iterable[int]) -> Iterator[Remembered]:
    for number in sorted(numbers):
        held = search.held(number)
        assert held is not None
        yield finder.at(held)


def _is_common(search: Search, likely: Likely | None) -> bool:
    return likely is None or len({held.place.path for number in likely if (held := search.held(number))}) >= MOST


def _join(found: Found, one: int, other: int, likeness: Likeness) -> None:
    for first, second in ((one, other), (other, one)):
        likely = found.setdefault(first, Answer({})).likely
        if likely is not None:
            likely[second] = likeness


def _mutual(found: Found) -> dict[int, Likely | None]:
    """For each item those that say the same, if both are found to do so."""

    def agrees(one: int, other: int) -> bool:
        theirs = found[other].likely
        return theirs is None or one in theirs

    return {
        one: answer.likely and {other: each for other, each in answer.likely.items() if agrees(one, other)}
        for one, answer in found.items()
    }


def _read(text: str) -> Memory:
    if not text:
        return Memory()
    end, living, pairs, special = json.loads(text)
    return Memory(end, living, tuple(map(tuple, pairs)), tuple(map(tuple, special)))


def _written(end: int, living: int, found: Found) -> str:
    pairs = {
        (min(one, other), max(one, other), int(likeness))
        for one, likely in _mutual(found).items()
        for other, likeness in (likely or {}).items()
    }
    special = [
        (one, answer.likely is None, answer.crowded, answer.spare)
        for one, answer in sorted(found.items())
        if answer.likely is None or answer.crowded
    ]
    return json.dumps([end, living, sorted(pairs), special], separators=(",", ":"))
