"""Plain scalars as the core schema of YAML 1.2 reads them, and back."""

from __future__ import annotations

import math
import re

from notelint.frontmatter.node import Scalar

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


def resolve(text: str) -> Scalar:
    """The value of a plain scalar: null, true, 12, 0x1F, 1.5, .inf; everything else is text, dates too."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "+-.0123456789" or len(text) > _LONGEST_NUMBER:
        return text
    match = _NUMBER.fullmatch(text)
    return text if match is None else _number(match)


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


def plain(value: Scalar) -> str:
    """How a value is written without quotes; whether a text can stand so is for the reader to say."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and not math.isfinite(value):
        return ".nan" if math.isnan(value) else f"{'-' if value < 0 else ''}.inf"
    text = str(value)
    # Without a point YAML 1.1 takes 1e+16 for text.
    return text.replace("e", ".0e") if isinstance(value, float) and "." not in text else text
