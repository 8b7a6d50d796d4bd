"""A run over the notes of a vault: each one to its outcome, then the rules that see the whole vault."""

from __future__ import annotations

import signal
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from notelint.config import Active, Config
from notelint.diagnostic import Diagnostic, Rename
from notelint.engine import configured, crash
from notelint.files import FileProblem, is_note
from notelint.keeping import Keeper, is_on, plan_of
from notelint.note import Note
from notelint.rule import VaultRule
from notelint.selection import Focus, focus_of
from notelint.text import NotUtf8, decode
from notelint.vault import NoteOutline, VaultView
from notelint.work import Outcome, Work, source_lines, starting_workers

if TYPE_CHECKING:
    from multiprocessing.synchronize import Event as StopSign

    from notelint.cache import Cache

PARALLEL_FROM = 64
"""Notes from which on worker processes save more time than they take to start."""
MOST_ROUNDS = 10
"""Rounds of edits by vault rules; each one may bring new findings."""
_ASKING = b"asking for names"
"""Marks in the cache a note that is clean among some files, so that others need not list the files."""
MOST_JOBS = 61
"""Worker processes that every system can wait for; Windows has this limit."""


def run(work: Work, focus: Focus, cache: Cache | None = None) -> Iterator[Outcome]:
    """The outcome of each note, for any number of jobs; then those of the vault rules."""
    notes = focus.notes
    for path in notes:
        work.config.plan(path)  # overrides that do not go together are named before any note is written
    texts: dict[str, str] = {}
    for outcome in _outcomes(work, notes) if cache is None else _with_cache(work, notes, cache):
        if outcome.after is not None:
            texts[outcome.path] = outcome.after
        yield outcome
    yield from _vault_outcomes(work, focus, texts)


def finished(work: Work, focus: Focus, outcomes: list[Outcome]) -> list[Outcome]:
    """What all outcomes of a run come to once the fixes of vault rules are made, where these are allowed: edits of
    notes, then new names for files.
    """
    notes, of_vault = outcomes[: len(focus.notes)], outcomes[len(focus.notes) :]
    by_path = {outcome.path: outcome for outcome in notes}
    for _ in range(MOST_ROUNDS):
        asked = {outcome.path: outcome.diagnostics for outcome in of_vault if outcome.path in by_path}
        wanted = {path: found for path, found in asked.items() if any(map(work.edits, found))}
        if not wanted:
            break
        from notelint.rewrites import rewritten

        done = {path: new for path, found in wanted.items() if (new := rewritten(work, by_path[path], found))}
        if not done:
            break
        by_path |= done
        texts = {path: each.after for path, each in by_path.items() if each.after is not None}
        of_vault = list(_vault_outcomes(work, focus, texts))
    return renamed(work, focus, [*(by_path[path] for path in focus.notes), *of_vault])


def with_ignores(work: Work, focus: Focus, outcomes: list[Outcome], all_found: bool = False) -> list[Outcome]:
    """The outcomes of a check once ignore comments silence what was found; what the vault's baseline knows only if it
    is `all_found`. What vault rules find may come and go with them, so these are asked until they find nothing more
    that can be silenced. Raises `FileProblem`.
    """
    from notelint.baseline import unrecorded
    from notelint.silencing import Silencer

    new = list if all_found else unrecorded(work)
    notes, of_vault = outcomes[: len(focus.notes)], outcomes[len(focus.notes) :]
    silencers = {outcome.path: Silencer(work, outcome, new) for outcome in notes}
    found = {outcome.path: [*outcome.diagnostics] for outcome in new(notes)}
    for _ in range(MOST_ROUNDS):
        for outcome in new(of_vault):
            found.get(outcome.path, []).extend(outcome.diagnostics)
        changed = [silencers[path].silence(each) for path, each in found.items() if each]
        if not any(changed):
            break
        texts = {path: each.text for path, each in silencers.items() if each.text is not None}
        of_vault = list(_vault_outcomes(work, focus, texts))
        found = {path: [] for path in silencers}
    others = sorted(
        {(each.path, each.rule) for one in new(of_vault) if one.path not in found for each in one.diagnostics}
    )
    told = tuple(f"{path}: `{rule}` cannot be silenced: only notes hold comments" for path, rule in others)
    return [*(each.outcome() for each in silencers.values()), *of_vault, Outcome("", notices=told)]


