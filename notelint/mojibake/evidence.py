"""What the note as a whole says of its doubtful places: evidence, each distinct string counted once."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import chain, starmap
from math import fsum

from notelint.mojibake.candidate import Candidate, Grade, Graded
from notelint.mojibake.codecs import COMMON, MAC_ROMAN, PAGES, RARE, char_class, is_suspicious, table
from notelint.mojibake.kinds import NOT_FOR_NOTES, SCRIPTS, kind
from notelint.mojibake.oddness import is_latin, oddness, rarity, script_of, unfamiliarity
from notelint.mojibake.ordinary import foreign_letters
from notelint.mojibake.scripts import is_odd
from notelint.mojibake.spans import above_ascii
from notelint.text import BOM

# So many different places stand for a proof where they explain the whole note.
ENOUGH = 3
_NEVER, _FAINT, _LIKELY, _SURE = Grade
# Quotes that stand behind a word only where another, also above ASCII, stands before it.
_PAIRED = frozenset("“‘‹")
_LINE_END = re.compile("[\r\n]")
_ABOVE_ASCII = re.compile("[^\x00-\x7f][^\x00-\x7f]*")
# What a reading in a code page costs, and in one that hardly any program assumes; a little more for each in the list.
_COSTS = {page: (2 if page in RARE else 1) + index / 50 for index, page in enumerate(PAGES)}
# What a small letter costs behind capital ones.
_CASE = 2
# Capital letters that are words, or are named.
_WORDS = frozenset("ÀÁÈÉÍÓÔÄÅÖ")
# Signs of the Tasks plugin, which stand in more notes than those that look the same in another code page.
_OF_TASKS = frozenset("📅⏳🛫✅➕❌⏫🔼🔽🔺⏬🔁🏁🆔⛔")
# Strangeness of a place, on the average, from which on another codec is looked for.
_STRANGE = 0.12
# Two code pages that explain a text about as well leave open what stood where they differ.
AS_WELL = 0.6
# What a letter costs that no language has together with the others.
_FOREIGN = 1.4
# What comes from a set is summed by `fsum`: its order differs from run to run, and a tie must stay one.


def weight(reading: list[Graded]) -> tuple[bool, float]:
    """How much speaks for the codec of a reading: the damage that it explains, less what it would make of it."""
    sure = [graded for graded in reading if graded.grade is _SURE]
    if not sure:
        return False, 0
    explained = fsum(len(raw) - unfamiliarity(text) for raw, text in {(c.raw, c.text) for c, _ in sure})
    likely = [graded for graded in reading if graded.grade >= _LIKELY]
    return True, explained + len(_OF_TASKS.intersection(c.text for c, _ in sure)) - strangeness(likely) - _cost_of(
        sure[0].candidate.codec
    )


def against(codec: str, places: set[tuple[str, str, str]]) -> float:
    """What speaks against a codec that explains all of a text, of which this would be brought back."""
    texts = {text for _, text, _ in places}
    return _strangeness(places) + fsum(map(unfamiliarity, texts)) + _cost_of(codec) - len(_OF_TASKS.intersection(texts))


def _cost_of(codec: str) -> float:
    """What speaks against a codec before anything is looked at."""
    return _COSTS.get(codec, 0)


def strangeness(reading: list[Graded]) -> float:
    """How odd the text would be in the places of a reading, each distinct one counted once."""
    return _strangeness(_places(reading))


def is_strange(reading: list[Graded]) -> bool:
    """Whether a text would be so odd that another codec may explain it better."""
    return are_strange(_places(reading))


def are_strange(places: set[tuple[str, str, str]]) -> bool:
    """The same of what would be brought back, each between the characters beside it."""
    most = _STRANGE * (4 + len(places)) - fsum(starmap(_strange, places))
    letters = _latin_letters(places)
    return most <= _FOREIGN * len(letters) and most <= _foreignness(letters)


def _places(reading: list[Graded]) -> set[tuple[str, str, str]]:
    return {(c.before[-1:], c.text, c.after[:1]) for c, _ in reading}


def _strangeness(places: set[tuple[str, str, str]]) -> float:
    return _foreignness(_latin_letters(places)) + fsum(starmap(_strange, places))


def _latin_letters(places: set[tuple[str, str, str]]) -> frozenset[str]:
    """The letters that would stay; those of another layer of damage stand together as no language has them."""
    return frozenset(filter(_is_latin, "".join([text for _, text, _ in places if not is_inner(text)]).lower()))


_is_latin = cache(is_latin)


@lru_cache(4096)
def _foreignness(letters: frozenset[str]) -> float:
    return _FOREIGN * foreign_letters(letters)


@lru_cache(16384)
def _strange(before: str, text: str, after: str) -> float:
    return 0.0 if is_inner(text) else oddness(before + text + after) + rarity(text) + _odd_capital(before, text, after)


def _odd_capital(before: str, text: str, after: str) -> float:
    """What it costs a capital letter to stand by itself, or between another letter and a small one."""
    if len(text) > 1 or not text.isupper():
        return 0.0
    is_alone = before == after == " " and text not in _WORDS
    return _CASE if is_alone or (before.isalpha() and after.islower()) else 0.0


def is_inner(text: str) -> bool:
    """Whether a text is damage in its turn, so that it will not stay what it is."""
    return len(text) > 1 and is_suspicious(text)


def without_inner(readings: list[list[Graded]]) -> list[list[Graded]]:
    """The readings without candidates that lie inside a longer one of another codec."""
    if len(readings) < 2:
        return readings
    inner: set[tuple[int, int]] = set()
    reach = 0
    for start, size in sorted({(c.start, c.start - c.end) for reading in readings for c, _ in reading}):
        if start - size <= reach:
            inner.add((start, start - size))
        reach = max(reach, start - size)
    return [[graded for graded in reading if graded.candidate[:2] not in inner] for reading in readings]


def deferring(pages: list[list[Graded]], common: list[list[Graded]]) -> list[list[Graded]]:
    """The readings of code pages, surer nowhere than a common codec that explains the same place as well."""
    if not any(pages):
        return pages
    rivals: dict[tuple[int, int], list[Graded]] = {}
    for graded in chain.from_iterable(common):
        if NOT_FOR_NOTES.isdisjoint(map(kind, graded.candidate.text)):
            rivals.setdefault(graded.candidate[:2], []).append(graded)
    return [[_deferring(graded, rivals.get(graded.candidate[:2], ())) for graded in reading] for reading in pages]


def _deferring(graded: Graded, rivals: Sequence[Graded]) -> Graded:
    if not rivals or graded.grade is _NEVER:
        return graded
    candidate, grade = graded
    cost = _cost(candidate) + _cost_of(candidate.codec)
    better = [rival for rival in rivals if _cost(rival.candidate) <= cost]
    alike = [rival.grade for rival in better if rival.candidate.text == candidate.text]
    if alike:
        return Graded(candidate, min(grade, max(_LIKELY, *alike)))
    return Graded(candidate, min((grade, *(rival.grade for rival in better))))


def _cost(candidate: Candidate) -> float:
    return _cost_between(candidate.before[-2:], candidate.text, candidate.after[:1])


@lru_cache(16384)
def _cost_between(before: str, text: str, after: str) -> float:
    breaks_case = before.isupper() and text[0].islower()
    return _strange(before[-1:], text, after) + (_CASE if breaks_case else 0)


def explains_beyond_doubt(text: str, reading: list[Graded]) -> bool:
    """Whether all of the text above ASCII is damage of this codec, letters too, but for what is left of units that its
    beginning has cut, or its end where that cannot be a loss.
    """
    if not reading:
        return False
    start, end = reading[0].candidate.start, reading[-1].candidate.end
    before, behind = _cut_ends(reading[0].candidate.codec)
    if before.fullmatch(text, 0, start) is None or behind.fullmatch(text, end) is None:
        return False
    sure = [graded.candidate for graded in reading if graded.grade is _SURE]
    return _explains(text[start:end], reading) and _prove_letters(sure)


@cache
def _cut_ends(codec: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may stand before the first unit of a text and behind the last one; in Mac Roman of several layers, too."""
    cut = "[^\x00-\x7f]{,9}" if codec == MAC_ROMAN else ""
    return re.compile(f"{cut or char_class(table(codec)[:0x40]) + '{,3}'}[\x00-\x7f]*"), re.compile(
        f"[\x00-\x7f]*{cut}"
    )


