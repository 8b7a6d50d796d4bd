"""Time and memory of the index behind duplicate-across, with brute force over the same items beside it.

    python benchmarks/duplicates_across.py [ITEMS ...]     # 10000 unless told
    python benchmarks/duplicates_across.py --join ITEMS ...

Times are CPU time, the least of several. Items are made of words whose frequency falls as that of words does, ten to
a note; two in a hundred say in other words what an item of another note says.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from sqlite3 import connect

from notelint import Note
from notelint.index import NoteEntries
from notelint.index.search import Search
from notelint.index.store import Store
from notelint.registry import registered

RULE = registered()["duplicate-across"].rule()
PACKAGE = type(RULE).__module__.rpartition(".")[0]
PER_NOTE = 10
ONSETS, RHYMES = "bdfgklmnprstvw", ("a", "e", "i", "o", "u", "an", "er", "il", "or")
SYLLABLES = [onset + rhyme for onset in ONSETS for rhyme in RHYMES]
VERBS = [
    "review",
    "prepare",
    "update",
    "check",
    "collect",
    "discuss",
    "draft",
    "order",
    "repair",
    "schedule",
    "confirm",
]
SMALL = ["the", "a", "of", "for", "with", "and", "to", "from", "in", "on", "by"]


def words(chance: random.Random) -> Iterator[str]:
    """Words without end: one in eight is new, the others were used before, the more often the likelier."""
    used = ["".join(chance.choice(SYLLABLES) for _ in range(3)) for _ in range(200)]
    while True:
        if chance.random() < 0.03:
            used.append("".join(chance.choice(SYLLABLES) for _ in range(chance.choice((2, 3, 3, 4)))))
            yield used[-1]
        else:
            word = used[int(len(used) * chance.random() ** 3)]
            yield word


def sentences(chance: random.Random) -> Iterator[str]:
    source, said = words(chance), list[list[str]]()
    while True:
        if said and chance.random() < 0.02:
            content = list(chance.choice(said))
            content[chance.randrange(1, len(content))] = next(source)
        else:
            content = [chance.choice(VERBS), *islice(source, chance.randint(6, 13))]
        said.append(content)
        yield " ".join(f"{chance.choice(SMALL)} {word}" if at and at % 2 else word for at, word in enumerate(content))


def notes(items: int, seed: int = 7) -> Iterator[Note]:
    chance = random.Random(seed)
    source = sentences(chance)
    for number in range(items // PER_NOTE):
        listed = "".join(f"- [ ] {sentence.capitalize()}.\n" for sentence in islice(source, PER_NOTE))
        day = date(2000, 1, 1) + timedelta(days=number // 3)
        head = f"---\ndate: {day}\nparticipants: [Ada Quill, Nell Ort {number % 3}]\n---\n"
        yield Note(f"Meetings/{number % 50}/note {number}.md", f"{head}# Note {number}\n\n## Action items\n\n{listed}")


def kept(note: Note) -> NoteEntries:
    return NoteEntries(note.path, 1, note.path.encode()[-12:], tuple(RULE.keep(note)))


def least(work: Callable[[], object], times: int = 5) -> float:
    """CPU time in milliseconds."""
    found = []
    for _ in range(times):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return 1000 * min(found)


def bare() -> float:
    """What an interpreter takes that imports the libraries and does nothing."""

    def run() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", "import sqlite3, rapidfuzz"], check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    return 1000 * min(run() for _ in range(7))


def measure(items: int) -> None:
    finder_of = sys.modules[f"{PACKAGE}._duplicates.across.partners"].Finder
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "index.sqlite3"
        connection = connect(path, isolation_level=None)
        connection.execute("BEGIN")
        store = Store(connection, RULE.keeps.least)
        start = time.process_time()
        entries = [kept(note) for note in notes(items)]
        read = time.process_time()
        store.replace((), entries)
        connection.execute("COMMIT")
        size, done = path.stat().st_size / 2**20, time.process_time()
        print(f"{items:>8,} items: kept in {read - start:.1f} s, indexed in {done - read:.1f} s, {size:.1f} MiB")
        changed = [kept(note) for note in islice(notes(items), 2)]
        further = [kept(note) for note in islice(notes(30, seed=8), 3)]
        paths = [note.path for note in changed]

        def ask() -> int:
            finder = finder_of(Search(Store(connect(path), RULE.keeps.least), RULE.keeps))
            return sum(len(finder.partners(item)) for path in paths for item in finder.items(path))

        def replace() -> None:
            connection.execute("BEGIN")
            store.replace((), further)
            connection.execute("COMMIT")

        ask()
        print(f"{'':>8} 20 changed items: {least(ask):.0f} ms; bare interpreter {bare():.0f} ms")
        print(f"{'':>8} three notes replaced: {least(replace, 9):.0f} ms")


def join(items: int) -> None:
    finder_of = sys.modules[f"{PACKAGE}._duplicates.across.partners"].Finder
    store = Store(connect(":memory:", isolation_level=None), RULE.keeps.least)
    source = notes(items)
    while batch := [kept(note) for note in islice(source, 1000)]:
        store.replace((), batch)
    finder = finder_of(Search(store, RULE.keeps))
    start = time.process_time()
    found = sum(len(finder.partners(item)) for path in sorted(store.known()) for item in finder.items(path))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{items:>8,} items joined: {time.process_time() - start:.1f} s, {found:,} partners, {peak:.0f} MiB")


def main() -> None:
    list(RULE.keep(next(notes(10))))
    __import__(f"{PACKAGE}._duplicates.across.partners")
    sizes = [int(size.replace("_", "")) for size in sys.argv[1:] if not size.startswith("-")] or [10_000]
    for size in sizes:
        (join if "--join" in sys.argv else measure)(size)


if __name__ == "__main__":
    main()
