"""The entries of all notes in SQLite: by mark, in batches, so that a few notes are replaced quickly."""

from __future__ import annotations

import json
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from itertools import accumulate, chain, product
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from notelint.diagnostic import Place
from notelint.index.lists import Numbers, from_bytes, to_bytes
from notelint.index.model import HITS, Held, NoteEntries, clumps, rarest
from notelint.text import Position

if TYPE_CHECKING:
    from sqlite3 import Connection

Lists: TypeAlias = dict[int, tuple[Numbers, ...]]
"""By mark the entries that hold it: first those where it is common, then by the hits that their rarest marks want."""

_TABLES = (
    "CREATE TABLE IF NOT EXISTS note "
    "(first INTEGER PRIMARY KEY, path TEXT UNIQUE, status INTEGER, digest BLOB, size INTEGER, data BLOB)",
    "CREATE TABLE IF NOT EXISTS batch (number INTEGER PRIMARY KEY, first INTEGER, weights BLOB)",
    "CREATE TABLE IF NOT EXISTS held "
    "(batch INTEGER, mark INTEGER, common BLOB, one BLOB, two BLOB, three BLOB, "
    "PRIMARY KEY (batch, mark)) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS told (text BLOB)",
)
STEPS = 4
"""Weights are kept in quarters, rounded down."""
HEAVY = 255
"""What is kept of a weight that is no less."""
_AT_ONCE = 500
"""Values that one statement of SQL may be given on every system."""


class Known(NamedTuple):
    """What tells whether a note is kept as it is."""

    status: int
    digest: bytes


