"""Slips of the fingers in short keys, where only the value can tell them from words."""

from __future__ import annotations

import re
from functools import lru_cache
from posixpath import commonprefix
from typing import Final

from .near import SWAPPED, folded, is_inflected, is_other_word

_SHORTEST: Final = 3
_WORDS: Final = re.compile(
    "cove|emil|mage|mail|orle|over|regio|regin|regon|rle|roe|roel|rol|rolle|role|rule|stat|tas|tile|tip|tips|"
    "tite|titre|tittle|trap|tri|rip"
)
"""Words that are a slip away from a short key, and may well be a key of one's own."""


@lru_cache(maxsize=4096)
def slips_of(word: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The known keys that a key comes from by one letter left out, one typed twice or two that changed places."""
    plain = folded(word)
    if len(plain) < _SHORTEST or _WORDS.fullmatch(plain) or is_other_word(plain):
        return ()
    return tuple(name for name in known if is_slip(plain, folded(name)))


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
