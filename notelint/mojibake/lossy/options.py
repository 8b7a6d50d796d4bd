"""What a lossy unit may have been: all characters that notes hold and such a loss makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple, TypeAlias
from unicodedata import category

from notelint.mojibake.codecs import MAC_ROMAN, codec, table
from notelint.mojibake.lossy.characters import known_characters
from notelint.mojibake.lossy.losses import Losses
from notelint.mojibake.lossy.signs import signs

_STRIPPED = frozenset((0xAD,))
# What a plain character may have been: straightened quotes, dashes and dots, a space that could break.
_QUOTES = {'"': frozenset(b"\x84\x93\x94"), "'": frozenset(b"\x82\x91\x92")}
_SIGNS = {"-": frozenset(b"\x96\x97"), "--": frozenset(b"\x97"), "...": frozenset(b"\x85")}
_SPACE = {" ": frozenset((0xA0,))}
_STRAIGHT = _QUOTES | _SIGNS | _SPACE
STAND_IN = r"(?:\.\.\.|--?|[\ufffd?\"' ])"
_TOKEN = re.compile(STAND_IN + "|.", re.DOTALL)
_TOLD_OR_NOT = ((True, False),)
# How likely a straight quote behind a lossy unit is one by itself, where others stand for curly ones in words.
_OF_PROVEN = -4.0
# Letters of which something may be lost; the others of their alphabets come back whole.
_LETTERS = (
    "ÁÍÏÐÝÎÞÄÓÔÂÑÒÖÅÀÃÆÇÈÉÊËÌÕØÙÚÛÜßàí ĀāČčĎďĐđĒēĖėĘęĚěĂăĄąĆćĜĝĞğıŁłŃńŇňŌōŐőŒœŔŕŘřŚśŜŝŞşŠš"
    "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯрстуфхцчшщъыьэюяЁёђєіїјљњћќўџЄІЇЂЈЉЊЋЌЎЏҐґ"
    "ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩέήίπρςστυφχψωόύώΆΈΉΊΌΎΏ"
    "אבגדהוזחטיךכלםמןנסעףפץצקרשתء-يپچژکگی٠-٩،؛؟"
    "ँ-हा-्क़-य़।॥०-९"
)
_RANGE = re.compile("(.)-(.)")
# Where scripts of three bytes have letters, by their leads: those of India, Thai, Lao; Burmese, Georgian, Khmer, Latin.
_BLOCKS = {0xE0: "ঀ-෿ก-໿", 0xE1: "က-၏ა-ჺក-៩Ạ-ỹ"}
# What characters of China, Japan and Korea begin with.
_EASTERN_LEADS = range(0xE3, 0xF0)
# Marks of texts that hold their letters in parts are among them.
_MARKS = "\u00a0°«»·×\u0301\u0302\u0304"

# What may stand in the place of one byte: bytes, each group with how likely such a loss is.
_Slot: TypeAlias = tuple[tuple[frozenset[int], float], ...]


class Choice(NamedTuple):
    """What a lossy unit may have been; `rest` is plain text behind it, `weight` how likely such a loss is."""

    char: str
    rest: str
    weight: float


class Choices(tuple[Choice, ...]):
    """The choices of a lossy unit; made once for each, so that they are known by their place in memory."""

    __slots__ = ()

    # Those that are another object may be equal, and are weighed again.
    __hash__ = object.__hash__


class Straightened(Choices):
    """The choices of a unit of which a quote inside was straightened, so that they may be three signs as common."""

    __slots__ = ()
    __hash__ = Choices.__hash__


@lru_cache(maxsize=4096)
def choices(name: str, losses: Losses, raw: str) -> Choices:
    """What a lossy unit may have been, the likeliest way of each character."""
    if name == MAC_ROMAN:
        return Choices(_straightened_lead(raw))
    tokens = _TOKEN.findall(raw)
    lead = 0x80 + table(name).index(tokens[0])
    found: dict[tuple[str, str], float] = {}
    # What may be "á" in clean text, too, leads only what a second byte tells.
    first = ((True,),) if lead == 0xE1 else _TOLD_OR_NOT
    for way in _ways(name, losses, tokens[1:], first + _TOLD_OR_NOT * (2 if lead >= 0xF0 else lead >= 0xE0)):
        for char, weight in way.leading_from(lead):
            weight += _OF_PROVEN if losses.proven and way.rest[:1] in _QUOTES else 0.0
            found[char, way.rest] = max(weight, found.get((char, way.rest), weight))
    if raw == "â€'":  # an apostrophe of which the last character became one, too
        found["’", ""] = 0.0
    kind = Choices if _QUOTES.keys().isdisjoint(tokens) else Straightened
    return kind(Choice(char, rest, weight) for (char, rest), weight in found.items())


def _straightened_lead(raw: str) -> Iterator[Choice]:
    follow = codec(MAC_ROMAN).encode(raw[1:])
    leads = {"'": (b"\xe2",), '"': (b"\xe3",)}.get(raw[0], (b"\xd0", b"\xd1"))
    texts = [(lead + follow).decode("utf-8") for lead in leads]
    for text in texts:
        data = text.encode()
        if data in _beginnings(data[0]) or (raw[0] == "-" and "а" <= text <= "п"):
            yield Choice(text, "", 0.0)


class _Way(NamedTuple):
    """One way to lay tokens into the slots of a unit: for each slot the bytes it may be, with their weights."""

    slots: list[_Slot]
    rest: str

    def leading_from(self, lead: int) -> list[tuple[str, float]]:
        """The characters of such a lead byte that are thought of and may have been lost so, each with how likely that
        is.
        """
        beginnings = _beginnings(lead)
        ways = {bytes((lead,)): 0.0}
        for slot in self.slots:
            weights = _weights(slot)
            ways = {
                longer: weight + own
                for known, weight in ways.items()
                for byte, own in weights
                if (longer := known + byte) in beginnings
            }
        chars = sorted((beginnings[data], data.decode("utf-8"), weight) for data, weight in ways.items())
        return [(char, weight) for _, char, weight in chars]


@lru_cache(maxsize=256)
def _weights(slot: _Slot) -> list[tuple[bytes, float]]:
    """The bytes of a slot, each with its weight: the first that is given of it."""
    weights: dict[int, float] = {}
    for some, weight in slot:
        weights = dict.fromkeys(some, weight) | weights
    return [(bytes((byte,)), weight) for byte, weight in weights.items()]


def _ways(name: str, losses: Losses, tokens: list[str], places: tuple[tuple[bool, ...], ...]) -> Iterator[_Way]:
    """What is left over of the tokens is plain text behind the unit; `places` say whether bytes are there."""
    missing = (
        *(losses.bytes if "" in losses.traces else ()),
        *(((_STRIPPED, losses.also),) if losses.stripped else ()),
    )
    for filled in product(*places):
        used = sum(filled)
        if used > len(tokens) or not all(token in _STRAIGHT or token == "?" for token in tokens[used:]):
            continue
        left = iter(tokens)
        slots = [_may_be(name, losses, next(left)) if full else missing for full in filled]
        if all(slots):
            yield _Way(slots, "".join(tokens[used:]))


def _may_be(name: str, losses: Losses, token: str) -> _Slot:
    if token in _STRAIGHT:
        possible = losses.spaced if token == " " else losses.straightened or token in _SIGNS
        return ((_STRAIGHT[token], losses.also),) if possible else ()
    if token in ("\ufffd", "?"):
        return losses.bytes if token in losses.traces else ()
    return ((frozenset((0x80 + table(name).index(token),)), 0.0),)


def _spelt(ranges: str) -> str:
    """The characters of ranges."""
    spelt = _RANGE.sub(lambda found: "".join(map(chr, range(ord(found[1]), ord(found[2]) + 1))), ranges)
    return spelt.replace(" ", "")


@cache
def _common() -> str:
    """All signs and letters that are thought of, but for those of scripts of three bytes."""
    return signs() + _spelt(_LETTERS) + _MARKS + flags()


@cache
def _known(more: str = "") -> dict[int, list[bytes]]:
    """All characters that are thought of, by their lead bytes: the common ones, and more where asked for."""
    known: dict[int, list[bytes]] = {}
    for char in dict.fromkeys(_common() + more):
        data = char.encode()
        known.setdefault(data[0], []).append(data)
    return known


def _of_lead(lead: int) -> str:
    """The letters of a lead byte that are thought of only where it is met, since they are many."""
    if lead in _EASTERN_LEADS:
        return known_characters()
    return "".join(char for char in _spelt(_BLOCKS.get(lead, "")) if category(char)[0] in "LM" or char.isdecimal())


@cache
def _beginnings(lead: int) -> dict[bytes, int]:
    """The characters of a lead byte that are thought of, and all that they begin with, each with the number of the
    first of its characters.
    """
    known = _known(_of_lead(lead)).get(lead, [])
    beginnings: dict[bytes, int] = {}
    for number, data in enumerate(known):
        for size in range(1, len(data) + 1):
            beginnings.setdefault(data[:size], number)
    return beginnings


def flags() -> str:
    """The letters that flags are made of."""
    return "".join(map(chr, range(0x1F1E6, 0x1F200)))
