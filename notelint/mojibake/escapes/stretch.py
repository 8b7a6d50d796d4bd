"""A stretch of text that holds escapes: what it stands for, and the way back to the places and the spelling."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from notelint.mojibake.codecs import table
from notelint.mojibake.repair import Certainty, Repair

_NEWLINE = re.compile(r"\r\n?|\n")

Repairing = Callable[[str], list[Repair]]
Spelling = Callable[[str, tuple[str, ...]], str | None]
"""How a character is written, after the escapes that it takes the place of; None where it cannot be."""


class Escape(NamedTuple):
    """What stands from `start` to `end` and is read as `text`; a fold of YAML is read as nothing. What lies outside the
    stretch is a gap, read as a line's end.
    """

    start: int
    end: int
    text: str
    is_gap: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A text of which parts are read with their escapes; `places` are those of the escapes in `plain`."""

    source: str
    escapes: list[Escape]
    plain: str
    places: list[int]

    def repairs(self, repair: Repairing, spell: Spelling) -> Iterator[Repair]:
        """The repairs of what is escaped, in part at least."""
        for found in repair(self.plain):
            if (told := self._told(found, spell)) is not None:
                yield told

    def _told(self, found: Repair, spell: Spelling) -> Repair | None:
        """A repair of the plain text in places and spelling of the source; None where it touches no escape."""
        touched = [escape for escape in self._touched(found.start, found.end) if escape.text]
        if found.start >= found.end or not touched or any(escape.is_gap for escape in touched):
            return None
        start, end = self._start(found.start), self._end(found.end)
        written = self.source[start:end]
        text = written if found.certainty is Certainty.REPORT else self._respelled(found, spell)
        if text is None or len(_NEWLINE.findall(text)) != len(_NEWLINE.findall(written)):
            return None
        return found._replace(start=start, end=end, text=text, reason=f"{found.reason}, inside escapes")

    def _respelled(self, found: Repair, spell: Spelling) -> str | None:
        """What a repair puts in place, each character in the spelling of those that it was read as.

        A fold goes before the character that it was in, since a space may not follow it.
        """
        pieces: list[str] = []
        place, first = found.start, self._index(found.start) + 1
        for size, char in _units(self.plain[found.start : found.end], found):
            if (spelled := self._spelled(char, place, size, spell)) is None:
                return None
            behind = self._index(place + size - 1) + 1
            pieces += (*self._folds(first, behind), spelled)
            place, first = place + size, behind
        return "".join(pieces)

    def _spelled(self, text: str, place: int, size: int, spell: Spelling) -> str | None:
        """A unit's text: literal where none of its characters above ASCII is escaped."""
        escapes = self._touched(place, place + size)
        forms = tuple([self.source[escape.start : escape.end] for escape in escapes if not escape.text.isascii()])
        spelled = [char if _is_plain(char) else spell(char, forms) for char in text] if forms else [text]
        return None if None in spelled else "".join(filter(None, spelled))

    def _folds(self, first: int, stop: int) -> list[str]:
        return [self.source[escape.start : escape.end] for escape in self.escapes[first:stop] if not escape.text]

    def _touched(self, start: int, end: int) -> list[Escape]:
        """The escapes from a place of the plain text to another, folds between them included."""
        first = self._index(start)
        return self.escapes[first + (not self._is_inside(first, start)) : self._index(end - 1) + 1]

    def _index(self, place: int) -> int:
        """The last escape at a place or before it."""
        return bisect_right(self.places, place) - 1

    def _is_inside(self, index: int, place: int) -> bool:
        return place < self.places[index] + len(self.escapes[index].text)

    def _start(self, place: int) -> int:
        index = self._index(place)
        escape = self.escapes[index]
        if self._is_inside(index, place):
            return escape.start
        return escape.end + place - self.places[index] - len(escape.text)

    def _end(self, place: int) -> int:
        index = self._index(place - 1)
        if self._is_inside(index, place - 1):
            return self.escapes[index].end
        return self._start(place - 1) + 1


def stretch(source: str, spans: Iterable[tuple[int, int]], escapes: Callable[[int, int], Iterable[Escape]]) -> Stretch:
    """Spans of a text, in order and apart, read with the escapes that `escapes` tells for each."""
    found: list[Escape] = []
    behind = 0
    for start, end in spans:
        found.append(Escape(behind, start, "\n" if behind else "", True))
        found += escapes(start, end)
        behind = end
    found.append(Escape(behind, len(source), "", True))
    return Stretch(source, found, *_read(source, found))


def _read(source: str, escapes: list[Escape]) -> tuple[str, list[int]]:
    pieces: list[str] = []
    places: list[int] = []
    size = place = 0
    for escape in escapes:
        literal = source[place : escape.start]
        size += len(literal)
        places.append(size)
        pieces += (literal, escape.text)
        size += len(escape.text)
        place = escape.end
    return "".join(pieces), places


def is_small(digits: str, otherwise: bool) -> bool:
    """Whether hexadecimal digits are written in small letters."""
    return digits.islower() or (otherwise and digits.upper() == digits.lower())


def _is_plain(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _units(raw: str, repair: Repair) -> list[tuple[int, str]]:
    """How many damaged characters each character of a repair takes the place of; one unit where that is not known."""
    units: list[tuple[int, str]] = []
    place = 0
    for char in repair.text:
        damaged = _misread(char, repair.codecs)
        if not raw.startswith(damaged, place):
            damaged = damaged.replace("\uf8ff", "")
        if not damaged or not raw.startswith(damaged, place):
            break
        units.append((len(damaged), char))
        place += len(damaged)
    return units if place == len(raw) and len(units) == len(repair.text) else [(len(raw), repair.text)]


@lru_cache(4096)
def _misread(char: str, codecs: tuple[str, ...]) -> str:
    """What becomes of a character; nothing where that cannot be told."""
    text = char
    for codec in reversed(codecs):
        try:
            above = _above(codec)
        except LookupError:
            return ""
        text = "".join(chr(byte) if byte < 0x80 else above[byte - 0x80] for byte in text.encode("utf-8", "ignore"))
    return text


@lru_cache(64)
def _above(codec: str) -> str:
    return table(codec)
