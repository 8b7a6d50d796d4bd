"""Problems in the user's words, each with what to type instead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from notelint.diagnostic import Span
from notelint.frontmatter.node import YamlProblem
from notelint.frontmatter.several import may_be_items, may_be_two_fields

# Bounded, and never past a second opening, so that a long line of openings takes no long time.
_PLACEHOLDER = re.compile(
    r"\{\{[^{}\r\n]{0,300}\}\}|\{%(?:(?!%\}|\{%)[^\r\n]){0,300}%\}|<%(?:(?!%>|<%)[^\r\n]){0,300}%>"
)
_COMMENT = re.compile(r"[\s\[{,]#")
_LINK = re.compile(r"\[\[[^\[\]]+\]\]")
_LISTS_IN_ROW = re.compile(r"""\[[^\[\]{}'"\#:&*!?]+\](?:[ \t]*,?[ \t]*\[[^\[\]{}'"\#:&*!?]+\])+""")
_BETWEEN_LISTS = re.compile(r"[ \t]*\][ \t]*,?[ \t]*\[[ \t]*")
_MEANINGS = {
    "*": "an alias",
    "&": "an anchor",
    "!": "a tag",
    "|": "a block of text",
    ">": "a block of text",
    "[": "a list",
    "{": "a mapping",
    "%": "a directive",
}


def shortened(text: str, length: int = 60) -> str:
    """A text short enough for a message, on one line."""
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1] + "…"


def quoted(text: str) -> str:
    """A text in quotes, in the kind of quotes that needs no escape where there is one."""
    if "'" in text and not ('"' in text or "\\" in text):
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def list_of(texts: Sequence[str]) -> str:
    """A list in brackets, each text in quotes."""
    return f"[{', '.join(map(quoted, texts))}]"


def lists_in_row(text: str) -> str | None:
    """`[a] [b]` as one list; None where a text is something else."""
    return _BETWEEN_LISTS.sub(", ", text) if _LISTS_IN_ROW.fullmatch(text) else None


def in_quotes(text: str, lead: str = "put the value in quotes") -> str:
    """The advice to quote a value; shows how where the value is short enough to be read."""
    return f"{lead}: {quoted(text)}" if len(text) <= 80 and text.isprintable() else lead


def one_or_two(text: str, lead: str) -> str:
    """The advice to quote a value, or to part it where it may be two fields."""
    return in_quotes(text, f"write each field on a line of its own, or {lead}" if may_be_two_fields(text) else lead)


def find_placeholder(text: str, start: int, end: int) -> Span | None:
    """The first `{{name}}`, `{% code %}` or `<% code %>`."""
    match = _PLACEHOLDER.search(text, start, end)
    return Span(*match.span()) if match else None


def placeholder(text: str, span: Span) -> YamlProblem:
    """A placeholder of a template that was never filled in."""
    written = text[span.start : span.end]
    message = f"the template placeholder `{shortened(written)}` is not filled in"
    return YamlProblem(
        message, span, in_quotes(written, "put the value here, or keep the placeholder as text in quotes")
    )


def duplicate(key: str, span: Span, line: int) -> YamlProblem:
    """A further field of a key; `line` is where the first stands."""
    message = f"the key `{shortened(key)}` stands twice, first in line {line}"
    return YamlProblem(message, Span(span.start, max(span.end, span.start + 1)), "keep one of the two, or rename one")


def unprintable(text: str, place: int) -> YamlProblem:
    """A character that YAML does not allow."""
    char = text[place]
    message = f"the character U+{ord(char):04X} is not allowed in YAML"
    meaning = char.encode("latin-1").decode("cp1252", "replace") if "\x80" <= char <= "\x9f" else "\ufffd"
    stands_for = "what it stands for" if meaning == "\ufffd" else f"{meaning}, for which it stands in Windows-1252"
    return YamlProblem(message, Span(place, place + 1), f"remove the invisible character, or type {stands_for}")


def beginning(text: str, span: Span) -> YamlProblem:
    """Text without quotes that begins with an indicator of YAML."""
    written = text[span.start : span.end]
    mark = "a backtick" if written[0] == "`" else f"`{written[0]}`"
    meaning = _MEANINGS.get(written[0])
    reason = f"; YAML reads {meaning}" if meaning else ""
    lead = "put the value in quotes"
    if joined := lists_in_row(written):
        lead = f"for a list, write {shortened(joined)}; for text, put the value in quotes"
    if may_be_items(written, is_item=True):
        lead = f"write each item on a line of its own, or {lead}"
    advice = one_or_two(written, lead)
    return YamlProblem(f"text without quotes cannot begin with {mark}{reason}", span, advice)


def alias_with_property(text: str, span: Span) -> YamlProblem:
    """An alias behind an anchor or a tag, which YAML does not allow."""
    alias = text[span.start : span.end].split()[-1]
    advice = f"write {shortened(alias)} alone, or put the value in quotes"
    return YamlProblem("an alias can have neither an anchor nor a tag", span, advice)


