"""What a value says, however it is written: a number, a time, a length of time, an address, a truth, or words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Set
from typing import Final, TypeAlias

from .._entity_name.spelling import is_titled, words
from .._schema.days import in_iso
from .days import day_of
from .iso_days import weekdays
from .markup import bare, readings, said

Form: TypeAlias = tuple[str, str]
"""One thing that a text can mean: its kind, and the one spelling that all others of it come to."""

_TRUE: Final = "true yes y on x [x] ✅ ✓ ✔ ☑ 👍 ja oui sí si sim はい 是 예"
_FALSE: Final = "false no n off ❌ ✗ ✘ ☒ ☐ 👎 nein non nee não いいえ 否 아니요"
_TRUTHS: Final = {**dict.fromkeys(_TRUE.split(), "true"), **dict.fromkeys(_FALSE.split(), "false")}
_HOURS: Final = "h hr hrs hs hour hours std stunde stunden uur heure heures hora horas ora ore 時間 小时 小時 시간"
_MINUTES: Final = "m min mins minute minutes minuten minuut minuto minutos minuti 分 分間 分钟 分鐘 분"
_SECONDS: Final = "s sec secs sek second seconds sekunde sekunden seconde secondes segundo segundos secondi 秒 초"
_LENGTHS: Final = {
    name: seconds for names, seconds in ((_HOURS, 3600), (_MINUTES, 60), (_SECONDS, 1)) for name in names.split()
}
_LENGTH: Final = re.compile(r"([0-9]{1,6}(?:[.,][0-9]{1,3})?) ?([^\W\d_]+)\.?")
_HOURS_ALONE: Final = re.compile(r"(?<=[0-9])( ?h ?)([0-9]{2})\Z")
_BETWEEN: Final = re.compile(r"(?:[ ,]|and|und|et|y|e)*")
_TIME: Final = re.compile(
    r"(?P<before>午前|午後|上午|下午|오전|오후)? ?(?P<hour>2[0-4]|[01]?[0-9])"
    r"(?:(?::|[.h](?=[0-9])|[時点點시] ?)(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?[分분]?)?"
    r" ?(?P<behind>[ap]\.?m\.?|uhr|uur|h|[時点點시])?"
)
_CLOCK: Final = re.compile(r"([0-9]{1,2}):([0-5][0-9])")
_NUMBER: Final = r"[-+]?[0-9]+(?:[.,' ’][0-9]+)*"
_SIGN: Final = r"[^\w\s.,;:()\[\]#|*/+'’-]{1,3}"
_MEASURED: Final = re.compile(
    rf"(?P<before>[a-z]{{3}}(?=[ ])|[a-z]{{0,3}}{_SIGN})? ?(?P<number>{_NUMBER})"
    rf"(?: ?(?P<behind>[^\W\d_]{{1,12}}\.?|{_SIGN}[^\W\d_]?|/ ?[0-9]{{1,4}}))?"
)
"""A number, and the unit before or behind it: `1200 €`, `7h`, `4/5`."""
_GROUPS: Final = re.compile(r"([-+]?[0-9]{1,3})((?:([.,' ’])[0-9]{3})(?:\3[0-9]{3})*)(?:(?!\3)[.,]([0-9]+))?")
_DECIMAL: Final = re.compile(r"([-+]?[0-9]+)[.,]([0-9]+)")
_PHONE: Final = re.compile(r"(?!(?:19|20)[0-9]{2}[-/])(?:tel:)?(\+|00)?([0-9()][0-9 ()/-]*[0-9])")
_LEAST_DIGITS: Final = 6
_TARGET: Final = re.compile(r"!?\[[^\[\]]*\]\(([a-z][a-z0-9+.-]*:[^()\s]+)\)", re.I)
_LAST_NAME_FIRST: Final = re.compile(r"([^\d,]+), ?([^\d,]+)")
_REMARK: Final = re.compile(
    r"\s(?:\(|#\s|\[(?!\[)|[-–—]+\s)|（|\[\^|(?<=\]\])[ ](?!(?:and|und|et|y|e|&|\+|/)\s|!?\[\[)"
    r"|(?<=:[0-9]{2}) ?[-–—] ?(?=[0-9]+:)"
)
"""What may begin a remark on a value, or the end of a span of time."""
_CURRENCIES: Final = {
    **dict.fromkeys(["€", "eur", "euro", "euros"], "€"),
    **dict.fromkeys(["$", "usd", "us$", "dollar", "dollars"], "$"),
    **dict.fromkeys(["£", "gbp", "pound", "pounds"], "£"),
}
_SHORT_YEAR: Final = re.compile(r"([0-9]{1,2}\.[0-9]{1,2}\.)([0-9]{2})")
_WORD: Final = re.compile(r"[^\W_]")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9].*[0-9]{4}|[0-9]{4}.*[0-9]")
_LONGEST: Final = 100
"""Code points of what is more than words."""
_LONGEST_WITH_REMARK: Final = 500


def forms(text: str, *, by_value: bool = False) -> frozenset[Form]:
    """All that a text can mean. A number is told by its digits, for it may be a version, or, where it is one in YAML,
    `by_value`.
    """
    found = set[Form]()
    if len(text) <= _LONGEST:
        target = _TARGET.fullmatch(text)
        plain = target[1] if target else bare(text) or text
        found.update(_of_figures(" ".join(unicodedata.normalize("NFKC", plain).casefold().split()), by_value))
        found.update(("day", day) for day in _days(text))
    if not any(kind.startswith("number") for kind, _ in found):
        name = _LAST_NAME_FIRST.fullmatch(text)
        spelled = {*readings(text), text.lstrip("#"), *([f"{name[2]} {name[1]}"] if name else [])}
        found.update(("words", said(each)) for each in (*spelled, *map(without_title, spelled)))
    return frozenset(found - {("words", "")})


def without_title(name: str) -> str:
    """A name without a title before it and a degree behind it: `Ada Quist` of `Dr. Ada Quist`; else all of it."""
    return " ".join(words(name)) if len(name) <= _LONGEST and is_titled(name) else name


def _days(text: str) -> Set[str]:
    day = day_of(text, 0, len(text))
    return day.days if day else frozenset()


def _of_figures(text: str, by_value: bool) -> Iterator[Form]:
    """What a text in small letters means as a number, a time and the like."""
    text = text.replace("\N{MINUS SIGN}", "-")
    if text.startswith("mailto:"):
        yield ("words", said(text.removeprefix("mailto:")))
    if truth := _TRUTHS.get(text):
        yield ("truth", truth)
    if measured := _MEASURED.fullmatch(text):
        unit = (measured["before"] or measured["behind"] or "").rstrip(".").replace(" ", "")
        unit = _CURRENCIES.get(unit, unit)
        for number in numbers(measured["number"]):
            yield (f"number {unit}".strip(), str(float(number)) if by_value or unit else number)
    if phone := _PHONE.fullmatch(text):
        digits = re.sub(r"[^0-9]", "", phone[2].replace("(0)", ""))
        if len(digits) >= _LEAST_DIGITS:
            yield ("telephone", ("+" if phone[1] else "") + digits)
    if time := _TIME.fullmatch(text):
        yield from _of_time(time)
    yield from (("length", str(seconds)) for seconds in _lengths(text))


def numbers(text: str) -> Iterator[str]:
    """The numbers that digits with signs between them can be: `1.000` is one or a thousand."""
    groups, decimal = _GROUPS.fullmatch(text), _DECIMAL.fullmatch(text)
    if text.isascii() and text.lstrip("+-").isdigit():
        yield text
    elif groups:
        whole = groups[1] + re.sub(r"[^0-9]", "", groups[2])
        yield f"{whole}.{groups[4]}" if groups[4] else whole
    if decimal and not (groups and "," in text):
        yield f"{decimal[1]}.{decimal[2]}"


def _of_time(time: re.Match[str]) -> Iterator[Form]:
    """The time of day, where a text is surely meant as one: an hour alone is a number."""
    before, behind = time["before"] or "", (time["behind"] or "")[:1]
    if not (before or behind or time["minute"]):
        return
    hour = int(time["hour"])
    if behind in ("a", "p") or before:
        hour = hour % 12 + 12 * (behind == "p" or before in ("午後", "下午", "오후"))
    yield ("time", f"{hour:02}:{time['minute'] or '00'}:{time['second'] or '00'}")


def _lengths(text: str) -> Iterator[float]:
    """The seconds that a text can mean; `1:30` may be hours and minutes, or minutes and seconds."""
    if clock := _CLOCK.fullmatch(text):
        yield from (int(clock[1]) * unit + int(clock[2]) * unit / 60 for unit in (3600.0, 60.0))
    text = _HOURS_ALONE.sub(r"\1\2m", text)
    found = _LENGTH.findall(text)
    if found and all(unit in _LENGTHS for _, unit in found) and _BETWEEN.fullmatch(_LENGTH.sub(" ", text)):
        yield float(sum(float(count.replace(",", ".")) * _LENGTHS[unit] for count, unit in found))


def kinds(text: str) -> Set[str]:
    """What a text can be, but for its words."""
    return _kinds(forms(text))


def _kinds(found: Set[Form]) -> Set[str]:
    return {kind.partition(" ")[0] for kind, _ in found} - {"words"}


def head(text: str) -> str:
    """A value without what may be a remark on it: `open` of `open (since May)`, `[[Smith]]` of `[[Smith]] p. 3`."""
    remark = _REMARK.search(text) if len(text) <= _LONGEST_WITH_REMARK else None
    return text[: remark.start()] if remark and text[: remark.start()].strip() else text


def are_alike(ours: str, theirs: str, *, by_value: bool = False) -> bool:
    """Whether two values say the same, or nobody can say that they do not: a number and one with a unit (`45 min`,
    `4/5`), signs (`★★★★`) and words, a value and the same with a remark.
    """
    left, right = forms(ours, by_value=by_value), forms(theirs, by_value=by_value)
    period = _period(ours)
    if not left.isdisjoint(right) or (period and period == _period(theirs)):
        return True
    days = ["day" in _kinds(each) for each in (left, right)]
    if any(days):  # of another name, or several, nobody can say which is meant
        return not all(days) and _is_named(theirs if days[0] else ours)
    if not (_WORD.search(ours) and _WORD.search(theirs)):
        return _kinds(left) != _kinds(right)
    if _is_measure_of(left, right) or _is_measure_of(right, left):
        return True
    return any(
        (alone := head(text)) != text and not others.isdisjoint(forms(alone, by_value=by_value))
        for text, others in ((ours, right), (theirs, left))
    )


def _period(text: str) -> str:
    """A text that is a month, or a day with a short year, in ISO form; empty where it is neither."""
    meant = in_iso(_SHORT_YEAR.sub(r"\g<1>20\2", text) if _SHORT_YEAR.fullmatch(text) else text, "date-or-period")
    return str(meant.data) if meant else ""


def _is_named(text: str) -> bool:
    """Whether a text that is read as no day has one in figures, and the name of one."""
    return _DAY.search(text) is not None and bool(weekdays(text))


def _is_measure_of(left: Set[Form], right: Set[Form]) -> bool:
    """Whether one is a number, and the other one with a unit, which nobody told."""
    have = {kind for kind, _ in right}
    is_measure = "number" not in have and any(kind.startswith(("number ", "length")) for kind in have)
    return is_measure and any(kind == "number" for kind, _ in left)
