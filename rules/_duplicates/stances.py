"""How far the work of each verb is, and whether it must or may be done: `has been printed`, `may be printed`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Final, NamedTuple

from .denials import DENIED
from .matching import Matching
from .stance_words import AUXILIARIES, FINITE, FORMS, LEADING
from .token import Token
from .values import Time
from .wording import Wording


class Stance(NamedTuple):
    """What is said of a verb: its `time`, any of done, now and to come; its `force`, must or may. 0 says nothing."""

    time: int = 0
    force: int = 0

    def excludes(self, other: Stance) -> bool:
        """Whether the two cannot be said of one thing."""
        return any(ours and theirs and not ours & theirs for ours, theirs in zip(self, other, strict=True))


_DONE, _NOW, _COMING = 1, 2, 4
_MUST, _MAY = 1, 2
_STANCES: Final = {
    "silent": Stance(),
    "done": Stance(_DONE),
    "now": Stance(_NOW),
    "since": Stance(_DONE | _NOW),
    "open": Stance(_NOW | _COMING),
    "coming": Stance(_COMING),
    "will": Stance(_COMING, _MUST),
    "must": Stance(_COMING, _MUST),
    "may": Stance(_COMING, _MAY),
}
_SKIPPED: Final = re.compile(r"\w+ly|already|just|now|also|still|again|\w+ement|déjà|aussi|encore|\w+mente|ya|también")
"""Adverbs between an auxiliary and its verb."""
_FINITE: Final = {language: frozenset(words.split()) for language, words in FINITE.items()}
_LEADING: Final = frozenset(LEADING.split())


def stances_exclude(a: Wording, b: Wording, matching: Matching, language: str) -> bool:
    """Whether the two say of one verb what cannot be said together: done and still to come, `must` and `may`."""
    if language not in AUXILIARIES or not (ours := _stances(a, language)) or not (theirs := _stances(b, language)):
        return False
    answers = ((ours.get(x.key), theirs.get(y.key)) for x, y in matching.pairs)
    return any(one is not None and other is not None and one.excludes(other) for one, other in answers)


def _stances(wording: Wording, language: str) -> dict[str, Stance]:
    """The stances of the words of which something is said, by their keys."""
    found: dict[str, Stance] = {}
    dated = any(isinstance(token.value, Time) for token in wording.tokens)
    for _, tokens in groupby(wording.tokens, lambda token: token.clause):
        clause, said = list(tokens), dict[str, Stance]()
        if any(token.kind == "negator" or token.key == DENIED for token in clause):
            continue
        for kind, verb in (*_by_words(clause, language), *_by_form(clause, language)):
            said.setdefault(verb.key, _stance(kind, dated=dated))
        for key, stance in said.items():
            known = found.get(key, stance)
            found[key] = Stance(known.time | stance.time, known.force | stance.force)
    return found


def _stance(kind: str, *, dated: bool) -> Stance:
    """With a date `is moving`, and German `ist geöffnet`, may tell of what comes."""
    if kind == "ing":
        return _STANCES["open" if dated else "now"]
    if kind == "result":
        return _STANCES["silent" if dated else "done"]
    return _STANCES[kind]


@cache
def _expressions(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = AUXILIARIES[language].items()
    return tuple((kind, re.compile(rf"(?<!\w)(?:{words})(?!\w)")) for kind, words in rows)


@cache
def _forms(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(forms)) for kind, forms in FORMS[language].items())


def _by_words(clause: Sequence[Token], language: str) -> Iterator[tuple[str, Token]]:
    """The verbs of a clause with what other words say of them."""
    words, starts = "", list[int]()
    for token in clause:
        starts.append(len(words) + bool(words))
        words = f"{words} {token.shown.casefold()}".lstrip()
    for kind, expression in _expressions(language):
        for match in expression.finditer(words):
            behind = (token for at, token in zip(starts, clause, strict=True) if at >= match.end())
            verb = _last(clause) if language == "de" else next(filter(_may_be_verb, behind), None)
            if verb is not None:
                yield kind, verb


def _may_be_verb(token: Token) -> bool:
    return token.weight > 0 and not _SKIPPED.fullmatch(token.shown.casefold())


def _last(clause: Sequence[Token]) -> Token | None:
    return next((token for token in reversed(clause) if token.weight), None)


def _by_form(clause: Sequence[Token], language: str) -> Iterator[tuple[str, Token]]:
    """The verbs of a clause that tell by their form."""
    by_place = language in _FINITE
    if by_place and any(token.shown.casefold() in _FINITE[language] for token in clause):
        return
    words = [(at, token) for at, token in enumerate(clause) if token.kind == "word"]
    for kind, expression in _forms(language):
        for at, token in words:
            shown = token.shown if by_place else token.shown.casefold()
            if expression.fullmatch(shown) and (not by_place or _is_predicate(clause, at)):
                yield kind, token


def _is_predicate(clause: Sequence[Token], at: int) -> bool:
    """Whether what looks like a past is the verb of a sentence: a noun stands before it, and the sentence begins with
    an article or such a word stands behind the verb, before what is done something to.
    """
    before = [token.shown.casefold() for token in clause[:at]]
    if not any(token.weight for token in clause[:at]) or before[-1] in _LEADING:
        return False
    if at + 1 == len(clause):
        return before[0] in _LEADING and not clause[at].shown.endswith("en")  # no infinitive: `den Bericht bearbeiten`
    following = clause[at + 1]
    bare = not following.weight or following.kind in ("time", "number")
    return following.shown.casefold() in _LEADING or (before[0] in _LEADING and bare)
