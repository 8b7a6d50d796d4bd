"""Chinese and Japanese text, which has no spaces: pairs of characters."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

CJK = "々-〇ぁ-ヿ㐀-鿿豈-﫿가-힣"
"""The characters of a run, for a regular expression's class; such a class takes milliseconds to compile."""


def class_for(text: str) -> str:
    """`CJK` for a text that may hold such characters, else nothing, so that most notes need not pay for it."""
    return CJK if max(text, default="") >= CJK[0] else ""


FUNCTION = frozenset(
    "的了是在和与與及或把被将將会會要请請已还還有里中之为為并等也都就从從到给給对對進进行做于於这這那该該間"
) | frozenset(chr(code) for code in range(0x3041, 0x3097))


def cjk_pairs(run: str) -> Iterator[tuple[str, float]]:
    """The pairs of neighbouring characters of a run with their weight; a single character stands alone."""
    if len(run) == 1:
        yield run, 0.05 if run in FUNCTION else 0.25
    for first, second in pairwise(run):
        yield first + second, (0.5, 0.25, 0.05)[(first in FUNCTION) + (second in FUNCTION)]