def renamed(work: Work, focus: Focus, outcomes: list[Outcome]) -> list[Outcome]:
    """The outcomes once the files have the names that fixes ask for, where these are allowed."""
    found = [each for outcome in outcomes for each in outcome.diagnostics]
    wanted = {each.fix.rename for each in found if each.fix and each.fix.rename and work.allowed(each.fix)}
    if not wanted:
        return outcomes
    from notelint.renames import make

    notes, of_vault = outcomes[: len(focus.notes)], outcomes[len(focus.notes) :]
    made = make(work, focus, wanted, notes)
    fixed = [each for each in found if each.fix and each.fix.rename in made.done]
    if work.write and made.done:
        of_vault = list(_vault_outcomes(made.work, made.focus))
    else:
        of_vault = [_without(made.done, outcome) for outcome in of_vault]
    changed = [outcome for outcome in notes if outcome.path not in made.outcomes] + list(made.outcomes.values())
    changed.sort(key=lambda outcome: outcome.path)
    return [*changed, *(Outcome(each.path, fixed=(each,)) for each in fixed), *of_vault, made.told]


def _without(done: frozenset[Rename], outcome: Outcome) -> Outcome:
    """The outcome without the findings that ask for renames which are done."""
    kept = tuple(each for each in outcome.diagnostics if not (each.fix and each.fix.rename in done))
    return replace(outcome, diagnostics=kept)


def _with_cache(work: Work, notes: Sequence[str], cache: Cache) -> Iterator[Outcome]:
    """The same outcomes; a note that was clean in an earlier run is only read, and one found clean is remembered."""
    unknown = []
    for path in notes:
        known = _known(work, path, cache)
        if known:
            yield known
        else:
            unknown.append(path)
    for outcome in _outcomes(replace(work, digest=cache.digest), unknown):
        if outcome.is_clean:
            cache.add(outcome.path, outcome.digest, _ASKING if outcome.asked_names else b"")
            if outcome.asked_names:
                cache.add(outcome.path, outcome.digest, work.names.stamp)
        yield outcome


def _known(work: Work, path: str, cache: Cache) -> Outcome | None:
    """The outcome of a note that was clean in an earlier run; where rules asked for the files of the vault, among the
    same files.
    """
    try:
        digest = cache.digest(work.read(path))
    except FileProblem:
        return None
    if cache.holds(path, digest):
        return Outcome(path)
    asked = cache.holds(path, digest, _ASKING) and cache.holds(path, digest, work.names.stamp)
    return Outcome(path, asked_names=True) if asked else None


def _outcomes(work: Work, notes: Sequence[str]) -> Iterator[Outcome]:
    if work.jobs > 1 and len(notes) >= PARALLEL_FROM:
        return _in_parallel(work, notes)
    return map(work.treat, notes)


