"""What is said by denying, read as what says so without: `no dogs are allowed`, `dogs are forbidden`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from .token import Token
from .values import Number, Time
from .vocabulary import base_form, stems_of

_CONTRARIES: Final = {
    "en": "allow permit authorise authorize=forbidden|open opening=closed",
    "de": """erlaubt gestattet zulässig zugelassen erlauben gestatten zulassen genehmigt=verboten|
        geöffnet offen öffnen=geschlossen|funktionieren funktioniert=defekt""",
    "fr": """autorisé autoriser permis permettre permise admis admise=interdit|ouvert ouverte ouvrir=fermé|
        fonctionner fonctionne marche marcher=cassé""",
    "es": """permitido permitir autorizado autorizar permite permiten admite admiten admitido=prohibido|
        abierto abierta abrir abre=cerrado|funcionar funciona=roto""",
}
"""Words, and what is said where they are denied; the first row of a language is of what is permitted."""
FORBIDDING: Final = """forbid forbidden prohibit prohibited ban banned verboten verbieten untersagt untersagen interdit
    interdire prohibido prohibir"""
"""Words that deny by their sense."""
_WITHOUT: Final = frozenset(["without", "ohne", "sans", "sin"])
_BEFORE: Final = frozenset(["before", "vor", "avant", "antes"])
_FROM: Final = {"before": "from", "vor": "ab", "avant": "dès", "antes": "desde"}
_VERBS: Final = frozenset(["fail", "fails", "failed", "failing", "refuse", "refuses", "refused", "refusing"])
"""Verbs that deny what stands behind them with `to`, and no other thing."""
_FORBIDS: Final = frozenset(["do", "don't", "never", "nicht", "ne", "no"])
"""With these begins what asks not to do a thing, `no` in Spanish alone."""
DENIED: Final = "not"
"""The key of what denied a permission."""
_BETWEEN: Final = 3
"""Words of weight that may stand between what denies and what it denies: `kein offenes Feuer gestattet`."""


def affirmed(tokens: list[Token]) -> list[Token]:
    """The tokens with `fail to` as what denies, and `not … without` as `only`, `not … before` a time as `from` it on,
    which do not.
    """
    read = [
        token._replace(kind="negator", key=DENIED, weight=0.0, groups=frozenset())
        if _denies_by_verb(tokens, at)
        else token
        for at, token in enumerate(tokens)
    ]
    if not any(token.kind == "negator" for token in read):
        return tokens
    for clause in {token.clause for token in read}:
        negators = [at for at, token in enumerate(read) if token.clause == clause and _denies(token)]
        without = [at for at in negators if read[at].shown.casefold() in _WITHOUT]
        before = [at for at, token in enumerate(read) if token.clause == clause and _leads_to_a_time(read, at)]
        if len(negators) == 2 and len(without) == 1:
            _affirm(read, next(at for at in negators if at not in without), without[0], "only")
        elif len(negators) == len(before) == 1:
            _affirm(read, negators[0], before[0], _FROM[read[before[0]].shown.casefold()])
    return read


def _affirm(read: list[Token], negator: int, instead: int, key: str) -> None:
    read[negator] = read[negator]._replace(kind="function", key=DENIED)
    read[instead] = read[instead]._replace(kind="function", key=key, shown=key, weight=0.0, groups=frozenset())


def _denies(token: Token) -> bool:
    return token.kind == "negator" and token.key == DENIED


def _denies_by_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether one is a verb that denies the verb behind it."""
    is_verb = tokens[at].kind == "word" and tokens[at].shown.casefold() in _VERBS
    return is_verb and at + 1 < len(tokens) and tokens[at + 1].shown.casefold() == "to"


def _leads_to_a_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word says `before`, and a time, or a number without a unit, follows."""
    if tokens[at].shown.casefold() not in _BEFORE:
        return False
    behind = next((token for token in tokens[at + 1 : at + 4] if token.weight), None)
    return behind is not None and (
        isinstance(behind.value, Time) or (isinstance(behind.value, Number) and not behind.value.unit)
    )


def contraries(tokens: list[Token], language: str, word: Callable[[str, Token, str], Token]) -> list[Token]:
    """The tokens with each denied word that has a contrary as this; what denied it is no negator any longer. `Do not
    open the gate` asks for nothing to be closed.
    """
    if language not in _CONTRARIES or not any(token.kind == "negator" for token in tokens):
        return tokens
    first = tokens[0].shown.casefold()
    forbids = first in _FORBIDS and (first != "no" or language == "es")
    read = list(tokens)
    known = _contraries(language)
    words = [(at, *known[token.key]) for at, token in enumerate(tokens) if token.kind == "word" and token.key in known]
    for at, contrary, is_of_permission in sorted(words, key=lambda found: not found[2]):
        denied = _denied_at(read, at) if is_of_permission or not forbids else None
        if denied is not None:
            read[denied] = read[denied]._replace(kind="function", key=DENIED)
            read[at] = word(contrary, tokens[at], language)
    return read


@cache
def _contraries(language: str) -> dict[str, tuple[str, bool]]:
    """Stems to the contrary of their word, and whether they tell what is permitted."""
    found: dict[str, tuple[str, bool]] = {}
    for row, entry in enumerate(_CONTRARIES[language].split("|")):
        words, _, contrary = entry.strip().partition("=")
        bases = (base_form(each, language) for each in words.split())
        found.update(dict.fromkeys(stems_of(" ".join((words, *bases))), (contrary, row == 0)))
    return found


def _denied_at(tokens: Sequence[Token], at: int) -> int | None:
    """Where the one negator of its clause stands that denies the word at a place before it."""
    clause = [index for index in range(len(tokens)) if tokens[index].clause == tokens[at].clause]
    negators = [index for index in clause if tokens[index].kind == "negator"]
    if len(negators) != 1 or negators[0] > at or tokens[negators[0]].key != "not":
        return None
    between = tokens[negators[0] + 1 : at]
    return negators[0] if sum(token.weight >= 1 for token in between) <= _BETWEEN else None
