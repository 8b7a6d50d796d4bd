"""Whether two items say the same: how alike they are, and the guards that part what only looks alike."""

from __future__ import annotations

from collections import Counter

from .cjk_guards import meaning
from .guards import may_be_replaced, parted_for_certain, veto
from .in_fields import owner_in_words_differs, without_fields, without_owner
from .matching import Matching, match, uncarried
from .statement import DATES, Statement
from .values import Time
from .verbs import deeds_differ

UNSURE = "unsure"
"""What keeps apart two that may say the same: a word of the one may stand in the place of a word of the other, or each
tells of a deed of its own.
"""

_CHARACTER = 0.5
"""The weight of a Chinese or Japanese character."""


def score(a: Statement, b: Statement) -> float:
    """How alike the words of two statements are, from 0 to 1."""
    return 1.0 if a.wording.same == b.wording.same else match(a.words, b.words).score


def score_in_note(a: Statement, b: Statement) -> float:
    """How alike two statements of one note are: Chinese and Japanese ones by their characters too, in any order."""
    if a.wording.same == b.wording.same:
        return 1.0
    a, b = without_owner(a, b), without_owner(b, a)
    matching = laid_over(a, b)
    points = matching.score
    if not (a.wording.run and b.wording.run):
        return points
    ours, theirs = Counter(meaning(a.wording.run)), Counter(meaning(b.wording.run))
    shared = _CHARACTER * (ours & theirs).total() + sum(x.weight for x, _ in matching.pairs if x.kind != "cjk")
    left = sum(token.weight for token in (*matching.ours, *matching.theirs) if token.kind != "cjk")
    left += _CHARACTER * ((ours - theirs).total() + (theirs - ours).total())
    return max(points, 2 * shared / (2 * shared + left)) if shared else points


def laid_over(a: Statement, b: Statement) -> Matching:
    """What of two statements answers each other: without verbs that only carry a noun, and what a field says."""
    return without_fields(uncarried(match(a.words, b.words), a.wording, b.wording), a, b)


def parted(a: Statement, b: Statement, language: str, passed: frozenset[str] = frozenset()) -> str | None:
    """The guard that keeps two statements of one group apart, of those that are not `passed`, or None."""
    if apart := _fields_differ(a, b):
        return apart
    if a.wording.same == b.wording.same:
        return None
    if not a.words or not b.words:
        return "empty"
    if owner_in_words_differs(a, b) or owner_in_words_differs(b, a):
        return "owner"
    a, b = without_owner(a, b), without_owner(b, a)
    matching = laid_over(a, b)
    parted_by = veto(a.wording, b.wording, matching, language, passed) or _date_in_words(a, b)
    if parted_by:
        return parted_by
    replaced = may_be_replaced(a.wording, b.wording, matching) or deeds_differ(a.wording, b.wording, matching, language)
    return UNSURE if replaced else None


def parted_in_meeting(a: Statement, b: Statement, language: str) -> bool:
    """Whether two statements of which it is known that they tell of one meeting cannot say the same."""
    if _fields_differ(a, b) or not a.words or not b.words or _date_in_words(a, b):
        return True
    return parted_for_certain(a.wording, b.wording, match(a.words, b.words), language)


def _fields_differ(a: Statement, b: Statement) -> str | None:
    """Whether owners, dates, recurrence or state keep two tasks apart."""
    if a.owners and b.owners and not _same_people(a.owners, b.owners):
        return "owner"
    if any(name.endswith("::") and b.field(name) not in (None, value) for name, value in a.fields):
        return "field"
    if a.field("recurrence") or b.field("recurrence"):
        return None if (a.fields, a.owners, a.state) == (b.fields, b.owners, b.state) else "recurrence"
    if a.links - b.links and b.links - a.links:
        return "link"
    for name in (*DATES, "done", "cancelled"):
        ours, theirs = a.field(name), b.field(name)
        if ours and theirs and ours != theirs:
            return name
    return "state" if _done_before(a, b) or _done_before(b, a) else None


def _same_people(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether each name of the smaller side is, or is part of, one of the other side."""
    few, many = sorted((ours, theirs), key=len)
    return all(any(set(name.split()) <= set(other.split()) or set(other.split()) <= set(name.split()) for other in many)
               for name in few)  # fmt: skip


def _done_before(done: Statement, open_one: Statement) -> bool:
    """Whether one was done before the other is due, or begins: then it is the next round of the same work."""
    finished = done.field("done")
    if not finished or (done.state, open_one.state) != ("done", "open"):
        return False
    due = open_one.field("due") or open_one.field("scheduled") or ""
    return finished < max(due, open_one.field("start") or "", open_one.field("created") or "")


def _date_in_words(a: Statement, b: Statement) -> str | None:
    """Whether a date in the words of one contradicts the due date of the other, which has no such words."""
    for one, other in ((a, b), (b, a)):
        due = other.day("due")
        if due is None or one.day("due") is not None:
            continue
        said = [token.value for token in one.wording.tokens if isinstance(token.value, Time)]
        others = [token.value for token in other.wording.tokens if isinstance(token.value, Time)]
        days = [time for time in said if time.day or time.weekday]
        if days and not others and not any(time.agrees(due) for time in days):
            return "due"
    return None
