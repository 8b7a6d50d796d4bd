"""What is kept of a note: entries, the features by which they are found, and how alike two can be at most."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from zlib import crc32

from notelint.diagnostic import Place

SLACK = 1e-6
"""By how much sums of weights may differ for the order in which they are added up."""


def mark(text: str) -> int:
    """The number that stands for a text in an index; two texts seldom share one, which costs a comparison only."""
    return crc32(text.encode("utf-8", "surrogatepass")) & 0x7FFFFFFF


class Feature(NamedTuple):
    """One thing that an entry says. Another entry answers it with any of the `marks`, or with all marks of one of
    `asked`, which the index does not keep. Features with the same first mark have the same marks. `most` is the highest
    weight of a feature that holds one of all these marks.
    """

    weight: float
    most: float
    marks: tuple[int, ...]
    asked: tuple[tuple[int, ...], ...] = ()


class Entry(NamedTuple):
    """What a rule keeps of a place in a note. `whole` is equal for entries that are the same in any case; `data` is the
    rule's own.
    """

    place: Place
    whole: int
    features: tuple[Feature, ...]
    data: str

    def marks(self) -> set[int]:
        """All marks that the index keeps."""
        return {each for feature in self.features for each in feature.marks}

    def wanted(self) -> set[int]:
        """All marks that the search for entries like this one looks at."""
        found = {self.whole}
        for feature in self.features:
            found.update(feature.marks, *feature.asked)
        return found

    @property
    def weight(self) -> float:
        """What all features weigh."""
        return sum(feature.weight for feature in self.features)


class Held(NamedTuple):
    """An entry that is kept: where it stands, its number, and what it holds."""

    place: Place
    number: int
    data: str


class NoteEntries(NamedTuple):
    """The entries of one note. `status` stands for the file's size and times, 0 where these tell nothing; `digest` for
    its content.
    """

    path: str
    status: int
    digest: bytes
    entries: tuple[Entry, ...]


class Threshold(NamedTuple):
    """From which score on two entries are candidates. The score is the share of both that is answered; or, where at
    least `long` features are, `within` times the share of the one of which more is answered, if that is higher.
    """

    least: float
    within: float
    long: int

    def score(self, ours: tuple[float, float], theirs: tuple[float, float], answered: int) -> float:
        """The score of two entries, each given by the weight that is answered and the weight that is left over."""
        shared = (ours[0] + theirs[0]) / 2
        if shared <= 0:
            return 0.0
        left = (max(0.0, ours[1]), max(0.0, theirs[1]))
        even = 2 * shared / (2 * shared + sum(left))
        return even if answered < self.long else max(even, self.within * shared / (shared + min(left)))


HITS = 3
"""The most features of an entry that are looked for together."""


class Rare(NamedTuple):
    """The rarest features of an entry, by index: who answers fewer than `hits` of them answers too little of all."""

    chosen: tuple[int, ...]
    hits: int


def rarest(weights: Sequence[float], counts: Sequence[int], least: float) -> Rare:
    """Choose among features of these weights, found in so many entries, for those who must answer `least` of all."""
    order = sorted(range(len(weights)), key=lambda at: counts[at])
    spare = sum(weights) * (1 - least) + SLACK
    best = Rare(tuple(order), 1)
    for hits in range(1, HITS + 1):
        taken, heaviest = 0.0, list[float]()
        for end, at in enumerate(order, 1):
            taken += weights[at]
            heaviest = sorted((*heaviest, weights[at]))[-(hits - 1) :] if hits > 1 else []
            if len(heaviest) == hits - 1 and taken - spare > sum(heaviest):
                best = Rare(tuple(order[:end]), hits)
                break
    return best


class Clump(NamedTuple):
    """Features of one entry that one mark may answer together: what they weigh, the heaviest alone, their marks."""

    weight: float
    heaviest: float
    marks: frozenset[int]


def clumps(features: Iterable[Feature]) -> list[Clump]:
    """The features of an entry, those that share a mark as one."""
    found: list[Clump] = []
    for feature in features:
        near = [each for each in found if not each.marks.isdisjoint(feature.marks)]
        found = [each for each in found if each not in near] if near else found
        marks = frozenset(feature.marks).union(*(each.marks for each in near))
        weight = feature.weight + sum(each.weight for each in near)
        found.append(Clump(weight, max([feature.weight, *(each.heaviest for each in near)]), marks))
    return found
