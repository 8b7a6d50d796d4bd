"""The rules and note types that are installed, found through entry points."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from os import scandir
from pathlib import Path
from typing import NamedTuple, TypeAlias

from notelint.options import RESERVED
from notelint.rule import NoteRule, Stage, VaultRule

GROUP = "notelint.rules"
TYPES_GROUP = "notelint.types"
"""Each entry of it names a package that holds nothing but note types, one `NAME.yaml` each."""
_NAME = re.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
AnyRule: TypeAlias = NoteRule | VaultRule
RuleType: TypeAlias = type[NoteRule] | type[VaultRule]


class PluginProblem(Exception):
    """A package of rules that cannot be loaded, or that takes a name which is in use."""


class EntryPoint(NamedTuple):
    """One line of a package's `entry_points.txt`: what to import, and the distribution that says so."""

    name: str
    target: str
    distribution: str


class Registered(NamedTuple):
    """A rule and where it comes from: its distribution, and the folder that holds its page."""

    rule: RuleType
    distribution: str
    folder: Path

    @property
    def page(self) -> Path:
        """The rule's page, beside its module."""
        return self.folder / f"{self.rule.name.replace('-', '_')}.md"


def registered() -> dict[str, Registered]:
    """All installed rules by name, in order of name. Raises `PluginProblem`."""
    found: dict[str, Registered] = {}
    for entry in entry_points():
        for rule in _load(entry):
            if (other := found.get(rule.name)) is not None:
                raise PluginProblem(
                    f"rule `{rule.name}` comes from {other.distribution} and from {entry.distribution}; uninstall one"
                )
            module = sys.modules[rule.__module__]
            found[rule.name] = Registered(rule, entry.distribution, Path(str(module.__file__)).parent)
    return dict(sorted(found.items()))


@cache
def type_folders() -> tuple[Path, ...]:
    """The folders of note types that installed packages ship; nothing in them is imported."""
    return tuple(folder for entry in entry_points(TYPES_GROUP) if (folder := _folder(entry.target)) is not None)


CONFIGS_GROUP = "notelint.configs"
"""Each entry of it names a package that holds a config, `ENTRY.yaml`, for others to extend."""


@cache
def configs() -> dict[str, Path]:
    """The configs that installed packages ship, by name; nothing in them is imported."""
    places = {entry.name: _folder(entry.target) for entry in entry_points(CONFIGS_GROUP)}
    return {name: folder / f"{name}.yaml" for name, folder in places.items() if folder is not None}


def _folder(package: str) -> Path | None:
    """The folder of a package, found without importing it."""
    top, *below = package.split(".")
    spec = find_spec(top)
    places = list(spec.submodule_search_locations or ()) if spec else []
    return Path(places[0], *below) if places else None


def _load(entry: EntryPoint) -> tuple[RuleType, ...]:
    module, _, attribute = entry.target.partition(":")
    try:
        rules = tuple(getattr(import_module(module), attribute))
    except Exception as error:  # whatever another's package does while it is imported
        raise PluginProblem(
            f"the rules of {entry.distribution} ({entry.target}) cannot be loaded: {type(error).__name__}: {error}"
        ) from error
    for rule in rules:
        if fault := _fault(rule):
            raise PluginProblem(f"{entry.distribution}: {rule!r} in {entry.target} {fault}")
    return rules


def _fault(rule: object) -> str:
    """In what this is not a rule as the engine needs it; empty where it is one."""
    if not (isinstance(rule, type) and issubclass(rule, NoteRule | VaultRule)) or rule in (NoteRule, VaultRule):
        return "is not a NoteRule or VaultRule"
    if rule.__abstractmethods__:
        return "has no `check`"
    name = getattr(rule, "name", None)
    if not isinstance(name, str) or not _NAME.fullmatch(name) or name.upper() in Stage.__members__:
        return "needs a `name` in small letters, digits and dashes that is not the name of a stage"
    if not isinstance(getattr(rule, "stage", None), Stage):
        return "needs a `stage`"
    params = getattr(rule, "__dataclass_params__", None)
    if not (params and params.frozen and is_dataclass(rule)):
        return "is not a frozen dataclass"
    for option in fields(rule):
        if option.default is MISSING and option.default_factory is MISSING:
            return f"is not complete: its option `{option.name}` needs a default"
        if option.name in RESERVED:
            return f"has an option whose name `{option.name}` is taken: every rule has that key"
    return ""


def entry_points(group: str = GROUP) -> list[EntryPoint]:
    """The entry points of a group, the first on `sys.path` of each distribution, in order of distribution and name.

    Reads the metadata folders itself: importing `importlib.metadata` takes as long as checking a hundred notes. Where
    that finds none at all, since notelint lies in a zip file, say, `importlib.metadata` is asked.
    """
    return [entry for name, entry in _declared(tuple(sys.path)) if name == group] or _by_library(group)


@lru_cache(maxsize=4)
def _declared(path: tuple[str, ...]) -> list[tuple[str, EntryPoint]]:
    """All entry points for notelint, each with its group, in order; a process reads those of a `sys.path` once."""
    found: dict[str, list[tuple[str, EntryPoint]]] = {}
    for folder in filter(None, path):
        for metadata in _metadata_folders(folder):
            distribution = metadata.name.rpartition(".")[0].partition("-")[0].replace("_", "-").lower()
            if distribution not in found:
                found[distribution] = list(_read(metadata, distribution))
    return sorted(entry for entries in found.values() for entry in entries)


def _metadata_folders(folder: str) -> Iterator[Path]:
    try:
        with scandir(folder) as entries:
            names = [entry.name for entry in entries if entry.name.endswith((".dist-info", ".egg-info"))]
    except OSError:
        return
    yield from (Path(folder, name) for name in sorted(names))


def _read(metadata: Path, distribution: str) -> Iterator[tuple[str, EntryPoint]]:
    try:
        text = (metadata / "entry_points.txt").read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return
    section = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            section = line.strip("[] ")
        elif section.startswith("notelint.") and "=" in line:
            name, _, target = line.partition("=")
            yield section, EntryPoint(name.strip(), target.strip(), distribution)


def _by_library(group: str) -> list[EntryPoint]:
    from importlib.metadata import entry_points as installed

    return sorted(
        EntryPoint(entry.name, entry.value, entry.dist.name.lower() if entry.dist else "unknown")
        for entry in installed(group=group)
    )