def believed(text: str, reading: list[Graded]) -> list[tuple[Candidate, bool]]:
    """The candidates of a reading that are damage, each with whether that is beyond doubt."""
    sure = [graded.candidate for graded in reading if graded.grade is _SURE]
    codec = reading[0].candidate.codec if reading else ""
    whole = _explains(text, reading)
    reading = _not_refused(reading, whole=whole)
    if whole and (_prove_letters(sure) or _are_words(reading)):
        return [(graded.candidate, True) for graded in reading]
    if whole and not sure and codec in COMMON and all(grade >= _LIKELY or _may_be_paired(c) for c, grade in reading):
        return _likely(reading)
    if not sure:
        return []
    reading = _in_company(text, reading) if codec in PAGES else _in_words(text, reading)
    return [
        (graded.candidate, True)
        for graded in reading
        if graded.grade >= _LIKELY or (whole and _goes_with_signs(graded.candidate))
    ]


def _not_refused(reading: list[Graded], *, whole: bool) -> list[Graded]:
    """The reading without what is never believed; in a note that is damaged as a whole some marks are letters."""
    if all(graded.grade is not _NEVER for graded in reading):
        return reading
    letters = _letters(reading) if whole else frozenset()
    return [g for g in reading if g.grade is not _NEVER or (whole and _may_be_a_letter(g.candidate, letters))]


