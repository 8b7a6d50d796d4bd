"""A run over the notes of a vault: which notes, each one to its outcome, then the rules that see the whole vault."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from notelint.config import FILE_NAME, Active, Config, read_config
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

if TYPE_CHECKING:
    from notelint.cache import Cache

PARALLEL_FROM = 64
"""Notes from which on worker processes save more time than they take to start."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one note.

    `diagnostics` remain, `fixed` were repaired; `failures` stopped the work on it (rules), `problem` kept it from being
    read or written (file). `lines` holds the source lines that diagnostics point to, by number. `before` and `after`
    are kept where the text changed and was not written. `asked_names`: a rule looked at what other files there are.
    """

    path: str
    diagnostics: tuple[Diagnostic, ...] = ()
    fixed: tuple[Diagnostic, ...] = ()
    failures: tuple[str, ...] = ()
    problem: str = ""
    lines: Mapping[int, str] = field(default_factory=dict)
    before: str | None = None
    after: str | None = None
    asked_names: bool = False

    @property
    def is_clean(self) -> bool:
        """Whether the note's bytes alone say that there is nothing to report."""
        return not (self.diagnostics or self.fixed or self.failures or self.problem or self.asked_names)

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
        questions = self.names.questions
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
            asked_names=self.names.questions != questions,
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
    places = [(found.path, place) for found in diagnostics for place in (found.place, *found.related)]
    numbers = {place.start.line for path, place in places if place.path == path}
    return {number: table.line(number - 1) for number in numbers if number <= len(table.starts)}


def _not_utf8(path: str, data: bytes, error: NotUtf8) -> Outcome:
    """The one diagnostic of a file that is not text in UTF-8."""
    start = len(data[: error.offset].decode("utf-8"))
    place = Place(path, Position(error.line, error.column, start), Position(error.line, error.column + 1, start + 1))
    guess = "it begins like UTF-16; " if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
    advice = f"{guess}convert the note to UTF-8, for example with iconv; notelint never writes such a file"
    diagnostic = Diagnostic("syntax", place, f"byte 0x{error.byte:02X} is not UTF-8", help=advice)
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
    return [path for path in list_files(root) if is_note(path) and not is_left_out(path, config, out)]


def is_left_out(path: str, config: Config, folders: tuple[str, ...]) -> bool:
    """Whether a note is none of ours: hidden, in one of the template folders, or ignored by the config."""
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
    root_of = lru_cache(find_root)
    for path in paths:
        folder = path if os.path.isdir(path) else path.parent  # noqa: PTH112 - `Path.is_dir` raises as well
        found.setdefault(root_of(folder), []).append(path)
    return found


def select_notes(root: Path, config: Config, paths: Iterable[Path]) -> Selection:
    """The notes that some paths, files or folders, name in the vault at `root`."""
    everything: list[str] | None = None
    notes: set[str] = set()
    problems, left_out = [], []
    folders, home = template_folders(root), root.resolve()
    for path in paths:
        if not os.path.exists(path):  # noqa: PTH110 - `Path.exists` raises for a name too long
            broken = os.path.islink(path)  # noqa: PTH114
            problems.append(f"{path}: {'a broken link' if broken else 'no such file or folder'}")
        elif (name := _inside(path, home)) is None:
            problems.append(f"{path}: leads out of the vault {root}; it was not followed")
        elif path.is_dir():
            everything = notes_of(root, config) if everything is None else everything
            notes.update(note for note in everything if name == "." or note.startswith(name + "/"))
        elif is_left_out(name, config, folders):
            left_out.append(name)
        else:
            notes.add(name)
    return Selection(root, tuple(sorted(notes)), tuple(problems), tuple(left_out))


def _inside(path: Path, home: Path) -> str | None:
    """The path from the vault at `home`, with all symbolic links followed; None if it leads out."""
    real = path.resolve()
    return real.relative_to(home).as_posix() if real.is_relative_to(home) else None


