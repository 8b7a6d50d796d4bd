"""Keys renamed, added and removed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from notelint.diagnostic import Edit
from notelint.frontmatter.edits import brackets
from notelint.frontmatter.edits.manner import manner_of
from notelint.frontmatter.edits.proof import Edits, meant, new, proven, with_fields
from notelint.frontmatter.edits.refusal import NotEditable, Reason
from notelint.frontmatter.edits.slots import field_index, locate, root_of
from notelint.frontmatter.edits.source import (
    above_comments,
    behind_blank_lines,
    column,
    core,
    field_end,
    field_start,
    line_start,
    next_line,
)
from notelint.frontmatter.edits.spelling import quoted, spelled_key
from notelint.frontmatter.edits.writing import field_lines, inline
from notelint.frontmatter.node import Data, Field, Node

if TYPE_CHECKING:
    from notelint.frontmatter.block import Frontmatter

_QUOTES = {"single": "'", "double": '"'}


def rename(block: Frontmatter, path: Sequence[str | int], name: str) -> Edits:
    """Edits that give the key at a path another name."""
    slot = locate(block, path)
    if slot.field is None or not slot.field.key.span.end > slot.field.key.span.start:
        raise NotEditable(Reason.MISSING)
    key = slot.field.key
    if key.data == name:
        return ()
    if field_index(slot.owner, name) is not None:
        raise NotEditable(Reason.EXISTS)
    check_merge(slot.owner, str(key.data), name)
    if key.style == "alias":
        raise NotEditable(Reason.ALIAS)
    root, manner, index = root_of(block) or new({}), manner_of(block), slot.steps[-1]
    field = Field(new(name), slot.node)
    changed = meant(root, slot.steps[:-1], lambda owner: with_fields(owner, index, index + 1, field))
    quote = _QUOTES.get(key.style)
    written = [spelled_key(name, manner, quote=quote), quoted(name, quote or manner.quote)]
    return proven(block, ((Edit(*core(block.text, key), way),) for way in written), changed)


def add(block: Frontmatter, key: str, value: Data, order: Sequence[str]) -> Edits:
    """Edits that add a key to the block, where `order` puts it."""
    root = root_of(block)
    if root is None:
        return _add_first(block, key, value)
    if field_index(root, key) is not None:
        raise NotEditable(Reason.EXISTS)
    check_merge(root, key)
    index = _place(root, key, order)
    changed = with_fields(root, index, index, Field(new(key), new(value)))
    ways = _added_in_brackets if root.style == "flow" else _added_lines
    return proven(block, ways(block, root, index, key, value), changed)


def _add_first(block: Frontmatter, key: str, value: Data) -> Edits:
    """Edits that add a key to a block that has none."""
    manner, end = manner_of(block), block.yaml.end
    lines = manner.newline.join((*field_lines(key, value, 0, manner), ""))
    root = replace(new({}), style="block", fields=(Field(new(key), new(value)),))
    return proven(block, [(Edit(end, end, lines),)], root)


def check_merge(owner: Node, *keys: str, is_removal: bool = False) -> None:
    """Raises `NotEditable` where `<<` brings keys into the mapping that one of these would hide or show."""
    if "<<" in keys and not is_removal:
        raise NotEditable(Reason.MERGE)
    for field in owner.fields:
        if field.key.data == "<<" and "<<" not in keys:
            sources = field.value.data if isinstance(field.value.data, list) else [field.value.data]
            if any(isinstance(source, dict) and key in source for source in sources for key in keys):
                raise NotEditable(Reason.MERGE)


def _place(root: Node, key: str, order: Sequence[str]) -> int:
    """The index that a new key gets: behind the nearest before it in `order`, else before the nearest after it."""
    if key in order:
        place = order.index(key)
        for other in reversed(order[:place]):
            if (index := field_index(root, other)) is not None:
                return index + 1
        for other in order[place + 1 :]:
            if (index := field_index(root, other)) is not None:
                return index
    return len(root.fields)


def _added_in_brackets(block: Frontmatter, root: Node, index: int, key: str, value: Data) -> Iterator[Edits]:
    manner = manner_of(block)
    yield from brackets.added(block.text, root, index, inline({key: value}, manner)[1:-1])


def _added_lines(block: Frontmatter, root: Node, index: int, key: str, value: Data) -> Iterator[Edits]:
    text, manner = block.text, manner_of(block)
    indent = column(text, field_start(text, root.fields[0]))
    lines = manner.newline.join((*field_lines(key, value, indent, manner), ""))
    for place in _line_places(block, root, index):
        yield (Edit(place, place, lines),)


def _line_places(block: Frontmatter, root: Node, index: int) -> Iterator[int]:
    text, end = block.text, block.yaml.end
    if index == 0:
        start = line_start(text, field_start(text, root.fields[0]))
        yield above_comments(text, start, block.yaml.start)
        return
    behind = next_line(text, field_end(text, root.fields[index - 1], end))
    if index == len(root.fields):
        yield _before_blank_lines(text, behind, end)
        yield end
        return
    yield behind
    yield behind_blank_lines(text, behind, end)
    yield line_start(text, field_start(text, root.fields[index]))


def _before_blank_lines(text: str, start: int, end: int) -> int:
    """Where the blank lines begin that end a block."""
    content = len(text[start:end].rstrip(" \t\r\n"))
    return next_line(text, start + content) if content else start
