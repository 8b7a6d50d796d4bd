"""Rule `place`: notes that lie where notes of their type do not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from notelint import Diagnostic, Level, Note, NoteRule, NoteType, Span, Stage

_MOST = 3


@dataclass(frozen=True, slots=True)
class PlaceRule(NoteRule):
    """Holds the folder of a note against the places of its type, and of the others."""

    name: ClassVar[str] = "place"
    stage: ClassVar[Stage] = Stage.STRUCTURE

    def check(self, note: Note) -> Iterator[Diagnostic]:
        """One diagnostic where type and folder disagree."""
        mine = note.type
        if mine is None or (mine.places and _holds(mine, note.path)):
            return
        here = [each for each in _types(note) if _holds(each, note.path)]
        other = here[0].name if len(here) == 1 and mine.name not in here[0].names else ""
        if mine.places:
            places = " or ".join(f"`{glob.pattern}`" for glob in mine.places[:_MOST])
            message = f"a note of type `{mine.name}` belongs in {places}"
            message += f", this is the place of `{other}`" if other else ""
        elif other and other not in mine.names:
            message = f"this is the place of notes of type `{other}`, the note is of type `{mine.name}`"
        else:
            return
        advice = "move the note, or change its type" + (f" to `{other}`" if other else "")
        key = f"place of {mine.name}"
        yield self.report(note, _top(note), message, level=Level.WARNING, help=advice, key=key, whole=True)


def _types(note: Note) -> Iterator[NoteType]:
    found = (note.types.named(name) for name in sorted(note.types.names))
    return (each for each in found if each is not None)


def _holds(note_type: NoteType, path: str) -> bool:
    return any(glob.matches(path) for glob in note_type.places)


def _top(note: Note) -> Span:
    """The value of `type`; the start of a note that has none."""
    field = note.frontmatter.field("type") if note.frontmatter else None
    return field.value.span if field else Span(0, 0)
