"""The names of the files in a vault, looked up as Obsidian does it."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Callable, Iterable
from functools import cached_property


def _key(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


class Names:
    """The paths of all files of a vault, listed when the first question comes; `questions` counts them."""

    def __init__(self, paths: Iterable[str] | Callable[[], Iterable[str]] = ()) -> None:
        self._paths = paths
        self.questions = 0

    @cached_property
    def _by_path(self) -> dict[str, str]:
        paths = self._paths() if callable(self._paths) else self._paths
        return {_key(path): path for path in sorted(paths, reverse=True)}

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        names: dict[str, list[str]] = {}
        for path in sorted(self._by_path.values(), key=lambda path: (path.count("/"), path)):
            names.setdefault(_key(posixpath.basename(path)), []).append(path)
        return names

    def resolve(self, target: str, source: str = "") -> str | None:
        """The path of the file that a link target names, or None.

        `target` is a link's path without heading, block or alias; `source` is the path of the note that holds the link.
        As Obsidian reads it: from the vault root, from the note's folder, else by the end of the path, the file with
        the shortest path first; `.md` may be left out; case does not count.
        """
        self.questions += 1
        target = target.strip().removeprefix("/")
        if not target or "\0" in target:
            return None
        for name in (target, target + ".md"):
            if (found := self._find(name, source)) is not None:
                return found
        return None

    def _find(self, name: str, source: str) -> str | None:
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(source), name))
        for path in (posixpath.normpath(name), beside):
            if (found := self._by_path.get(_key(path))) is not None:
                return found
        tail = "/" + _key(name)
        for path in self._by_name.get(_key(posixpath.basename(name)), ()):
            if ("/" + _key(path)).endswith(tail):
                return path
        return None
