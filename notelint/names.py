"""The names of the files in a vault, looked up as Obsidian does it."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Callable, Iterable
from functools import cached_property


def path_key(path: str) -> str:
    """What two paths share that some file systems, and Obsidian, take for the same."""
    return unicodedata.normalize("NFC", path).casefold()


class Names:
    """The paths of all files of a vault, listed when the first question comes; `questions` counts them."""

    def __init__(self, paths: Iterable[str] | Callable[[], Iterable[str]] = ()) -> None:
        self._paths = paths
        self.questions = 0

    @property
    def paths(self) -> tuple[str, ...]:
        """All paths, in order."""
        self.questions += 1
        return self._listed

    @property
    def are_listed(self) -> bool:
        """Whether the paths are at hand, so that a question costs little."""
        return not callable(self._paths) or "_listed" in self.__dict__

    @cached_property
    def _listed(self) -> tuple[str, ...]:
        return tuple(sorted(self._paths() if callable(self._paths) else self._paths))

    @cached_property
    def _by_path(self) -> dict[str, str]:
        return {path_key(path): path for path in reversed(self._listed)}

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        names: dict[str, list[str]] = {}
        for path in sorted(self._by_path.values(), key=lambda path: (path.count("/"), path)):
            names.setdefault(path_key(posixpath.basename(path)), []).append(path)
        return names

    def resolve(self, target: str, source: str = "") -> str | None:
        """The path of the file that a link target names, or None.

        `target` is a link's path without heading, block or alias; `source` is the path of the note that holds the link.
        As Obsidian reads it: from the vault root, from the note's folder, else by the end of the path, the file with
        the shortest path first; `.md` may be left out; case does not count.
        """
        self.questions += 1
        target = target.strip(" \t\r\n").removeprefix("/")
        if not target or "\0" in target:
            return None
        for name in (target, target + ".md"):
            if (found := self._find(name, source)) is not None:
                return found
        return None

    def _find(self, name: str, source: str) -> str | None:
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(source), name))
        for path in (posixpath.normpath(name), beside):
            if (found := self._by_path.get(path_key(path))) is not None:
                return found
        tail = "/" + path_key(name)
        for path in self._by_name.get(path_key(posixpath.basename(name)), ()):
            if ("/" + path_key(path)).endswith(tail):
                return path
        return None
