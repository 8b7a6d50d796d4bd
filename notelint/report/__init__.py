"""The output formats: one file each, from a report to lines of text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from notelint.report.concise import concise
from notelint.report.full import full
from notelint.report.github import github
from notelint.report.json import json_array, json_lines
from notelint.report.model import Report

FORMATS: dict[str, Callable[[Report], Iterator[str]]] = {
    "full": full,
    "concise": concise,
    "json": json_array,
    "jsonl": json_lines,
    "github": github,
}

__all__ = ["FORMATS", "Report"]
