"""How alike two items can be at most, told from what their words have in common before they are compared in full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from . import concepts
from .in_fields import name_of, names_in
from .matching import WITHIN, made_of, near
from .statement import Statement
from .vocabulary import stems_of

_VALUE = "value"
"""What all tokens with a value have in common: any two may agree."""
_NAMED = "named"
"""What stands, with a name, for words that name who is to do it."""
_CARRIED = "carried"
"""What stands in all for the verbs that may only carry a noun."""


class Bound:
    """The highest score that two of these statements can have; words written together, and Chinese and
    Japanese characters, are not told beforehand.
    """

    def __init__(self, said: Sequence[Statement]) -> None:
        self._weights = [_weights(one) for one in said]
        self._totals = [sum(token.weight for token in one.words.values()) for one in said]
        self._compounded = _compounded(said)
        self._runs = [bool(one.wording.run) for one in said]

    def most(self, a: int, b: int) -> float:
        """At least the score of the two."""
        if a in self._compounded or b in self._compounded or (self._runs[a] and self._runs[b]):
            return 1.0
        ours, theirs = self._weights[a], self._weights[b]
        common = ours.keys() & theirs.keys()
        left = max(0.0, self._totals[a] - sum([ours[mark] for mark in common]))
        right = max(0.0, self._totals[b] - sum([theirs[mark] for mark in common]))
        shared = (self._totals[a] + self._totals[b] - left - right) / 2
        if not shared:
            return 0.0
        return max(2 * shared / (2 * shared + left + right), WITHIN * shared / (shared + min(left, right)))


def _weights(said: Statement) -> dict[object, float]:
    """The weight of a statement's tokens by all that can make one answer, or echo, another."""
    found = defaultdict[object, float](float, {_CARRIED: 0.0})
    for token in said.words.values():
        found[_CARRIED] += token.weight if token.key in stems_of(concepts.CARRIERS) else 0.0
        for mark in (token.key, *token.groups, *([_VALUE] if token.value else [])):
            found[mark] += token.weight
        if name := name_of(token):
            found[_NAMED, name] += token.weight
    found.update({(_NAMED, name): found[_NAMED, name] for name in names_in(said.owners)})
    if said.field("due"):
        found[_VALUE] += 0.0
    return dict(found)


def _compounded(said: Sequence[Statement]) -> set[int]:
    """The statements with a word that others write apart, or with words that others write together."""
    tokens = [list(one.words.values()) for one in said]
    written = [{word for token in words for word in (token.shown.casefold(), token.key)} for words in tokens]
    known = set[str]().union(*written)
    made = [
        {whole for one, other in near(len(words)) for whole in made_of(words[one], words[other])} & known
        for words in tokens
    ]
    wholes = set[str]().union(*made)
    return {at for at, words in enumerate(written) if made[at] or wholes.intersection(words)}
