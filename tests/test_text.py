"""Bytes, text, lines and positions."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from notelint.text import LineTable, NotUtf8, decode, encode, newline_of

TEXT = st.text(st.sampled_from(["\r", "\n", "a", "é", "📅", "\ufeff", "\0", "\x0b", "\x0c", "\x85", "\u2028"]))


@given(st.text())
@example("\ufeffa\r\n\r\ufeff\0")
def test_nothing_is_removed(text: str) -> None:
    data = text.encode("utf-8", "replace")
    assert encode(decode(data)) == data


@given(st.binary())
@example(b"\xef\xbb\xbf")
@example(b"\xc0\x80")
@example(b"\xed\xa0\x80")
@example(b"\xf4\x90\x80\x80")
@example(b"a\r\nb\rc\xff")
def test_bytes_are_text_or_the_first_bad_one_is_named(data: bytes) -> None:
    error = _refusal(data)
    if error is None:
        assert encode(decode(data)) == data
        return
    before = data[: error.offset].decode("utf-8")
    assert error.byte == data[error.offset]
    assert LineTable(before).position(len(before))[:2] == (error.line, error.column)


def _refusal(data: bytes) -> NotUtf8 | None:
    try:
        decode(data)
    except NotUtf8 as error:
        return error
    return None


def _lines(text: str) -> list[str]:
    """The lines with their ends, one code point after the other."""
    lines = [""]
    for index, char in enumerate(text):
        lines[-1] += char
        if char == "\n" or (char == "\r" and text[index + 1 : index + 2] != "\n"):
            lines.append("")
    return lines


@given(TEXT)
@example("\r\r\n\n\r")
@example("a\0\nb\r\nc\0\r")
def test_the_line_table(text: str) -> None:
    table, lines = LineTable(text), _lines(text)
    assert [text[start : table.end(index)] for index, start in enumerate(table.starts)] == lines
    assert [table.line(index) for index in range(len(lines))] == [line.rstrip("\r\n") for line in lines]
    for offset in range(len(text) + 1):
        line, column, same = table.position(offset)
        assert same == offset
        assert table.starts[line - 1] + column - 1 == offset
        assert table.line_of(offset) == line - 1
        if offset < len(text):
            assert column <= len(lines[line - 1])


@pytest.mark.parametrize(
    ("text", "newline"),
    [
        ("", "\n"),
        ("a", "\n"),
        ("a\nb\n", "\n"),
        ("a\r\nb\r\n", "\r\n"),
        ("a\rb\r", "\r"),
        ("a\r\nb\n", "\n"),
        ("a\r\nb\r\nc\n", "\r\n"),
        ("a\r\nb\rc\r", "\r"),
        ("a\r\nb\r", "\r\n"),
        ("\n\r", "\n"),
        ("\u2028\x85\x0b\x0c", "\n"),
    ],
)
def test_the_newline_of_a_text(text: str, newline: str) -> None:
    assert newline_of(text) == newline
