"""How likely letters are side by side in words, where one of them is lost."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum, auto
from functools import cache, lru_cache, partial
from typing import NamedTuple

from notelint.mojibake.packed import front_coded, unpacked

# What three letters weigh that the table does not hold, or whose letter it does not judge.
_UNSEEN = -3.0
_NEUTRAL = 3.0
_HARDLY = -5.0
# From here on stand letters of which the table knows no neighbours.
_FIRST_VIETNAMESE = "\u1e00"
_EDGE = "_"
_NEAREST = 3
# What five letters weigh that the table does not hold, and what each three of them add.
_UNSEEN_FIVE = -4.0
_OF_PARTS = 0.1
# By how much a known word is likelier than any other way to fill its places, and by how much more each tier adds.
_WORD = 3.0
_TIER = 1.5
# What a known word weighs where it is compared with a text that is no damage.
_GENUINE_WORD = 12.0
# Scripts of which letters are told by more of their neighbours, and the tables of these.
_SEQUENCES = {
    ("\u0370", "\u03ff"): "greek",
    ("\u0400", "\u052f"): "cyrillic",
    ("\u0590", "\u05ff"): "hebrew",
    ("\u0600", "\u06ff"): "arabic",
    ("\u0900", "\u097f"): "indian",
    ("\u0980", "\u09ff"): "bengali",
    ("\u0b80", "\u0bff"): "tamil",
}
# How much the letters side by side prove together: less than each tells, since they are counted in several.
_SHARE = 0.8
# So many ways to fill the open places of a word are followed.
_BEAM = 32
# What words of Vietnamese hold that are in a table of their own.
_OF_VIETNAMESE = re.compile("[\u1ea0-\u1ef9đơư]")
# So many letters are looked at.
_FAR = 24
# Letters that the table knows anywhere, those it knows at the beginning of a word, and those hardly any word holds.
_ANYWHERE = frozenset("čďāíßńœłőàсэяюёфєіїρύώέτς")
_INITIAL = frozenset("ăąćęěėğńňœřáíïðýîþđďğłőşäóôâñòöанёэобвгдєжзрхνξαβγδπ")
_RARE = frozenset("ĝğĕĭŏŕŗŝŭōӑѐђѓќѝџўљњћѕјĵĥģĉ")


@cache
def _triples() -> dict[str, float]:
    """Three letters, the edge of a word among them, and the logarithm of how frequent they are."""
    groups, levels = unpacked("triples").split("\n\n")
    triples = (group[:2] + last for group in groups.split("\n") for last in group[2:])
    return {triple: ord(level) - 48.0 for triple, level in zip(triples, levels, strict=True)}


@cache
def _words(name: str) -> dict[str, float]:
    """The known words of a table, each with how much likelier it is than others of the same letters."""
    tiers = reversed(unpacked(name).split(" "))
    return {word: _WORD + _TIER * height for height, tier in enumerate(tiers) for word in front_coded(tier)}


class _Model(NamedTuple):
    """How frequent so many letters side by side are, as logarithms; what those weigh that are not known, given where in
    the word they begin.
    """

    width: int
    levels: dict[str, float]
    unknown: Callable[[str, int], float]


@cache
def _model(script: tuple[str, str] | None) -> _Model:
    """The letters of a script, given its first and last one; those of Latin and of all others where there is none."""
    if script is None:
        return _Model(_NEAREST, _triples(), _unknown)
    sequences, levels = unpacked(_SEQUENCES[script]).split("\n")
    known = dict(zip(front_coded(sequences), (ord(level) - 48.0 for level in levels), strict=True))
    return _Model(5, known, _unseen)


@lru_cache(maxsize=4096)
def _model_of(char: str) -> _Model:
    return _model(next((script for script in _SEQUENCES if script[0] <= char <= script[1]), None))


class _Way(NamedTuple):
    """One way to fill open places, so far: how likely its characters are by themselves, and by their neighbours; these,
    and which of each place is taken.
    """

    own: float
    letters: float
    chars: str
    picked: tuple[int, ...]


# Makes a way with less ado than its class, which counts where there are many.
_WAY = partial(tuple.__new__, _Way)


def _likelihood(way: _Way) -> float:
    return way.own + way.letters


class Word:
    """A word with open places; `texts` holds nothing for each of these, and what is known between them. `char` is one
    that may stand in one of them; it tells the script.
    """

    def __init__(self, left: str, texts: Sequence[str], right: str, char: str) -> None:
        self._letters = [_EDGE, _EDGE, *_all_small(left)]
        self._spots: list[int] = []
        for text in texts:
            if text == "":
                self._spots.append(len(self._letters))
            self._letters += [_small(char) if is_letter(char) else _EDGE for char in text] or [_EDGE]
        self._letters += [*_all_small(right), _EDGE, _EDGE]
        self._model = _model_of(char)
        width = self._model.width
        first, last = 2 - width // 2, len(self._letters) - 2 - (width + 1) // 2
        self._word = slice(self._edge(self._spots[0], -1) + 1, self._edge(self._spots[-1], 1))
        self._windows = sorted(
            {place for spot in self._spots for place in range(max(first, spot - width + 1), min(spot, last) + 1)}
        )

    def _edge(self, spot: int, step: int) -> int:
        """Where the word of an open place ends, to either side."""
        place = spot + step
        while self._letters[place] != _EDGE:
            place += step
        return place

    def weight(self, chars: Sequence[str]) -> float:
        """How likely the word is with these characters, as a logarithm of base 2 that compares with that of others."""
        is_known = self._height(chars) > 0
        letters, width = self._letters, self._model.width
        weight = sum([self._level("".join(letters[place : place + width]), place) for place in self._windows])
        return max(weight, 0.0) + _GENUINE_WORD if is_known else weight

    def _height(self, chars: Sequence[str]) -> float:
        """By how much the word with these characters is likelier than others, as far as it is known."""
        letters = self._letters
        for spot, char in zip(self._spots, chars, strict=True):
            letters[spot] = _small(char)
        word = "".join(letters[self._word])
        known = _words("telling-words").get(word, 0.0)
        return known if known or not _OF_VIETNAMESE.search(word) else _words("vietnamese-words").get(word, 0.0)

    def _level(self, sequence: str, place: int) -> float:
        known = self._model.levels.get(sequence)
        return self._model.unknown(sequence, place) if known is None else known

    def ranked(self, cells: Sequence[Sequence[tuple[str, float]]]) -> list[tuple[float, tuple[int, ...]]]:
        """The likeliest ways to fill the open places, given characters with their weights for each: how likely each
        way is, and which character of each place it takes.
        """
        ways: list[_Way] = [_Way(0.0, 0.0, "", ())]
        for index, cell in enumerate(cells):
            windows = list(self._windows_of(index))
            small = [(number, _small(char), own) for number, (char, own) in enumerate(cell)]
            ways = [
                _WAY((way.own + own, way.letters + _SHARE * self._sum(windows, chars), chars, (*way.picked, number)))
                for way in ways
                for number, char, own in small
                for chars in (way.chars + char,)
            ]
            ways.sort(key=_likelihood, reverse=True)
            del ways[_BEAM:]
        most = max(0.0, *(way.letters for way in ways))
        return sorted(((self._in_words(way, most), way.picked) for way in ways), reverse=True)

    def _in_words(self, way: _Way, most: float) -> float:
        """How likely a way is; known words are compared by how frequent they are, not by their letters."""
        height = self._height(way.chars)
        return way.own + (most + height if height else way.letters)

    def _windows_of(self, index: int) -> Iterator[tuple[list[str | int], int]]:
        """So many letters each, of which the last open place is the one given; places that are open as numbers, what
        stands between as texts.
        """
        spot = self._spots[index]
        following = self._spots[index + 1] if index + 1 < len(self._spots) else len(self._letters)
        open_places = {place: number for number, place in enumerate(self._spots)}
        width = self._model.width
        for place in self._windows:
            if place <= spot < place + width <= following:
                parts = (open_places.get(at, self._letters[at]) for at in range(place, place + width))
                yield list(_joined(parts)), place

    def _sum(self, windows: list[tuple[list[str | int], int]], chars: str) -> float:
        levels, unknown = self._model.levels, self._model.unknown
        weights: list[float] = []
        for parts, place in windows:
            sequence = "".join([part if isinstance(part, str) else chars[part] for part in parts])
            known = levels.get(sequence)
            weights.append(unknown(sequence, place) if known is None else known)
        return sum(weights)

    def is_familiar(self, chars: Sequence[str]) -> bool:
        """Whether the neighbours of the characters are known: all of the nearest, or most of those farther off."""
        self.weight(chars)
        width, levels = self._model.width, self._model.levels
        known = sum("".join(self._letters[place : place + width]) in levels for place in self._windows)
        return 2 * known > len(self._windows) if width > _NEAREST else known == len(self._windows)


@lru_cache(maxsize=8192)
def is_familiar(left: str, char: str, right: str) -> bool:
    """Whether all neighbours of a letter in a word are known."""
    return Word(left, [""], right, char).is_familiar(char)


def _joined(parts: Iterable[str | int]) -> Iterator[str | int]:
    """Letters and numbers, letters that stand together as one text."""
    text = ""
    for part in parts:
        if isinstance(part, str):
            text += part
            continue
        if text:
            yield text
        yield part
        text = ""
    if text:
        yield text


@lru_cache(maxsize=4096)
def _all_small(text: str) -> tuple[str, ...]:
    return tuple(map(_small, text))


@lru_cache(maxsize=4096)
def _small(char: str) -> str:
    return "σ" if char == "ς" else char.lower()[:1]


class Script(Enum):
    """The scripts of which a lone part is no sign of damage: their leads are letters and signs in use."""

    # Members are compared by their identity, so that they are hashed by it: in C.
    __hash__ = object.__hash__

    HEBREW = auto()
    ARABIC = auto()
    INDIAN = auto()
    THAI = auto()
    BURMESE = auto()
    GEORGIAN = auto()
    KHMER = auto()
    EASTERN = auto()


FIRST_OF_SCRIPTS = "\u0590"
_SCRIPTS = (
    ("\u0590", "\u05ff", Script.HEBREW),
    ("\u0600", "\u06ff", Script.ARABIC),
    ("\u0900", "\u0dff", Script.INDIAN),
    ("\u0e00", "\u0eff", Script.THAI),
    ("\u1000", "\u109f", Script.BURMESE),
    ("\u10a0", "\u10ff", Script.GEORGIAN),
    ("\u1780", "\u17ff", Script.KHMER),
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
    return char.isalpha() or ("\u0590" < char < "\u1800" and unicodedata.category(char)[0] == "M")


@lru_cache(maxsize=8192)
def _unseen(sequence: str, place: int) -> float:
    """What five letters weigh that the table does not hold: what three of them each tell."""
    triples = _triples()
    parts = (sequence[at : at + _NEAREST] for at in range(len(sequence) - _NEAREST + 1))
    return min(_UNSEEN_FIVE + _OF_PARTS * sum([triples.get(part, _UNSEEN) for part in parts]), 0.0)


def _unknown(triple: str, place: int) -> float:
    """What a triple weighs that the table does not hold."""
    if not _RARE.isdisjoint(triple):
        return _HARDLY
    if max(triple) >= _FIRST_VIETNAMESE:
        return _NEUTRAL
    begins = place < 3 and triple[2 - place] in _INITIAL
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
