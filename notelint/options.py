"""From the plain data of a config to a rule: its fields are its options."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from typing import Any, Literal, get_args, get_origin, get_type_hints

from notelint.words import did_you_mean

Path = tuple[str | int, ...]
RESERVED = ("level", "fix")
"""Keys that every rule has in a config, beside its own options."""


class OptionProblem(ValueError):
    """An option that cannot be taken; `path` leads to it from the mapping of options, or with `at_key` to its key."""

    def __init__(self, path: Path, message: str, at_key: bool = False) -> None:
        super().__init__(message)
        self.path = path
        self.at_key = at_key
        self.message = message


def build(rule: type[Any], given: Mapping[str, object]) -> Any:  # noqa: ANN401 - an instance of `rule`
    """An instance of a rule, a frozen dataclass, with the given options. Raises `OptionProblem`."""
    if not given:  # so it is with most rules
        return rule()
    kinds = _kinds(rule)
    known = {_key(field.name): field for field in fields(rule)}
    values: dict[str, object] = {}
    for key, value in given.items():
        if key not in known:
            raise OptionProblem(
                (key,), f'"{key}" is not an option{did_you_mean(key, [*known, *RESERVED])}', at_key=True
            )
        values[known[key].name] = convert(value, kinds[known[key].name], (key,))
    try:
        return rule(**values)
    except ValueError as error:
        raise OptionProblem(_named(str(error), known), str(error)) from None


def options_of(rule: type[Any]) -> dict[str, tuple[object, object]]:
    """The options of a rule by the name that a config uses, each with its type and its default."""
    kinds = _kinds(rule)
    return {_key(field.name): (kinds[field.name], _default(field)) for field in fields(rule)}


_KINDS: dict[type[Any], Mapping[str, object]] = {}


def _kinds(rule: type[Any]) -> Mapping[str, object]:
    """The types of the fields of a rule, which stand there as text."""
    if rule not in _KINDS:
        _KINDS[rule] = get_type_hints(rule)
    return _KINDS[rule]


def convert(value: object, kind: object, path: Path) -> object:
    """A value of the config as a value of an option's type. Raises `OptionProblem`."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        if value in arguments and type(value) in {type(argument) for argument in arguments}:
            return value
        raise OptionProblem(path, f"expected {_choice(arguments)}, found {_found(value)}")
    if origin is tuple:
        if not isinstance(value, list):
            raise OptionProblem(path, f"expected a list, found {_found(value)}")
        return tuple(convert(item, arguments[0], (*path, index)) for index, item in enumerate(value))
    if origin is dict:
        if not isinstance(value, dict):
            raise OptionProblem(path, f"expected a mapping, found {_found(value)}")
        return {key: convert(item, arguments[1], (*path, key)) for key, item in value.items()}
    return _scalar(value, kind, path)


def _scalar(value: object, kind: object, path: Path) -> object:
    if kind is object or type(value) is kind:
        return value
    if kind is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if kind is int and isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    words: dict[object, str] = {str: "text", bool: "true or false", int: "a whole number", float: "a number"}
    raise OptionProblem(path, f"expected {words.get(kind, 'another type')}, found {_found(value)}")


def _key(name: str) -> str:
    return name.replace("_", "-")


def _named(message: str, known: Mapping[str, object]) -> Path:
    """An error such as `types.recipe: no key` names the option that it is about."""
    head = message.partition(":")[0].split(".")
    return tuple(head) if head[0] in known else ()


def _default(field: Field[object]) -> object:
    return field.default_factory() if field.default_factory is not MISSING else field.default


def _choice(arguments: tuple[object, ...]) -> str:
    return " or ".join(f'"{argument}"' for argument in arguments)


def _found(value: object) -> str:
    match value:
        case None:
            return "nothing"
        case bool() | int() | float():
            return str(value).lower()
        case str():
            return f'"{value}"'
        case list():
            return "a list"
    return "a mapping"
