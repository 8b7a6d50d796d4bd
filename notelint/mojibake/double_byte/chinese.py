"""Which Chinese character or kana stood in a hole: one of the script of its line that its neighbours know."""

from __future__ import annotations

import re
from functools import cache

from notelint.mojibake.double_byte.pairs import familiarity
from notelint.mojibake.double_byte.rows import likeliest
from notelint.mojibake.double_byte.signs import is_frequent

# So many may be told apart by how frequent they are alone, and so clearly by their neighbours: particles of Japanese
# follow what other ones follow.
_FEW = 3
_CLEAR, _CLEAR_OF_KANA, _CLEAR_OF_PARTICLES = 1, 2, 4
_PARTICLES = frozenset("にはのなをがもでと")
# How far the script of a line is looked for.
_NEAR = 60
_KANA = re.compile("[\u3041-\u30fa]")
_SIMPLIFIED, _TRADITIONAL, _JAPANESE = "gb2312", "big5", "euc_jp"


def choose(options: tuple[str, ...], before: str, after: str) -> str:
    """The one that fits between `before` and `after`, or nothing; the full stop at the end of a line."""
    if "。" in options and not after.strip():
        return "" if "る" in options and familiarity(before[-1:], "る") > 1 else "。"
    options = _of_script(options, before[-_NEAR:] + after[:_NEAR])
    if len(options) < 2:
        return "".join(options)
    beside = before[-1:], after[:1]
    return _familiar(options, *beside, not after.strip()) or likeliest(options, *beside)


def _familiar(options: tuple[str, ...], previous: str, following: str, is_last: bool) -> str:
    scores = {char: familiarity(previous, char) + familiarity(char, following) for char in options}
    best, *others = sorted(options, key=scores.__getitem__, reverse=True)
    if (is_last and not is_frequent(best)) or _is_strange(best, previous, following):
        return ""
    if scores[best] >= max(scores[char] for char in others) + _needed(best, options):
        return best
    frequent = [char for char in options if is_frequent(char)]
    return frequent[0] if len(frequent) == 1 and len(options) <= _FEW and not any(scores.values()) else ""


def _is_strange(best: str, previous: str, following: str) -> bool:
    """Whether only a sign or kana on one side knows a Chinese character, and not the other one beside it."""
    if not _is_chinese(best) or _is_chinese(previous) == _is_chinese(following):
        return False
    return not (familiarity(previous, best) if _is_chinese(previous) else familiarity(best, following))


def _is_chinese(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _needed(best: str, options: tuple[str, ...]) -> int:
    """How much better than the others the best one must be."""
    if best in _PARTICLES and len(_PARTICLES.intersection(options)) > 1:
        return _CLEAR_OF_PARTICLES
    return _CLEAR if _is_chinese(best) else _CLEAR_OF_KANA


def _of_script(options: tuple[str, ...], near: str) -> tuple[str, ...]:
    """Those that are written in the script of the characters beside them: of Japan, simplified or traditional."""
    if _KANA.search(near):
        return tuple(char for char in options if _is_in(char, _JAPANESE))
    simplified = sum(map(_is_simplified, near))
    traditional = sum(map(_is_traditional, near))
    if simplified == traditional:
        return options
    return tuple(char for char in options if _is_in(char, _SIMPLIFIED if simplified > traditional else _TRADITIONAL))


@cache
def _is_simplified(char: str) -> bool:
    return _is_in(char, _SIMPLIFIED) and not _is_in(char, _TRADITIONAL) and not _is_in(char, _JAPANESE)


@cache
def _is_traditional(char: str) -> bool:
    return _is_in(char, _TRADITIONAL) and not _is_in(char, _SIMPLIFIED)


@cache
def _is_in(char: str, standard: str) -> bool:
    """Whether a character is one of two bytes of an encoding."""
    return len(char.encode(standard, "ignore")) == 2
