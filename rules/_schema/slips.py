"""Slips of the fingers in short keys, where only the value can tell them from words."""

from __future__ import annotations

import re
from functools import lru_cache
from posixpath import commonprefix
from typing import Final

from notelint import Data, Note, NoteType

from .near import SWAPPED, folded, is_inflected, is_meant, is_other_word, letters_apart, near_key

_SHORTEST: Final = 3
_FAR: Final = 2
"""Letters that part a key from one that is hardly another word for the same."""
_WORDS: Final = re.compile(
    "cove|emil|mage|mail|orle|over|regio|regin|regon|rle|roe|roel|rol|rolle|role|rule|stat|tas|tile|tip|tips|"
    "tite|titre|tittle|trap|tri|rip"
)
"""Words that are a slip away from a short key, and may well be a key of one's own."""


@lru_cache(maxsize=4096)
def slips_of(word: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The known keys that a key comes from by one letter left out, one typed twice or two that changed places, or by
    one left out and two that changed places.
    """
    plain = folded(word)
    if len(plain) < _SHORTEST or _WORDS.fullmatch(plain) or is_other_word(plain):
        return ()
    return tuple(name for name in known if is_slip(plain, folded(name)) or _is_jumbled(plain, folded(name)))


def _is_jumbled(word: str, meant: str) -> bool:
    """Whether a letter is left out and two others have changed places: `dta` for `date`."""
    if len(word) != len(meant) - 1 or word[0] != meant[0]:
        return False
    return any(is_slip(word, meant[:at] + meant[at + 1 :]) for at in range(1, len(meant)))


def stands_misspelt(note: Note, kind: NoteType, key: str, value: Data) -> bool:
    """Whether a missing key may be meant by another one, even if that is likelier a word of another language: it is
    near, holds the same value, or begins with that key, so that the colon behind it is lost.
    """
    data = note.frontmatter.data if note.frontmatter else {}
    for name, given in data.items():
        if name not in kind.keys and not is_meant(name, note):
            is_near = near_key(name, (key,), is_open=False) or slips_of(name, (key,))
            if is_near or name.split()[:1] == [key] or (_holds(given, value) and are_alike(name, key)):
                return True
    return False


def are_alike(name: str, key: str) -> bool:
    """Whether two keys are so near that of two with the same value one is hardly a key of its own."""
    return len(name) > 1 and letters_apart(folded(name), folded(key), _FAR) <= _FAR


def _holds(given: Data, value: Data) -> bool:
    """Whether a value is the same as another, or a list with its items."""
    items = value if isinstance(value, list) else [value]
    return given == value or (isinstance(given, list) and all(item in given for item in items))


def is_slip(word: str, meant: str) -> bool:
    """Whether a word comes from another by one such slip, and is no plural of it."""
    if abs(len(word) - len(meant)) > 1 or word == meant:
        return False
    at = len(commonprefix((word, meant)))
    if len(word) == len(meant):
        pair = meant[at : at + 2]
        return word[at:] == pair[::-1] + meant[at + 2 :] and set(pair) not in SWAPPED
    if at == 0:
        return False  # hardly anybody misses the first letter
    if len(word) < len(meant):
        return word[at:] == meant[at + 1 :] and (not is_inflected(word, meant) or meant.endswith("us"))
    return word[at + 1 :] == meant[at:] and word[at] == word[at - 1]
