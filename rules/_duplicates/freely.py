"""Two items that are built differently throughout and share most of what they name: they may say the same."""

from __future__ import annotations

from enum import IntEnum
from typing import Final, NamedTuple

from .guards import veto
from .in_fields import without_owner
from .likeness import laid_over
from .matching import Matching
from .order import places_that_differ, share_however_turned
from .rarity import acts_differ, heavy
from .statement import Statement


class Nearness(IntEnum):
    """Of how many of two items the other is the nearest of their group."""

    OF_NONE = 0
    OF_ONE = 1
    OF_BOTH = 2


class _Bounds(NamedTuple):
    """Words of weight that two share at least, how alike they are at least, and the share of words in the same order
    that they have at most.
    """

    shared: int
    points: float
    in_order: float


_MANY: Final = _Bounds(4, 0.5, 0.7)
_FEW: Final = _Bounds(3, 0.55, 0.65)
_BOUNDS: Final = {Nearness.OF_NONE: (), Nearness.OF_ONE: (_MANY,), Nearness.OF_BOTH: (_MANY, _FEW)}
_IN_CHARACTERS: Final = 0.6
"""The share of Chinese or Japanese characters in the same order that two have at most."""
_ALIKE: Final = 0.6
"""How alike two in Chinese or Japanese are at least."""
_PLACES: Final = 2
"""Places in which they differ at least."""
SMALL: Final = frozenset(["replaced", "head", "work"])
"""The guards that look for small changes."""


def may_be_told_freely(a: Statement, b: Statement, points: float, near: Nearness, language: str) -> bool:
    """Whether two may say the same of which no guard knows more than that each has words of its own; `points` tell
    how alike they are.
    """
    a, b = without_owner(a, b), without_owner(b, a)
    matching = laid_over(a, b)
    if a.wording.run or b.wording.run:
        turned = points >= _ALIKE and near is Nearness.OF_BOTH and _turned_in_characters(a, b)
    else:
        turned = _turned_in_words(a, b, matching, points, near) and not acts_differ(a, b, matching, language)
    return turned and veto(a.wording, b.wording, matching, language, SMALL) is None


def _turned_in_words(a: Statement, b: Statement, matching: Matching, points: float, near: Nearness) -> bool:
    """Whether two share enough words, in another order, and differ in more than one word put for another."""
    ours, theirs = heavy(matching.ours), heavy(matching.theirs)
    if ours == theirs == 1 or not ours + theirs:
        return False
    shared = heavy(one for one, _ in matching.pairs)
    able = [each.in_order for each in _BOUNDS[near] if shared >= each.shared and points >= each.points]
    return bool(able) and share_however_turned(a.wording, b.wording) <= max(able)


def _turned_in_characters(a: Statement, b: Statement) -> bool:
    differ = places_that_differ(a.wording, b.wording) >= _PLACES
    return differ and share_however_turned(a.wording, b.wording) <= _IN_CHARACTERS
