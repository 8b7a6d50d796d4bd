"""The encodings that UTF-8 is misread in: which character stands for which byte."""

from __future__ import annotations

import re
from codecs import charmap_build, charmap_encode
from functools import cache, lru_cache, reduce
from itertools import repeat
from operator import and_
from typing import TYPE_CHECKING, NamedTuple

from notelint.mojibake.runs import runs
from notelint.mojibake.tables import above_ascii

if TYPE_CHECKING:
    from _codecs import _EncodingMap
    from collections.abc import Collection

MAC_ROMAN = "mac_roman"
CP1252 = "cp1252"
CP1254 = "cp1254"
LATIN_1 = "latin-1"

_ABOVE_ASCII = re.compile("[^\x00-\x7f][^\x00-\x7f]*")
_ASCII = bytes(range(0x80)).decode("ascii")
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
_SINGLE_BYTE = (*COMMON, *PAGES)
_ALL = (1 << len(_SINGLE_BYTE)) - 1
# Pages that hardly any program assumes.
RARE = frozenset(("iso8859_3", "iso8859_4", "iso8859_8", "iso8859_10", "iso8859_13", "iso8859_14", "iso8859_16"))


def codec_name(codec: str) -> str:
    """An encoding as people call it, such as `Windows-1252` for `cp1252`."""
    return NAMES.get(codec, codec)


class Codec(NamedTuple):
    """One wrong reading. `to_byte` maps code points to bytes; `own` finds a character that tells this codec from those
    before it in the list; `loses_lead` where byte F0 has no character of its own and may be lost.
    """

    name: str
    to_byte: dict[int, int] | _EncodingMap
    own: re.Pattern[str] | None
    loses_lead: bool

    def bytes_of(self, text: str) -> bytes:
        """The bytes that were misread as `text`, one for each character; `?` for those that the codec has not."""
        return charmap_encode(text, "replace", self.to_byte)[0]

    def encode(self, text: str) -> bytes:
        """The bytes that were misread as `text`, which holds characters of this codec alone."""
        return charmap_encode(text, "strict", self.to_byte)[0]

    def covers(self, text: str) -> int:
        """How many characters of a text the codec has."""
        return len(charmap_encode(text, "ignore", self.to_byte)[0])

    def undone(self, text: str) -> str | None:
        """What was misread as `text`, of which all that is above ASCII is damage; None where some of it is not."""
        try:
            return charmap_encode(text, "strict", self.to_byte)[0].decode("utf-8")
        except UnicodeError:
            return None


@cache
def table(name: str) -> str:
    """The characters of bytes 80 to FF; where a codec has none, the byte itself, as browsers read C1 controls."""
    listed = above_ascii(name)
    return listed or "".join(bytes((byte,)).decode(name, "ignore") or chr(byte) for byte in range(0x80, 0x100))


def char_class(chars: str) -> str:
    """A class of a regular expression."""
    points = sorted(map(ord, set(chars)))
    starts = [point for point in points if point - 1 not in points]
    ends = [point for point in points if point + 1 not in points]
    return "[" + "".join(_range(start, end) for start, end in zip(starts, ends, strict=True)) + "]"


def _range(start: int, end: int) -> str:
    return re.escape(chr(start)) if start == end else f"{re.escape(chr(start))}-{re.escape(chr(end))}"


@cache
def _to_byte(name: str) -> dict[int, int] | _EncodingMap:
    return charmap_build(_ASCII + table(name))


@cache
def codec(name: str) -> Codec:
    """The codec of a name; made at the first question."""
    chars = table(name)
    own = "".join(set(chars) - set(table(CP1252))) if name in (CP1254, LATIN_1) else ""
    return Codec(name, _to_byte(name), re.compile(char_class(own)) if own else None, name == MAC_ROMAN)


def codecs_holding(text: str) -> tuple[Codec, ...]:
    """The common codecs and code pages in which all characters of a text exist."""
    chars = set("".join(_ABOVE_ASCII.findall(text)))
    return _codecs_of(reduce(and_, map(_holders().get, chars, repeat(0)), _ALL))


@cache
def _codecs_of(bits: int) -> tuple[Codec, ...]:
    return tuple(codec(name) for index, name in enumerate(_SINGLE_BYTE) if bits >> index & 1)


@cache
def _holders() -> dict[str, int]:
    """For each character the codecs of one byte in which it exists: one bit for each."""
    holders: dict[str, int] = {}
    for index, name in enumerate(_SINGLE_BYTE):
        for char in table(name):
            holders[char] = holders.get(char, 0) | 1 << index
    return holders


@lru_cache(16384)
def is_suspicious(text: str) -> bool:
    """Whether a text holds, in a common codec, what might be a unit of UTF-8; few clean notes do."""
    return holds_units(runs(text))


def holds_units(found: Collection[str]) -> bool:
    """The same of the runs of a text."""
    return any(map(_holds_unit, found))


@lru_cache(32768)
def _holds_unit(run: str) -> bool:
    """Many notes of a language hold the same runs."""
    return any(unit.search(charmap_encode(run, "replace", to_byte)[0]) for unit, to_byte in _units())


@cache
def _units() -> list[tuple[re.Pattern[bytes], dict[int, int] | _EncodingMap]]:
    """For each common codec what its units look like as bytes, and the way to these."""
    return [(_unit(name), _to_byte(name)) for name in COMMON]


def _unit(name: str) -> re.Pattern[bytes]:
    """A unit of UTF-8, as short as may be, for bytes are searched with less ado than characters. Turkish "üçü" would
    read as a headless emoji, Czech "Úž" as a letter, "-áš“" and "-íž“" too; where Mac Roman has punctuation for a lead
    byte, two units.
    """
    if name == MAC_ROMAN:
        return re.compile(
            rb"[\xC2-\xC6\xC8\xCB-\xCF\xD7-\xDF][\x80-\xBF]|[\xE0-\xF4][\x80-\xBF]{2}"
            rb"|[\xC7\xC9\xCA\xD0-\xD6][\x80-\xBF][\xC2-\xF4]|(?!\x9F\x8D\x9F(?!\x9F))\x9F[\x80-\xAB][\x80-\xBF]"
        )
    return re.compile(
        rb"(?!\xDA\x9E)[\xC2-\xDF][\x80-\xBF]|(?![\xE1\xED][\x9A\x9E][\x93\x94])[\xE0-\xF4][\x80-\xBF]{2}"
    )
