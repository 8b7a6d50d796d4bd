"""Percent-encoded text in URLs and link targets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from notelint.mojibake.escapes.stretch import Escape, Repairing, stretch
from notelint.mojibake.repair import Repair

# From the first byte above ASCII to the end of the URL; quotes, angle brackets and the like end one.
_TOKEN = re.compile(r"%[C-Fc-f][0-9A-Fa-f]%[89ABab][^\s<>\"`|\\]*+")
_RUN = re.compile(r"(?:%[0-9A-Fa-f]{2})++")
_BEFORE = re.compile(r"[^\s<>\"`|\\]*+")
# A run that stands alone, perhaps in brackets, is spoken of and not linked to.
_LINKED = re.compile(r"[\w/#]|\]\(")
# How much of a URL before its first damaged part is looked at.
_NEAR = 32


def percent_repairs(text: str, repair: Repairing) -> Iterator[Repair]:
    """The repairs of percent-encoded text; each URL by itself, since they come from different places."""
    for token in _TOKEN.finditer(text):
        start, end = _start(text, token.start()), token.end()
        if _LINKED.search(_RUN.sub("", text[start:end])):
            yield from stretch(text, [(start, end)], partial(_escapes, text)).repairs(repair, _spell)


def _start(text: str, place: int) -> int:
    found = _BEFORE.match(text[max(0, place - _NEAR) : place][::-1])
    return place - len(found[0]) if found else place


def _escapes(text: str, start: int, end: int) -> Iterator[Escape]:
    """The characters of the runs that are UTF-8."""
    for run in _RUN.finditer(text, start, end):
        try:
            chars = bytes.fromhex(run[0].replace("%", "")).decode("utf-8")
        except UnicodeDecodeError:
            continue
        place = run.start()
        for char in chars:
            size = 3 * len(char.encode())
            yield Escape(place, place + size, char)
            place += size


def _spell(char: str, forms: list[str]) -> str | None:
    written = "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "ignore"))
    return (written.lower() if "".join(forms).islower() else written) or None
