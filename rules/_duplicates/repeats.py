"""The later members of each cluster of a note, with what to say of them and the fix that joins them into the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import NamedTuple, TypeAlias

from notelint import Fix, Note, Place, Span

from .carry import ConflictError
from .clusters import Clusters, Tier
from .context import context_of
from .difference import difference
from .kinds import groups, heading_kinds
from .merge import Join, fix_of, join
from .parties import form_of_fields, parties, why_apart
from .removal import Runs, runs_of
from .safety import Twin, is_safe, twin_of
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
        joins.update(_joins(note, each, _kept(note, each), settings))
    items = note.outline.items
    runs = runs_of(note, (items[number] for number, done in joins.items() if isinstance(done, Join)))
    for each in found:
        if each.tier is Tier.ALIKE:
            yield from _of_cluster(note, each, joins, runs)
        else:
            yield _retold(note, each)


class Cluster(NamedTuple):
    """Items that say the same, with their kind and the parties of those that are joined; or an item that says in other
    words, or may say, what earlier ones do, and all these.
    """

    kind: str
    alike: list[Member]
    parties: list[list[Member]]
    retold: tuple[Member, ...] = ()
    tier: Tier = Tier.ALIKE


def clusters_of(note: Note, settings: Settings = _PLAIN) -> Iterator[Cluster]:
    """The clusters of all groups, those that are likely before those that are possible."""
    found = list(groups(note, heading_kinds(settings.headings), settings.checkboxes))
    context = context_of(note) if found else Context()
    items = sum(len(group.items) for group in found)
    for group in found:
        members = statements(note, group, context, settings.checkboxes)
        clusters = Clusters(
            [member.said for member in members], context.language, settings.distinct, items - len(group.items)
        )
        firsts = {index: index for index in range(len(members))}
        for cluster in clusters.find():
            alike = [members[index] for index in cluster]
            kin = {members[index].number: clusters.kin(index) for index in cluster}
            yield Cluster(group.kind, alike, parties(note, alike, kin, settings.proposals))
            firsts.update(dict.fromkeys(cluster, cluster[0]))
        for tier in (Tier.ANEW, Tier.POSSIBLE) if len(members) <= _MOST_COMPARED else ():
            for cluster in clusters.find(tier):
                for at in _newly_joined(cluster, firsts):
                    retold = (members[at], *(members[index] for index in cluster if index != at))
                    yield Cluster(group.kind, [], [], retold, tier)


def _newly_joined(cluster: Iterable[int], firsts: dict[int, int]) -> list[int]:
    """The first of each part of a cluster that no surer one has joined to an earlier part. `firsts` holds for each item
    the first of those that it is joined to, and is brought up to date.
    """
    first, *others = sorted({firsts[index] for index in cluster})
    firsts.update({index: first for index, each in firsts.items() if each in others})
    return others


def _retold(note: Note, found: Cluster) -> Repeat:
    """An item that says in other words, or may say, what an earlier one says."""
    member, *others = found.retold
    related = tuple(note.place(other.item.span) for other in others)
    where = f"the {found.kind} in line {note.line(others[0].item.span)}"
    likeness = Likeness.LIKELY if found.tier is Tier.ANEW else Likeness.POSSIBLE
    says = "says in other words the same as" if found.tier is Tier.ANEW else "may say the same as"
    message = f"{says} {where}{difference(others[0].said, member.said)}"
    return Repeat(member.item.span, message, likeness, None, related, "compare the two")


def _joins(
    note: Note, each: Cluster, kept_by: Mapping[int, Member], settings: Settings
) -> Iterator[tuple[int, Outcome]]:
    """How each later member is joined into the one that it repeats, or why it cannot be."""
    for party in each.parties:
        form = form_of_fields(party)
        for member in party[1:]:
            try:
                done = join(note, kept_by[member.number], member, settings.proposals, form)
                if done.line is not None and len(each.alike) > MOST:
                    raise ConflictError("too many say the same")
                yield member.number, done
            except ConflictError as conflict:
                yield member.number, conflict
    for party in each.parties:
        if (member := party[0]) is not each.alike[0]:
            kept = kept_by[member.number]
            why = why_apart(note, kept, member, settings.proposals) or why_apart(note, member, kept, settings.proposals)
            yield member.number, ConflictError(why or "others say the same as only one of them")


def _kept(note: Note, each: Cluster) -> dict[int, Member]:
    """For each later member the one that it repeats: the first of its party that it may be joined into by itself, else
    the first of it; for the first of a party the first with equal words, else the first of all.
    """
    kept: dict[int, Member] = {}
    for party in each.parties:
        twins: dict[Twin, Member] = {}
        for member in party:
            first = twins.setdefault(twin_of(note, member), member)
            if member is not party[0]:
                kept[member.number] = first if first is not member else party[0]
    equal: dict[str, Member] = {}
    for member in each.alike:
        first = equal.setdefault(member.said.wording.same, member)
        kept.setdefault(member.number, first if first is not member else each.alike[0])
    return kept


def _equal(one: Member, other: Member) -> bool:
    return one.said.wording.same == other.said.wording.same


def _of_cluster(note: Note, each: Cluster, joins: Mapping[int, Outcome], runs: Runs) -> Iterator[Repeat]:
    cluster = each.alike
    named = cluster if len(cluster) <= MOST else cluster[:1]
    places = {member.number: note.place(member.item.span) for member in named}
    kept_by = _kept(note, each)
    party_of = {member.number: party for party in each.parties for member in party}
    for member in cluster[1:]:
        kept = kept_by[member.number] if len(cluster) <= MOST else cluster[0]
        is_equal = _equal(kept, member)
        where = f"the {each.kind} in line {note.line(kept.item.span)}"
        differs = "" if is_equal else difference(kept.said, member.said)
        message = f"repeats {where}" if is_equal else f"says nearly the same as {where}{differs}"
        done = joins[member.number]
        safe = isinstance(done, Join) and done.is_plain and len(named) > 1
        safe = safe and is_safe(note, kept, member, cluster, party_of[member.number])
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
