"""`.notelint.yaml`: which rules, with which options, for which note."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from notelint.diagnostic import Level
from notelint.frontmatter import Data
from notelint.globs import Glob
from notelint.options import OptionProblem, build
from notelint.registry import AnyRule, Registered, RuleType
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
    """What a config says of one rule; None where it says nothing."""

    enabled: bool | None = None
    level: Level | None = None
    fix: FixMode | None = None
    options: Mapping[str, Data] = field(default_factory=dict)

    def over(self, below: Setting) -> Setting:
        """What this setting says, and where it says nothing, what the one below says."""
        return Setting(
            below.enabled if self.enabled is None else self.enabled,
            self.level or below.level,
            self.fix or below.fix,
            {**below.options, **self.options},
        )


@dataclass(frozen=True, slots=True)
class Layer:
    """Settings of rules by name, for all notes or for those that a glob names; `default` holds for every rule."""

    rules: Mapping[str, Setting] = field(default_factory=dict)
    default: Setting = field(default_factory=Setting)
    paths: tuple[Glob, ...] = ()

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
    """The rules by name, the layers of the config from the lowest, the notes left out, and the choice of rules."""

    rules: Mapping[str, Registered]
    layers: tuple[Layer, ...] = ()
    ignore: tuple[Glob, ...] = ()
    selected: frozenset[str] | None = None
    _plans: dict[tuple[int, ...], tuple[Active, ...]] = field(default_factory=dict, repr=False, compare=False)

    def ignores(self, path: str) -> bool:
        """Whether a note is left out."""
        return any(pattern.matches(path) for pattern in self.ignore)

    def plan(self, path: str) -> tuple[Active, ...]:
        """The rules for one note, in order of stage and name."""
        layers = tuple(index for index, layer in enumerate(self.layers) if layer.holds_for(path))
        if layers not in self._plans:
            self._plans[layers] = self._plan([self.layers[index] for index in layers])
        return self._plans[layers]

    def _plan(self, layers: Iterable[Layer]) -> tuple[Active, ...]:
        layers = list(layers)
        plan = []
        for name, found in self.rules.items():
            setting = Setting()
            for layer in layers:
                setting = layer.rules.get(name, Setting()).over(layer.default.over(setting))
            if setting.enabled is not False:
                rule = _built(found.rule, setting.options)
                selected = self.selected is None or name in self.selected
                plan.append(Active(rule, setting.level, setting.fix, selected, found.distribution))
        return tuple(sorted(plan, key=lambda active: (active.rule.stage, active.rule.name)))

    def choose(self, select: Iterable[str] | None, ignore: Iterable[str] = ()) -> Config:
        """The config with only some rules reporting; names are those of rules or stages. Raises `ConfigProblem`."""
        if isinstance(select, str):
            select = [select]
        chosen = frozenset(self.rules) if select is None else self._named(select)
        return replace(self, selected=chosen - self._named(ignore), _plans={})

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


def _built(rule: RuleType, options: Mapping[str, Data]) -> AnyRule:
    try:
        built: AnyRule = build(rule, options)
    except OptionProblem as problem:
        raise ConfigProblem(f"`{rule.name}`: {problem.message} (where several overrides meet)") from None
    return built
