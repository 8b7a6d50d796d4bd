"""`.notelint.yaml`: which rules, with which options, for which note."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from notelint.diagnostic import Level
from notelint.frontmatter import Data
from notelint.globs import Glob
from notelint.note_types import NoteType, NoteTypes
from notelint.note_types.inheritance import Part
from notelint.options import OptionProblem, build, options_of
from notelint.registry import AnyRule, Registered, RuleType, type_folders
from notelint.rule import Stage
from notelint.words import did_you_mean


class ConfigProblem(Exception):
    """A config, or a word of the command line, that cannot be taken; the text names file, line and column."""


class FixMode(StrEnum):
    """Which fixes of a rule are made: none, safe ones only, or unsafe ones too under `--fix`."""

    OFF = "off"
    SAFE = "safe"
    UNSAFE = "unsafe"


@dataclass(frozen=True, slots=True)
class Setting:
    """What a config says of one rule; None where it says nothing. `origins` tells where it says `enabled`, `level`,
    `fix` and each option, as `FILE:LINE`, `entry_origins` the same of each entry of an option that is a mapping.
    """

    enabled: bool | None = None
    level: Level | None = None
    fix: FixMode | None = None
    options: Mapping[str, Data] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    entry_origins: Mapping[tuple[str, str], str] = field(default_factory=dict, compare=False, repr=False)

    def origins_of(self, option: str) -> Mapping[str, str | None]:
        """Where each entry of an option that is a mapping stands."""
        value, whole = self.options.get(option), self.origins.get(option)
        entries = value if isinstance(value, dict) else {}
        return {name: self.entry_origins.get((option, name), whole) for name in entries}

    def over(self, below: Setting) -> Setting:
        """What this setting says, and where it says nothing, what the one below says; mappings name by name."""
        return Setting(
            below.enabled if self.enabled is None else self.enabled,
            self.level or below.level,
            self.fix or below.fix,
            {**below.options, **{name: _laid(value, below.options.get(name)) for name, value in self.options.items()}},
            {**below.origins, **self.origins},
            {**below.entry_origins, **self.entry_origins},
        )


def _laid(value: Data, below: Data) -> Data:
    return {**below, **value} if isinstance(value, dict) and isinstance(below, dict) else value


@dataclass(frozen=True, slots=True)
class Layer:
    """Settings of rules by name, for all notes or for those that a glob names; `default` holds for every rule. `types`
    are the note types that the layer describes, `of_types` the settings of rules for notes of these; `origin`: where
    the layer begins, as `FILE:LINE`, `type_origins` the same of each type, its keywords, and their entries.
    """

    rules: Mapping[str, Setting] = field(default_factory=dict)
    default: Setting = field(default_factory=Setting)
    paths: tuple[Glob, ...] = ()
    types: Mapping[str, Data] = field(default_factory=dict)
    of_types: Mapping[str, Mapping[str, Setting]] = field(default_factory=dict)
    origin: str = field(default="", compare=False)
    type_origins: Mapping[tuple[str, ...], str] = field(default_factory=dict, compare=False, repr=False)

    def holds_for(self, path: str) -> bool:
        """Whether this layer speaks of a note."""
        return not self.paths or any(pattern.matches(path) for pattern in self.paths)


class Active(NamedTuple):
    """A rule at work, with the level and the fixes that the config sets for it. Only `selected` ones report."""

    rule: AnyRule
    level: Level | None = None
    fix: FixMode | None = None
    selected: bool = True
    distribution: str = ""


@dataclass(frozen=True)
class Config:
    """The rules by name, the layers of the config from the lowest, the notes left out, and the choice of rules.

    `properties` are the kinds of keys that Obsidian's settings of the vault declare, `templates` the folders that these
    name for templates, None where nobody has looked; `origins` are the places where the config says what it ignores, by
    glob; `shipped` is what types of installed packages say of rules, by the number of the package's folder.
    """

    rules: Mapping[str, Registered]
    layers: tuple[Layer, ...] = ()
    ignore: tuple[Glob, ...] = ()
    selected: frozenset[str] | None = None
    properties: Mapping[str, str] = field(default_factory=dict)
    templates: tuple[str, ...] | None = None
    origins: Mapping[str, str] = field(default_factory=dict)
    shipped: Mapping[int, Mapping[str, Mapping[str, Setting]]] = field(default_factory=dict)
    _types: dict[tuple[int, ...], NoteTypes] = field(default_factory=dict, repr=False, compare=False)
    _plans: dict[tuple[object, ...], tuple[Active, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _choices: dict[frozenset[str], Config] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def files(self) -> frozenset[str]:
        """The files that say something in it."""
        places = (place for each in self.layers for place in (each.origin, *each.type_origins.values()))
        return frozenset(place.rpartition(":")[0] for place in places) - {""}

    def ignores(self, path: str) -> bool:
        """Whether a note is left out."""
        return any(pattern.matches(path) for pattern in self.ignore)

    def types(self, path: str) -> NoteTypes:
        """The note types that hold for a note."""
        layers = tuple(index for index in self._layers(path) if self.layers[index].types)
        if layers not in self._types:
            own = [self.layers[index] for index in layers]
            origins = {name[0]: origin for each in own for name, origin in each.type_origins.items() if len(name) == 1}
            self._types[layers] = NoteTypes(type_folders(), tuple(each.types for each in own), self.properties, origins)
        return self._types[layers]

    def layer_of(self, path: str, part: Part) -> Layer | None:
        """The layer that describes a part of a type that holds for a note; None for what packages ship."""
        own = [self.layers[index] for index in self._layers(path) if self.layers[index].types]
        level = part.layer - len(type_folders())
        return own[level] if level >= 0 else None

    def type_origin(self, path: str, name: str, part: Part, *keywords: str) -> str:
        """Where a part of the type of a name, or what it says under keywords, stands: `FILE:LINE`, or the package."""
        if layer := self.layer_of(path, part):
            return layer.type_origins.get((part.name, *keywords), "config")
        place = self.types(path).package(part.name, part.layer + 1)
        return place if part.name == name else f"{place}, {part.name}"

    def depends_on_type(self, path: str) -> bool:
        """Whether a type that holds for a note has settings of rules."""
        return bool(self.shipped) or any(self.layers[index].of_types for index in self._layers(path))

    def plan(self, path: str, note_type: NoteType | None = None) -> tuple[Active, ...]:
        """The rules for one note, in order of stage and name; with the settings of its type, if it has one."""
        layers = self._layers(path)
        names = note_type.names if note_type and self.depends_on_type(path) else ()
        if (layers, names) not in self._plans:
            self._plans[layers, names] = self._plan(self.settings(path, note_type))
        return self._plans[layers, names]

    def settings(self, path: str, note_type: NoteType | None = None) -> dict[str, Setting]:
        """What the config says of each rule for one note, by name."""
        chosen = [self.layers[index] for index in self._layers(path)]
        parts = self.types(path).parts(note_type.name) if note_type else ()
        said = (self._of_type(path, part) for part in reversed(parts))
        of_type = [settings for settings in said if settings]
        found = dict.fromkeys(self.rules, Setting())
        for layer in (*chosen, *map(Layer, of_type)):
            for name, setting in found.items():
                found[name] = layer.rules.get(name, Setting()).over(layer.default.over(setting))
        return {name: setting.over(self._shared(name, found)) for name, setting in found.items()}

    def _of_type(self, path: str, part: Part) -> Mapping[str, Setting]:
        """What a part of a type says of rules."""
        layer = self.layer_of(path, part)
        return (layer.of_types if layer else self.shipped.get(part.layer, {})).get(part.name, {})

    def _shared(self, name: str, found: Mapping[str, Setting]) -> Setting:
        """The options that a rule takes from the rule with which it shares them."""
        rule = self.rules[name].rule
        setting = found.get(rule.shares, Setting())
        known = options_of(rule) if setting.options else {}
        options = {option: value for option, value in setting.options.items() if option in known}
        origins = {option: origin for option, origin in setting.origins.items() if option in known}
        entries = {place: origin for place, origin in setting.entry_origins.items() if place[0] in known}
        return Setting(options=options, origins=origins, entry_origins=entries)

    def _layers(self, path: str) -> tuple[int, ...]:
        return tuple(index for index, layer in enumerate(self.layers) if layer.holds_for(path))

    def _plan(self, settings: Mapping[str, Setting]) -> tuple[Active, ...]:
        plan = []
        for name, setting in settings.items():
            if setting.enabled is not False:
                options, level = _levelled(self.rules[name].rule, setting)
                rule = _built(self.rules[name].rule, options)
                selected = self.selected is None or name in self.selected
                plan.append(Active(rule, level, setting.fix, selected, self.rules[name].distribution))
        return tuple(sorted(plan, key=lambda active: (active.rule.stage, active.rule.name)))

    def choose(self, select: Iterable[str] | None, ignore: Iterable[str] = ()) -> Config:
        """The config with only some rules reporting; names are those of rules or stages. Raises `ConfigProblem`."""
        if isinstance(select, str):
            select = [select]
        chosen = frozenset(self.rules) if select is None else self._named(select)
        selected = chosen - self._named(ignore)
        if selected not in self._choices:  # programs ask for the same again and again
            self._choices[selected] = replace(self, selected=selected)
        return self._choices[selected]

    def _named(self, words: Iterable[str]) -> frozenset[str]:
        stages = {stage.name.lower(): stage for stage in Stage}
        found: set[str] = set()
        for word in words:
            if word in self.rules:
                found.add(word)
            elif word in stages:
                found |= {name for name, rule in self.rules.items() if rule.rule.stage == stages[word]}
            else:
                known = [*self.rules, *stages]
                raise ConfigProblem(
                    f'"{word}" is neither a rule nor a stage{did_you_mean(word, known)} Known: {", ".join(known)}.'
                )
        return frozenset(found)


def _levelled(rule: RuleType, setting: Setting) -> tuple[Mapping[str, Data], Level | None]:
    """The options of a rule and its level, which goes to those entries of `own_levels` that have none of their own."""
    entries = setting.options.get(rule.own_levels)
    if setting.level is None or not isinstance(entries, dict):
        return setting.options, setting.level
    level: Data = str(setting.level)
    own = {name: {"level": level, **each} if isinstance(each, dict) else each for name, each in entries.items()}
    return {**setting.options, rule.own_levels: own}, None


def _built(rule: RuleType, options: Mapping[str, Data]) -> AnyRule:
    try:
        built: AnyRule = build(rule, options)
    except OptionProblem as problem:
        raise ConfigProblem(f"`{rule.name}`: {problem.message} (where several overrides meet)") from None
    return built
