"""An item of a long list with its neighbours alone: an edit of it is proven there, whatever the length of the list.

What stands in one line of a list, or between two commas, does not depend on the lines further away.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from notelint.diagnostic import Edit, Span
from notelint.frontmatter.edits.manner import manner_of
from notelint.frontmatter.edits.slots import root_of
from notelint.frontmatter.edits.source import begins_line, behind_properties, line_start, next_line
from notelint.frontmatter.node import Node

if TYPE_CHECKING:
    from notelint.frontmatter.block import Frontmatter

_LONG: Final = 50
_REST: Final = re.compile(r"[ \t,]*+(?:(?<=[ \t])#[^\r\n]*+)?(?:\r\n?|\n)")
"""What may stand in a line behind its last item."""


@dataclass(frozen=True, slots=True)
class Window:
    """A block of the neighbours, the path of the item in it, and how far its offsets are from those of the note."""

    block: Frontmatter
    path: tuple[str | int, ...]
    shift: int

    def back(self, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
        """The edits as edits of the note."""
        return tuple(Edit(edit.start + self.shift, edit.end + self.shift, edit.text) for edit in edits)


def window_on(block: Frontmatter, path: Sequence[str | int]) -> Window | None:
    """The window on an item; None where its list is short, or where it does not stand between scalars of one line."""
    index = path[-1] if path else ""
    owner = _owner(block, path) if isinstance(index, int) else None
    if owner is None or not isinstance(index, int) or not 0 <= index < len(owner.items) or len(owner.items) < _LONG:
        return None
    low, high = max(index - 1, 0), min(index + 2, len(owner.items))
    items = owner.items[low:high]
    if not all(_is_simple(item, block.text) for item in items) or owner.style not in ("block", "flow"):
        return None
    span, before, behind = (_in_lines if owner.style == "block" else _in_brackets)(block.text, items)
    return _opened(block, before, span, behind, index - low, repr([item.data for item in items]))


def _owner(block: Frontmatter, path: Sequence[str | int]) -> Node | None:
    node = root_of(block)
    for step in path[:-1]:
        if node is None or node.style == "alias":
            return None
        if isinstance(step, str):
            node = next((field.value for field in node.fields if field.key.data == step), None)
        else:
            node = node.items[step] if 0 <= step < len(node.items) else None
    return None if node is None or node.style == "alias" else node


def _is_simple(item: Node, text: str) -> bool:
    written = text[slice(*item.span)]
    if behind_properties(text, item) > item.span.start:
        return False  # an alias may stand anywhere
    return item.style in ("plain", "single", "double") and "\n" not in written and "\r" not in written


def _in_lines(text: str, items: Sequence[Node]) -> tuple[Span, str, str]:
    """The lines of some items, and what makes a list of them."""
    return Span(line_start(text, items[0].span.start), next_line(text, items[-1].span.end)), "key:\n", ""


def _in_brackets(text: str, items: Sequence[Node]) -> tuple[Span, str, str]:
    start, end = items[0].span.start, items[-1].span.end
    has_lines = begins_line(text, start)
    rest = _REST.match(text, end)
    span = Span(line_start(text, start) if has_lines else start, rest.end() if rest else end)
    return span, "key: [\n" if has_lines else "key: [", "]\n"


def _opened(block: Frontmatter, before: str, span: Span, behind: str, index: int, data: str) -> Window | None:
    from notelint.frontmatter.block import parse_frontmatter

    opening, piece = f"---\n{before}", block.text[slice(*span)]
    if not behind and not piece.endswith(("\r", "\n")):
        piece += "\n"
    found = parse_frontmatter(f"{opening}{piece}{behind}---\n")
    if found is None or found.problems or repr(found.data.get("key")) != data or len(found.data) > 1:
        return None
    found.work.manner = manner_of(block)
    return Window(found, ("key", index), span.start - len(opening))
