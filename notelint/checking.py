"""A check as the command line asks for it: each vault, or what changed of it, to its outcomes."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from notelint.commands import CLEAN, FAILURE, FINDINGS, USAGE
from notelint.config import Config, ConfigProblem
from notelint.config_file import FILE_NAME, load_config
from notelint.diagnostic import Diagnostic, Level
from notelint.engine import Allowed, everything, nothing, safe_only
from notelint.files import (
    BASELINE,
    PROPERTY_SETTINGS,
    ROOT_MARKS,
    are_broken,
    find_root,
    is_hidden,
    listing,
    own_paths,
    roots_around,
)
from notelint.names import Names
from notelint.report.progress import with_progress
from notelint.report.targets import Target, refuse_over, targets
from notelint.run import finished, run, with_ignores
from notelint.selection import Focus, Selection, by_vault, focus_of, select_notes
from notelint.words import anchored, count, visible
from notelint.work import Outcome, Work, open_work

if TYPE_CHECKING:
    from notelint.cache import Cache
    from notelint.changes import Changes
    from notelint.tree import Tree

CACHE_FROM = 20
"""Notes from which on looking up the clean ones is quicker than checking them."""


@dataclass
class Tally:
    """What a run over one or more vaults came to; `hidden` findings are none that stop a commit."""

    notes: int = 0
    remaining: list[Diagnostic] = field(default_factory=list)
    fixed: list[Diagnostic] = field(default_factory=list)
    changed: int = 0
    problems: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    known: int = 0
    hidden: int = 0

    def add(self, outcomes: Iterable[Outcome]) -> None:
        """Count some outcomes."""
        for outcome in outcomes:
            self.remaining += outcome.diagnostics
            self.fixed += outcome.fixed
            self.changed += bool(outcome.fixed)
            self.problems += [outcome.problem] * bool(outcome.problem)
            self.failures += outcome.failures
            self.notices += outcome.notices

    def status(self, parsed: argparse.Namespace) -> int:
        """The exit status."""
        if self.failures:
            return FAILURE
        if self.problems:
            return USAGE
        errors = any(found.level is Level.ERROR for found in self.remaining)
        found = bool(self.changed) if parsed.diff else errors or (parsed.exit_non_zero_on_fix and bool(self.changed))
        return FINDINGS if found and not parsed.exit_zero else CLEAN


class Checked(NamedTuple):
    """The outcomes of a run, the texts that were staged otherwise than they are on the disk, and the folder from which
    all paths count.
    """

    root: Path
    outcomes: list[Outcome]
    texts: dict[str, bytes]
    tally: Tally


def allowed_by(parsed: argparse.Namespace) -> Allowed:
    """The fixes that the user wants."""
    if parsed.add_ignores:
        return nothing
    if parsed.unsafe_fixes:
        return everything
    return safe_only if parsed.fix or parsed.diff else nothing


def targets_of(parsed: argparse.Namespace) -> list[Target]:
    """The reports that the user wants."""
    return targets(parsed.output_format, parsed.output_file)


def config_of(parsed: argparse.Namespace, root: Path, tree: Tree | None = None) -> Config:
    """The config of a vault, or of its `tree`. Raises `ConfigProblem`."""
    config = load_config(root, parsed.config, parsed.isolated, tree).choose(parsed.select, parsed.ignore)
    refuse_over(targets_of(parsed), config.files | {str(parsed.config or "")})
    if not config.selected:
        raise ConfigProblem("--select and --ignore leave no rule to run; `notelint rule` lists the rules")
    return config


def check(parsed: argparse.Namespace) -> Checked:
    """Check what the arguments name. Raises `ConfigProblem`, `PluginProblem` and `FileProblem`."""
    tally = Tally()
    vaults = by_vault([Path(path) for path in parsed.paths] or ([] if parsed.hook else [find_root(Path())]))
    named = set(vaults)
    changed = _by_git(parsed, vaults, tally)
    configs = {root: config_of(parsed, root, _tree(changed.get(root), root, parsed)) for root in vaults}
    done = {root: _check_vault(parsed, root, vaults[root], configs[root], changed.get(root), tally) for root in vaults}
    told = [root for root, (_, found) in done.items() if found or root in named]
    outcomes, texts = list[Outcome](), dict[str, bytes]()
    for root in told:
        prefix = "" if len(told) == 1 else _way_to(root)
        work, found = done[root]
        outcomes += (outcome.below(prefix) for outcome in found)
        texts |= {prefix + path: data for path, data in work.staged.items()}
    tally.add(outcomes)
    return Checked(told[0] if len(told) == 1 else Path.cwd(), outcomes, texts, tally)


def _check_vault(
    parsed: argparse.Namespace,
    root: Path,
    paths: list[Path],
    config: Config,
    changes: Changes | None,
    tally: Tally,
) -> tuple[Work, list[Outcome]]:
    """The work on one vault, and the outcomes that count."""
    listed = changes.listing(listing(root)) if changes and changes.index is not None and not parsed.hook else None
    named = select_notes(root, config, paths, listed)
    work, selection = _work(parsed, config, named, changes, tally)
    linking = _linking(parsed, work, named, changes) if changes else []
    linking = sorted({*linking}.difference(selection.focus.notes))
    whole = parsed.hook or parsed.changed_notes or changes is None
    if not whole:
        selection, linking = _with(selection, linking), []
    tally.notes += len(selection.focus.notes)
    with _cache(config, selection, parsed) as cache:
        done = list(_with_progress(run(work, selection.focus, cache), selection, parsed))
    finish = partial(with_ignores, all_found=parsed.no_baseline) if parsed.add_ignores else finished
    new = finish(work, selection.focus, done)
    caused = None if whole or not changes else _caused(parsed, work, changes, new)
    if linking and changes:
        missing, missed = _missed(parsed, work, changes, linking)
        new, caused, selection = [*new, *missing], [*new, *missed], _with(selection, linking)
    return work, _without_info(parsed, _new(parsed, work, selection, new, caused, tally), tally)


def _with(selection: Selection, notes: list[str]) -> Selection:
    """The selection with further notes."""
    focus = selection.focus
    return replace(selection, focus=Focus(sorted({*focus.notes, *notes}), focus.files)) if notes else selection


def _work(
    parsed: argparse.Namespace, config: Config, selection: Selection, changes: Changes | None, tally: Tally
) -> tuple[Work, Selection]:
    """The work on what is selected of a vault, or on what changed of that."""
    tally.problems += selection.problems
    _tell(selection, config, parsed)
    allowed = allowed_by(parsed)
    write = (allowed is not nothing or parsed.add_ignores) and not parsed.diff
    jobs, folder = parsed.jobs or os.cpu_count() or 1, _cache_folder(parsed)
    work = open_work(selection.root, config, allowed, write, selection.listed, jobs, folder)
    if parsed.hook:
        work = _with_tracked(work, selection)
    if are_broken(work.root / PROPERTY_SETTINGS, work.tree):
        tally.notices.append(f"{PROPERTY_SETTINGS} cannot be read as JSON; the types that it declares are not checked")
    if changes is None or parsed.hook:
        return work, selection
    tally.notices += _of_config(parsed, work, changes)
    return _changed(work, selection, changes, tally)


def _of_config(parsed: argparse.Namespace, work: Work, changes: Changes) -> Iterator[str]:
    """What to say of a config that changes with the notes."""
    is_lost = os.path.lexists(work.root / FILE_NAME) and not changes.tree(work.root).is_file(work.root / FILE_NAME)
    if is_lost and not (parsed.config or parsed.isolated):
        yield f"{FILE_NAME} is not staged, and git holds none; the commit is checked without it"
    files = {os.path.abspath(file) for file in {*work.config.files, str(work.root / FILE_NAME)}}  # noqa: PTH100 - links stay
    for path in sorted({*changes.files, *changes.gone}):
        if f"{work.root}{os.sep}{path}" in files:
            advice = "notes that did not change are not held against it, a run over the whole vault tells of them"
            yield f"{_way_to(work.root)}{path} changed as well; {advice}"


def _by_git(parsed: argparse.Namespace, vaults: dict[Path, list[Path]], tally: Tally) -> dict[Path, Changes]:
    """What git says has changed, by vault, if the user asks for that; vaults with changes join those that are named."""
    if parsed.hook:
        from notelint.hook import removals, vaults_with_removals

        found = vaults_with_removals() if not (parsed.write_baseline or parsed.prune_baseline) else []
        vaults |= {root: [] for root in found if root not in vaults}
        return {root: removals(root) for root in found}
    if not (parsed.staged or parsed.changed_since):
        return {}
    from notelint.changes import changed_since, staged

    changes_of = staged if parsed.staged else partial(changed_since, ref=parsed.changed_since)
    changed = {root: changes_of(root) for root in vaults}
    for root, changes in list(changed.items()):
        _join_inner(vaults, root, changes, tally)
    return changed | {root: changes_of(root) for root in vaults if root not in changed}


def _join_inner(vaults: dict[Path, list[Path]], root: Path, changes: Changes, tally: Tally) -> None:
    """Let the vaults within what is named of a vault join it, where something changed in them; a new one is told."""
    folders = [Path(os.path.abspath(path)) for path in vaults[root]]  # noqa: PTH100 - links stay
    inner = [each for each in _inner(root, changes) if any(map(each.is_relative_to, folders))]
    before = changes.tree_before(root) if inner else None
    for each in inner:
        vaults.setdefault(each, []).append(each)
        marks = [each / mark for mark in ROOT_MARKS[0]]
        if before and not any(before.is_file(mark) or before.is_folder(mark) for mark in marks):
            tally.notices.append(f"{_way_to(each)} is a vault of its own by this change: its own config holds there")


def _inner(root: Path, changes: Changes) -> list[Path]:
    """The vaults within a vault that hold something of what changed, or held what is gone."""
    kept = {(root / path).parent for path in changes.files if not is_hidden(path)}
    gone = {(root / path).parent for path in changes.gone}
    found = {*map(find_root, kept), *(each for folder in gone for each in roots_around(folder, root))}
    return sorted(each for each in found if each != root and each.is_relative_to(root))


def _tree(changes: Changes | None, root: Path, parsed: argparse.Namespace) -> Tree | None:
    """The files that say how to check: those of git's index where that is what counts, else those on the disk."""
    return changes.tree(root) if changes and not parsed.hook else None


