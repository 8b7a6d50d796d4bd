"""Guards that look for small changes, asked again of sentences that are built differently throughout."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from .guards import veto
from .in_fields import without_owner
from .likeness import laid_over
from .matching import Matching, match
from .order import beside_the_same, in_same_slots, one_slot, places_that_differ, share_however_turned
from .statement import Statement
from .token import Token
from .verbs import deeds_differ, verbs_differ
from .wording import Wording

_PLACES: Final = 3
"""Places in which two sentences differ that are no small change of each other."""
_LONG: Final = 8
_SOME: Final = 0.3
"""Words of some weight that two share at least that are the same long sentence but for a word."""
_PASSED: Final = frozenset(["replaced"])
_MUCH: Final = 0.75
_HALF: Final = 0.5
"""How alike two are that share nearly all, and the share of words in the same order of what is not turned round."""


def may_be_told_anew(guard: str | None, a: Statement, b: Statement, language: str) -> bool:
    """Whether the guard met two sentences that may say the same nevertheless: one has a noun more; or each has a verb
    of its own, and nothing else parts them, be it that they are long.
    """
    if guard not in ("head", "replaced"):
        return False
    matching = match(a.words, b.words)
    if places_that_differ(a.wording, b.wording) < _PLACES:
        return guard == "replaced" and _is_spared(a.wording, b.wording, matching, language)
    return guard == "head" or (
        len(_heavy(matching.ours)) == len(_heavy(matching.theirs)) == 1
        and (verbs_differ(a.wording, b.wording, matching, language) or _stand_apart(a.wording, b.wording, matching))
        and _parted_by_nothing_else(a.wording, b.wording, matching, language)
    )


def _is_spared(a: Wording, b: Wording, matching: Matching, language: str) -> bool:
    """Whether two long sentences are the same but for one verb in one place, and nothing else parts them."""
    return (
        len(_heavy(matching.ours)) == len(_heavy(matching.theirs)) == 1
        and sum(one.weight >= _SOME for one, _ in matching.pairs) >= _LONG
        and one_slot(a, b)
        and verbs_differ(a, b, matching, language)
        and veto(a, b, matching, language, _PASSED) is None
    )


def is_doubtful(a: Statement, b: Statement, points: float, language: str) -> bool:
    """Whether two that are told anew may be two matters of one thing: they have much of their own and half of their
    words in one order; or are the same but for one place; or all that they do not share is one word of weight
    each, and these are no verbs; or they tell of other deeds.
    """
    in_characters = bool(a.wording.run and b.wording.run)
    if not in_characters and points < _MUCH and share_however_turned(a.wording, b.wording) >= _HALF:
        return True
    if one_slot(a.wording, b.wording):
        return True
    matching = laid_over(without_owner(a, b), without_owner(b, a))
    if len(_heavy(matching.ours)) == len(_heavy(matching.theirs)) == 1:
        return not verbs_differ(a.wording, b.wording, matching, language)
    return deeds_differ(a.wording, b.wording, matching, language)


def _stand_apart(a: Wording, b: Wording, matching: Matching) -> bool:
    """Whether the one word that each has of its own cannot stand in the other's place: they have no neighbour in
    common, and do not both say what is asked for.
    """
    ours, theirs = _heavy(matching.ours), _heavy(matching.theirs)
    one, other = ours[0], theirs[0]
    if (one.key == a.tokens[0].key and other.key == b.tokens[0].key) or one.kind != "word" or other.kind != "word":
        return False
    if in_same_slots(a, b, ours, theirs) or beside_the_same(a, b, matching):
        return False
    answers = {x.key: y.key for x, y in matching.pairs}
    return _neighbours(a, one, answers).isdisjoint(_neighbours(b, other, {}))


def _neighbours(wording: Wording, token: Token, answers: dict[str, str]) -> set[tuple[int, str]]:
    """The nearest word of weight before (-1) and behind (1) one, as the other sentence says it."""
    at = next(at for at, each in enumerate(wording.tokens) if each.key == token.key)
    sides = ((-1, wording.tokens[:at][::-1]), (1, wording.tokens[at + 1 :]))
    nearest = ((side, next((each.key for each in words if each.weight >= 1), "")) for side, words in sides)
    return {(side, answers.get(key, key)) for side, key in nearest if key}


def _parted_by_nothing_else(a: Wording, b: Wording, matching: Matching, language: str) -> bool:
    """Whether no guard parts the two once the one word of weight that each has of its own answers the other's."""
    pairs = (*matching.pairs, *zip(_heavy(matching.ours), _heavy(matching.theirs), strict=True))
    left, right = ([token for token in side if token.weight < 1] for side in (matching.ours, matching.theirs))
    return veto(a, b, Matching(pairs, tuple(left), tuple(right)), language) is None


def _heavy(left: Iterable[Token]) -> list[Token]:
    return [token for token in left if token.weight >= 1]
