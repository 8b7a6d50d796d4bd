"""Escapes in double-quoted scalars of the frontmatter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from notelint.mojibake.escapes.scalars import double_quoted
from notelint.mojibake.escapes.stretch import Escape, Repairing, is_small, stretch
from notelint.mojibake.repair import Repair

_HIGH, _LOW = r"\\u[dD][89abAB][0-9A-Fa-f]{2}", r"\\u[dD][c-fC-F][0-9A-Fa-f]{2}"
_ESCAPE = re.compile(
    rf"{_HIGH}{_LOW}|\\(?:x[0-9A-Fa-f]{{2}}|u[0-9A-Fa-f]{{4}}|U[0-9A-Fa-f]{{8}}|(?:\r\n?|\n)[ \t]*+|[^xuU\r\n])"
)
_SHORT = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}
_BY_NUMBER = ("\\x", "\\u", "\\U")


def yaml_repairs(text: str, repair: Repairing) -> Iterator[Repair]:
    """The repairs of the scalars that hold escapes; they are looked at together."""
    spans = [(start, end) for start, end in double_quoted(text) if "\\" in text[start:end]]
    if spans:
        forms = [escape[0] for start, end in spans for escape in _ESCAPE.finditer(text, start, end)]
        yield from stretch(text, spans, partial(_escapes, text)).repairs(repair, partial(_spell, _style(forms)))


def _escapes(text: str, start: int, end: int) -> Iterator[Escape]:
    for found in _ESCAPE.finditer(text, start, end):
        if (char := _read(found[0])) is not None:
            yield Escape(found.start(), found.end(), char)


def _read(form: str) -> str | None:
    """What an escape stands for: nothing for a fold; None for what is no character."""
    if form[1] in "\r\n":
        return ""
    if not form.startswith(_BY_NUMBER):
        return _SHORT.get(form[1], form[1])
    if len(form) == 12:
        return chr(0x10000 + ((int(form[2:6], 16) & 0x3FF) << 10) + (int(form[8:], 16) & 0x3FF))
    code = int(form[2:], 16)
    return None if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)


class _Style(NamedTuple):
    """How the writer of the block escapes: only what cannot be printed, beyond FFFF in pairs, below 100 with `x`, and
    with digits that are small letters.
    """

    hidden: bool
    pairs: bool
    short: bool
    small: bool


def _style(forms: list[str]) -> _Style:
    """The style of all escapes; where none is below 100, JSON's is told by its small letters."""
    numbers = [form for form in forms if form.startswith(_BY_NUMBER)]
    low = [form[1] for form in numbers if form.startswith(("\\x", "\\u00"))]
    small = any(form[2:].islower() for form in numbers)
    hidden = not any((_read(form) or "\0").isprintable() for form in numbers)
    return _Style(hidden, any(len(form) == 12 for form in numbers), "x" in low if low else not small, small)


@lru_cache(4096)
def _spell(style: _Style, char: str, forms: tuple[str, ...]) -> str | None:
    """By number, as wide as the forms where it fits; literal where the writer would not escape it."""
    forms = tuple(form for form in forms if form.startswith(_BY_NUMBER))
    if (style.hidden or not forms) and char.isprintable():
        return char
    if not forms:
        return None
    small = is_small("".join(form[2:] for form in forms), style.small)
    return "".join(sign + (digits.lower() if small else digits) for sign, digits in _numbers(ord(char), forms, style))


def _numbers(code: int, forms: tuple[str, ...], style: _Style) -> list[tuple[str, str]]:
    """The escapes of a code point: for each the sign, and the digits as capitals."""
    signs = {form[1] for form in forms}
    if code > 0xFFFF and style.pairs:
        first, second = 0xD800 + ((code - 0x10000) >> 10), 0xDC00 + (code & 0x3FF)
        return [("\\u", f"{first:04X}"), ("\\u", f"{second:04X}")]
    if code > 0xFFFF or signs == {"U"}:
        return [("\\U", f"{code:08X}")]
    short = "x" in signs or (style.short and not any(form.startswith("\\u00") for form in forms))
    return [("\\x", f"{code:02X}")] if code < 0x100 and short else [("\\u", f"{code:04X}")]
