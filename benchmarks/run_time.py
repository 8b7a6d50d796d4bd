"""Time and peak memory of whole runs: the hook on three notes, the example vault, and a thousand notes.

    python benchmarks/run_time.py [RUNS]

Each figure is the median of the runs (five unless told) after one that is not counted; the first row is a bare
interpreter, which every other row pays too.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples" / "vault"
COPIES = 1000


def measure(command: list[str], folder: Path) -> tuple[float, float]:
    """Seconds by the clock and the peak memory in MiB of one run."""
    start = time.perf_counter()
    process = os.fork()
    if not process:
        os.chdir(folder)
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.execv(command[0], command)
    _, _, usage = os.wait4(process, 0)
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def row(title: str, command: list[str], folder: Path, runs: int) -> None:
    """Measure one command and print its row."""
    measured = [measure(command, folder) for _ in range(runs + 1)][1:]
    seconds, memory = (statistics.median(values) for values in zip(*measured, strict=True))
    print(f"{title:<44} {seconds * 1000:>9.0f} ms {memory:>8.1f} MiB")


def thousand(folder: Path) -> Path:
    """A vault of a thousand notes, copies of those of the example vault."""
    notes = sorted(path for path in EXAMPLES.rglob("*.md") if "Templates" not in path.parts)
    (folder / ".obsidian").mkdir()
    for number in range(COPIES):
        shutil.copy(notes[number % len(notes)], folder / f"{number}.md")
    return folder


def main(runs: int) -> None:
    """Print the table."""
    notelint = [sys.executable, "-m", "notelint"]
    three = ["Journal/Visite du port.md", "Projects/Tide atlas.md", "People/Rui Calvao.md"]
    with tempfile.TemporaryDirectory() as name:
        vault = thousand(Path(name))
        row("bare interpreter", [sys.executable, "-c", "pass"], EXAMPLES, runs)
        row("notelint --version", [*notelint, "--version"], EXAMPLES, runs)
        row("three clean notes", [*notelint, *three], EXAMPLES, runs)
        row("the example vault", [*notelint, "--no-cache"], EXAMPLES, runs)
        row(f"{COPIES:,} notes, one job", [*notelint, "--no-cache", "--jobs", "1"], vault, runs)
        row(f"{COPIES:,} notes", [*notelint, "--no-cache"], vault, runs)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
