"""What speaks for it, and against it, that two items of one group say the same, in whole numbers."""

from __future__ import annotations

from typing import Final, NamedTuple

from .freely import Certainty
from .guards import work_differs
from .likeness import laid_over
from .matching import Matching, with_heads
from .order import beside_the_same, in_same_slots, one_slot, places_that_differ, share_in_order
from .rarity import Rarity, acts_differ, heavy
from .statement import Statement
from .verbs import VALUES, deeds_differ

_TOLD: Final = 6
"""What two weigh from which on they may say the same, and where not each has one word of its own, surely do."""


class _Weights(NamedTuple):
    """What each thing counts; how often each was found with duplicates and with traps, in notes of six languages, says
    how much.
    """

    nearest: int = 4  # no other item is nearer to one of them
    few_words: int = 1  # they share a few words of weight
    many_words: int = 2  # and many
    name: int = 1
    same_task: int = 1  # one owner and one due date
    own_value: int = 2  # a number or a time that both have and no third item
    values: int = 1  # two numbers or times
    reworded: int = 2  # they differ in more than one place, or in most words of their order
    one_place: int = -3  # the same but for one place, where each has words of its own
    in_order: int = -1  # most words in the same order
    in_its_place: int = -1  # what one has of its own stands beside the same word as what the other has
    other_thing: int = -2  # and is one word each
    other_word: int = -1  # one word each that does not
    other_end: int = -2  # they begin with one word and differ in one place
    other_work: int = -3
    only_more: int = -1  # all in which they differ is what one says further
    name_left: int = -2


_COUNTS: Final = _Weights()
_FEW: Final = 3
_SOME: Final = 4
_MANY: Final = 7
_MOST: Final = 5
_MORE: Final = 2
"""Words of weight of its own that make each tell of another thing, where the two share few words and no name."""
_PLACES: Final = 2
_OTHERWISE: Final = 0.4
_IN_ORDER: Final = 0.65
_LITTLE: Final = 0.56
"""How alike two are that only may say the same where no number or time of their own speaks for them; as are those that
share less than a few words of weight.
"""
_BOTH: Final = 2
_ALIKE: Final = 0.6
"""How alike two are at least that surely say the same where each is the nearest of the other, and which are built
otherwise: so were no two that only looked alike.
"""
_NAMES: Final = frozenset(["name", "ident"])


class Found(NamedTuple):
    """What is known of two from the comparison with all others: how alike they are, and of how many of them the other
    is the nearest.
    """

    points: float
    near: int


def weighed(a: Statement, b: Statement, found: Found, rarity: Rarity, language: str) -> Certainty:
    """How sure it is by all that speaks for two and against them; not at all for Chinese and Japanese."""
    if a.wording.run and b.wording.run:
        return Certainty.NONE
    matching = with_heads(laid_over(a, b)) if language == "de" else laid_over(a, b)
    if found.near == _BOTH and found.points >= _ALIKE and _is_built_otherwise(a, b, matching, language):
        return Certainty.SURE
    weight = _for(a, b, matching, found, rarity) + _against(a, b, matching)
    if weight < _TOLD:
        return Certainty.NONE
    acts, deeds = acts_differ(a, b, matching, language), deeds_differ(a.wording, b.wording, matching, language)
    more = min(heavy(matching.ours), heavy(matching.theirs)) >= _MORE
    is_doubtful = acts or ((deeds or more) and not _share_what_is_named(matching))
    if is_doubtful and heavy(one for one, _ in matching.pairs) < _SOME:
        return Certainty.NONE
    if acts and beside_the_same(a.wording, b.wording, matching):
        return Certainty.NONE
    if deeds or not found.near or _puts_in(a, b, matching, acts) or each_goes_on(matching, found.points):
        return Certainty.MAYBE
    has_little = found.points < _LITTLE or heavy(one for one, _ in matching.pairs) < _FEW
    is_more = not has_little and (weight > _TOLD or not _is_one_word(matching))
    return Certainty.SURE if is_more or rarity.has_value(a, b) else Certainty.MAYBE


