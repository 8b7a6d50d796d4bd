"""The words in which two items differ, in brief."""

from __future__ import annotations

from collections.abc import Iterable

from .matching import match
from .statement import Statement
from .token import Token

_MOST = 4


def difference(first: Statement, second: Statement) -> str:
    """What to say behind `says nearly the same`; empty where only small words or their order differ."""
    matching = match(first.words, second.words)
    theirs, ours = _quoted(first, matching.ours), _quoted(second, matching.theirs)
    if ours and theirs:
        return f": differs in {ours} for {theirs}"
    if ours or theirs:
        return f": differs in {ours}, added" if ours else f": differs in {theirs}, left out"
    return ""


def _quoted(said: Statement, left: Iterable[Token]) -> str:
    """The left-over words in order, neighbours together."""
    keys = {token.key for token in left}
    if any(token.kind == "cjk" for token in left):
        keys |= {token.key for token in said.wording.tokens if token.kind == "cjk" and token.key in keys}
    phrases: list[list[str]] = []
    last = -2
    for at, token in enumerate(said.wording.tokens):
        if token.key in keys:
            keys.discard(token.key)
            if at == last + 1 and phrases:
                phrases[-1].append(token.shown)
            else:
                phrases.append([token.shown])
            last = at
    shown = [" ".join(words) for words in phrases[:_MOST]]
    return ", ".join(f'"{words}"' for words in shown) + (" …" if len(phrases) > _MOST else "")
