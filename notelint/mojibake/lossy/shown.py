"""A text with its damage undone as far as that is known: what stands beside a place that is not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from itertools import accumulate

from notelint.mojibake.lossy.choice import Beside, Line
from notelint.mojibake.lossy.languages import style_of, telling
from notelint.mojibake.lossy.letters import FIRST_OF_SCRIPTS, Script, script
from notelint.mojibake.lossy.signs import is_task

# So far a line is looked at on either side.
_FAR = 160
# So many characters of a script tell that what is lost in their line is of the same.
_ENOUGH = 2
_WORD = re.compile(r"[^\W\d_][^\W\d_]*")


# Make values with less ado than their classes, which counts where there are many.
_KNOWN, _BESIDE = partial(tuple.__new__, Line), partial(tuple.__new__, Beside)


class Shown:
    """A line with a text in the place of each of its runs of damage; it tells what stands beside one."""

    def __init__(self, text: str, runs: Sequence[tuple[int, int]], undone: list[str]) -> None:
        self._runs = text, runs
        self._undone = undone
        place = 0
        pieces: list[str] = []
        for (start, end), becomes in zip(runs, undone, strict=True):
            pieces += (text[place:start], becomes)
            place = end
        self._ends = list(accumulate(map(len, pieces)))
        self._line = line = "".join((*pieces, text[place:]))
        self._letters = telling(line)
        self._known: Line | None = None

    def beside(self, indexes: Iterable[int]) -> dict[int, Beside]:
        """What stands on either side of some runs; the runs in order of place."""
        found: dict[int, Beside] = {}
        if self._known is None:
            self._known = self._looked_at()
        line, ends, letters = self._line, self._ends, self._letters
        for index in indexes:
            start, end = ends[2 * index], ends[2 * index + 1]
            known = self._without(self._undone[index]) if letters else self._known
            found[index] = _BESIDE((line[max(0, start - _FAR) : start], line[end : end + _FAR], known))
        return found

    def changed(self, undone: list[str]) -> Shown:
        """The line with other texts; where no letter comes or goes, its language and style are known."""
        shown = Shown(*self._runs, undone)
        if self._known is not None and shown._letters == self._letters:
            differ = [was + now for was, now in zip(self._undone, undone, strict=True) if was != now]
            if not _WORD.search("".join(differ)):
                shown._known = _KNOWN((self._known.letters, shown._scripts(), is_task(shown._line), self._known.style))
        return shown

    def _looked_at(self) -> Line:
        letters = self._letters
        own = frozenset(letters)
        style = style_of(own if letters and _has_accented_words(self._line) else frozenset(), own)
        return _KNOWN((own, self._scripts(), is_task(self._line), style))

    def _scripts(self) -> frozenset[Script]:
        """The scripts that the damage of the line holds."""
        return frozenset().union(*map(_scripts_of, self._undone))

    def _without(self, run: str) -> Line:
        """What is known of the line but for a run of it."""
        known, own = self._known or self._looked_at(), telling(run)
        if not own:
            return known
        count = self._letters.count
        others = [letter for letter in known.letters if count(letter) > own.count(letter)]
        return known._replace(letters=frozenset(others))


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
