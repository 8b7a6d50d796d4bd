"""For the full format: the line of a finding and the line that it repeats, one below the other, what differs marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from notelint.diagnostic import Diagnostic, Span
from notelint.report.compared import differing, underlined
from notelint.report.model import Report
from notelint.words import anchored, visible

RULES: Final = frozenset({"duplicate-item", "duplicate-across"})
"""The rules whose findings are about two lines."""
WIDTH: Final = 110
"""Code points of a line that stand in one row."""


def side_by_side(found: Diagnostic, report: Report, style: str) -> list[list[tuple[str, str]]]:
    """The rows with their styles; none where the two lines do not differ, or one of them is not known."""
    if found.rule not in RULES or not found.related:
        return []
    places = (found.related[0], found.place)
    lines = [_shown(report.lines.get((place.path, place.start.line), "")) for place in places]
    spans = differing(*lines)
    if not all(lines) or not any(spans):
        return []
    names = [f"{'' if place.path == found.path else f'{anchored(place.path)}:'}{place.start.line}" for place in places]
    width = max(map(len, names))
    rows = []
    for name, line, parts in zip(names, lines, spans, strict=True):
        rows += [
            [(f"{head:>{width}} | ", "blue"), (text, style if is_mark else "")]
            for head, text, is_mark in _rows(name, line, parts)
        ]
    return rows


def _shown(line: str) -> str:
    return visible(line.strip().replace("\t", "    "))


def _rows(name: str, line: str, spans: Sequence[Span]) -> Iterator[tuple[str, str, bool]]:
    """A line cut into rows, each with the marks below it, if it has any."""
    for start in range(0, len(line), WIDTH):
        end = start + WIDTH
        yield ("" if start else name), line[start:end], False
        inside = [Span(max(a, start) - start, min(b, end) - start) for a, b in spans if a < end and b > start]
        if inside:
            yield "", underlined(line[start:end], inside), True
