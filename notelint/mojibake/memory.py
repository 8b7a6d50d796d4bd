"""What a line was found to be is remembered: lines come again after a repair, in each layer, in the next look."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from notelint.mojibake.candidate import NEAR

_P = ParamSpec("_P")
_R = TypeVar("_R")

# So many lines are remembered by each that asks; longer ones are not.
_MOST, _LONGEST = 2048, 1000


def of_lines(ask: Callable[Concatenate[str, _P], _R]) -> Callable[Concatenate[str, _P], _R]:
    """The same question, of which the answers for lines of common length are remembered."""
    remembered = cast("Callable[Concatenate[str, _P], _R]", lru_cache(_MOST)(ask))

    @wraps(ask)
    def asked(line: str, /, *args: _P.args, **kwargs: _P.kwargs) -> _R:
        return (remembered if len(line) <= _LONGEST else ask)(line, *args, **kwargs)

    return asked


def look(text: str, start: int, end: int, beside: int = NEAR) -> tuple[int, str, tuple[int, int]]:
    """A place of a text with the nearest characters on either side: where that begins, what it is, the place in it."""
    first = max(0, start - beside)
    return first, text[first : end + beside], (start - first, end - first)
