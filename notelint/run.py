"""A run over the notes of a vault: which notes, each one to its outcome, then the rules that see the whole vault."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from notelint.config import FILE_NAME, Config, read_config
from notelint.diagnostic import Diagnostic, Place
from notelint.engine import Allowed, configured, crash, nothing, own_bug, settle
from notelint.files import (
    FileProblem,
    find_root,
    is_hidden,
    is_note,
    list_files,
    read_bytes,
    template_folders,
    write_bytes,
)
from notelint.names import Names
from notelint.note import Note
from notelint.registry import registered
from notelint.rule import VaultRule
from notelint.text import LineTable, NotUtf8, Position, decode, encode
from notelint.vault import NoteOutline, VaultView

PARALLEL_FROM = 64
"""Notes from which on worker processes save more time than they take to start."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one note.

    `diagnostics` remain, `fixed` were repaired; `failures` stopped the work on it (rules), `problem` kept it from being
    read or written (file). `lines` holds the source lines that diagnostics point to, by number. `before` and `after`
    are kept where the text changed and was not written.
    """

    path: str
    diagnostics: tuple[Diagnostic, ...] = ()
    fixed: tuple[Diagnostic, ...] = ()
    failures: tuple[str, ...] = ()
    problem: str = ""
    lines: Mapping[int, str] = field(default_factory=dict)
    before: str | None = None
    after: str | None = None

    def below(self, prefix: str) -> Outcome:
        """The same outcome with `prefix` before every path."""
        if not prefix:
            return self
        diagnostics, fixed = (
            tuple(diagnostic.below(prefix) for diagnostic in group) for group in (self.diagnostics, self.fixed)
        )
        return replace(self, path=prefix + self.path, diagnostics=diagnostics, fixed=fixed)


@dataclass(frozen=True, slots=True)
class Work:
    """All that the work on the notes of one vault needs; picklable, so that other processes can share it."""

    root: Path
    config: Config
    names: Names
    allowed: Allowed = nothing
    write: bool = False

    def treat(self, path: str) -> Outcome:
        """Read, check, perhaps fix and write one note."""
        try:
            data = read_bytes(self.root / path)
            return self._written(data, self.treat_bytes(path, data))
        except FileProblem as problem:
            return Outcome(path, problem=str(problem))

    def treat_bytes(self, path: str, data: bytes) -> Outcome:
        """Check, perhaps fix the bytes of one note."""
        try:
            return self._treat_text(path, decode(data))
        except NotUtf8 as error:
            return _not_utf8(path, data, error)
        except Exception as error:  # one note must never stop the others
            return Outcome(path, failures=(f"{path}: {own_bug(error)}",))

    def _treat_text(self, path: str, text: str) -> Outcome:
        settled = settle(path, text, self.config.plan(path), self.names, self.allowed)
        failures = tuple(map(str, settled.failures))
        changed = not failures and settled.text != text
        return Outcome(
            path,
            settled.diagnostics,
            () if failures else settled.fixed,
            failures,
            lines=_source_lines(settled.text, settled.diagnostics),
            before=text if changed else None,
            after=settled.text if changed else None,
        )

    def _written(self, data: bytes, outcome: Outcome) -> Outcome:
        if not self.write or outcome.after is None:
            return outcome
        try:
            write_bytes(self.root / outcome.path, data, encode(outcome.after))
        except FileProblem as problem:
            checked = replace(self, allowed=nothing).treat_bytes(outcome.path, data)
            return Outcome(outcome.path, checked.diagnostics, problem=str(problem), lines=checked.lines)
        return Outcome(outcome.path, outcome.diagnostics, outcome.fixed, lines=outcome.lines)


def _source_lines(text: str, diagnostics: Iterable[Diagnostic]) -> dict[int, str]:
    table = LineTable(text)
    places = [place for diagnostic in diagnostics for place in (diagnostic.place, *diagnostic.related)]
    return {place.start.line: table.line(place.start.line - 1) for place in places}


def _not_utf8(path: str, data: bytes, error: NotUtf8) -> Outcome:
    """The one diagnostic of a file that is not text in UTF-8."""
    start = len(data[: error.offset].decode("utf-8"))
    place = Place(path, Position(error.line, error.column, start), Position(error.line, error.column + 1, start + 1))
    guess = "it begins like UTF-16; " if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
    help = f"{guess}convert the note to UTF-8, for example with iconv; notelint never writes such a file"
    diagnostic = Diagnostic("syntax", place, f"byte 0x{error.byte:02X} is not UTF-8", help=help)
    line = decode(data[: error.offset]).replace("\r", "\n").rpartition("\n")[2] + "\ufffd"
    return Outcome(path, (diagnostic,), lines={error.line: line})


def open_work(root: Path, config: Config, allowed: Allowed = nothing, write: bool = False) -> Work:
    """The work on the vault at `root`; its files are listed only when a rule asks for names."""
    return Work(root, config, Names(partial(list_files, root)), allowed, write)


def load_config(root: Path, config: Path | None = None, isolated: bool = False) -> Config:
    """The config of a vault: the file named, else the one at the root, else the defaults. Raises `ConfigProblem`."""
    rules = registered()
    path = config or root / FILE_NAME
    if isolated or (config is None and not path.exists()):
        return Config(rules)
    return read_config(path, rules)


def notes_of(root: Path, config: Config) -> list[str]:
    """The notes of a vault that its config and Obsidian's settings do not leave out, in order of path."""
    out = template_folders(root)
    return [path for path in list_files(root) if is_note(path) and not _left_out(path, config, out)]


