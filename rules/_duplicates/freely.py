"""Two items that are built differently throughout and share most of what they name: they may say the same."""

from __future__ import annotations

from enum import IntEnum
from typing import Final, NamedTuple

from .cjk_guards import modifier_replaced
from .guards import veto
from .in_fields import without_owner
from .likeness import laid_over
from .matching import Matching
from .order import beside_the_same, one_slot, places_that_differ, share_however_turned, share_in_order
from .rarity import acts_differ, heavy
from .statement import Statement
from .verbs import VALUES, verbs_differ
from .wording import Wording


class Nearness(IntEnum):
    """Of how many of two items the other is the nearest of their group."""

    OF_NONE = 0
    OF_ONE = 1
    OF_BOTH = 2


class Evidence(NamedTuple):
    """What speaks for two: how alike they are, how near, and whether they share a value that no third has."""

    points: float
    near: Nearness
    value: bool


class Certainty(IntEnum):
    """How sure it is that two say the same."""

    NONE = 0
    MAYBE = 1
    SURE = 2


class _Bounds(NamedTuple):
    """Words of weight that two share at least, how alike they are at least, and the share of words in the same order
    that they have at most.
    """

    shared: int
    points: float
    in_order: float


_MANY: Final = _Bounds(4, 0.5, 0.7)
_FEW: Final = _Bounds(3, 0.55, 0.65)
_WITH_VALUE: Final = _Bounds(3, 0.5, 0.75)
_BOUNDS: Final = {Nearness.OF_NONE: (), Nearness.OF_ONE: (_MANY,), Nearness.OF_BOTH: (_MANY, _FEW)}
_IN_CHARACTERS: Final = 0.67
"""The share of Chinese or Japanese characters in the same order that two have at most."""
_QUITE: Final = 0.55
"""The share below which they are in another order throughout."""
_ALIKE: Final = 0.6
"""How alike two in Chinese or Japanese are at least."""
_QUITE_ALIKE: Final = 0.5
"""How alike they are at least if a value speaks for them."""
_PLACES: Final = 2
"""Places in which they differ at least."""
_REWORDED: Final = 3
"""Words of weight that are not shared from which on they are more than an attribute for another."""
_SURE: Final = 0.65
"""How alike two in Chinese or Japanese are that surely say the same, where each is the nearest of the other."""
_VERY_SURE: Final = 0.81
"""How alike they are where only one of the two is the nearest of the other."""
_MORE: Final = 3
"""Words of weight that one says at least, and that the other says further, where this says it in full."""
_PASSED: Final = frozenset(["replaced"])
SMALL: Final = frozenset(["replaced", "head", "work"])
"""The guards that look for small changes."""


def told_freely(a: Statement, b: Statement, evidence: Evidence, language: str) -> Certainty:
    """How sure it is that two say the same of which no guard knows more than that each has words of its own."""
    a, b = without_owner(a, b), without_owner(b, a)
    matching = laid_over(a, b)
    if a.wording.run or b.wording.run:
        found = _in_characters(a, b, matching, evidence)
    else:
        found = _in_words(a, b, matching, evidence, language)
    return found if found and veto(a.wording, b.wording, matching, language, SMALL) is None else Certainty.NONE


def is_told_in_full(a: Statement, b: Statement, language: str) -> bool:
    """Whether one says all that the other does, in the same order, and much more."""
    few, many = sorted((list(a.words.values()), list(b.words.values())), key=len)
    if min(heavy(few), heavy(many) - heavy(few)) < _MORE or a.wording.run or b.wording.run:
        return False
    words = iter(token.key for token in many)
    in_order = all(any(token.key == key for key in words) for token in few)
    return in_order and veto(a.wording, b.wording, laid_over(a, b), language, _PASSED) is None


def _in_words(a: Statement, b: Statement, matching: Matching, evidence: Evidence, language: str) -> Certainty:
    """Whether two share enough words, in another order, and differ in more than one word put for another, or in what is
    done. Two that a value speaks for may differ in either; if they differ in neither, they surely say the same.
    """
    ours, theirs, shared = heavy(matching.ours), heavy(matching.theirs), heavy(one for one, _ in matching.pairs)
    speaks = evidence.value and evidence.near is not Nearness.OF_NONE
    bounds = (*_BOUNDS[evidence.near], *([_WITH_VALUE] if speaks else []))
    able = [each.in_order for each in bounds if shared >= each.shared and evidence.points >= each.points]
    if not able or not ours + theirs or share_however_turned(a.wording, b.wording) > max(able):
        return Certainty.NONE
    if one_slot(a.wording, b.wording):
        return Certainty.NONE
    is_swap, acts = ours == theirs == 1, acts_differ(a, b, matching, language)
    places = places_that_differ(a.wording, b.wording)
    if is_swap and (places < _PLACES or verbs_differ(a.wording, b.wording, matching, language)):
        return Certainty.NONE
    if (is_swap or acts) and (not speaks or shared < _MANY.shared):
        return Certainty.NONE
    is_sure = speaks and not acts and places >= _PLACES + is_swap and not _turns(a.wording, b.wording)
    is_attribute = ours + theirs < _REWORDED and beside_the_same(a.wording, b.wording, matching)
    return Certainty.SURE if is_sure and not is_attribute else Certainty.MAYBE


def _turns(a: Wording, b: Wording) -> bool:
    """Whether one denies more often than the other."""
    ours, theirs = (sum(token.kind == "negator" for token in wording.tokens) for wording in (a, b))
    return ours != theirs


def _in_characters(a: Statement, b: Statement, matching: Matching, evidence: Evidence) -> Certainty:
    """Whether two are alike by their Chinese or Japanese characters, in another order."""
    differ = places_that_differ(a.wording, b.wording) >= _PLACES or share_in_order(a.wording, b.wording) < _QUITE
    least = _QUITE_ALIKE if evidence.value else _ALIKE
    if evidence.near is Nearness.OF_NONE or evidence.points < least or not differ:
        return Certainty.NONE
    if share_however_turned(a.wording, b.wording) > _IN_CHARACTERS:
        return Certainty.NONE
    is_near = evidence.points >= (_SURE if evidence.near is Nearness.OF_BOTH else _VERY_SURE)
    has_more = any(token.kind in VALUES for token in (*matching.ours, *matching.theirs))
    is_sure = not has_more and (evidence.value or is_near) and not modifier_replaced(a.wording.run, b.wording.run)
    return Certainty.SURE if is_sure else Certainty.MAYBE
