"""The arguments of all commands."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, NoReturn

from notelint import __version__
from notelint.files import BASELINE
from notelint.report import FORMATS
from notelint.report.targets import output_file, target
from notelint.words import visible

SHELLS: Final = ("bash", "zsh", "fish")
"""The shells that can be told how to complete a command line."""
USAGES: Final = (
    "notelint rule [NAME]",
    "notelint explain PATH",
    "notelint init [FOLDER]",
    "notelint config [FOLDER]",
    "notelint distinct [PATH:LINE PATH:LINE]",
    "notelint review [PATH ...] [--plain]",
    "notelint completion SHELL",
)


class Parser(argparse.ArgumentParser):
    """Reads arguments; names of files stand among them, so what is wrong is said without their controls."""

    def error(self, message: str) -> NoReturn:
        """End with the usage and what is wrong."""
        super().error(visible(message))


def check_parser() -> Parser:
    """The arguments of the check itself."""
    parser = Parser(
        prog="notelint",
        usage="\n       ".join(("notelint [check] [PATH ...] [options]", *USAGES)),
        description="Check and repair Markdown notes with YAML frontmatter.",
        allow_abbrev=False,
        epilog="Exit status: 0 no error remains, 1 errors remain, 2 usage, config or a file that cannot be read or "
        "written, 3 a rule crashed or fixes did not settle.",
    )
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="notes or folders; none: the vault around the working folder")
    add("--version", action="version", version=f"notelint {__version__}")
    fixing = parser.add_argument_group("fixing")
    add = fixing.add_argument
    add("--fix", action="store_true", help="write safe fixes")
    add("--unsafe-fixes", action="store_true", help="write safe and unsafe fixes")
    add("--add-ignores", action="store_true", help="silence what is found now, by comments in the notes")
    add("--write-baseline", action="store_true", help=f"record what is found now in {BASELINE}")
    add("--prune-baseline", action="store_true", help="remove from it what is no longer found")
    add("--no-baseline", action="store_true", help="report also what it records")
    add("--diff", action="store_true", help="show what the fixes would change and write nothing")
    changed = parser.add_argument_group("what changed")
    add = changed.add_argument
    add(
        "--changed-since",
        metavar="REF",
        type=_ref,
        help="only what changed since this branch left REF, or was caused by that",
    )
    add("--staged", action="store_true", help="only what the next commit changes, or causes")
    add("--hook", action="store_true", help="also what the removals of a commit cause; of no PATH nothing is checked")
    add("--changed-notes", action="store_true", help="of the notes that changed all findings")
    rules = parser.add_argument_group("rules and config")
    add = rules.add_argument
    add("--select", metavar="NAME,...", type=_names, action="extend", help="only these rules or stages")
    add("--ignore", metavar="NAME,...", type=_names, action="extend", default=[], help="not these rules or stages")
    add("--config", metavar="FILE", type=Path, help="use this config")
    add("--isolated", action="store_true", help="read no config")
    output = parser.add_argument_group("output")
    add = output.add_argument
    several = f"{', '.join(FORMATS)}; with =FILE also into files, several at once"
    add("--output-format", metavar="FORMAT[=FILE]", type=target, action="append", default=[], help=several)
    add("--output-file", metavar="FILE", type=output_file, help="where the findings go instead of standard output")
    add("--statistics", action="store_true", help="count the findings of each rule")
    add("--quiet", "-q", action="store_true", help="findings only, no summary")
    add("--verbose", "-v", action="store_true", help="say which vault, config and notes are taken")
    add("--exit-zero", action="store_true", help="status 0 also when errors remain")
    add("--exit-non-zero-on-fix", action="store_true", help="status 1 also when all was fixed")
    running = parser.add_argument_group("running")
    add = running.add_argument
    add("--stdin-filename", metavar="PATH", help='the path of the note on standard input, with "-" as PATH')
    add(
        "--jobs", "-j", metavar="N", type=_jobs, default=0, help="processes; 0, the default: as many as there are cores"
    )
    add("--no-cache", action="store_true", help="check also the notes that an earlier run found clean")
    add("--cache-dir", metavar="DIR", type=Path, help="where the clean notes are remembered")
    return parser


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _ref(text: str) -> str:
    if not text.strip():  # an empty variable of a CI service
        raise argparse.ArgumentTypeError("no commit is named")
    return text


def _jobs(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f'"{text}" is not a number of processes')
    return int(text)


def _rule() -> Parser:
    parser = Parser(prog="notelint rule", description="The page of a rule, or the list of all.")
    parser.add_argument("name", nargs="?", metavar="NAME")
    return parser


def _explain() -> Parser:
    description = "Which type, rules and options hold for a note, and where each comes from."
    parser = Parser(prog="notelint explain", description=description)
    parser.add_argument("path", metavar="PATH", type=Path)
    parser.add_argument("--config", metavar="FILE", type=Path, help="use this config")
    parser.add_argument("--isolated", action="store_true", help="read no config")
    return parser


def _init() -> Parser:
    description = "Propose a config from the notes that exist and from the vault's own settings."
    parser = Parser(prog="notelint init", description=description)
    parser.add_argument("folder", nargs="?", metavar="FOLDER", type=Path, default=Path())
    parser.add_argument("--yes", "-y", action="store_true", help="write it without asking")
    return parser


def _config() -> Parser:
    description = "The effective config of a vault, with the place that each value comes from."
    parser = Parser(prog="notelint config", description=description)
    parser.add_argument("folder", nargs="?", metavar="FOLDER", type=Path, default=Path())
    parser.add_argument("--config", metavar="FILE", type=Path, help="use this config")
    parser.add_argument("--isolated", action="store_true", help="read no config")
    return parser


def _distinct() -> Parser:
    description = "Record that two items are distinct, however alike they look; without items, tell what has expired."
    parser = Parser(prog="notelint distinct", description=description)
    parser.add_argument("items", nargs="*", metavar="PATH:LINE", help="the two items; both in one vault")
    parser.add_argument("--prune", action="store_true", help="take out the records that have expired")
    parser.add_argument("--config", metavar="FILE", type=Path, help="use this config")
    return parser


def _review() -> Parser:
    description = "Walk through the duplicates of notes, and merge, keep or skip each pair."
    parser = Parser(prog="notelint review", description=description)
    parser.add_argument("paths", nargs="*", metavar="PATH", type=Path, help="notes or folders; none: the whole vault")
    parser.add_argument("--plain", action="store_true", help="words only, and answers line by line")
    parser.add_argument("--config", metavar="FILE", type=Path, help="use this config")
    return parser


def _completion() -> Parser:
    description = "Print a script that lets a shell complete notelint's commands, options, rules and formats."
    parser = Parser(prog="notelint completion", description=description)
    parser.add_argument("shell", metavar="SHELL", choices=SHELLS, help=", ".join(SHELLS))
    return parser


PARSERS: Final[Mapping[str, Callable[[], Parser]]] = {
    "rule": _rule,
    "explain": _explain,
    "init": _init,
    "config": _config,
    "distinct": _distinct,
    "review": _review,
    "completion": _completion,
}
"""The arguments of the commands beside the check itself, by the word that calls them."""
