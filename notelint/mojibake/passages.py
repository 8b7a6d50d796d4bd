"""The passages of a text that are worth a look: what stands far from all that is above ASCII is left out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from notelint.mojibake.layers import Change

# A text is asked piece by piece whether it is ASCII; so much of ASCII lines stays on either side of the others.
_PIECE = 256
_MARGIN = 64


class Passages:
    """A text without most of its ASCII lines, as `text`; other lines are whole in it, with what stands near them."""

    def __init__(self, whole: str) -> None:
        cuts = list(_cuts(whole))
        ends = [start for start, _ in cuts] + [len(whole)]
        self._starts = [0] + [end for _, end in cuts]
        pieces = [whole[start:end] for start, end in zip(self._starts, ends, strict=True)]
        self._places = [0, *accumulate(map(len, pieces))][:-1]
        self.text = "".join(pieces)

    def in_whole(self, change: Change) -> Change:
        """A change of `text`, told in places of the whole."""
        index = bisect_right(self._places, change.start) - 1
        shift = self._starts[index] - self._places[index]
        return change._replace(start=change.start + shift, end=change.end + shift) if shift else change


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """What is left out: the middle of ASCII lines that follow each other."""
    for first, last in _plain(text):
        start = text.find("\n", first, last) + _MARGIN if first else 0
        end = text.rfind("\n", first, last) - _MARGIN if last < len(text) else last
        if start >= first + _MARGIN * (first > 0) and end - start > _PIECE:
            yield start, end


def _plain(text: str) -> Iterator[tuple[int, int]]:
    """Where pieces of ASCII follow each other."""
    start = -1
    for place in range(0, len(text), _PIECE):
        if not text[place : place + _PIECE].isascii():
            if start >= 0:
                yield start, place
            start = -1
        elif start < 0:
            start = place
    if start >= 0:
        yield start, len(text)
