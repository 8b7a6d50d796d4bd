"""Small words that turn a meaning round where they stand in one place: `into the hall`, `out of the hall`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import groupby
from typing import Final, NamedTuple

from .matching import Matching
from .wording import Wording

_CONTRARY: Final = {
    "en": """to towards into onto/from out_of off|in into within/out out_of|for/with|for/from out_of|for/against|
        at in/until till|
        until till/from since after|on/before after|by before/after|before/since from|above over/below under beneath|
        on/under below beneath|inside/outside|
        he him his/she her hers|i we me us my our/he him his she her hers they them their/you your""",
    "de": """zu zum zur nach/von vom aus|in ins/aus|auf/unter|für/gegen bei|um/auf|ab seit nach/bis vor|
        oberhalb/unterhalb|mit/gegen|
        ich wir mir mich uns mein meine meinen meinem meiner unser unsere unseren unserem/du dir dich dein deine deinen
        deinem deiner euer eure euren eurem euch|er ihm ihn sein seine seinen seinem seiner/ihr ihre ihren ihrem
        ihrer""",
    "fr": """dès depuis/jusque jusqu avant|sur/sous|pour/contre avec|avec/contre|vers/depuis|
        je nous me moi m mon ma mes notre nos/tu te toi t ton ta tes vous votre vos/son sa ses leur leurs|son sa
        ses/leur leurs""",
    "es": """desde/hasta antes|para/con|sobre/bajo|encima/debajo|favor/contra|hacia/desde|dentro/fuera|
        yo nosotros mi mis me nuestro nuestra nuestros nuestras/tu tus te vuestro vuestra vuestros vuestras/su sus""",
}
"""Words of which those on one side of a row cannot stand for those on another; `_` joins the words of a phrase."""

_SOFT: Final = frozenset(["for/with", "sur/sous", "para/con", "auf/unter"])
"""Rows that part two items only where all their words of weight are the same."""


class _Slot(NamedTuple):
    """The small words before a word of weight, and the word of weight before them."""

    behind: str = ""
    words: frozenset[str] = frozenset()


_NONE: Final = _Slot()


def contrary_in_slot(a: Wording, b: Wording, matching: Matching, language: str) -> bool:
    """Whether small words exclude each other that stand in one place of both, between the same words of weight or
    before one time.
    """
    if language not in _CONTRARY:
        return False
    ours, theirs = _slots(a), _slots(b)
    sides = _sides(language) if _is_minimal(matching) else _hard_sides(language)
    answers = {x.key: y.key for x, y in matching.pairs} | {"": ""}
    for x, y in matching.pairs:
        for mark in ("", "$"):
            one, other = ours.get(mark + x.key, _NONE), theirs.get(mark + y.key, _NONE)
            same_place = x.kind == "time" or answers.get(one.behind) == other.behind
            if same_place and _exclude(one.words - other.words, other.words - one.words, sides):
                return True
    return False


def _exclude(ours: frozenset[str], theirs: frozenset[str], sides: Mapping[str, frozenset[tuple[int, int]]]) -> bool:
    """Whether words of two slots stand on different sides of a row, and none on one side of it."""
    left, right = ({side for word in slot for side in sides.get(word, ())} for slot in (ours, theirs))
    rows = {row for row, _ in left & right}
    return any(row == other and row not in rows for row, _ in left for other, _ in right)


def _is_minimal(matching: Matching) -> bool:
    """Whether all words of weight are the same in both."""
    return all(x.key == y.key for x, y in matching.pairs if x.weight >= 1)


@cache
def _hard_sides(language: str) -> dict[str, frozenset[tuple[int, int]]]:
    """The sides without rows of words that go with the words beside them: `a demo for the crew`, `with the crew`."""
    rows = {row for row, words in enumerate(_CONTRARY[language].split("|")) if " ".join(words.split()) in _SOFT}
    return {
        word: frozenset(place for place in places if place[0] not in rows) for word, places in _sides(language).items()
    }


@cache
def _sides(language: str) -> dict[str, frozenset[tuple[int, int]]]:
    """The rows in which a word stands, with its side."""
    found: dict[str, set[tuple[int, int]]] = {}
    for row, words in enumerate(_CONTRARY[language].split("|")):
        for side, each in enumerate(words.split("/")):
            for word in each.split():
                found.setdefault(word.replace("_", " "), set()).add((row, side))
    return {word: frozenset(places) for word, places in found.items()}


def _slots(wording: Wording) -> dict[str, _Slot]:
    """The slot before each word of weight by its key, and behind the last of a clause by `$` and its key."""
    found: dict[str, _Slot] = {}
    for _, tokens in groupby(wording.tokens, lambda token: token.clause):
        small, last = list[str](), ""
        for token in tokens:
            if token.weight >= 1:
                found.setdefault(token.key, _Slot(last, frozenset(small)))
                small, last = [], token.key
            else:
                small.append(token.shown.casefold())
        if small and last:
            found.setdefault(f"${last}", _Slot("", frozenset(small)))
    return found
