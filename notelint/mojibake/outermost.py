"""The outermost layer of damage: of all readings, what is believed and does not overlap."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import TypeAlias

from notelint.mojibake.candidate import Candidate, Grade, Graded
from notelint.mojibake.codecs import COMMON, NAMES, OTHERS, PAGES, codec, holds_units
from notelint.mojibake.evidence import (
    AS_WELL,
    believed,
    deferring,
    explains_beyond_doubt,
    is_strange,
    weight,
    without_inner,
)
from notelint.mojibake.layers import Change
from notelint.mojibake.passages import Passages, each_clean_line
from notelint.mojibake.prefilter import may_be_lossy
from notelint.mojibake.runs import holds_east, may_hold_surrogates, runs
from notelint.mojibake.scan import scan, scan_pages
from notelint.mojibake.siblings import doubted_places
from notelint.mojibake.whole import has_rivals, undone

Weight: TypeAlias = tuple[bool, float]
Weighed: TypeAlias = tuple[Weight, list[Graded]]
# What speaks for a reading that has no other beside it makes no difference.
_ALONE: Weight = (False, 0.0)
_NEVER = Grade.NEVER
_LINE_END = re.compile("[\r\n]")
# The chain of one misreading alone, by its codec.
_CHAINS = {name: (name,) for name in NAMES}


def outermost(text: str, *, again: bool) -> list[Change]:
    """The changes that undo the last misreading, in order of place; one that changes nothing marks what is damaged, and
    remains in doubt. Most lines are clean where a text is looked at `again`, after a repair.
    """
    found = undone(text)
    if found.others and any(name in COMMON for _, _, name in found.lines):
        from notelint.mojibake.lossy.lines import with_lossy_lines

        found = with_lossy_lines(text, found)
    if found.changes and not (found.others and found.leaves_damage(text)):
        return found.changes
    explained = {start for start, _, _ in found.lines}
    clean = each_clean_line(text, explained) if again or found.changes else ()
    rest = Passages(text, sorted({*found.beyond_witnesses(), *clean}))
    weighed = rest.in_whole(_weighed(rest.text))
    if not found.changes:
        return weighed
    return sorted([*found.changes, *(change for change in weighed if not found.holds(change))])


def _weighed(text: str) -> list[Change]:
    """What all readings together make of a text."""
    taken = bytearray(len(text))
    made: list[tuple[Candidate, bool]] = []
    left: list[Change] = []
    readings = without_inner(_readings(text))
    weights = map(weight, readings) if len(readings) > 1 else [_ALONE]
    weighed = sorted(zip(weights, readings, strict=False), key=itemgetter(0), reverse=True)
    for much, reading in weighed:
        open_places = _open_places(reading, much, weighed)
        if made and reading and reading[0].candidate.codec in PAGES:
            open_places |= _places_of_others(text, reading, made, readings)
        for believing in believed(text, reading):
            start, end = place = believing[0][:2]
            if taken.find(1, start, end) < 0:
                taken[start:end] = b"\1" * (end - start)
                if place not in open_places:
                    made.append(believing)
        doubts = [graded.candidate for graded in reading if graded.grade is _NEVER and graded.candidate.lossy]
        for start, end, raw, _, name, *_ in doubts:
            if taken.find(1, start, end) < 0:  # no other codec knows more
                taken[start:end] = b"\1" * (end - start)
                left.append(Change(start, end, raw, (name,), False))
    # Unsure where an encoding of two bytes leaves lines that it cannot explain in full.
    unfinished = {change.codecs[0] for change in left}.intersection(OTHERS)
    made_so = (
        Change(start, end, becomes, _CHAINS[name], sure and name not in unfinished)
        for (start, end, _, becomes, name, *_), sure in made
    )
    return sorted([*made_so, *left])


def _readings(text: str) -> list[list[Graded]]:
    """All readings; of the common codecs the one alone that explains the whole text beyond doubt."""
    found = runs(text)
    common: list[list[Graded]] = []
    for reading in scan(text) if holds_units(found) else ():
        if explains_beyond_doubt(text, reading) and not (is_strange(reading) and _has_rivals(text, reading)):
            return [reading]
        common.append(reading)
    common = _with_lossy(text, common)
    pages = deferring(list(scan_pages(text, found)), common)
    return [*common, *pages, *_special(text)]


def _has_rivals(text: str, reading: list[Graded]) -> bool:
    """Whether another codec makes something else of all that a reading explains."""
    first, last = reading[0].candidate, reading[-1].candidate
    explained = text[first.start : last.end]
    return has_rivals(explained, codec(first.codec).undone(explained))


def _with_lossy(text: str, common: list[list[Graded]]) -> list[list[Graded]]:
    """The readings of the common codecs with what has lost something; it takes the place of its whole parts."""
    if not common and not may_be_lossy(text):
        return common
    from notelint.mojibake.lossy.readings import lossy_readings

    lossy = {reading[0].candidate.codec: reading for reading in lossy_readings(text)}
    merged = [_merged(reading, lossy.pop(reading[0].candidate.codec, [])) for reading in common if reading]
    return merged + list(lossy.values())


def _merged(reading: list[Graded], lossy: list[Graded]) -> list[Graded]:
    kept: list[Graded] = []
    index = 0
    for graded in reading:
        while index < len(lossy) and lossy[index].candidate.end <= graded.candidate.start:
            index += 1
        if index == len(lossy) or graded.candidate.end <= lossy[index].candidate.start:
            kept.append(graded)
    return sorted(kept + lossy, key=lambda graded: graded.candidate[:2]) if lossy else kept


def _special(text: str) -> Iterator[list[Graded]]:
    """The readings of damage that is not made of one character for each byte."""
    if may_hold_surrogates(text):
        from notelint.mojibake.surrogates import surrogate_readings

        yield from surrogate_readings(text)
    if holds_east(text):
        from notelint.mojibake.double_byte.readings import double_byte_readings

        yield from double_byte_readings(text)


def _open_places(reading: list[Graded], much: Weight, weighed: Sequence[Weighed]) -> set[tuple[int, int]]:
    """The places in which another code page that explains the text as well has another character."""
    if not much[0] or reading[0].candidate.codec not in PAGES:
        return set()
    rivals = [
        other
        for weight_of_other, other in weighed
        if weight_of_other > (True, much[1] - AS_WELL)
        if other is not reading and other[0].candidate.codec in PAGES
    ]
    texts = {_place(graded.candidate): graded.candidate.text for graded in reading}
    siblings = (other for _, other in weighed if other and other[0].candidate.codec in PAGES)
    return doubted_places(reading, siblings) | {
        _place(candidate)
        for other in rivals
        for candidate, grade in other
        if grade is Grade.SURE and texts.get(_place(candidate), candidate.text) != candidate.text
    }


def _places_of_others(
    text: str, reading: list[Graded], made: list[tuple[Candidate, bool]], readings: Sequence[list[Graded]]
) -> set[tuple[int, int]]:
    """The places of a code page that are something else in a common codec which other places of their line are in."""
    ends = [found.start() for found in _LINE_END.finditer(text)]
    common = [own for own in readings if own and own[0].candidate.codec in COMMON]
    others = {(own[0].candidate.codec, *_place(c)): c.text for own in common for c, _ in own}
    lines: dict[int, set[str]] = {}
    for candidate, _ in made:
        if candidate.codec in COMMON:
            lines.setdefault(bisect_right(ends, candidate.start), set()).add(candidate.codec)
    return {
        _place(c)
        for c, _ in reading
        for name in lines.get(bisect_right(ends, c.start), ())
        if others.get((name, *_place(c)), c.text) != c.text
    }


def _place(candidate: Candidate) -> tuple[int, int]:
    return candidate.start, candidate.end
