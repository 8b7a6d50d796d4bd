"""Damage that would be left beside a repair: a line is repaired as a whole or not at all."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from notelint.mojibake.layers import Change
from notelint.mojibake.oddness import pair_oddness
from notelint.text import line_start

# From here on a pair of neighbours is not found in genuine text.
_ODD = 2
# What leads a unit in Windows and stands at no end of a word, before a lost byte or none.
_LEAD = re.compile(
    "[ÂÃÄÅÎÏÐÑØÙ×âåäæðïèéç].?[?\ufffd]{2}|[ÂÃÄÅÎÏÐÑÒØÙ×](?=[?\ufffd\"'])|[åäæèéç][\xa1-\xbf](?=[?\ufffd])|á[º»](?=[a-z?\ufffd\"'])"
    "|(?<!\\w)[ÂÃÄÅÎÏÐâð](?!\\w)|Â(?![^\\W\\d_])"
)
# What is left of a letter of Vietnamese, which genuine text holds before a quotation's end, and what such letters are.
_OF_VIETNAMESE = re.compile("á[º»]")
_VIETNAMESE = re.compile("[\u1ea0-\u1ef9]")
_LINE_END = re.compile("[\r\n]")
_ABOVE_ASCII = re.compile("[^\x00-\x7f][^\x00-\x7f]*")


def keeps_damage(text: str, changes: Sequence[Change], doubts: Sequence[Change]) -> Iterator[bool]:
    """For each change, whether its line would keep one of the doubts, or characters that are not found side by side in
    genuine text.
    """
    doubtful = [doubt.start for doubt in doubts]
    staying = [found.start() for found in _ABOVE_ASCII.finditer(_staying(text, changes))]
    index = 0
    while index < len(changes):
        start, end = _line(text, changes[index])
        together = [changes[index]]
        index += 1
        while index < len(changes) and changes[index].start < end:
            together.append(changes[index])
            index += 1
            if together[-1].end > end:
                end = _line(text, together[-1])[1]
        damaged = _holds(doubtful, start, end) or (
            _holds(staying, start, end) and _are_damaged(list(_between(text, start, end, together)), together)
        )
        yield from (damaged for _ in together)


def _staying(text: str, changes: Sequence[Change]) -> str:
    """The text with what is changed left blank."""
    pieces: list[str] = []
    place = 0
    for start, end, *_ in changes:
        pieces += (text[place:start], " " * (end - start))
        place = end
    return "".join((*pieces, text[place:]))


def _holds(places: list[int], start: int, end: int) -> bool:
    return bisect_left(places, start) < bisect_left(places, end)


def lines_of(text: str, changes: Sequence[Change]) -> list[tuple[int, int]]:
    """The lines of changes in order of place, each once."""
    lines: list[tuple[int, int]] = []
    for change in changes:
        if not lines or change.start >= lines[-1][1]:
            lines.append(_line(text, change))
    return lines


def _line(text: str, change: Change) -> tuple[int, int]:
    found = _LINE_END.search(text, change.end)
    return line_start(text, change.start), found.start() if found else len(text)


def _between(text: str, start: int, end: int, changes: Sequence[Change]) -> Iterator[str]:
    """What stays of a line, each piece with the repaired characters above ASCII beside it."""
    before = ""
    for change in changes:
        piece = text[start : change.start]
        yield (before if piece[:1] > "\x7f" else "") + piece + (change.text[:1] if piece[-1:] > "\x7f" else "")
        before, start = change.text[-1:], change.end
    piece = text[start:end]
    yield (before if piece[:1] > "\x7f" else "") + piece


def _are_damaged(pieces: Sequence[str], changes: Sequence[Change]) -> bool:
    """Whether something of what stays of a line is damaged; letters that the changes bring back tell of others."""
    if any(map(_is_damaged, pieces)):
        return True
    of_vietnamese = any(_VIETNAMESE.search(change.text) for change in changes)
    return of_vietnamese and any(map(_OF_VIETNAMESE.search, pieces))


def _is_damaged(piece: str) -> bool:
    if piece.isascii():
        return False
    return _LEAD.search(piece) is not None or any(
        (first > "\x7f" or second > "\x7f") and pair_oddness(first, second) >= _ODD for first, second in pairwise(piece)
    )
