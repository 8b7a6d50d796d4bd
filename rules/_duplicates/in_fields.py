"""What the words of one item say and a field of another: `Tom to send it by Friday` and an owner, a due date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from .matching import Matching
from .statement import Statement
from .token import Token
from .values import Time

_ADDRESSES: Final = "mr mrs ms miss dr prof herr herrn frau m mme mlle monsieur madame sr sra señor señora don doña"
_TITLES: Final = frozenset(_ADDRESSES.split())
_TITLE: Final = "title"


def without_fields(matching: Matching, a: Statement, b: Statement) -> Matching:
    """The matching without the days and people, left over on one side, that a field of the other side names."""
    said_once = bool(a.owners) != bool(b.owners) or bool(a.field("due")) != bool(b.field("due"))
    if not said_once or not (matching.ours or matching.theirs):
        return matching
    return replace(matching, ours=tuple(_unnamed(matching.ours, a, b)), theirs=tuple(_unnamed(matching.theirs, b, a)))


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
