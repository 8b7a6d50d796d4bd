"""A block whose closing line is missing: where it ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notelint.diagnostic import Edit
from notelint.frontmatter.reading import read
from notelint.text import newline_of

if TYPE_CHECKING:
    from notelint.frontmatter.block import Frontmatter
    from notelint.frontmatter.mending import Mend

_LINE = re.compile(r"(?P<text>[^\r\n]*)(?P<newline>\r\n?|\n|\Z)")
_FIELD = re.compile(r"[A-Za-z_][\w-]*:(?:[ \t]|\Z)")
_BELOW = re.compile(r"[ \t]+\S|-[ \t]+\S")
_MOST_LINES = 500


def close(block: Frontmatter) -> Mend | None:
    """The closing line, where fields end at a blank line, a heading or the end of the note, and none follow."""
    from notelint.frontmatter.mending import Mend

    text, start = block.text, block.yaml.start
    is_open = block.yaml.start == block.yaml.end
    end = _end_of_fields(text, start, len(text) if is_open else block.yaml.end)
    if end is None:
        return None
    root, problems = read(text, start, end)
    if root is None or problems or len(root.fields) < 2 or text[:end].rstrip().endswith("--"):
        return None
    begins_deeper = text[end:].lstrip("\r\n")[:1] in ("-", " ", "\t")
    if begins_deeper and (root.fields[-1].value.data is None or not is_open):
        return None
    newline = newline_of(text)
    written = f"---{newline}" if text[end - 1] in "\r\n" else f"{newline}---{newline}"
    has_property_names = any(str(key.data)[:1].islower() for key, _ in root.fields)
    return Mend((Edit(end, end, written),), "put a line `---` behind the last field", is_open and has_property_names)


def _end_of_fields(text: str, start: int, limit: int) -> int | None:
    """Behind the last line of the fields at the top; None where more fields follow, or where no prose does."""
    end: int | None = None
    place, count = start, 0
    while place < limit:
        line = _LINE.match(text, place, limit)
        if line is None or count > _MOST_LINES:
            return None
        written, count = line["text"], count + 1
        if end is None and (not written.strip() or written.startswith("#")):
            end = place
        elif not _fits(written, is_body=end is not None):
            return None
        place = line.end()
    return limit if end is None else end


def _fits(line: str, *, is_body: bool) -> bool:
    """Whether a line can stand among the fields, or in the body: there no field may follow."""
    return not _FIELD.match(line) if is_body else bool(_FIELD.match(line) or _BELOW.match(line))
