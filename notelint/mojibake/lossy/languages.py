"""The letters above ASCII of languages: a line of one language holds no letters of another."""

from __future__ import annotations

from functools import lru_cache

# What a letter costs that no language holds together with the others of its line.
_FOREIGN = -4.0
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


def accented(text: str) -> frozenset[str]:
    """The Latin letters above ASCII of a text, in small letters."""
    if text.isascii():
        return frozenset()
    return frozenset(char.lower()[:1] for char in set(text) if "\u00c0" <= char < "\u0250" and char.isalpha())


@lru_cache(maxsize=4096)
def language_weight(char: str, near: frozenset[str]) -> float:
    """What a letter costs among the others of its line."""
    if not "\u00c0" <= char < "\u0250":
        return 0.0
    letters = near | {char.lower()}
    return 0.0 if any(letters <= alphabet for alphabet in _ALPHABETS) else _FOREIGN
