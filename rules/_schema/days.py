"""Dates in spellings that people use, and the one way in which a query finds them."""

from __future__ import annotations

import re
from typing import Final

from notelint import days_meant, is_day, is_moment, without_link

from .calendar_words import BETWEEN, MONTHS, WEEKDAYS, folded
from .meant import Meant

_EXAMPLE: Final = "2025-10-07"
_LONGEST: Final = 60
_QUOTES: Final = {"'": "'", '"': '"', "`": "`", "“": "”", "‘": "’"}
_PARTS: Final = re.compile(r"[0-9]+|[^\W\d_]+|[^\s.,'/-]")
_TIME: Final = re.compile(
    r"(?<=[0-9)])(?:[ ,t]+|,? +(?:at|um|as?|a las|alle(?: ore)?|ore|om) )"
    r"(2[0-3]|[01]?[0-9])(?:[:h.]([0-5][0-9](?::[0-5][0-9])?))? ?"
    r"([ap]\.?m\.?|uhr|uur|h)?"
)
_BEFORE_NOON: Final = ("午前", "上午", "오전")
_AFTER_NOON: Final = ("午後", "下午", "오후")
_EASTERN_TIME: Final = re.compile(
    rf" ?(?P<part>{'|'.join((*_BEFORE_NOON, *_AFTER_NOON))})? ?(?P<hour>[0-9]{{1,2}}) ?[時时點点시]"
    r" ?(?:(?P<half>半|반)|(?P<minute>[0-5]?[0-9]) ?[分분])?\Z"
)
_NO_TIME: Final = re.compile(r"[-0-9]{10}[Tt ][0-9]{1,2}:[0-9]{1,2}(?::[0-9]+)?")
_NUMBERS: Final = re.compile(r"[0-9]{1,4}([-/.])[0-9]{1,2}\1[0-9]{1,4}|[0-9]{8}")
_NAME: Final = r"([^\W\d_]+(?:-feira)?)"
_WEEKDAY: Final = re.compile(
    rf"(?:(?:le|am|on|el|il|op|den|the|der) +)?\(?{_NAME}(?:[.,)]+ *| +)|(?:[ ,]+|(?<=[0-9]))\(?{_NAME}\.?\)?"
)
_SPACED: Final = re.compile(r"(?<=[0-9]\.) (?=[0-9])")
"""The blanks in `7. 10. 2025`."""
_QUARTER: Final = re.compile(r"q([1-4])[ ,/-]*([0-9]{4})|([0-9]{4})[ ,/-]*q([1-4])")
_WEEK: Final = re.compile(
    r"(?:(?P<year>[0-9]{4})[ ,/-]*)?(?:w|kw|cw|week|woche|semaine|semana)[ .-]*(?P<week>[1-4][0-9]|5[0-3]|0?[1-9])"
    r"(?(year)|[ ,/-]+(?P<last>[0-9]{4}))"
)
_MONTH: Final = re.compile(r"([0-9]{4})[/.-](1[0-2]|0?[1-9])|(1[0-2]|0?[1-9])[/.-]([0-9]{4})")


def in_iso(written: str, format: str) -> Meant | None:
    """The date that a text means, as `format` has it; safe where it can mean no other. None where that is not plain.

    A time of day is kept, a day of the week must be the right one; any other word makes the date a part of a text. The
    day that a link leads to is likely and not certain, as the link itself may be meant.
    """
    if (name := without_link(written)) != written:
        meant = in_iso(name, format)
        return meant._replace(safe=False) if meant else None
    text = _SPACED.sub("", folded(_timed(" ".join(_bare(written).split())))) if len(written) <= _LONGEST else ""
    text, time = _without_time(text)
    text, weekday = _without_weekday(text)
    if time is None or (time and format == "date"):
        return None
    if (day := _day(text)) is None:
        period = _period(text) if format == "date-or-period" and not time else None
        return Meant(period, True) if period and weekday is None else None
    if weekday is not None and weekday != _weekday(day):
        return None
    return Meant(f"{day}T{time}" if time else day, True) if time or format != "date-time" else None


def _timed(text: str) -> str:
    """A text with the time of day at its end as others write it: `14:30` for `14時30分`, `2:30 pm` for `午後2時半`."""

    def western(found: re.Match[str]) -> str:
        minute = "30" if found["half"] else found["minute"] or "00"
        part = found["part"] or ""
        return f" {found['hour']}:{int(minute):02}{' am' * (part in _BEFORE_NOON)}{' pm' * (part in _AFTER_NOON)}"

    return _EASTERN_TIME.sub(western, text)


def _bare(written: str) -> str:
    """A text without what was copied along: a sign behind it, quotes around it."""
    text = written.strip().rstrip(",;").rstrip()
    return text[1:-1].strip() if text[:1] in _QUOTES and text[-1:] == _QUOTES[text[0]] else text


