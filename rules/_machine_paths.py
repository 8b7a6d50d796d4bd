"""Paths that mean something on one machine alone, and the files of the vault that they may lead to."""

from __future__ import annotations

import re
from posixpath import normpath
from typing import Final, NamedTuple
from urllib.parse import unquote

from notelint import Names

_HINTS: Final = (
    *("/Users/", "/home/", "/root/", "/Volumes/", "/mnt/", "/media/", "/private/", "/storage/"),
    *("~/", "~\\", ":\\", "\\\\", "ile:", "ILE:"),
)
_POSIX: Final = re.compile(r"/(?:Users|home|Volumes|mnt|media|private|storage)/[^/]+/[^/]|/root/[^/]|~/[^/\s]")
_WINDOWS: Final = re.compile(r"[A-Za-z]:[\\/][^\\/\s]|\\\\[\w.$-]+\\|~\\[^\\\s]")
_ADDRESS: Final = re.compile(r"(?i)file:(?://(?:localhost(?=/))?)?")
_DRIVE: Final = re.compile(r"/+(?=[A-Za-z]:/)")
_LONGEST: Final = 4096
_DEEPEST: Final = 64
_TELLING: Final = 10
_COMMON: Final = frozenset(
    {
        "changelog",
        "contributing",
        "home",
        "image",
        "index",
        "license",
        "log",
        "note",
        "notes",
        "readme",
        "todo",
        "untitled",
    }
)
"""Names that files of every other folder have, too."""


class Match(NamedTuple):
    """The files of the vault that a path may lead to, and whether it is beyond doubt that the one file is meant."""

    files: tuple[str, ...]
    is_sure: bool


def may_hold_one(text: str) -> bool:
    """Whether such a path may stand in a text; quick, since in nearly all notes there is none."""
    return any(hint in text for hint in _HINTS) or text.count(":/") > text.count("://")


def machine_path(text: str) -> str | None:
    """The path that a text is, with slashes, if it is the absolute path of a file on one machine; else None. A pattern
    such as `/home/*/x.md` is the path of none.
    """
    text = text.strip()
    if len(text) > _LONGEST or not {"\0", "\n", "*"}.isdisjoint(text):
        return None
    if address := _ADDRESS.match(text):
        path = unquote(text[address.end() :]).replace("\\", "/")
        return _DRIVE.sub("", path) if path.strip("/.") else None
    if _WINDOWS.match(text):
        return text.replace("\\", "/")
    return text if _POSIX.match(text) else None


def in_vault(path: str, names: Names) -> Match:
    """The files whose paths the path ends with; else those that share the longest end with it."""
    parts = normpath(path).strip("/").split("/")[-_DEEPEST:]
    for suffix in ("", ".md"):
        parts[-1] += suffix
        for start in range(len(parts) - 1):
            if (found := names.at("/".join(parts[start:]))) is not None:
                return Match((found,), _is_sure(found, len(parts) - start))
        if files := names.sharing_end("/".join(parts)):
            return Match(files, len(files) == 1 and _is_sure(files[0], _shared("/".join(parts), files[0])))
    return Match((), False)


def _is_sure(file: str, shared: int) -> bool:
    """Whether so many parts at the end, and the file's name, leave no doubt that this file is meant."""
    stem = file.rpartition("/")[2].rpartition(".")[0].casefold()
    is_telling = sum(map(str.isalpha, stem)) >= _TELLING
    return shared + is_telling - (stem in _COMMON) >= 2


def _shared(path: str, file: str) -> int:
    """How many parts at their ends a path and a file that shares its name have in common."""
    pairs = zip(reversed(path.casefold().split("/")), reversed(file.casefold().split("/")), strict=False)
    return next((index for index, (part, other) in enumerate(pairs) if part != other), file.count("/") + 1) or 1
