"""The JSON Schema of a type as a validator: all errors with their paths, in linear time."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from notelint.dates import FORMATS
from notelint.frontmatter import Data, mere
from notelint.note_types.expressions import fault_of_expression
from notelint.note_types.inheritance import OF_A_KEY
from notelint.note_types.keywords import OWN, Path
from notelint.note_types.problem import TypeProblem
from notelint.note_types.references import reference_problem
from notelint.words import KINDS

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator, ValidationError

ASKED: Final = "unevaluatedProperties"
CLOSING: Final = ("additionalProperties", ASKED)
_HOME: Final = "notelint:///types/"
_LONGEST: Final = 200


def validator(
    name: str, schema: Mapping[str, Data], others: Mapping[str, Mapping[str, Data]], known: Collection[str] = ()
) -> Draft202012Validator:
    """The compiled schema of a type. `$ref: customer#/properties/account` leads to a key of another type: `others`
    holds those that it names, themselves included, of all that are `known`. Raises `TypeProblem`.
    """
    from jsonschema_rs import Draft202012Validator, RegexOptions, Registry

    # The validator tells unknown keys apart: it sees through $ref, allOf and patternProperties.
    told: dict[str, Data] = {} if any(keyword in schema for keyword in CLOSING) else {ASKED: False}
    try:
        return Draft202012Validator(
            {**_plain(schema), **told, "$id": _HOME + quote(name)},
            formats=FORMATS,
            validate_formats=True,
            pattern_options=RegexOptions(),  # linear time, whatever pattern a config holds
            registry=Registry([(_HOME + quote(other), _plain(each)) for other, each in others.items()])
            if others
            else None,
            offline=True,
        )
    except ValueError as error:
        raise reference_problem(name, schema, others, known) or _problem(name, error) from None


def fits(path: Path, value: Data, types: Mapping[str, Mapping[str, Data]]) -> bool:
    """Whether a value fits the schema at a path, which begins with the name of its type."""
    from jsonschema_rs import Draft202012Validator, RegexOptions, Registry

    name, *steps = path
    pointer = "".join("/" + quote(str(step).replace("~", "~0").replace("/", "~1"), safe="~") for step in steps)
    compiled = Draft202012Validator(
        {"$ref": f"{_HOME}{quote(str(name))}#{pointer}"},
        formats=FORMATS,
        validate_formats=True,
        pattern_options=RegexOptions(),
        registry=Registry([(_HOME + quote(each), _plain(schema)) for each, schema in types.items()]),
        offline=True,
    )
    return not errors(compiled, value)


def _plain(schema: Mapping[str, Data]) -> dict[str, Data]:
    return {key: mere(value) for key, value in schema.items() if key not in OWN and key not in OF_A_KEY}


def _problem(name: str, error: ValueError) -> TypeProblem:
    from jsonschema_rs import ValidationError

    if not isinstance(error, ValidationError):
        return TypeProblem((name,), str(error)[:_LONGEST])
    path = (name, *error.instance_path)
    if error.kind.name == "format" and error.kind.value == "regex":
        fault = fault_of_expression(str(error.instance))
        message = f"`{error.instance}` is not a regular expression of the kind that never hangs: {fault}"
        return TypeProblem(path, message, at_key=error.instance_path[-1:] == [error.instance])
    return TypeProblem(path, _worded(error))


def _worded(error: ValidationError) -> str:
    """What a keyword of JSON Schema expects."""
    if error.kind.name == "anyOf" and error.instance_path[-1:] == ["type"]:
        return f"`{error.instance}` is not a type; there are {', '.join(KINDS)}"
    if error.kind.name == "type":
        kinds = error.kind.value if isinstance(error.kind.value, list) else [error.kind.value]
        return f"expected {' or '.join(KINDS.get(str(kind), str(kind)) for kind in kinds)}"
    return " ".join(error.message.split())[:_LONGEST]


def errors(compiled: Draft202012Validator, data: Data | Mapping[str, Data]) -> list[ValidationError]:
    """Where data do not fit. Text with lone surrogates is no JSON: nothing is said of it."""
    try:
        found = list(compiled.iter_errors(mere(dict(data) if isinstance(data, Mapping) else data)))
    except UnicodeEncodeError:
        return []
    return [precise for error in found for precise in _precise(error) if not _is_empty_item(precise, data)]


def _precise(error: ValidationError) -> Iterator[ValidationError]:
    """The errors of the one alternative that was meant, where the value is of its JSON type; else the error itself."""
    if error.kind.name in ("anyOf", "oneOf"):
        meant = [inner for inner in error.kind.value if inner and not _is_other_type(inner[0], error)]
        if len(meant) == 1:
            for each in meant[0]:
                yield from _precise(each)
            return
    yield error


def _is_other_type(inner: ValidationError, error: ValidationError) -> bool:
    return inner.kind.name == "type" and inner.instance_path == error.instance_path


def _is_empty_item(error: ValidationError, data: Data | Mapping[str, Data]) -> bool:
    is_item = error.instance is None and len(error.instance_path) > 0 and isinstance(error.instance_path[-1], int)
    return is_item and _value_at(error.instance_path, data) is None


def _value_at(path: Sequence[str | int], data: object) -> object:
    """The value at a path of an error; the validator takes `.inf` and `.nan` for nothing."""
    for step in path:
        data = data[int(step)] if isinstance(data, list) else data.get(step) if isinstance(data, Mapping) else None
    return data
