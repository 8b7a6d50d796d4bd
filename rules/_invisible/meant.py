"""Punctuation that has become control characters, and the neighbours that prove it."""

from __future__ import annotations

# Punctuation of Windows-1252 that was read as Latin-1, and the lower half of the same in UTF-16.
_C1 = "\x80\x82\x84\x85\x86\x87\x89\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b"
MEANT = dict(zip(_C1, "€‚„…†‡‰‹‘’“”•–—™›", strict=True))
MEANT |= dict(zip("\x13\x14\x18\x19\x1c\x1d", "–—‘’“”", strict=True))
_PAIRS = {"‘": "’", "“": "”", "‚": "‘", "„": "“”", "‹": "›"}
_REACH = 200


def is_damage_beside(text: str, place: int) -> bool:
    """Whether it may be a piece of damage: a character of Latin-1 and its like stands on either side."""
    beside = text[max(0, place - 1) : place] + text[place + 1 : place + 2]
    return any("\x80" <= char <= "\u024f" or char in "√∂‚„≈ƒ" for char in beside if char not in MEANT)


def is_sure(text: str, place: int) -> bool:
    """Whether the neighbours prove what a control character stands for."""
    meant = MEANT[text[place]]
    before, behind = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    if is_damage_beside(text, place):
        return False
    if meant == "’" and before.isalpha() and behind.isalpha():
        return True
    if meant in "–—":
        return (before == " " and behind == " ") or (before.isdigit() and behind.isdigit())
    if meant == "€":
        return before.isdigit() or behind.isdigit() or text[max(0, place - 2) : place].strip().isdigit()
    if meant == "•":
        return before in ("", "\n", "\r") and behind == " "
    if meant in _PAIRS:
        return _opens(before, behind) and _has(text[place + 1 : place + _REACH], _PAIRS[meant])
    openers = "".join(opener for opener, closers in _PAIRS.items() if meant in closers)
    return _closes(before, behind) and _has(text[max(0, place - _REACH) : place], openers)


def _opens(before: str, behind: str) -> bool:
    return (not before or before.isspace() or before in "([{-–—/>*_") and (behind.isalnum() or behind in MEANT)


def _closes(before: str, behind: str) -> bool:
    return bool(before) and not before.isspace() and not behind.isalnum()


def _has(text: str, meant: str) -> bool:
    return any(MEANT.get(char, "") and MEANT[char] in meant for char in text)
