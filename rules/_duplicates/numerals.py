"""Numbers, shares and spans of time in words of English, German, French and Spanish, written in digits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from .vocabulary import vocabulary

_HUNDREDS: Final[Mapping[str, str]] = {
    "en": "hundred hundreds",
    "de": "hundert",
    "fr": "cent cents",
    "es": "cien ciento",
}
_THOUSANDS: Final[Mapping[str, str]] = {"en": "thousand thousands", "de": "tausend", "fr": "mille", "es": "mil"}
_MORE: Final[Mapping[str, Mapping[str, int]]] = {
    "es": {
        "doscientos": 200, "doscientas": 200, "trescientos": 300, "trescientas": 300, "cuatrocientos": 400,
        "cuatrocientas": 400, "quinientos": 500, "quinientas": 500, "seiscientos": 600, "seiscientas": 600,
        "setecientos": 700, "setecientas": 700, "ochocientos": 800, "ochocientas": 800, "novecientos": 900,
        "novecientas": 900,
    },
    "fr": {"vingts": 20},
    "de": {"ein": 1, "eine": 1},
}  # fmt: skip
_LINKS: Final[Mapping[str, str]] = {"en": "and", "de": "und", "fr": "et", "es": "y"}

_SHARES: Final[Mapping[str, str]] = {
    "en": r"""\b(?:one )?half(?= (?:of|the|its|their|our|all|are|have|has|were|will)\b)=50%|
        \bthree[ -]quarters(?= of\b)=75%|
        (?<=\bby )half(?! )=50%|(?<=\bto )half(?! )=50%|(?<=\bby )(?:a|one) third\b=33%|
        (?<=\bto )(?:a|one) third\b=33%|(?<=\bby )(?:a|one) quarter\b(?! (?:to|past))=25%|
        (?<=\bby )(?:a|one) fifth\b=20%|\b(?:a|one) fifth(?= of\b)=20%|
        \b(?:a|one) quarter(?= of (?!an hour))=25%|\b(?:a|one) third(?= of\b)=33%|\btwo[ -]thirds(?= of\b)=67%""",
    "de": r"""\b(?:die )?Hälfte\b=50%|\b(?:drei Viertel|Dreiviertel)(?= der| des| aller| von)=75%|
        \bein Viertel(?= der| des| aller| von)=25%|\b(?:ein|das) Drittel\b=33%|\bein Fünftel\b=20%|
        (?<=\bum )ein Viertel\b=25%|\bzwei Drittel\b=67%""",
    "fr": r"""\b(?:la )?moitié\b=50%|\b(?:les )?trois quarts\b=75%|\b(?:un|le) quart(?= d)=25%|
        \b(?:un|le) tiers\b=33%|\b(?:un|le) cinquième\b=20%|\b(?:les )?deux tiers\b=67%""",
    "es": r"""\b(?:la )?mitad\b=50%|\b(?:las )?tres cuartas partes\b=75%|
        \b(?:un cuarto|una cuarta parte|la cuarta parte)(?= de)=25%|
        \b(?:un quinto|una quinta parte)\b=20%|
        \b(?:un tercio|una tercera parte|la tercera parte)\b=33%|\b(?:dos tercios|dos terceras partes)\b=67%""",
}
"""Expressions for shares of a whole, and what they are in digits."""

_SPANS: Final[Mapping[str, str]] = {
    "en": r"""\b(?:half an hour|half-hour)\b=30 minutes|\b(?:an|one) hour and a half\b=90 minutes|
        \b(?:a )?quarter of an hour\b=15 minutes|\bthree quarters of an hour\b=45 minutes|
        \b(?:a |one )?fortnight\b=14 days|\bhalf a year\b=6 months|\bevery other week\b=every 14 days|
        \bfortnightly\b=every 14 days|\bevery other day\b=every 2 days|
        \bevery other month\b=every 2 months|\b(?:a year and a half|one and a half years)\b=18 months|
        (?<=\bby )an?(?= (?:minute|hour|day|week|month|year)\b)=1|
        (?<=\bfor )an?(?= (?:minute|hour|day|week|month|year)\b)=1|
        \bhalf a dozen\b=6|\ba dozen\b=12|\ba (?=hundred|thousand|million)=1 |\bEOD\b=end|\beom\b=end of month|
        \b(?:the )?first half of(?= (?:the year|\d{4}))=H1|\b(?:the )?second half of(?= (?:the year|\d{4}))=H2|
        \b(?:a|one|the) year (?:earlier|before)\b=last year|\bthe (?:prior|preceding) year\b=last year|
        \b(\d+) ?grand\b=\g<1>000""",
    "de": r"""\b(?:eine )?halbe Stunde\b=30 Minuten|\b(?:anderthalb|eineinhalb) Stunden\b=90 Minuten|
        \b(?:eine )?Viertelstunde\b=15 Minuten|\b(?:eine )?Dreiviertelstunde\b=45 Minuten|
        \b(?:ein )?halbes Jahr\b=6 Monate|\b(?:anderthalb|eineinhalb) Jahre\b=18 Monate|\bhalbjährlich\w*=alle 6 Monate|
        \b(?:vierteljährlich|quartalsweise)\w*=alle 3 Monate|\bvierzehntäg(?:ig|lich)\w*=alle 14 Tage|
        \bzweiwöchentlich\w*=alle 14 Tage|\beine[nmrs]?(?= (?:Minute|Stunde|Tag|Woche|Monat|Jahr)\b)=1|
        \b(?:im |dem |das |zum )?Vorjahr\b=letztes Jahr|\b(?:im |dem |den |zum )?Vormonat\b=letzten Monat|
        \b(?:ein )?halbes Dutzend\b=6|\bein Dutzend\b=12|
        \b(?:anderthalb|eineinhalb)\b=1,5|\bzweieinhalb\b=2,5""",
    "fr": r"""\b(?:une )?demi-heure\b=30 minutes|\bune heure et demie\b=90 minutes|\bun quart d'heure\b=15 minutes|
        \btrois quarts d'heure\b=45 minutes|\bl'an (?:dernier|passé)\b=l'année dernière|
        \bsemestriel\w*=tous les 6 mois|\btrimestriel\w*=tous les 3 mois|
        \bune?(?= (?:minute|heure|jour|semaine|mois|année)\b)=1|\bun an\b=1 année|\b1 an\b=1 année|
        \bune demi-douzaine\b=6|\bune douzaine\b=12|
        \btou(?:s|tes) les(?= (?:jours|semaines|mois|ans|années)\b)=chaque|\bune dizaine\b=10|\bune vingtaine\b=20|
        \bune trentaine\b=30|\bune quarantaine\b=40|\bune cinquantaine\b=50|\bune soixantaine\b=60|
        \bune centaine\b=100|
        \bmars\b=Mars|\bà midi\b=à 12:00|\bà minuit\b=à 0:00|\bT([1-4])\b=Q\1|\bhebdomadaire\w*=chaque semaine|
        \bmensuellement\b=chaque mois|\bannuellement\b=chaque année|\bquotidiennement\b=chaque jour|
        \bune fois par\b=chaque""",
    "es": r"""\bmedia hora\b=30 minutos|\buna hora y media\b=90 minutos|\bun cuarto de hora\b=15 minutos|
        \btres cuartos de hora\b=45 minutos|\bmedio año\b=6 meses|
        \b(?:un )?semestre\b=6 meses|\bsemestral(?:es|mente)?\b=cada 6 meses|
        \btrimestral(?:es|mente)?\b=cada 3 meses|\bquincenal(?:es|mente)?\b=cada 14 días|
        \buna?(?= (?:minuto|hora|día|semana|mes|año)\b)=1|\bmedia docena\b=6|\buna docena\b=12|\bun centenar\b=100|
        \buna decena\b=10|\buna veintena\b=20|\buna treintena\b=30|
        \bdiariamente\b=cada día|\bsemanalmente\b=cada semana|\bmensualmente\b=cada mes|\banualmente\b=cada año|
        \btod[oa]s l[oa]s(?= (?:días|semanas|meses|años)\b)=cada|
        \b(?:al|a) mediodía\b=a las 12:00|
        \ba medianoche\b=a las 0:00|\bT([1-4])\b=Q\1|\buna vez (?:al|a la|por)\b=cada|
        \bel primero(?= de [a-z]+bre\b| de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto))=el 1""",
}
"""Expressions for spans of time, points of time and round numbers, and what they are in digits."""

_NOT_COUNTED: Final = frozenset(
    ["single", "twice", "thrice", "dozen", "einmal", "zweimal", "dreimal", "null", "zero", "zéro", "cero"]
)
_TOLD_BY: Final[Mapping[str, str]] = {
    "en": "half quarter third fifth fortnight other dozen hundred thousand million grand eod eom h1 h2 "
    "hour minute day week month year",
    "de": "vorjahr vormonat halb hälfte viertel drittel fünftel jährlich quartal vierzehn zweiwöchentlich dutzend "
    "hundert tausend eine ein ",
    "fr": "l'an mars demi moitié quart tiers cinquième semestr trimestr douzaine dizaine vingt trentaine quarant "
    "cinquant soixant cent mille midi minuit t1 t2 t3 t4 hebdo mensuel annuel quotidien fois un 1 soixante "
    "dix- tous toutes",
    "es": "media mitad cuart terci tercer quint medio semestr trimestr quincen docena decena veintena treintena cient "
    "cien mil mediodía medianoche t1 t2 t3 t4 vez un primero ient almente diaria tod",
}
"""Of each expression a part without which it is not there: to look for these takes no time."""
_CURRENCY: Final = re.compile(r"\b(EUR|USD|GBP|CHF|JPY)\s?(\d[\d.,']*(?:\s?[kKmM])?)(?![\w.])")


@cache
def _rules(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = f"{_SPANS.get(language, '')}|{_SHARES.get(language, '')}"
    found: list[tuple[re.Pattern[str], str]] = []
    for row in re.split(r"\|\s*(?=\\b|\(\?<=)", rows.strip()):
        pattern, _, digits = row.strip().strip("|").rpartition("=")
        if pattern:
            found.append((re.compile(pattern, re.I), digits))
    return tuple(found)


@cache
def _parts(language: str) -> tuple[str, ...]:
    return tuple(_TOLD_BY.get(language, "").split())


@cache
def _words(language: str) -> Mapping[str, int]:
    """The number words below a hundred, and Spanish hundreds."""
    known = {word: int(value) for word, value in vocabulary(language).cardinals.items() if word not in _NOT_COUNTED}
    return {**known, **_MORE.get(language, {})}


@cache
def _pieces(language: str) -> re.Pattern[str]:
    words = [*_words(language), *_HUNDREDS[language].split(), *_THOUSANDS[language].split()]
    return re.compile("|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))))


@cache
def _counting(language: str) -> re.Pattern[str]:
    """Numbers of several words; in German those written as one; Spanish hundreds."""
    one, link = _pieces(language).pattern, _LINKS[language]
    if language == "de":
        return re.compile(rf"\b(?=\w*(?:hundert|tausend))(?:{one}|{link})+\b", re.I)
    lone = "|".join(word for word, value in _words(language).items() if value > 99)
    several = rf"\b(?:{one})(?:(?:[ -]|[ -]{link}[ -])(?:{one}))+\b"
    return re.compile(rf"{several}|\b(?:{lone}|cien)\b" if lone else several, re.I)


@cache
def _before_hyphen(language: str) -> re.Pattern[str]:
    """A number in words before a word that begins with a number of its own: `twenty four-packs` are twenty."""
    one, link = _pieces(language).pattern, _LINKS[language]
    other = rf"(?:{one})-(?!(?:{one}|{link})\b)[^\W\d_]"
    return re.compile(rf"\b(?:{one})(?:(?:[ -]|[ -]{link}[ -])(?:{one}))*(?= {other})", re.I)


def in_digits(text: str, language: str) -> str:
    """The text with such words written in digits."""
    text = _CURRENCY.sub(r"\2 \1", text)
    if "-" in text and language in _LINKS and language != "de":
        text = _before_hyphen(language).sub(lambda match: _counted_from_twenty(match[0], language), text)
    folded = text.casefold()
    if not any(part in folded for part in _parts(language)):
        return text
    for pattern, digits in _rules(language):
        text = pattern.sub(digits, text)
    return _counting(language).sub(lambda match: _counted(match[0], language), text) if language in _LINKS else text


def _counted(text: str, language: str) -> str:
    """A number of several words; the text as it stands where these make none."""
    hundreds, thousands, known = _HUNDREDS[language].split(), _THOUSANDS[language].split(), _words(language)
    total = part = 0
    for word in _pieces(language).findall(text.casefold()):
        if word in thousands:
            total, part = total + (part or 1) * 1000, 0
        elif word in hundreds and part < (100 if language == "en" else 10):
            part = (part or 1) * 100
        elif language == "fr" and part % 100 == 4 and known.get(word) == 20:
            part += 76
        elif word in known and _fits(part, known[word], language):
            part += known[word]
        else:
            return text
    return str(total + part)


def _counted_from_twenty(text: str, language: str) -> str:
    """A number behind which no other one is read as a part of it only where it is written in digits: `twenty`."""
    digits = _counted(text, language)
    return digits if digits.isdecimal() and int(digits) >= 20 else text


def _fits(part: int, value: int, language: str) -> bool:
    """Whether a number below a hundred can stand behind what was counted so far: three behind twenty."""
    if part % 100 == 0:
        return value < 100 or part == 0
    if value < 10:
        return part % 10 == 0 and (part % 100 >= 20 or (language == "fr" and part % 100 == 10 and value >= 7))
    if language == "fr":
        return value < 20 and part % 100 in (60, 80)
    return language == "de" and part % 100 < 10
