"""Words of Chinese or Japanese that are damaged amid others that are not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from notelint.mojibake.double_byte.codecs import UNKNOWN, Misreading
from notelint.mojibake.double_byte.evidence import is_rare
from notelint.mojibake.double_byte.signs import is_common_cjk

_HOLED = re.compile(f".(?:.{UNKNOWN}|{UNKNOWN}.)")
# Two characters of three bytes each or more, of which some may have lost one.
_WORD = re.compile(f"(?:[\xe3-\xe9\xef](?:[\x80-\xbf]{{2}}|[\x80-\xbf]{UNKNOWN}|{UNKNOWN}[\x80-\xbf])){{2,}}")


def may_hold_islands(line: str, codec: Misreading) -> bool:
    """Whether some bytes of a line are such words."""
    return _WORD.search(codec.to_bytes(line)) is not None


def islands(run: str, codec: Misreading) -> Iterator[tuple[str, bool]]:
    """A run in pieces, each with whether it is left as it is."""
    places = {end: index + 1 for index, end in enumerate(accumulate(len(codec.table[ord(char)]) for char in run))}
    places[0] = done = 0
    for found in _WORD.finditer(codec.to_bytes(run)):
        start, end = places.get(found.start()), places.get(found.end())
        if start is not None and end is not None and _is_word(run[start:end], found[0]):
            if done < start:
                yield run[done:start], True
            yield run[start:end], False
            done = end
    if done < len(run):
        yield run[done:], True


def _is_word(raw: str, data: str) -> bool:
    """Whether what is rare as it stands would be common characters."""
    known = _HOLED.sub("", data).encode("latin-1").decode("utf-8")
    return known != "" and is_rare(raw.replace(UNKNOWN, "")) and all(map(is_common_cjk, known))
