"""The encodings that UTF-8 is misread in: which character stands for which byte."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

MAC_ROMAN = "mac_roman"
CP1252 = "cp1252"
CP1254 = "cp1254"
LATIN_1 = "latin-1"

# Lead bytes of Mac Roman that stand in most genuine notes.
_PUNCTUATION = "…–—“”‘’÷«\u00a0"

# Turkish for "three of them" would read as a headless emoji; alone it proves nothing.
_NO_WORD = "(?!üçü(?!ü))"

NAMES = {MAC_ROMAN: "Mac Roman", CP1252: "Windows-1252", CP1254: "Windows-1254", LATIN_1: "Latin-1"}


@dataclass(frozen=True, slots=True)
class Codec:
    """One wrong reading. `to_byte` maps code points to bytes, for `str.translate`; `run` finds characters above ASCII
    that stand together and exist in the codec; `own` finds a character that tells this codec from those before it in
    the list; `loses_lead` where byte F0 has no character of its own and may be lost.
    """

    name: str
    to_byte: dict[int, int]
    run: re.Pattern[str]
    own: re.Pattern[str] | None
    loses_lead: bool

    def encode(self, text: str) -> bytes:
        """The bytes that were misread as `text`, which holds characters of this codec alone."""
        return text.translate(self.to_byte).encode("latin-1")


def table(name: str) -> str:
    """The characters of bytes 80 to FF; where a codec has none, the C1 control, as browsers read it."""
    return "".join(bytes((byte,)).decode(name, "ignore") or chr(byte) for byte in range(0x80, 0x100))


def char_class(chars: str) -> str:
    """A class of a regular expression."""
    return "[" + re.escape("".join(sorted(set(chars)))) + "]"


@cache
def codec(name: str) -> Codec:
    """The codec of a name; made at the first question."""
    chars = table(name)
    own = "".join(set(chars) - set(table(CP1252))) if name in (CP1254, LATIN_1) else ""
    return Codec(
        name,
        {ord(char): 0x80 + index for index, char in enumerate(chars)},
        re.compile(char_class(chars) + "{2,}"),
        re.compile(char_class(own)) if own else None,
        name == MAC_ROMAN,
    )


def is_suspicious(text: str) -> bool:
    """Whether a text holds, in some codec, what might be a unit of UTF-8; few clean notes do."""
    match = _unit().match
    return any(match(text, found.start()) for found in _pair().finditer(text))


@cache
def _pair() -> re.Pattern[str]:
    """A character that may lead a unit, before one that may follow."""
    tables = [table(name) for name in NAMES]
    leads = "".join(chars[0x42:0x75] for chars in tables) + table(MAC_ROMAN)[0x1F]
    return re.compile(char_class(leads) + f"(?={char_class(''.join(chars[:0x40] for chars in tables))})")


@cache
def _unit() -> re.Pattern[str]:
    """A unit of some codec; where Mac Roman has punctuation for a lead byte, two of them."""
    shapes: list[str] = []
    for name in NAMES:
        chars = table(name)
        follow = char_class(chars[:0x40])
        leads = "".join(char for char in chars[0x42:0x60] if char not in _PUNCTUATION)
        shapes += (char_class(leads) + follow, char_class(chars[0x60:0x75]) + follow * 2)
    chars = table(MAC_ROMAN)
    follow = char_class(chars[:0x40])
    shapes.append(char_class(_PUNCTUATION) + follow + char_class(chars[0x42:0x75]))
    shapes.append(_NO_WORD + chars[0x1F] + char_class(chars[:0x2C]) + follow)
    return re.compile("|".join(shapes))
