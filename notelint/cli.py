"""The command line: arguments, wiring, exit status."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from notelint.arguments import check_parser
from notelint.checking import Tally, allowed_by, check, config_of, targets_of
from notelint.commands import COMMANDS, FINDINGS, INTERRUPTED, refuse, relative
from notelint.config import ConfigProblem
from notelint.diagnostic import in_order
from notelint.files import BASELINE, FileProblem, find_root, is_note, template_folders
from notelint.git import git_prefix
from notelint.registry import PluginProblem
from notelint.report import Report
from notelint.report.targets import write_reports
from notelint.selection import is_left_out
from notelint.text import encode
from notelint.words import visible
from notelint.work import Outcome, open_work


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
    files = [os.path.abspath(each.file) for each in targets_of(parsed) if each.file]  # noqa: PTH100 - links stay
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


def _check(parsed: argparse.Namespace) -> int:
    checked = check(parsed)
    _print(checked.root, checked.outcomes, parsed, checked.texts)
    return _finish(checked.tally, parsed)


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
    write_reports(targets_of(parsed), _report(root, outcomes, texts))


def _report(root: Path, outcomes: Sequence[Outcome], texts: Mapping[str, bytes]) -> Report:
    diagnostics = in_order(found for outcome in outcomes for found in outcome.diagnostics)
    lines = {(outcome.path, number): line for outcome in outcomes for number, line in outcome.lines.items()}
    return Report(root, tuple(diagnostics), lines, _wants_colour(), texts)


def _wants_colour() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def _finish(tally: Tally, parsed: argparse.Namespace) -> int:
    from notelint.report.summary import statistics, summary

    sys.stdout.flush()
    for message in (*tally.problems, *tally.failures, *(() if parsed.quiet else tally.notices)):
        print(f"notelint: {visible(message)}", file=sys.stderr)
    if parsed.statistics and tally.remaining:
        print(*statistics(tally.remaining), sep="\n", file=sys.stderr)
    if not parsed.quiet:
        done = ("silence", "Silenced") if parsed.add_ignores else ("fix", "Fixed")
        print(
            summary(tally.notes, tally.remaining, tally.fixed, parsed.diff, done, tally.known, tally.hidden),
            file=sys.stderr,
        )
    return tally.status(parsed)


def _check_stdin(parsed: argparse.Namespace) -> int:
    """Check the text on standard input; with fixing, the fixed text goes to stdout and what remains to stderr."""
    path = Path(parsed.stdin_filename or "stdin.md")
    root = find_root(path)
    config = config_of(parsed, root)
    data = sys.stdin.buffer.read()
    name = relative(path, root)
    left_out = is_left_out(name, config, template_folders(root))
    work, tally = open_work(root, config, allowed_by(parsed)), Tally(notes=1)
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
        write_reports(targets_of(parsed), _report(root, [outcome], {name: fixed}), sys.stderr)
    return _finish(tally, parsed)
