"""Rules silenced in a note as a whole: by the key of its frontmatter, else by a comment at its end or its start."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from notelint.diagnostic import Edit
from notelint.fix import apply_edits
from notelint.ignores import KEY, fields_of, ignores_of
from notelint.note import Note
from notelint.sameness import disturbing
from notelint.text import newline_of

Marks: TypeAlias = tuple[str, str]
HTML: Final = ("<!--", "-->")
_OBSIDIAN: Final = ("%%", "%%")


def comment(verb: str, rules: Iterable[str], marks: Marks) -> str:
    """A comment that silences rules."""
    return f"{marks[0]} notelint: {verb} {', '.join(sorted(rules))} {marks[1]}"


def marks_of(note: Note) -> Marks:
    """The marks for comments: those of HTML, but for a note that opens such a comment and does not close it."""
    known = [*note.outline.code, *note.outline.comments]
    begun = [found.start() for found in re.finditer(HTML[0], note.text)]
    is_open = begun and any(not any(span.start <= place < span.end for span in known) for place in begun)
    return _OBSIDIAN if is_open else HTML


def for_the_note(note: Note, rules: Sequence[str], marks: Marks) -> tuple[Edit, ...] | None:
    """The edits that silence rules in all of a note; None where nothing is heard, or would change what it means."""
    for edits in _ways(note, rules, marks):
        after = Note(note.path, apply_edits(note.text, edits))
        heard = {name.rule for each in ignores_of(after).all if each.reach == "note" for name in each.names}
        if heard.issuperset(rules) and not disturbing(note, after, edits):
            return edits
    return None


def _ways(note: Note, rules: Sequence[str], marks: Marks) -> Iterator[tuple[Edit, ...]]:
    text, newline, end = note.text, newline_of(note.text), len(note.text)
    if note.frontmatter and note.frontmatter.root and (edits := _in_frontmatter(note, rules)):
        yield edits
    gap = "" if text.endswith(("\n", "\r")) or not text else newline
    yield (Edit(end, end, f"{gap}{newline}{comment('ignore-note', rules, marks)}{newline}"),)
    start = note.frontmatter.span.end if note.frontmatter else int(text.startswith("\ufeff"))
    for each in dict.fromkeys((marks, HTML)):  # what is opened further down does not swallow what stands here
        yield (Edit(start, start, f"{comment('ignore-note', rules, each)}{newline}{newline}"),)


def _in_frontmatter(note: Note, rules: Sequence[str]) -> tuple[Edit, ...] | None:
    """The edits that put names under the key of the frontmatter; None where that holds something else."""
    block = note.frontmatter
    assert block
    if not (fields := fields_of(block)):
        return block.add(KEY, list(rules))
    old = fields[0]
    value = old.value.data
    named = next((each for each in ignores_of(note).all if each.span.start == old.key.span.start), None)
    names = [name.rule for name in named.names] if named else []
    new = [rule for rule in rules if rule not in names]
    path = (str(old.key.data),)
    if named and named.reason and isinstance(value, str):
        return block.set(path, f"{', '.join([*names, *new])} -- {named.reason}")
    if isinstance(value, list):
        return block.set(path, [*value, *new])
    return block.set(path, [*names, *new]) if names or value in (None, "") else None
