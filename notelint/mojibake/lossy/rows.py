"""Rows of characters that are written without spaces, of which some are open: the words that they form tell them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from math import inf
from typing import NamedTuple, TypeAlias

from notelint.mojibake.lossy.characters import (
    Language,
    bracket_weight,
    character_weight,
    is_character,
    is_wide,
    spaceless,
)
from notelint.mojibake.lossy.options import Choice
from notelint.mojibake.lossy.signs import share
from notelint.mojibake.lossy.spelling import rest_weight, text_of
from notelint.mojibake.lossy.units import Unit
from notelint.mojibake.packed import front_coded, unpacked

# No word that is known has more characters, nor more letters; so many on either side of a row may belong to one of its
# words.
_LONGEST, _LONGEST_OF_LETTERS = 6, 14
# What it costs that a character is not known as a word, that a sign stands anywhere, and that it is none of the East.
_ALONE = -25.5
_SIGN = -21.0
_ELSEWHERE = -8.0
# What a letter costs that is no part of a known word.
_LETTER = -18.0
# A Chinese character by itself may be a part of a name, of which its frequency tells less: how likely is one that is as
# frequent as most, and so much is believed of what the frequency of others tells.
_ONE = -14.0
_AS_PART_OF_A_NAME = 0.6
# By how much a wide digit or letter is likelier beside another.
_WIDE = 10.0
# Small vowels, which draw out what is called or spoken, and what they cost in what is written.
_CALLED, _CALLING = "ぁぃぅぇぉ", -3.0
# So much likelier than all others together a character or a letter must be, as a logarithm of base 2.
_MARGIN, _MARGIN_OF_LETTERS = 2.5, 3.5
_TABLES = {
    Language.CHINESE: ("chinese",),
    Language.TRADITIONAL: ("chinese", "traditional"),
    Language.JAPANESE: ("japanese",),
    Language.THAI: ("thai",),
    Language.LAO: ("lao",),
    Language.BURMESE: ("burmese",),
    Language.KHMER: ("khmer",),
}
_OF_LETTERS = frozenset((Language.THAI, Language.LAO, Language.BURMESE, Language.KHMER))
_ALL = ("chinese", "traditional", "japanese", "korean")


class _Option(NamedTuple):
    """What a place of a row may hold: how likely that is by itself, and whether plain text behind it ends a word."""

    char: str
    weight: float
    is_end: bool


_Cells: TypeAlias = Sequence[Sequence[_Option]]


class _Arc(NamedTuple):
    """A word that may stand from `start` on: which option of each place it takes, and how likely it is."""

    start: int
    picked: tuple[int, ...]
    weight: float

    @property
    def end(self) -> int:
        """Where the next word begins."""
        return self.start + len(self.picked)


@lru_cache(maxsize=4096)
def written(units: tuple[Unit, ...], before: str, after: str, language: Language) -> list[str] | None:
    """The text of each unit of a row; None where one remains in doubt."""
    longest = longest_word(language)
    cells: list[list[_Option]] = [_known(char) for char in before[-longest:]]
    places: list[int] = []
    for index, unit in enumerate(units):
        places.append(len(cells))
        if unit.choices:
            behind = units[index + 1].text if index + 1 < len(units) else after
            cells.append([_option(choice, before, behind, language) for choice in unit.choices])
        else:
            cells += _known_text(unit.text, longest)
            before += unit.text
    cells += map(_known, after[:longest])
    weighed = _weighed(cells, _arcs(cells, language))
    margin = _MARGIN_OF_LETTERS if language in _OF_LETTERS else _MARGIN
    texts: list[str] = []
    for unit, place in zip(units, places, strict=True):
        ranked = sorted(zip(weighed[place], map(text_of, unit.choices), strict=False), reverse=True)
        if ranked and share([weight for weight, _ in ranked]) < margin:
            return None
        texts.append(ranked[0][1] if ranked else unit.text)
    return texts


def _known(char: str) -> list[_Option]:
    return [_Option(char, 0.0, is_end=False)]


def longest_word(language: Language) -> int:
    """How many characters the words of a language have at most."""
    return _LONGEST_OF_LETTERS if language in _OF_LETTERS else _LONGEST


def _known_text(text: str, longest: int) -> Iterator[list[_Option]]:
    """The places of a text that is known; of a long one those that may belong to words with what is beside it."""
    if len(text) > 2 * longest:
        yield from map(_known, text[: longest - 1])
        yield [_Option(text[longest - 1], 0.0, is_end=True)]
        text = text[-longest:]
    yield from map(_known, text)


def _option(choice: Choice, before: str, behind: str, language: Language) -> _Option:
    weight = choice.weight + rest_weight(choice, behind[:1]) + bracket_weight(choice.char, before)
    if is_wide(choice.char) and (is_wide(before[-1:]) or is_wide(behind[:1])):
        weight += _WIDE
    if choice.char in _CALLED:
        weight += _CALLING
    return _Option(choice.char, weight, is_end=choice.rest != "")


def _arcs(cells: _Cells, language: Language) -> list[_Arc]:
    """All words that the places may hold, in order of where they begin."""
    return [arc for start in range(len(cells)) for arc in _arcs_from(cells, start, language)]


def _arcs_from(cells: _Cells, start: int, language: Language) -> Iterator[_Arc]:
    """Each option of the place alone, then what words begin with, as far as the places hold it."""
    words = _words(language)
    begun: list[tuple[str, tuple[int, ...], float]] = []
    for number, option in enumerate(cells[start]):
        weight = max(words.get(option.char, -inf), _alone(option.char, language))
        if "\u4e00" <= option.char <= "\u9fff" and language is not Language.JAPANESE:
            weight = _ONE + _AS_PART_OF_A_NAME * (weight - _ONE)
        yield _Arc(start, (number,), option.weight + weight)
        if option.char in words and not option.is_end:
            begun.append((option.char, (number,), option.weight))
    for place in range(start + 1, min(start + longest_word(language), len(cells))):
        longer: list[tuple[str, tuple[int, ...], float]] = []
        for beginning, picked, weight in begun:
            for number, option in enumerate(cells[place]):
                word, own = beginning + option.char, weight + option.weight
                known = words.get(word)
                if known is None:
                    continue
                if known > -inf:
                    yield _Arc(start, (*picked, number), own + known)
                if not option.is_end:
                    longer.append((word, (*picked, number), own))
        begun = longer


@lru_cache(maxsize=8192)
def _alone(char: str, language: Language) -> float:
    """How likely a character is as a word that is not known, or a sign."""
    if language in _OF_LETTERS and spaceless(char) is language:
        return _LETTER
    if not is_character(char):
        return _ELSEWHERE
    return character_weight(char, language) + (_ALONE if char.isalnum() else _SIGN)


def _weighed(cells: _Cells, arcs: Sequence[_Arc]) -> list[list[float]]:
    """For each option of each place how likely the likeliest words are of which it is a part."""
    best = [0.0] + [-inf] * len(cells)
    for arc in arcs:
        best[arc.end] = max(best[arc.end], best[arc.start] + arc.weight)
    rest = [-inf] * len(cells) + [0.0]
    weighed = [[-inf] * len(options) for options in cells]
    for arc in reversed(arcs):
        rest[arc.start] = max(rest[arc.start], arc.weight + rest[arc.end])
    for arc in arcs:
        weight = best[arc.start] + arc.weight + rest[arc.end]
        for place, number in enumerate(arc.picked, arc.start):
            weighed[place][number] = max(weighed[place][number], weight)
    return weighed


@cache
def _words(language: Language) -> dict[str, float]:
    """The words of a language, of all where it is not known, each with how likely it is, as a logarithm of base 2, and
    what they begin with.
    """
    words: dict[str, float] = {}
    for name in _TABLES.get(language, _ALL):
        listed, levels = unpacked(f"{name}-words").split("\n")
        for word, level in zip(front_coded(listed), levels, strict=True):
            words[word] = max(48.0 - ord(level), words.get(word, -inf))
    for word in list(words):
        for size in range(1, len(word)):
            words.setdefault(word[:size], -inf)
    return words
