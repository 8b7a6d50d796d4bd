"""The command line: arguments, wiring, exit status."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from notelint.arguments import check_parser
from notelint.commands import CLEAN, COMMANDS, FAILURE, FINDINGS, INTERRUPTED, USAGE, refuse, relative
from notelint.config import Config, ConfigProblem
from notelint.config_file import FILE_NAME, load_config
from notelint.diagnostic import Diagnostic, Level, in_order
from notelint.engine import Allowed, everything, nothing, safe_only
from notelint.files import (
    BASELINE,
    PROPERTY_SETTINGS,
    FileProblem,
    are_broken,
    find_root,
    is_note,
    listing,
    template_folders,
)
from notelint.git import git_prefix
from notelint.names import Names
from notelint.registry import PluginProblem
from notelint.report import Report
from notelint.report.targets import Target, refuse_over, targets, write_reports
from notelint.run import finished, run, with_ignores
from notelint.selection import Focus, Selection, by_vault, is_left_out, select_notes
from notelint.text import encode
from notelint.words import anchored, count, visible
from notelint.work import Outcome, Work, open_work

if TYPE_CHECKING:
    from notelint.cache import Cache
    from notelint.changes import Changes

CACHE_FROM = 20
"""Notes from which on looking up the clean ones is quicker than checking them."""
PROGRESS_FROM = 100
"""Notes from which on a terminal is shown how far the run is."""


def run_command() -> NoReturn:
    """The console script: run, and end quietly when the reader of our output has gone, or at Ctrl-C."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the caller
            setattr(sys, name, open(os.devnull, "r+"))  # noqa: PTH123, SIM115 - it stays open to the end
    try:
        status = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        status = _hush(FINDINGS)
    except OSError as error:  # a full disk under the output, a working folder that is gone
        status = _hush(refuse(str(error)))
    except KeyboardInterrupt:
        status = INTERRUPTED
    sys.exit(status)


def _hush(status: int) -> int:
    """Let what is still to be printed vanish, so that Python does not complain at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return status


def main(arguments: Sequence[str]) -> int:
    """Run one command line; returns the exit status."""
    _speak_utf8()
    arguments = [_as_path(argument) for argument in arguments]
    try:
        if arguments and arguments[0] in COMMANDS:
            return COMMANDS[arguments[0]](arguments[1:])
        parsed = check_parser().parse_args(arguments[1:] if arguments[:1] == ["check"] else arguments)
        if fault := _mixed(parsed):
            return refuse(fault)
        if parsed.paths == ["-"]:
            return _check_stdin(parsed)
        if "-" in parsed.paths:
            return refuse('"-", the note on standard input, must be the only PATH')
        return _check(parsed) if not parsed.stdin_filename else refuse('--stdin-filename needs "-" as the only PATH')
    except (ConfigProblem, PluginProblem, FileProblem) as problem:
        return refuse(str(problem))


def _mixed(parsed: argparse.Namespace) -> str:
    """Why some options do not go together; empty where they do."""
    writes, by_git = parsed.fix or parsed.unsafe_fixes, parsed.staged or parsed.changed_since
    if parsed.add_ignores and (writes or "-" in parsed.paths):
        return "--add-ignores silences what is left: run --fix before it, and name notes or folders"
    if parsed.staged and parsed.changed_since:
        return "--staged and --changed-since name two ranges: give one of them"
    if parsed.changed_notes and not by_git:
        return "--changed-notes needs --staged or --changed-since REF, which say what changed"
    if parsed.hook and (by_git or "-" in parsed.paths):
        return "--hook looks at the notes that it is given: leave out --staged, --changed-since and standard input"
    if by_git and "-" in parsed.paths:
        return "--staged and --changed-since look at files: they do not go with standard input"
    if by_git and (writes or parsed.diff or parsed.add_ignores) and not parsed.changed_notes:
        return "whole notes are repaired: add --changed-notes"
    files = [os.path.abspath(each.file) for each in _targets(parsed) if each.file]  # noqa: PTH100 - links stay
    if parsed.diff and files:
        return "--diff shows changes and makes no report: leave out the file"
    if len(set(files)) < len(files):
        return "two reports go into one file: give each its own"
    return _mixed_with_baseline(parsed) if parsed.write_baseline or parsed.prune_baseline else ""


def _mixed_with_baseline(parsed: argparse.Namespace) -> str:
    """Why some options do not go together with what writes the baseline."""
    if "-" in parsed.paths:
        return "a baseline is made of files: leave out standard input"
    if parsed.staged or parsed.changed_since:
        return "a baseline is made of whole notes: leave out --staged and --changed-since"
    if parsed.diff:
        return "--diff writes nothing: leave out --write-baseline and --prune-baseline"
    if parsed.no_baseline:
        return "--no-baseline looks at no baseline: leave out --write-baseline and --prune-baseline"
    return ""


def _as_path(argument: str) -> str:
    """A note whose name begins with a dash, as a hook passes it, is not taken for an option."""
    return f"./{argument}" if argument.startswith("-") and is_note(argument) and Path(argument).exists() else argument


def _speak_utf8() -> None:
    """Names and text in any script go out as UTF-8; a code point that cannot be encoded goes out as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _allowed(parsed: argparse.Namespace) -> Allowed:
    if parsed.add_ignores:
        return nothing
    if parsed.unsafe_fixes:
        return everything
    return safe_only if parsed.fix or parsed.diff else nothing


