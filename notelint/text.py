"""Bytes and text of a note, its line table, and the newline it uses."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

BOM = "\ufeff"


class NotUtf8(ValueError):
    """The bytes of a note are not UTF-8; `offset` is the first bad byte, counted from 0."""

    def __init__(self, offset: int, line: int, column: int, byte: int) -> None:
        super().__init__(f"byte 0x{byte:02X} at offset {offset} is not UTF-8")
        self.offset = offset
        self.line = line
        self.column = column
        self.byte = byte


def decode(data: bytes) -> str:
    """The text of a note with nothing removed: `encode(decode(data)) == data`. Raises `NotUtf8`."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = LineTable(data[: error.start].decode("utf-8"))
        line, column, _ = before.position(len(before.text))
        raise NotUtf8(error.start, line, column, data[error.start]) from None


def encode(text: str) -> bytes:
    """The bytes of a text; raises `UnicodeEncodeError` for lone surrogates."""
    return text.encode("utf-8")


class Position(NamedTuple):
    """A place in a text: line and column count from 1, the offset from 0, both in code points."""

    line: int
    column: int
    offset: int


class LineTable:
    """Where the lines of a text start. Lines end with LF, CRLF or a lone CR, as in CommonMark."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def starts(self) -> list[int]:
        """Offsets of the first code point of each line; a text that ends with a newline has an empty last line."""
        text, starts, offset = self.text, [0], 0
        if "\r" not in text:
            find = text.find
            while (offset := find("\n", offset) + 1) > 0:
                starts.append(offset)
            return starts
        for line in text.replace("\r\n", "\0\n").replace("\r", "\n").split("\n")[:-1]:
            offset += len(line) + 1
            starts.append(offset)
        return starts

    def line_of(self, offset: int) -> int:
        """The index, from 0, of the line that holds `offset`."""
        return bisect_right(self.starts, offset) - 1

    def position(self, offset: int) -> Position:
        """The line and column, from 1, of an offset."""
        return self.at(self.starts, offset)

    @staticmethod
    def at(starts: Sequence[int], offset: int) -> Position:
        """The line and column, from 1, of an offset in a text whose lines start at `starts`."""
        index = bisect_right(starts, offset) - 1
        return Position(index + 1, offset - starts[index] + 1, offset)

    def end(self, index: int) -> int:
        """The offset behind a line, its newline included."""
        starts = self.starts
        return starts[index + 1] if index + 1 < len(starts) else len(self.text)

    def line(self, index: int) -> str:
        """One line without its newline; `index` counts from 0."""
        return self.text[self.starts[index] : self.end(index)].rstrip("\r\n")


def line_start(text: str, place: int) -> int:
    """Where the line of a place begins. No newline before that line is looked for, so that many places cost little."""
    feed = text.rfind("\n", 0, place)
    return max(feed, text.rfind("\r", feed + 1, place)) + 1


def newline_of(text: str) -> str:
    """The newline that a text uses most; LF where there is none."""
    crlf = text.count("\r\n")
    lf, cr = text.count("\n") - crlf, text.count("\r") - crlf
    if crlf > lf and crlf >= cr:
        return "\r\n"
    return "\r" if cr > lf else "\n"
