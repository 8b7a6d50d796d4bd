"""Which entries may be alike, found without looking at most of them; none above the threshold is ever missed."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import chain, islice
from typing import NamedTuple

from notelint.index.lists import Numbers, Some, held_by, shared, unlike
from notelint.index.model import HITS, SLACK, Entry, Feature, Held, Threshold, rarest
from notelint.index.store import STEPS, Store

_FEW = 500
"""Questions for the notes of entries that are answered one by one."""
_KEPT = 50_000
"""Lists and notes that are kept at hand, about."""
_MUCH = 10_000
"""Marks that are looked for until all are read that there are: most that a question names stand in no entry."""
_GROWTH = 4
"""By how much more is looked at where the first entries told nothing."""
_PROBED = 2
"""Where so many times as many entries as make a crowd come into question, so many are looked at before all are."""


class _Asked(NamedTuple):
    """A feature that is looked for: what answers it and is held at all, and how many entries do, about."""

    feature: Feature
    groups: list[tuple[int, ...]]
    commonness: int


class _Lists(dict[int, tuple[Numbers, ...]]):
    """The lists of marks that were read; a mark without one stands in no entry."""

    def __missing__(self, mark: int) -> tuple[Numbers, ...]:
        return ()


class Beside(NamedTuple):
    """Another rule of the same run: what it keeps of all notes, and for which of them the config has it on."""

    search: Search
    is_on: Callable[[str], bool]


class Search:
    """Answers from a store, as it is when it is first asked. Lists that were read are kept for the next question.
    `beside` gives the index of another rule by its name; None where that rule does not run.
    """

    def __init__(
        self, store: Store, threshold: Threshold, beside: Callable[[str], Beside | None] = lambda _: None
    ) -> None:
        self.beside = beside
        self._store = store
        self._threshold = threshold
        self._lists = _Lists()
        self._entries: dict[str, list[Held]] = {}
        self._told = self._sought = 0
        self._question: tuple[Entry | None, list[_Asked]] = (None, [])
        self._worthy: tuple[Entry | None, set[int]] = (None, set())

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
        self._sought += len(new)
        if self._sought > _MUCH:
            new = {mark for mark in new if self._exists(mark)}
        if new:
            self._lists |= dict.fromkeys(new, ()) | self._store.lists(new)

    def _exists(self, mark: int) -> bool:
        at = bisect_left(self._marks, mark)
        return at < len(self._marks) and self._marks[at] == mark

    def notes_with(self, whole: int, most: int | None = None) -> list[str]:
        """The notes that have an entry with this mark as its `whole`, in order of entry; no more than `most`."""
        return list(islice((path for _, _, path in self._with(whole)), most))

    def count(self, whole: int) -> int:
        """How many entries have this mark as their `whole`."""
        return sum(end - start for start, end, _ in self._with(whole))

    def same(self, entry: Entry, most: int) -> list[Held]:
        """The entries with the same mark as their `whole`, the first of each note, no more than `most` of one."""
        spans = [(start, min(end, start + most)) for start, end, _ in self._with(entry.whole)]
        numbers = self._same(entry.whole)
        return [held for span in spans for number in numbers[slice(*span)] if (held := self.held(number))]

    def _with(self, whole: int) -> Iterator[tuple[int, int, str]]:
        """The notes with this mark, each with the part of the list of numbers that is its own."""
        self._read({whole})
        numbers, at = self._same(whole), 0
        while at < len(numbers):
            first, size, path = self._home_of(numbers[at])
            end = bisect_left(numbers, first + size, at + 1) if path else at + 1
            if path:
                yield at, end, path
            at = end

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

    def living(self, end: int) -> int:
        """How many entries with numbers below `end` there are."""
        return sum(size for first, size, _ in self._notes if first < end)

    def crowd(self, entry: Entry, most: int) -> int:
        """How many entries hold so much of the very words of this one that they are variations of it, if these are
        more than `most`; then perhaps not all are counted. Else any number up to `most`.
        """
        order = sorted(self._features(entry), key=lambda each: self._size(each.feature.marks[0]))
        spare, first = entry.weight * (1 - self._threshold.least) + SLACK, list[int]()
        for each in order:  # who holds enough holds one of the first
            if spare < 0:
                break
            first.append(each.feature.marks[0])
            spare -= each.feature.weight
        size = sum(map(self._size, first))
        if size > _PROBED * most:
            probed = islice(chain.from_iterable(chain(*self._lists[mark]) for mark in first[::-1]), _PROBED * most)
            if (found := self._variations(set(probed), entry, most)) > most:
                return found
        return size if size <= most else self._variations(self._worth(entry), entry, most)

    def _variations(self, numbers: set[int], entry: Entry, most: int) -> int:
        """How many of some entries hold enough of the very words of an entry; counted until these are more than `most`,
        and not where they cannot be.
        """
        if len(numbers) <= most:
            return len(numbers)
        enough, found, rest, step = entry.weight * self._threshold.least - SLACK, 0, iter(numbers), 2 * most
        while found <= most and (some := set(islice(rest, step))):
            held = dict.fromkeys(some, 0.0)
            for feature in entry.features:
                for number in shared(some, self._lists[feature.marks[0]]):
                    held[number] += feature.weight
            found += sum(total >= enough and self.lives(number) for number, total in held.items())
            step *= _GROWTH
        return found

    def candidates(self, entry: Entry) -> list[tuple[float, Held]]:
        """The entries whose score can reach the threshold, with the highest that it can be, the highest first. The
        entry itself is among them if it is kept.
        """
        answers, same, weight = self._answers(entry), set(self._same(entry.whole)), entry.weight
        found: list[tuple[float, int]] = []
        for number, (count, ours, theirs) in answers.items():
            left = self._weights[number] / STEPS - theirs
            score = self._threshold.score((ours, weight - ours), (theirs, left), count)
            if score >= self._threshold.least - SLACK or number in same:
                found.append((1.0 if number in same else score, number))
        found.sort(key=lambda each: (-each[0], each[1]))
        return [(score, held) for score, number in found if (held := self.held(number))]

    def answered(self, entry: Entry) -> list[int]:
        """The entries of which this one may hold enough to be a variation of them."""
        least = self._threshold.least / STEPS
        answers = self._answers(entry).items()
        return [number for number, (_, _, theirs) in answers if theirs >= least * self._weights[number] - SLACK]

    def lives(self, number: int) -> bool:
        """Whether the note of an entry is still kept as it was."""
        return bool(self._note_of(number))

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
        for (weight, most, marks, _), groups, _ in self._features(entry):
            same = shared(worth, self._lists[marks[0]])
            echoed = dict.fromkeys(same, most)
            for group in groups:
                if group != marks[:1]:
                    holders = worth - same
                    for mark in group:
                        holders = shared(holders, self._lists[mark])
                    for number in holders:
                        echoed[number] = echoed.get(number, 0.0) + most * len(group)
            for number, echo in echoed.items():
                count, ours, theirs = found[number]
                found[number] = count + 1, ours + weight, theirs + echo
        return found

    def _worth(self, entry: Entry) -> set[int]:
        """The entries that are worth a look; what was found last is kept for the next question."""
        if self._worthy[0] is not entry:
            self._worthy = (entry, self._found_worth(entry))
        return self._worthy[1]

    def _found_worth(self, entry: Entry) -> set[int]:
        """The entries that hold enough of what is rare in this one, and those where this one holds enough of what is
        rare in them: one of both holds where the score is high enough.
        """
        asked = self._features(entry)
        found = set(self._same(entry.whole))
        for hits in range(1, HITS + 1):
            found |= held_by(self._hit_by(asked, hits), hits)
        weights, counts = [each.feature.weight for each in asked], [each.commonness for each in asked]
        chosen, hits = rarest(weights, counts, self._threshold.least)
        return found | held_by((self._answering(asked[at].groups) for at in chosen), hits)

    def _hit_by(self, asked: Iterable[_Asked], hits: int) -> list[list[Some]]:
        """The entries where something that answers is rare, for those who want so many hits, by what answers. An entry
        that has one of our features itself is hit but once by it, since all its marks are in one clump there.
        """
        own = {each.feature.marks[0] for each in asked}
        found: dict[int, Some] = {}
        for each in asked:
            first = self._column(each.feature.marks[0], hits)
            if first:
                found[each.feature.marks[0]] = first
            for mark in chain.from_iterable(each.groups):
                if mark not in own and (column := found.get(mark, self._column(mark, hits))):
                    found[mark] = column
                    if mark in each.feature.marks and first:
                        found[mark] = set() if column == first else set(column) - set(first)
        return [[column] for column in found.values() if column]

    def _column(self, mark: int, hits: int) -> Numbers:
        lists = self._lists[mark]
        return lists[hits] if lists else array("I")

    def _answering(self, groups: Iterable[tuple[int, ...]]) -> list[Some]:
        """The entries that answer a feature, in parts."""
        found: list[Some] = []
        whole = unlike(chain.from_iterable(self._lists[group[0]] for group in groups if len(group) == 1))
        for group in groups:
            if len(group) > 1:
                first, *others = sorted(group, key=self._size)
                holders = set[int]().union(*self._lists[first])
                for mark in others:
                    holders = shared(holders, self._lists[mark])
                found.append(holders)
        return whole + found

    def _features(self, entry: Entry) -> list[_Asked]:
        """The features of an entry with what answers them; what was found last is kept for the next question."""
        if self._question[0] is not entry:
            self.read([entry])
            self._question = (entry, list(map(self._asked, entry.features)))
        return self._question[1]

    def _asked(self, feature: Feature) -> _Asked:
        groups: list[tuple[int, ...]] = [(mark,) for mark in feature.marks if self._lists[mark]]
        groups += [group for group in feature.asked if all(map(self._lists.__getitem__, group))]
        return _Asked(feature, groups, sum(min(map(self._size, group)) for group in groups))

    def _size(self, mark: int) -> int:
        return sum(map(len, self._lists[mark]))

    def _same(self, whole: int) -> Numbers:
        return self._column(whole, 1)

    def _note_of(self, number: int) -> str:
        """The path of the note of an entry; empty if the note changed or is gone since."""
        return self._home_of(number)[2]

    def _home_of(self, number: int) -> tuple[int, int, str]:
        """The note of an entry as in `Store.notes`; of many questions all notes are read at once."""
        self._told += 1
        if self._told < _FEW:
            return self._store.home_of(number)
        at = bisect_right(self._starts, number) - 1
        first, size, path = self._notes[at] if at >= 0 else (0, 0, "")
        return (first, size, path) if number < first + size else (0, 0, "")

    @cached_property
    def _notes(self) -> list[tuple[int, int, str]]:
        return self._store.notes()

    @cached_property
    def _starts(self) -> Numbers:
        return array("I", [first for first, *_ in self._notes])

    @cached_property
    def _marks(self) -> Numbers:
        return self._store.marks()

    @cached_property
    def _weights(self) -> bytes:
        return self._store.weights()
