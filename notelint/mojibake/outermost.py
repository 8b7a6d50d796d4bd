"""The outermost layer of damage: of all readings, what is believed and does not overlap."""

from __future__ import annotations

from notelint.mojibake.candidate import Graded
from notelint.mojibake.evidence import believed, deferring, explains_beyond_doubt, strangeness, weight, without_inner
from notelint.mojibake.layers import Change
from notelint.mojibake.scan import scan, scan_pages

# From here on a text that a codec explains may be another's.
_STRANGE = 0.5


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
    """All readings; of the common codecs the one alone that explains the whole text beyond doubt."""
    common: list[list[Graded]] = []
    for reading in scan(text):
        if explains_beyond_doubt(text, reading) and strangeness(reading) < _STRANGE:
            return [reading]
        common.append(reading)
    return common + [deferring(reading, common) for reading in scan_pages(text)]
