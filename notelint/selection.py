"""Which notes a command line names: the vault around each path, and what is left out there."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from notelint.config import Config
from notelint.files import find_root, is_hidden, is_note, list_files, template_folders


def notes_of(root: Path, config: Config, refused: list[str] | None = None) -> list[str]:
    """The notes of a vault that its config and Obsidian's settings do not leave out, in order of path; folders that
    cannot be read are put into `refused`.
    """
    out = template_folders(root)
    return [path for path in list_files(root, refused) if is_note(path) and not is_left_out(path, config, out)]


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


def select_notes(root: Path, config: Config, paths: Iterable[Path]) -> Selection:
    """The notes that some paths, files or folders, name in the vault at `root`."""
    everything: list[str] | None = None
    notes: set[str] = set()
    problems, left_out, refused = [], [], list[str]()
    folders, home = template_folders(root), root.resolve()
    for path in paths:
        if not os.path.exists(path):  # noqa: PTH110 - `Path.exists` raises for a name too long
            broken = os.path.islink(path)  # noqa: PTH114
            problems.append(f"{path}: {'a broken link' if broken else 'no such file or folder'}")
        elif (name := _inside(path, home)) is None:
            problems.append(f"{path}: leads out of the vault {root}; it was not followed")
        elif path.is_dir():
            everything = notes_of(root, config, refused) if everything is None else everything
            notes.update(note for note in everything if name == "." or note.startswith(name + "/"))
        elif is_left_out(name, config, folders):
            left_out.append(name)
        else:
            notes.add(name)
    problems += [f"{root / folder}: this folder cannot be read" for folder in refused]
    return Selection(root, tuple(sorted(notes)), tuple(problems), tuple(left_out))


def _inside(path: Path, home: Path) -> str | None:
    """The path from the vault at `home`, with all symbolic links followed; None if it leads out."""
    real = path.resolve()
    return real.relative_to(home).as_posix() if real.is_relative_to(home) else None
