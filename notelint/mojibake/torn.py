"""Pieces of other damage: what an encoding that is not known here has made, and looks like a unit in its middle."""

from __future__ import annotations

import unicodedata

from notelint.mojibake.candidate import Candidate
from notelint.mojibake.kinds import Kind, kind

# What leads a unit in code pages of DOS, Windows and Unix, and is not tight beside words in genuine text.
_DEBRIS = frozenset("ƒ₧⌐⌠⌡■¬¤×¨¯¸ˇ˘˙˛˝ĂĹū\u00ad")
# What ends a unit in a code page, and is punctuation elsewhere.
_ENDING = tuple("،؛؟")
_LETTERS = frozenset((Kind.LATIN, Kind.MARK, Kind.GREEK, Kind.CYRILLIC, Kind.SCRIPT, Kind.UNLIKELY))


def is_torn(candidate: Candidate, is_sign: bool) -> bool:
    """Whether a candidate is a piece of something longer; only a sign may stand beside letters above ASCII."""
    beside = candidate.before[-1:] + candidate.after[:1]
    if beside.isascii():
        return False
    if any(_is_debris(char) or (not is_sign and _is_letter(char)) for char in beside if char > "\x7f"):
        return True
    return not is_sign and beside.startswith(_ENDING) and candidate.before != ""


def _is_debris(char: str) -> bool:
    return char in _DEBRIS or "\u2200" <= char <= "\u22ff" or "\u2500" <= char <= "\u259f"


def _is_letter(char: str) -> bool:
    """Whether it belongs to a word, and to one of a script that sets words apart; its punctuation does not."""
    return char == "µ" or (kind(char) in _LETTERS and unicodedata.category(char)[0] != "P")