def _config(parsed: argparse.Namespace, root: Path, changes: Changes | None = None) -> Config:
    """The config of a vault; of what is staged the one that is staged."""
    tree = changes.tree(root) if changes else None
    config = load_config(root, parsed.config, parsed.isolated, tree).choose(parsed.select, parsed.ignore)
    refuse_over(_targets(parsed), config.files | {str(parsed.config or "")})
    if not config.selected:
        raise ConfigProblem("--select and --ignore leave no rule to run; `notelint rule` lists the rules")
    return config


@dataclass
class _Tally:
    """What a run over one or more vaults came to."""

    notes: int = 0
    remaining: list[Diagnostic] = field(default_factory=list)
    fixed: list[Diagnostic] = field(default_factory=list)
    changed: int = 0
    problems: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    known: int = 0

    def add(self, outcomes: Iterable[Outcome]) -> None:
        for outcome in outcomes:
            self.remaining += outcome.diagnostics
            self.fixed += outcome.fixed
            self.changed += bool(outcome.fixed)
            self.problems += [outcome.problem] * bool(outcome.problem)
            self.failures += outcome.failures
            self.notices += outcome.notices

    def status(self, parsed: argparse.Namespace) -> int:
        if self.failures:
            return FAILURE
        if self.problems:
            return USAGE
        errors = any(found.level is Level.ERROR for found in self.remaining)
        found = bool(self.changed) if parsed.diff else errors or (parsed.exit_non_zero_on_fix and bool(self.changed))
        return FINDINGS if found and not parsed.exit_zero else CLEAN


def _check(parsed: argparse.Namespace) -> int:
    tally = _Tally()
    vaults = by_vault([Path(path) for path in parsed.paths] or ([] if parsed.hook else [find_root(Path())]))
    removals = _removals(parsed, vaults)
    changed = {root: _changes(parsed, root) for root in vaults}
    configs = {root: _config(parsed, root, changed[root]) for root in vaults}
    outcomes, texts = list[Outcome](), dict[str, bytes]()
    for root, paths in vaults.items():
        changes = changed[root]
        listed = changes.listing(listing(root)) if changes and changes.index is not None else None
        selection = select_notes(root, configs[root], paths, listed)
        work, selection = _work(parsed, configs[root], selection, changes, tally)
        tally.notes += len(selection.focus.notes)
        prefix = "" if len(vaults) == 1 else _way_to(root)
        with _cache(configs[root], selection, parsed) as cache:
            found = run(work, selection.focus, cache)
            done = list(_with_progress(found, selection, parsed))
        finish = with_ignores if parsed.add_ignores else finished
        new = finish(work, selection.focus, done)
        caused = _caused(work, changes, new) if changes and not parsed.changed_notes else None
        new = _new(parsed, work, selection, new, caused, tally)
        if root in removals:
            new += _broken(work, selection)
        if parsed.hook:
            new = _without_info(new)
        outcomes += (outcome.below(prefix) for outcome in new)
        texts |= {prefix + path: data for path, data in work.staged.items()}
    tally.add(outcomes)
    _print(next(iter(vaults)) if len(vaults) == 1 else Path.cwd(), outcomes, parsed, texts)
    return _finish(tally, parsed)


