"""Annotations for GitHub: one workflow command a finding, as many as GitHub shows, and the rest in the log.

The form and its escapes are those of GitHub's documentation, "Workflow commands for GitHub Actions".
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from posixpath import normpath
from typing import Final

from notelint.diagnostic import Diagnostic, Level
from notelint.report.concise import concise
from notelint.report.model import Report
from notelint.words import count, visible

MOST: Final = 10
"""Annotations of a level that GitHub shows for one step."""
_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}
_NOUNS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "remark"}


def github(report: Report) -> Iterator[str]:
    """The lines of the format; paths are from the checkout that the workflow runs in."""
    prefix = _prefix(report.root)
    numbers = Counter(found.level for found in report.diagnostics)
    left = {level: MOST if number <= MOST else MOST - 1 for level, number in numbers.items()}
    rest: list[Diagnostic] = []
    for found in report.diagnostics:
        left[found.level] -= 1
        if left[found.level] >= 0:
            yield _annotation(found, prefix)
        else:
            rest.append(found)
    if rest:
        yield from (_summary(level, rest) for level in Level if numbers[level] > MOST)
        yield f"::group::{count(len(rest), 'more finding')}\n"
        yield from concise(replace(report, diagnostics=tuple(rest)))
        yield "::endgroup::\n"


def _annotation(found: Diagnostic, prefix: str) -> str:
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
    return f"::{_COMMANDS[found.level]} {shown}::{_data(visible(message))}\n"


def _summary(level: Level, rest: list[Diagnostic]) -> str:
    """The annotation that stands for all that GitHub would not show."""
    rules = Counter(found.rule for found in rest if found.level is level)
    named = ", ".join(f"{rule} {number:,}" for rule, number in rules.most_common())
    said = f"{count(rules.total(), f'more {_NOUNS[level]}')} ({named}); the log of this step names each"
    return f"::{_COMMANDS[level]} title=notelint::{_data(said)}\n"


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
