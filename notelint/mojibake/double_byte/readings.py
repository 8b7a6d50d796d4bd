"""UTF-8 misread as Chinese or Japanese characters of two bytes each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from notelint.mojibake.candidate import NEAR, Candidate, Grade, Graded
from notelint.mojibake.double_byte.codecs import misreadings
from notelint.mojibake.double_byte.lines import Line, undo_line
from notelint.mojibake.double_byte.prefilter import may_be_double_byte, suspected_places

_LINE = re.compile(r"[^\r\n]+")
_RUN = re.compile("[^\x00-\x7f][^\x00-\x7f]*")
_EAST = re.compile("[\u2e80-\ud7ff\uf900-\ufaff\uff61-\ufffd]+")
# So many characters of a line that has no others of them are hardly text.
_FEW = 2


class _Undone(NamedTuple):
    """What is damage in a line."""

    line: re.Match[str]
    found: Line


def double_byte_readings(text: str) -> Iterator[list[Graded]]:
    """A reading for each encoding of two bytes that has misread the text; candidates in order of place."""
    if not may_be_double_byte(text):
        return
    lines = [match for match in _LINE.finditer(text) if not match[0].isascii()]
    for codec in misreadings():
        places = suspected_places(text, codec.name, lines)
        suspected = (line[0] for line, place in zip(lines, places, strict=True) if place is not None)
        if any(undo_line(line, codec).is_sure for line in suspected):
            undone = [_Undone(line, undo_line(line[0], codec)) for line in lines]
            yield _reading(text, undone, codec.name)
            lines = [line for line, found in undone if not found.is_sure]


def _reading(text: str, lines: list[_Undone], codec: str) -> list[Graded]:
    """All that is sure; what goes with it too, where nothing is Chinese or Japanese of itself."""
    pure = not any(line.found.mixed for line in lines)
    places = suspected_places(text, codec, (line for line, found in lines if not found.repairs))
    graded: list[Graded] = []
    for line, found in lines:
        if not found.repairs:
            place = next(places)
            graded += [_left(text, at, codec) for at in (place, _torn_place(line)) if at is not None][:1]
        elif found.is_sure or pure:
            grade = Grade.SURE if found.is_sure else Grade.LIKELY
            graded += [Graded(candidate, grade) for candidate in _candidates(text, line.start(), found, codec)]
    return graded


def _torn_place(line: re.Match[str]) -> int | None:
    """Where a character of China or Japan stands alone in a line: what is left of a sign."""
    found = _EAST.findall(line[0])
    return line.start() + line[0].index(found[0]) if found and len("".join(found)) <= _FEW else None


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
