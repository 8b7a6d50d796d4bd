"""The sections of a note beside those that its type asks for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property

from notelint import Note, Section, SectionEntry, Sections, Span

from ._headings import heading_key, near_key


class SectionsFound:
    """What a note has of the sections of its type. `kind` says which notes have them."""

    def __init__(self, note: Note, wanted: Sections, kind: str) -> None:
        self.note = note
        self.wanted = wanted
        self.kind = kind
        keys = ((heading_key(name), entry) for entry in wanted.entries for name in (entry.name, *entry.aliases))
        self._entries = dict(reversed(list(keys)))
        self._found: dict[str, list[Section]] = {}
        self.unknown: list[Section] = []
        for heading in _without_title(note.outline.sections, wanted.level):
            if entry := self._entries.get(heading_key(heading.title)):
                self._found.setdefault(entry.name, []).append(heading)
            elif heading.level == wanted.level:
                self.unknown.append(heading)

    def is_there(self, entry: SectionEntry) -> bool:
        """Whether the note has the section, on any level."""
        return entry.name in self._found

    def headings(self, entry: SectionEntry) -> list[Section]:
        """The headings of a section, on the level that is asked for; else the only one on another level."""
        found = self._found.get(entry.name, [])
        here = [heading for heading in found if heading.level == self.wanted.level]
        return here or (found if len(found) == 1 else [])

    @cached_property
    def present(self) -> list[tuple[int, Section]]:
        """The first heading of each section that is there, with the place of the section in the type's list."""
        return [(index, each[0]) for index, entry in enumerate(self.wanted.entries) if (each := self.headings(entry))]

    @cached_property
    def out_of_order(self) -> list[int]:
        """The places, in the type's list, of the fewest sections that would have to move."""
        order = [index for index, heading in sorted(self.present, key=lambda found: found[1].heading)]
        kept = longest_rise(order)
        return [index for index in order if index not in kept]

    @cached_property
    def misspelt(self) -> dict[str, Section]:
        """Unknown headings that are misspellings of sections which are missing, by the section's name. A heading that
        is longer or shorter at its end alone may be meant where the section is not required.
        """
        unknown = {heading_key(heading.title): heading for heading in reversed(self.unknown)}
        found = {}
        for entry in self.wanted.entries:
            key = heading_key(entry.name)
            near = None if self.is_there(entry) else near_key(key, unknown)
            if near and (entry.required or not (key.startswith(near) or near.startswith(key))):
                found[entry.name] = unknown[near]
        return found

    @property
    def top(self) -> Span:
        """Where to tell of what is missing: at the field that names the type, else at the first heading."""
        field = self.note.frontmatter.field("type") if self.note.frontmatter else None
        if field:
            return Span(field.key.span.start, max(field.key.span.end, field.value.span.end))
        return self.note.outline.sections[0].heading if self.note.outline.sections else Span(0, 0)

    def place_of(self, index: int) -> str:
        """Where a section belongs, if the order matters: ` behind …` or ` before …` one that stands in its place."""
        if not self.wanted.order:
            return ""
        in_place = [other for other, _ in self.present if other not in self.out_of_order and other != index]
        behind = max((other for other in in_place if other < index), default=None)
        before = min((other for other in in_place if other > index), default=None)
        neighbour = before if behind is None else behind
        if neighbour is None:
            return ""
        return f" {'before' if behind is None else 'behind'} `{self.wanted.entries[neighbour].name}`"


def _without_title(sections: Sequence[Section], level: int) -> Iterable[Section]:
    """The headings without the one that is the title of the note."""
    tops = [heading for heading in sections if heading.level == 1]
    return (heading for heading in sections if level == 1 or len(tops) != 1 or heading is not tops[0])


def longest_rise(numbers: Sequence[int]) -> set[int]:
    """The most of some different numbers that stand in rising order already."""
    ends: list[int] = []
    lengths = []
    for number in numbers:
        place = bisect_left(ends, number)
        ends[place : place + 1] = [number]
        lengths.append(place)
    wanted, kept = len(ends) - 1, set[int]()
    for number, length in zip(reversed(numbers), reversed(lengths), strict=True):
        if length == wanted:
            kept.add(number)
            wanted -= 1
    return kept
