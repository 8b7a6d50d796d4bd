"""What a report is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from notelint.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Report:
    """Diagnostics of one vault in order, and the source lines that they point to, by path and number."""

    root: Path
    diagnostics: tuple[Diagnostic, ...]
    lines: Mapping[tuple[str, int], str]
    colour: bool = False
