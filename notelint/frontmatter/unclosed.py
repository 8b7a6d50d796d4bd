"""A block whose closing line is missing: whether it is one, and where it ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notelint.diagnostic import Edit
from notelint.frontmatter.keys import USUAL_KEYS
from notelint.frontmatter.reading import read
from notelint.text import newline_of

if TYPE_CHECKING:
    from notelint.frontmatter.block import Frontmatter
    from notelint.frontmatter.mending import Mend
    from notelint.frontmatter.node import Node

_NEWLINE = r"(?:\r\n?|\n|\Z)"
_LINE = re.compile(rf"(?P<text>[^\r\n]*)(?P<newline>{_NEWLINE})")
_FIELD = re.compile(r"[A-Za-z_][\w-]*:(?:[ \t]|\Z)")
_BELOW = re.compile(r"[ \t]+\S|-[ \t]+\S")
_ONE = rf"[A-Za-z_][\w-]*:(?:[ \t][^\r\n]*)?{_NEWLINE}(?:(?:[ \t]+|[ \t]*-[ \t])[^\r\n]*{_NEWLINE})*+"
_FIELDS = re.compile(rf"(?:{_ONE}){{2,}}+")
_ONE_FIELD = re.compile(rf"(?=(?P<key>[\w-]+)){_ONE}")
_CAPITAL = re.compile(r"(?<![^\r\n])[A-Z]")
_APART = re.compile(r"[ \t]*(?:[\r\n]|\Z)|#")
_DASHES = re.compile(r"(?:--|[-–—]?[–—][-–—]?)(?=[ \t]*(?:[\r\n]|\Z))")
_GLUED = re.compile(r"--+[^-\s]")
# A colon behind one of its first words may make a field of a line.
_PROSE = re.compile(r"(?!\w++:)(?!(?:[^\s:]++[ \t]++){0,4}+[^\s:]*+:(?:\s|\Z))(?:[^\W_]|[*>|`(\[\"“]|!\[|___)")
_MOST_LINES = 500
_FURTHER = re.compile(
    rf"(?:[ \t]*(?:#[^\r\n]*)?{_NEWLINE})*?(?P<first>[ \t]+\S|-[ \t])[^\r\n]*{_NEWLINE}(?:[ \t]+\S[^\r\n]*{_NEWLINE})*+"
)
_OF_BLOCK = re.compile(r"[ \t]+(?!-[ \t])\S")
_MOST_PIECES = 20


def begins_with_fields(text: str, start: int) -> bool:
    """Whether fields begin here that can be nothing but frontmatter, though no line closes it."""
    fields = _FIELDS.match(text, start)
    if fields is None:
        return _begins_with_a_usual_field(text, start)
    end = fields.end()
    if _APART.match(text, end) or _DASHES.match(text, end):
        return True
    is_text = _PROSE.match(text, end) or _GLUED.match(text, end)
    return is_text is not None and not _CAPITAL.search(text, start, end)


def _begins_with_a_usual_field(text: str, start: int) -> bool:
    """Whether one field whose key every program knows stands apart from what follows."""
    field = _ONE_FIELD.match(text, start)
    return field is not None and field["key"] in USUAL_KEYS and _APART.match(text, field.end()) is not None


def close(block: Frontmatter) -> Mend | None:
    """The closing line, where fields end at a blank line, a heading, prose or the end of the note, and none follow."""
    from notelint.frontmatter.mending import Mend

    text, start = block.text, block.yaml.start
    is_open = block.yaml.start == block.yaml.end
    end = _end_of_fields(text, start, len(text) if is_open else block.yaml.end, is_open=is_open)
    if end is None:
        return None
    end, is_whole = _with_further_lines(text, start, end)
    root = _fields(text, start, end)
    if root is None or len(root.fields) < (1 if is_open else 2) or text[:end].rstrip().endswith("--"):
        return None
    if dashes := _DASHES.match(text, end):
        return Mend((Edit(*dashes.span(), "---"),), "close the block with a line `---`", safe=False)
    begins_deeper = text[end:].lstrip("\r\n")[:1] in ("-", " ", "\t")
    if begins_deeper and not is_open:
        return None
    if not is_whole and isinstance(root.fields[-1].value.data, list | dict | None):
        return None
    newline = newline_of(text)
    written = f"---{newline}" if text[end - 1] in "\r\n" else f"{newline}---{newline}"
    has_property_names = any(str(key.data)[:1].islower() for key, _ in root.fields)
    is_several = len(root.fields) > 1
    is_plain = is_open and is_whole and is_several and has_property_names and _APART.match(text, end) is not None
    return Mend((Edit(end, end, written),), "put a line `---` behind the last field", is_plain)


def _with_further_lines(text: str, start: int, end: int) -> tuple[int, bool]:
    """Behind the lines that continue the last value below a blank line, and whether no other such lines may be its own.

    Indented lines continue a block of text or fields; items, and lines below a text, may as well begin the body. The
    place is `start` where there are too many of them.
    """
    for _ in range(_MOST_PIECES):
        further = _FURTHER.match(text, end)
        if further is None or (longer := _fields(text, start, further.end())) is None:
            return end, True
        shorter = _fields(text, start, end)
        if shorter is None or len(shorter.fields) != len(longer.fields):
            return end, True
        last = shorter.fields[-1].value
        is_text = last.style in ("literal", "folded")
        if not is_text and not (
            last.fields and last.style == "block" and _OF_BLOCK.match(text, further.start("first"))
        ):
            return end, False
        end = further.end()
    return start, False


def _fields(text: str, start: int, end: int) -> Node | None:
    """The fields, where they can be read."""
    root, problems = read(text, start, end)
    return None if problems or root is None or not root.fields else root


def _end_of_fields(text: str, start: int, limit: int, *, is_open: bool) -> int | None:
    """Behind the last line of the fields at the top; None where more fields follow, or where no prose does.

    Only in a block that nothing closes prose can follow at once: else it may belong to the value above.
    """
    end: int | None = None
    place, count = start, 0
    while place < limit:
        line = _LINE.match(text, place, limit)
        if line is None or count > _MOST_LINES:
            return None
        written, count = line["text"], count + 1
        if end is None and (_APART.match(written) or (is_open and (_DASHES.match(written) or _PROSE.match(written)))):
            end = place
        elif not _fits(written, is_body=end is not None):
            return None
        place = line.end()
    return limit if end is None else end


def _fits(line: str, *, is_body: bool) -> bool:
    """Whether a line can stand among the fields, or in the body: there no field may follow."""
    return not _FIELD.match(line) if is_body else bool(_FIELD.match(line) or _BELOW.match(line))
