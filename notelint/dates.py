"""Dates as notes write them: the ISO forms that are taken, and what to type instead of another."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

_DAY: Final = r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
_TIME: Final = r"[Tt ]([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?[ ]?([Zz]|[+-][0-9]{2}:?[0-9]{2})?"
_ISO: Final = re.compile(f"{_DAY}({_TIME})?")
_PERIOD: Final = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])|-?W(0[1-9]|[1-4][0-9]|5[0-3])|-?Q[1-4])?")
_LINK: Final = re.compile(r"\[\[(?:[^\[\]|#]*/)?([^\[\]|#/]+?)(?:\.md)?(?:#[^\[\]|]*)?(?:\|[^\[\]]*)?\]\]")
_YEAR_FIRST: Final = re.compile(r"([0-9]{4})(?:([-/.])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{2})([0-9]{2}))")
_YEAR_LAST: Final = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})")
_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTH: Final = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_MONTH_FIRST: Final = re.compile(rf"\b({_MONTH})\b[. ]*([0-9]{{1,2}})(?:st|nd|rd|th)?,? +([0-9]{{4}})\b", re.I)
_DAY_FIRST: Final = re.compile(rf"\b([0-9]{{1,2}})(?:st|nd|rd|th|\.)?[ -]*({_MONTH})\b[., -]*([0-9]{{4}})\b", re.I)
_MONTH_ONLY: Final = re.compile(rf"\b(?:{_MONTH})\b", re.I)
_LONGEST: Final = 100
_EXAMPLE: Final = "2025-10-07"


def is_day(text: str) -> bool:
    """Whether the text is a day, such as 2025-10-07."""
    match = _ISO.fullmatch(text)
    return match is not None and match[4] is None and _iso(match[1], match[2], match[3]) is not None


def is_moment(text: str) -> bool:
    """Whether the text is a day with a time; unlike in RFC 3339, the time needs neither seconds nor a zone."""
    match = _ISO.fullmatch(text)
    return match is not None and match[4] is not None and _iso(match[1], match[2], match[3]) is not None


def without_link(text: str) -> str:
    """The name of the note that a link such as `[[Journal/2025-10-07|Tuesday]]` leads to; any other text as it is."""
    link = _LINK.fullmatch(text)
    return link[1] if link else text


def is_day_or_moment(text: str) -> bool:
    """Whether the text is a day, with or without a time, or a link to the note of a day."""
    return is_day(text) or is_moment(text) or is_day(without_link(text))


def is_day_or_period(text: str) -> bool:
    """Whether the text is a day, a week (2025-W41), a month (2025-10), a quarter (2025-Q4) or a year, or a link to the
    note of one.
    """
    return is_day_or_moment(text) or _PERIOD.fullmatch(without_link(text)) is not None


FORMATS: Final[dict[str, Callable[[str], bool]]] = {
    "date": is_day,
    "date-time": is_moment,
    "date-or-time": is_day_or_moment,
    "date-or-period": is_day_or_period,
}
"""The formats of JSON Schema that are read here, and notelint's own."""

MEANING: Final[Mapping[str, str]] = {
    "date": f"a date such as {_EXAMPLE}",
    "date-time": f"a date with a time, such as {_EXAMPLE}T14:30",
    "date-or-time": f"a date such as {_EXAMPLE}",
    "date-or-period": f"a date such as {_EXAMPLE}, a week (2025-W41) or a month (2025-10)",
}


def days_meant(text: str) -> tuple[str, ...]:
    """The days, in ISO form, that a date in another spelling can mean, the likelier first."""
    found: list[str | None] = []
    if match := _YEAR_FIRST.fullmatch(text):
        found = [_iso(match[1], match[3] or match[5], match[4] or match[6])]
    elif match := _YEAR_LAST.fullmatch(text):
        month_first, day_first = _iso(match[4], match[1], match[3]), _iso(match[4], match[3], match[1])
        found = [day_first or month_first] if match[2] == "." else [month_first, day_first]
    elif match := _MONTH_FIRST.search(text):
        found = [_iso(match[3], _number(match[1]), match[2])]
    elif match := _DAY_FIRST.search(text):
        found = [_iso(match[3], _number(match[2]), match[1])]
    elif is_day(text[:10]):
        found = [text[:10]]
    return tuple(dict.fromkeys(day for day in found if day))


def _number(month: str) -> str:
    return str(_MONTHS.index(month[:3].lower()) // 4 + 1)


def _iso(year: str, month: str, day: str) -> str | None:
    from datetime import date

    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
