"""The lines of a block that no parser reads: its entries, and the values that begin in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from notelint.diagnostic import Span
from notelint.frontmatter.faults import behind_value

_LINE = re.compile(r"(?P<text>[^\r\n]*)(?:\r\n?|\n|\Z)")
_KEY = (
    r"(?:'[^'\r\n]*'|\"[^\"\r\n]*\"|(?![-?][ \t])[^ \t\r\n\"'#\[\]{}|>%@`&*!,][^\r\n]*?)"
    r"[ \t]*:(?=[ \t\r\n]|\Z)"
)
_ENTRY = re.compile(_KEY)
_PIECE = re.compile(rf"(?P<indent>[ \t]*)(?P<dashes>(?:-(?:[ \t]+|(?=[\r\n]|\Z)))*)(?P<key>{_KEY})?[ \t]*")
# A time is no key.
_NO_BLANK = re.compile(r"(?P<key>(?!\d+:\d)\w[\w-]*):(?P<value>[^\s:/][^\r\n]*)")


class Line(NamedTuple):
    """A line of an entry that holds more than a comment and lies in no value that began above.

    `value` is what stands behind dashes and key, comment included. `waits`: the last key or dash above has no value
    yet. `behind`: where the next line begins behind a value that may run over several lines.
    """

    start: int
    indent: str
    dashes: str
    key: str
    value: Span
    waits: bool
    behind: int

    @property
    def begins(self) -> bool:
        """Whether a key or an item begins here."""
        return bool(self.dashes or self.key)


def entries(text: str, start: int, end: int) -> Iterator[Span]:
    """The fields of a block as spans of whole lines, told apart by what stands in the first column."""
    begin = start
    for line in _lines(text, Span(start, end)):
        if line.start() > begin and _ENTRY.match(text, *line.span("text")):
            yield Span(begin, line.start())
            begin = line.start()
    yield Span(begin, end)


def lines(text: str, entry: Span) -> Iterator[Line]:
    """The telling lines of an entry."""
    behind, waits = entry.start, True
    for line in _lines(text, entry):
        piece = _PIECE.match(text, *line.span("text"))
        stop = line.start() + len(line["text"].rstrip(" \t"))
        if line.start() < behind or piece is None or stop == line.start() or text[piece.end() : stop].startswith("#"):
            continue
        value = Span(piece.end(), max(stop, piece.end()))
        begins = bool(piece["dashes"] or piece["key"])
        has_value = value.start < value.end
        if has_value and (begins or waits):
            behind = behind_value(text, value, piece["indent"], entry.end)
        yield Line(
            line.start(), piece["indent"], piece["dashes"], piece["key"] or "", value, waits, max(behind, line.end())
        )
        waits = begins and not has_value


def no_blank(text: str, line: Span) -> re.Match[str] | None:
    """`key:value`, where the blank behind the colon is missing."""
    return _NO_BLANK.fullmatch(text, *line)


def _lines(text: str, span: Span) -> Iterator[re.Match[str]]:
    return (line for line in _LINE.finditer(text, *span) if line.group())
