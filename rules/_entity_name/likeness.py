"""Whether two names that differ are one: a slip of the pen, initials, a first name."""

from __future__ import annotations

from .real import is_real
from .spelling import forms

Words = tuple[str, ...]


def is_short_for(short: Words, full: Words) -> bool:
    """Whether the first is a first name, a last name or initials of the second: `Ada`, `A. Quist`, `AQ`."""
    if len(full) < 2 or not short or short == full:
        return False
    if len(short) == 1:
        initials = "".join(word[0] for word in full)
        return short[0] in (full[0], full[-1], initials if len(full) <= 4 else "")
    return is_with_initials(short, full)


def is_with_initials(short: Words, full: Words) -> bool:
    """Whether both end with the same name, and the other words of the first equal or begin those of the second."""
    if len(short) != len(full) or short[-1] != full[-1] or len(short) < 2 or short == full:
        return False
    return all(
        one == other or (len(one) == 1 and other.startswith(one)) for one, other in zip(short, full, strict=True)
    )


def is_with_middle_initial(longer: Words, shorter: Words) -> bool:
    """Whether the first is the second with initials between its first and its last name."""
    if len(longer) <= len(shorter) or len(shorter) != 2:
        return False
    return (longer[0], longer[-1]) == shorter and all(len(word) == 1 for word in longer[1:-1])


def is_slip(wrong: Words, right: Words) -> bool:
    """Whether the names are equal but for one slip in one word, which is then no name that people have."""
    apart = _apart(wrong, right)
    return apart is not None and is_slip_in_word(*apart)


def is_swapped(wrong: Words, right: Words) -> bool:
    """Whether the names are equal but for two letters in one word that are swapped, and no other name thereby."""
    if (apart := _apart(wrong, right)) is None or not is_slip_in_word(*apart):
        return False
    return sorted(apart[0]) == sorted(apart[1])


def is_heard_alike(wrong: Words, right: Words) -> bool:
    """Whether the names are equal but for one longer word that sounds the same: `Valleri`, `Vallery`."""
    if (apart := _apart(wrong, right)) is None or min(map(len, apart)) < 5 or is_real(apart[0]):
        return False
    return apart[0][0] == apart[1][0] and not forms(apart[0]).isdisjoint(forms(apart[1]))


def _apart(wrong: Words, right: Words) -> tuple[str, str] | None:
    """The one word in which two names differ, in both; None where they differ otherwise."""
    if len(wrong) != len(right):
        return None
    apart = [pair for pair in zip(wrong, right, strict=True) if pair[0] != pair[1]]
    return apart[0] if len(apart) == 1 else None


def is_slip_in_word(wrong: str, right: str) -> bool:
    """Whether a word is another one with a slip: two letters swapped, one doubled or single, one left out or too many.

    No slips are: endings, which make names of their own (`Jan`, `Jana`; `Peter`, `Peters`), another first letter, and
    a word that is itself a name (`Hansen`, `Hanson`).
    """
    from rapidfuzz.distance import OSA

    if min(len(wrong), len(right)) < 4 or max(len(wrong), len(right)) > 40 or is_real(wrong):
        return False
    if wrong[:1] != right[:1] or OSA.distance(wrong, right, score_cutoff=1) != 1:
        return False
    return _is_plain_slip(wrong, right)


def _is_plain_slip(wrong: str, right: str) -> bool:
    at = next((index for index, pair in enumerate(zip(wrong, right, strict=False)) if pair[0] != pair[1]), None)
    if at is None:
        return _is_doubled_end(wrong, right)
    if len(wrong) == len(right):
        if {wrong[at:], right[at:]} == {"en", "on"}:
            return False
        if wrong[at + 1 : at + 2] == right[at] and wrong[at] == right[at + 1 : at + 2]:
            return True
        return len(right) >= 7 and at < len(right) - 2 and not {wrong[at], right[at]} <= _VOWELS
    return len(right) >= 5 or _is_doubled(wrong, right, at)


_VOWELS = frozenset("aeiouyäöüøåéèíóúα")


def _is_doubled_end(wrong: str, right: str) -> bool:
    longer = max(wrong, right, key=len)
    return len(longer) >= 5 and longer[-1] == longer[-2] and longer[-1] not in _VOWELS


def _is_doubled(wrong: str, right: str, at: int) -> bool:
    longer = max(wrong, right, key=len)
    return longer[at] == longer[at - 1]