def _in_words(text: str, reading: list[Graded]) -> list[Graded]:
    """The reading with the faint candidates likely that stand in a line with sure ones of the same script."""
    if all(graded.grade > _FAINT for graded in reading):
        return reading
    lines = _lines_of(text, reading)
    spelt = {
        (line, kind(graded.candidate.text[-1]))
        for line, graded in zip(lines, reading, strict=True)
        if graded.grade is _SURE and kind(graded.candidate.text[-1]) in SCRIPTS
    }
    return [
        Graded(graded.candidate, _LIKELY)
        if graded.grade < _LIKELY and (line, kind(graded.candidate.text[0])) in spelt
        else graded
        for line, graded in zip(lines, reading, strict=True)
    ]


def _lines_of(text: str, reading: list[Graded]) -> list[int]:
    """The number of the line of each candidate."""
    ends = [match.start() for match in _LINE_END.finditer(text)]
    return [bisect_right(ends, candidate.start) for candidate, _ in reading]


def _in_company(text: str, reading: list[Graded]) -> list[Graded]:
    """The reading of a code page with the faint candidates likely that stand in a line with sure ones, where they are
    odd or of a script that stands nowhere else.
    """
    lines = _lines_of(text, reading)
    damaged = {line for line, (_, grade) in zip(lines, reading, strict=True) if grade is _SURE}
    scripts = _scripts_beside(text, reading)
    return [
        Graded(graded.candidate, _LIKELY)
        if graded.grade < _LIKELY and line in damaged and _is_odd(graded.candidate.raw, scripts)
        else graded
        for line, graded in zip(lines, reading, strict=True)
    ]


def _scripts_beside(text: str, reading: list[Graded]) -> set[str]:
    """The scripts of all letters outside the candidates."""
    pieces: list[str] = []
    place = 0
    for candidate, _ in reading:
        pieces.append(text[place : candidate.start])
        place = candidate.end
    others = set("".join(_ABOVE_ASCII.findall("".join((*pieces, text[place:])))))
    return {script_of(char) for char in others if char.isalpha()} | {"LATIN"}


def _is_odd(raw: str, scripts: set[str]) -> bool:
    return not raw.isalpha() or oddness(raw) > 0 or script_of(raw[0]) not in scripts


def _letters(reading: list[Graded]) -> frozenset[str]:
    """The Latin letters above ASCII that a reading brings back."""
    return frozenset(char for candidate, _ in reading for char in candidate.text.lower() if is_latin(char))


def _may_be_a_letter(candidate: Candidate, letters: frozenset[str]) -> bool:
    """Whether a place that is refused is believed in a note that is damaged as a whole."""
    return candidate.text != candidate.raw if candidate.lossy else _is_ogonek(candidate, letters)


def _is_ogonek(candidate: Candidate, letters: frozenset[str]) -> bool:
    """Whether a combining ogonek makes a letter that goes with the others of the note, not an "î"."""
    composed = unicodedata.normalize("NFC", candidate.previous + candidate.text).lower()
    if len(composed) > 1:
        return False
    return foreign_letters(letters | {composed}) < foreign_letters(letters | {"î"})


def _may_be_paired(candidate: Candidate) -> bool:
    """Whether a faint candidate is a letter in use that ends in what stands behind words in pairs alone."""
    return candidate.raw[-1] in _PAIRED and is_latin(candidate.text[-1]) and rarity(candidate.text) == 0


def _goes_with_signs(candidate: Candidate) -> bool:
    """Whether a faint candidate is believed in a damaged note of which signs alone are sure."""
    return len(candidate.raw) > 2 or candidate.raw[-1] in _PAIRED


def _likely(reading: list[Graded]) -> list[tuple[Candidate, bool]]:
    """What explains the whole note without a sure place among it: one that is short needs a word around it."""
    candidates = [candidate for candidate, _ in reading]
    distinct = _distinct(candidates)
    if distinct == 1 and not any(map(_is_more_than_chance, candidates)):
        return []
    return [(candidate, distinct >= ENOUGH) for candidate in candidates]


def _is_more_than_chance(candidate: Candidate) -> bool:
    if candidate.letters_before + candidate.letters_after >= ENOUGH:
        return True
    return len(candidate.raw) > 2 and not candidate.headless


def _distinct(candidates: Iterable[Candidate]) -> int:
    return len({candidate.raw for candidate in candidates})


def _prove_letters(sure: list[Candidate]) -> bool:
    """Whether what is sure proves that letters are damaged too: two characters for one, or several signs."""
    return any(len(c.raw) == 2 * len(c.text) for c in sure) or _distinct(sure) >= ENOUGH


def _are_words(reading: list[Graded]) -> bool:
    """Whether a note without a sure place reads as words of another script nevertheless."""
    raws = {candidate.raw for candidate, _ in reading}
    if len(raws) < ENOUGH or sum(map(is_odd, raws)) < 2:
        return False
    return all(kind(char) in SCRIPTS for candidate, _ in reading for char in candidate.text)


def _explains(text: str, reading: list[Graded]) -> bool:
    """Whether the candidates hold every character above ASCII but a BOM."""
    above = above_ascii(text) - text.startswith(BOM)
    return above == above_ascii("".join([candidate.raw for candidate, _ in reading]))
