"""How the lines of drawings meet: their parts are of one kind, and their arms touch."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

# Parts of bars and shades that stand together; those of lines are told by their names.
_SHADES = "▒▓"
_BLOCKS = ("▁▂▃▄▅▆▇█", "▉▊▋▌▍▎▏▐░▒▓█■□", _SHADES)
_DRAWN = re.compile("[\u2500-\u259f\u2800-\u28ff■□]")
_WEIGHTS = {"LIGHT": "light", "SINGLE": "light", "HEAVY": "heavy", "DOUBLE": "double"}
_LEFT, _RIGHT = frozenset(("LEFT", "HORIZONTAL")), frozenset(("RIGHT", "HORIZONTAL"))
# What it says of a part that it fits the one beside it, or does not; that an arm touches nothing, or the edge; that its
# line holds other kinds; that nothing else is drawn.
_FITS, _ODD = 6.0, -6.0
_LOOSE, _AT_EDGE = -1.0, -4.0
_ELSEWHERE = -5.0
_ALONE = -3.0
# How much likelier is a middle shade where a dark one is.
_SHADED = 4.0


class _Part(NamedTuple):
    """A part of a drawing: its kinds, and the weights of its arms to the left and to the right, nothing for none."""

    kinds: frozenset[str]
    left: str
    right: str


def is_drawing(char: str) -> bool:
    """Whether a character is one that drawings are made of."""
    return "\u2500" <= char <= "\u259f" or "\u2800" <= char <= "\u28ff" or char in "■□"


def kinds_of(text: str) -> frozenset[str]:
    """The kinds of the drawings in a text."""
    drawn = _DRAWN.findall(text) if not text.isascii() else ()
    return frozenset().union(*(_part(char).kinds for char in drawn))


@lru_cache(maxsize=256)
def _part(char: str) -> _Part:
    if char >= "\u2800":
        return _Part(frozenset(("dots",)), "", "")
    if blocks := frozenset(kind for kind in _BLOCKS if char in kind):
        return _Part(blocks, "", "")
    weight = left = right = ""
    kinds: set[str] = set()
    for words in (part.split() for part in unicodedata.name(char, "").removeprefix("BOX DRAWINGS ").split(" AND ")):
        weight = next((_WEIGHTS[word] for word in words if word in _WEIGHTS), weight)
        kinds.add(weight)
        left = weight if not _LEFT.isdisjoint(words) else left
        right = weight if not _RIGHT.isdisjoint(words) else right
    return _Part(frozenset(kinds), left, right)


@lru_cache(maxsize=8192)
def drawing_weight(sign: str, before: str, after: str, drawn: frozenset[str]) -> float:
    """What the characters on either side say of a sign, and the kinds that are `drawn` in its line."""
    beside = [char for char in (before, after) if char and is_drawing(char)]
    if not is_drawing(sign):
        return _ODD if beside else 0.0
    part = _part(sign)
    weight = 0.0
    if not beside:
        weight = _ALONE if not drawn else _ELSEWHERE if part.kinds.isdisjoint(drawn) else 0.0
    if sign in _SHADES and _SHADES in drawn:
        weight += _SHADED
    for own, arm, char in ((part.left, "right", before), (part.right, "left", after)):
        if char not in beside:
            weight += (_LOOSE if char else _AT_EDGE) if own else 0.0
        else:
            other = _part(char)
            meets = own == getattr(other, arm) and (own != "" or not part.kinds.isdisjoint(other.kinds))
            weight += (_FITS if meets else _ODD) / len(beside)
    return weight
