"""From a text to the list of its repairs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from notelint.mojibake.codecs import NAMES, is_suspicious


class Certainty(StrEnum):
    """How sure a repair is: made by `--fix`, by `--unsafe-fixes`, or only told."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Repair:
    """What stood in a place before the damage.

    `text` stood at `start` to `end` (code points). `codecs` is the chain of wrong readings, the last one first;
    `reason` says in a few words why this is taken for damage.
    """

    start: int
    end: int
    text: str
    codecs: tuple[str, ...]
    certainty: Certainty
    reason: str


def repair_mojibake(text: str) -> list[Repair]:
    """The repairs of a text, in order of place, none overlapping. Never raises, whatever the code points."""
    if text.isascii() or not is_suspicious(text):
        return []
    from notelint.mojibake.layers import Change, merge
    from notelint.mojibake.outermost import outermost

    changes: list[Change] = []
    current = text
    while found := outermost(current):  # each layer is shorter than the one before
        current, changes = merge(current, changes, found)
    return [
        Repair(
            change.start,
            change.end,
            change.text,
            change.codecs,
            Certainty.SAFE if change.sure else Certainty.UNSAFE,
            "UTF-8 read as " + ", before that as ".join(NAMES[codec] for codec in change.codecs),
        )
        for change in changes
    ]
