"""The outermost layer of damage: of all readings, what is believed and does not overlap."""

from __future__ import annotations

from notelint.mojibake.candidate import Graded
from notelint.mojibake.evidence import believed, explains_beyond_doubt, weight, without_inner
from notelint.mojibake.layers import Change
from notelint.mojibake.scan import scan


def outermost(text: str) -> list[Change]:
    """The changes that undo the last misreading, in order of place."""
    taken = bytearray(len(text))
    changes: list[Change] = []
    for reading in sorted(without_inner(_readings(text)), key=weight, reverse=True):
        for candidate, sure in believed(text, reading):
            if not any(taken[candidate.start : candidate.end]):
                taken[candidate.start : candidate.end] = b"\1" * len(candidate.raw)
                changes.append(Change(candidate.start, candidate.end, candidate.text, (candidate.codec,), sure))
    return sorted(changes)


def _readings(text: str) -> list[list[Graded]]:
    """All readings; the one alone that explains the whole text beyond doubt."""
    readings: list[list[Graded]] = []
    for reading in scan(text):
        if explains_beyond_doubt(text, reading):
            return [reading]
        readings.append(reading)
    return readings
