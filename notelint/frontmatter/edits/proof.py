"""The proof of an edit: the block is read again and must say what was meant, all else word for word as before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from notelint.diagnostic import Edit, Span
from notelint.frontmatter.edits.refusal import NotEditable, Reason
from notelint.frontmatter.node import Data, Field, Node

if TYPE_CHECKING:
    from notelint.frontmatter.block import Frontmatter

Edits: TypeAlias = tuple[Edit, ...]
_NEW = "new"


def new(data: Data) -> Node:
    """A value that is to be written; where and in which style does not matter."""
    return Node(Span(0, 0), _NEW, data)


def meant(root: Node, steps: Sequence[int], change: Callable[[Node], Node]) -> Node:
    """The tree with one value in it changed; each step is the index of a field or item."""
    if not steps:
        return change(root)
    step, rest = steps[0], steps[1:]
    if root.fields:
        key, value = root.fields[step]
        return with_fields(root, step, step + 1, Field(key, meant(value, rest, change)))
    return with_items(root, step, step + 1, meant(root.items[step], rest, change))


def with_fields(node: Node, start: int, end: int, *fields: Field) -> Node:
    """A mapping with others in the place of some of its fields."""
    kept = (*node.fields[:start], *fields, *node.fields[end:])
    return replace(node, fields=kept) if kept else new({})


def with_items(node: Node, start: int, end: int, *items: Node) -> Node:
    """A sequence with others in the place of some of its items."""
    kept = (*node.items[:start], *items, *node.items[end:])
    return replace(node, items=kept) if kept else new([])


def proven(block: Frontmatter, ways: Iterable[Edits], root: Node) -> Edits:
    """The first way after which the block reads as `root` says; raises `NotEditable`."""
    from notelint.frontmatter.block import parse_frontmatter

    aliases = Counter(_aliases_in(block.root, block.text) if block.root and "*" in block.text else ())
    for edits in ways:
        text = after(block.text[: block.span.end], edits)
        found = parse_frontmatter(text)
        block.work.read += len(text)
        if (
            found
            and found.span.end == len(text)
            and len(found.problems) <= len(block.problems)
            and _agrees(root, found.root or new({}), block.text, text)
            and not (aliases and _bares_anchor(aliases, found, text))
        ):
            return edits
    raise NotEditable(Reason.ALIAS if aliases else Reason.UNPROVEN)


def after(text: str, edits: Edits) -> str:
    """The text with the edits made."""
    parts, place = [], 0
    for edit in sorted(edits):
        parts += [text[place : edit.start], edit.text]
        place = edit.end
    return "".join((*parts, text[place:]))


def _agrees(old: Node, found: Node, before: str, now: str) -> bool:
    """Whether a value was found that is meant; repr tells 1 from 1.0 and True, and takes nan for nan."""
    if old.style == _NEW:
        return repr(old.data) == repr(found.data)
    if old.style != "alias" and (old.items or old.fields):
        return (
            (old.style, len(old.items), len(old.fields)) == (found.style, len(found.items), len(found.fields))
            and all(_agrees(*pair, before, now) for pair in zip(old.items, found.items, strict=True))
            and all(
                _agrees(key, other_key, before, now) and _agrees(value, other, before, now)
                for (key, value), (other_key, other) in zip(old.fields, found.fields, strict=True)
            )
        )
    is_same = old.style == found.style and before[slice(*old.span)] == now[slice(*found.span)]
    return is_same and repr(old.data) == repr(found.data)


def _bares_anchor(aliases: Counter[str], found: Frontmatter, text: str) -> bool:
    """Whether an alias is gone of which the anchor stands there still: without any, the anchor would look like a word
    that YAML swallows; two edits may each take one away.
    """
    gone = aliases - Counter(_aliases_in(found.root, text) if found.root else ())
    return any(f"&{name}" in text[slice(*found.yaml)] for name in gone)


def _aliases_in(root: Node, text: str) -> Iterator[str]:
    """The names of the aliases in a tree."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.style == "alias":
            yield text[node.span.start + 1 : node.span.end].strip()
        else:
            waiting += [*node.items, *(part for field in node.fields for part in field)]