def _with_tracked(work: Work, selection: Selection) -> Work:
    """The work for a hook: what git does not hold does not come with the commit."""
    from notelint.hook import tracked

    return replace(work, names=Names(partial(tracked, work.root, selection.focus.notes), work.names.size))


def _without_info(parsed: argparse.Namespace, outcomes: list[Outcome], tally: Tally) -> list[Outcome]:
    """The outcomes; those of a hook, which stands in the way of a commit, without what is only worth a look."""
    if not parsed.hook:
        return outcomes
    kept = [tuple(each for each in one.diagnostics if each.level is not Level.INFO) for one in outcomes]
    tally.hidden += sum(len(one.diagnostics) - len(found) for one, found in zip(outcomes, kept, strict=True))
    return [replace(one, diagnostics=found) for one, found in zip(outcomes, kept, strict=True)]


def _changed(work: Work, selection: Selection, changes: Changes, tally: Tally) -> tuple[Work, Selection]:
    """The work and the selection for the files that changed, and are of this vault and of none within it."""
    from notelint.causes import left_out

    tally.notices += left_out(changes, work)
    if changes.index is not None:
        names = Names(selection.listed or (), partial(changes.size, work.root))
        work = replace(work, names=names, tree=changes.tree(work.root))
    kept = (own_paths(work.root, filter(changes.files.__contains__, paths)) for paths in selection.focus)
    return work, replace(selection, focus=Focus(*kept))


