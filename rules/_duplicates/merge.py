"""Joining two items that say the same: one line stays and takes over what only the other one says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from notelint import Edit, Fix, Item, Note, Span, TaskField, newline_of

from .removal import gathered, joined, removal, same_column, stands_alone, sub_items
from .statement import LONGEST, Member
from .tail import Line, higher, tags_of, within, written
from .token import Token
from .values import Number, Time

_EXTRAS = re.compile(r"\[\^[^\]\s]+\]|[\[(][\w-]+::[^\[\]()]*[\])]|%%.*?%%|<!--.*?-->|`[^`]+`|<[^<>\s][^<>]*>", re.S)
_TOLD = frozenset(["number", "time", "name", "ident", "ordinal"])
_STATES = {" ": 1, "/": 2, "x": 3, "X": 3}
"""Known states of a checkbox by how far the work is; any other character but `-` is a proposal or a marker."""


class ConflictError(Exception):
    """Why two items cannot be joined without losing something."""


def merge(note: Note, kept: Member, dropped: Member, richer: Member) -> Fix:
    """The fix that joins `dropped` into `kept`; `richer` is the member of their cluster whose words shall stay.

    Raises `ConflictError` where something would be lost.
    """
    line = Line(note.text, kept.item, note.outline, [])
    words_of = _choose_words(note, kept, dropped, richer)
    if words_of is not kept:
        _take_words(line, note, kept, dropped)
    notes = _take_fields(line, note, kept, dropped, words_of)
    children = _take_children(note, kept, dropped)
    gone = removal(note, dropped.item)
    if gone is None or not stands_alone(note, dropped.item):
        raise ConflictError("the lines around it would change their meaning")
    edits = [
        edit for edit in (_line_edit(note, kept.item, line.result()), _child_edit(kept.item, children, gone)) if edit
    ]
    if not any(edit.start <= gone.start < edit.end for edit in edits):
        edits.append(Edit(gone.start, gone.end, ""))
    number = note.place(kept.item.span).start.line
    return Fix(tuple(edits), f"merge into line {number}{notes}", safe=False)


def _line_edit(note: Note, item: Item, new: str) -> Edit | None:
    """The change of the kept line, cut down to the part that differs."""
    old = note.text[item.span.start : item.span.end]
    if old == new:
        return None
    start = next((at for at, (x, y) in enumerate(zip(old, new, strict=False)) if x != y), min(len(old), len(new)))
    rest = min(len(old), len(new)) - start
    end = next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
    return Edit(item.span.start + start, item.span.end - end, new[start : len(new) - end])


def _child_edit(kept: Item, children: str, gone: Span) -> Edit | None:
    if not children:
        return None
    at = kept.lines.end
    return Edit(gone.start, gone.end, children) if gone.start == at else Edit(at, at, children)


def _take_children(note: Note, kept: Member, dropped: Member) -> str:
    have, more = sub_items(note, kept.number), sub_items(note, dropped.number)
    if more is None:
        raise ConflictError("it holds more than one paragraph")
    if have is None:
        have = []
        if more:
            raise ConflictError("the other holds more than one paragraph")
    new = gathered(have, more)
    if new and not same_column(kept.item, dropped.item):
        raise ConflictError("its sub-items are indented in another way")
    return joined(new, newline_of(note.text)) if new else ""


def facts(member: Member, note: Note) -> dict[str, Token | None]:
    """The numbers, dates, names, links and other details that an item's own words tell, by key."""
    told: dict[str, Token | None] = {token.key: token for token in member.said.wording.tokens if token.kind in _TOLD}
    span = member.item.task.description if member.item.task else member.item.text
    for link in within(note.outline.links, span):
        told["link " + note.text[link.target.start : link.target.end].casefold()] = None
    if span.end - span.start > LONGEST:
        return told
    for match in _EXTRAS.finditer(note.text, span.start, span.end):
        told["extra " + match[0]] = None
    return told


def richest(note: Note, cluster: Sequence[Member]) -> Member:
    """The member whose words tell most numbers, dates and names; the earliest of several."""
    return max(cluster, key=lambda member: (len(facts(member, note)), -member.number))


def _choose_words(note: Note, kept: Member, dropped: Member, richer: Member) -> Member:
    """Whose words stay: those of the richest member where they tell all, else the kept ones."""
    ours, theirs = facts(kept, note), facts(dropped, note)
    if richer is dropped and _tells_all(theirs, ours, kept, dropped):
        return dropped
    if _tells_all(ours, theirs, kept, dropped):
        return kept
    raise ConflictError("each says something that the other does not")


