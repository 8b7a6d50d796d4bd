"""`notelint distinct`: record that two items are distinct, and tell which records have expired."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from notelint.config import Config
from notelint.config_file import load_config
from notelint.distinct import DISTINCT_RECORDS, Record, add_records, digests_of, expired, read_records, write_records
from notelint.files import FileProblem, find_root, list_files, read_bytes
from notelint.note import Note
from notelint.selection import focus_of, select_notes
from notelint.text import NotUtf8, decode
from notelint.words import visible


def record(items: Sequence[str], config: Path | None = None) -> str:
    """Record two items named as `PATH:LINE`; says what was done. Raises `FileProblem` and `ValueError`."""
    places = [_place(item) for item in items]
    roots = {find_root(path).resolve() for path, _ in places}
    if len(roots) > 1:
        raise ValueError("the two items stand in different vaults")
    if len({(path.resolve(), line) for path, line in places}) == 1:
        raise ValueError(f"{visible(items[0])}: both name one item; name two")
    root = roots.pop()
    loaded = load_config(root, config)
    one, other = (_digest(root, loaded, path, line) for path, line in places)
    known = Record.of(one, other) in read_records(root)
    add_records(root, [Record.of(one, other)])
    return f"known already in {DISTINCT_RECORDS}" if known else f"recorded in {DISTINCT_RECORDS}"


def _place(item: str) -> tuple[Path, int]:
    path, _, line = item.rpartition(":")
    if not path or not line.isascii() or not line.isdigit():
        raise ValueError(f'"{visible(item)}" names no line: write it as PATH:LINE')
    return Path(path), int(line)


def _digest(root: Path, config: Config, path: Path, line: int) -> str:
    selected = select_notes(root, config, [path])
    if not selected.focus.notes:
        raise ValueError("; ".join(selected.problems) or f"{path}: is left out by the config")
    digests = digests_of(_note(root, config, selected.focus.notes[0]), config)
    if line not in digests:
        raise ValueError(f"{path}:{line}: no item that is compared with others begins here")
    return digests[line]


def _note(root: Path, config: Config, path: str) -> Note:
    return Note(path, decode(read_bytes(root / path)), types=config.types(path))


def expired_records(root: Path, config: Path | None = None, prune: bool = False) -> Iterator[str]:
    """The records of which a text stands in no note any more, one line each; perhaps taken out of the file."""
    loaded = load_config(root, config)
    gone = list(expired(root, loaded, _notes(root, loaded)))
    for line, found in gone:
        done = "taken out" if prune else "`notelint distinct --prune` takes it out"
        where = f"{DISTINCT_RECORDS}:{line}: {' '.join(found)}"
        yield f"{where} has expired: one of the texts stands in no note any more; {done}"
    if prune and gone:
        write_records(root, set(read_records(root)) - {found for _, found in gone})


def _notes(root: Path, config: Config) -> Iterator[Note]:
    for path in focus_of(list_files(root), root, config).notes:
        try:
            yield _note(root, config, path)
        except (FileProblem, NotUtf8):
            continue
