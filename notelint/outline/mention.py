"""Where an `@` names somebody: not in addresses, handles, decorators and citations."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from notelint.diagnostic import Span
from notelint.outline.model import Mention
from notelint.task import PARTICLES

_MOST_WORDS: Final = 5
_FULL: Final = 50
# Letters and digits, signs of vowels and accents, joiners; sets of few ranges compile quickly.
_LETTER: Final = r"(?:[^\W_]|[\u0300-\u036f\u0900-\u0963]|[\u0966-\u109f]|[\u0591-\u05bd\u064b-\u0655]|[\u200c\u200d])"
_WORD: Final = rf"[^\W\d_](?:{_LETTER}|[-'\u2019](?!s\b)(?={_LETTER})){{0,39}}+(?!{_LETTER})"
# What makes a handle, an address, a call or an annotation of a word.
_SIGNS_BEFORE: Final = frozenset("-!#$%&)+./:<=?@[\\]^`{}")
_END: Final = r"(?![/\\@$%^+&`({\[]|[.:_]\w|=(?!=)|~(?!~))"
_SHORT: Final = frozenset(("dr", "fr", "hr", "ing", "mag", "mme", "mr", "mrs", "ms", "prof", "sr", "sra", "st"))


# Compiled when the first `@` is met: most notes have none.
@cache
def _first() -> re.Pattern[str]:
    return re.compile(_WORD + _END)


@cache
def _next() -> re.Pattern[str]:
    return re.compile(rf"(\.?)(?:[ ]|[ ]?\n[ \t>]*+)({_WORD})({_END})?")


def mention_at(text: str, place: int, start: int, end: int) -> Mention | None:
    """The mention that begins with the `@` at a place of a stretch of prose, if it is one."""
    found = _first().match(text, place + 1, end) if _may_begin(text, place, start) else None
    if found is None:
        return None
    until, word = found.end(), found[0]
    for _ in range(_MOST_WORDS - 1):
        found = None if _is_unparted(word[-1]) else _next().match(text, found.end(), end)
        if found is None or (found[1] and len(word) > 1 and word.casefold() not in _SHORT):
            break
        if "\n" in found[0] and not _is_full(text, found.start(), start):
            break
        word = found[2]
        if word in PARTICLES:
            continue
        if word[0].islower():
            break
        if found[3] is None:
            return None
        until = found.end()
    return Mention(" ".join(text[place + 1 : until].replace(">", " ").split()), Span(place, until))


def _may_begin(text: str, place: int, start: int) -> bool:
    """Whether what stands before an `@` is no part of an address or a handle."""
    if place == start or (before := text[place - 1]) == "_" or text.startswith("==", place - 2):
        return True
    return (not before.isalnum() and before not in _SIGNS_BEFORE) or _is_unparted(before)


def _is_full(text: str, at: int, start: int) -> bool:
    """Whether a line that ends here is so long that it may have been broken inside a name."""
    return at - start >= _FULL and text.rfind("\n", at - _FULL, at) < 0


def _is_unparted(letter: str) -> bool:
    """Whether a letter is of a script without blanks between words: there a mention is one word."""
    return "\u3040" <= letter <= "\ud7a3"
