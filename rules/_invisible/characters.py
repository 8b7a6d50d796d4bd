"""The characters that nobody sees: what they are called, and which scripts need them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

BLANKS = frozenset("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000")
"""Blanks that Markdown, YAML and the Tasks plugin do not take for one."""

SELECTORS = frozenset("\ufe0e\ufe0f")
JOINERS = frozenset("\u200c\u200d")
MARKS = frozenset("\u061c\u200e\u200f")
EMBEDDINGS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
BIDI = MARKS | EMBEDDINGS
FILLERS = frozenset("\u115f\u1160\u3164\uffa0")
SEPARATORS = frozenset("\u2028\u2029")
SOFT_HYPHEN = "\u00ad"
QUIET = BLANKS | {SOFT_HYPHEN}
"""What says nothing in words, and breaks only what is no word."""

_PLAIN = bytes((9, 10, 13, *range(32, 127)))
_NAMES = {
    "\0": "NUL",
    "\b": "backspace",
    "\x1b": "escape",
    "\x7f": "delete",
    "\x85": "next line",
    "\ufe0e": "text variation selector",
    "\ufe0f": "emoji variation selector",
    "\ufeff": "byte order mark",
}
_SHOWN = 40
_MOST = 3


@cache
def _suspect() -> re.Pattern[str]:
    return re.compile(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\u061c\u115f\u1160\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f"
        "\u3000\u3164\ufe0e\ufe0f\ufeff\uffa0\ufff9-\ufffc\U000e0000-\U000e01ef]"
    )


@cache
def _common() -> re.Pattern[str]:
    """What most such characters are for: a selector behind a sign, a joiner between letters that join, or emoji."""
    return re.compile(
        "(?<=[\u2190-\u2bff\U0001f000-\U0001faff])\ufe0f|(?<=[\u0620-\u0dff])[\u200c\u200d](?=[\u0620-\u0dff])"
        "|(?<=[\ufe0f\u2190-\u2bff\U0001f000-\U0001faff])\u200d(?=[\u2190-\u2bff\U0001f000-\U0001faff])"
    )


def suspects(text: str) -> list[int]:
    """The places of characters that nobody sees, but for a byte order mark at the very start, and for joiners and
    selectors that plainly stand where they belong.
    """
    if text.isascii() and not text.encode().translate(None, _PLAIN):
        return []
    is_common = _common().match
    places = [place for found in _suspect().finditer(text) if not is_common(text, place := found.start())]
    return places[1:] if places[:1] == [0] and text[0] == "\ufeff" else places


def name(char: str) -> str:
    """What a character is called, with its code point."""
    code = f"U+{ord(char):04X}"
    if known := _NAMES.get(char):
        return f"{known} {code}"
    if char < "\xa0":
        return f"control character {code}"
    if char > "\U000dffff":
        return f"tag character {code}" if char < "\U000e0080" else f"variation selector {code}"
    from unicodedata import name as unicode_name

    words = unicode_name(char, "character").lower()
    return f"{words.replace('zero width', 'zero-width')} {code}"


def names(chars: Iterable[str]) -> str:
    """What several characters are called, each once, with how many there are."""
    chars = list(chars)
    told = [name(char) for char in dict.fromkeys(chars)]
    told[_MOST:] = [f"{len(told) - _MOST} others"] if len(told) > _MOST else []
    listed = " and ".join((", ".join(told[:-1]), told[-1]) if len(told) > 1 else told)
    return listed if len(chars) == len(set(chars)) else f"{listed}, {len(chars)} times"


def shown(text: str) -> str:
    """A text without what cannot be seen, cut to a length that can be read."""
    seen = "".join(" " if char in BLANKS else char for char in text if char in BLANKS or not is_suspect(char)).strip()
    return seen if len(seen) <= _SHOWN else seen[: _SHOWN - 1] + "…"


def is_suspect(char: str) -> bool:
    """Whether it is one of the characters that nobody sees."""
    return _suspect().match(char) is not None


@cache
def _joining() -> re.Pattern[str]:
    """Letters of scripts that join, or whose letters have forms: Arabic to Sinhala, South-East Asia, Mongolian."""
    return re.compile(
        "[\u0600-\u0605\u0610-\u061a\u061d-\u085f\u0870-\u0dff\u0f00-\u109f\u1700-\u180d\u1810-\u18af\u1900-\u1cff\ua800-\uabff"
        "\ufb50-\ufdff\ufe70-\ufefc\U00010a00-\U00010fff\U00011000-\U00011fff\U0001e800-\U0001e95f]"
    )


@cache
def _spaceless() -> re.Pattern[str]:
    """Letters of scripts that set no blanks between words, where a zero-width space says where lines may break."""
    return re.compile(
        "[\u0e00-\u109f\u1780-\u17ff\u1950-\u1aaf\u1b00-\u1b7f\u2e80-\u2fff\u3001-\u3163\u3165-\u9fff\ua980-\ua9df"
        "\uaa60-\uaadf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff9f\U0001b000-\U0001b2ff\U00020000-\U0003ffff]"
    )


@cache
def _leftward() -> re.Pattern[str]:
    """Letters of scripts that run from right to left."""
    return re.compile(
        "[\u0590-\u0605\u0608\u060b-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
        "\U00010800-\U00010fff\U0001e800-\U0001efff]"
    )


def has_joining(text: str) -> bool:
    """Whether a text holds letters that joiners are made for."""
    return not text.isascii() and _joining().search(text) is not None


def has_spaceless(text: str) -> bool:
    """Whether a text holds letters of scripts without blanks between words."""
    return not text.isascii() and _spaceless().search(text) is not None


def has_leftward(text: str) -> bool:
    """Whether a text holds letters that run from right to left."""
    return not text.isascii() and _leftward().search(text) is not None