def _in_parallel(work: Work, notes: Sequence[str]) -> Iterator[Outcome]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import Event

    jobs = min(work.jobs, MOST_JOBS, len(notes) // 16)
    chunk = max(1, min(64, len(notes) // (jobs * 4)))
    with starting_workers():
        stop = Event()
        pool = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(work, stop))
    with pool:
        try:
            with starting_workers():
                outcomes = pool.map(_treat, notes, chunksize=chunk)
            yield from outcomes
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


def _vault_outcomes(work: Work, focus: Focus, texts: Mapping[str, str] | None = None) -> Iterator[Outcome]:
    """One outcome for each file on which a vault rule reports, or to which it points; `texts` are those of notes that
    were fixed and not written.
    """
    texts = texts or {}
    keeper = Keeper(work, partial(_notes, work), texts)
    view = VaultView(
        work.names,
        frozenset(focus.notes),
        frozenset(focus.files),
        partial(_notes, work),
        partial(_outline, work, texts),
        work.config.types,
    )
    with keeper:
        found, failures = vault_findings(view, work.config, keeper)
    if failures or keeper.problems:
        yield Outcome("", failures=failures, notices=tuple(keeper.problems))
    found = without_faults(found, work.root)
    told = defaultdict[str, list[Diagnostic]](list)
    for each in found:
        for path in {each.path, *(place.path for place in each.related)}:
            told[path].append(each)
    for path, concerned in sorted(told.items()):
        kept = tuple(each for each in concerned if each.path == path)
        lines = source_lines(path, texts[path], concerned) if path in texts else _lines_on_disk(work, path, concerned)
        yield Outcome(path, kept, lines=lines)


def vault_findings(view: VaultView, config: Config, keeper: Keeper) -> tuple[list[Diagnostic], tuple[str, ...]]:
    """What the vault rules report, as the config has it for each path, and which rules crashed."""
    found, failures = list[Diagnostic](), list[str]()
    for active in _vault_rules(config, (*view.focus, *view.files)):
        assert isinstance(active.rule, VaultRule)
        try:
            new = keeper.ask(active.rule, view.for_rule(partial(is_on, active.rule.name, view, config)))
        except (Exception, SystemExit) as error:  # a rule may be anybody's code
            failures.append(crash(active, error))
        else:
            found += [each for each in new if _is_reported(each.path, view, config)]
    plans = {path: plan_of(path, view, config) for path in {each.path for each in found}}
    kept = [configured(each, plans[each.path][each.rule]) for each in found if each.rule in plans[each.path]]
    heard = [each for each in kept if not _is_silenced(each, view, config)]
    return heard, tuple(failures)


def _is_silenced(found: Diagnostic, view: VaultView, config: Config) -> bool:
    """Whether a comment silences a finding where it stands, or in all other places where it could stand."""
    rule = config.rules[found.rule].rule
    others = found.related if issubclass(rule, VaultRule) and rule.mutual else ()
    elsewhere = [replace(found, place=place) for place in others]
    return _is_silent_there(found, view) or (bool(others) and all(_is_silent_there(each, view) for each in elsewhere))


def _is_silent_there(found: Diagnostic, view: VaultView) -> bool:
    note = view.note(found.path) if is_note(found.path) else None
    return note is not None and any(True for _ in note.ignores.silencing(found))


def _is_reported(path: str, view: VaultView, config: Config) -> bool:
    """Whether a path is in focus, or belongs to it: a folder, or a file to which a note links."""
    return path in view.focus or path in view.files or not (is_note(path) or config.ignores(path))


def without_faults(found: Iterable[Diagnostic], root: Path | None = None) -> list[Diagnostic]:
    """The diagnostics, without the fixes that would give a file a name that it cannot get."""
    found = list(found)
    renames = [each.fix.rename for each in found if each.fix and each.fix.rename]
    if not renames:
        return found
    from notelint.naming import faults

    faulty = faults(renames, root)
    return [_refused(each, faulty) for each in found]


def _refused(diagnostic: Diagnostic, faulty: Mapping[Rename, str]) -> Diagnostic:
    rename = diagnostic.fix.rename if diagnostic.fix else None
    if rename is None or rename not in faulty:
        return diagnostic
    return replace(diagnostic, fix=None, help=f"rename it by hand, it cannot become `{rename.name}`: {faulty[rename]}")


def _lines_on_disk(work: Work, path: str, found: Collection[Diagnostic]) -> dict[int, str]:
    """The source lines of a note that was read before and may have changed, or gone, since then; none where all that
    was found concerns the file as a whole.
    """
    if not any(each.end.offset for each in found):
        return {}
    try:
        return source_lines(path, decode(work.read(path)), found)
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


def _notes(work: Work) -> list[str]:
    return focus_of(work.names.paths, work.root, work.config).notes


def _outline(work: Work, texts: Mapping[str, str], path: str) -> NoteOutline | None:
    try:
        text = texts[path] if path in texts else decode(work.read(path))
        return NoteOutline.of(Note(path, text, work.names))
    except (FileProblem, NotUtf8):
        return None
