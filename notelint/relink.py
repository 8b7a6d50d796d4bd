"""The text of a note whose links lead to the same files after some of these got other names."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from notelint.diagnostic import Edit
from notelint.fix import apply_edits
from notelint.links import Target, targets_of
from notelint.names import Names, path_key
from notelint.note import Note


class LinkProblem(Exception):
    """A link that cannot be made to lead to its file under the new name."""


@dataclass(frozen=True, slots=True)
class Moves:
    """Files with new names: the new path of each by its old one, and the names of the vault before and after."""

    moved: Mapping[str, str]
    before: Names
    after: Names

    def path(self, path: str) -> str:
        """Where a file is afterwards."""
        return self.moved.get(path, path)


def relinked(note: Note, moves: Moves) -> str:
    """The text of the note with every link to a file leading to the same file afterwards, from the note's own place
    then; all else as it was. Raises `LinkProblem`.
    """
    targets = targets_of(note)
    edits = [edit for target in targets if (edit := _edit(note, target, moves))]
    if not edits:
        return note.text
    text = apply_edits(note.text, edits)
    _prove(note, targets, Note(moves.path(note.path), text, moves.after), moves)
    return text


def _edit(note: Note, target: Target, moves: Moves) -> Edit | None:
    """The edit of one link, if it needs one."""
    old = target.resolve(moves.before, note.path)
    if old is None or target.resolve(moves.after, moves.path(note.path)) == moves.path(old):
        return None
    for written in _ways(target, old, moves.path(old)):
        if replace(target, written=written).resolve(moves.after, moves.path(note.path)) == moves.path(old):
            return Edit(*target.span, written)
    raise LinkProblem(f"{note.path}: the link to {old} cannot be rewritten")


def _ways(target: Target, old: str, new: str) -> Iterator[str]:
    """Ways to write the new path, from the one nearest to what stands there to the whole path."""
    parts, old_parts, new_parts = target.written.split("/"), old.split("/"), new.split("/")
    is_short = not any(path_key(reading).endswith(path_key(old_parts[-1])) for reading in target.readings)
    if is_short:  # `.md` is left out
        old_parts[-1], new_parts[-1] = posixpath.splitext(old_parts[-1])[0], posixpath.splitext(new_parts[-1])[0]
    for index in range(1, min(len(parts), len(new_parts)) + 1):
        if parts[-index] in (".", ".."):
            break
        if old_parts[-index] != new_parts[-index]:
            parts[-index] = target.write(_as_typed(parts[-index], old_parts[-index], new_parts[-index]))
    yield "/".join(parts)
    root = "/" if target.written.startswith("/") else ""
    yield root + "/".join(map(target.write, new_parts))
    yield root + "/".join(map(target.write, new.split("/")))


def _as_typed(part: str, old: str, new: str) -> str:
    """The new name, with what it shares with the old one in the case in which the link has it: `[[my plan]]`."""
    if len(part) != len(old) or path_key(part) != path_key(old):
        return new
    head = len(posixpath.commonprefix((old, new)))
    tail = min(len(posixpath.commonprefix((old[::-1], new[::-1]))), len(old) - head, len(new) - head)
    return part[:head] + new[head : len(new) - tail] + part[len(part) - tail :]


def _prove(note: Note, targets: list[Target], after: Note, moves: Moves) -> None:
    """That each link of the new text leads where that of the old one led, and that the frontmatter can be read."""
    links = targets_of(after)
    if len(links) != len(targets) or _faults(after) > _faults(note):
        raise LinkProblem(f"{note.path}: its links cannot be rewritten")
    for old, new in zip(targets, links, strict=True):
        file = old.resolve(moves.before, note.path)
        if file is not None and new.resolve(moves.after, after.path) != moves.path(file):
            raise LinkProblem(f"{note.path}: the link to {file} cannot be rewritten")


def _faults(note: Note) -> int:
    return len(note.frontmatter.problems) if note.frontmatter else 0
