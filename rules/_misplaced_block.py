"""A block that is meant as frontmatter and is none, since its first line does not begin the note, or one of the lines
around it is no `---`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from notelint import Edit, Fix, Frontmatter, Note, Span, apply_edits

_NEWLINE: Final = r"(?:\r\n?|\n)"
_TYPED: Final = r"(?:[—–][-—–]{1,2}|-{1,2}[—–])"
"""What a telephone makes of `---`."""
_OPENING: Final = re.compile(
    rf"\ufeff?(?P<above>(?:[ \t]*+{_NEWLINE})*+)(?P<indent>[ \t]*+)(?P<dashes>-{{3,}}+|{_TYPED})[ \t]*+{_NEWLINE}"
)
_CLOSING: Final = rf"(?P<indent>[ \t]*+)(?P<dashes>-{{3,}}+|\.\.\.|{_TYPED})[ \t]*+(?={_NEWLINE}|\Z)"
_CLOSED: Final = re.compile(_CLOSING)
_FIELDS: Final = re.compile(
    rf"(?:(?!{_CLOSING.replace('?P<indent>', '?:').replace('?P<dashes>', '?:')})"
    rf"(?:[^\W\d][\w-]*+:(?:[ \t][^\r\n]*+)?|[ \t]*-[ \t][^\r\n]*+|[ \t]+[^\s][^\r\n]*+|\#[^\r\n]*+){_NEWLINE})++"
)
_GAP: Final = re.compile(rf"(?:[ \t]*+{_NEWLINE})*+")
_KEY: Final = re.compile(r"(?<![^\r\n])([^\W\d][\w-]*):")
_USUAL: Final = frozenset(
    ("aliases", "author", "created", "cssclasses", "date", "description", "publish", "status", "tags", "title", "type")
)


class Misplaced(NamedTuple):
    """Where such a block begins, why it is no frontmatter, and what makes it one."""

    span: Span
    message: str
    help: str
    fix: Fix | None


def misplaced_block(note: Note) -> Misplaced | None:
    """The block at the top of a note without frontmatter, if its lines can be nothing else."""
    opening = _OPENING.match(note.text)
    fields = _FIELDS.match(note.text, opening.end()) if opening else None
    closing = _CLOSED.match(note.text, fields.end()) if fields else None
    if opening is None or fields is None or closing is None or not _is_meant(fields[0]):
        return None
    message = f"the frontmatter is none for Obsidian: {_reason(opening)}"
    advice = "begin the note with a line `---`, and close the block with another"
    return Misplaced(Span(*opening.span("dashes")), message, advice, _fix(note, opening, closing))


def closed_by_dots(note: Note, block: Frontmatter) -> Misplaced | None:
    """A block that can be read and that `...` closes, as YAML has it and Obsidian does not."""
    start = block.yaml.end
    is_closed = note.text.startswith("...", start) and block.span.end > start
    if not is_closed or block.root is None or not _is_meant(note.text[slice(*block.yaml)]):
        return None
    message = "the frontmatter is none for Obsidian: `...` closes it"
    fields = _FIELDS.match(note.text, block.span.end)
    goes_on = fields is not None and _CLOSED.match(note.text, fields.end()) is not None
    fix = Fix((Edit(start, start + 3, "---"),), "close it with `---`", safe=not goes_on)
    return Misplaced(Span(start, start + 3), message, "close it with a line `---`", fix)


def below_an_empty_block(note: Note, block: Frontmatter) -> Misplaced | None:
    """Fields below a block that holds nothing, with the line that closes them."""
    start, end = block.yaml
    gap = _GAP.match(note.text, block.span.end)
    fields = _FIELDS.match(note.text, gap.end()) if gap and not note.text[start:end].strip() else None
    closing = _CLOSED.match(note.text, fields.end()) if fields else None
    if fields is None or closing is None or not _is_meant(fields[0]):
        return None
    message = "the frontmatter is none for Obsidian: an empty block stands above it"
    fix = _made_the_first(note, Edit(start, fields.start(), ""), closing)
    return Misplaced(Span(end, end + 3), message, "remove this line, so that the fields follow the first `---`", fix)


def _is_meant(fields: str) -> bool:
    """Whether lines can be nothing but fields: two of them as programs write keys, or one that every program knows."""
    keys = _KEY.findall(fields)
    has_first = bool(keys) and fields.startswith(keys[0])
    is_usual = any(key.casefold() in _USUAL for key in keys)
    return has_first and (is_usual or (len(keys) > 1 and all(key == key.lower() for key in keys)))


def are_fields(lines: str, is_known: Callable[[str], bool]) -> bool:
    """Whether lines are all fields or items and can be nothing else, be they readable or not: with a key that is known,
    or with several.
    """
    return _FIELDS.fullmatch(lines) is not None and (_is_meant(lines) or any(map(is_known, _KEY.findall(lines))))


def _reason(opening: re.Match[str]) -> str:
    if opening["above"]:
        is_one = len(re.findall(_NEWLINE, opening["above"])) == 1
        return f"{'a blank line stands' if is_one else 'blank lines stand'} above it"
    if opening["indent"]:
        return "blanks stand before its `---`"
    if not opening["dashes"].isascii():
        return f"its first line is `{opening['dashes']}`, no `---`"
    is_opened = opening["dashes"] == "---"
    return "the line that closes it is no `---`" if is_opened else "its first line has more than three dashes"


def _fix(note: Note, opening: re.Match[str], closing: re.Match[str]) -> Fix | None:
    """The two lines as they must be, if the block can then be read."""
    return _made_the_first(note, Edit(opening.start("above"), opening.end("dashes"), "---"), closing)


def _made_the_first(note: Note, opening: Edit, closing: re.Match[str]) -> Fix | None:
    edits = [opening]
    if closing["indent"] or closing["dashes"] != "---":
        edits.append(Edit(closing.start(), closing.end("dashes"), "---"))
    block = Note(note.path, apply_edits(note.text, edits)).frontmatter
    if block is None or block.root is None or block.problems or not block.root.fields:
        return None
    return Fix(tuple(edits), "make it the frontmatter")
