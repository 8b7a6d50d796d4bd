"""The index of vault rules: it misses nothing that brute force finds, however it came about."""

from __future__ import annotations

import random
import sqlite3
import time
from array import array
from collections.abc import Iterable, Sequence
from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notelint.diagnostic import Place
from notelint.index import Entry, Feature, NoteEntries, Threshold, mark
from notelint.index.lists import from_bytes, to_bytes
from notelint.index.model import rarest
from notelint.index.search import Search
from notelint.index.store import Store
from notelint.text import Position

THRESHOLD = Threshold(0.62, 0.75, 6)
Words = tuple[tuple[str, ...], ...]
"""What an entry says: each time the one word, and others that mean the same."""


def place(path: str, line: int) -> Place:
    return Place(path, Position(line, 1, line * 10), Position(line, 9, line * 10 + 8))


def entry(path: str, line: int, words: Words) -> Entry:
    unique = {word[0]: word for word in words}
    features = tuple(Feature(1.0, 1.0, tuple(map(mark, word))) for word in unique.values())
    return Entry(place(path, line), mark(" ".join(sorted(unique))), features, " ".join(word[0] for word in words))


def note(path: str, items: Sequence[Words]) -> NoteEntries:
    return NoteEntries(path, 1, path.encode(), tuple(entry(path, at, words) for at, words in enumerate(items, 1)))


def store(*batches: Iterable[NoteEntries], connection: sqlite3.Connection | None = None) -> Store:
    made = Store(connection or sqlite3.connect(":memory:", isolation_level=None), THRESHOLD.least)
    for batch in batches:
        made.replace((), list(batch))
    return made


def found(made: Store, notes: Iterable[NoteEntries]) -> set[tuple[Place, Place]]:
    search = Search(made, THRESHOLD)
    every = [each for kept in notes for each in kept.entries]
    return {(each.place, held.place) for each in every for _, held in search.candidates(each)}


def score(one: Entry, other: Entry) -> float:
    """The score of two entries whose features answer each other one by one."""
    if one.whole == other.whole:
        return 1.0
    left = {feature.marks[0]: feature for feature in one.features}
    right = {feature.marks[0]: feature for feature in other.features}
    shared = len(left.keys() & right.keys())
    rest = [feature for key, feature in left.items() if key not in right]
    open_ones = [feature for key, feature in right.items() if key not in left]
    for feature in list(rest):
        for answer in open_ones:
            if set(feature.marks) & set(answer.marks):
                rest.remove(feature)
                open_ones.remove(answer)
                shared += 1
                break
    return THRESHOLD.score((shared, len(rest)), (shared, len(open_ones)), shared)


def missed(made: Store, notes: Sequence[NoteEntries]) -> list[tuple[str, str]]:
    """The pairs that brute force finds and the index does not."""
    seen = found(made, notes)
    every = [(each, each.marks()) for kept in notes for each in kept.entries]
    beside = combinations_with_replacement(every, 2)
    worth = [(a, b) for (a, ours), (b, theirs) in beside if worth_a_score(a, b, ours, theirs)]
    pairs = {(a.place, b.place): (a, b) for one, other in worth for a, b in ((one, other), (other, one))}.values()
    return [(a.data, b.data) for a, b in pairs if (a.place, b.place) not in seen and score(a, b) >= THRESHOLD.least]


def worth_a_score(a: Entry, b: Entry, ours: set[int], theirs: set[int]) -> bool:
    """Whether two entries share so many marks that they could answer each other: each feature has one or more."""
    return a.whole == b.whole or len(ours & theirs) >= THRESHOLD.least * min(len(a.features), len(b.features))


WORD = st.sampled_from(
    [*((word,) for word in "abcdefghijklmnop"), ("q", "g1"), ("r", "g1"), ("s", "g1", "g2"), ("t", "g2")]
)
ITEM = st.lists(WORD, min_size=0, max_size=14).map(tuple)


@given(st.lists(st.lists(ITEM, max_size=4), max_size=8), st.integers(1, 4))
def test_nothing_is_missed(items: list[list[Words]], size: int) -> None:
    notes = [note(f"{at}.md", each) for at, each in enumerate(items)]
    batches = [notes[at : at + size] for at in range(0, len(notes), size)]
    assert missed(store(*batches), notes) == []


def corpus(count: int, seed: int) -> list[NoteEntries]:
    """Notes of ten items whose words are as common as words are; some items vary an earlier one."""
    chance, said = random.Random(seed), list[Words]()
    for _ in range(count):
        words = [f"w{int(600 * chance.random() ** 2)}" for _ in range(chance.randint(1, 14))]
        if said and chance.random() < 0.3:
            kept = [word for word in chance.choice(said) if chance.random() < 0.85]
            said.append((*kept, *((word,) for word in words[:2])))
        else:
            said.append(tuple((word, f"g{word[-2:]}") if word.endswith("7") else (word,) for word in words))
    return [note(f"{at:04}.md", said[at : at + 10]) for at in range(0, count, 10)]


