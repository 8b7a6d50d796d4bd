"""What the links of a note name: in its body, in its definitions of references, and in its frontmatter."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias
from urllib.parse import quote, unquote

from notelint.diagnostic import Span
from notelint.frontmatter import Node
from notelint.names import Names
from notelint.note import Note

Syntax: TypeAlias = Literal["wikilink", "bare", "angle", "path"]

# As text: `re` compiles each one when a note first needs it, and most need none.
_IN_VALUE = r"\[\[[ \t]*+(?P<wikilink>[^\[\]|#^\r\n]+)|\]\((?:<(?P<angle>[^<>#\r\n]+)|(?P<bare>[^\s<>()#]+)(?=[#)]))"
_DEFINITION = (
    r"(?:^|(?<=[\r\n])) {0,3}\[(?!\^)[^\[\]\r\n]{1,300}\]:[ \t]*+(?:<(?P<angle>[^<>#\r\n]+)|(?P<bare>[^\s<>#]+))"
)
_PATH = r"/|\.\w{1,8}$"
_ADDRESS = r"[A-Za-z][A-Za-z0-9+.-]+:|//"
_BACKSLASH = r"\\([!-/:-@\[-`{-~])"
_YAML_ESCAPE = r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))"
_NOT_ASCII = "%[89A-Fa-f][0-9A-Fa-f]"


@dataclass(frozen=True, slots=True)
class Target:
    """The path that a link names, as `written` at `span`. `quotes` are those of the YAML value that holds it."""

    span: Span
    written: str
    syntax: Syntax
    quotes: str = ""

    @property
    def readings(self) -> tuple[str, ...]:
        """The paths that may be meant, the likeliest first."""
        text = self.written
        if self.quotes == "'":
            text = text.replace("''", "'")
        elif self.quotes == '"' and "\\" in text:
            text = re.sub(_YAML_ESCAPE, _unescape, text)
        if self.syntax in ("wikilink", "path"):
            return tuple(dict.fromkeys((text, unquote(text))))
        if "\\" in text:
            text = re.sub(_BACKSLASH, r"\1", text)
        return tuple(dict.fromkeys((unquote(text), text)))

    def resolve(self, names: Names, source: str) -> str | None:
        """The file that the link of the note `source` leads to."""
        return next((found for each in self.readings if (found := names.resolve(each, source)) is not None), None)

    def write(self, part: str) -> str:
        """One part of a path as it is written in this link."""
        written = part
        if re.search(_NOT_ASCII, self.written):
            written = quote(part, safe="!$&'()*+,;=:@~")
        elif self.syntax == "bare" or (self.syntax == "angle" and unquote(part) != part):
            written = part.replace("%", "%25")
        if self.syntax == "bare":
            signs = '<>"\\' if "(" in self.written and "\\" not in self.written else '<>"\\()'
            written = "".join(quote(char) if char.isspace() or char in signs else char for char in written)
        return written.replace("'", "''") if self.quotes == "'" else written


def _unescape(found: re.Match[str]) -> str:
    digits = found[1] or found[2] or found[3]
    if digits is None:
        return found[4]
    code = int(digits, 16)
    return chr(code) if code < 0x110000 else found[0]


def targets_of(note: Note) -> list[Target]:
    """All targets of a note, in order of place; addresses of the web are left out."""
    return sorted(_targets(note), key=lambda target: target.span)


def _targets(note: Note) -> Iterator[Target]:
    for target in (*_in_frontmatter(note), *_in_body(note), *_in_definitions(note)):
        if target.written and (target.syntax == "wikilink" or not _is_address(target.written)):
            yield target


def _is_address(written: str) -> bool:
    return (":" in written or "//" in written) and re.match(_ADDRESS, written) is not None


def _in_body(note: Note) -> Iterator[Target]:
    text = note.text
    for link in note.outline.links:
        start, end = link.target
        if link.kind in ("wikilink", "embed"):
            yield Target(link.target, text[start:end], "wikilink")
        elif link.kind != "autolink":
            yield Target(link.target, text[start:end], "angle" if text[start - 1] == "<" else "bare")


def _in_definitions(note: Note) -> Iterator[Target]:
    """The targets of lines such as `[plan]: Work/Plan.md`."""
    if "]:" not in note.text:
        return
    start = note.frontmatter.span.end if note.frontmatter else 0
    hidden = sorted((Span(0, start), *note.outline.code, *note.outline.comments))
    for found in re.finditer(_DEFINITION, note.text):
        index = bisect_right(hidden, (found.start(), len(note.text)))
        if hidden[index - 1].end <= found.start():
            yield _target(found, 0)


def _in_frontmatter(note: Note) -> Iterator[Target]:
    """Links in the values, and values that are paths, such as `cover: Pictures/quay.png`."""
    front = note.frontmatter
    waiting = [front.root] if front and front.root else []
    while waiting:
        node = waiting.pop()
        waiting += [*(field.value for field in node.fields), *node.items]
        if isinstance(node.data, str) and node.style != "alias":
            yield from _in_value(note.text, node)


def _in_value(text: str, node: Node) -> Iterator[Target]:
    quotes = {"single": "'", "double": '"'}.get(node.style, "")
    span = Span(node.span.start + len(quotes), node.span.end - len(quotes))
    written = text[span.start : span.end]
    if "[[" in written or "](" in written:
        yield from (_target(found, span.start, quotes) for found in re.finditer(_IN_VALUE, written))
    elif text.startswith(quotes, node.span.start) and _is_path(node, written):
        yield Target(span, written, "path", quotes)


def _is_path(node: Node, written: str) -> bool:
    if node.style not in ("plain", "single", "double") or written.startswith(("&", "!")) or len(written) > 1000:
        return False
    return re.search(_PATH, written) is not None and not ("\n" in written or "\r" in written)


def _target(found: re.Match[str], shift: int, quotes: str = "") -> Target:
    groups = found.groupdict()
    syntax: Syntax = "wikilink" if groups.get("wikilink") else "angle" if groups["angle"] else "bare"
    written = found[syntax].rstrip(" \t")
    start = found.start(syntax) + shift
    return Target(Span(start, start + len(written)), written, syntax, quotes)
