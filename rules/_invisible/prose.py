"""Characters that nobody sees in words, where neither a script nor an emoji needs them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from notelint import Level

from .characters import BIDI, EMBEDDINGS, JOINERS, SELECTORS, shown
from .finding import Finding, culprits
from .line import Line

_NOTHING = BIDI | JOINERS | SELECTORS | frozenset("\u180e\u200b\u2060\ufeff\u206a\u206b\u206c\u206d\u206e\u206f")
_FLANKED = frozenset("*_~=")
_IN_CODE = "code is left alone; take it out if nothing in it should run from right to left"
_SIGNS = frozenset("[](){}<>!`|$%^:&\\-+#@/.")


def is_nothing(line: Line, place: int) -> bool:
    """Whether a character shows nothing, and nothing needs it where it stands."""
    return line.text[place] in _NOTHING and place not in line.needed


def strays(line: Line, places: Sequence[int]) -> Iterator[Finding]:
    """What stands in words for nothing: inside a word, beside it, and where it may keep signs from being Markdown."""
    split: list[range] = []
    kept: list[range] = []
    others: list[range] = []
    for run in _runs(places):
        (split if _splits_word(line, run) else kept if _keeps_signs_apart(line, run) else others).append(run)
    if split:
        effect = f"inside `{_word(line, split[0])}`: search does not find it"
        yield culprits(line, [*chain(*split)], effect, Level.WARNING)
    if others:
        yield culprits(line, [*chain(*others)], "in the text, where nothing needs it", Level.INFO)
    if kept:
        effect = "beside a sign of Markdown: it may keep it from being one"
        yield culprits(line, [*chain(*kept)], effect, Level.INFO, safe=False)


def turned_code(line: Line, places: Sequence[int]) -> Iterator[Finding]:
    """What makes code look otherwise than it runs; it is left alone."""
    turning = [place for place in places if line.text[place] in EMBEDDINGS and not line.is_leftward]
    if turning:
        found = culprits(line, turning, "in code: it may read otherwise than it looks", Level.INFO)
        yield found._replace(
            edits=(), help="code is left alone; if nothing in it should run from right to left, take it out"
        )


def _runs(places: Sequence[int]) -> Iterator[range]:
    """The places that follow each other directly, together."""
    start = end = -1
    for place in places:
        if place != end:
            if start >= 0:
                yield range(start, end)
            start = place
        end = place + 1
    if start >= 0:
        yield range(start, end)


def _sides(line: Line, run: Sequence[int]) -> tuple[str, str]:
    before = line.text[run[0] - 1] if run[0] > line.start else ""
    behind = line.text[run[-1] + 1] if run[-1] + 1 < line.end else ""
    return before, behind


def _splits_word(line: Line, run: Sequence[int]) -> bool:
    before, behind = _sides(line, run)
    return before.isalnum() and behind.isalnum()


def _keeps_signs_apart(line: Line, run: Sequence[int]) -> bool:
    """Whether without them a sign might become Markdown, or cease to be."""
    before, behind = _sides(line, run)
    if (before and before in _FLANKED) or (behind and behind in _FLANKED):
        return True
    if before and before in "@#&\\<" and not behind.isspace():
        return True
    if before and before in _SIGNS and behind and behind in _SIGNS:
        return True
    return behind == "#" or (not line.text[line.start : run[0]].strip(" \t>") and _begins_block(line, run[-1] + 1))


def _begins_block(line: Line, place: int) -> bool:
    return line.text[place : place + 1] in tuple("-+*#>`~|=<$%0123456789\t ") and place < line.end


def _word(line: Line, run: Sequence[int]) -> str:
    """The word that a run splits, or the nearest of it."""
    before = line.text[max(line.start, run[0] - 20) : run[0]].split()
    behind = line.text[run[-1] + 1 : min(line.end, run[-1] + 21)].split()
    return shown(before[-1] + behind[0])
