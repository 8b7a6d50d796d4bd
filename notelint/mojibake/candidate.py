"""A place in a text that may be damage, and how sure that is."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

# How many characters on either side are looked at.
NEAR = 4


class Grade(IntEnum):
    """FAINT is believed where the whole note is damaged, LIKELY beside other damage, SURE by itself, NEVER nowhere."""

    NEVER = 0
    FAINT = 1
    LIKELY = 2
    SURE = 3


class Candidate(NamedTuple):
    """Characters that are UTF-8 in a wrong reading: `raw` is what stands from `start` to `end`, `text` what it would
    become, `before` and `after` the nearest characters; `headless` where a lead byte F0 was lost,
    `lossy` where something else was.
    """

    start: int
    end: int
    raw: str
    text: str
    codec: str
    headless: bool
    before: str
    after: str
    lossy: bool = False

    @property
    def previous(self) -> str:
        """The character before, or nothing."""
        return self.before[-1:]

    @property
    def next(self) -> str:
        """The character behind, or nothing."""
        return self.after[:1]

    @property
    def letters_before(self) -> int:
        """How many letters stand right before, as far as is looked."""
        return _letters(self.before[::-1])

    @property
    def letters_after(self) -> int:
        """How many letters stand right behind, as far as is looked."""
        return _letters(self.after)


class Graded(NamedTuple):
    """A candidate and its grade by itself."""

    candidate: Candidate
    grade: Grade

    def moved(self, by: int) -> Graded:
        """The same in a text that stands so far before the beginning of this one."""
        (start, end, raw, text, codec, headless, before, after, lossy), grade = self
        return Graded(Candidate(start + by, end + by, raw, text, codec, headless, before, after, lossy), grade)


def _letters(text: str) -> int:
    if text.isalpha():
        return len(text)
    return next((index for index, char in enumerate(text) if not char.isalpha()), 0)
