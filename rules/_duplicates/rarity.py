"""Words that only two items of a note have: they speak for it that these two say the same, told in another way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from itertools import pairwise
from typing import Final

from . import concepts
from .cjk_guards import meaning
from .guards import veto
from .likeness import laid_over, score_in_note
from .matching import Matching
from .order import beside_the_same, places_that_differ, share_however_turned
from .statement import Statement
from .token import Token
from .verbs import VALUES, is_verb
from .vocabulary import stems_of
from .wording import Wording

_LEAST: Final = 2
"""Words that only the two have."""
_FEW: Final = 3
"""Words that an item has at least."""
_OWN: Final = 2
"""Words of weight that one of the two has of its own at most."""
_PLACES: Final = 2
"""Places in which they differ at least; where there is one, a word was put in the place of another."""
_OTHERWISE: Final = 0.63
"""The share of words in the same order above which one is a small change of the other."""
_HALF: Final = 0.55
"""The score up to which words that stand together count as one."""
_QUITE_OTHERWISE: Final = 0.5
_CHARACTERS: Final = 7
_TURNED: Final = 0.7
_MOVED: Final = 0.1
"""Characters of Chinese and Japanese: how many with a meaning at least; the share in the
same order at most, and what more is shared in any order."""
_PASSED: Final = frozenset(["replaced", "head"])
"""The guards that look for small changes, which two that are told in another way do not have."""


_BEGINNINGS: Final = """a at un in im ir il dis des dés dé de non mis re ab an auf aus ein be ent ver vor nach zu weg um
    über unter"""
_TURNING: Final = tuple(_BEGINNINGS.split())
"""Beginnings that may turn what a word says."""


class Rarity:
    """How many of the items of a group have a word."""

    def __init__(self, said: Collection[Statement]) -> None:
        self._holders = Counter(key for one in said for key in one.words)
        self._pairs = Counter(pair for one in said for pair in _pairs(one))

    def speaks_for(self, a: Statement, b: Statement, language: str) -> bool:
        """Whether the rare words of two speak for it that they say the same, and no guard but those that look for
        small changes parts them.
        """
        matching = laid_over(a, b)
        in_characters = bool(a.wording.run and b.wording.run)
        told = self._told_in_characters(a, b) if in_characters else self._told_in_words(a, b, matching, language)
        return told and not veto(a.wording, b.wording, matching, language, _PASSED)

    def most_rare(self, one: Statement) -> int:
        """The most words that an item can share with another and with no third."""
        return sum(self._holders[key] <= 2 for key in one.words)

    def shared(self, matching: Matching) -> int:
        """The words of weight that two share and no third item has."""
        pairs = ((x, y) for x, y in matching.pairs if x.weight >= 1)
        return sum(sum(self._holders[key] for key in {x.key, y.key}) == 2 for x, y in pairs)

    def has_value(self, a: Statement, b: Statement) -> bool:
        """Whether two share a number or a time that no third item has."""
        values = ((x.key, y.key) for x, y in laid_over(a, b).pairs if x.kind in VALUES)
        return any(self._holders[one] <= 2 and self._holders[other] <= 2 for one, other in values)

    def _told_in_words(self, a: Statement, b: Statement, matching: Matching, language: str) -> bool:
        if self._things(a, b, matching) < _LEAST or _small_change(a, b, matching):
            return False
        order = share_however_turned(a.wording, b.wording)
        if order > _OTHERWISE or (order > _QUITE_OTHERWISE and places_that_differ(a.wording, b.wording) < _PLACES):
            return False
        return not acts_differ(a, b, matching, language)

    def _told_in_characters(self, a: Statement, b: Statement) -> bool:
        """Whether two share pairs of Chinese or Japanese characters that no third item has, in another order."""
        from rapidfuzz.distance import Indel

        ours, theirs = meaning(a.wording.run), meaning(b.wording.run)
        rare = sum(self._pairs[pair] == 2 for pair in _pairs(a) & _pairs(b))
        order = Indel.normalized_similarity(ours, theirs)
        return (
            min(len(ours), len(theirs)) >= _CHARACTERS
            and rare >= _LEAST
            and order <= _TURNED
            and score_in_note(a, b) >= order + _MOVED
        )

    def _things(self, a: Statement, b: Statement, matching: Matching) -> int:
        """The words that both have and no third item; such as stand together in both are one thing."""
        rare = {one.key for one, _ in matching.pairs if one.weight >= 1 and self._holders[one.key] == 2}
        if matching.score > _HALF:
            return len(rare)
        together = set(pairwise(a.words)) & set(pairwise(b.words))
        return len(rare) - sum(rare.issuperset(words) for words in together)


def _small_change(a: Statement, b: Statement, matching: Matching) -> bool:
    """Whether one says little, or each has much of its own, or a word makes another thing of it."""
    if min(len(a.words), len(b.words)) < _FEW or min(map(heavy, (matching.ours, matching.theirs))) > _OWN:
        return True
    return beside_the_same(a.wording, b.wording, matching) or _turned(matching)


def acts_differ(a: Statement, b: Statement, matching: Matching, language: str) -> bool:
    """Whether each tells of an act of its own, and the two are known to be others."""
    ours, theirs = _acts(a.wording, matching.ours, language), _acts(b.wording, matching.theirs, language)
    return bool(ours and theirs) and not ours | theirs <= stems_of(concepts.INQUIRING)


def _acts(wording: Wording, left: Iterable[Token], language: str) -> set[str]:
    """The verbs left over of which it is known what they mean, and that do more than relate the rest."""
    starts = {behind.key for before, behind in pairwise(wording.tokens) if behind.clause != before.clause}
    starts.add(wording.tokens[0].key)
    known = (
        token for token in left if token.groups and token.weight >= 1 and token.key not in stems_of(concepts.RELATING)
    )
    return {token.key for token in known if token.key in starts or is_verb(token, wording, language)}


def _pairs(one: Statement) -> frozenset[tuple[str, str]]:
    """The pairs of neighbouring Chinese or Japanese characters of an item that have a meaning."""
    return frozenset(pairwise(meaning(one.wording.run))) if one.wording.run else frozenset()


def heavy(left: Iterable[Token]) -> int:
    """How many words of weight there are."""
    return sum(token.weight >= 1 for token in left)


def _turned(matching: Matching) -> bool:
    """Whether a word of one is the other's with another beginning: `load`, `unload`; `anbauen`, `abbauen`."""
    ours, theirs = ({root for token in left for root in _roots(token)} for left in (matching.ours, matching.theirs))
    return not ours.isdisjoint(theirs)


def _roots(token: Token) -> Iterable[str]:
    """A word, and what is behind each beginning that may turn what it says."""
    return (token.key, *(token.key.removeprefix(each) for each in _TURNING if token.key.startswith(each)))
