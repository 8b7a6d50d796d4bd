"""The letters above ASCII of languages: a line of one language holds no letters of another."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# What a letter costs that no language holds together with the others of its line; beside Cyrillic and Vietnamese, few
# names are foreign.
_FOREIGN = -6.0
_VERY_FOREIGN = -12.0
# Letters of few readers, which texts of others hardly hold, and what they cost there.
_BALTIC = frozenset("āēīūģķļņėįų")
_SELDOM = -3.0
_ALPHABETS = tuple(
    map(
        frozenset,
        (
            "àâæçèéêëîïôùûüÿœ",
            "áéíñóúü",
            "àáâãçéêíóôõúü",
            "àèéìíîòóùú",
            "àçèéíïòóúü",
            "äöüßé",
            "ąćęłńóśźż",
            "áčďéěíňóřšťúůýž",
            "áäčďéíĺľňóôŕšťúýž",
            "áéíóöőúüű",
            "âçğıîöşüû",
            "ăâîșțşţ",
            "čćđšž",
            "āčēģīķļņšūž",
            "ąčęėįšųūž",
            "åäöé",
            "æøåéôò",
            "áæðéíóöúýþ",
            "äõöüšž",
            "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
        ),
    )
)
# The Cyrillic letters that not all languages have.
_CYRILLIC = tuple(map(frozenset, ("ёъыэ", "іїєґ", "ёіўыэ", "ъ", "ђјљњћџ", "ѓќѕјљњџ")))
_ALL_CYRILLIC = frozenset().union(*_CYRILLIC)
_TELLING = re.compile(f"[\u00df-\u00f6\u00f8-\u024f\u1ea0-\u1ef9{''.join(sorted(_ALL_CYRILLIC))}]")

# Those of German, which sets an en dash between spaces, and of these what others next to it lack; texts that were
# translated from English keep its em dash in other languages.
_GERMAN = frozenset("äöüß")
_GERMAN_ALONE = frozenset("üß")
# Those of Swedish and Finnish.
_NORDIC = frozenset("åäöé")
# Those of Russian, Ukrainian and Belarusian, which set an em dash.
_EM_DASH = frozenset("ёыэіїєґў")

# Letters that Vietnamese alone has, but for those further on.
_OF_VIETNAMESE = frozenset("ơưĩũ")
_FIRST_VIETNAMESE = "\u1ea0"


class Style(NamedTuple):
    """How a language writes: whether an en dash stands between spaces, whether the closing quote opens quotations, too,
    and whether an em dash stands between spaces.
    """

    en_dash: bool
    same_quotes: bool
    em_dash: bool = False


@lru_cache(maxsize=1024)
def style_of(letters: frozenset[str], others: frozenset[str] = frozenset()) -> Style:
    """The style of the language of some letters, as far as it is known; `others` stand in names."""
    en_dash = letters <= _GERMAN and not letters.isdisjoint(_GERMAN_ALONE)
    return Style(en_dash, letters | others <= _NORDIC, not letters.isdisjoint(_EM_DASH))


def telling(text: str) -> list[str]:
    """The letters of a text, in small letters, that not all languages of their script have."""
    return [] if text.isascii() else _TELLING.findall(text.lower())


def is_accented(char: str) -> bool:
    """Whether it is a Latin letter above ASCII, or one of two signs among them."""
    return "\u00c0" <= char < "\u0250"


def accented(text: str) -> frozenset[str]:
    """The Latin letters above ASCII of a text, in small letters."""
    if text.isascii():
        return frozenset()
    return frozenset(char.lower()[:1] for char in set(text) if is_accented(char) and char.isalpha())


def is_vietnamese(letters: frozenset[str]) -> bool:
    """Whether letters of a line tell that it is Vietnamese."""
    return max(letters, default="") >= _FIRST_VIETNAMESE or not letters.isdisjoint(_OF_VIETNAMESE)


@lru_cache(maxsize=4096)
def language_weight(char: str, near: frozenset[str]) -> float:
    """What a letter costs among the others of its line."""
    small = char.lower()
    if small in _ALL_CYRILLIC:
        letters = (near & _ALL_CYRILLIC) | {small}
        return 0.0 if any(letters <= alphabet for alphabet in _CYRILLIC) else _VERY_FOREIGN
    if not is_accented(char):
        return 0.0
    near -= _ALL_CYRILLIC
    seldom = _SELDOM if small in _BALTIC and near.isdisjoint(_BALTIC) else 0.0
    letters = near | {small}
    foreign = _FOREIGN if max(near, default="") < _FIRST_VIETNAMESE else _VERY_FOREIGN
    return seldom + (0.0 if any(letters <= alphabet for alphabet in _ALPHABETS) else foreign)
