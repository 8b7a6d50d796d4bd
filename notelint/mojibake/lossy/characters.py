"""How likely characters of Chinese, Japanese and Korean are side by side, where one of them is lost."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache, lru_cache

from notelint.mojibake.packed import unpacked

# What a character weighs that is not known, what a pair adds for each level, and what a bracket costs without another.
_UNKNOWN = -4.0
_LEVEL = 2.0
_FREQUENT = 7.0
# What it costs that two characters stand side by side of which no pair is known.
_APART = -0.5
# What a character costs that the other language has.
_FOREIGN = -5.0
_SEVERAL = 3
_SYLLABLES = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_IDEOGRAPHS = re.compile("[\u4e00-\u9fff]")
_UNPAIRED = -8.0
_PAIRED = 6.0
_WIDE = 10.0
_BRACKETS = dict(zip("」』》）】〉〕", "「『《（【〈〔", strict=True))


@cache
def _weights() -> dict[str, float]:
    tiers = unpacked("known-characters").split(" ")
    return {char: float(len(tiers) - 1 - index) for index, tier in enumerate(tiers) for char in tier}


@cache
def _pairs() -> dict[str, float]:
    groups = unpacked("characters").split("\n")
    pairs = (group[0] + last for group in groups for last in group[1:])
    return {pair: _LEVEL * int(level) for pair, level in zip(pairs, unpacked("characters-levels"), strict=True)}


def known_characters() -> str:
    """All characters that are thought of."""
    return "".join(_weights())


def is_character(char: str) -> bool:
    """Whether it is written without spaces between words, or in Korean."""
    return "\u2e80" <= char <= "\ud7a3" or "\uff00" <= char <= "\uffef"


def is_frequent(char: str) -> bool:
    """Whether a character is among those that most texts hold."""
    return _weights().get(char, 0.0) >= _FREQUENT


class Language(Enum):
    """The language of a line, as far as it has characters that others have not; Chinese in one of its two forms; those
    that are written with letters, but without spaces between words.
    """

    # Members are compared by their identity, so that they are hashed by it: in C.
    __hash__ = object.__hash__

    CHINESE = auto()
    TRADITIONAL = auto()
    JAPANESE = auto()
    UNKNOWN = auto()
    THAI = auto()
    LAO = auto()
    BURMESE = auto()
    KHMER = auto()


# The letters that are written without spaces, by their language.
_SPACELESS = (
    ("\u0e00", "\u0e7f", Language.THAI),
    ("\u0e80", "\u0eff", Language.LAO),
    ("\u1000", "\u109f", Language.BURMESE),
    ("\u1780", "\u17ff", Language.KHMER),
)


def spaceless(char: str) -> Language | None:
    """The language of a letter that is written without spaces between words; nothing of other characters."""
    return next((language for first, last, language in _SPACELESS if first <= char <= last), None)


def language_of(text: str) -> Language:
    """Japanese is told by its syllables, Chinese by having none among several characters, its form by most of them."""
    if _SYLLABLES.search(text):
        return Language.JAPANESE
    characters = _IDEOGRAPHS.findall(text)
    if len(characters) < _SEVERAL:
        return Language.UNKNOWN
    foreign = _foreign()
    traditional = sum(char in foreign[Language.CHINESE] for char in characters)
    simplified = sum(char in foreign[Language.TRADITIONAL] for char in characters)
    return Language.TRADITIONAL if traditional > simplified else Language.CHINESE


def character_weight(char: str, language: Language) -> float:
    """How likely a character is in a language."""
    return _weights().get(char, _UNKNOWN) + (_FOREIGN if char in _foreign().get(language, ()) else 0.0)


def bracket_weight(char: str, before: str) -> float:
    """What it says of a bracket that another opened before it in its line, or none."""
    if char not in _BRACKETS:
        return 0.0
    return _PAIRED if before.count(_BRACKETS[char]) > before.count(char) else _UNPAIRED


@lru_cache(maxsize=8192)
def joint_weight(before: str, char: str) -> float:
    """What it adds that a character stands behind two others, of which the last may be bound to none."""
    pairs = _pairs()
    known = pairs.get(before[-1:] + char)
    if known is not None:
        return known
    if is_wide(char) and is_wide(before[-1:]):
        return _WIDE
    bound = 0.0 if before in pairs else _bound().get(before[-1:], 0.0)
    return bound + (_APART if is_character(char) and is_character(before[-1:]) else 0.0)


def is_wide(char: str) -> bool:
    """Whether it is a wide form of a digit or a Latin letter, which stands by others."""
    return "\uff10" <= char <= "\uff5a" and char.isalnum()


@cache
def _foreign() -> dict[Language, frozenset[str]]:
    simple, full, japanese, also_simple, also_full = map(frozenset, unpacked("own-characters").split(" "))
    return {
        Language.CHINESE: full | also_full | japanese,
        Language.TRADITIONAL: simple | also_simple | japanese,
        Language.JAPANESE: simple | full,
        Language.UNKNOWN: frozenset(),
    }


@cache
def _bound() -> dict[str, float]:
    tiers = unpacked("bound-characters").split(" ")
    return {char: -2.0 * (1 + index) for index, tier in enumerate(tiers) for char in tier}
