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
_OF_DOS = f"[{_DOS}](?<=[р-я][а-п].)"
_EMOJI_OF_DOS = "ЁЯ"
# What the first letters of that begin with in UTF-8.
_CYRILLIC_LEAD = b"\xd1"

# What foreign letters, characters of China and Japan and halves of surrogate pairs begin with in UTF-8.
_FOREIGN_LEADS = range(0xCD, 0xDC)
_NOT_FOREIGN = bytes({*range(0x100)} - {*_FOREIGN_LEADS})
_NOT_EAST = bytes({*range(0x100)} - {*range(0xE4, 0xEA), 0xEE, 0xEF})
_HALF = b"\xed"
_EAST = "[\u4e00-\u9fff\uff61-\uff9f\ue000-\ue0bb]"
_SPACES_FOR_ASCII = bytes(byte if byte > 0x7F else 0x20 for byte in range(0x100))
# A foreign letter behind one of ASCII, as kinds of bytes.
_KINDS = bytes(
    b"F"[0] if byte in _FOREIGN_LEADS else b"a"[0] if bytes((byte,)).isalpha() else b"."[0] for byte in range(0x100)
)
_BEHIND_ASCII = b"aF"
# Both halves of a surrogate pair: as they are, or as UTF-8 misread in a common codec, the first as emoji have it.
_PAIR = "[\ud800-\udbff][\udc00-\udfff]"
_MISREAD_PAIRS = (("\u00ed", "\u00ed[\xa0 ]?%s", "[µ¼½¾]\u00ed"), ("\u00cc", "\u00cc†?%s", "[µºΩæ]\u00cc"))


# In a text that is not longer a class of characters is found as fast as anything.
_SHORT = 24
# From this length on it is a text, and no part of one that is asked by itself.
_TEXT = 2048
# A text of the East holds such characters this early; so many bytes has a character at most.
_BEGINNING, _WIDEST = 128, 4
# A text of more bytes for each character holds more above ASCII than it repeats.
_DENSE = 1.25


@lru_cache(1)
def utf8(text: str) -> bytes:
    """A text as UTF-8, whatever the code points; bytes are searched faster than characters."""
    return text.encode("utf-8", "surrogatepass")


@lru_cache(1)
def pieces(text: str) -> tuple[str, bytes]:
    """The different stretches of a text above ASCII, a space between, and the same as UTF-8; of most texts that is
    little, and searched the faster.
    """
    data = utf8(text)
    if len(data) > _DENSE * len(text):
        return text, data
    data = b" ".join(set(data.translate(_SPACES_FOR_ASCII).split()))
    return data.decode("utf-8", "surrogatepass"), data


def holds_east(text: str) -> bool:
    """Whether a text holds characters that encodings of China and Japan have and others have not."""
    chars, data = pieces(text)
    if _may_hold_east(data[: _WIDEST * _BEGINNING]) and _compiled(_EAST).search(chars, 0, _BEGINNING) is not None:
        return True
    return _may_hold_east(data) and _compiled(_EAST).search(chars) is not None


def _may_hold_east(data: bytes) -> bool:
    """The same at a look at the bytes, so that the expression, which is slow to make, is made for few texts."""
    return data.translate(None, _NOT_EAST) != b""


def may_hold_surrogates(text: str) -> bool:
    """Whether a text holds what might be two halves of a character."""
    chars, data = pieces(text)
    for lead, pair, second in _MISREAD_PAIRS:
        if lead in chars and _compiled(second).search(chars) and _compiled(pair % second).search(text):
            return True
    return _HALF in data and _compiled(_PAIR).search(chars) is not None


def runs(text: str) -> frozenset[str]:
    """The different runs of a text; a Latin letter at the beginning of one stands before another script."""
    return (_runs_of_text if len(text) >= _TEXT else _runs_of_part)(text)


def _runs(text: str) -> frozenset[str]:
    if len(text) <= _SHORT:
        found = set(_compiled(_RUN).findall(text))
        return frozenset(found | _mixed(text) if _compiled(_FOREIGN).search(text) else found)
    chars, data = pieces(text)
    found = set(_compiled(_RUN).findall(chars))
    if foreign := data.translate(None, _NOT_FOREIGN):
        if chars is not text and _BEHIND_ASCII in utf8(text).translate(_KINDS):
            chars = text
        behind_latin = _BEHIND_LATIN[2 * len(foreign) > len(chars)]
        if (
            _EMOJI_OF_DOS in chars
            or _compiled(behind_latin).search(chars)
            or (_CYRILLIC_LEAD in foreign and _compiled(_OF_DOS).search(chars))
        ):
            found |= _mixed(chars)
    return frozenset(found)


# Those of a text are asked for before and after those of its parts.
_runs_of_text, _runs_of_part = lru_cache(2)(_runs), lru_cache(2)(_runs)


def _mixed(text: str) -> set[str]:
    spans = map(re.Match.span, _compiled(_MIXED).finditer(text))
    return {text[start - (start > 0) : end] for start, end in spans}


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.DOTALL)
