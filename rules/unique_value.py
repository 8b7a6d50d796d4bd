"""Rule `unique-value`: values that a type wants only once in the vault, and two notes have."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Final, NamedTuple

from notelint import (
    Data,
    Diagnostic,
    Level,
    NoteOutline,
    NoteType,
    NoteTypes,
    Place,
    Span,
    Stage,
    VaultRule,
    VaultView,
    scalar_text,
)

from ._file_words import file_word

Keys = tuple[str, ...]
Values = tuple[str, ...]
_MOST: Final = 20
"""Other notes that a diagnostic names."""
_ADVICE: Final = "give one of the notes another value, or make one note of them"


class _Found(NamedTuple):
    """A value in a note, and the steps that lead to it."""

    note: NoteOutline
    path: tuple[str | int, ...]

    @property
    def place(self) -> Place:
        """Where the value stands."""
        spans = self.note.values
        return self.note.place(spans.get(self.path) or spans.get(self.path[:1]) or Span(0, 0))


@dataclass(frozen=True, slots=True)
class UniqueValue(VaultRule):
    """Finds notes of one type with the same value of a key, or of several keys together, that must be unique."""

    name: ClassVar[str] = "unique-value"
    stage: ClassVar[Stage] = Stage.STRUCTURE

    def check(self, vault: VaultView) -> Iterator[Diagnostic]:
        """A diagnostic for each such value in a note in focus; the notes are read only where a type asks for it."""
        if not _is_asked(vault):
            return
        clusters: dict[tuple[str, Keys, Values], list[_Found]] = {}
        for note in vault.notes.values():
            if (note_type := vault.type_of(note)) and note_type.unique:
                types = vault.types(note.path)
                for keys in note_type.unique:
                    owner = _owner(note_type, keys, types)
                    for values, path in _values(note.data, keys).items():
                        clusters.setdefault((owner, keys, values), []).append(_Found(note, path))
        for (owner, keys, values), found in clusters.items():
            if len(found) > 1 and any(each.note.path in vault.focus for each in found):
                places = [each.place for each in found]
                focused = [place for place in places if place.path in vault.focus]
                yield from (self._finding(place, places, _wording(owner, keys, values)) for place in focused)

    def _finding(self, place: Place, places: list[Place], wording: tuple[str, str]) -> Diagnostic:
        others = tuple(other for other in places[: _MOST + 1] if other.path != place.path)[:_MOST]
        more = f" and {len(places) - 2:,} more" if len(places) > 2 else ""
        message = f"{wording[0]} stands in {file_word(others[0].path)}{more}, too; {wording[1]}"
        return Diagnostic(self.name, place, message, Level.ERROR, None, others, _ADVICE)


def _is_asked(vault: VaultView) -> bool:
    """Whether any type that holds for a note in focus has unique values."""
    all_types = {id(types): types for types in map(vault.types, vault.focus)}
    return any(
        (found := types.named(name)) is not None and found.unique
        for types in all_types.values()
        for name in types.names
    )


def _owner(note_type: NoteType, keys: Keys, types: NoteTypes) -> str:
    """The type that asks for the unique value, for itself and all that extend it."""
    line = (types.named(name) for name in reversed(note_type.names))
    return next((each.name for each in line if each and keys in each.unique), note_type.name)


def _values(data: Mapping[str, Data], keys: Keys) -> dict[Values, tuple[str | int, ...]]:
    """The values of the keys, each with the steps that lead to it; the items of a list count one by one."""
    if len(keys) == 1:
        value, (key,) = data.get(keys[0]), keys
        items = list(enumerate(value)) if isinstance(value, list) else []
        steps: list[tuple[Data, tuple[str | int, ...]]] = [(item, (key, index)) for index, item in reversed(items)]
        return {(text,): path for item, path in steps or [(value, (key,))] if (text := _plain(item))}
    values = tuple(_plain(data.get(key)) for key in keys)
    return {values: (keys[0],)} if keys and all(values) else {}


def _plain(value: Data) -> str:
    """A value as it is compared: text without blanks around it; empty for what has no plain value."""
    if value is None or isinstance(value, list | dict):
        return ""
    return unicodedata.normalize("NFC", scalar_text(value)).strip()


def _wording(owner: str, keys: Keys, values: Values) -> tuple[str, str]:
    """What a diagnostic says of the values, and of the type that wants them only once."""
    from ._schema.words import shown

    pairs = " with ".join(f"`{key}: {shown(value)}`" for key, value in zip(keys, values, strict=True))
    return pairs, f"a note of type `{owner}` must have its own"
