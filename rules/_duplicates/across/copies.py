"""Notes that may tell of one thing: what is kept of each, and how much of two is the same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from notelint import Entry, Held, Note, Place, Search, Span, mark

from .about import About, about, read_about, siblings

_LINE: Final = re.compile(r"[^\r\n]+")
_WORD: Final = re.compile(r"\w+")
_ASKING: Final = ("?", ":", "？", "：")
_LINES: Final = 200
"""Lines of a note that are kept."""
_LEAST_WORDS = 4
_LEAST_LINES = 3
"""The fewest words that make a line tell something, and the fewest such lines of a note that can be compared."""
_ANSWERED = 0.6
"""The share of words that two lines have in common if they say the same, and of lines for two notes."""
_MOST = 3
"""Notes that may be made from one source; a source of more is a collection."""
_CROWDED = 300
"""Notes of one day up to which these are compared; more of them are an import."""


class Copy(NamedTuple):
    """A note as it was kept: what is known of it, where its title stands, and the words of its lines."""

    about: About
    place: Place
    lines: tuple[frozenset[int], ...]


class Pair(NamedTuple):
    """A note and another one: `source` if they are made from the same; how much of the shorter one is in the longer."""

    other: Copy
    source: bool
    shared: float
    equal: bool

    @property
    def rank(self) -> int:
        """3 if they are equal, 2 if most of the shorter one is in the longer, 1 if they only have one source."""
        return 3 if self.equal else 2 if self.shared >= _ANSWERED else 1


def entries_of(note: Note) -> Iterator[Entry]:
    """An entry for the source of a note, and one for its day; none where neither is known."""
    known = about(note)
    if not known.source and not known.day:
        return
    place, data = note.place(_title(note)), [known.packed(), _lines(note)]
    yield Entry(place, mark(f"source {known.source or note.path}"), (), json.dumps(data, ensure_ascii=False))
    if known.day and (known.people or known.title):
        yield Entry(place, known.mark, (), "")


def copies(search: Search, path: str) -> list[Pair]:
    """The other notes that are made from the same source as one, or tell of the same meeting in the same words."""
    held = search.entries_of(path)
    if not held:
        return []
    ours = _read(held[0])
    sources = search.notes_with(mark(f"source {ours.about.source}"), _MOST + 1) if ours.about.source else []
    sources = sources if len(sources) <= _MOST else []
    meetings = search.notes_with(ours.about.mark, _CROWDED + 1) if len(held) > 1 else []
    meetings = meetings if len(meetings) <= _CROWDED else []
    found = []
    for other in sorted({*sources, *meetings} - {path}):
        theirs = _read(search.entries_of(other)[0])
        if other not in sources and not _one_meeting(ours.about, theirs.about):
            continue
        shared = _shared(ours.lines, theirs.lines)
        if other in sources or shared >= _ANSWERED:
            equal = bool(ours.lines) and sorted(map(sorted, ours.lines)) == sorted(map(sorted, theirs.lines))
            found.append(Pair(theirs, other in sources, shared, equal))
    return found


def order(copy: Copy) -> tuple[str, str]:
    """The order of notes: by day, then by path."""
    return copy.about.day, copy.about.path


def own(search: Search, path: str) -> Copy:
    """A note as it was kept."""
    return _read(search.entries_of(path)[0])


@lru_cache(2 * _CROWDED)
def _read(held: Held) -> Copy:
    packed, lines = json.loads(held.data)
    return Copy(read_about(held.place.path, packed), held.place, tuple(map(frozenset, lines)))


def _title(note: Note) -> Span:
    """The title in the body, else the first line behind the frontmatter."""
    if note.outline.sections and note.outline.sections[0].level == 1:
        return note.outline.sections[0].heading
    start = note.frontmatter.span.end if note.frontmatter else 0
    first = _LINE.search(note.text, start)
    return Span(*first.span()) if first else Span(0, 0)


def _lines(note: Note) -> list[list[int]]:
    """The words of the lines that say something, each as a small number; headings and what a template asks do not."""
    start = note.frontmatter.span.end if note.frontmatter else 0
    found = []
    for line in _LINE.finditer(note.text, start):
        if line[0].startswith("#") or line[0].rstrip().endswith(_ASKING):
            continue
        words = {mark(word) & 0xFFFF for word in _WORD.findall(line[0].casefold())}
        if len(words) >= _LEAST_WORDS:
            found.append(sorted(words))
        if len(found) == _LINES:
            break
    return found


def _one_meeting(ours: About, theirs: About) -> bool:
    """Whether two notes of one day have the same title, or the same people and nothing that says otherwise."""
    if not ours.day or ours.day != theirs.day or ours.daily or theirs.daily:
        return False
    if ours.other_subject(theirs) or siblings(ours.title, theirs.title):
        return False
    return bool(ours.title and ours.title == theirs.title) or bool(ours.people and ours.people == theirs.people)


def _shared(ours: tuple[frozenset[int], ...], theirs: tuple[frozenset[int], ...]) -> float:
    """How much of the shorter of two notes has an answer in the longer one."""
    short, long = sorted((ours, theirs), key=lambda lines: (len(lines), sorted(map(sorted, lines))))
    if len(short) < _LEAST_LINES:
        return 0.0
    return sum(any(_alike(line, other) for other in long) for line in short) / len(short)


def _alike(one: frozenset[int], other: frozenset[int]) -> bool:
    return 2 * len(one & other) >= _ANSWERED * (len(one) + len(other))
