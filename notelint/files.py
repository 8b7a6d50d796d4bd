"""The files of a vault: where its root is, which notes it has, and how a note is written."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

ROOT_MARKS = (".notelint.yaml", ".obsidian", ".git")
NOTE_SUFFIXES = frozenset({".md", ".markdown"})
TEMPLATE_SETTINGS = (
    (".obsidian/templates.json", "folder"),
    (".obsidian/plugins/templater-obsidian/data.json", "templates_folder"),
)


class FileProblem(Exception):
    """A path that cannot be read or written; the text says which and why."""


def find_root(start: Path) -> Path:
    """The nearest folder around `start` that holds a config or Obsidian's settings, else the nearest git repository,
    else the folder itself."""
    folder = start if start.is_dir() else start.parent
    folder = Path(os.path.abspath(folder))
    for marks in (ROOT_MARKS[:2], ROOT_MARKS[2:]):
        for candidate in (folder, *folder.parents):
            if any((candidate / mark).exists() for mark in marks):
                return candidate
    return folder


def list_files(root: Path) -> list[str]:
    """The paths of all files of a vault from its root, in order: as git sees them, so ignored ones are left out, or
    by walking where there is no git. Hidden files and folders, and symbolic links, are left out: what a link inside
    the vault names is listed under its own name, and one that leads out is not followed."""
    listed = _by_git(root)
    found = _by_walking(root) if listed is None else (path for path in listed if _is_plain_file(root, path))
    return sorted(path for path in found if not is_hidden(path))


def is_note(path: str) -> bool:
    """Whether a path has the suffix of a Markdown note."""
    return PurePosixPath(path).suffix.lower() in NOTE_SUFFIXES


def is_hidden(path: str) -> bool:
    """Whether a path lies in a folder that Obsidian does not show, such as `.trash`, or is itself hidden."""
    return path.startswith(".") or "/." in path


def _is_plain_file(root: Path, path: str) -> bool:
    folder = root
    for part in PurePosixPath(path).parts:
        folder = folder / part
        if folder.is_symlink():
            return False
    return folder.is_file()


def _by_git(root: Path) -> list[str] | None:
    command = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return None
    if done.returncode:
        return None
    return sorted({os.fsdecode(path) for path in done.stdout.split(b"\0") if path and not path.endswith(b"/")})


def _by_walking(root: Path) -> Iterator[str]:
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = Path(folder, name)
            if not path.is_symlink():
                yield path.relative_to(root).as_posix()


def template_folders(root: Path) -> tuple[str, ...]:
    """The folders, from the root, that Obsidian's own settings name for templates, each with a final slash."""
    found = []
    for name, key in TEMPLATE_SETTINGS:
        try:
            settings = json.loads((root / name).read_text("utf-8-sig"))
        except (OSError, ValueError, RecursionError):
            continue
        folder = settings.get(key) if isinstance(settings, dict) else None
        if isinstance(folder, str) and folder.strip("/. "):
            found.append(folder.strip("/ ") + "/")
    return tuple(found)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises `FileProblem`."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileProblem(f"{path}: cannot be read: {error.strerror or error}") from None


def write_bytes(path: Path, before: bytes, after: bytes) -> None:
    """Put `after` in the place of `before`, all at once, the file's mode kept. Raises `FileProblem` if the file is
    read-only, or no longer holds `before`; nothing is written then."""
    if before == after:
        return
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
        if not mode & 0o222 or not os.access(path, os.W_OK):
            raise FileProblem(f"{path}: is read-only; nothing was written")
        if path.read_bytes() != before:
            raise FileProblem(f"{path}: changed while it was being checked; nothing was written, run again")
        _replace(path.resolve(), after, mode)
    except OSError as error:
        raise FileProblem(f"{path}: cannot be written: {error.strerror or error}") from None


def _replace(path: Path, data: bytes, mode: int) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
