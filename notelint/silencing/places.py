"""Where a comment may speak of a line: within its text, or in a line of its own above it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from operator import itemgetter
from typing import Final, NamedTuple

from notelint.diagnostic import Edit, Span
from notelint.note import Note
from notelint.outline import Item
from notelint.outline.html import html_tag
from notelint.outline.inline import Inline
from notelint.text import newline_of

_MARGIN: Final = re.compile(r"\ufeff?[ \t>]*")
_BLOCK_ID: Final = re.compile(r"(?:^|[ \t])\^[A-Za-z0-9-]+$")
_FIELD: Final = re.compile(r"[^\W\d][\w \t/*~-]*::(?!:)")
_ALONE: Final = re.compile(rf"#{{1,6}}(?:[ \t]|$)|{_FIELD.pattern}")
"""Lines to which nothing can be added: headings, which links name, and fields of Dataview."""
_BRACKETS: Final = re.compile(r"\[[^\[\]\r\n]*+[\r\n][^\[\]]*+\]")
"""Words in brackets over several lines, which a definition may make a link."""
_SIGNS: Final = re.compile(r"(?<=[\r\n])[ \t]*>[ \t>]*")
_FOOTNOTE: Final = re.compile(r"(?:\A|[\r\n])[ >]*\[\^[^\]\r\n]+\]:")
_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
_OPEN_TAG: Final = re.compile(r"<[A-Za-z/!?]")
_RAW: Final = re.compile(r"<(?:script|style|textarea|title|iframe|xmp|noembed|noframes|plaintext)\b", re.IGNORECASE)
"""Elements in which a comment is text."""
_LONGEST_HTML: Final = 10_000
_MOST_MARGINS: Final = 4


class Spot(NamedTuple):
    """A place for a comment, with what parts it from the text around it. `line` is the one whose text it joins or
    precedes.
    """

    place: int
    before: str
    behind: str
    line: int

    def edit(self, comment: str) -> Edit:
        """The comment, written there."""
        return Edit(self.place, self.place, f"{self.before}{comment}{self.behind}")


class Places:
    """The places of one note; `html` tells whether comments have the marks of HTML."""

    def __init__(self, note: Note, html: bool) -> None:
        self.note = note
        self.html = html
        self.newline = newline_of(note.text)

    def spots(self, line: int) -> Iterator[Spot]:
        """The places that may silence a line, from the best; each is still to be tried."""
        note, table = self.note, self.note.line_table
        if note.frontmatter and table.starts[line] < note.frontmatter.span.end:
            return
        code = self.code_block(table.starts[line], table.end(line))
        if code:
            line = table.line_of(code.start)
        written = table.line(line).rstrip(" \t")
        content = table.starts[line] + self.margin(line)
        is_alone = code or not written or _around(self.headings, content) or _ALONE.match(note.text, content)
        if not is_alone:
            yield from self.within(line, content, table.starts[line] + len(written))
        block = _around(self.note.outline.html, content)
        if not self.inside(content) and (block is None or block.start == content):
            yield from self.above(line, content)

    def margin(self, line: int) -> int:
        """How many characters stand before the text of a line: blanks, and the signs of quotes."""
        found = _MARGIN.match(self.note.line_table.line(line))
        return found.end() if found else 0

    def code_block(self, start: int, end: int) -> Span | None:
        """The block of code, or of a formula, that a line is a part of."""
        code = self.note.outline.code
        index = max(0, bisect_right(code, start, key=itemgetter(0)) - 1)
        for span in code[index : index + 2]:
            if span.start < end and start < span.end and not _around(self.note.outline.prose, span.start):
                return span
        return None

    def within(self, line: int, content: int, end: int) -> Iterator[Spot]:
        """In the text: of a task before it, since what stands behind its fields would hide them; else at the end of the
        line, or before what goes on behind that end.
        """
        item = self.item(line)
        if item and item.task:
            yield Spot(item.text.start, "", " ", line)
            return
        if item and _FIELD.match(self.note.text, item.text.start):
            return
        spot = self.at_end(line, end)
        if whole := self.inside(spot.place):
            if content < whole.start and not self.inside(whole.start):
                gap = " " if self.note.text[whole.start - 1] in " \t" else ""
                yield Spot(whole.start, "", gap, line)
        elif spot.place > content and self.is_text(spot.place):
            yield spot

    def at_end(self, line: int, end: int) -> Spot:
        """Behind the text of a line, before what must be its end."""
        text, start = self.note.text, self.note.line_table.starts[line]
        if block_id := _BLOCK_ID.search(text, start, end):
            return Spot(block_id.start(), " ", "", line)
        if text.endswith("|", start, end) and not text.endswith("\\|", start, end):
            return Spot(end - 1, "", " ", line)
        return Spot(end - text.endswith("\\", start, end), " ", "", line)

    def above(self, line: int, content: int) -> Iterator[Spot]:
        """In a line of its own, as deep as the text, or as what holds indented code."""
        table = self.note.line_table
        start = table.starts[line]
        if line and self.note.text.startswith(("$$", "%%"), content) and table.line(line - 1)[self.margin(line - 1) :]:
            return  # elsewhere than in Obsidian it goes on with the paragraph
        margins = [self.note.text[start:content]]
        if not self.has_footnotes:  # what is indented below one may belong to it
            while margins[-1].endswith(("    ", "\t")):
                margins.append(margins[-1][: -1 if margins[-1].endswith("\t") else -4])
            margins.append(margins[-1].rstrip(" \t"))
        for margin in dict.fromkeys(margins[:_MOST_MARGINS]):
            yield Spot(start + len(margin), "", self.newline + margin.lstrip("\ufeff"), line)

    def item(self, line: int) -> Item | None:
        """The innermost item that begins on a line."""
        table, items = self.note.line_table, self.note.outline.items
        index = bisect_left(items, table.end(line), key=lambda each: each.span.start) - 1
        return items[index] if index >= 0 and items[index].span.start >= table.starts[line] else None

    def inside(self, place: int) -> Span | None:
        """What cannot hold a comment and goes on on both sides of a place."""
        found = _around(self.atoms, place)
        return found if found and found.start < place < found.end else None

    def is_text(self, place: int) -> bool:
        """Whether a place lies in prose, or between the tags of HTML."""
        if _around(self.note.outline.prose, place):
            return True
        block = _around(self.note.outline.html, place)
        if block is None or not self.html or place - block.start > _LONGEST_HTML:
            return False
        before = _COMMENT.sub("", self.note.text[block.start : place])
        return not _RAW.search(before) and not _OPEN_TAG.search(html_tag().sub("", before))

    @cached_property
    def has_footnotes(self) -> bool:
        """Whether a line of the note begins a footnote."""
        return _FOOTNOTE.search(self.note.text) is not None

    @cached_property
    def headings(self) -> list[Span]:
        """The lines of the note's headings."""
        return [section.heading for section in self.note.outline.sections]

    @cached_property
    def atoms(self) -> list[Span]:
        """Links, tags of HTML, code, comments and brackets, in order and apart."""
        outline, text = self.note.outline, self.note.text
        links = (link.span for link in (*outline.links, *outline.definitions))
        brackets = (Span(*found.span()) for found in _BRACKETS.finditer(text)) if "[" in text else ()
        return _joined(
            sorted((*links, *brackets, *outline.markup, *outline.code, *outline.comments, *self.in_quotes()))
        )

    def in_quotes(self) -> Iterator[Span]:
        """The same of prose in quotes over several lines, read without the signs of these."""
        if not _SIGNS.search(self.note.text):
            return
        inline = Inline(_SIGNS.sub(lambda found: " " * len(found[0]), self.note.text))
        for span in self.note.outline.prose:
            if _SIGNS.search(self.note.text, *span):
                inline.scan(*span)
        yield from (*inline.markup, *inline.code, *inline.comments, *(link.span for link in inline.links))


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that overlap as one."""
    found: list[Span] = []
    for span in spans:
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _around(spans: Sequence[Span], place: int) -> Span | None:
    """The span, of some in order and apart from each other, that holds a place, its end included."""
    index = bisect_right(spans, place, key=itemgetter(0)) - 1
    return spans[index] if index >= 0 and place <= spans[index].end else None
