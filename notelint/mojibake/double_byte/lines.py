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
from notelint.mojibake.double_byte.units import HOLE, Part, parts

_RUN = re.compile(r"[^\x00-\x7f]+(?:\?[^\x00-\x7f]+)*\?{0,2}")
# Question marks that may stand for bytes that were lost.
_MARKS = re.compile(r"(?<=[^\x00-\x7f])\?{1,3}|\?{1,3}(?=[^\x00-\x7f])")
# What is damage or Chinese of itself, and never a sign or letter of other texts.
_EAST = re.compile("[\u3040-\ud7ff\ue000-\uf8ff\uf900-\ufaff\uff61-\ufffd?]+")
_EASTERN = "\u2e80"
# What characters of China and Japan begin with in UTF-8.
_LEADS_OF_EAST = frozenset(map(chr, (*range(0xE3, 0xEA), 0xEF)))
# How many characters on either side of a hole are looked at.
_NEAR = 400


class Repair(NamedTuple):
    """What a run of a line was: `raw` stands at `start` of the line; `lossy` where it has holes."""

    start: int
    raw: str
    text: str
    lossy: bool
    weight: Weight


class Line(NamedTuple):
    """The repairs of a line, and whether it holds Chinese or Japanese that is none of the damage."""

    repairs: list[Repair]
    mixed: bool

    @property
    def is_sure(self) -> bool:
        """Whether some repair is sure by itself."""
        return any(repair.weight is Weight.STRONG for repair in self.repairs)


class _Piece(NamedTuple):
    """A run of a line, and what it may have been; no parts where it is no damage."""

    start: int
    raw: str
    parts: list[Part] | None

    @property
    def end(self) -> int:
        return self.start + len(self.raw)

    @property
    def sketch(self) -> str:
        """What is known of the run."""
        return self.raw if self.parts is None else "".join(part.text or HOLE for part in self.parts)


@lru_cache(1024)
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
    mixed = any(piece.parts is None and _is_chinese(piece.raw) for piece in pieces)
    is_damage = _is_suspected if among_genuine else _is_unknown_damage
    if any(piece.parts is None and is_damage(piece.raw, codec) for piece in pieces):
        return Line([], mixed)
    holed = [part for piece in pieces for part in piece.parts or () if part.hole is not None]
    if all(part.hole is not None and part.hole.options for part in holed):
        for swallowed in (" ", "") if any(part.marked for part in holed) else ("",):
            repairs = _repairs(line, pieces, swallowed)
            if repairs is not None and _is_proven(line, pieces, repairs, codec):
                return _weighed(line, repairs, pieces, codec)
    return Line([], mixed or any(piece.parts is not None and _is_chinese(piece.raw) for piece in pieces))


def _pieces(line: str, codec: Misreading, *, among_genuine: bool) -> list[_Piece]:
    found: list[_Piece] = []
    for match in _RUN.finditer(line):
        place = match.start()
        if (whole := _whole(match[0], codec)) is not None:
            found.append(_Piece(place, match[0], [Part(whole, None)]))
            continue
        for raw, is_literal in _parted(match[0], codec, among_genuine=among_genuine):
            following = line[place + len(raw) : place + len(raw) + 1]
            is_literal = is_literal or raw.isascii()
            found.append(_Piece(place, raw, None if is_literal else parts(_data(raw, codec), following, codec)))
            place += len(raw)
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


def _repairs(line: str, pieces: list[_Piece], swallowed: str) -> list[Repair] | None:
    """What each piece was; None where a hole cannot be filled. `swallowed` is what was lost behind a substitute."""
    texts = filled(_cells(line, pieces), swallowed, is_task=TASK.match(line) is not None)
    if texts is None:
        return None
    repairs: list[Repair] = []
    place = end = 0
    for piece in pieces:
        place += piece.start > end
        end = piece.end
        count = 1 if piece.parts is None else len(piece.parts)
        lossy = piece.parts is not None and any(not part.whole for part in piece.parts)
        text = "".join(texts[place : place + count])
        repairs.append(Repair(piece.start, piece.raw, text, lossy, Weight.NONE))
        place += count
    return repairs


def _cells(line: str, pieces: list[_Piece]) -> list[Part]:
    """All parts of a line, what stands between the pieces too."""
    cells: list[Part] = []
    end = 0
    for piece in pieces:
        if piece.start > end:
            cells.append(Part(line[end : piece.start], None))
        cells += [Part(piece.raw, None)] if piece.parts is None else piece.parts
        end = piece.end
    return [*cells, Part(line[end:], None)] if end < len(line) else cells


def _sketches(line: str, pieces: list[_Piece]) -> list[str]:
    """What stands behind each piece, as far as it is known."""
    sketches: list[str] = []
    behind, end = "", len(line)
    for piece in reversed(pieces):
        behind = (line[piece.end : end] + behind)[:_NEAR]
        sketches.append(behind)
        behind, end = piece.sketch[:_NEAR] + behind, piece.start
    return sketches[::-1]


def _is_proven(line: str, pieces: list[_Piece], repairs: list[Repair], codec: Misreading) -> bool:
    """Whether the encoding makes of the repaired text just what stands there, genuine pieces left aside."""
    damaged: list[str] = []
    repaired: list[str] = []
    end = 0
    for piece, repair in zip(pieces, repairs, strict=True):
        between = line[end : piece.start]
        end = piece.end
        damaged.append(between)
        repaired.append(between)
        if piece.parts is not None:
            damaged.append(piece.raw)
            repaired.append(repair.text)
        elif not codec.gives("".join(repaired), "".join(damaged)):
            return False
        else:
            damaged, repaired = [], []
    return codec.gives("".join((*repaired, line[end:])), "".join((*damaged, line[end:])))


def _weighed(line: str, repairs: list[Repair], pieces: list[_Piece], codec: Misreading) -> Line:
    mixed = any(piece.parts is None and _is_chinese(piece.raw) for piece in pieces)
    found: list[Repair] = []
    before, end = "", 0
    for piece, repair, after in zip(pieces, repairs, _sketches(line, pieces), strict=True):
        before, end = (before + line[end : piece.start])[-_NEAR:], piece.end
        if piece.parts is not None:
            known = "".join(part.text for part in piece.parts)
            weight = weigh(Run(piece.raw, repair.text, known, before, after, repair.lossy and UNKNOWN not in piece.raw))
            if weight is not Weight.NONE:
                found.append(repair._replace(weight=weight))
            elif _is_unknown_damage(piece.raw, codec):
                return Line([], mixed)
            else:
                return Line([], True)
        before += repair.text
    return Line([each for each in found if not mixed or each.weight is Weight.STRONG], mixed)


def _is_unknown_damage(raw: str, codec: Misreading) -> bool:
    """Whether characters that are no UTF-8 look like pieces of it."""
    return UNKNOWN in raw or any("\xe2" <= codec.table[ord(char)][0] <= "\xf0" for char in raw if _is_chinese(char))


def _is_suspected(raw: str, codec: Misreading) -> bool:
    """Whether what stands beside damaged words looks like pieces of others."""
    return UNKNOWN in raw or any(codec.table[ord(char)][0] in _LEADS_OF_EAST for char in raw)


def _is_chinese(raw: str) -> bool:
    return any("\u3040" <= char <= "\ud7ff" or "\uf900" <= char <= "\ufaff" or char >= "\uff66" for char in raw)
