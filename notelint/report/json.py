"""Findings as JSON: one array, or one object a line."""

from __future__ import annotations

from collections.abc import Iterator

from notelint.diagnostic import Diagnostic, Fix, Place
from notelint.report.model import Report
from notelint.report.neutral import json_text
from notelint.text import Position


def json_array(report: Report) -> Iterator[str]:
    """One array with one object a line."""
    yield "[" + ",".join(f"\n{json_text(as_dict(found))}" for found in report.diagnostics) + "\n]\n"


def json_lines(report: Report) -> Iterator[str]:
    """One object a line."""
    for found in report.diagnostics:
        yield json_text(as_dict(found)) + "\n"


def as_dict(found: Diagnostic) -> dict[str, object]:
    """A diagnostic as plain data; lines and columns count from 1, offsets from 0, all in code points."""
    return {
        "rule": found.rule,
        "level": str(found.level),
        "path": found.path,
        "message": found.message,
        "start": _position(found.start),
        "end": _position(found.end),
        "fix": _fix(found.fix) if found.fix else None,
        "related": [_place(place) for place in found.related],
        "help": found.help,
    }


def _place(place: Place) -> dict[str, object]:
    return {"path": place.path, "start": _position(place.start), "end": _position(place.end)}


def _position(position: Position) -> dict[str, int]:
    return position._asdict()


def _fix(fix: Fix) -> dict[str, object]:
    edits = [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in fix.edits]
    shown = {"safe": fix.safe, "edits": edits, "title": fix.title}
    return {**shown, "rename": {"from": fix.rename.path, "to": fix.rename.target}} if fix.rename else shown
