"""Where reports go: each format to standard output or to a file, which is written at once."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple, TextIO

from notelint.files import FileProblem, is_note, put_file
from notelint.report import FORMATS, Report, capped, render
from notelint.words import did_you_mean

_FILES: Final = re.compile(r"(?i)\.(?:notelint.*|git(?:ignore|attributes|modules))\Z")
_FOLDERS: Final = re.compile(r"(?i)\.(?:git|obsidian)\Z")
"""What notelint, git and Obsidian read; it holds no reports."""


class Target(NamedTuple):
    """A format, and the file that it goes to; None: standard output."""

    format: str
    file: Path | None = None


def target(text: str) -> Target:
    """The target that `FORMAT` or `FORMAT=FILE` names. Raises `argparse.ArgumentTypeError`."""
    name, sign, file = text.partition("=")
    if name not in FORMATS:
        hint = did_you_mean(name, FORMATS)
        raise argparse.ArgumentTypeError(f'there is no format "{name}"{hint} Known: {", ".join(FORMATS)}.')
    if sign and not file:
        raise argparse.ArgumentTypeError(f'"{text}" names no file: write {name}=FILE, or {name} alone')
    return Target(name, output_file(file) if file else None)


def output_file(text: str) -> Path | None:
    """The file of that name; None for a dash, which is standard output."""
    return None if text == "-" else Path(text)


def targets(asked: Sequence[Target], file: Path | None) -> list[Target]:
    """What a command line asks for: of the formats without a file the last, which goes to `file` if that is given."""
    plain = [each for each in asked if each.file is None]
    with_file = [each for each in asked if each.file is not None]
    if plain or not with_file or file:
        with_file.insert(0, Target(plain[-1].format if plain else "full", file))
    return with_file


def refuse_over(wanted: Iterable[Target], files: Iterable[str]) -> None:
    """Raises `FileProblem` where a report would take the place of one of some files, which make up the config."""
    there = [each.file for each in wanted if each.file and each.file.exists()]
    for path in there:
        if any(path.samefile(other) for other in files if other and Path(other).exists()):
            raise FileProblem(f"{path}: this is the config; the report was not written, name another file")


def write_reports(wanted: Iterable[Target], report: Report, out: TextIO | None = None) -> None:
    """Write a report in each format that is wanted; `out` stands for standard output. Raises `FileProblem`."""
    for each in wanted:
        shown = capped(each.format, report)
        if each.file is None:
            (out or sys.stdout).writelines(render(each.format, shown))
        else:
            text = "".join(render(each.format, replace(shown, colour=False)))
            _write(each.file, text.encode("utf-8", "backslashreplace"), report.root)
        if left := len(report.diagnostics) - len(shown.diagnostics):
            said = f"holds the {len(shown.diagnostics):,} most severe findings, as many as GitHub takes"
            print(f"notelint: {each.format}: {said}; {left:,} more are left out", file=sys.stderr)


def _write(path: Path, data: bytes, root: Path) -> None:
    """A file of the vault, or below the working folder, is not written through links: strangers may have laid them; and
    no note is written over, nor what notelint, git or Obsidian read.
    """
    full = Path(os.path.abspath(path))  # noqa: PTH100 - links stay as they are
    for fence in (Path(os.path.abspath(root)), Path.cwd()):  # noqa: PTH100
        if full.is_relative_to(fence) and full.resolve() != fence.resolve() / full.relative_to(fence):
            raise FileProblem(f"{path}: there is a symbolic link on the way; the report was not written")
    if full.is_file() and is_note(full.name):
        raise FileProblem(f"{path}: this is a note; the report was not written, name another file")
    if _FILES.match(full.name) or any(map(_FOLDERS.match, full.resolve().parts)):
        raise FileProblem(f"{path}: notelint, git or Obsidian read this; the report was not written, name another file")
    if not full.exists() or full.is_file():
        put_file(full.resolve(), data)
        return
    try:
        with full.open("wb") as stream:  # a pipe or a device, such as /dev/stdout; a folder is an error
            stream.write(data)
    except OSError as error:
        raise FileProblem(f"{path}: cannot be written: {error.strerror or error}") from None
