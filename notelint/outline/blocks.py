"""The blocks that are open while a note is read, and the line that is being read.

Columns count from 0, a tab goes on to the next multiple of four. Offsets count from the beginning of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import Enum

from notelint.diagnostic import Span
from notelint.outline.draft import Draft, ItemDraft
from notelint.outline.html import BLANK_LINE

_HTML_COMMENT = re.compile(r"<!--(?:-?>|.*?(?:-->|\Z))", re.DOTALL)


class Kind(Enum):
    """What a block without blocks inside is."""

    PARAGRAPH = "paragraph"
    CODE = "indented code"
    FENCE = "fence"
    HTML = "HTML"
    FORMULA = "formula"
    COMMENT = "comment"


_PARAGRAPH = Kind.PARAGRAPH


class Box:
    """An open container: the note itself, a quote or a list item."""

    __slots__ = ("empty", "inside", "item", "list", "quote", "run", "width")

    def __init__(self, width: int, inside: int | None, item: ItemDraft | None = None, quote: bool = False) -> None:
        self.width = width
        """Columns by which the lines of an item are indented at least."""
        self.inside = inside
        """Index of the item that it is or that it stands in."""
        self.item = item
        self.quote = quote
        self.empty = item is not None
        """Whether it is an item in which nothing stands yet."""
        self.list = ""
        """What the markers of the list that is open in it end with; empty where none is open."""
        self.run = 0


class Leaf:
    """An open block that holds no other."""

    __slots__ = ("closer", "end", "first_end", "item", "kind", "line", "signs", "start")

    def __init__(self, kind: Kind, line: int, start: int, end: int, item: ItemDraft | None) -> None:
        self.kind = kind
        self.line = line
        """Where its first line begins."""
        self.start = start
        self.end = self.first_end = end
        self.item = item
        """The list item that begins with this block."""
        self.closer: re.Pattern[str] | None = None
        self.signs: dict[str, tuple[int, bool]] | None = None
        """By sign of two characters: whether one stands open in the paragraph at a place, and this place."""

    def holds_open(self, sign: str, flat: str, at: int) -> bool:
        """Whether a `%%` or `$$` of the paragraph is not closed where `at` is reached; asked in order of place."""
        if self.signs is None:
            self.signs = {}
        counted, held = self.signs.get(sign, (self.start, False))
        held ^= flat.count(sign, counted, at) % 2 == 1
        self.signs[sign] = (at, held)
        return held


class Blocks:
    """What is open, from the note inwards, and how far the line has been read."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        # All line ends become "\n" in their place, so that offsets stay; one more at the end stops every search.
        self.flat = (text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text) + "\n"
        self.draft = Draft(self.flat, len(text))
        self.stack = [Box(0, None)]
        self.quotes: list[int] = []
        """Where in the stack the quotes stand."""
        self.leaf: Leaf | None = None
        self.runs = 0
        self.filled = start
        """Where the last line ends that is not blank, its newline included."""
        self.begin = self.end = start
        """The line, without blanks and newline at its end."""
        self.at = start
        self.at_column = 0
        """The first character of the line that is not read and not blank, and its column."""
        self.column = 0
        """The column up to which the line is read."""
        self.matched = 1
        """How many of the open containers the line belongs to."""
        self.joins = False
        """Whether the line belongs to all of them, and a paragraph is open in the last."""
        self.mixed = 0
        """A place before which no thematic break begins."""
        self.formula_unclosed = False
        """Whether no `$$` follows that could close a formula."""

    def line_end(self) -> int:
        """Where the line ends, blanks included, without its newline."""
        end = self.flat.index("\n", self.end)
        return end - (end > self.begin and self.text[end - 1] == "\r")

    def indent(self) -> int:
        """The columns between what is read and what comes next."""
        return self.at_column - self.column

    def skip(self, at: int, column: int) -> None:
        """Go on from a place to the first character that is not blank."""
        flat = self.flat
        while (char := flat[at]) == " " or char == "\t":
            column += 1 if char == " " else 4 - column % 4
            at += 1
        self.at, self.at_column = at, column

    def pass_quote_sign(self) -> None:
        """Go on behind a `>` and the one blank that belongs to it."""
        at, column = self.at + 1, self.at_column + 1
        self.column = column + (self.flat[at] in " \t")
        self.skip(at, column)

    def match(self) -> None:
        """See which of the open containers a line belongs to."""
        self.column = 0
        self.skip(self.begin, 0)
        stack = self.stack
        if len(stack) == 1 or (self.at_column == 0 and not stack[1].quote):
            self.matched = 1
        else:
            self.matched = self._match_boxes()

    def _match_boxes(self) -> int:
        flat, end = self.flat, self.end
        for index, box in enumerate(self.stack):
            if box.quote:
                if self.at >= end or flat[self.at] != ">" or self.at_column - self.column > 3:
                    return index
                self.pass_quote_sign()
            elif self.at >= end:
                return self._match_blank(index)
            elif self.at_column - self.column >= box.width:
                self.column += box.width
            else:
                return index
        return len(self.stack)

    def _match_blank(self, index: int) -> int:
        """How many containers go on where the rest of the line is blank: quotes and bare items do not."""
        following = bisect_right(self.quotes, index)
        if following < len(self.quotes):
            return self.quotes[following]
        return len(self.stack) - (self.stack[-1].empty and self.leaf is None)

    def blank_line(self) -> None:
        """Take a line on which nothing stands."""
        leaf = self.leaf
        if self.quotes:
            self.close(self.quotes[0])
        elif leaf is not None:
            if leaf.kind is _PARAGRAPH or leaf.closer is BLANK_LINE:
                self.close_leaf()
        elif self.stack[-1].empty:
            self.close(len(self.stack) - 1)

    def close(self, count: int) -> None:
        """Close the open leaf and all containers but the first `count`."""
        if self.leaf is not None:
            self.close_leaf()
        stack = self.stack
        if count < len(stack):
            for box in stack[count:]:
                if box.item is not None:
                    box.item.lines_end = self.filled
            del stack[count:]
            while self.quotes and self.quotes[-1] >= count:
                self.quotes.pop()

    def close_leaf(self) -> None:
        """Close the open leaf, if there is one, and keep what it holds."""
        leaf, self.leaf = self.leaf, None
        if leaf is None:
            return
        inline = self.draft.inline
        if leaf.kind is _PARAGRAPH:
            self.draft.prose(leaf.start, leaf.end, leaf.first_end, leaf.item)
        elif leaf.kind is Kind.COMMENT:
            inline.comments.append(Span(leaf.start, leaf.end))
        elif leaf.kind is Kind.HTML:
            self.draft.html.append(Span(leaf.start, leaf.end))
            comments = _HTML_COMMENT.finditer(self.flat, leaf.start, leaf.end)
            inline.comments.extend(Span(*comment.span()) for comment in comments)
        else:
            inline.code.append(Span(leaf.start, leaf.end))

    def settle(self) -> ItemDraft | None:
        """Close what the line does not belong to, before a block opens; returns the item that begins with the block."""
        self.close(self.matched)
        box = self.stack[-1]
        box.list = ""
        begun = box.item if box.empty else None
        box.empty = False
        return begun

    def start(self, kind: Kind, start: int, closer: re.Pattern[str] | None = None) -> None:
        """Open a leaf in the innermost container that the line belongs to."""
        begun = self.settle()
        self.leaf = Leaf(kind, self.begin, start, self.end, begun)
        self.leaf.closer = closer

    def push(self, box: Box) -> None:
        """Open a container in the innermost one, which `settle` or `push_item` has prepared."""
        self.stack.append(box)
        self.matched = len(self.stack)
        self.joins = False

    def push_item(self, marker: str, start: int, width: int) -> ItemDraft:
        """Open a list item, in the list that is open if its markers are of the same kind."""
        self.close(self.matched)
        box = self.stack[-1]
        box.empty = False
        if box.list != marker[-1]:
            box.list = marker[-1]
            box.run = self.runs
            self.runs += 1
        item = ItemDraft(self.begin, start, marker, box.run)
        self.push(Box(width, self.draft.add_item(item, box.inside), item))
        return item
