"""Keys and dashes without the blank that YAML needs behind them: `status:open`, `-item`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from notelint.diagnostic import Span
from notelint.frontmatter.composed import compose
from notelint.frontmatter.faults import comment_in
from notelint.frontmatter.keys import USUAL_KEYS
from notelint.frontmatter.lines import Line, lines, no_blank
from notelint.frontmatter.node import Refused, YamlProblem
from notelint.frontmatter.quotes import Reading, literal
from notelint.frontmatter.reading import read
from notelint.frontmatter.readings import meant

LIST_KEYS = ("tags", "tag", "aliases", "alias", "cssclasses", "cssclass")

# A number behind a dash may as well be negative.
_ITEM = re.compile(r"-(?=[^\W\d]|[\"'\[@]|\d\d?:\d\d|\d{4}-\d\d-\d\d)")
_VALUE_IN_KEY = re.compile(r"(?P<key>[\w-]+(?:[ \t]+[\w-]+){0,2})[ \t]+[\"'\[{@]")
_GLUED_VALUE_IN_KEY = re.compile(r":[\"'\[{@]")
_KEY_AND_WORD = re.compile(r"(?P<key>[\w-]+)[ \t]+(?!:|(?:created|modified|updated)[ \t]*:)\S")
_SCHEME = re.compile(r"(?:https?|ftps?|file|mailto|data|obsidian|zotero|javascript|tel|urn|doi|isbn)\Z", re.IGNORECASE)
_FIRST_COLON = re.compile(r"(?P<key>[^\W\d][\w-]*):(?P<text>[^\s:/\\][^\r\n]*):")
_PROPERTIES = re.compile(r"(?:[&!]\S*[ \t]*)+")
_NAME = re.compile(r"[a-z][\w-]*")
_TEXT = re.compile(r"#\S|!\[")


class Missing(NamedTuple):
    """Where the blank belongs, None where the line has no place for one; `safe` where the line can be nothing else."""

    place: int | None
    is_item: bool = False
    safe: bool = True


class Told(NamedTuple):
    """A telling line of an entry, the blank that it needs, and the item with a value below which it stands as another
    that cannot be a part of it, since it begins deeper.
    """

    line: Line
    missing: Missing | None
    above: Line | None


def told_lines(text: str, entry: Span) -> Iterator[Told]:
    """The telling lines of an entry with what their places tell."""
    above: Line | None = None
    for line, missing in _lines_and_blanks(text, entry):
        is_deeper = above is not None and line.dashes and len(line.indent) > len(above.indent)
        if above and is_deeper:
            yield Told(line, missing, None if _is_text_with(text, above, line) else above)
        else:
            above = line if _is_item_with_value(text, line) else None
            yield Told(line, missing, None)


def _is_item_with_value(text: str, line: Line) -> bool:
    """Whether a line is an item of one list with a value in it, which an anchor or a tag alone is none."""
    is_item = line.dashes.count("-") == 1 and not line.key and line.value.start < line.value.end
    return is_item and not is_property(text, line)


def is_property(text: str, line: Line) -> bool:
    """Whether the value of a line is an anchor or a tag alone, which belongs to what stands below."""
    return _PROPERTIES.fullmatch(text, *line.value) is not None


def _is_text_with(text: str, above: Line, line: Line) -> bool:
    """Whether YAML may read an item as a part of the text in the line above."""
    source = f"- {text[slice(*above.value)]}\n  {line.dashes}{line.key} {text[slice(*line.value)]}"
    try:
        compose(source, 0, len(source))
    except (Refused, YamlProblem):
        return False
    return True


def _lines_and_blanks(text: str, entry: Span) -> Iterator[tuple[Line, Missing | None]]:
    keys: list[str] = []
    items = ""
    has_items = False
    for line in lines(text, entry):
        missing = None
        if not line.begins:
            is_item_place = has_items and line.indent == items
            missing = _missing(text, line, can_be_item=is_item_place or line.waits, is_below=line.indent in keys)
            if missing is None and (not line.indent or is_item_place):
                missing = Missing(None)
        yield line, missing
        if line.dashes or (missing and text.startswith("-", line.value.start)):
            items, has_items = line.indent, True
        if line.begins or missing:
            keys = [each for each in keys if len(each) <= len(line.indent)]
        if line.key or (missing and not missing.is_item):
            keys.append(line.indent + " " * len(line.dashes))


def _missing(text: str, line: Line, *, can_be_item: bool, is_below: bool) -> Missing | None:
    start = line.value.start
    is_inside = bool(line.indent)
    if can_be_item and (not is_inside or not line.waits) and _ITEM.match(text, start):
        return Missing(start + 1, is_item=True)
    found = no_blank(text, line.value)
    if found is None or found["value"][0] in "\\:" or _SCHEME.match(found["key"]):
        return None
    place = found.end("key") + 1
    if not is_inside or is_below:
        return Missing(place)
    return Missing(place, safe=False) if line.waits and _has_a_key_below(text, line) else None


def _has_a_key_below(text: str, line: Line) -> bool:
    """Whether a key follows in the column of a line, so that the line is no text."""
    indent = re.escape(line.indent)
    glued = rf"{indent}[\w-]+:[^\s:/\\][^\r\n]*(?:\r\n?|\n)"
    return re.compile(rf"(?:{glued})*+{indent}[\w-]+:(?=[ \t\r\n]|\Z)").match(text, line.behind) is not None


def first_colon(line: Line) -> int | None:
    """How far into a key with a colon inside, as `title:Weekly`, the key ends that is likely meant; 0 where it is none
    but an item, None where the whole is as good a key.
    """
    found = _FIRST_COLON.fullmatch(line.key.rstrip())
    if _ITEM.match(line.key):
        return 0
    if found is None or _SCHEME.match(found["key"]):
        return None
    is_name = _NAME.fullmatch(found["text"]) and found["key"].lower() not in USUAL_KEYS
    return None if is_name else found.end("key") + 1


def key_without_colon(key: str) -> str:
    """The word at the beginning of a key that is likely the key, since what follows begins a value; else empty."""
    found = _VALUE_IN_KEY.match(key)
    if found is None and (word := _KEY_AND_WORD.match(key)) and word["key"].lower() in USUAL_KEYS:
        found = word
    return found["key"] if found else ""


def is_no_key(key: str) -> bool:
    """Whether a key of several words holds the beginning of a value."""
    is_glued = " " in key and _GLUED_VALUE_IN_KEY.search(key) is not None
    return bool(key_without_colon(key)) or is_glued


def has_colon_inside(line: Line) -> bool:
    """Whether a key may as well end before its last colon."""
    return _FIRST_COLON.fullmatch(line.key.rstrip()) is not None


def as_text(value: str) -> Reading | None:
    """A value without quotes that YAML reads and of which it would lose words behind the blank: as text; None where it
    loses none. A `#` between blanks begins a comment that is meant.
    """
    if value[0] in "'\"[{|>":
        return None
    comment = comment_in(value, 0, len(value))
    if comment and comment["follower"].strip():
        return literal(value, safe=False)
    text = value[: comment.start()] if comment else value
    return literal(text, safe=comment is None and bool(_TEXT.match(text))) if value[0] in "!&#" else None


def written_apart(value: str, key: str = "") -> str:
    """What to type behind the blank for a value to be read as it was meant."""
    source = f"k: {value}"
    if read(source, 0, len(source))[1]:
        is_list = key.lower() in LIST_KEYS
        reading = meant(value, is_usual=False, has_anchors=False, wants_list=is_list) or literal(value)
    else:
        reading = as_text(value)
    return reading.written + value[reading.width :] if reading else value