def _is_built_otherwise(a: Statement, b: Statement, matching: Matching, language: str) -> bool:
    """Whether two share many words of weight in another order; or some, and what each has of its own is no other deed
    and no word put for another. Neither has a number or a time more.
    """
    if share_in_order(a.wording, b.wording) >= _IN_ORDER or one_slot(a.wording, b.wording):
        return False
    if any(token.kind in VALUES for token in (*matching.ours, *matching.theirs)):
        return False
    shared = heavy(one for one, _ in matching.pairs)
    least = _SOME if _is_one_word(matching) else _FEW
    if shared >= _MOST or shared < least or _stand_in_one_place(a, b, matching):
        return shared >= _MOST
    return not (acts_differ(a, b, matching, language) or deeds_differ(a.wording, b.wording, matching, language))


def each_goes_on(matching: Matching, points: float) -> bool:
    """Whether each of two not so much alike says much of its own, beside what they share: two facts of one matter."""
    own = min(heavy(matching.ours), heavy(matching.theirs))
    return points < _ALIKE and own >= _SOME and 2 * own >= heavy(one for one, _ in matching.pairs)


def _is_one_word(matching: Matching) -> bool:
    """Whether each of two has one word of weight of its own."""
    return heavy(matching.ours) == heavy(matching.theirs) == 1


def _share_what_is_named(matching: Matching) -> bool:
    """Whether two share a name, a number or a time."""
    named = {*_NAMES, *VALUES}
    return any({one.kind, other.kind} <= named for one, other in matching.pairs)


def _ends_otherwise(a: Statement, b: Statement) -> bool:
    """Whether two begin with one word and differ in one place."""
    return next(iter(a.words)) == next(iter(b.words)) and not _is_reworded(a, b)


def _puts_in(a: Statement, b: Statement, matching: Matching, acts: bool) -> bool:
    """Whether one puts a word in the place of the other's, and they differ in nothing else, or tell of other `acts`."""
    return (_is_one_word(matching) or acts) and _stand_in_one_place(a, b, matching)


def _stand_in_one_place(a: Statement, b: Statement, matching: Matching) -> bool:
    """Whether words that each has of its own stand beside the same words."""
    ours, theirs = ([token for token in left if token.weight >= 1] for left in (matching.ours, matching.theirs))
    one, other = a.wording, b.wording
    return bool(ours and theirs) and (in_same_slots(one, other, ours, theirs) or beside_the_same(one, other, matching))


def _for(a: Statement, b: Statement, matching: Matching, found: Found, rarity: Rarity) -> int:
    count, shared = _COUNTS, [x for x, _ in matching.pairs]
    words = heavy(shared)
    return (
        count.nearest * (found.near >= 1)
        + count.few_words * (words >= _FEW)
        + count.many_words * (words >= _MANY)
        + count.name * any({one.kind, other.kind} <= _NAMES for one, other in matching.pairs)
        + count.same_task * bool(a.owners and b.owners and a.field("due") and b.field("due"))
        + count.own_value * rarity.has_value(a, b)
        + count.values * (sum(token.kind in VALUES for token in shared) >= 2)
        + count.reworded * _is_reworded(a, b)
    )


def _is_reworded(a: Statement, b: Statement) -> bool:
    """Whether two differ in more than one place, or all through."""
    one, other = a.wording, b.wording
    return places_that_differ(one, other) >= _PLACES or share_in_order(one, other) < _OTHERWISE


def _against(a: Statement, b: Statement, matching: Matching) -> int:
    count, one, other = _COUNTS, a.wording, b.wording
    left = (*matching.ours, *matching.theirs)
    return (
        count.one_place * one_slot(one, other)
        + count.in_order * (share_in_order(one, other) >= _IN_ORDER)
        + count.other_end * _ends_otherwise(a, b)
        + count.other_work * work_differs(one, other, matching)
        + count.name_left * any(token.kind in _NAMES for token in left)
        + _left_over(a, b, matching)
    )


def _left_over(a: Statement, b: Statement, matching: Matching) -> int:
    """What the words count that only one of two has."""
    ours, theirs = heavy(matching.ours), heavy(matching.theirs)
    if not ours or not theirs:
        is_more = places_that_differ(a.wording, b.wording) < _PLACES or next(iter(a.words)) == next(iter(b.words))
        return _COUNTS.only_more * is_more
    is_one = _is_one_word(matching)
    if _stand_in_one_place(a, b, matching):
        return _COUNTS.in_its_place + _COUNTS.other_thing * is_one
    return _COUNTS.other_word * is_one
