"""Task lines as the Obsidian Tasks and Dataview plugins read them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from notelint.diagnostic import Span


@dataclass(frozen=True, slots=True)
class TaskField:
    """One field of a task line.

    `name` is one of: id, depends, priority, recurrence, on_completion, created, start, scheduled, due, cancelled, done.
    `value` is the text of the value (a date as written, `highest`, `high`, `medium`, `low`, `lowest` for a priority).
    `form` is `emoji` or `dataview`. `span` covers the whole field, emoji or brackets included.
    """

    name: str
    value: str
    span: Span
    form: str


@dataclass(frozen=True, slots=True)
class Task:
    """What a task line says.

    `description` spans the words alone: from the first word after the checkbox to the last before the assignee,
    fields, tags and block id at the end of the line. `fields` holds the live ones, in order of place; where a name
    stands twice the earlier wins, and both are listed. `assignees` are names without the `@`, in order of place.

    An assignee stands directly before the fields (`@ann`, `@Ann Lee`, `@[[Ann Lee]]`, `[[@Ann Lee]]`, several parted by
    blanks, `,`, `&` or `and`) or at the very beginning (`@Ann Lee: words`, `@ann words`). A name in the middle of the
    words is not one. Words of a name behind the first are capitalised; `@Ann Words` at the beginning is left undecided.
    """

    description: Span
    fields: tuple[TaskField, ...]
    assignees: tuple[str, ...]

    def field(self, name: str) -> TaskField | None:
        """The live field of this name: the first where it is repeated."""
        return next((field for field in self.fields if field.name == name), None)


class FieldKind(NamedTuple):
    """How a field is written: its emoji (the first is written, all are read), its Dataview key, and its value as a
    regular expression. A priority has no emoji of its own but one a value, see `PRIORITIES`.
    """

    emoji: str
    key: str
    value: str


PRIORITIES = {
    "highest": "\U0001f53a",
    "high": "\u23eb",
    "medium": "\U0001f53c",
    "low": "\U0001f53d",
    "lowest": "\u23ec",
}

_ID = "[a-zA-Z0-9_-]+"
_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

# In the order in which the Tasks plugin writes them.
FIELDS = {
    "id": FieldKind("\U0001f194", "id", _ID),
    "depends": FieldKind("\u26d4", "dependsOn", f"{_ID}(?: *, *{_ID})*"),
    "priority": FieldKind("", "priority", "|".join(PRIORITIES)),
    "recurrence": FieldKind("\U0001f501", "repeat", "[a-zA-Z0-9,!][a-zA-Z0-9, !]*"),
    "on_completion": FieldKind("\U0001f3c1", "onCompletion", "[a-zA-Z]+"),
    "created": FieldKind("\u2795", "created", _DATE),
    "start": FieldKind("\U0001f6eb", "start", _DATE),
    "scheduled": FieldKind("\u23f3\u231b", "scheduled", _DATE),
    "due": FieldKind("\U0001f4c5\U0001f4c6\U0001f5d3", "due", _DATE),
    "cancelled": FieldKind("\u274c", "cancelled", _DATE),
    "done": FieldKind("\u2705", "completion", _DATE),
}

_SIGNS = {sign: value for value, sign in PRIORITIES.items()}


def write_field(name: str, value: str, form: str = "emoji") -> str:
    """A field as the Tasks plugin writes it: `📅 2025-10-07`, or `[due:: 2025-10-07]` in the form `dataview`."""
    if form == "dataview":
        return f"[{FIELDS[name].key}:: {value}]"
    return PRIORITIES[value] if name == "priority" else f"{FIELDS[name].emoji[0]} {value}"


# The patterns of fields are compiled when the first field is met: most commands meet none.
@cache
def _emoji_pattern() -> re.Pattern[str]:
    forms = [rf"(?P<priority>[{''.join(_SIGNS)}])\ufe0f?"]
    forms += [rf"[{kind.emoji}]\ufe0f? *(?P<{name}>{kind.value})" for name, kind in FIELDS.items() if kind.emoji]
    return re.compile("|".join(forms))


@cache
def _dataview_pattern(opener: str) -> re.Pattern[str]:
    closer = "]" if opener == "[" else ")"
    forms = "|".join(f"{kind.key}:: *(?P<{name}>{kind.value})" for name, kind in FIELDS.items())
    return re.compile(rf"\{opener} *(?:{forms}) *\{closer}(?: *,)?")


# All emoji lie in two ranges, which are faster to look for; what else lies in them stands in no value.
_OPENERS = re.compile("[\\[(\u231b-\u2795\U0001f194-\U0001f6eb]")
_TAG = re.compile(r"""#[^\s!@#$%^&*(),.?":{}|<>]+""")
_NUMBER = re.compile(r"#[0-9]+(?!\S)")
_BLOCK_LINK = re.compile(r" \^[a-zA-Z0-9-]+")


