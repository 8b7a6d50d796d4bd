"""Which Chinese character or kana was lost between two others: the one that stands so in words."""

from __future__ import annotations

from functools import cache

from notelint.mojibake.lossy.signs import share
from notelint.mojibake.packed import unpacked

# So much likelier than all others together it must be, as a logarithm of base 2.
_MARGIN = 4.0
# How likely the most frequent characters and pairs are, those that are in no word, and how much less likely two
# characters are that end one word and begin another.
_MOST, _NOWHERE, _APART = -7.5, -26.0, -3.0


def likeliest(options: tuple[str, ...], previous: str, following: str) -> str:
    """The one of the options that stands in words beside one of its neighbours, where it leads clearly; or nothing."""
    ranked = sorted(((_weight(char, previous, following), char) for char in options), reverse=True)
    best = ranked[0][1]
    is_known = previous + best in _pairs() or best + following in _pairs()
    return best if is_known and share([weight for weight, _ in ranked]) >= _MARGIN else ""


def _weight(char: str, previous: str, following: str) -> float:
    """How likely a character is between two others, as a logarithm of base 2."""
    own = _characters().get(char, _NOWHERE)
    return own + _beside(previous + char, own, previous) + _beside(char + following, own, following)


def _beside(pair: str, own: float, neighbour: str) -> float:
    """How much likelier a character is beside another one than elsewhere."""
    other = _characters().get(neighbour)
    return _APART if other is None else max(_pairs().get(pair, _NOWHERE) - own - other, _APART)


@cache
def _characters() -> dict[str, float]:
    tiers = unpacked("frequent-characters").split(" ")
    return {char: _MOST - level for level, tier in enumerate(tiers) for char in tier}


@cache
def _pairs() -> dict[str, float]:
    groups = unpacked("following").split("\n")
    pairs = (group[0] + last for group in groups for last in group[1:])
    return {pair: _MOST - int(level, 16) for pair, level in zip(pairs, unpacked("following-levels"), strict=True)}
