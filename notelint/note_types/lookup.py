"""All note types that hold for a note, and which of them it is of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Final

from notelint.frontmatter import Data, YamlProblem, parse_yaml
from notelint.note_types.inheritance import Part, extended, types_referred
from notelint.note_types.keywords import with_parents
from notelint.note_types.note_type import NoteType
from notelint.note_types.plain_yaml import read_plain_yaml
from notelint.note_types.problem import TypeProblem

BUILT_IN: Final = "built in"
_PARTED: Final = re.compile(r"[\s,]+")


class Shipped(Mapping[str, Data]):
    """The types in a folder of an installed package, each read when it is asked for: those that come with notelint by
    the quick reader, which takes what they are written in, all others by the full one.
    """

    def __init__(self, folder: Path) -> None:
        self.files = {path.stem: path for path in sorted(folder.glob("*.yaml"))}
        self.is_own = folder == _own_folder()
        self._read: dict[str, Data] = {}

    def __getitem__(self, name: str) -> Data:
        if name not in self._read:
            text = self.files[name].read_text("utf-8")
            self._read[name] = read_plain_yaml(text) if self.is_own else _read_fully(name, text)
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.files)

    def __len__(self) -> int:
        return len(self.files)


@cache
def _own_folder() -> Path | None:
    spec = find_spec("notelint_rules")
    places = list(spec.submodule_search_locations or ()) if spec else []
    return Path(places[0], "types") if places else None


def _read_fully(name: str, text: str) -> Data:
    try:
        root = parse_yaml(text)
    except YamlProblem as problem:
        raise TypeProblem((name,), problem.message) from None
    return root.data if root else {}


def _tags(data: Mapping[str, Data]) -> Iterable[str]:
    """The tags of a note's frontmatter."""
    tags = data.get("tags")
    return map(str, tags) if isinstance(tags, list) else _PARTED.split(str(tags or ""))


@cache
def shipped(folder: Path) -> Shipped:
    """The types of a folder; every vault has the same."""
    return Shipped(folder)


