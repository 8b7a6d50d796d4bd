"""How lists and mappings are written: in brackets, or on lines of their own."""

from __future__ import annotations

from collections.abc import Iterator

from notelint.frontmatter.edits.manner import Manner
from notelint.frontmatter.edits.spelling import spelled, spelled_key
from notelint.frontmatter.node import Data


def inline(value: Data, manner: Manner, *, flow: bool = False) -> str:
    """A value as one piece of a line; `flow` tells that it stands inside brackets."""
    if isinstance(value, list):
        return "[" + ", ".join(inline(item, manner, flow=True) for item in value) + "]"
    if isinstance(value, dict):
        return (
            "{"
            + ", ".join(f"{_flow_key(key, manner)}: {inline(of, manner, flow=True)}" for key, of in value.items())
            + "}"
        )
    return spelled(value, manner, flow=flow)


def lines(value: list[Data] | dict[str, Data], indent: int, manner: Manner) -> Iterator[str]:
    """The lines of a collection that is not empty, `indent` columns from the margin."""
    if isinstance(value, list):
        for item in value:
            yield from item_lines(item, indent, manner)
    else:
        for key, of in value.items():
            yield from field_lines(key, of, indent, manner)


def item_lines(item: Data, indent: int, manner: Manner) -> Iterator[str]:
    """The lines of an item of a block list whose dash stands `indent` columns from the margin."""
    dash = " " * indent + "-" + manner.dash_gap
    if isinstance(item, list | dict) and item:
        first, *others = lines(item, len(dash), manner)
        yield dash + first.lstrip(" ")
        yield from others
    else:
        yield dash + inline(item, manner)


def field_lines(key: str, value: Data, indent: int, manner: Manner) -> Iterator[str]:
    """The lines of a field whose key stands `indent` columns from the margin."""
    start = " " * indent + spelled_key(key, manner) + ":"
    if value is None:
        yield f"{start} {manner.null}".rstrip(" ")
    elif isinstance(value, dict) and value:
        yield start
        yield from lines(value, indent + manner.map_indent, manner)
    elif isinstance(value, list) and value and manner.list_indent is not None:
        yield start
        yield from lines(value, indent + manner.list_indent, manner)
    else:
        yield f"{start} {inline(value, manner)}"


def _flow_key(key: str, manner: Manner) -> str:
    written = spelled_key(key, manner)
    return spelled(key, manner, flow=True) if written == key else written
