"""What is wrong with a regular expression of a type, and where in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_UNKNOWN: Final = "write it in a simpler way"
_WORDS: Final[Mapping[str, str]] = {
    "missing )": "a group is opened and never closed",
    "missing ]": "a class of characters is opened and never closed",
    "unexpected )": "a `)` closes nothing",
    "invalid perl operator": "`{}` looks around, or is no such group",
    "bad repetition operator": "`{}` repeats a repetition",
    "no argument for repetition operator": "`{}` has nothing before it to repeat",
    "invalid escape sequence": "`{}` is no escape",
    "invalid character class range": "`{}` is no range of characters",
    "invalid repetition size": "`{}` is no number of repetitions",
}
_BACKWARD: Final = "`{}` refers back to a group"


def fault_of_expression(expression: str) -> str:
    """What is wrong, as a clause, and the character at which, counted from 1, where that is known."""
    import re2

    options = re2.Options()
    options.log_errors = False
    try:
        re2.compile(expression, options)
    except re2.error as error:
        said = error.args[0] if error.args else ""
        said = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    else:
        return _UNKNOWN
    reason, _, piece = said.partition(": ")
    is_backward = reason == "invalid escape sequence" and piece[1:].isdecimal()
    what = (_BACKWARD if is_backward else _WORDS.get(reason, said or _UNKNOWN)).format(piece)
    place = _place(expression, reason, piece)
    return f"{what}, at character {place + 1}" if place is not None else what


def _place(expression: str, reason: str, piece: str) -> int | None:
    """Where the piece stands; of a bracket that lacks its other one, the piece is all that follows or precedes it."""
    if reason not in ("missing )", "unexpected )"):
        found = expression.find(piece) if piece else -1
        return found if found >= 0 else None
    try:
        re.compile(expression)
    except re.error as error:
        return error.pos if error.msg.startswith(("missing )", "unbalanced")) else None
    return None
