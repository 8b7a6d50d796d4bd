"""The later members of each cluster of a note, with what to say of them and the fix that joins them into the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from notelint import Fix, Note, Place, Span

from .carry import ConflictError
from .clusters import Clusters
from .context import context_of
from .difference import difference
from .kinds import groups, heading_kinds
from .merge import Join, fix_of, join, richest
from .removal import Runs, runs_of
from .statement import Member, statements
from .wording import Context

MOST = 100
"""Members of a cluster up to which a finding names all of them, and lines are rewritten; a list of thousands of equal
items is bounded by it: its findings name the first, and its fixes only delete.
"""


Outcome: TypeAlias = Join | ConflictError


class Repeat(NamedTuple):
    """An item that says again what an earlier one says; `is_equal`: in the same words."""

    span: Span
    message: str
    is_equal: bool
    fix: Fix | None
    related: tuple[Place, ...]
    help: str


def repeats(note: Note, headings: Mapping[str, Sequence[str]], proposals: Iterable[str] = ()) -> Iterator[Repeat]:
    """Every later member of a cluster; `headings` are further names of sections by kind of item, `proposals` the tags
    that mark one.
    """
    clusters = list(_clusters(note, headings))
    folded = frozenset(tag.removeprefix("#").casefold() for tag in proposals)
    joins: dict[int, Outcome] = {}
    for _, cluster in clusters:
        joins.update(_joins(note, cluster, folded))
    items = note.outline.items
    runs = runs_of(note, (items[number] for number, done in joins.items() if isinstance(done, Join)))
    for kind, cluster in clusters:
        yield from _of_cluster(note, kind, cluster, joins, runs)


def _clusters(note: Note, headings: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, list[Member]]]:
    """The clusters of all groups with the kind of their items."""
    found = list(groups(note, heading_kinds(headings)))
    context = context_of(note) if found else Context()
    for group in found:
        members = statements(note, group, context)
        for cluster in Clusters([member.said for member in members], context.language).find():
            yield group.kind, [members[index] for index in cluster]


def _joins(note: Note, cluster: Sequence[Member], proposals: frozenset[str]) -> Iterator[tuple[int, Outcome]]:
    """How each later member is joined into the first, or why it cannot be."""
    first, stays = cluster[0], richest(note, cluster)
    for member in cluster[1:]:
        try:
            done = join(note, first, member, stays, proposals)
            if done.line is not None and len(cluster) > MOST:
                raise ConflictError("too many say the same")
            yield member.number, done
        except ConflictError as conflict:
            yield member.number, conflict


def _of_cluster(
    note: Note, kind: str, cluster: Sequence[Member], joins: Mapping[int, Outcome], runs: Runs
) -> Iterator[Repeat]:
    first = cluster[0]
    places = [note.place(member.item.span) for member in (cluster if len(cluster) <= MOST else cluster[:1])]
    where = f"the {kind} in line {places[0].start.line}"
    for number, member in enumerate(cluster[1:], 1):
        is_equal = first.said.wording.same == member.said.wording.same
        differs = "" if is_equal else difference(first.said, member.said)
        message = f"repeats {where}" if is_equal else f"says nearly the same as {where}{differs}"
        fix, advice = _fix(note, first, member, joins[member.number], runs)
        related = (*places[:number], *places[number + 1 :])
        yield Repeat(member.item.span, message, is_equal, fix, related, advice)


def _fix(note: Note, first: Member, member: Member, done: Outcome, runs: Runs) -> tuple[Fix | None, str]:
    """The fix that joins a member into the first of its cluster, and what the user can do."""
    try:
        if isinstance(done, ConflictError):
            raise done
        fix = fix_of(note, first.item, member.item, done, runs)
    except ConflictError as conflict:
        return None, f"join the two by hand: {conflict}"
    return fix, "remove one of them, or let --unsafe-fixes join them"
