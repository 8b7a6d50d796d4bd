"""The names of months and days of the week, in English, German, French and Spanish."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

_MONTHS: Final = (
    "january jan januar janner janvier janv enero ene",
    "february feb februar fevrier fevr fev febrero",
    "march mar marz mrz mars marzo",
    "april apr avril avr abril abr",
    "may mai mayo",
    "june jun juni juin junio",
    "july jul juli juillet juil julio",
    "august aug aout agosto ago",
    "september sept sep septembre septiembre setiembre",
    "october oct oktober okt octobre octubre",
    "november nov novembre noviembre",
    "december dec dezember dez decembre diciembre dic",
)
_WEEKDAYS: Final = (
    "monday mon montag mo lundi lun lunes",
    "tuesday tues tue dienstag di mardi martes",
    "wednesday wed mittwoch mi mercredi mer miercoles mie",
    "thursday thurs thur thu donnerstag do jeudi jeu jueves jue",
    "friday fri freitag fr vendredi ven viernes vie",
    "saturday sat samstag sonnabend sa samedi sam sabado sab",
    "sunday sun sonntag so dimanche dim domingo dom",
)
_EAST_ASIAN: Final = re.compile(r"([0-9]{4})[年년] ?([0-9]{1,2})[月월](?: ?([0-9]{1,2})[日일号號])?")
_DASHES: Final = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))


def _by_name(rows: tuple[str, ...], first: int) -> Mapping[str, int]:
    return {name: number for number, row in enumerate(rows, first) for name in row.split()}


MONTHS: Final = _by_name(_MONTHS, 1)
"""The number of a month by its name, folded as `folded` does."""
WEEKDAYS: Final = _by_name(_WEEKDAYS, 0)
"""The day of the week by its name, Monday first."""
BETWEEN: Final = frozenset(
    ("st", "nd", "rd", "th", "er", "o", "a", "de", "del", "of", "the", "le", "el", "la", "der", "den", "am", "on")
)
"""Words and endings that stand in a written date and say nothing."""


def folded(text: str) -> str:
    """Small letters without accents, dashes of all kinds as one, `2025年3月1日` by its numbers: `Août` is `aout`."""
    text = _EAST_ASIAN.sub(lambda date: "-".join(filter(None, date.groups())), unicodedata.normalize("NFKC", text))
    parts = unicodedata.normalize("NFKD", text.casefold()).translate(_DASHES)
    return "".join(char for char in parts if not unicodedata.combining(char))
