"""All pairs of places that are held against each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from notelint import Note

from .blanks import blank_conflicts
from .conflict import Conflict
from .days import date_conflicts, day_of_name
from .head import HeadLine, fold, head_lines
from .people import people_conflicts
from .subject import entity_conflicts
from .titles import title_conflicts
from .values import tag_conflicts, value_conflicts

LABELS: Final[Mapping[str, tuple[str, ...]]] = {
    "date": ("Date",),
    "participants": ("With", "Attendees", "Participants"),
    "tags": ("Tags",),
}
"""The labels that are known without a config."""


def conflicts(note: Note, labels: Mapping[str, tuple[str, ...]], me: tuple[str, ...]) -> Iterator[Conflict]:
    """Every difference between the frontmatter and the body of a note."""
    entity = note.type.entity if note.type else ""
    lines = _lines(note, entity, labels) if note.frontmatter or day_of_name(note.path) else []
    yield from title_conflicts(note)
    yield from date_conflicts(note, lines)
    if lines and note.frontmatter:
        yield from people_conflicts(note, "participants", lines, me)
        if entity:
            yield from entity_conflicts(note, lines, entity)
        yield from tag_conflicts(note, lines)
        yield from value_conflicts(note, lines, frozenset(("title", *LABELS, entity)))
    yield from blank_conflicts(note, lines, entity)


def _lines(note: Note, entity: str, labels: Mapping[str, tuple[str, ...]]) -> list[HeadLine]:
    """The labelled lines of the head. Those with a mere key of the frontmatter count only as Dataview's fields."""
    given = {**LABELS, **{key: (*LABELS.get(key, ()), *more) for key, more in labels.items()}}
    known = {fold(label): key for key, each in given.items() for label in each}
    if entity:
        known.setdefault(fold(entity), entity)
    fields = {fold(key): key for key in (note.frontmatter.data if note.frontmatter else {})}
    found = head_lines(note, {**fields, **known})
    return [line for line in found if line.is_field or fold(line.label) in known]