def _without_time(text: str) -> tuple[str, str | None]:
    """A date without the time behind it, and that time: empty where there is none, None where it is unclear."""
    found = list(_TIME.finditer(text))
    if not found or found[-1].end() < len(text):
        return text, ""
    hour, minute, half = found[-1].groups()
    if minute is None and half is None:
        return text, ""
    number = int(hour)
    if half and half[0] in "ap":
        if not 1 <= number <= 12:
            return text, None
        number = number % 12 + 12 * (half[0] == "p")
    return text[: found[-1].start()], f"{number:02}:{minute or '00'}"


def _without_weekday(text: str) -> tuple[str, int | None]:
    """A date without the day of the week before or behind it, and that day."""
    for match in (_WEEKDAY.match(text), *_WEEKDAY.finditer(text)):
        word = (match[1] or match[2]) if match else ""
        if match and word in WEEKDAYS and (match.start() == 0 or match.end() == len(text)):
            return (text[: match.start()] + text[match.end() :]).strip(" ,"), WEEKDAYS[word]
    return text, None


def _day(text: str) -> str | None:
    """The one day of a date in ISO form. With dots, the day is before the month wherever dates are written so."""
    if match := _NUMBERS.fullmatch(text.rstrip(".")):
        days = days_meant(match[0])
        return days[0] if len(days) == 1 else None
    return _named_day(text)


def _named_day(text: str) -> str | None:
    """The day in a date whose month is a word: with a year of four digits, and nothing else in it."""
    words = [word for word in _PARTS.findall(text) if word not in BETWEEN]
    months = [MONTHS[word] for word in words if word in MONTHS]
    numbers = sorted((word for word in words if word.isdigit()), key=len)
    if len(words) != 3 or len(months) != 1 or len(numbers) != 2 or len(numbers[0]) > 2 or len(numbers[1]) != 4:
        return None
    days = days_meant(f"{numbers[1]}-{months[0]}-{numbers[0]}")
    return days[0] if len(days) == 1 else None


def _period(text: str) -> str | None:
    """A month, a week or a quarter in ISO form; `2011/12` may be two years."""
    if match := _QUARTER.fullmatch(text):
        return f"{match[2] or match[3]}-Q{match[1] or match[4]}"
    if match := _WEEK.fullmatch(text):
        return f"{match['year'] or match['last']}-W{match['week']:0>2}"
    if match := _MONTH.fullmatch(text):
        year, month = match[1] or match[4], match[2] or match[3]
        is_span = match[1] and (int(year) + 1) % 100 == int(month)
        return None if is_span else f"{year}-{month:0>2}"
    words = [word for word in _PARTS.findall(text) if word not in BETWEEN]
    month, year = sorted(words, key=str.isdigit) if len(words) == 2 else ("", "")
    return f"{year}-{MONTHS[month]:02}" if month in MONTHS and re.fullmatch("[0-9]{4}", year) else None


def _weekday(day: str) -> int:
    from datetime import date

    return date.fromisoformat(day).weekday()


def what_to_type(written: str, format: str) -> str:
    """One line that says which date to type, as `format` has it, instead of the one that is written."""
    text = without_link(written.strip())[:_LONGEST]
    if meant := in_iso(text, format):
        return f"write {meant.data}"
    days = (text,) if is_day(text) else days_meant(folded(_bare(text))) or days_meant(text)
    if days and format == "date-time":
        return "write it with the time, such as " + " or ".join(f"{day}T14:30" for day in days)
    if days:
        return "write " + " or ".join(days) if len(days) > 1 else _alone(text, days[0])
    words = _PARTS.findall(folded(text))
    is_numbers = _NUMBERS.fullmatch(folded(_bare(text))) is not None
    if _year_in(words) and (is_numbers or (len(words) == 3 and not MONTHS.keys().isdisjoint(words))):
        return "there is no such day"
    if is_numbers:
        return f"write the year in full, such as {_EXAMPLE}"
    if not MONTHS.keys().isdisjoint(words) and not _year_in(words):
        return f"write it with the year, such as {_EXAMPLE}"
    what = "a day, a week (2025-W41) or a month (2025-10)" if format == "date-or-period" else "year, month and day"
    return f"write {what}, such as {_EXAMPLE}"


def _alone(text: str, day: str) -> str:
    """One line that says to type the day of a text, and what becomes of all else that stands in it."""
    plain, _ = _without_weekday(folded(_bare(text)))
    meant = in_iso(plain, "date-or-time")
    if is_moment(text) or (meant and meant.data != day):
        return f"write {day}, without the time"
    if _NO_TIME.fullmatch(text):
        return f"write {day}, with a time that there is or without one"
    return f"write {day}" if meant else f"write one day alone, such as {day}; what else stands here needs its own key"


def _year_in(words: list[str]) -> bool:
    return any(len(word) == 4 and word.isdigit() for word in words)
