"""The double-quoted scalars of the YAML at the top of a note, found without reading the rest of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPENING = re.compile(r"\ufeff?---[ \t]*+(?:\r\n?|\n)")
_CLOSING = re.compile(r"[\r\n](?:---|\.\.\.)[ \t]*+(?:\r\n?|\n|\Z)")

_DOUBLE = r'"[^"\\]*+(?:\\[\s\S][^"\\]*+)*+"'
_KEY = rf"(?:[\w-]++(?:[ ][\w-]++){{0,3}}+|{_DOUBLE})[ ]?:"
# A text that is lines of YAML and nothing else: keys with their values, and items.
_FRAGMENT = re.compile(
    rf"\ufeff?(?:---[ \t]*+(?:\r\n?|\n))?(?=[ \t]*+(?:{_KEY}|-[ ]++\"))"
    rf"(?:[ \t]*+(?:(?:-[ \t]++)*+(?:{_KEY}(?:[ \t]++(?:{_DOUBLE}|[^\"\r\n][^\r\n]*+))?|{_DOUBLE})|-[ ][^\r\n]*+)?"
    rf"[ \t]*+(?:\r\n?|\n|(?<=.)\Z))++"
)

_SINGLE = r"'[^']*+(?:''[^']*+)*+'"
_COMMENT = r"(?<![^ \t\r\n])\#[^\r\n]*+"
_BEHIND = r"(?=[ \t]*+(?:[\r\n,\]}:]|\Z|(?<=[ \t])\#))"
_TOKEN = re.compile(
    rf"(?P<space>[ \t\r\n]++|{_COMMENT}|[-?](?=[ \t\r\n])|:(?=[ \t\r\n\"\[{{])|[!&][^ \t\r\n,\[\]{{}}]*+)"
    rf"|(?P<double>{_DOUBLE}){_BEHIND}|(?P<other>{_DOUBLE}[^\r\n]*+|{_SINGLE})|(?P<broken>[\"'])"
    rf"|(?P<block>[|>][-+\d]*+[ \t]*+(?:\#[^\r\n]*+)?(?:[\r\n]|\Z))|(?P<open>[\[{{])|(?P<close>[\]}},])"
)
# Plain text up to what ends it: in the open, and in brackets.
_PLAIN = re.compile(r"[^\r\n][^\r\n:#]*+(?:(?::(?![ \t\r\n]|\Z)|(?<![ \t])\#)[^\r\n:#]*+)*+")
_IN_FLOW = re.compile(r"[^\r\n][^\r\n:#,\[\]{}]*+(?:(?::(?![ \t\r\n]|\Z)|(?<![ \t])\#)[^\r\n:#,\[\]{}]*+)*+")

_DASHES = re.compile(r"[ ]*+(?:-[ ]++)*+")
_LINE = re.compile(r"([ ]*+)[ \t]*+([^\r\n]*+)(?:\r\n?|\n|\Z)")


def double_quoted(text: str) -> Iterator[tuple[int, int]]:
    """What stands between the quotes of each scalar, where the text begins with frontmatter or is YAML throughout."""
    place, end = _block(text)
    line, depth = place, 0
    while place < end:
        start, token = place, _TOKEN.match(text, place, end)
        kind = token.lastgroup if token else None
        if kind == "broken":
            return
        if token is None or (kind == "close" and not depth):
            place = _behind_plain(text, line, start, end, depth > 0)
        elif kind == "block" and not depth:
            place = _behind_lines(text, line, start, end)
        else:
            place = token.end()
            depth += (kind == "open") - (kind == "close" and token[0] != ",")
        if kind == "double":
            yield start + 1, place - 1
        line = max(line, text.rfind("\n", start, place) + 1, text.rfind("\r", start, place) + 1)


def _block(text: str) -> tuple[int, int]:
    """Where the YAML stands: the block at the top, or all of the text; else nowhere."""
    if (opening := _OPENING.match(text)) is not None:
        closing = _CLOSING.search(text, opening.end() - 1)
        if closing is not None:
            return opening.end(), closing.start() + 1
    if _FRAGMENT.fullmatch(text):
        return opening.end() if opening else text.startswith("\ufeff"), len(text)
    return 0, 0


def _behind_plain(text: str, line: int, start: int, end: int, in_flow: bool) -> int:
    """The place behind plain text: behind all its lines, where it is no key."""
    plain = (_IN_FLOW if in_flow else _PLAIN).match(text, start, end)
    place = plain.end() if plain else start + 1
    return place if in_flow or text[place : place + 1] not in "\r\n" else _behind_lines(text, line, start, end)


def _behind_lines(text: str, line: int, start: int, end: int) -> int:
    """The place behind a scalar without quotes: behind the lines that are deeper than what holds it."""
    depth = _depth(text[line:start])
    place = start
    while (found := _LINE.match(text, place, end)) is not None and place < end:
        if place > start and found[2] and len(found[1]) <= depth:
            break
        place = found.end()
    return place


def _depth(before: str) -> int:
    """The column of the key, or else of the dash, that stands before a scalar on its line."""
    dashes = _DASHES.match(before)
    size = dashes.end() if dashes else 0
    if size < len(before):
        return size
    return before.rfind("-") if "-" in before else size - 1
