"""Where lines, indicators, anchors, tags and comments stand around a value in the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from notelint.diagnostic import Span
from notelint.frontmatter.node import Field, Node

_REST = re.compile(r"[^\r\n]*+")
_NEWLINE = re.compile(r"\r\n?|\n")
_BLANK_LINES = re.compile(r"(?:[ \t]*+(?:\r\n?|\n))*+")
_COMMENT_LINE = re.compile(r"[ \t]*+#[^\r\n]*+(?:\r\n?|\n)")
_SKIPPED = r"(?:[ \t\r\n]|(?<![^ \t\r\n])#[^\r\n]*+)*+"
_INDICATORS = {mark: re.compile(rf"{_SKIPPED}{mark}") for mark in ":-"}
_PROPERTY = r"(?:&[^ \t\r\n,\[\]{}]++|!<[^>\r\n]*+>|![^ \t\r\n,\[\]{}]*+)(?=[ \t\r\n,\]}]|\Z)"
_PROPERTIES = re.compile(rf"{_PROPERTY}(?:{_SKIPPED}{_PROPERTY})*+")
_TAG = re.compile(r"(?<![^ \t\r\n\[{,])!(?:<[^>\r\n]*+>|[^ \t\r\n,\[\]{}]*+)")
_SKIP = re.compile(_SKIPPED)
_DASH_GAP = re.compile(r"-([ ]+)(?=[^ \r\n#])")
_EXPLICIT = re.compile(r"\?[ \t]++\Z")


def line_start(text: str, offset: int) -> int:
    """Where the line begins that holds `offset`."""
    feed = text.rfind("\n", 0, offset)
    return max(feed, text.rfind("\r", feed + 1, offset)) + 1


def line_end(text: str, offset: int) -> int:
    """Where the line that holds `offset` ends, before its newline."""
    rest = _REST.match(text, offset)
    return rest.end() if rest else offset


def next_line(text: str, offset: int) -> int:
    """Where the line behind the one that holds `offset` begins."""
    end = line_end(text, offset)
    newline = _NEWLINE.match(text, end)
    return newline.end() if newline else end


def behind_blank_lines(text: str, start: int, end: int) -> int:
    """Where the blank lines that begin at `start` are over."""
    blank = _BLANK_LINES.match(text, start, end)
    return blank.end() if blank else start


def above_comments(text: str, start: int, stop: int) -> int:
    """Where the comment lines begin that stand right above the line at `start`, not above `stop`."""
    while start > stop:
        above = line_start(text, start - (2 if text[start - 2 : start] == "\r\n" else 1))
        if above < stop or not _COMMENT_LINE.match(text, above):
            break
        start = above
    return start


def column(text: str, offset: int) -> int:
    """How many code points stand before `offset` in its line."""
    return offset - line_start(text, offset)


def begins_line(text: str, offset: int) -> bool:
    """Whether nothing but blanks stands before `offset` in its line."""
    return not text[line_start(text, offset) : offset].strip(" \t")


def core(text: str, node: Node) -> Span:
    """A value without its anchor and tag."""
    start = behind_properties(text, node)
    if start > node.span.start and (skipped := _SKIP.match(text, start, node.span.end)):
        start = start if skipped.end() == node.span.end else skipped.end()
    return Span(start, node.span.end)


def behind_properties(text: str, node: Node) -> int:
    """Where the anchor and the tag of a value end; its start where it has none."""
    properties = None if node.style == "alias" else _PROPERTIES.match(text, *node.span)
    return properties.end() if properties else node.span.start


def tag(text: str, node: Node) -> str:
    """The tag before a value, such as `!!str`; empty where it has none."""
    found = _TAG.search(text, node.span.start, behind_properties(text, node))
    return found.group() if found else ""


def behind(text: str, mark: str, start: int, end: int) -> int | None:
    """Where the indicator `:` or `-` ends that is the next thing behind `start`, comments aside."""
    found = _INDICATORS[mark].match(text, start, end)
    return found.end() if found else None


def field_start(text: str, field: Field) -> int:
    """Where a field begins: at its key, or at the `?` before it."""
    start = field.key.span.start
    first = line_start(text, start)
    explicit = _EXPLICIT.search(text[first:start])
    return first + explicit.start() if explicit else start


def field_end(text: str, field: Field, end: int) -> int:
    """Where a field ends: behind its value, or behind the colon that no value follows."""
    key, value = field
    colon = behind(text, ":", key.span.end, end) if value.span.start == value.span.end else None
    return max(key.span.end, value.span.end, colon or 0)


def has_comment(text: str, node: Node) -> bool:
    """Whether a comment stands between the values inside a collection, or in the header of a block scalar, of one
    inside it too.
    """
    if node.style in ("literal", "folded"):
        return "#" in text[node.span.start : line_end(text, node.span.start)]
    if node.style == "flow" and not (node.items or node.fields):
        return "#" in text[slice(*node.span)]
    place = node.span.start
    for leaf in _leaves(node):
        is_block = leaf.style in ("literal", "folded")
        if "#" in text[place : leaf.span.start] or (is_block and has_comment(text, leaf)):
            return True
        place = max(place, leaf.span.end)
    return "#" in text[place : node.span.end]


def has_comment_beside(text: str, nodes: Iterable[Node], start: int, end: int) -> bool:
    """Whether a comment stands between `start` and `end` beside the values of these nodes, which are in order, or in
    the header of a block scalar.
    """
    for leaf in (leaf for node in nodes for leaf in _leaves(node)):
        is_block = leaf.style in ("literal", "folded") and start <= leaf.span.start < end
        if "#" in text[start : min(leaf.span.start, end)] or (is_block and has_comment(text, leaf)):
            return True
        start = max(start, leaf.span.end)
    return "#" in text[start:end]


def _leaves(node: Node) -> Iterator[Node]:
    if node.style == "alias" or not (node.items or node.fields):
        yield node
        return
    for item in node.items:
        yield from _leaves(item)
    for key, value in node.fields:
        yield key
        yield from _leaves(value)


def dashes(text: str, node: Node, end: int) -> list[tuple[int, int]]:
    """Where the items of a block list stand, from their dash on."""
    spans, place = [], core(text, node).start
    for item in node.items:
        dash = behind(text, "-", place, end)
        start = item.span.start if dash is None else dash - 1
        place = max(item.span.end, start + 1)
        spans.append((start, place))
    return spans


def dash_gap(text: str, dash: int) -> str:
    """The blanks between a dash and its value."""
    gap = _DASH_GAP.match(text, dash)
    return gap[1] if gap else " "
