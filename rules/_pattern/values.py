"""Values of the frontmatter as patterns see them: the text inside of quotes, and how another is put in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from notelint import Edit, Frontmatter, Node, Note, Span, YamlProblem, parse_yaml

from .._property_texts import leads_to

Path: TypeAlias = tuple[str | int, ...]
_PROPERTIES: Final = re.compile(r"(?:[&!]\S*\s+)*")
"""The anchor and the tag of a value."""
_NEWLINE: Final = re.compile(r"\r\n?|\n|\Z")
_ESCAPES: Final = {
    "single": re.compile("''"),
    "double": re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^\r\n])"),
}


class Value(NamedTuple):
    """A value of the frontmatter: the steps that lead to it, and its node."""

    path: Path
    node: Node


def scalars(node: Node, path: Path) -> Iterator[Value]:
    """The values in a node that are no lists and no mappings; an alias has none of its own."""
    waiting = [(node, path)]
    while waiting:
        here, way = waiting.pop()
        waiting += [(item, (*way, index)) for index, item in enumerate(here.items)]
        waiting += [(field.value, (*way, str(field.key.data))) for field in here.fields]
        is_scalar = here.data is not None and not isinstance(here.data, list | dict)
        if is_scalar and here.style != "alias" and here.span.start < here.span.end:
            yield Value(way, here)


def inside(note: Note, node: Node) -> Span:
    """Where the text of a value stands: behind anchor and tag, inside of quotes, below the sign of a block."""
    start, end = node.span
    found = _PROPERTIES.match(note.text, start, end)
    start = found.end() if found else start
    if node.style in _ESCAPES:
        return Span(start + 1, max(start + 1, end - 1))
    if node.style in ("literal", "folded"):
        line = _NEWLINE.search(note.text, start, end)
        return Span(line.end() if line else start, end)
    return Span(start, end)


def decoded(note: Note, node: Node, span: Span) -> tuple[str, list[int]]:
    """The text of a value without its escapes, and where each character stands, and the end; as it is written where
    more than escapes is between the two.
    """
    written = note.text[span.start : span.end]
    escapes = _ESCAPES.get(node.style)
    if written == node.data or escapes is None:
        return written, []
    characters: list[str] = []
    places: list[int] = []
    at = 0
    for found in escapes.finditer(written):
        read = _character(node.style, found[0])
        characters += (*written[at : found.start()], read)
        places += (*range(at, found.start()), *[found.start()] * len(read))
        at = found.end()
    text = "".join((*characters, written[at:]))
    if text != node.data:
        return written, []
    return text, [span.start + place for place in (*places, *range(at, len(written) + 1))]


@lru_cache(256)
def _character(style: str, escape: str) -> str:
    quote = "'" if style == "single" else '"'
    return str(_read(f"{quote}{escape}{quote}"))


def _read(written: str) -> object:
    """What a value is; None where it is not one."""
    try:
        node = parse_yaml(written)
    except YamlProblem:
        return None
    return node.data if node else None


def rewritten(note: Note, value: Value, part: Span, place: Span, whole: str, new: str) -> tuple[Edit, ...] | None:
    """The edits that put a new text at a place inside of a value, so that it is `whole` then; None where not provable
    in the quotes that it has.
    """
    block, node = note.frontmatter, value.node
    if block is None or node.style in ("literal", "folded") or note.text[node.span.start] in "&!":
        return None
    written = note.text[node.span.start : place.start] + new + note.text[place.end : node.span.end]
    if node.style in _ESCAPES:
        return (Edit(*place, new),) if _read(written) == whole else None
    if not isinstance(node.data, str) and _kind(_read(written)) is _kind(node.data):
        return (Edit(*place, new),)
    is_one_line = not set("\r\n") & set(whole) and part == node.span
    return _set(block, value, whole) if is_one_line else None


def _kind(value: object) -> object:
    return next((kind for kind in (bool, int, float) if isinstance(value, kind)), type(value))


def _set(block: Frontmatter, value: Value, whole: str) -> tuple[Edit, ...] | None:
    return block.set(value.path, whole) if leads_to(block, value.path, value.node.span) else None
