"""A text without the day of its note: `2025-10-07 – Roof`, `Roof (7 October 2025)`."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import Final

from notelint import Note, days_meant

from .._schema.calendar_words import WEEKDAYS, folded
from .._schema.days import in_iso
from .days import day_of
from .name_days import days_of_name

_MONTH: Final = r"[^\W\d_]{3,12}\.?"
_ORDINAL: Final = r"(?:st|nd|rd|th|\.)?"
_YEAR: Final = r"(?:19|20)\d{2}"
_DAY: Final = re.compile(
    rf"(?<![\w.])(?:{_YEAR}(?P<sign>[-./_])\d{{1,2}}(?P=sign)\d{{1,2}}|{_YEAR}\d{{4}}|{_YEAR}年\d{{1,2}}月\d{{1,2}}日"
    rf"|\d{{1,2}}(?P<last>[-./])\d{{1,2}}(?P=last){_YEAR}"
    rf"|\d{{1,2}}{_ORDINAL}(?:[ -]|[ ]de[ ]|[ ]of[ ]){_MONTH}(?P<year>,?(?:[ -]|[ ]de[ ]){_YEAR})?"
    rf"|{_MONTH}[ -]\d{{1,2}}{_ORDINAL}(?P<behind>,?[ -]{_YEAR})?)(?!\w|[-./]\d)"
)
_WORD_BEFORE: Final = re.compile(r"(?P<word>[^\W\d_]+(?:-feira)?)[.,]?[ ]+\Z")
_WORD_BEHIND: Final = re.compile(r",?[ ]+\(?(?P<word>[^\W\d_]+(?:-feira)?)(?!\w)")
_LONGEST: Final = 300


def days_of_note(note: Note) -> Set[str]:
    """The days that the `date` of a note can mean; where it has none, those in the name of its file."""
    value = note.frontmatter.data.get("date") if note.frontmatter else None
    day = day_of(value, 0, len(value)) if isinstance(value, str) else None
    return day.days if day else days_of_name(note.path)


def without_day(text: str, days: Set[str]) -> str:
    """The text without the one day in it, and the weekday beside it, if it is one of these; else as it is."""
    found = [each for each in _DAY.finditer(text[:_LONGEST]) if _days(each, days)]
    if len(found) != 1 or _days(found[0], days).isdisjoint(days):
        return text
    before, behind = text[: found[0].start()], text[found[0].end() :]
    if (word := _WORD_BEFORE.search(before)) and folded(word["word"]) in WEEKDAYS:
        before = before[: word.start()]
    elif (word := _WORD_BEHIND.match(behind)) and folded(word["word"]) in WEEKDAYS:
        behind = behind[word.end() :]
    return f"{before} {behind}"


def _days(found: re.Match[str], own: Set[str]) -> Set[str]:
    """The days that a date can mean; one without a year is of one that the note has."""
    written = found[0].replace("_", "-")
    has_year = found["year"] or found["behind"] or not re.search(r"[^\W\d_]{3}", written)
    years = [""] if has_year else sorted({f" {day[:4]}" for day in own})
    texts = [f"{written}{year}" for year in years]
    meant = (iso.data for text in texts if (iso := in_iso(text.replace("-", " "), "date") or in_iso(text, "date")))
    return frozenset((*(day for text in texts for day in days_meant(text)), *map(str, meant)))
