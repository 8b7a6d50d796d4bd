"""What is done: which word of a sentence is its verb, and whether two tell of other deeds to the same things."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise, takewhile
from typing import Final

from . import concepts
from .matching import Matching
from .token import Token
from .vocabulary import ARTICLES, irregular, stems_of
from .wording import Wording

_AUXILIARY_WORDS: Final = """to is are was were be been being will would should must can could may has have had zu wird
    werden wurde wurden muss müssen soll sollen kann ist sind hat haben est sont sera seront a ont doit doivent faut se
    es está están fue fueron será serán ha han debe deben que hay"""
_AUXILIARIES: Final = frozenset(_AUXILIARY_WORDS.split())
_DETERMINER_WORDS: Final = (
    "the a an this these its their our my your his her all both each every some any no least most"
)
_DETERMINERS: Final = frozenset(_DETERMINER_WORDS.split())
"""Words that begin what an English verb does something to."""
_VERBS: Final = {
    "en": re.compile(r".{2,}(?:[^s]s|ed|ing)$"),
    "de": re.compile(r".{2,}(?:en|ern|eln|t|te|ten)$"),
    "fr": re.compile(r".{2,}(?:er|ir|re|era|eront|ée?s?)$"),
    "es": re.compile(r".{2,}(?:ar|er|ir|ará|erá|irá|arán|ad[oa]s?|id[oa]s?)$"),
}
_ADJECTIVES: Final = re.compile(r".{3,}e[nrms]?$")
VALUES: Final = ("number", "time")
"""The kinds of tokens that speak for it that two which share one tell of one thing."""
_FEW: Final = 4
"""Words of weight up to which two share few things."""
_TAKING: Final = frozenset(["get", "gets", "got", "need", "needs", "needed", "have", "has", "had"])
"""English verbs that say little, and what one takes with them."""
_PERMITTING: Final = """allow allowed permit permitted possible able erlaubt gestattet möglich permis autorisé possible
    permitido autorizado posible"""
_BEING: Final = frozenset(["is", "are", "was", "were", "ist", "sind", "war", "est", "sont", "était", "está", "están"])
_LINKING: Final = ("for", "to", "with", "from", "on", "into", "about", "against", "through")
"""What stands between a verb and what it is done to."""
_FURTHER: Final = ("more", "another", "enough", "less")


def verbs_differ(a: Wording, b: Wording, matching: Matching, language: str) -> bool:
    """Whether the one word that each has of its own is a verb."""
    sides = ((matching.ours, a), (matching.theirs, b))
    heavy = ((next(token for token in left if token.weight >= 1), wording) for left, wording in sides)
    return all(is_verb(token, wording, language) for token, wording in heavy)


def deeds_differ(a: Wording, b: Wording, matching: Matching, language: str) -> bool:
    """Whether two tell of other deeds to the same few things: `the disk is full`, `the server gets a bigger disk`. Each
    has a verb to which no verb of the other answers, and they share no number and no time.
    """
    if sum(x.weight >= 1 for x, _ in matching.pairs) > _FEW or any(x.kind in VALUES for x, _ in matching.pairs):
        return False
    pairs = [(_is_deed(x, a, language), _is_deed(y, b, language)) for x, y in matching.pairs]
    takes = [_takes(wording, language) for wording in (a, b)]
    if all(takes) or any(map(all, pairs)):
        return False
    ours, theirs = _own_deeds(matching.ours, a, language), _own_deeds(matching.theirs, b, language)
    named = [pair for pair, (x, y) in zip(pairs, matching.pairs, strict=True) if x.key == y.key]
    both = [takes[side] or bool(own) or any(pair[side] for pair in named) for side, own in enumerate((ours, theirs))]
    return all(both) and (any(takes) or any(token.weight >= 1 for token in (*ours, *theirs)))


def _own_deeds(left: Iterable[Token], wording: Wording, language: str) -> list[Token]:
    """What is done, or the state that something is in, `is out of order`, of what is left over."""
    deeds = [token for token in left if token.key not in _light()]
    found = [token for token in deeds if _is_deed(token, wording, language) or _is_state(token, wording)]
    return found or [token for token in deeds if language == "en" and _is_the_verb(token, wording)]


def _is_the_verb(token: Token, wording: Wording) -> bool:
    """Whether an English word is the verb of a sentence that has none else: `the choir pays for the piano`."""
    words = wording.tokens
    at = next(at for at, each in enumerate(words) if each.key == token.key)
    if not 0 < at < len(words) - 1 or not words[at - 1].weight or words[at + 1].key not in _LINKING:
        return False
    shown = token.shown.casefold()
    ends = token.kind == "word" and shown.endswith("s") and not shown.endswith("ss")
    return ends and not any(each.key in _AUXILIARIES or is_verb(each, wording, "en") for each in words[1:])


def _is_state(token: Token, wording: Wording) -> bool:
    """Whether nothing but small words, and no article, stands between a word and the form of `be` before it."""
    at = next(at for at, each in enumerate(wording.tokens) if each.key == token.key)
    before = [each.key for each in takewhile(lambda each: not each.weight, wording.tokens[:at][::-1])]
    return not _BEING.isdisjoint(before) and ARTICLES.isdisjoint(before)


def _is_deed(token: Token, wording: Wording, language: str) -> bool:
    return token.weight > 0 and is_verb(token, wording, language)


def _takes(wording: Wording, language: str) -> bool:
    """Whether an English item says that something gets, has or needs a thing: `needs a new disk`, not `needs to go`."""
    return language == "en" and any(
        token.key in _TAKING
        and (following.key in (*_DETERMINERS, *_FURTHER) or following.weight > 0)
        and not _is_form(following.shown.casefold())
        for token, following in pairwise(wording.tokens)
    )


@cache
def _light() -> frozenset[str]:
    """Verbs of which one may stand for another, or that tell how the rest is told."""
    return stems_of(concepts.RELATING) | stems_of(concepts.ENDING) | stems_of(_PERMITTING)


def is_verb(token: Token, wording: Wording, language: str) -> bool:
    """Whether a word looks like the verb of its sentence, by its place and its form."""
    at = next(at for at, each in enumerate(wording.tokens) if each.key == token.key)
    behind_negator = at > 1 and wording.tokens[at - 1].kind == "negator"  # `will not run`
    before = wording.tokens[at - 1 - behind_negator].key if at else ""
    following = wording.tokens[at + 1] if at + 1 < len(wording.tokens) else None
    shown = token.shown.casefold()
    if token.kind != "word" or (before in ARTICLES and (before != "a" or language == "en")):
        return False
    placed = at == 0 or before in _AUXILIARIES
    if language == "en":
        return placed or _takes_an_object(shown, following)
    form = _VERBS.get(language)
    if form is None or form.match(shown) is None:
        return False
    if language == "de":
        named = following is not None and following.shown[:1].isupper() and _ADJECTIVES.match(shown) is not None
        return token.shown.islower() and not named
    return placed


def _takes_an_object(shown: str, following: Token | None) -> bool:
    """Whether an English word inside of a sentence is one of its verbs: by what follows it, or by its form too."""
    if following is not None and (following.shown.casefold() in _DETERMINERS or following.kind == "negator"):
        return True
    ends = following is None or not following.weight or following.kind in ("number", "time", "name")
    return (
        _is_form(shown) and ends and (not shown.endswith("s") or (following is not None and following.kind == "number"))
    )


def _is_form(shown: str) -> bool:
    """Whether an English word has the form of a verb that is not its infinitive."""
    return shown in irregular("en") or _VERBS["en"].match(shown) is not None
