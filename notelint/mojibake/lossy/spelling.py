"""The letters of a word, of which some are open: the likeliest where it leads clearly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from notelint.mojibake.lossy.grave import ACUTE, GRAVE, told_by_words
from notelint.mojibake.lossy.languages import is_accented, language_weight
from notelint.mojibake.lossy.letters import Word, fits_case, is_letter, letters_at_end, letters_at_start
from notelint.mojibake.lossy.options import Choice
from notelint.mojibake.lossy.signs import share
from notelint.mojibake.lossy.units import Unit

# So much more likely than all others together the one text must be, as a logarithm of base 2.
MARGIN = 2.3
_MARGIN_OF_SCRIPTS = 2.6
# The same for Bengali and Tamil, of which most words lose letters, so that the doubts of a line add up.
_MARGIN_OF_INDIA = 4.0
_OF_INDIA = re.compile("[\u0980-\u09ff\u0b80-\u0bff]")
_FIRST_GREEK = "\u0370"
# How likely a word of other scripts must be that ends before a space which may have been a part of it.
_PLAUSIBLE = 5.0
# What it costs that plain text behind a unit is no part of it, and where it hardly stands there by itself.
_SPACE_REST = -1.0
_PLAIN_REST = -4.0
_ODD_REST = -8.0
# Greek vowels with an accent that are no words by themselves.
_NOT_ALONE = "άέίύώΐΰ"
# What begins no word before another letter above ASCII.
_BEFORE_PLAIN = frozenset("ĂăĒē")
# What makes the sign of a difference likelier than other capitals that stand before Latin letters.
_OF_MATHS = 4.0
# How much likelier is a capital letter at the beginning of a sentence or name.
_CAPITAL = 3.0
# What it costs that one stands behind a small letter.
_CAPITAL_INSIDE = -12.0
# What follows a space hardly ever, the end of a line too.
_CLOSING = ("", ",", ".", ";", ":", "!", "?", ")", "]", "}", "-")


def rest_weight(choice: Choice, after: str) -> float:
    """What plain text behind a lossy unit costs: it may be a part of the unit that was made plain."""
    if choice.rest == "":
        return 0.0
    if choice.rest == " ":
        return _ODD_REST if after[:1].isspace() or after[:1] in _CLOSING else _SPACE_REST
    if choice.rest == "?" and after[:1] and not after[:1].isspace():
        return _ODD_REST
    return _ODD_REST if after[:1].isalpha() else _PLAIN_REST


@lru_cache(maxsize=8192)
def spelt(
    units: tuple[Unit, ...], left: str, right: str, near: frozenset[str], following: str, begins: bool
) -> list[str] | None:
    """The letters of a word between those on its left and its right; where the last unit may end it, what follows
    begins another. The word `begins` a sentence or name where a capital letter is likely.
    """
    texts = [unit.text for unit in units]
    cells = [_fitting(texts, place, unit.choices, left, right) for place, unit in enumerate(units) if unit.choices]
    cells = [[choice for choice in cell if not choice.rest] for cell in cells[:-1]] + cells[-1:]
    if not all(cells):
        return None
    ways = _ways(cells, left, texts, right, near, following, _CAPITAL if begins else 0.0)
    weight, best = ways[0]
    is_clear = share([own for own, _ in ways]) >= _margin(best[0].char) and _stands_up(weight, best[-1], cells[-1])
    if texts[-1] == "" and any(choice.char == ACUTE for choice in cells[-1]):
        before = iter(best[:-1])
        stem = letters_at_end(left + "".join(text or next(before).char for text in texts[:-1]))
        told = _told(cells[-1], stem, right, near, following)
        grave = next((choice for choice in cells[-1] if choice.char == told == GRAVE and not choice.rest), None)
        best = best if grave is None else (*best[:-1], grave)
        is_clear = grave is not None or (is_clear and (told != "" or best[-1].char != ACUTE))
    if not is_clear:
        return None
    picked = iter(best)
    return [unit.text or text_of(next(picked)) for unit in units]


def _margin(char: str) -> float:
    """How much more likely a text must be than others that hold another character in the place of this."""
    if _OF_INDIA.match(char):
        return _MARGIN_OF_INDIA
    return MARGIN if char < _FIRST_GREEK else _MARGIN_OF_SCRIPTS


def _ways(
    cells: list[list[Choice]],
    left: str,
    texts: Sequence[str],
    right: str,
    near: frozenset[str],
    following: str,
    capital: float,
) -> list[tuple[float, tuple[Choice, ...]]]:
    """The likeliest ways to fill the open places, each with how likely it is; `capital` is how much likelier a capital
    letter is than elsewhere.
    """

    def own_weight(choice: Choice) -> float:
        return _own_weight(choice, near, following) + (capital if choice.char.isupper() else 0.0)

    weighed: list[tuple[float, tuple[Choice, ...]]] = []
    for is_end in (False, True):
        last = [choice for choice in cells[-1] if (choice.rest != "") == is_end]
        options = [*cells[:-1], last]
        if last:
            weights = [[(choice.char, own_weight(choice)) for choice in cell] for cell in options]
            ranked = Word(left, texts, "" if is_end else right, last[0].char).ranked(weights)
            picks = [(weight, _picked(options, numbers)) for weight, numbers in ranked]
            weighed += [(weight + _together(picked, near), picked) for weight, picked in picks]
    return sorted(weighed, key=lambda way: way[0], reverse=True)


def _stands_up(weight: float, last: Choice, choices: list[Choice]) -> bool:
    """Whether a letter of another script that ends a word is likely enough, where the space behind it may have been a
    part of the word.
    """
    may_be_joined = last.rest == " " and any(not choice.rest for choice in choices)
    return not may_be_joined or last.char < _FIRST_GREEK or weight >= _PLAUSIBLE


def _told(last: Sequence[Choice], stem: str, right: str, near: frozenset[str], following: str) -> str:
    """What known words tell of the last letter of a word."""
    is_spaced = any(choice.rest == " " for choice in last)
    if right and not is_spaced:
        return ACUTE
    if right[:1].isupper() and stem[-1:].islower():  # another word begins there
        return told_by_words(stem.lower(), "", near, "")
    return told_by_words(stem.lower(), right.lower(), near, " " * (is_spaced and 1 + following.isspace()))


def _own_weight(choice: Choice, near: frozenset[str], following: str) -> float:
    weight = _OF_MATHS if choice.char == "Δ" and following.isascii() and following.isalpha() else 0.0
    return weight + choice.weight + language_weight(choice.char, near) + rest_weight(choice, following)


def _together(picked: tuple[Choice, ...], near: frozenset[str]) -> float:
    """What it costs that no language holds the letters together that are picked, though each by itself, or that a
    capital follows a small one.
    """
    if len(picked) < 2:
        return 0.0
    if any(first.char.islower() and second.char.isupper() for first, second in pairwise(picked)):
        return _CAPITAL_INSIDE
    letters = frozenset(choice.char.lower() for choice in picked if is_accented(choice.char))
    if len(letters) < 2 or any(language_weight(char, near) for char in letters):
        return 0.0
    return min(language_weight(char, near | letters) for char in letters)


def _picked(cells: list[list[Choice]], numbers: tuple[int, ...]) -> tuple[Choice, ...]:
    return tuple(cell[number] for cell, number in zip(cells, numbers, strict=True))


def _fitting(texts: list[str], place: int, choices: tuple[Choice, ...], left: str, right: str) -> list[Choice]:
    """The choices of the case that the letters on either side have; signs only where no letter stands beside them."""
    previous = texts[place - 1] if place else left
    following = texts[place + 1] if place + 1 < len(texts) else right
    before, after = letters_at_end(previous), letters_at_start(following)
    fitting = [choice for choice in choices if fits_case(before, choice.char, "" if choice.rest else after)]
    if not before and after[:1] > "\x7f":
        fitting = [choice for choice in fitting if choice.char not in _BEFORE_PLAIN] or fitting
    if before or after or (place and not previous) or (place + 1 < len(texts) and not following):
        return [choice for choice in fitting if is_letter(choice.char)]
    return [choice for choice in fitting if choice.char not in _NOT_ALONE] or fitting


def text_of(choice: Choice) -> str:
    """The text of a choice."""
    return choice.char + choice.rest
