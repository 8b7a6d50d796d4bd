"""A second frontmatter block behind the first: where it stands, and both made one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from notelint import Data, Edit, Fix, Frontmatter, Note, Span

from ._misplaced_block import are_fields

_GAP = re.compile(r"(?:[ \t]*(?:\r\n?|\n))*")
_ALONE = re.compile(
    r"(?:(?![ \t]*#|[^\r\n]*[ \t]#)[^\r\n]*(?:\r\n?|\n))++(?P<below>(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*)"
)
"""The lines of a field without a comment beside or within, and the comments below it."""
_KEY = re.compile(r"[A-Za-z_][\w-]*")


@dataclass(frozen=True, slots=True)
class SecondBlock:
    """A block of fields directly behind the frontmatter. `inner` counts its places from `start`; of one that cannot be
    read it has no root.
    """

    note: Note
    first: Frontmatter
    start: int
    inner: Frontmatter

    @property
    def span(self) -> Span:
        """Its opening line."""
        return Span(self.start, self.start + 3)

    @property
    def disputed(self) -> list[str]:
        """The keys that have another value in the first block."""
        return [key for key in self.inner.data if not self._is_new(key) and not self._is_equal(key)]

    def fix(self) -> Fix | None:
        """The fields moved into the first block; None where the two disagree or the result cannot be proven."""
        moved = self._moved() if self.inner.root else None
        if self.disputed or moved is None:
            return None
        place, end = self.first.yaml.end, self.start + self.inner.span.end
        text = self.note.text
        made = text[:place] + moved + text[place : self.first.span.end] + text[end:]
        after = Note(self.note.path, made).frontmatter
        if after is None or after.problems or repr(after.data) != repr(self._both()):
            return None
        edits = (Edit(place, place, moved), Edit(self.first.span.end, end, ""))
        return Fix(tuple(edit for edit in edits if edit.text or edit.end > edit.start), "make one block of both", False)

    def _is_new(self, key: str) -> bool:
        return key not in self.first.data

    def _is_equal(self, key: str) -> bool:
        return repr(self.first.data.get(key)) == repr(self.inner.data[key])

    def _both(self) -> dict[str, Data]:
        return self.first.data | {key: value for key, value in self.inner.data.items() if self._is_new(key)}

    def _moved(self) -> str | None:
        """The comments, and the lines of the fields that the first block lacks; None where a comment would be lost."""
        text, yaml = self.inner.text, self.inner.yaml
        fields = self.inner.root.fields if self.inner.root else ()
        starts = [*(field.key.span.start for field in fields), yaml.end]
        parts = [text[yaml.start : starts[0]]]
        for field, start, end in zip(fields, starts, starts[1:], strict=False):
            if self._is_new(str(field.key.data)):
                parts.append(text[start:end])
            elif match := _ALONE.fullmatch(text, start, end):
                parts.append(match["below"])
            else:
                return None
        return "".join(parts)


def second_block(note: Note, first: Frontmatter) -> SecondBlock | None:
    """The second block of a note; None where there is none, or where the two lines are thematic breaks."""
    gap = _GAP.match(note.text, first.span.end)
    start = gap.end() if gap else first.span.end
    if first.yaml.end >= first.span.end or not note.text.startswith("---", start):
        return None
    inner = Note(note.path, note.text[start:]).frontmatter
    if inner is None or not (inner.root or inner.problems) or inner.yaml.end >= inner.span.end:
        return None
    if inner.root is None:
        from ._schema.near import is_meant

        lines = inner.text[slice(*inner.yaml)]
        is_one = are_fields(lines, lambda key: key in first.data or is_meant(key, note))
        return SecondBlock(note, first, start, inner) if is_one else None
    return SecondBlock(note, first, start, inner) if not inner.problems and _is_meant(first, inner) else None


def _is_meant(first: Frontmatter, inner: Frontmatter) -> bool:
    """Whether fields stand directly below the line and look like properties, and not like a sentence with a colon."""
    written = inner.text[inner.yaml.start : inner.yaml.end]
    if written[:1] in "\r\n \t" or not all(_KEY.fullmatch(key) for key in inner.data):
        return False
    # A heading looks like a comment.
    is_sure = written[:1] != "#"
    return any(key in first.data or (is_sure and key[0].islower()) for key in inner.data)
