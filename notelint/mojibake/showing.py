"""Places that may show damage on purpose: code, as far as Markdown tells it without being read as a whole."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

_FENCE = re.compile(r"(?:^|(?<=[\r\n]))[ \t>]*(?:[-+*] +|\d+[.)] +)?(`{3,}|~{3,})[^\r\n]*")
_INDENTED = re.compile(
    r"(?:(?:\A|(?<=[\r\n]))[ \t]*(?:\r\n|\r|\n)|\A)((?:(?: {4}|\t)[^\r\n]*(?:\r\n|\r|\n|\Z))+)(?=\s*(?:\Z|[^\s]))"
)
_LIST = re.compile(r"(?:^|(?<=[\r\n]))[ \t]*(?:[-+*]|\d+[.)])[ \t]")
_TICKS = re.compile(r"`+|(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")


def code_places(text: str) -> list[tuple[int, int]]:
    """Fences, code spans, and indented code where no list makes it something else; in order of place, apart."""
    fences = list(_fences(text))
    starts = [start for start, _ in fences]
    places = list(fences)
    for start, end in (*_spans(text), *_indented(text)):
        index = bisect_right(starts, start) - 1
        if index < 0 or fences[index][1] <= start:
            places.append((start, end))
    return sorted(places)


def _fences(text: str) -> Iterator[tuple[int, int]]:
    if "```" not in text and "~~~" not in text:
        return
    opened: re.Match[str] | None = None
    for mark in _FENCE.finditer(text):
        if opened is None:
            opened = mark
        elif mark[1].startswith(opened[1]):
            yield opened.start(), mark.end()
            opened = None
    if opened is not None:
        yield opened.start(), len(text)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """From a row of backticks to the next one as long, in one paragraph."""
    waiting: dict[int, int] = {}
    if "`" not in text:
        return
    for mark in _TICKS.finditer(text):
        size = len(mark[0])
        if mark[0][0] != "`":
            waiting.clear()
        elif size in waiting:
            yield waiting[size], mark.end()
            waiting.clear()
        else:
            waiting[size] = mark.start()


def _indented(text: str) -> Iterator[tuple[int, int]]:
    if ("    " in text or "\t" in text) and _LIST.search(text) is None:
        yield from (block.span(1) for block in _INDENTED.finditer(text))


def touches(places: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the places, which are in order and apart, shares a code point with `start` to `end`."""
    index = bisect_right(places, (end, -1))
    return index > 0 and places[index - 1][1] > start
