"""Times of day in words, `a quarter to nine`, `halb sieben abends`, written in digits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from .vocabulary import vocabulary

_MINUTES: Final = {
    "half past": 30, "quarter past": 15, "quarter to": -15,
    "halb": -30, "viertel nach": 15, "viertel vor": -15, "dreiviertel": -15,
    "et demie": 30, "et quart": 15, "moins le quart": -15,
    "y media": 30, "y cuarto": 15, "menos cuarto": -15,
}  # fmt: skip
"""What is told beside an hour, and the minutes which that adds."""
_TOLD_BY: Final = ("half", "quarter", "halb", "viertel", "demi", "quart", "media", "cuart")
_WORD: Final = r"(?P<hour>\d{1,2}|[^\W\d_]+)"
_CLOCKS: Final[Mapping[str, re.Pattern[str]]] = {
    "en": re.compile(
        rf"\b(?:a )?(?P<told>half past|quarter past|quarter to) {_WORD}\b"
        r"(?P<late> (?:in the (?:afternoon|evening)|at night|pm)\b)?",
        re.I,
    ),
    "de": re.compile(
        rf"\b(?P<told>halb|viertel nach|viertel vor|dreiviertel) {_WORD}\b"
        r"(?P<late> (?:nachmittags|abends|am nachmittag|am abend)\b)?(?: Uhr\b)?",
        re.I,
    ),
    "fr": re.compile(
        rf"\b{_WORD} ?(?:h|heures?) (?P<told>et demie|et quart|moins le quart)\b"
        r"(?P<late> (?:de l'après-midi|du soir)\b)?",
        re.I,
    ),
    "es": re.compile(
        rf"(?:(?<=\bla )|(?<=\blas )){_WORD} (?P<told>y media|y cuarto|menos cuarto)\b"
        r"(?P<late> de la (?:tarde|noche)\b)?",
        re.I,
    ),
}


def clocks_in_digits(text: str, language: str) -> str:
    """The text with such times in digits."""
    pattern = _CLOCKS.get(language)
    if pattern is None or not any(part in text.casefold() for part in _TOLD_BY):
        return text
    return pattern.sub(lambda match: _clock(match, language), text)


def _clock(match: re.Match[str], language: str) -> str:
    word = match["hour"].casefold()
    hour = int(word) if word.isdecimal() else int(vocabulary(language).cardinals.get(word, 0))
    if not 1 <= hour <= 24:
        return match[0]
    late = 12 if match["late"] and hour < 12 else 0
    minutes = (60 * (int(hour) + late) + _MINUTES[match["told"].casefold()]) % (24 * 60)
    return f"{minutes // 60}:{minutes % 60:02}"
