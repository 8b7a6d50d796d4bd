"""The output formats: one file each, from a report to lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from notelint.report.model import Report

_FUNCTIONS = {
    "full": "full.full",
    "concise": "concise.concise",
    "json": "json.json_array",
    "jsonl": "json.json_lines",
    "github": "github.github",
    "gitlab": "gitlab.gitlab",
    "sarif": "sarif.sarif",
    "junit": "junit.junit",
    "rdjson": "rdjson.rdjson",
    "azure": "azure.azure",
}
FORMATS = tuple(_FUNCTIONS)


def render(name: str, report: Report) -> Iterator[str]:
    """The report in one of the `FORMATS`, as lines of text; only this format's module is imported."""
    module, _, function = _FUNCTIONS[name].partition(".")
    lines: Iterator[str] = getattr(import_module(f"notelint.report.{module}"), function)(report)
    return lines


__all__ = ["FORMATS", "Report", "render"]
