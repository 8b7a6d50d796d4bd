"""Character references of HTML: by number and by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache, partial

from notelint.mojibake.codecs import CP1252, CP1254, table
from notelint.mojibake.escapes.stretch import Escape, Repairing, is_small, stretch
from notelint.mojibake.repair import Repair

_REFERENCE = re.compile(r"&(?:#(0*+[1-9]\d{0,6})|#[xX](0*+[1-9A-Fa-f][0-9A-Fa-f]{0,5})|([A-Za-z][A-Za-z0-9]{1,31}));")
_HOLDS = re.compile(r"&(?:#0*+[1-9]\d{2}|#[xX]0*+[1-9A-Fa-f][0-9A-Fa-f]|[A-Za-z][A-Za-z0-9]++;)")
_NUMBER = re.compile(r"(&#[xX]?)(\w+);")
# What browsers take for a C1 control: Windows-1252; two of the controls are none in Windows-1254.
_BROWSER = table(CP1252)[:0x20]
_TURKISH = table(CP1254)[:0x20]
_TELLING = re.compile("&#0*+1(?:42|58);|&#[xX]0*+[89][eE];")
_SMALL = re.compile("&#[xX][0-9]*[a-f]")
_LINE_END = re.compile(r"[\r\n]|\Z")


def reference_repairs(text: str, repair: Repairing) -> Iterator[Repair]:
    """The repairs of the lines that hold references, which are looked at together; of all readings of them."""
    lines = list(_lines(text))
    readings = [_BROWSER, _TURKISH] if any(_TELLING.search(text, start, end) for start, end in lines) else [_BROWSER]
    spell = partial(_spell, any(_SMALL.search(text, start, end) for start, end in lines))
    for controls in readings:
        yield from stretch(text, lines, partial(_escapes, text, controls)).repairs(repair, spell)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines that hold a reference to what may be above ASCII."""
    end = 0
    while (found := _HOLDS.search(text, end)) is not None:
        start = max(text.rfind("\n", end, found.start()), text.rfind("\r", end, found.start()), end - 1) + 1
        end = _end_of_line(text, found.end())
        yield start, end


def _end_of_line(text: str, place: int) -> int:
    found = _LINE_END.search(text, place)
    return found.start() if found else len(text)


def _escapes(text: str, controls: str, start: int, end: int) -> Iterator[Escape]:
    for found in _REFERENCE.finditer(text, start, end):
        if char := _read(*found.groups(), controls):
            yield Escape(found.start(), found.end(), char)


@lru_cache(4096)
def _read(decimal: str | None, hexadecimal: str | None, name: str | None, controls: str) -> str:
    """What a reference stands for."""
    if name:
        return _named(name)
    return _numbered(int(decimal) if decimal else int(hexadecimal or "", 16), controls)


def _named(name: str) -> str:
    from html.entities import html5

    text = html5.get(f"{name};", "")
    return text if len(text) == 1 else ""


def _numbered(number: int, controls: str) -> str:
    """The character of a number; `controls` stand for those from 80 to 9F."""
    if 0x80 <= number < 0xA0:
        return controls[number - 0x80]
    return "" if 0xD800 <= number < 0xE000 or number > 0x10FFFF else chr(number)


@lru_cache(4096)
def _spell(small: bool, char: str, forms: tuple[str, ...]) -> str | None:
    """By name where the forms are names, as far as there are any; else by number."""
    from html.entities import codepoint2name

    if 0x80 <= ord(char) < 0xA0:
        return None
    numbers = [found for form in forms if (found := _NUMBER.fullmatch(form)) is not None]
    names = len(numbers) < len(forms) and not any(map(_has_name, numbers))
    if names and ord(char) in codepoint2name:
        return f"&{codepoint2name[ord(char)]};"
    if not numbers:
        return f"&#{ord(char)};"
    sign, digits = numbers[0].groups()
    small = is_small("".join(number[2] for number in numbers if len(number[1]) == 3), small)
    return _number(ord(char), sign, small, len(digits) if digits.startswith("0") else 0)


def _has_name(number: re.Match[str]) -> bool:
    from html.entities import codepoint2name

    return int(number[2], 10 if number[1] == "&#" else 16) in codepoint2name


def _number(code: int, sign: str, small: bool, width: int) -> str:
    written = str(code) if sign == "&#" else f"{code:x}" if small else f"{code:X}"
    return f"{sign}{written.zfill(width)};"
