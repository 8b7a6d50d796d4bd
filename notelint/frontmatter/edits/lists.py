"""A list in the place of a list: the items that stay keep their text, their comments and their place."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notelint.diagnostic import Edit
from notelint.frontmatter.edits.brackets import spans_of
from notelint.frontmatter.edits.manner import Manner, manner_in
from notelint.frontmatter.edits.proof import Edits, new
from notelint.frontmatter.edits.slots import Slot
from notelint.frontmatter.edits.source import (
    begins_line,
    column,
    core,
    dashes,
    has_comment,
    line_end,
    line_start,
    next_line,
)
from notelint.frontmatter.edits.writing import inline, item_lines
from notelint.frontmatter.node import Data, Node

if TYPE_CHECKING:
    from notelint.frontmatter.block import Frontmatter

_BLOCKS = ("block", "literal", "folded")


@dataclass(frozen=True, slots=True)
class Step:
    """One step from the old items to the new: `old` is the item that was there, `new` the one that is to be."""

    old: Node | None
    new: Node | None


def steps_between(old: tuple[Node, ...], new_items: list[Data]) -> list[Step]:
    """The steps from the old items to the new, which leave as many items as possible."""
    steps: list[Step] = []
    before, place = 0, 0
    for index, other in [*_kept(old, new_items), (len(old), len(new_items))]:
        gone, come = old[before:index], new_items[place:other]
        pairs = min(len(gone), len(come))
        steps += [Step(item, new(value)) for item, value in zip(gone, come, strict=False)]
        steps += [Step(item, None) for item in gone[pairs:]]
        steps += [Step(None, new(value)) for value in come[pairs:]]
        steps += [Step(item, item) for item in old[index : index + 1]]
        before, place = index + 1, other + 1
    return steps


def _kept(old: tuple[Node, ...], new_items: list[Data]) -> list[tuple[int, int]]:
    """Pairs of equal items in the same order in both, as many as there are: the longest run that ascends."""
    places: dict[str, list[int]] = defaultdict(list)
    for place in reversed(range(len(new_items))):
        places[repr(new_items[place])].append(place)
    ends: list[int] = []
    last: list[int] = []
    pairs: list[tuple[int, int, int]] = []
    for index, item in enumerate(old):
        if not (found := places.get(repr(item.data))):
            continue
        place = found.pop()
        length = bisect_left(ends, place)
        ends[length:], last[length:] = [place, *ends[length + 1 :]], [len(pairs), *last[length + 1 :]]
        pairs.append((index, place, last[length - 1] if length else -1))
    chain: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        index, place, number = pairs[number]
        chain.append((index, place))
    return chain[::-1]


def rewritten(block: Frontmatter, slot: Slot, steps: list[Step], manner: Manner) -> Iterator[Edits]:
    """The ways to take these steps in a list that is not empty."""
    manner = manner_in(manner, slot.node, block.text)
    if slot.node.style == "flow":
        yield from _in_brackets(block, slot.node, steps, manner)
    else:
        yield from _on_lines(block, slot.node, steps, manner)


def _in_brackets(block: Frontmatter, node: Node, steps: list[Step], manner: Manner) -> Iterator[Edits]:
    """The list written again with the gaps that stand in it; a comment in it refuses that."""
    text, spans = block.text, spans_of(block.text, node)
    if has_comment(text, node):
        return
    opening, closing = core(text, node).start, node.span.end
    before, behind = text[opening : spans[0][0]], text[spans[-1][1] : closing]
    gap = text[spans[0][1] : spans[1][0]] if len(spans) > 1 else f",{before[1:] or ' '}"
    entries = [
        text[slice(*step.new.span)] if step.new is step.old else inline(step.new.data, manner, flow=True)
        for step in steps
        if step.new
    ]
    yield _trimmed(text, opening, closing, before + gap.join(entries) + behind)


def _on_lines(block: Frontmatter, node: Node, steps: list[Step], manner: Manner) -> Iterator[Edits]:
    """The lines of the items and what stands between them, comments and blank lines."""
    text, spans = block.text, iter(dashes(block.text, node, block.yaml.end))
    first = core(text, node).start
    indent = column(text, first)
    start = place = first - indent
    if not begins_line(text, first):
        return
    parts: list[str] = []
    for step in steps:
        lines = item_lines(step.new.data, indent, manner) if step.new else ()
        written = "".join(line + manner.newline for line in lines)
        if step.old:
            dash, stop = next(spans)
            begin, end = line_start(text, dash), next_line(text, stop)
            parts.append(text[place:begin])
            place = end
            if step.new and step.new is not step.old and _loses_comment(text, step.old, step.new):
                return
            if step.new and _fits(step.old, step.new):
                span = core(text, step.old)
                scalar = inline(step.new.data, manner)
                written = text[begin : span.start] + scalar + text[span.end : end]
            if step.new is step.old:
                written = text[begin:end]
        parts.append(written)
    yield _trimmed(text, start, place, "".join(parts))


def _fits(old: Node, item: Node) -> bool:
    """Whether a new item can be written where the old one stands in its line."""
    return not isinstance(item.data, list | dict) and old.style not in _BLOCKS and old.span.start < old.span.end


def _loses_comment(text: str, old: Node, item: Node) -> bool:
    behind = "" if _fits(old, item) else text[old.span.end : line_end(text, old.span.end)]
    return has_comment(text, old) or "#" in behind


def _trimmed(text: str, start: int, end: int, written: str) -> Edits:
    """An edit without what it would leave as it is at both ends."""
    old = text[start:end]
    before = _common(old, written)
    behind = _common(old[before:][::-1], written[before:][::-1])
    return (Edit(start + before, end - behind, written[before : len(written) - behind]),)


def _common(one: str, other: str) -> int:
    """How many code points two texts have in common at their start."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
