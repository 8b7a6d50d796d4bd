"""The names of months and days of the week, in English, German, French, Spanish, Italian, Portuguese, Dutch,
Japanese, Chinese and Korean.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

_MONTHS: Final = (
    "january jan januar janner janvier janv enero ene gennaio janeiro januari",
    "february feb februar fevrier fevr fev febrero febbraio fevereiro februari",
    "march mar marz mrz mars marzo marco maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio maio mei",
    "june jun juni juin junio giugno giu junho",
    "july jul juli juillet juil julio luglio lug julho",
    "august aug aout agosto ago augustus",
    "september sept sep septembre septiembre setiembre settembre sett setembro",
    "october oct oktober okt octobre octubre ottobre ott outubro",
    "november nov novembre noviembre novembro",
    "december dec dezember dez decembre diciembre dic dicembre dezembro",
)
_WEEKDAYS: Final = (
    "monday mon montag mo lundi lun lunes lunedi segunda-feira maandag ma",
    "tuesday tues tue dienstag di mardi martes martedi terca-feira dinsdag",
    "wednesday wed mittwoch mi mercredi mer miercoles mie mercoledi quarta-feira woensdag wo",
    "thursday thurs thur thu donnerstag do jeudi jeu jueves jue giovedi gio quinta-feira donderdag",
    "friday fri freitag fr vendredi ven viernes vie venerdi sexta-feira vrijdag vr",
    "saturday sat samstag sonnabend sa samedi sam sabado sab sabato zaterdag za",
    "sunday sun sonntag so dimanche dim domingo dom domenica zondag zo",
)
_WEEKDAYS_IN_THE_EAST: Final = tuple(
    f"{japanese} {japanese}曜 {japanese}曜日 星期{chinese} 周{chinese} 週{chinese} 礼拜{chinese} {korean} {korean}요일"
    for japanese, chinese, korean in zip("月火水木金土日", "一二三四五六日", "월화수목금토일", strict=True)
)
_EAST_ASIAN: Final = re.compile(r"([0-9]{4}) ?[年년] ?([0-9]{1,2}) ?[月월](?: ?([0-9]{1,2}) ?[日일号號])?")
_DASHES: Final = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold()).translate(_DASHES)
    return "".join(char for char in parts if not unicodedata.combining(char))


def _by_name(rows: tuple[str, ...], first: int) -> Mapping[str, int]:
    return {_plain(name): number for number, row in enumerate(rows, first) for name in row.split()}


MONTHS: Final = _by_name(_MONTHS, 1)
"""The number of a month by its name, folded as `folded` does."""
WEEKDAYS: Final = {**_by_name(_WEEKDAYS, 0), **_by_name(_WEEKDAYS_IN_THE_EAST, 0)}
"""The day of the week by its name, Monday first."""
BETWEEN: Final = frozenset(
    (
        "st",
        "nd",
        "rd",
        "th",
        "er",
        "o",
        "a",
        "de",
        "del",
        "of",
        "the",
        "le",
        "el",
        "il",
        "la",
        "der",
        "den",
        "am",
        "on",
        "op",
    )
)
"""Words and endings that stand in a written date and say nothing."""


def folded(text: str) -> str:
    """Small letters without accents, dashes of all kinds as one, `2025年3月1日` by its numbers: `Août` is `aout`."""
    text = _EAST_ASIAN.sub(lambda date: "-".join(filter(None, date.groups())), unicodedata.normalize("NFKC", text))
    return _plain(text)
