"""What kind of character a repair would bring back: a picture, a sign, a Latin letter, a letter of another script."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from enum import IntEnum, auto
from functools import lru_cache


class Kind(IntEnum):
    """The kinds that are judged apart."""

    PICTURE = auto()
    SIGN = auto()
    LATIN_SIGN = auto()
    LATIN = auto()
    MARK = auto()
    GREEK = auto()
    CYRILLIC = auto()
    SCRIPT = auto()
    CJK = auto()
    CONTROL = auto()
    PRIVATE = auto()
    UNLIKELY = auto()


NOT_FOR_NOTES = frozenset((Kind.UNLIKELY, Kind.CONTROL, Kind.PRIVATE))
SCRIPTS = frozenset((Kind.GREEK, Kind.CYRILLIC, Kind.SCRIPT, Kind.CJK))

# Where each kind begins, after the blocks of the Unicode standard.
_STARTS: tuple[tuple[int, Kind], ...] = (
    (0x0000, Kind.UNLIKELY),
    (0x0080, Kind.CONTROL),
    (0x00A0, Kind.LATIN_SIGN),
    (0x00C0, Kind.LATIN),
    (0x00D7, Kind.LATIN_SIGN),
    (0x00D8, Kind.LATIN),
    (0x00F7, Kind.LATIN_SIGN),
    (0x00F8, Kind.LATIN),
    (0x0250, Kind.UNLIKELY),
    (0x0300, Kind.MARK),
    (0x0370, Kind.GREEK),
    (0x03D0, Kind.UNLIKELY),
    (0x0400, Kind.CYRILLIC),
    (0x0530, Kind.SCRIPT),
    (0x05C8, Kind.UNLIKELY),
    (0x05D0, Kind.SCRIPT),
    (0x1E00, Kind.LATIN),
    (0x1F00, Kind.GREEK),
    (0x2000, Kind.SIGN),
    (0x2C00, Kind.SCRIPT),
    (0x2E00, Kind.SIGN),
    (0x2E80, Kind.CJK),
    (0x3030, Kind.SIGN),
    (0x3031, Kind.CJK),
    (0x303D, Kind.SIGN),
    (0x303E, Kind.CJK),
    (0x3297, Kind.SIGN),
    (0x329A, Kind.CJK),
    (0xA000, Kind.SCRIPT),
    (0xAC00, Kind.CJK),
    (0xD7B0, Kind.UNLIKELY),
    (0xE000, Kind.PRIVATE),
    (0xF900, Kind.CJK),
    (0xFB00, Kind.LATIN),
    (0xFB07, Kind.SCRIPT),
    (0xFB50, Kind.UNLIKELY),
    (0xFE00, Kind.SIGN),
    (0xFE10, Kind.CJK),
    (0xFE70, Kind.SCRIPT),
    (0xFEFF, Kind.SIGN),
    (0xFF00, Kind.CJK),
    (0xFFF0, Kind.UNLIKELY),
    (0xFFFC, Kind.SIGN),  # what pasted text leaves of a picture
    (0xFFFD, Kind.UNLIKELY),
    (0x10000, Kind.SCRIPT),
    (0x1D000, Kind.SIGN),
    (0x1D800, Kind.SCRIPT),
    (0x1F000, Kind.PICTURE),
    (0x1FB00, Kind.SIGN),
    (0x1FC00, Kind.UNLIKELY),
    (0x20000, Kind.CJK),
    (0x32000, Kind.UNLIKELY),
    (0xE0001, Kind.SIGN),
    (0xE01F0, Kind.UNLIKELY),
    (0xF0000, Kind.PRIVATE),
)
_FIRST = [start for start, _ in _STARTS]

# The pictographs that are emoji, with room for those to come; the others stay rare in notes.
_EMOJI = (
    (0x1F004, 0x1F004),
    (0x1F0CF, 0x1F0CF),
    (0x1F170, 0x1F19A),
    (0x1F1E6, 0x1F202),
    (0x1F21A, 0x1F21A),
    (0x1F22F, 0x1F23A),
    (0x1F250, 0x1F251),
    (0x1F300, 0x1F64F),
    (0x1F680, 0x1F6FF),
    (0x1F7E0, 0x1F7F0),
    (0x1F90C, 0x1F9FF),
    (0x1FA70, 0x1FAFF),
)
_FIRST_EMOJI = [first for first, _ in _EMOJI]


@lru_cache(16384)
def kind(char: str) -> Kind:
    """The kind of a character."""
    return _STARTS[bisect_right(_FIRST, ord(char)) - 1][1]


def is_emoji(char: str) -> bool:
    """Whether a pictograph is an emoji."""
    index = bisect_right(_FIRST_EMOJI, ord(char)) - 1
    return index >= 0 and ord(char) <= _EMOJI[index][1]


def emoji_from(least: int) -> Iterator[str]:
    """All of these from a code point on."""
    return (chr(point) for first, last in _EMOJI for point in range(max(first, least), last + 1))
