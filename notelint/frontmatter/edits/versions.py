"""What a plain text means to the readers of YAML 1.1 and 1.2: some take for a number or date what others take for text.

Facts: the type repository of YAML 1.1, the core schema of YAML 1.2, and the expressions of PyYAML and of the
packages js-yaml and yaml, one of which takes `.` and `e9` for numbers.
"""

from __future__ import annotations

import re
from enum import Enum, auto

_WORDS = frozenset(("", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<"))
_NUMBER = re.compile(
    r"""[-+]?(?:
        0[box][0-9a-fA-F_]+
      | [0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?
      | (?:[0-9][0-9_]*)?(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?
      | \.(?:inf|Inf|INF|nan|NaN|NAN)
    )""",
    re.VERBOSE,
)
_DATE = re.compile(
    r"""(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})
    (?:(?:[Tt]|[ \t]+)(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})(?:\.[0-9]*)?
    (?:[ \t]*(?:[Zz]|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)?""",
    re.VERBOSE,
)


class Reading(Enum):
    """How the readers of YAML take a plain text."""

    TEXT = auto()
    DATE = auto()
    DIFFERS = auto()


def reading(text: str) -> Reading:
    """TEXT where all readers take it for text, DATE for a day of the calendar in ISO's form, else DIFFERS."""
    if text.lower() in _WORDS or _NUMBER.fullmatch(text):
        return Reading.DIFFERS
    date = _DATE.fullmatch(text)
    if date is None:
        return Reading.TEXT
    return Reading.DATE if _is_of_calendar(date) else Reading.DIFFERS


def _is_of_calendar(match: re.Match[str]) -> bool:
    from datetime import datetime

    if match.start("day") - match.start() != 8 or match.end("day") - match.start() != 10:
        return False
    try:
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
        datetime(year, month, day, hour, minute, second)
    except ValueError:
        return False
    return True
