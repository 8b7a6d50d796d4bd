"""The token: one word of an item with what it stands for."""

from __future__ import annotations

from typing import NamedTuple

from .values import Number, Time


class Token(NamedTuple):
    """One word of an item. `kind`: word, name, number, time, ordinal, ident, function, negator or cjk.

    `key` is equal for forms of one word or value; `shown` is the word as written; `clause` counts the parts between
    marks of punctuation; `weight` says how much the word counts in the score, 0 for function words.
    """

    kind: str
    key: str
    shown: str
    clause: int
    weight: float
    groups: frozenset[int] = frozenset()
    value: Time | Number | None = None
