"""The letters above ASCII of languages: a line of one language holds no letters of another."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

# What a letter costs that no language holds together with the others of its line.
_FOREIGN = -6.0
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
        ),
    )
)

# Letters of languages that set an en dash between spaces, and that no other has; those of Swedish and Finnish.
_EN_DASH = frozenset("äöüßåøæőűřěůčšžň")
_NOT_EN_DASH = frozenset("çğıèàêãõñłąęșț")
_NORDIC = frozenset("åäöé")


class Style(NamedTuple):
    """How a language writes: whether an en dash stands between spaces, and the closing quote opens quotations, too."""

    en_dash: bool
    same_quotes: bool


@lru_cache(maxsize=1024)
def style_of(letters: frozenset[str]) -> Style:
    """The style of the language of some letters, as far as it is known."""
    return Style(
        not letters.isdisjoint(_EN_DASH) and letters.isdisjoint(_NOT_EN_DASH), bool(letters) and letters <= _NORDIC
    )


def is_accented(char: str) -> bool:
    """Whether it is a Latin letter above ASCII, or one of two signs among them."""
    return "\u00c0" <= char < "\u0250"


def accented(text: str) -> frozenset[str]:
    """The Latin letters above ASCII of a text, in small letters."""
    if text.isascii():
        return frozenset()
    return frozenset(char.lower()[:1] for char in set(text) if is_accented(char) and char.isalpha())


@lru_cache(maxsize=4096)
def language_weight(char: str, near: frozenset[str]) -> float:
    """What a letter costs among the others of its line."""
    if not is_accented(char):
        return 0.0
    small = char.lower()
    seldom = _SELDOM if small in _BALTIC and near.isdisjoint(_BALTIC) else 0.0
    letters = near | {small}
    return seldom + (0.0 if any(letters <= alphabet for alphabet in _ALPHABETS) else _FOREIGN)
