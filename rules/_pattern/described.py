"""Patterns as a config describes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from notelint import Level

PARTS: Final = ("body", "headings", "tasks", "values", "links")
"""The parts of a note in which a pattern may look."""
COSTLY: Final = 10**8
"""The price of a search, as `cost` tells it, from which on that may take seconds."""
_KNOWN: Final = ("match", "literal", "in", "keys", "message", "level", "replace", "safe", "ignore-case", "code", "help")
_SAMPLE: Final = "a b\n\n- c."
_BYTE: Final = re.compile(r"(?<!\\)(?:\\\\)*\\C")
_FOREIGN: Final = re.compile(r"\(\?<?[=!]|\\[1-9]")
_REFERENCE: Final = re.compile(r"\\(?:(\d)|(\\))")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern: an expression in the syntax of RE2, the parts of a note in which it looks, and what to say of what
    it finds. `replace` is None where nothing is to be put in its place; it may name groups by number.
    """

    name: str
    expression: str
    parts: tuple[str, ...]
    keys: tuple[str, ...]
    message: str
    level: Level
    replace: str | None
    safe: bool
    code: bool
    help: str

    def replacement(self, groups: tuple[str, ...]) -> str:
        """The text to put in the place of a match with these groups."""
        return _REFERENCE.sub(lambda found: groups[int(found[1])] if found[1] else "\\", self.replace or "")


def described(given: Mapping[str, object]) -> tuple[Pattern, ...]:
    """The patterns of a config that are not `off`. Raises `ValueError` with the path to the culprit."""
    return tuple(_pattern(name, fields) for name, fields in given.items() if fields is not False and fields != "off")


def _pattern(name: str, fields: object) -> Pattern:
    here = f"patterns.{name}"
    if not isinstance(fields, dict):
        raise ValueError(f"{here}: expected a mapping with `match` or `literal`, or off")
    for key in fields:
        if key not in _KNOWN:
            raise ValueError(f"{here}.{key}: not a key of a pattern; known: {', '.join(_KNOWN)}")
    if ("match" in fields) == ("literal" in fields):
        raise ValueError(f"{here}: give either `match`, an expression, or `literal`, a text")
    literal = _text(fields, "literal", here)
    expression = re.escape(literal) if literal else _text(fields, "match", here)
    if not expression:
        raise ValueError(f"{here}: an empty pattern would match everywhere")
    if _one(fields, "ignore-case", here):
        expression = f"(?i){expression}"
    pattern = Pattern(
        name,
        expression,
        _choices(fields, here),
        _texts(fields, "keys", here),
        _text(fields, "message", here) or f"`{literal or fields['match']}` stands here",
        _level(fields, here),
        _text(fields, "replace", here) if "replace" in fields else None,
        _one(fields, "safe", here),
        _one(fields, "code", here),
        _text(fields, "help", here),
    )
    _check(pattern, here)
    return pattern


def _check(pattern: Pattern, here: str) -> None:
    expression = compiled(pattern.expression, f"{here}.match")
    if any(found.start() == found.end() for text in ("", _SAMPLE) for found in expression.finditer(text)):
        raise ValueError(f"{here}.match: it matches nothing at all, and so everywhere")
    if _BYTE.search(pattern.expression):
        raise ValueError(f"{here}.match: `\\C` is a part of a character; `.` is all of it")
    asked = [int(found[1]) for found in _REFERENCE.finditer(pattern.replace or "") if found[1]]
    if asked and max(asked) > expression.groups:
        raise ValueError(f"{here}.replace: there is no group {max(asked)} in the pattern")


@lru_cache(256)
def compiled(expression: str, here: str = "") -> Any:  # noqa: ANN401 - the library has no types
    """The expression, compiled; it matches in linear time. Raises `ValueError`."""
    import re2

    options = re2.Options()
    options.log_errors = False
    try:
        return re2.compile(f"(?m){expression}", options)
    except re2.error as error:
        said = (
            error.args[0].decode("utf-8", "replace") if error.args and isinstance(error.args[0], bytes) else str(error)
        )
        advice = "; it knows no look-around and no back-references" if _FOREIGN.search(expression) else ""
        raise ValueError(f"{here}: not an expression of the kind that never hangs (RE2): {said}{advice}") from None


def cost(expression: Any, data: bytes) -> int:  # noqa: ANN401 - the library has no types
    """What a search may cost at most: bytes, times the size of the expression."""
    return len(data) * int(expression.programsize)


def _text(fields: Mapping[str, object], key: str, here: str) -> str:
    value = fields.get(key, "")
    if not isinstance(value, str):
        raise ValueError(f"{here}.{key}: expected text")
    return value


def _texts(fields: Mapping[str, object], key: str, here: str) -> tuple[str, ...]:
    value = fields.get(key, [])
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        raise ValueError(f"{here}.{key}: expected text, or a list of texts")
    return tuple(items)


def _choices(fields: Mapping[str, object], here: str) -> tuple[str, ...]:
    parts = _texts(fields, "in", here) or ("body",)
    for part in parts:
        if part not in PARTS:
            raise ValueError(f"{here}.in: `{part}` is no part of a note; known: {', '.join(PARTS)}")
    return parts


def _level(fields: Mapping[str, object], here: str) -> Level:
    value = fields.get("level", "warning")
    if value not in list(Level):
        raise ValueError(f"{here}.level: expected {', '.join(Level)}")
    return Level(str(value))


def _one(fields: Mapping[str, object], key: str, here: str) -> bool:
    value = fields.get(key, False)
    if not isinstance(value, bool):
        raise ValueError(f"{here}.{key}: expected true or false")
    return value
