"""Where a value stands in the source: its place in the tree, its indicator, its column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notelint.diagnostic import Span
from notelint.frontmatter.edits.refusal import NotEditable, Reason
from notelint.frontmatter.edits.source import behind, behind_properties, column, core, field_start
from notelint.frontmatter.node import Field, Node

if TYPE_CHECKING:
    from notelint.frontmatter.block import Frontmatter


@dataclass(frozen=True, slots=True)
class Slot:
    """A value and its surroundings.

    `steps` lead to it from the root, `owner` is the collection that holds it, `field` its field in a mapping. `behind`
    is where new lines may begin: behind its `:` or `-`, anchor and tag. `core` is the value without these two.
    `column` is where the key or dash stands.
    """

    steps: tuple[int, ...]
    owner: Node
    field: Field | None
    node: Node
    core: Span
    behind: int
    column: int

    @property
    def in_flow(self) -> bool:
        """Whether the value stands inside brackets."""
        return self.owner.style == "flow"


def root_of(block: Frontmatter) -> Node | None:
    """The mapping of a block, None where it is empty; raises `NotEditable` where it cannot be read."""
    if block.root is None and block.problems:
        raise NotEditable(Reason.UNREADABLE)
    return block.root


def locate(block: Frontmatter, path: Sequence[str | int], nth: int = 0) -> Slot:
    """The value at a path; of fields with the same last key the `nth`. Raises `NotEditable`."""
    node, steps, owner = root_of(block), [], None
    if node is None or not path:
        raise NotEditable(Reason.MISSING)
    for depth, step in enumerate(path):
        if node.style == "alias":
            raise NotEditable(Reason.ALIAS)
        index = _index(node, step, nth if depth == len(path) - 1 else 0)
        steps.append(index)
        owner, node = node, node.fields[index].value if node.fields else node.items[index]
    assert owner is not None
    return _slot(block, tuple(steps), owner, node)


def field_index(node: Node, key: str, nth: int = 0) -> int | None:
    """The index of the `nth` field with this key."""
    found = [index for index, field in enumerate(node.fields) if field.key.data == key]
    return found[nth] if 0 <= nth < len(found) else None


def _index(node: Node, step: str | int, nth: int) -> int:
    index = field_index(node, step, nth) if isinstance(step, str) else step if 0 <= step < len(node.items) else None
    if index is None:
        raise NotEditable(Reason.MISSING)
    return index


def _slot(block: Frontmatter, steps: tuple[int, ...], owner: Node, node: Node) -> Slot:
    text, end, index = block.text, block.yaml.end, steps[-1]
    inner = core(text, node)
    field = owner.fields[index] if owner.fields else None
    if field:
        indicator, start = behind(text, ":", field.key.span.end, end), field_start(text, field)
    else:
        place = owner.items[index - 1].span.end if index else core(text, owner).start
        indicator = None if owner.style == "flow" else behind(text, "-", place, end)
        start = node.span.start if indicator is None else indicator - 1
    properties = behind_properties(text, node)
    place = properties if properties > node.span.start or indicator is None else indicator
    return Slot(steps, owner, field, node, inner, place, column(text, start))
