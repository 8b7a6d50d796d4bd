"""Plain scalars as the core schema of YAML 1.2 reads them, and back.

A number knows how it is written: `1.10` is 1.1, `007` is 7 and `1e3` is 1000.0 to whoever reckons with them, but as
text, by `str` and `repr`, they are what somebody wrote. So none is taken for another, and none is written as another.
"""

from __future__ import annotations

import math
import re

from notelint.frontmatter.node import Data, Scalar

_WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER = re.compile(
    r"""(?P<int>[-+]?[0-9]+) | 0o(?P<octal>[0-7]+) | 0x(?P<hex>[0-9a-fA-F]+)
    | (?P<float>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)
    | (?P<sign>[-+]?)\.(?P<inf>inf|Inf|INF) | (?P<nan>\.(?:nan|NaN|NAN))""",
    re.VERBOSE,
)
# Python refuses to print an int of more than 4,300 digits; nobody means a number by so long a text.
_LONGEST_NUMBER = 1000


class _Whole(int):
    """An int that is written otherwise than Python writes it."""

    written = ""

    def __repr__(self) -> str:
        return self.written


class _Real(float):
    """A float that is written otherwise than Python writes it."""

    written = ""

    def __repr__(self) -> str:
        return self.written


def resolve(text: str) -> Scalar:
    """The value of a plain scalar: null, true, 12, 0x1F, 1.5, .inf; everything else is text, dates too."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "+-.0123456789" or len(text) > _LONGEST_NUMBER:
        return text
    match = _NUMBER.fullmatch(text)
    if match is None:
        return text
    value = _number(match)
    if scalar_text(value) == text:
        return value
    number = _Whole(value) if isinstance(value, int) else _Real(value)
    number.written = text
    return number


def _number(match: re.Match[str]) -> int | float:
    if digits := match["int"]:
        return int(digits)
    if digits := match["octal"]:
        return int(digits, 8)
    if digits := match["hex"]:
        return int(digits, 16)
    if digits := match["float"]:
        return float(digits)
    return math.nan if match["nan"] else float(f"{match['sign']}inf")


def scalar_text(value: Scalar) -> str:
    """A value as it is written without quotes; whether a text can stand so is for the reader to say."""
    if isinstance(value, _Whole | _Real):
        return value.written
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and not math.isfinite(value):
        return ".nan" if math.isnan(value) else f"{'-' if value < 0 else ''}.inf"
    text = str(value)
    # Without a point YAML 1.1 takes 1e+16 for text.
    return text.replace("e", ".0e") if isinstance(value, float) and "." not in text else text


def mere(data: Data) -> Data:
    """The data with numbers that know nothing of how they are written, as a validator of JSON takes them."""
    if isinstance(data, dict):
        return {key: mere(value) for key, value in data.items()}
    if isinstance(data, list):
        return [mere(item) for item in data]
    return int(data) if isinstance(data, _Whole) else float(data) if isinstance(data, _Real) else data
