"""Of how many an item speaks: `all members` here and `the new members` there are not the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from .cjk_guards import meaning
from .matching import Matching
from .order import WORDS
from .token import Token
from .vocabulary import ARTICLES
from .wording import Wording

_EVERY: Final = """all every each alle allen aller alles jede jeder jedes jedem jeden sämtliche sämtlichen sämtlicher
    tous toutes tout toute chaque todos todas todo toda cada"""
_ALL: Final = frozenset(_EVERY.split())
_WHOLE_WORDS: Final = """any both entire whole everybody everyone total totality gesamte gesamten gesamt ganze ganzen
    beide beiden ensemble totalité totalidad entero entera ambos ambas no kein keine keinen keiner aucun aucune ningún
    ninguna"""
_WHOLE: Final = frozenset(_WHOLE_WORDS.split())
"""Further words with which an item speaks of all, or of none."""
_BEHIND_WORDS: Final = """of in with from at on for to who that which whose without under over above below aus mit von
    ohne im am an unter über für die der de du des d avec sans à au aux qui dont en dans sur del con sin que para"""
_BEHIND: Final = frozenset(_BEHIND_WORDS.split())
"""Words that lead from a noun to what restricts it."""
_CJK_ALL: Final = re.compile(
    r"(?:所有|全部|全体|每个|每位|每名|各位|全て|すべて|全|各)[的のな个位名]?([一-鿿ァ-ヶー]{2})"
)
_CJK_WHOLE: Final = re.compile("所有|全|每|各|毎|すべて|一律|都|皆|みな|どの")


_AND: Final = frozenset(["and", "und", "et", "y", "e", "sowie", "&"])
_SHORT: Final = 5
"""Words of weight that two share up to which a thing more in a list makes another matter."""
_FEW_WORDS: Final = "few little peu poco poca pocos pocas wenig wenige wenigen"
_FEW: Final = frozenset(_FEW_WORDS.split())
_SOME: Final = frozenset(["a", "un", "une", "una", "unos", "unas", "ein"])
_BEFORE_FEW: Final = frozenset(
    ["next", "last", "past", "first", "these", "those", "very", "quite", "only", "not", "but"]
)
"""Words between which and `few` an article tells nothing: `the last few days`."""


def few_otherwise(a: Wording, b: Wording, matching: Matching) -> bool:
    """Whether one speaks of few and the other of a few."""
    (hardly, some), (others_hardly, others_some) = _few(a), _few(b)
    return bool(hardly & others_some or some & others_hardly)


def _few(wording: Wording) -> tuple[set[str], set[str]]:
    """The words of which an item says `few`, and those of which it says `a few`: such words by their keys."""
    hardly, some = set[str](), set[str]()
    before = ""
    for token in wording.tokens:
        word = token.shown.casefold()
        if word in _FEW and before not in ARTICLES | _SOME | _BEFORE_FEW:
            hardly.add(token.key)
        elif word in _FEW and before in _SOME:
            some.add(token.key)
        before = word
    return hardly, some


def restricts_what_is_all(a: Wording, b: Wording, matching: Matching) -> bool:
    """Whether one speaks of all of what the other restricts with words of its own."""
    answers = {x.key: y.key for x, y in matching.pairs}
    turned = {y: x for x, y in answers.items()}
    return (
        _restricts(a, b, answers, matching.theirs)
        or _restricts(b, a, turned, matching.ours)
        or _cjk_restricts(a.run, b.run)
        or _cjk_restricts(b.run, a.run)
    )


def lists_more(a: Wording, b: Wording, matching: Matching) -> bool:
    """Whether all that one of two short items has more is a thing beside another in a list: `for staff and paint`."""
    ours, theirs = ([token for token in left if token.weight >= 1] for left in (matching.ours, matching.theirs))
    if bool(ours) == bool(theirs) or sum(x.weight >= 1 for x, _ in matching.pairs) > _SHORT:
        return False
    wording, left = (a, ours) if ours else (b, theirs)
    own = {token.key for token in left if token.kind in WORDS}
    said = {pair[0 if ours else 1].key for pair in matching.pairs}
    tokens = [token for token in wording.tokens if token.key not in ARTICLES]
    beside = zip(tokens, tokens[1:], tokens[2:], strict=False)
    return len(left) == 1 and any(
        joint.key in _AND and (x.key in own) != (y.key in own) and {x.key, y.key} & said and x.clause == y.clause
        for x, joint, y in beside
    )


def _restricts(a: Wording, b: Wording, answers: dict[str, str], left: tuple[Token, ...]) -> bool:
    """Whether a noun of which `a` says `all` has words in `b` that are left over, and no `all`."""
    own = {token.key for token in left if token.kind in WORDS}
    nouns = set(_of_all(a)) if own else ()
    if not nouns or any(token.shown.casefold() in _ALL | _WHOLE for token in b.tokens):
        return False
    known = {answers.get(noun) for noun in nouns}
    return any(
        token.key in known and not own.isdisjoint((*_before(b.tokens, at), *_behind(b.tokens, at)))
        for at, token in enumerate(b.tokens)
    )


def _of_all(wording: Wording) -> Iterator[str]:
    """The words of the nouns behind `all`."""
    for at, token in enumerate(wording.tokens):
        if token.shown.casefold() in _ALL:
            behind = [word for word in wording.tokens[at + 1 : at + 6] if word.clause == token.clause]
            while behind and not behind[0].weight:
                behind.pop(0)
            yield from (word.key for word in takewhile(lambda word: word.weight, behind))


def _before(tokens: tuple[Token, ...], at: int) -> list[str]:
    """The words of weight right before one."""
    before = takewhile(lambda word: word.weight and word.clause == tokens[at].clause, reversed(tokens[:at]))
    return [word.key for word in before]


def _behind(tokens: tuple[Token, ...], at: int) -> list[str]:
    """The words that stand behind one with a preposition, or `who`, between."""
    behind = [word for word in tokens[at + 1 : at + 5] if word.clause == tokens[at].clause]
    if not behind or behind[0].shown.casefold() not in _BEHIND:
        return [behind[0].key] if behind and behind[0].weight else []
    return [word.key for word in behind if word.weight][:1]


def _cjk_restricts(ours: str, theirs: str) -> bool:
    """Whether a Chinese or Japanese noun of which one says `all` has characters before it that only the other has."""
    if not ours or not theirs or _CJK_WHOLE.search(theirs):
        return False
    known = set(meaning(ours))
    restricted = (re.search(f"([一-鿿ァ-ヶー]{{1,6}})[的の]?{noun}", theirs) for noun in _CJK_ALL.findall(ours))
    return any(found is not None and not known.issuperset(meaning(found[1])) for found in restricted)
