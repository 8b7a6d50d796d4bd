"""The few fixed values of a key, told apart from names and slips."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

_MOST: Final = 6
_FEWEST_EACH: Final = 3
_FEWEST_ON_AVERAGE: Final = 4
_FEWEST_IN_CAPITALS: Final = 20
"""Values among which a word with a capital, which may be a name, is taken for a fixed one."""
_CHOICE: Final = re.compile(r"[^\W\d_A-Z][\w -]{0,29}|[\w-]{1,30}|[A-Z][\w-]{1,15}(?: [a-z][\w-]{0,15}){1,3}")
"""A word, or words in small letters; names of people and accounts are no fixed values."""
_TIMES: Final = 3
"""How much more often the right word stands than a slip of it."""
_ONE_IN: Final = 50
"""Values of which one may be a slip of another, however often it stands."""
_LONG: Final = 8
_SHORT: Final = 4


class Choices(NamedTuple):
    """Values that stand again and again, the commonest first, and likely slips, each with the value that was meant."""

    values: tuple[str, ...]
    slips: Mapping[str, str]


def choices_of(texts: Sequence[str]) -> Choices | None:
    """The few values that nearly all texts have; None where others stand among them that are no slips."""
    counts = Counter(texts)
    spelled = _in_commonest_case(counts)
    often = _without_slips(
        {text: count for text, count in spelled.most_common() if count >= _FEWEST_EACH}, len(texts) // _ONE_IN
    )
    if not 2 <= len(often) <= _MOST or not all(map(_CHOICE.fullmatch, often)):
        return None
    has_capitals = any(text != text.lower() for text in often)
    if len(texts) < (_FEWEST_IN_CAPITALS if has_capitals else _FEWEST_ON_AVERAGE * len(often)):
        return None
    slips = {text: _meant(text, count, often) for text, count in spelled.items() if text not in often}
    return Choices(tuple(often), slips) if all(slips.values()) else None


def _without_slips(often: Mapping[str, int], few: int) -> dict[str, int]:
    """Values without those that a few notes have and that are near to a frequent one."""
    return {text: count for text, count in often.items() if count > few or not _meant(text, count, often)}


def _in_commonest_case(counts: Counter[str]) -> Counter[str]:
    """How often each text stands, those that differ in case only counted as the commonest of them."""
    alike: dict[str, list[str]] = {}
    for text in counts:
        alike.setdefault(text.casefold(), []).append(text)
    groups = alike.values()
    return Counter(
        {min(same, key=lambda each: (-counts[each], each)): sum(map(counts.__getitem__, same)) for same in groups}
    )


def _meant(text: str, count: int, often: Mapping[str, int]) -> str:
    """The one frequent value of which a rare one is a slip; empty where there is none."""
    near = [value for value in often if often[value] >= _TIMES * count and _is_slip(text.casefold(), value.casefold())]
    return near[0] if len(near) == 1 else ""


def _is_slip(word: str, meant: str) -> bool:
    """Whether a word has a letter or two wrong: other numbers, and what stands before a word, are meant."""
    short = min(len(word), len(meant))
    if short < _SHORT or re.findall(r"\d+", word) != re.findall(r"\d+", meant):
        return False
    if word.endswith(meant) or meant.endswith(word):
        return False
    from rapidfuzz.distance import DamerauLevenshtein

    most = 1 if short < _LONG else 2
    return DamerauLevenshtein.distance(word, meant, score_cutoff=most) <= most
