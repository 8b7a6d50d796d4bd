"""Note types: what the frontmatter and the body of a note hold, by the `type` that it names."""

from notelint.note_types.keywords import Match, SectionEntry, Sections
from notelint.note_types.lookup import NoteTypes, shipped
from notelint.note_types.note_type import NoteType
from notelint.note_types.problem import TypeProblem
from notelint.note_types.templates import fill, one_by_one, slug

__all__ = [
    "Match",
    "NoteType",
    "NoteTypes",
    "SectionEntry",
    "Sections",
    "TypeProblem",
    "fill",
    "one_by_one",
    "shipped",
    "slug",
]
