"""Code pages that share most of their bytes: where two explain a text, what they make of it tells which it was."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from notelint.mojibake.candidate import Grade, Graded
from notelint.mojibake.evidence import strangeness
from notelint.mojibake.oddness import unfamiliarity

Place: TypeAlias = tuple[int, int]

# So much odder one text may be than another, and is as likely.
_AS_ODD = 0.2


def doubted_places(reading: list[Graded], others: Iterable[list[Graded]]) -> set[Place]:
    """The places in which another code page that explains all of what a reading does has other characters, and these
    are together no odder.
    """
    own = _by_place(reading)
    sure = {place for place, graded in own.items() if graded.grade is Grade.SURE}
    doubted: set[Place] = set()
    for other in others:
        if other is reading:
            continue
        rivals = _by_place(other)
        if not sure <= rivals.keys():
            continue
        different = [place for place, graded in own.items() if _text(rivals.get(place, graded)) != _text(graded)]
        if _cost([rivals[place] for place in different]) <= _cost([own[place] for place in different]) + _AS_ODD:
            doubted.update(different)
    return doubted


def _by_place(reading: list[Graded]) -> dict[Place, Graded]:
    return {graded.candidate[:2]: graded for graded in reading if graded.grade is not Grade.NEVER}


def _text(graded: Graded) -> str:
    return graded.candidate.text


def _cost(reading: list[Graded]) -> float:
    """How odd the text would be there, and how seldom its letters are used."""
    return strangeness(reading) + sum(map(unfamiliarity, {_text(graded) for graded in reading}))