def _tells_all(words: dict[str, Token | None], others: dict[str, Token | None], *members: Member) -> bool:
    values = [token.value for token in words.values() if token is not None]
    values += [day for member in members for name in ("due", "scheduled", "start") if (day := member.said.day(name))]
    return all(key in words or (token is not None and _told(token, values)) for key, token in others.items())


def _told(token: Token, values: list[Time | Number | None]) -> bool:
    """Whether one of the values says at least as much as the token's."""
    if isinstance(token.value, Number):
        return any(
            isinstance(value, Number) and value.agrees(token.value) and (value.unit or not token.value.unit)
            for value in values
        )
    if isinstance(token.value, Time):
        return any(isinstance(value, Time) and value.covers(token.value) for value in values)
    return False


def _take_words(line: Line, note: Note, kept: Member, dropped: Member) -> None:
    ours = kept.item.task.description if kept.item.task else kept.item.text
    theirs = dropped.item.task.description if dropped.item.task else dropped.item.text
    new = note.text[theirs.start : theirs.end]
    if (kept.item.task is None) != (dropped.item.task is None) or "\n" in new or "\r" in new:
        raise ConflictError("the two are built in different ways")
    line.put(ours.start, ours.end, new)


def _take_fields(line: Line, note: Note, kept: Member, dropped: Member, words_of: Member) -> str:
    """Carry checkbox, owner, fields, tags and block id over; the answer names a choice that was made."""
    ours, theirs = kept.item, dropped.item
    if theirs.task is not None and ours.task is None:
        raise ConflictError("only one of them is a task")
    notes = ""
    if kept.said.state != dropped.said.state and "cancelled" in (kept.said.state, dropped.said.state):
        raise ConflictError("one is cancelled")
    _take_state(line, note, ours, theirs)
    _take_owners(line, kept, dropped)
    _take_tags(line, note, ours, theirs, words_of.item)
    for field in theirs.task.fields if theirs.task else ():
        if theirs.task and theirs.task.field(field.name) != field:
            raise ConflictError(f"it has two fields {field.name}")
        notes += _take_field(line, note, ours, field)
    if theirs.block_id and ours.block_id and theirs.block_id != ours.block_id:
        raise ConflictError("both have a block id")
    if theirs.block_id and not ours.block_id:
        line.put(ours.span.end, ours.span.end, f" ^{theirs.block_id}")
    if line.changes and (
        "\n" in note.text[ours.span.start : ours.span.end] or "\r" in note.text[ours.span.start : ours.span.end]
    ):
        raise ConflictError("the line that stays goes over several lines")
    return notes


def _take_state(line: Line, note: Note, kept: Item, dropped: Item) -> None:
    if kept.state == dropped.state or dropped.state is None or kept.state is None:
        return
    ours, theirs = _STATES.get(kept.state, 0), _STATES.get(dropped.state, 0)
    if not ours and not theirs:
        raise ConflictError("their checkboxes differ")
    if theirs > ours:
        box = note.text.index("[", kept.span.start + len(kept.marker)) + 1
        line.put(box, box + len(kept.state), dropped.state)


def _take_owners(line: Line, kept: Member, dropped: Member) -> None:
    ours, theirs = kept.said.owners, dropped.said.owners
    if theirs and not ours:
        for name in dropped.item.task.assignees if dropped.item.task else ():
            line.add_owner(name)
    elif not theirs <= ours:
        raise ConflictError("their owners differ")


def _take_field(line: Line, note: Note, kept: Item, field: TaskField) -> str:
    known = kept.task.field(field.name) if kept.task else None
    if known is None:
        line.add_field(field, note.text)
    elif known.value != field.value:
        if field.name != "priority":
            raise ConflictError(f"both have a field {field.name}")
        if higher(known.value, field.value) == field.value:
            _replace_priority(line, note, known, field)
        return f", priority {higher(known.value, field.value)}"
    return ""


def _replace_priority(line: Line, note: Note, known: TaskField, field: TaskField) -> None:
    new = written("priority", field.value, known.form)
    line.put(known.span.start, known.span.end, new)


def _take_tags(line: Line, note: Note, kept: Item, dropped: Item, words_of: Item) -> None:
    ours, theirs = tags_of(kept, note.outline, note.text), tags_of(dropped, note.outline, note.text)
    stay = _tags_that_stay(note, kept, words_of)
    missing = {key: tag for key, tag in {**ours, **theirs}.items() if key not in stay}
    line.add_tags(missing.values())


def _tags_that_stay(note: Note, kept: Item, words_of: Item) -> set[str]:
    """Tags of the line as it will be: those of the words that stay and those behind the kept words."""
    tags = note.outline.tags
    words = words_of.task.description if words_of.task else words_of.text
    behind = Span(kept.task.description.end, kept.text.end) if kept.task else Span(0, 0)
    return {tag.name.casefold() for span in (words, behind) for tag in within(tags, span)}
