"""Items of two notes of one meeting: words that are rare in it tell more there than they do elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise, product
from math import log
from typing import Final, NamedTuple, TypeAlias

from ..clusters import LIKELY
from ..likeness import parted, parted_in_meeting, score
from ..matching import Matching, match
from ..token import Token
from .kept import Remembered

Pair: TypeAlias = tuple[int, int]

_LIKELY: Final = 0.5
_SURE: Final = 0.4
_FAIR: Final = 0.2
"""A pair says the same from this score on, or from that one if neither item has one that is more alike."""
_NEXT: Final = 0.5
_RARE: Final = 0.5
_NAMES: Final = frozenset(["name", "ident"])
_SAME_TASK: Final = 0.2
"""What it adds to the score that one person is to do it by one day."""
_MOST: Final = 200
"""Items of a kind up to which those of two notes are compared one by one."""


def alike(ours: Sequence[Remembered], theirs: Sequence[Remembered]) -> dict[Pair, bool]:
    """The numbers of the items that may say the same in two notes of one meeting; true for those that likely do."""
    found = dict[Pair, bool]()
    for kind in {item.kind for item in ours}:
        left, right = ([item for item in items if item.kind == kind] for items in (ours, theirs))
        if len(left) <= _MOST and len(right) <= _MOST:
            scores = _scores(left, right)
            pairs = _chosen(scores)
            pairs |= {each for each in _with_copies(pairs, left, right) if each in scores}
            found.update((pair, scores[pair].anchored and scores[pair].score >= _LIKELY) for pair in pairs)
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


class Points(NamedTuple):
    """How alike two items are, and whether they share a name or a value that is rare in the two notes."""

    score: float
    anchored: bool


def _chosen(scores: dict[Pair, Points]) -> set[Pair]:
    """The pairs that score high, those than which neither item has a better one, and anchored ones than which one of
    the two has no better one, and the other no much better one.
    """
    best: defaultdict[int, float] = defaultdict(float)
    for (one, other), points in scores.items():
        best[one], best[other] = max(best[one], points.score), max(best[other], points.score)
    found = set[Pair]()
    for pair, points in scores.items():
        fewer, more = sorted((best[pair[0]], best[pair[1]]))
        least = max(fewer, _NEXT * more) if points.anchored else more
        if points.score >= _SURE or (points.score >= _FAIR and points.score >= least):
            found.add(pair)
    return found


def _scores(ours: Sequence[Remembered], theirs: Sequence[Remembered]) -> dict[Pair, Points]:
    everything = [*ours, *theirs]
    counts = Counter(key for item in everything for key in item.said.words)
    people = {word for item in everything for name in item.about.people for word in name.split()}
    size = log(len(everything) + 1)

    def rarity(token: Token) -> float:
        return 0.0 if token.key in people else log((len(everything) + 1) / max(1, counts[token.key])) / size

    found = {}
    for one, other in product(ours, theirs):
        matching = match(one.said.words, other.said.words)
        if len(matching.pairs) > 1 and not _apart(one, other, matching, people):
            shared = sum(a.weight * rarity(a) + b.weight * rarity(b) for a, b in matching.pairs)
            left = sum(token.weight * rarity(token) for token in (*matching.ours, *matching.theirs))
            same = _SAME_TASK * (_one_task(one, other) and shared > 0)
            anchored = any((a.value or a.kind in _NAMES) and rarity(a) >= _RARE for a, _ in matching.pairs)
            found[one.number, other.number] = Points(same + shared / (shared + left) if shared else 0.0, anchored)
    return found


def _one_task(one: Remembered, other: Remembered) -> bool:
    due, owners = one.said.field("due"), one.said.owners
    return bool(due and owners) and (due, owners) == (other.said.field("due"), other.said.owners)


def _apart(one: Remembered, other: Remembered, matching: Matching, people: set[str]) -> bool:
    """Whether the two cannot say the same: a guard parts them for certain, or each has a name that the other lacks."""
    language = one.about.language
    if language != other.about.language or parted_in_meeting(one.said, other.said, language):
        return language != other.about.language or parted(one.said, other.said, language) is not None
    ours, theirs = ({token.key for token in left if token.kind == "name" and token.key not in people}
                    for left in (matching.ours, matching.theirs))  # fmt: skip
    answered = {key for pair in matching.pairs for key in (pair[0].key, pair[1].key) if pair[0].kind == "name"}
    if not ours or not theirs:
        return False
    own = [_without(item, keys, answered) for item, keys in ((one, ours), (other, theirs))]
    return all(own) or not any(own)


def _without(item: Remembered, names: set[str], answered: set[str]) -> set[str]:
    """The names but for those that stand beside one that is answered: `Nord` for `Nord Glass`."""
    tokens = item.said.wording.tokens
    beside = {
        each.key for pair in pairwise(tokens) if not answered.isdisjoint((pair[0].key, pair[1].key)) for each in pair
    }
    return names - beside
