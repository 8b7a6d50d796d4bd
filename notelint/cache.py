"""Which notes are known to be clean, by content, so that a second run reads them and checks nothing."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from notelint.config import Active, Config

if TYPE_CHECKING:
    from sqlite3 import Connection

FILE = "clean-notes-1.sqlite3"
KEPT_DAYS = 60
_STAMPED = (".py", ".pyc", ".so", ".pyd", ".yaml", ".json", ".z")


def default_folder() -> Path:
    """The user's cache folder for notelint, as the system has it."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - `Path.home` raises for a user without a home
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "notelint" / "Cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "notelint"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "notelint"


class Cache:
    """Keys of clean notes in an SQLite file. A key stands for the note's path and bytes, its rules with their options,
    and the code of notelint and of the rules. Whatever is wrong with the file, `problem` says it and nothing is
    cached.
    """

    def __init__(self, folder: Path, config: Config) -> None:
        self.problem = ""
        self._config = config
        self._code = code_stamp(config)
        self._stamps: dict[int, bytes] = {}
        self._fresh: set[bytes] = set()
        self._seen: set[bytes] = set()
        self._path = folder / FILE
        self._connection: Connection | None = None
        self._connection = self._open()

    @staticmethod
    def digest(data: bytes) -> bytes:
        """What stands for the bytes of a note."""
        return blake2b(data, digest_size=16).digest()

    def holds(self, path: str, digest: bytes, names: bytes = b"") -> bool:
        """Whether the note with these bytes was clean in an earlier run; with `names`, among these files."""
        from sqlite3 import Error

        if self._connection is None:
            return False
        key = self._key(path, digest, names)
        try:
            found = self._connection.execute("SELECT 1 FROM clean WHERE key = ?", (key,)).fetchone() is not None
        except Error as error:
            self._give_up(error)
            return False
        if found:
            self._seen.add(key)
        return found

    def add(self, path: str, digest: bytes, names: bytes = b"") -> None:
        """Remember a note with these bytes as clean; with `names`, among these files."""
        self._fresh.add(self._key(path, digest, names))

    def _key(self, path: str, digest: bytes, names: bytes) -> bytes:
        plan = self._config.plan(path)
        if id(plan) not in self._stamps:
            self._stamps[id(plan)] = blake2b(self._code + _plan_text(plan).encode("utf-8", "replace")).digest()
        return blake2b(self._stamps[id(plan)] + digest + names + os.fsencode(path), digest_size=16).digest()

    def __enter__(self) -> Cache:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Write what was added, and forget what no run has asked for in a long time."""
        from sqlite3 import Error

        if self._connection is None:
            return
        today = int(time.time() // 86_400)
        try:
            with self._connection as connection:
                insert = "INSERT OR REPLACE INTO clean VALUES (?, ?)"
                connection.executemany(insert, ((key, today) for key in sorted(self._fresh)))
                update = "UPDATE clean SET day = ? WHERE key = ? AND day < ?"
                connection.executemany(update, ((today, key, today) for key in self._seen))
                connection.execute("DELETE FROM clean WHERE day < ?", (today - KEPT_DAYS,))
        except Error as error:
            self._give_up(error)
        else:
            connection.close()
            self._connection = None

    def _give_up(self, error: Exception) -> None:
        self.problem = (
            f"the cache {self._path} cannot be used ({error}); going on without it, remove it if it is broken"
        )
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _open(self) -> Connection | None:
        import sqlite3

        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(self._path, timeout=1)
            tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            if tables not in ([], [("clean",)]):
                raise sqlite3.DatabaseError("it is not a file of notelint")
            connection.execute("CREATE TABLE IF NOT EXISTS clean (key BLOB PRIMARY KEY, day INTEGER) WITHOUT ROWID")
            connection.execute("SELECT key, day FROM clean LIMIT 1")
        except (OSError, sqlite3.Error) as error:
            self._give_up(error)
            return None
        return connection


def _plan_text(plan: Iterable[Active]) -> str:
    return repr([(type(active.rule).__module__, *active) for active in plan])


def code_stamp(config: Config) -> bytes:
    """Changes whenever a note type, a file of notelint or one of a package of rules changes."""
    modules = (__name__, *(found.rule.__module__ for found in config.rules.values()))
    packages = {module.partition(".")[0] for module in modules}
    described = [(layer.types, layer.of_types) for layer in config.layers if layer.types or layer.of_types]
    digest = blake2b(f"{sys.version}{described}{config.shipped}{config.properties}".encode("utf-8", "replace"))
    for path in sorted(path for package in packages for path in _files(package)):
        status = os.stat(path)  # noqa: PTH116 - some hundred times
        digest.update(f"{path}\0{status.st_mtime_ns}\0{status.st_size}\n".encode("utf-8", "replace"))
    return digest.digest()


def _files(package: str) -> Iterator[str]:
    """The files of a package, or the one file of a module that is none."""
    module = sys.modules[package]
    for folder in getattr(module, "__path__", ()):
        for base, folders, names in os.walk(folder):
            folders[:] = [name for name in folders if name != "__pycache__"]  # grows while a run imports
            yield from (f"{base}/{name}" for name in names if name.endswith(_STAMPED))
    if module.__file__:
        yield module.__file__
