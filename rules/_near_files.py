"""Files of the vault that a path or link which leads nowhere may mean."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import islice
from posixpath import splitext
from typing import Final, NamedTuple

from notelint import Names, Note

_SHORT, _LONG = 8, 16
_LONGEST: Final = 300
_ENDING: Final = 2
_MOST: Final = 4


def near_files(written: str, note: Note, *, slips: bool = True) -> tuple[str, ...]:
    """The files beside the note itself that have the name; else those whose name is the same in letters and digits, or
    with `slips` nearly so; a few of them.
    """
    found = (file for file in _of_name(written, note.names, slips) if file != note.path)
    return tuple(islice(found, _MOST))


def _of_name(written: str, names: Names, slips: bool) -> tuple[str, ...]:
    for path in (written, written + ".md"):
        if files := names.sharing_end(path, _MOST + 1):
            return files
    index, wanted = _index(names.paths), _folded(written)
    if wanted in index.by_name:
        return index.by_name[wanted]
    near = _near(wanted, index.by_length) if slips else None
    return index.by_name[near] if near else ()


class _Index(NamedTuple):
    """The files by the letters and digits of their names."""

    by_name: dict[str, tuple[str, ...]]
    by_length: dict[int, list[str]]


@lru_cache(maxsize=2)
def _index(paths: tuple[str, ...]) -> _Index:
    found: dict[str, list[str]] = {}
    for path in paths:
        if name := _folded(path):
            found.setdefault(name, []).append(path)
    by_length: dict[int, list[str]] = {}
    for name in found:
        by_length.setdefault(len(name), []).append(name)
    return _Index({name: tuple(files) for name, files in found.items()}, by_length)


def _folded(path: str) -> str:
    """The letters and digits of a file's name, and its suffix if it is no note."""
    stem, suffix = splitext(path.rpartition("/")[2][:_LONGEST])
    name = stem if suffix.lower() == ".md" else stem + suffix
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", name).casefold()))


def _near(wanted: str, by_length: dict[int, list[str]]) -> str | None:
    """The one name that differs by a slip or two, not in its digits and not in its ending alone."""
    if len(wanted) < _SHORT:
        return None
    most, letters = 1 if len(wanted) < _LONG else 2, set(wanted)
    alike = [name for length in range(len(wanted) - most, len(wanted) + most + 1) for name in by_length.get(length, ())]
    names = [name for name in alike if len(letters.symmetric_difference(name)) <= 2 * most]
    if not names:  # seen without the library, whose import takes as long as checking ten notes
        return None
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    found = extract(wanted, names, scorer=OSA.distance, score_cutoff=most, limit=3)
    best = [name for name, slips, _ in found if slips == found[0][1]]
    return best[0] if len(best) == 1 and _is_slip(wanted, best[0]) else None


def _is_slip(word: str, other: str) -> bool:
    short = min(len(word), len(other)) - _ENDING
    return word[:short] != other[:short] and _digits(word) == _digits(other)


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
