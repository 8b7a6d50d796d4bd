"""The subject of a note: the key that its type calls its entity, and the line with its label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from notelint import Frontmatter, Note

from .conflict import Conflict, no_edits
from .head import HeadLine
from .markup import rest_of_line, written
from .names import LONGEST_NAME, Named, is_read_as, is_same, like, names_in_line


def entity_conflicts(note: Note, lines: Iterable[HeadLine], key: str) -> Iterator[Conflict]:
    """The subject of a note: one value of the frontmatter, and the line with its label."""
    block = note.frontmatter
    field = block.field(key) if block else None
    value = field.value.data if field else None
    if block is None or field is None or not isinstance(value, str) or not 0 < len(value) <= LONGEST_NAME:
        return
    ours = Named(value.strip(), field.value.span, source=rest_of_line(note.text, field.value.span.start))
    for line in lines:
        text = note.text[slice(*line.value)]
        if line.key != key or line.items or len(text) > LONGEST_NAME:
            continue
        theirs = [Named(text, line.value, whole=note.text[slice(*line.whole)]), *names_in_line(note, line)]
        if theirs[0].is_nobody or not ours.forms or not any(name.forms for name in theirs):
            continue
        if all(name.said.isdisjoint(ours.said) for name in theirs):
            yield _other_entity(block, key, line, ours, theirs)


def _other_entity(block: Frontmatter, key: str, line: HeadLine, ours: Named, theirs: list[Named]) -> Conflict:
    is_one, said = len(theirs) == 2, theirs[0]
    text, meant = like(theirs[:1], ours.full), like([ours], said.full)
    can_be_body = is_one and not ours.is_nobody and is_read_as(text, ours)
    return Conflict(
        key,
        line.value,
        ours.span,
        f"`{line.label}` is `{said.name}`, the frontmatter says `{ours.name}`",
        to_body=written(line.value, text) if can_be_body else no_edits,
        to_front=partial(block.set, (key,), meant) if is_one and is_same(meant, said) else no_edits,
        unsure=("body", "front") if said.says_more else ("front",) if ours.says_more else (),
    )
