"""Lines that have lost something, in a text of which other lines tell the codec: all of one is explained, or none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from notelint.mojibake.candidate import NEAR, Grade
from notelint.mojibake.codecs import codec
from notelint.mojibake.evidence import ENOUGH
from notelint.mojibake.layers import Change
from notelint.mojibake.lossy.readings import lossy_reading
from notelint.mojibake.lossy.units import Damage, damages
from notelint.mojibake.passages import Passages
from notelint.mojibake.scan import grade
from notelint.mojibake.spans import above_ascii
from notelint.mojibake.whole import Undone, is_in_doubt, is_proven

_ABOVE_ASCII = re.compile("[^\x00-\x7f][^\x00-\x7f]*")


class _Place(NamedTuple):
    """What a line has lost or holds whole, as a change, with what stood there and the grade of it."""

    raw: str
    change: Change
    grade: Grade


def with_lossy_lines(text: str, found: Undone) -> Undone:
    """What is undone, with the other lines that the codec of most lines explains once its losses are put back."""
    fit = _settled(text, found)
    if fit is None or not found.others:
        return found
    rest = Passages(text, [(start, end) for start, end, _ in found.lines])
    places = _places(rest, fit)
    starts = [place.change.start for place in places]
    changes, lines, others = list(found.changes), list(found.lines), []
    for start, end in found.others:
        held = places[bisect_left(starts, start) : bisect_left(starts, end)]
        if _explain(text[start:end], held):
            changes += [place.change for place in held]
            lines.append((start, end, fit.name))
        else:
            others.append((start, end))
    return Undone(sorted(changes), sorted(lines), others)


def _settled(text: str, found: Undone) -> Damage | None:
    """The damage that most of the lines that are explained show, if these are enough."""
    names = Counter(name for _, _, name in found.lines).most_common(1)
    if not names or names[0][1] < ENOUGH:
        return None
    return next((fit for fit in damages(text) if fit.name == names[0][0]), None)


def _places(rest: Passages, fit: Damage) -> list[_Place]:
    """All places of the lines that are not explained, in order of place, told in places of the whole text."""
    lossy = lossy_reading(rest.text, fit)
    candidates = [graded.candidate for graded in lossy]
    changes = [Change(c.start, c.end, c.text, (fit.name,), True) for c in candidates]
    taken = bytearray(len(rest.text))
    for change in changes:
        taken[change.start : change.end] = b"\1" * (change.end - change.start)
    places = [_Place(g.candidate.raw, change, g.grade) for g, change in zip(lossy, changes, strict=True)]
    places += [place for place in _whole(rest.text, fit) if not taken[place.change.start]]
    told = rest.in_whole([place.change for place in places])
    moved = (place._replace(change=change) for place, change in zip(places, told, strict=True))
    return sorted(moved, key=lambda place: place.change.start)


def _whole(text: str, fit: Damage) -> Iterator[_Place]:
    """The places in which nothing is lost."""
    own = codec(fit.name)
    for match in _ABOVE_ASCII.finditer(text):
        becomes = own.undone(match[0])
        if becomes is not None:
            start, end = match.span()
            before, after = text[max(0, start - NEAR) : start], text[end : end + NEAR]
            how_sure = grade(match[0], becomes, own, False, before, after)
            yield _Place(match[0], Change(start, end, becomes, (fit.name,), True), how_sure)


def _explain(line: str, places: list[_Place]) -> bool:
    """Whether the places hold all that stands above ASCII in a line, and prove that it is damage."""
    if not any(place.grade is Grade.SURE for place in places):
        return False
    if above_ascii("".join([place.raw for place in places])) != above_ascii(line):
        return False
    if any(place.grade is Grade.NEVER or is_in_doubt(place.change.text) for place in places):
        return False
    return is_proven(iter(places))