def run(work: Work, notes: Sequence[str], jobs: int = 1, cache: Cache | None = None) -> Iterator[Outcome]:
    """The outcome of each note, for any number of jobs; then those of the vault rules."""
    for path in notes:
        work.config.plan(path)  # overrides that do not go together are named before any note is written
    keys = _unknown(work, notes, cache) if cache else dict.fromkeys(notes)
    yield from (Outcome(path) for path in notes if path not in keys)
    for outcome in _outcomes(work, list(keys), jobs):
        if cache and outcome.is_clean and (key := keys[outcome.path]):
            cache.add(key)
        yield outcome
    yield from _vault_outcomes(work, frozenset(notes))


def _unknown(work: Work, notes: Iterable[str], cache: Cache) -> dict[str, bytes | None]:
    """The notes that are not known to be clean, each with its key; without one if it cannot be read."""
    keys: dict[str, bytes | None] = {}
    for path in notes:
        try:
            key = cache.key(path, read_bytes(work.root / path))
        except FileProblem:
            keys[path] = None
        else:
            if not cache.holds(key):
                keys[path] = key
    return keys


def _outcomes(work: Work, notes: Sequence[str], jobs: int) -> Iterator[Outcome]:
    if jobs > 1 and len(notes) >= PARALLEL_FROM:
        return _in_parallel(work, notes, jobs)
    return map(work.treat, notes)


def _in_parallel(work: Work, notes: Sequence[str], jobs: int) -> Iterator[Outcome]:
    from concurrent.futures import ProcessPoolExecutor

    chunk = max(1, min(64, len(notes) // (jobs * 4)))
    with ProcessPoolExecutor(jobs, initializer=_ignore_interrupts) as pool:
        try:
            yield from pool.map(partial(_treat, work), notes, chunksize=chunk)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _treat(work: Work, path: str) -> Outcome:
    """One note in a worker process, which an interrupt ends as soon as nothing is half done."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return work.treat(path)
    except KeyboardInterrupt:
        os._exit(1)
    finally:
        _ignore_interrupts()


def _vault_outcomes(work: Work, focus: frozenset[str]) -> Iterator[Outcome]:
    """One outcome for each note on which a vault rule reports."""
    view = VaultView(work.names, focus, partial(_outlines, work))
    found: dict[str, list[Diagnostic]] = {}
    for active in _vault_rules(work.config, focus):
        assert isinstance(active.rule, VaultRule)
        try:
            for diagnostic in active.rule.check(view):
                if diagnostic.path in focus:
                    found.setdefault(diagnostic.path, []).append(replace(diagnostic, fix=None))
        except Exception as error:  # a rule may be anybody's code
            yield Outcome("", failures=(crash(active, error),))
    for path, diagnostics in sorted(found.items()):
        plan = {active.rule.name: active for active in work.config.plan(path)}
        kept = [configured(diagnostic, plan[diagnostic.rule]) for diagnostic in diagnostics if diagnostic.rule in plan]
        yield Outcome(path, tuple(kept), lines=_lines_on_disk(work.root / path, kept))


def _lines_on_disk(path: Path, found: Iterable[Diagnostic]) -> dict[int, str]:
    """The source lines of a note that was read before and may have changed, or gone, since then."""
    try:
        return _source_lines(decode(read_bytes(path)), found)
    except (FileProblem, NotUtf8):
        return {}


def _vault_rules(config: Config, focus: Iterable[str]) -> list[Active]:
    """The vault rules that are on for any note, with the options for the whole vault where they are on for all."""
    rules: dict[str, Active] = {}
    for plan in (config.plan(""), *map(config.plan, sorted(focus))):
        for active in plan:
            if isinstance(active.rule, VaultRule) and active.selected:
                rules.setdefault(active.rule.name, active)
    return list(rules.values())


def _outlines(work: Work) -> Iterator[NoteOutline]:
    for path in notes_of(work.root, work.config):
        try:
            yield NoteOutline.of(Note(path, decode(read_bytes(work.root / path)), work.names))
        except (FileProblem, NotUtf8):
            continue
