"""A note with comments that silence what is found in it: at each line, or, where none is heard there, in its section or
in the note as a whole.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, TypeAlias

from notelint.diagnostic import Edit, Span
from notelint.fix import WayBack, apply_edits
from notelint.ignores import ignores_of
from notelint.note import Note
from notelint.sameness import disturbing
from notelint.silencing.places import Places, Spot
from notelint.silencing.whole import HTML, comment, for_the_note, marks_of
from notelint.text import newline_of

WHOLE: Final = -1
"""Stands for the number of a line where the note as a whole is meant."""
Reach: TypeAlias = Spot | int | None
"""Where the comment for a line may be: at a spot, at the head of a section, or wherever it speaks of the whole note."""


class _Written(NamedTuple):
    """A comment and the lines for which it is there."""

    edit: Edit
    lines: frozenset[int]


class Writer:
    """Writes comments for lines of one note. Lines count from 0; places are those of the note as it is given."""

    def __init__(self, note: Note) -> None:
        self.note = note
        self.marks = marks_of(note)
        self.wanted: defaultdict[int, set[str]] = defaultdict(set)
        self.lost: set[tuple[int, str]] = set()
        """What no comment silences, by line and rule."""
        self._places = Places(note, html=self.marks == HTML)
        self._sections = [section.heading.start for section in note.outline.sections]
        self._left: dict[int, list[Reach]] = {}
        self._ways: list[WayBack] = []

    def widen(self, line: int) -> None:
        """Give up the place that the comment of a line has now."""
        reaches = self._reaches(line)
        del reaches[0]
        if not reaches:
            del self._left[line]
            self.lost |= {(line, rule) for rule in self.wanted.pop(line, ())}

    def text(self) -> str:
        """The note with comments for all that is wanted, and not lost."""
        while True:
            written = sorted(
                self._written(), key=lambda each: (each.edit.start, "ignore-section" not in each.edit.text)
            )
            edits = [each.edit for each in written]
            after = Note(self.note.path, apply_edits(self.note.text, edits))
            if not (bad := {*self._disturbing(after, written), *self._unheard(after, edits)}):
                self._ways = [WayBack(self.note.text, edits)]
                if (done := self._for_the_note(after)) is not None:
                    return done
                bad = set(self._lines(None))
            for line in bad:
                self.widen(line)

    def home(self, span: Span) -> Span:
        """A span of the text that was written last, in the note as it is given; empty if it is in a comment."""
        for way in reversed(self._ways):
            span = way.span(span)
        return span

    def drop(self, rule: str, place: Span) -> None:
        """Want a rule no more where the comment at a place, as `home` tells it, names it."""
        written = [each for each in self._written() if each.edit.start == place.start]
        for line in set().union(*(each.lines for each in written)) or self._lines(None):
            self.wanted[line].discard(rule)

    def _reaches(self, line: int) -> list[Reach]:
        """What is left to try for a line, from the narrowest."""
        if line not in self._left:
            found: list[Reach] = [] if line == WHOLE else [*self._places.spots(line)]
            block = self.note.frontmatter
            is_body = line != WHOLE and not (block and self.note.line_table.starts[line] < block.span.end)
            if is_body and self._sections:
                found.append(bisect_right(self._sections, self.note.line_table.starts[line]) - 1)
            self._left[line] = [*found, None]
        return self._left[line]

    def _lines(self, reach: Reach) -> list[int]:
        return [line for line in self.wanted if self._reaches(line)[0] == reach]

    def _written(self) -> Iterator[_Written]:
        """The comments for lines and sections; what is silenced in a wider place needs none in a narrower one."""
        by_reach: dict[Reach, list[int]] = {}
        for line in self.wanted:
            by_reach.setdefault(self._reaches(line)[0], []).append(line)
        whole = self._rules(by_reach.pop(None, ()))
        sections = {reach: self._rules(lines) for reach, lines in by_reach.items() if isinstance(reach, int)}
        for reach, lines in by_reach.items():
            rules = self._rules(lines) - whole
            for above in self._above(reach):
                rules -= sections.get(above, set())
            if rules and isinstance(reach, Spot):
                yield _Written(reach.edit(comment("ignore", rules, self.marks)), frozenset(lines))
            elif rules and isinstance(reach, int):
                yield _Written(self._at_head(reach, comment("ignore-section", rules, self.marks)), frozenset(lines))

    def _rules(self, lines: Iterable[int]) -> set[str]:
        return set().union(*(self.wanted[line] for line in lines))

    def _above(self, reach: Reach) -> Iterator[int]:
        """The sections around a spot or a section."""
        section: int | None
        if isinstance(reach, Spot):
            section = bisect_right(self._sections, self.note.line_table.starts[reach.line]) - 1
            yield section
        else:
            section = reach
        while section is not None and section >= 0:
            section = self.note.outline.sections[section].parent
            if section is not None:
                yield section

    def _at_head(self, section: int, written: str) -> Edit:
        """A comment in a line of its own below a heading, or at the beginning of the note."""
        text, newline = self.note.text, newline_of(self.note.text)
        if section < 0:
            start = self.note.frontmatter.span.end if self.note.frontmatter else int(text.startswith("\ufeff"))
            return Edit(start, start, written + newline * 2)
        table = self.note.line_table
        line = table.line_of(self.note.outline.sections[section].heading.end)
        place = table.end(line)
        gap = "" if text.endswith(("\n", "\r"), 0, place) else newline
        is_parted = place == len(text) or not table.line(line + 1).strip()
        return Edit(place, place, f"{gap}{written}{newline}{'' if is_parted else newline}")

    def _disturbing(self, after: Note, written: list[_Written]) -> Iterator[int]:
        """The lines whose comments change what the note means."""
        for index in disturbing(self.note, after, [each.edit for each in written]):
            yield from written[index].lines

    def _unheard(self, after: Note, edits: list[Edit]) -> Iterator[int]:
        """The lines whose comments do not speak of them."""
        silent = {
            (name.rule, line)
            for ignore in ignores_of(after).all
            if ignore.reach != "note"
            for name in ignore.names
            for line in range(ignore.lines[0], ignore.lines[1] + 1)
        }
        whole = self._rules(self._lines(None))
        starts = [edit.start for edit in edits]
        shifts = [0]
        for edit in edits:
            shifts.append(shifts[-1] + len(edit.text))
        for line, rules in self.wanted.items():
            if self._reaches(line)[0] is None:
                continue
            content = self.note.line_table.starts[line] + self._places.margin(line)
            number = after.line_table.position(content + shifts[bisect_right(starts, content)]).line
            if any((rule, number) not in silent for rule in rules - whole):
                yield line

    def _for_the_note(self, note: Note) -> str | None:
        """A text with what is to be silenced in the whole of it; None where nothing is heard there."""
        rules = sorted(self._rules(self._lines(None)))
        if not rules:
            return note.text
        if (edits := for_the_note(note, rules, self.marks)) is None:
            return None
        self._ways.append(WayBack(note.text, edits))
        return apply_edits(note.text, edits)
