"""Which entries may be alike, found without looking at most of them; none above the threshold is ever missed."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TypeAlias

from notelint.index.model import HITS, SLACK, Entry, Feature, Held, Threshold, rarest
from notelint.index.store import STEPS, Numbers, Store

Some: TypeAlias = "array[int] | set[int]"
_SEEK = 16
"""So many numbers are looked through in the time in which one is sought."""

_FEW = 500
"""Questions for the notes of entries that are answered one by one."""
_KEPT = 50_000
"""Lists and notes that are kept at hand, about."""


class Search:
    """Answers from a store, as it is when it is first asked. Lists that were read are kept for the next question."""

    def __init__(self, store: Store, threshold: Threshold) -> None:
        self._store = store
        self._threshold = threshold
        self._lists: dict[int, tuple[Numbers, ...]] = {}
        self._entries: dict[str, list[Held]] = {}
        self._asked = 0
        self._last: tuple[Entry | None, set[int]] = (None, set())

    def entries_of(self, path: str) -> list[Held]:
        """The entries of one note."""
        if path not in self._entries:
            if len(self._entries) > _KEPT // 10:
                self._entries.clear()
            self._entries[path] = self._store.held(path)
        return self._entries[path]

    def read(self, entries: Iterable[Entry]) -> None:
        """Read at once what questions for these entries will need."""
        self._read(set[int]().union(*(entry.wanted() for entry in entries)))

    def _read(self, wanted: set[int]) -> None:
        if len(self._lists) > _KEPT:
            self._lists.clear()
        new = {mark for mark in wanted if mark not in self._lists}
        found = self._store.lists(new) if new else {}
        for mark in new:
            self._lists[mark] = found.get(mark, ())

    def notes_with(self, whole: int) -> set[str]:
        """The notes that have an entry with this mark as its `whole`."""
        self._read({whole})
        return set(filter(None, map(self._note_of, self._same(whole))))

    def count(self, whole: int) -> int:
        """How many entries have this mark as their `whole`."""
        self._read({whole})
        return sum(bool(self._note_of(number)) for number in self._same(whole))

    def notes_since(self, number: int) -> list[str]:
        """The notes whose entries have this number or higher ones."""
        return self._store.since(number)

    def told(self) -> tuple[int, str]:
        """The number behind all that are given, and what was last remembered; see `tell`."""
        return self._store.end(), self._store.told()

    def tell(self, text: str) -> None:
        """Remember something of the entries by their numbers, for a later run. It is lost once these are given anew, or
        where another run writes at the same time.
        """
        self._store.tell(text)

    def notes(self) -> set[str]:
        """All notes."""
        return set(self._store.known())

    def is_crowded(self, entry: Entry, most: int) -> bool:
        """Whether so many entries hold what is rare in this one that it must be a variation of one text."""
        self.read([entry])
        return len(self._worth(entry)) > most

    def candidates(self, entry: Entry) -> list[tuple[float, Held]]:
        """The entries whose score can reach the threshold, with the highest that it can be, the highest first. The
        entry itself is among them if it is kept.
        """
        self.read([entry])
        same = set(self._same(entry.whole))
        found: list[tuple[float, int]] = []
        for number, (count, ours, theirs) in self._answers(entry).items():
            left = self._weights[number] / STEPS - theirs
            score = self._threshold.score((ours, entry.weight - ours), (theirs, left), count)
            if score >= self._threshold.least - SLACK or number in same:
                found.append((1.0 if number in same else score, number))
        found.sort(key=lambda each: (-each[0], each[1]))
        return [(score, held) for score, number in found if (held := self.held(number))]

    def held(self, number: int) -> Held | None:
        """An entry by its number; None if its note changed or is gone since."""
        path = self._note_of(number)
        entries = self.entries_of(path) if path else []
        return entries[number - entries[0].number] if entries else None

    def _answers(self, entry: Entry) -> dict[int, tuple[int, float, float]]:
        """By number of the entries worth a look: how many features they answer, what these weigh, and what of them
        answers this one at most.
        """
        worth = self._worth(entry)
        found = dict.fromkeys(worth, (0, 0.0, 0.0))
        for feature in entry.features:
            same = self._within(worth, feature.marks[0])
            echoed = dict.fromkeys(same, feature.most)
            for group in self._held_groups(feature):
                holders = worth - same
                for mark in group:
                    holders = self._within(holders, mark)
                for number in holders:
                    echoed[number] = echoed.get(number, 0.0) + feature.most * len(group)
            for number, weight in echoed.items():
                count, ours, theirs = found[number]
                found[number] = count + 1, ours + feature.weight, theirs + weight
        return found

    def _worth(self, entry: Entry) -> set[int]:
        """The entries that are worth a look; what was found last is kept for the next question."""
        if self._last[0] is not entry:
            self._last = (entry, self._found_worth(entry))
        return self._last[1]

    def _found_worth(self, entry: Entry) -> set[int]:
        """The entries that hold enough of what is rare in this one, and those where this one holds enough of what is
        rare in them: one of both holds where the score is high enough.
        """
        found = set(self._same(entry.whole))
        wanted = [self._lists[mark] for mark in entry.wanted() - {entry.whole} if self._lists[mark]]
        for hits in range(1, HITS + 1):
            found |= _held_by(([numbers[hits]] for numbers in wanted if numbers[hits]), hits)
        counts = [self._commonness(feature) for feature in entry.features]
        chosen, hits = rarest([feature.weight for feature in entry.features], counts, self._threshold.least)
        return found | _held_by((self._answering(entry.features[at]) for at in chosen), hits)

    def _held_groups(self, feature: Feature) -> list[tuple[int, ...]]:
        """What answers a feature and is held at all."""
        return [group for group in feature.asks if all(map(self._lists.__getitem__, group))]

    def _commonness(self, feature: Feature) -> int:
        """How many entries may answer a feature, about."""
        return sum(min(sum(map(len, self._lists[mark])) for mark in group) for group in self._held_groups(feature))

    def _answering(self, feature: Feature) -> list[Some]:
        """The entries that answer a feature, in parts."""
        found: list[Some] = []
        for group in self._held_groups(feature):
            first, *others = sorted(group, key=lambda mark: sum(map(len, self._lists[mark])))
            if others:
                holders = set[int]().union(*self._lists[first])
                for mark in others:
                    holders = self._within(holders, mark)
                found.append(holders)
            else:
                found += filter(None, self._lists[first])
        return found

    def _within(self, numbers: set[int], mark: int) -> set[int]:
        """Those of some entries that hold a mark."""
        return _shared(numbers, self._lists[mark])

    def _same(self, whole: int) -> Numbers:
        lists = self._lists[whole]
        return lists[1] if lists else array("I")

    def _note_of(self, number: int) -> str:
        """As `Store.note_of`; of many questions all notes are read at once."""
        self._asked += 1
        if self._asked < _FEW:
            return self._store.note_of(number)
        at = bisect_right(self._starts, number) - 1
        first, size, path = self._notes[at] if at >= 0 else (0, 0, "")
        return path if number < first + size else ""

    @cached_property
    def _notes(self) -> list[tuple[int, int, str]]:
        return self._store.notes()

    @cached_property
    def _starts(self) -> Numbers:
        return array("I", [first for first, *_ in self._notes])

    @cached_property
    def _weights(self) -> bytes:
        return self._store.weights()


def _held_by(lists: Iterable[Sequence[Some]], hits: int) -> set[int]:
    """The numbers that stand in at least so many of the lists, each of which comes in parts. The longest lists are
    looked at last, and then only for numbers that were seen often enough before.
    """
    seen: list[set[int]] = [set() for _ in range(hits)]
    ordered = sorted(lists, key=lambda parts: sum(map(len, parts)))
    for left, parts in zip(range(len(ordered), 0, -1), ordered, strict=True):
        new = set[int]().union(*parts) if left >= hits else _shared(seen[hits - left - 1], parts)
        for fewer, more in zip(seen[-2::-1], seen[:0:-1], strict=True):
            more |= fewer & new
        seen[0] |= new
    return seen[-1]


def _shared(some: set[int], parts: Iterable[Some]) -> set[int]:
    """Those of some numbers that a list holds."""
    found = set[int]()
    for part in parts:
        if isinstance(part, set):
            found |= some & part
        elif len(part) < _SEEK * len(some):
            found |= some.intersection(part)
        elif part:
            found |= {one for one in some if (at := bisect_left(part, one)) < len(part) and part[at] == one}
    return found
