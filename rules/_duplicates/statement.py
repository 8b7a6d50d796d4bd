"""An item as the comparison sees it: its wording and what its task fields say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from hashlib import blake2b
from typing import NamedTuple

from notelint import Item, Note

from .._stand_ins import says_nothing
from .distinct import is_called_distinct
from .kinds import Group
from .matching import unique
from .raw import link_targets
from .settings import Checkboxes
from .token import Token
from .values import Time, parse_date
from .vocabulary import vocabulary
from .wording import LONGEST, Context, Wording, read_wording

DATES = ("due", "scheduled", "start")
INLINE = re.compile(r"[\[(]([\w-]+)::((?:[^\[\]()]|\[\[[^\[\]]*\]\])*)[\])]")
"""An inline field: `[project:: Dock]`."""
OWNER_FIELDS = frozenset(["owner", "owners", "assignee", "assignees", "assigned", "assigned-to", "responsible"])
"""Inline fields that name who is to do it, as `@Ann` does."""
NEWLINE = re.compile(r"\r\n?|\n")
_NOT_WORDS = re.compile(r"[\W_]+")
FURTHER = "further lines::"
_NAMES = re.compile(r"\s*(?:[,;&]|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class Statement:
    """What an item says. `words` are its content tokens by key; `fields` are its task fields by name, its other inline
    fields, such as `[project:: Dock]`, by `project::`, and what stands for the lines in which a task goes on.
    """

    wording: Wording
    words: dict[str, Token]
    fields: tuple[tuple[str, str], ...]
    owners: frozenset[str]
    state: str
    links: frozenset[str] = frozenset()

    @property
    def same(self) -> tuple[object, ...]:
        """Equal for statements that every comparison treats alike."""
        return (self.wording.same, self.fields, self.owners, self.state, self.links)

    def field(self, name: str) -> str | None:
        """The value of a task field."""
        return next((value for key, value in self.fields if key == name), None)

    def day(self, name: str) -> Time | None:
        """The value of a task field as a date."""
        return parse_date(self.field(name) or "")


class Member(NamedTuple):
    """An item, its number in the outline, and what it says."""

    number: int
    item: Item
    said: Statement


def statements(note: Note, group: Group, context: Context, checkboxes: Checkboxes) -> list[Member]:
    """What the items of a group say; items that say nothing, or that are called distinct, are left out."""
    items = ((index, note.outline.items[index]) for index in group.items)
    members = [Member(index, item, _statement(item, note.text, context, checkboxes)) for index, item in items]
    return [member for member in members if _speaks(member, note.text, group.named)]


def _statement(item: Item, text: str, context: Context, checkboxes: Checkboxes) -> Statement:
    span = item.task.description if item.task else item.text
    part = text[span.start : span.end]
    wording = read_wording(part, context)
    fields: dict[str, str] = {}
    for field in item.task.fields if item.task else ():
        fields.setdefault(field.name, field.value)
    inline = _inline_fields(item, text)
    fields.update((f"{name}::", "; ".join(sorted(inline[name]))) for name in inline.keys() - OWNER_FIELDS)
    fields.update(_further_lines(item, text))
    return Statement(
        wording,
        content_words(wording, fields),
        tuple(sorted(fields.items())),
        _owners(item, inline),
        _state(item.state, part, checkboxes),
        frozenset[str]() if wording.sealed else link_targets(part, vocabulary(context.language).cardinals),
    )


def _owners(item: Item, inline: Mapping[str, AbstractSet[str]]) -> frozenset[str]:
    """Who is to do it: the assignees of a task, and those in fields."""
    names = list(item.task.assignees if item.task else ())
    for field in inline.keys() & OWNER_FIELDS:
        names += [name for value in inline[field] for name in _NAMES.split(value)]
    folded = (_NOT_WORDS.sub(" ", name.casefold()).strip() for name in names)
    return frozenset(name for name in folded if name)


def _further_lines(item: Item, text: str) -> dict[str, str]:
    """What stands for the words of a task below its first line: tasks that go on in other words are not the same."""
    end = item.task.description.end if item.task else item.span.end
    if not (further := NEWLINE.search(text, end, item.span.end)):
        return {}
    words = " ".join(text[further.end() : item.span.end].casefold().split())
    return {FURTHER: blake2b(words.encode("utf-8", "replace"), digest_size=8).hexdigest()}


def _inline_fields(item: Item, text: str) -> dict[str, set[str]]:
    """The inline fields that are none of a task: their values, folded, by name."""
    known = {field.span.start for field in item.task.fields} if item.task else set[int]()
    found: dict[str, set[str]] = {}
    if item.text.end - item.text.start <= LONGEST and "::" in text[item.text.start : item.text.end]:
        for match in INLINE.finditer(text, item.text.start, item.text.end):
            if match.start() not in known and (value := " ".join(match[2].casefold().split())):
                found.setdefault(match[1].casefold(), set()).add(value)
    return found


def _state(box: str | None, part: str, checkboxes: Checkboxes) -> str:
    struck = part.startswith("~~") and part.rstrip().endswith("~~")
    return "cancelled" if struck else checkboxes.state(box)


def _speaks(member: Member, text: str, named: bool) -> bool:
    """Whether the item says something: not `TBD`, no unfilled template, no label such as `Risks:`.

    A task outside of the sections for action items needs two words of its own: `rest` stands often in a routine.
    """
    part = text[member.item.text.start : member.item.text.end]
    if is_called_distinct(text[member.item.span.start : member.item.span.end]):
        return False
    if says_nothing(member.said.wording.same) or "{{" in part:
        return False
    if part.rstrip().endswith((":", "：")):
        return False
    own = [token for token in member.said.words.values() if token.weight >= 1 and token.kind != "number"]
    return named or len(own) > 1 or sum(token.kind == "cjk" for token in member.said.words.values()) > 1


def content_words(wording: Wording, fields: dict[str, str]) -> dict[str, Token]:
    """The content tokens by key, without words for the day that the task's own due date names."""
    due = parse_date(fields.get("due", ""))
    return {
        key: token
        for key, token in unique(wording).items()
        if due is None or not isinstance(token.value, Time) or not due.agrees(token.value)
    }
