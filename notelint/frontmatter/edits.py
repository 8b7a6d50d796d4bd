"""Edits of one key or value that keep every other character, proven by reading again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from notelint.diagnostic import Edit
from notelint.frontmatter.node import Data, Field, Node, Scalar
from notelint.frontmatter.reading import read
from notelint.frontmatter.scalar import plain

if TYPE_CHECKING:
    from notelint.frontmatter.block import Frontmatter

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_CONTROL = "\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ud800-\\udfff\\ufeff\\ufffe\\uffff"
_UNWRITABLE = re.compile(f"[{_CONTROL}]")
_ESCAPED = re.compile(rf'[{_CONTROL}"\\]')


def rename(block: Frontmatter, key: str, new: str) -> tuple[Edit, ...] | None:
    """Edits that rename the first field of a key."""
    field = block.field(key)
    if field is None or block.root is None or not key:
        return None
    fields = [(new if each is field else each.key.data, each.value.data) for each in block.root.fields]
    return _proven(block, field.key, _written(field.key, new), fields)


def set_value(block: Frontmatter, path: Sequence[str | int], value: Scalar) -> tuple[Edit, ...] | None:
    """Edits that put a scalar in the place of the scalar at a path."""
    found = block.find(path)
    node = found.value if isinstance(found, Field) else found
    if node is None or block.root is None or node.items or node.fields or not path:
        return None
    first = block.field(path[0]) if isinstance(path[0], str) else None
    fields = [
        (each.key.data, _replaced(each.value.data, path[1:], value) if each is first else each.value.data)
        for each in block.root.fields
    ]
    return _proven(block, node, _written(node, value), fields)


def _replaced(data: Data, path: Sequence[str | int], value: Scalar) -> Data:
    """The data with the value at a path replaced; shares all that does not change."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, dict):
        return {key: _replaced(old, rest, value) if key == step else old for key, old in data.items()}
    if isinstance(data, list):
        return [_replaced(old, rest, value) if index == step else old for index, old in enumerate(data)]
    return data


def _written(node: Node, value: Scalar) -> Iterator[str]:
    """The ways to write a value in the style of the node that stands there, the best first."""
    text, is_text = plain(value), isinstance(value, str)
    is_writable = not _UNWRITABLE.search(text)
    if node.style == "plain" and text and is_writable:
        yield text
    if node.style in ("plain", "single") and is_text and is_writable:
        yield "'" + text.replace("'", "''") + "'"
    if node.style in ("plain", "double") and is_text:
        yield '"' + _ESCAPED.sub(_escape, text) + '"'


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    return _ESCAPES.get(char) or (f"\\x{ord(char):02X}" if ord(char) < 256 else f"\\u{ord(char):04X}")


def _proven(
    block: Frontmatter, node: Node, ways: Iterable[str], fields: list[tuple[Data, Data]]
) -> tuple[Edit, ...] | None:
    """The edit of `node` after which the block reads as `fields`, in the first way that does."""
    start, end = node.span
    if block.text[start:end].startswith(("&", "!")):
        return None
    meant = repr(fields)
    for way in ways:
        # An empty value stands directly behind its `:` or `-`.
        written = f" {way}" if start == end else way
        text = block.text[block.yaml.start : start] + written + block.text[end : block.yaml.end]
        root, problems = read(text, 0, len(text))
        # repr tells 1 from 1.0 and True, and takes nan for nan.
        if (
            root
            and len(problems) <= len(block.problems)
            and repr([(field.key.data, field.value.data) for field in root.fields]) == meant
        ):
            return (Edit(start, end, written),)
    return None
