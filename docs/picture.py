"""Draws `output.svg`, the picture in the README: what notelint says of two notes of the example vault."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

HERE = Path(__file__).parent
VAULT = HERE.parent / "examples" / "vault"
NOTES = ["Customers/2025-11-18 Quillon renewal.md", "Inbox/Voice memo 14.md", "Journal/2025-11-05.md"]
WIDTH = 132


def main() -> None:
    """Run notelint in colours and draw what it prints."""
    command = [sys.executable, "-m", "notelint", *NOTES]
    done = subprocess.run(command, cwd=VAULT, env={**os.environ, "FORCE_COLOR": "1"}, capture_output=True, check=False)
    console = Console(record=True, width=WIDTH, file=StringIO())
    console.print(Text(shlex.join(["notelint", *NOTES]), style="bold"))
    console.print(Text.from_ansi(done.stdout.decode() + done.stderr.decode()))
    (HERE / "output.svg").write_text(console.export_svg(title="notelint", unique_id="notelint"), "utf-8")


if __name__ == "__main__":
    main()
