"""One turn of repair: layer after layer off a text, then a look at what would be left of the damage."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from notelint.mojibake.candidate import NEAR, Grade, Graded
from notelint.mojibake.layers import Change, merge
from notelint.mojibake.outermost import outermost
from notelint.mojibake.prefilter import may_be_damaged
from notelint.mojibake.remainder import keeps_damage
from notelint.mojibake.runs import runs
from notelint.mojibake.scan import scan, scan_pages
from notelint.mojibake.spans import above_ascii

# No text was misread so often; some repairs keep the length, so that something else must end them.
_MOST_LAYERS = 12
# So many different places that hold all that stands above ASCII prove each other.
_ENOUGH = 3


def unwrap(
    text: str, look: Callable[[str, bool], list[Change]] = outermost, *, again: bool = False
) -> tuple[list[Change], list[Change]]:
    """The changes that undo damage, and those that are given up since their line would keep some: these change nothing.
    Both are in order of place; the text is one that may be damaged, `again` where a part of it was repaired; `look`
    finds the outermost layer.
    """
    changes: list[Change] = []
    current = text
    doubts: list[Change] = []
    for layer in range(_MOST_LAYERS):
        if layer and not may_be_damaged(current):
            break
        found = look(current, again or layer > 0)
        changed = [change for change in found if change.text != current[change.start : change.end]]
        if layer == 0 and len(changed) < len(found):
            doubts = sorted(set(found) - set(changed))
        if not changed:
            break
        current, changes = merge(current, changes, changed)
    raws = [text[change.start : change.end] for change in changes]
    is_whole = above_ascii(text) == above_ascii("".join(raws))
    if not is_whole or len(set(raws)) < _ENOUGH:
        doubts = sorted([*doubts, *(change for change in changes if _is_half_done(text, change))])
    if is_whole and not doubts:
        return [change for change, raw in zip(changes, raws, strict=True) if change.text != raw], []
    done: list[Change] = []
    left: list[Change] = []
    for change, raw, damaged in zip(changes, raws, keeps_damage(text, changes, doubts), strict=True):
        if damaged:
            left.append(change._replace(text=raw))
        elif change.text != raw:
            done.append(change)
    return done, left


@lru_cache(16384)
def _may_hold_a_layer(repaired: str) -> bool:
    """Few repairs differ from each other."""
    return may_be_damaged(repaired)


def _is_half_done(text: str, change: Change) -> bool:
    """Whether what a change puts in its place looks like damage still: a layer that nothing could take off."""
    if not _may_hold_a_layer(change.text):
        return False
    before, after = text[max(0, change.start - NEAR) : change.start], text[change.end : change.end + NEAR]
    here = before + change.text + after
    first, last = len(before), len(before) + len(change.text)
    return any(
        _is_damage(graded) and first <= graded.candidate.start and graded.candidate.end <= last
        for reading in (*scan(here), *scan_pages(here, runs(here)))
        for graded in reading
    )


def _is_damage(graded: Graded) -> bool:
    """Whether it is damage by itself; a capital letter that leads most damage of Windows needs less to tell it."""
    candidate, grade = graded
    return grade is Grade.SURE or (grade is Grade.LIKELY and candidate.raw[0] in "ÂÃ")
