"""Rule `local-path`: paths that lead to a file on one machine alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from notelint import Diagnostic, Edit, Fix, Level, Note, NoteRule, Span, Stage

from ._file_words import file_word, file_words
from ._machine_paths import in_vault, machine_path, may_hold_one

if TYPE_CHECKING:
    from notelint import Target

    from ._property_texts import PropertyText

Edits = tuple[Edit, ...]
_ELSEWHERE = "put the file into the vault, and write its path from the vault's root"
_BY_HAND = "write the path from the vault's root by hand"
_LOOK = "look whether this is the file, then use --unsafe-fixes"


class _Spot(NamedTuple):
    """A path of a machine, where it stands, and the edits that put a file of the vault in its place."""

    span: Span
    path: str
    edits: Callable[[str], Edits | None]
    in_body: bool = False


@dataclass(frozen=True, slots=True)
class LocalPath(NoteRule):
    """Finds absolute paths of a machine in properties and links, and writes the path in the vault instead."""

    name: ClassVar[str] = "local-path"
    stage: ClassVar[Stage] = Stage.FRONTMATTER

    allowed_keys: tuple[str, ...] = ()
    links: bool = True

    def check(self, note: Note) -> Iterator[Diagnostic]:
        """A diagnostic for each such path in a property, and for each link that leads to one."""
        if not may_hold_one(note.text):
            return
        from ._property_texts import are_provable

        spots = list(_in_properties(note, self.allowed_keys))
        yield from (self._finding(note, spot, are_provable(note, len(spots))) for spot in spots)
        for spot in _in_body(note) if self.links else ():
            yield self._finding(note, spot)

    def _finding(self, note: Note, spot: _Spot, can_fix: bool = True) -> Diagnostic:
        files, is_sure = in_vault(spot.path, note.names)
        if not files:
            level = Level.INFO if spot.in_body else Level.WARNING
            return self.report(note, spot.span, _absent(spot, note), level=level, help=_ELSEWHERE)
        if len(files) > 1:
            message = f"a path of one machine; several files of the vault end like it: {file_words(files)}"
            return self.report(note, spot.span, message, level=Level.WARNING, help=_BY_HAND)
        edits = spot.edits(files[0]) if can_fix else None
        fix = Fix(edits, f"write {file_word(files[0])}", is_sure) if edits else None
        advice = _BY_HAND if fix is None else "" if is_sure else _LOOK
        message = f"a path of one machine; in the vault it is {'' if is_sure else 'perhaps '}{file_word(files[0])}"
        return self.report(note, spot.span, message, level=Level.WARNING, fix=fix, help=advice)


def _absent(spot: _Spot, note: Note) -> str:
    """What to say of a path that leads to no file of the vault, or of a vault that is not known."""
    name = spot.path.rstrip("/").rpartition("/")[2]
    return "a path of one machine" + (f"; not found in the vault: {file_word(name)}" if note.names.paths else "")


def _in_properties(note: Note, allowed: tuple[str, ...]) -> Iterator[_Spot]:
    from ._property_texts import property_links, property_texts, with_part

    for value in property_texts(note.frontmatter):
        if value.path[0] in allowed or not may_hold_one(value.text):
            continue
        if path := machine_path(value.text):
            yield _Spot(value.span, path, partial(with_part, note, value, None))
            continue
        for target in property_links(value.text):
            if path := _machine_path_of(target):
                yield _Spot(value.span, path, partial(_relinked_value, note, value, target))


def _in_body(note: Note) -> Iterator[_Spot]:
    from notelint import Target

    text = note.text
    for link in note.outline.links:
        start, end = link.target
        if link.kind in ("wikilink", "embed"):
            target = Target(link.target, text[start:end], "wikilink")
        else:
            target = Target(link.target, text[start:end], "angle" if text[start - 1] == "<" else "bare")
        if path := _machine_path_of(target):
            edits = partial(_nothing if link.kind == "autolink" else _relinked, note, target)
            yield _Spot(link.target, path, edits, in_body=True)


def _machine_path_of(target: Target) -> str | None:
    if not may_hold_one(target.written):
        return None
    return next((path for reading in target.readings if (path := machine_path(reading))), None)


def _relinked_value(note: Note, value: PropertyText, target: Target, file: str) -> Edits | None:
    from ._property_texts import relinked, with_part

    written = relinked(note, target, file)
    return with_part(note, value, target.span, written) if written else None


def _relinked(note: Note, target: Target, file: str) -> Edits | None:
    from ._property_texts import relinked

    written = relinked(note, target, file)
    return (Edit(*target.span, written),) if written else None


def _nothing(_note: Note, _target: Target, _file: str) -> Edits | None:
    """An address in angle brackets alone can be no path of the vault."""
    return None
