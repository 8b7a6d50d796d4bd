"""The later members of each cluster of a note, with what to say of them and the fix that joins them into the first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from notelint import Fix, Note, Place, Span

from .clusters import Clusters
from .context import context_of
from .difference import difference
from .kinds import groups, heading_kinds
from .merge import ConflictError, merge, richest
from .statement import Member, statements

MOST_RELATED = 100
"""Members of a cluster that a finding names; more would make the output grow with the square of their number."""


class Repeat(NamedTuple):
    """An item that says again what an earlier one says; `is_equal`: in the same words."""

    span: Span
    message: str
    is_equal: bool
    fix: Fix | None
    related: tuple[Place, ...]
    help: str


def repeats(note: Note, headings: Mapping[str, Sequence[str]]) -> Iterator[Repeat]:
    """Every later member of a cluster; `headings` are further names of sections by kind of item."""
    found = list(groups(note, heading_kinds(headings)))
    if not found:
        return
    context = context_of(note)
    for group in found:
        members = statements(note, group, context)
        clusters = Clusters([member.said for member in members], context.language)
        for cluster in clusters.find():
            yield from _of_cluster(note, group.kind, [members[index] for index in cluster])


def _of_cluster(note: Note, kind: str, cluster: Sequence[Member]) -> Iterator[Repeat]:
    first, stays = cluster[0], richest(note, cluster)
    places = [note.place(member.item.span) for member in cluster[: MOST_RELATED + 1]]
    where = f"the {kind} in line {places[0].start.line}"
    for number, member in enumerate(cluster[1:], 1):
        is_equal = first.said.wording.same == member.said.wording.same
        differs = "" if is_equal else difference(first.said, member.said)
        message = f"repeats {where}" if is_equal else f"says nearly the same as {where}{differs}"
        fix, advice = _fix(note, first, member, stays)
        related = (*places[:number], *places[number + 1 :])[:MOST_RELATED]
        yield Repeat(member.item.span, message, is_equal, fix, related, advice)


def _fix(note: Note, first: Member, member: Member, stays: Member) -> tuple[Fix | None, str]:
    """The fix that joins a member into the first of its cluster, and what the user can do."""
    try:
        fix = merge(note, first, member, stays)
    except ConflictError as conflict:
        return None, f"join the two by hand: {conflict}"
    return fix, "remove one of them, or let --unsafe-fixes join them"
