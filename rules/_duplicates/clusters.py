"""Items that say the same, gathered: candidates share rare words and are joined while no guard parts them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from enum import IntEnum
from functools import cached_property
from itertools import combinations

from .anew import is_doubtful, may_be_told_anew
from .bound import Bound
from .distinct import Pairs, digest, pair
from .freely import SMALL, Certainty, Evidence, Nearness, is_told_in_full, told_freely
from .guards import SHORT
from .in_fields import without_owner
from .likeness import UNSURE, laid_over, parted, score_in_note
from .rarity import Rarity, heavy
from .statement import Statement
from .weighing import Found, each_goes_on, weighed

LIKELY = 0.62
"""The score from which two items are taken to say the same unless a guard parts them."""

SO_SO = 0.5
"""The score from which two items may say the same of which one says nothing that the other does not, or that are built
differently throughout.
"""
_MANY = 6
"""Items of a note from which on it tells something that only two of a group have a word."""
_MUCH = 0.75
"""The score from which two long items that differ in small changes may be in one cluster by way of others."""
_SHARED = 7
"""Words of weight that long items share that surely say the same."""
_WEIGHED = 0.5
"""The score from which what speaks for two is weighed."""
_LEAST = 0.36
"""The score from which two items are compared at all."""


class Tier(IntEnum):
    """How sure it is that the items of a cluster say the same: what they may say, say in other words, and say."""

    POSSIBLE = 0
    ANEW = 1
    ALIKE = 2


_SURE = {Tier.ANEW: Certainty.SURE, Tier.POSSIBLE: Certainty.MAYBE}
"""How sure it is at least by all that speaks for two and against them."""
_PAIRS = 100_000
_COMPARISONS = 20_000
# Bounds for one group; lists of thousands of items that all share their words reach them, and no others.


class Clusters:
    """The clusters of the statements of one group, by index, each in order of place."""

    def __init__(self, said: list[Statement], language: str, distinct: Pairs = frozenset(), beside: int = 0) -> None:
        """`beside` counts the items of the note that are in no group with these."""
        self._said = said
        self._language = language
        self._guards: dict[tuple[int, int], str | None] = {}
        self._bound = Bound(said)
        self._distinct = distinct
        self._rare_words_tell = len(said) + beside >= _MANY
        self._digests = [digest(one.wording) for one in said] if distinct else []
        self._node: dict[int, int] = {}
        self._links: dict[tuple[int, int], Tier] = {}
        self._kin: dict[int, frozenset[int]] = {}
        self._clusters: dict[int, list[int]] = {}
        self._bounds: list[tuple[float, tuple[int, int]]] = []
        self._scores: dict[tuple[int, int], float] = {}
        self._evidence: dict[tuple[int, int], bool] = {}
        self._weights: dict[tuple[int, int], Certainty] = {}

    def find(self, tier: Tier = Tier.ALIKE) -> list[list[int]]:
        """All clusters of two or more statements of which it is at least as sure as this that they say the same. To be
        asked for surer tiers first: the clusters of the next are made of those of the last.
        """
        nodes: dict[tuple[object, ...], list[int]] = {}
        for index, said in enumerate(self._said):
            nodes.setdefault((*said.same, index if self._is_distinct(index, index) else None), []).append(index)
        copies = {members[0]: members for members in nodes.values()}
        self._node = {index: node for node, members in copies.items() for index in members}
        joined = self._join(sorted(copies), tier)
        clusters = [sorted(index for node in cluster for index in copies[node]) for cluster in joined]
        return sorted(cluster for cluster in clusters if len(cluster) > 1)

    def kin(self, index: int) -> frozenset[int]:
        """The statements that may be the same as one, itself among them: equal for those that are the same to all."""
        return self._kin[self._node[index]]

    def link(self, one: int, other: int) -> Tier:
        """How sure it is that two of a cluster say the same, judged by themselves."""
        both = min(self._node[one], self._node[other]), max(self._node[one], self._node[other])
        if both[0] == both[1]:
            return Tier.ALIKE
        tier = self._links.get(both, Tier.POSSIBLE)
        return Tier.ANEW if tier is Tier.POSSIBLE and self._share_most(both) else tier

    def _share_most(self, both: tuple[int, int]) -> bool:
        """Whether two long items share most of their words, and none is nearer to one of them than the other."""
        if not self._rare_words_tell or not self._near(both):
            return False
        matching = laid_over(self._said[both[0]], self._said[both[1]])
        shared = heavy(x for x, _ in matching.pairs)
        return shared >= _SHARED and not each_goes_on(matching, self._scores.get(both, 0.0))

    def _join(self, nodes: list[int], tier: Tier) -> list[list[int]]:
        """Join by falling score, two clusters only where all their members fit each other; first of all those that are
        the same to all others.
        """
        pairs = self._likely(nodes, tier)
        self._tie(pairs, tier)
        if tier is Tier.ALIKE:
            self._kin = self._kin_of(nodes)
            twins: defaultdict[frozenset[int], list[int]] = defaultdict(list)
            for node in nodes:
                twins[self._kin[node]].append(node)
            self._clusters = {node: twins[self._kin[node]] for node in nodes}
        cluster = self._clusters
        for both in pairs:
            ours, theirs = (cluster[node] for node in both)
            if ours is not theirs and both in self._links and self._fit(ours, theirs, tier):
                ours.extend(theirs)
                for node in theirs:
                    cluster[node] = ours
        return list({id(members): sorted(members) for members in cluster.values()}.values())

    def _tie(self, pairs: list[tuple[int, int]], tier: Tier) -> None:
        """Link the pairs that no guard parts."""
        for both in pairs:
            if len(self._guards) > _COMPARISONS:
                return
            if both not in self._links and not self._apart(*both, tier):
                self._links[both] = tier

    def _fit(self, ours: list[int], theirs: list[int], tier: Tier) -> bool:
        """Whether all of one cluster say the same as all of another, or, where that is less than likely, go together.
        So an item that holds what two others say does not join these.
        """
        if tier is Tier.ALIKE:
            return all(self._kin[node].issuperset(theirs) for node in ours)
        return all(self._go_together((min(a, b), max(a, b))) for a in ours for b in theirs)

    def _go_together(self, both: tuple[int, int]) -> bool:
        """Whether two are linked, or as alike and parted by nothing but that they may not say the same; or nearly equal
        and long, and parted by words alone that may stand for each other.
        """
        if both in self._links:
            return True
        points = self._scores.get(both, 0.0)
        if points < LIKELY or len(self._guards) > _COMPARISONS:
            return False
        one, other = self._said[both[0]], self._said[both[1]]
        guard = self._guard(both)
        is_long = min(heavy(one.words.values()), heavy(other.words.values())) >= SHORT
        if guard in SMALL and points >= _MUCH and is_long:
            guard = parted(one, other, self._language, SMALL)
        return guard in (None, UNSURE)

    def _kin_of(self, nodes: list[int]) -> dict[int, frozenset[int]]:
        near = {node: {node} for node in nodes}
        for first, second in self._links:
            near[first].add(second)
            near[second].add(first)
        return {node: frozenset(others) for node, others in near.items()}

    def _is_distinct(self, first: int, second: int) -> bool:
        """Whether somebody has called the two distinct."""
        return bool(self._distinct) and pair(self._digests[first], self._digests[second]) in self._distinct

    def _guard(self, both: tuple[int, int]) -> str | None:
        """What keeps two apart, if anything."""
        if self._is_distinct(*both):
            return "distinct"
        if both not in self._guards:
            self._guards[both] = parted(self._said[both[0]], self._said[both[1]], self._language)
        return self._guards[both]

    def _apart(self, first: int, second: int, tier: Tier) -> bool:
        both = (min(first, second), max(first, second))
        one, other = self._said[both[0]], self._said[both[1]]
        guard = self._guard(both)
        if guard is None or tier is Tier.ALIKE:
            return guard is not None
        if guard not in (UNSURE, *SMALL):
            return True
        if self._weighed(both) >= _SURE[tier]:
            return False
        is_anew = may_be_told_anew(guard, one, other, self._language)
        if tier is Tier.ANEW and (self._told_freely(both) is Certainty.SURE or self._is_told_in_full(both)):
            return False
        if tier is Tier.ANEW:
            is_anew = is_anew or (self._rare_words_tell and self._rare_words_speak_for(both))
            return not is_anew or is_doubtful(one, other, self._scores.get(both, 0.0), self._language)
        return not (is_anew or guard == UNSURE or self._rare_words_speak_for(both) or self._told_freely(both))

    def _weighed(self, both: tuple[int, int]) -> Certainty:
        """How sure it is by what speaks for two, unless another guard than those for small changes parts them."""
        points = self._scores.get(both, 0.0)
        if not self._rare_words_tell or points < _WEIGHED:
            return Certainty.NONE
        if both not in self._weights:
            one, other = (without_owner(self._said[x], self._said[y]) for x, y in (both, both[::-1]))
            found = weighed(one, other, Found(points, self._near(both)), self._rarity, self._language)
            is_parted = found and parted(one, other, self._language, SMALL) not in (None, UNSURE)
            self._weights[both] = Certainty.NONE if is_parted else found
        return self._weights[both]

    def _near(self, both: tuple[int, int]) -> int:
        """Of how many of two the other is the nearest."""
        points = self._scores.get(both, 0.0)
        return sum(points >= self._nearest[node] for node in both)

    def _rare_words_speak_for(self, both: tuple[int, int]) -> bool:
        """Whether words that no third item has speak for two."""
        if both not in self._evidence:
            one, other = self._said[both[0]], self._said[both[1]]
            self._evidence[both] = self._rarity.speaks_for(one, other, self._language)
        return self._evidence[both]

    def _is_told_in_full(self, both: tuple[int, int]) -> bool:
        """Whether one of two says all that the other does, and much more."""
        return is_told_in_full(self._said[both[0]], self._said[both[1]], self._language)

    def _told_freely(self, both: tuple[int, int]) -> Certainty:
        """How sure it is that two say the same, built differently throughout."""
        points = self._scores.get(both, 0.0)
        if points < SO_SO:
            return Certainty.NONE
        one, other = self._said[both[0]], self._said[both[1]]
        evidence = Evidence(points, Nearness(self._near(both)), self._rarity.has_value(one, other))
        return told_freely(one, other, evidence, self._language)

    @cached_property
    def _nearest(self) -> dict[int, float]:
        """The highest score of each node beside any other."""
        highest: dict[int, float] = defaultdict(float)
        for both, points in self._scores.items():
            for node in both:
                highest[node] = max(highest[node], points)
        return highest

    @cached_property
    def _rarity(self) -> Rarity:
        return Rarity([self._said[node] for node in sorted(set(self._node.values()))])

    def _likely(self, nodes: list[int], tier: Tier) -> list[tuple[int, int]]:
        """The pairs that score high enough, the highest first."""
        least = LIKELY if tier is Tier.ALIKE else _LEAST
        if not self._bounds:
            self._bounds = [(self._bound.most(*both), both) for both in self._candidates(nodes)]
        pairs = [both for most, both in self._bounds if most >= least]
        for a, b in pairs:
            if (a, b) not in self._scores:
                self._scores[a, b] = score_in_note(self._said[a], self._said[b])
        scored = [(self._scores[both], both) for both in pairs]
        scored = [
            (points, both)
            for points, both in scored
            if points >= LIKELY or (points >= least and self._may_join(points, both, tier))
        ]
        return [both for _, both in sorted(scored, key=lambda entry: (-entry[0], entry[1]))]

    def _may_join(self, points: float, both: tuple[int, int], tier: Tier) -> bool:
        """Whether two of a low score may say the same, if no guard parts them."""
        if self._weighed(both) >= _SURE[tier]:
            return True
        if tier is Tier.ANEW:
            return points >= SO_SO and self._is_told_in_full(both)
        speaks = self._rare_words_speak_for(both) or bool(self._told_freely(both))
        return speaks or (points >= SO_SO and self._adds_nothing(both))

    def _adds_nothing(self, both: tuple[int, int]) -> bool:
        """Whether one of two says nothing that the other does not."""
        found = laid_over(self._said[both[0]], self._said[both[1]])
        return not all(any(token.weight >= 1 for token in left) for left in (found.ours, found.theirs))

    def _candidates(self, nodes: list[int]) -> Iterator[tuple[int, int]]:
        """Pairs of nodes that share a word, those with rare words first."""
        holders: dict[object, list[int]] = defaultdict(list)
        for node in nodes:
            for key in self._keys(node):
                holders[key].append(node)
        seen: set[tuple[int, int]] = set()
        left = _PAIRS
        for members in sorted(holders.values(), key=lambda members: (len(members), members)):
            left -= len(members) * (len(members) - 1) // 2
            if left < 0:
                return
            for both in combinations(members, 2):
                if both not in seen:
                    seen.add(both)
                    yield both

    def _keys(self, node: int) -> set[object]:
        said = self._said[node]
        keys: set[object] = {("=", said.wording.same)}
        for token in said.words.values():
            keys.add(token.key)
            keys.update(token.groups)
        return keys
