"""Headings as they are compared, and what changes them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache
from typing import Final

from notelint import Edit, Note, Section

_NUMBER: Final = re.compile(r"(?:\d{1,4}\.)+\d{0,4}[)\s]\s*|\(?\d{1,4}\)\s*|\(?[ivxlc]{1,7}[.)]\s+")
_DRESS: Final = frozenset(":*_~`=\ufe0f\u20e3\uff1a")
_SYMBOLS: Final = frozenset({"So", "Sk", "Cf", "Co"})
_LONGEST: Final = 300
_SHORT, _LONG = 4, 9


@lru_cache(maxsize=4096)
def heading_key(title: str) -> str:
    """What makes a heading the same: its words in small letters, without a number in front, and without colons, marks
    of emphasis and emoji at its ends.
    """
    text = unicodedata.normalize("NFC", title[:_LONGEST]).casefold()
    text = _undressed(_NUMBER.sub("", _undressed(text), count=1)) or text
    return " ".join(text.split())


def _undressed(text: str) -> str:
    start, end = 0, len(text)
    while start < end and _is_dress(text[start]):
        start += 1
    while start < end and _is_dress(text[end - 1]):
        end -= 1
    return text[start:end]


def _is_dress(char: str) -> bool:
    return char in _DRESS or char.isspace() or (not char.isascii() and unicodedata.category(char) in _SYMBOLS)


def retitled(note: Note, heading: Section, title: str) -> tuple[Edit, ...]:
    """The edit that gives a heading another title; none where its title does not stand there as it is."""
    start = note.text.find(heading.title, *heading.heading) if heading.title else -1
    return (Edit(start, start + len(heading.title), title),) if start >= 0 else ()


def relevelled(note: Note, heading: Section, level: int) -> tuple[Edit, ...]:
    """The edit that gives a heading another level; none where it is underlined instead of marked."""
    start = note.text.find("#", *heading.heading)
    marks = "#" * heading.level
    if start < 0 or not note.text.startswith(marks, start) or note.text[heading.heading.start : start].strip(" >"):
        return ()
    return (Edit(start, start + len(marks), "#" * level),)


def near_key(key: str, others: Collection[str]) -> str | None:
    """The one of other keys that differs by a slip, of a long one by two; None where none does, or several do."""
    if len(key) < _SHORT or not others:
        return None
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    most = 1 if len(key) < _LONG else 2
    found = extract(key, list(others), scorer=OSA.distance, score_cutoff=most, limit=2)
    return found[0][0] if len(found) == 1 else None
