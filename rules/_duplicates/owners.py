"""Who is to do a task, where more than a name says so: a team in several words, and words for nobody yet."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from notelint import Item, Span, Task, parse_task

from .._stand_ins import folded_words, is_stand_in
from .statement import Member, content_words
from .tail import behind
from .wording import Context, read_wording

_LAST: Final = re.compile(
    r"(?<!\S)@(?P<name>[^\W_][^@#\r\n\[\]{}<>|\"`*^,;:!?.()]{0,79}(?:\([^()@\r\n]{1,40}\))?|\?+)\Z"
)
"""What may name somebody at the end of the words; a remark in brackets belongs to it."""
_MENTION: Final = re.compile(r"(?<!\S)@[^\W_][\w-]*")
_MOST_WORDS: Final = 5
_OF_MANY: Final = """
    team teams vteam crew group groups staff committee department dept board council office unit squad division desk
    leadership engineering équipe equipe groupe comité comite service bureau equipo grupo departamento oficina
    abteilung gruppe vorstand ausschuss"""
_GROUPS: Final = frozenset(_OF_MANY.split())
"""What a name of several people begins or ends with."""
_ENDS: Final = tuple(".!?:;…。！？)")
"""What stands before an owner that follows a whole sentence."""
_JOINTS: Final = re.compile(r"(?:[\s,&]|\s(?:and|und|et|y))+\Z")
_PARTS: Final = re.compile(r"\s(?:and|und|et|y|&)\s")


def whole(text: str, task: Task) -> Task:
    """The task with the owners at the end of its words read to their end: `@Google networking team` is one, and `@?`
    says that there is none.
    """
    start, end = task.description
    found = _LAST.search(text[max(start, end - 160) : end])
    if found is None or not _is_owner(text[start : end - len(found[0])], found["name"]):
        return task
    before = text[start : end - len(found[0])]
    rest = parse_task(text, start, start + len(_JOINTS.sub("", before)))
    read = replace(
        task,
        description=Span(start, max(start, rest.description.end)),
        assignees=(*rest.assignees, found["name"].strip(), *task.assignees),
    )
    return whole(text, read)


def _is_owner(before: str, name: str) -> bool:
    """Whether `@name` behind these words is an owner: it ends in what many are called, or follows a whole sentence."""
    words = name.casefold().split()
    if not before.strip() or len(words) > _MOST_WORDS:
        return False
    return is_stand_in(name) or not _GROUPS.isdisjoint((words[0], words[-1])) or before.rstrip().endswith(_ENDS)


def with_owners(member: Member, text: str, context: Context) -> Member:
    """The member with its owners read to their end, and without words for nobody, which are none."""
    said, item, task = member.said, member.item, member.item.task
    read = whole(text, task) if task and "@" in text[slice(*task.description)] else task
    owners = said.owners
    if task and read and read is not task:
        wording = read_wording(text[slice(*read.description)], context)
        owners |= {folded_words(part) for name in read.assignees for part in _PARTS.split(name)}
        said = replace(said, wording=wording, words=content_words(wording, dict(said.fields)))
        item = replace(item, task=read)
    named = frozenset(name for name in owners if name and not is_stand_in(name))
    return member._replace(item=item, said=replace(said, owners=named) if named != said.owners else said)


def named(task: Task | None) -> tuple[str, ...]:
    """The owners of a task without words for nobody."""
    return tuple(name for name in (task.assignees if task else ()) if not is_stand_in(name))


def stand_ins(text: str, item: Item) -> list[Span] | None:
    """Where an item says behind its words that nobody is its owner yet; None if it does so before them."""
    found: list[Span] = []
    for name in item.task.assignees if item.task else ():
        if is_stand_in(name):
            place = re.compile(rf"\s*@{re.escape(name)}(?!\w)").search(text, *behind(item))
            if place is None:
                return None
            found.append(Span(*place.span()))
    return found


def mentions(text: str) -> set[str]:
    """Whom words mention with an `@`, folded."""
    return {found[0].casefold() for found in _MENTION.finditer(text)}