def test_nothing_is_missed_among_thousands() -> None:
    notes = corpus(1_500, seed=3)
    made = store(notes[:110], notes[110:140], notes[140:])
    assert missed(made, notes) == []
    assert len(found(made, notes)) < 30_000, "the index leaves out nearly all of two million pairs"


@pytest.mark.parametrize("size", [1, 3, 7, 40])
def test_it_does_not_matter_how_the_index_came_about(size: int) -> None:
    notes = corpus(400, seed=5)
    whole = found(store(notes), notes)
    rows = [notes[at : at + size] for at in range(0, len(notes), size)]
    other = store(*rows)
    assert whole_pairs(found(other, notes), notes) == whole_pairs(whole, notes)


def whole_pairs(pairs: set[tuple[Place, Place]], notes: Sequence[NoteEntries]) -> set[tuple[Place, Place]]:
    """Those of the candidates that brute force finds, too."""
    by_place = {each.place: each for kept in notes for each in kept.entries}
    return {pair for pair in pairs if score(by_place[pair[0]], by_place[pair[1]]) >= THRESHOLD.least}


def test_notes_that_change_leave_nothing_behind() -> None:
    notes, later = corpus(300, seed=1), corpus(300, seed=2)
    made = store(notes)
    for at in range(0, 30, 3):
        made.replace([notes[at + 2].path], later[at : at + 2])
        made.replace((), [later[at + 2]])
    assert missed(made, later) == []
    assert {other.path for _, other in found(made, later)} == {each.path for each in later}
    texts = {held.data for kept in later for held in Search(made, THRESHOLD).entries_of(kept.path)}
    assert texts == {each.data for kept in later for each in kept.entries}


def test_numbers_are_given_anew_before_they_run_away() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    notes = corpus(100, seed=1)
    made = store(notes, connection=connection)
    for seed in range(2, 40):
        notes = corpus(100, seed)
        made.replace((), notes)
    (end,) = connection.execute("SELECT sum(length(weights)) FROM batch").fetchone()
    (batches,) = connection.execute("SELECT count(*) FROM batch").fetchone()
    assert end < 2_500
    assert batches < 10
    assert missed(made, notes) == []


def test_a_note_without_entries_is_known_and_can_go() -> None:
    made = store([note("a.md", []), note("b.md", [(("x",),)])])
    assert set(made.known()) == {"a.md", "b.md"}
    made.replace(["a.md", "b.md"], [])
    assert made.known() == {}
    assert found(made, [note("b.md", [(("x",),)])]) == set()


def test_other_times_of_the_same_content_are_remembered() -> None:
    made = store([note("a.md", [])])
    made.touch([("a.md", 77)])
    assert made.known()["a.md"].status == 77


def test_what_is_kept_comes_back() -> None:
    odd = "\ud800\0 é 📅"
    places = [place("a.md", 3), Place("a.md", Position(4, 1, 60), Position(6, 2, 90))]
    kept = NoteEntries("a.md", 1, b"", tuple(Entry(each, 5, (), odd) for each in places))
    back = Search(store([kept]), THRESHOLD).entries_of("a.md")
    assert [(held.place, held.data) for held in back] == [(each, odd) for each in places]


def test_the_notes_that_hold_the_same_are_counted_by_path() -> None:
    same = [(("x",), ("y",))]
    made = store([note("a.md", same * 3), note("b.md", same), note("c.md", [(("x",),)])])
    search, whole = Search(made, THRESHOLD), entry("z.md", 1, same[0]).whole
    assert search.notes_with(whole) == ["a.md", "b.md"]
    assert search.notes_with(whole, 1) == ["a.md"]
    assert search.count(whole) == 4


@given(st.lists(st.sampled_from([0.05, 0.25, 0.35, 0.5, 1.0, 1.2]), min_size=1, max_size=12), st.data())
def test_who_answers_enough_answers_the_hits_among_the_rarest(weights: list[float], data: st.DataObject) -> None:
    counts = data.draw(st.lists(st.integers(0, 9), min_size=len(weights), max_size=len(weights)))
    chosen, hits = rarest(weights, counts, 0.62)
    answered = data.draw(st.sets(st.integers(0, len(weights) - 1)))
    if sum(weights[at] for at in answered) >= 0.62 * sum(weights):
        assert len(answered.intersection(chosen)) >= hits


