"""The seal of a file of the cache: what its bytes come to, in a file beside it while nobody has it open."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from zlib import crc32

_PIECE = 1 << 20
_WRITTEN_AHEAD = "-wal"
_BESIDE = (_WRITTEN_AHEAD, "-shm", "-journal")
"""What SQLite puts beside a file while somebody has it open."""


class Seal:
    """Tells whether a file of SQLite is as it was left. It is broken where a file is opened and put on where the last
    one closes it, so a file that was never closed has none, and is taken as it is.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = _beside(path, ".seal")

    def holds(self) -> bool:
        """Whether the file has the bytes that it had when it was sealed, or has no seal. Raises OSError."""
        try:
            said = self._file.read_bytes()
        except FileNotFoundError:
            return True
        return not self._path.exists() or said == _sum(self._path)

    def break_open(self) -> None:
        """Take the seal off; where nothing can be written, it stays and holds."""
        with suppress(OSError):
            self._file.unlink()

    def put(self) -> None:
        """Seal the file, if nobody else has it open; where nothing can be written, it goes without."""
        with suppress(OSError):
            if not _beside(self._path, _WRITTEN_AHEAD).exists():
                self._file.write_bytes(_sum(self._path))

    def discard(self) -> None:
        """Remove the file with all that stands beside it. Raises OSError."""
        for each in (self._path, *(_beside(self._path, end) for end in _BESIDE), self._file):
            each.unlink(missing_ok=True)


def _beside(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)


def _sum(path: Path) -> bytes:
    size = found = 0
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            size, found = size + len(piece), crc32(piece, found)
    return f"{size} {found:08x}".encode()
