"""Accented letters, Latin-1 signs and combining marks: two characters that may stand together by chance."""

from __future__ import annotations

import unicodedata

from notelint.mojibake.candidate import Candidate, Grade
from notelint.mojibake.codecs import CP1252, MAC_ROMAN, table
from notelint.mojibake.kinds import Kind, kind
from notelint.mojibake.ordinary import is_known_letter
from notelint.mojibake.roots import judge_behind_sign

# What may stand behind a capital letter at the end of a genuine word.
_CLOSING = frozenset("…’”“‘–—›‹»«©®™°\u00a0ªº¹²³§¶†‡•·")
# Of these, what may also stand between two letters.
_JOINING = frozenset("…–—’”»›™®©•·\u00a0")
# Of these, what may stand behind a letter that is named, and before a word.
_NAMING = frozenset("…–—’”»›™•·")
_DASHES = frozenset("…–—’")
_CURRENCY = frozenset("£€¥¢")
# What may stand behind a closing guillemet.
_BEHIND_QUOTE = frozenset("…’”–—›»°\u00a0")
_OPENING = frozenset("“„‘‚«‹»›\"'")
_NEVER_CLOSING = frozenset("£¥¢¤¦§¿¡½¼¾±¬µ¶")
# What follows "Ã" in letters of cp1252: "Ã®" is "î", and in Mac Roman an ogonek.
_BEHIND_A = frozenset(table(CP1252)[:0x40])


def judge_letter(candidate: Candidate) -> Grade:
    """The grade of a chain of Latin letters, signs and marks."""
    first = candidate.text[0]
    if kind(first) is Kind.MARK:
        return _mark(candidate)
    if not first <= "\u00ff" and not is_known_letter(first):
        return Grade.FAINT
    return judge_behind_sign(candidate) if candidate.codec == MAC_ROMAN else _behind_letter(candidate)


def _mark(candidate: Candidate) -> Grade:
    """Combining marks are damaged behind their letter, as file names of macOS have them."""
    if candidate.codec == MAC_ROMAN and len(candidate.text) == 1 and candidate.raw[1] in _BEHIND_A:
        return Grade.NEVER
    composed = unicodedata.normalize("NFC", candidate.previous + candidate.text)
    return Grade.SURE if candidate.previous.islower() and len(composed) == 1 else Grade.FAINT


def _behind_letter(candidate: Candidate) -> Grade:
    """The lead byte reads as a capital letter: cp1252, cp1254, Latin-1."""
    previous = candidate.previous
    if previous.casefold() == candidate.raw[0].casefold():  # "äÄ", the two forms of a letter
        return Grade.FAINT
    if len(candidate.text) > 1:
        return Grade.SURE
    if len(candidate.raw) == 3:  # Vietnamese, or Spanish "«está»…"
        return Grade.FAINT if candidate.raw[-1] in _BEHIND_QUOTE and not candidate.next.isalpha() else Grade.SURE
    if kind(candidate.text) is Kind.LATIN_SIGN:
        return _latin_sign(candidate)
    if previous.islower():
        return Grade.SURE if candidate.text.islower() else _capital_in_word(candidate)
    if previous.isupper():
        return _behind_capital(candidate)
    return _word_start(candidate)


def _capital_in_word(candidate: Candidate) -> Grade:
    """A capital letter behind a small one, as in Irish "hÉireann"."""
    return Grade.LIKELY if candidate.letters_before < 3 and candidate.next.islower() else Grade.FAINT


def _behind_capital(candidate: Candidate) -> Grade:
    """A capital letter, then one with a mark: "MANHÃ©" is as genuine as "JOSÃ‰" is not."""
    last, following = candidate.raw[-1], candidate.next
    if candidate.text.islower():
        return _small_behind_capital(candidate)
    if last == "’" and candidate.letters_after == 1:  # "MANHÃ’S", a genitive
        return Grade.FAINT
    if following.isupper():
        return Grade.SURE if last not in _JOINING else Grade.LIKELY
    if last == "€":  # a price behind a word
        return Grade.LIKELY
    return Grade.SURE if last not in _CLOSING and not following.isalpha() else Grade.FAINT


def _small_behind_capital(candidate: Candidate) -> Grade:
    last, following = candidate.raw[-1], candidate.next
    begins = not candidate.before[-2:-1].isalpha()
    if following.islower():
        return Grade.LIKELY if last in (_DASHES if begins else _JOINING) else Grade.SURE
    if following.isupper():
        return Grade.FAINT
    if last in _CLOSING:
        return Grade.LIKELY if begins else Grade.NEVER
    is_word = last not in _CURRENCY or _goes_on(candidate.after)  # "På bordet"
    return Grade.SURE if begins and is_word else Grade.LIKELY


def _word_start(candidate: Candidate) -> Grade:
    last, following = candidate.raw[-1], candidate.letters_after
    lead = candidate.raw[0]
    if following and (candidate.next.islower() or (candidate.text.isupper() and not _begins_another(candidate.after))):
        if following >= (3 if last in _NAMING else 1):
            return Grade.SURE
        return Grade.LIKELY if lead == "Ã" and last != "’" else Grade.FAINT
    if candidate.raw == "Ã\u00a0" and candidate.before[-2:-1].islower() and _goes_on(candidate.after):  # "mise à jour"
        return Grade.SURE
    if lead == "Å":  # Ångström, as in "Å²"
        return Grade.FAINT
    if candidate.raw == "Ã€" or (lead == "Ã" and last not in _CLOSING and last not in _CURRENCY):
        return Grade.SURE
    quoted = candidate.previous in _OPENING and not candidate.before[-2:-1].isalpha()
    return Grade.FAINT if last in _CLOSING and quoted else Grade.LIKELY


def _goes_on(after: str) -> bool:
    """Whether a space and a word in small letters follow."""
    return after[:1] == " " and after[1:2].islower()


def _begins_another(after: str) -> bool:
    """Whether a capital letter and a small one follow, as at the beginning of a word."""
    return after[:1].isupper() and after[1:2].islower()


def _latin_sign(candidate: Candidate) -> Grade:
    """Signs such as `°` and `£` behind `Â`, and `×`, `÷` behind `Ã`."""
    previous, following, sign = candidate.previous, candidate.next, candidate.text
    if previous.isalpha():
        return Grade.SURE if previous.islower() and sign not in "×÷" else Grade.FAINT
    if previous.isdigit() or (sign in "×÷" and candidate.before[-2:-1].isdigit()):
        return Grade.SURE
    if previous and previous in _OPENING:
        return Grade.FAINT if candidate.raw[-1] in _CLOSING else Grade.LIKELY
    if sign == "\u00a0":
        return Grade.SURE if previous in tuple(".,;:!?)") else Grade.LIKELY
    if following.isalpha() and not following.isascii():
        return Grade.LIKELY
    measure = candidate.after.lstrip(" ")[:1].isdigit() or (sign == "°" and following in ("C", "F"))
    return Grade.SURE if measure or sign in _NEVER_CLOSING else Grade.LIKELY
