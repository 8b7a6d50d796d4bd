"""The files of a vault: where its root is, which notes it has, and how a note is written."""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

from notelint.git import git
from notelint.names import Listing
from notelint.tree import Tree

ROOT_MARKS = ((".notelint.yaml", ".obsidian"), (".git",))
"""What marks the root of a vault, the surer marks first."""
NOTE_SUFFIXES = (".md", ".markdown")
_ATTACHMENT = re.compile(
    r"(?i)\.(?:3gp|avif|bmp|canvas|flac|gif|jpe?g|m4a|mkv|mov|mp[34]|og[gv]|pdf|png|svg|wav|web[mp]|zip)\Z"
)
TEMPLATE_SETTINGS = (
    (".obsidian/templates.json", "folder"),
    (".obsidian/plugins/templater-obsidian/data.json", "templates_folder"),
)
BASELINE = ".notelint-baseline.json"
"""Where the findings of a day are recorded, at the root of the vault."""
PROPERTY_SETTINGS = ".obsidian/types.json"
_REFUSED = re.compile(rb"^warning: could not open directory '(.*)': ", re.MULTILINE)


class FileProblem(Exception):
    """A path that cannot be read or written; the text says which and why."""


def find_root(start: Path) -> Path:
    """The nearest folder around `start` that holds a config or Obsidian's settings, else the nearest git repository,
    else the folder itself.
    """
    # The functions of `os.path` keep symbolic links as they are and never raise, whatever a path looks like.
    folder = Path(os.path.abspath(start if os.path.isdir(start) else start.parent))  # noqa: PTH100, PTH112
    for marks in ROOT_MARKS:
        for candidate in (folder, *folder.parents):
            if any(os.path.exists(candidate / mark) for mark in marks):  # noqa: PTH110
                return candidate
    return folder


def roots_around(folder: Path, top: Path) -> Iterator[Path]:
    """The roots of the vaults around a folder, from the nearest one to that at `top`."""
    root = find_root(folder)
    while root != top and root.is_relative_to(top):
        yield root
        root = find_root(root.parent)
    yield root


def own_paths(root: Path, paths: Iterable[str]) -> list[str]:
    """Of some paths in the vault at `root` those that lie in no vault within it."""
    root_of = lru_cache(lambda folder: find_root(root / folder))
    return [path for path in paths if root_of(path.rpartition("/")[0]) == root]


def list_files(root: Path) -> list[str]:
    """The paths of all files of a vault, as `listing` finds them."""
    return list(listing(root).paths)


def listing(root: Path, untracked: bool = True) -> Listing:
    """The files of a vault from its root: as git sees them, so ignored ones are left out, perhaps all `untracked` ones
    as well; or by walking where there is no git. Hidden files and folders, and symbolic links, are left out: what a
    link inside the vault names is listed under its own name, and one that leads out is not followed.
    """
    refused: list[str] = []
    listed = _by_git(root, refused, untracked)
    if listed is None or (not listed and not (root / ".git").exists()):  # an outer repository ignores the vault
        return Listing(tuple(sorted(_by_walking(str(root), refused))), refused=tuple(refused))
    plain = PlainFiles(root)
    found, absent, lost = list[str](), list[str](), list[str]()
    for path in (path for path in listed if not is_hidden(path)):
        if plain.holds(path):
            found.append(path)
        elif plain.holds_folder(path.rstrip("/")):  # a repository of its own, perhaps a submodule
            for into, inner in zip((found, absent, refused), listing(root / path), strict=True):
                into += [f"{path.rstrip('/')}/{each}" for each in inner]
        else:
            lost.append(path)
    absent += _left_out(root).intersection(lost) if lost else ()
    return Listing(tuple(sorted(found)), frozenset(absent), tuple(refused))


def is_note(path: str) -> bool:
    """Whether a path has the suffix of a Markdown note."""
    name = path.rpartition("/")[2].lower()
    return name.endswith(NOTE_SUFFIXES) and name not in NOTE_SUFFIXES


def is_attachment(path: str) -> bool:
    """Whether a path has the suffix of a file that is certainly no note."""
    return _ATTACHMENT.search(path) is not None


def is_hidden(path: str) -> bool:
    """Whether a path lies in a folder that Obsidian does not show, such as `.trash`, or is itself hidden."""
    return path.startswith(".") or "/." in path


