"""Paths of files as messages name them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_LONGEST: Final = 200
_SHOWN: Final = 3


def file_word(path: str) -> str:
    """A path in code marks, on one line; of a very long one the middle is left out."""
    if len(path) > _LONGEST:
        path = f"{path[: _LONGEST // 2]}…{path[-_LONGEST // 2 :]}"
    return f"`{' '.join(path.split())}`"


def file_words(paths: Sequence[str]) -> str:
    """Some paths, at most three of them."""
    return ", ".join([*map(file_word, paths[:_SHOWN]), *(["…"] if len(paths) > _SHOWN else [])])
