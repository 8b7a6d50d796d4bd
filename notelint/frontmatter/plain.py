"""The fast reader: the plain subset of YAML that nearly all frontmatter is written in."""

from __future__ import annotations

import re

from notelint.diagnostic import Span
from notelint.frontmatter.node import Field, Node, mapping, sequence
from notelint.frontmatter.scalar import resolve

# Tabs, controls, other line separators, BOM and surrogates are left to the full reader. They have an expression of
# their own since each class that names them takes a millisecond to compile.
ODD = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_NEWLINE = r"(?:\r\n?|\n)"
_WORD = r"(?:[^\r\n :]|:(?=[^\r\n ]))"
_WORDS = rf"{_WORD}++(?:[ ]++(?!\#){_WORD}++)*+"
_START = r"(?:[^\r\n \-?:,\[\]{}\#&*!|>'\"%@`]|[-?:](?=[^\r\n ]))"
_REST = r"[^\r\n ][^\r\n]*+"
_FOLD = rf"{_NEWLINE}(?P=indent)[ ]++(?![-?:\#]){_WORDS}"
_QUOTED_FOLD = rf"{_NEWLINE}(?P=indent)[ ]++(?=[^\r\n ])"
_BLOCK_END = rf"(?=[\r\n])(?!{_NEWLINE}++[ ])"
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
          | (?P<double>"(?:[^\r\n"\\]|\\["\\/nt_]|{_QUOTED_FOLD})*+")
          | (?P<flow>\[[ ]*+(?:{_FLOW_ITEM}(?:[ ]*+,[ ]*+{_FLOW_ITEM})*+)?[ ]*+\])
          | (?P<none>\{{[ ]*+\}})
          | (?P<literal>\|-?[ ]*+{_NEWLINE}(?P<in>[ ]++){_REST}(?:{_NEWLINE}++(?P=in)[ ]*+{_REST})*+){_BLOCK_END}
          | (?P<folded>>-?[ ]*+{_NEWLINE}(?P<by>[ ]++){_REST}(?:{_NEWLINE}++(?P=by){_REST})*+){_BLOCK_END}
        ) )?
        (?=[ \r\n]|\Z)
    )?
    [ ]*+ (?:(?<![^ \r\n])\#[^\r\n]*+)? (?:{_NEWLINE}|\Z)""",
    re.VERBOSE,
)
_ITEM = re.compile(_FLOW_ITEM, re.VERBOSE)
_LINE_FOLD = re.compile(r"[ ]*(?:\r\n?|\n)[ ]*")
_RUN = re.compile(r"\n+")
_EMPTY = re.compile(rf"[ ]*+\{{[ ]*+\}}[ ]*+{_NEWLINE}*+")
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"n": "\n", "t": "\t", "_": "\xa0"}
_STYLES = {"'": "single", '"': "double"}


def read_plain(text: str, start: int, end: int) -> Node | None:
    """The mapping in `text[start:end]`, or None where it is not of the plain subset or holds a key twice."""
    if ODD.search(text, start, end):
        return None
    if _EMPTY.fullmatch(text, start, end):
        return mapping(Span(text.index("{", start), text.index("}", start) + 1), "flow", ())
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
        if kind in ("literal", "folded"):
            return None
        column = indent
        items.append(_empty(span[1]) if kind == "dash" else _value(text, kind, span))
    return _mapping(text, keys, values)


def _value(text: str, kind: str | None, span: tuple[int, int]) -> Node:
    if kind == "flow":
        items = [_value(text, _STYLES.get(text[m.start()], "plain"), m.span()) for m in _ITEM.finditer(text, *span)]
        return sequence(Span(*span), "flow", tuple(items))
    if kind == "none":
        return mapping(Span(*span), "flow", ())
    written = text[span[0] : span[1]]
    if kind in ("literal", "folded"):
        return Node(Span(*span), kind, _block_text(kind, written))
    if "\n" in written or "\r" in written:
        written = _LINE_FOLD.sub(" ", written)
    if kind == "plain":
        return Node(Span(*span), "plain", resolve(written))
    if kind == "single":
        return Node(Span(*span), "single", written[1:-1].replace("''", "'"))
    if "\\" in written:
        written = _ESCAPE.sub(lambda match: _ESCAPED.get(match[1], match[1]), written)
    return Node(Span(*span), "double", written[1:-1])


def _block_text(kind: str, written: str) -> str:
    """The text of a literal or folded scalar, written as its header and lines of at least one indentation."""
    header, *lines = re.split(r"\r\n?|\n", written)
    depth = len(lines[0]) - len(lines[0].lstrip(" "))
    text = "\n".join(line[depth:] for line in lines)
    if kind == "folded":
        text = _RUN.sub(lambda run: run[0][1:] or " ", text)
    return text if "-" in header else text + "\n"


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
