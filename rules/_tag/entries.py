"""The tags of a note's frontmatter, each with the place where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from notelint import Data, Field, Frontmatter, Node, Span

_WORD = re.compile(r"[^\s,]+")
_END_OF_ITEM = re.compile(r"[ \t]*(?:[,\]\r\n]|\Z)")
_COMMENT = re.compile(r"[ \t]+(#[^\s#,]+(?:[ \t,]+#[^\s#,]+)*)[ \t]*(?=[\r\n]|\Z)")


class Entry(NamedTuple):
    """One tag as it is written. `path` leads to its value `whole`, in which it stands from `start`."""

    path: tuple[str | int, ...]
    span: Span
    text: str
    whole: str
    start: int = 0

    def value(self, tag: str) -> str:
        """The value with another tag in the place of this one."""
        return self.whole[: self.start] + tag + self.whole[self.start + len(self.text) :]


def tag_fields(block: Frontmatter) -> Iterator[Field]:
    """The fields that hold tags: `tags`, and `tag`, as it was called before."""
    for field in block.root.fields if block.root else ():
        if str(field.key.data).lower() in ("tags", "tag"):
            yield field


def entries(field: Field) -> Iterator[Entry]:
    """The tags of a field: the items of a list, or the words of a text."""
    key = str(field.key.data)
    if field.value.items:
        for index, item in enumerate(field.value.items):
            if isinstance(item.data, str):
                yield Entry((key, index), item.span, item.data, item.data)
    elif isinstance(field.value.data, str):
        text = field.value.data
        for word in _WORD.finditer(text):
            yield Entry((key,), field.value.span, word[0], text, word.start())


def other_values(field: Field) -> Iterator[tuple[tuple[str | int, ...], Node, Data]]:
    """The numbers and truth values among the tags of a field."""
    key = str(field.key.data)
    items: list[tuple[tuple[str | int, ...], Node]] = [((key, at), item) for at, item in enumerate(field.value.items)]
    for path, node in items or [((key,), field.value)]:
        if isinstance(node.data, bool | int | float):
            yield path, node, node.data


def empty_items(block: Frontmatter, field: Field) -> list[int]:
    """The items that hold nothing, and no comment either."""
    return [
        index
        for index, item in enumerate(field.value.items)
        if item.data is None and _END_OF_ITEM.match(block.text, item.span.end, block.yaml.end)
    ]


def commented(block: Frontmatter, field: Field) -> Iterator[Span]:
    """Tags written as `- #tag` or `tags: #one #two`, which YAML takes for comments."""
    for node in field.value.items or (field.value,):
        if node.data is None and node.span.start == node.span.end:
            found = _COMMENT.match(block.text, node.span.end, block.yaml.end)
            if found:
                yield Span(*found.span(1))
