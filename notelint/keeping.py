"""The indexes of vault rules: brought up to date with the vault, in the user's cache folder or in memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property, partial
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from time import monotonic, sleep, time_ns
from typing import TYPE_CHECKING, TypeAlias

from notelint.config import Active, Config, Setting
from notelint.diagnostic import Diagnostic
from notelint.engine import seen_through
from notelint.files import FileProblem, is_note
from notelint.index import NoteEntries
from notelint.rule import Stage, VaultRule
from notelint.text import NotUtf8, decode
from notelint.vault import VaultView
from notelint.work import Work, hear_interrupts, starting_workers

if TYPE_CHECKING:
    from sqlite3 import Connection

    from notelint.index.seal import Seal
    from notelint.index.search import Beside, Search
    from notelint.index.store import Store

_Asked: TypeAlias = tuple[str, bytes | str, bool]
"""The path and the content of a note, and whether the fixes of earlier rules are known to leave it as it is."""
PARALLEL_FROM = 64
"""Notes from which on worker processes save more time than they take to start."""
SETTLED = 2_000_000_000
"""Nanoseconds after which a file that changes again has another time."""
_OURS = 0x6E6C6978
_WAIT = 30
"""Seconds to wait for another run that writes."""
_PAUSE = 0.01


def plan_of(path: str, view: VaultView, config: Config) -> dict[str, Active]:
    """The rules for a note of the vault, or for a file, by name."""
    note = view.note(path) if is_note(path) and config.depends_on_type(path) else None
    return {active.rule.name: active for active in config.plan(path, view.type_of(note) if note else None)}


def is_on(rule: str, view: VaultView, config: Config, path: str) -> bool:
    """Whether the config has a rule on for a note or a file."""
    return rule in plan_of(path, view, config)


class Keeper:
    """Asks vault rules, and gives them their indexes; a context manager, which closes these. `texts` are those of notes
    that were fixed and not written. Whatever is wrong with a file of the cache, `problems` tell it, and the index is
    made in memory.
    """

    def __init__(self, work: Work, paths: Callable[[], Iterable[str]], texts: Mapping[str, str]) -> None:
        self.problems: list[str] = []
        self._work = work
        self._paths = paths
        self._over: dict[str, bytes | str] = {**work.staged, **texts}
        self._folder = work.cache
        self._open: dict[str, tuple[Connection, Search]] = {}
        self._seals: list[Seal] = []
        self._settled: set[tuple[Stage, str, bytes]] = set()

    def __enter__(self) -> Keeper:
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    def ask(self, rule: VaultRule, view: VaultView) -> list[Diagnostic]:
        """What a rule reports; once more with an index in memory where the one in the cache fails it."""
        view, folder = view.with_index(partial(self._index, rule, view)), self._folder
        try:
            return list(rule.check(view))
        except Exception as error:  # of who was given what a file holds, or lost its own when another one failed
            if self._folder == folder and (rule.name not in self._open or not self._give_up(error, rule)):
                raise
            return list(rule.check(view))

    def _beside(self, view: VaultView, name: str) -> Beside | None:
        """The index of another rule, if that runs, and for which notes it is on."""
        from notelint.index.search import Beside

        config = self._work.config
        plans = map(config.plan, chain([""], sorted(view.focus)))
        found = (active.rule for plan in plans for active in plan if active.rule.name == name and active.selected)
        rule = next(found, None)
        if not isinstance(rule, VaultRule) or rule.keeps is None:
            return None

        return Beside(self._index(rule, view), partial(is_on, name, view, config))

    def _index(self, rule: VaultRule, view: VaultView) -> Search:
        """The index of a rule, which holds what it keeps of all notes of the vault."""
        from sqlite3 import Error

        if rule.name not in self._open:
            try:
                self._open[rule.name] = self._made(rule, view)
            except (OSError, ValueError, Error) as error:  # names in a damaged file may be no text
                if not self._give_up(error, rule):
                    raise
                self._open[rule.name] = self._made(rule, view)
        return self._open[rule.name][1]

    def _give_up(self, error: BaseException, rule: VaultRule) -> bool:
        """Go on in memory, if that is not done already."""
        path = self._file(rule)
        if path is None:
            return False
        self.problems.append(
            f"the index {path} cannot be used ({error}); going on without it, remove it if it is broken"
        )
        self._seals.clear()
        self._close()
        self._folder = None
        return True

    def _close(self) -> None:
        """Let go of the files; what concerns texts that were not written is forgotten."""
        if not self._open:
            return
        from sqlite3 import Error

        for connection, _ in self._open.values():
            with suppress(Error):
                connection.commit()  # of what a rule told its index
            connection.close()
        self._open.clear()
        for seal in self._seals:
            seal.put()
        self._seals.clear()

    def _file(self, rule: VaultRule) -> Path | None:
        name = f"{rule.name}-1-{_digest(os.fsencode(self._work.root.resolve())).hex()[:12]}.sqlite3"
        return self._folder / name if self._folder else None

    def _made(self, rule: VaultRule, view: VaultView) -> tuple[Connection, Search]:
        from notelint.index.search import Search

        assert rule.keeps is not None
        path = self._file(rule)
        if path:
            self._unseal(path)
        connection = _connect(path)
        try:
            stamp = _stamp(rule, self._work) if path else b""  # what is in memory nobody else has written
            store = _opened(connection, stamp, rule.keeps.least)
            self._update(rule, connection, store)
            if over := {path: self._over[path] for path in self._statuses if path in self._over}:
                connection, store = _copied(connection, rule.keeps.least)
                store.replace((), list(self._entries(rule, over)))
            connection.execute("BEGIN")  # what other runs do from now on is not seen
        except BaseException:
            connection.close()
            raise
        return connection, Search(store, rule.keeps, partial(self._beside, view))

    def _unseal(self, path: Path) -> None:
        """Make sure that a file is as it was left, or gone."""
        from notelint.index.seal import Seal

        seal = Seal(path)
        if not seal.holds() and not _is_foreign(path):
            seal.discard()
            self.problems.append(f"the index {path} was damaged; it is made anew")
        seal.break_open()
        self._seals.append(seal)

    @cached_property
    def _statuses(self) -> dict[str, int]:
        root = self._work.root
        return {path: _status(f"{root}{os.sep}{path}") for path in self._paths() if _is_text(path)}

    def _update(self, rule: VaultRule, connection: Connection, store: Store) -> None:
        """Bring a store up to date with the files."""
        known, statuses = store.known(), self._statuses
        gone = known.keys() - statuses.keys()
        asked = [
            path
            for path, status in statuses.items()
            if not (status and path in known and known[path].status == status) and path not in self._over
        ]
        changed, same = self._changed(asked, {path: each.digest for path, each in known.items()})
        touched = [path for path in same if statuses[path] != known[path].status]
        if gone or changed or touched:
            notes = [
                found._replace(status=statuses.get(path, 0), digest=_digest(data))
                for (path, data), found in zip(changed.items(), self._entries(rule, changed), strict=True)
            ]
            connection.execute("BEGIN IMMEDIATE")
            store.touch((path, statuses[path]) for path in touched)
            store.replace(gone, notes)
            connection.execute("COMMIT")

    def _changed(self, paths: Iterable[str], digests: Mapping[str, bytes]) -> tuple[dict[str, bytes], list[str]]:
        """The content of the notes that changed, and the notes whose files only look as if they had."""
        changed: dict[str, bytes] = {}
        same = []
        for path in paths:
            try:
                data = self._work.read(path)
            except FileProblem:
                data = b""
            if digests.get(path) == _digest(data):
                same.append(path)
            else:
                changed[path] = data
        return changed, same

    def _entries(self, rule: VaultRule, notes: Mapping[str, bytes | str]) -> Iterator[NoteEntries]:
        """What a rule keeps of notes. Which of them no earlier rule would change is remembered for the next index."""
        keys = [(rule.stage, path, _digest(data) if isinstance(data, bytes) else b"") for path, data in notes.items()]
        asked = [(*note, key in self._settled) for note, key in zip(notes.items(), keys, strict=True)]
        for key, (found, is_settled) in zip(keys, _Kept(self._work, rule).of_all(asked), strict=True):
            if is_settled and key[2]:
                self._settled.add(key)
            yield found


class _Kept:
    """What a rule keeps of notes; picklable. Of each it is told, and tells, whether the fixes of earlier rules leave it
    as it is.
    """

    def __init__(self, work: Work, rule: VaultRule) -> None:
        self._work = work
        self._rule = rule

    def of_all(self, notes: Sequence[_Asked]) -> Iterator[tuple[NoteEntries, bool]]:
        """The entries of each note, in order."""
        jobs = self._work.jobs
        if jobs < 2 or len(notes) < PARALLEL_FROM:
            yield from map(self, notes)
            return
        from concurrent.futures import ProcessPoolExecutor

        with ProcessPoolExecutor(min(jobs, 61), initializer=hear_interrupts) as pool:
            with starting_workers():
                found = pool.map(self, notes, chunksize=16)
            yield from found

    def __call__(self, note: _Asked) -> tuple[NoteEntries, bool]:
        """The entries of one note; none where it is not text."""
        path, data, is_settled = note
        try:
            text = decode(data) if isinstance(data, bytes) else data
        except NotUtf8:
            return NoteEntries(path, 0, b"", ()), True
        before = Stage(0) if is_settled else self._rule.stage
        seen, home = seen_through(path, text, self._work.config, self._work.names, before)
        entries = tuple(entry._replace(place=home(entry.place)) for entry in self._rule.keep(seen))
        return NoteEntries(path, 0, b"", entries), seen.text == text


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=12).digest()


def _is_text(path: str) -> bool:
    """Whether a name is text; one in another encoding is no name that an index could hold."""
    return path.isascii() or not any("\ud800" <= char <= "\udfff" for char in path)


def _status(path: str) -> int:
    """What changes with a file's content; 0 where the file changed so lately that it may do so unseen."""
    try:
        found = os.stat(path)  # noqa: PTH116 - 10,000 times
    except OSError:
        return 0
    if time_ns() - max(found.st_mtime_ns, found.st_ctime_ns) < SETTLED:
        return 0
    return hash((found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)) or 1


