"""Which joins need nobody's consent: equal words, the same place in the note, and nothing to choose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from notelint import Item

from .statement import DATES, Member

_MOST_EQUAL = 3
"""Members of a cluster with equal words up to which they are taken for passes; more are a tally or a habit."""


def is_safe(kept: Member, dropped: Member, cluster: Sequence[Member], party: Sequence[Member]) -> bool:
    """Whether the two are equal and stand in one section and list layout where saying a thing twice adds nothing."""
    return (
        are_twins(kept, dropped)
        and len(kept.said.words) > 1 - any(token.kind == "cjk" for token in kept.said.words.values())
        and not (_is_step(kept.item) or _is_step(dropped.item))
        and not _may_come_again(kept, dropped, party)
        and not _is_tally(kept, cluster)
    )


def are_twins(one: Member, other: Member) -> bool:
    """Whether two have the same words and marks, and stand in one section below one parent."""
    ours, theirs = one.said.wording, other.said.wording
    places = [(each.item.section, each.item.parent) for each in (one, other)]
    return (ours.same, ours.marks, places[0]) == (theirs.same, theirs.marks, places[1])


def _is_step(item: Item) -> bool:
    """Whether the item is one of a numbered list, where the order may mean that it is done again."""
    return item.marker[:1].isdecimal()


def _may_come_again(kept: Member, dropped: Member, party: Iterable[Member]) -> bool:
    """Whether only one is done, and of all that are joined one on a day that nobody knows, another by some day."""
    if (kept.said.state == "done") == (dropped.said.state == "done"):
        return False
    done, others = (
        [member.said for member in party if (member.said.state == "done") == is_done] for is_done in (True, False)
    )
    undated = any(not said.field("done") for said in done)
    return undated and any(said.field(name) for said in others for name in DATES)


def _is_tally(kept: Member, cluster: Sequence[Member]) -> bool:
    equal = [member.item for member in cluster if member.said.wording.same == kept.said.wording.same]
    return len(equal) > _MOST_EQUAL or (len(equal) == _MOST_EQUAL and _adjacent(equal))


def _adjacent(items: Sequence[Item]) -> bool:
    return all(one.lines.end == other.lines.start for one, other in pairwise(items))
