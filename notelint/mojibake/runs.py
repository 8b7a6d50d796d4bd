"""The first look at a text: characters above ASCII that stand together and may be bytes of UTF-8 in some codec."""

from __future__ import annotations

import re
from functools import cache, lru_cache

# What may lead a unit in some codec, and what may follow; wider than needed, so that it stays short.
_LEAD = "[\xa0-\u02dd\u0300-\u0323\u0370-\u06ff\u1e6a\u2013-\u203a\u2044-\u25ca\uf8ff\ufb01\ufb02]"
# Letters that follow others in most words are left out: Greek, Russian in code page 866, Persian in Windows-1256.
_FOLLOW = (
    "\x80-\u02dd\u037a\u0384-\u0390\u03a9\u03c0\u0401-\u042f\u0451-\u045f\u0490\u0491\u060c\u061b\u061f\u06ba"
    "\u1e02-\u1ef3\u200c\u200d\u2013-\u25a0\uf8ff"
)
_RUN = f"{_LEAD}[{_FOLLOW}]+"
# These letters count behind Latin ones and what leads units; Russian ones of code page 866 before no small letter.
_FOREIGN = "[\u0370-\u06ff]"
_BEFORE_FOREIGN = "[A-Za-zÀ-ɏΑ-Ω┬├┼╨╤\u064b]"
_DOS = "А-Я░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
_MIXED = (
    f"{_FOREIGN}(?:(?<={_BEFORE_FOREIGN}.)[{_FOLLOW}\u0430-\u043f\u0640-\u06ff]*"
    f"|[{_DOS}](?<=[р-я][а-п].)|[{_DOS}а-п](?<=ЁЯ.)[{_DOS}а-п])"
)
# What one of these holds, found faster; the first in two ways, so that what is rarer in a text is looked for.
_BEHIND_LATIN = (f"{_FOREIGN}(?<={_BEFORE_FOREIGN}.)", f"{_BEFORE_FOREIGN}{_FOREIGN}")
_OF_DOS = (f"[{_DOS}](?<=[р-я][а-п].)", "ЁЯ")

# What these, characters of China and Japan and halves of surrogate pairs begin with in UTF-8; many texts hold none.
_ASCII = bytes(range(0x80))
_NOT_FOREIGN = bytes({*range(0x100)} - {*range(0xCD, 0xDC)})
_NOT_EAST = bytes({*range(0x100)} - {*range(0xE4, 0xEA), 0xEE, 0xEF})
_HALF = b"\xed"
_EAST = "[\u4e00-\u9fff\uff61-\uff9f\ue000-\ue0bb]"
# Both halves of a surrogate pair: as they are, or as UTF-8 misread in a common codec, the first as emoji have it.
_PAIR = "[\ud800-\udbff][\udc00-\udfff]"
_MISREAD_PAIRS = (("\u00ed", "\u00ed[\xa0 ]?[µ¼½¾]\u00ed"), ("\u00cc", "\u00cc†?[µºΩæ]\u00cc"))


@lru_cache(1)
def above_ascii(text: str) -> bytes:
    """What a text holds above ASCII, as UTF-8; of most texts that is little, and searched the faster."""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII)


def holds_east(text: str) -> bool:
    """Whether a text holds characters that encodings of China and Japan have and others have not."""
    return above_ascii(text).translate(None, _NOT_EAST) != b"" and _compiled(_EAST).search(text) is not None


def may_hold_surrogates(text: str) -> bool:
    """Whether a text holds what might be two halves of a character."""
    if any(first in text and _compiled(pair).search(text) for first, pair in _MISREAD_PAIRS):
        return True
    return _HALF in above_ascii(text) and _compiled(_PAIR).search(text) is not None


def runs(text: str) -> set[str]:
    """The different runs of a text; a Latin letter at the beginning of one stands before another script."""
    found = set(_compiled(_RUN).findall(text))
    above = above_ascii(text)
    if above.translate(None, _NOT_FOREIGN) and _may_be_mixed(text, is_foreign=len(above) > len(text)):
        found.update(text[max(0, match.start() - 1) : match.end()] for match in _compiled(_MIXED).finditer(text))
    return found


def _may_be_mixed(text: str, *, is_foreign: bool) -> bool:
    return any(_compiled(part).search(text) for part in (_BEHIND_LATIN[is_foreign], *_OF_DOS))


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.DOTALL)
