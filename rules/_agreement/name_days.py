"""The day that the name of a file gives."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from notelint import days_meant

from .._schema.calendar_words import MONTHS, folded
from .._schema.days import in_iso

_DATE: Final = re.compile(
    r"(?<![^\W_])(?<!\d\.)(?:(?P<iso>\d{4}-\d{2}-\d{2}(?!\d))"
    r"|(?:(?P<compact>(?:19|20)\d{6})|(?:19|20)\d{2}_\d{2}_\d{2}"
    r"|(?P<last>\d{1,2}(?P<sign>[.-])\d{1,2}(?P=sign)(?:19|20)\d{2}"
    r"|\d{1,2}(?:st|nd|rd|th|\.)?[ _-]+(?:of |de )?[^\W\d_]{3,12}\.?,?[ _-]+(?:19|20)\d{2})"
    r"|[^\W\d_]{3,12}\.?[ _-]+\d{1,2}(?:st|nd|rd|th)?,?[ _-]+(?:19|20)\d{2})(?![^\W_]|[-_.]\d))"
)
_JOINT: Final = r"\s*(?:-{1,2}|[–—_,&+/]|\.{2,3}|to|till|until|and|bis|und|et|y)\s*"
_MORE_BEHIND: Final = re.compile(rf"{_JOINT}\d", re.I)
_MORE_BEFORE: Final = re.compile(rf"\d\.?{_JOINT}\Z", re.I)
_NUMBER_BESIDE: Final = (re.compile(r"(?:\d[ ._-]?|[A-Z]{2,}-)\Z"), re.compile(r"[ ._-]?\d"))
_OF_ELSE: Final = re.compile(
    r"(?:#|(?<![^\W_])(?:for|until|till|by|due|before|after|since|bis|vor|nach|seit|ab|für|zum|pour|avant|deadline"
    r"|v|ver|version|release|build|nr|no|num|number|nummer|id|ref|ticket|case|issue|order|invoice|rechnung|tel|phone|fax)"
    r"[ ._:#-]+)\Z",
    re.I,
)
"""Words before what is the day of something else, or no day at all."""
_LONGEST: Final = 300


@lru_cache(maxsize=1024)
def days_of_name(path: str) -> frozenset[str]:
    """The days that the one date in the name of a file can mean; none for a span of days."""
    name = path.rpartition("/")[2].removesuffix(".md")
    if len(name) > _LONGEST:
        return frozenset()
    found = [(date, days) for date in _DATE.finditer(name) if (days := _days(date))]
    if len({days for _, days in found}) != 1 or not all(_is_day_of_note(name, date) for date, _ in found):
        return frozenset()
    return found[0][1]


def is_named_by_day(path: str) -> bool:
    """Whether the name of a file begins with a day, so that it is surely that of the note."""
    return _DATE.match(path.rpartition("/")[2]) is not None


def _days(date: re.Match[str]) -> frozenset[str]:
    written = date[0].replace("_", "-" if date[0][0:4].isdigit() else " ")
    meant = days_meant(written) or ([iso.data] if (iso := in_iso(written.replace("-", " "), "date")) else [])
    return frozenset(map(str, meant))


def _is_day_of_note(name: str, date: re.Match[str]) -> bool:
    """Whether a date stands for itself: in no span of days, in no number, and not as the day of something else."""
    before, end = name[: date.start()], date.end()
    if _MORE_BEHIND.match(name, end) or _OF_ELSE.search(before) or (date["last"] and _MORE_BEFORE.search(before)):
        return False
    if date["compact"] and (_NUMBER_BESIDE[0].search(before) or _NUMBER_BESIDE[1].match(name, end)):
        return False
    return sum(folded(word) in MONTHS for word in re.findall(r"[^\W\d_]{3,}", name)) < 2
