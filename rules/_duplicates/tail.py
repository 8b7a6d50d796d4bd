"""The end of a task line: where a field, a tag, an owner or a block id is written so that nothing else moves."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import TypeVar

from notelint import FIELDS, Item, Link, Outline, Span, Tag, TaskField, write_field

Mark = TypeVar("Mark", Link, Tag)

_ORDER = list(FIELDS)


def words_of(item: Item) -> Span:
    """Where an item's own words stand: without owner, fields, tags and block id at the end of a task."""
    return item.task.description if item.task else item.text


def behind(item: Item) -> Span:
    """What stands behind the words."""
    return Span(words_of(item).end, item.text.end)


def beside(item: Item) -> tuple[Span, Span]:
    """What stands before the words, and behind them."""
    return Span(item.text.start, words_of(item).start), behind(item)


def in_write_order(item: Item) -> list[TaskField]:
    """The fields of a task as the Tasks plugin writes them."""
    return sorted(item.task.fields if item.task else (), key=lambda field: _ORDER.index(field.name))


def within(marks: Sequence[Mark], span: Span) -> Sequence[Mark]:
    """The links or tags that begin inside a span; `marks` are in order of place."""
    return marks[bisect_left(marks, span.start, key=_start) : bisect_left(marks, span.end, key=_start)]


def _start(mark: Link | Tag) -> int:
    return mark.span.start


@dataclass(slots=True)
class Line:
    """An item's own text in the making: changes are gathered and made together. `form` is how fields are written, emoji
    or dataview, where the item has none.
    """

    text: str
    item: Item
    outline: Outline
    form: str = ""
    changes: list[tuple[int, int, int, str]] = field(default_factory=list)

    def put(self, start: int, end: int, new: str) -> None:
        """Put `new` in the place of a part of the line."""
        self.changes.append((start, end, len(self.changes), new))

    def drop_tags(self, span: Span, dropped: AbstractSet[str]) -> None:
        """Take folded tags out that begin in a span, with the blanks before them; behind them at the very beginning."""
        start = self.item.text.start
        for tag in within(self.outline.tags, span) if dropped else ():
            if tag.name.casefold() in dropped:
                before = self.text[start : tag.span.start].rstrip(" \t")
                behind = self.text[tag.span.end : self.item.text.end]
                blanks = 0 if before else len(behind) - len(behind.lstrip(" \t"))
                self.put(start + len(before), tag.span.end + blanks, "")

    def add_owner(self, owner: str) -> None:
        """Write an owner behind the words."""
        at = words_of(self.item).end
        self.put(at, at, f" {owner}")

    def add_tags(self, tags: Iterable[str], passing: AbstractSet[str]) -> None:
        """Add tags behind the last one behind the words, else where the Tasks plugin writes them, before the fields;
        folded tags that are `passing`, since a later join may drop them, are no reason to write others elsewhere.
        """
        at = self._tags_end(passing)
        for tag in tags:
            self.put(at, at, f" {tag}")

    def _tags_end(self, passing: AbstractSet[str]) -> int:
        task, text = self.item.task, self.item.text
        trailing = within(self.outline.tags, behind(self.item) if task else text)
        last = self._anchor(trailing, passing)
        if last and (task or last[0].span.end == text.end):
            return last[0].span.end
        return len(self.text[: task.fields[0].span.start].rstrip()) if task and task.fields else text.end

    def _anchor(self, trailing: Sequence[Tag], passing: AbstractSet[str]) -> Sequence[Tag]:
        """The last tag that is not passing, or a passing one with nothing but blanks between the two; or none."""
        found: Sequence[Tag] = ()
        for tag in trailing:
            is_next = bool(found) and not self.text[found[0].span.end : tag.span.start].strip()
            if tag.name.casefold() not in passing or is_next:
                found = [tag]
        return found

    def add_field(self, new: TaskField) -> None:
        """Add a field before the first that the Tasks plugin writes behind it, else behind the last one."""
        fields = self.item.task.fields if self.item.task else ()
        forms = {known.form for known in fields} or {self.form or new.form}
        form = "emoji" if "emoji" in forms else "dataview"
        written = self.text[slice(*new.span)] if form == new.form else write_field(new.name, new.value, form)
        rank = _ORDER.index(new.name)
        following = next((known for known in fields if known.form == form and _ORDER.index(known.name) > rank), None)
        if following is not None:
            self.put(following.span.start, following.span.start, f"{written} ")
        else:
            at = fields[-1].span.end if fields else self.item.text.end
            self.put(at, at, f" {written}")

    def result(self) -> str:
        """The item from its marker to the end of its own text, with the changes made."""
        return self.part(self.item.span)

    def part(self, span: Span) -> str:
        """A part of the item in which all changes lie, with these made."""
        parts, done = [], span.start
        for start, end, _, new in sorted(self.changes):
            parts += [self.text[done:start], new]
            done = max(done, end)
        return "".join((*parts, self.text[done : span.end]))