def parse_task(text: str, start: int, end: int) -> Task:
    """Read the content of a task line, `text[start:end]`: what stands behind the checkbox, without the newline."""
    while start < end and text[start].isspace():
        start += 1
    end = _trimmed(text, start, end)
    caret = text.rfind(" ^", start - 1 if start else 0, end)
    if caret >= 0 and _BLOCK_LINK.fullmatch(text, caret, end):
        end = _trimmed(text, start, max(start, caret))
    found = [tag.span() for tag in _TAG.finditer(text, start, end)]
    tags = [tag for tag in found if tag[0] == start or text[tag[0] - 1].isspace()]
    fields, end = _cut_fields(text, start, end, tags)
    assignees, end = _cut_assignees(text, start, end)
    end = _behind_numbers(text, _cut_tags(text, start, end, tags), end)
    leader, start = _cut_leader(text, start, end)
    return Task(Span(start, end), fields, leader + assignees)


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _cut_fields(text: str, start: int, end: int, tags: list[tuple[int, int]]) -> tuple[tuple[TaskField, ...], int]:
    """The fields at the end, in order of place, and where what is left ends; tags that are passed leave the list."""
    openers = [opener.start() for opener in _OPENERS.finditer(text, start, end)]
    fields: list[TaskField] = []
    while True:
        before, end = end, _cut_tags(text, start, end, tags)
        while openers and openers[-1] >= end:
            openers.pop()
        field = _field_at(text, openers.pop(), end) if openers else None
        if field is None:
            return tuple(reversed(fields)), _behind_numbers(text, end, before)
        fields.append(field)
        end = _trimmed(text, start, field.span.start)


def _cut_tags(text: str, start: int, end: int, tags: list[tuple[int, int]]) -> int:
    """Where the text ends without the tags that stand last; what is passed leaves the list."""
    # A tag reaches behind the end where a field that was cut stood close to it.
    while tags and tags[-1][1] >= end:
        first = tags.pop()[0]
        if first < end:
            end = _trimmed(text, start, first)
    return end


def _behind_numbers(text: str, end: int, before: int) -> int:
    """Where the words end from which tags were cut up to `end`: `#12` is no tag in Obsidian, but a word."""
    return max((number.end() for number in _NUMBER.finditer(text, end, before)), default=end)


def _field_at(text: str, start: int, end: int) -> TaskField | None:
    """The field that spans `text[start:end]`, if it is one."""
    dataview = text[start] in "[("
    pattern = _dataview_pattern(text[start]) if dataview else _emoji_pattern()
    found = pattern.fullmatch(text, start, end)
    if found is None or found.lastgroup is None:
        return None
    value = found[found.lastgroup].rstrip()
    return TaskField(found.lastgroup, _SIGNS.get(value, value), Span(start, end), "dataview" if dataview else "emoji")


_WORD = re.compile(r"[^\W\d_](?:[^\s@#,;:!?()\[\]{}<>|\"`*^]*[^\s@#,;:!?()\[\]{}<>|\"`*^.])?")
_INITIAL = re.compile(r"[^\W\d_]\.")
PARTICLES = frozenset(("al", "bin", "da", "de", "del", "den", "der", "di", "du", "el", "la", "le", "van", "von", "zu"))
_LINKED = re.compile(r"@\[\[([^\[\]\n]+)\]\]|\[\[(?:[^\[\]|\n]*/)?@([^\[\]\n]+)\]\]")
_BETWEEN = re.compile(r"(?:\s*[,&]|\s+and)\s*\Z|\s+\Z")
_BEHIND = re.compile(r":?\s+")
_LEADER = re.compile(r"@([^@:\n]{1,80}):\s+|@(\S+)\s+")
_MOST_WORDS = 5
_LONGEST_NAME = 80


def _is_name(name: str) -> bool:
    """Whether this can be a name: one word, or several, capitalised where the script knows capitals."""
    words = name.split(" ")
    if len(words) > _MOST_WORDS or not _WORD.fullmatch(words[-1]):
        return False
    if not all(_WORD.fullmatch(word) or _INITIAL.fullmatch(word) for word in words[:-1]):
        return False
    return all(not word[0].islower() or word in PARTICLES for word in words[1:]) and words[-1] not in PARTICLES


def _linked_name(found: re.Match[str]) -> str:
    target = (found[1] or found[2]).partition("|")[0].partition("#")[0]
    return target.rpartition("/")[2].removesuffix(".md").strip()


def _assignee_before(text: str, start: int, end: int) -> tuple[str, int] | None:
    """The assignee that ends at `end`, and where it begins."""
    if text.endswith("]]", start, end):
        first = text.rfind("[[", start, end)
        first -= first > start and text[first - 1] == "@"
        found = _LINKED.fullmatch(text, first, end) if first >= start else None
        name = _linked_name(found) if found else ""
    else:
        first = text.rfind("@", max(start, end - _LONGEST_NAME), end)
        name = text[first + 1 : end] if first >= start else ""
        name = name if name and _is_name(name) else ""
    if not name or (first > start and not text[first - 1].isspace()):
        return None
    return name, first


def _cut_assignees(text: str, start: int, end: int) -> tuple[tuple[str, ...], int]:
    """The assignees at the end, in order of place, and where what is left ends."""
    names: list[str] = []
    until = end
    while (found := _assignee_before(text, start, until)) is not None:
        names.append(found[0])
        until = end = _trimmed(text, start, found[1])
        if between := _BETWEEN.search(text, max(start, end - 5), found[1]):
            until = between.start()
    return tuple(reversed(names)), end


def _cut_leader(text: str, start: int, end: int) -> tuple[tuple[str, ...], int]:
    """The assignee with whom the words begin, and where they go on."""
    linked = _LINKED.match(text, start, end)
    found = (_BEHIND if linked else _LEADER).match(text, linked.end() if linked else start, end)
    if found is None or found.end() >= end:
        return (), start
    if linked:
        return (_linked_name(linked),), found.end()
    name = found[1] or found[2]
    if not _is_name(name) or (found[2] and not text[found.end()].islower()):
        return (), start
    return (name,), found.end()
