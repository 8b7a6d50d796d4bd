"""A text with its damage undone as far as that is known: what stands beside a place that is not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

from notelint.mojibake.lossy.choice import Beside, Line
from notelint.mojibake.lossy.languages import style_of, telling
from notelint.mojibake.lossy.letters import FIRST_OF_SCRIPTS, Script, script
from notelint.mojibake.lossy.signs import is_task
from notelint.text import line_start

# So far a line is looked at on either side.
_FAR = 160
# So many characters of a script tell that what is lost in their line is of the same.
_ENOUGH = 2
_WORD = re.compile(r"[^\W\d_][^\W\d_]*")
_LINE_END = re.compile("[\r\n]")


class _Seen(NamedTuple):
    """A line as it is shown: where it stands, its letters that tell the language, what is known of it."""

    start: int
    end: int
    letters: Counter[str]
    line: Line

    def without(self, run: str) -> Line:
        """What is known of the line but for a run of it."""
        own = telling(run) if self.letters else None
        if not own:
            return self.line
        others = [letter for letter in self.line.letters if self.letters[letter] > own.count(letter)]
        return self.line._replace(letters=frozenset(others))


class Shown:
    """The text with a text in the place of each run of damage; it tells what stands beside one."""

    def __init__(self, text: str, runs: list[re.Match[str]], undone: list[str]) -> None:
        pieces: list[str] = []
        place = 0
        for match, becomes in zip(runs, undone, strict=True):
            pieces += (text[place : match.start()], becomes)
            place = match.end()
        self._undone = undone
        self._ends = list(accumulate(map(len, pieces)))
        self._text = "".join((*pieces, text[place:]))

    def beside(self, indexes: Iterable[int]) -> dict[int, Beside]:
        """What stands on either side of some runs, in their lines; the runs in order of place."""
        found: dict[int, Beside] = {}
        seen = _Seen(0, 0, Counter(), Line(frozenset(), frozenset(), in_task=False))
        for index in indexes:
            start, end = self._ends[2 * index], self._ends[2 * index + 1]
            if start >= seen.end:
                seen = self._line_at(start)
            before, after = (
                self._text[max(seen.start, start - _FAR) : start],
                self._text[end : min(seen.end, end + _FAR)],
            )
            found[index] = Beside(before, after, seen.without(self._undone[index]))
        return found

    def _line_at(self, place: int) -> _Seen:
        start = line_start(self._text, place)
        found = _LINE_END.search(self._text, place)
        end = found.start() if found else len(self._text)
        line = self._text[start:end]
        letters = Counter(telling(line))
        own = frozenset(letters)
        style = style_of(own if letters and _has_accented_words(line) else frozenset(), own)
        known = Line(own, self._scripts(start, end), is_task(line), style)
        return _Seen(start, max(end, place + 1), letters, known)

    def _scripts(self, start: int, end: int) -> frozenset[Script]:
        """The scripts that the damage of a line holds."""
        first, last = bisect_right(self._ends, start), bisect_right(self._ends, end)
        return frozenset(chain.from_iterable(map(_scripts_of, self._undone[first // 2 : (last + 1) // 2])))


@lru_cache(maxsize=4096)
def _scripts_of(run: str) -> frozenset[Script]:
    """The scripts of which a run holds more than one character: one may stand there by chance."""
    if max(run, default="") < FIRST_OF_SCRIPTS:
        return frozenset()
    return frozenset(name for name, count in Counter(map(script, run)).items() if name and count >= _ENOUGH)


def _has_accented_words(text: str) -> bool:
    """Whether they stand in words that begin with a small letter, which are no names of other languages."""
    return any(map(_is_accented_word, _WORD.findall(text)))


@lru_cache(maxsize=4096)
def _is_accented_word(word: str) -> bool:
    return word[0].islower() and bool(telling(word))
