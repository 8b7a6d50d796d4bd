"""The encodings that UTF-8 is misread in: which character stands for which byte."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from notelint.mojibake.runs import runs

MAC_ROMAN = "mac_roman"
CP1252 = "cp1252"
CP1254 = "cp1254"
LATIN_1 = "latin-1"

# Lead bytes of Mac Roman that stand in most genuine notes.
_PUNCTUATION = "…–—“”‘’÷«\u00a0"

# Turkish for "three of them" would read as a headless emoji; alone it proves nothing.
_NO_WORD = "(?!üçü(?!ü))"

COMMON = {MAC_ROMAN: "Mac Roman", CP1252: "Windows-1252", CP1254: "Windows-1254", LATIN_1: "Latin-1"}
PAGES = {
    "cp437": "code page 437",
    "cp850": "code page 850",
    "cp852": "code page 852",
    "cp866": "code page 866",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp1253": "Windows-1253",
    "cp1255": "Windows-1255",
    "cp1256": "Windows-1256",
    "cp1257": "Windows-1257",
    "cp1258": "Windows-1258",
    "iso8859_15": "ISO-8859-15",
    "iso8859_2": "ISO-8859-2",
    "iso8859_5": "ISO-8859-5",
    "iso8859_7": "ISO-8859-7",
    "iso8859_9": "ISO-8859-9",
    "koi8_r": "KOI8-R",
    "mac_cyrillic": "Mac Cyrillic",
    "mac_latin2": "Mac Central European",
    "iso8859_4": "ISO-8859-4",
    "iso8859_13": "ISO-8859-13",
    "iso8859_10": "ISO-8859-10",
    "iso8859_14": "ISO-8859-14",
    "iso8859_16": "ISO-8859-16",
    "iso8859_3": "ISO-8859-3",
    "iso8859_8": "ISO-8859-8",
}
OTHERS = {"gbk": "GBK", "cp932": "Shift-JIS", "utf-16": "UTF-16"}
NAMES = COMMON | PAGES | OTHERS
# Pages that hardly any program assumes.
RARE = frozenset(("iso8859_3", "iso8859_4", "iso8859_8", "iso8859_10", "iso8859_13", "iso8859_14", "iso8859_16"))


def codec_name(codec: str) -> str:
    """An encoding as people call it, such as `Windows-1252` for `cp1252`."""
    return NAMES.get(codec, codec)


class Codec(NamedTuple):
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


@cache
def table(name: str) -> str:
    """The characters of bytes 80 to FF; where a codec has none, the byte itself, as browsers read C1 controls."""
    return "".join(bytes((byte,)).decode(name, "ignore") or chr(byte) for byte in range(0x80, 0x100))


def char_class(chars: str) -> str:
    """A class of a regular expression."""
    points = sorted(map(ord, set(chars)))
    starts = [point for point in points if point - 1 not in points]
    ends = [point for point in points if point + 1 not in points]
    return "[" + "".join(_range(start, end) for start, end in zip(starts, ends, strict=True)) + "]"


def _range(start: int, end: int) -> str:
    return re.escape(chr(start)) if start == end else f"{re.escape(chr(start))}-{re.escape(chr(end))}"


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


@lru_cache(16384)
def is_suspicious(text: str) -> bool:
    """Whether a text holds, in a common codec, what might be a unit of UTF-8; few clean notes do."""
    return holds_units(runs(text))


def holds_units(found: set[str]) -> bool:
    """The same of the runs of a text."""
    return any(map(_unit().search, found))


@cache
def _unit() -> re.Pattern[str]:
    """A unit of some codec; where Mac Roman has punctuation for a lead byte, two of them."""
    shapes: list[str] = []
    for name in COMMON:
        chars = table(name)
        follow = char_class(chars[:0x40])
        leads = "".join(char for char in chars[0x42:0x60] if char not in _PUNCTUATION)
        shapes += (char_class(leads) + follow, char_class(chars[0x60:0x75]) + follow * 2)
    chars = table(MAC_ROMAN)
    follow = char_class(chars[:0x40])
    shapes.append(char_class(_PUNCTUATION) + follow + char_class(chars[0x42:0x75]))
    shapes.append(_NO_WORD + chars[0x1F] + char_class(chars[:0x2C]) + follow)
    return re.compile("|".join(shapes))