class Store:
    """The entries of the notes of a vault. Entries have numbers; those of a note follow each other, and a note that
    changes gets new ones. Errors of SQLite are raised as they are.
    """

    def __init__(self, connection: Connection, least: float) -> None:
        self._db = connection
        self._least = least
        for table in _TABLES:
            connection.execute(table)

    def known(self) -> dict[str, Known]:
        """All notes by path."""
        rows = self._db.execute("SELECT path, status, digest FROM note")
        return {path: Known(status, digest) for path, status, digest in rows}

    def touch(self, statuses: Iterable[tuple[str, int]]) -> None:
        """Remember other sizes and times of notes whose content is the same."""
        self._db.executemany("UPDATE note SET status = ? WHERE path = ?", [(status, path) for path, status in statuses])

    def replace(self, gone: Iterable[str], notes: Sequence[NoteEntries]) -> None:
        """Forget some notes, and keep others as they are now."""
        paths = chain(gone, (note.path for note in notes))
        self._db.executemany("DELETE FROM note WHERE path = ?", [(path,) for path in paths])
        if notes:
            first = self.end()
            self._add_notes(first, notes)
            self._add_batch(first, notes)
        self._merge()

    def lists(self, marks: Iterable[int]) -> Lists:
        """The numbers of the entries that hold each mark, in order."""
        found: Lists = {}
        marks = sorted(marks)
        batches = self._db.execute("SELECT number FROM batch ORDER BY number").fetchall()
        for (batch,), at in product(batches, range(0, len(marks), _AT_ONCE)):
            part = marks[at : at + _AT_ONCE]
            asked = ",".join("?" * len(part))
            rows = self._db.execute(
                f"SELECT mark, common, one, two, three FROM held WHERE batch = ? AND mark IN ({asked})", (batch, *part)
            )
            _gather(rows, found)
        return found

    def marks(self) -> Numbers:
        """All marks that any entry was ever given, in order."""
        return array("I", [mark for (mark,) in self._db.execute("SELECT DISTINCT mark FROM held ORDER BY mark")])

    def weights(self) -> bytes:
        """The weight of each entry by its number, in quarters; never too much."""
        return b"".join(weights for (weights,) in self._db.execute("SELECT weights FROM batch ORDER BY number"))

    def home_of(self, number: int) -> tuple[int, int, str]:
        """The note that an entry belongs to, as in `notes`; zeros and no path if it changed or is gone since."""
        query = "SELECT first, size, path FROM note WHERE first <= ? ORDER BY first DESC LIMIT 1"
        first, size, path = self._db.execute(query, (number,)).fetchone() or (0, 0, "")
        return (first, size, path) if number < first + size else (0, 0, "")

    def notes(self) -> list[tuple[int, int, str]]:
        """Of each note that has entries the number of the first, how many they are, and its path, in order."""
        return self._db.execute("SELECT first, size, path FROM note WHERE size > 0 ORDER BY first").fetchall()

    def since(self, number: int) -> list[str]:
        """The notes whose entries have this number or higher ones."""
        query = "SELECT path FROM note WHERE first >= ? AND size > 0 ORDER BY first"
        return [path for (path,) in self._db.execute(query, (number,))]

    def held(self, path: str) -> list[Held]:
        """The entries of a note; none where its name is no text."""
        try:
            row = self._db.execute("SELECT first, data FROM note WHERE path = ?", (path,)).fetchone()
        except UnicodeEncodeError:
            return []
        if not row or not row[1]:
            return []
        kept = json.loads(zlib.decompress(row[1]).decode("utf-8", "surrogatepass"))
        return [Held(_place(path, at), number, data) for number, (data, *at) in enumerate(kept, row[0])]

    def told(self) -> str:
        """What was last remembered of the entries by their numbers; empty once these are given anew."""
        row = self._db.execute("SELECT text FROM told").fetchone()
        return zlib.decompress(row[0]).decode() if row else ""

    def tell(self, text: str) -> None:
        """Remember a text, if that is possible at once; it is no more than a help."""
        from sqlite3 import OperationalError

        with suppress(OperationalError):
            self._db.execute("PRAGMA busy_timeout = 0")
            self._db.execute("DELETE FROM told")
            self._db.execute("INSERT INTO told VALUES (?)", (zlib.compress(text.encode()),))

    def end(self) -> int:
        """The number behind all that were ever given; a note without entries takes one, too."""
        rows = self._db.execute("SELECT first + length(weights) FROM batch ORDER BY number DESC LIMIT 1").fetchone()
        return int(rows[0]) if rows else 0

    def _add_notes(self, first: int, notes: Sequence[NoteEntries]) -> None:
        starts = accumulate((max(1, len(note.entries)) for note in notes), initial=first)
        rows = (
            (start, note.path, note.status, note.digest, len(note.entries), _packed(note))
            for start, note in zip(starts, notes, strict=False)
        )
        self._db.executemany("INSERT INTO note VALUES (?, ?, ?, ?, ?, ?)", rows)

    def _add_batch(self, first: int, notes: Sequence[NoteEntries]) -> None:
        counts = self._counts(notes)
        lists: defaultdict[int, tuple[Numbers, ...]] = defaultdict(_no_numbers)
        weights = bytearray()
        for note in notes:
            for entry in note.entries:
                number = first + len(weights)
                held = clumps(entry.features)
                common = [max((counts[mark] for mark in each.marks), default=0) for each in held]
                chosen, hits = rarest([each.weight for each in held], common, self._least)
                rare = {mark for at in chosen for mark in held[at].marks}
                for mark in entry.marks():
                    lists[mark][hits if mark in rare else 0].append(number)
                lists[entry.whole][1].append(number)
                weights.append(min(HEAVY, int(sum(each.heaviest for each in held) * STEPS)))
            if not note.entries:
                weights.append(0)
        self._write(first, bytes(weights), lists)

    def _counts(self, notes: Sequence[NoteEntries]) -> dict[int, int]:
        """In how many entries each mark stands, about."""
        counts = Counter(mark for note in notes for entry in note.entries for mark in entry.marks())
        if self.end():
            for mark, numbers in self.lists(counts).items():
                counts[mark] += sum(map(len, numbers))
        return counts

    def _write(self, first: int, weights: bytes, lists: Lists) -> None:
        (last,) = self._db.execute("SELECT ifnull(max(number), 0) FROM batch").fetchone()
        self._db.execute("INSERT INTO batch VALUES (?, ?, ?)", (last + 1, first, weights))
        rows = ((last + 1, mark, *map(to_bytes, numbers)) for mark, numbers in sorted(lists.items()))
        self._db.executemany("INSERT INTO held VALUES (?, ?, ?, ?, ?, ?)", rows)

    def _merge(self) -> None:
        """Make one batch of the last ones while these are no smaller than those before them, so that there are few; and
        number all anew where most entries are of notes that changed since.
        """
        batches = self._db.execute("SELECT number, first, length(weights) FROM batch ORDER BY number").fetchall()
        (live,) = self._db.execute("SELECT ifnull(sum(max(size, 1)), 0) FROM note").fetchone()
        if self.end() > 2 * live + 1000:
            self._join(batches, self._renumbered())
            return
        taken, size = 1, batches[-1][2] if batches else 0
        while taken < len(batches) and size >= batches[-taken - 1][2]:
            size += batches[-taken - 1][2]
            taken += 1
        if taken > 1:
            self._join(batches[-taken:], _living(self._starts()))

    def _starts(self) -> list[tuple[int, int]]:
        """The first number of each note in order, and how many it takes."""
        return self._db.execute("SELECT first, max(size, 1) FROM note ORDER BY first").fetchall()

    def _renumbered(self) -> dict[int, int]:
        """Numbers without gaps for the entries of all notes, by their numbers so far."""
        self._db.execute("DELETE FROM told")
        found: dict[int, int] = {}
        end = 0
        for first, size in self._starts():
            found |= zip(range(first, first + size), range(end, end + size), strict=True)
            self._db.execute("UPDATE note SET first = ? WHERE first = ?", (end, first))
            end += size
        return found

    def _join(self, batches: Sequence[tuple[int, int, int]], numbers: Mapping[int, int]) -> None:
        """Make one batch of several; `numbers` gives the new number of each entry that is still held."""
        low, high, first = batches[0][0], batches[-1][0], batches[0][1]
        lists: Lists = {}
        _gather(
            self._db.execute("SELECT mark, common, one, two, three FROM held WHERE batch BETWEEN ? AND ?", (low, high)),
            lists,
        )
        weights = self._weights(batches, numbers)
        self._db.execute("DELETE FROM held WHERE batch BETWEEN ? AND ?", (low, high))
        self._db.execute("DELETE FROM batch WHERE number BETWEEN ? AND ?", (low, high))
        kept = {mark: tuple(_renumber(old, numbers) for old in each) for mark, each in lists.items()}
        self._write(first, weights, {mark: each for mark, each in kept.items() if any(each)})

    def _weights(self, batches: Sequence[tuple[int, int, int]], numbers: Mapping[int, int]) -> bytes:
        """The weights of the entries of some batches by their new numbers."""
        low, high, first = batches[0][0], batches[-1][0], batches[0][1]
        rows = self._db.execute("SELECT weights FROM batch WHERE number BETWEEN ? AND ? ORDER BY number", (low, high))
        old = b"".join(weights for (weights,) in rows)
        end = max(numbers.values(), default=-1) + 1
        weights = bytearray(max(0, end - first))
        for number, new in numbers.items():
            if number >= first:
                weights[new - first] = old[number - first]
        return bytes(weights)