def _linking(parsed: argparse.Namespace, work: Work, selection: Selection, changes: Changes) -> list[str]:
    """The notes that did not change, and may name what is gone; of those that the user names."""
    from notelint.causes import linking

    notes = focus_of(work.names.paths, work.root, work.config).notes if parsed.hook else selection.focus.notes
    return own_paths(work.root, linking(changes, notes, work))


def _missed(
    parsed: argparse.Namespace, work: Work, changes: Changes, notes: list[str]
) -> tuple[list[Outcome], list[Outcome]]:
    """The outcomes of notes that did not change, of which nothing is repaired; and what is gone causes of that."""
    from notelint.causes import without_touch

    work = replace(work, allowed=nothing, write=False, tree=changes.tree(work.root))
    found = list(run(work, Focus(notes, [])))
    return found, _caused(parsed, work, without_touch(changes), found)


def _caused(parsed: argparse.Namespace, work: Work, changes: Changes, outcomes: list[Outcome]) -> list[Outcome]:
    from notelint.causes import caused

    return caused(work, changes, outcomes, partial(config_of, parsed, work.root))


def _new(
    parsed: argparse.Namespace,
    work: Work,
    selection: Selection,
    outcomes: list[Outcome],
    caused: list[Outcome] | None,
    tally: Tally,
) -> list[Outcome]:
    """The outcomes, or of them what a change caused, without what the vault's baseline records, which is written or
    shrunk if the user says so.
    """
    if parsed.no_baseline:
        return outcomes if caused is None else caused
    if not (parsed.write_baseline or BASELINE in work.staged or os.path.lexists(selection.root / BASELINE)):
        return outcomes if caused is None else caused
    from notelint.baseline import compared, compared_change

    if caused is None:
        done = compared(work, selection, outcomes, parsed.write_baseline, parsed.prune_baseline, parsed.hook)
    else:
        done = compared_change(work, selection, outcomes, caused)
    tally.known += done.known
    tally.notices += done.notices
    return done.outcomes


