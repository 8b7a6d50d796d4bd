"""A line on which something stands that nobody sees: what is needed there, and how the line reads without the rest."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from notelint import Edit, Note

from .characters import (
    BIDI,
    BLANKS,
    EMBEDDINGS,
    FILLERS,
    JOINERS,
    SELECTORS,
    SOFT_HYPHEN,
    has_joining,
    has_leftward,
    has_spaceless,
    is_suspect,
)
from .meant import MEANT, is_sure

# What an emoji may have become before its selector; with it, more can be told of what is lost.
_LOST = "?\ufffd"
_TAGS = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f|([\U000e0000-\U000e007f]+)")
_LIGATURE = re.compile("f[\u200c](?=[bfhijklt])")


class Whole:
    """What the lines of a note share."""

    def __init__(self, note: Note, hits: Sequence[int]) -> None:
        self.note = note
        self.hits = hits

    @cached_property
    def is_leftward(self) -> bool:
        """Whether the note holds letters that run from right to left."""
        return has_leftward(self.note.text)

    def proves(self, place: int) -> bool:
        """Whether it is sure what a control character stands for, from its neighbours or from others of its kind."""
        return (self.note.text[place] < " ") in self._proven or is_sure(self.note.text, place)

    @cached_property
    def _proven(self) -> frozenset[bool]:
        """Which kinds of control characters are sure at one place at least: C0, as True, and C1."""
        text = self.note.text
        return frozenset(text[hit] < " " for hit in self.hits if text[hit] in MEANT and is_sure(text, hit))


@dataclass(frozen=True)
class Line:
    """One line of a note, `text[start:end]`; `hits` are the places of what nobody sees on it, in order."""

    whole: Whole
    start: int
    end: int
    hits: Sequence[int]

    @property
    def note(self) -> Note:
        """The note that holds the line."""
        return self.whole.note

    @property
    def text(self) -> str:
        """The text of the note."""
        return self.whole.note.text

    @cached_property
    def raw(self) -> str:
        """The line as it stands."""
        return self.text[self.start : self.end]

    @cached_property
    def bare(self) -> str:
        """The line without what nobody sees; blanks of all kinds are plain ones."""
        return self.without(self.hits)

    def without(self, places: Sequence[int]) -> str:
        """The line with some of its characters taken out, or made plain blanks."""
        pieces: list[str] = []
        begin = self.start
        for place in places:
            pieces += (self.text[begin:place], self.plain(place))
            begin = place + 1
        return "".join((*pieces, self.text[begin : self.end]))

    def plain(self, place: int) -> str:
        """What a character should be: a blank, or nothing."""
        return " " if self.text[place] in BLANKS else ""

    def edit(self, place: int) -> Edit:
        """The edit that makes a character what it should be."""
        return Edit(place, place + 1, self.plain(place))

    def within(self, start: int, end: int) -> list[int]:
        """The hits from one place to another."""
        return list(self.hits[bisect_left(self.hits, start) : bisect_left(self.hits, end)])

    def place_of(self, bare: int) -> int:
        """Where in the note the character of the bare line stands that has this index; hits before it are passed."""
        place = self.start + bare
        for hit in self.hits:
            if hit > place:
                break
            place += self.text[hit] not in BLANKS
        return place

    @cached_property
    def needed(self) -> frozenset[int]:
        """The hits that scripts, emoji and typography need in words."""
        return frozenset(self._needed())

    def _needed(self) -> Iterator[int]:
        text = self.text
        for hit in self.hits:
            char = text[hit]
            if char in BLANKS or char == SOFT_HYPHEN or "\u2061" <= char <= "\u2064":
                yield hit
            elif char in SELECTORS:
                if hit > self.start and (takes_selector(text[hit - 1]) or text[hit - 1] in _LOST):
                    yield hit
            elif char in JOINERS:
                if self._joins(hit):
                    yield hit
            elif self._is_needed_by_script(hit, char):
                yield hit

    def _is_needed_by_script(self, hit: int, char: str) -> bool:
        if char == "\u200b":
            return self.is_spaceless
        if char == "\u180e":
            return self.is_joining
        if char in FILLERS:
            beside = self.text[max(self.start, hit - 1) : hit + 2]
            return any("\u1100" <= other <= "\u11ff" and other not in FILLERS for other in beside)
        if char in BIDI:
            return self.is_leftward or (char not in EMBEDDINGS and self.whole.is_leftward)
        if "\U000e0000" <= char <= "\U000e007f":
            return hit not in self._hidden
        return char > "\U000e007f" and hit > self.start and self.text[hit - 1].isalpha()

    def _joins(self, hit: int) -> bool:
        text = self.text
        if self.is_joining or _LIGATURE.match(text, max(self.start, hit - 1), self.end):
            return True
        return text[hit] == "\u200d" and self.start < hit < self.end - 1 and _is_emoji(text, hit)

    @cached_property
    def _hidden(self) -> frozenset[int]:
        """The tag characters that belong to no flag."""
        spans = (found.span(1) for found in _TAGS.finditer(self.text, self.start, self.end) if found[1])
        return frozenset(place for span in spans for place in range(*span))

    @cached_property
    def is_joining(self) -> bool:
        """Whether the line holds letters that joiners are made for."""
        return has_joining(self.raw)

    @cached_property
    def is_spaceless(self) -> bool:
        """Whether the line holds letters of a script without blanks."""
        return has_spaceless(self.raw)

    @cached_property
    def is_leftward(self) -> bool:
        """Whether the line holds letters that run from right to left."""
        return has_leftward(self.raw)


def takes_selector(char: str) -> bool:
    """Whether a variation selector may stand behind a character, as behind an emoji, a digit or a sign."""
    return char in "#*0123456789©®ℹ" or _is_sign(char)


def _is_emoji(text: str, hit: int) -> bool:
    """Whether a zero-width joiner stands between two emoji."""
    return (text[hit - 1] == "\ufe0f" or _is_sign(text[hit - 1])) and _is_sign(text[hit + 1])


def _is_sign(char: str) -> bool:
    return char > "\u2010" and not char.isalpha() and not char.isspace() and not is_suspect(char)


def lines(note: Note, hits: Sequence[int]) -> Iterator[Line]:
    """The lines of a note on which something stands that nobody sees."""
    table, index, whole = note.line_table, 0, Whole(note, hits)
    while index < len(hits):
        number = table.line_of(hits[index])
        start, end = table.starts[number], table.end(number)
        until = bisect_left(hits, end, index)
        bom = number == 0 and note.text.startswith("\ufeff")
        yield Line(whole, start + bom, start + len(table.line(number)), hits[index:until])
        index = until
