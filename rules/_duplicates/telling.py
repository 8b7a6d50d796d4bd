"""Verbs of which one stands for another where a long sentence tells who said, or showed, what."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import takewhile
from typing import Final

from .token import Token
from .vocabulary import ARTICLES

_LONG: Final = 9
"""Words of weight from which on a sentence is long."""
_HEAVY: Final = 0.3
_ROWS: Final = {
    "en": """said says stated reported explained noted mentioned indicated told remarked|
        described demonstrated presented showed shown outlined illustrated|intended designed meant""",
    "de": """sagte berichtete erklärte erwähnte bestätigte bemerkte erläuterte|beschrieb zeigte schilderte""",
    "fr": """dit déclaré indiqué expliqué précisé mentionné confirmé signalé|décrit présenté montré démontré""",
    "es": """dijo declaró informó explicó confirmó indicó señaló mencionó comentó|describió mostró presentó demostró""",
}
"""Forms that tell what was said, was shown, or is meant; rows are parted by `|`."""
_PURPOSE: Final = frozenset(["intended", "designed", "meant"])
_FINITE_WORDS: Final = """is are was were will would has have had can could should may might does did ist sind war wird
    werden hat haben kann est sont était sera avait a peut es está son fue era será ha había puede"""
_FINITE: Final = frozenset(_FINITE_WORDS.split())
_THAT: Final = frozenset(["that", "dass", "que", "qu"])


def told_alike(tokens: list[Token], language: str) -> list[Token]:
    """The tokens, those of a long sentence that tell how the rest is told in a group of their meaning."""
    rows = _rows(language)
    if rows.keys().isdisjoint(token.shown.casefold() for token in tokens):
        return tokens
    if sum(token.weight >= _HEAVY for token in tokens) < _LONG:
        return tokens
    groups = (rows.get(token.shown.casefold()) if _tells(tokens, at) else None for at, token in enumerate(tokens))
    return [
        token if group is None else token._replace(groups=token.groups | {group})
        for token, group in zip(tokens, groups, strict=True)
    ]


def _tells(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is a verb of which it is told what was said: a clause, or a thing that is shown."""
    before = tokens[at - 1].key if at else ""
    behind = list(takewhile(lambda token: token.clause == tokens[at].clause, tokens[at + 1 :]))
    if not at or before in ARTICLES or not behind or tokens[at].kind != "word":
        return False
    word, following = tokens[at].shown.casefold(), [token.shown.casefold() for token in behind]
    if word in _PURPOSE:
        return following[0] in ("to", "for")
    if _row_of(word) == 1:
        return following[0] in ARTICLES
    return not _THAT.isdisjoint(following[:3]) or not _FINITE.isdisjoint(following)


@cache
def _row_of(word: str) -> int | None:
    """Which row a word stands in: what is said, 0, what is shown, 1, what is meant, 2."""
    return next((-1 - found[word] for found in map(_rows, _ROWS) if word in found), None)


@cache
def _rows(language: str) -> dict[str, int]:
    """The words of a language, each with the number of its group: below zero, since no synonyms have such."""
    rows = _ROWS.get(language, "").split("|")
    return {word: -1 - number for number, row in enumerate(rows) for word in row.split()}
