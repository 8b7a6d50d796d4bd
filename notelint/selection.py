"""Which notes a command line names: the vault around each path, and what is left out there."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from notelint.config import Config
from notelint.files import find_root, is_attachment, is_hidden, is_note, listing, template_folders
from notelint.names import Listing


class Focus(NamedTuple):
    """What a run reports on: notes, and other files, of which only the names count."""

    notes: list[str]
    files: list[str]


def focus_of(paths: Iterable[str], root: Path, config: Config) -> Focus:
    """The files of a vault that its config and Obsidian's settings do not leave out."""
    out = templates_of(root, config)
    focus = Focus([], [])
    for path in paths:
        if not is_left_out(path, config, out):
            (focus.notes if is_note(path) else focus.files).append(path)
    return focus


def templates_of(root: Path, config: Config) -> tuple[str, ...]:
    """The folders of templates, as the config of the vault knows them, else as they are on the disk."""
    return template_folders(root) if config.templates is None else config.templates


def is_left_out(path: str, config: Config, folders: tuple[str, ...]) -> bool:
    """Whether a file is none of ours: hidden, in one of the template folders, or ignored by the config."""
    return is_hidden(path) or path.startswith(folders) or config.ignores(path)


@dataclass(frozen=True, slots=True)
class Selection:
    """What a command line names of one vault, what it names in vain, and what was left out by settings; `listed` are
    all files of the vault, if a folder is named.
    """

    root: Path
    focus: Focus
    problems: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    listed: Listing | None = None


def by_vault(paths: Sequence[Path]) -> dict[Path, list[Path]]:
    """The paths by the root of the vault around each, in order of first sight; a vault reached through a link is the
    same vault.
    """
    found: dict[Path, list[Path]] = {}
    roots: dict[Path, Path] = {}
    root_of = lru_cache(find_root)
    for path in paths:
        root = root_of(path if os.path.isdir(path) else path.parent)  # noqa: PTH112 - `Path.is_dir` raises as well
        found.setdefault(roots.setdefault(root.resolve(), root), []).append(path)
    return found


def select_notes(root: Path, config: Config, paths: Iterable[Path], listed: Listing | None = None) -> Selection:
    """What some paths, of files or folders, name in the vault at `root`, of which all files may be `listed`."""
    notes: set[str] = set()
    files: set[str] = set()
    named: list[str] = []
    problems, left_out = [], []
    folders, home = templates_of(root, config), root.resolve()
    for path in paths:
        if not os.path.exists(path):  # noqa: PTH110 - `Path.exists` raises for a name too long
            broken = os.path.islink(path)  # noqa: PTH114
            problems.append(f"{path}: {'a broken link' if broken else 'no such file or folder'}")
        elif (name := _inside(path, home)) is None:
            problems.append(f"{path}: leads out of the vault {root}; it was not followed")
        elif path.is_dir():
            named.append(name)
        elif is_left_out(name, config, folders):
            left_out.append(name)
        else:
            (files if is_attachment(name) else notes).add(name)
    if listed is None and named:
        listed = listing(root)
    below = focus_of(_below(named, listed.paths if listed else ()), root, config)
    focus = Focus(sorted(notes.union(below.notes)), sorted(files.union(below.files)))
    problems += [f"{root / folder}: this folder cannot be read" for folder in (listed.refused if listed else ())]
    return Selection(root, focus, tuple(problems), tuple(left_out), listed)


def _below(folders: Sequence[str], paths: Iterable[str]) -> Iterable[str]:
    """The paths that lie in one of the folders."""
    if "." in folders:
        return paths
    heads = tuple(folder + "/" for folder in folders)
    return (path for path in paths if path.startswith(heads))


def _inside(path: Path, home: Path) -> str | None:
    """The path from the vault at `home`, with all symbolic links followed; None if it leads out."""
    real = path.resolve()
    return real.relative_to(home).as_posix() if real.is_relative_to(home) else None
