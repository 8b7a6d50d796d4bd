"""A run over the notes of a vault: each one to its outcome, then the rules that see the whole vault."""

from __future__ import annotations

import signal
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from notelint.config import Active, Config
from notelint.diagnostic import Diagnostic
from notelint.engine import configured, crash
from notelint.files import FileProblem, read_bytes
from notelint.note import Note
from notelint.rule import VaultRule
from notelint.selection import notes_of
from notelint.text import NotUtf8, decode
from notelint.vault import NoteOutline, VaultView
from notelint.work import Outcome, Work, source_lines

if TYPE_CHECKING:
    from multiprocessing.synchronize import Event as StopSign

    from notelint.cache import Cache

PARALLEL_FROM = 64
"""Notes from which on worker processes save more time than they take to start."""
MOST_JOBS = 61
"""Worker processes that every system can wait for; Windows has this limit."""


def run(work: Work, notes: Sequence[str], jobs: int = 1, cache: Cache | None = None) -> Iterator[Outcome]:
    """The outcome of each note, for any number of jobs; then those of the vault rules."""
    for path in notes:
        work.config.plan(path)  # overrides that do not go together are named before any note is written
    yield from _outcomes(work, notes, jobs) if cache is None else _with_cache(work, notes, jobs, cache)
    yield from _vault_outcomes(work, frozenset(notes))


def _with_cache(work: Work, notes: Sequence[str], jobs: int, cache: Cache) -> Iterator[Outcome]:
    """The same outcomes; a note that was clean in an earlier run is only read, and one found clean is remembered."""
    unknown = []
    for path in notes:
        if _is_known(work, path, cache):
            yield Outcome(path)
        else:
            unknown.append(path)
    for outcome in _outcomes(replace(work, digest=cache.digest), unknown, jobs):
        if outcome.is_clean:
            cache.add(outcome.path, outcome.digest)
        yield outcome


def _is_known(work: Work, path: str, cache: Cache) -> bool:
    try:
        return cache.holds(path, cache.digest(read_bytes(work.root / path)))
    except FileProblem:
        return False


def _outcomes(work: Work, notes: Sequence[str], jobs: int) -> Iterator[Outcome]:
    if jobs > 1 and len(notes) >= PARALLEL_FROM:
        return _in_parallel(work, notes, jobs)
    return map(work.treat, notes)


def _in_parallel(work: Work, notes: Sequence[str], jobs: int) -> Iterator[Outcome]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import Event

    jobs = min(jobs, MOST_JOBS, len(notes) // 16)
    chunk = max(1, min(64, len(notes) // (jobs * 4)))
    stop = Event()
    with ProcessPoolExecutor(jobs, initializer=_begin, initargs=(work, stop)) as pool:
        try:
            yield from pool.map(_treat, notes, chunksize=chunk)
        except BaseException:
            stop.set()
            raise


_WORKER: list[tuple[Work, StopSign]] = []
"""In a worker process: its work, set once when the process starts, so that the vault's files are listed once."""


def _begin(work: Work, stop: StopSign) -> None:
    """A worker finishes the note at hand when the run is interrupted; nothing is ever half done."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _WORKER.append((work, stop))


def _treat(path: str) -> Outcome:
    work, stop = _WORKER[0]
    return Outcome(path) if stop.is_set() else work.treat(path)


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
        except (Exception, SystemExit) as error:  # a rule may be anybody's code
            yield Outcome("", failures=(crash(active, error),))
    for path, diagnostics in sorted(found.items()):
        plan = {active.rule.name: active for active in work.config.plan(path)}
        kept = [configured(diagnostic, plan[diagnostic.rule]) for diagnostic in diagnostics if diagnostic.rule in plan]
        yield Outcome(path, tuple(kept), lines=_lines_on_disk(work.root / path, kept))


def _lines_on_disk(path: Path, found: Iterable[Diagnostic]) -> dict[int, str]:
    """The source lines of a note that was read before and may have changed, or gone, since then."""
    try:
        return source_lines(decode(read_bytes(path)), found)
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
