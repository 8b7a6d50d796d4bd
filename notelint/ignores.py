"""Comments of a note that silence findings: `<!-- notelint: ignore RULE -->`, `%% notelint: ignore RULE %%`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, TypeAlias

from notelint.diagnostic import Diagnostic, Span
from notelint.note import Note

Reach: TypeAlias = Literal["line", "section", "note"]
SIGN: Final = "notelint"
KEY: Final = "notelint-ignore"
"""The key of the frontmatter that holds the names of rules to ignore in the whole note."""
NEVER: Final = frozenset({"syntax"})
"""Rules that tell of what cannot be read; they cannot be silenced."""
_COMMENT: Final = re.compile(
    r"(?:<!--|%%)\s*notelint:\s*(?P<verb>[\w-]+)[ \t]*(?P<names>[^\r\n]*?)\s*"
    r"(?:--(?!>)(?P<reason>[^\r\n]*?))?\s*(?:-->|%%)\Z"
)
_LONGEST: Final = 1000
_NAME: Final = re.compile(r"[^\s,]+")
_REACHES: Final[dict[str, Reach]] = {"ignore": "line", "ignore-section": "section", "ignore-note": "note"}


class Name(NamedTuple):
    """The name of a rule as it is written, and where."""

    rule: str
    span: Span


@dataclass(frozen=True, slots=True)
class Ignore:
    """One comment, or the key of the frontmatter. `span` is all of it; it silences the `names` in `lines` (first and
    last, from 1), and says why with `reason`. `verb` is what is written where it is none that is known.
    """

    span: Span
    names: tuple[Name, ...]
    lines: tuple[int, int]
    reach: Reach
    reason: str = ""
    verb: str = ""


@dataclass(frozen=True, slots=True)
class Ignores:
    """All that a note silences, in order of place."""

    all: tuple[Ignore, ...] = ()

    def silencing(self, found: Diagnostic) -> Iterator[tuple[int, str]]:
        """Which of them silence a finding, by number and rule."""
        line = found.start.line
        for number, ignore in enumerate(self.all):
            is_named = found.rule not in NEVER and any(name.rule == found.rule for name in ignore.names)
            if is_named and ignore.lines[0] <= line <= ignore.lines[1]:
                yield number, found.rule


NONE: Final = Ignores()


def ignores_of(note: Note) -> Ignores:
    """What the comments and the frontmatter of a note silence."""
    if SIGN not in note.text:
        return NONE
    found = [*_in_frontmatter(note), *_in_body(note)]
    return Ignores(tuple(sorted(found, key=lambda ignore: ignore.span))) if found else NONE


def _in_frontmatter(note: Note) -> Iterator[Ignore]:
    field = note.frontmatter.field(KEY) if note.frontmatter else None
    if field is None:
        return
    nodes = field.value.items or ((field.value,) if isinstance(field.value.data, str) else ())
    names = tuple(Name(str(node.data), node.span) for node in nodes if isinstance(node.data, str))
    span = Span(field.key.span.start, max(field.key.span.end, field.value.span.end))
    yield Ignore(span, names, (1, len(note.line_table.starts)), "note")


def _in_body(note: Note) -> Iterator[Ignore]:
    for span in note.outline.comments:
        match = _COMMENT.match(note.text, *span) if span.end - span.start <= _LONGEST else None
        if match is None or match["verb"] == "distinct":  # that is for the rules that compare items
            continue
        shift = match.start("names")
        written = match["names"] or ""
        names = tuple(
            Name(found.group(), Span(shift + found.start(), shift + found.end())) for found in _NAME.finditer(written)
        )
        reach = _REACHES.get(match["verb"])
        reason = (match["reason"] or "").strip()
        if reach is None:
            yield Ignore(span, names, (0, 0), "line", reason, match["verb"])
        else:
            yield Ignore(span, names, _lines(note, span, reach), reach, reason)


def _lines(note: Note, span: Span, reach: Reach) -> tuple[int, int]:
    """The lines that a comment speaks of."""
    if reach == "note":
        return 1, len(note.line_table.starts)
    if reach == "section":
        return _section(note, span)
    table = note.line_table
    first, last = table.line_of(span.start), table.line_of(span.end)
    beside = note.text[table.starts[first] : span.start] + note.text[span.end : table.end(last)]
    if beside.strip(" \t>\r\n\ufeff"):
        return first + 1, last + 1
    return last + 2, _block_end(note, last + 1) + 1


def _block_end(note: Note, index: int) -> int:
    """The last line of the fence that begins in a line; else the line itself. Both count from 0."""
    table = note.line_table
    if index >= len(table.starts):
        return index
    start, end = table.starts[index], table.end(index)
    fences = (code for code in note.outline.code if start <= code.start < end)
    return next((table.line_of(max(code.start, code.end - 1)) for code in fences), index)


def _section(note: Note, span: Span) -> tuple[int, int]:
    """The lines of the section around a comment, with the sections below it."""
    sections = note.outline.sections
    index = bisect_right([section.heading.start for section in sections], span.start) - 1
    if index < 0:
        end = sections[0].heading.start if sections else len(note.text)
        return 1, note.line_table.position(max(0, end - 1)).line
    below = (other for other in sections[index + 1 :] if other.level <= sections[index].level)
    end = next((other.heading.start for other in below), len(note.text))
    first = note.line_table.position(sections[index].heading.start).line
    return first, note.line_table.position(max(0, end - 1)).line


def kept(found: Iterable[Diagnostic], ignores: Ignores, used: set[tuple[int, str]]) -> list[Diagnostic]:
    """The findings that nothing silences; what silences the others is added to `used`, by number and rule."""
    if not ignores.all:
        return list(found)
    left = []
    for each in found:
        silencing = list(ignores.silencing(each))
        used.update(silencing)
        if not silencing:
            left.append(each)
    return left
