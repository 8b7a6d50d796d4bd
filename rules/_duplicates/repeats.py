"""The later members of each cluster of a note, with what to say of them and the fix that joins them into the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import Enum
from typing import NamedTuple, TypeAlias

from notelint import Fix, Note, Place, Span

from .carry import ConflictError
from .clusters import POSSIBLE, Clusters
from .context import context_of
from .difference import difference
from .kinds import groups, heading_kinds
from .merge import Join, fix_of, join, richest
from .removal import Runs, runs_of
from .safety import check_alone, clashes, is_safe
from .settings import Settings
from .statement import Member, statements
from .wording import Context

MOST = 100
"""Members of a cluster up to which a finding names all of them, and lines are rewritten; a list of thousands of equal
items is bounded by it: its findings name the first, and its fixes only delete.
"""


_MOST_COMPARED = 500
"""Items of a group up to which what is only possible is looked for."""
_PLAIN = Settings()

Outcome: TypeAlias = Join | ConflictError


class Likeness(Enum):
    """How sure it is that two items say the same."""

    EQUAL = "equal"
    LIKELY = "likely"
    POSSIBLE = "possible"


class Repeat(NamedTuple):
    """An item that says again what an earlier one says."""

    span: Span
    message: str
    likeness: Likeness
    fix: Fix | None
    related: tuple[Place, ...]
    help: str


def repeats(note: Note, settings: Settings = _PLAIN) -> Iterator[Repeat]:
    """Every later member of a cluster."""
    found = list(clusters_of(note, settings))
    joins: dict[int, Outcome] = {}
    for each in found:
        joins.update(_joins(note, each.likely, settings.proposals) if each.likely else ())
    items = note.outline.items
    runs = runs_of(note, (items[number] for number, done in joins.items() if isinstance(done, Join)))
    for each in found:
        if each.likely:
            yield from _of_cluster(note, each.kind, each.likely, joins, runs)
        else:
            yield _perhaps(note, each)


class Cluster(NamedTuple):
    """Items that say the same, with their kind; or an item that may say what an earlier one says, and all these."""

    kind: str
    likely: list[Member]
    possible: tuple[Member, ...] = ()


def clusters_of(note: Note, settings: Settings = _PLAIN) -> Iterator[Cluster]:
    """The clusters of all groups, those that are likely before those that are possible."""
    found = list(groups(note, heading_kinds(settings.headings), settings.checkboxes))
    context = context_of(note) if found else Context()
    for group in found:
        members = statements(note, group, context, settings.checkboxes)
        clusters = Clusters([member.said for member in members], context.language, settings.distinct)
        likely = clusters.find()
        yield from (Cluster(group.kind, [members[index] for index in cluster]) for cluster in likely)
        for together in clusters.find(POSSIBLE) if len(members) <= _MOST_COMPARED else ():
            for at in _newly_joined(together, likely):
                others = (members[index] for index in together if index != at)
                yield Cluster(group.kind, [], (members[at], *others))


def _newly_joined(together: Sequence[int], likely: Iterable[Sequence[int]]) -> list[int]:
    """The first of each part that only the lower score joins to an earlier one."""
    firsts = {index: cluster[0] for cluster in likely for index in cluster}
    return sorted({firsts.get(index, index) for index in together})[1:]


def _perhaps(note: Note, found: Cluster) -> Repeat:
    """An item that may say what an earlier one says."""
    member, *others = found.possible
    related = tuple(note.place(other.item.span) for other in others)
    where = f"the {found.kind} in line {related[0].start.line}"
    message = f"may say the same as {where}{difference(others[0].said, member.said)}"
    return Repeat(member.item.span, message, Likeness.POSSIBLE, None, related, "compare the two")


def _joins(note: Note, cluster: Sequence[Member], proposals: AbstractSet[str]) -> Iterator[tuple[int, Outcome]]:
    """How each later member is joined into the one that it repeats, or why it cannot be."""
    stays, kept_by, clashing = richest(note, cluster), _kept(cluster), clashes(cluster)
    for member in cluster[1:]:
        kept = kept_by[member.number]
        try:
            check_alone(kept, member, clashing)
            done = join(note, kept, member, richest(note, (kept, member)) if _equal(kept, member) else stays, proposals)
            if done.line is not None and len(cluster) > MOST:
                raise ConflictError("too many say the same")
            yield member.number, done
        except ConflictError as conflict:
            yield member.number, conflict


def _kept(cluster: Sequence[Member]) -> dict[int, Member]:
    """For each later member the one that it is joined into: of those before it that are cancelled as it is, or as it is
    not, and tasks as it is, or are not, the first with equal words, else the first; the first of all if there is none.
    """
    firsts: dict[tuple[object, ...], Member] = {}
    kept: dict[int, Member] = {}
    for member in cluster:
        sort = (member.said.state == "cancelled", member.item.task is not None)
        alike, equal = firsts.setdefault(sort, member), firsts.setdefault((*sort, member.said.wording.same), member)
        kept[member.number] = next((one for one in (equal, alike) if one is not member), cluster[0])
    return kept


def _equal(one: Member, other: Member) -> bool:
    return one.said.wording.same == other.said.wording.same


def _of_cluster(
    note: Note, kind: str, cluster: Sequence[Member], joins: Mapping[int, Outcome], runs: Runs
) -> Iterator[Repeat]:
    named = cluster if len(cluster) <= MOST else cluster[:1]
    places = {member.number: note.place(member.item.span) for member in named}
    kept_by = _kept(cluster)
    for member in cluster[1:]:
        kept = kept_by[member.number] if len(cluster) <= MOST else cluster[0]
        is_equal = _equal(kept, member)
        where = f"the {kind} in line {places[kept.number].start.line}"
        differs = "" if is_equal else difference(kept.said, member.said)
        message = f"repeats {where}" if is_equal else f"says nearly the same as {where}{differs}"
        done = joins[member.number]
        safe = isinstance(done, Join) and done.is_plain and len(named) > 1 and is_safe(note, kept, member, cluster)
        fix, advice = _fix(note, kept, member, done, runs, safe)
        related = (
            places[kept.number],
            *(place for at, place in places.items() if at not in (kept.number, member.number)),
        )
        likeness = Likeness.EQUAL if is_equal else Likeness.LIKELY
        yield Repeat(member.item.span, message, likeness, fix, related, advice)


def _fix(note: Note, kept: Member, member: Member, done: Outcome, runs: Runs, safe: bool) -> tuple[Fix | None, str]:
    """The fix that joins a member into the one that stays, and what the user can do."""
    try:
        if isinstance(done, ConflictError):
            raise done
        fix = fix_of(note, kept.item, member.item, done, runs, safe=safe)
    except ConflictError as conflict:
        return None, f"join the two by hand: {conflict}"
    return fix, "" if safe else "remove one of them, or let --unsafe-fixes join them"


def members_of(note: Note, settings: Settings = _PLAIN) -> Iterator[Member]:
    """All items that are compared with any other."""
    context = context_of(note)
    for group in groups(note, heading_kinds(settings.headings), settings.checkboxes):
        yield from statements(note, group, context, settings.checkboxes)
