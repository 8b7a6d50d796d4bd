"""A quick look for UTF-8 that was misread two bytes at a time: one expression over a text, then bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import takewhile

from notelint.mojibake.double_byte.codecs import misreadings
from notelint.mojibake.double_byte.evidence import AT_TIMES, LEADS, ORDINARY, TIGHT, is_rare
from notelint.mojibake.double_byte.signs import is_common, is_common_cjk
from notelint.mojibake.memory import look, of_lines

_FOLLOW = range(0x80, 0xC0)
# The first two bytes of signs, of emoji with and without their lead, of Chinese and kana.
_SIGNS = [(0xE2, second) for second in _FOLLOW]
_PICTURES = [(0xF0, 0x9F), (0xEF, 0xB8)]
_HEADLESS = [(0x9F, second) for second in _FOLLOW]
_CHINESE = [(lead, second) for lead in (*range(0xE3, 0xEA), 0xEF) for second in _FOLLOW]
_INDIAN = [(0xE0, 0xA4), (0xE0, 0xA5)]
# The last byte of Chinese and the next lead.
_BETWEEN = [(last, lead) for last in _FOLLOW for lead in range(0xE0, 0xF1)]
# Letters of Latin, and those of Greek, Cyrillic, Hebrew and Arabic that are in no first standard of Chinese.
_LATIN = [(lead, second) for lead in (0xC2, 0xC3, 0xC4, 0xC5) for second in _FOLLOW]
_LETTERS = [(lead, second) for lead in (0xCF, 0xD0, 0xD1, 0xD7, 0xD9) for second in range(0x80, 0xA1)]
_LETTERS += [(0xC8, second) for second in range(0x98, 0x9C)]
# Words of one letter: "à", "À", "È", "É".
_ALONE = "脿脌脠脡"
# Half-width kana that stand for the leads of Latin letters, and for those of an alphabet.
_KANA, _KANA_OF_ALPHABETS = "ﾂ-ﾅﾈﾎ-ﾑ", "ﾎ-ﾑﾗ-ﾙ"
# What some characters begin with, as bytes, where the first is a piece of such damage.
_UNITS = re.compile(
    "\xe2[\x80-\xbf](?:[\x00-\x7f\ufffd]|[\x80-\xbf](?:[\x00-\x7f\xc2-\xf4\ufffd]|\\Z)|\xef\xb8|\\Z)|\xf0\x9f|\ufffd\x9f|\xef\xb8"
    "|\x9f[\x80-\xbf] ?[0-9]{3}"
    "|\xe0[\xa4\xa5][\x80-\xbf\ufffd](?:\xe0[\xa4\xa5\ufffd]|\ufffd)"
    "|[\xe3-\xef][\x80-\xbf](?:\ufffd|[\x80-\xbf][\xe2-\xf0](?:[\x80-\xbf][\x80-\xbf\ufffd]|\ufffd))",
    re.DOTALL,
)
_SIGN, _CHARS = re.compile("\xe2[\x80-\xbf]{2}"), re.compile("(?:[\xe3-\xef][\x80-\xbf]{2}){2}")
_ALPHABETS = re.compile(
    "(?:[\xce-\xd1][\x80-\xbf\ufffd]){3}|(?:\xd7[\x90-\xaa\ufffd]){3}|(?:[\xd8\xd9][\x80-\xbf\ufffd]){3}"
)
# What stands for a byte that was lost.
_LOST = ("\ufffd", "?")
# Emoji without their first byte.
_HALF_WIDTH = re.compile("[\u4e00-\u9fff][\uff61-\uff9f]")
# A word of a few Chinese characters is so long.
_WORD = 6
_RUN = re.compile("[^\x00-\x7f]{1,60}")
# No more is looked at beside a line.
_BESIDE = 8


def may_be_double_byte(text: str) -> bool:
    """Whether a text holds what might be such damage; few clean notes do."""
    return any(map(_names, _suspects().finditer(text)))


def suspected_places(text: str, name: str, lines: Iterable[re.Match[str]]) -> Iterator[int | None]:
    """For each of some lines of a text the first place that might be UTF-8 misread so, if there is one."""
    for line in lines:
        first, near, span = look(text, *line.span(), _BESIDE)
        place = _suspected(near, span, name)
        yield None if place is None else first + place


@of_lines
def _suspected(near: str, span: tuple[int, int], name: str) -> int | None:
    """The first place of a line."""
    matches = takewhile(lambda match: match.start() < span[1], _suspects().finditer(near, span[0]))
    return next((match.start() for match in matches if name in _names(match)), None)


def _names(match: re.Match[str]) -> tuple[str, ...]:
    """The readings in which what stands in a suspected place might be such damage."""
    text, place = match.string, match.start()
    before = "\ufffd" if text[place - 1 : place] in _LOST else ""
    names = _units(before, text[place : place + 5])
    return names if names and _is_plausible(text, place) else _letters(match)


@lru_cache(8192)
def _units(before: str, chars: str) -> tuple[str, ...]:
    """The readings in which some characters begin a unit, `before` marking a lost byte."""
    found = tuple(
        codec.name for codec in misreadings() if _is_unit(before + codec.to_bytes(chars), codec.to_bytes(chars[1:2]))
    )
    return found or (("cp932",) if _HALF_WIDTH.match(chars) else ())


def _is_unit(data: str, second: str) -> bool:
    """Whether bytes begin a unit: a sign that notes have, or another sign behind it; common characters of Chinese.
    `second` are the bytes of the second character; a sign that has swallowed a letter with it stands before words.
    """
    if not _UNITS.match(data):
        return False
    if _SIGN.match(data):
        char = data[:3].encode("latin-1").decode("utf-8")
        has_swallowed = second[1:] != "" and second[1:] < "\x80"
        return data[3:4] in ("\xe2", "\xef") or (is_common(char) and (char in TIGHT or not has_swallowed))
    pair = _CHARS.match(data)
    return pair is None or all(map(is_common_cjk, pair[0].encode("latin-1").decode("utf-8", "replace")))


def _is_plausible(text: str, place: int) -> bool:
    """Whether a run holds something that is rare, or a mark of a loss, or is short as a word is; Chinese of the first
    standard is not.
    """
    run = _RUN.match(text, place)
    return text[place] in LEADS or run is None or is_rare(run[0]) or run.end() - place <= _WORD


def _letters(match: re.Match[str]) -> tuple[str, ...]:
    """The readings in which a letter stands where letters do, or is of an alphabet and among its own."""
    text, place = match.string, match.start()
    found = match if match.lastgroup else _letter().match(text, place)
    if found is None:
        return ()
    is_kana = text[place] >= "\uff61"
    if found["beside"] is not None:
        return ("cp932",) if is_kana else ("gbk",)
    return _alphabets(text[max(0, place - 2) : place + (6 if is_kana else 4)])


@lru_cache(8192)
def _alphabets(chars: str) -> tuple[str, ...]:
    """The readings in which some characters are letters of one alphabet."""
    return tuple(codec.name for codec in misreadings() if _ALPHABETS.search(codec.to_bytes(chars)))


@cache
def _suspects() -> re.Pattern[str]:
    """What may begin a unit or be a letter, before what may follow it."""
    signs, pictures, headless = map(_class, (_SIGNS, _PICTURES, _HEADLESS))
    conditions = (
        f"(?<=[{''.join(sorted(LEADS))}])(?=[\x00-\x7f・]|\\Z)|(?<=[{signs}])(?=[^\x00-\x7f])"
        f"|(?<=[{signs}{headless}])(?= ?[0-9]{{4}}-[0-9]{{2}}-)"
        f"|(?<=[{pictures}])|(?<=[{headless}])(?:(?=[\uff61-\uff9f])|(?<=[\ufffd?].))"
        f"|(?<=[{_class((*_CHINESE, *_INDIAN))}])(?=[\ufffd\uff61-\uff9f{_class(_BETWEEN)}])"
        f"|{_letter_conditions()}"
    )
    leads = _class((*_SIGNS, *_PICTURES, *_HEADLESS, *_CHINESE, *_INDIAN, *_LATIN, *_LETTERS))
    return re.compile(f"[{leads}{_KANA}{_KANA_OF_ALPHABETS}](?:{conditions})", re.DOTALL)


@cache
def _letter() -> re.Pattern[str]:
    return re.compile(f".(?:{_letter_conditions()})", re.DOTALL)


def _letter_conditions() -> str:
    """Where a letter stands beside a Latin one or a figure, inside a word where Chinese has it beside words too, or as
    a word; or where it may be one of an alphabet.
    """
    ordinary, at_times = ("".join(sorted(chars)) for chars in (ORDINARY, AT_TIMES))
    latin = _ranges(_chars(_LATIN) - ORDINARY - AT_TIMES)
    return (
        f"(?P<beside>(?<=[{latin}{_class(_LETTERS)}])(?:(?<=[A-Za-z0-9].)|(?=[A-Za-z0-9])|(?<=[0-9] .)(?= [0-9]))"
        f"|(?<=[a-z][{ordinary}])(?=[a-z]{{2}})|(?<=[{_ALONE}])(?= )"
        "|(?<=[ﾂﾃ])(?:(?=[\uff61-\uff6f]|[\uff61-\uff9f](?:[ .,;:!?)]|\\Z))|(?<=[0-9] .)(?=. [0-9]))"
        f"|(?<=[{at_times}])(?:(?<=[A-Za-z].)(?=[A-Za-z{latin}])|(?<=[A-Za-z]{{3}}.)|(?=[A-Za-z]{{3}}))"
        f"|(?<=[{_KANA}])(?:(?<=[A-Za-z0-9].)|(?=.?[A-Za-z0-9])))"
        f"|(?P<alphabet>(?<=[{_class(_LETTERS)}{_KANA_OF_ALPHABETS}]))"
    )


def _class(pairs: Iterable[tuple[int, int]]) -> str:
    return _ranges(_chars(pairs))


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
