"""What the note as a whole says of its doubtful places: evidence, each distinct string counted once."""

from __future__ import annotations

from collections.abc import Iterable

from notelint.mojibake.candidate import Candidate, Grade, Graded
from notelint.mojibake.kinds import SCRIPTS, kind
from notelint.mojibake.scripts import is_odd
from notelint.text import BOM

# So many different places stand for a proof where they explain the whole note.
_ENOUGH = 3
# Quotes that stand behind a word only where another, also above ASCII, stands before it.
_PAIRED = frozenset("“‘‹")


def weight(reading: list[Graded]) -> int:
    """How much speaks for the codec of a reading."""
    return sum(len(raw) for raw in {candidate.raw for candidate, grade in reading if grade is Grade.SURE})


def without_inner(readings: list[list[Graded]]) -> list[list[Graded]]:
    """The readings without candidates that lie inside a longer one of another codec."""
    inner: set[tuple[int, int]] = set()
    reach = 0
    for start, size in sorted({(c.start, c.start - c.end) for reading in readings for c, _ in reading}):
        if start - size <= reach:
            inner.add((start, start - size))
        reach = max(reach, start - size)
    return [[graded for graded in reading if graded.candidate[:2] not in inner] for reading in readings]


def explains_beyond_doubt(text: str, reading: list[Graded]) -> bool:
    """Whether all of the text above ASCII is damage of this codec, letters too."""
    sure = [candidate for candidate, grade in reading if grade is Grade.SURE]
    return _explains(text, reading) and _prove_letters(sure)


def believed(text: str, reading: list[Graded]) -> list[tuple[Candidate, bool]]:
    """The candidates of a reading that are damage, each with whether that is beyond doubt."""
    sure = [candidate for candidate, grade in reading if grade is Grade.SURE]
    whole = _explains(text, reading)
    reading = [graded for graded in reading if graded.grade is not Grade.NEVER]
    if whole and (_prove_letters(sure) or _are_words(reading)):
        return [(candidate, True) for candidate, _ in reading]
    if whole and not sure and all(grade >= Grade.LIKELY or c.raw[-1] in _PAIRED for c, grade in reading):
        return _likely(reading)
    if not sure:
        return []
    return [(c, True) for c, grade in reading if grade >= Grade.LIKELY or (whole and _goes_with_signs(c))]


def _goes_with_signs(candidate: Candidate) -> bool:
    """Whether a faint candidate is believed in a damaged note of which signs alone are sure."""
    return len(candidate.raw) > 2 or candidate.raw[-1] in _PAIRED


def _likely(reading: list[Graded]) -> list[tuple[Candidate, bool]]:
    """What explains the whole note without a sure place among it: one that is short needs a word around it."""
    candidates = [candidate for candidate, _ in reading]
    distinct = _distinct(candidates)
    if distinct == 1 and not any(map(_is_more_than_chance, candidates)):
        return []
    return [(candidate, distinct >= _ENOUGH) for candidate in candidates]


def _is_more_than_chance(candidate: Candidate) -> bool:
    if candidate.letters_before + candidate.letters_after >= _ENOUGH:
        return True
    return len(candidate.raw) > 2 and not candidate.headless


def _distinct(candidates: Iterable[Candidate]) -> int:
    return len({candidate.raw for candidate in candidates})


def _prove_letters(sure: list[Candidate]) -> bool:
    """Whether what is sure proves that letters are damaged too: two characters for one, or several signs."""
    return any(len(c.raw) == 2 * len(c.text) for c in sure) or _distinct(sure) >= _ENOUGH


def _are_words(reading: list[Graded]) -> bool:
    """Whether a note without a sure place reads as words of another script nevertheless."""
    raws = {candidate.raw for candidate, _ in reading}
    if len(raws) < _ENOUGH or sum(map(is_odd, raws)) < 2:
        return False
    return all(kind(char) in SCRIPTS for candidate, _ in reading for char in candidate.text)


def _explains(text: str, reading: list[Graded]) -> bool:
    """Whether the candidates hold every character above ASCII but a BOM."""
    above = len(text) - len(text.encode("ascii", "ignore")) - text.startswith(BOM)
    return above == sum(len(candidate.raw) for candidate, _ in reading)
