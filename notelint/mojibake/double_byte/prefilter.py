"""A quick look for UTF-8 misread two bytes at a time, made to pass over clean Chinese and Japanese."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from notelint.mojibake.double_byte.codecs import misreadings
from notelint.mojibake.runs import holds_east

_FOLLOW = range(0x80, 0xC0)
# The first two bytes of what is three or four bytes long: signs, Chinese and kana, emoji.
_LONG = [(lead, second) for lead in range(0xE2, 0xEA) for second in _FOLLOW]
_LONG += [(0xEF, 0xB8), (0xEF, 0xBC), (0xEF, 0xBD), (0xF0, 0x9F), *((0x9F, second) for second in _FOLLOW)]
# Letters of Latin, and those of Greek, Cyrillic, Hebrew and Arabic that are in no first standard of Chinese.
_SHORT = [(lead, second) for lead in (0xC2, 0xC3, 0xC4, 0xC5) for second in _FOLLOW]
_SHORT += [(lead, second) for lead in (0xCF, 0xD0, 0xD1, 0xD7, 0xD9) for second in range(0x80, 0xA1)]
_SHORT += [(0xC8, second) for second in range(0x98, 0x9C)]
# What three characters begin with, as bytes, where the first is a piece of such damage.
_UNITS = re.compile(
    "\xe2[\x80-\xbf](?:[\x00-\xbf\ufffd]|\xef\xb8|\\Z)|\xf0\x9f|\ufffd\x9f|\xef\xb8"
    "|[\xe3-\xef][\x80-\xbf](?:\ufffd|[\x80-\xbf][\xe2-\xf0](?:[\x80-\xbf]{2}|\ufffd))",
    re.DOTALL,
)
_ALPHABETS = re.compile("(?:[\xce-\xd1][\x80-\xbf]){3}|(?:\xd7[\x90-\xaa]){3}|(?:[\xd8\xd9][\x80-\xbf]){3}")
# Emoji without their first byte.
_HEADLESS = re.compile("[\u4e00-\u9fff][\uff61-\uff9f]")
_BETWEEN_FIGURES = re.compile("[0-9] . [0-9]")
# Words of one letter: "à", "À", "È", "É".
_ALONE = "脿脌脠脡"


def may_be_double_byte(text: str) -> bool:
    """Whether a text holds what might be such damage; few clean notes do."""
    return any(True for _ in suspected_places(text))


def suspected_places(text: str) -> Iterator[tuple[int, str]]:
    """Where a text holds what might be UTF-8 misread so, and the name of the reading; clean notes hold few."""
    if not holds_east(text):
        return
    for match in _long().finditer(text):
        place = match.start()
        before = text[place - 1 : place] if text[place - 1 : place] == "\ufffd" else ""
        yield from ((place, name) for name in _units(before, text[place : place + 3]))
    for match in _short().finditer(text):
        yield from ((match.start(), name) for name in _letters(text, match.start()))


@lru_cache(8192)
def _units(before: str, chars: str) -> tuple[str, ...]:
    """The readings in which three characters begin a unit, `before` marking a lost byte."""
    found = tuple(codec.name for codec in misreadings() if _UNITS.match(before + codec.to_bytes(chars)))
    return found or (("cp932",) if _HEADLESS.match(chars) else ())


def _letters(text: str, place: int) -> Iterator[str]:
    """The readings in which a letter stands beside a Latin one or a figure, or is of an alphabet and among its own."""
    is_kana = text[place] >= "\uff61"
    near = text[max(0, place - 1) : place] + text[place + 1 : place + 2 + is_kana]
    chars = text[max(0, place - 2) : place + 4]
    if (
        any(char.isascii() and char.isalnum() for char in near)
        or text[place] in _ALONE
        or (is_kana and "\uff61" <= text[place + 1 : place + 2] <= "\uff6f")
        or _BETWEEN_FIGURES.match(chars)
    ):
        yield "cp932" if is_kana else "gbk"
    else:
        yield from _alphabets(chars)


@lru_cache(8192)
def _alphabets(chars: str) -> tuple[str, ...]:
    """The readings in which some characters are letters of one alphabet."""
    return tuple(codec.name for codec in misreadings() if _ALPHABETS.search(codec.to_bytes(chars)))


@cache
def _long() -> re.Pattern[str]:
    return re.compile(f"[{_ranges(_chars(_LONG))}]")


@cache
def _short() -> re.Pattern[str]:
    rare = _ranges(_chars(_SHORT[256:]))
    return re.compile(
        f"[{_ranges(_chars(_SHORT))}ﾂ-ﾅﾈﾎ-ﾑ](?:(?<=[A-Za-z0-9].)|(?=.?[A-Za-z0-9])|(?<=[{rare}])|(?<=[{_ALONE}])"
        "|(?<=[ﾂﾃ])(?=[\uff61-\uff6f])"
        "|(?<=[0-9] .)(?= [0-9]))"
    )


def _chars(pairs: Iterable[tuple[int, int]]) -> set[str]:
    """The characters that some encoding has for pairs of bytes."""
    data = b"\n".join(map(bytes, pairs))
    readings = (data.decode(codec.decoders[0], "replace").split("\n") for codec in misreadings())
    return {char for reading in readings for char in reading if len(char) == 1 and char > "\x7f"}


def _ranges(chars: set[str]) -> str:
    """The inside of a class of a regular expression, characters in a row together."""
    points = sorted(map(ord, chars))
    starts = [chr(point) for point in points if chr(point - 1) not in chars]
    ends = [chr(point) for point in points if chr(point + 1) not in chars]
    return "".join(start if start == end else f"{start}-{end}" for start, end in zip(starts, ends, strict=True))
