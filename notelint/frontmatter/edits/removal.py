"""Fields and items removed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from notelint.diagnostic import Edit
from notelint.frontmatter.edits import brackets
from notelint.frontmatter.edits.keys import check_merge
from notelint.frontmatter.edits.proof import Edits, meant, new, proven, with_fields, with_items
from notelint.frontmatter.edits.refusal import NotEditable, Reason
from notelint.frontmatter.edits.slots import Slot, locate, root_of
from notelint.frontmatter.edits.source import (
    behind_blank_lines,
    dashes,
    field_end,
    field_start,
    has_comment_beside,
    line_start,
    next_line,
)
from notelint.frontmatter.edits.values import emptied
from notelint.frontmatter.edits.window import window_on
from notelint.frontmatter.node import Node

if TYPE_CHECKING:
    from notelint.frontmatter.block import Frontmatter


def remove(block: Frontmatter, path: Sequence[str | int], nth: int | None, *, with_comments: bool = False) -> Edits:
    """Edits that remove the field or item at a path; comments go with it only where this is asked for."""
    if window := window_on(block, path):
        return window.back(remove(window.block, window.path, nth, with_comments=with_comments))
    slot = locate(block, path, nth or 0)
    index, owner = slot.steps[-1], slot.owner
    if slot.field:
        name = slot.field.key.data
        if nth is None and [field.key.data for field in owner.fields].count(name) > 1:
            raise NotEditable(Reason.DUPLICATE)
        check_merge(owner, str(name), is_removal=True)
    without = with_fields if slot.field else with_items
    changed = meant(root_of(block) or new({}), slot.steps[:-1], lambda node: without(node, index, index + 1))
    edits = proven(block, _ways(block, path[:-1], owner, index), changed)
    if not with_comments and _takes_comment(block.text, edits, slot):
        raise NotEditable(Reason.COMMENT)
    return edits


def _takes_comment(text: str, edits: Edits, slot: Slot) -> bool:
    """Whether a comment stands in what edits remove, beside the keys and values of the entry."""
    entry = slot.field or (slot.node,)
    return any(has_comment_beside(text, entry, edit.start, edit.end) for edit in edits)


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