def _no_numbers() -> tuple[Numbers, ...]:
    return tuple(array("I") for _ in range(HITS + 1))


def _gather(rows: Iterable[tuple[int, *tuple[bytes, ...]]], into: Lists) -> None:
    for mark, *blobs in rows:
        for numbers, blob in zip(into.setdefault(mark, _no_numbers()), blobs, strict=True):
            numbers.extend(from_bytes(blob))


def _renumber(old: Numbers, numbers: Mapping[int, int]) -> Numbers:
    return array("I", [numbers[number] for number in old if number in numbers])


def _living(starts: Iterable[tuple[int, int]]) -> dict[int, int]:
    """The numbers of all entries of notes that are kept, each for itself."""
    return {number: number for first, size in starts for number in range(first, first + size)}


def _packed(note: NoteEntries) -> bytes:
    data = [[entry.data, *_at(entry.place)] for entry in note.entries]
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 9) if data else b""


def _at(place: Place) -> tuple[int, ...]:
    """A place as numbers: its start, and how long it is, or where it ends if it goes over several lines."""
    line, column, offset = place.start
    size = place.end.offset - offset
    return (*place.start, size) if place.end == (line, column + size, offset + size) else (*place.start, *place.end)


def _place(path: str, at: Sequence[int]) -> Place:
    start, rest = Position(*at[:3]), at[3:]
    if len(rest) == 3:
        return Place(path, start, Position(*rest))
    return Place(path, start, Position(start.line, start.column + rest[0], start.offset + rest[0]))
