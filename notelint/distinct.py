"""Pairs of items that somebody has called distinct: a file at the root of the vault, which rules get as an option."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple, Protocol, runtime_checkable

from notelint.config import Config, ConfigProblem, Layer, Setting
from notelint.files import FileProblem, put_file
from notelint.frontmatter import Data
from notelint.note import Note
from notelint.options import options_of
from notelint.tree import Tree
from notelint.words import CONFLICT, CONFLICT_MARK

DISTINCT_RECORDS: Final = ".notelint-distinct.jsonl"
"""The file, committed with the vault: one JSON line a pair, in order, so that two branches merge."""
OPTION: Final = "distinct"
"""The option of rules that take the pairs, each as two digests with a blank between."""


class Record(NamedTuple):
    """Digests of the normalised texts of two items, the lower first."""

    first: str
    second: str

    @classmethod
    def of(cls, one: str, other: str) -> Record:
        """The record of two digests, in either order."""
        return cls(min(one, other), max(one, other))


@runtime_checkable
class Digesting(Protocol):
    """A rule that compares items."""

    def digests(self, note: Note) -> dict[int, str]:
        """The digests of the items that begin in each line, from 1."""


def read_records(root: Path, tree: Tree | None = None) -> dict[Record, int]:
    """The recorded pairs of a vault, or of its `tree`, with their lines, from 1. Raises `ConfigProblem`."""
    path, tree = root / DISTINCT_RECORDS, tree or Tree()
    if path.is_symlink() and DISTINCT_RECORDS not in tree.staged:
        raise ConfigProblem(f"{path}: is a symbolic link; it was not followed, make it a file")
    if not (os.path.lexists(path) if tree.index is None else tree.is_file(path)):
        return {}
    try:
        text = tree.read(path).decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise ConfigProblem(f"{path}: cannot be read: {reason}") from None
    found: dict[Record, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            found.setdefault(_record(line, f"{path}:{number}"), number)
    return found


def _record(line: str, where: str) -> Record:
    try:
        digests = json.loads(line)["distinct"]
        return Record.of(*map(str, digests))
    except (ValueError, KeyError, TypeError, RecursionError):
        other = "this is not a pair that `notelint distinct` wrote; take the line out"
        raise ConfigProblem(f"{where}: {CONFLICT if CONFLICT_MARK.match(line) else other}") from None


def write_records(root: Path, records: Iterable[Record]) -> None:
    """Write the file anew. Raises `FileProblem`."""
    path = root / DISTINCT_RECORDS
    if path.is_symlink():
        raise FileProblem(f"{path}: is a symbolic link; it was not followed, make it a file")
    lines = (json.dumps({"distinct": list(record)}) + "\n" for record in sorted(set(records)))
    put_file(path, "".join(lines).encode())


def add_records(root: Path, records: Iterable[Record]) -> None:
    """Record further pairs. Raises `ConfigProblem` and `FileProblem`."""
    write_records(root, [*read_records(root), *records])


def with_distinct(config: Config, root: Path, tree: Tree | None = None) -> Config:
    """The config of a vault with its recorded pairs, as the lowest setting of each rule that takes them."""
    records = read_records(root, tree)
    if not records:
        return config
    options: dict[str, Data] = {OPTION: [" ".join(record) for record in sorted(records)]}
    setting = Setting(options=options, origins={OPTION: DISTINCT_RECORDS})
    rules = {name: setting for name, found in config.rules.items() if OPTION in options_of(found.rule)}
    return replace(config, layers=(Layer(rules, origin=DISTINCT_RECORDS), *config.layers), _types={})


def digests_of(note: Note, config: Config) -> dict[int, str]:
    """The digests of a note's items by line, as the rules that compare them tell."""
    found: dict[int, str] = {}
    for active in config.plan(note.path, note.type):
        if isinstance(active.rule, Digesting):
            found.update(active.rule.digests(note))
    return found


def expired(root: Path, config: Config, notes: Iterable[Note]) -> Iterator[tuple[int, Record]]:
    """The records, with their lines, of which a text stands in none of the vault's notes any more."""
    records = read_records(root)
    if records:
        known = Counter(digest for note in notes for digest in digests_of(note, config).values())
        yield from ((line, record) for record, line in records.items() if not Counter(record) <= known)
