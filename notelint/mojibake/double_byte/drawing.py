"""Which sign of a frame or a tree stood in a hole: a piece of its line, or the corner that ends it."""

from __future__ import annotations

import re

from notelint.mojibake.double_byte.units import HOLE

# A line from where it begins, and what ends it where it is no branch of a tree.
_LINE = re.compile("([┌└├┬┴┼]?)─+\\Z|([╔╚╠╦╩╬]?)═+\\Z")
_ENDS = dict(zip("┌┬└┴├┼╔╦╚╩╠╬", "┐┐┘┘┤┤╗╗╝╝╣╣", strict=True))
# The line of a frame may be parted.
_PARTED = {"┌": "┬", "└": "┴", "├": "┼"}
# Branches are shorter than this: "├── notes".
_BRANCH = 3


def drawn(options: tuple[str, ...], before: str, after: str) -> str:
    """The sign that goes on with the line before or behind the hole, or that ends it; else nothing."""
    line = _LINE.search(before)
    if line is not None and after[:1] in ("─", HOLE) and _PARTED.get(line[1] or "") in options:
        return ""
    found = _sign(line, before, after)
    return found if found in options else ""


def _sign(line: re.Match[str] | None, before: str, after: str) -> str:
    if after[:1] in ("─", "═"):
        return after[0]
    if line is None:
        return "─" if after[:1] == HOLE else ""
    piece, begins = line[0][-1], line[1] or line[2] or ""
    if not begins or after[:1] == HOLE:
        return piece
    if begins in ("├", "└") and after.strip() and len(line[0]) <= _BRANCH and "┌" not in before:
        return piece if len(line[0]) < _BRANCH else ""
    return "" if after[:1].isalnum() else _ENDS[begins]
