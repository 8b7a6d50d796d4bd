"""Items of two notes of one meeting: words that are rare in it tell more there than they do elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise, product
from math import log
from typing import Final, NamedTuple, TypeAlias

from ..clusters import LIKELY
from ..likeness import parted, parted_in_meeting, score
from ..matching import match
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
            people = {word for item in (*left, *right) for name in item.about.people for word in name.split()}
            scores = _scores(left, right, people)
            pairs = _chosen(scores)
            copies = (_with_copies(pairs, left, right) - pairs) & scores.keys()
            weak = {pair for pair in copies if scores[pair].score < _FAIR}
            pairs |= copies - {pair for pair in weak if _apart(*_two(pair, left, right), people)}
            found.update((pair, scores[pair].anchored and scores[pair].score >= _LIKELY) for pair in pairs)
    return found


def _two(pair: Pair, ours: Sequence[Remembered], theirs: Sequence[Remembered]) -> tuple[Remembered, Remembered]:
    """The items of a pair."""
    one, other = (
        next(item for item in items if item.number == number)
        for number, items in zip(pair, (ours, theirs), strict=True)
    )
    return one, other


def _with_copies(pairs: Iterable[Pair], ours: Sequence[Remembered], theirs: Sequence[Remembered]) -> set[Pair]:
    """All pairs of what says the same as one of a pair in its own note."""
    paired = {number for each in pairs for number in each}
    copies = {item.number: _copies(item, items) for items in (ours, theirs) for item in items if item.number in paired}
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


def _scores(ours: Sequence[Remembered], theirs: Sequence[Remembered], people: set[str]) -> dict[Pair, Points]:
    """How alike the items of two notes are, but for pairs that cannot say the same; whether those can that are not
    alike enough to be chosen is not asked.
    """
    counts = Counter(key for item in (*ours, *theirs) for key in item.said.words)
    size = len(ours) + len(theirs) + 1
    rare = {key: 0.0 if key in people else log(size / count) / log(size) for key, count in counts.items()}
    found = {}
    for one, other in product(ours, theirs):
        matching = match(one.said.words, other.said.words)
        if len(matching.pairs) > 1:
            shared = sum(a.weight * rare[a.key] + b.weight * rare[b.key] for a, b in matching.pairs)
            left = sum(token.weight * rare[token.key] for token in (*matching.ours, *matching.theirs))
            same = _SAME_TASK * (_one_task(one, other) and shared > 0)
            score = same + shared / (shared + left) if shared else 0.0
            if score < _FAIR or not _apart(one, other, people):
                anchored = any((a.value or a.kind in _NAMES) and rare[a.key] >= _RARE for a, _ in matching.pairs)
                found[one.number, other.number] = Points(score, anchored)
    return found


def _one_task(one: Remembered, other: Remembered) -> bool:
    due, owners = one.said.field("due"), one.said.owners
    return bool(due and owners) and (due, owners) == (other.said.field("due"), other.said.owners)


def _apart(one: Remembered, other: Remembered, people: set[str]) -> bool:
    """Whether the two cannot say the same: a guard parts them for certain, or each has a name that the other lacks."""
    language = one.about.language
    if language != other.about.language or parted_in_meeting(one.said, other.said, language):
        return language != other.about.language or parted(one.said, other.said, language) is not None
    matching = match(one.said.words, other.said.words)
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
