"""Words of permission that are denied, read as the words that forbid: `no dogs are allowed`, `dogs are forbidden`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from .token import Token
from .vocabulary import base_form, stems_of

_PERMITTING: Final = {
    "en": "allow permit authorise authorize",
    "de": "erlaubt gestattet zulässig zugelassen erlauben gestatten zulassen genehmigt",
    "fr": "autorisé autoriser permis permettre permise admis admise",
    "es": "permitido permitir autorizado autorizar permite permiten admite admiten admitido",
}
_FORBIDDEN: Final = {"en": "forbidden", "de": "verboten", "fr": "interdit", "es": "prohibido"}
FORBIDDING: Final = """forbid forbidden prohibit prohibited ban banned verboten verbieten untersagt untersagen interdit
    interdire prohibido prohibir"""
"""Words that deny by their sense."""
DENIED: Final = "not"
"""The key of what denied a permission."""
_BETWEEN: Final = 3
"""Words of weight that may stand between what denies and what it denies: `kein offenes Feuer gestattet`."""


def forbidding(tokens: list[Token], language: str, word: Callable[[str, Token, str], Token]) -> list[Token]:
    """The tokens with each denied permission as one word; what denied it is no negator any longer."""
    if language not in _PERMITTING or not any(token.kind == "negator" for token in tokens):
        return tokens
    read = list(tokens)
    for at, token in enumerate(tokens):
        if token.kind != "word" or token.key not in _permitting(language):
            continue
        if (denied := _denied_at(read, at)) is not None:
            read[denied] = read[denied]._replace(kind="function", key=DENIED)
            read[at] = word(_FORBIDDEN[language], token, language)
    return read


@cache
def _permitting(language: str) -> frozenset[str]:
    return stems_of(" ".join((_PERMITTING[language], *(base_form(w, language) for w in _PERMITTING[language].split()))))


def _denied_at(tokens: Sequence[Token], at: int) -> int | None:
    """Where the one negator of its clause stands that denies the word at a place before it."""
    clause = [index for index in range(len(tokens)) if tokens[index].clause == tokens[at].clause]
    negators = [index for index in clause if tokens[index].kind == "negator"]
    if len(negators) != 1 or negators[0] > at or tokens[negators[0]].key != "not":
        return None
    between = tokens[negators[0] + 1 : at]
    return negators[0] if sum(token.weight >= 1 for token in between) <= _BETWEEN else None
