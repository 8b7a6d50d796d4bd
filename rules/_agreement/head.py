"""The lines at the head of a note's body that say what frontmatter says too, such as `**Date**: 2025-10-06`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from notelint import Item, Note, Span

from .markup import core, trimmed

_LINES: Final = 20
_LISTS: Final = ("participants", "tags")
"""The keys whose values may be lists below their label."""
_LONGEST_LINE: Final = 500_000
_SHORT_LABELS: Final[Mapping[str, tuple[str, ...]]] = {"rob_forum": ("Forum",)}
"""Labels short for a key, which may have another meaning before mere words: `**Forum**: Chat`."""
_PICTURE: Final = r"[\u2190-\u2bff\U0001f000-\U0001faff][\ufe0f\u200d\u2190-\u2bff\U0001f000-\U0001faff]{0,6}"
_BEFORE: Final = re.compile(rf"[ \t>*+0-9.-]*(?:{_PICTURE}[ \t]*)?")
"""What may stand before the first label of a line."""
_BOLD: Final = re.compile(
    r"(?P<sign>\*\*|__)(?P<label>(?:(?!\*\*|__)[^:\r\n]){1,40})"
    r"(?:(?P<inside>::?|：)[ \t]*(?P=sign)|(?P=sign)[ \t]*(?P<behind>::?|：))"
)
_PLAIN: Final = re.compile(
    rf"[ \t>]*(?:[-*+][ \t]+)?(?:{_PICTURE}[ \t]*)?"
    r"(?P<label>[^\W_](?:[\w .-]{0,38}\w)?)[ \t]*(?:(?P<colon>::?)(?=[ \t]|$)|：)"
)
_BRACKET: Final = re.compile(
    r"(?P<open>[\[(])(?P<label>[^\W_][\w .-]{0,39})::(?P<value>[^\[\]()\r\n]*)(?P<close>[\])])"
)
_BEHIND: Final = " \t|·•\\"
_BETWEEN: Final = _BEHIND + "-–—/;,，；、"
"""What may stand between a value and the next label."""
_ID: Final = re.compile(r"[ \t]\^[A-Za-z0-9-]+[ \t]*\Z")
_HTML_BREAK: Final = re.compile(r"<br ?/?>")
_BREAK: Final = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class HeadLine:
    """One label and its value. `key` is the frontmatter's key that means the same; `value` spans what stands behind the
    label, without blanks and marks around it and tags behind it, `whole` with them; `items` are those of a list below
    an empty value. `is_field` tells Dataview's `key:: value`.
    """

    key: str
    label: str
    value: Span
    whole: Span
    items: tuple[Item, ...]
    is_field: bool


def names_its_type(note: Note) -> bool:
    """Whether a note names its type itself; that of a folder, or of a key, says less of how its title is meant."""
    return note.type is not None and note.frontmatter is not None and note.frontmatter.data.get("type") is not None


@lru_cache(maxsize=4096)
def fold(label: str) -> str:
    """A label without regard to case and the signs between its words."""
    return " ".join(re.sub(r"[\W_]+", " ", label).casefold().split())


def labels_of(note: Note, key: str) -> list[str]:
    """The folded labels by which a line means a key: its own words, and what is short for them and no other key."""
    others = {fold(each) for each in (note.frontmatter.data if note.frontmatter else {}) if each != key}
    return [label for label in map(fold, (key, *_SHORT_LABELS.get(key, ()))) if label not in others]


def means_its_key(note: Note, line: HeadLine) -> bool:
    """Whether a label is not merely short for its key, or stands before a link."""
    is_short = fold(line.label) in map(fold, _SHORT_LABELS.get(line.key, ()))
    return not is_short or note.text.startswith("[[", line.value.start)


def head_lines(note: Note, keys: Mapping[str, str]) -> Iterator[HeadLine]:
    """The labelled values at the head; `keys` gives the key of each folded label. Code and comments are left out, and
    Dataview's fields of list items, which are facts about the item.
    """
    hidden = sorted((*note.outline.code, *note.outline.comments))
    for line in _lines(note):
        for label, whole, is_field in _labels(note.text, line):
            value = _value(note.text, *whole)
            key = None if is_field and _is_in_item(note, value) else keys.get(fold(label))
            if key and not meets(hidden, Span(line.start, value.end)):
                bounds = trimmed(note.text, *value) if key == "tags" else core(note.text, value)
                whole = trimmed(note.text, *whole)
                items = () if bounds.start < bounds.end else _list_below(note, line)
                may_stand_below = bounds.start == bounds.end and key not in _LISTS and not is_field
                if may_stand_below and (below := _value_below(note, line, items)):
                    bounds, whole, items = core(note.text, below), below, ()
                yield HeadLine(key, label.strip(), bounds, whole, items, is_field)


def _lines(note: Note) -> Iterator[Span]:
    """The lines between the title and the next heading, at most 20."""
    start, end = _bounds(note)
    table = note.line_table
    first = table.line_of(start) + (start > table.starts[table.line_of(start)])
    for index in range(first, min(first + _LINES, len(table.starts))):
        if table.starts[index] >= end:
            return
        line = Span(table.starts[index], table.starts[index] + len(table.line(index)))
        if line.end - line.start <= _LONGEST_LINE:
            yield line


def _is_in_item(note: Note, span: Span) -> bool:
    """Whether a place belongs to a list item."""
    items = note.outline.items
    index = bisect_right(items, span.start, key=lambda item: item.lines.start) - 1
    while index >= 0 and items[index].lines.end <= span.start:
        index = -1 if (parent := items[index].parent) is None else parent
    return index >= 0


def _bounds(note: Note) -> Span:
    sections = note.outline.sections
    start = note.frontmatter.span.end if note.frontmatter else 0
    if sections and sections[0].level == 1 and sections[0].heading.start <= _end_of_lines(note, start):
        return sections[0].body
    return Span(start, sections[0].heading.start if sections else len(note.text))


def _end_of_lines(note: Note, start: int) -> int:
    table = note.line_table
    return table.end(min(table.line_of(start) + _LINES, len(table.starts)) - 1)


def _labels(text: str, line: Span) -> Iterator[tuple[str, Span, bool]]:
    """The labels of one line, each with the span of its value. Fields in brackets behind a value are none of it; where
    a value goes on behind them, it is left out.
    """
    brackets = [found for found in _BRACKET.finditer(text, *line) if found["open"] + found["close"] in ("[]", "()")]
    for found in brackets:
        yield found["label"], Span(*found.span("value")), True
    for label, value, is_field in _labels_before_values(text, line):
        first, stop = (bisect_left(brackets, place, key=lambda found: found.start()) for place in value)
        inside = brackets[first:stop]
        if not inside:
            yield label, value, is_field
        elif not text[slice(*_value(text, inside[-1].end(), value.end))].strip(_BEHIND):
            yield label, Span(value.start, inside[0].start()), is_field


def _labels_before_values(text: str, line: Span) -> Iterator[tuple[str, Span, bool]]:
    """The labels in bold, or the one at the start of the line, each with the span of what stands behind it."""
    bold = list(_BOLD.finditer(text, *line))
    if bold and _BEFORE.fullmatch(text, line.start, bold[0].start()):
        stops = [*(each.start() for each in bold[1:]), line.end]
        for found, stop in zip(bold, stops, strict=True):
            end = stop if stop == line.end else found.end() + len(text[found.end() : stop].rstrip(_BETWEEN))
            yield found["label"], Span(found.end(), end), "::" in (found["inside"], found["behind"])
    elif plain := _PLAIN.match(text, *line):
        yield plain["label"], Span(plain.end(), line.end), plain["colon"] == "::"


def _value(text: str, start: int, end: int) -> Span:
    """Where a value stands, without a line break, the id of the block, and a sign that parts it from the next."""
    written = _HTML_BREAK.sub(lambda tag: " " * len(tag[0]), _ID.sub("", text[start:end]))
    return Span(start, start + len(written.rstrip(_BEHIND)))


def _list_below(note: Note, line: Span) -> tuple[Item, ...]:
    """The items of the list that begins in the next line but blank ones, or below the item of the line."""
    items = note.outline.items
    first = bisect_left(items, line.end, key=lambda item: item.span.start)
    if first == len(items) or len(_BREAK.findall(note.text, line.end, items[first].lines.start)) > 2:
        return ()
    if note.text[line.end : items[first].lines.start].strip():
        return ()
    head = items[first]
    alike = (each for each in items[first:] if each.parent == head.parent and each.run == head.run)
    return tuple(alike)


def _value_below(note: Note, line: Span, items: tuple[Item, ...]) -> Span | None:
    """The one value that stands below a label: its only item, or the line that follows, if nothing follows that."""
    if items:
        span = trimmed(note.text, *items[0].text) if len(items) == 1 and _is_one_line(note, items[0].text) else None
        return None if span is None or _has_label(note.text, span) else span
    table = note.line_table
    index = table.line_of(line.start) + 1
    if index >= len(table.starts) or (index + 1 < len(table.starts) and not _is_end(table.line(index + 1))):
        return None
    below = trimmed(note.text, table.starts[index], table.starts[index] + len(table.line(index)))
    is_plain = below.start < below.end and note.text[below.start] not in "#>|-*+`<%=~"
    return below if is_plain and not _has_label(note.text, below) else None


def _is_one_line(note: Note, span: Span) -> bool:
    return _BREAK.search(note.text[slice(*span)].strip()) is None


def _has_label(text: str, line: Span) -> bool:
    return next(_labels(text, line), None) is not None


def _is_end(line: str) -> bool:
    """Whether a line is blank, a heading, or has a label in bold."""
    return not line.strip() or line.startswith("#") or _BOLD.match(line.strip()) is not None


def meets(hidden: Sequence[Span], span: Span) -> bool:
    """Whether a span meets one of others, which stand in order."""
    index = bisect_left(hidden, span.start, key=lambda each: each.end)
    return any(each.meets(span) for each in hidden[index : index + 1])
