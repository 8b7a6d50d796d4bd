"""Rule `reference`: properties that lead to a file which is not there, or is empty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final, Literal, NamedTuple

from notelint import Diagnostic, Edit, Fix, Level, Note, NoteRule, Stage

from ._file_words import file_word, file_words
from ._property_paths import is_checkable, is_path, leads_out, located, path_keys

if TYPE_CHECKING:
    from notelint import Target

    from ._property_texts import PropertyText

_SHORT: Final = 8
"""Letters of a name below which a link to another folder, or with a slip, may well be meant for a note to come."""
_MOST_SLIPS: Final = 100
"""Dead references of one note for which a name with a slip in it is looked for, among all names of the vault."""
_LOOK: Final = "look whether this is the file, then use --unsafe-fixes"


class _Reference(NamedTuple):
    """A path in a value, or the target of a link in it, with the file to which it leads."""

    value: PropertyText
    written: str
    file: str | None
    target: Target | None = None
    is_strict: bool = True


@dataclass(frozen=True, slots=True)
class Reference(NoteRule):
    """Finds paths and links in properties that lead to no file of the vault, or to an empty one."""

    name: ClassVar[str] = "reference"
    stage: ClassVar[Stage] = Stage.FRONTMATTER

    keys: tuple[str, ...] = ("source_ref",)
    links: Literal["near", "all", "off"] = "near"

    def check(self, note: Note) -> Iterator[Diagnostic]:
        """A diagnostic for each of them."""
        dead = []
        for each in self._references(note):
            if each.file is None:
                dead.append(each)
            elif each.is_strict and note.names.is_empty(each.file):
                message = f"the file {file_word(each.file)} is empty"
                advice = "fill it, or name another file"
                yield self.report(note, each.value.span, message, level=Level.WARNING, help=advice)
        if dead:
            yield from self._dead(note, dead)

    def _references(self, note: Note) -> Iterator[_Reference]:
        """All that is to be looked up; the vault's files are asked for only where something may be."""
        block, keys = note.frontmatter, {*self.keys, *path_keys(note)}
        yaml = note.text[block.yaml.start : block.yaml.end] if block else ""
        if block is None or ("[[" not in yaml and "](" not in yaml and block.data.keys().isdisjoint(keys)):
            return
        from ._property_texts import property_links, property_texts

        for value in property_texts(block):
            is_named, links = value.path[0] in keys, list(property_links(value.text))
            if links and (is_named or self.links != "off"):
                for target in links:
                    yield from _of_link(note, value, target, is_named or self.links == "all")
            elif is_named and not links and is_path(written := value.text.strip(), note.names):
                file = located(written, note)
                if file or not leads_out(written, note.path):
                    yield _Reference(value, written, file)

    def _dead(self, note: Note, dead: list[_Reference]) -> Iterator[Diagnostic]:
        from ._near_files import near_files
        from ._property_texts import are_provable

        can_fix = are_provable(note, len(dead))
        for index, each in enumerate(dead):
            files = near_files(each.written, note, slips=index < _MOST_SLIPS)
            message, fix = f"{file_word(each.written)} leads to no file of the vault", None
            advice = "write the path of the one that is meant" if files else "name a file of the vault, or remove it"
            if len(files) == 1:
                message += f", did you mean {file_word(files[0])}?"
                edits = _edits(note, each, files[0]) if can_fix else None
                fix = Fix(edits, f"write {file_word(files[0])}", safe=False) if edits else None
            elif files:
                message += f"; files of that name: {file_words(files)}"
            if files or each.is_strict:
                advice = _LOOK if fix else advice
                yield self.report(note, each.value.span, message, level=Level.WARNING, fix=fix, help=advice)


def _of_link(note: Note, value: PropertyText, target: Target, is_strict: bool) -> Iterator[_Reference]:
    written = target.readings[0]
    if is_checkable(written) and note.names.paths and (is_strict or len(written.rpartition("/")[2]) >= _SHORT):
        yield _Reference(value, written, target.resolve(note.names, note.path), target, is_strict)


def _edits(note: Note, dead: _Reference, file: str) -> tuple[Edit, ...] | None:
    """The edits after which the value names the file; a link keeps its form."""
    from ._property_texts import relinked, with_part

    if dead.target is None:
        return with_part(note, dead.value, None, file)
    written = relinked(note, dead.target, file)
    return with_part(note, dead.value, dead.target.span, written) if written else None
