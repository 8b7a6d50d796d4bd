"""The title of the frontmatter and the heading of the first level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from notelint import Level, Note, Section, Span

from .._stand_ins import is_stand_in
from .conflict import Conflict, no_edits
from .head import names_its_type
from .markup import STRUCK, bare, core, rest_of_line, said, shown, spellings, written
from .own_day import days_of_note, without_day

_LONGEST: Final = 2_000
_ALIKE: Final = 0.9
_SLIP: Final = 2
_NOTE: Final = r"<!--[^\r\n]{0,500}?-->|%%[^%\r\n]{0,500}%%"
_NOT_SAID: Final = re.compile(rf"{_NOTE}|[\[<]")
"""What may hold more than words."""
_BEHIND: Final = re.compile(rf"\s*(?:{_NOTE}|\{{[#.][^{{}}\r\n]{{1,100}}\}})\Z")
"""A comment behind a heading, or the id that it gets."""
_TAG: Final = re.compile(r"(?<!\{)#")


def title_conflicts(note: Note) -> Iterator[Conflict]:
    """A title and the only heading of the first level that say different things."""
    block = note.frontmatter
    field = block.field("title") if block else None
    heading = _heading(note)
    if block is None or field is None or heading is None or not isinstance(title := field.value.data, str):
        return
    if not 0 < len(title) <= _LONGEST or len(heading.title) > _LONGEST or is_stand_in(heading.title, "title"):
        return
    if STRUCK.search(title) or STRUCK.search(heading.title):
        return
    span = _words(note, heading)
    seen = bare(note.text[span.start : span.end])
    ours, theirs = said(title), said(seen)
    spelled = spellings(title) | spellings(rest_of_line(note.text, field.value.span.start))
    if not ours or not theirs or ours == theirs or not _all_spelled(note, heading).isdisjoint(spelled):
        return
    if _differ_by_the_day(note, title, seen) or (not names_its_type(note) and not _has_drifted(ours, theirs)):
        return
    words = note.text[span.start : span.end]
    is_plain = not _NOT_SAID.search(words) and span != heading.heading
    yield Conflict(
        "title",
        span,
        field.value.span,
        f"the heading says `{shown(seen)}`, `title` says `{shown(title)}`",
        Level.WARNING if names_its_type(note) else Level.INFO,
        to_body=written(span, " ".join(title.split())) if is_plain and not is_stand_in(title, "title") else no_edits,
        to_front=partial(block.set, ("title",), seen) if said(seen) == theirs else no_edits,
        unsure=("front",) if _TAG.search(note.text, span.end, heading.heading.end) else (),
    )


def _differ_by_the_day(note: Note, title: str, heading: str) -> bool:
    """Whether one of the two has the day of the note beside the words that both have."""
    if not (any(map(str.isdigit, title + heading)) and (days := days_of_note(note))):
        return False
    ours, theirs = said(without_day(title, days)), said(without_day(heading, days))
    return bool(ours) and ours == theirs


def _all_spelled(note: Note, heading: Section) -> frozenset[str]:
    """The heading as it is written, with and without what may be no part of it: tags, the id of the block."""
    return spellings(heading.title) | spellings(note.text[slice(*heading.heading)].lstrip("# \t").rstrip())


def _has_drifted(ours: str, theirs: str) -> bool:
    """Whether one was the other once: in a note that names no type a title may be meant to be shorter than that."""
    from rapidfuzz.distance import Indel

    is_longer = abs(len(ours) - len(theirs)) > _SLIP and (ours in theirs or theirs in ours)
    return not is_longer and Indel.normalized_similarity(ours, theirs) >= _ALIKE


def _heading(note: Note) -> Section | None:
    """The one heading of the first level, where the body begins with it."""
    sections = note.outline.sections
    if not sections or sections[0].level != 1 or sum(section.level == 1 for section in sections) > 1:
        return None
    start = note.frontmatter.span.end if note.frontmatter else 0
    return None if note.text[start : sections[0].heading.start].strip() else sections[0]


def _words(note: Note, heading: Section) -> Span:
    """The words of a heading, without comments and ids behind them; all of it, where they stand on several lines."""
    start = note.text.find(heading.title, *heading.heading)
    if start < 0:
        return heading.heading
    span = core(note.text, Span(start, start + len(heading.title)))
    while behind := _BEHIND.search(note.text, *span):
        span = core(note.text, Span(span.start, behind.start()))
    return span
