"""The parts of a note in which patterns look, and what they match there."""

from __future__ import annotations

import re
import time
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Final, NamedTuple, TypeVar

from notelint import Note, Span

from .addresses import bare
from .described import COSTLY, Pattern, compiled, cost
from .values import Value, decoded, inside, scalars

_BUDGET: Final = 5.0
"""Seconds for all searches of one pattern in one note: each is linear, many of them need not be."""
_PAIR: Final = re.compile("\r\n")
T = TypeVar("T")


class Part(NamedTuple):
    """A piece of a note, of the frontmatter where it is a value."""

    span: Span
    value: Value | None = None


class Match(NamedTuple):
    """What a pattern matches: where, its groups (the whole first), the part that holds it, and its text on both sides
    of the match.
    """

    span: Span
    groups: tuple[str, ...]
    part: Part
    before: str = ""
    behind: str = ""


class _TooLong(Exception):
    """The time that one pattern has in one note is spent; `offset` is where the search stopped."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


class _Watch:
    """The time that is left for searches, in seconds; `is_cut` where one of them was not waited for."""

    def __init__(self) -> None:
        self.left = _BUDGET
        self.is_cut = False

    def search(self, found: Iterator[T], price: int) -> Iterator[T]:
        """The same matches; what is done between them costs nothing."""
        if price > COSTLY:
            start = time.process_time()
            in_time, self.is_cut = _within(self.left, found)
            self.left -= time.process_time() - start
            yield from in_time
            return
        while True:
            start = time.process_time()
            each = next(found, None)
            self.left -= time.process_time() - start
            if each is None:
                return
            yield each


def _within(seconds: float, found: Iterator[T]) -> tuple[list[T], bool]:
    """What an iterator yields within some seconds of its computing time, and whether there may be more. A search cannot
    be interrupted, but lets other threads run; where it takes too long, its thread is left alone.
    """
    from threading import Event, Thread, get_ident

    in_time: list[T] = []
    clocks: list[int] = []
    is_over = Event()

    def look() -> None:
        if clock := getattr(time, "pthread_getcpuclockid", None):  # where there is none, the time on the wall counts
            clocks.append(clock(get_ident()))
        for each in found:
            if is_over.is_set():
                return
            in_time.append(each)

    thread = Thread(target=look, daemon=True)
    thread.start()
    left = seconds
    while left > 0 and thread.is_alive():
        thread.join(left)
        with suppress(OSError):  # the thread has ended meanwhile
            left = seconds - time.clock_gettime(clocks[0]) if clocks else 0
    is_over.set()
    return in_time[:], thread.is_alive()


def looked_up(note: Note, pattern: Pattern) -> tuple[list[Match], int | None]:
    """All that a pattern matches in a note, in the parts that it names, and the offset where the search stopped for it
    took too long, if it did.
    """
    found: list[Match] = []
    try:
        found.extend(_matches(note, pattern))
    except _TooLong as stop:
        return found, stop.offset
    return found, None


def _matches(note: Note, pattern: Pattern) -> Iterator[Match]:
    """What a pattern matches, nothing twice. Raises `_TooLong`."""
    seen: set[Span] = set()
    watch = _Watch()
    for name in pattern.parts:
        for part in _PARTS[name](note, pattern):
            for found in _in_part(note, pattern, part, watch):
                if found.span not in seen and (pattern.code or name == "values" or not _is_hidden(note, found.span)):
                    seen.add(found.span)
                    yield found


def _in_part(note: Note, pattern: Pattern, part: Part, watch: _Watch) -> Iterator[Match]:
    """The matches in one part, in which every line ends with one newline, so that a pattern says the same of all notes.
    The library works on bytes.
    """
    if watch.left < 0:
        raise _TooLong(part.span.start)
    text, places = note.text[part.span.start : part.span.end], list[int]()
    if part.value:
        text, places = decoded(note, part.value.node, part.span)
    pairs = [found.start() - number for number, found in enumerate(_PAIR.finditer(text))] if "\r" in text else []
    data = text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "surrogatepass")
    expression = compiled(pattern.expression)
    at, where, stop = 0, 0, part.span.start
    for found in watch.search(expression.finditer(data), cost(expression, data)):
        start, end = found.span()
        where += len(data[at:start].decode("utf-8", "surrogatepass"))
        length = len(data[start:end].decode("utf-8", "surrogatepass"))
        groups = tuple((group or b"").decode("utf-8", "surrogatepass") for group in (found.group(), *found.groups()))
        first, last = (place + bisect_left(pairs, place) for place in (where, where + length))
        span = Span(places[first], places[last]) if places else Span(part.span.start + first, part.span.start + last)
        if start < end:
            beside = (text[:first], text[last:]) if part.value else ("", "")
            yield Match(span, groups, part, *beside)
        at, where, stop = end, where + length, span.end
        if watch.left < 0 and not watch.is_cut:
            raise _TooLong(stop)
    if watch.is_cut:
        raise _TooLong(stop)


def _is_hidden(note: Note, span: Span) -> bool:
    """Whether a place lies in code or in a comment."""
    return _meets(note.outline.code, span) or _meets(note.outline.comments, span)


def _meets(spans: Sequence[Span], span: Span) -> bool:
    """Whether one of some spans, in order and apart from each other, shares a code point with another one."""
    index = bisect_left(spans, (span.end, 0)) - 1
    return index >= 0 and spans[index].meets(span)


def _body(note: Note, _: Pattern) -> Iterator[Part]:
    start = note.frontmatter.span.end if note.frontmatter else int(note.text.startswith("\ufeff"))
    yield Part(Span(start, len(note.text)))


def _headings(note: Note, _: Pattern) -> Iterator[Part]:
    """The text of headings, without signs around and lines below."""
    prose = note.outline.prose
    for section in note.outline.sections:
        index = bisect_left(prose, (section.heading.start, 0))
        if index < len(prose) and section.heading.holds(prose[index]):
            yield Part(prose[index])


def _tasks(note: Note, _: Pattern) -> Iterator[Part]:
    yield from (Part(item.text) for item in note.outline.items if item.task)


def _links(note: Note, _: Pattern) -> Iterator[Part]:
    yield from (Part(link.target) for link in (*note.outline.links, *note.outline.definitions))
    yield from map(Part, bare(note))


def _values(note: Note, pattern: Pattern) -> Iterator[Part]:
    root = note.frontmatter.root if note.frontmatter else None
    for key, value in root.fields if root else ():
        if not pattern.keys or key.data in pattern.keys:
            for each in scalars(value, (str(key.data),)):
                if (span := inside(note, each.node)).start < span.end:
                    yield Part(span, each)


_PARTS = {"body": _body, "headings": _headings, "tasks": _tasks, "links": _links, "values": _values}
