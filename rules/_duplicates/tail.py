"""The end of a task line: where a field, a tag, an owner or a block id is written so that nothing else moves."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from notelint import Item, Link, Outline, Span, Tag, TaskField

Mark = TypeVar("Mark", Link, Tag)

_PRIORITIES = {"highest": "🔺", "high": "⏫", "medium": "🔼", "low": "🔽", "lowest": "⏬"}
# In the order in which the Tasks plugin writes them: name, sign, key of the Dataview form.
_FIELDS = {
    "id": ("🆔", "id"),
    "depends": ("⛔", "dependsOn"),
    "priority": ("", "priority"),
    "recurrence": ("🔁", "repeat"),
    "on_completion": ("🏁", "onCompletion"),
    "created": ("➕", "created"),
    "start": ("🛫", "start"),
    "scheduled": ("⏳", "scheduled"),
    "due": ("📅", "due"),
    "cancelled": ("❌", "cancelled"),
    "done": ("✅", "completion"),
}
_ORDER = list(_FIELDS)


def higher(one: str, other: str) -> str:
    """The higher of two priorities; a task without one is between medium and low."""
    return min(one, other, key=list(_PRIORITIES).index)


def tags_of(item: Item, outline: Outline, text: str) -> dict[str, str]:
    """The tags of an item's own text: folded to as written, in order of place."""
    found: dict[str, str] = {}
    for tag in within(outline.tags, item.text):
        found.setdefault(tag.name.casefold(), text[tag.span.start : tag.span.end])
    return found


def within(marks: Sequence[Mark], span: Span) -> Sequence[Mark]:
    """The links or tags that begin inside a span; `marks` are in order of place."""
    return marks[bisect_left(marks, span.start, key=_start) : bisect_left(marks, span.end, key=_start)]


def _start(mark: Link | Tag) -> int:
    return mark.span.start


@dataclass(slots=True)
class Line:
    """An item's own text in the making: changes are gathered and made together."""

    text: str
    item: Item
    outline: Outline
    changes: list[tuple[int, int, int, str]]

    def put(self, start: int, end: int, new: str) -> None:
        """Put `new` in the place of a part of the line."""
        self.changes.append((start, end, len(self.changes), new))

    def add_owner(self, name: str) -> None:
        """Name an owner behind the words."""
        at = self.item.task.description.end if self.item.task else self.item.text.end
        self.put(at, at, f" @{name}")

    def add_tags(self, tags: Iterable[str]) -> None:
        """Add tags behind the last one behind the words, else where the Tasks plugin writes them, before the fields."""
        at = self._tags_end()
        for tag in tags:
            self.put(at, at, f" {tag}")

    def _tags_end(self) -> int:
        task, text = self.item.task, self.item.text
        behind = within(self.outline.tags, Span(task.description.end, text.end) if task else text)
        if behind and (task or behind[-1].span.end == text.end):
            return behind[-1].span.end
        if not task or not task.fields:
            return text.end
        before = self.text[: task.fields[0].span.start]
        return len(before.rstrip())

    def add_field(self, field: TaskField, source: str) -> None:
        """Add a field before the first that the Tasks plugin writes behind it, else behind the last one."""
        fields = self.item.task.fields if self.item.task else ()
        form = fields[0].form if fields else field.form
        new = (
            source[field.span.start : field.span.end] if form == field.form else written(field.name, field.value, form)
        )
        rank = _ORDER.index(field.name)
        behind = next((known for known in fields if _ORDER.index(known.name) > rank), None)
        if behind is not None:
            self.put(behind.span.start, behind.span.start, f"{new} ")
        else:
            at = fields[-1].span.end if fields else self.item.text.end
            self.put(at, at, f" {new}")

    def result(self) -> str:
        """The item from its marker to the end of its own text, with the changes made."""
        parts, done = [], self.item.span.start
        for start, end, _, new in sorted(self.changes):
            parts += [self.text[done:start], new]
            done = max(done, end)
        return "".join((*parts, self.text[done : self.item.span.end]))


def written(name: str, value: str, form: str) -> str:
    """A field as the Tasks plugin writes it."""
    sign, key = _FIELDS[name]
    if form == "dataview":
        return f"[{key}:: {value}]"
    return _PRIORITIES[value] if name == "priority" else f"{sign} {value}"
