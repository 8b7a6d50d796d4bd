"""Which of the texts that lossy damage may have been is the one plausible."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from notelint.mojibake.lossy.characters import is_character, language_of, spaceless
from notelint.mojibake.lossy.drawing import is_drawing, kinds_of
from notelint.mojibake.lossy.languages import Style, is_accented
from notelint.mojibake.lossy.letters import Script, is_letter, letters_at_end, letters_at_start
from notelint.mojibake.lossy.options import Choice, Choices, Straightened
from notelint.mojibake.lossy.rows import longest_word, written
from notelint.mojibake.lossy.signs import TONES, ZWJ, Place, is_field, is_open, share, sign_weight
from notelint.mojibake.lossy.spelling import MARGIN, rest_weight, spelt, text_of
from notelint.mojibake.lossy.units import Unit

_MARGIN_OF_PICTURES = 5.5
# So much likelier a picture must be than those that a straightened quote leaves beside it: none that notes hold is.
_MARGIN_OF_STRAIGHTENED = 9.0
_FIRST_PICTURE = "\u2600"
# What no sign weighs that may be believed.
_LEAST = -9.0
# No run of more units is looked into, but for rows of characters, which take linear time.
_LONGEST = 400
# So many characters behind a sign are looked at.
_SEEN = 16
_APOSTROPHES = ("’", "'")
_OPENED = re.compile(r"(?:^|[\s(\[])'")
_CURLY = re.compile("[“”„]")
_IOTATED = "яюєїёе"
# What stands behind "with" in Russian, and what behind "I".
_NEXT_WORD = re.compile(
    "(?i)[ \u00a0](?:(?P<noun>[а-яё]{2,}(?:[ая]ми|[оеё][мй]|[ыи]ми?|[оеь]ю))"
    "|(?P<verb>[а-яё]+(?:[аеиоуя]ю|[^аеиоуыэюя]у|[аеиоуыя]ла?|[лю]с[ья])))(?=[\\s.,;:!?)»]|$)"
)
# What stands before the first word of a sentence, and behind that of a name.
_BEGINNING = re.compile(r"[\s>*]*")
_BEFORE_BEGINNING = ("[[", "# ", ". ", "! ", "? ")
_NAME = re.compile(r"\w+ [A-ZÀ-Þ]")
# From here on stand signs, some of which are letters by their category.
_FIRST_SIGN = "\u1fff"
# From here on stand patterns of dots, which drawings seldom hold.
_FIRST_DOTS = "\u2800"


class Line(NamedTuple):
    """A line with its damage undone: its Latin letters above ASCII but for those of the place, the scripts that the
    damage holds, whether it is a task, how its language writes.
    """

    letters: frozenset[str]
    scripts: frozenset[Script]
    in_task: bool
    style: Style = Style(en_dash=False, same_quotes=False)


class Beside(NamedTuple):
    """What stands near a place on either side in its line, whole damage undone, U+FFFD for what remains."""

    before: str
    after: str
    line: Line


def chosen(units: Sequence[Unit], beside: Beside) -> list[str] | None:
    """The text of each unit, or nothing where one remains in doubt."""
    for unit in units:
        if not (unit.text or unit.choices):
            return None
    if len(units) == 1:
        return _CHOOSERS[_kind(units[0].choices)](units, beside) if units[0].choices else [units[0].text]
    if len(units) > _LONGEST and any(unit.choices and _kind(unit.choices) is not _Kind.CHARACTER for unit in units):
        return None
    texts: list[str] = []
    while len(texts) < len(units):
        first = len(texts)
        unit = units[first]
        if not unit.choices:
            texts.append(unit.text)
            continue
        kind = _kind(unit.choices)
        end = _end(units, first, kind)
        place = Beside(beside.before + "".join(texts), _following(units[end:], beside.after), beside.line)
        best = _CHOOSERS[kind](units[first:end], place)
        if best is None:
            return None
        texts += best
    return texts


def plain_text_at_end(raw: str, becomes: str) -> int:
    """How many characters at the end of damage are plain text that stays."""
    most = min(len(raw), len(becomes)) - 1
    if most > 0 and raw[-1] > "\x7f":
        return 0
    return next((size for size in range(most) if raw[-1 - size] > "\x7f" or raw[-1 - size] != becomes[-1 - size]), most)


class _Kind(Enum):
    """How what is open is chosen: by itself, as a part of a word, or of a row that is written without spaces."""

    # Members are compared by their identity, so that they are hashed by it: in C.
    __hash__ = object.__hash__

    SIGN = auto()
    LETTER = auto()
    CHARACTER = auto()


@lru_cache(maxsize=4096)
def _kind(choices: Choices) -> _Kind:
    if any(is_character(choice.char) or spaceless(choice.char) for choice in choices):
        return _Kind.CHARACTER
    return (
        _Kind.LETTER if any(is_letter(choice.char) and choice.char < _FIRST_SIGN for choice in choices) else _Kind.SIGN
    )


@lru_cache(maxsize=4096)
def _may_end(choices: Choices) -> bool:
    return any(choice.rest == " " for choice in choices)


def _following(units: Sequence[Unit], after: str) -> str:
    """What follows, as far as it is known; of signs that are open, those that they may be."""
    known = ""
    for place, unit in enumerate(units):
        text = _likely(unit, is_last=place + 1 == len(units)) if unit.choices else unit.text
        known += text
        if len(known) > _SEEN or not text:
            return known
    return known + after


def _likely(unit: Unit, *, is_last: bool) -> str:
    """A sign that stands for those that an open unit may be, where they are told by what they follow."""
    signs = {choice.char for choice in unit.choices}
    if ZWJ in signs and not is_last:
        return ZWJ
    if drawings := [sign for sign in signs if is_drawing(sign) and sign < _FIRST_DOTS]:
        likely = [sign for sign in drawings if len(drawings) == 1 or sign in "─━═"]
        return likely[0] if len(likely) == 1 else ""
    return next((tone for tone in TONES if tone in signs), unit.choices[0].char) if _is_picture(unit) else ""


def _is_picture(unit: Unit) -> bool:
    return all(choice.char > "\u2190" for choice in unit.choices)


def _sign(units: Sequence[Unit], beside: Beside) -> list[str] | None:
    line = beside.line
    drawn = kinds_of(beside.before + beside.after)
    curly = _CURLY.search(beside.after)
    is_quoted = is_open(beside.before)
    place = Place(
        beside.before[-2:], beside.after[:_SEEN], line.in_task, is_quoted, line.style, drawn, curly[0] if curly else ""
    )
    best = _fittest(_balanced(units[0].choices, beside.before), place)
    return None if best is None else [text_of(best)]


@lru_cache(maxsize=8192)
def _fittest(choices: Choices, place: Place) -> Choice | None:
    weighed: list[tuple[float, Choice]] = []
    after = place.after
    places = {"": place}
    for choice in choices:
        char, rest, weight = choice
        here = places.get(rest)
        if here is None:
            here = places[rest] = place._replace(after=rest + after)
        weighed.append((weight + sign_weight(char, here) + rest_weight(choice, after), choice))
    best = max(weighed)[1]
    if place.in_task and is_field(best.char, best.rest + place.after):
        return _best(weighed, MARGIN)
    if isinstance(choices, Straightened) and best.char > _FIRST_PICTURE:
        return _best(weighed, _MARGIN_OF_STRAIGHTENED)
    return _best(weighed, MARGIN if best.char < "\U00010000" else _MARGIN_OF_PICTURES)


def _best(weighed: list[tuple[float, Choice]], margin: float) -> Choice | None:
    """The sign that is likely enough, and of what it may leave behind it the likely part."""
    signs: dict[str, list[tuple[float, Choice]]] = {}
    for weight, choice in sorted(weighed, reverse=True):
        signs.setdefault(choice.char, []).append((weight, choice))
    first, *_ = ranked = list(signs.values())
    if first[0][0] < _LEAST:
        return None
    if share([same[0][0] for same in ranked]) < margin or share([weight for weight, _ in first]) < MARGIN:
        return None
    return first[0][1]


def _end(units: Sequence[Unit], first: int, kind: _Kind) -> int:
    """The end of the units that are decided together: letters in a row, up to one that plain text may follow."""
    end = first
    while end < len(units):
        unit = units[end]
        if end > first and (kind is _Kind.SIGN or (unit.choices and _kind(unit.choices) is not kind)):
            break
        end += 1
        if kind is _Kind.LETTER and _ends_word(unit):
            break
    return end


def _ends_word(unit: Unit) -> bool:
    """Whether what follows a unit may belong to another word: a space does, a sign that no letter stands behind."""
    return _may_end(unit.choices) if unit.choices else not all(map(is_letter, unit.text))


def _word(units: Sequence[Unit], beside: Beside) -> list[str] | None:
    """The letters of a word; where the last unit may end it, what follows begins another."""
    left, right = letters_at_end(beside.before), letters_at_start(beside.after)
    if units[0].choices and beside.before[-1:] in _APOSTROPHES and "\u0400" <= beside.before[-2:-1] <= "\u04ff":
        units = [units[0]._replace(choices=_iotated(units[0].choices)), *units[1:]]
    units = [*units[:-1], units[-1]._replace(choices=_balanced(units[-1].choices, beside.before))]
    if len(units) == 1 and not left and (fitting := _of_phrase(units[0].choices, beside.after)):
        units = [units[0]._replace(choices=fitting)]
    begins = not left and (_begins(beside.before) or _NAME.match(beside.after) is not None)
    found = spelt(tuple(units), left, right, beside.line.letters, beside.after[:1], begins)
    return None if found and not left + right and _is_lone(found, beside.after) else found


def _begins(before: str) -> bool:
    return before.endswith(_BEFORE_BEGINNING) or _BEGINNING.fullmatch(before) is not None


def _is_lone(found: list[str], after: str) -> bool:
    """Whether a letter that is no word would stand by itself; one with a full stop behind it is an abbreviation."""
    behind = (found[0][1:] + after)[:1]
    return (
        len(found) == 1 and is_accented(found[0][0]) and found[0][0] != "à" and (behind in " " or behind > _FIRST_SIGN)
    )


def _of_phrase(choices: Choices, after: str) -> Choices | None:
    """Of two Russian words of one letter that of which the word behind it has the ending."""
    rests = {choice.char: choice.rest for choice in choices}
    if not rests.keys() >= set("ся"):
        return None
    word = _NEXT_WORD.match(rests["с"] + after)
    if word is None or word.lastgroup is None:
        return None
    return _only("с" if word["noun"] else "я", choices)


@lru_cache(maxsize=1024)
def _only(char: str, choices: Choices) -> Choices:
    return Choices(choice for choice in choices if choice.char == char)


@lru_cache(maxsize=1024)
def _iotated(choices: Choices) -> Choices:
    """What may stand behind an apostrophe in Ukrainian, where that is any."""
    return Choices(choice for choice in choices if choice.char in _IOTATED) or choices


def _balanced(choices: Choices, before: str) -> Choices:
    """What leaves no straight quote behind it that would end what nothing begins."""
    is_opened = "'" in before and _OPENED.search(before) is not None
    ending = ('"' * (before.count('"') % 2 == 0)) + ("'" * (not is_opened))
    return _without(ending, choices) if ending else choices


@lru_cache(maxsize=1024)
def _without(quotes: str, choices: Choices) -> Choices:
    """The choices without those that leave one of the quotes behind them, where others are left."""
    fitting = type(choices)(choice for choice in choices if not choice.rest or choice.rest[0] not in quotes)
    return fitting if fitting and len(fitting) < len(choices) else choices


def _row(units: Sequence[Unit], beside: Beside) -> list[str] | None:
    likely = (unit.text or unit.choices[0].char for unit in units)
    language = spaceless(units[0].choices[0].char) or language_of(beside.before + "".join(likely) + beside.after)
    return written(tuple(units), beside.before, beside.after[: longest_word(language)], language)


_CHOOSERS = {_Kind.SIGN: _sign, _Kind.LETTER: _word, _Kind.CHARACTER: _row}
