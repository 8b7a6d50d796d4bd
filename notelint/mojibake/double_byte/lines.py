"""A line that was misread two bytes at a time: what it was, as a whole or not at all."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from notelint.mojibake.double_byte.codecs import FOREIGN, UNKNOWN, Misreading
from notelint.mojibake.double_byte.evidence import Run, Weight, weigh
from notelint.mojibake.double_byte.filling import filled
from notelint.mojibake.double_byte.guess import TASK
from notelint.mojibake.double_byte.islands import islands, may_hold_islands
from notelint.mojibake.double_byte.units import Part, parts
from notelint.mojibake.lossy.signs import is_field

_RUN = re.compile(r"[^\x00-\x7f][^\x00-\x7f]*(?:\?[^\x00-\x7f]+)*\?{0,2}")
# Question marks that may stand for bytes that were lost.
_MARKS = re.compile(r"(?<=[^\x00-\x7f])\?{1,3}|\?{1,3}(?=[^\x00-\x7f])")
# What is damage or Chinese of itself, and never a sign or letter of other texts.
_EAST = re.compile("[\u3040-\ud7ff\ue000-\uf8ff\uf900-\ufaff\uff61-\ufffd?]+")
_EASTERN = "\u2e80"
# What characters of China and Japan begin with in UTF-8.
_LEADS_OF_EAST = frozenset(map(chr, (*range(0xE3, 0xEA), 0xEF)))
# How many characters on either side of a run are looked at.
_BESIDE = 80


class Repair(NamedTuple):
    """What a run of a line was: `raw` stands at `start` of the line; `lossy` where it has holes."""

    start: int
    raw: str
    text: str
    lossy: bool
    weight: Weight


class Line(NamedTuple):
    """The repairs of a line, whether it holds Chinese or Japanese that is none of the damage, and whether some of the
    repairs are sure by themselves.
    """

    repairs: list[Repair]
    mixed: bool
    is_sure: bool = False


class _Reading(NamedTuple):
    """What characters may have been: `text` where all of it is known, no `parts` where they are no damage."""

    raw: str
    parts: list[Part] | None
    text: str | None


class _Piece(NamedTuple):
    """A run of a line, or a part of one, and how it is read."""

    start: int
    end: int
    reading: _Reading


@lru_cache(4096)
def undo_line(line: str, codec: Misreading) -> Line:
    """What is damage in a line: all that is not genuine, or nothing."""
    marked = _MARKS.sub(_as_unknown, line) if "?" in line else line
    if marked == line:
        found = _undone(line, codec)
        if not found.repairs and may_hold_islands(line, codec):
            return _undone(line, codec, among_genuine=True)
        return found
    of_marked = _undone(marked, codec)
    of_marked = of_marked._replace(repairs=[_with_marks(repair, line) for repair in of_marked.repairs])
    if any(_may_ask(repair, line) for repair in of_marked.repairs):
        return _undone(line, codec)
    # Windows writes question marks with GBK, one for each pair of bytes.
    first, second = (_undone(line, codec), of_marked) if codec.substitute == "?" else (of_marked, _undone(line, codec))
    return first if first.is_sure or not second.is_sure else second


def _as_unknown(marks: re.Match[str]) -> str:
    return UNKNOWN * len(marks[0])


def _with_marks(repair: Repair, line: str) -> Repair:
    """The repair of a line in which other signs stand for question marks."""
    return repair._replace(raw=line[repair.start : repair.start + len(repair.raw)])


def _may_ask(repair: Repair, line: str) -> bool:
    """Whether a question mark that ends a word may be one: no small letter goes on behind it."""
    rest = line[repair.start + len(repair.raw) :]
    last = repair.text[-1:]
    is_end = rest[:1] in ("", " ") and not rest[1:2].islower()
    return repair.raw.endswith("?") and last.isalpha() and last < _EASTERN and is_end


def _undone(line: str, codec: Misreading, *, among_genuine: bool = False) -> Line:
    """What is damage in a line: all of it, or words `among_genuine` ones of Chinese or Japanese."""
    pieces = _pieces(line, codec, among_genuine=among_genuine)
    literal = [piece.reading.raw for piece in pieces if piece.reading.parts is None]
    mixed = any(map(_is_chinese, literal))
    is_damage = _is_suspected if among_genuine else _is_unknown_damage
    if any(is_damage(raw, codec) for raw in literal):
        return Line([], mixed)
    holed = [part for piece in pieces if piece.reading.text is None for part in piece.reading.parts or ()]
    if all(part.hole is None or part.hole.options or part.hole.rare for part in holed):
        for swallowed in (" ", "") if any(part.marked for part in holed) else ("",):
            texts = _texts(line, pieces, swallowed)
            if texts is not None and _is_proven(line, pieces, texts, codec):
                return _weighed(line, pieces, texts, codec, mixed=mixed)
    damaged = (piece.reading.raw for piece in pieces if piece.reading.parts is not None)
    return Line([], mixed or any(map(_is_chinese, damaged)))


def _pieces(line: str, codec: Misreading, *, among_genuine: bool) -> list[_Piece]:
    found: list[_Piece] = []
    for match in _RUN.finditer(line):
        place, end = match.span()
        for reading in _read(match[0], line[end : end + 1], codec, among_genuine):
            found.append(_Piece(place, place + len(reading.raw), reading))
            place += len(reading.raw)
    return found


@lru_cache(8192)
def _read(run: str, following: str, codec: Misreading, among_genuine: bool) -> list[_Reading]:
    """How a run before a character is read, piece by piece; few notes hold many different ones."""
    if (whole := _whole(run, codec)) is not None:
        return [_Reading(run, [Part(whole, None)], whole)]
    found: list[_Reading] = []
    place = 0
    for raw, is_literal in _parted(run, codec, among_genuine=among_genuine):
        place += len(raw)
        if is_literal or raw.isascii():
            found.append(_Reading(raw, None, raw))
            continue
        made = parts(_data(raw, codec), run[place : place + 1] or following, codec)
        is_whole = made is not None and all(part.whole for part in made)
        text = "".join(part.text for part in made or ()) if is_whole else raw if made is None else None
        found.append(_Reading(raw, made, text))
    return found


def _whole(raw: str, codec: Misreading) -> str | None:
    """What a run was of which no byte is lost; most are."""
    try:
        return _data(raw, codec).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return None


def _data(raw: str, codec: Misreading) -> str:
    """The bytes of a run, with one sign for all substitutes."""
    return codec.to_bytes(raw if codec.substitute == "?" else raw.replace(codec.substitute, "?"))


def _parted(run: str, codec: Misreading, *, among_genuine: bool) -> Iterator[tuple[str, bool]]:
    """A run in pieces, each with whether it is left as it is."""
    if among_genuine and may_hold_islands(run, codec):
        return islands(run, codec)
    if _EAST.fullmatch(run) and FOREIGN not in codec.to_bytes(run):
        return iter([(run, False)])
    owed = 0
    literal: list[bool] = []
    for char in run:
        data = codec.table[ord(char)]
        literal.append(data == FOREIGN or (not owed and "\x80" <= data[0] < "\xc0" and not _is_chinese(char)))
        owed = 0 if literal[-1] else _owed(owed, data)
    groups = itertools.groupby(zip(run, literal, strict=True), itemgetter(1))
    return (("".join(char for char, _ in pairs), is_literal) for is_literal, pairs in groups)


def _owed(owed: int, data: str) -> int:
    """How many bytes are to come behind some that follow `owed`; less than none where that is not known."""
    for byte in data:
        if byte < "\x80":
            owed = 0
        elif byte < "\xc0":
            owed = max(owed, 0) - 1
        else:
            owed = -1 if byte == UNKNOWN else 1 + (byte >= "\xe0") + (byte >= "\xf0")
    return owed


def _texts(line: str, pieces: list[_Piece], swallowed: str) -> list[str] | None:
    """What each piece was; None where a hole cannot be filled. `swallowed` is what was lost behind a substitute."""
    known = [piece.reading.text for piece in pieces]
    if None not in known:
        return [text for text in known if text is not None]
    cells, spans = _cells(line, pieces)
    texts = filled(cells, swallowed, is_task=TASK.match(line) is not None)
    return None if texts is None else ["".join(texts[start:end]) for start, end in spans]


def _cells(line: str, pieces: list[_Piece]) -> tuple[list[Part], list[tuple[int, int]]]:
    """All parts of a line, what stands between the pieces too, and which of them are those of each piece."""
    cells: list[Part] = []
    spans: list[tuple[int, int]] = []
    end = 0
    for piece in pieces:
        if piece.start > end:
            cells.append(Part(line[end : piece.start], None))
        reading, first = piece.reading, len(cells)
        cells += reading.parts or [Part(reading.raw, None)]
        spans.append((first, len(cells)))
        end = piece.end
    return [*cells, *([Part(line[end:], None)] if end < len(line) else [])], spans


def _is_proven(line: str, pieces: list[_Piece], texts: list[str], codec: Misreading) -> bool:
    """Whether the encoding makes of the repaired text just what stands there, genuine pieces left aside."""
    repaired: list[str] = []
    start = end = 0
    for piece, text in zip(pieces, texts, strict=True):
        repaired.append(line[end : piece.start])
        end = piece.end
        if piece.reading.parts is not None:
            repaired.append(text)
        elif not codec.gives("".join(repaired), line[start : piece.start]):
            return False
        else:
            repaired, start = [], end
    return codec.gives("".join((*repaired, line[end:])), line[start:])


def _weighed(line: str, pieces: list[_Piece], texts: list[str], codec: Misreading, *, mixed: bool) -> Line:
    repaired, places = _repaired(line, pieces, texts)
    found: list[Repair] = []
    for (start, _, reading), text, place in zip(pieces, texts, places, strict=True):
        if reading.parts is None:
            continue
        raw, is_lossy = reading.raw, reading.text is None
        known = "".join([part.text for part in reading.parts]) if is_lossy else text
        weight = weigh(raw, text, known)
        if not isinstance(weight, Weight):
            end = place + len(text)
            before, after = repaired[max(0, place - _BESIDE) : place], repaired[end : end + _BESIDE]
            weight = weight(Run(raw, text, known, before, after, is_lossy and UNKNOWN not in raw))
        if weight is Weight.NONE:
            return Line([], mixed or not _is_unknown_damage(raw, codec))
        if weight is Weight.STRONG or not mixed:
            found.append(Repair(start, raw, text, is_lossy, weight))
    found = _proven_by_fields(line, found) if TASK.match(line) else found
    return Line(found, mixed, any(repair.weight is Weight.STRONG for repair in found))


def _repaired(line: str, pieces: list[_Piece], texts: list[str]) -> tuple[str, list[int]]:
    """A line with its repairs, and where each of these begins in it."""
    repaired: list[str] = []
    places: list[int] = []
    end = length = 0
    for piece, text in zip(pieces, texts, strict=True):
        length += piece.start - end
        places.append(length)
        repaired += (line[end : piece.start], text)
        length += len(text)
        end = piece.end
    return "".join((*repaired, line[end:])), places


def _proven_by_fields(line: str, found: list[Repair]) -> list[Repair]:
    """The repairs of a task: several different signs, each where a field begins, prove each other."""
    signs = {each.raw for each in found if is_field(each.text[0], line[each.start + len(each.raw) :])}
    return [each._replace(weight=Weight.STRONG) for each in found] if len(signs) > 1 else found


def _is_unknown_damage(raw: str, codec: Misreading) -> bool:
    """Whether characters that are no UTF-8 look like pieces of it."""
    return UNKNOWN in raw or any("\xe2" <= codec.table[ord(char)][0] <= "\xf0" for char in raw if _is_chinese(char))


def _is_suspected(raw: str, codec: Misreading) -> bool:
    """Whether what stands beside damaged words looks like pieces of others."""
    is_piece = UNKNOWN in raw or any(codec.table[ord(char)][0] in _LEADS_OF_EAST for char in raw)
    return is_piece or (not raw.isascii() and _whole(raw, codec) is not None)


def _is_chinese(raw: str) -> bool:
    return any("\u3040" <= char <= "\ud7ff" or "\uf900" <= char <= "\ufaff" or char >= "\uff66" for char in raw)
