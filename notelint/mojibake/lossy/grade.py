"""How sure it is that a place is lossy damage."""

from __future__ import annotations

import re

from notelint.mojibake.candidate import Candidate, Grade
from notelint.mojibake.codecs import MAC_ROMAN
from notelint.mojibake.lossy.choice import Beside
from notelint.mojibake.lossy.letters import Word, letters_at_end, letters_at_start
from notelint.mojibake.lossy.signs import is_field
from notelint.mojibake.lossy.units import REPLACED, Unit
from notelint.mojibake.ordinary import ordinary_pairs

_UNIQUE = ("ðŸ", "ğŸ", "â€", "ï¸")
# A capital "Ã" does not begin words; so many letters behind it are one that lost its own capital.
_A_WORD = 3
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
# What stands behind letters in genuine text.
_CLOSING = frozenset("…’”“‘–—›‹»«©®™°\u00a0ªº¹²³§¶†‡•·´")


def judge_lossy(candidate: Candidate, units: list[Unit], texts: list[str], beside: Beside) -> Grade:
    """The grade of a candidate: that of the part which tells most."""
    if candidate.codec == MAC_ROMAN:
        return _behind_straight(candidate, units, beside)
    before = beside.before
    grades: list[Grade] = []
    for unit, text in zip(units, texts, strict=True):
        raw = (candidate.raw + candidate.after)[unit.start : unit.end]
        grades.append(_unit(raw, text, Beside(before, beside.after, beside.line), alone=len(units) == 1))
        before += text
    return max(grades)


def is_surely_damage(raw: str, units: list[Unit], beside: Beside) -> bool:
    """Whether a run is damage although it is not known what it was."""
    if raw[0] == "'" or raw[0] == "-":
        return False
    if raw[0] in "âð" and len(raw) < _A_WORD:
        return not beside.before[-1:].isalpha()
    is_long = any(unit.text or raw[unit.start + 1 : unit.end].strip(_PLAIN) for unit in units)
    if is_long or beside.before[-1:].islower():
        return True
    right = letters_at_start(beside.after)
    if raw[0] == "Ã" or (raw[-1] < "\x80" and right):
        return right[:1].islower() or bool(beside.line.letters)
    word = Word(letters_at_end(beside.before), [""], right)
    return right[:1].islower() and any(word.is_familiar(choice.char) for choice in units[0].choices)


def _unit(raw: str, text: str, beside: Beside, *, alone: bool) -> Grade:
    left = beside.before[-1:]
    if raw.startswith("ï¸") and left < "\xa8" and not left.isdigit():
        return Grade.FAINT
    if raw.startswith(_UNIQUE) or (REPLACED in raw and len(raw) > 1):
        return Grade.SURE
    if raw[0] in "âð":
        return _sign(raw, text, beside)
    if not alone:
        return Grade.SURE if len(raw) > 1 else Grade.FAINT
    if text[0] == "\u00a0":
        return _space(left, beside.after)
    return _letter(raw, text, beside)


def _sign(raw: str, text: str, beside: Beside) -> Grade:
    """A sign whose lead byte reads as `â`, which ends words in genuine text, before one more character."""
    left = beside.before[-1:]
    if raw == "â" and text[0] == "’":
        return _apostrophe(beside)
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
    familiar = Word(letters_at_end(before), [""], right).is_familiar(text[0])
    if left.islower() and text[0].islower():
        return Grade.SURE if familiar or right[:1].islower() else Grade.LIKELY
    if text[0] == "à":
        return _a_grave(before, after, right)
    if not familiar or not right[:1].islower():
        return Grade.FAINT
    is_word = raw[0] == "Ã" and len(right) >= _A_WORD and not left.isalpha()
    return Grade.SURE if is_word or len(raw) > 1 else Grade.LIKELY


def _a_grave(before: str, after: str, right: str) -> Grade:
    """The word "à" before another space, or what begins with it, between words in small letters."""
    follows = before[-2:-1].islower() and before[-1:] == " "
    if right == "":
        return (Grade.FAINT, Grade.LIKELY, Grade.SURE)[follows + (after[:1] == " " and after[1:2].islower())]
    if not follows:
        return Grade.LIKELY
    return Grade.SURE if right in _BEGIN_WITH_A_GRAVE else Grade.LIKELY


def _behind_straight(candidate: Candidate, units: list[Unit], beside: Beside) -> Grade:
    raw = candidate.raw
    if raw[0] == "-":
        is_word = raw.count("-") > _A_WORD - 1 and not _MATHS.isdisjoint(raw)
        return Grade.SURE if is_word else Grade.FAINT
    first = next((raw[place + 1 : place + 3] for place in range(len(raw)) if raw[place] == "'"), "")
    if len(units) > 1 or first[0] == "Ä" or first == _ARROW or beside.line.in_task:
        return Grade.SURE
    if first.isalpha():
        return Grade.FAINT if first.casefold() in ordinary_pairs() else Grade.SURE
    return Grade.LIKELY if first[1] in _CLOSING else Grade.SURE
