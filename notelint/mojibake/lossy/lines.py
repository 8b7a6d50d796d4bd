"""Lines that have lost something, in a text of which other lines tell the codec: all of one is explained, or none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from notelint.mojibake.candidate import NEAR, Grade, Graded
from notelint.mojibake.codecs import codec
from notelint.mojibake.evidence import ENOUGH
from notelint.mojibake.layers import Change, moved
from notelint.mojibake.lossy.readings import lossy_in_line
from notelint.mojibake.lossy.units import Damage, damage_in
from notelint.mojibake.memory import look, of_lines
from notelint.mojibake.passages import Passages
from notelint.mojibake.scan import grade, judged_as
from notelint.mojibake.spans import above_ascii
from notelint.mojibake.whole import Undone, is_in_doubt, is_proven
from notelint.text import BOM

_LINE = re.compile("[^\r\n]+")
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
    first = len(BOM) if text.startswith(BOM) else 0
    spans = [line.span() for line in _LINE.finditer(rest.text)]
    looks = [look(rest.text, *span) for span in spans if not rest.text[max(first, span[0]) : span[1]].isascii()]
    is_one_of_many = sum([lossy_in_line(near, span, fit, True)[0] for _, near, span in looks]) > 1
    changes, lines, others = [], list(found.lines), []
    for place, (before, near, span) in zip(found.others, looks, strict=True):
        explained = _explained(near, span, fit, is_one_of_many)
        if explained is None:
            others.append(place)
        else:
            changes += moved(explained, before)
            lines.append((*place, fit.name))
    return Undone(sorted([*found.changes, *rest.in_whole(changes)]), sorted(lines), others)


def _settled(text: str, found: Undone) -> Damage | None:
    """The damage that most of the lines that are explained show, if these are enough."""
    names = Counter(name for _, _, name in found.lines).most_common(1)
    if not names or names[0][1] < ENOUGH:
        return None
    return damage_in(text, names[0][0])


@of_lines
def _explained(near: str, span: tuple[int, int], fit: Damage, is_one_of_many: bool) -> list[Change] | None:
    """The changes that undo a line, what it has lost and what is whole; None where not all of it is explained."""
    lossy = lossy_in_line(near, span, fit, is_one_of_many)[1]
    names = (fit.name,)
    if any(grade is Grade.NEVER or is_in_doubt(c.text) for c, grade in lossy):
        return None
    whole = list(_whole(near, span, names, lossy))
    raws = [*(c.raw for c, _ in lossy), *(near[change.start : change.end] for change in whole)]
    above = above_ascii(near[slice(*span)]) - (span[0] == 0 and near.startswith(BOM))
    if above_ascii("".join(raws)) != above or any(is_in_doubt(change.text) for change in whole):
        return None
    places = [_Place(c.raw, Change(c.start, c.end, c.text, names, True), grade) for c, grade in lossy]
    places += _graded(near, whole)
    places.sort(key=lambda place: place.change.start)
    return [place.change for place in places] if _prove(places) else None


def _whole(near: str, span: tuple[int, int], names: tuple[str], lossy: list[Graded]) -> Iterator[Change]:
    """The changes that undo the places in which nothing is lost."""
    taken = bytearray(len(near))
    for (start, end, *_), _ in lossy:
        taken[start:end] = b"\1" * (end - start)
    own = codec(names[0])
    for match in _ABOVE_ASCII.finditer(near, *span):
        start, end = match.span()
        if not taken[start] and (becomes := own.undone(match[0])) is not None:
            yield Change(start, end, becomes, names, True)


def _graded(near: str, changes: list[Change]) -> Iterator[_Place]:
    """Places in which nothing is lost, graded."""
    for change in changes:
        start, end, becomes, (name,), _ = change
        raw, before, after = near[start:end], near[max(0, start - NEAR) : start], near[end : end + NEAR]
        yield _Place(raw, change, grade(raw, becomes, judged_as(name), False, before, after))


def _prove(places: list[_Place]) -> bool:
    """Whether the places that hold all that stands above ASCII in a line prove that it is damage."""
    if not any(place.grade is Grade.SURE for place in places):
        return False
    if any(place.grade is Grade.NEVER for place in places):
        return False
    return is_proven((place.raw, place.change.text, place.grade) for place in places)
