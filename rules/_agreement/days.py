"""The day of a note: `date`, the line `**Date**:`, and the name of the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Final, NamedTuple

from notelint import Data, Frontmatter, Level, Note, Span, days_meant

from .._schema.days import in_iso
from .conflict import Conflict, Edits, no_edits, replaced
from .head import HeadLine, names_its_type
from .iso_days import iso_day, weekdays
from .markup import rest_of_line
from .name_days import days_of_name, is_named_by_day

_ISO: Final = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_AT: Final = r"(?:at|um|[àa]|[àa]s|a las?|alle|ore|om|kl\.?|from|von|ab|de|das?|dalle|van|vanaf)"
_TO: Final = r"(?:bis|to|[-–—àa]|alle|tot)"
_TIME_BEHIND: Final = re.compile(
    rf"[ ,]*(?:(?:{_AT}(?: ore)?|@|[-–—(|])[ ]*)?(?<!\d)(?<!\d\.)(?:\d{{1,2}}[ ]?{_TO}[ ]?)?\d{{1,2}}"
    r"(?:[:.h]\d{2}\b(?!\.\d)|[ ]?[ap]\.?m\b|[ ]?(?:h|hs|hrs|heures?|uhr|uur)\b|[ ]?[時时点點시]).*"
    rf"|[ ,]+{_AT}[ ]+\d{{1,2}}(?:[ ]?{_TO}[ ]?\d{{1,2}})?[ ]*\Z"
    r"|[ ,]*(?:午前|午後|上午|下午|早上|晚上|오전|오후)[ ]?\d{1,2}.*",
    re.I,
)
_HOUR: Final = r"\d{1,2}(?:[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?)?"
_UNIT: Final = r"(?:[ap]\.?m\b\.?|uhr\b|uur\b|heures?\b|hrs?\b|hs?\b|[時时点點시](?:\d{1,2}[分분])?)"
_PART_OF_DAY: Final = r"(?:午前|午後|上午|下午|早上|晚上|오전|오후)"
_HOURS: Final = re.compile(
    rf"[ ,]*[-–—|@·T]?[ ]*(?:{_AT}(?: ore)?[ ]+)?{_PART_OF_DAY}?[ ]?{_HOUR}[ ]?{_UNIT}?"
    rf"(?:[ ]?{_TO}[ ]?{_PART_OF_DAY}?[ ]?{_HOUR}[ ]?{_UNIT}?)?[ ,]*",
    re.I,
)
"""The hours behind a day, and nothing else."""
_IS_HOURS: Final = re.compile(rf"\d[:.h]\d|\d[ ]?{_UNIT}|{_PART_OF_DAY}|{_AT}[ ]+\d", re.I)
"""What parts an hour from another number."""
_CLOCK: Final = re.compile(
    rf"(?P<at>(?<!\w){_AT}(?: ore)?[ ]+)?(?:(?P<part>{_PART_OF_DAY})[ ]?)?(?<![\d:.+])(?P<hour>\d{{1,2}})(?!\d)"
    rf"(?:(?:[:.h]|[時时点點시][ ]?)(?P<minute>\d{{2}}))?(?::\d{{2}}(?:\.\d+)?)?(?:[ ]?(?P<unit>{_UNIT}))?"
    rf"(?P<more>[ ]?{_TO}(?=[ ]?\d))?",
    re.I,
)
_MOMENT: Final = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?")
"""A day with its hour in ISO form."""
_BRACKETS: Final = re.compile(r"[()\[\]]")
_FOLDER: Final = re.compile(r"\[\[[^\d\[\]|]*/\Z")
_WORD: Final = re.compile(r"[^\W\d_]{2}")
_ZONE: Final = re.compile(r"\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)\s*\Z")
_RANGE: Final = re.compile(
    r"(?<![-/.\d])\d{1,2}(?:st|nd|rd|th|\.)?\s*(?:[-–—/&+,]|to|and|bis|und|et|au|y|al?|e|tot|en)\s*"
    r"\d{1,2}(?:st|nd|rd|th|\.)?\s+[^\W\d_]",
    re.I,
)
"""The days of `6-8 October 2025`, of which none is the one."""
_BEHIND_ITS_DAY: Final = re.compile(r"\|[^\[\]]*(?=\]\])|(?P<target>\]\([^()]*(?=\)))")
"""What a link shows for its page, or the page that it leads to, which may say the day again."""
_LONGEST: Final = 80
_NARROW: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0x3010: 0x5B, 0x3011: 0x5D}
"""The signs and digits of full width, in that of a letter."""


class Day(NamedTuple):
    """The days that a text can mean, and the part of it that is the date; `says_more`: with other words in or beside
    it; `before` and `gap`: the signs of a link, or the blank, that another spelling of it needs around it; `is_target`:
    the page of its link would have to be changed with it.
    """

    days: frozenset[str]
    span: Span
    says_more: bool = False
    gap: str = ""
    before: str = ""
    is_target: bool = False


def day_of(text: str, start: int, end: int) -> Day | None:
    """The one date in `text[start:end]`; None where there is none, or more than one."""
    if end - start > _LONGEST:
        return None
    written = text[start:end].translate(_NARROW)
    if _ISO.search(written):
        return _iso_day_of(text, start, end)
    time = _TIME_BEHIND.search(written)
    named = weekdays(time[0]) if time else set[int]()
    written = written[: time.start()] if time else written
    if len(_YEAR.findall(written)) > 1 or _RANGE.search(written):
        return None
    bare = written.strip("[] ")
    is_cut = bare.count("(") > bare.count(")")  # by the time in these brackets
    bare = bare[: bare.rindex("(")].rstrip() if is_cut else bare
    meant = in_iso(bare, "date")
    days_found = days_meant(bare) or ([meant.data] if meant else [])
    first = start
    start += written.index(bare)
    named |= weekdays(written) if is_cut else set() if meant else weekdays(bare)
    if named and all(date.fromisoformat(str(day)).weekday() not in named for day in days_found):
        return None
    span = Span(start, start + len(bare))
    says_more = (meant is None and _WORD.search(bare) is not None) or not _stands_alone(text, Span(first, end), span)
    gap = " " * text[span.end : end][:1].isalnum()
    return Day(frozenset(map(str, days_found)), span, says_more, gap) if days_found else None


def _stands_alone(text: str, value: Span, day: Span, kept: str = "") -> bool:
    """Whether nothing stands beside a day but hours, commas and pairs of brackets; `kept` are the signs of the day's
    own span that stay.
    """
    beside = [text[value.start : day.start].translate(_NARROW), text[day.end : value.end].translate(_NARROW)]
    signs = "".join((*beside, kept))
    if any(signs.count(opening) != signs.count(closing) for opening, closing in ("()", "[]")):
        return False
    bare = [_BRACKETS.sub(" ", _FOLDER.sub("", each)).strip(" ,") for each in beside]
    return all(not each or (_HOURS.fullmatch(each) and _IS_HOURS.search(each)) for each in bare)


def _iso_day_of(text: str, start: int, end: int) -> Day | None:
    """The one day in ISO form of `text[start:end]`; its link may say it twice."""
    written = text[start:end].translate(_NARROW)
    again = list(_BEHIND_ITS_DAY.finditer(written))
    found = list(_ISO.finditer(written))
    alone = [day for day in found if not any(each.start() < day.start() < each.end() for each in again)]
    if len(alone) != 1 or {day[0] for day in found} != {alone[0][0]}:
        return None
    if (iso := iso_day(written, Span(*alone[0].span()), _TIME_BEHIND)) is None:
        return None
    span = Span(start + iso.span.start, start + iso.span.end)
    is_target = any(each["target"] and _ISO.search(each[0]) for each in again)
    says_more = iso.says_more or not _stands_alone(text, Span(start, end), span, iso.before + iso.behind)
    return Day(frozenset((alone[0][0],)), span, says_more, iso.behind, iso.before, is_target)


def date_conflicts(note: Note, lines: Iterable[HeadLine]) -> Iterator[Conflict]:
    """Dates of the frontmatter, the body and the file's name that are different days."""
    block = note.frontmatter
    field = block.field("date") if block else None
    value = field.value.data if field else None
    front = day_of(value, 0, len(value)) if isinstance(value, str) else None
    named = days_of_name(note.path)
    level = Level.WARNING if names_its_type(note) or is_named_by_day(note.path) else Level.INFO
    in_body = [
        (line, day)
        for line in lines
        if line.key == "date" and (day := day_of(note.text, *line.value)) and not _is_quoted(note.text, line.value, day)
    ]
    for line, day in in_body:
        if block and field and front and isinstance(value, str) and front.days.isdisjoint(day.days):
            message = f"`{line.label}` is {_one(day.days)}, the frontmatter says {_one(front.days)}"
            told = Conflict("date", day.span, field.value.span, message + _third(named, front, day))
            made = made_one(told, block, value, front, day, (note.text, line.value))
            comment = weekdays(rest_of_line(note.text, field.value.span.end))
            is_named = any(date.fromisoformat(each).weekday() in comment for each in front.days)
            yield replace(made, unsure=(*made.unsure, *("front",) * is_named))
    if front and field and named and not _is_zoned(value, front, named):
        if named.isdisjoint(front.days) and all(named.isdisjoint(day.days) for _, day in in_body):
            yield _misnamed(named, field.value.span, "`date`", front, level)
    elif named and front is None:
        yield from (
            _misnamed(named, day.span, f"`{line.label}`", day, level)
            for line, day in in_body
            if named.isdisjoint(day.days)
        )


