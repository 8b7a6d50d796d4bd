"""How sure it is that a candidate of a code page is damage: by how much more ordinary its repair makes the text."""

from __future__ import annotations

import re

from notelint.mojibake.candidate import Candidate, Grade
from notelint.mojibake.kinds import NOT_FOR_NOTES, SCRIPTS, Kind, is_emoji, kind
from notelint.mojibake.oddness import oddness, pair_oddness, rarity, script_of
from notelint.mojibake.scripts import is_among_its_like

# Signs of the Tasks plugin that are not among the pictographs, and what follows them.
_TASK_SIGNS = frozenset("⏳⏫⏬➕✅❌⛔")
_TASK_DATE = re.compile(r"\ufe0f? ?20\d")
# What ends quotations.
_QUOTES = frozenset("“”‘’»›")
# From here on a pair of neighbours is not found in genuine text.
_ODD = 2


def judge_page(candidate: Candidate) -> Grade:
    """The grade of a candidate by itself."""
    kinds = {kind(char) for char in candidate.text}
    if not NOT_FOR_NOTES.isdisjoint(kinds) or _is_torn(candidate):
        return Grade.FAINT
    if _is_out_of_place(candidate, kinds) or _is_mistyped(candidate) or _is_quoted_word(candidate):
        return Grade.FAINT
    gain = _gain(candidate)
    if Kind.PICTURE in kinds:
        known = all(is_emoji(char) for char in candidate.text if kind(char) is Kind.PICTURE)
        return Grade.SURE if known else Grade.FAINT
    if not SCRIPTS.isdisjoint(kinds):
        return _grade(gain, 2 * _ODD) if len(candidate.text) > 1 or is_among_its_like(candidate) else Grade.FAINT
    if _TASK_DATE.match(candidate.after) and candidate.text[0] in _TASK_SIGNS:
        gain += _ODD
    if rarity(candidate.text) >= _ODD:
        return Grade.FAINT
    return _grade(gain - rarity(candidate.text), _ODD)


def _is_out_of_place(candidate: Candidate, kinds: set[Kind]) -> bool:
    """Whether it would be a combining mark, which names of files have, or a sign inside a word."""
    if Kind.MARK in kinds:
        return True
    between = candidate.previous.isalpha() and candidate.next.isalpha()
    return kinds == {Kind.LATIN_SIGN} and len(candidate.text) == 1 and between


def _is_mistyped(candidate: Candidate) -> bool:
    """Whether it is a piece of an ordinary word with a letter of another script in it, as in "тобi" with a Latin i; a
    quote may stand behind it.
    """
    raw = candidate.raw
    raw = raw[0] if len(raw) == 2 and raw[1] in _QUOTES else raw
    if not raw.isalpha() or oddness(raw):
        return False
    before, after = candidate.before[-2:], candidate.after[:2]
    return sum(char.isascii() and char.isalpha() for char in before + after) < 2


def _is_quoted_word(candidate: Candidate) -> bool:
    """Whether it is a low quotation mark and the beginning of a word, as in "‚óčko‘"."""
    raw = candidate.raw
    return raw[0] in "‚„" and raw[1:].isalpha() and (raw[1:] + candidate.next).islower() and candidate.next.isalpha()


def _grade(gain: float, needed: float) -> Grade:
    if gain >= needed:
        return Grade.SURE
    return Grade.LIKELY if 2 * gain >= needed else Grade.FAINT


def _gain(candidate: Candidate) -> float:
    """How much oddness the repair takes away."""
    before, raw, after = candidate.previous, candidate.raw, candidate.next
    gain = oddness(before + raw + after) - oddness(before + candidate.text + after)
    return gain + (_ODD / 2 if _is_tied_to_another_script(raw, after) else 0)


def _is_tied_to_another_script(raw: str, after: str) -> bool:
    """Whether a letter, a sign and a letter of another script stand together, as in "Д°stanbul"."""
    return raw[0].isalpha() and not raw[-1].isalpha() and after.isalpha() and script_of(raw[0]) != script_of(after)


def _is_torn(candidate: Candidate) -> bool:
    """Whether the repair would stand beside what it cannot stand beside: a piece of something longer."""
    before, after = candidate.previous, candidate.next
    left = pair_oddness(before, candidate.text[0]) if before > "\x7f" else 0
    right = pair_oddness(candidate.text[-1], after) if after > "\x7f" else 0
    return max(left, right) >= _ODD
