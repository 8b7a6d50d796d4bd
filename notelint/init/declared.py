"""Which JSON Schema a key asks for whose kind Obsidian's own settings declare."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from notelint.dates import FORMATS, is_day, is_moment
from notelint.frontmatter import Data
from notelint.init.values import schema_of

_OWN: Final[Mapping[str, str]] = {
    "text": "string",
    "multitext": "array",
    "tags": "array",
    "aliases": "array",
    "number": "number",
    "checkbox": "boolean",
    "date": "string",
    "datetime": "string",
}
"""What Obsidian writes for each kind, as a type of JSON Schema."""
_LISTS_TO_OBSIDIAN: Final = ("tags", "aliases", "cssclasses")
"""The properties that Obsidian reads as lists, whatever else its settings declare."""
_DATED: Final[Mapping[str, str]] = {"date": "date", "datetime": "date-time"}
"""The formats of the kinds that are dates."""


class Declared(NamedTuple):
    """The schema of a key as Obsidian writes it, and how many values of the notes are otherwise."""

    schema: dict[str, Data]
    odd: int


def kind_of_key(key: str, declared: Mapping[str, str]) -> str:
    """What a key holds by Obsidian's settings, or as it reads nothing else; empty where it may hold anything."""
    return declared.get(key) or ("multitext" if key.lower() in _LISTS_TO_OBSIDIAN else "")


def is_declared(key: str, kind: str) -> bool:
    """Whether a kind is known, and Obsidian goes by it for this key."""
    return kind in _OWN and (_OWN[kind] == "array" or key.lower() not in _LISTS_TO_OBSIDIAN)


def allows(schema: Mapping[str, Data], kind: str) -> bool:
    """Whether the schema of a key takes what Obsidian writes for a kind."""
    given = schema.get("type")
    return given is None or _OWN[kind] in (given if isinstance(given, list) else [given])


def declared_schema(kind: str, values: Sequence[Data], may_list: bool = True) -> Declared:
    """A schema that takes whatever Obsidian writes for a kind, and of it what the values need besides."""
    fitting = [value for value in values if _FITS[_OWN[kind]](value) and (kind not in _DATED or _is_date(value))]
    found = schema_of(fitting, may_list) if fitting else {}
    schema: dict[str, Data] = {"type": _OWN[kind]}
    if kind in _DATED and found.get("format", "date") == _DATED[kind]:
        schema["format"] = _DATED[kind]
    elif kind in _DATED:  # both, and no link to a day, which `date-or-time` takes and Obsidian does not
        schema["anyOf"] = [{"format": name} for name in _DATED.values()]
    elif kind == "text":
        schema = _with_text(found)
    elif _OWN[kind] == "array":
        items = found.get("items")
        schema["items"] = _with_text(items if isinstance(items, dict) else {})
    return Declared(schema, len(values) - len(fitting))


def _with_text(found: Mapping[str, Data]) -> dict[str, Data]:
    """A schema that takes text, besides what it takes already: where text is declared, dates are none of a format."""
    given = found.get("type", [])
    kinds = given if isinstance(given, list) else [given]
    every: list[Data] = [*dict.fromkeys(["string", *map(str, kinds)])]
    rest = {keyword: value for keyword, value in found.items() if keyword != "format" or value not in FORMATS}
    return {**rest, "type": every if len(every) > 1 else "string"}


def _is_date(value: Data) -> bool:
    return isinstance(value, str) and (is_day(value) or is_moment(value))


def _is_number(value: Data) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_flat(value: Data) -> bool:
    return isinstance(value, list) and not any(isinstance(item, list | dict) for item in value)


_FITS: Final[Mapping[str, Callable[[Data], bool]]] = {
    "string": lambda value: not isinstance(value, list | dict),
    "array": _is_flat,
    "number": _is_number,
    "boolean": lambda value: isinstance(value, bool),
}
