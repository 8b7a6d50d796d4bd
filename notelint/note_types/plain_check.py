"""Which values certainly fit a schema, told by its plain keywords alone: most notes need no compiled validator."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import isfinite
from typing import Final

from notelint.frontmatter import Data
from notelint.note_types.inheritance import OF_A_KEY
from notelint.note_types.keywords import OWN

_SILENT: Final = frozenset(
    (*OWN, *OF_A_KEY, "title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly", "$comment")
)
"""Keywords that refuse no value."""
_ANY_FORMAT: Final = "path"
"""A format that tells what a text is for, and refuses none."""


def certainly_fits(schema: Data, value: Data) -> bool:
    """Whether a value fits a schema; False also where only the validator can tell. Keys without a schema are not looked
    at.
    """
    if not isinstance(schema, dict):
        return False
    for keyword, wanted in schema.items():
        check = _CHECKS.get(keyword)
        if not (check(wanted, value) if check else keyword in _SILENT or keyword.startswith("x-")):
            return False
    return "then" not in schema or certainly_fits(schema["then"], value) or _lacks_a_key(schema.get("if"), value)


def _lacks_a_key(condition: Data, value: Data) -> bool:
    """Whether a value does not fulfil a condition, since a key is missing that it asks for."""
    return isinstance(condition, dict) and "required" in condition and not _required(condition["required"], value)


def _type(wanted: Data, value: Data) -> bool:
    kinds = wanted if isinstance(wanted, list) else [wanted]
    return any(isinstance(kind, str) and kind in _TYPES and _TYPES[kind](value) for kind in kinds)


def _format(wanted: Data, value: Data) -> bool:
    from notelint.dates import FORMATS

    if wanted == _ANY_FORMAT:
        return True
    return isinstance(wanted, str) and wanted in FORMATS and (not isinstance(value, str) or FORMATS[wanted](value))


def _items(wanted: Data, value: Data) -> bool:
    return not isinstance(value, list) or all(certainly_fits(wanted, item) for item in value)


def _unique_items(wanted: Data, value: Data) -> bool:
    if wanted is False or not isinstance(value, list):
        return True
    texts = {item for item in value if isinstance(item, str)}
    return len(texts) == len(value)


def _properties(wanted: Data, value: Data) -> bool:
    if not isinstance(value, dict):
        return True
    return isinstance(wanted, dict) and all(certainly_fits(wanted[key], value[key]) for key in value if key in wanted)


def _required(wanted: Data, value: Data) -> bool:
    if not isinstance(value, dict):
        return True
    return isinstance(wanted, list) and all(isinstance(key, str) and key in value for key in wanted)


def _dependent_required(wanted: Data, value: Data) -> bool:
    if not isinstance(value, dict):
        return True
    return isinstance(wanted, dict) and all(_required(wanted[key], value) for key in wanted if key in value)


def _enum(wanted: Data, value: Data) -> bool:
    return isinstance(value, str) and isinstance(wanted, list) and value in wanted


def _const(wanted: Data, value: Data) -> bool:
    return isinstance(value, str) and value == wanted


def _minimum(wanted: Data, value: Data) -> bool:
    return not _is_number(value) or (isinstance(wanted, int) and isinstance(value, int) and value >= wanted)


def _maximum(wanted: Data, value: Data) -> bool:
    return not _is_number(value) or (isinstance(wanted, int) and isinstance(value, int) and value <= wanted)


def _is_number(value: Data) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_TYPES: Final[Mapping[str, Callable[[Data], bool]]] = {
    "string": lambda value: isinstance(value, str),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value),
    "null": lambda value: value is None,
}
_CHECKS: Final[Mapping[str, Callable[[Data, Data], bool]]] = {
    "type": _type,
    "format": _format,
    "items": _items,
    "uniqueItems": _unique_items,
    "properties": _properties,
    "required": _required,
    "dependentRequired": _dependent_required,
    "enum": _enum,
    "const": _const,
    "minimum": _minimum,
    "maximum": _maximum,
    "if": lambda _, value: isinstance(value, dict),
    "then": lambda _, value: isinstance(value, dict),
}
