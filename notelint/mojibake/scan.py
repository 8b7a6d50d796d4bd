"""The candidates of a text: where it reads as UTF-8 in one of the codecs, each with its grade."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from itertools import islice

from notelint.mojibake.candidate import NEAR, Candidate, Grade, Graded
from notelint.mojibake.codecs import COMMON, CP1252, MAC_ROMAN, PAGES, Codec, codec, is_suspicious
from notelint.mojibake.judgement import judge
from notelint.mojibake.page_judgement import judge_page
from notelint.mojibake.pages import suspected_pages, units_of
from notelint.mojibake.runs import pieces
from notelint.mojibake.units import Chain, chains

# What most texts misread as Mac Roman hold, and hardly any other.
_MAC_ROMAN_ALONE = ("√", "‚Ä", "\uf8ff")
# A page is read in whole if one of so many odd units is sure, with so many characters on either side.
_TRIED = 200
_REACH = 24


def scan(text: str) -> Iterator[list[Graded]]:
    """A reading for each common codec that may have misread the text, the likely ones first; in order of place."""
    for fit in likely_first(text):
        yield _reading(text, fit)


def likely_first(text: str) -> list[Codec]:
    """The common codecs that may have misread the text, the likely ones first."""
    codecs = common_codecs()
    text, _ = pieces(text)
    fitting = [codec for codec in codecs if codec.own is not None and codec.own.search(text)]
    common = [codec for codec in codecs if codec.own is None]
    if not any(sign in text for sign in _MAC_ROMAN_ALONE):
        common.reverse()
    return [*reversed(fitting), *common]


@cache
def common_codecs() -> list[Codec]:
    """The codecs in which most texts were misread."""
    return [codec(name) for name in COMMON]


def scan_pages(text: str, found: Collection[str]) -> Iterator[list[Graded]]:
    """A reading for each other code page that may have misread the text, of which the runs are given."""
    for name in suspected_pages(found):
        units = islice(units_of(name, found), _TRIED)
        if any(_holds_sure(_around(text, unit), name) for unit in units):
            yield _reading(text, codec(name))


@lru_cache(4096)
def _holds_sure(text: str, page: str) -> bool:
    return any(grade is Grade.SURE for _, grade in _reading(text, codec(page)))


def _around(text: str, part: str) -> str:
    """A part of the text with its neighbours, where it stands first."""
    place = text.index(part)
    return text[max(0, place - _REACH) : place + len(part) + _REACH]


def _reading(text: str, codec: Codec) -> list[Graded]:
    known: dict[str, list[Chain]] = {}
    graded: list[Graded] = []
    name, judged_as = codec.name, _judged_as(codec)
    for match in codec.run.finditer(text):
        run, place = match[0], match.start()
        if (found := known.get(run)) is None:
            found = known[run] = chains(codec.encode(run), codec.loses_lead)
        for first, last, becomes, headless in found:
            start, end = place + first, place + last
            raw, before, after = run[first:last], text[max(0, start - NEAR) : start], text[end : end + NEAR]
            how_sure = _grade(raw, becomes, judged_as, headless, before, after)
            graded.append(Graded(Candidate(start, end, raw, becomes, name, headless, before, after), how_sure))
    return graded


def grade(raw: str, text: str, codec: Codec, headless: bool, before: str, after: str) -> Grade:
    """The grade of a candidate wherever it stands."""
    return _grade(raw, text, _judged_as(codec), headless, before, after)


def _judged_as(codec: Codec) -> str:
    """The common codecs but Mac Roman are judged alike."""
    return codec.name if codec.name in PAGES or codec.name == MAC_ROMAN else CP1252


@lru_cache(16384)
def _grade(raw: str, text: str, codec: str, headless: bool, before: str, after: str) -> Grade:
    """The grade of a candidate wherever it stands."""
    candidate = Candidate(0, len(raw), raw, text, codec, headless, before, after)
    grade = judge_page(candidate) if codec in PAGES else judge(candidate)
    if grade is not Grade.SURE and len(text) > 1 and _is_damage(candidate):
        return Grade.SURE
    return grade


def _is_damage(candidate: Candidate) -> bool:
    """Whether the text that a candidate would become is itself damage beyond doubt: a further layer."""
    if not is_suspicious(candidate.text):
        return False
    text = candidate.before + candidate.text + candidate.after
    first, last = len(candidate.before), len(candidate.before) + len(candidate.text)
    return any(
        grade is Grade.SURE and first <= inner.start and inner.end <= last
        for reading in scan(text)
        for inner, grade in reading
    )
