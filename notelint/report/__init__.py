"""The output formats: one file each, from a report to lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib import import_module
from itertools import islice
from typing import Final

from notelint.diagnostic import Level, in_order
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
MOST: Final[Mapping[str, int]] = {"sarif": 25_000}
"""Findings in a format, above which a service refuses the whole report: GitHub, "SARIF results exceed hard limit"."""


def render(name: str, report: Report) -> Iterator[str]:
    """The report in one of the `FORMATS`, as lines of text; only this format's module is imported."""
    module, _, function = _FUNCTIONS[name].partition(".")
    lines: Iterator[str] = getattr(import_module(f"notelint.report.{module}"), function)(report)
    return lines


def capped(name: str, report: Report) -> Report:
    """The report, without the least severe of the findings that are too many for a format."""
    found, most = report.diagnostics, MOST.get(name)
    if most is None or len(found) <= most:
        return report
    by_level = (each for level in Level for each in found if each.level is level)
    return replace(report, diagnostics=tuple(in_order(islice(by_level, most))))


__all__ = ["FORMATS", "Report", "capped", "render"]