class PlainFiles:
    """Which paths of a vault are files, reached through no symbolic link; lists each folder once, which is quicker than
    to ask for each file.
    """

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._folders = {"": True}
        self._names: dict[str, frozenset[str]] = {}

    def holds(self, path: str) -> bool:
        """Whether the path is such a file."""
        folder, _, name = path.rpartition("/")
        # Where case or accents do not count, a file may be listed under another name than git has for it.
        return self.holds_folder(folder) and (name in self._files(folder) or stat.S_ISREG(self._mode(path)))

    def holds_folder(self, path: str) -> bool:
        """Whether the path is a folder, reached in the same way."""
        if path not in self._folders:
            parts = accumulate(path.split("/"), "{}/{}".format)
            self._folders[path] = all(stat.S_ISDIR(self._mode(part)) for part in parts)
        return self._folders[path]

    def _files(self, folder: str) -> frozenset[str]:
        """The names of the files in a folder, as far as it can be listed."""
        if folder not in self._names:
            try:
                with os.scandir(f"{self._root}/{folder}") as entries:
                    names = frozenset(entry.name for entry in entries if entry.is_file(follow_symlinks=False))
            except OSError:
                names = frozenset()
            self._names[folder] = names
        return self._names[folder]

    def _mode(self, path: str) -> int:
        try:
            return os.lstat(f"{self._root}/{path}").st_mode
        except OSError:
            return 0


def _by_git(root: Path, refused: list[str], untracked: bool) -> list[str] | None:
    others = ("--others", "--exclude-standard") if untracked else ()
    done = git(root, "ls-files", "-z", "--cached", *others)
    if done is None or done.returncode:
        return None
    refused += (os.fsdecode(folder) for folder in _REFUSED.findall(done.stderr) if not is_hidden(os.fsdecode(folder)))
    return sorted({os.fsdecode(path) for path in done.stdout.split(b"\0") if path})


def _left_out(root: Path) -> set[str]:
    """What git does not put on the disk: files with its bit skip-worktree, as a sparse checkout sets it."""
    done = git(root, "ls-files", "-z", "-t")
    lines = done.stdout.split(b"\0") if done and not done.returncode else ()
    return {os.fsdecode(line[2:]) for line in lines if line.startswith(b"S ")}


def walk(root: Path, folder: str) -> list[str]:
    """The paths of all files below a folder of the vault, those that git ignores too, in order."""
    return sorted(_by_walking(str(root), [], folder + "/"))


def _by_walking(root: str, refused: list[str], start: str = "") -> Iterator[str]:
    waiting = [start]
    while waiting:
        folder = waiting.pop()
        try:
            entries = sorted(os.scandir(f"{root}/{folder}"), key=lambda entry: entry.name)
        except OSError:
            refused.append(folder or ".")
            continue
        for entry in entries:
            path = folder + entry.name
            if entry.is_dir(follow_symlinks=False):
                waiting += [] if is_hidden(path) else [path + "/"]
            elif entry.is_file(follow_symlinks=False) and not is_hidden(path):
                yield path


def property_types(root: Path, tree: Tree | None = None) -> dict[str, str]:
    """The kinds of properties by key, such as `date: datetime`, that Obsidian's own settings declare."""
    kinds = settings(root / PROPERTY_SETTINGS, tree).get("types")
    return {key: kind for key, kind in kinds.items() if isinstance(kind, str)} if isinstance(kinds, dict) else {}


def settings(path: Path, tree: Tree | None = None) -> dict[str, object]:
    """A JSON file of Obsidian's; empty where it is none, or is broken, or where a link leads out of the vault. `tree`:
    the files of the vault, where those on the disk are not what counts.
    """
    try:
        found = _parsed(path, tree)
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def are_broken(path: Path, tree: Tree | None = None) -> bool:
    """Whether a JSON file of Obsidian's is there and holds no settings, as after a sync that was cut short."""
    try:
        return not isinstance(_parsed(path, tree), dict)
    except OSError:
        return False
    except (ValueError, RecursionError):
        return True


def _parsed(path: Path, tree: Tree | None) -> object:
    root = next((folder.parent for folder in path.parents if folder.name == ".obsidian"), path.parent)
    if not path.resolve().is_relative_to(root.resolve()):
        raise OSError(f"{path} leads out of the vault")
    return json.loads((tree or Tree()).read(path).decode("utf-8-sig"))


