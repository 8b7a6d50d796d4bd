"""Fields and items removed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from notelint.diagnostic import Edit
from notelint.frontmatter.edits import brackets
from notelint.frontmatter.edits.keys import check_merge
from notelint.frontmatter.edits.proof import Edits, meant, new, proven, with_fields, with_items
from notelint.frontmatter.edits.refusal import NotEditable, Reason
from notelint.frontmatter.edits.slots import locate, root_of
from notelint.frontmatter.edits.source import behind_blank_lines, dashes, field_end, field_start, line_start, next_line
from notelint.frontmatter.edits.values import emptied
from notelint.frontmatter.edits.window import window_on
from notelint.frontmatter.node import Node

if TYPE_CHECKING:
    from notelint.frontmatter.block import Frontmatter


def remove(block: Frontmatter, path: Sequence[str | int], nth: int | None) -> Edits:
    """Edits that remove the field or item at a path."""
    if window := window_on(block, path):
        return window.back(remove(window.block, window.path, nth))
    slot = locate(block, path, nth or 0)
    index, owner = slot.steps[-1], slot.owner
    if slot.field:
        name = slot.field.key.data
        if nth is None and [field.key.data for field in owner.fields].count(name) > 1:
            raise NotEditable(Reason.DUPLICATE)
        check_merge(owner, str(name), is_removal=True)
    without = with_fields if slot.field else with_items
    changed = meant(root_of(block) or new({}), slot.steps[:-1], lambda node: without(node, index, index + 1))
    return proven(block, _ways(block, path[:-1], owner, index), changed)


def _ways(block: Frontmatter, path: Sequence[str | int], owner: Node, index: int) -> Iterator[Edits]:
    """The ways to remove an entry: with its own lines, never with comments above it."""
    text, end = block.text, block.yaml.end
    if owner.style == "flow":
        spans = brackets.spans_of(text, owner)
    elif owner.fields:
        spans = [(field_start(text, field), field_end(text, field, end)) for field in owner.fields]
    else:
        spans = dashes(text, owner, end)
    if len(spans) == 1 and path:
        yield from emptied(block, path, "{}" if owner.fields else "[]")
    elif owner.style == "flow":
        yield from brackets.removed(text, owner, spans, index)
    else:
        yield from _own_lines(block, spans, index)


def _own_lines(block: Frontmatter, spans: list[tuple[int, int]], index: int) -> Iterator[Edits]:
    text, (start, stop) = block.text, spans[index]
    first, rest = line_start(text, start), next_line(text, stop)
    if not text[first:start].strip(" \t"):
        yield (Edit(first, rest, ""),)
        yield (Edit(first, behind_blank_lines(text, rest, block.yaml.end), ""),)
    elif index + 1 < len(spans):
        following = spans[index + 1][0]
        if "#" not in text[stop:following]:
            yield (Edit(start, following, ""),)
        yield (Edit(start, stop + len(text[stop:following]) - len(text[stop:following].lstrip(" \t")), ""),)
