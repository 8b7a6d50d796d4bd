"""What an item says in brackets and another does not: `the plan (draft)` and `the plan`."""

from __future__ import annotations

import re
from typing import Final

from .cjk_guards import meaning
from .matching import match
from .order import WORDS
from .statement import Statement

_BRACKETS: Final = re.compile(r"(?<!\])[(（]([^()（）]*)[)）]")
_PART: Final = re.compile(r"\w+")


def qualified_otherwise(ours: Statement, theirs: Statement, text: str, other: str) -> bool:
    """Whether one of two items, with these texts, has words in brackets to which nothing in the other answers."""
    return _says_more(ours, theirs, text) or _says_more(theirs, ours, other)


def _says_more(ours: Statement, theirs: Statement, text: str) -> bool:
    said = " ".join(_BRACKETS.findall(text)).casefold()
    if not said:
        return False
    words = set(_PART.findall(said))
    left = match(ours.words, theirs.words).ours
    if any(token.kind in WORDS and token.shown.casefold() in words for token in left):
        return True
    run = "".join(char for char in said if char in ours.wording.run)
    return bool(run) and not set(meaning(theirs.wording.run)).issuperset(meaning(run))