def template_folders(root: Path, tree: Tree | None = None) -> tuple[str, ...]:
    """The folders, from the root, that Obsidian's own settings name for templates, each with a final slash; where they
    name none, those at the root that are called so.
    """
    found = []
    for name, key in TEMPLATE_SETTINGS:
        folder = settings(root / name, tree).get(key)
        if isinstance(folder, str) and folder.strip("/. "):
            found.append(folder.strip("/ ") + "/")
    return tuple(found) or tuple(_called_templates(root, tree or Tree()))


def _called_templates(root: Path, tree: Tree) -> Iterator[str]:
    """Folders such as `Templates`, `_templates` and `99 - Templates`."""
    with suppress(OSError):
        called = (path for path in tree.inside(root) if re.fullmatch(r"[\W\d_]*templates?", path.name, re.IGNORECASE))
        yield from (f"{path.name}/" for path in called if tree.is_folder(path))


def size_of(root: Path, path: str) -> int | None:
    """How many bytes a file of the vault has; None if it is none, or a link."""
    try:
        status = (root / path).lstat()
    except (OSError, ValueError):
        return None
    return status.st_size if stat.S_ISREG(status.st_mode) else None


def read_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises `FileProblem`."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise FileProblem(f"{path}: is not a file")
        return path.read_bytes()
    except OSError as error:
        raise FileProblem(f"{path}: cannot be read: {error.strerror or error}") from None


def write_bytes(path: Path, before: bytes, after: bytes) -> None:
    """Put `after` in the place of `before`, all at once, the file's mode kept. Raises `FileProblem` if the file is
    read-only, or no longer holds `before`; nothing is written then.
    """
    if before == after:
        return
    try:
        status = path.stat()
        if is_read_only(path):
            raise FileProblem(f"{path}: is read-only; nothing was written")
        if path.read_bytes() != before:
            raise FileProblem(f"{path}: changed while it was being checked; nothing was written, run again")
        _replace(path.resolve(), after, status)
    except OSError as error:
        raise FileProblem(f"{path}: cannot be written: {error.strerror or error}") from None


def put_file(path: Path, data: bytes) -> None:
    """Write a file that is no note, all at once; a link in its place is replaced. Raises `FileProblem`."""
    other = path.with_name(f".{path.name[:40]}.{os.urandom(6).hex()}.tmp")
    try:
        if path.exists() and not path.is_symlink() and not path.is_file():
            with path.open("wb") as stream:  # a pipe or a device; a folder is an error
                stream.write(data)
            return
        try:
            with other.open("xb") as file:
                file.write(data)
            other.replace(path)
        finally:
            other.unlink(missing_ok=True)
    except OSError as error:
        raise FileProblem(f"{path}: cannot be written: {error.strerror or error}") from None


def is_read_only(path: Path) -> bool:
    """Whether a file or folder is not to be written to. Raises `OSError` if there is none."""
    return not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK)


def rename_file(root: Path, path: str, name: str) -> None:
    """Give a file or folder another name in its folder; where git tracks it, in git's index too, which keeps what is
    staged. Raises `FileProblem` if that cannot be; an existing file is never replaced.
    """
    old = root / path
    new = old.with_name(name)
    try:
        if os.path.lexists(new) and not os.path.samestat(os.lstat(old), os.lstat(new)):
            raise FileProblem(f"{old}: cannot be renamed, there is a `{name}` already")
        tracked = git(old.parent, "ls-files", "-z", "--cached", "--", old.name)
        if not tracked or not tracked.stdout:
            old.rename(new)
        elif (done := git(old.parent, "mv", "--", old.name, name)) is None or done.returncode:
            said = os.fsdecode(done.stderr).strip() if done else "no git"
            raise FileProblem(f"{old}: git cannot rename it: {said}")
    except OSError as error:
        raise FileProblem(f"{old}: cannot be renamed: {error.strerror or error}") from None


def _keep_owner(name: str, status: os.stat_result) -> None:
    if hasattr(os, "chown"):
        os.chown(name, status.st_uid, status.st_gid)


def _replace(path: Path, data: bytes, status: os.stat_result) -> None:
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with suppress(PermissionError):  # only root may give a file away
            _keep_owner(name, status)
        Path(name).chmod(stat.S_IMODE(status.st_mode))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
