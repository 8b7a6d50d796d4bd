"""What happens to text that is UTF-8 and is taken for something else: one function for each way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, reduce
from typing import TypeAlias

Damage: TypeAlias = Callable[[str], str]

OTHER_CODECS = (
    *("cp437", "cp850", "cp852", "cp1250", "cp1251", "cp1253", "cp1255", "cp1256", "cp1257", "cp1258"),
    *(f"iso8859_{part}" for part in (2, 3, 4, 5, 7, 9, 10, 13, 14, 15, 16)),
    *("koi8_r", "mac_latin2", "mac_cyrillic"),
)
APPLE = "\uf8ff"
STRAIGHT = {ord(sign): "'" for sign in "‘’‚‛"} | {ord(sign): '"' for sign in "“”„‟"}
INVISIBLE = dict.fromkeys((0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF))


@cache
def _table(codec: str) -> tuple[str, ...]:
    """The character of each byte; a byte that the codec does not define stays what it is in Latin-1."""
    return tuple(bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in range(256))


def misread(codec: str) -> Damage:
    """Taken for a single-byte codec, every byte kept."""
    table = _table(codec)
    return lambda text: "".join([table[byte] for byte in text.encode("utf-8")])


def misread_losing(codec: str, errors: str, lost: str = "\ufffd") -> Damage:
    """Taken for a codec that drops or replaces what it does not define."""
    return lambda text: text.encode("utf-8").decode(codec, errors).replace("\ufffd", lost)


def in_turn(damages: Iterable[Damage]) -> Damage:
    """One damage after the other."""
    steps = tuple(damages)
    return lambda text: reduce(lambda so_far, step: step(so_far), steps, text)


def straighten(text: str) -> str:
    """Curly quotes made straight."""
    return text.translate(STRAIGHT)


def plain_spaces(text: str) -> str:
    """No-break spaces made plain ones."""
    return text.replace("\u00a0", " ")


def strip_invisible(text: str) -> str:
    """Soft hyphens and zero-width characters taken out."""
    return text.translate(INVISIBLE)


def strip_apple(text: str) -> str:
    """The private character that Mac Roman has for the lead byte of emoji taken out."""
    return text.replace(APPLE, "")


def yaml_escaped(text: str) -> str:
    r"""All but ASCII in the shortest escape of a double-quoted YAML scalar: \x, \u, \U."""
    return _escaped(text, lambda point: f"\\x{point:02X}" if point < 256 else _long_escape(point))


def json_escaped(text: str) -> str:
    r"""All but ASCII as \u, or \U where four digits do not do."""
    return _escaped(text, _long_escape)


def percent_encoded(text: str) -> str:
    """All but ASCII as the percent-encoded bytes of its UTF-8."""
    return "".join(character if character.isascii() else _percent(character) for character in text)


def decimal_entities(text: str) -> str:
    """All but ASCII as decimal character references."""
    return _escaped(text, lambda point: f"&#{point};")


def hexadecimal_entities(text: str) -> str:
    """All but ASCII as hexadecimal character references."""
    return _escaped(text, lambda point: f"&#x{point:X};")


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8"))


def _long_escape(point: int) -> str:
    return f"\\u{point:04X}" if point < 0x10000 else f"\\U{point:08X}"


def _escaped(text: str, escape: Callable[[int], str]) -> str:
    return "".join(character if character.isascii() else escape(ord(character)) for character in text)


ESCAPE = re.compile(r"\\(?:x(\w{2})|u(\w{4})|U(\w{8}))|%\w\w|&#\w+;")


def one_spelling(text: str) -> str:
    r"""Escapes in one spelling, so that \xE9, \u00e9 and \U000000E9 are the same, and é is another."""

    def spell(match: re.Match[str]) -> str:
        digits = match[1] or match[2] or match[3]
        return f"\\U{digits.upper():0>8}" if digits else match[0].upper()

    return ESCAPE.sub(spell, text)
