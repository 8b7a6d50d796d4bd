"""How sure it is that a place is lossy damage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from notelint.mojibake.candidate import Candidate, Grade
from notelint.mojibake.codecs import MAC_ROMAN
from notelint.mojibake.lossy.choice import Beside
from notelint.mojibake.lossy.grave import GRAVE, is_known
from notelint.mojibake.lossy.languages import is_vietnamese, language_weight
from notelint.mojibake.lossy.letters import Word, is_familiar, letters_at_end, letters_at_start, script
from notelint.mojibake.lossy.losses import REPLACED
from notelint.mojibake.lossy.signs import is_field, is_raised, known_signs
from notelint.mojibake.lossy.units import Unit
from notelint.mojibake.ordinary import is_ordinary

_UNIQUE = ("ðŸ", "ğŸ", "â€", "ï¸")
_OF_VIETNAMESE = "á"
# A capital "Ã" does not begin words; so many letters behind it are one that lost its own capital.
_A_WORD = 3
# More characters are all that a sign was.
_A_SIGN = 2
# So much likelier must a letter be than one that no language has with the others of the line.
_MUCH = 12.0
# So much less likely it hardly is what was lost.
_HARDLY = -4.0
_CONTRACTED = re.compile(
    r"(?i)\b(?:(?:do|ca|wo|is|are|was|were|does|did|could|would|should|have|has|had)n’t|I’(?:m|d|ve|ll)"
    r"|(?:it|he|she|that|what|there|who|here|let)’s|(?:you|they|we)’(?:re|ve|ll|d))\b.{0,3}$"
)
_GENITIVE = re.compile(r"\b[A-Za-z]{3,}’s\b.?$")
_BEGIN_WITH_A_GRAVE = ("s", "quele", "queles", "quela", "quelas", "quilo")
_PLAIN = " ?\"'.-"
# Mac Roman of an arrow, which words hold as letters in their middle alone.
_ARROW = "Üí"
# Small letters of Cyrillic behind a dash, which no list of letters holds.
_MATHS = frozenset("∞±≤≥¥∂∑∏∫Ω")
# Stands for what follows inside a run.
_INSIDE = "x"
# What stands behind letters in genuine text.
_CLOSING = frozenset("…’”“‘–—›‹»«©®™°\u00a0ªº¹²³§¶†‡•·´")


def judge_lossy(candidate: Candidate, units: Sequence[Unit], texts: list[str], beside: Beside) -> Grade:
    """The grade of a candidate: that of the part which tells most."""
    if candidate.codec == MAC_ROMAN:
        return _behind_straight(candidate, units, beside)
    before = beside.before
    grades: list[Grade] = []
    for unit, text in zip(units, texts, strict=True):
        raw = (candidate.raw + candidate.after)[unit.start : unit.end]
        after = beside.after if unit is units[-1] else _INSIDE
        grades.append(_unit(raw, text, Beside(before, after, beside.line), alone=len(units) == 1))
        if grades[-1] is Grade.SURE:
            break
        before += text
    return max(grades)


def is_surely_damage(raw: str, units: Sequence[Unit], beside: Beside) -> bool:
    """Whether a run is damage although it is not known what it was."""
    if any(unit.choices and script(unit.choices[0].char) for unit in units):
        return True
    if raw[0] == "'" or raw[0] == "-":
        return False
    if raw[0] == _OF_VIETNAMESE and not any(unit.text for unit in units):
        return is_vietnamese(beside.line.letters)
    if raw[0] in "âð" and len(raw) < _A_WORD:
        return not beside.before[-1:].isalpha()
    is_long = any(unit.text or raw[unit.start + 1 : unit.end].strip(_PLAIN) for unit in units)
    if is_long or beside.before[-1:].islower():
        return True
    right = letters_at_start(beside.after)
    if raw[0] == "Ã" or (raw[-1] < "\x80" and right):
        return right[:1].islower() or bool(beside.line.letters)
    left, near = letters_at_end(beside.before), beside.line.letters
    if left and near:
        return True
    likely = [choice.char for choice in units[0].choices if is_familiar(left, choice.char, right)]
    return right[:1].islower() and any(not _is_likelier(raw[0], char, left, right, near) for char in likely)


def _is_likelier(letter: str, char: str, left: str, right: str, near: frozenset[str]) -> bool:
    """Whether a letter in use that leads damage, too, is likelier in a word than what it may have been."""
    return letter != "Ã" and _odds(letter, char, left, right, near) <= 0


@lru_cache(maxsize=4096)
def _odds(letter: str, char: str, left: str, right: str, near: frozenset[str]) -> float:
    """By how much a character is likelier in a word than a letter that leads damage."""
    word = Word(left, [""], right, char)
    genuine = word.weight([letter]) + language_weight(letter, near)
    return word.weight([char]) + language_weight(char, near) - genuine


def _unit(raw: str, text: str, beside: Beside, *, alone: bool) -> Grade:
    left = beside.before[-1:]
    if script(text[0]):
        return Grade.SURE
    if raw.startswith("ï¸") and left < "\xa8" and not left.isdigit():
        return Grade.FAINT
    if raw.startswith(_UNIQUE) or (REPLACED in raw and len(raw) > 1):
        return Grade.SURE
    if raw[0] in "âð":
        return _sign(raw, text, beside)
    if raw[0] == _OF_VIETNAMESE:
        return _vietnamese(beside)
    if not alone:
        return Grade.SURE if len(raw.rstrip(" ")) > 1 and not _is_quoted(raw, beside) else Grade.FAINT
    if text[0] == "\u00a0":
        return _space(left, beside.after)
    return _letter(raw, text, beside)


def _vietnamese(beside: Beside) -> Grade:
    """A letter that begins as "á" does before what closes a quotation, or is raised: it stands in a line of Vietnamese,
    or inside a word.
    """
    is_inside = beside.before[-1:].isalpha() and beside.after[:1].islower()
    return Grade.SURE if is_inside or is_vietnamese(beside.line.letters) else Grade.FAINT


def _is_quoted(raw: str, beside: Beside) -> bool:
    """Whether it may be a capital letter before what ends a quotation."""
    return len(raw) == 2 and raw[1] in _CLOSING and not beside.after[:1].isalpha()


def _sign(raw: str, text: str, beside: Beside) -> Grade:
    """A sign whose lead byte reads as `â`, which ends words in genuine text, before one more character."""
    left = beside.before[-1:]
    if raw == "â" and text[0] == "’":
        return _apostrophe(beside)
    if left.isalnum() and is_raised(text[0]) and raw[1:2] not in _CLOSING and len(raw) > _A_SIGN:
        return Grade.LIKELY
    if left.isalpha() or (left and left in "“„‘‚«‹»›\"'"):
        return Grade.FAINT
    if raw[0] == "ð" or _CLOSING.issuperset(raw[1:]):
        return Grade.SURE if _is_field(text, beside) else Grade.FAINT
    return Grade.SURE


def _apostrophe(beside: Beside) -> Grade:
    """An apostrophe of Latin-1 without its controls: in contractions, and in what may be a genitive."""
    if _CONTRACTED.search(f"{beside.before}’{beside.after[:3]}"):
        return Grade.SURE
    is_english = not beside.line.letters and _GENITIVE.search(f"{beside.before}’{beside.after[:2]}")
    return Grade.LIKELY if is_english else Grade.FAINT


def _is_field(text: str, beside: Beside) -> bool:
    return beside.line.in_task and is_field(text[0], text[1:] + beside.after)


def _space(left: str, after: str) -> Grade:
    if left.islower() or (left.isdigit() and after[:1].isalpha()) or (left and left in ".,;:!?)%"):
        return Grade.SURE
    return Grade.FAINT


def _letter(raw: str, text: str, beside: Beside) -> Grade:
    before, after = beside.before, beside.after
    left = before[-1:]
    right = "" if len(text) > 1 else letters_at_start(after)
    letters = letters_at_end(before)
    if text[0] == "Đ" and right[:1].islower() and is_vietnamese(beside.line.letters):
        return Grade.SURE
    familiar = is_familiar(letters, text[0], right) or (text[0] == GRAVE and is_known(letters, right))
    if len(raw) == 1 and raw != "Ã" and not left.isalpha():
        odds = _odds(raw, text[0], letters, right, beside.line.letters)
        if odds < _MUCH:
            is_word = len(right) > 1 and right.islower()
            is_open = is_word and familiar and odds > _HARDLY and not is_familiar(letters, raw, right)
            return Grade.NEVER if is_open else Grade.FAINT
    if len(raw) == 1 and _is_likelier(raw, text[0], letters, right, beside.line.letters):
        return Grade.FAINT
    if left.islower() and text[0].islower():
        return Grade.SURE if familiar or right[:1].islower() else Grade.LIKELY
    if text[0] == GRAVE:
        return _a_grave(before, after, right)
    is_word = raw[0] == "Ã" and len(right) >= _A_WORD and not left.isalpha()
    near = beside.line.letters
    is_foreign = not left.isalpha() and right.islower() and language_weight(raw[0], near) < 0
    if is_foreign and _odds(raw[0], text[0], letters, right, near) >= _MUCH:
        return Grade.SURE
    if not familiar or not right[:1].islower():
        if is_word and right.islower():
            return Grade.SURE if len(raw) > 1 else Grade.LIKELY
        return Grade.FAINT
    return Grade.SURE if is_word or len(raw) > 1 else Grade.LIKELY


def _a_grave(before: str, after: str, right: str) -> Grade:
    """The word "à" before another space, or what begins with it, between words in small letters."""
    follows = before[-2:-1].islower() and before[-1:] == " "
    if right == "":
        return (Grade.FAINT, Grade.LIKELY, Grade.SURE)[follows + (after[:1] == " " and _may_follow(before, after[1:2]))]
    if not follows:
        return Grade.LIKELY
    return Grade.SURE if right in _BEGIN_WITH_A_GRAVE else Grade.LIKELY


def _may_follow(before: str, first: str) -> bool:
    """Whether a letter may begin the word behind "à" and two spaces: a small one, a capital one behind a long word."""
    return first.islower() or (
        first.isalpha() and before[-1 - _A_WORD : -1].islower() and before[-1 - _A_WORD : -1].isalpha()
    )


def _behind_straight(candidate: Candidate, units: Sequence[Unit], beside: Beside) -> Grade:
    raw = candidate.raw
    if raw[0] == "-":
        is_word = raw.count("-") > _A_WORD - 1 and not _MATHS.isdisjoint(raw)
        return Grade.SURE if is_word else Grade.FAINT
    parts = [raw[unit.start : unit.end] for unit in units if unit.choices]
    if any(part[0] == '"' for part in parts):
        characters = sum(script(char) is not None for char in candidate.text)
        return Grade.SURE if characters > 1 else Grade.FAINT
    first = parts[0][1:] if parts else ""
    if len(units) == 1 and candidate.text not in known_signs():
        return Grade.FAINT if first.isalpha() else Grade.LIKELY
    if len(units) > 1 or first[:1] == "Ä" or first == _ARROW or beside.line.in_task:
        return Grade.SURE
    if first.isalpha():
        return Grade.FAINT if is_ordinary(first.casefold()) else Grade.SURE
    return Grade.LIKELY if first[1:2] in _CLOSING else Grade.SURE
