"""Whether a text may hold damage at all: what tells is loaded and asked step by step, since few notes do."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from notelint.mojibake.codecs import CP1252, CP1254, LATIN_1, MAC_ROMAN, char_class, holds_units, table
from notelint.mojibake.runs import holds_east, may_hold_surrogates, pieces, runs, utf8

if TYPE_CHECKING:
    from collections.abc import Collection

_TURKISH_PICTURE = "ğŸ".encode()
# What such damage looks like as UTF-8, at a quick look: "âðï" or "ÂÃÄÅÎÏÐÑ", which few texts hold; behind a straight
# quote or dash.
_LEAD = re.compile(rb"\xc3[\xa2\xaf\xb0\x82-\x85\x8e-\x91]")
# The same of Vietnamese: "á" before what is raised or closes a quotation, inside a word.
_OF_VIETNAMESE = b"\xc3\xa1\xc2"
_VIETNAMESE = re.compile(rb"[a-z\x80-\xbf]\xc3\xa1\xc2[\xba\xbb](?:\xef\xbf\xbd|[?\"'])?[a-z]")
_BEHIND_ASCII = (
    (b"'", re.compile(rb"'[\xc2-\xf4][\x80-\xbf]+[\xc2-\xf4]")),
    (b"-", re.compile(rb"-[\xc2-\xf4][\x80-\xbf]+-[\xc2-\xf4]")),
)


def may_be_damaged(text: str) -> bool:
    """Whether a text holds what is damage in some encoding, as far as a quick look tells."""
    if text.isascii():
        return False
    found = runs(text)
    if found and (holds_units(found) or _may_be_of_a_page(found)):
        return True
    if may_hold_surrogates(text) or may_be_lossy(text):
        return True
    return holds_east(text) and _may_be_double_byte(text)


def _may_be_of_a_page(found: Collection[str]) -> bool:
    from notelint.mojibake.pages import may_be_of_a_page

    return may_be_of_a_page(found)


def may_be_lossy(text: str) -> bool:
    """Whether a text may hold such damage, were no place of it whole; few clean notes do."""
    data, above_ascii = utf8(text), pieces(text)[1]
    if _TURKISH_PICTURE[:1] in above_ascii and _TURKISH_PICTURE in above_ascii:
        return True
    if _OF_VIETNAMESE in above_ascii and _VIETNAMESE.search(data):
        return True
    suspected = b"\xc3" in above_ascii and _LEAD.search(above_ascii) and _by_lead().search(data)
    if not suspected and not any(sign in data and part.search(data) for sign, part in _BEHIND_ASCII):
        return False
    return _hint().search(text) is not None


@cache
def _by_lead() -> re.Pattern[bytes]:
    """What such damage looks like as UTF-8 behind "âðï" and beside "ÂÃÄÅÎÏÐÑ"."""
    return re.compile(
        rb"\xc3(?:[\xa2\xaf\xb0](?:[\"'? .-]*[\xc2-\xf4]| \d)"
        rb"|[\x82-\x85\x8e-\x91](?:(?<=[a-z\x80-\xbf]..)|[?\"' \xef-])|\x83[a-z])"
    )


@cache
def _hint() -> re.Pattern[str]:
    """What leads a long unit before what may follow, a capital where none stands in words, a straight quote or dash
    before what follows it in Mac Roman; only leads below U+0100, which are found the fastest.
    """
    tables = [table(name) for name in (CP1252, CP1254, LATIN_1)]
    follow = char_class("".join(chars[:0x40] for chars in tables))
    behind = char_class(table(MAC_ROMAN)[:0x40])
    return re.compile(
        f"[âðïÂÃÄÅÎÏÐÑ'-](?:(?<=[âðï])[\"'\ufffd? .-]*{follow}"
        "|(?<=[^\\W\\d_A-ZÀ-Þ][ÂÃÄÅÎÏÐÑ])|(?<=[ÂÃÄÅÎÏÐÑ])(?:\ufffd|[?\"'-][a-z])|(?<=Ã)[a-z]{3}"
        f"|(?<=[\\d.,;:!?)%]Â)[ ]|(?<=[a-z] Ã) |(?<= ð) \\d"
        f"|(?:(?<=')(?!.-)|(?<=-)(?=.-))(?:{behind}-?){{2}})"
    )


def _may_be_double_byte(text: str) -> bool:
    from notelint.mojibake.double_byte.prefilter import may_be_double_byte

    return may_be_double_byte(text)
