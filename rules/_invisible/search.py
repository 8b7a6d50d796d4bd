"""The search through a note: each line that holds what nobody sees, part by part."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from notelint import Note, Span

from . import block
from .characters import QUIET
from .controls import controls, is_control
from .fields import dead_fields
from .finding import Finding
from .heads import dead_head, task_words
from .line import Line, lines
from .meant import is_damage_beside
from .prose import is_nothing, strays, turned_code
from .targets import dead_block_id, dead_links, dead_tags, in_living_links

_LEADING = " \t>\ufeff\u200b\u200c\u200d\u200e\u200f\u2060" + "".join(QUIET)


def findings(note: Note, hits: Sequence[int]) -> list[Finding]:
    """What is found in a note at the given places, in order; nothing that may be mojibake."""
    found = list(_all(note, hits))
    if found and not note.text.isascii():
        found = list(_without_mojibake(note, found))
    return sorted(found)


def _all(note: Note, hits: Sequence[int]) -> Iterator[Finding]:
    opening = block.dead_block(note, hits) if note.text.lstrip("\ufeff").startswith("-") or hits[0] < 9 else None
    if opening:
        yield opening
        taken = {edit.start for edit in opening.edits}
        hits = [hit for hit in hits if hit not in taken]
    until = note.frontmatter.span.end if note.frontmatter else 0
    texts = block.texts(note.frontmatter.root) if note.frontmatter else []
    fields: list[Finding] = []
    for line in lines(note, hits):
        if line.start >= until:
            yield from _in_body(line)
        elif _holds(texts, line.hits[0]):
            yield from _in_words(line, line.hits)
        else:
            fields += _in_block(line)
    yield from block.told_of_break(note, block.proven(note, fields))


def _in_block(line: Line) -> Iterator[Finding]:
    words = [hit for hit in line.hits if not is_control(line.text[hit])]
    if words:
        yield from block.dead_fields(replace(line, hits=words))
    yield from controls(line, _controls(line, line.hits))


def _in_body(line: Line) -> Iterator[Finding]:
    """What is found on a line outside code; only a line with findings asks where code stands."""
    if all(line.text[hit] in QUIET for hit in line.hits) and not _may_break(line):
        return
    found = list(_in_line(line))
    if not found:
        return
    code = line.note.outline.code
    if in_code := [hit for hit in line.hits if _holds(code, hit)]:
        yield from turned_code(line, in_code)
        found = list(_in_line(replace(line, hits=[hit for hit in line.hits if not _holds(code, hit)])))
    yield from found


def _in_line(line: Line) -> Iterator[Finding]:
    """What breaks a part of the line first; what is left stands in words."""
    used: set[int] = set()
    if _may_break(line):
        for found in _parts(line):
            places = {edit.start for edit in found.edits}
            if not places & used:
                used |= places
                yield found
        used |= in_living_links(line)
    yield from _in_words(line, [hit for hit in line.hits if hit not in used])


def _parts(line: Line) -> Iterator[Finding]:
    if head := dead_head(line):
        yield head
    words = task_words(line)
    if words is not None and (fields := dead_fields(line, words)):
        yield fields
    yield from dead_tags(line, words is not None)
    yield from dead_links(line)
    if block_id := dead_block_id(line):
        yield block_id


def _may_break(line: Line) -> bool:
    """Whether the line has a head, a tag, a link or a block id at all."""
    raw = line.raw
    lead = raw.lstrip(_LEADING)[:1]
    return (lead != "" and lead in "-+*0123456789") or "#" in raw or "[" in raw or "<" in raw or "^" in raw


def _in_words(line: Line, places: Sequence[int]) -> Iterator[Finding]:
    yield from strays(line, [hit for hit in places if is_nothing(line, hit)])
    yield from controls(line, _controls(line, places))


def _controls(line: Line, places: Sequence[int]) -> list[int]:
    return [hit for hit in places if is_control(line.text[hit]) and hit not in line.needed]


def _holds(spans: Sequence[Span], place: int) -> bool:
    index = bisect_right(spans, (place, len(spans) and spans[-1].end))
    return index > 0 and spans[index - 1].end > place


def _without_mojibake(note: Note, found: list[Finding]) -> Iterator[Finding]:
    """The findings that touch no damage: a no-break space or a control may be a piece of a character."""
    from notelint import repair_mojibake

    damage = [Span(repair.start, repair.end) for repair in repair_mojibake(note.text)]
    for each in found:
        places = [edit.start for edit in each.edits] or [each.span.start]
        if not any(_holds(damage, place) or _is_piece(note.text, place) for place in places):
            yield each


def _is_piece(text: str, place: int) -> bool:
    """Whether a no-break space or a soft hyphen stands where damage has them: behind the first half of a letter."""
    if text[place] == "\u00a0":
        return place > 0 and text[place - 1] in "ÂÃâà√¬"
    return text[place] == "\u00ad" and is_damage_beside(text, place)