def _way_to(root: Path) -> str:
    """What stands before the paths of one of several vaults: the way from the working folder to its root."""
    way = os.path.relpath(root).replace(os.sep, "/")
    return "" if way == "." else way + "/"


def _tell(selection: Selection, config: Config, parsed: argparse.Namespace) -> None:
    if parsed.verbose:
        rules = [active.rule.name for active in config.plan("") if active.selected]
        notes = count(len(selection.focus.notes), "note")
        print(f"vault {selection.root}: {notes}, rules {', '.join(rules)}", file=sys.stderr)
        for path in selection.left_out:
            print(f"{anchored(path)}: left out by the config or by Obsidian's settings", file=sys.stderr)


def _cache_folder(parsed: argparse.Namespace) -> Path | None:
    """Where clean notes and the indexes of vault rules are remembered; None for nowhere."""
    if parsed.no_cache:
        return None
    from notelint.cache import default_folder

    folder: Path = parsed.cache_dir or default_folder()
    return folder


@contextmanager
def _cache(config: Config, selection: Selection, parsed: argparse.Namespace) -> Iterator[Cache | None]:
    """The cache of clean notes, where it can save more than it costs."""
    folder = _cache_folder(parsed)
    if folder is None or (len(selection.focus.notes) < CACHE_FROM and not parsed.cache_dir):
        yield None
        return
    from notelint.cache import Cache

    with Cache(folder, config) as cache:
        yield cache
    if cache.problem and not parsed.quiet:
        print(f"notelint: {visible(cache.problem)}", file=sys.stderr)


def _with_progress(outcomes: Iterator[Outcome], selection: Selection, parsed: argparse.Namespace) -> Iterator[Outcome]:
    return outcomes if parsed.quiet else with_progress(outcomes, len(selection.focus.notes))
