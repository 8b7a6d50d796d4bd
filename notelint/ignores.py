"""Comments of a note that silence findings: `<!-- notelint: ignore RULE -->`, `%% notelint: ignore RULE %%`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Final, Literal, NamedTuple, TypeAlias

from notelint.diagnostic import Diagnostic, Span
from notelint.frontmatter import Field, Frontmatter
from notelint.note import Note

Reach: TypeAlias = Literal["line", "section", "note"]
SIGN: Final = "notelint"
KEY: Final = "notelint-ignore"
"""The key of the frontmatter that holds the names of rules to ignore in the whole note."""
NEVER: Final = frozenset({"syntax"})
"""Rules that tell of what cannot be read; they cannot be silenced."""
_COMMENT: Final = re.compile(
    r"(?:<!--+|%%)\s*(?i:notelint):\s*(?P<verb>[\w-]+)\s*:?\s*(?P<names>(?s:.*?))\s*"
    r"(?:--(?!>)(?P<reason>(?s:.*?)))?\s*(?:-*-->|%%)\Z"
)
_COMMENTS: Final = re.compile(r"(?is)<!--+\s*notelint\b.*?-->|%%\s*notelint\b.*?%%")
_ALMOST: Final = re.compile(r"(?:<!--+|%%)\s*((?i:notelint)(?!:)[\s:_-]{1,9}(?i:ignore|disable)[\w-]*)")
"""A comment that is meant to silence, and is written in a way that does not."""
_ALMOST_KEY: Final = re.compile(r"notelint[\s:._-]{0,9}(?:ignore|disable)[\w-]*", re.IGNORECASE)
_INNER_KEY: Final = re.compile(r"(?:ignore|disable)[\w-]*", re.IGNORECASE)
"""A key that is meant to silence; the second below a key `notelint`."""
_LONGEST: Final = 1000
_MOST_BELOW: Final = 10
"""Comments below each other, each in a line of its own, that speak of the line below them."""
_NAME: Final = re.compile(r"[^\s,]+")
_REACHES: Final[dict[str, Reach]] = {"ignore": "line", "ignore-section": "section", "ignore-note": "note"}


class Name(NamedTuple):
    """The name of a rule as it is written, and where."""

    rule: str
    span: Span


@dataclass(frozen=True, slots=True)
class Ignore:
    """One comment, or the key of the frontmatter. `span` is all of it; it silences the `names` in `lines` (first and
    last, from 1), and says why with `reason`. `verb` is what is written where it is none that is known, or the key of
    the frontmatter that is meant to be `notelint-ignore`.
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
    _of_rules: dict[str, dict[int | None, list[int]]] = field(default_factory=dict, compare=False, repr=False)
    """Numbers by rule and line, made when first asked; under None of those that speak of a section or the note."""

    def silencing(self, found: Diagnostic) -> Iterator[tuple[int, str]]:
        """Which of them silence a finding, by number and rule."""
        if self.all and not self._of_rules:
            self._of_rules.update(_by_rule_and_line(self.all))
        by_line, line = self._of_rules.get(found.rule, {}), found.start.line
        for number in sorted({*by_line.get(line, ()), *by_line.get(None, ())}):
            if self.all[number].lines[0] <= line <= self.all[number].lines[1]:
                yield number, found.rule


def _by_rule_and_line(ignores: Iterable[Ignore]) -> dict[str, dict[int | None, list[int]]]:
    found: dict[str, dict[int | None, list[int]]] = {"": {}}
    for number, ignore in enumerate(ignores):
        lines = range(ignore.lines[0], ignore.lines[1] + 1) if ignore.reach == "line" else (None,)
        for rule in {name.rule for name in ignore.names} - NEVER:
            by_line = found.setdefault(rule, {})
            for line in lines:
                by_line.setdefault(line, []).append(number)
    return found


NONE: Final = Ignores()


def ignores_of(note: Note) -> Ignores:
    """What the comments and the frontmatter of a note silence."""
    if SIGN not in note.text.lower():
        return NONE
    found = [*_in_frontmatter(note), *_in_body(note)]
    return Ignores(tuple(sorted(found, key=lambda ignore: ignore.span))) if found else NONE


def fields_of(block: Frontmatter) -> list[Field]:
    """The fields of a frontmatter that silence, in whatever capitals their key is written, and however often."""
    fields = block.root.fields if block.root else ()
    return [each for each in fields if str(each.key.data).lower() == KEY]


def _in_frontmatter(note: Note) -> Iterator[Ignore]:
    if note.frontmatter is None:
        return
    for verb, almost in _almost(note.frontmatter):
        yield Ignore(_whole(almost), (), (0, 0), "note", verb=verb)
    for own in fields_of(note.frontmatter):
        yield _of_field(note, own)


def _of_field(note: Note, own: Field) -> Ignore:
    value = own.value
    is_text = isinstance(value.data, str)  # as in a comment, commas part several
    items = [item for item in ((value,) if is_text else value.items) if item.data is not None]
    parts = [(item, *_parted(str(item.data))) for item in items]
    named = ((item, _NAME.findall(written) if is_text else [written]) for item, written, _ in parts)
    names = tuple(Name(name, item.span) for item, written in named for name in written)
    reason = "; ".join(reason for _, _, reason in parts if reason)
    return Ignore(_whole(own), names, (1, len(note.line_table.starts)), "note", reason)


def _parted(written: str) -> tuple[str, str]:
    """The names in a value, and the reason behind `--`."""
    names, _, reason = written.partition("--")
    return names.strip(), reason.strip()


def _whole(own: Field) -> Span:
    return Span(own.key.span.start, max(own.key.span.end, own.value.span.end))


def _almost(block: Frontmatter) -> Iterator[tuple[str, Field]]:
    """Fields that are meant to silence and do not, with their key as written."""
    for own in block.root.fields if block.root else ():
        key = str(own.key.data)
        if key.lower() != KEY and _ALMOST_KEY.fullmatch(key):
            yield key, own
        elif key.lower() == SIGN:
            inner = [str(each.key.data) for each in own.value.fields]
            yield from ((f"{key}: {name}", own) for name in inner if _INNER_KEY.fullmatch(name))


def _in_body(note: Note) -> Iterator[Ignore]:
    for span in note.outline.comments:
        if span.end - span.start > _LONGEST:
            continue
        match = _COMMENT.match(note.text, *span)
        if match is None and (almost := _ALMOST.match(note.text, *span)):
            yield Ignore(span, (), (0, 0), "line", verb=almost[1])
        if match is None or match["verb"].lower() == "distinct":  # that is for the rules that compare items
            continue
        shift = match.start("names")
        written = match["names"] or ""
        names = tuple(
            Name(found.group(), Span(shift + found.start(), shift + found.end())) for found in _NAME.finditer(written)
        )
        reach = _REACHES.get(match["verb"].lower())
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
    if not _holds_comments_alone(note, first, last):
        return first + 1, last + 1
    more = takewhile(lambda index: _holds_comments_alone(note, index, index), range(last + 1, last + _MOST_BELOW))
    below = last + 1 + sum(1 for _ in more)
    return below + 1, _block_end(note, below) + 1


def _holds_comments_alone(note: Note, first: int, last: int) -> bool:
    """Whether some lines hold comments of notelint, and nothing else."""
    table = note.line_table
    if last >= len(table.starts) or table.end(last) - table.starts[first] > 2 * _LONGEST:
        return False
    left, number = _COMMENTS.subn("", note.text[table.starts[first] : table.end(last)])
    return number > 0 and not left.strip(" \t>\r\n\ufeff")


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
