"""The JSON Schema of `.notelint.yaml`, made from the installed rules and their options.

`python -m notelint.config_schema` prints it; the file `config.schema.json` beside this module is its output for the
rules that come with notelint.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Literal, get_args, get_origin

from notelint.config import FixMode
from notelint.diagnostic import Level
from notelint.note_types.inheritance import KEYWORDS, OF_A_KEY
from notelint.note_types.keywords import OWN
from notelint.options import options_of
from notelint.registry import Registered, RuleType, registered

_SCALARS: Mapping[object, str] = {str: "string", bool: "boolean", int: "integer", float: "number"}


def config_schema(rules: Mapping[str, Registered]) -> dict[str, object]:
    """The schema, draft 2020-12, of a config for these rules."""
    layer = {key: {"$ref": f"#/$defs/{key}"} for key in ("rules", "level", "fix", "types")}
    globs = {"type": ["array", "null"], "items": {"type": "string", "minLength": 1}}
    override = _mapping({"paths": {**globs, "type": "array", "minItems": 1}, **layer}, required=["paths"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "notelint config",
        "description": "Which rules check which notes of a vault: the file .notelint.yaml at its root.",
        **_mapping(
            {"extends": _EXTENDS, **layer, "ignore": globs, "overrides": {"type": ["array", "null"], "items": override}}
        ),
        "$defs": {
            "level": {"enum": [*Level], "description": "How much a finding matters; only errors fail the run."},
            "fix": {"enum": [*FixMode, False], "description": "Which fixes are made; unsafe: also under --fix."},
            "rules": {  # further names may be rules of other packages
                "type": ["object", "null"],
                "properties": {name: _rule(found.rule) for name, found in rules.items()},
            },
            "types": {
                "description": "Note types by name, or the folder that holds one file NAME.yaml for each.",
                "anyOf": [{"type": ["string", "null"]}, {"type": "object", "additionalProperties": _TYPE}],
            },
        },
    }


_EXTENDS: Mapping[str, object] = {
    "description": "Configs to build on: files in the vault, or names of configs that installed packages ship.",
    "type": ["string", "array"],
    "items": {"type": "string"},
    "minItems": 1,
}
_TEXTS: Mapping[str, object] = {"type": ["string", "array"], "items": {"type": "string"}}
_SECTION: Mapping[str, object] = {
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "properties": {"name": {"type": "string"}, "aliases": _TEXTS, "required": {"type": "boolean"}},
            "required": ["name"],
            "additionalProperties": False,
        },
    ]
}


def _known(own: Iterable[str]) -> dict[str, object]:
    """The keywords that JSON Schema and notelint know, and those that users may add."""
    return {"anyOf": [{"enum": sorted({*KEYWORDS, *own})}, {"pattern": "^x-"}]}


_TYPE: Mapping[str, object] = {
    "type": "object",
    "description": "A JSON Schema (2020-12) for the frontmatter, and keywords of notelint.",
    "properties": {
        "extends": {"type": "string", "description": "The type to build on."},
        "match": {
            "type": "object",
            "description": "Which notes are of this type: by `type`, and without one by path, tag or keys.",
            "properties": dict.fromkeys(("type", "paths", "tags", "keys"), _TEXTS),
            "additionalProperties": False,
        },
        "sections": {
            "anyOf": [
                {"type": "array", "items": _SECTION},
                {
                    "type": "object",
                    "properties": {
                        "list": {"type": "array", "items": _SECTION},
                        "when": _TEXTS,
                        "order": {"type": "boolean"},
                        "extra": {"type": "boolean"},
                        "level": {"type": "integer"},
                    },
                    "additionalProperties": False,
                },
            ]
        },
        "entity": {"type": "string", "description": "The key that names what a note is about."},
        "tags": {**_TEXTS, "description": "Templates of tags, such as type/{type} or account/{account|slug}."},
        "places": {**_TEXTS, "description": "Globs of where the notes lie."},
        "filename": {"type": "string", "description": "A template of the file name, such as {date} - {title}."},
        "order": {**_TEXTS, "description": "The order of keys."},
        "unique": {
            "type": ["string", "array"],
            "items": _TEXTS,
            "description": "Keys whose values no two notes share.",
        },
        "rules": {"$ref": "#/$defs/rules"},
        "properties": {
            "type": "object",
            "additionalProperties": {"anyOf": [{"not": {"type": "object"}}, {"propertyNames": _known(OF_A_KEY)}]},
        },
    },
    "propertyNames": _known(OWN),
}


def _mapping(properties: Mapping[str, object], **more: object) -> dict[str, object]:
    return {"type": "object", "properties": properties, "additionalProperties": False, **more}


def _rule(rule: RuleType) -> dict[str, object]:
    options = {name: {**_kind(kind), "default": _plain(default)} for name, (kind, default) in options_of(rule).items()}
    if rule.own_levels:
        options[rule.own_levels] |= {"additionalProperties": {"properties": {"level": {"$ref": "#/$defs/level"}}}}
    shared = {"level": {"$ref": "#/$defs/level"}, "fix": {"$ref": "#/$defs/fix"}}
    described = (rule.__doc__ or "").splitlines()[0]
    return {
        "description": described,
        "anyOf": [{"enum": ["on", "off", True, False, *Level]}, _mapping({**shared, **options})],
    }


def _kind(kind: Any) -> dict[str, object]:  # noqa: ANN401 - a type or a special form of typing
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": _kind(arguments[0])}
    if origin is dict:
        return {"type": "object", "additionalProperties": _kind(arguments[1])}
    return {"type": _SCALARS[kind]} if kind in _SCALARS else {}


def _plain(default: object) -> object:
    return list(default) if isinstance(default, tuple) else default


if __name__ == "__main__":
    print(json.dumps(config_schema(registered()), indent=2))
