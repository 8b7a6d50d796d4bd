"""The passages of a text that are worth a look: what is left out changes nothing for them."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from notelint.mojibake.layers import Change, moved
from notelint.mojibake.prefilter import may_be_damaged
from notelint.mojibake.runs import pieces
from notelint.mojibake.spans import above_ascii

# From this length on a text is asked piece by piece whether it is clean.
_LONG = 4096
_PIECE = 1024
# From here on characters are too many to be told apart; which of them clean passages hold makes no difference.
_FIRST_CHINESE = "\u2e80"
# So many characters above ASCII are kept, since it makes a difference which of them a text has not.
_KEPT = 60
_LINE = re.compile("[^\r\n]+")


class Passages:
    """A text without some of its places, as `text`; these are in order and apart."""

    def __init__(self, whole: str, cuts: Sequence[tuple[int, int]]) -> None:
        self._ends = [start for start, _ in cuts] + [len(whole)]
        self._starts = [0] + [end for _, end in cuts]
        pieces = [whole[start:end] for start, end in zip(self._starts, self._ends, strict=True)]
        self._places = [0, *accumulate(map(len, pieces))][:-1]
        self.text = "".join(pieces)

    def in_whole(self, changes: list[Change]) -> list[Change]:
        """Changes of `text`, told in places of the whole."""
        if len(self._starts) < 2:
            return changes
        starts = [change.start for change in changes]
        found: list[Change] = []
        for start, place, following in zip(self._starts, self._places, [*self._places[1:], sys.maxsize], strict=True):
            last = bisect_left(starts, following, len(found))
            found += moved(changes[len(found) : last], start - place)
        return found

    def divided(self, changes: list[Change]) -> tuple[list[Change], list[Change]]:
        """Of changes of the whole those in `text`, told in places of it, and those in the places that are left out."""
        if len(self._starts) < 2:
            return changes, []
        starts = [change.start for change in changes]
        inside: list[Change] = []
        outside: list[Change] = []
        for start, end, place in zip(self._starts, self._ends, self._places, strict=True):
            first = bisect_left(starts, start, len(inside) + len(outside))
            last = bisect_left(starts, end, first)
            outside += changes[len(inside) + len(outside) : first]
            inside += moved(changes[first:last], place - start)
        return inside, [*outside, *changes[len(inside) + len(outside) :]]


def clean_lines(text: str) -> Iterator[tuple[int, int]]:
    """Clean lines of a long text that may be left out."""
    return clean_places(text, _pieces(text) if len(text) >= _LONG else ())


def each_clean_line(text: str, known: Collection[int] = ()) -> Iterator[tuple[int, int]]:
    """The same, line by line, of a text in which damage was found; they stay the same after each of its layers. Lines
    that begin where it is `known` that they are damaged are none.
    """
    lines = map(re.Match.span, _LINE.finditer(text))
    return clean_places(text, (line for line in lines if line[0] not in known))


def clean_places(text: str, places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Clean ones among the places of a text, which hold no character above ASCII that other clean ones do not hold, and
    are not the first.
    """
    seen: set[str] = set()
    kept = 0
    for start, end in places:
        chars = _clean_chars(text[start:end])
        if chars is None:
            continue
        if not chars or (kept > _KEPT and chars <= seen):
            yield start, end
        else:
            kept += above_ascii(text[start:end])
        seen |= chars


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """So many lines together that asking is worth it."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + _PIECE) + 1 or len(text)
        yield start, end
        start = end


@lru_cache(4096)
def _clean_chars(part: str) -> frozenset[str] | None:
    """The characters above ASCII of a part, or nothing where it may be damaged."""
    if part.isascii():
        return frozenset()
    if may_be_damaged(part):
        return None
    return frozenset([min(char, _FIRST_CHINESE) for char in set(pieces(part)[0]) if char != " "])
