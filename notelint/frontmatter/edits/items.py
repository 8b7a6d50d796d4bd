"""Items put at the end of a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from notelint.diagnostic import Edit
from notelint.frontmatter.edits import brackets
from notelint.frontmatter.edits.manner import manner_in, manner_of
from notelint.frontmatter.edits.proof import Edits, meant, new, proven, with_items
from notelint.frontmatter.edits.refusal import NotEditable, Reason
from notelint.frontmatter.edits.slots import Slot, locate, root_of
from notelint.frontmatter.edits.source import behind_blank_lines, column, dashes, has_comment, next_line
from notelint.frontmatter.edits.values import set_value
from notelint.frontmatter.edits.writing import inline, item_lines
from notelint.frontmatter.node import Scalar

if TYPE_CHECKING:
    from notelint.frontmatter.block import Frontmatter


def append(block: Frontmatter, path: Sequence[str | int], value: Scalar) -> Edits:
    """Edits that put an item at the end of the list at a path; of an empty value they make a list."""
    slot = locate(block, path)
    if slot.node.style == "alias":
        raise NotEditable(Reason.ALIAS)
    is_commented = slot.node.style == "flow" and has_comment(block.text, slot.node)
    if slot.node.data is None or (slot.node.data == [] and not is_commented):
        return set_value(block, path, [value])
    if not isinstance(slot.node.data, list):
        raise NotEditable(Reason.NOT_A_LIST)
    root = root_of(block) or new({})
    count = len(slot.node.items)
    changed = meant(root, slot.steps, lambda node: with_items(node, count, count, new(value)))
    ways = _in_brackets if slot.node.style == "flow" else _on_lines
    return proven(block, ways(block, slot, value), changed)


def _in_brackets(block: Frontmatter, slot: Slot, value: Scalar) -> Iterator[Edits]:
    written = inline(value, manner_in(manner_of(block), slot.node, block.text), flow=True)
    yield from brackets.added(block.text, slot.node, len(slot.node.items), written)


def _on_lines(block: Frontmatter, slot: Slot, value: Scalar) -> Iterator[Edits]:
    text, manner = block.text, manner_in(manner_of(block), slot.node, block.text)
    spans = dashes(text, slot.node, block.yaml.end)
    lines = item_lines(value, column(text, spans[0][0]), manner)
    written = "".join(line + manner.newline for line in lines)
    place = next_line(text, spans[-1][1])
    yield (Edit(place, place, written),)
    place = behind_blank_lines(text, place, block.yaml.end)
    yield (Edit(place, place, written),)
