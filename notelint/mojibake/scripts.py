"""Words of Greek, Cyrillic, CJK and other scripts: they tell themselves by their length."""

from __future__ import annotations

import itertools

from notelint.mojibake.candidate import Candidate, Grade
from notelint.mojibake.codecs import MAC_ROMAN
from notelint.mojibake.kinds import kind

# What reads as a lead or follow byte and stands behind letters in genuine text.
_PUNCTUATION = frozenset("…’”“‘–—›‹»«‚„©®™°\u00a0ªº¹²³§¶†‡‰•·÷¡¿\u00ad")


# What Mac Roman makes of Greek letters by themselves: a capital "Œ" is followed by no such sign, a small one by no
# capital letter.
_BEHIND_LIGATURE = frozenset("∏±≤≥∂∑∫ªºΩ")
# Ends of punctuation of China and Japan in Mac Roman, which no word in low quotes has.
_BEHIND_LOW_QUOTE = ("ÄÅ", "ÄÇ")


def judge_word(candidate: Candidate, count: int) -> Grade:
    """The grade of a chain in which `count` letters are of one script."""
    if 4 * count < 3 * len(candidate.text) or _has_capital_inside(candidate.text):
        return Grade.FAINT
    if count == 1 and candidate.codec == MAC_ROMAN and _is_of_mac_roman(candidate):
        return Grade.SURE
    if len(candidate.raw) >= 3 * len(candidate.text):
        return (
            Grade.SURE
            if count > 1 or is_among_its_like(candidate)
            else Grade.LIKELY
            if is_odd(candidate.raw)
            else Grade.FAINT
        )
    odd = is_odd(candidate.raw)
    if candidate.raw[0] in _PUNCTUATION:
        return _between_dashes(candidate, count, odd)
    if count > 2 or (count == 2 and odd):
        return Grade.SURE
    return Grade.LIKELY if count == 2 else Grade.FAINT


def _is_of_mac_roman(candidate: Candidate) -> bool:
    """Whether a letter or mark by itself reads in Mac Roman as what stands nowhere in genuine text."""
    raw, is_bound = candidate.raw, candidate.previous.isalnum()
    if len(raw) == 2:
        is_odd_pair = raw[1] in _BEHIND_LIGATURE if raw[0] == "Œ" else raw[0] == "œ" and raw[1].isupper()
        return is_odd_pair and not is_bound and not candidate.next.isalpha()
    if len(raw) != 3 or len(candidate.text) != 1:
        return False
    if raw.startswith("Ôº"):
        return True
    return raw[0] == "„" and (is_bound or (raw[1:] in _BEHIND_LOW_QUOTE and not candidate.next.isalpha()))


def is_among_its_like(candidate: Candidate) -> bool:
    """Whether a character beside it is of the same script."""
    beside = {kind(char) for char in (candidate.previous, candidate.next) if char}
    return kind(candidate.text[0]) in beside


def _has_capital_inside(text: str) -> bool:
    return any(first.islower() and second.isupper() for first, second in itertools.pairwise(text))


def _between_dashes(candidate: Candidate, count: int, odd: bool) -> Grade:
    """Dashes lead Cyrillic in Mac Roman, and may stand between accented letters in genuine text."""
    if count < 2 or not (odd or candidate.text.islower()):
        return Grade.FAINT
    return Grade.SURE if count > (2 if odd else 3) else Grade.LIKELY


def is_odd(raw: str) -> bool:
    """Whether it holds what is neither a letter nor punctuation of genuine text, or is a word in no case."""
    if raw.isalpha():
        return raw not in (raw.lower(), raw.upper(), raw.title())
    return any(not char.isalpha() and char not in _PUNCTUATION for char in raw)
