"""The subject of a note: the key that its type calls its entity, and the line with its label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from notelint import Field, Frontmatter, Note, Span

from .._splitting import parts
from .._subject_name import is_plain, is_sure
from .conflict import Conflict, no_edits
from .head import HeadLine
from .markup import rest_of_line, said, shown, shows_words, written
from .names import LONGEST_NAME, Named, carried, is_read_as, is_same, names_in_field, names_in_line
from .roll import goes_on_below


def entity_conflicts(note: Note, lines: Iterable[HeadLine], key: str) -> Iterator[Conflict]:
    """The subject of a note: the value of the frontmatter, or those of its list, and the line with its label."""
    block = note.frontmatter
    field = block.field(key) if block else None
    ours = _names_of(note, field) if field else []
    if block is None or field is None or not any(name.forms for name in ours):
        return
    for line in lines:
        text = note.text[slice(*line.value)]
        if line.key != key or line.items or len(text) > LONGEST_NAME:
            continue
        theirs = [Named(text, line.value, whole=note.text[slice(*line.whole)]), *names_in_line(note, line)]
        if theirs[0].is_nobody or not any(name.forms for name in theirs):
            continue
        if not any(_are_one(name, each) for name in ours for each in theirs):
            yield _other_entity(note, block, field, line, ours, theirs)


def _names_of(note: Note, field: Field) -> list[Named]:
    """The names of a value: all of it as one, and each that it lists."""
    value = field.value
    if not isinstance(value.data, str):
        return names_in_field(note, field)
    if len(value.data) > LONGEST_NAME:
        return []
    text = value.data.strip()
    listed = parts(text, Span(0, len(text)), by_words=False)
    several = [Named(text[slice(*part.span)], value.span) for part in listed] if len(listed) > 1 else []
    return [Named(text, value.span, source=rest_of_line(note.text, value.span.start)), *several]


def _are_one(ours: Named, theirs: Named) -> bool:
    """Whether two names are the same: what stands behind one may be left out on the other side, but not differ."""
    if ours.said.isdisjoint(theirs.said):
        return False
    asides = (said(ours.aside), said(theirs.aside))
    return not all(asides) or asides[0] == asides[1] or not ours.spelled.isdisjoint(theirs.spelled)


def _other_entity(
    note: Note, block: Frontmatter, field: Field, line: HeadLine, front: list[Named], body: list[Named]
) -> Conflict:
    key, ours, theirs = str(field.key.data), front[0], body[0]
    is_text = isinstance(field.value.data, str)
    is_one = is_text and len(front) == 1 and len(body) == 2
    (text, is_all), (meant, is_all_meant) = carried(body[:1], ours), carried([ours], theirs)
    is_doubtful = theirs.says_more or not all(name.is_linked or is_plain(name.link) for name in (ours, theirs))
    is_doubtful = is_doubtful or goes_on_below(note, line)
    can_win = not is_doubtful and is_sure(note, ours.link, key), not is_doubtful and is_sure(note, theirs.link, key)
    told = _listed(body), _listed(front if is_text else [Named("[]", ours.span), *front])
    can_be_body = is_one and not ours.is_nobody and is_read_as(text, ours)
    return Conflict(
        key,
        line.value,
        field.value.span if field.value.style != "block" else field.key.span,
        f"`{line.label}` is `{told[0]}`, the frontmatter says `{told[1]}`",
        to_body=written(line.value, text) if can_be_body else no_edits,
        to_front=partial(block.set, (key,), meant) if is_one and is_same(meant, theirs) else no_edits,
        unsure=("body",) * (not (can_win[0] and is_all) or shows_words(theirs.link))
        + ("front",) * (not (can_win[1] and is_all_meant and not ours.says_more) or shows_words(ours.link)),
    )


def _listed(names: list[Named]) -> str:
    """A value for a message; of one with several links the names."""
    each = names[1:] if names[1:] and "]" in names[0].text else names[:1]
    return shown(", ".join(name.best or name.text for name in each))
