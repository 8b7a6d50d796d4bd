"""Damage that has lost something: bytes without a character, straightened quotes, spaces that no longer hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from notelint.mojibake.candidate import NEAR, Candidate, Grade, Graded
from notelint.mojibake.lossy.choice import Beside, Line, chosen, plain_text_at_end
from notelint.mojibake.lossy.grade import is_surely_damage, judge_lossy
from notelint.mojibake.lossy.languages import accented
from notelint.mojibake.lossy.signs import is_task
from notelint.mojibake.lossy.units import Damage, damages, decoded

# So far a line is looked at on either side.
_FAR = 32
# Capital letters that stand apart, as in a list of them.
_LIST = re.compile(r"[^\W\d_](?:,? [^\W\d_])+")
_LINE_END = re.compile("[\r\n]")


def lossy_readings(text: str) -> Iterator[list[Graded]]:
    """A reading for each codec, with the lossy places alone, each with the damage that touches it.

    Grade NEVER marks what is damage but remains in doubt: it is no repair, and its line would keep it.
    """
    for fit in damages(text):
        if reading := _reading(text, fit):
            yield reading


def _reading(text: str, fit: Damage) -> list[Graded]:
    runs = list(fit.run.finditer(text))
    lossy = [not fit.is_whole(match[0]) for match in runs]
    if not any(lossy):
        return []
    beside = _Shown(text, runs, fit)
    found = (_graded(text, match, beside.of(index), fit) for index, match in enumerate(runs) if lossy[index])
    return [graded for graded in found if graded is not None]


class _Shown:
    """The text with whole damage undone and a sign of replacement for the lossy; what stands beside a run in it."""

    def __init__(self, text: str, runs: list[re.Match[str]], fit: Damage) -> None:
        pieces: list[str] = []
        place = 0
        for match in runs:
            pieces += (text[place : match.start()], _undone(match[0], fit))
            place = match.end()
        self._ends = list(accumulate(map(len, pieces)))
        self._text = "".join((*pieces, text[place:]))
        self._line = Line(0, 0, frozenset(), in_task=False)

    def of(self, index: int) -> Beside:
        """What stands on either side of a run, in its line; asked in order of place."""
        start, end = self._ends[2 * index], self._ends[2 * index + 1]
        if start >= self._line.end:
            self._line = self._line_at(start)
        line = self._line
        before = self._text[max(line.start, start - _FAR) : start]
        return Beside(before, self._text[end : min(line.end, end + _FAR)], line)

    def _line_at(self, place: int) -> Line:
        start = max(self._text.rfind("\n", 0, place), self._text.rfind("\r", 0, place)) + 1
        found = _LINE_END.search(self._text, place)
        end = found.start() if found else len(self._text)
        line = self._text[start:end]
        return Line(start, max(end, place + 1), accented(line), in_task=is_task(line))


def _undone(run: str, fit: Damage) -> str:
    return fit.part.sub(lambda found: "\ufffd" if found["lossy"] else decoded(fit.name, found[0]), run)


def _graded(text: str, match: re.Match[str], beside: Beside, fit: Damage) -> Graded | None:
    if _is_torn(text, match) or _LIST.fullmatch(match[0].strip()):
        return None
    units = fit.units(match[0])
    texts = chosen(units, beside)
    if texts is None:
        doubtful = is_surely_damage(match[0], units, beside)
        return Graded(_candidate(text, match, match[0], fit), Grade.NEVER) if doubtful else None
    candidate = _candidate(text, match, "".join(texts), fit)
    return Graded(candidate, judge_lossy(candidate, units, texts, beside))


def _is_torn(text: str, match: re.Match[str]) -> bool:
    """Whether a letter by itself stands in damage of another codec."""
    start, end = match.span()
    if end - start > 1:
        return False
    return text[start - 1 : start] > "\x7f" or text[end : end + 1] > "\x7f"


def _candidate(text: str, match: re.Match[str], becomes: str, fit: Damage) -> Candidate:
    """A candidate without the plain text at its end."""
    kept = plain_text_at_end(match[0], becomes)
    start, end = match.start(), match.end() - kept
    raw, becomes = match[0][: end - start], becomes[: len(becomes) - kept]
    before, after = text[max(0, start - NEAR) : start], text[end : end + NEAR]
    return Candidate(start, end, raw, becomes, fit.name, False, before, after, lossy=True)
