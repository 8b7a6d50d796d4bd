"""GitLab's report of code quality; the form is that of GitLab's documentation, "Code Quality report format"."""

from __future__ import annotations

from collections.abc import Iterator

from notelint.diagnostic import Level
from notelint.report.model import Report
from notelint.report.neutral import json_text
from notelint.report.places import fingerprints, from_top
from notelint.words import visible

_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.INFO: "info"}


def gitlab(report: Report) -> Iterator[str]:
    """One array with one object a line."""
    path_of = from_top(report)
    yield "["
    for number, (found, fingerprint) in enumerate(fingerprints(report)):
        shown = {
            "description": visible(f"{found.message} ({found.help})" if found.help else found.message),
            "check_name": found.rule,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[found.level],
            "location": {
                "path": path_of(found.path),
                "lines": {"begin": found.start.line, "end": found.end.line},
            },
        }
        yield f"{',' if number else ''}\n{json_text(shown)}"
    yield "\n]\n"
