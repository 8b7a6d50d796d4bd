"""A value put in the place of another."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from notelint.diagnostic import Edit
from notelint.frontmatter.edits.lists import rewritten, steps_between
from notelint.frontmatter.edits.manner import Manner, manner_of
from notelint.frontmatter.edits.proof import Edits, meant, new, proven
from notelint.frontmatter.edits.refusal import NotEditable, Reason
from notelint.frontmatter.edits.slots import Slot, locate, root_of
from notelint.frontmatter.edits.source import (
    begins_line,
    column,
    has_comment,
    line_end,
    line_start,
    next_line,
    tag,
)
from notelint.frontmatter.edits.spelling import in_lines, quoted, spelled
from notelint.frontmatter.edits.window import window_on
from notelint.frontmatter.edits.writing import inline, lines
from notelint.frontmatter.node import Data, Scalar

if TYPE_CHECKING:
    from notelint.frontmatter.block import Frontmatter

_QUOTES = {"single": "'", "double": '"'}
_TAGGED: dict[str, type] = {
    **dict.fromkeys(("!", "!!str", "!<tag:yaml.org,2002:str>"), str),
    "!!seq": list,
    "!!map": dict,
    "!!float": float,
}
_HEADER = re.compile(
    r"(?P<mark>[|>])[-+0-9]*(?P<comment>[ \t]+#[^\r\n]*)?[^\r\n]*(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))*(?P<indent>[ ]*)"
)


def set_value(block: Frontmatter, path: Sequence[str | int], value: Data) -> Edits:
    """Edits that put a value in the place of the one at a path."""
    if not isinstance(value, list | dict) and (window := window_on(block, path)):
        return window.back(set_value(window.block, window.path, value))
    slot = locate(block, path)
    if slot.node.style == "alias":
        raise NotEditable(Reason.ALIAS)
    if repr(slot.node.data) == repr(value):
        return ()
    if (written := tag(block.text, slot.node)) and not isinstance(value, _TAGGED.get(written, NotEditable)):
        raise NotEditable(Reason.TAG)
    root = root_of(block) or new({})
    changed = meant(root, slot.steps, lambda _: new(value))
    manner = manner_of(block)
    if isinstance(value, list) and value and slot.node.items:
        steps = steps_between(slot.node.items, value)
        items = tuple(step.new for step in steps if step.new)
        rewriting = rewritten(block, slot, steps, manner)
        with contextlib.suppress(NotEditable):
            return proven(block, rewriting, meant(root, slot.steps, lambda node: replace(node, items=items)))
    if _loses_comment(block.text, slot, value):
        raise NotEditable(Reason.COMMENT)
    return proven(block, ways(block, slot, value, manner), changed)


def ways(block: Frontmatter, slot: Slot, value: Data, manner: Manner) -> Iterator[Edits]:
    """The ways to write a value in a slot, the best first."""
    if isinstance(value, list | dict):
        if value and _takes_lines(slot, value, manner):
            yield from _on_lines(block, slot, value, manner)
        yield from _in_line(block, slot, inline(value, manner, flow=slot.in_flow))
    else:
        yield from _scalars(block, slot, value, manner)


def emptied(block: Frontmatter, path: Sequence[str | int], written: str) -> Iterator[Edits]:
    """The ways to write `[]` or `{}` for a collection; comments inside it go."""
    yield from _in_line(block, locate(block, path), written)


def _loses_comment(text: str, slot: Slot, value: Data) -> bool:
    """Whether a comment inside the old value has no place in the new one."""
    if slot.node.style in ("literal", "folded") and isinstance(value, str):
        return False
    last = slot.node.style == "block" and "#" in text[slot.core.end : line_end(text, slot.core.end)]
    return last or has_comment(text, replace(slot.node, span=slot.core))


def _takes_lines(slot: Slot, value: Data, manner: Manner) -> bool:
    if slot.in_flow:
        return False
    if isinstance(value, list) and slot.field:
        is_flow = slot.node.style == "flow" and not (manner.has_lists and not slot.node.data)
        return manner.list_indent is not None and not is_flow
    return slot.node.style != "flow"


def _scalars(block: Frontmatter, slot: Slot, value: Scalar, manner: Manner) -> Iterator[Edits]:
    text, style = block.text, slot.node.style
    if isinstance(value, str):
        if style in ("literal", "folded"):
            if written := _block_scalar(text, slot, value, manner):
                yield (Edit(slot.core.start, slot.core.end, written),)
            if has_comment(text, replace(slot.node, span=slot.core)):
                raise NotEditable(Reason.COMMENT)
        if style == "plain" and slot.node.data is not None:
            manner = replace(manner, quotes_dates=False, quotes_text=False)
        quote = _QUOTES.get(style)
        first = spelled(value, manner, quote=quote, flow=slot.in_flow)
        second = quoted(value, quote or manner.quote)
        for written in dict.fromkeys((first, second, quoted(value, '"'))):
            yield from _in_line(block, slot, written)
    else:
        yield from _in_line(block, slot, spelled(value, manner))


def _block_scalar(text: str, slot: Slot, value: str, manner: Manner) -> str | None:
    header = _HEADER.match(text, *slot.core)
    if header is None:
        return None
    indent = header["indent"] or " " * (slot.column + 2)
    written = in_lines(value, header["mark"], indent, len(indent) - slot.column, manner.newline)
    if written is None or not header["comment"]:
        return written
    first, newline, rest = written.partition(manner.newline)
    return first + header["comment"] + newline + rest


def _in_line(block: Frontmatter, slot: Slot, written: str) -> Iterator[Edits]:
    """The ways to write a value as one piece of a line."""
    text, (start, end) = block.text, slot.core
    if start == end:
        yield (Edit(start, start, f" {written}"),)
        yield (Edit(start, start, f": {written}"),)
        if slot.field and slot.field.value is slot.node:
            line = next_line(text, slot.field.key.span.end)
            yield (Edit(line, line, f"{' ' * slot.column}: {written}{manner_of(block).newline}"),)
    elif slot.node.style == "block" and begins_line(text, start):
        first = line_start(text, start)
        yield (Edit(slot.behind, slot.behind, f" {written}"), Edit(first, next_line(text, end), ""))
    else:
        yield (Edit(start, end, written),)


def _on_lines(block: Frontmatter, slot: Slot, value: list[Data] | dict[str, Data], manner: Manner) -> Iterator[Edits]:
    """The ways to write a collection on lines of its own."""
    text, (start, end), node = block.text, slot.core, slot.node
    step = (manner.list_indent or 0) if isinstance(value, list) else manner.map_indent
    if slot.field is None:
        step = 2
    written = list(lines(value, slot.column + step, manner))
    if node.style == "block" and begins_line(text, start):
        yield (Edit(line_start(text, start), end, manner.newline.join(written)),)
    elif slot.field is None or (begins_line(text, start) and start < end):
        indent = column(text, start) if start < end else slot.column + 2
        first, *others = lines(value, indent, manner)
        piece = manner.newline.join((first.lstrip(" "), *others))
        yield (Edit(start, end, piece if start < end else f" {piece}"),)
    else:
        eol = line_end(text, end)
        block_lines = "".join(manner.newline + line for line in written)
        if text[end:eol].strip(" \t"):
            removal = () if slot.behind == end else (Edit(slot.behind, end, ""),)
            yield (*removal, Edit(eol, eol, block_lines))
        else:
            yield (Edit(slot.behind, eol, block_lines),)
