"""What is wrong with one value, judged by how it begins and how it ends."""

from __future__ import annotations

import re

from notelint.diagnostic import Span
from notelint.frontmatter import wording
from notelint.frontmatter.node import YamlProblem

_BLANKS = " \t"
_NEWLINE = r"(?:\r\n?|\n|\Z)"
_REST = re.compile(r"[^\r\n]*")
_LINE_END = re.compile(rf"[^\r\n]*{_NEWLINE}")
_COMMENT = re.compile(r"[ \t]#")
_COMMENT_OR_QUOTED = re.compile(
    r"""(?<![^\s(\[{,:])(?:"[^"\r\n]*"|'[^'\r\n]*')(?!\w)|“[^“”\r\n]*”|„[^„“”\r\n]*[“”]|«[^«»\r\n]*»"""
    r"""|(?P<gap>(?<![ \t])[ \t]+)\#(?P<follower>[^\r\n]?)""",
)
_COLON = re.compile(r":(?:[ \t]|\Z)")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?\Z")
_QUESTION = re.compile(r"\?(?:[ \t]|\Z)")
_PROPERTY = re.compile(r"(?:\*[^ \t,\[\]{}]+\Z|&[^ \t,\[\]{}]+(?:[ \t]|\Z)|![^ \t]*(?:[ \t]|\Z))")
_ALIAS_WITH_PROPERTY = re.compile(r"(?:[&!][^\s,\[\]{}]*[ \t]+)+\*[^\s,\[\]{}]+[ \t]*\Z")
_CLOSED = {"'": re.compile(r"'(?:[^']|'')*+'"), '"': re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL)}
ESCAPE = re.compile(
    r"\\(?:[0abt\tnvfre \"/\\N_LP\r\n]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}"
    r"|U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}|(?P<bad>.?))"
)
_FLOW_PART = re.compile(
    r"""(?<![^\[{,:\s])(?:'(?:[^']|'')*+'|"(?:[^"\\]|\\.)*+")|(?<![^\s\[{,])\#[^\r\n]*|[\[{]|[\]}]""", re.DOTALL
)
_PARTED = re.compile(r"""(?<=[\[{,:\s])(?:"[^"\r\n]*"|'[^'\r\n]*')[ \t]*+[;|](?=[ \t]*+["'])""")


def value_fault(text: str, line: Span, limit: int, refused: int, has_key: bool) -> YamlProblem | None:
    """The problem of the value that begins a span of one line; None where it seems fine.

    `limit` is the end of the field, `refused` where the parser gave up, `has_key` whether a key stands before it.
    """
    start = line.start
    first = text[start]
    if first in _CLOSED:
        return _quote_fault(text, line, limit)
    comment = _COMMENT.search(text, *line)
    value = Span(start, start + len(text[start : comment.start() if comment else line.end].rstrip(_BLANKS)))
    aside = comment_in(text, *line) if comment else None
    whole = Span(start, aside.start() if aside else line.end)
    if placeholder := wording.find_placeholder(text, *value):
        return wording.placeholder(text, placeholder)
    if first in "[{":
        return wording.links(text, value, has_key=has_key) or _flow_fault(text, line, limit)
    if first in "@`%]}," or (has_key and _QUESTION.match(text, *value)):
        return wording.beginning(text, whole)
    if first in "&!" and _ALIAS_WITH_PROPERTY.match(text, *value):
        return wording.alias_with_property(text, value)
    if first in "|>*&!":
        return None if _is_indicator(text, value, refused) else wording.beginning(text, whole)
    return _plain_fault(text, value, whole, has_key)


def comment_in(text: str, start: int, end: int) -> re.Match[str] | None:
    """The comment of a line that stands in no quotes: its `gap` and the `follower` of its sign."""
    found = _COMMENT_OR_QUOTED.finditer(text, start, end)
    return next((match for match in found if match["gap"]), None)


