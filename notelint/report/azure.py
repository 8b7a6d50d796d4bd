"""Logging commands of Azure Pipelines, one a finding; the form is that of Azure's documentation, "Logging commands"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from notelint.diagnostic import Level
from notelint.report.concise import concise
from notelint.report.model import Report
from notelint.report.places import from_top
from notelint.words import visible


def azure(report: Report) -> Iterator[str]:
    """The lines of the format; remarks, for which there is no command, are plain lines of the log."""
    path_of = from_top(report)
    for found in report.diagnostics:
        if found.level is Level.INFO:
            yield from concise(replace(report, diagnostics=(found,)))
            continue
        properties = {
            "type": found.level,
            "sourcepath": visible(path_of(found.path)),
            "linenumber": found.start.line,
            "columnnumber": found.start.column,
            "code": found.rule,
        }
        shown = "".join(f"{key}={_property(str(value))};" for key, value in properties.items())
        message = f"{found.message} ({found.help})" if found.help else found.message
        yield f"##vso[task.logissue {shown}]{_data(visible(message))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%AZP25")


def _property(text: str) -> str:
    return _data(text).replace(";", "%3B").replace("]", "%5D")
