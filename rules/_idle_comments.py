"""Removing comments that silence nothing: what goes with one, and whether the note means the same without it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from notelint import Edit, Note, Span

_PLAIN: Final = " \t.,;:?!()"
"""Signs that mean the same whatever stands beside them."""
_AT_END: Final = re.compile(r"\\$|(?:^|[ \t])\^[A-Za-z0-9-]+$|\|")
"""What means something at the end of a line alone: a hard break, a block id, the cells of a row."""
_AT_START: Final = re.compile(r"[>|]|\$\$|\[[^\]\r\n]*\]:")
"""What means something at the beginning of a line alone, and is not in the outline."""
_MARGIN: Final = re.compile(r"\ufeff?[ \t>]*(?:(?:[-+*]|\d+[.)])[ \t]+(?:\[.\][ \t]+)?)*")
_ITEM_OR_HEADING: Final = re.compile(r"[ \t]*(?:[-+*][ \t]|#{1,6}[ \t])")
_MOST_ROUNDS: Final = 5


def removal(note: Note, span: Span) -> Edit:
    """Remove a comment with its line, where it is alone there; else with the blanks before it at the end of a line, and
    with those behind it where some stand on both sides.
    """
    table = note.line_table
    start, end = table.starts[table.line_of(span.start)], table.end(table.line_of(span.end))
    start += note.text.startswith("\ufeff", start)
    before, behind = note.text[start : span.start], note.text[span.end : end]
    if not before.strip() and not behind.strip():
        return Edit(start, end, "")
    if not behind.strip():
        return Edit(span.start - (len(before) - len(before.rstrip(" \t"))), span.end, "")
    is_parted = before.endswith((" ", "\t")) or not before.strip()
    return Edit(span.start, span.end + (len(behind) - len(behind.lstrip(" \t")) if is_parted else 0), "")


def telling(note: Note, removals: Mapping[int, Edit]) -> set[int]:
    """The removals, in order of place, after which the note may say something else, by number: alone, or beside those
    of the others that are made.
    """
    from notelint import telling_removals

    found: set[int] = set()
    end = 0
    for number, edit in removals.items():
        if edit.start < end or not _stands_apart(note, edit):
            found.add(number)
        else:
            end = edit.end
    for _ in range(_MOST_ROUNDS):
        left = [number for number in removals if number not in found]
        more = telling_removals(note, [removals[number] for number in left]) if left else set()
        if not more:
            return found
        found.update(left[index] for index in more)
    return {*removals}


def _stands_apart(note: Note, edit: Edit) -> bool:
    """Whether nothing comes to stand where it means something else, as far as the outline of the note does not tell."""
    table = note.line_table
    line = table.line_of(edit.start)
    below = table.line_of(edit.end)
    before, behind = note.text[table.starts[line] : edit.start], note.text[edit.end : table.end(below)]
    if not before.strip("\ufeff") and edit.end in (table.starts[below], len(note.text)):
        return _parts_nothing(note, line, below if edit.end < len(note.text) else None)
    if not behind.strip():
        return _AT_END.search(before) is None
    if _MARGIN.fullmatch(before):
        return _AT_START.match(behind.lstrip(" \t")) is None
    sides = before[-1], behind[0]
    return all(each.isalnum() or each in _PLAIN for each in sides) and not {" ", "\t"}.isdisjoint(sides)


def _parts_nothing(note: Note, line: int, below: int | None) -> bool:
    """Whether a comment alone in its lines stands below or above a blank line, or between items and headings, which
    need none; what is indented deeper than the comment may come to belong to what stands above.
    """
    table = note.line_table
    following = "" if below is None else table.line(below)
    is_parted = line == 0 or not table.line(line - 1).strip() or not following.strip()
    if not is_parted and not (_ITEM_OR_HEADING.match(following) and _ITEM_OR_HEADING.match(table.line(line - 1))):
        return False
    while below is not None and not following.strip():
        below = below + 1 if below + 1 < len(table.starts) else None
        following = "" if below is None else table.line(below)
    return _indent(following) <= _indent(table.line(line))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))
