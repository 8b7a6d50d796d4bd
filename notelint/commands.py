"""The commands beside the check itself: each takes its arguments and returns the exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from notelint.arguments import PARSERS
from notelint.config_file import FILE_NAME, load_config
from notelint.files import FileProblem, find_root
from notelint.registry import registered
from notelint.text import NotUtf8
from notelint.words import did_you_mean, visible

CLEAN, FINDINGS, USAGE, FAILURE, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit statuses."""


def refuse(message: str) -> int:
    """Tell the user on stderr why nothing was done; the exit status for it."""
    print(f"notelint: {visible(message)}", file=sys.stderr)
    return USAGE


def relative(path: Path, root: Path) -> str:
    """A path as seen from the root of the vault."""
    return Path(os.path.abspath(path)).relative_to(root).as_posix()  # noqa: PTH100 - links stay as they are


def _rule(arguments: Sequence[str]) -> int:
    name, rules = PARSERS["rule"]().parse_args(arguments).name, registered()
    if name is None:
        for known, found in rules.items():
            print(f"{known:<20} {found.rule.stage.name.lower():<12} {(found.rule.__doc__ or '').splitlines()[0]}")
        return CLEAN
    if name not in rules:
        return refuse(f'there is no rule "{name}"{did_you_mean(name, rules)} `notelint rule` lists the rules.')
    try:
        sys.stdout.write(rules[name].page.read_text("utf-8"))
    except OSError:
        return refuse(f"the page of `{name}`, {rules[name].page}, is not installed")
    return CLEAN


def _explain(arguments: Sequence[str]) -> int:
    from notelint.explain import explain

    parsed = PARSERS["explain"]().parse_args(arguments)
    root = find_root(parsed.path)
    try:
        lines = list(explain(root, relative(parsed.path, root), load_config(root, parsed.config, parsed.isolated)))
    except FileProblem as problem:
        return refuse(str(problem))
    except NotUtf8 as error:
        return refuse(f"{parsed.path}:{error.line}:{error.column}: {error}")
    print(*lines, sep="\n")
    return CLEAN


def _init(arguments: Sequence[str]) -> int:
    """The config goes to stdout, what it would find to stderr; it is written if the user says so: with `--yes` before
    that is counted, which may take long.
    """
    from notelint.init.command import propose_config, write_config
    from notelint.report.neutral import in_sight
    from notelint.report.progress import while_working, with_progress

    parsed = PARSERS["init"]().parse_args(arguments)
    if not parsed.folder.is_dir():
        return refuse(f"{parsed.folder}: no such folder")
    root = find_root(parsed.folder)
    fate = "nothing was written"
    try:
        proposed = propose_config(root, os.cpu_count() or 1, with_progress, while_working)
        print(in_sight(proposed.text), end="", flush=True)
        if parsed.yes:
            write_config(root, proposed.text)
            fate = f"{root / FILE_NAME} is written"
            _tell(f"{fate}.")
        for line in proposed.preview:
            _tell(line)
        if not parsed.yes and _agreed(root):
            write_config(root, proposed.text)
            _tell(f"{root / FILE_NAME} is written.")
        elif not parsed.yes:
            _tell("Nothing was written; `notelint init --yes` writes it.")
    except FileProblem as problem:
        return refuse(str(problem))
    except KeyboardInterrupt:
        _tell(f"Interrupted; {fate}.")
        return INTERRUPTED
    return CLEAN


def _tell(line: str) -> None:
    print(visible(line), file=sys.stderr, flush=True)


def _agreed(root: Path) -> bool:
    """Whether the user, on a terminal, wants the config to be written."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    print(f"Write {root / FILE_NAME}? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _config(arguments: Sequence[str]) -> int:
    from notelint.show_config import show_config

    parsed = PARSERS["config"]().parse_args(arguments)
    if not parsed.folder.is_dir():
        return refuse(f"{parsed.folder}: no such folder")
    root = find_root(parsed.folder)
    print(*show_config(root, load_config(root, parsed.config, parsed.isolated)), sep="\n")
    return CLEAN


def _distinct(arguments: Sequence[str]) -> int:
    from notelint.distinct_command import expired_records, record

    parsed = PARSERS["distinct"]().parse_args(arguments)
    if len(parsed.items) not in (0, 2) or (parsed.items and parsed.prune):
        return refuse("name the two items as PATH:LINE PATH:LINE, or none to see what has expired")
    try:
        if parsed.items:
            print(record(parsed.items, parsed.config))
            return CLEAN
        lines = list(expired_records(find_root(Path()), parsed.config, parsed.prune))
    except (FileProblem, NotUtf8, ValueError) as problem:
        return refuse(str(problem))
    if lines:
        print(*lines, sep="\n")
    return FINDINGS if lines and not parsed.prune else CLEAN


def _review(arguments: Sequence[str]) -> int:
    from notelint.cache import default_folder
    from notelint.review import Review, ask_on_terminal, ask_plainly
    from notelint.selection import by_vault, select_notes
    from notelint.work import open_work

    parsed = PARSERS["review"]().parse_args(arguments)
    on_terminal = sys.stdin.isatty() and sys.stdout.isatty() and not parsed.plain
    ask = ask_on_terminal() if on_terminal else ask_plainly(sys.stdin)
    try:
        for root, paths in by_vault(parsed.paths or [find_root(Path())]).items():
            config = load_config(root, parsed.config)
            selected = select_notes(root, config, paths)
            if selected.problems:
                return refuse(selected.problems[0])
            review = Review(open_work(root, config, cache=default_folder()), ask, print)
            review.walk(selected.focus.notes)
            print(review.summary())
    except (FileProblem, NotUtf8) as problem:
        return refuse(str(problem))
    return CLEAN


def _completion(arguments: Sequence[str]) -> int:
    from notelint.completion import script

    sys.stdout.write(script(PARSERS["completion"]().parse_args(arguments).shell))
    return CLEAN


COMMANDS: Final[Mapping[str, Callable[[Sequence[str]], int]]] = {
    "rule": _rule,
    "explain": _explain,
    "init": _init,
    "config": _config,
    "distinct": _distinct,
    "review": _review,
    "completion": _completion,
}
"""The commands by the word that calls them."""
