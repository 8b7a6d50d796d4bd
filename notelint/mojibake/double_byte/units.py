"""UTF-8 in the bytes of misread characters: what is whole, and the places where bytes were lost."""

from __future__ import annotations

import itertools
import re
from functools import cache, lru_cache
from typing import NamedTuple

from notelint.mojibake.double_byte.codecs import UNKNOWN, Misreading
from notelint.mojibake.double_byte.signs import is_common
from notelint.mojibake.kinds import is_emoji

# Stands for a hole where the neighbours of another one are looked at.
HOLE = "\ufffc"
# How emoji begin, and how many bytes they have.
_PICTURE = "\xf0\x9f\x80\x80"
_BYTES = [chr(byte) for byte in range(0x80, 0xC0)]
_LEADS = [
    chr(byte) for byte in (*range(0xC2, 0xC6), *range(0xCE, 0xD2), *range(0xD7, 0xDC), *range(0xE2, 0xEA), 0xEF, 0xF0)
]


class Hole(NamedTuple):
    """A character of which bytes were lost: the common ones that it may have been, were nothing known of what stands
    beside it, and the emoji that are `rare`.
    """

    options: tuple[str, ...]
    rare: tuple[str, ...] = ()


class Part(NamedTuple):
    """What some characters were: a text, or a hole; `marked` where a substitute stands for what was lost."""

    text: str
    hole: Hole | None
    marked: bool = False

    @property
    def whole(self) -> bool:
        """Whether no byte was lost."""
        return self.hole is None


@cache
def _token() -> re.Pattern[str]:
    byte, any_byte = "[\x80-\xbf]", f"[\x80-\xbf{UNKNOWN}]"
    whole = (
        f"[\xc2-\xdf]{byte}|\xe0[\xa0-\xbf]{byte}|[\xe1-\xec\xee\xef]{byte}{{2}}|\xed[\x80-\x9f]{byte}"
        f"|\xf0[\x90-\xbf]{byte}{{2}}|[\xf1-\xf3]{byte}{{3}}|\xf4[\x80-\x8f]{byte}{{2}}|[\x00-\x7f]"
    )
    holed = f"[\xc2-\xdf]{UNKNOWN}|[\xe0-\xef]{any_byte}{{2}}|\xf0{any_byte}{{3}}"
    headless = f"{UNKNOWN}\x9f{any_byte}{{2}}|{UNKNOWN}{any_byte}{{2}}|{UNKNOWN}{byte}"
    cut = f"[\xc2-\xdf]|[\xe0-\xef]{byte}?|\xf0{byte}{{0,2}}"
    return re.compile(
        f"(?P<whole>(?:{whole})+)|(?P<holed>{holed}|{headless})|(?P<cut>{cut})|(?P<orphan>{byte}{{1,3}})", re.DOTALL
    )


def parts(data: str, following: str, codec: Misreading) -> list[Part] | None:
    """What misread bytes were, given what stands behind them; None where they are no UTF-8 at all."""
    found: list[Part] = []
    place = 0
    following = following if following.isascii() else ""
    while place < len(data):
        match = _token().match(data, place)
        if match is None:
            return None
        place = match.end()
        misses = _misses(match[0]) if match.lastgroup == "cut" else 0
        if misses in (1, 2) and data.startswith("?" * misses, place):
            place += misses
            found.append(_marked(match[0], codec))
        else:
            found.append(_part(match, data[place : place + 1] or following, codec))
    return found


def _marked(data: str, codec: Misreading) -> Part:
    """Where substitutes stand for the last bytes, and perhaps for the character behind them."""
    return Part("", _fitting((data + UNKNOWN * _misses(data),), "", codec), True)


def _misses(data: str) -> int:
    """How many bytes are missing of what begins with a lead byte."""
    return (2 if data[0] < "\xe0" else 3 if data[0] < "\xf0" else 4) - len(data)


def _part(match: re.Match[str], following: str, codec: Misreading) -> Part:
    kind = match.lastgroup
    if kind == "whole":
        return Part(match[0].encode("latin-1").decode("utf-8"), None)
    patterns = {"holed": _as_it_is, "cut": _cut, "orphan": _orphan}[kind or ""](match[0])
    return Part("", _fitting(patterns, following, codec))


def _as_it_is(data: str) -> tuple[str, ...]:
    return (data,)


def _cut(data: str) -> tuple[str, ...]:
    """Where one byte may be missing of what has a lead byte."""
    if data == "\xf0\x9f" or len(data) == 1 < _misses(data) < 3:
        return (data + UNKNOWN * 2,)
    if _misses(data) != 1:
        return ()
    return tuple(data[:place] + UNKNOWN + data[place:] for place in range(1, len(data) + 1))


def _orphan(data: str) -> tuple[str, ...]:
    """Where the lead byte is missing, and perhaps the last one."""
    if data[0] == "\x9f":
        # The last byte may be one of U+FE0F, of which the others were lost too.
        return () if data[2:] == "\xb8" else (UNKNOWN + data + UNKNOWN * (3 - len(data)),)
    return (UNKNOWN + data + UNKNOWN * (2 - len(data)),) if len(data) < 3 else ()


@lru_cache(4096)
def _fitting(patterns: tuple[str, ...], following: str, codec: Misreading) -> Hole:
    """What one of the patterns may be, where what is unknown would have been lost."""
    found: dict[str, bool] = {}
    loses = codec.loses
    for pattern in patterns:
        lost = [place for place, byte in enumerate(pattern) if byte == UNKNOWN]
        for char, data in _filled(pattern):
            ends = data + (following if following != UNKNOWN else "")
            if False not in [loses[ends[place : place + 2]] for place in lost]:
                found[char] = is_common(char) or lost == [0]
    options, rare = (tuple(char for char in found if found[char] is is_likely) for is_likely in (True, False))
    return Hole(options, rare)


@cache
def _filled(pattern: str) -> tuple[tuple[str, str], ...]:
    """The common characters that a pattern may be, with their bytes."""
    unknown = [place for place, byte in enumerate(pattern) if byte == UNKNOWN]
    if unknown == [0] and len(pattern) == len(_PICTURE):
        pattern, unknown = _PICTURE[0] + pattern[1:], []
    if len(unknown) > 2:
        return ()
    choices = [[byte] if byte != UNKNOWN else _BYTES if place else _LEADS for place, byte in enumerate(pattern)]
    found: list[tuple[str, str]] = []
    for filled in itertools.product(*choices):
        char = "".join(filled).encode("latin-1").decode("utf-8", "ignore")
        if len(char) == 1 and (is_common(char) or is_emoji(char)):
            found.append((char, "".join(filled)))
    return tuple(found)
