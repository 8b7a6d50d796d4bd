"""Items of two notes of one meeting: words that are rare in it tell more there than they do elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import product
from math import log
from typing import Final, TypeAlias

from ..clusters import LIKELY
from ..likeness import parted, score
from ..matching import Matching, match
from ..token import Token
from .kept import Remembered

Pair: TypeAlias = tuple[int, int]

_SOFT: Final = frozenset(["replaced", "name", "head", "work", None])
"""Guards that may err where two notes tell of one meeting."""
_SURE: Final = 0.4
_FAIR: Final = 0.3
_NEXT: Final = 0.8
"""A pair says the same from this score on, or from that one if neither item has one that is much more alike."""
_SAME_TASK: Final = 0.2
"""What it adds to the score that one person is to do it by one day."""
_MOST: Final = 200
"""Items of a kind up to which those of two notes are compared one by one."""


def possible(ours: Sequence[Remembered], theirs: Sequence[Remembered]) -> set[Pair]:
    """The numbers of the items that possibly say the same in two notes of one meeting."""
    found = set[Pair]()
    for kind in {item.kind for item in ours}:
        left, right = ([item for item in items if item.kind == kind] for items in (ours, theirs))
        if len(left) <= _MOST and len(right) <= _MOST:
            scores = _scores(left, right)
            pairs = _chosen(scores)
            found |= pairs | {each for each in _with_copies(pairs, left, right) if each in scores}
    return found


def _with_copies(pairs: Iterable[Pair], ours: Sequence[Remembered], theirs: Sequence[Remembered]) -> set[Pair]:
    """All pairs of what says the same as one of a pair in its own note."""
    copies = {item.number: _copies(item, items) for items in (ours, theirs) for item in items}
    return {pair for one, other in pairs for pair in product(copies[one], copies[other])}


def _copies(item: Remembered, items: Sequence[Remembered]) -> list[int]:
    """The items of a note that say the same as one of them, with that one."""
    return [
        other.number
        for other in items
        if other is item
        or (score(item.said, other.said) >= LIKELY and not parted(item.said, other.said, item.about.language))
    ]


def _chosen(scores: dict[Pair, float]) -> set[Pair]:
    """The pairs that score high, and those than which neither item has a much better one."""
    best: defaultdict[int, float] = defaultdict(float)
    for (one, other), points in scores.items():
        best[one], best[other] = max(best[one], points), max(best[other], points)
    return {
        pair
        for pair, points in scores.items()
        if points >= _SURE or (points >= _FAIR and points >= _NEXT * max(best[pair[0]], best[pair[1]]))
    }


def _scores(ours: Sequence[Remembered], theirs: Sequence[Remembered]) -> dict[Pair, float]:
    everything = [*ours, *theirs]
    counts = Counter(key for item in everything for key in item.said.words)
    people = {word for item in everything for name in item.about.people for word in name.split()}
    size = log(len(everything) + 1)

    def weight(token: Token) -> float:
        if token.key in people:
            return 0.0
        return token.weight * log((len(everything) + 1) / max(1, counts[token.key])) / size

    found = {}
    for one, other in product(ours, theirs):
        matching = match(one.said.words, other.said.words)
        if len(matching.pairs) > 1 and not _apart(one, other, matching, people):
            shared = sum(weight(a) + weight(b) for a, b in matching.pairs)
            left = sum(map(weight, (*matching.ours, *matching.theirs)))
            same = _SAME_TASK * (_one_task(one, other) and shared > 0)
            found[one.number, other.number] = same + shared / (shared + left) if shared else 0.0
    return found


def _one_task(one: Remembered, other: Remembered) -> bool:
    due, owners = one.said.field("due"), one.said.owners
    return bool(due and owners) and (due, owners) == (other.said.field("due"), other.said.owners)


def _apart(one: Remembered, other: Remembered, matching: Matching, people: set[str]) -> bool:
    """Whether a guard parts the two for certain."""
    if parted(one.said, other.said, one.about.language) not in _SOFT:
        return True
    if one.about.language != other.about.language:
        return True
    names = [[token for token in left if token.kind == "name" and token.key not in people]
             for left in (matching.ours, matching.theirs)]  # fmt: skip
    negators = [sum(token.kind == "negator" for token in item.said.wording.tokens) for item in (one, other)]
    return all(names) or negators[0] % 2 != negators[1] % 2
