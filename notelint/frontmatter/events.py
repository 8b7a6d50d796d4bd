"""ruamel's scanner and parser, held to YAML 1.2 where they follow 1.1; the one module that imports ruamel."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ruamel.yaml.docinfo import DocInfo
from ruamel.yaml.error import MarkedYAMLError, StringMark
from ruamel.yaml.events import Event as ParserEvent
from ruamel.yaml.parser import Parser
from ruamel.yaml.reader import Reader, ReaderError
from ruamel.yaml.scanner import Scanner

from notelint.diagnostic import Span
from notelint.frontmatter.event import Event
from notelint.frontmatter.node import Refused

# To ruamel these end a line, or stand beside the columns; in YAML 1.2 they are text. They are read as noncharacters.
_SEPARATORS = "\x85\u2028\u2029\ufeff"
_NONCHARACTERS = [chr((plane << 16) + low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF)]
# Where the fault lies at the start of the token and not where the scanner gave up.
_BEGINS_WRONG = re.compile("expected ':'|end of stream|document separator|ing an? (?:tag|alias|anchor|directive)")
_GAP = re.compile(r"[ \t]*+(?P<comment>#[^\r\n\0]*+)?")
_LETTER = r"(?:[^\0 \t\r\n\x85\u2028\u2029:]|:(?=[^\0 \t\r\n\x85\u2028\u2029]))"
# All words of a line but the last, each with the blanks around it.
_WORDS = re.compile(rf"[ ]++(?:(?!\#){_LETTER}++[ ]++(?=(?!\#){_LETTER}))++")
_LONGEST_TAG = 1_000


def events(text: str, start: int, end: int) -> Iterator[Event]:
    """The parser's events of `text[start:end]`; raises `Refused`."""
    source = text[start:end]
    table = _stand_ins(source)
    back = {new: old for old, new in table.items()}
    try:
        loader = _Loader(source.translate(table) if table else source)
    except ReaderError as error:
        raise Refused(f"the character U+{error.character:04X} is not allowed", start + error.position) from None
    try:
        while loader.check_event():
            yield _event(loader.get_event(), start, back)
    except MarkedYAMLError as error:
        reason = " ".join(filter(None, (error.problem, error.context)))
        marks = [error.context_mark, error.problem_mark]
        mark = next(filter(None, marks if _BEGINS_WRONG.search(reason) else reversed(marks)), None)
        raise Refused(reason, start + (mark.index if mark else loader.index)) from None
    except (ValueError, OverflowError, IndexError, AssertionError) as error:
        # The scanner lets these through, such as OverflowError for the escape \UFFFFFFFF.
        raise Refused(str(error), start + loader.index) from error


def _event(event: ParserEvent, start: int, back: dict[int, int]) -> Event:
    """An event as a plain value, with the separators put back."""
    value, tag = getattr(event, "value", None) or "", getattr(event, "ctag", None)
    return Event(
        type(event).__name__.removesuffix("Event"),
        Span(start + event.start_mark.index, start + event.end_mark.index),
        value.translate(back) if back else value,
        getattr(event, "style", None),
        None if tag is None else str(tag),
        getattr(event, "anchor", None),
        bool(getattr(event, "flow_style", False)),
    )


def _stand_ins(source: str) -> dict[int, int]:
    found = [char for char in _SEPARATORS if char in source]
    free = (char for char in _NONCHARACTERS if char not in source)
    return {ord(old): ord(new) for old, new in zip(found, free, strict=False)}


class _Loader(Reader, Scanner, Parser):
    """Reader, scanner and parser in one object, without the layers that construct values."""

    processing_version = (1, 2)
    comment_handling = None

    def __init__(self, source: str) -> None:
        self._resolver = self
        self.doc_infos = [DocInfo()]
        Reader.__init__(self, source, loader=self)
        Scanner.__init__(self, loader=self)
        Parser.__init__(self, loader=self)

    def forward(self, length: int = 1) -> None:
        """Move on; a run inside one line needs no look at each character."""
        run = self.buffer[self.pointer : self.pointer + length]
        if "\n" in run or "\r" in run:
            super().forward(length)
        else:
            self.pointer += length
            self.index += length
            self.column += length

    def scan_to_next_token(self) -> None:
        """Skip blanks, comments and line ends; tabs too, except where they indent a line of a block."""
        while True:
            gap = _GAP.match(self.buffer, self.pointer)
            width = len(gap.group()) if gap else 0
            tab = self.buffer.find("\t", self.pointer, self.pointer + width)
            follower = self.buffer[self.pointer + width]
            if tab >= 0 and not (self.column or self.flow_level or (gap and gap["comment"]) or follower in "\r\n\0"):
                return self.forward(tab - self.pointer)
            self.forward(width)
            if not self.scan_line_break():
                return None
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_plain_spaces(self, indent: object, start_mark: object) -> list[str] | None:
        """What stands between two words of a plain scalar: blanks, which may be tabs, and outside of brackets the words
        that stand between these two on the same line.
        """
        if not self.flow_level and (words := _WORDS.match(self.buffer, self.pointer)):
            self.forward(len(words[0]))
            return [words[0]]
        gap = re.compile(r"[ \t]*").match(self.buffer, self.pointer)
        run = gap.group() if gap else ""
        if "\t" in run:
            self.forward(len(run))
            if self.peek() not in "\r\n":
                return [run]
        spaces: list[str] | None = super().scan_plain_spaces(indent, start_mark)
        return spaces

    def scan_tag_uri(self, name: str, start_mark: StringMark) -> str:
        """What a tag names; to decode it takes a time that grows with the square of its length."""
        uri: str = super().scan_tag_uri(name, start_mark)
        if len(uri) > _LONGEST_TAG:
            raise MarkedYAMLError(problem="found a tag that is too long", problem_mark=start_mark)
        return uri
