"""Notation that depends on the language, written as the readers of numbers and times know it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from .cjk_numerals import MONTHS, with_months
from .clocks import clocks_in_digits
from .numerals import in_digits
from .reading import LESS, MORE
from .vocabulary import months, vocabulary

_GERMAN_MONTHS: Final = (
    "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan|Feb|Okt|Nov|Dez"
)
_WEEKDAYS: Final = "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag"

_Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def _date(match: re.Match[str]) -> str:
    day, month, year = int(match["day"]), int(match["month"]), match["year"] or ""
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return match[0]
    return f"{day} {MONTHS.split('|')[month - 1]}{f' {year}' if len(year) == 4 else ''} "


def _unmistakable(match: re.Match[str]) -> str:
    """A date in English digits, where one of the two numbers can be no month."""
    month, day = sorted((int(match["first"]), int(match["second"])))
    return f"{day} {MONTHS.split('|')[month - 1]}" if 1 <= month <= 12 < day <= 31 else match[0]


def _clock(match: re.Match[str]) -> str:
    minute = match["minute"] or (match["behind"] if "behind" in match.re.groupindex else None) or "00"
    return f"{match['hour']}:{minute}" if int(match["hour"]) <= 24 and int(minute) < 60 else match[0]


def _hour(text: str, language: str) -> int | None:
    value = int(text) if text.isdigit() else vocabulary(language).cardinals.get(text.casefold(), 99)
    return int(value) if value <= 12 else None


def _part_of_day(match: re.Match[str]) -> str:
    hour = _hour(match["hour"], "es")
    if hour is None:
        return match[0]
    late = match["part"].casefold() != "mañana" and hour < 12
    return f"a las {hour + 12 * late}:{match['minute'] or '00'}"


_FIRST_DAYS: Final[Mapping[str, tuple[str, str, str]]] = {
    "en": ("from|between", "to|until|till|through|and", ""),
    "de": ("vom|von|zwischen dem", r"bis(?: zum)?|und(?: dem)?", ""),
    "fr": ("du|entre le", "au|et le", ""),
    "es": ("del|entre el", "al|y el", "de "),
}
"""For each language what leads to a span of days, what joins these, and what leads to the month."""


_TWO_DAYS: Final = re.compile(r" \d\d?[^\d]{3,14}\d\d?[^\d]{2}")
"""What a span of days has at least."""


@cache
def _first_day(language: str) -> _Rule:
    """The rule for a day whose month is told with the last day of a span: `from 3 to 14 August`."""
    before, between, of = _FIRST_DAYS[language]
    names = "|".join(sorted((name for name in months() if len(name) > 2), key=len, reverse=True))
    dot = r"(?:\.|st|nd|rd|th|er)?"
    first = rf"(?<=\b(?:{{}}) )(\d{{{{1,2}}}}){dot}"
    behind = rf"(?=\s?(?:{between})\s?\d{{1,2}}{dot} {of}({names})\b)"
    words = "|".join(f"(?:{first.format(each)})" for each in before.split("|"))
    return re.compile(f"(?:{words}){behind}", re.I), lambda match: " ".join(filter(None, match.groups()))


_PERCENT = (re.compile(r"\b(?:pour cent|por ciento|per cent)\b", re.I), lambda match: "%")


def _below_zero(word: str) -> _Rule:
    """The rule for the word that makes a number negative: not in `al menos 5`, `au moins 5`, `10 minus 5`."""
    others = "".join(rf"(?<!{before} {word} )" for before in (r"\d", "al", "lo", "au", "du"))
    return re.compile(rf"\b{word} (?=\d){others}", re.I), lambda match: "-"


_MORE: Final = {
    "en": "more than|greater than|higher than|over|above|exceeding|in excess of|upwards of",
    "de": "mehr als|größer als|höher als|von über|über|oberhalb von|jenseits von",
    "fr": "de plus de|plus de|supérieure?s? à|au-dessus de|au-delà de|dépassant|excédant",
    "es": "de más de|más de|superior(?:es)? a|mayor(?:es)? (?:a|de|que)|por encima de",
}
_LESS: Final = {
    "en": "less than|fewer than|lower than|below|under",
    "de": "weniger als|kleiner als|niedriger als|geringer als|unter|unterhalb von",
    "fr": "de moins de|moins de|inférieure?s? à|en dessous de|au-dessous de",
    "es": "de menos de|menos de|inferior(?:es)? a|menor(?:es)? (?:a|de|que)|por debajo de",
}


def _compared(words: str, sign: str) -> _Rule:
    """The rule for words that compare with the number behind them, and are not denied: `no more than 5`."""
    denied = "".join(rf"(?<!\b{each} )" for each in ("no", "not", "nicht", "pas", "nie", "never", "kein"))
    return re.compile(rf"{denied}\b(?:{words}) (?=[€$£¥]? ?\d)", re.I), lambda match: f"{sign} "


_SHORT_MONTHS: Final = {
    "fr": "janv févr mars avr mai juin juil août sept oct nov déc",
    "es": "ene feb mar abr may jun jul ago sep oct nov dic",
}


@cache
def _short_months(language: str) -> _Rule:
    """The rule for a day with the first letters of its month: `30 nov.`"""
    names = _SHORT_MONTHS[language].split()
    number = {name: at for at, name in enumerate(names)}
    words = re.compile(rf"(?<![\d.,/-])(?P<day>3[01]|[12]\d|0?[1-9]) (?:de )?(?P<name>{'|'.join(names)})\b\.?", re.I)
    return words, lambda match: f"{int(match['day'])} {MONTHS.split('|')[number[match['name'].casefold()]]}"


_SLASHES = re.compile(r"(?<![\d/])(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})(?![\d/])")
_NO_YEAR = (
    re.compile(
        r"(?:(?<=\b[lade][eul] )|(?<=del ))(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/])(?P<year>)",
        re.I,
    ),
    _date,
)
"""A date without the year, behind a French or Spanish article."""
_RULES: Final[Mapping[str, tuple[_Rule, ...]]] = {
    "en": (
        (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), lambda match: "  "),  # 12 bags of 400 g: no thousands
        _PERCENT,
        _below_zero("minus"),
        (re.compile(r"(?<=\d)\s?([ap])\.m\.?(?!\w)", re.I), lambda match: f" {match[1]}m"),
        (re.compile(r"\bc[ao]mes? in at (?=[€$£]?\d)", re.I), lambda match: "is at "),
        (
            re.compile(
                r"\bup to (?=(?:about |around )?[€$£]?\d|"
                r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half) )",
                re.I,
            ),
            lambda match: "max ",
        ),
        (re.compile(r"\b(?:right|straight|directly) (?=(?:after|before)\b)", re.I), lambda match: "immediately "),
        (re.compile(r"\bclose to (?=[€$£]?\d)", re.I), lambda match: "about "),
        (
            re.compile(r"\b(\d{1,2})(?= ?(?:to|until|till|-|–) ?\d{1,2} ?([ap]m)\b)", re.I),
            lambda match: f"{match[1]} {match[2]}",
        ),
        (re.compile(r"\bn(?:o|ot) later than (?:the )?(?=(?:\w+ ){0,2}\d)", re.I), lambda match: "by "),
        (re.compile(r"(?<=\b[bo][yn] )(?P<first>\d{1,2})/(?P<second>\d{1,2})(?![\d/])", re.I), _unmistakable),
    ),
    "de": (
        _below_zero("minus"),
        (re.compile(r"\bKW(?=\s?\d)"), lambda match: "Kalenderwoche"),
        (re.compile(rf"(?<![\d.])(\d{{1,2}})\.(?=\s(?:{_GERMAN_MONTHS})\b)"), lambda match: match[1]),
        (re.compile(r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?:\s?(?P<year>\d{4}))?(?![\d.])"), _date),
        (re.compile(r"(?<![\d.:])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\sUhr\b(?:\s(?P<behind>\d\d)\b)?"), _clock),
        (
            re.compile(rf"\b({_WEEKDAYS})(vormittag|nachmittag|mittag|abend|morgen)(s?)\b", re.I),
            lambda match: f"{match[1]} {match[2].capitalize()}",
        ),
    ),
    "fr": (
        _PERCENT,
        _below_zero("moins"),
        (re.compile(r"\bT([1-4])\b"), lambda match: f"Q{match[1]}"),
        (re.compile(r"\b(n'|n |ne )(\w+(?: \w+)?) plus\b", re.I), lambda match: f"{match[1]}{match[2]} pas"),
        (_SLASHES, _date),
        _NO_YEAR,
        (re.compile(r"(?<![\d.:,])(?P<hour>\d{1,2})\s?(?:h|heures?)\s?(?P<minute>\d\d)?\b"), _clock),
    ),
    "es": (
        _PERCENT,
        _below_zero("menos"),
        (re.compile(r"\b(semana|mes|año|trimestre) que viene\b", re.I), lambda match: f"próximo {match[1]}"),
        (re.compile(r"\b(?:T([1-4])|([1-4])T)\b"), lambda match: f"Q{match[1] or match[2]}"),
        (_SLASHES, _date),
        _NO_YEAR,
        (
            re.compile(
                r"\ba las? (?P<hour>\d{1,2}|[a-z]+)(?::(?P<minute>\d\d))? de la (?P<part>mañana|tarde|noche)", re.I
            ),
            _part_of_day,
        ),
        (re.compile(r"(?<![\d.:,])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?h(?:oras)?\b(?!\w)"), _clock),
    ),
}


_SHORTENED: Final = {
    "en": "apt=apartment bldg=building dept=department no=number nos=numbers tel=telephone approx=approximately",
    "de": "nr=Nummer str=Straße tel=Telefon abt=Abteilung geb=Gebäude whg=Wohnung ca=circa bzgl=bezüglich",
    "fr": "bât=bâtiment appt=appartement tél=téléphone av=avenue bd=boulevard no=numéro",
    "es": "avda=avenida av=avenida tel=teléfono tfno=teléfono edif=edificio depto=departamento "
    "dpto=departamento núm=número",
}
_BEFORE_NUMBER: Final = frozenset(["no", "nos", "nr", "núm"])


@cache
def _shortened(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    known = dict(pair.split("=") for pair in _SHORTENED[language].split())
    words = "|".join(rf"{word}\.(?=\s?\d)" if word in _BEFORE_NUMBER else rf"{word}\." for word in known)
    return re.compile(rf"(?<![\w.])(?:{words})(?!\w\.)", re.I), known


def in_full(text: str, language: str) -> str:
    """The text with usual abbreviations as whole words, and days with the names of their months."""
    text = with_months(text)
    if language in _SHORT_MONTHS:
        pattern, written = _short_months(language)
        text = pattern.sub(written, text)
    if "." not in text or language not in _SHORTENED:
        return text
    words, known = _shortened(language)
    return words.sub(lambda match: f"{known[match[0][:-1].casefold()]} ", text)


_POWERS: Final = (
    (re.compile(r"(?<=\d )(?:(?:square|sq\.?) ?met(?:re|er)s?|mètres? carrés?|metros? cuadrados?|Quadratmetern?|"
                r"sq\.? ?m|sqm|qm|m2)\b", re.I), "m^2"),
    (re.compile(r"(?<=\d )(?:cubic met(?:re|er)s?|mètres? cubes?|metros? cúbicos?|Kubikmetern?|"
                r"cbm|m3)\b", re.I), "m^3"),
)  # fmt: skip


def in_common_notation(text: str, language: str) -> str:
    """The text with percentages, dates and times of day in the notation that all languages share."""
    for pattern, unit in _POWERS:
        text = pattern.sub(unit, text)
    text = clocks_in_digits(in_digits(text, language), language)
    spans = (_first_day(language),) if language in _FIRST_DAYS and _TWO_DAYS.search(text) else ()
    for pattern, written in (*spans, *_RULES.get(language, ()), *_comparisons(language)):
        text = pattern.sub(written, text)
    return text


@cache
def _comparisons(language: str) -> tuple[_Rule, ...]:
    if language not in _MORE:
        return ()
    return _compared(_MORE[language], MORE), _compared(_LESS[language], LESS)
