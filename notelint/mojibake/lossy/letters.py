"""How likely letters are side by side in words, where one of them is lost."""

from __future__ import annotations

import re
import unicodedata
import zlib
from binascii import a2b_base64
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import cache, lru_cache
from operator import itemgetter

from notelint.mojibake.lossy.table import TRIPLES
from notelint.mojibake.lossy.words import WORDS

# What three letters weigh that the table does not hold, or whose letter it does not judge, and what a known word does.
_UNSEEN = -3.0
_NEUTRAL = 3.0
_HARDLY = -5.0
_WORD = 12.0
_EDGE = "_"
# Letters prove less than their table says, since it counts them more than once.
OF_LETTERS = 0.8
# So many ways to fill the open places of a word are followed.
_BEAM = 32
# So many letters are looked at.
_FAR = 24
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
    words = {""}
    word = ""
    parts = re.split("([0-9])", _text(WORDS))
    for same, rest in zip(parts[1::2], parts[2::2], strict=True):
        word = word[: int(same)] + rest
        words.add(word)
    return frozenset(words)


def _text(packed: str) -> str:
    return zlib.decompress(a2b_base64(packed)).decode("utf-8")


class Word:
    """A word with open places; `texts` holds nothing for each of these, and what is known between them."""

    def __init__(self, left: str, texts: Sequence[str], right: str) -> None:
        self._letters = [_EDGE, *map(_small, left)]
        self._spots: list[int] = []
        for text in texts:
            if text == "":
                self._spots.append(len(self._letters))
            self._letters += [_small(char) if is_letter(char) else _EDGE for char in text] or [_EDGE]
        self._letters += [*map(_small, right), _EDGE]
        last = len(self._letters) - 2
        self._windows = sorted(
            {place for spot in self._spots for place in range(max(0, spot - 2), min(spot + 1, last))}
        )

    def weight(self, chars: Sequence[str]) -> float:
        """How likely the word is with these characters, as a logarithm of base 2 that compares with that of others."""
        weight = self._plain(chars)
        return max(weight, 0.0) + _WORD if self._is_known() else weight

    def _plain(self, chars: Sequence[str]) -> float:
        """The same by its triples alone."""
        letters = self._letters
        for spot, char in zip(self._spots, chars, strict=True):
            letters[spot] = _small(char)
        triples = _triples()
        weight = 0.0
        for place in self._windows:
            triple = letters[place] + letters[place + 1] + letters[place + 2]
            known = triples.get(triple)
            weight += _unknown(triple, place) if known is None else known
        return weight

    def _is_known(self) -> bool:
        return "".join(self._letters).strip(_EDGE) in _words()

    def ranked(self, cells: Sequence[Sequence[tuple[str, float]]]) -> list[tuple[float, tuple[int, ...]]]:
        """The likeliest ways to fill the open places, given characters with their weights for each: how likely each
        way is, and which character of each place it takes.
        """
        ways: list[tuple[float, str, tuple[int, ...]]] = [(0.0, "", ())]
        for index, cell in enumerate(cells):
            windows = list(self._windows_of(index))
            ways = [
                (
                    weight + own + OF_LETTERS * _sum(windows, chars + _small(char)),
                    chars + _small(char),
                    (*picked, number),
                )
                for weight, chars, picked in ways
                for number, (char, own) in enumerate(cell)
            ]
            ways.sort(key=itemgetter(0), reverse=True)
            del ways[_BEAM:]
        known = ((weight + self._of_word(chars), picked) for weight, chars, picked in ways)
        return sorted(known, reverse=True)

    def _windows_of(self, index: int) -> Iterator[tuple[list[str | int], int]]:
        """Three letters each, of which the last open place is the one given; places that are open as numbers."""
        spot = self._spots[index]
        following = self._spots[index + 1] if index + 1 < len(self._spots) else len(self._letters)
        open_places = {place: number for number, place in enumerate(self._spots)}
        for place in self._windows:
            if place <= spot < place + 3 <= following:
                yield [open_places.get(at, self._letters[at]) for at in range(place, place + 3)], place

    def _of_word(self, chars: str) -> float:
        """What it adds that the word is known."""
        plain = self._plain(chars)
        return OF_LETTERS * (_WORD + max(-plain, 0.0)) if self._is_known() else 0.0

    def is_familiar(self, chars: Sequence[str]) -> bool:
        """Whether all neighbours of the characters are known."""
        self.weight(chars)
        return all("".join(self._letters[place : place + 3]) in _triples() for place in self._windows)


@lru_cache(maxsize=8192)
def is_familiar(left: str, char: str, right: str) -> bool:
    """Whether all neighbours of a letter in a word are known."""
    return Word(left, [""], right).is_familiar(char)


def _sum(windows: list[tuple[list[str | int], int]], chars: str) -> float:
    triples = _triples()
    weight = 0.0
    for parts, place in windows:
        triple = "".join([part if isinstance(part, str) else chars[part] for part in parts])
        known = triples.get(triple)
        weight += _unknown(triple, place) if known is None else known
    return weight


@lru_cache(maxsize=4096)
def _small(char: str) -> str:
    return "σ" if char == "ς" else char.lower()[:1]


class Script(Enum):
    """The scripts of which a lone part is no sign of damage: their leads are letters and signs in use."""

    HEBREW = auto()
    ARABIC = auto()
    INDIAN = auto()
    EASTERN = auto()


FIRST_OF_SCRIPTS = "\u0590"
_SCRIPTS = (
    ("\u0590", "\u05ff", Script.HEBREW),
    ("\u0600", "\u06ff", Script.ARABIC),
    ("\u0900", "\u0dff", Script.INDIAN),
    ("\u2e80", "\ud7a3", Script.EASTERN),
    ("\uff00", "\uffef", Script.EASTERN),
)


@lru_cache(maxsize=4096)
def script(char: str) -> Script | None:
    """Which of them a character belongs to."""
    return next((name for first, last, name in _SCRIPTS if first <= char <= last), None)


@lru_cache(maxsize=4096)
def is_letter(char: str) -> bool:
    """Whether a character belongs to words: a letter, or a mark of a script that has them."""
    return char.isalpha() or ("\u0590" < char < "\u1000" and unicodedata.category(char)[0] == "M")


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
    """The letters that a text ends with, as far as is looked."""
    text = text[-_FAR:]
    if text.isalpha():
        return text
    return next((text[place + 1 :] for place in range(len(text) - 1, -1, -1) if not is_letter(text[place])), text)


def letters_at_start(text: str) -> str:
    """The letters that a text begins with, as far as is looked."""
    text = text[:_FAR]
    if text.isalpha():
        return text
    return next((text[:place] for place, char in enumerate(text) if not is_letter(char)), text)
