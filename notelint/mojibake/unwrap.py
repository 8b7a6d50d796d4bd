"""One turn of repair: layer after layer off a text, then a look at what would be left of the damage."""

from __future__ import annotations

from notelint.mojibake.layers import Change, merge
from notelint.mojibake.outermost import outermost
from notelint.mojibake.prefilter import may_be_damaged
from notelint.mojibake.remainder import keeps_damage

# No text was misread so often; some repairs keep the length, so that something else must end them.
_MOST_LAYERS = 12


def unwrap(text: str) -> tuple[list[Change], list[Change]]:
    """The changes that undo damage, and those that are given up since their line would keep some: these change nothing.
    Both are in order of place.
    """
    changes: list[Change] = []
    current = text
    doubts: list[Change] = []
    for layer in range(_MOST_LAYERS):
        if not may_be_damaged(current):
            break
        found = outermost(current)
        if layer == 0:
            doubts = [change for change in found if change.text == text[change.start : change.end]]
        if not (found := [change for change in found if change.text != current[change.start : change.end]]):
            break
        current, changes = merge(current, changes, found)
    done: list[Change] = []
    left: list[Change] = []
    for change, damaged in zip(changes, keeps_damage(text, changes, doubts), strict=True):
        if damaged:
            left.append(change._replace(text=text[change.start : change.end]))
        elif change.text != text[change.start : change.end]:
            done.append(change)
    return done, left
