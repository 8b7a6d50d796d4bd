"""Link targets and paths that a repair would cut off from their file."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from notelint import Note, Span, Target, targets_of

if TYPE_CHECKING:
    from notelint import Repair


def targets_in_use(note: Note, repairs: Sequence[Repair]) -> list[Span]:
    """The damaged targets, in order, for which the vault holds a file of the damaged name and none of the repaired."""
    return [target.span for target in targets_of(note) if _is_in_use(note, target, list(_inside(target.span, repairs)))]


def _inside(span: Span, repairs: Sequence[Repair]) -> Iterator[Repair]:
    """The repairs that touch a span."""
    index = bisect_left(repairs, span.start, key=lambda repair: repair.end - 1)
    while index < len(repairs) and repairs[index].start < span.end:
        yield repairs[index]
        index += 1


def _is_in_use(note: Note, target: Target, repairs: Sequence[Repair]) -> bool:
    if not repairs or target.resolve(note.names, note.path) is None:
        return False
    repaired, place = "", target.span.start
    for repair in repairs:
        repaired += note.text[place : repair.start] + repair.text
        place = repair.end
    written = repaired + note.text[place : target.span.end]
    return replace(target, written=written).resolve(note.names, note.path) is None
