"""What a text shows of how it lost bytes: the same conversion went over all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from notelint.mojibake.codecs import CP1252, CP1254, LATIN_1, MAC_ROMAN, char_class, table
from notelint.mojibake.spans import above_ascii

REPLACED = "\ufffd"
# Leads of letters of three bytes that are seldom letters themselves: those of India, Thai, Lao, China, Japan and Korea.
EASTERN_LEADS = range(0xE3, 0xEE)
LONG_LEADS = (0xE0, *EASTERN_LEADS)
# Bytes without a character in cp1252, in cp1254 too, and the controls of Latin-1; each with how likely its loss is.
_LOST = ((frozenset(b"\x81\x8d\x8f\x90\x9d"), 0.0),)
_LOST_IN_TURKISH = (*_LOST, (frozenset(b"\x8e\x9e"), -1.5))
_LOST_IN_CP1254 = ((frozenset(b"\x81\x8d\x8f\x90\x9d\x8e\x9e"), 0.0),)
# Leads of cp1254 alone, what it has not, controls that Latin-1 keeps, and what stands for the same bytes in cp1252.
_TURKISH = re.compile("[ğĞŞİ](?:(?<!ğ)|(?=Ÿ))")
_NOT_TURKISH = re.compile("[ÐðÞþÝýŽž]")
_CONTROL = re.compile("[\x80-\x9f]")
# Controls that stand for bytes without a character in cp1254 alone, and those for which both have one.
_CONTROL_OF_TURKISH = re.compile("[\x8e\x9e]")
_CONTROL_OF_LATIN_1 = re.compile("[\x80\x82-\x8c\x91-\x9c\x9f]")
_OF_WINDOWS = re.compile("[€ƒ†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]|(?:[ÂÃÄÅÎÏÐÑ×ØÙÚÛ]|à[¤¥])[‚„…–—‘’“”]")
_CONTROLS = frozenset(range(0x80, 0xA0))
# How likely it is that those of Latin-1 were stripped, and how little where fewer units hold no character of Windows.
_UNIT = re.compile("[Â-ß][\xa0-¿]")
_ENOUGH = 4
_STRIPPED, _HARDLY_STRIPPED = -3.0, -9.0
# Signs of Latin-1 of which the controls were stripped: in English contractions, and where a word would stand.
STRIPPED_SIGN = r"(?<=[A-Za-z])â(?=(?:s|t|re|ve|ll|d|m)\b)|(?<![^\s(])(?:ð[\xa0-\xbf]?|â)(?![^\s,.;:!)])"
# How likely it is that a text that lost bytes had its quotes and spaces changed, too.
_ALSO = -3.0
# So many characters above ASCII without one of those tell that cp1254 has none for it.
_MANY = 60


class Losses(NamedTuple):
    """How bytes may have been lost: which are without a character, each with how likely that is; what may stand for
    one, nothing among it; whether quotes were straightened, spaces made plain, soft hyphens stripped. `also` is how
    likely it is that quotes and spaces were changed besides; `proven` that quotes were, since they stand in words.
    """

    bytes: tuple[tuple[frozenset[int], float], ...]
    traces: tuple[str, ...]
    straightened: bool
    spaced: bool
    stripped: bool
    also: float = 0.0
    proven: bool = False

    @property
    def of_controls(self) -> bool:
        """Whether all controls may be lost."""
        return any(some is _CONTROLS for some, _ in self.bytes)


def losses(text: str) -> Iterator[tuple[str, Losses]]:
    """The codecs in which a text may have lost something, and what that may be."""
    return ((name, found) for name in _IN_CODEC if (found := losses_in(text, name)) is not None)


def losses_in(text: str, name: str) -> Losses | None:
    """What a text may have lost in a codec; None where it cannot be of this."""
    return _IN_CODEC[name](text) if name in _IN_CODEC else None


def _in_cp1252(text: str) -> Losses | None:
    if _must_be_turkish(text) or ("ğŸ" in text and not _NOT_TURKISH.search(text)):
        return None
    return _losses(text, CP1252, _lost_bytes(text))


def _in_cp1254(text: str) -> Losses | None:
    if not (_TURKISH.search(text) or _must_be_turkish(text)):
        return None
    return _losses(text, CP1254, _lost_bytes_in_turkish(text))


def _must_be_turkish(text: str) -> bool:
    return _CONTROL_OF_TURKISH.search(text) is not None and _CONTROL_OF_LATIN_1.search(text) is None


def _in_latin_1(text: str) -> Losses | None:
    return _losses(text, LATIN_1, ()) if _CONTROL.search(text) and not _OF_WINDOWS.search(text) else None


def _in_mac_roman(text: str) -> Losses | None:
    if not _of_mac_roman().search(text):
        return None
    return Losses((), (), "‚" not in text and "„" not in text, False, False)


_IN_CODEC = {CP1252: _in_cp1252, CP1254: _in_cp1254, LATIN_1: _in_latin_1, MAC_ROMAN: _in_mac_roman}


@cache
def _of_mac_roman() -> re.Pattern[str]:
    """Finds what Mac Roman made of bytes, with a straight quote or dash in the place of its first character."""
    follow = char_class(table(MAC_ROMAN)[:0x40])
    return re.compile(f"['\"-](?:(?<=-){follow}|(?<!-){follow}{{2}})")


def _lost_bytes(text: str) -> tuple[tuple[frozenset[int], float], ...]:
    """Which bytes were lost in what reads as cp1252, and may be cp1254, or Latin-1 without its controls."""
    if _CONTROL.search(text):
        return ()
    if not _OF_WINDOWS.search(text):
        is_likely = len(_UNIT.findall(text)) >= _ENOUGH or (
            ("â" in text or "ð" in text) and re.search(STRIPPED_SIGN, text)
        )
        return (*_LOST_IN_TURKISH, (_CONTROLS, _STRIPPED if is_likely else _HARDLY_STRIPPED))
    if _of_cp1252().search(text):
        return _LOST
    return _LOST_IN_CP1254 if above_ascii(text) > _MANY else _LOST_IN_TURKISH


@cache
def _of_cp1252() -> re.Pattern[str]:
    """Finds damage with a character for a byte that cp1254 has none for, or another one."""
    chars = table(CP1252)
    lead, follow = char_class(chars[0x42:0x75]), char_class(chars[:0x40])
    return re.compile(f"{lead}(?:(?<=[ÐÞ]){follow}|(?<=ð)Ÿ|{follow}?{follow}?[žŽ])")


def _lost_bytes_in_turkish(text: str) -> tuple[tuple[frozenset[int], float], ...]:
    return () if _CONTROL.search(text) else _LOST_IN_CP1254


def _losses(text: str, name: str, lost: tuple[tuple[frozenset[int], float], ...]) -> Losses:
    expressions = _expressions(name)
    straightened, spaced = (expression.search(text) is None for expression in expressions[:2])
    replaced, asked, dropped, quoted = expressions[2:]
    traces = _traces(text, replaced, asked, dropped) if lost else ()
    if "" not in traces:
        lost = tuple(group for group in lost if group[0] is not _CONTROLS)
    is_shown = len(traces) == 1 and (traces[0] != "" or dropped.search(text) is not None)
    proven = straightened and quoted.search(text) is not None
    also = _ALSO if is_shown and not proven else 0.0
    return Losses(lost, traces, straightened, spaced, "\xad" not in text, also, proven)


def _traces(text: str, replaced: re.Pattern[str], asked: re.Pattern[str], dropped: re.Pattern[str]) -> tuple[str, ...]:
    """What stands for a lost byte: a sign of replacement or a question mark, as others in words prove, or nothing."""
    if REPLACED in text and replaced.search(text):
        return (REPLACED,)
    if "?" not in text:
        return ("",)
    if asked.search(text):
        return ("?",)
    return ("",) if dropped.search(text) else ("", "?")


@cache
def _expressions(name: str) -> tuple[re.Pattern[str], ...]:
    """Expressions for a byte that is a curly quote, for one that is a no-break space, and for the traces of losses."""
    chars = table(name)
    lead = char_class(chars[0x42:0x75])
    follow = char_class(chars[:0x40])
    part = char_class(chars[:0x75])
    of_two = "".join(
        chars[byte - 0x80] for byte in (*range(0xC3, 0xC6), 0xCE, 0xCF, *range(0xD0, 0xD4), *range(0xD7, 0xDA))
    )
    of_three = "".join(chars[byte - 0x80] for byte in LONG_LEADS)
    two, long = char_class(of_two), char_class(of_three)
    # Í and í, Ν and έ: behind these a soft hyphen may have been, too.
    no_hyphen = char_class("".join(char for char in of_two if char not in "ÃÎÐØ"))
    longer = char_class(chars[0x60:0x71])
    two_byte, three_byte, four_byte = (
        char_class(chars[first:last]) for first, last in ((0x42, 0x60), (0x60, 0x70), (0x70, 0x75))
    )
    quote = "[“”‘’‚„]"
    return (
        re.compile(
            f"{two_byte}{quote}|{three_byte}(?:{quote}{follow}|{follow}{quote})"
            f"|{four_byte}(?:{quote}{follow}|{follow}{quote}|{follow}{follow}{quote})"
        ),
        re.compile(f"{lead}{follow}?\xa0"),
        re.compile(f"{lead}{follow}?{follow}?\ufffd"),
        re.compile(
            f"\\?(?:(?<={char_class(chars[0x42:0x71])}.)|(?<={longer}{follow}.)|(?<={chars[0x70]}{follow}{follow}.))"
            f"(?:{follow}|{part}|[a-z])"
        ),
        re.compile(f"{char_class(of_two + of_three)}(?:(?<={no_hyphen})(?:{lead}|[a-z])|(?<={long}){follow}{long})"),
        re.compile(f"[\"'](?:(?<={two}.)|(?<={long}{follow}.))(?:{part}|[a-z])"),
    )
