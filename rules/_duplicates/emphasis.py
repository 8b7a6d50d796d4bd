"""Marks of emphasis and highlight that pair: `**so**`, `_so_`, `==so==`; all others mean something else."""

from __future__ import annotations

import re

_MARKS = re.compile(r"(?<!\*)\*{1,3}(?!\*)|(?<!_)__?(?!_)|(?<!=)==(?!=)")
_OPENING = frozenset("([{\"'“„‘«¿¡*_=~")
_CLOSING = frozenset(".,;:!?)]}\"'”’»…%*_=~")
_FIRST_SIGN, _FIRST_WIDE = "\u2190", "\u2e80"
_NAME = re.compile(r"\w+")


def without_emphasis(text: str) -> str:
    """The text without marks that pair around words; those of `a*b*c`, `*.md` or `__init__` stay."""
    opened: dict[str, tuple[int, int]] = {}
    gone: list[tuple[int, int]] = []
    for found in _MARKS.finditer(text):
        mark, (start, end) = found[0], found.span()
        before, after = text[start - 1 : start] if start else "", text[end : end + 1]
        if mark in opened and _ends(before, after) and not _is_name(mark, text, opened[mark][1], start):
            gone += [opened.pop(mark), (start, end)]
        elif _begins(before, after):
            opened[mark] = (start, end)
    for start, end in sorted(gone, reverse=True):
        text = text[:start] + text[end:]
    return text


def _begins(before: str, after: str) -> bool:
    outside = not before or before.isspace() or before in _OPENING or before >= _FIRST_WIDE
    return outside and (after.isalnum() or after in _OPENING or after >= _FIRST_SIGN) and after != ""


def _ends(before: str, after: str) -> bool:
    outside = not after or after.isspace() or after in _CLOSING or after >= _FIRST_WIDE
    return outside and (before.isalnum() or before in _CLOSING or before >= _FIRST_SIGN) and before != ""


def _is_name(mark: str, text: str, start: int, end: int) -> bool:
    return mark == "__" and _NAME.fullmatch(text, start, end) is not None
