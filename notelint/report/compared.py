"""Two lines laid side by side: which parts of each the other does not have."""

from __future__ import annotations

import re
from collections.abc import Iterable

from notelint.diagnostic import Span

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_LONGEST = 2000
"""Code points of a line up to which it is compared."""


def differing(one: str, other: str) -> tuple[list[Span], list[Span]]:
    """The parts of each line that the other has not, word by word; nothing for lines too long to look at."""
    from difflib import SequenceMatcher

    if max(len(one), len(other)) > _LONGEST:
        return [], []
    ours, theirs = (list(_WORD.finditer(line)) for line in (one, other))
    words = [[match[0].casefold() for match in matches] for matches in (ours, theirs)]
    left: list[Span] = []
    right: list[Span] = []
    for tag, start, end, first, last in SequenceMatcher(None, words[0], words[1], autojunk=False).get_opcodes():
        if tag != "equal":
            left += _spans(ours[start:end])
            right += _spans(theirs[first:last])
    return left, right


def _spans(matches: list[re.Match[str]]) -> list[Span]:
    return [Span(matches[0].start(), matches[-1].end())] if matches else []


def underlined(line: str, spans: Iterable[Span]) -> str:
    """A line of `^` below the parts, as wide as the terminal shows them; `line` must be shown as it is."""
    from rich.cells import cell_len

    drawn, done = [], 0
    for span in spans:
        drawn += [" " * cell_len(line[done : span.start]), "^" * cell_len(line[span.start : span.end])]
        done = span.end
    return "".join(drawn)
