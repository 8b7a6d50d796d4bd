"""Links that lead nowhere or show nothing: `[[]]`, `[text]()`, `[](page.md)`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from notelint import Node, Note, Span

from .._stand_ins import is_stand_in
from .conflict import Conflict, no_edits, replaced
from .head import HeadLine
from .markup import link_to

_EMPTY: Final = re.compile(
    r"(?<![\[\w\\])!?\[\[[ \t]*(?:\|[^\[\]\r\n]{0,200})?\]\](?![\]\w(])"
    r"|(?<![\]\w\\!])\[(?P<text>[^\[\]\r\n]{0,200})\]\((?P<target>[ \t]*(?:<[ \t]*>)?[ \t]*)\)(?![\w{\[]| ?\{| ?->)"
)


_LINK: Final = re.compile(r"\[\[[^\[\]|#\r\n]*[^\[\]|#\s][^\[\]|#\r\n]*(?:\|[^\[\]|\r\n]+)?\]\]")
"""A link with a page, which fills an empty one as it is."""
_SIGNS: Final = (re.compile(r"\[\[[ \t]*+[|\]]"), re.compile(r"\]\([ \t]*+[<)]"))
"""What every empty link holds; found much faster."""


def blank_conflicts(note: Note, lines: Sequence[HeadLine], entity: str) -> Iterator[Conflict]:
    """Empty links of the body and the frontmatter; that of the note's own subject can be filled."""
    text = note.text
    if "<%" in text or "{{" in text:
        return  # what a template holds is filled in later
    if any(sign.search(text) for sign in _SIGNS):
        yield from _in_body(note, lines, entity)
    for link in note.outline.links if "[](" in text else ():
        if link.kind == "markdown" and text.startswith("[](", link.span.start):
            target = text[link.target.start : link.target.end]
            if target.strip() and not target.startswith("#"):
                yield Conflict("links", link.span, None, "the link has no text", help="write what it leads to")
    if "[[" in text:
        yield from _in_frontmatter(note)


def _in_body(note: Note, lines: Sequence[HeadLine], entity: str) -> Iterator[Conflict]:
    start = note.frontmatter.span.end if note.frontmatter else 0
    hidden = sorted((*note.outline.code, *note.outline.comments))
    for found in _EMPTY.finditer(note.text, start):
        span = Span(*found.span())
        index = bisect_right(hidden, span.start, key=lambda each: each.start)
        if not (index and hidden[index - 1].end > span.start):
            yield _blank(note, span, lines, entity)


def _blank(note: Note, span: Span, lines: Sequence[HeadLine], entity: str) -> Conflict:
    """The finding at an empty link, filled where its line is about the subject of the note."""
    line = next((line for line in lines if line.key == entity and line.value == span), None)
    value = note.frontmatter.data.get(entity) if note.frontmatter and line else None
    name = value.strip() if isinstance(value, str) else ""
    own = name if _LINK.fullmatch(name) else link_to(name)
    link = own if len(name) <= 100 and not is_stand_in(name, entity) else ""
    edit = replaced(span, link) if link else no_edits
    advice = "" if link else "name a page, or take the brackets out"
    return Conflict("links", span, None, "the link is empty", to_body=edit, help=advice)


def _in_frontmatter(note: Note) -> Iterator[Conflict]:
    waiting: list[Node] = [note.frontmatter.root] if note.frontmatter and note.frontmatter.root else []
    while waiting:
        node = waiting.pop()
        waiting += [*(field.value for field in node.fields), *node.items]
        if isinstance(node.data, str) and len(node.data) < 300 and node.style != "alias" and _is_blank(node.data):
            yield Conflict("links", node.span, None, "the link is empty", help="name a page, or leave the value empty")


def _is_blank(text: str) -> bool:
    return re.fullmatch(r"\s*\[\[\s*\]\]\s*", text) is not None
