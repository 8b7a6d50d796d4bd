"""UTF-8 misread as Chinese or Japanese characters of two bytes each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, partial

from notelint.mojibake.candidate import NEAR, Candidate, Grade, Graded
from notelint.mojibake.double_byte.codecs import misreadings
from notelint.mojibake.double_byte.lines import Line, undo_line
from notelint.mojibake.double_byte.prefilter import suspected_places

_LINE = re.compile(r"[^\r\n]+")
_RUN = re.compile("[^\x00-\x7f]+")


def double_byte_readings(text: str) -> Iterator[list[Graded]]:
    """A reading for each encoding of two bytes that has misread the text; candidates in order of place."""
    places = sorted(suspected_places(text))
    if not places:
        return
    lines = [(match.start(), match[0]) for match in _LINE.finditer(text) if not match[0].isascii()]
    for codec in misreadings():
        undo = cache(partial(undo_line, codec=codec))
        held = list(_holding(lines, [place for place, name in places if name == codec.name]))
        if any(undo(line).is_sure for _, line in held):
            sure = _reading(text, [(place, undo(line)) for place, line in lines], codec.name)
            left = [_left(text, place, codec.name) for place, line in held if not undo(line).repairs]
            yield sorted([*sure, *left], key=lambda graded: graded.candidate[:2])


def _holding(lines: list[tuple[int, str]], places: list[int]) -> Iterator[tuple[int, str]]:
    """The lines that hold one of the places, each with the first."""
    for start, line in lines:
        found = bisect_left(places, start)
        if found < len(places) and places[found] < start + len(line):
            yield places[found], line


def _reading(text: str, lines: list[tuple[int, Line]], codec: str) -> list[Graded]:
    """All that is sure; what goes with it too, where nothing is Chinese or Japanese of itself."""
    pure = not any(line.mixed for _, line in lines)
    return [
        Graded(candidate, Grade.SURE if line.is_sure else Grade.LIKELY)
        for place, line in lines
        if line.is_sure or pure
        for candidate in _candidates(text, place, line, codec)
    ]


def _left(text: str, place: int, codec: str) -> Graded:
    """Damage that cannot be undone, from a place on."""
    run = _RUN.match(text, place)
    end = run.end() if run else place + 1
    before, after = text[max(0, place - NEAR) : place], text[end : end + NEAR]
    return Graded(Candidate(place, end, text[place:end], text[place:end], codec, False, before, after, True), Grade.NEVER)


def _candidates(text: str, place: int, line: Line, codec: str) -> Iterator[Candidate]:
    for repair in line.repairs:
        start, end = place + repair.start, place + repair.start + len(repair.raw)
        before, after = text[max(0, start - NEAR) : start], text[end : end + NEAR]
        yield Candidate(start, end, repair.raw, repair.text, codec, False, before, after, repair.lossy)