def test_what_is_told_is_lost_when_numbers_are_given_anew() -> None:
    made = store([note("a.md", [(("x",),)])])
    search = Search(made, THRESHOLD)
    assert search.told() == (1, "")
    search.tell("first")
    assert Search(made, THRESHOLD).told() == (1, "first")
    made.replace((), [note("a.md", [(("x",),)] * 500)])
    assert Search(made, THRESHOLD).told() == (501, "first")
    for _ in range(4):
        made.replace((), [note("a.md", [(("x",),)] * 500)])
    assert Search(made, THRESHOLD).told() == (1000, "")


def variations(count: int, rare: int) -> list[NoteEntries]:
    """Notes of ten items, of which each says four words that all say, and two of its own."""
    chance = random.Random(9)
    common = tuple((word, f"g{word}") for word in "abcd")
    items = [(*common, *((f"{at}{chance.randrange(rare)}",) for at in "xy")) for _ in range(count)]
    return [note(f"{at:04}.md", items[at : at + 10]) for at in range(0, count, 10)]


@pytest.mark.parametrize("size", [7, 100])
def test_a_crowd_is_the_same_however_the_index_came_about(size: int) -> None:
    notes, most = [*variations(300, 8), *corpus(300, seed=6)], 40
    notes = [each._replace(path=f"{at}.md") for at, each in enumerate(notes)]
    made = [store(notes), store(corpus(200, seed=8), *(notes[at : at + size] for at in range(0, len(notes), size)))]
    made[1].replace(set(made[1].known()) - {each.path for each in notes}, [])
    searches = [Search(each, THRESHOLD) for each in made]
    counted = [[search.crowd(one, most) > most for kept in notes for one in kept.entries] for search in searches]
    assert counted[0] == counted[1] == [held_enough(one, notes) > most for kept in notes for one in kept.entries]
    assert 100 < sum(counted[0]) < 500


def held_enough(one: Entry, notes: Iterable[NoteEntries]) -> int:
    """How many entries hold enough of the very words of one, found by looking at each."""
    words = {feature.marks[0] for feature in one.features}
    every = (each.marks() for kept in notes for each in kept.entries)
    return sum(len(words & marks) >= THRESHOLD.least * len(words) for marks in every)


def test_of_a_crowd_only_some_are_looked_at() -> None:
    notes = variations(6_000, 60)
    search = Search(store(notes), THRESHOLD)
    asked = [kept.entries[0] for kept in notes[:100]]
    start = time.process_time()
    assert all(search.crowd(each, 50) > 50 for each in asked)
    assert time.process_time() - start < 1


def test_a_mark_that_one_feature_has_more_of_is_hit_but_once() -> None:
    items = [(("a", "g1", "g2", "g3"), *((f"{at}{word}",) for word in range(4))) for at in range(40)]
    notes = [note(f"{at}.md", [words]) for at, words in enumerate(items)]
    assert len(Search(store(notes), THRESHOLD)._worth(notes[0].entries[0])) == 1


def test_what_says_that_entries_are_alike_the_other_way_round() -> None:
    short, long = (("a",), ("b",), ("c",)), (("a",), ("b",), ("d",), ("e",), ("f",), ("g",))
    notes = [note("a.md", [short]), note("b.md", [long])]
    search = Search(store(notes), THRESHOLD)
    assert search.answered(notes[1].entries[0]) == [0, 1]
    assert search.answered(notes[0].entries[0]) == [0]


def test_the_first_of_equal_entries_of_each_note() -> None:
    same = (("x",), ("y",))
    notes = [note("a.md", [same] * 5), note("b.md", [(("z",),), same])]
    found = Search(store(notes), THRESHOLD).same(notes[0].entries[3], 2)
    assert [(held.place.path, held.number) for held in found] == [("a.md", 0), ("a.md", 1), ("b.md", 6)]


@pytest.mark.parametrize("count", range(1, 8))
@pytest.mark.parametrize("first", [0, (1 << 24) - 3, (1 << 24) - 1, 1 << 24, (1 << 32) - 8])
def test_lists_are_read_as_they_were_kept(first: int, count: int) -> None:
    numbers = array("I", range(first, first + count))
    kept = to_bytes(numbers)
    assert kept is not None
    assert len(kept) <= 4 * count + 2
    assert from_bytes(kept) == numbers


@pytest.mark.parametrize("column", ["common", "one"])
def test_a_list_that_is_cut_is_an_error_of_the_file(column: str) -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    notes = corpus(50, seed=1)
    made = store(notes, connection=connection)
    connection.execute(f"UPDATE held SET {column} = x'0102030405'")
    with pytest.raises(sqlite3.DatabaseError):
        found(made, notes)
