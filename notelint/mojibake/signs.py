"""Pictographs and typographic signs: three and four characters that hardly ever stand together by chance."""

from __future__ import annotations

import unicodedata

from notelint.mojibake.candidate import Candidate, Grade
from notelint.mojibake.kinds import Kind, is_emoji, kind
from notelint.mojibake.oddness import oddness, rarity

# Genuine words that would read as a headless emoji: Turkish "üçü", and "üç°" for three degrees.
_WORDS = ("üçü", "üç°")
# Letters above ASCII that stand together in words; behind a low quote they would read as a sign: Finnish "Ääni".
_PAIRS = " ää öö üü åå éé áá óó íí ææ øø äö öä äü üä öü üö åä éá èé æø øí íñ ñí ñá ñú ñã èí çö çü çã çõ çà çò üç öç "
# What may stand behind a word that ends in a letter such as "â", two at a time: quotes, dots, dashes, marks.
_CLOSING = frozenset("…’”“‘–—›»©®™°\u00a0")
# What may stand behind a word that ends in two letters which begin an emoji: "pingüí™".
_BRANDED = frozenset("™®©")
# From here on neighbours are not found in genuine text.
_ODD = 2
# Rarity of signs that are hardly ever typed, and of those that are seldom.
_HARDLY_USED = 2
_SELDOM_USED = 0.5
_ENDING = frozenset("…’”–—»")
_OPENING = frozenset("“„‘‚«‹»›\"'")
# What stands in no word, and hardly behind the first letter of one.
_OF_MATHS = frozenset("≠∞±≤≥¥∂∑∏∫¢£¨")
_QUOTES = frozenset("‘’“”'\"")


def judge_sign(candidate: Candidate) -> Grade:
    """The grade of a chain that holds a pictograph or a sign."""
    if candidate.headless and "\uf8ff" not in candidate.raw:
        return _headless(candidate)
    if len(candidate.text) == 1 and len(candidate.raw) == 3:
        return _three(candidate)
    return Grade.SURE


def _headless(candidate: Candidate) -> Grade:
    """An emoji of Mac Roman without its first byte begins with `ü`, as words do and letters at play, "üñí©öde"."""
    if not all(is_emoji(char) for char in candidate.text if kind(char) is Kind.PICTURE):
        return Grade.FAINT
    raw = candidate.raw
    if raw in _WORDS:
        return Grade.FAINT
    if candidate.letters_before:
        return _in_word(candidate)
    if "\u0080" <= candidate.next <= "\u024f" and any(map(str.isalpha, candidate.after[:2])):
        return Grade.FAINT
    return Grade.LIKELY if candidate.next.isalpha() and raw.isalpha() and not _is_odd(candidate) else Grade.SURE


def _is_odd(candidate: Candidate) -> bool:
    """Whether no word holds its letters side by side."""
    return oddness(candidate.previous + candidate.raw + candidate.next) >= _ODD


def _in_word(candidate: Candidate) -> Grade:
    """Behind a letter: "süß™" is genuine, "caféüìÖ" is not, a row of accented letters may be a list of them."""
    raw = candidate.raw
    if kind(candidate.previous) is Kind.GREEK:  # a piece of code page 437, "Φüîµ"
        return Grade.FAINT
    in_a_row = not candidate.before[-1:].isascii() and not candidate.before[-2:-1].isascii()
    if in_a_row or (raw[2] in _BRANDED and len(raw) == 3):
        return Grade.LIKELY
    if _is_odd(candidate):
        return Grade.SURE
    ordinary = raw[1] == "ß" or _are_neighbours(raw[:2]) or _are_neighbours(raw[1:3])
    return Grade.LIKELY if candidate.next.isalpha() or ordinary else Grade.SURE


def _are_neighbours(pair: str) -> bool:
    """Whether words of some language hold the two letters together."""
    return f" {pair} ".casefold() in _PAIRS


def _three(candidate: Candidate) -> Grade:
    lead, second, third = candidate.raw[0], candidate.raw[1], candidate.raw[2]
    behind_lead = "à" <= candidate.previous <= "ï"  # of a longer unit of Windows
    if lead in "‚„" and rarity(candidate.text) >= (_SELDOM_USED if behind_lead else _HARDLY_USED):
        return Grade.SURE if not behind_lead and _is_no_quotation(candidate) else Grade.FAINT
    if lead in "‚„" and _begins_a_word(second + third, candidate.next) and not _is_no_quotation(candidate):
        return Grade.LIKELY
    if lead.isalpha() and second in _CLOSING and third in _CLOSING:
        return _after_letter(second, candidate.previous)
    return Grade.SURE


def _is_no_quotation(candidate: Candidate) -> bool:
    """Whether a low quote and what follows can be no word in quotes, so that they are a sign, also a rare one."""
    pair, previous, following = candidate.raw[1:], candidate.previous, candidate.next
    if rarity(candidate.text) > _HARDLY_USED or not unicodedata.name(candidate.text, ""):
        return False
    if not _OF_MATHS.isdisjoint(pair):
        return True
    goes_on = following != "" and (following.isalnum() or following in _QUOTES)
    if not pair.isalpha() or (goes_on and not (previous.isascii() and previous.isalnum())):
        return False
    return oddness(pair) >= _ODD and not _are_neighbours(pair)


def _begins_a_word(pair: str, following: str) -> bool:
    """Whether a low quote may stand before a word that begins with these two, as in "‚Ääni‘"; `Ä` leads all quotes."""
    if not pair.isalpha() or pair[1].isupper() > pair[0].isupper():
        return False
    quoted = following.isalpha() or (following != "" and following in "‘’“”'\"")
    return _are_neighbours(pair) or (quoted and pair[0] != "Ä")


def _after_letter(second: str, previous: str) -> Grade:
    """Two closing signs behind a letter, as in Turkish "hâlâ…”"."""
    if previous.isalpha() or (previous and previous in _OPENING):
        return Grade.FAINT
    return Grade.LIKELY if second in _ENDING and not previous.isdigit() else Grade.SURE