def _stamp(rule: VaultRule, work: Work) -> bytes:
    """Changes with all that decides what a rule keeps: code, note types, its options, and those of the rules that it
    sees through.
    """
    from notelint.cache import code_stamp

    config = work.config
    before = {name for name, found in config.rules.items() if found.rule.stage < rule.stage}
    said = (
        (layer.paths, name, setting)
        for layer in config.layers
        for name, setting in (("", layer.default), *layer.rules.items())
        if (name in before or not name) and setting != Setting()
    )
    return blake2b(code_stamp(config) + repr((rule.keeps_by(), list(said))).encode("utf-8", "replace")).digest()


def _connect(path: Path | None) -> Connection:
    import sqlite3

    if path is None:
        return sqlite3.connect(":memory:", isolation_level=None)
    path.parent.mkdir(parents=True, exist_ok=True)
    return sqlite3.connect(path, timeout=_WAIT, isolation_level=None)


def _copied(connection: Connection, least: float) -> tuple[Connection, Store]:
    """A copy in memory, for what is not so in the files."""
    from notelint.index.store import Store

    copy = _connect(None)
    connection.backup(copy)
    connection.close()
    return copy, Store(copy, least)


def _opened(connection: Connection, stamp: bytes, least: float) -> Store:
    """The store behind a connection, emptied if other code or another config wrote it."""
    import sqlite3

    from notelint.index.store import Store

    held = _tables(connection)  # asked before its owner, whom another run names before it makes the tables
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    if held and owner != _OURS:
        raise sqlite3.DatabaseError("it is not a file of notelint")
    if _stamped(connection) != stamp:
        _write_ahead(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA application_id = {_OURS}")
        connection.execute("BEGIN IMMEDIATE")
        if _stamped(connection) != stamp:  # nor did another run see to it in the meantime
            for name in _tables(connection):
                connection.execute(f'DROP TABLE "{name}"')
            connection.execute("CREATE TABLE stamp (stamp BLOB)")
            connection.execute("INSERT INTO stamp VALUES (?)", (stamp,))
        store = Store(connection, least)
        connection.execute("COMMIT")
        return store
    return Store(connection, least)


def _write_ahead(connection: Connection) -> None:
    """Let readers and a writer not wait for each other. Of two runs that ask for it at the same moment SQLite refuses
    one at once, however long this may wait.
    """
    from sqlite3 import OperationalError

    until = monotonic() + _WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except OperationalError as error:
            if "locked" not in str(error) or monotonic() > until:
                raise
            sleep(_PAUSE)
        else:
            return


def _tables(connection: Connection) -> list[str]:
    return [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]


def _stamped(connection: Connection) -> bytes | None:
    """The stamp of what a file holds."""
    row = connection.execute("SELECT stamp FROM stamp").fetchone() if "stamp" in _tables(connection) else None
    return row[0] if row else None


def _is_foreign(path: Path) -> bool:
    """Whether a file is a database that says that it belongs to somebody else."""
    with path.open("rb") as file:
        head = file.read(72)
    return head.startswith(b"SQLite format 3\0") and head[68:] != _OURS.to_bytes(4, "big")
