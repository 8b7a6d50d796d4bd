"""Percent-encoded text in URLs and link targets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache, partial

from notelint.mojibake.escapes.stretch import Escape, Repairing, stretch
from notelint.mojibake.memory import of_lines
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
        start = _start(text, token.start())
        for found in _of_url(text[start : token.end()], repair):
            yield found._replace(start=start + found.start, end=start + found.end)


@of_lines
def _of_url(url: str, repair: Repairing) -> list[Repair]:
    """The repairs of one URL, or of what is left of it behind its beginning; many notes link to the same."""
    if not _LINKED.search(_RUN.sub("", url)):
        return []
    return list(stretch(url, [(0, len(url))], partial(_escapes, url)).repairs(repair, _spell))


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


@lru_cache(4096)
def _spell(char: str, forms: tuple[str, ...]) -> str | None:
    written = "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "ignore"))
    return (written.lower() if "".join(forms).islower() else written) or None
