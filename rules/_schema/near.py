"""Which known word a mistyped one was meant to be."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from posixpath import commonprefix
from typing import Final

_ENDINGS: Final = frozenset({"s", "es", "d", "ed", "r", "er"})


@lru_cache(maxsize=4096)
def near_key(word: str, known: tuple[str, ...]) -> str | None:
    """The known key that a key is a misspelling of, or None.

    People add keys of their own: a short word, or one that differs in its ending alone (`sources`, `published`), may
    well be one.
    """
    return _nearest(word, known, lambda length: 0 if length < 5 else 1 if length < 9 else 2, inflected=False)


def near_type(word: str, known: Iterable[str]) -> str | None:
    """The known type that a type is a misspelling of, or None; a vault's own types are as likely as its own keys."""
    return _nearest(word, known, lambda length: 0 if length < 5 else 1, inflected=False)


def near_value(word: str, known: Iterable[str]) -> str | None:
    """The value of a closed list that is nearest to a word, or None."""
    return _nearest(word, known, lambda length: max(1, (length + 1) // 3), inflected=True)


def _nearest(word: str, known: Iterable[str], reach: Callable[[int], int], *, inflected: bool) -> str | None:
    """The known word with the fewest slips between, at most as many as `reach` gives for the shorter's length."""
    plain = folded(word)
    found: list[tuple[int, str]] = []
    for name in known:
        other = folded(name)
        most = reach(min(len(plain), len(other)))
        slips = _slips(plain, other, most)
        if slips <= most and (inflected or not _is_inflected(plain, other)):
            found.append((slips, name))
    return min(found)[1] if found else None


def _slips(word: str, other: str, most: int) -> int:
    """How many letters are missing, too many, wrong or swapped; `most + 1` where there are more."""
    if abs(len(word) - len(other)) > most or len(set(word) ^ set(other)) > 2 * most:
        return most + 1  # seen without the library, whose import takes as long as checking a hundred notes
    if word == other or not most:
        return int(word != other)
    from rapidfuzz.distance import DamerauLevenshtein

    return DamerauLevenshtein.distance(word, other, score_cutoff=most)


def _is_inflected(word: str, other: str) -> bool:
    stem = len(commonprefix((word, other)))
    short, long = sorted((word[stem:], other[stem:]), key=len)
    return long in _ENDINGS and (not short or (short in "sdr" and long in "sdr"))  # `sources`; `updates` and `updated`


@lru_cache(maxsize=1024)
def folded(word: str) -> str:
    """A word without regard to capitals, and to what parts it."""
    return word.strip().casefold().replace("-", "_").replace(" ", "_")
