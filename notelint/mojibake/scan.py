"""The candidates of a text: where it reads as UTF-8 in one of the codecs, each with its grade."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache, lru_cache, partial
from itertools import islice

from notelint.mojibake.candidate import NEAR, Candidate, Grade, Graded
from notelint.mojibake.codecs import COMMON, CP1252, MAC_ROMAN, PAGES, Codec, codec, is_suspicious
from notelint.mojibake.judgement import judge
from notelint.mojibake.page_judgement import judge_page
from notelint.mojibake.pages import suspected_pages, units_of
from notelint.mojibake.runs import pieces
from notelint.mojibake.units import chains

# What most texts misread as Mac Roman hold, and hardly any other.
_MAC_ROMAN_ALONE = ("√", "‚Ä", "\uf8ff")
# A page is read in whole if one of so many odd units is sure, with so many characters on either side.
_TRIED = 200
_REACH = 24

# Make values with less ado than their classes, which counts where there are many.
_CANDIDATE, _GRADED = partial(tuple.__new__, Candidate), partial(tuple.__new__, Graded)


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
    return any(how_sure is Grade.SURE for *_, how_sure in _grades(text, codec(page)))


def _around(text: str, part: str) -> str:
    """A part of the text with its neighbours, where it stands first."""
    place = text.index(part)
    return text[max(0, place - _REACH) : place + len(part) + _REACH]


def _reading(text: str, codec: Codec) -> list[Graded]:
    name = codec.name
    return [
        _GRADED((_CANDIDATE((start, end, raw, becomes, name, headless, before, after, False)), how_sure))
        for start, end, raw, becomes, headless, before, after, how_sure in _grades(text, codec)
    ]


def _grades(text: str, codec: Codec) -> Iterator[tuple[int, int, str, str, bool, str, str, Grade]]:
    """The candidates of a reading as mere values, which may be more than are asked for."""
    as_codec = judged_as(codec.name)
    for start, end, becomes, headless in chains(codec.bytes_of(text), codec.loses_lead):
        raw, before, after = text[start:end], text[max(0, start - NEAR) : start], text[end : end + NEAR]
        how_sure = grade(raw, becomes, as_codec, headless, before, after)
        yield start, end, raw, becomes, headless, before, after, how_sure


def judged_as(codec: str) -> str:
    """The codec as which one is judged: the common ones but Mac Roman are judged alike."""
    return codec if codec in PAGES or codec == MAC_ROMAN else CP1252


@lru_cache(16384)
def grade(raw: str, text: str, codec: str, headless: bool, before: str, after: str) -> Grade:
    """The grade of a candidate wherever it stands, in a codec `judged_as` that."""
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
