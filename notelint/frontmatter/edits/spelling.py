"""How scalars are written: plain where every reader takes it as meant, else in quotes, or as a block of lines."""

from __future__ import annotations

import re

from notelint.frontmatter.edits.manner import Manner
from notelint.frontmatter.edits.versions import Reading, reading
from notelint.frontmatter.node import Scalar
from notelint.frontmatter.plain import read_plain
from notelint.frontmatter.scalar import scalar_text

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_CONTROL = "\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ud800-\\udfff\\ufeff\\ufffe\\uffff"
_UNWRITABLE = re.compile(f"[{_CONTROL}]")
_UNWRITABLE_IN_LINES = re.compile(f"(?!\n)[{_CONTROL}]")
_ESCAPED = re.compile(rf'[{_CONTROL}"\\]')
_BLANK_END = re.compile(r"[ ]$", re.MULTILINE)


def spelled(value: Scalar, manner: Manner, *, quote: str | None = None, flow: bool = False) -> str:
    """A value as one piece of a line; text gets quotes where it needs some, or always the given ones."""
    if not isinstance(value, str):
        return scalar_text(value)
    if quote is None and _stands_plain(value, manner, flow):
        return value
    return quoted(value, quote or manner.quote)


def spelled_key(key: str, manner: Manner, *, quote: str | None = None) -> str:
    """A key as it is written before its colon."""
    if quote is None and reading(key) is Reading.TEXT:
        root = read_plain(f"{key}: a\n", 0, len(key) + 4)
        if root and root.data == {key: "a"}:
            return key
    return quoted(key, quote or manner.quote)


def quoted(text: str, quote: str) -> str:
    """A text in quotes; in double ones where it holds what only an escape can say."""
    if quote == "'" and not _UNWRITABLE.search(text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def in_lines(text: str, header: str, indent: str, digit: int, newline: str) -> str | None:
    """A text as literal or folded block behind `header`, `|` or `>`; None where that cannot hold it.

    `indent` stands before each line, `digit` says how deep that is where the text itself begins with a blank.
    """
    body = text.rstrip("\n")
    if not body or _UNWRITABLE_IN_LINES.search(text) or _BLANK_END.search(body) or not 0 < digit < 10:
        return None
    ends = len(text) - len(body)
    if header == ">":
        body = re.sub(r"\n+", r"\g<0>\n", body)
    depth = str(digit) if body.startswith((" ", "\n")) else ""
    chomping = "" if ends == 1 else "+" if ends else "-"
    lines = [indent + line if line else "" for line in body.split("\n")]
    return newline.join([header + depth + chomping, *lines]) + newline * max(ends - 1, 0)


def _stands_plain(text: str, manner: Manner, flow: bool) -> bool:
    kind = reading(text)
    if kind is Reading.DIFFERS or (manner.quotes_dates if kind is Reading.DATE else manner.quotes_text):
        return False
    source = f"a: [{text}]\n" if flow else f"a: {text}\n"
    root = read_plain(source, 0, len(source))
    return root is not None and root.data == {"a": [text] if flow else text}


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    return _ESCAPES.get(char) or (f"\\x{ord(char):02X}" if ord(char) < 256 else f"\\u{ord(char):04X}")