def made_one(told: Conflict, block: Frontmatter, value: str, front: Day, day: Day, body: tuple[str, Span]) -> Conflict:
    """What is told of two days, with the edits that write one of them for the other: in ISO form, and all that stands
    around a day stays. What stands between the parts of a day goes with it. Where both give an hour, and not the same,
    all of a moment in ISO form is taken over, and nothing of another. `body` is a text and where its value stands.
    """
    text, span = body
    theirs, hours = text[slice(*span)], (_hours(value), _hours(text[slice(*span)]))
    if all(hours) and hours[0].isdisjoint(hours[1]):
        if not (_MOMENT.fullmatch(value) and _MOMENT.fullmatch(theirs)):
            return told
        return replace(told, to_body=replaced(span, value), to_front=partial(block.set, (told.key,), theirs))
    sides = (("body", day), ("front", front))
    return replace(
        told,
        to_body=_writing(day, front),
        to_front=partial(block.set, (told.key,), _changed(value, front, day)) if _can_be(front, day) else no_edits,
        unsure=tuple(side for side, each in sides if each.says_more),
    )


def is_at_another_hour(ours: str, theirs: str) -> bool:
    """Whether two texts that are one day each give hours that have none in common; of another zone nobody can say."""
    hours = _hours(ours), _hours(theirs)
    if not all(hours) or not hours[0].isdisjoint(hours[1]) or any(map(_ZONE.search, (ours, theirs))):
        return False
    left, right = day_of(ours, 0, len(ours)), day_of(theirs, 0, len(theirs))
    return left is not None and right is not None and not left.days.isdisjoint(right.days)


