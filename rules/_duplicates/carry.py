"""What a task line says beside its words, carried into the line that stays: state, owner, fields, tags, block id."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from notelint import FIELDS, Item, Outline, TaskField, parse_task, write_field

from .owners import mentions, named, stand_ins, whole
from .statement import Member
from .tail import Line, behind, beside, in_write_order, within, words_of

_LINKED_OWNER = re.compile(r"@\[\[[^\[\]\n]+\]\]|\[\[[^\[\]\n]*@[^\[\]\n]+\]\]")
_PRIORITIES = FIELDS["priority"].value.split("|")
_STATES = {" ": 1, "/": 2}
"""Known states of a checkbox by how far the work is; any other character but `-` is a proposal or a marker."""


class ConflictError(Exception):
    """Why two items cannot be joined without losing something."""


def passing_tags(outline: Outline, one: Item, other: Item, proposals: AbstractSet[str]) -> AbstractSet[str]:
    """Of folded tags that mark a proposal those that not both have."""
    ours, theirs = ({tag.name.casefold() for tag in within(outline.tags, item.text)} for item in (one, other))
    return proposals - (ours & theirs)


def carry(line: Line, kept: Member, dropped: Member, words: Item, proposals: AbstractSet[str]) -> str:
    """Carry over what only `dropped` has; `words` is the item whose words stay. The answer names a choice, if any.

    Raises `ConflictError` where the two contradict each other.
    """
    ours, theirs = kept.item, dropped.item
    if kept.said.state != dropped.said.state and "cancelled" in (kept.said.state, dropped.said.state):
        raise ConflictError("one is cancelled")
    _carry_state(line, kept, dropped)
    notes = _carry_owners(line, kept, dropped)
    _carry_tags(line, theirs, words, proposals)
    notes += "".join(_carry_field(line, theirs, field) for field in in_write_order(theirs))
    if _follows(kept, dropped) or _follows(dropped, kept):
        raise ConflictError("one depends on the other")
    if theirs.block_id and ours.block_id and theirs.block_id != ours.block_id:
        raise ConflictError("both have a block id")
    if dropped.said.field("recurrence") and theirs.block_id != ours.block_id:
        raise ConflictError("it comes again, and only one has a block id")
    if theirs.block_id and not ours.block_id:
        line.put(ours.span.end, ours.span.end, f" ^{theirs.block_id}")
    _prove(line, kept, dropped)
    return notes


def _follows(one: Member, other: Member) -> bool:
    """Whether a task waits for another one."""
    waits = re.split(r"\s*,\s*", one.said.field("depends") or "")
    return bool(other.said.field("id")) and other.said.field("id") in waits


def _carry_state(line: Line, ours_of: Member, theirs_of: Member) -> None:
    kept, dropped = ours_of.item, theirs_of.item
    states = [each.said.state == "done" for each in (ours_of, theirs_of)]
    if states[0] != states[1] and (theirs_of if states[0] else ours_of).said.field("done"):
        raise ConflictError("one has a date when it was done and is open")
    if kept.state == dropped.state or dropped.state is None or kept.state is None:
        return
    ours, theirs = _progress(ours_of), _progress(theirs_of)
    if (not ours and not theirs) or ours_of.said.state == "cancelled":
        raise ConflictError("their checkboxes differ")
    if theirs > ours:
        box = line.text.index("[", kept.span.start + len(kept.marker)) + 1
        line.put(box, box + len(kept.state), dropped.state)


def _progress(member: Member) -> int:
    return 3 if member.said.state == "done" else _STATES.get(member.item.state or "", 0)


def _carry_owners(line: Line, kept: Member, dropped: Member) -> str:
    """The owners of the one that has any; those of whom both are the owners must be the same. Words for nobody, such as
    `@TBD`, go where there is somebody, and stay where there is not; the answer names whom they leave it to.
    """
    ours, theirs = kept.said.owners, dropped.said.owners
    if ours and theirs and theirs != ours:
        raise ConflictError("their owners differ")
    held, brought = (each.item.task.assignees if each.item.task else () for each in (kept, dropped))
    if ours:
        names = named(kept.item.task) if not theirs and brought else ()
        return "".join(f", owner {name}" for name in names)
    names = named(dropped.item.task) if theirs else () if held else brought
    if names and mentions(_words(line, kept)) - mentions(_words(line, dropped)):
        raise ConflictError("one names somebody in its words")
    nobody = stand_ins(line.text, kept.item)
    if theirs and nobody is None:
        raise ConflictError("their owners differ")
    for span in (nobody or ()) if theirs else ():
        line.put(*span, "")
    for name in names:
        line.add_owner(_as_written(line.text, dropped.item, name))
    return "".join(f", owner {name}" for name in names) if theirs and nobody else ""


def _words(line: Line, member: Member) -> str:
    return line.text[slice(*words_of(member.item))]


def _as_written(text: str, item: Item, name: str) -> str:
    """An owner as the item names it: `@Ann`, or a link."""
    for span in beside(item):
        for found in _LINKED_OWNER.findall(text, span.start, span.end):
            if parse_task(f"x {found}", 0, len(found) + 2).assignees == (name,):
                return str(found)
    return f"@{name}"


def _carry_field(line: Line, dropped: Item, field: TaskField) -> str:
    if dropped.task and dropped.task.field(field.name) != field:
        raise ConflictError(f"it has two fields {field.name}")
    known = line.item.task.field(field.name) if line.item.task else None
    if known is None:
        line.add_field(field)
    elif known.value != field.value:
        if field.name != "priority":
            raise ConflictError(f"both have a field {field.name}")
        higher = min(known.value, field.value, key=_PRIORITIES.index)
        if higher == field.value:
            line.put(known.span.start, known.span.end, write_field("priority", higher, known.form))
        return f", priority {higher}"
    return ""


def _carry_tags(line: Line, dropped: Item, words: Item, proposals: AbstractSet[str]) -> None:
    """The tags of both in order of first sight; one that marks a proposal stays only if both have it."""
    tags, kept = line.outline.tags, line.item
    passing = passing_tags(line.outline, kept, dropped, proposals)
    trailing = within(tags, behind(kept))
    stay = {tag.name.casefold() for tag in (*within(tags, words_of(words)), *trailing)}
    missing: dict[str, str] = {}
    for tag in (*within(tags, kept.text), *within(tags, dropped.text)):
        folded = tag.name.casefold()
        if folded not in stay and folded not in passing:
            missing.setdefault(folded, line.text[tag.span.start : tag.span.end])
    line.add_tags(missing.values(), proposals)
    line.drop_tags(behind(kept), passing)
    if words is kept:
        line.drop_tags(words_of(kept), passing)


def _prove(line: Line, kept: Member, dropped: Member) -> None:
    """Read the line again: it must be one line, and every field and owner of both must be alive in it."""
    if not line.changes:
        return
    new, item = line.result(), line.item
    if "\n" in new or "\r" in new:
        raise ConflictError("the line that stays goes over several lines")
    if item.task is None:
        return
    task = whole(new, parse_task(new, item.text.start - item.span.start, len(new)))
    wanted = {name for member in (kept, dropped) for name, _ in member.said.fields if name in FIELDS}
    owners = len(set(named((kept if kept.said.owners else dropped).item.task)))
    if wanted - {field.name for field in task.fields} or len(set(task.assignees)) < owners:
        raise ConflictError("the fields of the line would not be read")
