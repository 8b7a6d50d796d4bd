"""Which tokens of two wordings answer each other, and how alike that makes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from . import concepts
from .token import Token
from .values import Number, Time
from .vocabulary import stems_of
from .wording import Wording

_LONG = 6
_CASE = re.compile(r"(?<=\w{3})(?:e?s|e?n|ung)$")
_LINKS = ("", "s", "es", "n", "en", "e", "er")
"""What stands between the parts of a German compound."""
_HEAD = 4
_MODIFIER = 3
"""Letters that the last part of a German compound has at least, and what stands before it."""
_NONE = frozenset[int]()
WITHIN = 0.75
"""What it counts at most that all of the shorter of two long items is said by the longer."""


@dataclass(frozen=True, slots=True)
class Matching:
    """Two wordings laid over each other: `pairs` answer each other, `ours` and `theirs` are left over."""

    pairs: tuple[tuple[Token, Token], ...]
    ours: tuple[Token, ...]
    theirs: tuple[Token, ...]

    @property
    def score(self) -> float:
        """How much of both is shared, from 0 to 1; that one of two long items says more counts less."""
        shared = sum(a.weight + b.weight for a, b in self.pairs) / 2
        ours, theirs = (sum(token.weight for token in left) for left in (self.ours, self.theirs))
        if not shared:
            return 0.0
        even = 2 * shared / (2 * shared + ours + theirs)
        within = shared / (shared + min(ours, theirs))
        return max(even, WITHIN * within) if len(self.pairs) >= _LONG else even


def unique(wording: Wording) -> dict[str, Token]:
    """The content tokens of a wording by key, in order of first sight."""
    found: dict[str, Token] = {}
    for token in wording.tokens:
        if token.weight:
            found.setdefault(token.key, token)
    return found


def match(ours: dict[str, Token], theirs: dict[str, Token]) -> Matching:
    """Match by equal key, then by equal value, synonym and compound; in either order the same."""
    if ours.keys() != theirs.keys() and list(ours) > list(theirs):
        turned = match(theirs, ours)
        return Matching(tuple([(one, other) for other, one in turned.pairs]), turned.theirs, turned.ours)
    pairs = [(token, theirs[key]) for key, token in ours.items() if key in theirs]
    left = [token for key, token in ours.items() if key not in theirs]
    right = [token for key, token in theirs.items() if key not in ours]
    if left and right:
        left, right = _answer(pairs, left, right)
        _pair_compounds(pairs, left, right, list(theirs.values()))
        _pair_compounds(pairs, right, left, list(ours.values()), turned=True)
    if left or right:
        left, right = _echoes(left, ours, pairs, 0), _echoes(right, theirs, pairs, 1)
    return Matching(tuple(pairs), tuple(left), tuple(right))


def _answer(pairs: list[tuple[Token, Token]], left: list[Token], right: list[Token]) -> tuple[list[Token], list[Token]]:
    """Pair tokens that mean the same; only those with a value or synonyms can."""
    rest: list[Token] = []
    open_ones = [token for token in right if token.groups or token.value]
    heard = {group for token in open_ones for group in token.groups}
    for token in left:
        able = open_ones if token.value or token.groups & heard else ()
        other = next((other for other in able if means_same(token, other)), None)
        if other is None:
            rest.append(token)
        else:
            open_ones.remove(other)
            right.remove(other)
            pairs.append((token, other))
    return rest, right


def _echoes(left: list[Token], said: dict[str, Token], pairs: list[tuple[Token, Token]], side: int) -> list[Token]:
    """The tokens left over without those that only say again what a word beside them says, or what any says if they
    stand first: `slide deck`, `prepare a draft`.
    """
    if not any(token.groups for token in left):
        return left
    answered = {pair[side].key: pair[0].groups | pair[1].groups for pair in pairs}
    heard = [answered.get(key, _NONE) for key in said]
    at = {key: place for place, key in enumerate(said)}

    def is_echo(token: Token) -> bool:
        place = at[token.key]
        beside = heard[place - 1 : place + 2] if place else heard
        return not token.groups.isdisjoint(_NONE.union(*beside))

    return [token for token in left if not (token.groups and is_echo(token))]


def uncarried(matching: Matching, ours: Wording, theirs: Wording) -> Matching:
    """The matching without a verb, left over on one side, that only carries the noun for what the other side says with
    a verb, at its beginning or end: `carry out the repair`, `repair`; `die Reparatur veranlassen`, `reparieren`.
    """
    left, right = matching.ours if matching.pairs else (), matching.theirs if matching.pairs else ()
    bare = matching
    if left and not _heavy(right) and _names_work(matching, ours, theirs, 0):
        bare = replace(bare, ours=_without_carriers(left))
    if right and not _heavy(left) and _names_work(matching, theirs, ours, 1):
        bare = replace(bare, theirs=_without_carriers(right))
    return bare


def _heavy(left: Iterable[Token]) -> bool:
    return any(token.weight >= 1 for token in left)


def _without_carriers(left: Iterable[Token]) -> tuple[Token, ...]:
    return tuple(token for token in left if token.key not in stems_of(concepts.CARRIERS))


def _names_work(matching: Matching, own: Wording, other: Wording, side: int) -> bool:
    """Whether one side has, in another form or place, the word with which the other side begins, or in another form the
    one with which it ends.
    """
    first, last = other.tokens[0].key, next(token.key for token in reversed(other.tokens) if token.weight)
    for pair in matching.pairs:
        here, there = pair[side], pair[1 - side]
        moved = here.shown.casefold() != there.shown.casefold() or (
            there.key == first and here.key != own.tokens[0].key
        )
        if moved and there.key in (first, last) and here.kind == there.kind == "word":
            return True
    return False


def means_same(a: Token, b: Token) -> bool:
    """Whether two tokens of other keys stand for the same value, or are synonyms."""
    if isinstance(a.value, Time) and isinstance(b.value, Time):
        return a.value.agrees(b.value) is True
    if isinstance(a.value, Number) and isinstance(b.value, Number):
        return a.value.agrees(b.value)
    if a.value and b.value:
        return _is_like_a_year(a.value, b.value) or _is_like_a_year(b.value, a.value)
    return bool(a.groups & b.groups)


def _is_like_a_year(number: Time | Number, year: Time | Number) -> bool:
    """Whether two are one number, of which the one is written as years are: `2,000 boxes`, `2000 boxes`."""
    return isinstance(number, Number) and not number.unit and isinstance(year, Time) and year == Time(int(number.value))


def compounds(first: str, second: str) -> tuple[str, ...]:
    """What two folded words make when written together, in their order or, as German does, turned round: then the
    ending of a case goes, and one that only joins them may come: `Dosis des Medikaments`, `Medikamentendosis`.
    """
    bare = _without_case(second)
    return (
        first + second,
        second + first,
        *(f"{part}{link}{first}" for part in {second, bare} for link in _LINKS),
    )


@lru_cache(10_000)
def _without_case(word: str) -> str:
    return _CASE.sub("", word)


def with_heads(matching: Matching) -> Matching:
    """The matching in which a German compound answers the noun that it ends with: `Straßensperrung`, `Sperrung`."""
    pairs, left, right = list(matching.pairs), list(matching.ours), list(matching.theirs)
    for token in matching.ours:
        other = next((other for other in right if _is_head(token, other) or _is_head(other, token)), None)
        if other is not None:
            left.remove(token)
            right.remove(other)
            pairs.append((token, other))
    return Matching(tuple(pairs), tuple(left), tuple(right))


def _is_head(noun: Token, compound: Token) -> bool:
    """Whether one noun is what another is a kind of."""
    if not all(token.kind == "word" and token.shown[:1].isupper() for token in (noun, compound)):
        return False
    last, whole = (_without_case(token.shown.casefold()) for token in (noun, compound))
    return len(last) >= _HEAD and len(whole) >= len(last) + _MODIFIER and whole.endswith(last)


@lru_cache(10_000)
def joined_stems(word: str, key: str) -> tuple[str, ...]:
    """The stems of the German compounds that begin with a folded word and end with a form of the word with this key:
    `leitung`, `verleg` of `verlegt`: `leitungsverleg`.
    """
    starts = {word, _without_case(word)} if len(key) >= _HEAD else ()
    return tuple(f"{start}{link}{key}" for start in starts for link in _LINKS)


def made_of(first: Token, second: Token) -> tuple[str, ...]:
    """The words that two make when written together, and the stems of such as end with another form of the one."""
    one, other = first.shown.casefold(), second.shown.casefold()
    return (*compounds(one, other), *joined_stems(one, second.key), *joined_stems(other, first.key))


def near(count: int) -> Iterator[tuple[int, int]]:
    """The places of two words between which at most one stands, or of which the other is the last, as German verbs are:
    `die Buchhaltung auf neue Software umstellen`.
    """
    return ((at, other) for at in range(count) for other in sorted({at + 1, at + 2, count - 1}) if at < other < count)


def _pair_compounds(
    pairs: list[tuple[Token, Token]], one: list[Token], many: list[Token], said: list[Token], *, turned: bool = False
) -> None:
    """Pair words that are left over on one side with two that make them up, are left over on the other and stand near
    each other in all that this `said`: `groundwater` and `ground water`. What is paired is no longer left over.
    """
    starts = tuple([_without_case(token.shown.casefold()) for token in many])
    words = ((word, token) for token in one if token.kind == "word" for word in (token.shown.casefold(), token.key))
    whole = {word: token for word, token in words if word.startswith(starts)}
    for at, other in near(len(said)) if whole else ():
        first, second = said[at], said[other]
        if first not in many or second not in many:
            continue
        made = next((word for word in made_of(first, second) if word in whole), None)
        if made is not None:
            token = whole[made]
            whole = {word: each for word, each in whole.items() if each is not token}
            one.remove(token)
            many.remove(first)
            many.remove(second)
            pairs.append((first, token) if turned else (token, first))
