"""An outline in the making: what the scanner finds, line by line, and how it becomes an `Outline`."""

from __future__ import annotations

import re

from notelint.diagnostic import Span
from notelint.outline.inline import Inline
from notelint.outline.model import Item, Link, Outline, Section
from notelint.task import parse_task

_BLOCK_ID = re.compile(r"\^([a-zA-Z0-9-]+)")
_BLANK = r"(?:[ \t]*+\n[ \t>]*+|[ \t]++)"
"""Between the parts of a definition; lines of a quote begin with its signs."""
_TITLE = r"\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\)"
_DEFINITION = re.compile(
    r"\[(?!\^)(?=[^\]]*\S)(?:[^\[\]\\]|\\.){1,999}+\]:"
    rf"{_BLANK}?(?:<(?P<angle>[^<>\n]*)>|(?P<bare>(?!<)\S++))(?:{_BLANK}(?:{_TITLE}))?(?=[ \t]*+(?:\n|\Z))"
)
_CHECKBOX = re.compile(r"\[([^\n])\](?:[ \t]+|\Z)")


class ItemDraft:
    """A list item of which the end is not known yet. Offsets count from the beginning of the text."""

    __slots__ = (
        "block_id",
        "content",
        "depth",
        "end",
        "first_end",
        "line",
        "lines_end",
        "marker",
        "parent",
        "run",
        "section",
        "start",
        "state",
        "text_end",
        "text_start",
    )

    def __init__(self, line: int, start: int, marker: str, run: int) -> None:
        self.line = line
        self.start = start
        self.marker = marker
        self.run = run
        self.end = self.text_start = self.text_end = self.lines_end = start + len(marker)
        self.content = self.first_end = self.end
        """The first line of what stands behind the checkbox."""
        self.state: str | None = None
        self.block_id: str | None = None
        self.depth = 0
        self.parent: int | None = None
        self.section: int | None = None


class Draft:
    """Collects the parts of a note in order of place. `flat` is its text with line feeds for all line ends."""

    def __init__(self, flat: str, length: int) -> None:
        self.flat = flat
        self.length = length
        self.inline = Inline(flat)
        self.rules: list[Span] = []
        self.items: list[ItemDraft] = []
        self.definitions: list[Link] = []
        self.stretches: list[Span] = []
        """Paragraphs and headings."""
        self.html: list[Span] = []
        self._headings: list[tuple[str, int, int, int]] = []

    def add_item(self, item: ItemDraft, parent: int | None) -> int:
        """Put an item behind the others; returns its index."""
        item.parent = parent
        if parent is not None:
            item.depth = self.items[parent].depth + 1
        if self._headings:
            item.section = len(self._headings) - 1
        self.items.append(item)
        return len(self.items) - 1

    def read_checkbox(self, item: ItemDraft, start: int, end: int) -> int | None:
        """Read the checkbox of an item on its first line; returns where its words begin, or None without one."""
        box = _CHECKBOX.match(self.flat, start, end)
        if box is None:
            return None
        item.state = box[1]
        item.content = box.end()
        return item.content

    def add_heading(self, title: str, level: int, start: int, end: int) -> None:
        """A heading at the top level; its lines span `start` to `end`."""
        self._headings.append((title, level, start, end))

    def prose(self, start: int, end: int, first_end: int, item: ItemDraft | None, is_heading: bool = False) -> None:
        """A paragraph or heading; `item` is the list item that begins with it, `first_end` ends its first line."""
        flat = self.flat
        while start < end and flat[start] in " \t\n":
            start += 1
        if item is not None:
            item.end, item.first_end = end, first_end
            item.text_start = start
            item.text_end = self._before_block_id(item, start, end)
        self.inline.scan(start, end)
        if flat.startswith("[", start) and not is_heading:
            start = self._behind_definitions(start, end)
        if start < end:
            self.stretches.append(Span(start, end))

    def _behind_definitions(self, start: int, end: int) -> int:
        """Keep the targets of links with which a paragraph begins; returns where it goes on."""
        while found := _DEFINITION.match(self.flat, start, end):
            first, last = found.span("bare" if found["angle"] is None else "angle")
            target = Span(first, self.inline.before_sign(first, last))
            self.definitions.append(Link("definition", Span(*found.span()), target))
            start = found.end()
            while start < end and self.flat[start] in " \t\n>":
                start += 1
        return start

    def _before_block_id(self, item: ItemDraft, start: int, end: int) -> int:
        caret = self.flat.rfind("^", start, end)
        if caret < 0 or (caret > start and self.flat[caret - 1] not in " \t\n"):
            return end
        found = _BLOCK_ID.fullmatch(self.flat, caret, end)
        if found is None:
            return end
        item.block_id = found[1]
        while caret > start and self.flat[caret - 1] in " \t\n":
            caret -= 1
        return caret

    def outline(self) -> Outline:
        """What was collected."""
        inline = self.inline
        return Outline(
            sections=self._sections(),
            items=tuple([self._item(item) for item in self.items]),
            links=tuple(sorted(inline.links, key=lambda link: link.span)),
            tags=tuple(inline.tags),
            mentions=tuple(inline.mentions),
            code=tuple(inline.code),
            comments=tuple(inline.comments),
            rules=tuple(self.rules),
            definitions=tuple(self.definitions),
            prose=tuple(self.stretches),
            markup=tuple(inline.markup),
            html=tuple(self.html),
        )

    def _item(self, draft: ItemDraft) -> Item:
        return Item(
            Span(draft.start, draft.end),
            Span(draft.line, draft.lines_end),
            Span(draft.text_start, draft.text_end),
            draft.marker,
            draft.state,
            draft.depth,
            draft.parent,
            draft.section,
            draft.run,
            draft.block_id,
            None if draft.state is None else parse_task(self.flat, draft.content, draft.first_end),
        )

    def _sections(self) -> tuple[Section, ...]:
        sections: list[Section] = []
        above: list[int] = []
        starts = [start for _, _, start, _ in self._headings[1:]] + [self.length]
        for (title, level, start, end), until in zip(self._headings, starts, strict=False):
            while above and sections[above[-1]].level >= level:
                above.pop()
            sections.append(Section(title, level, Span(start, end), Span(end, until), above[-1] if above else None))
            above.append(len(sections) - 1)
        return tuple(sections)