class NoteTypes:
    """The types by name: those of `folders`, which installed packages ship, below the vault's `own`, the lowest layer
    first. A type whose name begins with `_` is one that others extend. `properties`: the kinds of keys that Obsidian's
    own settings declare. `origins` says where own types are described.
    """

    def __init__(
        self,
        folders: tuple[Path, ...] = (),
        own: tuple[Mapping[str, Data], ...] = (),
        properties: Mapping[str, str] | None = None,
        origins: Mapping[str, str] | None = None,
    ) -> None:
        self.folders = folders
        self.own = own
        self.properties = properties or {}
        self.origins = origins or {}
        self._built: dict[str, NoteType] = {}

    def __reduce__(self) -> tuple[type[NoteTypes], tuple[object, ...]]:
        return NoteTypes, (self.folders, self.own, self.properties, self.origins)

    def __repr__(self) -> str:
        return f"NoteTypes({self.own!r}, {self.properties!r})"

    @cached_property
    def _layers(self) -> tuple[Mapping[str, Data], ...]:
        return (*map(shipped, self.folders), *self.own)

    @cached_property
    def _all_names(self) -> frozenset[str]:
        """The names of all types, those among them that others extend alone."""
        return frozenset(name for layer in self._layers for name in layer)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all types that a note can be of."""
        return frozenset(name for name in self._all_names if not name.startswith("_"))

    def named(self, name: str) -> NoteType | None:
        """The type of this name. Raises `TypeProblem` where the vault describes it in a way that cannot be taken."""
        if name not in self._built and any(name in layer for layer in self._layers):
            line = extended(name, self._layers)
            origin = next((self.origins.get(name, "config") for layer in self.own if name in layer), None)
            origin = origin or self.package(name)
            self._built[name] = NoteType(line.names, line.schema, origin, self._referred(line.schema), self._all_names)
        return self._built.get(name)

    def parts(self, name: str) -> tuple[Part, ...]:
        """What a type is made of, the type itself first; layers below `len(folders)` are those of packages."""
        return extended(name, self._layers).parts

    def package(self, name: str, below: int | None = None) -> str:
        """The file of a package that describes a type, of the first folders only, if it is said how many; for those
        that come with notelint two words.
        """
        found = [each for each in map(shipped, self.folders[:below]) if name in each]
        return BUILT_IN if not found or found[-1].is_own else str(found[-1].files[name])

    def check_packages(self) -> None:
        """Raises `TypeProblem`, with the file, at the first type of another package that cannot be taken."""
        for each in map(shipped, self.folders):
            for name, path in () if each.is_own else each.files.items():
                try:
                    if found := self.named(name):
                        found.check()
                except TypeProblem as problem:
                    where = ".".join(map(str, problem.path[1:]))
                    raise TypeProblem((), f"{path}: {where + ': ' if where else ''}{problem.message}") from None

    def _referred(self, schema: Mapping[str, Data]) -> Mapping[str, Mapping[str, Data]]:
        """The schemas of the other types to which a schema refers, and to which these refer."""
        found: dict[str, Mapping[str, Data]] = {}
        waiting = [schema]
        while waiting:
            for name in types_referred(waiting.pop()):
                if name not in found and any(name in layer for layer in self._layers):
                    found[name] = extended(name, self._layers).schema
                    waiting.append(found[name])
        return found

    def of(
        self, path: str, data: Mapping[str, Data], body_tags: Callable[[], Iterable[str]] = tuple
    ) -> NoteType | None:
        """The type of a note: the one that its `type` names, else the first whose `match` holds; the vault's own first,
        in the order of the config. The tags of its body are asked for only where one could decide.
        """
        value = data.get("type")
        if isinstance(value, str):
            return self._by_value.get(value) or self._namesake(value)
        if value is not None:
            return None
        tags = cache(lambda: with_parents(chain(_tags(data), body_tags())))
        return next((each for each in self._matching if each.match.holds_without_type(path, data, tags)), None)

    def _namesake(self, value: str) -> NoteType | None:
        found = None if value.startswith("_") else self.named(value)
        return found if found and value in found.match.types else None

    @cached_property
    def _by_value(self) -> Mapping[str, NoteType]:
        """The vault's own types by the values of `type` that name them."""
        return {value: each for each in reversed(self._described) for value in each.match.types}

    @cached_property
    def _described(self) -> tuple[NoteType, ...]:
        """The vault's own types, those of the highest layer first; what only adds to a namesake below stands there."""
        levels = range(len(self.own) - 1, -1, -1)
        names = (name for level in levels for name in self.own[level] if not self._only_adds(name, level))
        wanted = (name for name in dict.fromkeys(names) if not name.startswith("_"))
        return tuple(found for name in wanted if (found := self.named(name)) is not None)

    def _only_adds(self, name: str, level: int) -> bool:
        """Whether a layer takes over which notes are of a type from a layer of the vault below it."""
        said = self.own[level][name]
        is_addition = isinstance(said, dict) and said.get("extends") == name and "match" not in said
        return is_addition and any(name in layer for layer in self.own[:level])

    @cached_property
    def _matching(self) -> tuple[NoteType, ...]:
        """The types that a note without a `type` can be of."""
        return tuple(each for each in self._described if each.match.paths or each.match.tags or each.match.keys)

    @cached_property
    def values(self) -> Mapping[str, str]:
        """What the `type` of a note may say, by each word that may be meant so: the value itself, and the name of a
        type whose notes say another.
        """
        own = {each.name: each.match.types for each in self._described}
        said = {name: name for name in self.names if name not in own}
        said |= {value: value for types in own.values() for value in types}
        return {name: types[0] for name, types in own.items() if types} | said

    def check(self) -> None:
        """Raises `TypeProblem` at the first own type that cannot be taken; one that others extend goes before them."""
        names = dict.fromkeys(name for layer in self.own for name in layer)
        for name in names:
            if not name.strip():
                raise TypeProblem((name,), "a type must have a name")
        for each in sorted(filter(None, map(self.named, names)), key=lambda found: len(found.names)):
            each.check()
        self._check_values()

    def _check_values(self) -> None:
        """Raises `TypeProblem` where two types that one file describes stand for the same `type`, unless one extends
        the other. A layer above another may well take a value over.
        """
        layer_of = {name: level for level, layer in enumerate(self.own) for name in layer}
        first: dict[tuple[int, str], NoteType] = {}
        for each in self._described:
            given = each.schema.get("match")
            for index, value in enumerate(each.match.types):
                other = first.setdefault((layer_of[each.name], value), each)
                if other.name not in each.names and each.name not in other.names:
                    place = ("match", "type", index) if isinstance(given, dict) and "type" in given else ()
                    message = f"`type: {value}` stands for `{other.name}` already"
                    todo = "give each type its own value, or let one extend the other"
                    raise TypeProblem((each.name, *place), f"{message}; {todo}")
