"""Ignore comments for what is found today, written into the notes where each of them belongs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice, takewhile
from operator import itemgetter
from typing import Final

from notelint.diagnostic import Diagnostic, Edit, Span
from notelint.engine import settle
from notelint.files import FileProblem, read_bytes, write_bytes
from notelint.fix import apply_edits
from notelint.ignores import KEY, NEVER, field_of, ignores_of
from notelint.note import Note
from notelint.text import NotUtf8, decode, encode, newline_of
from notelint.work import Outcome, Work, source_lines

_MOST_ROUNDS: Final = 3
"""Rounds of comments; what one silences may have hidden something else."""
_OF_COMMENTS: Final = "ignore-comment"
_HTML: Final = ("<!--", "-->")
_OBSIDIAN: Final = ("%%", "%%")
_MARGIN: Final = re.compile(r"\ufeff?[ \t>]*")
_BLOCK_ID: Final = re.compile(r"(?:^|[ \t])\^[A-Za-z0-9-]+$")
_FIELD: Final = re.compile(r"[^\W\d][\w \t/*~-]*::(?!:)")
_ALONE: Final = re.compile(rf"#{{1,6}}(?:[ \t]|$)|```|~~~|\[(?!\^)[^\]]+\]:|{_FIELD.pattern}")
"""Lines to which nothing can be added: headings, which links name, fences, definitions, and fields of Dataview."""


def silenced(work: Work, outcome: Outcome, found: Sequence[Diagnostic]) -> Outcome:
    """The outcome of a note once comments silence what is found in it, as far as that can be silenced; they are written
    if the work writes. Comments that silence nothing are for `--fix`, which removes them.
    """
    try:
        data = read_bytes(work.root / outcome.path)
        text = decode(data)
    except (FileProblem, NotUtf8):
        return outcome
    after, left, done = _silenced(work, outcome.path, text, found)
    if after == text or len(left) >= len(found):
        return outcome
    lines = source_lines(outcome.path, after, left)
    if not work.write:
        return replace(outcome, diagnostics=left, fixed=tuple(done), before=text, after=after, lines=lines)
    try:
        write_bytes(work.root / outcome.path, data, encode(after))
    except FileProblem as problem:
        return replace(outcome, problem=str(problem))
    return replace(outcome, diagnostics=left, fixed=tuple(done), lines=lines)


def _silenced(
    work: Work, path: str, text: str, found: Sequence[Diagnostic]
) -> tuple[str, tuple[Diagnostic, ...], list[Diagnostic]]:
    """The text of a note with comments, what it gives then, and what they silence."""
    left, done, types = tuple(found), list[Diagnostic](), work.config.types(path)
    for _ in range(_MOST_ROUNDS):
        wanted = [each for each in left if each.rule not in NEVER | {_OF_COMMENTS}]
        after = with_ignores(Note(path, text, work.names, types), wanted)
        if after == text:
            break
        text, left = after, settle(path, after, work.config, work.names).diagnostics
        done += wanted
    return text, left, done


def with_ignores(note: Note, found: Iterable[Diagnostic]) -> str:
    """The text of a note with comments that silence the findings: at their lines, or else, and then only there, for the
    note as a whole.
    """
    by_line: dict[int, set[str]] = {}
    whole: set[str] = set()
    for each in found:
        line = _speaking(note, each.start.line - 1) if each.end.offset else None
        (whole if line is None else by_line.setdefault(line, set())).add(each.rule)
    marks = _marks(note)
    whole.update(*(rules for line, rules in by_line.items() if not _edit(note, line, "")))
    by_comment = ((line, rules - whole) for line, rules in by_line.items())
    edits = (_edit(note, line, _comment("ignore", rules, marks)) for line, rules in by_comment if rules)
    text = apply_edits(note.text, sorted(filter(None, edits)))
    return _for_the_note(Note(note.path, text), sorted(whole), marks) if whole else text


def _comment(verb: str, rules: Iterable[str], marks: tuple[str, str]) -> str:
    return f"{marks[0]} notelint: {verb} {', '.join(sorted(rules))} {marks[1]}"


def _marks(note: Note) -> tuple[str, str]:
    """The marks for comments: those of HTML, but for a note that opens such a comment and does not close it."""
    known = (note.outline.code, note.outline.comments)
    begun = (found.start() for found in re.finditer(_HTML[0], note.text))
    return _OBSIDIAN if any(not any(_around(spans, place) for spans in known) for place in begun) else _HTML


def _around(spans: Sequence[Span], place: int) -> Span | None:
    """The span, of some in order and apart from each other, that holds a place, its end included."""
    index = bisect_right(spans, place, key=itemgetter(0)) - 1
    return spans[index] if index >= 0 and place <= spans[index].end else None


def _speaking(note: Note, line: int) -> int | None:
    """The line whose comment speaks of a line: that line itself, or the one on which its fence begins; None where there
    can be none.
    """
    table = note.line_table
    start, end = table.starts[line], table.end(line)
    if note.frontmatter and start < note.frontmatter.span.end:
        return None
    code = note.outline.code
    first = max(0, bisect_right(code, start, key=itemgetter(0)) - 1)
    within = takewhile(lambda span: span.start < end, islice(code, first, None))
    fences = (span for span in within if start < span.end and note.text.startswith(("```", "~~~"), span.start))
    if fence := next(fences, None):
        return table.line_of(fence.start)
    return line if table.line(line).strip() else None


def _edit(note: Note, line: int, comment: str) -> Edit | None:
    """The comment for a line: in it, before it where that would make the line another, or nowhere."""
    table = note.line_table
    start, written = table.starts[line], table.line(line).rstrip(" \t")
    margin = _MARGIN.match(written)
    content = start + (margin.end() if margin else 0)
    heading = _around([section.heading for section in note.outline.sections], content)
    if heading and table.line_of(heading.start) < line:
        return None
    if heading or (_ALONE.match(note.text, content) and not _is_inside(note, content)):
        again = note.text[start:content].lstrip("\ufeff")
        return Edit(content, content, comment + newline_of(note.text) + again)
    items = note.outline.items
    index = bisect_left(items, start, key=lambda each: each.span.start)
    item = items[index] if index < len(items) and items[index].span.start < table.end(line) else None
    if item and item.task:  # what stands behind the fields of a task would hide them
        return Edit(item.text.start, item.text.start, f"{comment} ")
    if item and _FIELD.match(note.text, item.text.start):
        return None
    return _at_end(note, start, written, comment)


def _at_end(note: Note, start: int, written: str, comment: str) -> Edit | None:
    """The comment behind the text of a line, before what must be its end."""
    block_id = _BLOCK_ID.search(written)
    place, text = start + (block_id.start() if block_id else len(written)), f" {comment}"
    if not block_id and written.endswith("|") and not written.endswith("\\|"):
        place, text = place - 1, f"{comment} "
    elif written.endswith("\\"):
        place -= 1
    return None if place <= start or _is_inside(note, place) else Edit(place, place, text)


def _is_inside(note: Note, place: int) -> bool:
    """Whether a place lies in code, a formula or a comment; what nothing closes goes to its very end."""
    comment, code = (_around(spans, place) for spans in (note.outline.comments, note.outline.code))
    if comment and comment.start < place:
        return place < comment.end or not note.text.endswith(("-->", "%%"), comment.start + 2, comment.end)
    is_marked = code and note.text.startswith(("`", "~~~", "$$"), code.start)
    return code is not None and (not is_marked or code.start < place < code.end)


def _for_the_note(note: Note, rules: Sequence[str], marks: tuple[str, str]) -> str:
    """The note with rules silenced as a whole: in the frontmatter, else by a comment at its end, or, where that is not
    heard, at its start.
    """
    block, newline = note.frontmatter, newline_of(note.text)
    if block and block.root and (text := _in_frontmatter(note, rules)):
        return text
    comment = _comment("ignore-note", rules, marks)
    gap = "" if note.text.endswith(("\n", "\r")) or not note.text else newline
    below = f"{note.text}{gap}{newline}{comment}{newline}"
    if any(each.reach == "note" and each.span.start >= len(note.text) for each in ignores_of(Note("", below)).all):
        return below
    start = block.span.end if block else int(note.text.startswith("\ufeff"))
    return f"{note.text[:start]}{comment}{newline}{newline}{note.text[start:]}"


def _in_frontmatter(note: Note, rules: Sequence[str]) -> str | None:
    """The note with the names under the key of the frontmatter; None where that holds something else."""
    block = note.frontmatter
    assert block
    old = field_of(block)
    known = [
        name.rule
        for each in ignores_of(note).all
        if old and each.span.start == old.key.span.start
        for name in each.names
    ]
    if old and not known and old.value.data not in (None, [], ""):
        return None
    names = [*known, *(rule for rule in rules if rule not in known)]
    edits = block.set((str(old.key.data),), list(names)) if old else block.add(KEY, list(names))
    return apply_edits(note.text, sorted(edits)) if edits else None
