"""The letters "à", whose last byte reads as a no-break space, and "í", whose last one reads as a soft hyphen: where
that is a plain space now or gone, both are a mere "Ã", and known words tell which it was.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from notelint.mojibake.lossy.languages import is_vietnamese, language_weight
from notelint.mojibake.packed import front_coded, unpacked

GRAVE, ACUTE = "à", "í"
# What words of these languages begin with, short ones in whole.
_BEGINNING = re.compile(
    "(?:[^\\W\\d_]?|[bcdfgkptvw][hlr]|[sšzžčvk][^\\W\\d_]r?|ll|ps|tx|[gkp]n)[aeiouyà-öø-ýăěơưůũĩ\u1ea0-\u1ef9]|[kmsvz]$"
)
# So many letters behind "à" hardly make a known word by chance.
_MUCH = 4
# From so many letters on a word that would be known with "à" is.
_LONG = 4


@lru_cache(maxsize=4096)
def told_by_words(stem: str, right: str, near: frozenset[str], spaces: str) -> str:
    """Which of the two letters stands behind the beginning of a word, and before what follows, with so many spaces
    between; nothing where known words do not tell it. `near` are other letters of the line.
    """
    if _is_foreign(GRAVE, near):
        return ACUTE
    is_grave, is_acute = stem + GRAVE + right in _graves(), stem + ACUTE in _acutes()
    if spaces and is_grave and is_acute:
        return GRAVE if _is_one_word(right, spaces) or is_vietnamese(near) else ""
    if spaces and is_grave:
        return GRAVE
    is_likely = is_acute or (len(stem) >= _LONG and stem + GRAVE not in _graves())
    return ACUTE if is_likely and (not right or _BEGINNING.match(right)) else ""


def is_known(stem: str, right: str) -> bool:
    """Whether "à" makes a known word with what stands on either side."""
    return stem.lower() + GRAVE + right.lower() in _graves()


def _is_one_word(right: str, spaces: str) -> bool:
    """Whether what follows hardly begins another word: it cannot, or so much of it makes a known one by chance."""
    if not right:
        return len(spaces) > 1
    return len(right) >= _MUCH or _BEGINNING.match(right) is None


def _is_foreign(letter: str, near: frozenset[str]) -> bool:
    return language_weight(letter, near) < 0


@cache
def _graves() -> frozenset[str]:
    """Words with "à"."""
    return frozenset(front_coded(unpacked("grave-words").split(" ")[0]))


@cache
def _acutes() -> frozenset[str]:
    """Words that end in "í"."""
    return frozenset(front_coded(unpacked("grave-words").split(" ")[1]))
