"""Which items of other notes say what an item says: candidates of the index, judged by the words and by their notes."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from enum import IntEnum
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from notelint import Entry, Held, Search

from ..clusters import LIKELY
from ..distinct import Pairs, digest, pair
from ..likeness import parted, score
from ..statement import DATES
from ..values import Time
from .about import About, read_about, translations
from .kept import Remembered, entry_of, remembered
from .meeting import alike

MOST = 3
"""Notes in which a text may stand; one that stands in more is a template or a habit."""
_MANY = 10_000
"""Items that are kept at hand."""
_ASKED = 500
"""Items of which what answers them is kept at hand."""
_CROWD = 50
"""Items that may hold most of the words of one; where there are more, these are variations of a text, of which only
those say the same that are equal.
"""
_REPEATS = 20
"""Items of one note that are equal and that are compared with others if there are many variations."""
_DAILY = 30
"""Notes of one day up to which these are asked whether they tell of the same meeting."""
_LEAST_ANSWERED = 3
_SHARE_ANSWERED = 0.5
"""The number and the share of items of a note that another one must answer if nothing else says that both tell of one
meeting.
"""


class Likeness(IntEnum):
    """How sure it is that two items say the same."""

    POSSIBLE = 1
    LIKELY = 2
    EQUAL = 3


Likely: TypeAlias = dict[int, Likeness]
"""Items by number, and how sure it is that they say the same as one."""


class Answer(NamedTuple):
    """What is found of an item: which others say the same, None if they stand in too many notes; whether there are too
    many variations of it; and, where one of both is so, how many entries must go before that can be otherwise.
    """

    likely: Likely | None
    crowded: bool = False
    spare: int = 1


class Partner(NamedTuple):
    """An item of another note that says the same."""

    item: Remembered
    likeness: Likeness


class Finder:
    """The items of the notes of a vault, and for each the items of other notes that say the same."""

    def __init__(self, search: Search, distinct: Pairs = frozenset()) -> None:
        self._search = search
        self._distinct = distinct
        self._known: Mapping[int, Likely | None] | None = None
        self._about = lru_cache(2 * _MANY)(self._read_about)
        self._item = lru_cache(_MANY)(self._read_item)
        self._siblings = lru_cache(_MANY)(self._read_siblings)
        self._of_meeting = lru_cache(_MANY)(self._read_meeting)
        self._entries: dict[int, Entry] = {}
        self._answers: dict[Hashable, tuple[Answer, frozenset[int]]] = {}
        self._crowds: dict[Hashable, int] = {}
        self._found = lru_cache(_MANY)(self._partners)

    def items(self, path: str) -> list[Remembered]:
        """The items of a note."""
        if self._known is not None and not self._is_told_of(path):
            return []
        found = self._plain_items(path)
        if self._known is None:
            self._search.read(map(self._entry, found))
        return found

    def numbers(self, path: str) -> list[int]:
        """The numbers of the items of a note."""
        return [each.number for each in self._held_items(path)]

    def know(self, known: Mapping[int, Likely | None]) -> None:
        """Take it that these items alone are judged to say the same as one of another note, or as too many."""
        self._known = known

    def _is_told_of(self, path: str) -> bool:
        numbers = self.numbers(path)
        return bool(numbers) and bool(self._siblings(path) or any(map((self._known or {}).get, numbers)))

    def partners(self, one: Remembered) -> tuple[Partner, ...]:
        """The items that say the same and stand in no more than a few notes, nor does this one."""
        return tuple(each for each in self._all(one) if self._all(each.item))

    def _all(self, one: Remembered) -> tuple[Partner, ...]:
        return self._found(Held(one.place, one.number, ""))

    def _partners(self, held: Held) -> tuple[Partner, ...]:
        """All items that say the same; none if they stand in too many notes."""
        one = self.at(held)
        likely = self.ask(one).likely if self._known is None else self._known.get(one.number, {})
        if likely is None:
            return ()
        found: dict[int, Partner] = {}
        for number, likeness in likely.items():
            other = self._search.held(number)
            if other and not self._are_distinct(one, item := self._item(other)):
                found[number] = Partner(item, likeness)
        for each in self._in_meeting(one):
            known = found.get(each.item.number)
            if known is None or known.likeness < each.likeness:
                found[each.item.number] = each
        return tuple(found.values())

    def ask(self, one: Remembered, known: Mapping[int, Answer] = MappingProxyType({})) -> Answer:
        """The items that are judged to say the same; `known` is what is found of some of the others, by number."""
        key = one.about.path, one.kind, one.standing, one.said.same
        if key not in self._answers:
            if len(self._answers) > _MANY:
                self._answers.clear()
            self._answers[key] = self._ask(one, known)
        answer, firsts = self._answers[key]
        return answer if not firsts or one.number in firsts else answer._replace(likely={})

    def _ask(self, one: Remembered, known: Mapping[int, Answer]) -> tuple[Answer, frozenset[int]]:
        """As `ask`, with the numbers of the items that are to be compared if not all are that are equal."""
        entry, firsts = self._entry(one), frozenset[int]()
        if (everywhere := len(self._search.notes_with(entry.whole, 2 * _CROWD))) > MOST:
            return Answer(None, crowded=True, spare=everywhere - MOST), firsts
        if crowd := self.crowd(one):
            others = self._search.same(entry, _REPEATS)
            firsts, known = frozenset(held.number for held in others), {}
        else:
            others = [held for _, held in self._search.candidates(entry)]
        found: Likely = {}
        paths = set()
        for other in others:
            likely = known[other.number].likely if other.number in known else None
            if likeness := likely.get(one.number) if likely is not None else self._judge(one, other):
                found[other.number] = likeness
                paths.add(other.place.path)
                if len(paths) >= MOST:
                    return Answer(None), firsts
        return Answer(found, bool(crowd), max(1, crowd)), firsts

    def _judge(self, one: Remembered, held: Held) -> Likeness | None:
        if not self._is_item(held) or _apart(one.about, self._about(held.place.path)):
            return None  # and need not be read
        likeness = judge(one, other := self._item(held))
        return None if likeness not in (None, Likeness.EQUAL) and self.crowd(other) else likeness

    def crowd(self, one: Remembered) -> int:
        """How many more variations of an item there are, about, than it may have; 0 if there are no more."""
        key = _words(one)
        if key not in self._crowds:
            if len(self._crowds) > _MANY:
                self._crowds.clear()
            self._crowds[key] = max(0, self._search.crowd(self._entry(one), _CROWD) - _CROWD)
        return self._crowds[key]

    def near(self, items: Iterable[Remembered]) -> set[int]:
        """The items that may be judged to say the same as one of some."""
        entries = map(self._entry, _unlike(items))
        return {held.number for entry in entries for _, held in self._search.candidates(entry) if self._is_item(held)}

    def answered(self, items: Iterable[Remembered]) -> set[int]:
        """The items of which one of some may be a variation."""
        numbers = {number for item in _unlike(items) for number in self._search.answered(self._entry(item))}
        return {number for number in numbers if (held := self._search.held(number)) and self._is_item(held)}

    def _in_meeting(self, one: Remembered) -> Iterator[Partner]:
        """The items of notes of the same meeting that say the same in the light of both notes."""
        for path in self._siblings(one.about.path):
            if one.about.path not in self._siblings(path):
                continue
            theirs = {item.number: item for item in self._plain_items(path)}
            for numbers, is_likely in self._of_meeting(*sorted((one.about.path, path))).items():
                if one.number in numbers and not self._are_distinct(one, other := theirs[sum(numbers) - one.number]):
                    yield Partner(other, Likeness.LIKELY if is_likely else Likeness.POSSIBLE)

    def _read_siblings(self, path: str) -> tuple[str, ...]:
        """The notes that tell of the same meeting as this one."""
        known = self._about(path)
        paths = self._search.notes_with(known.mark, _DAILY + 1)
        if len(paths) > _DAILY:
            return ()
        found = (self._about(each) for each in sorted(paths) if each != path)
        same = tuple(each.path for each in found if known.same_meeting(each) or self._tell_the_same(known, each))
        return same if len(same) < MOST else ()

    def _tell_the_same(self, one: About, other: About) -> bool:
        """Whether two notes of one day, which may be of one meeting, have many items that are much alike."""
        if not one.may_be_meeting(other):
            return False
        first, second = sorted((one.path, other.path))
        pairs = self._of_meeting(first, second)
        answered = min(len({pair[0] for pair in pairs}), len({pair[1] for pair in pairs}))
        fewer = min(len(self._plain_items(first)), len(self._plain_items(second)))
        return answered >= max(_LEAST_ANSWERED, _SHARE_ANSWERED * fewer)

    def _read_meeting(self, first: str, second: str) -> dict[tuple[int, int], bool]:
        pairs = alike(self._plain_items(first), self._plain_items(second))
        items = {item.number: item for path in (first, second) for item in self._plain_items(path)}
        return {pair: is_likely for pair, is_likely in pairs.items() if may_meet(*map(items.__getitem__, pair))}

    def _plain_items(self, path: str) -> list[Remembered]:
        return list(map(self._item, self._held_items(path)))

    def _held_items(self, path: str) -> list[Held]:
        return list(filter(self._is_item, self._search.entries_of(path)))

    def _is_item(self, held: Held) -> bool:
        """Whether something is kept of an item that says enough; not of the note itself."""
        return bool(held.data) and held.number > self._search.entries_of(held.place.path)[0].number

    def _are_distinct(self, one: Remembered, other: Remembered) -> bool:
        return bool(self._distinct) and pair(digest(one.said.wording), digest(other.said.wording)) in self._distinct

    def _entry(self, one: Remembered) -> Entry:
        if one.number not in self._entries:
            if len(self._entries) > _ASKED:
                self._entries.clear()
            self._entries[one.number] = entry_of(one)
        return self._entries[one.number]

    def at(self, held: Held) -> Remembered:
        """The item of a place."""
        entries = self._search.entries_of(held.place.path)
        return self._item(entries[held.number - entries[0].number])

    def _read_item(self, held: Held) -> Remembered:
        return remembered(self._about(held.place.path), held)

    def _read_about(self, path: str) -> About:
        return read_about(path, self._search.entries_of(path)[0].data)


def _unlike(items: Iterable[Remembered]) -> Iterable[Remembered]:
    """Those of some items that have other words than all before."""
    return {_words(item): item for item in items}.values()


def _words(one: Remembered) -> Hashable:
    """Equal for items for which others are searched in the same way."""
    return one.kind, one.about.language, *((key, token.weight) for key, token in one.said.words.items())


def judge(one: Remembered, other: Remembered) -> Likeness | None:
    """Whether two items of different notes say the same. The answer is the same in either order."""
    one, other = sorted((one, other), key=order)
    if one.kind != other.kind or not may_meet(one, other):
        return None
    equal = one.said.wording.same == other.said.wording.same
    if not equal and (one.about.language != other.about.language or score(one.said, other.said) < LIKELY):
        return None
    if parted(one.said, other.said, one.about.language):
        return None
    return Likeness.EQUAL if equal else Likeness.LIKELY


def may_meet(one: Remembered, other: Remembered) -> bool:
    """Whether two items stand in places where the same words mean the same."""
    if _apart(one.about, other.about) or one.standing.differs(other.standing):
        return False
    return not (_past(one, other) or _routine(one, other) or _moved_on(one, other))


def _apart(one: About, other: About) -> bool:
    """Whether nothing that two notes say is compared: they are one, or about different things, or translations."""
    return one.path == other.path or one.other_subject(other) or translations(one.path, other.path)


def order(item: Remembered) -> tuple[str, str, int]:
    """The order of items: by the day of their notes, then by path, then by place."""
    return item.about.day, item.about.path, item.number


def _past(one: Remembered, other: Remembered) -> bool:
    """Whether one of two tasks of different days is over: then it is history."""
    over = one.said.state != "open" or other.said.state != "open"
    return over and not (one.about.day and one.about.day == other.about.day)


def _routine(one: Remembered, other: Remembered) -> bool:
    """Whether the two stand in notes of days that are about nothing else, and no date says that they are one."""
    if not (one.about.daily and other.about.daily):
        return False
    return not any(one.said.field(name) and one.said.field(name) == other.said.field(name) for name in DATES)


def _moved_on(one: Remembered, other: Remembered) -> bool:
    """Whether words such as `on Friday` or `next week` mean another day in a note of another week."""
    if not one.about.day or not other.about.day or one.about.day == other.about.day:
        return False
    return any(
        isinstance(token.value, Time) and not token.value.day and (token.value.weekday or token.value.relative)
        for item in (one, other)
        for token in item.said.words.values()
    )
