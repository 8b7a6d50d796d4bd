"""Headings that a block without its closing line has swallowed: YAML takes them for comments."""

from __future__ import annotations

import re
from typing import Final

from notelint import Edit, Fix, Frontmatter, Note, Span, newline_of

from ._syntax_lost import Lost

_HEADING: Final = re.compile(r"^(#{1,6})[ \t]+(\S[^\r\n]*)", re.M)
_BLANK: Final = re.compile(r"^[ \t]*\r?\n", re.M)
_TODO: Final = "put a line `---` behind the last field"


def swallowed_headings(note: Note, block: Frontmatter) -> Lost | None:
    """The first heading behind a blank line, where nothing but headings follows down to the end of the block, of the
    second level or the note's own title: comments are no such.
    """
    start = _behind_fields(note.text, block.yaml)
    blank = _BLANK.search(note.text, start, block.yaml.end)
    if blank is None or block.root is None or not block.root.fields:
        return None
    headings = list(_HEADING.finditer(note.text, blank.end(), block.yaml.end))
    if not any(len(each[1]) > 1 or each[2].strip() == block.data.get("title") for each in headings):
        return None
    line = note.line(Span(block.yaml.end, block.yaml.end))
    message = f"the block runs on to line {line}, and YAML takes its headings for comments"
    closed = Edit(blank.start(), blank.start(), f"---{newline_of(note.text)}")
    return Lost(Span(*headings[0].span()), message, _TODO, Fix((closed,), _TODO, safe=False))


def _behind_fields(text: str, yaml: Span) -> int:
    """Where the lines begin that are blank or headings, down to the end of a block."""
    start = yaml.end
    while start > yaml.start:
        before = max(text.rfind("\n", yaml.start, start - 1) + 1, yaml.start)
        if text[before:start].strip() and not _HEADING.match(text, before, start):
            break
        start = before
    return start
