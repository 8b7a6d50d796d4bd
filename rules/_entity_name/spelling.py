"""Names by what is left of them without case, signs, accents, titles and order."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

LONGEST: Final = 100
"""Code points beyond which a text is no name."""

_TITLES: Final = frozenset(
    (
        *("dr", "doctor", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "rev", "herr", "frau", "hr"),
        *("sra", "mme", "mlle", "monsieur", "madame", "dipl", "ing", "mag", "dott", "dottssa", "inż", "mgr"),
    )
)
_DEGREES: Final = frozenset(("phd", "md", "msc", "mba", "bsc", "esq", "dds", "pmp", "cpa"))
_WORD: Final = re.compile(r"[^\W_]+")
_APOSTROPHES: Final = re.compile("['\u2019\u2018\u02bc`\u00b4]")
_LETTERS: Final = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t"}
)
_EXPANDED: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_ONE_LETTER: Final = str.maketrans(
    "абвгґдеёєзиіїйклмнопрстуфхыэαβγδεζηθικλμνξοπρσςτυφω", "abvggdeeeziiiiklmnoprstufhieavgdezitiklmnxoprsstifo"
)
_MORE_LETTERS: Final = str.maketrans(
    {
        "ж": "zh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ю": "iu",
        "я": "ia",
        "ь": "",
        "ъ": "",
        "χ": "h",
        "ψ": "ps",
    }
)
_OTHER_SCRIPTS: Final = _ONE_LETTER | _MORE_LETTERS
_GREEK_U: Final = re.compile("ο[υύ]")
_HEARD: Final = (("kh", "h"), ("ph", "f"), ("x", "ks"), ("y", "i"), ("j", "i"), ("w", "v"), ("ii", "i"))


def spelled(name: str) -> str:
    """A name without regard to how its letters are composed and the kind of apostrophes."""
    return name if name.isascii() else _APOSTROPHES.sub("'", unicodedata.normalize("NFC", name))


@lru_cache(maxsize=20_000)
def written(name: str) -> str:
    """A name without regard to case, blanks, the kind of apostrophes, and dots behind initials."""
    if name.isascii():
        straight = name.lower().replace("`", "'")
    else:
        straight = _APOSTROPHES.sub("'", unicodedata.normalize("NFKC", name).casefold())
    return " ".join(straight.replace(".", " ").split())


@lru_cache(maxsize=20_000)
def words(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, accents kept, titles and degrees left out."""
    flat = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", name).casefold())
    found = _WORD.findall(unicodedata.normalize("NFC", flat))
    first, last = 0, len(found)
    while first < last - 1 and found[first] in _TITLES:
        first += 1
    while last > first + 1 and found[last - 1] in _DEGREES:
        last -= 1
    return tuple(found[first:last])


def is_titled(name: str) -> bool:
    """Whether a name has a title or a degree."""
    return len(_WORD.findall(_APOSTROPHES.sub("", name))) > len(words(name))


def stripped(word: str) -> str:
    """A word in small letters without accents, in letters of the alphabet as far as they are known."""
    if word.isascii():
        return word
    word = _GREEK_U.sub("ou", word)
    apart = unicodedata.normalize("NFD", word.translate(_LETTERS).translate(_OTHER_SCRIPTS))
    bare = "".join(char for char in apart if unicodedata.category(char) != "Mn")
    return bare.translate(_OTHER_SCRIPTS)


def _expanded(word: str) -> str:
    return word if word.isascii() else stripped(word.translate(_EXPANDED))


def _heard(word: str) -> str:
    for sign, sound in _HEARD:
        word = word.replace(sign, sound)
    return word


def forms(text: str) -> frozenset[str]:
    """A text in small letters in all the ways in which the keys and sounds of names write its letters."""
    plain = {stripped(text), _expanded(text)}
    return frozenset((*plain, *map(_heard, plain)))


def is_transliterated(name: str) -> bool:
    """Whether a name holds Cyrillic or Greek letters, which other notes may write in Latin ones."""
    return any("\u0370" <= char <= "\u052f" for char in name)


@lru_cache(maxsize=20_000)
def keys(name: str) -> frozenset[str]:
    """What all spellings of a name share that differ in case, blanks, hyphens, accents, order or a title."""
    parts = words(name)
    if not parts:
        return frozenset()
    forms = {tuple(map(stripped, parts)), tuple(map(_expanded, parts))}
    return frozenset(key for form in forms for key in ("".join(form), " ".join(sorted(form))))


@lru_cache(maxsize=20_000)
def sounds(name: str) -> frozenset[str]:
    """What a name shares with the same name in the letters of another script."""
    return frozenset(map(_heard, keys(name)))
