"""Encodings of two bytes a character that UTF-8 is misread in: which bytes a character stands for, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

# Stands for a byte that is not known; decoders write it themselves.
UNKNOWN = "\ufffd"
# Stands for a character that no misreading of UTF-8 gives.
FOREIGN = "\u0100"


class _Table(dict[int, str]):
    """The bytes of each code point, as characters up to U+00FF; filled as characters come."""

    def __init__(self, decoders: tuple[str, ...]) -> None:
        super().__init__({ord(UNKNOWN): UNKNOWN})
        self._decoders = decoders

    def __missing__(self, point: int) -> str:
        self[point] = stands_for = chr(point) if point < 0x80 else self._bytes(chr(point))
        return stands_for

    def _bytes(self, char: str) -> str:
        for decoder in self._decoders:
            data = char.encode(decoder, "ignore")
            if 0 < len(data) <= 2:
                return data.decode("latin-1")
        return FOREIGN


class _Losses(dict[str, bool]):
    """For bytes, as characters, whether the first is lost before the other one or at the end; filled as they come."""

    def __init__(self, decoders: tuple[str, ...]) -> None:
        super().__init__()
        self._decoders = decoders

    def __missing__(self, pair: str) -> bool:
        data = pair.encode("latin-1")
        found = any(data.decode(decoder, "replace")[:1] == UNKNOWN for decoder in self._decoders)
        self[pair] = found
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Misreading:
    """One wrong reading: its name, and the decoders of Python that read so, with small differences, the widest first;
    `substitute` is what Windows writes for a pair of bytes that it cannot read; `loses` tells of a byte, with the one
    behind it, whether it is lost.
    """

    name: str
    decoders: tuple[str, ...]
    substitute: str
    table: dict[int, str]
    loses: dict[str, bool]

    def to_bytes(self, text: str) -> str:
        """The bytes that were misread as `text`, as characters; UNKNOWN and FOREIGN stand among them."""
        return text.translate(self.table)

    def gives(self, text: str, damaged: str) -> bool:
        """Whether some decoder makes `damaged` of a text: strictly, with substitutes, or leaving out."""
        data = text.encode("utf-8", "surrogatepass")
        if any(damaged in _readings(data, decoder) for decoder in self.decoders):
            return True
        return self.substitute in damaged and damaged == self._windows(data)

    def _windows(self, data: bytes) -> str:
        """As Windows reads: what follows a lead byte is swallowed with it."""
        pieces: list[str] = []
        place = 0
        while place < len(data):
            size = 1 if data[place] < 0x80 else 2
            part = data[place : place + size]
            char = part.decode(self.decoders[0], "replace")
            if size == 2 and len(char) == 2 and UNKNOWN not in char:
                size, char = 1, char[0]
            pieces.append(self.substitute if UNKNOWN in char else char)
            place += size
        return "".join(pieces)


def _readings(data: bytes, decoder: str) -> Iterator[str]:
    replaced = data.decode(decoder, "replace")
    yield replaced
    if UNKNOWN in replaced:
        yield data.decode(decoder, "ignore")
        yield replaced.replace(UNKNOWN, "?")


@cache
def misreadings() -> tuple[Misreading, ...]:
    """All wrong readings of two bytes that are known."""
    return _misreading("gbk", ("gb18030", "gbk"), "?"), _misreading("cp932", ("cp932", "shift_jis"), "・")


def _misreading(name: str, decoders: tuple[str, ...], substitute: str) -> Misreading:
    return Misreading(name, decoders, substitute, _Table(decoders), _Losses(decoders))
