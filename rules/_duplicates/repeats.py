"""The later members of each cluster of a note, with what to say of them and the fix that joins them into the first."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from enum import Enum
from typing import Final, NamedTuple, TypeAlias

from notelint import Fix, Note, Place, Span

from .carry import ConflictError
from .clusters import Clusters, Tier
from .context import context_of
from .difference import difference
from .kinds import Group, groups, heading_kinds
from .merge import Join, fix_of, join
from .owners import with_owners
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

_SAYS: Final = {
    Tier.ALIKE: "says nearly the same as",
    Tier.ANEW: "says in other words the same as",
    Tier.POSSIBLE: "may say the same as",
}

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
        for alike in each.alike:
            joins.update(_joins(note, alike, _kept(note, alike), settings))
    items = note.outline.items
    runs = runs_of(note, (items[number] for number, done in joins.items() if isinstance(done, Join)))
    for each in found:
        named = each.members if len(each.members) <= MOST else each.members[:1]
        places = {member.number: note.place(member.item.span) for member in named}
        for alike in each.alike:
            yield from _of_alike(note, each.kind, alike, places, joins, runs)
        for tie in each.ties:
            yield _retold(note, each.kind, tie, places)


class Alike(NamedTuple):
    """Items that say the same, with the parties of those that are joined."""

    members: list[Member]
    parties: list[list[Member]]


class Tie(NamedTuple):
    """An item that says, or may say, the same as an earlier one, with which it is not joined."""

    member: Member
    first: Member
    tier: Tier


class Cluster(NamedTuple):
    """Items of a kind that say the same or may do so, in order of place; those of them that are alike; and of what ties
    these to each other. No item is in two clusters.
    """

    kind: str
    members: list[Member]
    alike: list[Alike]
    ties: list[Tie]


def clusters_of(note: Note, settings: Settings = _PLAIN) -> Iterator[Cluster]:
    """The clusters of all groups."""
    found = list(groups(note, heading_kinds(settings.headings), settings.checkboxes))
    context = context_of(note) if found else Context()
    items = sum(len(group.items) for group in found)
    for group in found:
        members = _members(note, group, context, settings)
        said = [member.said for member in members]
        clusters = Clusters(said, context.language, settings.distinct, items - len(group.items))
        same = joined = clusters.find()
        for tier in (Tier.ANEW, Tier.POSSIBLE) if len(members) <= _MOST_COMPARED else ():
            joined = clusters.find(tier)
        parts = {part[0]: part for part in same}
        later = {index for part in same for index in part[1:]}
        for cluster in joined:
            yield Cluster(
                group.kind,
                [members[index] for index in cluster],
                [_alike(note, members, parts[index], clusters, settings) for index in cluster if index in parts],
                list(_ties(members, cluster, later, clusters)),
            )


def _alike(note: Note, members: Sequence[Member], part: list[int], clusters: Clusters, settings: Settings) -> Alike:
    alike = [members[index] for index in part]
    kin = {members[index].number: clusters.kin(index) for index in part}
    return Alike(alike, parties(note, alike, kin, settings.proposals))


def _ties(members: Sequence[Member], cluster: list[int], later: Container[int], clusters: Clusters) -> Iterator[Tie]:
    """For each member that is not alike an earlier one of its own part the one with which it is tied most surely."""
    for at, index in enumerate(cluster):
        if at and index not in later:
            tier, other = max((clusters.link(other, index), -other) for other in cluster[:at])
            yield Tie(members[index], members[-other], tier)


def _retold(note: Note, kind: str, tie: Tie, places: Mapping[int, Place]) -> Repeat:
    """An item that says in other words, or may say, what an earlier one says."""
    first, member, tier = tie.first, tie.member, tie.tier
    where = f"the {kind} in line {note.line(first.item.span)}"
    message = f"{_SAYS[tier]} {where}{_differs(first, member)}"
    likeness = Likeness.POSSIBLE if tier is Tier.POSSIBLE else Likeness.LIKELY
    by_hand = "join the two by hand: others say the same as only one of them"
    advice = by_hand if tier is Tier.ALIKE else "compare the two"
    return Repeat(member.item.span, message, likeness, None, _related(note, first, member, places), advice)


def _related(note: Note, first: Member, member: Member, places: Mapping[int, Place]) -> tuple[Place, ...]:
    """All other members of a cluster, first the one that a member is held against."""
    others = (place for at, place in places.items() if at not in (first.number, member.number))
    return (places.get(first.number) or note.place(first.item.span), *others)


def _joins(note: Note, each: Alike, kept_by: Mapping[int, Member], settings: Settings) -> Iterator[tuple[int, Outcome]]:
    """How each later member is joined into the one that it repeats, or why it cannot be."""
    for party in each.parties:
        form = form_of_fields(party)
        for member in party[1:]:
            try:
                done = join(note, kept_by[member.number], member, settings.proposals, form)
                if done.line is not None and len(each.members) > MOST:
                    raise ConflictError("too many say the same")
                yield member.number, done
            except ConflictError as conflict:
                yield member.number, conflict
    for party in each.parties:
        if (member := party[0]) is not each.members[0]:
            kept = kept_by[member.number]
            why = why_apart(note, kept, member, settings.proposals) or why_apart(note, member, kept, settings.proposals)
            yield member.number, ConflictError(why or "others say the same as only one of them")


def _kept(note: Note, each: Alike) -> dict[int, Member]:
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
    for member in each.members:
        first = equal.setdefault(member.said.wording.same, member)
        kept.setdefault(member.number, first if first is not member else each.members[0])
    return kept


def _equal(one: Member, other: Member) -> bool:
    """Whether the words of two are the same, and their owners where both have any."""
    ours, theirs = one.said.owners, other.said.owners
    return one.said.wording.same == other.said.wording.same and (not ours or not theirs or ours == theirs)


def _differs(kept: Member, member: Member) -> str:
    """What to say behind `says nearly the same`."""
    is_same = kept.said.wording.same == member.said.wording.same
    return ": differs in the owners" if is_same else difference(kept.said, member.said)


def _of_alike(
    note: Note, kind: str, each: Alike, places: Mapping[int, Place], joins: Mapping[int, Outcome], runs: Runs
) -> Iterator[Repeat]:
    cluster = each.members
    kept_by = _kept(note, each)
    party_of = {member.number: party for party in each.parties for member in party}
    is_named = len(cluster) <= MOST
    for member in cluster[1:]:
        kept = kept_by[member.number] if is_named else cluster[0]
        is_equal = _equal(kept, member)
        where = f"the {kind} in line {note.line(kept.item.span)}"
        message = f"repeats {where}" if is_equal else f"{_SAYS[Tier.ALIKE]} {where}{_differs(kept, member)}"
        done = joins[member.number]
        safe = isinstance(done, Join) and done.is_plain and is_named
        safe = safe and is_safe(note, kept, member, cluster, party_of[member.number])
        fix, advice = _fix(note, kept, member, done, runs, safe)
        likeness = Likeness.EQUAL if is_equal else Likeness.LIKELY
        yield Repeat(member.item.span, message, likeness, fix, _related(note, kept, member, places), advice)


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
        yield from _members(note, group, context, settings)


def _members(note: Note, group: Group, context: Context, settings: Settings) -> list[Member]:
    found = statements(note, group, context, settings.checkboxes)
    return [with_owners(member, note.text, context) for member in found]
