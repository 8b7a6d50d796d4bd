"""The subject of a note: the key that its type calls its entity, and the line with its label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from notelint import Frontmatter, Note

from .conflict import Conflict, no_edits
from .head import HeadLine
from .markup import written
from .names import LONGEST_NAME, NOBODY, Named, is_read_as, like, names_in_line


def entity_conflicts(note: Note, lines: Iterable[HeadLine], key: str) -> Iterator[Conflict]:
    """The subject of a note: one value of the frontmatter, and the line with its label."""
    block = note.frontmatter
    field = block.field(key) if block else None
    value = field.value.data if field else None
    if block is None or field is None or not isinstance(value, str) or not 0 < len(value) <= LONGEST_NAME:
        return
    ours = Named(value.strip(), field.value.span, -1)
    for line in lines:
        text = note.text[slice(*line.value)]
        if line.key != key or line.items or len(text) > LONGEST_NAME or NOBODY.fullmatch(text[:50]):
            continue
        theirs = [Named(text, line.value, 0), *names_in_line(note, line)]
        if not ours.forms or not any(name.forms for name in theirs):
            continue
        if all(name.forms.isdisjoint(ours.forms) for name in theirs):
            yield _other_entity(block, key, line, ours, theirs)


def _other_entity(block: Frontmatter, key: str, line: HeadLine, ours: Named, theirs: list[Named]) -> Conflict:
    is_one = len(theirs) == 2
    text, meant = like(theirs[:1], ours), like([ours], theirs[0])
    return Conflict(
        key,
        line.value,
        ours.span,
        f"`{line.label}` is `{theirs[0].name}`, the frontmatter says `{ours.name}`",
        to_body=written(line.value, text) if is_one and is_read_as(text, ours) else no_edits,
        to_front=partial(block.set, (key,), meant) if is_one and is_read_as(meant, theirs[0]) else no_edits,
    )
