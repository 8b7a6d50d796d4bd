"""UTF-8 misread as Chinese or Japanese characters of two bytes each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from notelint.mojibake.candidate import NEAR, Candidate, Grade, Graded
from notelint.mojibake.double_byte.codecs import Misreading, misreadings
from notelint.mojibake.double_byte.lines import Line, undo_line
from notelint.mojibake.double_byte.prefilter import suspected_places

_LINE = re.compile(r"[^\r\n]+")
_RUN = re.compile("[^\x00-\x7f][^\x00-\x7f]*")
_EAST = re.compile("[\u2e80-\ud7ff\uf900-\ufaff\uff61-\ufffd]+")
# So many characters of a line that has no others of them are hardly text.
_FEW = 2


class _Undone(NamedTuple):
    """What is damage in a line that begins at `start`, and whether that is sure; `place` is where damage is suspected,
    if somewhere.
    """

    start: int
    place: int | None
    found: Line
    is_sure: bool


def double_byte_readings(text: str) -> Iterator[list[Graded]]:
    """A reading for each encoding of two bytes that has misread the text; candidates in order of place."""
    places = sorted(suspected_places(text))
    if not places:
        return
    lines = [(match.start(), match[0]) for match in _LINE.finditer(text) if not match[0].isascii()]
    for codec in misreadings():
        suspected = [place for place, name in places if name == codec.name]
        if any(undo_line(line, codec).is_sure for _, line, place in _holding(lines, suspected) if place is not None):
            undone = [_undone(*line, codec) for line in _holding(lines, suspected)]
            yield _reading(text, undone, codec.name)
            sure = {each.start for each in undone if each.is_sure}
            lines = [line for line in lines if line[0] not in sure]


def _holding(lines: list[tuple[int, str]], places: list[int]) -> Iterator[tuple[int, str, int | None]]:
    """The lines, each with the first of the places that it holds."""
    index = 0
    for start, line in lines:
        index = bisect_left(places, start, index)
        holds = index < len(places) and places[index] < start + len(line)
        yield start, line, places[index] if holds else None


def _undone(start: int, line: str, place: int | None, codec: Misreading) -> _Undone:
    found = undo_line(line, codec)
    return _Undone(start, place, found, found.is_sure)


def _reading(text: str, lines: list[_Undone], codec: str) -> list[Graded]:
    """All that is sure; what goes with it too, where nothing is Chinese or Japanese of itself."""
    pure = not any(line.found.mixed for line in lines)
    graded: list[Graded] = []
    for start, place, found, is_sure in lines:
        if not found.repairs:
            graded += [_left(text, at, codec) for at in (place, _torn_place(text, start)) if at is not None][:1]
        elif is_sure or pure:
            grade = Grade.SURE if is_sure else Grade.LIKELY
            graded += [Graded(candidate, grade) for candidate in _candidates(text, start, found, codec)]
    return graded


def _torn_place(text: str, start: int) -> int | None:
    """Where a character of China or Japan stands alone in a line that begins at a place: what is left of a sign."""
    line = _LINE.match(text, start)
    found = _EAST.findall(line[0]) if line else []
    return text.index(found[0], start) if found and len("".join(found)) <= _FEW else None


def _left(text: str, place: int, codec: str) -> Graded:
    """Damage that cannot be undone, from a place on."""
    run = _RUN.match(text, place)
    end = run.end() if run else place + 1
    before, after = text[max(0, place - NEAR) : place], text[end : end + NEAR]
    return Graded(
        Candidate(place, end, text[place:end], text[place:end], codec, False, before, after, True), Grade.NEVER
    )


def _candidates(text: str, place: int, line: Line, codec: str) -> Iterator[Candidate]:
    for repair in line.repairs:
        start, end = place + repair.start, place + repair.start + len(repair.raw)
        before, after = text[max(0, start - NEAR) : start], text[end : end + NEAR]
        yield Candidate(start, end, repair.raw, repair.text, codec, False, before, after, repair.lossy)
