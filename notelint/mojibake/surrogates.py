"""Half surrogates: emoji that were written as two halves of UTF-16, each encoded as UTF-8 by itself, and misread."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from notelint.mojibake.candidate import NEAR, Candidate, Grade, Graded
from notelint.mojibake.codecs import CP1252, CP1254, LATIN_1, MAC_ROMAN, char_class, table
from notelint.mojibake.double_byte.guess import TASK, guess
from notelint.mojibake.double_byte.signs import PICTURES
from notelint.mojibake.double_byte.units import Hole

_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
# What stands for a lost byte, and nothing; the soft hyphen is lost without a trace.
_LOST = ("", "\ufffd", "?")
_SOFT_HYPHEN = 0xAD
# The last bytes of the first halves of emoji.
_EMOJI = range(0xBC, 0xBF)
_MARGIN = 400


@dataclass(frozen=True, slots=True, eq=False)
class _Form:
    """How both halves look in an encoding: the expression, the bytes of its characters, the bytes it has not."""

    name: str
    expression: re.Pattern[str]
    to_byte: dict[str, int]
    undefined: tuple[int, ...]


def surrogate_readings(text: str) -> Iterator[list[Graded]]:
    """The pairs of halves that stand as they are, then a reading for each encoding; candidates in order of place.
    A line in which the bytes of some pair are lost for good is left as it is.
    """
    pairs = [_candidate(text, match, _joined(match[0]), "utf-16", False) for match in _PAIR.finditer(text)]
    readings = [pairs] + [_misread(text, _form(name)) for name in (CP1252, LATIN_1, CP1254, MAC_ROMAN)]
    open_places = {found.start for reading in readings for found in reading}
    fresh: list[list[Candidate]] = []
    for reading in readings:
        fresh.append([found for found in reading if found.text and found.start in open_places])
        open_places -= {found.start for found in fresh[-1]}
    starts = [0, *(match.end() for match in re.finditer("[\r\n]", text))] if open_places else []
    damaged = {bisect_right(starts, place) for place in open_places}
    for reading in fresh:
        graded = [Graded(found, Grade.SURE) for found in reading if bisect_right(starts, found.start) not in damaged]
        if graded:
            yield graded


def _candidate(text: str, match: re.Match[str], char: str, codec: str, lossy: bool) -> Candidate:
    start, end = match.span()
    before, after = text[max(0, start - NEAR) : start], text[end : end + NEAR]
    return Candidate(start, end, match[0], char, codec, False, before, after, lossy)


@lru_cache(4096)
def _joined(halves: str) -> str:
    """The character of two halves; nothing where Unicode has none for notes."""
    char = halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    return "" if unicodedata.category(char) in ("Cn", "Co") else char


def _misread(text: str, form: _Form) -> list[Candidate]:
    found: list[Candidate] = []
    for match in form.expression.finditer(text):
        if match["whole"] is not None:
            found.append(_candidate(text, match, _whole(match[0], form), form.name, False))
        else:
            options = _options(match["high"], match["low"], match["last"], form)
            found.append(_candidate(text, match, _chosen(text, match, options), form.name, True))
    return found


@lru_cache(4096)
def _whole(raw: str, form: _Form) -> str:
    return _joined(bytes(form.to_byte[char] for char in raw).decode("utf-8", "surrogatepass"))


@lru_cache(4096)
def _options(high: str, low: str, last: str, form: _Form) -> tuple[str, ...]:
    """The emoji that may have stood where bytes were lost: the last one, or the second one, the same in all."""
    if last not in _LOST:
        lost: tuple[int, ...] = (form.to_byte[last],)
    else:
        lost = form.undefined if last else (*form.undefined, _SOFT_HYPHEN)
    head = bytes((0xED, 0xA0, form.to_byte[high], 0xED, form.to_byte[low]))
    chars = [_joined((head + bytes((byte,))).decode("utf-8", "surrogatepass")) for byte in lost]
    return tuple(char for char in chars if char and (last not in _LOST or char in PICTURES))


def _chosen(text: str, match: re.Match[str], options: tuple[str, ...]) -> str:
    if len(options) < 2:
        return "".join(options)
    start, end = match.span()
    before = re.split("[\r\n]", text[max(0, start - _MARGIN) : start])[-1]
    after = re.split("[\r\n]", text[end : end + _MARGIN], maxsplit=1)[0]
    return guess(Hole(options), before, after, is_task=TASK.match(before) is not None)


@cache
def _form(name: str) -> _Form:
    chars = table(name)
    undefined = tuple(byte for byte in range(0x80, 0xA0) if not bytes((byte,)).decode(name, "ignore"))
    lead, follow, low = chars[0x6D], char_class(chars[:0x40]), char_class(chars[0x30:0x40])
    whole = f"(?P<whole>{lead}{char_class(chars[0x20:0x30])}{follow}{lead}{low}{follow})"
    second = f"[{re.escape(chars[0x20])} ?\ufffd]?"
    high = char_class("".join(chars[byte - 0x80] for byte in _EMOJI))
    last = f"(?P<last>{follow}|[?\ufffd]|(?![\x80-\xbf]))" if undefined else f"(?P<last>{follow})"
    expression = re.compile(f"{whole}|{lead}{second}(?P<high>{high}){lead}(?P<low>{low}){last}")
    return _Form(name, expression, {char: 0x80 + place for place, char in enumerate(chars)}, undefined)
