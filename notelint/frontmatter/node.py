"""The values of a YAML block with the places where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from notelint.diagnostic import Span

Scalar: TypeAlias = str | int | float | bool | None
Data: TypeAlias = "Scalar | list[Data] | dict[str, Data]"


class YamlProblem(ValueError):
    """YAML that cannot be read: `span` says where, in code points of the text, `help` what to type instead."""

    def __init__(self, message: str, span: Span, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.span = span
        self.help = help


@dataclass(frozen=True, slots=True)
class Node:
    """A YAML value and where it stands.

    `span` covers the value as written, quotes, anchor and tag included; a block scalar or block sequence ends at the
    end of its last line of content, never at the next key; an empty value is an empty span behind its `:` or `-`.
    `style` is plain, single, double, literal, folded, flow, block or alias. `data` is the plain value (YAML 1.2 core
    schema: dates stay text, and a number is as text what somebody wrote; the data of a key is its text). `items` of a
    sequence, `fields` of a mapping; those of an alias are its anchor's.
    """

    span: Span
    style: str
    data: Data
    items: tuple[Node, ...] = ()
    fields: tuple[Field, ...] = ()


class Field(NamedTuple):
    """A key of a mapping and its value."""

    key: Node
    value: Node


def mapping(span: Span, style: str, fields: tuple[Field, ...]) -> Node:
    """The node of a mapping; of a key that stands twice the first value counts."""
    data: dict[str, Data] = {}
    for key, value in fields:
        data.setdefault(str(key.data), value.data)
    return Node(span, style, data, (), fields)


def sequence(span: Span, style: str, items: tuple[Node, ...]) -> Node:
    """The node of a sequence."""
    return Node(span, style, [item.data for item in items], items)


UNDEFINED = "undefined alias"


class Refused(Exception):
    """What a YAML parser says of a text that it cannot read; `offset` is where it gave up."""

    def __init__(self, reason: str, offset: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.offset = offset
