"""What the parser says of a text that it cannot read, in the user's words."""

from __future__ import annotations

import re

from notelint.diagnostic import Span
from notelint.frontmatter import wording
from notelint.frontmatter.node import UNDEFINED, Refused, YamlProblem

_WORDS = (
    (UNDEFINED, "this alias has no anchor", "put the value in quotes"),
    ("a second document", "a second YAML document begins here", "remove the line"),
    ("not a field", "this belongs to no key", "write it behind a key, such as `tags:`"),
    ("'\\t'", "a tab indents this line", "indent with spaces"),
    ("could not find expected ':'", "a colon is missing behind this key", "write `key: value`"),
    (
        "mapping values",
        "a key cannot stand here, under a key that has a value",
        "move it to the margin, or put the whole text in quotes",
    ),
    (
        "mapping keys",
        "a key cannot stand here, under a key that has a value",
        "move it to the margin, or put the whole text in quotes",
    ),
    ("sequence entries", "a list item cannot stand here, under a key that has a value", "move it, or put it in quotes"),
    (
        "found '-'",
        "a list item cannot stand here, under a key that has a value",
        "remove the value, or make it an item",
    ),
    ("expected <block end>", "this line is indented unlike the lines it belongs to", "give it the same indentation"),
    ("<document start>", "this line is indented unlike the lines it belongs to", "give it the same indentation"),
    ("follow up line", "a blank line above is indented deeper than the text", "remove the spaces of the blank line"),
    ("expected ',' or", "a comma is missing here", "put values that hold brackets, commas or colons in quotes"),
    ("end of stream", "this quote is never closed", "close it, or put the value in the other kind of quotes"),
    ("document separator", "this quote is never closed", "close it, or put the value in the other kind of quotes"),
    ("escape", "this escape is not one that YAML knows", "use single quotes, or double the backslash"),
    ("hexdecimal", "this escape is not one that YAML knows", "use single quotes, or double the backslash"),
    ("expected the node content", "a value is missing here", "write a value, or put text with brackets in quotes"),
    (
        "block scalar",
        "only + - and a digit can follow | or >",
        "put the value in quotes, or begin the text on the next line",
    ),
)
_WHOLE_LINE = ("mapping values", "mapping keys", "sequence entries")
_OF_KEYS = ("mapping values", "could not find expected ':'")
_LONG_KEY = re.compile(r"(?:-[ \t]+)*((?:(?!:(?:[ \t\r\n]|\Z))[^\r\n]){1025,}):")
"""A key of more code points than YAML takes as one, with its quotes."""
_INDICATED = ("cannot start any token", " tag", " alias", " anchor", " directive")
_PART = re.compile(r"[^\s,\]}][^\r\n,\]}]*")
_REST = re.compile(r"[^\r\n]*")


def problem(text: str, refused: Refused, entry: Span) -> YamlProblem:
    """The problem that a refusal means; `entry` is the field in which it was met."""
    reason, place = refused.reason, refused.offset
    part = _PART.match(text, place, entry.end)
    if part and "'\\t'" not in reason and any(words in reason for words in _INDICATED):
        return wording.beginning(text, Span(place, place + len(part.group().rstrip(" \t"))))
    if any(words in reason for words in _WHOLE_LINE):
        place = _line_content(text, place, entry)
    if any(words in reason for words in _OF_KEYS) and (
        key := _LONG_KEY.match(text, _line_content(text, place, entry), entry.end)
    ):
        return YamlProblem(
            "this key is too long: YAML takes 1,024 characters at most", Span(*key.span(1)), "shorten it"
        )
    if "<document start>" in reason:
        place = _line_content(text, min(place, entry.start + 1), entry)
    unknown = (f"this is not YAML: {reason}", "put the value in quotes")
    message, advice = next(((message, to_do) for words, message, to_do in _WORDS if words in reason), unknown)
    return YamlProblem(message, _from(text, place, entry), advice)


def _from(text: str, place: int, entry: Span) -> Span:
    """From a place to the end of its line; a tab, or the last character where nothing follows, alone."""
    rest = _REST.match(text, place, entry.end)
    width = len(rest.group().rstrip(" \t")) if rest else 0
    place = min(place, entry.end - 1)
    return Span(place, place + (1 if text[place] == "\t" else max(width, 1)))


def _line_content(text: str, place: int, entry: Span) -> int:
    """Where the text of the line begins that holds `place`."""
    start = max(entry.start, *(text.rfind(mark, entry.start, place) + 1 for mark in "\r\n"))
    blanks = re.compile(r"[ \t]*").match(text, start)
    return blanks.end() if blanks else start
