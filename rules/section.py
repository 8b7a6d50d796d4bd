"""Rule `section`: sections of a note that differ from what its type promises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from notelint import Diagnostic, Fix, Level, Note, NoteRule, Section, Stage

if TYPE_CHECKING:
    from notelint import SectionEntry

    from ._sections_found import SectionsFound

_LINKS: Final = "links to the heading do not follow; use --unsafe-fixes where there are none"


@dataclass(frozen=True, slots=True)
class SectionRule(NoteRule):
    """Holds the headings of a note against the sections of its type."""

    name: ClassVar[str] = "section"
    stage: ClassVar[Stage] = Stage.STRUCTURE

    def check(self, note: Note) -> Iterator[Diagnostic]:
        """Sections that are missing, extra, there twice, or have another name, level or place."""
        wanted = note.type.sections if note.type else None
        data = note.frontmatter.data if note.frontmatter else {}
        if note.type is None or wanted is None or any(data.get(key) in (None, "", []) for key in wanted.when):
            return
        from ._sections_found import SectionsFound

        found = SectionsFound(note, wanted, f"a note of type `{note.type.name}`")
        for index, entry in enumerate(wanted.entries):
            if found.is_there(entry):
                yield from self._of_entry(found, entry)
            elif entry.required or entry.name in found.misspelt:
                yield self._missing(found, index)
        if wanted.order:
            yield from self._out_of_order(found)
        if not wanted.extra:
            yield from self._extra(found)

    def _missing(self, found: SectionsFound, index: int) -> Diagnostic:
        name = found.wanted.entries[index].name
        if heading := found.misspelt.get(name):
            message = f"`{_shown(heading.title)}` is no section of {found.kind}, did you mean `{name}`?"
            return self._renaming(found.note, heading, name, message, Level.WARNING)
        message = f"the section `{name}` is missing, {found.kind} has it"
        advice = f"write `{'#' * found.wanted.level} {name}`{found.place_of(index)}"
        return self.report(found.note, found.top, message, help=advice, key=f"missing {name}", whole=True)

    def _of_entry(self, found: SectionsFound, entry: SectionEntry) -> Iterator[Diagnostic]:
        from ._headings import heading_key

        note, headings = found.note, found.headings(entry)
        for heading in headings:
            if heading_key(heading.title) != heading_key(entry.name):
                message = f"`{_shown(heading.title)}` is another name of the section `{entry.name}`"
                yield self._renaming(note, heading, entry.name, message, Level.INFO)
        for heading in headings[1:]:
            first = note.place(headings[0].heading)
            message = f"the section `{entry.name}` stands twice, first in line {note.line(headings[0].heading)}"
            advice = "make one section of the two"
            yield self.report(note, heading.heading, message, level=Level.WARNING, related=[first], help=advice)
        if headings and headings[0].level != found.wanted.level:
            yield self._other_level(found, headings[0], entry.name)

    def _other_level(self, found: SectionsFound, heading: Section, name: str) -> Diagnostic:
        from ._headings import relevelled

        note, level = found.note, found.wanted.level
        message = f"the section `{name}` has a heading of level {heading.level}, {found.kind} has it on level {level}"
        edits = relevelled(note, heading, level)
        fix = Fix(edits, f"write `{'#' * level}`", safe=False) if edits else None
        advice = f"write `{'#' * level} {_shown(heading.title)}`, and see to the headings below it"
        return self.report(note, heading.heading, message, level=Level.WARNING, fix=fix, help=advice, key="level")

    def _out_of_order(self, found: SectionsFound) -> Iterator[Diagnostic]:
        headings = dict(found.present)
        order = ", ".join(f"`{found.wanted.entries[index].name}`" for index in headings)
        for index in found.out_of_order:
            message = f"the section `{found.wanted.entries[index].name}` is out of order, which is {order}"
            advice = f"move it{found.place_of(index)}"
            heading = headings[index].heading
            yield self.report(found.note, heading, message, level=Level.WARNING, help=advice, key="order")

    def _extra(self, found: SectionsFound) -> Iterator[Diagnostic]:
        told = {heading.heading for heading in found.misspelt.values()}
        known = ", ".join(f"`{entry.name}`" for entry in found.wanted.entries) or "none"
        for heading in found.unknown:
            if heading.heading not in told:
                message = f"`{_shown(heading.title)}` is no section of {found.kind}"
                advice = f"its sections are {known}"
                yield self.report(found.note, heading.heading, message, level=Level.WARNING, help=advice, key="extra")

    def _renaming(self, note: Note, heading: Section, name: str, message: str, level: Level) -> Diagnostic:
        from ._headings import retitled

        edits = retitled(note, heading, name)
        fix = Fix(edits, f"write `{name}`", safe=False) if edits else None
        advice = _LINKS if fix else f"write `{name}`"
        return self.report(note, heading.heading, message, level=level, fix=fix, help=advice, key="name")


def _shown(title: str) -> str:
    from ._schema.words import shown

    return shown(title)
