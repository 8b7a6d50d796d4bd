"""Which notes are about one person, account or project, and by which names these are known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple
from unicodedata import normalize

from notelint import Data, NoteOutline, NoteTypes, VaultView, scalar_text

from .._agreement.markup import bare, page_name
from .mentions import PERSON
from .spelling import LONGEST, keys, spelled

_PEOPLE: Final = frozenset(
    (
        "people",
        "person",
        "persons",
        "contact",
        "contacts",
        "team",
        "staff",
        "personen",
        "kontakte",
        "personas",
        "personnes",
    )
)
_DATED: Final = re.compile(r"\d{4}-?\d\d")


def is_dated(name: str) -> bool:
    """Whether a name begins with a month or a day: the note tells what happened, and is about nobody."""
    return _DATED.match(name) is not None


def name_of_file(path: str) -> str:
    """The name of the page at a path, without the `@` with which some begin those of people."""
    return normalize("NFC", page_name(path)).lstrip("@")


class Page(NamedTuple):
    """The note about somebody: the name it goes by, and its aliases as they are written."""

    path: str
    kind: str
    name: str
    aliases: tuple[str, ...]

    @property
    def names(self) -> frozenset[str]:
        """The names that are right, as `spelled`: that of the page, and that of its file."""
        return frozenset(map(spelled, (self.name, name_of_file(self.path))))

    def has_alias(self, name: str) -> bool:
        """Whether a name is one of the aliases, in the same capitals."""
        return spelled(name) in map(spelled, self.aliases)


@dataclass(frozen=True)
class Kinds:
    """The keys that name somebody, and the folders and tags of the pages about them, as the note types have it."""

    people: tuple[str, ...]
    types: tuple[NoteTypes, ...]

    @cached_property
    def of_type(self) -> Mapping[str, str]:
        """The kind of the subject of each type by the type's name."""
        found = (found for types in self.types for name in sorted(types.names) if (found := types.named(name)))
        return {each.name: self._kind(each.entity) for each in found if each.entity}

    def _kind(self, key: str) -> str:
        return PERSON if key in self.people else key

    @cached_property
    def of_folder(self) -> Mapping[str, str]:
        """The kind of the pages in a folder, or with a tag, of this name."""
        found = dict.fromkeys(_PEOPLE, PERSON)
        for name, kind in self.of_type.items():
            found |= dict.fromkeys((form for word in (name, kind) for form in (word, f"{word}s")), kind)
        return {name.casefold(): kind for name, kind in found.items()}

    def of_note(self, note: NoteOutline, view: VaultView) -> dict[str, str]:
        """The keys of a note that name somebody, each with the kind."""
        found = dict.fromkeys(self.people, PERSON)
        if (type_ := view.type_of(note)) and type_.entity:
            found[type_.entity] = self._kind(type_.entity)
        return found

    def of_path(self, path: str) -> str:
        """The kind of the page at a path by its folder; empty for others."""
        *folders, _ = path.split("/")
        return next((self.of_folder[each.casefold()] for each in folders[-2:] if each.casefold() in self.of_folder), "")

    def page(self, note: NoteOutline, view: VaultView) -> Page | None:
        """The page that a note is, if it is one."""
        name = name_of_file(note.path)
        kind = self._kind_of_page(note, name, view)
        if not kind or len(name) > LONGEST:
            return None
        titles = [str(note.data.get("title") or ""), *(section.title for section in note.outline.sections[:1])]
        given = [bare(title).lstrip("@") for title in titles if keys(bare(title)[:LONGEST]) & keys(name)]
        return Page(note.path, kind, given[0] if given else name, tuple(_aliases(note.data)))

    def _kind_of_page(self, note: NoteOutline, name: str, view: VaultView) -> str:
        if is_dated(name):
            return ""
        if (type_ := view.type_of(note)) and type_.entity:
            subject = note.data.get(type_.entity)
            is_other = isinstance(subject, str) and subject and keys(bare(subject)[:LONGEST]).isdisjoint(keys(name))
            return "" if is_other or note.data.get("date") else self._kind(type_.entity)
        tags = (tag.lstrip("#").rpartition("/")[2].casefold() for tag in _texts(note.data.get("tags")))
        return self.of_path(note.path) or next((self.of_folder[tag] for tag in tags if tag in self.of_folder), "")


def _aliases(data: Mapping[str, Data]) -> Iterable[str]:
    return (text.strip() for key in ("aliases", "alias") for text in _texts(data.get(key)) if text.strip())


def _texts(data: Data) -> list[str]:
    items = data if isinstance(data, list) else [data] if isinstance(data, str) else []
    return [scalar_text(each) for each in items if isinstance(each, str | int | float)]
