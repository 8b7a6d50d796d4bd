"""Units of UTF-8 in a wrong reading that has lost something: what each may have been."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from notelint.mojibake.codecs import CP1252, CP1254, LATIN_1, MAC_ROMAN, char_class, codec, table
from notelint.mojibake.lossy.signs import known_signs, signs

REPLACED = "\ufffd"
_STRIPPED = (frozenset((0xAD,)), 0.0)
# Bytes without a character in cp1252, in cp1254 too, and all controls of Latin-1; each with how likely its loss is.
_LOST = ((frozenset(b"\x81\x8d\x8f\x90\x9d"), 0.0),)
_LOST_IN_TURKISH = (*_LOST, (frozenset(b"\x8e\x9e"), -1.5))
_LOST_CONTROLS = (*_LOST_IN_TURKISH, (frozenset(range(0x80, 0xA0)), -3.0))
# Leads of cp1254 alone, controls that Latin-1 keeps, and what stands for the same bytes in cp1252.
_TURKISH = re.compile("ğŸ|[ĞŞİ]")
_CONTROL = re.compile("[\x80-\x9f]")
_OF_WINDOWS = re.compile("[€ƒ†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]")
# Signs of Latin-1 of which the controls were stripped: in English contractions, and where a word would stand.
_STRIPPED_UNIT = r"(?<=[A-Za-z])â(?=(?:s|t|re|ve|ll|d|m)\b)|(?<![^\s(])(?:ð[\xa0-\xbf]?|â)(?![^\s,.;:!)])"
_HEADLESS = re.compile(rb"(?<![\xf0-\xf4])\x9f(?=[\x80-\xbf]{2})")
_NO_BREAK_SPACE = 0xA0
# What a plain character may have been: straightened quotes, dashes and dots, a space that could break.
_STRAIGHT = {
    '"': frozenset(b"\x84\x93\x94"),
    "'": frozenset(b"\x82\x91\x92"),
    "-": frozenset(b"\x96\x97"),
    "--": frozenset(b"\x97"),
    "...": frozenset(b"\x85"),
    " ": frozenset((_NO_BREAK_SPACE,)),
}
_STAND_IN = r"(?:\.\.\.|--?|[\ufffd?\"' ])"
_TOKEN = re.compile(_STAND_IN + "|.", re.DOTALL)
# Letters of which something may be lost; the others of their alphabets come back whole.
_LETTERS = (
    "ÁÍÏÐÝÎÞÄÓÔÂÑÒÖÅÀÃÆÇÈÉÊËÌÕØÙÚÛÜßàí ĀāČčĎďĐđĒēĖėĘęĚěĂăĄąĆćĜĝĞğıŁłŃńŇňŌōŐőŒœŔŕŘřŚśŜŝŞşŠš"
    "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯрстуфхцчшщъыьэюяЁёђєіїјљњћќўџЄІЇЂЈЉЊЋЌЎЏ"
    "ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩέήίπρςστυφχψωόύώΆΈΉΊΌΎΏ"
)
_MARKS = "\u00a0°«»·×"


class Choice(NamedTuple):
    """What a lossy unit may have been; `rest` is plain text behind it, `weight` how likely such a loss is."""

    char: str
    rest: str
    weight: float


class Choices(tuple[Choice, ...]):
    """The choices of a lossy unit; made once for each, so that they are known by their place in memory."""

    __slots__ = ()

    def __hash__(self) -> int:
        """As the choices are compared: those that are another object may be equal, and are weighed again."""
        return id(self)


class Unit(NamedTuple):
    """A part of a run: `start` and `end` count from its beginning; `text` where nothing is lost, else the choices."""

    start: int
    end: int
    text: str
    choices: Choices


_NONE = Choices()


@dataclass(frozen=True, slots=True)
class Damage:
    """How UTF-8 looks in a codec after losses: `run` finds what stands together, `part` its whole and lossy parts;
    `lost` are the bytes that leave no trace or a sign of replacement, each with how likely that is.
    """

    name: str
    run: re.Pattern[str]
    part: re.Pattern[str]
    lost: tuple[tuple[frozenset[int], float], ...]

    def is_whole(self, run: str) -> bool:
        """Whether nothing is lost in a run."""
        found = self.part.match(run)
        return found is not None and found["lossy"] is None and found.end() == len(run)

    def units(self, run: str) -> list[Unit]:
        """The units of a run, those that are whole joined."""
        return [self._unit(found) for found in self.part.finditer(run)]

    def _unit(self, found: re.Match[str]) -> Unit:
        if found["lossy"] is None:
            return Unit(found.start(), found.end(), decoded(self.name, found[0]), _NONE)
        return Unit(found.start(), found.end(), "", choices(self.name, self.lost, found[0]))


def decoded(name: str, raw: str) -> str:
    """What whole units stand for."""
    data = codec(name).encode(raw)
    if name == MAC_ROMAN:
        data = _HEADLESS.sub(b"\xf0\x9f", data)
    return data.decode("utf-8", "replace")


def damages(text: str) -> list[Damage]:
    """The kinds of damage that a text may have."""
    found = [_damage(CP1252, _lost_bytes(text))]
    if _TURKISH.search(text):
        found.append(_damage(CP1254, _LOST_IN_TURKISH))
    if _CONTROL.search(text) and not _OF_WINDOWS.search(text):
        found.append(_damage(LATIN_1, ()))
    if "'" in text or "-" in text:
        found.append(_damage(MAC_ROMAN, ()))
    return found


def _lost_bytes(text: str) -> tuple[tuple[frozenset[int], float], ...]:
    """Which bytes were lost in what reads as cp1252, and may be cp1254, or Latin-1 without its controls."""
    if _CONTROL.search(text):
        return ()
    if "ž" in text or "Ž" in text:
        return _LOST
    return _LOST_IN_TURKISH if _OF_WINDOWS.search(text) else _LOST_CONTROLS


@cache
def _damage(name: str, lost: tuple[tuple[frozenset[int], float], ...]) -> Damage:
    """The damage of a codec; made at the first question."""
    whole, lossy = _mac_roman() if name == MAC_ROMAN else _windows(name)
    if lost is _LOST_CONTROLS:
        lossy = f"(?:{lossy}|{_STRIPPED_UNIT})"
    return Damage(name, re.compile(f"(?:{whole}|{lossy})+"), re.compile(f"(?:{whole})+|(?P<lossy>{lossy})"), lost)


def _windows(name: str) -> tuple[str, str]:
    """Expressions for a whole unit and for a lossy one; of the long units only those with signs in notes."""
    chars = table(name)
    follow = char_class(chars[:0x40])
    whole = (
        f"{char_class(chars[0x42:0x60])}{follow}|{char_class(chars[0x60:0x70])}{follow}{follow}"
        f"|{chars[0x70]}{follow}{follow}{follow}"
    )
    slot = f"(?:{follow}|{_STAND_IN})?"
    lossy = (
        f"{chars[0x70]}{chars[0x1F]}{slot}{slot}|{chars[0x62]}(?:{follow}{_STAND_IN}?|{_STAND_IN}{follow})"
        f"|{chars[0x6F]}{chars[0x38]}{_STAND_IN}?|{_two_byte_leads(chars)}{_STAND_IN}?"
    )
    return f"(?:{whole})", f"(?:{lossy})"


def _two_byte_leads(chars: str) -> str:
    return char_class("".join(chars[byte - 0x80] for byte in (0xC2, 0xC3, 0xC4, 0xC5, 0xCE, 0xCF, 0xD0, 0xD1)))


def _mac_roman() -> tuple[str, str]:
    """In Mac Roman the lead bytes of signs and of Cyrillic read as a low quote and as dashes."""
    chars = table(MAC_ROMAN)
    follow = char_class(chars[:0x40])
    whole = (
        f"{char_class(chars[0x42:0x60])}{follow}|{char_class(chars[0x60:0x70])}{follow}{follow}"
        f"|{chars[0x70]}{follow}{follow}{follow}|{chars[0x1F]}{char_class(chars[:0x2C])}{follow}"
    )
    pairs = "|".join(sorted(_misread(sign.encode()[1:]) for sign in known_signs() if sign.encode()[0] == 0xE2))
    return f"(?:{whole})", f"(?:'(?:{pairs})|-{follow})"


def _misread(data: bytes) -> str:
    return "".join(table(MAC_ROMAN)[byte - 0x80] for byte in data)


@lru_cache(maxsize=4096)
def choices(name: str, lost: tuple[tuple[frozenset[int], float], ...], raw: str) -> Choices:
    """What a lossy unit may have been, the likeliest way of each character."""
    if name == MAC_ROMAN:
        return Choices(_straightened_lead(raw))
    tokens = _TOKEN.findall(raw)
    lead = 0x80 + table(name).index(tokens[0])
    found: dict[tuple[str, str], float] = {}
    for way in _ways(name, lost, tokens[1:], 3 if lead >= 0xF0 else 2 if lead >= 0xE0 else 1):
        for char, data in _known().get(lead, ()):
            weight = way.weight(data)
            if weight is not None:
                found[char, way.rest] = max(weight, found.get((char, way.rest), weight))
    if raw == "â€'":  # an apostrophe of which the last character became one, too
        found["’", ""] = 0.0
    return Choices(Choice(char, rest, weight) for (char, rest), weight in found.items())


def _straightened_lead(raw: str) -> Iterator[Choice]:
    follow = codec(MAC_ROMAN).encode(raw[1:])
    leads = (b"\xe2",) if raw[0] == "'" else (b"\xd0", b"\xd1")
    texts = [(lead + follow).decode("utf-8") for lead in leads]
    yield from (Choice(text, "", 0.0) for text in texts if raw[0] == "'" or text in _LETTERS or "а" <= text <= "п")


class _Way(NamedTuple):
    """One way to lay tokens into the slots of a unit: for each slot the bytes it may be, with their weights."""

    slots: list[tuple[tuple[frozenset[int], float], ...]]
    rest: str

    def weight(self, data: bytes) -> float | None:
        """How likely a loss is that leads here from these bytes; nothing where none does."""
        if len(data) != len(self.slots):
            return None
        weights = [
            next((weight for some, weight in slot if byte in some), None)
            for byte, slot in zip(data, self.slots, strict=True)
        ]
        return None if None in weights else sum(filter(None, weights))


def _ways(name: str, lost: tuple[tuple[frozenset[int], float], ...], tokens: list[str], count: int) -> Iterator[_Way]:
    """What is left over of the tokens is plain text behind the unit."""
    for filled in product((True, False), repeat=count):
        used = sum(filled)
        if used > len(tokens) or not all(token in _STRAIGHT or token == "?" for token in tokens[used:]):
            continue
        left = iter(tokens)
        slots = [_may_be(name, lost, next(left)) if full else (*lost, _STRIPPED) for full in filled]
        yield _Way(slots, "".join(tokens[used:]))


def _may_be(
    name: str, lost: tuple[tuple[frozenset[int], float], ...], token: str
) -> tuple[tuple[frozenset[int], float], ...]:
    if token in _STRAIGHT:
        return ((_STRAIGHT[token], 0.0),)
    if token in (REPLACED, "?"):
        return lost
    return ((frozenset((0x80 + table(name).index(token),)), 0.0),)


@cache
def _known() -> dict[int, list[tuple[str, bytes]]]:
    """All characters that are thought of, by their lead bytes, each with its other bytes."""
    known: dict[int, list[tuple[str, bytes]]] = {}
    for char in dict.fromkeys(signs() + _LETTERS.replace(" ", "") + _MARKS + flags()):
        data = char.encode()
        known.setdefault(data[0], []).append((char, data[1:]))
    return known


def flags() -> str:
    """The letters that flags are made of."""
    return "".join(map(chr, range(0x1F1E6, 0x1F200)))
