"""Whether two names may be one person's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ._entity_name.spelling import stripped

_LONG: Final = 5
"""Letters of a word from which two of them may be slips."""


def is_near(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether each word of the shorter of two names is a slip away from one of the other, begins it or is its initial,
    or all letters of the two are a slip apart.
    """
    short, full = sorted((list(map(stripped, first)), list(map(stripped, second))), key=len)
    if not short:
        return False
    return all(any(_is_near(word, other) for other in full) for word in short) or _is_slip(
        "".join(short), "".join(full)
    )


def _is_near(word: str, other: str) -> bool:
    return ((len(word) == 1 or len(other) == 1) and word[:1] == other[:1]) or _is_slip(word, other)


def _is_slip(word: str, other: str) -> bool:
    from rapidfuzz.distance import OSA

    most = 2 if min(len(word), len(other)) >= _LONG else 1
    return OSA.distance(word, other, score_cutoff=most) <= most
