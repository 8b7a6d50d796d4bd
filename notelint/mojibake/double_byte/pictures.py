"""Which emoji was lost within a sequence: the only one that skin tones, joiners and selectors beside it go with."""

from __future__ import annotations

from notelint.mojibake.double_byte.units import HOLE, Hole
from notelint.mojibake.lossy.languages import style_of
from notelint.mojibake.lossy.signs import TONES, ZWJ, Place, sign_weight

# By so much what stands beside it makes an emoji likelier, as a logarithm of base 2, where it goes with it.
_GOES = 4.0
_FIRST = "\u2190"
_STYLE = style_of(frozenset())
_OF_SEX = (HOLE + "♀", HOLE + "♂")
_JOINING = (*TONES, ZWJ, *_OF_SEX)


def joined_picture(hole: Hole, before: str, after: str) -> str:
    """The one emoji of a hole that goes with the parts of a sequence beside it; nothing where none stand there."""
    if not (before.endswith(ZWJ) or after.startswith(_JOINING)):
        return ""
    options = hole.options + hole.rare
    if min(options, default="") < _FIRST:
        return ""
    for sign in _OF_SEX:
        after = after.replace(sign, ZWJ + sign[1:])
    place = Place(before[-1:], after, in_task=False, is_quoted=False, style=_STYLE)
    alone = place._replace(before="", after="")
    found = [sign for sign in options if sign_weight(sign, place) >= sign_weight(sign, alone) + _GOES]
    return found[0] if len(found) == 1 else ""
