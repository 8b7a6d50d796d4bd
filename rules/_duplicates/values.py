"""What words of an item stand for a value: dates and parts of dates, numbers with their unit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple


class Time(NamedTuple):
    """A date or the known parts of one; `relative` is such as `next week`; `clock` counts minutes of the day."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    relative: str | None = None
    clock: int | None = None

    def agrees(self, other: Time) -> bool | None:
        """Whether both can mean the same; None where they have no part in common."""
        ours, theirs = self._full(), other._full()
        shared = [(a, b) for a, b in zip(ours, theirs, strict=True) if a is not None and b is not None]
        return all(a == b for a, b in shared) if shared else None

    def covers(self, other: Time) -> bool:
        """Whether this says all that the other says."""
        ours = self._full()
        return all(theirs is None or our == theirs for our, theirs in zip(ours, other, strict=True))

    def _full(self) -> Time:
        quarter = self.quarter or ((self.month - 1) // 3 + 1 if self.month else None)
        weekday = self.weekday
        if self.year and self.month and self.day:
            weekday = weekday or _weekday(self.year, self.month, self.day)
        return self._replace(quarter=quarter, weekday=weekday)


LARGER = {"min": 60, "d": 7, "mo": 12}
"""How many minutes, days and months make an hour, a week and a year."""


class Number(NamedTuple):
    """A number and its unit: `%`, a currency, a span of time, or nothing; `spelt` is how it is written where that may
    matter, since it is no amount: `3.10`, `007`.
    """

    value: float
    unit: str = ""
    spelt: str = ""

    def agrees(self, other: Number) -> bool:
        """Whether both can mean the same: one of them may lack the unit, but for `±`."""
        if (self.unit and other.unit) or "±" in self.unit + other.unit:
            return self == other
        if self.spelt != other.spelt and not (self.unit or other.unit):
            return False
        return bool(set(self.written()) & set(other.written()))

    def written(self) -> tuple[float, ...]:
        """The numbers that may stand for it where the unit is left out: 5 for five years."""
        larger = LARGER.get(self.unit)
        return (self.value, self.value / larger) if larger else (self.value,)


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).isoweekday()
    except ValueError:
        return None


def parse_date(text: str) -> Time | None:
    """A date written YYYY-MM-DD; None for anything else."""
    parts = text.strip().split("-")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts) or len(text) > 12:
        return None
    year, month, day = map(int, parts)
    return Time(year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def parse_number(text: str) -> float | None:
    """The value of a number in digits, with marks of thousands and decimals in any custom; None for 4.2.1."""
    text = text.replace("−", "-").replace("–", "-").replace("’", "'")
    for mark in "' ,.":
        head, *groups = text.lstrip("-").split(mark)
        point = "." if mark == "," else ","
        if (
            groups
            and head not in ("", "0")
            and len(head) <= 3
            and all(len(group.partition(point)[0]) == 3 for group in groups)
        ):
            text = text.replace(mark, "")
            break
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


_FRACTION = re.compile(r"[.,]\d*0$")


def spelling(text: str, value: float) -> str:
    """How a number is written, if that tells more than its value: a zero in front, or at the end of a fraction."""
    digits = text.lstrip("-−–")
    if digits[:1] == "0" and digits[1:2].isdecimal():
        return digits
    is_fraction = _FRACTION.search(digits) and abs(value) != float("".join(filter(str.isdecimal, digits)))
    return digits.replace(",", ".") if is_fraction else ""


def times_conflict(ours: Iterable[Time], theirs: Iterable[Time]) -> bool:
    """Whether each side names a time that contradicts all times of its sort on the other side."""
    ours, theirs = set(ours), set(theirs)
    return _contradicted(ours, theirs) and _contradicted(theirs, ours)


def _contradicted(ours: set[Time], theirs: set[Time]) -> bool:
    dated = {time for time in theirs if time.day}
    for time in ours:
        answers = [time.agrees(other) for other in (time.day and dated) or theirs]
        if False in answers and True not in answers:
            return True
    return False


def numbers_conflict(ours: Iterable[Number], theirs: Iterable[Number]) -> bool:
    """Whether each side has a number that the other has not."""
    ours, theirs = set(ours), set(theirs)
    return bool(missing(ours, theirs) and missing(theirs, ours))


def missing(ours: Iterable[Number], theirs: Iterable[Number]) -> list[Number]:
    """The numbers of one side that the other has not."""
    theirs = list(theirs)
    return [number for number in ours if not any(number.agrees(other) for other in theirs)]