def _left_out(path: str, config: Config, folders: tuple[str, ...]) -> bool:
    return is_hidden(path) or path.startswith(folders) or config.ignores(path)


@dataclass(frozen=True, slots=True)
class Selection:
    """The notes of one vault that a command line names, what it names in vain, and what was left out by settings."""

    root: Path
    notes: tuple[str, ...]
    problems: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def by_vault(paths: Sequence[Path]) -> dict[Path, list[Path]]:
    """The paths by the root of the vault around each, in order of first sight."""
    found: dict[Path, list[Path]] = {}
    for path in paths:
        found.setdefault(find_root(path), []).append(path)
    return found


def select_notes(root: Path, config: Config, paths: Iterable[Path]) -> Selection:
    """The notes that some paths, files or folders, name in the vault at `root`."""
    everything: list[str] | None = None
    notes: set[str] = set()
    problems, left_out = [], []
    folders = template_folders(root)
    for path in paths:
        inside = Path(os.path.abspath(path))
        if not inside.exists():
            problems.append(f"{path}: no such file or folder" if not path.is_symlink() else f"{path}: a broken link")
        elif not _is_inside(inside, root):
            problems.append(f"{path}: leads out of the vault {root}; it was not followed")
        elif inside.is_dir():
            everything = notes_of(root, config) if everything is None else everything
            prefix = _relative(inside, root)
            notes.update(note for note in everything if not prefix or note.startswith(prefix + "/"))
        elif _left_out(name := _relative(inside.resolve() if inside.is_symlink() else inside, root), config, folders):
            left_out.append(name)
        else:
            notes.add(name)
    return Selection(root, tuple(sorted(notes)), tuple(problems), tuple(left_out))


def _is_inside(path: Path, root: Path) -> bool:
    return path.resolve().is_relative_to(root.resolve())


def _relative(path: Path, root: Path) -> str:
    for known in (root, root.resolve()):
        if path.is_relative_to(known):
            relative = path.relative_to(known).as_posix()
            return "" if relative == "." else relative
    return path.resolve().relative_to(root.resolve()).as_posix()


def run(work: Work, notes: Sequence[str], jobs: int = 1) -> Iterator[Outcome]:
    """The outcome of each note, in the order given, for any number of jobs; then those of the vault rules."""
    if jobs > 1 and len(notes) >= PARALLEL_FROM:
        yield from _in_parallel(work, notes, jobs)
    else:
        yield from map(work.treat, notes)
    yield from _vault_outcomes(work, frozenset(notes))


def _in_parallel(work: Work, notes: Sequence[str], jobs: int) -> Iterator[Outcome]:
    from concurrent.futures import ProcessPoolExecutor

    chunk = max(1, min(64, len(notes) // (jobs * 4)))
    with ProcessPoolExecutor(jobs) as pool:
        try:
            yield from pool.map(work.treat, notes, chunksize=chunk)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _vault_outcomes(work: Work, focus: frozenset[str]) -> Iterator[Outcome]:
    """One outcome for each note on which a vault rule reports."""
    view = VaultView(work.names, focus, partial(_outlines, work))
    found: dict[str, list[Diagnostic]] = {}
    for active in work.config.plan(""):
        if not isinstance(active.rule, VaultRule) or not active.selected:
            continue
        try:
            for diagnostic in active.rule.check(view):
                if diagnostic.path in focus:
                    found.setdefault(diagnostic.path, []).append(replace(diagnostic, fix=None))
        except Exception as error:  # a rule may be anybody's code
            yield Outcome("", failures=(crash(active, error),))
    for path, diagnostics in sorted(found.items()):
        plan = {active.rule.name: active for active in work.config.plan(path)}
        kept = [configured(diagnostic, plan[diagnostic.rule]) for diagnostic in diagnostics if diagnostic.rule in plan]
        yield Outcome(path, tuple(kept), lines=_source_lines(decode(read_bytes(work.root / path)), kept))


def _outlines(work: Work) -> Iterator[NoteOutline]:
    for path in notes_of(work.root, work.config):
        try:
            yield NoteOutline.of(Note(path, decode(read_bytes(work.root / path)), work.names))
        except (FileProblem, NotUtf8):
            continue
