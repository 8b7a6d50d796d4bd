"""notelint's own keywords of a note type, beside those of JSON Schema."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias, TypeVar

from notelint.frontmatter import Data
from notelint.globs import Glob, GlobProblem, glob
from notelint.note_types.problem import TypeProblem
from notelint.note_types.templates import fault_of, fixed_text, keys_of
from notelint.words import did_you_mean

Path: TypeAlias = tuple[str | int, ...]
_Kind = TypeVar("_Kind")
OWN: Final = (*("extends", "match", "sections", "entity", "tags", "places", "filename", "order", "unique", "rules"),)
"""The keywords at the top of a type that are not of JSON Schema."""


@dataclass(frozen=True, slots=True)
class Match:
    """Which notes are of a type: those whose `type` is one of `types`; of notes without a `type`, those that lie in one
    of `paths`, have one of `tags`, in small letters, or all of `keys`.
    """

    types: tuple[str, ...]
    paths: tuple[Glob, ...] = ()
    tags: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()

    def holds_without_type(self, path: str, data: Mapping[str, Data], tags: Callable[[], frozenset[str]]) -> bool:
        """Whether a note that names no type is of this one; `tags`, as `with_parents` gives them, are asked last."""
        return (
            any(pattern.matches(path) for pattern in self.paths)
            or (bool(self.keys) and all(data.get(key) is not None for key in self.keys))
            or (bool(self.tags) and not tags().isdisjoint(self.tags))
        )


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """A section that a note of a type has: its heading, other headings that stand for it, whether it must be there."""

    name: str
    aliases: tuple[str, ...] = ()
    required: bool = True


@dataclass(frozen=True, slots=True)
class Sections:
    """The sections of a type: headings of `level`. They are asked of notes that have all keys of `when`; `order`: in
    the order of `entries`; `extra`: others may stand between them.
    """

    entries: tuple[SectionEntry, ...]
    when: tuple[str, ...] = ()
    order: bool = False
    extra: bool = True
    level: int = 2


def with_parents(tags: Iterable[str]) -> frozenset[str]:
    """Tags as Obsidian tells them apart, without regard to capitals, each with those that it lies below."""
    plain = (tag.lstrip("#").casefold() for tag in tags)
    return frozenset(tag[:end] for tag in plain for end in (*_slashes(tag), len(tag)))


def _slashes(tag: str) -> Iterator[int]:
    return (at for at, letter in enumerate(tag) if letter == "/")


def match_of(name: str, schema: Mapping[str, Data]) -> Match:
    """What `match` says; without it, the notes whose `type` is the name of the type. Raises `TypeProblem`."""
    here: Path = (name, "match")
    given = _mapping(schema.get("match"), here, ("type", "paths", "tags", "keys"))
    types = _texts(given["type"], (*here, "type")) if "type" in given else (name,)
    return Match(
        types,
        _globs(given.get("paths"), (*here, "paths")),
        _tags(given.get("tags"), (*here, "tags")),
        _texts(given.get("keys"), (*here, "keys")),
    )


def _tags(given: Data, here: Path) -> tuple[str, ...]:
    tags = tuple(tag.lstrip("#").strip("/").casefold() for tag in _texts(given, here))
    if "" in tags:
        raise TypeProblem((*here, tags.index("")), "expected a tag, such as `fleet`")
    return tags


def sections_of(name: str, schema: Mapping[str, Data]) -> Sections | None:
    """What `sections` says, or None. Raises `TypeProblem`."""
    given, here = schema.get("sections"), (name, "sections")
    if given is None:
        return None
    if isinstance(given, list):
        return Sections(_entries(given, here))
    fields = _mapping(given, here, ("list", "when", "order", "extra", "level"))
    level = _one(fields.get("level", 2), int, (*here, "level"))
    if not 1 <= level <= 6:
        raise TypeProblem((*here, "level"), "expected a level of headings, 1 to 6")
    return Sections(
        _entries(_items(fields.get("list"), (*here, "list")), (*here, "list")),
        _texts(fields.get("when"), (*here, "when")),
        _one(fields.get("order", False), bool, (*here, "order")),
        _one(fields.get("extra", True), bool, (*here, "extra")),
        level,
    )


def _entries(given: list[Data], here: Path) -> tuple[SectionEntry, ...]:
    entries = tuple(_entry(entry, (*here, index)) for index, entry in enumerate(given))
    first: dict[str, int] = {}
    for index, entry in enumerate(entries):
        for name in {name.casefold() for name in (entry.name, *entry.aliases)}:
            if first.setdefault(name, index) != index:
                raise TypeProblem((*here, index), f"two sections are called `{name}`; keep one of them")
    return entries


def _entry(given: Data, here: Path) -> SectionEntry:
    if isinstance(given, str) and given:
        return SectionEntry(given)
    fields = _mapping(given, here, ("name", "aliases", "required"))
    return SectionEntry(
        _one(fields.get("name"), str, (*here, "name")),
        _texts(fields.get("aliases"), (*here, "aliases")),
        _one(fields.get("required", True), bool, (*here, "required")),
    )


def globs_of(name: str, schema: Mapping[str, Data]) -> tuple[Glob, ...]:
    """What `places` says. Raises `TypeProblem`."""
    return _globs(schema.get("places"), (name, "places"))


def texts_of(name: str, schema: Mapping[str, Data], keyword: str) -> tuple[str, ...]:
    """What a keyword says that takes a list of texts. Raises `TypeProblem`."""
    return _texts(schema.get(keyword), (name, keyword))


def order_of(name: str, schema: Mapping[str, Data]) -> tuple[str, ...]:
    """What `order` says: keys, each once. Raises `TypeProblem`."""
    keys = texts_of(name, schema, "order")
    for index, key in enumerate(keys):
        if key in keys[:index]:
            raise TypeProblem((name, "order", index), f"`{key}` stands here twice; remove one")
    return keys


def keys_required(schema: Mapping[str, Data]) -> Iterator[str]:
    """The keys that a schema asks for, always or beside another key, and those other keys."""
    beside = schema.get("dependentRequired")
    parts = (part for part in (schema, schema.get("if"), schema.get("then")) if isinstance(part, dict))
    asked = [*(part.get("required") for part in parts)]
    asked += [*beside.values(), list(beside)] if isinstance(beside, dict) else []
    yield from (key for keys in asked if isinstance(keys, list) for key in keys if isinstance(key, str))


def text_of(name: str, schema: Mapping[str, Data], keyword: str) -> str:
    """What a keyword says that takes one text; empty without it. Raises `TypeProblem`."""
    given = schema.get(keyword)
    return "" if given is None else _one(given, str, (name, keyword))


def templates_of(name: str, schema: Mapping[str, Data], keyword: str) -> tuple[str, ...]:
    """What a keyword says that takes templates, one or several. Raises `TypeProblem`."""
    given = schema.get(keyword)
    if not isinstance(given, str | list | None) or (keyword == "filename" and isinstance(given, list)):
        raise TypeProblem((name, keyword), "expected a template, such as `{title}`")
    templates = (given,) if isinstance(given, str) else _texts(given, (name, keyword))
    for template in templates:
        if not template.strip():
            raise TypeProblem((name, keyword), "expected a template, such as `{title}`")
        if fault := fault_of(template) or _fault_between(template, keyword):
            raise TypeProblem((name, keyword), f"in `{template}`: {fault}")
    return templates


def _fault_between(template: str, keyword: str) -> str:
    """What is wrong with the text around the keys of a template; empty where nothing is."""
    rest = fixed_text(template)
    if keyword == "filename" and ("/" in rest or "\\" in rest):
        return "a name holds no folder; `places` says where notes lie"
    if keyword == "filename" and rest.lower().endswith(".md"):
        return "a name is written without its ending; remove `.md`"
    if keyword == "tags" and any(letter.isspace() or letter in "#," for letter in rest):
        return "a tag holds no blank, comma or `#`"
    if keyword == "tags" and "tags" in keys_of(template):
        return "each tag would ask for another one; name another key than `tags`"
    return ""


def unique_of(name: str, schema: Mapping[str, Data]) -> tuple[tuple[str, ...], ...]:
    """What `unique` says: a key, or several, or lists of keys that count together. Raises `TypeProblem`."""
    here, given = (name, "unique"), schema.get("unique")
    found = []
    for index, item in enumerate([given] if isinstance(given, str) else _items(given, here)):
        if not (keys := (item,) if isinstance(item, str) else _texts(item, (*here, index))) or not keys[0]:
            raise TypeProblem((*here, index), "expected a key, or a list of keys")
        found.append(keys)
    return tuple(found)


def _mapping(given: Data, here: Path, known: tuple[str, ...]) -> Mapping[str, Data]:
    if given is None:
        return {}
    if not isinstance(given, dict):
        raise TypeProblem(here, f"expected a mapping of {', '.join(known)}")
    for key in given:
        if key not in known:
            raise TypeProblem(
                (*here, key), f"unknown keyword{did_you_mean(key, known)} Known: {', '.join(known)}.", True
            )
    return given


def _items(given: Data, here: Path) -> list[Data]:
    if given is None:
        return []
    if not isinstance(given, list):
        raise TypeProblem(here, "expected a list")
    return given


def _texts(given: Data, here: Path) -> tuple[str, ...]:
    items = [given] if isinstance(given, str) else _items(given, here)
    for index, item in enumerate(items):
        if not isinstance(item, str) or not item:
            raise TypeProblem((*here, index), "expected text")
    return tuple(map(str, items))


def _globs(given: Data, here: Path) -> tuple[Glob, ...]:
    globs = []
    for index, pattern in enumerate(_texts(given, here)):
        try:
            globs.append(glob(pattern))
        except GlobProblem as problem:
            raise TypeProblem((*here, index), str(problem)) from None
    return tuple(globs)


def _one(given: Data, kind: type[_Kind], here: Path) -> _Kind:
    if type(given) is not kind or given == "":
        words: dict[type[object], str] = {str: "text", bool: "true or false", int: "a whole number"}
        raise TypeProblem(here, f"expected {words[kind]}")
    return given
