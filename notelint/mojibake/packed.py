"""Tables that are too long for a module: the files in `data/`, whose page says what each holds."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "data"


def unpacked(name: str) -> str:
    """The text of one table."""
    return zlib.decompress((_FOLDER / f"{name}.z").read_bytes()).decode("utf-8")


def front_coded(text: str) -> Iterator[str]:
    """Strings, of each of which a digit says how many characters it begins with of the one before."""
    last = ""
    parts = re.split("([0-9])", text)
    for same, rest in zip(parts[1::2], parts[2::2], strict=True):
        last = last[: int(same)] + rest
        yield last
