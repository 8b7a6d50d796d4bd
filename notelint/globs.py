"""Path globs: `*` and `?` stay inside a folder, `**` crosses folders, a glob without a slash holds at any depth."""

from __future__ import annotations

import re
from fnmatch import translate
from functools import lru_cache


class GlobProblem(ValueError):
    """A glob that cannot be meant."""


class Glob:
    """One compiled glob, matched against paths from the vault root with forward slashes.

    Each part between slashes is one expression without backtracking (`fnmatch`), so no glob can hang.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        parts = _checked(pattern)
        if "/" not in pattern:
            parts = ["**", *parts]
        if parts[-1] == "":
            parts[-1] = "**"
        self._parts = tuple(None if part == "**" else re.compile(translate(part)) for part in parts)

    def matches(self, path: str) -> bool:
        """Whether the glob names this path, or a folder that holds it."""
        names = tuple(path.split("/"))
        reached = {0}
        for index in range(len(names) + 1):
            reached = self._skip(reached)
            if len(self._parts) in reached:
                return True
            if index < len(names):
                reached = self._step(reached, names[index])
        return False

    def _skip(self, reached: set[int]) -> set[int]:
        """`**` may stand for no folder at all."""
        found = set(reached)
        for part in range(len(self._parts)):
            if part in found and self._parts[part] is None and part + 1 < len(self._parts):
                found.add(part + 1)
        return found

    def _step(self, reached: set[int], name: str) -> set[int]:
        found: set[int] = set()
        for part in reached:
            expression = self._parts[part]
            if expression is None:
                found.add(part if part + 1 < len(self._parts) else part + 1)
            elif expression.match(name):
                found.add(part + 1)
        return found


def _checked(pattern: str) -> list[str]:
    if not pattern.strip():
        raise GlobProblem("a glob cannot be empty")
    if "\\" in pattern:
        raise GlobProblem(f'"{pattern}": write folders with "/", also on Windows')
    if pattern.startswith("!"):
        raise GlobProblem(f'"{pattern}": globs cannot be negated')
    parts = pattern.removeprefix("./").removeprefix("/").split("/")
    for part in parts:
        if part == "..":
            raise GlobProblem(f'"{pattern}" leads out of the vault')
        if part == "." or (not part and part is not parts[-1]):
            raise GlobProblem(f'"{pattern}" holds an empty folder name or ".", which no path has')
        if "**" in part and part != "**":
            raise GlobProblem(f'"{pattern}": "**" must be a whole folder, as in "Archive/**/*.md"')
        if any(char in part for char in "{}~"):
            raise GlobProblem(f'"{pattern}": braces and "~" mean nothing here; write one glob for each path')
        if "[" in part and "]" not in part[part.index("[") + 2 :]:
            raise GlobProblem(f'"{pattern}": the "[" is never closed')
    return parts


def escaped(path: str) -> str:
    """A glob of a path itself. `?` stands for what no glob can hold, so that it may name another path, too."""
    return re.sub(r"[{}~\\]|^!", "?", re.sub(r"[*?\[]", r"[\g<0>]", path))


@lru_cache(maxsize=256)
def glob(pattern: str) -> Glob:
    """The compiled glob of a pattern. Raises `GlobProblem`."""
    return Glob(pattern)
