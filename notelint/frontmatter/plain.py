"""The fast reader: the plain subset of YAML that nearly all frontmatter is written in."""

from __future__ import annotations

import re

from notelint.diagnostic import Span
from notelint.frontmatter.node import Field, Node, mapping, sequence
from notelint.frontmatter.scalar import resolve

# Tabs, controls, other line separators, BOM and surrogates are left to the full reader. They have an expression of
# their own since each class that names them takes a millisecond to compile.
_ODD = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_NEWLINE = r"(?:\r\n?|\n)"
_WORD = r"(?:[^\r\n :]|:(?=[^\r\n ]))"
_WORDS = rf"{_WORD}++(?:[ ]++(?!\#){_WORD}++)*+"
_START = r"(?:[^\r\n \-?:,\[\]{}\#&*!|>'\"%@`]|[-?:](?=[^\r\n ]))"
_FOLD = rf"{_NEWLINE}(?P=indent)[ ]++(?![-?:\#]){_WORDS}"
_QUOTED_FOLD = rf"{_NEWLINE}(?P=indent)[ ]++(?=[^\r\n ])"
_FLOW_WORD = r"[^\r\n ,\[\]{}:\#?&*!|>'\"%@`\-](?:[^\r\n ,\[\]{}:\#?])*+"
_FLOW_SINGLE = r"'(?:[^\r\n']|'')*+'"
_FLOW_DOUBLE = r'"[^\r\n"\\]*+"'
_FLOW_ITEM = rf"(?:{_FLOW_WORD}(?:[ ]++[^\r\n ,\[\]{{}}:\#?]++)*+|{_FLOW_SINGLE}|{_FLOW_DOUBLE})"

_LINE = re.compile(
    rf"""(?P<indent>[ ]*+)
    (?: (?: (?P<dash>-) | (?P<key>\w(?:[\w ./()-]{{0,100}}[\w)])?)[ ]*+: )
        (?: [ ]++ (?:
            (?P<plain>{_START}{_WORD}*+(?:[ ]++(?!\#){_WORD}++)*+(?:{_FOLD})*+)
          | (?P<single>'(?:[^\r\n']|''|{_QUOTED_FOLD})*+')
          | (?P<double>"(?:[^\r\n"\\]|{_QUOTED_FOLD})*+")
          | (?P<flow>\[[ ]*+(?:{_FLOW_ITEM}(?:[ ]*+,[ ]*+{_FLOW_ITEM})*+)?[ ]*+\])
        ) )?
        (?=[ \r\n]|\Z)
    )?
    [ ]*+ (?:(?<![^ \r\n])\#[^\r\n]*+)? (?:{_NEWLINE}|\Z)""",
    re.VERBOSE,
)
_ITEM = re.compile(_FLOW_ITEM, re.VERBOSE)
_LINE_FOLD = re.compile(r"[ ]*(?:\r\n?|\n)[ ]*")
_STYLES = {"'": "single", '"': "double"}


def read_plain(text: str, start: int, end: int) -> Node | None:
    """The mapping in `text[start:end]`, or None where it is not of the plain subset or holds a key twice."""
    if _ODD.search(text, start, end):
        return None
    keys: list[Node] = []
    values: list[Node | list[Node]] = []
    column = 0
    while start < end:
        line = _LINE.match(text, start, end)
        if line is None:
            return None
        start = line.end()
        kind = line.lastgroup
        if kind == "indent":
            continue
        span, indent = line.span(kind or 0), line.end("indent") - line.start()
        if line.start("dash") < 0:
            if indent:
                return None
            keys.append(Node(Span(*line.span("key")), "plain", line["key"]))
            values.append([] if kind == "key" else _value(text, kind, span))
            continue
        items = values[-1] if values else None
        if not isinstance(items, list) or (items and indent != column):
            return None
        column = indent
        items.append(_empty(span[1]) if kind == "dash" else _value(text, kind, span))
    return _mapping(text, keys, values)


def _value(text: str, kind: str | None, span: tuple[int, int]) -> Node:
    if kind == "flow":
        items = [_value(text, _STYLES.get(text[m.start()], "plain"), m.span()) for m in _ITEM.finditer(text, *span)]
        return sequence(Span(*span), "flow", tuple(items))
    written = text[span[0] : span[1]]
    if "\n" in written or "\r" in written:
        written = _LINE_FOLD.sub(" ", written)
    if kind == "plain":
        return Node(Span(*span), "plain", resolve(written))
    if kind == "single":
        return Node(Span(*span), "single", written[1:-1].replace("''", "'"))
    return Node(Span(*span), "double", written[1:-1])


def _empty(place: int) -> Node:
    return Node(Span(place, place), "plain", None)


def _mapping(text: str, keys: list[Node], values: list[Node | list[Node]]) -> Node | None:
    fields = []
    for key, value in zip(keys, values, strict=True):
        if isinstance(value, Node):
            node = value
        elif value:
            first = text.rindex("-", 0, max(value[0].span.start, 1))
            node = sequence(Span(first, value[-1].span.end), "block", tuple(value))
        else:
            node = _empty(text.index(":", key.span.end) + 1)
        fields.append(Field(key, node))
    if not fields or len({key.data for key in keys}) < len(keys):
        return None
    return mapping(Span(keys[0].span.start, fields[-1].value.span.end), "block", tuple(fields))
