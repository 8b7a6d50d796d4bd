"""One line a finding: path, line, column, level, rule, message."""

from __future__ import annotations

from collections.abc import Iterator

from notelint.report.model import Report
from notelint.words import anchored, visible


def concise(report: Report) -> Iterator[str]:
    """The lines of the format."""
    for found in report.diagnostics:
        fixable = f" [{'' if found.fix.safe else 'unsafe '}fix]" if found.fix else ""
        where = f"{anchored(found.path)}:{found.start.line}:{found.start.column}"
        yield f"{where}: {found.level}[{found.rule}] {visible(found.message)}{fixable}\n"
