"""Letters of Mac Roman damage, whose lead byte reads as a sign of mathematics or a quote."""

from __future__ import annotations

from notelint.mojibake.candidate import NEAR, Candidate, Grade

# What mathematics puts behind a root or a negation: always, and now and then.
_MATHS = frozenset("πΩµ∞")
_MATHS_AT_TIMES = _MATHS | frozenset("∂∫∑∏±")
BEFORE_ROOT = tuple("0123456789=+*/^(±−")
_OPERATORS = ("", *"=+*/^(<>|&~∧∨⇒→−")
_CURRENCY = frozenset("£€¥¢")


def judge_behind_sign(candidate: Candidate) -> Grade:
    """The grade of a chain of Latin letters and signs whose first lead byte reads as a sign."""
    if len(candidate.raw) == 3:
        return Grade.SURE if candidate.letters_before + candidate.letters_after else Grade.LIKELY
    lead = candidate.raw[0]
    if lead == "¬":
        return _negation(candidate)
    if lead == "√":
        return _root(candidate)
    if lead in "«»…":
        return _guillemet(candidate)
    return _function(candidate)


def _negation(candidate: Candidate) -> Grade:
    last, before, following = candidate.raw[-1], candidate.before.rstrip(" "), candidate.next
    if len(candidate.text) > 1 or last not in _MATHS_AT_TIMES:
        return Grade.SURE
    if last == "∑" and candidate.previous == candidate.next == " " and before[-1:] not in _OPERATORS:
        return Grade.SURE  # a dot between words
    if before[-1:].isdigit() or (last == "±" and following.isdigit()) or (last == "∞" and following in ("C", "F")):
        return Grade.SURE
    return Grade.SURE if candidate.previous.islower() and last not in _MATHS else Grade.LIKELY


def _root(candidate: Candidate) -> Grade:
    last = candidate.raw[-1]
    before, after = candidate.letters_before, candidate.letters_after
    if len(candidate.text) > 1 and not set(candidate.raw[1::2]) <= _MATHS_AT_TIMES:
        return Grade.SURE
    if last not in _MATHS_AT_TIMES:
        return Grade.SURE if before + after or last.isalpha() or last in "†´¨©®" else Grade.LIKELY
    if before + after < 2:  # French "où" is the one short word of its kind
        if candidate.previous in ("o", "O"):
            return Grade.LIKELY
        return Grade.NEVER if candidate.before.rstrip()[-1:] in BEFORE_ROOT and last in _MATHS else Grade.FAINT
    if before >= NEAR and last == "Ω":  # Czech "který"
        return Grade.SURE
    if last in _MATHS and not (before and after and before + after > 2):
        return Grade.LIKELY
    return Grade.SURE


def _guillemet(candidate: Candidate) -> Grade:
    """Romanian `ș` and `ț` begin with what is a closing quote, and an opening one in German."""
    if candidate.text[0] not in "ȘșȚț":
        return Grade.FAINT
    if candidate.letters_before and candidate.letters_after:
        return Grade.SURE
    return Grade.LIKELY if candidate.text[0] in "șț" else Grade.FAINT


def _function(candidate: Candidate) -> Grade:
    """`ƒ`, `≈` and `∆` lead letters of Central Europe, and stand before numbers and names in genuine text."""
    last, after = candidate.raw[-1], candidate.letters_after
    near = candidate.letters_before + after
    if candidate.next.isdigit() or not near:
        return Grade.FAINT
    if last in _MATHS_AT_TIMES or last in _CURRENCY:
        return Grade.SURE if near >= 3 and after else Grade.LIKELY
    return Grade.SURE
