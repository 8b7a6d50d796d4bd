"""All pairs of places that are held against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from typing import Final

from notelint import Note, Span

from .._duplicate_keys import doubtful_keys
from .._hidden_words import keys_that_hide_words
from .blanks import blank_conflicts
from .conflict import Conflict, no_edits
from .days import date_conflicts
from .head import HeadLine, fold, head_lines, labels_of, means_its_key
from .markup import STRUCK
from .name_days import days_of_name
from .people import people_conflicts
from .subject import entity_conflicts
from .tags import tag_conflicts
from .titles import title_conflicts
from .values import value_conflicts

LABELS: Final[Mapping[str, tuple[str, ...]]] = {
    "date": ("Date",),
    "participants": ("With", "Attendees", "Participants"),
    "tags": ("Tags",),
}
"""The labels that are known without a config."""
_WAITING: Final = re.compile(r"\{\{|\{%|<%")
"""Where a placeholder begins, of whatever program."""


def conflicts(note: Note, labels: Mapping[str, tuple[str, ...]], me: tuple[str, ...]) -> Iterator[Conflict]:
    """Every difference between frontmatter and body; no fix is safe where YAML hides words of the frontmatter's."""
    entity = note.type.entity if note.type else ""
    hiding = keys_that_hide_words(note.frontmatter) if note.frontmatter else frozenset[str]()
    for each in _conflicts(note, entity, labels, me):
        key = entity if each.key == "links" else each.key
        yield replace(each, unsure=("body", "front")) if key in hiding else each


def _conflicts(
    note: Note, entity: str, labels: Mapping[str, tuple[str, ...]], me: tuple[str, ...]
) -> Iterator[Conflict]:
    doubtful = doubtful_keys(note.frontmatter) if note.frontmatter else set()  # of which rule `syntax` speaks
    lines = _lines(note, entity, labels) if note.frontmatter or days_of_name(note.path) else []
    struck = {line.key for line in lines if _is_struck(note, line)}
    lines = list(_without_unfilled(note, [line for line in lines if line.key not in doubtful | struck]))
    if "title" not in doubtful:
        yield from (each for each in title_conflicts(note) if not _is_unfilled(note, "title", each.at))
    if lines and note.frontmatter:
        yield from people_conflicts(note, "participants", lines, me)
        yield from tag_conflicts(note, lines)
    disputed = _disputed(note, lines)
    for each in _of_one_value(note, lines, entity):
        yield replace(each, to_front=no_edits) if each.key in disputed else each
    yield from blank_conflicts(note, lines, entity)


def _of_one_value(note: Note, lines: list[HeadLine], entity: str) -> Iterator[Conflict]:
    """What differs in keys of which each line of the body is a statement of its own."""
    yield from date_conflicts(note, lines)
    if lines and note.frontmatter:
        if entity:
            yield from entity_conflicts(note, lines, entity)
        yield from value_conflicts(note, lines, frozenset(("title", *LABELS, entity)))


def _disputed(note: Note, lines: list[HeadLine]) -> Set[str]:
    """The keys of which the body itself says different things, so that it cannot win."""
    told: dict[str, set[str]] = {}
    for line in lines:
        told.setdefault(line.key, set()).add(note.text[slice(*line.value)])
    return {key for key, values in told.items() if len(values) > 1}


def _without_unfilled(note: Note, lines: list[HeadLine]) -> Iterator[HeadLine]:
    """The lines that are held against something: where a placeholder of a template waits on one side, rule
    `placeholder` says so.
    """
    for line in lines:
        spans = (line.whole, *(item.span for item in line.items))
        if not any(_is_unfilled(note, line.key, span) for span in spans):
            yield line


def _is_struck(note: Note, line: HeadLine) -> bool:
    """Whether words on one of the sides are struck out, so that nobody can say what is left of them."""
    field = note.frontmatter.field(line.key) if note.frontmatter else None
    spans = [line.whole, *(item.span for item in line.items), *([field.value.span] if field else [])]
    return any(STRUCK.search(note.text, *span) for span in spans)


def _is_unfilled(note: Note, key: str, span: Span) -> bool:
    field = note.frontmatter.field(key) if note.frontmatter else None
    return any(_WAITING.search(note.text, *each) for each in (span, *([field.value.span] if field else [])))


def _lines(note: Note, entity: str, labels: Mapping[str, tuple[str, ...]]) -> list[HeadLine]:
    """The labelled lines of the head. Those with a mere key of the frontmatter count only as Dataview's fields."""
    given = {**LABELS, **{key: (*LABELS.get(key, ()), *more) for key, more in labels.items()}}
    known = {fold(label): key for key, each in given.items() for label in each}
    fields = {fold(key): key for key in (note.frontmatter.data if note.frontmatter else {})}
    subject = dict.fromkeys(labels_of(note, entity) if entity else (), entity)
    found = head_lines(note, {**fields, **subject, **known})
    return [line for line in found if line.is_field or _is_told(note, line, known, subject)]


def _is_told(note: Note, line: HeadLine, known: Mapping[str, str], subject: Mapping[str, str]) -> bool:
    label = fold(line.label)
    return label in known or (label in subject and means_its_key(note, line))
