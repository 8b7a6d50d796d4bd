"""The features by which an index finds what an item may answer: all that makes one word answer another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import product

from notelint import Feature, mark

from ..matching import compounds, joined_stems, near
from ..statement import Statement
from ..stems import stem
from ..token import Token
from ..values import Number, Time
from ..vocabulary import synonyms

_HEAVIEST = 1.2
"""The weight of the heaviest kinds of tokens."""
_PART = 3
_COMPOUND = 7
"""The fewest characters of a word that others may write apart, and of its parts."""
_WORDS = 5_000
"""Words of which is remembered what they are made up of."""


def whole_of(kind: str, digest: str) -> int:
    """The mark of all items of a kind that are equal after normalising."""
    return mark(f"{kind}= {digest}")


def features_of(kind: str, said: Statement, language: str, *, asking: bool = True) -> tuple[Feature, ...]:
    """The features of an item of a kind; to keep them it takes nothing of what only `asking` needs."""
    tokens, kind = list(said.words.values()), f"{kind}{language} "
    asked = _asked(kind, tokens, language) if asking else [()] * len(tokens)
    found = []
    for token, others in zip(tokens, asked, strict=True):
        groups = token.groups | synonyms(language).get(token.key, token.groups)
        texts = [f"{kind}k {token.key}", *(f"{kind}g {group}" for group in groups), *_values(kind, token)]
        most = token.weight if token.kind == "cjk" else _HEAVIEST
        found.append(Feature(token.weight, most, tuple(map(mark, texts)), tuple(others)))
    return tuple(found)


def _values(kind: str, token: Token) -> Iterator[str]:
    """What two tokens share at least whose values agree."""
    value = token.value
    if isinstance(value, Number):
        yield from (f"{kind}n {number!r}" for number in value.written())
    elif isinstance(value, Time):
        quarter = value.quarter or ((value.month - 1) // 3 + 1 if value.month else None)
        parts = value._replace(quarter=quarter, weekday=value.weekday or _weekday(value))
        yield from (f"{kind}t {at} {part}" for at, part in enumerate(parts) if part is not None)
        if value.year and value == Time(value.year):
            yield f"{kind}n {float(value.year)!r}"


def _weekday(time: Time) -> int | None:
    try:
        return date(time.year or 0, time.month or 0, time.day or 0).isoweekday()
    except ValueError:
        return None


def _asked(kind: str, tokens: list[Token], language: str) -> list[list[tuple[int, ...]]]:
    """For each token the words that others may write for it and a neighbour together, or the two that make it up."""
    found: list[list[tuple[int, ...]]] = [[] for _ in tokens]
    words = ["" if token.kind == "cjk" else token.shown.casefold() for token in tokens]
    for at, other in near(len(words)):
        keys = tokens[at].key, tokens[other].key
        joined = _joined(kind, (words[at], words[other]), keys, language) if words[at] and words[other] else ()
        found[at] += joined
        found[other] += joined
    for at, word in enumerate(words):
        if tokens[at].kind == "word" and len(word) >= _COMPOUND:
            found[at] += _split(kind, word, language)
    return found


@lru_cache(_WORDS)
def _joined(kind: str, words: tuple[str, str], keys: tuple[str, str], language: str) -> tuple[tuple[int], ...]:
    """The marks of the words that two words make up."""
    made = (each for each in compounds(*words) if len(each) >= _COMPOUND and each.isalpha())
    ends = {*joined_stems(words[0], keys[1]), *joined_stems(words[1], keys[0])}
    return tuple((mark(f"{kind}k {whole}"),) for whole in sorted({stem(each, language) for each in made} | ends))


@lru_cache(_WORDS)
def _split(kind: str, word: str, language: str) -> tuple[tuple[int, int], ...]:
    """The marks of any two words that make up a word."""
    keys = {key for pair in _parts(word) for key in _keys(*pair, language)}
    return tuple((mark(f"{kind}k {first}"), mark(f"{kind}k {second}")) for first, second in sorted(keys))


def _parts(word: str) -> Iterator[tuple[str, str]]:
    for at in range(_PART, len(word) - _PART + 1):
        yield word[:at], word[at:]
        if word[at - 1] == "s" and at > _PART:
            yield word[: at - 1], word[at:]


def _keys(first: str, second: str, language: str) -> Iterator[tuple[str, str]]:
    yield from product({first, stem(first, language)}, {second, stem(second, language)})