def _work(
    parsed: argparse.Namespace, config: Config, selection: Selection, changes: Changes | None, tally: _Tally
) -> tuple[Work, Selection]:
    """The work on what is selected of a vault, or on what changed of that."""
    tally.problems += selection.problems
    _tell(selection, config, parsed)
    allowed = _allowed(parsed)
    write = (allowed is not nothing or parsed.add_ignores) and not parsed.diff
    jobs, folder = parsed.jobs or os.cpu_count() or 1, _cache_folder(parsed)
    work = open_work(selection.root, config, allowed, write, selection.listed, jobs, folder)
    if parsed.hook:
        work = _with_tracked(work, selection)
    if are_broken(work.root / PROPERTY_SETTINGS, work.tree):
        tally.notices.append(f"{PROPERTY_SETTINGS} cannot be read as JSON; the types that it declares are not checked")
    if changes is None:
        return work, selection
    is_lost = os.path.lexists(work.root / FILE_NAME) and not changes.tree(work.root).is_file(work.root / FILE_NAME)
    if is_lost and not (parsed.config or parsed.isolated):
        tally.notices.append(f"{FILE_NAME} is not staged, and git holds none; the commit is checked without it")
    files = {os.path.abspath(file) for file in config.files}  # noqa: PTH100 - links stay
    for path in sorted(path for path in changes.files if f"{work.root}{os.sep}{path}" in files):
        tally.notices.append(f"{path} changed as well; notes that did not change are not held against it")
    return _changed(work, selection, changes, tally)


def _removals(parsed: argparse.Namespace, vaults: dict[Path, list[Path]]) -> list[Path]:
    """The vaults from which a commit removes files, if the user asks for that; they join the others."""
    if not parsed.hook:
        return []
    from notelint.hook import vaults_with_removals

    found = vaults_with_removals()
    vaults |= {root: [] for root in found if root not in vaults}
    return found


def _with_tracked(work: Work, selection: Selection) -> Work:
    """The work for a hook: what git does not hold does not come with the commit."""
    from notelint.hook import tracked

    return replace(work, names=Names(partial(tracked, work.root, selection.focus.notes), work.names.size))


def _broken(work: Work, selection: Selection) -> list[Outcome]:
    from notelint.hook import broken

    return broken(work, selection.focus.notes)


def _without_info(outcomes: list[Outcome]) -> list[Outcome]:
    """The outcomes for a hook, which stands in the way of a commit: what is only worth a look is left to a check."""
    kept = (tuple(each for each in one.diagnostics if each.level is not Level.INFO) for one in outcomes)
    return [replace(one, diagnostics=found) for one, found in zip(outcomes, kept, strict=True)]


def _changes(parsed: argparse.Namespace, root: Path) -> Changes | None:
    """What git says has changed, if the user asks for that."""
    if not (parsed.staged or parsed.changed_since):
        return None
    from notelint.changes import changed_since, staged

    return staged(root) if parsed.staged else changed_since(root, parsed.changed_since)


def _changed(work: Work, selection: Selection, changes: Changes, tally: _Tally) -> tuple[Work, Selection]:
    """The work and the selection for the files that changed."""
    from notelint.changes import concerned, left_out

    tally.notices += left_out(changes, work)
    if changes.index is not None:
        names = Names(selection.listed or (), partial(changes.size, work.root))
        work = replace(work, names=names, tree=changes.tree(work.root))
    notes = concerned(changes, selection.focus.notes, work)
    files = [path for path in selection.focus.files if path in changes.files]
    return work, replace(selection, focus=Focus(notes, files))


