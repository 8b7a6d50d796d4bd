"""Annotations for GitHub: one workflow command a finding.

The form and its escapes are those of GitHub's documentation, "Workflow commands for GitHub Actions".
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from posixpath import normpath

from notelint.diagnostic import Level
from notelint.report.model import Report
from notelint.words import visible

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def github(report: Report) -> Iterator[str]:
    """The lines of the format; paths are from the checkout that the workflow runs in."""
    prefix = _prefix(report.root)
    for found in report.diagnostics:
        properties = {
            "file": "\n".join(map(visible, normpath(prefix + found.path).split("\n"))),
            "line": found.start.line,
            "endLine": found.end.line,
            "col": found.start.column,
            "endColumn": found.end.column,
            "title": f"notelint {found.rule}",
        }
        shown = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
        message = f"{found.message} ({found.help})" if found.help else found.message
        yield f"::{_COMMANDS[found.level]} {shown}::{_data(visible(message))}\n"


def _prefix(root: Path) -> str:
    checkout = Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd()).resolve()
    inside = root.resolve()
    if not inside.is_relative_to(checkout) or inside == checkout:
        return ""
    return inside.relative_to(checkout).as_posix() + "/"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
