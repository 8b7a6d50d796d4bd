"""Pieces of other damage: what an encoding that is not known here has made, and looks like a unit in the middle."""

from __future__ import annotations

from notelint.mojibake.candidate import Candidate
from notelint.mojibake.kinds import Kind, kind

# What leads a unit in code pages of DOS, Windows and Unix, and is not tight beside words in genuine text.
_DEBRIS = frozenset("ƒ₧⌐⌠⌡■¬¤×¨¯¸ˇ˘˙˛˝ĂĹū\u00ad")
_LETTERS = frozenset((Kind.LATIN, Kind.MARK, Kind.GREEK, Kind.CYRILLIC, Kind.SCRIPT, Kind.UNLIKELY))


def is_torn(candidate: Candidate, telling: bool) -> bool:
    """Whether a candidate is a piece of something longer; a `telling` one may stand beside letters of any script."""
    beside = (candidate.previous, candidate.next)
    return any(map(_is_debris, beside)) or (not telling and any(map(_is_foreign, beside)))


def _is_debris(char: str) -> bool:
    return char in _DEBRIS or "\u2200" <= char <= "\u22ff" or "\u2500" <= char <= "\u259f"


def _is_foreign(char: str) -> bool:
    """Whether a letter would have been damaged with the candidate, were they one word."""
    return char > "\x7f" and (char == "µ" or kind(char) in _LETTERS)
