"""Entries added to and removed from lists and mappings in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from notelint.diagnostic import Edit
from notelint.frontmatter.edits.proof import Edits
from notelint.frontmatter.edits.source import begins_line, core, field_end, field_start, line_end, line_start, next_line
from notelint.frontmatter.node import Node

_COMMA = re.compile(r"(?:[ \t\r\n]|(?<![^ \t\r\n])#[^\r\n]*+)*+,")
_GAP_END = re.compile(r"[ \t]*+(?:#[^\r\n]*+)?")


def added(text: str, node: Node, index: int, entry: str) -> Iterator[Edits]:
    """The ways to put an entry before the one at `index`, or behind the last."""
    spans = spans_of(text, node)
    opening, closing = core(text, node).start, node.span.end - 1
    if not spans:
        has_comment = "#" in text[opening:closing]
        yield (Edit(closing if has_comment else opening + 1, closing, entry),)
    elif index < len(spans):
        start = spans[index][0]
        yield (Edit(start, start, f"{entry},{_gap_before(text, start) or ' '}"),)
    else:
        yield from _appended(text, spans[-1], closing, entry)


def _appended(text: str, last: tuple[int, int], closing: int, entry: str) -> Iterator[Edits]:
    start, stop = last
    comma = _COMMA.match(text, stop, closing)
    behind = comma.end() if comma else stop
    gap = _gap_before(text, start)
    if not gap:
        trailing = "," if text[behind:closing].strip() == "" else ""
        yield (Edit(behind, behind, f" {entry}{trailing}" if comma else f", {entry}"),)
        return
    line = gap + entry
    end = line_end(text, behind)
    if end > closing:
        end = behind
    if comma:
        yield (Edit(end, end, f"{line},"),)
    elif end == behind or not text[behind:end].strip(" \t"):
        yield (Edit(behind, behind, f",{line}"),)
    else:
        yield (Edit(behind, behind, ","), Edit(end, end, line))


def removed(text: str, node: Node, spans: Sequence[tuple[int, int]], index: int) -> Iterator[Edits]:
    """The ways to remove one of several entries, with the comma that is then too many."""
    (start, stop), closing = spans[index], node.span.end - 1
    comma = _COMMA.match(text, stop, closing)
    behind = comma.end() if comma else stop
    gap = _GAP_END.match(text, behind)
    end = gap.end() if gap else behind
    if begins_line(text, start) and line_end(text, end) == end:
        lines = Edit(line_start(text, start), next_line(text, end), "")
        if not comma and index and (before := _COMMA.match(text, spans[index - 1][1], closing)):
            yield (Edit(before.end() - 1, before.end(), ""), lines)
        yield (lines,)
    elif index + 1 < len(spans):
        if "#" not in text[stop : spans[index + 1][0]]:
            yield (Edit(start, spans[index + 1][0], ""),)
    elif index:
        before_end = spans[index - 1][1]
        if "#" not in text[before_end:start]:
            yield (Edit(before_end, stop, ""),)
    yield (Edit(start, behind, ""),)


def spans_of(text: str, node: Node) -> list[tuple[int, int]]:
    """Where the entries of a collection in brackets stand."""
    if node.items:
        return [item.span for item in node.items]
    return [(field_start(text, field), field_end(text, field, node.span.end)) for field in node.fields]


def _gap_before(text: str, start: int) -> str:
    """The newline and the blanks before an entry that begins a line; nothing before another."""
    first = line_start(text, start)
    newline = "\r\n" if text[first - 2 : first] == "\r\n" else text[first - 1 : first]
    return newline + text[first:start] if begins_line(text, start) else ""