def merge_key(span: Span) -> YamlProblem:
    """A merge key without a mapping to merge."""
    return YamlProblem("`<<` takes an alias of a mapping of this block", span, "name one that it defines, or remove it")


def key(text: str, span: Span) -> YamlProblem:
    """A key that begins with a sign that only quotes allow, or with quotes around a part of it."""
    written = text[span.start : span.end]
    mark = "a backtick" if written[0] == "`" else f"`{written[0]}`"
    message = f"a key without quotes cannot begin with {mark}"
    if written[0] in "'\"":
        message = "this key has quotes around a part of it"
    return YamlProblem(message, span, in_quotes(written, "put all of the key in quotes"))


def no_colon(text: str, key: Span, end: int) -> YamlProblem:
    """A key that a value follows up to `end` without a colon between."""
    name, rest = text[slice(*key)], text[key.end : end].strip(" \t")
    return YamlProblem("a colon is missing behind this key", key, f"write {shortened(f'{name}: {rest}')}")


def links(text: str, span: Span, *, has_key: bool) -> YamlProblem | None:
    """Several links without quotes in a row; None where it is something else."""
    written = text[span.start : span.end]
    found = _LINK.findall(written)
    if len(found) < 2 or _LINK.sub("", written).strip(" \t,"):
        return None
    is_short = has_key and len(written) <= 60
    advice = f"for a list, write {list_of(found)}" if is_short else "write each as an item of its own, in quotes"
    return YamlProblem("links need quotes; YAML takes the first for a list, and nothing may follow it", span, advice)


def colon(text: str, span: Span) -> YamlProblem:
    """Text without quotes that holds a colon and a blank."""
    message = "text without quotes cannot hold a colon followed by a blank"
    return YamlProblem(message, span, one_or_two(text[span.start : span.end], "put the value in quotes"))


def stray_quote(text: str, span: Span, place: int) -> YamlProblem:
    """A quote inside a quoted value that ends it too early; `span` is the whole value."""
    mark, inner = text[place], text[span.start + 1 : span.end - 1]
    other = '"' if mark == "'" else "'"
    escaped = inner.replace("'", "''") if mark == "'" else inner.replace('\\"', '"').replace('"', '\\"')
    ways = [f"{mark}{escaped}{mark}"]
    has_lone_backslash = mark == '"' and re.search(r"\\[^\\\"]", inner) is not None
    if has_lone_backslash or (other not in inner and "\\" not in inner):
        ways.insert(0, quoted(inner) if has_lone_backslash else f"{other}{inner}{other}")
    ways = ways[:1] if has_lone_backslash else ways
    named = "double it" if mark == "'" else "put a backslash before it"
    advice = f"write {' or '.join(ways)}" if len(inner) <= 60 else f"{named}, or use {other} around the value"
    return YamlProblem(f"the quote {mark} inside the value ends it too early", Span(place, place + 1), advice)


def behind_quote(text: str, span: Span, place: int) -> YamlProblem:
    """Text behind the closing quote; `span` is the whole value, `place` where the rest begins."""
    written = text[span.start : span.end]
    advice = one_or_two(written, "put all of it in quotes")
    if written[place - span.start :] == ",":
        advice = "remove the comma"
    elif text[place] == "," and len(written) <= 60 and not may_be_two_fields(written):
        advice = f"for a list, write [{written}]"
    return YamlProblem("text follows the closing quote", Span(place, span.end), advice)


def unclosed_quote(text: str, span: Span) -> YamlProblem:
    """A quote that is never closed; `span` is the value on its first line."""
    mark, written = text[span.start], text[span.start : span.end]
    advice = f"close it with {mark}"
    if len(written) <= 60:
        advice = f"write {written}{mark}, or {quoted(written)} if the quote belongs to the text"
    return YamlProblem(f"the quote {mark} is never closed", Span(span.start, span.start + 1), advice)


def unclosed_flow(text: str, line: Span) -> YamlProblem:
    """A bracket that is never closed, or only in what YAML takes for a comment."""
    start, mark = line.start, text[line.start]
    kind, closing = ("list", "]") if mark == "[" else ("mapping", "}")
    if (sign := _COMMENT.search(text, *line)) and text.endswith(closing, start, line.end):
        message = f"`#` begins a comment here, which hides the `{closing}` that closes the {kind}"
        advice = "put each value that holds `#` in quotes"
        return YamlProblem(message, Span(sign.end() - 1, line.end), advice)
    message = f"the {kind} that `{mark}` opens is never closed"
    return YamlProblem(
        message, Span(start, start + 1), f"add `{closing}`, or put the value in quotes if it is meant as text"
    )


def no_comma(text: str, place: int) -> YamlProblem:
    """A sign between two values in brackets where a comma must stand."""
    mark = text[place]
    return YamlProblem(f"`{mark}` parts no values; a comma is missing here", Span(place, place + 1), "write `,` for it")


def escape(text: str, span: Span) -> YamlProblem:
    """A backslash in double quotes that begins no escape."""
    message = f"`{text[span.start : span.end]}` is no escape that YAML knows"
    return YamlProblem(message, span, "use single quotes around the value, or double the backslash")
