"""Which members of a cluster are joined: those of one party, whatever the order in which they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations
from typing import TypeAlias

from notelint import Note

from .carry import ConflictError
from .merge import join
from .statement import Member

_MOST_FORMS = 40
"""Members that are written in different ways up to which a cluster has parties of more than equal ones."""

Form: TypeAlias = tuple[object, ...]


def parties(
    note: Note, cluster: Iterable[Member], kin: Mapping[int, AbstractSet[int]], proposals: AbstractSet[str]
) -> list[list[Member]]:
    """The members parted into those that are joined. Two are of one party if the same others say the same as they, and
    of these the same can be joined with them, in either order; `kin` is equal for the first, by number. So one that two
    others would take, which contradict each other, is left alone, and joining some changes nothing for the rest.
    """
    alike: dict[AbstractSet[int], list[Member]] = {}
    for member in cluster:
        alike.setdefault(kin[member.number], []).append(member)
    return [party for members in alike.values() for party in _joinable(note, members, proposals)]


def _joinable(note: Note, members: Sequence[Member], proposals: AbstractSet[str]) -> list[list[Member]]:
    """Those that say the same parted by what they can be joined with."""
    forms: dict[Form, list[Member]] = {}
    for member in members:
        forms.setdefault(_form(note, member), []).append(member)
    fitting = {form: {form} for form in forms}
    for one, other in combinations(forms, 2) if len(forms) <= _MOST_FORMS else ():
        if _can_be_joined(note, forms[one][0], forms[other][0], proposals):
            fitting[one].add(other)
            fitting[other].add(one)
    found: dict[object, list[Member]] = {}
    for form, equal in forms.items():
        if len(equal) > 1 and not _can_be_joined(note, equal[0], equal[1], proposals):
            found.update({member.number: [member] for member in equal})
        else:
            found.setdefault(frozenset(fitting[form]), []).extend(equal)
    return [sorted(party, key=_place) for party in found.values()]


def _place(member: Member) -> int:
    return member.number


def _form(note: Note, member: Member) -> Form:
    """Equal for members that are written alike, sub-items included."""
    item, text = member.item, note.text
    return (
        text[item.lines.start : item.span.start],
        text[item.span.start : item.span.end],
        text[item.span.end : item.lines.end].strip(),
    )


def _can_be_joined(note: Note, one: Member, other: Member, proposals: AbstractSet[str]) -> bool:
    return not any(why_apart(note, *pair, proposals) for pair in ((one, other), (other, one)))


def why_apart(note: Note, kept: Member, dropped: Member, proposals: AbstractSet[str]) -> str:
    """Why one cannot be joined into the other; empty if it can."""
    try:
        join(note, kept, dropped, proposals)
    except ConflictError as conflict:
        return str(conflict)
    return ""


def form_of_fields(party: Iterable[Member]) -> str:
    """How the first of a party that has fields writes them."""
    forms = ([field.form for field in member.item.task.fields] for member in party if member.item.task)
    return next(("emoji" if "emoji" in found else "dataview" for found in forms if found), "")
