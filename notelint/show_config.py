"""The effective config of a vault, with the place that each value comes from."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from notelint.config import Config, Layer, Setting
from notelint.files import template_folders
from notelint.frontmatter import Data
from notelint.note_types import NoteTypes
from notelint.note_types.inheritance import MERGED, Part
from notelint.options import options_of
from notelint.registry import Registered
from notelint.words import seen_from, visible

_PLAIN: Final = re.compile("(?!(?:true|false|null)$)[A-Za-z][A-Za-z0-9_-]*", re.ASCII | re.IGNORECASE)
"""Words that YAML reads as themselves."""


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
        yield from (f"  {line}" for line in _type(root, config, types, name))
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
    yield from (f"  {line}" for line in _values(root, setting, values))


def _values(root: Path, setting: Setting, values: Mapping[str, object]) -> Iterator[str]:
    """Values of a setting by key; of what is joined entry by entry, each of these."""
    for key, value in values.items():
        if isinstance(value, dict) and (origins := setting.origins_of(key)):
            yield f"{key}:"
            yield from (_line(f"  {_written(name)}: {_written(value[name])}", root, at) for name, at in origins.items())
        else:
            yield _line(f"{key}: {_written(value)}", root, setting.origins.get(key))


def _type(root: Path, config: Config, types: NoteTypes, name: str) -> Iterator[str]:
    """A type over all that it extends."""
    found, parts = types.named(name), types.parts(name)

    def origin(part: Part, *path: str) -> str:
        return seen_from(root, config.type_origin("", name, part, *path))

    yield f"{_written(name)}:  # {origin(parts[0])}"
    if found:
        yield from (f"  {line}" for line in _keywords(found.schema, parts, origin))


def _keywords(schema: Mapping[str, Data], parts: Sequence[Part], origin: Callable[..., str]) -> Iterator[str]:
    """Each keyword with the place of the first of the parts that says it; of what is joined, of all that do."""
    for keyword, value in schema.items():
        saying = [part for part in parts if keyword in part.schema]
        if keyword in MERGED and isinstance(value, dict):
            yield f"{_written(keyword)}:"
            for key, each in value.items():
                first = next(part for part in saying if key in _mapping(part.schema[keyword]))
                yield f"  {_written(key)}: {_written(each)}  # {origin(first, keyword, key)}"
        else:
            places = [origin(part, keyword) for part in (saying if keyword == "required" else saying[:1])]
            yield f"{_written(keyword)}: {_written(value)}  # {'; '.join(places)}"


def _mapping(value: Data) -> Mapping[str, Data]:
    return value if isinstance(value, dict) else {}


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
        yield "  types:"
    for name, schema in layer.types.items():
        part = Part(name, 0, _mapping(schema))
        yield _line(f"    {_written(name)}:", root, layer.type_origins.get((name,)))
        places = partial(_place, root, layer)
        yield from (f"      {line}" for line in _keywords(part.schema, [part], places))


def _place(root: Path, layer: Layer, part: Part, *path: str) -> str:
    return seen_from(root, layer.type_origins.get((part.name, *path)))


def _said(root: Path, setting: Setting) -> Iterator[str]:
    said: Mapping[str, object] = {"level": setting.level, "fix": setting.fix, **setting.options}
    yield from _values(root, setting, {key: value for key, value in said.items() if value is not None})


def _line(text: str, root: Path, origin: str | None) -> str:
    return f"{text}  # {seen_from(root, origin)}"


def _written(value: object) -> str:
    if isinstance(value, str) and _PLAIN.fullmatch(value):
        return str(value)
    return visible(json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False, default=str))
