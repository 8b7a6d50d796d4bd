"""Names of people and subjects in frontmatter and body, and where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from notelint import Field, Note, Span

from .._entity_name.spelling import keys, written
from .head import HeadLine
from .markup import core, readings, shown

_PART: Final = re.compile(r"(?:\[\[[^\[\]]{0,300}\]\]|\[[^\[\]]{0,300}\]\([^()]{0,300}\)|\([^()]{0,300}\)|[^,;])++")
_BY_SEMICOLON: Final = re.compile(r"(?:\[\[[^\[\]]{0,300}\]\]|[^;])++")
_AND: Final = re.compile(r"[ \t]+(?:and|und|et|og|och|&|\+|/|\||·|•)[ \t]+", re.I)
_ASIDE: Final = re.compile(r"[ \t]*(?:\([^()]*\)|<[^<>]*>)[ \t]*\Z|[ \t]+[-–—][ \t].*\Z|:[ \t].*\Z")
NOBODY: Final = re.compile(r"[\W_]*(?:tbd|tba|todo|n/?a|none|nobody|unknown|\?+)?[\W_]*", re.I)
LONGEST_NAME: Final = 300


@dataclass(frozen=True)
class Named:
    """One name where it stands. `text` is what is written, `span` where; `index` that in its list."""

    text: str
    span: Span
    index: int

    @cached_property
    def readings(self) -> tuple[str, ...]:
        """What may be meant: of `[[People/Ada Quist|Ada]]` both."""
        return readings(self.text if self.text.endswith("]]") else _ASIDE.sub("", self.text).lstrip("@"))

    @cached_property
    def forms(self) -> frozenset[str]:
        """The name without regard to case, signs, accents, order and titles."""
        return frozenset(map(written, self.readings)).union(*map(keys, self.readings)) - {""}

    @property
    def name(self) -> str:
        """The name for a message."""
        return shown(self.readings[0]) if self.readings else shown(self.text)


def names_in_field(field: Field) -> list[Named]:
    """The names of a list, or of a text with commas."""
    value = field.value
    if isinstance(value.data, str) and value.style in ("plain", "single", "double"):
        return [Named(part, value.span, -1) for part in _texts(value.data)]
    return [
        Named(item.data.strip(), item.span, index)
        for index, item in enumerate(value.items)
        if isinstance(item.data, str) and item.data.strip() and len(item.data) <= LONGEST_NAME
    ]


def _texts(text: str) -> list[str]:
    return [text[start:end] for start, end in parts(text, Span(0, len(text)))]


def names_in_line(note: Note, line: HeadLine) -> list[Named]:
    """The names of a line or of the list below it."""
    spans = [core(note.text, item.text) for item in line.items] or parts(note.text, line.value)
    texts = ((note.text[start:end], Span(start, end)) for start, end in spans)
    return [Named(text, span, index) for index, (text, span) in enumerate(texts) if not NOBODY.fullmatch(text[:50])]


def parts(text: str, value: Span) -> list[Span]:
    """Where the names of a value stand: parted by semicolons, else by commas and words such as `and`."""
    pattern = _BY_SEMICOLON if text.find(";", *value) >= 0 else _PART
    found: list[Span] = []
    for part in pattern.finditer(text, *value):
        start = part.start()
        for joint in _AND.finditer(text, *part.span()):
            found.append(core(text, Span(start, joint.start())))
            start = joint.end()
        found.append(core(text, Span(start, part.end())))
    return [span for span in found if 0 < span.end - span.start <= LONGEST_NAME]


def like(pattern: list[Named], name: Named) -> str:
    """The name as a link where the others are links."""
    is_linked = all(each.text.startswith("[[") and each.text.endswith("]]") for each in pattern)
    return f"[[{name.readings[0]}]]" if is_linked else name.readings[0]


def is_read_as(text: str, name: Named, glue: str = "") -> bool:
    """Whether a text, written into a line whose names `glue` parts, is read as one name, and as this one."""
    whole = Span(0, len(text))
    is_one = parts(text + glue, Span(0, len(text + glue))) == [whole]
    return is_one and not Named(text, whole, 0).forms.isdisjoint(name.forms)
