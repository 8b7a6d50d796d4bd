"""What the words of one item say and a field of another: `Tom to send it by Friday` and an owner, a due date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from .cjk_names import who_is_to
from .matching import Matching, unique
from .statement import Statement
from .token import Token
from .values import Time

_ADDRESSES: Final = "mr mrs ms miss dr prof herr herrn frau m mme mlle monsieur madame sr sra señor señora don doña"
_TITLES: Final = frozenset(_ADDRESSES.split())
_TITLE: Final = "title"
_TAKES_ON: Final = re.compile("(?:さん|氏)?(?:负责(?:把|将)?|要(?:把|将)?|将|来|去|会|需要?|应该?|把|が|は)?")
"""What stands between who is to do it and what is to be done."""


def without_fields(matching: Matching, a: Statement, b: Statement) -> Matching:
    """The matching without the days and people, left over on one side, that a field of the other side names."""
    said_once = bool(a.owners) != bool(b.owners) or bool(a.field("due")) != bool(b.field("due"))
    if not said_once or not (matching.ours or matching.theirs):
        return matching
    return replace(matching, ours=tuple(_unnamed(matching.ours, a, b)), theirs=tuple(_unnamed(matching.theirs, b, a)))


def without_owner(own: Statement, other: Statement) -> Statement:
    """A statement in Chinese or Japanese that begins with who is to do it, without that if the other's field says it:
    `何蕾负责` and `@何蕾`.
    """
    if own.owners or not own.wording.run:
        return own
    found = next((name for name in other.owners if own.wording.run.startswith(name)), "")
    takes_on = _TAKES_ON.match(own.wording.run, len(found)) if found else None
    if takes_on is None or not takes_on[0]:
        return own
    cjk = [token for token in own.wording.tokens if token.kind == "cjk"]
    dropped = {id(token) for token in cjk[: takes_on.end()]}
    kept = tuple(token for token in own.wording.tokens if id(token) not in dropped)
    wording = replace(own.wording, tokens=kept, run=own.wording.run[takes_on.end() :])
    return replace(own, wording=wording, words=unique(wording)) if kept else own


def owner_in_words_differs(own: Statement, other: Statement) -> bool:
    """Whether a statement in Chinese begins with somebody to do it who is not whom the other's field names."""
    name = who_is_to(own.wording.run) if other.owners and not own.owners and own.wording.run else ""
    return bool(name) and not any(name in owner or owner in name for owner in other.owners)


def name_of(token: Token) -> str:
    """A word as it names somebody, if it may: with a capital; one for all titles."""
    folded = token.shown.casefold()
    return _TITLE if folded in _TITLES else folded if token.shown[:1].isupper() else ""


def names_in(owners: Iterable[str]) -> frozenset[str]:
    """The words with which an item may name its owners."""
    return frozenset([_TITLE, *(word for name in owners for word in name.split())]) if owners else frozenset()


def _unnamed(left: tuple[Token, ...], own: Statement, other: Statement) -> Iterator[Token]:
    due = other.day("due") if own.day("due") is None else None
    people = names_in(other.owners) if not own.owners else frozenset[str]()
    for token in left:
        said = due is not None and isinstance(token.value, Time) and token.value.agrees(due)
        if not said and name_of(token) not in people:
            yield token
