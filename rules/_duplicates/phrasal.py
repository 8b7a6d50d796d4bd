"""English verbs that stand in two parts: `leave the boat out of the list` says `exclude`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from .token import Token
from .vocabulary import ARTICLES, phrases

_PARTICLES = frozenset(["up", "off", "out", "down", "on", "over", "in", "away", "back", "forward"])
_FAR = 8
"""Words up to which a particle stands behind its verb."""


@cache
def _meanings() -> dict[str, dict[str, str]]:
    """For each verb its particles with the one word that says both."""
    found: dict[str, dict[str, str]] = {}
    for phrase, (word, _) in phrases("en").items():
        verb, _, particle = phrase.partition(" ")
        if _first(particle) in _PARTICLES:
            found.setdefault(verb, {})[particle] = word
    return found


def closed_up(tokens: Sequence[Token], word: Callable[[str, Token], Token]) -> list[Token]:
    """The tokens with each verb and its particle as one; `word` makes the token."""
    found = list(tokens)
    for at, token in enumerate(tokens):
        if token.key == "re" and at + 1 < len(tokens) and tokens[at + 1].clause == token.clause:  # `re-run`
            found[at] = word(f"re{tokens[at + 1].shown.casefold()}", token._replace(shown=tokens[at + 1].shown))
            found[at + 1] = found[at + 1]._replace(key="")
        known = _meanings().get(token.shown.casefold(), {})
        particle = next((to for to in range(at + 2, min(len(tokens), at + _FAR)) if _is_particle(tokens, at, to)), None)
        shown = tokens[particle].shown.casefold() if particle is not None else ""
        meant = known.get(shown, known.get(_first(shown)))
        if particle is not None and meant is not None:
            found[at] = word(meant, token)
            found[particle] = found[particle]._replace(key="")
    return [token for token in found if token.key]


def _first(words: str) -> str:
    """The particle that words begin with: `out of` is one token."""
    return words.partition(" ")[0]


def _is_particle(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """Whether the word belongs to a verb before it: nothing follows that it could be the preposition of."""
    token = tokens[at]
    if token.weight or _first(token.shown.casefold()) not in _PARTICLES:
        return False
    if token.clause != tokens[verb].clause or not tokens[at - 1].weight:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.clause != token.clause or " " in token.shown:
        return True
    return following.kind in ("function", "time") and following.key not in ARTICLES
