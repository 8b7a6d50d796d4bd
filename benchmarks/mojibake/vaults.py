"""Real notes: those of folders of vaults on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

from words import Half, half_of

MOST = 20_000  # bytes a note


def notes(folder: Path) -> Iterator[tuple[Path, str]]:
    """All notes below a folder that are UTF-8, in order of path, with their text as it stands."""
    for path in sorted(folder.rglob("*.md")):
        try:
            yield path, path.read_bytes().decode("utf-8")
        except (UnicodeDecodeError, OSError):
            continue


def marked_notes(folder: Path, half: Half | None, random: Random, number: int) -> list[tuple[Path, str]]:
    """A choice of the notes of a half that are not too long and hold something outside ASCII."""
    fitting = [
        (path, text)
        for path, text in notes(folder)
        if path.stat().st_size <= MOST and not text.isascii() and half in (None, half_of(str(path.relative_to(folder))))
    ]
    return random.sample(fitting, min(number, len(fitting)))
