"""Guards that look for small changes, asked again of sentences that are built differently throughout."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from .guards import veto
from .in_fields import without_owner
from .likeness import laid_over
from .matching import Matching, match
from .order import beside_the_same, in_same_slots, places_that_differ, share_however_turned
from .statement import Statement
from .token import Token
from .vocabulary import ARTICLES, irregular
from .wording import Wording

_PLACES: Final = 3
"""Places in which two sentences differ that are no small change of each other."""
_MUCH: Final = 0.75
_HALF: Final = 0.5
"""How alike two are that share nearly all, and the share of words in the same order of what is not turned round."""
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


def may_be_told_anew(guard: str | None, a: Statement, b: Statement, language: str) -> bool:
    """Whether the guard met two sentences that may say the same nevertheless: one has a noun more; or each has a verb
    of its own, and nothing else parts them.
    """
    if guard not in ("head", "replaced") or places_that_differ(a.wording, b.wording) < _PLACES:
        return False
    matching = match(a.words, b.words)
    return guard == "head" or (
        len(_heavy(matching.ours)) == len(_heavy(matching.theirs)) == 1
        and (verbs_differ(a.wording, b.wording, matching, language) or _stand_apart(a.wording, b.wording, matching))
        and _parted_by_nothing_else(a.wording, b.wording, matching, language)
    )


def is_doubtful(a: Statement, b: Statement, points: float, language: str) -> bool:
    """Whether two that are told anew may be two matters of one thing: they have much of their own and half of their
    words in one order; or all that they do not share is one word of weight each, and these are no verbs.
    """
    in_characters = bool(a.wording.run and b.wording.run)
    if not in_characters and points < _MUCH and share_however_turned(a.wording, b.wording) >= _HALF:
        return True
    matching = laid_over(without_owner(a, b), without_owner(b, a))
    return len(_heavy(matching.ours)) == len(_heavy(matching.theirs)) == 1 and not verbs_differ(
        a.wording, b.wording, matching, language
    )


def _stand_apart(a: Wording, b: Wording, matching: Matching) -> bool:
    """Whether the one word that each has of its own cannot stand in the other's place: they have no neighbour in
    common, and do not both say what is asked for.
    """
    ours, theirs = _heavy(matching.ours), _heavy(matching.theirs)
    one, other = ours[0], theirs[0]
    if (one.key == a.tokens[0].key and other.key == b.tokens[0].key) or one.kind != "word" or other.kind != "word":
        return False
    if in_same_slots(a, b, ours, theirs) or beside_the_same(a, b, matching):
        return False
    answers = {x.key: y.key for x, y in matching.pairs}
    return _neighbours(a, one, answers).isdisjoint(_neighbours(b, other, {}))


def _neighbours(wording: Wording, token: Token, answers: dict[str, str]) -> set[tuple[int, str]]:
    """The nearest word of weight before (-1) and behind (1) one, as the other sentence says it."""
    at = next(at for at, each in enumerate(wording.tokens) if each.key == token.key)
    sides = ((-1, wording.tokens[:at][::-1]), (1, wording.tokens[at + 1 :]))
    nearest = ((side, next((each.key for each in words if each.weight >= 1), "")) for side, words in sides)
    return {(side, answers.get(key, key)) for side, key in nearest if key}


def verbs_differ(a: Wording, b: Wording, matching: Matching, language: str) -> bool:
    """Whether the one word that each has of its own is a verb."""
    sides = ((matching.ours, a), (matching.theirs, b))
    return all(is_verb(_heavy(left)[0], wording, language) for left, wording in sides)


def _parted_by_nothing_else(a: Wording, b: Wording, matching: Matching, language: str) -> bool:
    """Whether no guard parts the two once the one word of weight that each has of its own answers the other's."""
    pairs = (*matching.pairs, *zip(_heavy(matching.ours), _heavy(matching.theirs), strict=True))
    left, right = ([token for token in side if token.weight < 1] for side in (matching.ours, matching.theirs))
    return veto(a, b, Matching(pairs, tuple(left), tuple(right)), language) is None


def _heavy(left: Iterable[Token]) -> list[Token]:
    return [token for token in left if token.weight >= 1]


def is_verb(token: Token, wording: Wording, language: str) -> bool:
    """Whether a word looks like the verb of its sentence, by its place and its form."""
    at = next(at for at, each in enumerate(wording.tokens) if each.key == token.key)
    before = wording.tokens[at - 1].key if at else ""
    following = wording.tokens[at + 1] if at + 1 < len(wording.tokens) else None
    shown = token.shown.casefold()
    if token.kind != "word" or before in ARTICLES - {"a"}:
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
    is_form = shown in irregular("en") or _VERBS["en"].match(shown) is not None
    ends = following is None or not following.weight or following.kind in ("number", "time", "name")
    return is_form and ends and (not shown.endswith("s") or (following is not None and following.kind == "number"))