def _hours(text: str) -> Set[str]:
    """The hours that stand beside the one day of a text, such as `14:30`."""
    if (day := day_of(text, 0, len(text))) is None:
        return frozenset()
    beside = f"{text[: day.span.start]} ; {text[day.span.end :]}".translate(_NARROW)
    found = list(_CLOCK.finditer(beside))
    if not any(any(each.group("minute", "unit", "part", "at")) for each in found):
        return frozenset()
    return {
        hour for each in found if any(each.group("minute", "unit", "part", "at", "more")) for hour in _readings(each)
    }


def _readings(found: re.Match[str]) -> Iterator[str]:
    """The hours that one can be: `2:30` is that of the afternoon, too, where nothing says which."""
    hour, half = int(found["hour"]), (found["part"] or found["unit"] or "").casefold()
    if found["part"] or half[:1] in ("a", "p"):
        hour = hour % 12 + 12 * half.startswith(("p", "午後", "下午", "晚上", "오후"))
    yield f"{hour:02}:{found['minute'] or '00'}"
    if not half and len(found["hour"]) == 1:
        yield f"{hour + 12}:{found['minute'] or '00'}"


def _is_quoted(text: str, value: Span, day: Day) -> bool:
    """Whether a date stands in a sentence that is quoted, which may be about another day."""
    start = max(text.rfind("\n", 0, value.start), text.rfind("\r", 0, value.start)) + 1
    is_quote = text[start : value.start].lstrip(" \t").startswith(">")
    rest = text[day.span.end : value.end]
    return is_quote and _WORD.search(rest) is not None and not _TIME_BEHIND.match(rest)


def _third(named: Set[str], front: Day, day: Day) -> str:
    """Which of the two days the name of the file confirms."""
    if named & front.days:
        return ", and so does the name of the file"
    return f"; the name of the file has {_one(named)}" if named & day.days else ""


def _is_zoned(value: Data, front: Day, named: Set[str]) -> bool:
    """Whether a time zone may part the day of a moment from that of the file's name."""
    gaps = [date.fromisoformat(one) - date.fromisoformat(other) for one in front.days for other in named]
    is_next = any(abs(gap) <= timedelta(1) for gap in gaps)
    return isinstance(value, str) and is_next and _ZONE.search(value) is not None


def _can_be(old: Day, new: Day) -> bool:
    """Whether a day can be written in the place of another."""
    return len(new.days) == 1 and not old.is_target


def _writing(old: Day, new: Day) -> Callable[[], Edits | None]:
    return replaced(old.span, old.before + _one(new.days) + old.gap) if _can_be(old, new) else no_edits


def _changed(value: str, front: Day, day: Day) -> str:
    return value[: front.span.start] + front.before + _one(day.days) + front.gap + value[front.span.end :]


def _misnamed(named: Set[str], at: Span, what: str, day: Day, level: Level) -> Conflict:
    message = f"{what} is {_one(day.days)}, the name of the file says {_one(named)}"
    return Conflict("file-name", at, None, message, level, help="rename the file, or correct the date")


def _one(days: Set[str]) -> str:
    return " or ".join(sorted(days))
