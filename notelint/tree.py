"""The files of a vault as they count: those on the disk or, for the next commit, those that git's index holds."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Tree:
    """Reads the files that say how a vault is checked. `index` are the paths from the `root` that git's index holds,
    where that is what counts, and `staged` what it has otherwise than the disk; it speaks of what is below `prefix`.
    """

    root: Path = Path()
    staged: Mapping[str, bytes] = field(default_factory=dict)
    index: frozenset[str] | None = None
    prefix: str = ""

    def is_file(self, path: Path) -> bool:
        """Whether a path is a file."""
        name = self._name(path)
        return (name is None or self.holds(name)) and (name in self.staged or path.is_file())

    def is_folder(self, path: Path) -> bool:
        """Whether a path is a folder, of which git's index knows those alone that hold something."""
        name = self._name(path)
        return path.is_dir() if name is None else any(each.startswith(_head(name)) for each in self.index or ())

    def inside(self, folder: Path) -> list[Path]:
        """The files and folders in a folder, in order. Raises `OSError`."""
        name = self._name(folder)
        if name is None:
            return sorted(folder.iterdir())
        head = _head(name)
        below = (each.removeprefix(head) for each in self.index or () if each.startswith(head))
        return sorted({folder / each.partition("/")[0] for each in below})

    def read(self, path: Path) -> bytes:
        """The bytes of a file. Raises `OSError`."""
        name = self._name(path)
        if name is not None and not self.holds(name):
            raise FileNotFoundError(errno.ENOENT, "git's index does not hold it", str(path))
        if name is not None and name in self.staged:
            return self.staged[name]
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for
            raise OSError(errno.EINVAL, "is not a file", str(path))
        return path.read_bytes()

    def holds(self, name: str) -> bool:
        """Whether git's index holds a path from the root, or does not speak of it."""
        if self.index is None or not name.startswith(self.prefix):
            return True
        return name in self.index or self._is_of_another(name)

    def _is_of_another(self, name: str) -> bool:
        """Whether a path lies in a repository of its own within this one."""
        folders = accumulate(name.split("/")[:-1], "{}/{}".format)
        return any(folder in self.index for folder in folders) if self.index else False

    def _name(self, path: Path) -> str | None:
        """The path from the root of what git's index decides; None where the disk does. A link stands for what it leads
        to, unless the index has a file there.
        """
        if self.index is None:
            return None
        full, root = Path(os.path.abspath(path)), Path(os.path.abspath(self.root))  # noqa: PTH100 - links stay
        if full.is_relative_to(root) and _from(root, full) in self.index:
            return _from(root, full)
        real, home = full.resolve(), root.resolve()
        if not real.is_relative_to(home):  # what leads out of the vault is held by nobody
            real, home = full, root
        if not real.is_relative_to(home):
            return None
        name = _from(home, real)
        is_ours = _head(name).startswith(self.prefix) and not self._is_of_another(name)
        return name if is_ours else None


def _from(root: Path, path: Path) -> str:
    """The way from a root to a path in it; nothing for the root itself."""
    return "" if path == root else path.relative_to(root).as_posix()


def _head(name: str) -> str:
    """What the paths in a folder begin with."""
    return f"{name}/" if name else ""
