"""What must hold for any text: no error, sound spans, nothing changed outside them, nothing left for a second turn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from random import Random

from content import KINDS, Writer
from damage import misread, misread_losing, straighten
from policies import apply

import notelint
from notelint import Certainty, Repair

CODECS = ("mac_roman", "cp1252", "cp1254", "latin_1", "cp437", "cp850", "cp1250", "cp1251", "cp1253", "iso8859_2")
LAWS = (
    "no error",
    "repairs in order, within the text",
    "each repair changes something",
    "as many lines as before",
    "idempotent, SAFE",
    "idempotent, SAFE and UNSAFE",
)


def texts(random: Random, number: int) -> Iterator[str]:
    """Random code points of several ranges, bytes of UTF-8 torn to pieces, and lines half damaged."""
    writer = Writer(random, None)
    makers = (_points, _torn, lambda source: _half_damaged(source, writer))
    for at in range(number):
        yield makers[at % len(makers)](random)


def broken_laws(random: Random, number: int) -> list[tuple[str, int, int]]:
    """Each law with the number of texts and how many break it."""
    broken: Counter[str] = Counter()
    for text in texts(random, number):
        broken.update(_broken(text))
    return [(law, number, broken[law]) for law in LAWS]


def _broken(text: str) -> Iterator[str]:
    try:
        repairs = notelint.repair_mojibake(text)
        outcomes = [_outcome(text, repairs, *allowed) for allowed in ALLOWED]
    except Exception:  # any error at all breaks the first law
        yield LAWS[0]
        return
    ends = [0, *(place for repair in repairs for place in (repair.start, repair.end)), len(text)]
    if ends != sorted(ends) or any(repair.start == repair.end for repair in repairs):
        yield LAWS[1]
    if any(text[r.start : r.end] == r.text for r in repairs if r.certainty is not Certainty.REPORT):
        yield LAWS[2]
    if any(_lines(once) != _lines(text) for once, _ in outcomes):
        yield LAWS[3]
    yield from (law for law, (once, twice) in zip(LAWS[4:], outcomes, strict=True) if once != twice)


ALLOWED = ((Certainty.SAFE,), (Certainty.SAFE, Certainty.UNSAFE))


def _outcome(text: str, repairs: list[Repair], *allowed: Certainty) -> tuple[str, str]:
    """The text repaired once and twice."""
    once = apply(text, repairs, *allowed)
    return once, apply(once, notelint.repair_mojibake(once), *allowed)


def _lines(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")


def _points(random: Random) -> str:
    """Code points, lone surrogates and NUL among them."""
    ranges = ((0, 0x80), (0x80, 0x100), (0x100, 0x600), (0x2000, 0x2600), (0xD800, 0xE000), (0xE000, 0x110000))
    chosen = random.choices(ranges, (4, 8, 3, 4, 1, 1), k=random.randint(1, 60))
    return "".join(chr(random.randrange(*bounds)) for bounds in chosen)


def _torn(random: Random) -> str:
    """Bytes that are nearly UTF-8, read by some codec."""
    data = bytearray("".join(random.choices("é’📅пα€A語", k=12)), "utf-8")
    for _ in range(random.randint(0, 4)):
        data[random.randrange(len(data))] = random.randrange(256)
    return bytes(data).decode(random.choice(CODECS), random.choice(("ignore", "replace")))


def _half_damaged(random: Random, writer: Writer) -> str:
    """A line in two parts, each clean, damaged or damaged twice."""
    parts = []
    for _ in range(2):
        part = writer.line(random.choice(KINDS))
        for _ in range(random.randint(0, 2)):
            codec = random.choice(CODECS)
            lossy = codec.startswith("cp12") and random.random() < 0.3
            part = misread_losing(codec, random.choice(("ignore", "replace")))(part) if lossy else misread(codec)(part)
        parts.append(straighten(part) if random.random() < 0.2 else part)
    return random.choice((" ", "", "\n", "\r\n", "\r")).join(parts)
