"""Ignore comments for what is found today, written into the notes where each of them belongs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from notelint.diagnostic import Diagnostic, Edit
from notelint.engine import settle
from notelint.files import FileProblem, read_bytes, write_bytes
from notelint.fix import apply_edits
from notelint.ignores import KEY, NEVER
from notelint.note import Note
from notelint.text import NotUtf8, decode, encode, newline_of
from notelint.work import Outcome, Work, source_lines


def silenced(work: Work, outcome: Outcome, found: Sequence[Diagnostic]) -> Outcome:
    """The outcome of a note once comments silence what is found in it, as far as that can be silenced; they are written
    if the work writes.
    """
    wanted = [each for each in found if each.rule not in NEVER]
    try:
        data = read_bytes(work.root / outcome.path)
        text = decode(data)
    except (FileProblem, NotUtf8):
        return outcome
    after = with_ignores(Note(outcome.path, text, work.names, work.config.types(outcome.path)), wanted)
    if after == text:
        return outcome
    left = settle(outcome.path, after, work.config, work.names).diagnostics
    lines = source_lines(after, left)
    if not work.write:
        return replace(outcome, diagnostics=left, fixed=tuple(wanted), before=text, after=after, lines=lines)
    try:
        write_bytes(work.root / outcome.path, data, encode(after))
    except FileProblem as problem:
        return replace(outcome, problem=str(problem))
    return replace(outcome, diagnostics=left, fixed=tuple(wanted), lines=lines)


def with_ignores(note: Note, found: Iterable[Diagnostic]) -> str:
    """The text of a note with comments that silence the findings: at their lines, else for the note as a whole."""
    by_line: dict[int, list[str]] = {}
    whole: list[str] = []
    for each in found:
        line = each.start.line - 1
        if not each.end.offset or (place := _place(note, line)) is None:
            whole.append(each.rule)
        else:
            by_line.setdefault(place, []).append(each.rule)
    edits = [_comment(note, line, sorted(set(rules))) for line, rules in by_line.items()]
    text = apply_edits(note.text, sorted(edits))
    return _for_the_note(Note(note.path, text), sorted(set(whole))) if whole else text


def _place(note: Note, line: int) -> int | None:
    """The line whose comment speaks of a line: that line itself, or the one on which its fence begins; None where a
    comment cannot stand.
    """
    table = note.line_table
    start, end = table.starts[line], table.end(line)
    if note.frontmatter and start < note.frontmatter.span.end:
        return None
    for span in note.outline.code:
        if span.start < start < span.end or (span.start <= start and end < span.end):
            return table.line_of(span.start) if _is_fence(note, span.start) else None
    if any(span.start < start < span.end for span in note.outline.comments):
        return None
    return line if table.line(line).strip() else None


def _is_fence(note: Note, start: int) -> bool:
    return note.text.startswith(("```", "~~~"), start)


def _comment(note: Note, line: int, rules: Sequence[str]) -> Edit:
    """The comment for a line: in it, before it where it is a heading or a fence."""
    table = note.line_table
    start, written = table.starts[line], table.line(line)
    comment = f"<!-- notelint: ignore {', '.join(rules)} -->"
    content = start + len(written) - len(written.lstrip(" \t"))
    is_heading = any(section.heading.start <= content < section.heading.end for section in note.outline.sections)
    if is_heading or _is_fence(note, content):
        return Edit(content, content, comment + newline_of(note.text) + note.text[start:content])
    task = next((item for item in note.outline.items if item.task and start <= item.span.start < table.end(line)), None)
    if task:  # what stands behind the fields of a task would hide them
        return Edit(task.text.start, task.text.start, f"{comment} ")
    end = start + len(written.rstrip(" \t"))
    if written.rstrip(" \t").endswith(("|", "\\")) and end - start > 1:
        return Edit(end - 1, end - 1, f"{comment} " if written.rstrip(" \t").endswith("|") else f" {comment}")
    return Edit(end, end, f" {comment}")


def _for_the_note(note: Note, rules: Sequence[str]) -> str:
    """The note with rules silenced as a whole: in the frontmatter, else by a comment at its end."""
    block = note.frontmatter
    if block and block.root:
        old = block.field(KEY)
        known = [item.data for item in old.value.items] if old else []
        names = [*known, *(rule for rule in rules if rule not in known)]
        edits = block.set((KEY,), list(names)) if old else block.add(KEY, list(names))
        if edits:
            return apply_edits(note.text, sorted(edits))
    newline = newline_of(note.text)
    gap = "" if note.text.endswith(("\n", "\r")) or not note.text else newline
    return f"{note.text}{gap}{newline}<!-- notelint: ignore-note {', '.join(rules)} -->{newline}"
