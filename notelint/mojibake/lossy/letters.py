"""How likely letters are side by side in words, where one of them is lost."""

from __future__ import annotations

import re
import zlib
from base64 import b85decode
from collections.abc import Sequence
from functools import cache

from notelint.mojibake.lossy.table import TRIPLES, WORDS

# What three letters weigh that the table does not hold, or whose letter it does not judge, and what a known word does.
_UNSEEN = -3.0
_NEUTRAL = 3.0
_HARDLY = -5.0
_WORD = 12.0
_EDGE = "_"
# Letters that the table knows anywhere, those it knows at the beginning of a word, and those hardly any word holds.
_ANYWHERE = frozenset("čďāíßńœłőàсэяюёфєіїρύώέτς")
_INITIAL = frozenset("ąćęěėğńňœřáíïðýîþđďğłőşäóôâñòöанёэобвгдєжзрхνξαβγδπ")
_RARE = frozenset("ĝğĕĭŏŕŗŝŭōӑѐђѓќѝџўљњћѕјĵĥģĉ")


@cache
def _triples() -> dict[str, float]:
    """Three letters, the edge of a word among them, and the logarithm of how frequent they are."""
    groups, levels = _text(TRIPLES).split("\n\n")
    triples = (group[:2] + last for group in groups.split("\n") for last in group[2:])
    return {triple: ord(level) - 48.0 for triple, level in zip(triples, levels, strict=True)}


@cache
def _words() -> frozenset[str]:
    words: list[str] = [""]
    for same, rest in re.findall(r"(\d)(\D+)", _text(WORDS)):
        words.append(words[-1][: int(same)] + rest)
    return frozenset(words)


def _text(packed: str) -> str:
    return zlib.decompress(b85decode(packed)).decode("utf-8")


class Word:
    """A word with open places; `texts` holds nothing for each of these, and what is known between them."""

    def __init__(self, left: str, texts: Sequence[str], right: str) -> None:
        self._letters = [_EDGE, *map(_small, left)]
        self._spots: list[int] = []
        for text in texts:
            if text == "":
                self._spots.append(len(self._letters))
            self._letters += [_small(char) if char.isalpha() else _EDGE for char in text] or [_EDGE]
        self._letters += [*map(_small, right), _EDGE]
        last = len(self._letters) - 2
        self._windows = sorted(
            {place for spot in self._spots for place in range(max(0, spot - 2), min(spot + 1, last))}
        )

    def weight(self, chars: Sequence[str]) -> float:
        """How likely the word is with these characters, as a logarithm of base 2 that compares with that of others."""
        letters = self._letters
        for spot, char in zip(self._spots, chars, strict=True):
            letters[spot] = _small(char)
        triples = _triples()
        weight = 0.0
        for place in self._windows:
            triple = letters[place] + letters[place + 1] + letters[place + 2]
            known = triples.get(triple)
            weight += _unknown(triple, place) if known is None else known
        known = "".join(letters).strip(_EDGE) in _words()
        return max(weight, 0.0) + _WORD if known else weight

    def is_familiar(self, chars: Sequence[str]) -> bool:
        """Whether all neighbours of the characters are known."""
        self.weight(chars)
        return all("".join(self._letters[place : place + 3]) in _triples() for place in self._windows)


def _small(char: str) -> str:
    return char.lower()[:1]


def _unknown(triple: str, place: int) -> float:
    """What a triple weighs that the table does not hold."""
    if not _RARE.isdisjoint(triple):
        return _HARDLY
    begins = place < 2 and triple[1 - place] in _INITIAL
    return _UNSEEN if begins or not _ANYWHERE.isdisjoint(triple) else _NEUTRAL


def fits_case(before: str, char: str, after: str) -> bool:
    """Whether a character has the case of a word; `before` and `after` are the letters that are known beside it."""
    if not char.isalpha() or not (before or after):
        return True
    if before and (before[-1].islower() or after[:1].islower()):
        return char.islower()
    if before[-2:].isupper() and len(before) > 1:
        return char.isupper() or char == "ß"
    return char.isupper() or not after[:1].isupper()


def letters_at_end(text: str) -> str:
    """The letters that a text ends with."""
    return next((text[place + 1 :] for place in range(len(text) - 1, -1, -1) if not text[place].isalpha()), text)


def letters_at_start(text: str) -> str:
    """The letters that a text begins with."""
    return next((text[:place] for place, char in enumerate(text) if not char.isalpha()), text)
