"""Damage that has lost something: bytes without a character, straightened quotes, spaces that no longer hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from notelint.mojibake.candidate import NEAR, Candidate, Grade, Graded
from notelint.mojibake.codecs import MAC_ROMAN
from notelint.mojibake.lossy.characters import is_frequent
from notelint.mojibake.lossy.choice import Beside, chosen, plain_text_at_end
from notelint.mojibake.lossy.grade import is_surely_damage, judge_lossy
from notelint.mojibake.lossy.letters import Script, script
from notelint.mojibake.lossy.losses import REPLACED
from notelint.mojibake.lossy.shown import Shown
from notelint.mojibake.lossy.units import Damage, Parted, Unit, damages
from notelint.mojibake.memory import look, of_lines

_LINE = re.compile("[^\r\n]+")
# Capital letters that stand apart, as in a list of them.
_LIST = re.compile(r"[^\W\d_](?:,? [^\W\d_])+")
# So many units of a script tell it by themselves.
_ENOUGH = 2
_LONG = 3


def lossy_readings(text: str) -> Iterator[list[Graded]]:
    """A reading for each codec, with the lossy places alone, each with the damage that touches it.

    Grade NEVER marks what is damage but remains in doubt: it is no repair, and its line would keep it.
    """
    for fit in damages(text):
        if reading := lossy_reading(text, fit):
            yield reading


def lossy_reading(text: str, fit: Damage) -> list[Graded]:
    """The lossy places of a text, each with the damage that touches it, as one kind of damage explains them."""
    looks = [look(text, *line.span()) for line in _LINE.finditer(text) if not line[0].isascii()]
    found = [lossy_in_line(near, span, fit, True) for _, near, span in looks]
    if sum([count for count, _ in found]) == 1:
        found = [lossy_in_line(near, span, fit, False) for _, near, span in looks]
    return [graded.moved(first) for (first, _, _), (_, line) in zip(looks, found, strict=True) for graded in line]


@of_lines
def lossy_in_line(near: str, span: tuple[int, int], fit: Damage, is_one_of_many: bool) -> tuple[int, list[Graded]]:
    """How many runs of a line have lost something, and those of them that are damage."""
    runs = list(fit.runs(near, *span))
    parted = tuple([fit.parted(match[0]) for match in runs])
    lossy = {index: units for index, (_, units) in enumerate(parted) if units is not None}
    if not lossy or all(_is_none(near, runs[index]) for index in lossy):
        return len(lossy), []
    first, last = span
    places = tuple([(match.start() - first, match.end() - first) for match in runs])
    texts, beside = _told(near[first:last], places, parted, is_one_of_many)
    graded = (_graded(near, runs[index], lossy[index], texts[index], beside[index], fit) for index in lossy)
    found = [each for each in graded if each is not None]
    is_damaged = len(lossy) < len(runs) or any(grade is Grade.SURE for _, grade in found)
    return len(lossy), [each for each in found if is_damaged or not _may_be_genuine(each)]


@of_lines
def _told(
    line: str, places: Sequence[tuple[int, int]], parted: Sequence[Parted], is_one_of_many: bool
) -> tuple[Mapping[int, list[str] | None], Mapping[int, Beside]]:
    """What is chosen for the runs of a line that have lost something, and what stands beside them; kinds of damage that
    differ elsewhere make the same of it.
    """
    lossy = {index: units for index, (_, units) in enumerate(parted) if units is not None}
    undone = [becomes for becomes, _ in parted]
    shown = Shown(line, places, undone)
    beside = shown.beside(lossy)
    texts = {index: chosen(units, beside[index]) for index, units in lossy.items()}
    if is_one_of_many and any(texts.values()):  # what is chosen in one place tells more of the others
        shown = shown.changed(["".join(texts.get(index) or was) for index, was in enumerate(undone)])
        before, beside = beside, shown.beside(lossy)
        changed = [index for index in lossy if beside[index] != before[index]]
        texts |= {index: chosen(lossy[index], beside[index]) for index in changed}
    return texts, beside


def _may_be_genuine(graded: Graded) -> bool:
    """Whether it is in doubt only beside other damage."""
    return graded.grade is Grade.NEVER and graded.candidate.text != graded.candidate.raw


def _graded(
    text: str, match: re.Match[str], units: Sequence[Unit], texts: list[str] | None, beside: Beside, fit: Damage
) -> Graded | None:
    if _is_none(text, match):
        return None
    scripts = {_script(unit, match[0], fit) for unit in units if not unit.text} - {None}
    if fit.name != MAC_ROMAN and not scripts <= beside.line.scripts and not _is_row(match[0], units):
        holds_script = any(script(char) for unit in units for char in unit.text)
        return Graded(_candidate(text, match, match[0], fit), Grade.NEVER) if holds_script else None
    if texts is None:
        doubtful = is_surely_damage(match[0], units, beside)
        return Graded(_candidate(text, match, match[0], fit), Grade.NEVER) if doubtful else None
    candidate = _candidate(text, match, "".join(texts), fit)
    return Graded(candidate, judge_lossy(candidate, units, texts, beside))


def _script(unit: Unit, raw: str, fit: Damage) -> Script | None:
    """The script of what a lossy unit may have been; where nothing is thought of, its lead tells that of the East."""
    if unit.choices:
        return script(unit.choices[0].char)
    return Script.EASTERN if fit.leads_to_east(raw[unit.start]) else None


def _is_row(raw: str, units: Sequence[Unit]) -> bool:
    """Whether a run tells its script by itself: it has several units that are whole, or one of a frequent character, or
    one with a sign of what is lost inside.
    """
    lossy = [raw[unit.start : unit.end] for unit in units if unit.choices]
    whole = [char for unit in units for char in unit.text if script(char)]
    marked = sum(REPLACED in part and len(part) == _LONG for part in lossy)
    if len(whole) + marked >= _ENOUGH:
        return True
    if any(part[1:2] == REPLACED and len(part) == _LONG for part in lossy):
        return True
    return all(len(part) > 1 for part in lossy) and any(map(is_frequent, whole))


def _is_none(text: str, match: re.Match[str]) -> bool:
    """Whether it is a list of letters, or a letter by itself that stands in damage of another codec."""
    start, end = match.span()
    if end - start > 1:
        return _LIST.fullmatch(match[0].strip()) is not None
    return text[start - 1 : start] > "\x7f" or text[end : end + 1] > "\x7f"


def _candidate(text: str, match: re.Match[str], becomes: str, fit: Damage) -> Candidate:
    """A candidate without the plain text at its end."""
    kept = plain_text_at_end(match[0], becomes)
    start, end = match.start(), match.end() - kept
    raw, becomes = match[0][: end - start], becomes[: len(becomes) - kept]
    before, after = text[max(0, start - NEAR) : start], text[end : end + NEAR]
    return Candidate(start, end, raw, becomes, fit.name, False, before, after, lossy=True)
