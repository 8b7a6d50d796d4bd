"""The names of the files in a vault, looked up as Obsidian does it."""

from __future__ import annotations

import posixpath
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import NamedTuple


class Listing(NamedTuple):
    """The files of a vault, in order. `absent` are those that git tracks and a sparse checkout does not put on the
    disk; `refused` are folders that cannot be read.
    """

    paths: tuple[str, ...] = ()
    absent: frozenset[str] = frozenset()
    refused: tuple[str, ...] = ()


def path_key(path: str) -> str:
    """What two paths share that some file systems, and Obsidian, take for the same."""
    return unicodedata.normalize("NFC", path).casefold()


def _unknown(_: str) -> int | None:
    return None


class Names:
    """The paths of all files of a vault, listed when the first question comes; `questions` counts them. `size` tells
    how many bytes a file of the vault has; None where that is not known. Links may lead to files that are `absent`.
    """

    def __init__(
        self,
        paths: Iterable[str] | Listing | Callable[[], Listing] = (),
        size: Callable[[str], int | None] = _unknown,
    ) -> None:
        self._paths = paths
        self.size = size
        self.questions = 0

    @property
    def paths(self) -> tuple[str, ...]:
        """All paths, in order."""
        self.questions += 1
        return self._listing.paths

    @property
    def absent(self) -> frozenset[str]:
        """Files that git tracks and a sparse checkout leaves out; they are there, and nobody can read them."""
        return self._listing.absent

    @property
    def are_listed(self) -> bool:
        """Whether the paths are at hand, so that a question costs little."""
        return not callable(self._paths) or "_listing" in self.__dict__

    @cached_property
    def _listing(self) -> Listing:
        found = self._paths() if callable(self._paths) else self._paths
        return found if isinstance(found, Listing) else Listing(tuple(sorted(found)))

    @cached_property
    def _all(self) -> tuple[str, ...]:
        paths, absent, _ = self._listing
        return tuple(sorted((*paths, *absent))) if absent else paths

    @cached_property
    def _by_path(self) -> dict[str, str]:
        return {path_key(path): path for path in reversed(self._all)}

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        names: dict[str, list[str]] = {}
        for path in sorted(self._by_path.values(), key=lambda path: (path.count("/"), path)):
            names.setdefault(path_key(posixpath.basename(path)), []).append(path)
        return names

    @cached_property
    def _by_end(self) -> list[tuple[list[str], str]]:
        """The parts of all paths from the last one on, folded, each with its path; in order."""
        return sorted((_from_end(path), path) for path in self._by_path.values())

    @cached_property
    def stamp(self) -> bytes:
        """Changes with every answer: when a file comes, goes, gets another name, becomes empty or is no longer so."""
        from hashlib import blake2b

        lines = (f"{path}\0{self.size(path) == 0}\n" for path in self._all)
        return blake2b("".join(lines).encode("utf-8", "surrogatepass"), digest_size=16).digest()

    def sharing_end(self, path: str, most: int = 4) -> tuple[str, ...]:
        """The files whose paths share the longest end with a path, in whole parts, and at least the file's name; of
        more than `most` only the first.
        """
        self.questions += 1
        wanted, ends = _from_end(path), self._by_end
        place = bisect_left(ends, wanted, key=lambda end: end[0])
        shared = max((_alike(wanted, end) for end, _ in ends[max(0, place - 1) : place + 1]), default=0)
        if not shared:
            return ()
        first = bisect_left(ends, wanted[:shared], key=lambda end: end[0])
        return tuple(path for end, path in ends[first : first + most] if end[:shared] == wanted[:shared])

    def at(self, path: str) -> str | None:
        """The file at just this path, in whatever case and with its accents in whatever form."""
        self.questions += 1
        return self._by_path.get(path_key(path))

    def is_empty(self, path: str) -> bool:
        """Whether a path is that of a file of the vault that holds nothing."""
        self.questions += 1
        return self._by_path.get(path_key(path)) == path and self.size(path) == 0

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


def _from_end(path: str) -> list[str]:
    return path_key(path).split("/")[::-1]


def _alike(parts: list[str], others: list[str]) -> int:
    """How many parts two lists share from their start on."""
    return next(
        (index for index, (part, other) in enumerate(zip(parts, others, strict=False)) if part != other),
        min(len(parts), len(others)),
    )
