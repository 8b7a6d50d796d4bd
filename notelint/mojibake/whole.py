"""Texts and lines that are damage all over: what one codec explains as a whole is undone in one stroke."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache, partial
from itertools import chain
from typing import NamedTuple, TypeAlias

from notelint.mojibake.candidate import NEAR, Grade
from notelint.mojibake.codecs import (
    COMMON,
    MAC_ROMAN,
    PAGES,
    Codec,
    char_class,
    codec,
    codecs_holding,
    holds_units,
    table,
)
from notelint.mojibake.evidence import AS_WELL, ENOUGH, against, are_strange
from notelint.mojibake.judgement import may_be_refused
from notelint.mojibake.kinds import NOT_FOR_NOTES, kind
from notelint.mojibake.layers import Change, change_of, moved
from notelint.mojibake.memory import look, of_lines
from notelint.mojibake.pages import may_be_of_a_page, odd_runs
from notelint.mojibake.prefilter import may_be_damaged
from notelint.mojibake.runs import runs
from notelint.mojibake.scan import grade, judged_as, likely_first
from notelint.text import BOM

_LINE = re.compile("[^\r\n]+")
_ABOVE_ASCII = re.compile("[^\x00-\x7f][^\x00-\x7f]*")
# The same behind a letter, which may tell that it is odd.
_STRETCH = re.compile("[A-Za-z]?[^\x00-\x7f][^\x00-\x7f]*")
# What would be brought back, between its neighbours.
_PLACE = re.compile("([\x00-\x7f]?)([^\x00-\x7f]+)(?=([\x00-\x7f]?))")
# What is not believed at once: a control or a mark by itself, and as it stands a letter behind capitals, or a root.
_DOUBTFUL = re.compile("[\x80-\x9f\u0300-\u036f](?<![^\x00-\x7f].)(?![^\x00-\x7f])(?<![A-Za-z][\u0300-\u036f])")
# Marks by themselves that are letters of Windows as well, such as an ogonek, which is î, unless the text has others.
_LETTERS_OF_WINDOWS = (
    "\u0320\u0321\u0322\u0323\u0324\u0325\u0326\u0328\u0329\u032a\u032b\u032c\u0331\u0334\u0335\u033b\u033c"
)
_MARK_OR_LETTER = re.compile(f"[{_LETTERS_OF_WINDOWS}](?<![^\x00-\x7f].)(?![^\x00-\x7f])")
_OTHER_MARK = re.compile(f"[A-Za-z](?![{_LETTERS_OF_WINDOWS}])[\u0300-\u036f]")
_DOUBTFUL_RAW = re.compile(r"[A-Za-z][A-Z][^\x00-\x7f]|[0-9=+*/^(]\s{,3}√")
# What Mac Roman makes of most signs, with its first character straightened.
_STRAIGHTENED = re.compile("['\"]Ä[^\x00-\x7f]")
# What may be left of a unit that the beginning of a text has cut, and its end, as bytes; of several layers, too.
_CUT, _CUT_AT_END = re.compile(rb"\A[\x80-\xBF]*"), re.compile(rb"(?:[\xC2-\xF4][\x80-\xBF]{,2})*\Z")
_LONGEST_CUT = 9

# Where of so many runs that stand together no more than one is odd, the text is clean or nearly so: it is weighed.
_MOST_CLEAN = 6


class Undone(NamedTuple):
    """The changes that undo what single codecs explain, the lines with the codecs, and the other lines above ASCII, if
    some of these may be damaged.
    """

    changes: list[Change]
    lines: list[tuple[int, int, str]]
    others: list[tuple[int, int]]

    def leaves_damage(self, text: str) -> bool:
        """Whether the other lines may be damaged."""
        return may_be_damaged("\n".join([text[start:end] for start, end in self.others]))

    def beyond_witnesses(self) -> list[tuple[int, int]]:
        """The explained lines but for the first few of each codec, which speak for it where others are in doubt."""
        counts: Counter[str] = Counter()
        beyond: list[tuple[int, int]] = []
        for start, end, name in self.lines:
            counts[name] += 1
            if counts[name] > ENOUGH:
                beyond.append((start, end))
        return beyond

    def holds(self, change: Change) -> bool:
        """Whether a change stands in an explained line."""
        index = bisect_left(self.lines, (change.start + 1,))
        return index > 0 and change.start < self.lines[index - 1][1]


class _Explained(NamedTuple):
    """A part of a text as one codec explains it: where it stands above ASCII, and what that becomes."""

    codec: str
    spans: list[tuple[int, int]]
    texts: list[str]

    def changes(self, by: int) -> list[Change]:
        """The same as changes of a text that begins so far before the part."""
        names = (self.codec,)
        return [
            change_of((start + by, end + by, text, names, True))
            for (start, end), text in zip(self.spans, self.texts, strict=True)
        ]


# What undoes some places of a text with codecs.
_Explain: TypeAlias = Callable[[str, list[tuple[int, int]], list[Codec]], Iterator[list[Change] | None]]


def undone(text: str) -> Undone:
    """The text as one codec explains it, else line by line; pages are asked only where something is left."""
    first = len(BOM) if text.startswith(BOM) else 0
    codecs: list[Codec] = []
    ways: list[_Explain] = []
    for explain in _ways(runs(text)):
        codecs = codecs or likely_first(text)
        ways.append(explain)
        for changes in explain(text, [(first, len(text))], codecs):
            if changes is not None:
                return Undone(changes, [(first, len(text), "")], [])
    codecs.sort(key=lambda codec: codec.covers(text), reverse=True)
    lines = list(_lines(text, first)) if ways else []
    if found := _but_for_cuts(text, lines, ways, codecs):
        return found
    found = Undone([], [], lines)
    for explain in ways:
        so_far, found = found, _with(found, explain(text, found.others, codecs))
        if len(found.others) < len(so_far.others) and not found.leaves_damage(text):
            return found._replace(others=[])
    return found


def _but_for_cuts(text: str, lines: list[tuple[int, int]], ways: list[_Explain], codecs: list[Codec]) -> Undone | None:
    """The text as one codec explains it but for what is left of units that its ends have cut; the first line and the
    last one are among the others where they do not prove themselves. None where nothing is cut, or none explains it.
    """
    if len(lines) <= ENOUGH or max(text[lines[0][0]], text[-1]) <= "\x7f":
        return None
    start, end = _uncut(text, lines, codecs)
    if (start, end) == (lines[0][0], len(text)):
        return None
    part, whole = text[start:end], (0, end - start)
    found = next((changes for explain in ways for changes in explain(part, [whole], codecs) if changes), None)
    if found is None:
        return None
    found = moved(found, start)
    own = codec(found[0].codecs[0])
    first, last = (_proves_itself(text, line, own) for line in (lines[0], lines[-1]))
    inner = lines[not first : len(lines) - (not last)]
    start, end = inner[0][0], inner[-1][1]
    changes = [change for change in found if start <= change.start < end]
    others = [*lines[: not first], *lines[len(lines) - (not last) :]]
    return Undone(changes, [(*line, own.name) for line in inner], others)


def _uncut(text: str, lines: list[tuple[int, int]], codecs: list[Codec]) -> tuple[int, int]:
    """The greatest part of a text that some codec explains but for its ends; all of it where none does."""
    (first, head), (tail, _), last = lines[0], lines[-1], len(text)
    parts: list[tuple[int, int]] = []
    for own in dict.fromkeys((*codecs, *codecs_holding(text[head:tail]))):
        cuts = _longest(_CUT, own.bytes_of(text[first : first + _LONGEST_CUT]))
        cuts_at_end = _longest(_CUT_AT_END, own.bytes_of(text[last - _LONGEST_CUT :]))
        starts = (first + cut for cut in range(cuts + 1) if own.undone(text[first + cut : head]) is not None)
        ends = (last - cut for cut in range(cuts_at_end + 1) if own.undone(text[tail : last - cut]) is not None)
        start, end = next(starts, None), next(ends, None)
        if start is not None and end is not None and own.undone(text[head:tail]) is not None:
            parts.append((start, end))
    return max(parts, key=lambda part: part[1] - part[0], default=(first, last))


def _longest(cut: re.Pattern[bytes], data: bytes) -> int:
    found = cut.search(data)
    return len(found[0]) if found else 0


def _proves_itself(text: str, line: tuple[int, int], own: Codec) -> bool:
    """Whether a line is damage by itself, all of it in one codec."""
    _, near, span = look(text, *line)
    becomes = own.undone(_shown(near, span))
    return becomes is not None and _believed(near, span, own, becomes) is not None


def _ways(suspected: frozenset[str]) -> Iterator[_Explain]:
    """What may explain a text that holds some runs: a common codec, then a page."""
    if holds_units(suspected):
        yield _of_common
    odd = odd_runs(suspected)
    if _MOST_CLEAN * len(odd) > len(suspected):
        yield partial(_of_page, odd)


def _with(so_far: Undone, explained: Iterable[list[Change] | None]) -> Undone:
    """What is undone so far, with those of the other lines that are explained now."""
    changes, lines, others = so_far.changes, so_far.lines, []
    for (start, end), found in zip(so_far.others, explained, strict=True):
        if found is None:
            others.append((start, end))
        else:
            changes += found
            lines.append((start, end, found[0].codecs[0]))
    return Undone(sorted(changes), sorted(lines), others)


def _lines(text: str, first: int) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _LINE.finditer(text, first) if not match[0].isascii())


def _of_common(text: str, places: list[tuple[int, int]], codecs: list[Codec]) -> Iterator[list[Change] | None]:
    """For each place the changes that undo it as the first codec that explains all of it; None where none does."""
    names = tuple([codec.name for codec in codecs])
    for place in places:
        if _begins_with_unit().match(text, *place) is None:
            yield None
            continue
        first, near, span = look(text, *place)
        found = _undone(near, span, names)
        yield None if found is None else found.changes(first)


@cache
def _begins_with_unit() -> re.Pattern[str]:
    """What may be explained as a whole: what comes first above ASCII leads a unit in a common codec."""
    tables = map(table, COMMON)
    units = "|".join([char_class(chars[0x42:0x75]) + char_class(chars[:0x40]) for chars in tables])
    return re.compile(f"[\x00-\x7f]*+(?:{units})")


@of_lines
def _undone(near: str, span: tuple[int, int], names: tuple[str, ...]) -> _Explained | None:
    """What undoes a place as the first of some codecs."""
    shown = _shown(near, span)
    found = next(((own, becomes) for own in map(codec, names) if (becomes := own.undone(shown)) is not None), None)
    if found is None or (has_rivals(shown, found[1]) and are_strange(set(_PLACE.findall(found[1])))):
        return None
    return _believed(near, span, *found)


def has_rivals(shown: str, becomes: str | None) -> bool:
    """Whether another codec makes something else of it."""
    return any(other.undone(shown) not in (None, becomes) for other in codecs_holding(shown))


def _of_page(
    odd: list[str], text: str, places: list[tuple[int, int]], codecs: list[Codec]
) -> Iterator[list[Change] | None]:
    """The same of code pages: the one that explains most of the places, and of these the one of which the least speaks
    against it; None where another one is as likely, or a common codec explains the place as well. Where there is one
    place alone, it is that in which the text is odd; else the places are asked that hold one of the `odd` runs.
    """
    names = tuple([codec.name for codec in codecs])
    looks = [look(text, *place) for place in places]
    is_alone = len(places) == 1
    readings = [
        _readings(_shown(near, span), names, is_alone) if is_alone or any(map(near.__contains__, odd)) else {}
        for _, near, span in looks
    ]
    ranks = _ranks(readings)
    for (first, near, span), reading in zip(looks, readings, strict=True):
        likely = _likeliest(reading, ranks)
        found = _believed(near, span, codec(likely), reading[likely]) if likely else None
        yield None if found is None else found.changes(first)


def _is_odd(part: str) -> bool:
    return any(map(_may_be_of_a_page, _STRETCH.findall(part)))


@lru_cache(16384)
def _may_be_of_a_page(stretch: str) -> bool:
    return may_be_of_a_page(runs(stretch))


@of_lines
def _readings(shown: str, names: tuple[str, ...], is_odd: bool) -> dict[str, str]:
    """The pages that explain all of a damaged place, each with what it would become."""
    if not (is_odd or _is_odd(shown)):
        return {}
    holding = codecs_holding(shown)
    if any(_is_fit_for_notes(own.undone(shown)) for own in holding if own.name in names):
        return {}
    pages = (own for own in holding if own.name in PAGES)
    return {page.name: becomes for page in pages if (becomes := page.undone(shown)) is not None}


def _is_fit_for_notes(becomes: str | None) -> bool:
    return becomes is not None and NOT_FOR_NOTES.isdisjoint(map(kind, "".join(_ABOVE_ASCII.findall(becomes))))


def _ranks(readings: list[dict[str, str]]) -> dict[str, tuple[int, float]]:
    """For each page in how few places it explains, and what speaks against it; the likeliest has the least. The latter
    is told of those that explain as many as another one of the same place.
    """
    counts = Counter(chain.from_iterable(readings))
    brought: dict[str, set[tuple[str, str, str]]] = {}
    for reading in readings:
        most = max(map(counts.__getitem__, reading), default=0)
        likely = [name for name in reading if counts[name] == most]
        brought.update((name, set()) for name in likely if len(likely) > 1)
    for reading in readings:
        for name in brought.keys() & reading.keys():
            brought[name].update(_PLACE.findall(reading[name]))
    return {name: (-count, against(name, brought[name]) if name in brought else 0.0) for name, count in counts.items()}


def _likeliest(reading: dict[str, str], ranks: dict[str, tuple[int, float]]) -> str:
    """The likeliest page, or nothing where another one that makes something else of the place is as likely."""
    if len(reading) < 2:
        return next(iter(reading), "")
    likely = min(reading, key=lambda name: ranks[name])
    places, much = ranks[likely]
    rivals = [name for name, becomes in reading.items() if becomes != reading[likely]]
    return "" if any(ranks[name] <= (places, much + AS_WELL) for name in rivals) else likely


def _shown(near: str, span: tuple[int, int]) -> str:
    """A place with what ends the lines beside it."""
    start, end = span
    return near[start - 1 : end + 1] if start > len(BOM) else near[start : end + 1]


def _believed(near: str, span: tuple[int, int], own: Codec, becomes: str) -> _Explained | None:
    """What makes of a place what it becomes; None where that is in doubt."""
    if is_in_doubt(becomes) or (own.name != MAC_ROMAN and _STRAIGHTENED.search(near, *span)):
        return None
    found = _Explained(
        own.name, list(map(re.Match.span, _ABOVE_ASCII.finditer(near, *span))), _ABOVE_ASCII.findall(becomes)
    )
    if not is_proven(_grades(near, found)):
        return None
    if own.name in COMMON and _DOUBTFUL_RAW.search(near, *span):
        doubtful = _grades(near, found, is_asked=may_be_refused)
        if any(how_sure is Grade.NEVER for _, _, how_sure in doubtful):
            return None
    return found


def is_in_doubt(becomes: str) -> bool:
    """Whether a text that would be brought back holds what is not believed at once."""
    return bool(_DOUBTFUL.search(becomes) or (_MARK_OR_LETTER.search(becomes) and not _OTHER_MARK.search(becomes)))


def _grades(
    text: str, found: _Explained, is_asked: Callable[[str, str, str], bool] = lambda *_: True
) -> Iterator[tuple[str, str, Grade]]:
    """The grades of the places that are asked for, given what stands there, what it becomes, and what stands before."""
    as_codec = judged_as(found.codec)
    for (start, end), becomes in zip(found.spans, found.texts, strict=True):
        raw, before = text[start:end], text[max(0, start - NEAR) : start]
        if is_asked(raw, becomes, before):
            yield raw, becomes, grade(raw, becomes, as_codec, False, before, text[end : end + NEAR])


def is_proven(graded: Iterator[tuple[str, str, Grade]]) -> bool:
    """Whether some are damage by themselves, and prove that letters are damaged too or leave none that is less than
    likely; no more are looked at than are needed.
    """
    sure: set[str] = set()
    likely = True
    for raw, becomes, how_sure in graded:
        if how_sure is Grade.SURE:
            sure.add(raw)
            if len(raw) == 2 * len(becomes) or len(sure) >= ENOUGH:
                return True
        elif how_sure is Grade.NEVER:
            return False
        likely = likely and how_sure >= Grade.LIKELY
    return likely and bool(sure)
