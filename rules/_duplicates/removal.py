"""Taking an item out of a note so that the layout around it stays, and its sub-items to another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from notelint import Item, Note, Span

_UNDERLINE = re.compile(r"[ \t]*(-+|=+)[ \t]*$")


Runs: TypeAlias = dict[int, tuple[int, int]]
"""Of each item that may go, by its first line: the first and last of all the neighbouring lines that may go with it."""


class Below(NamedTuple):
    """A sub-item with the blank lines before it."""

    text: str
    item: Item


def sub_items(note: Note, index: int) -> list[Below] | None:
    """The direct sub-items; None if other content, such as a second paragraph, belongs to the item too."""
    items, text = note.outline.items, note.text
    item = items[index]
    at, found = note.line_table.end(note.line_table.line_of(item.span.end)), []
    for child in _children(items, index):
        if child.lines.start < at or text[at : child.lines.start].strip():
            return None
        found.append(Below(text[at : child.lines.end], child))
        at = child.lines.end
    return None if text[at : item.lines.end].strip() else found


def _children(items: tuple[Item, ...], index: int) -> Iterator[Item]:
    for at in range(index + 1, len(items)):
        if items[at].lines.start >= items[index].lines.end:
            return
        if items[at].parent == index:
            yield items[at]


def before_marker(note: Note, item: Item) -> str:
    """What the item's first line holds before its marker but indentation: `>` for all the marks of a quote."""
    before = note.text[item.lines.start : item.span.start].strip(" \t")
    return before if before.strip("> \t") else before[:1]


def runs_of(note: Note, items: Iterable[Item]) -> Runs:
    """The runs of neighbouring lines that go when all these items go."""
    runs: Runs = {}
    top = bottom = -1
    lines: list[int] = []
    for item in sorted(items, key=lambda item: item.lines.start):
        first, last = _lines(note, item)
        if first > bottom + 1 or not lines:
            runs.update(dict.fromkeys(lines, (top, bottom)))
            lines, top, bottom = [], first, last
        lines.append(first)
        bottom = max(bottom, last)
    return {**runs, **dict.fromkeys(lines, (top, bottom))}


def _lines(note: Note, item: Item) -> tuple[int, int]:
    line_of = note.line_table.line_of
    return line_of(item.lines.start), line_of(max(item.lines.start, item.lines.end - 1))


def removal(note: Note, item: Item, runs: Runs) -> Span | None:
    """What to delete so that the item goes: its lines, and one blank line where its run stands between two.

    None where the lines around it would become a heading.
    """
    table, text = note.line_table, note.text
    first, last = _lines(note, item)
    top, bottom = runs[first]
    blank_before = top > 0 and not table.line(top - 1).strip()
    if item.lines.end == len(text) and not text.endswith(("\n", "\r")):
        above = first - 1 - (blank_before and top == first)
        return Span(table.starts[above] + len(table.line(above)), len(text)) if above >= 0 else item.lines
    at_end = table.end(bottom) == len(text)
    following = "" if at_end else table.line(bottom + 1)
    if blank_before and at_end:
        return Span(table.starts[first - (first == top)], item.lines.end)
    if blank_before and not following.strip():
        return Span(item.lines.start, table.end(last + (last == bottom)))
    if top > 0 and not blank_before and _UNDERLINE.match(following) and not _in_item(note, top - 1):
        return None
    return item.lines


def _in_item(note: Note, line: int) -> bool:
    at = note.line_table.starts[line]
    return any(item.lines.start <= at < item.lines.end for item in note.outline.items)


def same_column(one: Item, other: Item) -> bool:
    """Whether sub-items of one, moved unchanged, are sub-items of the other."""
    widths = [item.span.start - item.lines.start + len(item.marker) for item in (one, other)]
    return widths[0] == widths[1]


def gathered(kept: list[Below], dropped: list[Below]) -> list[Below]:
    """The sub-items of the dropped item that the kept one has not got, or not as often."""
    known = Counter(below.text.strip() for below in kept)
    new: list[Below] = []
    for below in dropped:
        if known[below.text.strip()]:
            known[below.text.strip()] -= 1
        else:
            new.append(below)
    return new


def joined(blocks: list[Below], newline: str) -> str:
    """The sub-items as text that ends with a newline."""
    text = "".join(below.text for below in blocks)
    return text if not text or text.endswith(("\n", "\r")) else text + newline
