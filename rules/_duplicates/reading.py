"""Reading values from words: dates and parts of dates, numbers with scale and unit, ordinals, identifiers."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, TypeAlias

from .raw import Raw
from .token import Token
from .values import Number, Time, parse_date, parse_number, spelling
from .vocabulary import (
    CAPITAL_ONLY,
    RELATIVES,
    SCALES,
    SPANS,
    SPANS_OF_TIME,
    UNITS,
    months,
    ordinals,
    vocabulary,
    weekdays,
)

Read: TypeAlias = tuple[list[Token], int]
"""Tokens and the number of words that they are read from."""

_DAY = 24 * 60
_SURE = 1.2
"""The weight of an identifier: it tells two items apart better than a word."""
_ADORNING = 0.2
"""The weight of what adorns an item, such as an emoji: that only one has it makes them no others."""
MORE, LESS = "⋗⋖"
"""What stands before a number for `more than` and `less than`."""
_EMOJI = frozenset(map(chr, (*range(0x231A, 0x2400), *range(0x2600, 0x27C0), 0x2B50, *range(0x1F000, 0x1FB00))))
_TELLING = frozenset("✓✔✖✗✘✅❌❎☑☒⛔🚫👍👎❓❔❗➕➖➗⚠🔺🔻🔼🔽⏫⏬🔁⏳📅📆🗓🛫🆔🏁🔴🟠🟡🟢🔵🟣⚪⚫🔜🆕🆗♀♂")
"""Emoji that say something: done, no, up, a field of a task."""


_MEASURES: Final = """
    mm cm dm m km ft mi kg g mg µg μg t lb lbs oz l ml cl dl hl kw mw w kwh mwh kv ma hz khz mhz ghz kb mb gb tb
    mbit gbit mbps gbps bar psi px pt ha m^2 m^3 qm sqm m2 m3 km2 km² °c kmh mph ms s h metres meters meter metre mètres
    metros liter litre liters litres kilo kilos ° 公里 公斤 米 克 升"""
"""What stands behind a number that is an amount, besides units that are compared."""


@cache
def _measures() -> frozenset[str]:
    return frozenset(_MEASURES.split())


def _time(raw: Raw, time: Time, used: int) -> Read:
    key = "t:" + "-".join("" if part is None else str(part) for part in time)
    return [Token("time", key, raw.shown, raw.clause, 1.0, value=time)], used


def read_value(raws: list[Raw], at: int) -> Read:
    """A date, a time of day, an ordinal in digits, a quarter, a version, or what stands for itself: a tag in the middle
    of words, a sign.
    """
    raw = raws[at]
    if raw.kind == "date" and (day := parse_date(raw.text)):
        return _time(raw, day, 1)
    if raw.kind == "clock":
        return _time(raw, Time(clock=_minutes(raw.text)), 1)
    if raw.kind == "rank":
        return _rank(raws, at)
    if raw.kind == "ident" and re.fullmatch("q[1-4]", raw.text):
        return _time(raw, Time(quarter=int(raw.text[1])), 1)
    if raw.kind == "ident" and re.fullmatch(r"v\d+(\.\d+)?", raw.text):
        return [_numeral(raw, float(raw.text[1:]), "", raw.text[1:])], 1
    if raw.kind == "range":
        return [Token("ident", "," if raw.text[0] == "," else "–", raw.shown, raw.clause, 0.0)], 1
    if raw.text == "±" and at + 1 < len(raws) and raws[at + 1].kind == "number":
        return _give_or_take(raws, at)
    key = f"({raw.text})" if raw.kind == "label" else raw.text
    return [Token("ident", key, raw.shown, raw.clause, _ADORNING if _adorns(raws, at) else _SURE)], 1


def _adorns(raws: list[Raw], at: int) -> bool:
    raw = raws[at]
    if raw.kind == "tag":
        return all(before.kind == "tag" for before in raws[:at])
    if raw.kind == "operator":
        return raw.text in (MORE, LESS) or (raw.text in _EMOJI and raw.text not in _TELLING)
    return raw.kind in ("embed", "stray")


def _give_or_take(raws: list[Raw], at: int) -> Read:
    """The number behind `±`."""
    tokens, used = read_number(raws, at + 1)
    found = tokens[0].value
    if not isinstance(found, Number):
        return tokens, used + 1
    value = found._replace(unit=f"±{found.unit}")
    return [tokens[0]._replace(key=f"{tokens[0].key}±", shown=f"±{tokens[0].shown}", value=value)], used + 1


def _rank(raws: list[Raw], at: int) -> Read:
    raw = raws[at]
    number = int("".join(char for char in raw.text if char.isdecimal()))
    month_at = at + 1 + (_at(raws, at + 1) == "of")
    if month := _month(raws, month_at):
        return _time(raw, Time(month=month, day=number), month_at + 1 - at)
    return [Token("ordinal", f"o:{number}", raw.shown, raw.clause, 1.0)], 1


def _minutes(text: str) -> int:
    hour, _, minute = text.rstrip("apm ").partition(":")
    late = text.endswith("pm") and int(hour) < 12
    return (int(hour) % 12 if text.endswith("am") else int(hour) + 12 * late) * 60 + int(minute or 0)


def _numeral(raw: Raw, value: float, unit: str, text: str = "") -> Token:
    """A number; `text` is how it is written where it may be no amount."""
    spelt = spelling(text, value) if text else ""
    key = f"n:{value:.15g}{unit}{spelt and f'={spelt}'}"
    return Token("number", key, raw.shown, raw.clause, 1.0, value=Number(value, unit, spelt))


def _at(raws: list[Raw], at: int) -> str:
    return raws[at].text if 0 <= at < len(raws) else ""


def _month(raws: list[Raw], at: int) -> int | None:
    raw = raws[at] if 0 <= at < len(raws) else None
    if raw is None or (raw.text in CAPITAL_ONLY and not raw.shown[0].isupper()):
        return None
    return months().get(raw.text)


def _year(raws: list[Raw], at: int) -> int | None:
    text = _at(raws, at)
    return int(text) if re.fullmatch(r"(19|20)\d\d", text) else None


def read_number(raws: list[Raw], at: int) -> Read:
    """A number with the currency before it, the scale and the unit behind it; a day with its month; a year."""
    unit, start = UNITS.get(_at(raws, at), ""), at
    at += bool(unit) and raws[at].kind == "unit"
    if at >= len(raws) or raws[at].kind != "number":
        return [], 1
    raw = raws[at]
    value = parse_number(raw.text.replace(" ", "'"))
    if value is None:
        return [Token("ident", raw.text, raw.shown, raw.clause, _SURE)], at + 1 - start
    dated = None if unit else _dated(raws, at)
    if dated:
        return dated
    after = at + 1
    while (scale := _scale(raws, after, unit)) is not None:
        value, after = value * scale, after + 1
    if not unit and (behind := UNITS.get(_at(raws, after), "")):
        unit, after = behind, after + 1
    elif not unit and (span := SPANS_OF_TIME.get(_at(raws, after))):
        (value, unit), after = _lasting(value, span), after + 1
    text = "" if unit or after > at + 1 or _at(raws, after) in _measures() else raw.text
    return [_numeral(raw._replace(shown=_shown(raws[start:after])), value, unit, text)], after - start


def _lasting(value: float, span: tuple[int, str]) -> tuple[float, str]:
    """A span of time in minutes, days or months."""
    value, unit = value * span[0], span[1]
    return (value / _DAY, "d") if unit == "min" and value and value % _DAY == 0 else (value, unit)


def _shown(raws: list[Raw]) -> str:
    """A number as it is written, currency and unit included."""
    words = "".join(f" {raw.shown}" if raw.kind == "word" and len(raw.shown) > 1 else raw.shown for raw in raws)
    return words.strip()


def _scale(raws: list[Raw], at: int, unit: str) -> float | None:
    text = _at(raws, at)
    if text == "m" and not unit and raws[at].shown != "M":
        return None
    return SCALES.get(text)


def _dated(raws: list[Raw], at: int) -> Read | None:
    raw = raws[at]
    month_at = at + 1 + (_at(raws, at + 1) in ("of", "de"))
    month = _month(raws, month_at)
    if month and raw.text.isascii() and raw.text.isdigit() and 1 <= int(raw.text) <= 31:
        year_at = month_at + 1 + (_at(raws, month_at + 1) == "de")
        year = _year(raws, year_at)
        return _time(raw, Time(year, month, int(raw.text)), (year_at + 1 if year else month_at + 1) - at)
    year = _year(raws, at)
    if year and _at(raws, at + 1) not in UNITS and _at(raws, at + 1) not in (*SCALES, *SPANS_OF_TIME):
        return _time(raw, Time(year), 1)
    return None


def read_calendar(raws: list[Raw], at: int) -> Read | None:
    """A month with day and year, a weekday, a quarter, or `next week`."""
    raw = raws[at]
    month = _month(raws, at)
    if month:
        day_text = re.sub(r"(st|nd|rd|th)$", "", _at(raws, at + 1))
        is_day = re.fullmatch(r"[1-9]|[12]\d|3[01]", day_text) and _at(raws, at + 2) not in UNITS  # `in May 12 %`
        day = int(day_text) if is_day else None
        year = _year(raws, at + 1 + bool(day))
        return _time(raw, Time(year, month, day), 1 + bool(day) + bool(year))
    name = raw.text if raw.text in weekdays() else raw.text.removesuffix("s")
    if (weekday := weekdays().get(name)) and (name not in CAPITAL_ONLY or raw.shown[0].isupper()):
        return _time(raw, Time(weekday=weekday), 1)
    if (rank := ordinals().get(raw.text)) and rank <= 4 and _at(raws, at + 1) in ("quarter", "quartal", "trimestre"):
        return _time(raw, Time(quarter=rank), 2)
    following = _at(raws, at + 1)
    for relative, span in ((raw.text, following), (following, raw.text)):
        if relative in RELATIVES and span in SPANS:
            return _time(raw, Time(relative=f"{RELATIVES[relative]} {SPANS[span]}"), 2)
    if raw.text in ("noon", "midnight"):
        return _time(raw, Time(clock=720 if raw.text == "noon" else 0), 1)
    return None


def read_counted(raws: list[Raw], at: int, language: str) -> Read | None:
    """A number or an ordinal in words."""
    raw, known = raws[at], vocabulary(language)
    if (rank := ordinals().get(raw.text)) is not None:
        return [Token("ordinal", f"o:{rank}", raw.shown, raw.clause, 1.0)], 1
    value, after = known.cardinals.get(raw.text), at + 1
    if raw.text == "once" and _at(raws, after) in ("a", "per", "every", "each", "daily"):
        value = 1.0
    if value is None:
        return None
    after += value >= 30 and _at(raws, after) in ("y", "et") and known.cardinals.get(_at(raws, after + 1), 99) < 10
    unit = known.cardinals.get(_at(raws, after))
    if value >= 20 and value % 10 == 0 and unit and unit < 10:
        value, after = value + unit, after + 1
    while (scale := _scale(raws, after, "")) is not None and len(_at(raws, after)) > 2:
        value, after = value * scale, after + 1
    if behind := UNITS.get(_at(raws, after), ""):
        after += 1
    elif span := SPANS_OF_TIME.get(_at(raws, after)):
        (value, behind), after = _lasting(value, span), after + 1
        raw = raw._replace(shown=_shown(raws[at:after]))
    return [_numeral(raw, value, behind)], after - at
