"""The code pages beside the four common ones: which of them a text may have been misread in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from itertools import chain, pairwise

from notelint.mojibake.codecs import PAGES, table
from notelint.mojibake.oddness import oddness, pair_oddness

# How many pages are tried on one text: several agree in most of what they hold.
_TRIED = 4
# One that explains less than that part of what the best one does is not tried.
_NEAR = 1.5
# Neighbours that genuine text does not hold.
_ODD = 2
# Box drawing that leads units and does not join what follows.
_BOX_LEADS, _BOX_FOLLOWS = frozenset("├┬┼"), frozenset("░▒▓│║")
# An apostrophe of Ukrainian and letters behind it read as a unit in Windows-1251.
_APOSTROPHE, _IOTATED = "’", ("є", "ї", "ё")


# The characters of a page that lead a unit of two, three and four bytes, and those that follow.
_LEADS, _FOLLOW = (slice(0x42, 0x60), slice(0x60, 0x70), slice(0x70, 0x75)), slice(0x40)


def may_be_of_a_page(found: Collection[str]) -> bool:
    """Whether the runs of a text hold, in some page, a unit of UTF-8 that is odd as it stands."""
    return any(map(_is_odd_run, found))


def odd_runs(found: Collection[str]) -> list[str]:
    """The runs that do."""
    return list(filter(_is_odd_run, found))


def suspected_pages(found: Collection[str]) -> list[str]:
    """The pages in which the runs of a text hold units of UTF-8 that are odd as they stand, the likeliest first."""
    votes: Counter[int] = Counter()
    for unit, count in Counter(_all_odd_units(found)).items():
        votes[_pages(unit)] += count * len(unit)
    if not votes:
        return []
    weights = [(sum([n for bits, n in votes.items() if bits >> index & 1]), -index) for index in range(len(PAGES))]
    names = list(PAGES)
    most = max(weights)[0]
    return [names[-index] for weight, index in sorted(weights, reverse=True)[:_TRIED] if _NEAR * weight >= most]


def units_of(page: str, found: Collection[str]) -> Iterator[str]:
    """The different odd units of runs in a page."""
    bit = 1 << list(PAGES).index(page)
    return (unit for unit in dict.fromkeys(_all_odd_units(found)) if _pages(unit) & bit)


def _all_odd_units(found: Collection[str]) -> Iterator[str]:
    return chain.from_iterable(map(_odd_units, found))


@lru_cache(32768)
def _is_odd_run(run: str) -> bool:
    """Whether a run has odd units; in damage the first is found early."""
    return next(_units_in(run), "") != ""


@lru_cache(32768)
def _odd_units(run: str) -> tuple[str, ...]:
    return tuple(_units_in(run))


def _units_in(run: str) -> Iterator[str]:
    """The pairs, threes and fours of a run that are units of some page and that genuine text does not hold, or a single
    letter with signs behind.
    """
    before, last = " ", len(run) - 1
    for place, (first, second) in enumerate(pairwise(run)):
        of_two, of_three, of_four = _leads(first)
        pages = _follows(second)
        if of_two & pages and (_is_odd_pair(first, second) or pair_oddness(before, first) >= _ODD):
            yield run[place : place + 2]
        if (of_three | of_four) & pages and place + 2 <= last:
            pages &= _follows(run[place + 2])
            if of_three & pages and _is_odd_three(before, run[place : place + 3]):
                yield run[place : place + 3]
            pages &= of_four
            if pages and place + 3 <= last and pages & _follows(run[place + 3]) and _is_odd_four(run, place):
                yield run[place : place + 4]
        before = first


def _is_odd_three(before: str, unit: str) -> bool:
    return not _joins(unit[1], unit[2]) or oddness(before + unit) >= _ODD


def _is_odd_four(run: str, place: int) -> bool:
    return not _joins(run[place + 1 : place + 3]) or oddness(run) >= _ODD


def _joins(chars: str, more: str = "") -> bool:
    """Whether characters stand inside words; an apostrophe does in Ukrainian, before some letters."""
    if chars == _APOSTROPHE and more[:1] in _IOTATED:
        return True
    return all(char.isalpha() or char in "\u200c\u200d" for char in chars)


@lru_cache(16384)
def _pages(unit: str) -> int:
    """The pages in which a string is one unit."""
    bits = _leads(unit[0])[len(unit) - 2]
    for char in unit[1:]:
        bits &= _follows(char)
    return bits


@cache
def _leads(char: str) -> tuple[int, ...]:
    """The pages in which a character leads a unit of two, three and four bytes: one bit for each page."""
    return tuple(_holding(char, part) for part in _LEADS)


@cache
def _follows(char: str) -> int:
    """The pages in which it follows."""
    return _holding(char, _FOLLOW)


def _holding(char: str, part: slice) -> int:
    """The pages that hold a character in a part."""
    return sum(1 << index for index, name in enumerate(PAGES) if char in table(name)[part])


def _is_odd_pair(first: str, second: str) -> bool:
    if first in _BOX_LEADS or second in _BOX_FOLLOWS:
        return True
    return pair_oddness(first, second) >= _ODD or (first.isupper() and not second.isalpha())
