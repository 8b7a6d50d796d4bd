"""What speaks for it, and against it, that two items of one group say the same, in whole numbers."""

from __future__ import annotations

from typing import Final, NamedTuple

from .likeness import laid_over
from .matching import Matching
from .order import beside_the_same, in_same_slots, one_slot, places_that_differ, share_however_turned, share_in_order
from .rarity import Rarity, acts_differ, heavy
from .statement import Statement
from .verbs import deeds_differ, verbs_differ

WARNED: Final = 5
"""What two weigh from which on they are taken to say the same, in other words."""
TOLD: Final = 4
"""What two weigh from which on they may say the same."""
RARE: Final = 2
"""Words that no third item has, and that two share at least."""


class _Weights(NamedTuple):
    """What each thing counts; how often each was found with duplicates and with traps, in notes of six languages, says
    how much.
    """

    rare_word: int = 1  # each of the first three that they share and no third item has
    value: int = 3  # a number or a time that both have and no third item
    same_task: int = 2  # one owner and one due date
    far_from_others: int = 1  # one of them has no other item nearly as near
    alike: int = 1
    unlike: int = -1
    one_place: int = -2  # the same but for one place, where each has words of its own
    in_order: int = -2  # most words in the same order
    half_in_order: int = -1  # half of them, when a part is moved from the end to the beginning
    other_thing: int = -2  # all that they do not share is one word each, no verbs; with a value, in one place
    other_acts: int = -2
    other_deeds: int = -1
    much_of_its_own: int = -3


_COUNTS: Final = _Weights()
_MOST_RARE: Final = 3
_SHARED: Final = 4
"""Words of weight that two share at least that tell of other acts."""
_ALIKE: Final = 0.6
_UNLIKE: Final = 0.5
_MARGIN: Final = 0.2
"""How much more alike two are than one of them and any other item, if none is nearly as near."""
_IN_ORDER: Final = 0.65
_HALF: Final = 0.5
_MUCH: Final = 3
"""Words of weight that only the one has, and as many that only the other has, which are much."""


class Found(NamedTuple):
    """What is known of two from the comparison with all others: how alike they are, and how much more than either is
    to any other.
    """

    points: float
    margin: float


def weight_of(a: Statement, b: Statement, found: Found, rarity: Rarity, language: str) -> int:
    """What all that speaks for two weighs, less what speaks against them; 0 for Chinese and Japanese."""
    if a.wording.same > b.wording.same:
        a, b = b, a
    if a.wording.run and b.wording.run:
        return 0
    matching = laid_over(a, b)
    rare = rarity.shared(matching)
    if rare < RARE or _carries_on(a, b, matching):
        return 0
    acts = acts_differ(a, b, matching, language)
    if acts and heavy(one for one, _ in matching.pairs) < _SHARED:
        return 0
    has_value = rarity.has_value(a, b)
    is_swap = _is_swap(a, b, matching, language) and not (has_value and _stand_apart(a, b, matching))
    weight = _for(a, b, found, rare) + _against(a, b, matching, found, language)
    weight += _COUNTS.value * has_value + _COUNTS.other_acts * acts + _COUNTS.other_thing * is_swap
    return min(weight, WARNED - 1) if acts or is_swap or _ends_otherwise(a, b) else weight


def _carries_on(a: Statement, b: Statement, matching: Matching) -> bool:
    """Whether all in which they differ is a word more in one place: `the lease`, `the lease extension`."""
    more = [heavy(left) for left in (matching.ours, matching.theirs)]
    return sorted(more) == [0, 1] and places_that_differ(a.wording, b.wording) == 1


def _is_swap(a: Statement, b: Statement, matching: Matching, language: str) -> bool:
    """Whether all that they do not share is one word of weight each, and these are no verbs."""
    is_one = heavy(matching.ours) == heavy(matching.theirs) == 1
    return is_one and not verbs_differ(a.wording, b.wording, matching, language)


def _stand_apart(a: Statement, b: Statement, matching: Matching) -> bool:
    """Whether the words that each has of its own do not stand beside the same words."""
    ours, theirs = ([token for token in left if token.weight >= 1] for left in (matching.ours, matching.theirs))
    one, other = a.wording, b.wording
    return not beside_the_same(one, other, matching) and not in_same_slots(one, other, ours, theirs)


def _ends_otherwise(a: Statement, b: Statement) -> bool:
    """Whether two begin with one word and differ in one place."""
    return next(iter(a.words)) == next(iter(b.words)) and places_that_differ(a.wording, b.wording) == 1


def _for(a: Statement, b: Statement, found: Found, rare: int) -> int:
    count = _COUNTS
    dated = a.field("due") is not None and b.field("due") is not None
    return (
        count.rare_word * min(rare, _MOST_RARE)
        + count.same_task * bool(a.owners and b.owners and dated)
        + count.far_from_others * (found.margin >= _MARGIN)
        + count.alike * (found.points >= _ALIKE)
    )


def _against(a: Statement, b: Statement, matching: Matching, found: Found, language: str) -> int:
    count, one, other = _COUNTS, a.wording, b.wording
    ours, theirs = heavy(matching.ours), heavy(matching.theirs)
    return (
        count.unlike * (found.points < _UNLIKE)
        + count.one_place * one_slot(one, other)
        + count.in_order * (share_in_order(one, other) >= _IN_ORDER)
        + count.half_in_order * (share_however_turned(one, other) >= _HALF)
        + count.other_deeds * deeds_differ(one, other, matching, language)
        + count.much_of_its_own * (min(ours, theirs) >= _MUCH)
    )
