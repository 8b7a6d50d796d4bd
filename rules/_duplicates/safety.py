"""Which joins need nobody's consent: equal words, the same place in the note, and nothing to choose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from notelint import Item, Note

from .carry import ConflictError
from .statement import Member

_MOST_EQUAL = 3
"""Members of a cluster with equal words up to which they are taken for passes; more are a tally or a habit."""


def is_safe(note: Note, kept: Member, dropped: Member, cluster: Sequence[Member]) -> bool:
    """Whether the two are equal and stand in one section and list layout where saying a thing twice adds nothing."""
    ours, theirs = kept.item, dropped.item
    return (
        kept.said.wording.same == dropped.said.wording.same
        and kept.said.wording.marks == dropped.said.wording.marks
        and len(kept.said.words) > 1 - any(token.kind == "cjk" for token in kept.said.words.values())
        and (ours.section, ours.parent) == (theirs.section, theirs.parent)
        and not (_is_step(ours) or _is_step(theirs))
        and not _may_come_again(kept, dropped)
        and not _is_tally(note, kept, cluster)
    )


def _is_step(item: Item) -> bool:
    """Whether the item is one of a numbered list, where the order may mean that it is done again."""
    return item.marker[:1].isdecimal()


def _may_come_again(kept: Member, dropped: Member) -> bool:
    """Whether one is done, on a day that nobody knows, and the other is still to be done by some day."""
    for done, other in ((kept.said, dropped.said), (dropped.said, kept.said)):
        if done.state == "done" and other.state != "done":
            return bool(not done.field("done") and any(other.field(name) for name in ("due", "scheduled", "start")))
    return False


def _is_tally(note: Note, kept: Member, cluster: Sequence[Member]) -> bool:
    equal = [member.item for member in cluster if member.said.wording.same == kept.said.wording.same]
    return len(equal) > _MOST_EQUAL or (len(equal) == _MOST_EQUAL and _adjacent(equal))


def _adjacent(items: Sequence[Item]) -> bool:
    return all(one.lines.end == other.lines.start for one, other in pairwise(items))


def check_alone(kept: Member, dropped: Member, clashing: AbstractSet[str]) -> None:
    """Raise `ConflictError` where `dropped` would give `kept` a value and a further member has another one: then it
    would depend on the order of joining which one stays.
    """
    ours = dict(_values(kept))
    for name, _ in _values(dropped):
        if name not in ours and name in clashing:
            raise ConflictError(f"others of them have another {name}")


def clashes(cluster: Iterable[Member]) -> frozenset[str]:
    """What the members of a cluster have several values of, where one item can have one."""
    values: dict[str, set[object]] = {}
    for member in cluster:
        for name, value in _values(member):
            values.setdefault(name, set()).add(value)
    return frozenset(name for name, known in values.items() if len(known) > 1)


def _values(member: Member) -> Iterator[tuple[str, object]]:
    """What an item can have one of, and what joining takes over unchanged."""
    yield from ((name, value) for name, value in member.said.fields if name != "priority")
    if member.said.owners:
        yield "owner", member.said.owners
    if member.item.block_id:
        yield "block id", member.item.block_id
