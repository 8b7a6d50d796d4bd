"""Rule `file-name`: names of files that differ from what the type of the note and its frontmatter say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import splitext
from typing import ClassVar, Final

from notelint import (
    Data,
    Diagnostic,
    Fix,
    Level,
    NoteOutline,
    NoteType,
    NoteTypes,
    Rename,
    Stage,
    VaultRule,
    VaultView,
    fill,
)

_PAGES: Final = frozenset({"readme", "index"})
_PLACEHOLDER: Final = re.compile(r"\{[{%]|<%")
_LOOK: Final = "look at the new name, then use --unsafe-fixes"


@dataclass(frozen=True, slots=True)
class FileName(VaultRule):
    """Holds the names of notes against the template of their type, and renames them together with links to them."""

    name: ClassVar[str] = "file-name"
    stage: ClassVar[Stage] = Stage.STRUCTURE

    def check(self, vault: VaultView) -> Iterator[Diagnostic]:
        """A diagnostic for each note in focus with another name; notes are read only where a type names files."""
        known: dict[int, bool] = {}
        for path in sorted(vault.focus):
            types = vault.types(path)
            if id(types) not in known:
                known[id(types)] = _name_files(types)
            note = vault.note(path) if known[id(types)] else None
            if note and (found := self._of_note(vault, note)):
                yield found

    def _of_note(self, vault: VaultView, note: NoteOutline) -> Diagnostic | None:
        note_type = vault.type_of(note)
        text = fill(note_type.filename, note.data) if note_type and note_type.filename else None
        if note_type is None or text is None:
            return None
        from ._file_names import file_name, is_name_of, without_number

        if not (wanted := file_name(text)):
            return None
        folder, slash, name = note.path.rpartition("/")
        stem, suffix = splitext(name)
        if stem.lower() in _PAGES or is_name_of(stem, text):
            return None
        if is_name_of(without_number(stem), text) and vault.names.at(f"{folder}{slash}{without_number(stem)}{suffix}"):
            return None
        if _is_unsettled(stem, text) or _is_faulty(note_type, note.data):
            return None
        new = wanted + suffix
        message = f"a note of type `{note_type.name}` is named `{note_type.filename}`, this one `{new}`"
        fix = Fix((), f"rename it to `{new}`, and let all links follow", safe=False, rename=Rename(note.path, new))
        return self.report_file(note.path, message, level=Level.WARNING, fix=fix, help=_LOOK)


def _name_files(types: NoteTypes) -> bool:
    """Whether any of the types says how its notes are named."""
    return any((found := types.named(name)) is not None and found.filename for name in types.names)


def _is_unsettled(*texts: str) -> bool:
    """Whether the name, or a value in the new one, is damaged, or a placeholder, and is to be mended first."""
    from notelint import repair_mojibake

    return any(_PLACEHOLDER.search(text) or (not text.isascii() and repair_mojibake(text)) for text in texts)


def _is_faulty(note_type: NoteType, data: Mapping[str, Data]) -> bool:
    """Whether a value in the name does not fit the type."""
    faulty = {error.instance_path[0] for error in note_type.errors(data) if error.instance_path}
    return fill(note_type.filename, {key: value for key, value in data.items() if key not in faulty}) is None
