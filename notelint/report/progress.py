"""How far a run is, on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext

from notelint.work import Outcome

PROGRESS_FROM = 100
"""Notes from which on a terminal is shown how far the run is."""


def with_progress(outcomes: Iterator[Outcome], total: int) -> Iterator[Outcome]:
    """The outcomes of a run over so many notes, counted on stderr where that is a terminal."""
    if total < PROGRESS_FROM or not sys.stderr.isatty():
        return outcomes
    from rich.console import Console
    from rich.progress import track

    return iter(track(outcomes, "Checking", total=total, console=Console(stderr=True), transient=True))


def while_working(words: str) -> AbstractContextManager[object]:
    """Says on a terminal what is done, and since when, where nobody knows how far it is."""
    if not sys.stderr.isatty():
        return nullcontext()
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    progress.add_task(words, total=None)
    return progress
