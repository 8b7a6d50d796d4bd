"""A day in ISO form as a value of the body has it: with the weekday, the link and the words that stand beside it."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from notelint import Span, days_meant, is_day

from .._schema.calendar_words import BETWEEN, WEEKDAYS, folded
from .._schema.days import in_iso

_WORD: Final = r"(?<![^\W\d_])(?P<word>[^\W\d_]+(?:-feira)?)"
_BEFORE: Final = re.compile(rf"[(\[]?{_WORD}(?:\.?[)\],]*|\.)[ ]*(?P<sign>\[\[(?:[^\d\[\]|]*/)?|[\[(])?\Z")
_BEHIND: Final = re.compile(rf"(?P<sign>\]\]?)?[ ,]*[(\[]?(?:(?<=[ ,(\[\]])|(?<=\d)){_WORD}\.?[)\]]?(?![^\W_])")
_TEXT: Final = re.compile(r"\|(?P<text>[^\[\]]*)(?=\]\])")
"""What a link shows for its page."""
_NO_WORD: Final = re.compile(r"\[\[[^\d\[\]|]*/|\]\([^()]*\)|<br ?/?>")
"""What holds letters beside a day and says nothing of it."""
_LETTERS: Final = re.compile(r"[^\W\d_]+(?:-feira)?")
_PAIR: Final = re.compile(r"[^\W\d_]{2}")
_MOST_PAIRS: Final = 2
"""Pairs of letters before a date in ISO form; more are a sentence in which it stands."""
_MORE_DAYS: Final = re.compile(
    r"\s*(?:[-–—/&+,]|to|and|bis|und|et|y|e|au|al?|tot|en)\s*\d{1,2}(?:st|nd|rd|th|\.)?\s*(?:\Z|[,;()])", re.I
)
"""The days behind the first of several: `/08`, ` and 9`."""


class IsoDay(NamedTuple):
    """The span of a day with the weekday beside it and what its link shows, and the signs of the link that the span
    holds; `says_more` where its link shows words.
    """

    span: Span
    before: str
    behind: str
    says_more: bool


def iso_day(written: str, iso: Span, time: re.Pattern[str]) -> IsoDay | None:
    """The day that stands at `iso`; None where something beside it says another one, or it is one word of a sentence.
    `time` finds a time behind a day.
    """
    day, before, behind = written[slice(*iso)], written[: iso.start], written[iso.end :]
    if not is_day(day) or before.endswith("]("):
        return None
    head, first = _weekday(_BEFORE.search(before), day)
    shown = _TEXT.match(behind)
    tail, last = _weekday(None if shown else _BEHIND.match(behind), day)
    if "" in (head, tail) or (shown and not _is_shown(shown["text"], day)):
        return None
    start = first.start() if first else iso.start
    end = iso.end + (shown.end() if shown else last.end() if last else 0)
    left, right = written[:start], written[end:]
    if len(_PAIR.findall(left)) > _MOST_PAIRS or (_MORE_DAYS.match(right) and not time.match(right)):
        return None
    times = time.search(right)
    if _is_another(_NO_WORD.sub(" ", f"{left} {right}"), day) or (times and _is_another(times[0], day)):
        return None
    signs = [(found["sign"] or "") if found else "" for found in (first, last)]
    return IsoDay(Span(start, end), signs[0], signs[1], bool(shown))


def _weekday(found: re.Match[str] | None, day: str) -> tuple[str | None, re.Match[str] | None]:
    """The weekday that a match holds: an empty text where it is not that of the day."""
    number = WEEKDAYS.get(folded(found["word"])) if found else None
    if found is None or number is None or not _is_closed(found):
        return None, None
    return (found["word"] if number == date.fromisoformat(day).weekday() else ""), found


def _is_closed(found: re.Match[str]) -> bool:
    """Whether a weekday can go with all that a match holds: no bracket of a pair stays alone."""
    beside = found[0].replace(found["sign"] or "", "", 1)
    return all(beside.count(opening) == beside.count(closing) for opening, closing in ("()", "[]"))


def _is_another(text: str, day: str) -> bool:
    """Whether the only words of a text are days of the week, of which none is that of the day."""
    named = weekdays(text)
    is_alone = all(word in WEEKDAYS or word in BETWEEN for word in map(folded, _LETTERS.findall(text)))
    return bool(named) and is_alone and date.fromisoformat(day).weekday() not in named


def _is_shown(text: str, day: str) -> bool:
    """Whether a text that a link shows may be meant for its day."""
    meant = in_iso(text, "date")
    days = {str(meant.data)} if meant else set(days_meant(text))
    return (not days or day in days) and weekdays(text) <= {date.fromisoformat(day).weekday()}


def weekdays(text: str) -> set[int]:
    """The days of the week that a text names."""
    return {WEEKDAYS[word] for found in _LETTERS.findall(text) if (word := folded(found)) in WEEKDAYS}
