"""Guards that look for small changes, asked again of sentences that are built differently throughout."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from .guards import veto
from .matching import Matching, match
from .order import places_that_differ
from .statement import Statement
from .token import Token
from .vocabulary import ARTICLES
from .wording import Wording

_PLACES: Final = 3
"""Places in which two sentences differ that are no small change of each other."""
_AUXILIARY_WORDS: Final = """to is are was were be been being will would should must can could may has have had zu wird
    werden wurde wurden muss müssen soll sollen kann ist sind hat haben est sont sera seront a ont doit doivent faut se
    es está están fue fueron será serán ha han debe deben que hay"""
_AUXILIARIES: Final = frozenset(_AUXILIARY_WORDS.split())
_VERBS: Final = {
    "de": re.compile(r".{2,}(?:en|ern|eln|t)$"),
    "fr": re.compile(r".{2,}(?:er|ir|re|era|eront|ée?s?)$"),
    "es": re.compile(r".{2,}(?:ar|er|ir|ará|erá|irá|arán|ad[oa]s?|id[oa]s?)$"),
}


def may_be_told_anew(guard: str | None, a: Statement, b: Statement, language: str) -> bool:
    """Whether the guard met two sentences that may say the same nevertheless: one has a noun more; or each has a verb
    of its own, and nothing else parts them.
    """
    if guard not in ("head", "replaced") or places_that_differ(a.wording, b.wording) < _PLACES:
        return False
    if guard == "head":
        return True
    matching = match(a.words, b.words)
    ours, theirs = _heavy(matching.ours), _heavy(matching.theirs)
    if not (len(ours) == len(theirs) == 1 and _is_verb(ours[0], a.wording, language)):
        return False
    return _is_verb(theirs[0], b.wording, language) and _nothing_else(a.wording, b.wording, matching, language)


def _nothing_else(a: Wording, b: Wording, matching: Matching, language: str) -> bool:
    """Whether no guard parts the two once their verbs answer each other."""
    pairs = (*matching.pairs, *zip(_heavy(matching.ours), _heavy(matching.theirs), strict=True))
    left, right = ([token for token in side if token.weight < 1] for side in (matching.ours, matching.theirs))
    return veto(a, b, Matching(pairs, tuple(left), tuple(right)), language) is None


def _heavy(left: Iterable[Token]) -> list[Token]:
    return [token for token in left if token.weight >= 1]


def _is_verb(token: Token, wording: Wording, language: str) -> bool:
    """Whether a word looks like the verb of its sentence, by its place and its form."""
    at = next(at for at, each in enumerate(wording.tokens) if each.key == token.key)
    before = wording.tokens[at - 1].key if at else ""
    if token.kind != "word" or before in ARTICLES - {"a"}:
        return False
    form = _VERBS.get(language)
    if language == "de" and not token.shown.islower():
        return False
    placed = at == 0 or before in _AUXILIARIES
    if form is not None:
        return form.match(token.shown.casefold()) is not None and (placed or language == "de")
    return language == "en" and placed
