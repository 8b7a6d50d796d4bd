"""Choose fixes that can be made together, apply their edits, and find the way back from the new text to the old."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from notelint.diagnostic import Diagnostic, Edit, Fix, Place, Span
from notelint.frontmatter import parse_frontmatter
from notelint.text import LineTable


def choose(diagnostics: Iterable[Diagnostic], allowed: Callable[[Fix], bool]) -> list[Diagnostic]:
    """The diagnostics whose fixes are made in one round: by start, then rule; one is taken if none of its edits
    clashes with one taken before.
    """
    taken: list[Edit] = []
    chosen = []
    for diagnostic in sorted(diagnostics, key=_order):
        fix = diagnostic.fix
        if fix and fix.edits and allowed(fix) and _fits(fix, taken):
            chosen.append(diagnostic)
            for edit in fix.edits:
                insort(taken, edit)
    return chosen


def _order(diagnostic: Diagnostic) -> tuple[int, str]:
    edits = diagnostic.fix.edits if diagnostic.fix else ()
    return min((edit.start for edit in edits), default=0), diagnostic.rule


def _fits(fix: Fix, taken: Sequence[Edit]) -> bool:
    """Whether no edit of the fix clashes with a taken one; these do not clash among themselves, so neighbours tell."""
    for edit in fix.edits:
        index = bisect_right(taken, edit)
        if any(edit.clashes(other) for other in taken[max(0, index - 2) : index + 2]):
            return False
    return True


def edits_of(diagnostics: Iterable[Diagnostic]) -> list[Edit]:
    """All edits of the chosen diagnostics, in order of place."""
    return sorted(edit for diagnostic in diagnostics if diagnostic.fix for edit in diagnostic.fix.edits)


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """The text with the edits made; they are in order and do not clash."""
    parts: list[str] = []
    done = 0
    for edit in edits:
        parts += (text[done : edit.start], edit.text)
        done = edit.end
    return "".join((*parts, text[done:]))


class WayBack:
    """From spans of an edited text to spans of the text before the edits."""

    def __init__(self, before: str, edits: Sequence[Edit]) -> None:
        self._before = before
        self._lines = LineTable(before)
        self._edits = edits
        self._starts: list[int] = []
        shift = 0
        for edit in edits:
            self._starts.append(edit.start + shift)
            shift += len(edit.text) - (edit.end - edit.start)

    def _locate(self, offset: int) -> tuple[int, int]:
        """The smallest and the largest old offset that a new one can stand for; they differ inside new text only."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return offset, offset
        edit, into = self._edits[index], offset - self._starts[index]
        if into > len(edit.text) or (into == len(edit.text) and into):
            old = edit.end + into - len(edit.text)
            return old, old
        return edit.start, edit.end if into else edit.start

    def span(self, span: Span) -> Span:
        """The old span; one that begins or ends inside new text takes in all that this replaced."""
        return Span(self._locate(span.start)[0], self._locate(span.end)[1])

    def place(self, place: Place) -> Place:
        """The old place."""
        start, end = self.span(Span(place.start.offset, place.end.offset))
        return Place(place.path, self._lines.position(start), self._lines.position(end))

    def fix(self, fix: Fix) -> Fix | None:
        """The fix for the old text; None if one of its edits begins or ends inside new text, or changes a field of the
        frontmatter that is new in part.
        """
        edits: list[Edit] = []
        for edit in fix.edits:
            (start, same), (end, also) = self._locate(edit.start), self._locate(edit.end)
            if start != same or end != also:
                return None
            edits.append(Edit(start, end, edit.text))
        if self._changed and not self._changed.isdisjoint(self._fields_of(edits)):
            return None  # an item for a list that the old text has not yet would be a part of its words
        return replace(fix, edits=tuple(edits))

    @cached_property
    def _fields(self) -> list[int]:
        """Where the fields of the old frontmatter begin, and where the last one ends."""
        from notelint.frontmatter.lines import entries

        block = parse_frontmatter(self._before)
        return [*(entry.start for entry in entries(self._before, *block.yaml)), block.yaml.end] if block else []

    @cached_property
    def _changed(self) -> set[int]:
        """The fields that are new in part."""
        return self._fields_of(self._edits) if self._fields else set()

    def _fields_of(self, edits: Iterable[Edit]) -> set[int]:
        """The fields that edits change, by number; a line that is put between two is of the first, if it is no key."""
        found: set[int] = set()
        for edit in edits:
            if edit.start > self._fields[-1]:
                continue
            is_line = edit.start == edit.end and edit.text[:1] not in ("", " ", "\t", "-")
            if not is_line or edit.start not in self._fields:
                last = bisect_left(self._fields, edit.end)
                first = bisect_right(self._fields, edit.start) if edit.start < edit.end else last
                found.update(range(first, max(first, last) + 1))
        return found

    def diagnostic(self, found: Diagnostic) -> Diagnostic:
        """The diagnostic as one of the old text."""
        related = tuple(self.place(place) if place.path == found.path else place for place in found.related)
        fix = self.fix(found.fix) if found.fix else None
        return replace(found, place=self.place(found.place), related=related, fix=fix)
