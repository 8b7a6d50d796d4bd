"""Which of the texts that lossy damage may have been is the one plausible."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from math import prod
from typing import NamedTuple

from notelint.mojibake.lossy.languages import language_weight
from notelint.mojibake.lossy.letters import Word, fits_case, letters_at_end, letters_at_start
from notelint.mojibake.lossy.signs import TONES, ZWJ, is_field, share, sign_weight
from notelint.mojibake.lossy.units import Choice, Choices, Unit

# So much more likely than all others together the one text must be, as a logarithm of base 2.
_MARGIN = 2.3
_MARGIN_OF_SCRIPTS = 3.0
_MARGIN_OF_PICTURES = 4.5
_FIRST_GREEK = "\u0370"
# Letters prove less than their table says, since it counts them more than once.
_OF_LETTERS = 0.8
# So many combinations are compared in a word.
_MOST = 120
# No run of more units is looked into.
_LONGEST = 40
# What it costs that plain text behind a unit is no part of it, and where it hardly stands there by itself.
# So many letters, and characters behind a sign, are looked at.
_FAR = 24
_SEEN = 16
_PLAIN_REST = -3.0
_ODD_REST = -8.0


class Line(NamedTuple):
    """A line with whole damage undone: where it stands, its Latin letters above ASCII, whether it is a task."""

    start: int
    end: int
    letters: frozenset[str]
    in_task: bool


class Beside(NamedTuple):
    """What stands near a place on either side in its line, whole damage undone, U+FFFD for what remains."""

    before: str
    after: str
    line: Line


def chosen(units: list[Unit], beside: Beside) -> list[str] | None:
    """The text of each unit, or nothing where one remains in doubt."""
    if len(units) > _LONGEST or not all(unit.text or unit.choices for unit in units):
        return None
    texts: list[str] = []
    while len(texts) < len(units):
        first = len(texts)
        unit = units[first]
        if not unit.choices:
            texts.append(unit.text)
            continue
        end = _end_of_word(units, first) if _is_open_letter(unit) else first + 1
        place = Beside(beside.before + "".join(texts), _following(units[end:], beside.after), beside.line)
        best = _word(units[first:end], place) if _is_open_letter(unit) else _sign(unit, place)
        if best is None:
            return None
        texts += best
    return texts


def plain_text_at_end(raw: str, becomes: str) -> int:
    """How many characters at the end of damage are plain text that stays."""
    most = min(len(raw), len(becomes)) - 1
    return next((size for size in range(most) if raw[-1 - size] > "\x7f" or raw[-1 - size] != becomes[-1 - size]), most)


def _is_open_letter(unit: Unit) -> bool:
    return bool(unit.choices) and _holds_letters(unit.choices)


@lru_cache(maxsize=4096)
def _holds_letters(choices: Choices) -> bool:
    return any(choice.char.isalpha() for choice in choices)


@lru_cache(maxsize=4096)
def _may_end(choices: Choices) -> bool:
    return any(choice.rest for choice in choices)


def _following(units: list[Unit], after: str) -> str:
    """What follows, as far as it is known; of a sign that is open, one that it may be."""
    known: list[str] = []
    for place, unit in enumerate(units):
        if unit.choices:
            return "".join(known) + _likely(unit, is_last=place + 1 == len(units))
        known.append(unit.text)
    return "".join(known) + after


def _likely(unit: Unit, *, is_last: bool) -> str:
    """A sign that stands for those that an open unit may be, where they are told by what they follow."""
    signs = {choice.char for choice in unit.choices}
    if ZWJ in signs and not is_last:
        return ZWJ
    return next((tone for tone in TONES if tone in signs), unit.choices[0].char) if _is_picture(unit) else ""


def _is_picture(unit: Unit) -> bool:
    return all(choice.char > "\u2190" for choice in unit.choices)


def _sign(unit: Unit, beside: Beside) -> list[str] | None:
    best = _fittest(unit.choices, beside.before[-1:], beside.after[:_SEEN], beside.line.in_task)
    return None if best is None else [_text(best)]


@lru_cache(maxsize=8192)
def _fittest(choices: Choices, previous: str, after: str, in_task: bool) -> Choice | None:
    weighed: list[tuple[float, Choice]] = []
    for choice in choices:
        weight = sign_weight(choice.char, previous, choice.rest + after, in_task=in_task)
        weighed.append((choice.weight + weight + _rest_weight(choice, after), choice))
    best = max(weighed)[1]
    is_plain = best.char < "\U00010000" or (in_task and is_field(best.char, best.rest + after))
    return _best(weighed, _MARGIN if is_plain else _MARGIN_OF_PICTURES)


def _best(weighed: list[tuple[float, Choice]], margin: float) -> Choice | None:
    """The sign that is likely enough, and of what it may leave behind it the likely part."""
    signs: dict[str, list[tuple[float, Choice]]] = {}
    for weight, choice in sorted(weighed, reverse=True):
        signs.setdefault(choice.char, []).append((weight, choice))
    first, *_ = ranked = list(signs.values())
    if share([same[0][0] for same in ranked]) < margin or share([weight for weight, _ in first]) < _MARGIN:
        return None
    return first[0][1]


def _rest_weight(choice: Choice, after: str) -> float:
    """What plain text behind a lossy unit costs: it may be a part of the unit that was made plain."""
    if choice.rest == "":
        return 0.0
    if choice.rest == " ":
        return 0.0 if after[:1].isalnum() else _ODD_REST
    return _ODD_REST if after[:1].isalpha() else _PLAIN_REST


def _end_of_word(units: list[Unit], first: int) -> int:
    """The end of the units that are decided together: letters in a row, up to one that plain text may follow."""
    end = first
    while end < len(units):
        unit = units[end]
        end += 1
        if (unit.choices and _may_end(unit.choices)) or (not unit.choices and not unit.text.isalpha()):
            break
    return end


def _word(units: list[Unit], beside: Beside) -> list[str] | None:
    """The letters of a word; where the last unit may end it, what follows begins another."""
    left, right = letters_at_end(beside.before)[-_FAR:], letters_at_start(beside.after)[:_FAR]
    return _spelt(tuple(units), left, right, beside.line.letters, beside.after[:1])


@lru_cache(maxsize=8192)
def _spelt(units: tuple[Unit, ...], left: str, right: str, near: frozenset[str], following: str) -> list[str] | None:
    texts = [unit.text for unit in units]
    cells = [_fitting(texts, place, unit.choices, left, right) for place, unit in enumerate(units) if unit.choices]
    if not 0 < prod(map(len, cells)) <= _MOST:
        return None
    joined, ending = Word(left, texts, right), Word(left, texts, "")
    weighed: list[tuple[float, tuple[Choice, ...]]] = []
    for picked in product(*cells):
        word = ending if picked[-1].rest else joined
        weight = sum([choice.weight + language_weight(choice.char, near) for choice in picked])
        weight += _rest_weight(picked[-1], following)
        weighed.append((weight + _OF_LETTERS * word.weight([choice.char for choice in picked]), picked))
    weighed.sort(reverse=True)
    margin = _MARGIN if weighed[0][1][0].char < _FIRST_GREEK else _MARGIN_OF_SCRIPTS
    if share([weight for weight, _ in weighed]) < margin:
        return None
    picks = iter(weighed[0][1])
    return [unit.text or _text(next(picks)) for unit in units]


def _fitting(texts: list[str], place: int, choices: tuple[Choice, ...], left: str, right: str) -> list[Choice]:
    """The choices of the case that the letters on either side have; signs only where no letter stands beside them."""
    previous = texts[place - 1] if place else left
    following = texts[place + 1] if place + 1 < len(texts) else right
    before, after = letters_at_end(previous), letters_at_start(following)
    fitting = [choice for choice in choices if fits_case(before, choice.char, "" if choice.rest else after)]
    if before or after:
        return [choice for choice in fitting if choice.char.isalpha()]
    return fitting


def _text(choice: Choice) -> str:
    return choice.char + choice.rest
