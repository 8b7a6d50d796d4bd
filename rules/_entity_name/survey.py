"""All names of the notes in focus, and the register of the names that the vault knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from notelint import NoteOutline, NoteTypes, VaultView

from .likeness import is_slip
from .mentions import PERSON, Mention, Names, names_of
from .pages import Kinds
from .register import Register
from .scope import names_of_files, pages_to_read
from .spelling import words, written

_MOST: Final = 200
"""Names in a note that are held against each other."""
Found = list[tuple[NoteOutline, Names]]


def survey(view: VaultView, people: tuple[str, ...], distinct: tuple[str, ...]) -> tuple[Found, Register]:
    """The names of each note in focus that may stand for another one, in order of path, and the register."""
    types = {id(each): each for path in sorted(view.focus) for each in (view.types(path),)}
    kinds = Kinds(people, tuple[NoteTypes, ...](types.values()))
    notes = [note for path in sorted(view.focus) if (note := view.note(path)) is not None]
    found = [(note, names_of(note, kinds.of_note(note, view))) for note in notes]
    if not any(names.certain or names.loose for _, names in found):
        return [], Register(frozenset(), frozenset(), ())
    files, kept = names_of_files(view), frozenset(map(written, distinct))
    exact, alike = frozenset(files.values()), frozenset(map(written, files.values()))
    unknown = {
        (mention.kind, mention.name): mention
        for _, names in found
        for readings in (*zip(names.certain), *names.loose)
        if not any(each.name in exact or (not each.kind and written(each.name) in alike) for each in readings)
        for mention in readings
    }
    read = map(view.note, pages_to_read(files, kinds, view.focus, list(unknown.values())))
    notes += [note for note in read if note is not None]
    register = Register(alike, kept, [page for note in notes if (page := kinds.page(note, view))])
    named = frozenset(
        (PERSON, written(mention.name)) for _, names in found for mention in names.certain if mention.kind == PERSON
    )
    found = [(note, register.settled(names, named)) for note, names in found]
    for _, names in found:
        register.count(names)
    return found, register


def by_first_name(mentions: Iterable[Mention]) -> Mapping[str, list[str]]:
    """The full names of the people of a note by their first names."""
    full = {written(each.name): each.name for each in mentions if each.kind == PERSON and len(words(each.name)) > 1}
    found: dict[str, list[str]] = {}
    for name in sorted(full.values()):
        found.setdefault(words(name)[0], []).append(name)
    return found


def first_name(mention: Mention) -> str:
    """The name, if it is a person's and of one word."""
    parts = words(mention.name) if mention.kind == PERSON else ()
    return parts[0] if len(parts) == 1 else ""


def slip_beside(mention: Mention, mentions: Sequence[Mention], register: Register) -> str | None:
    """The name on the other side of a note, frontmatter or body, of which a person's name is a slip.

    Which of two is right where none has a page the frontmatter says: there the names stand for themselves.
    """
    if mention.kind not in (PERSON, "") or len(words(mention.name)) < 2 or len(mentions) > _MOST:
        return None
    people = [each for each in mentions if each.kind in (PERSON, "")]
    others = [each for each in people if each.in_frontmatter != mention.in_frontmatter]
    if any(written(each.name) == written(mention.name) for each in others) or not register.is_rare(mention):
        return None
    near = {written(each.name): each for each in others if is_slip(words(mention.name), words(each.name))}
    if len(near) != 1:
        return None
    (other,) = near.values()
    return register.name_of(other) if other.in_frontmatter or register.is_known(other) else None
