"""The full reader: nodes from the events of a parser: libyaml's where it is at hand and sure, else ruamel's, which is
imported when a block needs it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from notelint.diagnostic import Span
from notelint.frontmatter import wording
from notelint.frontmatter.event import Event
from notelint.frontmatter.libyaml import libyaml_events
from notelint.frontmatter.node import UNDEFINED, Field, Node, Refused, YamlProblem, mapping, sequence
from notelint.frontmatter.scalar import resolve
from notelint.text import LineTable

Parser: TypeAlias = Callable[[str, int, int], Iterator[Event]]
MAX_DEPTH = 100
MAX_ALIASED = 10_000
# What a value weighs beside a code point of its text: aliases may repeat 10,000 values, or ten million code points.
_VALUE = 1000
_STYLES = {None: "plain", "'": "single", '"': "double", "|": "literal", ">": "folded"}
_CORE = {f"tag:yaml.org,2002:{name}" for name in ("int", "float", "bool", "null")}
_SPACES = " \t\r\n"
_INDICATORS = [re.compile(rf"(?:[ \t\r\n]|#[^\r\n]*+)*+{mark}") for mark in "-:"]
_SURROGATE = re.compile("[\ud800-\udfff]")


def compose(text: str, start: int, end: int) -> tuple[Node | None, tuple[YamlProblem, ...]]:
    """The one document in `text[start:end]` and its duplicate keys; None if it is empty.

    Raises `Refused` where the text is not YAML and `YamlProblem` where it is YAML that notelint will not read.
    """
    try:
        return composed(libyaml_events, text, start, end)
    except Refused:
        from notelint.frontmatter.events import events

        return composed(events, text, start, end)


def composed(events: Parser, text: str, start: int, end: int) -> tuple[Node | None, tuple[YamlProblem, ...]]:
    """The same by the events of one parser."""
    tree = _Tree(text, start, end)
    for event in events(text, start, end):
        tree.take(event)
    root = tree.open[0].nodes[0] if tree.open[0].nodes else None
    if root is not None and root.span.start == root.span.end:
        root = None
    return root, tuple(tree.problems)


@dataclass(slots=True)
class _Open:
    """A collection whose end is not reached; `size` is the weight of the values in it with all aliases written out."""

    span: Span
    anchor: str | None = None
    flow: bool = False
    is_mapping: bool = False
    nodes: list[Node] = field(default_factory=list)
    size: int = _VALUE

    def waits_for_key(self) -> bool:
        return self.is_mapping and len(self.nodes) % 2 == 0


class _Tree:
    """Builds nodes from events without recursion, so depth costs nothing but its limit."""

    def __init__(self, text: str, base: int, end: int) -> None:
        self.text = text
        self.base = base
        self.end = end
        self.lines = LineTable(text)
        self.open = [_Open(Span(base, base))]
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.problems: list[YamlProblem] = []
        self.aliased = 0
        self.last = base

    def take(self, event: Event) -> None:
        """Add what an event says to the tree."""
        match event.kind:
            case "Scalar":
                self._scalar(event)
            case "Alias":
                self._alias(event.anchor or "", event.span)
            case "SequenceStart" | "MappingStart":
                self._enter(_Open(event.span, event.anchor, event.flow, event.kind == "MappingStart"))
            case "SequenceEnd" | "MappingEnd":
                self._leave(event.span)
            case "DocumentStart" if self.open[0].nodes:
                raise Refused("a second document", event.span.start)

    def _scalar(self, event: Event) -> None:
        span, style, value = event.span, _STYLES[event.style], event.value
        if style in ("literal", "folded"):
            span = _trimmed(self.text, span)
        elif span.start == span.end and not self.open[-1].waits_for_key():
            span = self._empty_span()
        if style == "double" and _SURROGATE.search(value):
            value = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        resolved = event.tag in _CORE if event.tag else style == "plain"
        is_key = self.open[-1].waits_for_key()
        node = Node(span, style, resolve(value) if resolved and not is_key else value)
        self._add(node, _VALUE + len(value), event.anchor)

    def _empty_span(self) -> Span:
        """Behind the indicator of an empty value; the parser's mark may lie at the next key."""
        indicator = _INDICATORS[self.open[-1].is_mapping].match(self.text, self.last, self.end)
        place = indicator.end() if indicator else self.last
        return Span(place, place)

    def _alias(self, name: str, span: Span) -> None:
        if name not in self.anchors:
            raise Refused(UNDEFINED, span.start)
        node, size = self.anchors[name]
        self.aliased += size
        if self.aliased > MAX_ALIASED * _VALUE:
            raise YamlProblem(
                f"aliases such as `*{name}` repeat more than {MAX_ALIASED:,} values",
                span,
                "write the values out, or remove the alias",
            )
        self._add(replace(node, span=span, style="alias"), size, None)

    def _enter(self, frame: _Open) -> None:
        self.open.append(frame)
        self.last = frame.span.start
        if len(self.open) > MAX_DEPTH + 1:
            start = frame.span.start
            raise YamlProblem(
                f"values are nested more than {MAX_DEPTH} deep",
                Span(start, start + 1),
                "put text that begins with brackets in quotes",
            )

    def _leave(self, span: Span) -> None:
        frame = self.open.pop()
        start, nodes = frame.span.start, tuple(frame.nodes)
        # Only a closing bracket has a width; a block's end mark lies at the next key, behind comments.
        end = span.end if span.end > span.start else max(nodes[-1].span.end, start) if nodes else frame.span.end
        style = "flow" if frame.flow else "block"
        if frame.is_mapping:
            fields = tuple(Field(self._key(key), value) for key, value in zip(nodes[::2], nodes[1::2], strict=True))
            self._find_duplicates(fields)
            node = mapping(Span(start, end), style, fields)
        else:
            node = sequence(Span(start, end), style, nodes)
        self._add(node, frame.size, frame.anchor)

    def _add(self, node: Node, size: int, anchor: str | None) -> None:
        frame = self.open[-1]
        frame.nodes.append(node)
        frame.size += size
        self.last = node.span.end
        if anchor:
            self.anchors[anchor] = node, size

    def _key(self, key: Node) -> Node:
        if isinstance(key.data, str):
            return key
        start, end = key.span
        if self.text.startswith("{{", start - 1) and (span := wording.find_placeholder(self.text, start - 1, self.end)):
            raise wording.placeholder(self.text, span)
        return replace(key, data=self.text[start:end])

    def _find_duplicates(self, fields: tuple[Field, ...]) -> None:
        first: dict[object, int] = {}
        for key, _ in fields:
            before = first.setdefault(key.data, key.span.start)
            if before != key.span.start:
                line = self.lines.position(before).line
                self.problems.append(wording.duplicate(str(key.data), key.span, line))


def _trimmed(text: str, span: Span) -> Span:
    """A block scalar up to the end of its last line that is not blank."""
    written = text[span.start : span.end]
    kept = len(written.rstrip(_SPACES))
    rest = re.compile(r"[^\r\n]*").match(written, kept)
    header = re.compile(r"[|>][-+0-9]*").search(written)
    if header and not re.search(r"[\r\n]", written[:kept]):
        return Span(span.start, span.start + header.end())
    return Span(span.start, span.start + (rest.end() if rest else kept))
