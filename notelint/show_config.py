"""The effective config of a vault, with the place that each value comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from notelint.config import Config, Layer, Setting
from notelint.files import template_folders
from notelint.note_types.lookup import BUILT_IN
from notelint.options import options_of
from notelint.registry import Registered
from notelint.words import seen_from, visible


def show_config(root: Path, config: Config) -> Iterator[str]:
    """The config as YAML, each value with a comment that says whence it is."""
    yield "rules:"
    for name, setting in config.settings("").items():
        yield from (f"  {line}" for line in _rule(root, config.rules[name], setting))
    if config.ignore or template_folders(root):
        yield "ignore:"
        yield from (
            _line(f"  - {_written(glob.pattern)}", root, config.origins.get(glob.pattern)) for glob in config.ignore
        )
        yield from (
            f"  - {_written(folder + '**')}  # Obsidian's settings, templates" for folder in template_folders(root)
        )
    overrides = [layer for layer in config.layers if layer.paths]
    if overrides:
        yield "overrides:"
        for layer in overrides:
            yield from (f"  {line}" for line in _override(root, layer))
    yield "types:"
    types = config.types("")
    for name in sorted(types.names):
        found = types.named(name)
        yield _line(f"  {_written(name)}:", root, found.origin if found else BUILT_IN)
    if config.properties:
        yield "# declared in Obsidian's settings:"
        yield from (f"#   {_written(key)}: {_written(kind)}" for key, kind in sorted(config.properties.items()))


def _rule(root: Path, found: Registered, setting: Setting) -> Iterator[str]:
    name = found.rule.name
    if setting.enabled is False:
        yield _line(f"{name}: off", root, setting.origins.get("enabled"))
        return
    said: dict[str, object] = {"level": setting.level and str(setting.level), "fix": setting.fix and str(setting.fix)}
    values = {key: value for key, value in said.items() if value is not None}
    values |= {key: setting.options.get(key, default) for key, (_, default) in options_of(found.rule).items()}
    if not values:
        yield _line(f"{name}: on", root, setting.origins.get("enabled"))
        return
    yield _line(f"{name}:", root, setting.origins.get("enabled"))
    yield from (_line(f"  {key}: {_written(value)}", root, setting.origins.get(key)) for key, value in values.items())


def _override(root: Path, layer: Layer) -> Iterator[str]:
    """What an override says, and nothing else."""
    yield _line(f"- paths: {_written([glob.pattern for glob in layer.paths])}", root, layer.origin)
    yield from (f"  {line}" for line in _said(root, layer.default))
    if layer.rules:
        yield "  rules:"
        for name, setting in layer.rules.items():
            if setting.enabled is False:
                yield _line(f"    {name}: off", root, setting.origins.get("enabled"))
                continue
            yield _line(f"    {name}:", root, setting.origins.get("enabled"))
            yield from (f"      {line}" for line in _said(root, setting))
    if layer.types:
        yield _line(f"  types: {_written(sorted(layer.types))}", root, layer.origin)


def _said(root: Path, setting: Setting) -> Iterator[str]:
    said: Mapping[str, object] = {"level": setting.level, "fix": setting.fix, **setting.options}
    for key, value in said.items():
        if value is not None:
            yield _line(f"{key}: {_written(value)}", root, setting.origins.get(key))


def _line(text: str, root: Path, origin: str | None) -> str:
    return f"{text}  # {seen_from(root, origin)}"


def _written(value: object) -> str:
    if isinstance(value, str) and value.replace("-", "").isalnum() and value.isascii() and not value[0].isdigit():
        return str(value)
    return visible(json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False, default=str))
