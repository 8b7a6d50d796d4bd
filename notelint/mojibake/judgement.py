"""How sure it is, from a candidate and its neighbours alone, that it is damage."""

from __future__ import annotations

from notelint.mojibake.candidate import Candidate, Grade
from notelint.mojibake.kinds import NOT_FOR_NOTES, SCRIPTS, Kind, kind
from notelint.mojibake.letters import judge_letter
from notelint.mojibake.oddness import oddness
from notelint.mojibake.roots import BEFORE_ROOT
from notelint.mojibake.scripts import judge_word
from notelint.mojibake.signs import judge_sign
from notelint.mojibake.torn import is_torn

_SIGNS = frozenset((Kind.PICTURE, Kind.SIGN))
# How odd it is that letters of another script stand beside Latin ones.
_NEVER = 3
# What is refused where it stands by itself.
_REFUSED_ALONE = (Kind.CONTROL, Kind.MARK)


def judge(candidate: Candidate) -> Grade:
    """The grade of a candidate: that of its most telling part."""
    kinds = [kind(char) for char in candidate.text]
    is_sign = not _SIGNS.isdisjoint(kinds)
    if kinds == [Kind.CONTROL]:
        return Grade.NEVER
    if not NOT_FOR_NOTES.isdisjoint(kinds) or is_torn(candidate, is_sign):
        return Grade.FAINT
    if is_sign:
        return judge_sign(candidate)
    if Kind.LATIN in kinds and Kind.SCRIPT in kinds and oddness(candidate.text) >= _NEVER:
        return Grade.FAINT
    main = max(set(kinds), key=kinds.count)
    if main in SCRIPTS:
        return judge_word(candidate, kinds.count(main))
    return judge_letter(candidate)


def may_be_refused(raw: str, text: str, before: str) -> bool:
    """Whether the grade of a candidate may be NEVER, at a quick look: it is a control or a mark by itself, a letter
    behind a capital one, a root.
    """
    if raw[0] == "√":
        return before.rstrip()[-1:] in BEFORE_ROOT
    return len(text) == 1 and (before[-1:].isupper() or kind(text) in _REFUSED_ALONE)
