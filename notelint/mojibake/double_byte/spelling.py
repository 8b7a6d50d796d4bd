"""Which letters of a word were lost: those that make a known word of it, or that stand so in other words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import takewhile
from math import log2
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from notelint.mojibake.lossy.letters import fits_case, letters_at_end, letters_at_start
from notelint.mojibake.lossy.signs import share
from notelint.mojibake.packed import front_coded, unpacked

# What a part of a word may be; one that is known is a single text.
Cell: TypeAlias = tuple[str, ...]

# How likely a word of each tier is, and one that is not known, as logarithms of base 2.
_TIERS = (-5.0, -7.0, -8.0, -9.5, -10.5, -12.0, -13.5, -14.5)
_UNKNOWN = -3.0
# So much likelier than all others together the letters must be.
_MARGIN = 2.3
# So much likelier they must be than another known word, since what is meant decides between these.
_MARGIN_OF_WORDS = 3.5
# So many ways to fill the holes of a word are followed.
_BEAM = 24
_EDGE = "_"
# So many letters an alphabet has, about.
_LETTERS = 40
# Where Latin letters and each other alphabet end, katakana the last.
_ENDS = "\u0370\u0400\u0590\u0600\u0900\u0980\u3100"
_LATIN, _KATAKANA = 0, len(_ENDS) - 1
# From here on an apostrophe stands within words, those of Ukrainian.
_FIRST_CYRILLIC = "\u0400"
# Letters that Ukrainian has and Russian has not, and the other way round.
_UKRAINIAN, _RUSSIAN = frozenset("іїєґІЇЄҐ"), frozenset("ыэъёЫЭЪЁ")


class _Way(NamedTuple):
    """One way to fill holes: the word as far as it goes, how likely its letters are, what is picked."""

    word: str
    weight: float
    picked: tuple[str, ...]


@lru_cache(8192)
def spelt(cells: tuple[Cell, ...], left: str, right: str, foreign: frozenset[str]) -> tuple[str, ...] | None:
    """The letters of a word, given what each of its parts may be, the letters on its left and on its right, and those
    that its language has not; None where others are about as likely.
    """
    alphabet = _alphabet(cells[0][0])
    model = _model(alphabet)
    ways = [_Way(_EDGE, 0.0, ())]
    for index, cell in enumerate(((left,), *cells, (right,))):
        if len(cell) > 1:
            is_last = index == len(cells) and not right
            cell = tuple(_fitting(cell, *_beside(cells, index - 1, left, right), foreign, is_last=is_last))
        ways = model.longer(ways, cell)
    ranked = sorted(((model.likelihood(way), way.picked[1:-1], way.word) for way in ways), reverse=True)
    if not ranked or share([weight for weight, _, _ in ranked]) < _MARGIN:
        return None
    best, picked, word = ranked[0]
    if any(weight > best - _MARGIN_OF_WORDS and model.knows(other) for weight, _, other in ranked[1:]):
        return None
    return picked if model.knows(word) or alphabet not in (_LATIN, _KATAKANA) else None


def _beside(cells: tuple[Cell, ...], index: int, left: str, right: str) -> tuple[str, str]:
    """The letters that are known on either side of a hole."""
    known = [cell[0] if len(cell) == 1 else "" for cell in cells]
    before = known[index - 1] if index else left
    after = known[index + 1] if index + 1 < len(known) else right
    return letters_at_end(before), letters_at_start(after)


def _fitting(cell: Cell, before: str, after: str, foreign: frozenset[str], *, is_last: bool) -> Iterator[str]:
    """The letters that fit the case of the word, its language, and the end of it."""
    for char in cell:
        if char not in foreign and char != ("σ" if is_last else "ς") and fits_case(before, char, after):
            yield char


def is_known(word: str) -> bool:
    """Whether a word, all letters of which are there, is among the frequent ones of its alphabet."""
    return word != "" and _model(_alphabet(word[0])).knows(_EDGE + word.lower())


def katakana_beside(before: str, after: str) -> tuple[str, str]:
    """The katakana at the end of a text, and at the beginning of another."""
    left, right = (takewhile(is_katakana, text) for text in (reversed(before), after))
    return "".join(left)[::-1], "".join(right)


def is_katakana(char: str) -> bool:
    """Whether a character is one of katakana."""
    return "\u30a1" <= char <= "\u30fa" or char == "ー"


def word_beside(before: str, after: str) -> tuple[str, str]:
    """The letters of a word that stand at the end of a text, and at the beginning of another."""
    left, right = letters_at_end(before), letters_at_start(after)
    rest = before[: len(before) - len(left)]
    if rest.endswith("’") and left >= _FIRST_CYRILLIC:
        left = letters_at_end(rest[:-1]) + "’" + left
    return left, right


def foreign_letters(near: str) -> frozenset[str]:
    """The Cyrillic letters that the language of a text has not."""
    found = frozenset(near)
    ukrainian, russian = found & _UKRAINIAN, found & _RUSSIAN
    if bool(ukrainian) == bool(russian):
        return frozenset()
    return _RUSSIAN if ukrainian else _UKRAINIAN


def _alphabet(char: str) -> int:
    """The number of the alphabet of a letter."""
    return bisect_right(_ENDS, char) % len(_ENDS)


class _Model:
    """What is known of the words of an alphabet: the words, and which letters stand in them side by side."""

    def __init__(self, tiers: list[list[str]]) -> None:
        self._words = {word: weight for weight, words in zip(_TIERS, tiers, strict=True) for word in words}
        text = _EDGE + _EDGE.join(self._words) + _EDGE
        self._three = Counter(map("".join, zip(text, text[1:], text[2:], strict=False)))
        self._two = _without_last(self._three, text[-2:])
        self._one = _without_last(self._two, text[-1:])
        self._weights: dict[str, float] = {}
        self._texts: dict[tuple[str, str], tuple[str, float]] = {}

    def longer(self, ways: list[_Way], cell: Cell) -> list[_Way]:
        """The likeliest ways that go on with one of some texts."""
        found: list[tuple[float, str, str, _Way]] = []
        for way in ways:
            letters = way.word[-2:]
            for text in cell:
                small, weight = self._behind(letters, text)
                found.append((way.weight + weight, small, text, way))
        found.sort(key=itemgetter(0), reverse=True)
        return [_Way(way.word + small, weight, (*way.picked, text)) for weight, small, text, way in found[:_BEAM]]

    def _behind(self, letters: str, text: str) -> tuple[str, float]:
        """A text in small letters, and how likely it is behind two letters."""
        known = self._texts.get((letters, text))
        if known is None:
            small = text.lower().replace("ς", "σ")
            together = letters + small
            ends = range(len(letters) + 1, len(together) + 1)
            weight = sum([self._weight(together[max(0, end - 3) : end]) for end in ends])
            known = self._texts[letters, text] = small, weight
        return known

    def knows(self, word: str) -> bool:
        """Whether a word, behind its edge, is known."""
        return word[1:] in self._words

    def likelihood(self, way: _Way) -> float:
        """How likely a word is, as a logarithm of base 2."""
        last = self._weight(way.word[-2:] + _EDGE)
        known = self._words.get(way.word[1:])
        unknown = _UNKNOWN + way.weight + last
        return unknown if known is None else log2(2.0**known + 2.0**unknown)

    def _weight(self, letters: str) -> float:
        """How likely the last of some letters is behind the others."""
        known = self._weights.get(letters)
        if known is None:
            known = self._weights[letters] = log2(self._share(letters))
        return known

    def _share(self, letters: str) -> float:
        if not letters:
            return 1 / _LETTERS
        counts = (self._one, self._two, self._three)
        size = len(letters)
        seen = counts[size - 2][letters[:-1]] if size > 1 else self._one.total()
        return (counts[size - 1][letters] + self._share(letters[1:] if size > 1 else "")) / (seen + 1)


def _without_last(counts: Counter[str], end: str) -> Counter[str]:
    """How often letters stand side by side in a text that ends so, given how often one more does."""
    shorter = Counter((end,))
    for letters, count in counts.items():
        shorter[letters[:-1]] += count
    return shorter


@cache
def _model(alphabet: int) -> _Model:
    """What is known of the words of one alphabet, by its number."""
    first, end = f"\0{_ENDS}"[alphabet], _ENDS[alphabet]
    return _Model([tier[bisect_left(tier, first) : bisect_left(tier, end)] for tier in _words()])


@cache
def _words() -> list[list[str]]:
    """The words that are known, in tiers; each is in order, so that those of an alphabet stand together."""
    return [list(front_coded(tier)) for tier in unpacked("swallowed-words").split(" ")]
