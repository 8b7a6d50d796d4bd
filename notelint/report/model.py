"""What a report is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from notelint.diagnostic import Diagnostic
from notelint.files import FileProblem, read_bytes
from notelint.text import LineTable, NotUtf8, decode


@dataclass(frozen=True, slots=True)
class Report:
    """Diagnostics of one vault in order, and the source lines that they point to, by path and number; `texts` holds the
    bytes of notes that the disk has otherwise than the diagnostics mean.
    """

    root: Path
    diagnostics: tuple[Diagnostic, ...]
    lines: Mapping[tuple[str, int], str]
    colour: bool = False
    texts: Mapping[str, bytes] = field(default_factory=dict)

    def line(self, found: Diagnostic) -> str:
        """The source line at which a diagnostic begins; empty where it is not known."""
        return self.lines.get((found.path, found.start.line), "")

    def table(self, path: str) -> LineTable | None:
        """The text of a note with its lines; None where it cannot be read any more."""
        try:
            data = self.texts[path] if path in self.texts else read_bytes(self.root / path)
            return LineTable(decode(data))
        except (FileProblem, NotUtf8):
            return None
