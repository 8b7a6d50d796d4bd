"""German verbs that stand in two parts: `der Vertrag läuft Ende Mai aus` says `auslaufen`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from . import foreign
from .token import Token
from .vocabulary import ARTICLES

_PARTICLES = frozenset(foreign.PARTICLES.split())
_ADJECTIVES = ("e", "en", "er", "em", "es")
_DETERMINERS = ARTICLES | frozenset(foreign.DETERMINERS.split())


def rejoined(tokens: Sequence[Token], whole: Callable[[str, Token], Token]) -> list[Token]:
    """The tokens with each verb and the particle at the end of its clause as one; `whole` makes the token."""
    found = list(tokens)
    for at in range(len(found) - 1, 0, -1):
        if _ends_clause(found, at) and found[at].shown in _PARTICLES:
            verb = _verb(found, at)
            if verb is not None:
                found[verb] = whole(found[at].shown, found[verb])
                found[at] = found[at]._replace(kind="function", key="", weight=0.0, groups=frozenset())
    return [token for token in found if token.key]


def _ends_clause(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 == len(tokens) or tokens[at + 1].clause != tokens[at].clause


def _verb(tokens: Sequence[Token], end: int) -> int | None:
    """The first word in lower case of the clause that may be its verb."""
    clause = range(next(at for at in range(end + 1) if tokens[at].clause == tokens[end].clause), end)
    return next((at for at in clause if _may_be_verb(tokens, at)), None)


def _may_be_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether no article precedes a word, nor is it an adjective behind a preposition: `mit knapper Mehrheit`."""
    token, before = tokens[at], tokens[at - 1] if at else None
    if token.kind != "word" or not token.shown.islower() or token.weight < 0.3:
        return False
    if before is None or before.weight or before.clause != token.clause:
        return True
    is_adjective = token.shown.endswith(_ADJECTIVES) and tokens[at + 1].shown[:1].isupper()
    return before.key not in _DETERMINERS and not is_adjective