def behind_value(text: str, line: Span, indent: str, limit: int) -> int:
    """Where the next line begins behind a value that may run over several lines."""
    mark, end = text[line.start], line.end
    if mark in _CLOSED:
        closed = closed_quote(text, line, limit)
        end = closed.end() if closed else end
    elif mark in "[{":
        end = _behind_flow(text, line.start, limit) or end
    next_line = _match_end(_LINE_END, text, end, limit)
    if not _BLOCK_HEADER.match(text, *line):
        return next_line
    deeper = re.compile(rf"(?:[ \t]*{_NEWLINE}|{indent}[ \t][^\r\n]*{_NEWLINE})*+")
    return _match_end(deeper, text, next_line, limit)


def _match_end(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    match = pattern.match(text, start, end)
    return match.end() if match else start


def _is_indicator(text: str, value: Span, refused: int) -> bool:
    """Whether a leading `|`, `>`, `*`, `&` or `!` is used as YAML means it."""
    if text[value.start] in "|>":
        return _BLOCK_HEADER.match(text, *value) is not None
    return value.start != refused and _PROPERTY.match(text, *value) is not None


def _plain_fault(text: str, value: Span, whole: Span, has_key: bool) -> YamlProblem | None:
    written = text[value.start : value.end]
    if has_key and written.startswith("- "):
        advice = wording.in_quotes(written, "begin the list on the next line, or put the value in quotes")
        return YamlProblem("a list cannot begin on the line of its key", value, advice)
    return wording.colon(text, whole) if _COLON.search(text, *value) else None


def _quote_fault(text: str, line: Span, limit: int) -> YamlProblem | None:
    """A quoted value that is never closed, is closed too early, or holds an escape that is none."""
    mark = text[line.start]
    closed = closed_quote(text, line, limit)
    if closed is None:
        return wording.unclosed_quote(text, line)
    rest = _behind(text, closed.end(), limit)
    if rest is None:
        escapes = ESCAPE.finditer(text, line.start, closed.end()) if mark == '"' else ()
        bad = next((match for match in escapes if match["bad"] is not None), None)
        return wording.escape(text, Span(*bad.span())) if bad else None
    span, place = Span(line.start, rest.end), closed.end() - 1
    is_inside = text[place + 1].isalnum() or text[place - 1] == " "
    if text[span.end - 1] == mark and is_inside:
        return wording.stray_quote(text, span, place)
    return wording.behind_quote(text, span, rest.start)


def closed_quote(text: str, line: Span, limit: int) -> re.Match[str] | None:
    """The value in quotes that begins a span of one line; a quote on a later line that text follows is another's."""
    closed = _CLOSED[text[line.start]].match(text, line.start, limit)
    is_other = closed and closed.end() > line.end and _behind(text, closed.end(), limit)
    return None if is_other else closed


def _flow_fault(text: str, line: Span, limit: int) -> YamlProblem | None:
    """A list or mapping in brackets with a sign for a comma, that is never closed, or that text follows."""
    end = _behind_flow(text, line.start, limit)
    if parted := _PARTED.search(text, line.start, end or line.end):
        return wording.no_comma(text, parted.end() - 1)
    if end is None:
        return wording.unclosed_flow(text, line)
    rest = _behind(text, end, limit)
    return wording.beginning(text, Span(line.start, rest.end)) if rest else None


def _behind(text: str, place: int, limit: int) -> Span | None:
    """The text that follows a closed value on its last line, if it is not a comment or the colon of a key."""
    end = _match_end(_REST, text, place, limit)
    rest = text[place:end]
    start = place + len(rest) - len(rest.lstrip(_BLANKS))
    if start == end or text[start] in "#:":
        return None
    return Span(start, place + len(rest.rstrip(_BLANKS)))


def _behind_flow(text: str, start: int, limit: int) -> int | None:
    depth = 0
    for part in _FLOW_PART.finditer(text, start, limit):
        depth += (part.group() in "[{") - (part.group() in "]}")
        if depth == 0:
            return part.end()
    return None
