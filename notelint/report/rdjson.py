"""Reviewdog's diagnostic format, with fixes as suggestions; columns count bytes of UTF-8, as its definition says."""

from __future__ import annotations

from collections.abc import Iterator

from notelint.diagnostic import Diagnostic, Level
from notelint.fix import apply_edits
from notelint.report.model import Report
from notelint.report.neutral import json_text
from notelint.report.places import ABOUT, Sources, from_top
from notelint.text import LineTable, Position
from notelint.words import visible

MOST_LINES = 50
"""Lines that a suggestion may span; nobody reads a longer one in a comment."""


def rdjson(report: Report) -> Iterator[str]:
    """One object, its diagnostics one a line."""
    path_of, sources = from_top(report), Sources(report)
    yield f'{{"source":{json_text({"name": "notelint", "url": ABOUT})},"diagnostics":['
    for number, found in enumerate(report.diagnostics):
        shown: dict[str, object] = {
            "message": visible(f"{found.message} ({found.help})" if found.help else found.message),
            "location": {"path": path_of(found.path), **_range(found, sources.table(found))},
            "severity": _SEVERITIES[found.level],
            "code": {"value": found.rule},
        }
        suggestion = _suggestion(found, sources)
        shown |= {"suggestions": [suggestion]} if suggestion else {}
        yield f"{',' if number else ''}\n{json_text(shown)}"
    yield "\n]}\n"


_SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.INFO: "INFO"}


def _range(found: Diagnostic, table: LineTable | None) -> dict[str, object]:
    """The range in a note that can be read; else its first line alone."""
    if table is None:
        return {"range": {"start": {"line": found.start.line}}}
    return {"range": {"start": _position(table, found.start), "end": _position(table, found.end)}}


def _position(table: LineTable, place: Position) -> dict[str, int]:
    start = table.starts[place.line - 1]
    return {"line": place.line, "column": len(table.text[start : place.offset].encode("utf-8", "replace")) + 1}


def _suggestion(found: Diagnostic, sources: Sources) -> dict[str, object] | None:
    """The edits of a fix as one, since a review offers each suggestion by itself."""
    edited = sources.edited(found)
    if not edited:
        return None
    table, edits = edited
    first, last = table.position(edits[0].start), table.position(max(edit.end for edit in edits))
    if last.line - first.line >= MOST_LINES:
        return None
    cut = len(table.text) - last.offset
    text = apply_edits(table.text, edits)
    return {
        "range": {"start": _position(table, first), "end": _position(table, last)},
        "text": text[first.offset : len(text) - cut],
    }
