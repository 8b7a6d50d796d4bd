"""UTF-8 in a run of misread characters: its units, and the chains they form."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import NamedTuple

_RUN = re.compile(rb"[\x80-\xFF]{2,}")
# Table 3-7 of the Unicode standard, above ASCII: lead bytes, and what follows them.
_UNITS = (
    (rb"[\xC2-\xDF]", rb"[\x80-\xBF]"),
    (rb"\xE0", rb"[\xA0-\xBF][\x80-\xBF]"),
    (rb"[\xE1-\xEC\xEE\xEF]", rb"[\x80-\xBF]{2}"),
    (rb"\xED", rb"[\x80-\x9F][\x80-\xBF]"),
    (rb"\xF0", rb"[\x90-\xBF][\x80-\xBF]{2}"),
    (rb"[\xF1-\xF3]", rb"[\x80-\xBF]{3}"),
    (rb"\xF4", rb"[\x80-\x8F][\x80-\xBF]{2}"),
)
_UNIT = b"|".join(lead + rest for lead, rest in _UNITS)
# The same behind a class, since what begins with one is looked for the fastest.
_FIRST = rb"[\xC2-\xF4](?:" + b"|".join(b"(?<=" + lead + b")" + rest for lead, rest in _UNITS) + b")"
# A pictograph, U+1F000 to U+1FAFF, whose lead byte F0 was lost.
_HEADLESS = rb"\x9F[\x80-\xAB][\x80-\xBF]"
_LOST_LEAD = b"\x9f"
_LOST = re.compile(_UNIT + b"|" + _HEADLESS)
_CHAIN_KEPT = re.compile(_FIRST + b"(?:" + _UNIT + b")*")
_CHAIN_LOST = re.compile(b"(?:" + _UNIT + b"|" + _HEADLESS + b")+")

# What a unit adds to a reading, by its length: longer ones are rarer by chance.
_WEIGHT = {2: 2, 3: 7, 4: 12}


class Chain(NamedTuple):
    """Units that follow each other, and where; `headless` where a lead byte was lost."""

    start: int
    end: int
    text: str
    headless: bool


# Makes a chain of its values; with less ado than its class, which counts where there are many.
_CHAIN = partial(tuple.__new__, Chain)


def chains(data: bytes, lost: bool) -> list[Chain]:
    """The chains of units in a text, given as bytes; `lost` says whether a lead byte F0 may be missing."""
    if not (lost and _LOST_LEAD in data):
        return [
            _CHAIN((found.start(), found.end(), found[0].decode("utf-8"), False))
            for found in _CHAIN_KEPT.finditer(data)
        ]
    return [
        Chain(run.start() + start, run.start() + end, text, headless)
        for run in _RUN.finditer(data)
        for start, end, text, headless in _of_run(run[0])
    ]


@lru_cache(4096)
def _of_run(data: bytes) -> list[Chain]:
    """The chains of bytes above ASCII that stand together; a lead byte may be missing."""
    if _LOST_LEAD not in data:
        return chains(data, lost=False)
    if _CHAIN_LOST.fullmatch(data) is not None:
        return [_chain(data, 0, len(data))]
    return [_chain(data, start, end) for start, end in _best(data, _LOST)]


def _best(data: bytes, unit: re.Pattern[bytes]) -> list[tuple[int, int]]:
    """Where the units stand that together weigh most, those that touch joined; with a lost lead, some overlap."""
    size = len(data)
    weight, step = [0] * (size + 1), [0] * size
    for place in range(size - 1, -1, -1):
        weight[place] = weight[place + 1]
        if (found := unit.match(data, place)) is not None:
            gain = _WEIGHT[found.end() - place] + weight[found.end()]
            if gain > weight[place]:
                weight[place], step[place] = gain, found.end() - place
    return _joined(step)


def _joined(step: list[int]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    place = 0
    while place < len(step):
        if step[place] == 0:
            place += 1
            continue
        start = place
        while place < len(step) and step[place]:
            place += step[place]
        spans.append((start, place))
    return spans


def _chain(data: bytes, start: int, end: int) -> Chain:
    units = _LOST.findall(data, start, end)
    headless = any(unit[0] == 0x9F for unit in units)
    text = b"".join(b"\xf0" + unit if unit[0] == 0x9F else unit for unit in units).decode("utf-8")
    return Chain(start, end, text, headless)
