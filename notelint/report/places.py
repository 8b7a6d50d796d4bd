"""What other programs need of a finding: its path from the top of the repository, and what it is known by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import blake2b
from posixpath import normpath

from notelint.baseline import Entry
from notelint.diagnostic import Diagnostic, Edit
from notelint.git import git_prefix
from notelint.report.model import Report
from notelint.text import LineTable

ABOUT = "https://github.com/notelint/notelint"
"""Where people read about notelint."""


def from_top(report: Report) -> Callable[[str], str]:
    """Turns a path of the report into the one from the top of the git repository."""
    prefix = git_prefix(report.root)
    return lambda path: normpath(prefix + path)


def fingerprints(report: Report) -> Iterator[tuple[Diagnostic, str]]:
    """Each diagnostic with what it is known by in every run: no line number, as in a baseline, and no two alike."""
    seen: Counter[Entry] = Counter()
    for found in report.diagnostics:
        entry = Entry.of(found, report.line(found))
        seen[entry] += 1
        text = "\0".join((*entry, str(seen[entry])))
        yield found, blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


class Sources:
    """The notes of a report with their lines, read one after the other."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._path = ""
        self._table: LineTable | None = None

    def edited(self, found: Diagnostic) -> tuple[LineTable, tuple[Edit, ...]] | None:
        """The note of a diagnostic and the edits of its fix; None without edits, or if the note is another by now."""
        if not found.fix or not found.fix.edits:
            return None
        table = self.table(found)
        if table is None or max(edit.end for edit in found.fix.edits) > len(table.text):
            return None
        return table, tuple(sorted(found.fix.edits))

    def table(self, found: Diagnostic) -> LineTable | None:
        """The note of a diagnostic, if it still has the line that was found."""
        if found.path != self._path:
            self._path, self._table = found.path, self._report.table(found.path)
        line, table = found.start.line, self._table
        if table is None or line > len(table.starts) or table.line(line - 1) != self._report.line(found):
            return None
        return table