def _caused(work: Work, changes: Changes, outcomes: list[Outcome]) -> list[Outcome]:
    from notelint.changes import caused

    return caused(work, changes, outcomes)


def _new(
    parsed: argparse.Namespace,
    work: Work,
    selection: Selection,
    outcomes: list[Outcome],
    caused: list[Outcome] | None,
    tally: _Tally,
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
        done = compared(work, selection, outcomes, parsed.write_baseline, parsed.prune_baseline)
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
    total = len(selection.focus.notes)
    if parsed.quiet or total < PROGRESS_FROM or not sys.stderr.isatty():
        return outcomes
    from rich.console import Console
    from rich.progress import track

    return iter(track(outcomes, "Checking", total=total, console=Console(stderr=True), transient=True))


def _print(root: Path, outcomes: Sequence[Outcome], parsed: argparse.Namespace, texts: Mapping[str, bytes]) -> None:
    if parsed.diff:
        from notelint.report.diff import diff
        from notelint.report.neutral import logged

        patch = list[str]()
        git = any(outcome.moved_from for outcome in outcomes)
        prefix = git_prefix(root) if git else ""  # git reads its own form of a diff from the top of the repository
        for outcome in (outcome.below(prefix) for outcome in outcomes):
            patch += diff(outcome.path, outcome.before, outcome.after, outcome.moved_from, git)
        sys.stdout.writelines(logged(patch))
        return
    write_reports(_targets(parsed), _report(root, outcomes, texts))


def _targets(parsed: argparse.Namespace) -> list[Target]:
    return targets(parsed.output_format, parsed.output_file)


def _report(root: Path, outcomes: Sequence[Outcome], texts: Mapping[str, bytes]) -> Report:
    diagnostics = in_order(found for outcome in outcomes for found in outcome.diagnostics)
    lines = {(outcome.path, number): line for outcome in outcomes for number, line in outcome.lines.items()}
    return Report(root, tuple(diagnostics), lines, _wants_colour(), texts)


def _wants_colour() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def _finish(tally: _Tally, parsed: argparse.Namespace) -> int:
    from notelint.report.summary import statistics, summary

    sys.stdout.flush()
    for message in (*tally.problems, *tally.failures, *(() if parsed.quiet else tally.notices)):
        print(f"notelint: {visible(message)}", file=sys.stderr)
    if parsed.statistics and tally.remaining:
        print(*statistics(tally.remaining), sep="\n", file=sys.stderr)
    if not parsed.quiet:
        done = ("silence", "Silenced") if parsed.add_ignores else ("fix", "Fixed")
        print(summary(tally.notes, tally.remaining, tally.fixed, parsed.diff, done, tally.known), file=sys.stderr)
    return tally.status(parsed)


def _check_stdin(parsed: argparse.Namespace) -> int:
    """Check the text on standard input; with fixing, the fixed text goes to stdout and what remains to stderr."""
    path = Path(parsed.stdin_filename or "stdin.md")
    root = find_root(path)
    config = _config(parsed, root)
    data = sys.stdin.buffer.read()
    name = relative(path, root)
    left_out = is_left_out(name, config, template_folders(root))
    work, tally = open_work(root, config, _allowed(parsed)), _Tally(notes=1)
    outcome = Outcome(name) if left_out else work.treat_bytes(name, data)
    if not parsed.no_baseline and os.path.lexists(root / BASELINE):
        from notelint.baseline import without_known

        outcome, tally.known = without_known(work, outcome)
    tally.add([outcome])
    if parsed.diff or not (parsed.fix or parsed.unsafe_fixes):
        _print(root, [outcome], parsed, {name: data})
    else:
        fixed = data if outcome.after is None else encode(outcome.after)
        sys.stdout.flush()
        sys.stdout.buffer.write(fixed)
        write_reports(_targets(parsed), _report(root, [outcome], {name: fixed}), sys.stderr)
    return _finish(tally, parsed)
