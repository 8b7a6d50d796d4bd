"""Note types: the JSON Schema that the `type` of a note selects, built in or from the config."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from .dates import FORMATS
from .near import near_key
from .plain_yaml import read_plain_yaml
from .words import listed, part, predicate, shown

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator, ValidationError

Schema: TypeAlias = Mapping[str, object]
FOLDER: Final = Path(__file__).parent.parent / "types"
_ASKED: Final = "unevaluatedProperties"
CLOSING: Final = ("additionalProperties", _ASKED)
_MERGED: Final = ("properties", "patternProperties", "dependentRequired", "dependentSchemas", "$defs")
_KEYWORDS: Final = (
    *("type", "title", "description", "default", "examples", "deprecated", "required", "properties", "const", "enum"),
    *("patternProperties", "additionalProperties", "unevaluatedProperties", "propertyNames", "minProperties"),
    *("maxProperties", "dependentRequired", "dependentSchemas", "allOf", "anyOf", "oneOf", "not", "if", "then", "else"),
    *("extends", "entity"),
)
"""Keywords at the top of a type: those of JSON Schema that speak of mappings, and notelint's own."""


@dataclass(frozen=True, slots=True, eq=False)
class NoteType:
    """A type with everything that it extends: a JSON Schema (2020-12), notelint's own keywords beside it."""

    name: str
    schema: Schema
    validator: Draft202012Validator

    @property
    def keys(self) -> Schema:
        """The schemas of the keys that the type names."""
        return part(self.schema, ["properties"])

    def forbids_unknown(self, error: ValidationError) -> bool:
        """Whether the type itself asked for an error about unknown keys, or notelint, which wants to know them."""
        return error.schema_path != [_ASKED] or _ASKED in self.schema

    def errors(self, data: Mapping[str, object]) -> list[ValidationError]:
        """Where the data do not fit. An empty value counts as not given, unless its key allows `null`.

        Text with lone surrogates is no JSON: nothing is said of it.
        """
        given = {key: value for key, value in data.items() if value is not None or not self._needs_value(key)}
        try:
            errors = list(self.validator.iter_errors(given))
        except UnicodeEncodeError:
            return []
        return [precise for error in errors for precise in _precise(error) if not _is_empty_item(precise)]

    def _needs_value(self, key: str) -> bool:
        return key in self.keys and "null" not in listed(part(self.keys, [key]).get("type"))


@cache
def built_in() -> frozenset[str]:
    """The names of the types that ship with notelint."""
    return frozenset(name for name in _shipped() if not name.startswith("_"))


def note_type(name: str, own: Schema) -> NoteType | None:
    """The type of this name: one of the config's `own`, else a built-in one, else None. Raises `ValueError`."""
    if name in own:
        import json

        return _own(name, json.dumps(own))
    return _built_in(name) if name in built_in() else None


def check_types(own: Schema) -> None:
    """Raises `ValueError`, with the path to the culprit, if one of the config's types is not a valid schema."""
    for name in own:
        try:
            note_type(name, own)
        except (TypeError, RecursionError) as error:
            raise ValueError(f"types.{name}: {error}") from None


@cache
def _shipped() -> frozenset[str]:
    return frozenset(path.stem for path in FOLDER.glob("*.yaml"))


@cache
def _built_in(name: str) -> NoteType:
    return _compiled(name, _extended(name, {}))


@lru_cache(maxsize=256)
def _own(name: str, types: str) -> NoteType:
    import json

    return _compiled(name, _extended(name, json.loads(types)))


def _extended(name: str, own: Schema, below: tuple[str, ...] = ()) -> Schema:
    """The schema of a type laid over the one that it extends; a type of the config may extend its built-in namesake."""
    schema: object
    if name in own and name not in below:
        schema = own[name]
    elif name in _shipped():
        schema = read_plain_yaml((FOLDER / f"{name}.yaml").read_text("utf-8"))
    else:
        wrong = "the types extend each other in a circle" if name in below else f"there is no type `{name}`"
        raise ValueError(f"types.{below[-1]}.extends: {wrong}")
    if not isinstance(schema, Mapping):
        raise ValueError(f"types.{name}: expected a mapping that holds a JSON Schema")
    for keyword in schema:
        if keyword not in _KEYWORDS and (near := near_key(keyword, _KEYWORDS)):
            raise ValueError(f"types.{name}.{keyword}: unknown keyword, did you mean `{near}`?")
    base = schema.get("extends")
    if base is None:
        return schema
    if not isinstance(base, str):
        raise ValueError(f"types.{name}.extends: expected the name of a type")
    return _over(schema, _extended(base, own, (*below, name)))


def _over(schema: Schema, base: Schema) -> Schema:
    merged = {**base, **schema}
    for keyword in _MERGED:
        if isinstance(schema.get(keyword), Mapping) and keyword in base:
            merged[keyword] = {**part(base, [keyword]), **part(schema, [keyword])}
    if isinstance(schema.get("required"), list):
        merged["required"] = list(dict.fromkeys([*listed(base.get("required")), *listed(schema["required"])]))
    return merged


def _compiled(name: str, schema: Schema) -> NoteType:
    from jsonschema_rs import Draft202012Validator, RegexOptions

    # The validator tells unknown keys apart: it sees through $ref, allOf and patternProperties.
    told = {} if any(keyword in schema for keyword in CLOSING) else {_ASKED: False}
    try:
        validator = Draft202012Validator(
            {**schema, **told},
            formats=FORMATS,
            validate_formats=True,
            pattern_options=RegexOptions(),  # linear time, whatever pattern a config holds
            offline=True,
        )
    except ValueError as error:
        raise ValueError(_wrong_schema(name, error)) from None
    return NoteType(name, schema, validator)


def _wrong_schema(name: str, error: ValueError) -> str:
    from jsonschema_rs import ValidationError

    if not isinstance(error, ValidationError):
        return f"types.{name}: {error}"
    path = ".".join(["types", name, *map(str, error.instance_path)])
    if error.kind.name == "format" and error.kind.value == "regex":
        return f"{path}: `{shown(str(error.instance))}` is not a regular expression of the kind that never hangs"
    return f"{path}: {predicate(error, {}) if error.instance_path else shown(error.message)}"


def _precise(error: ValidationError) -> Iterator[ValidationError]:
    """The errors of the one alternative that was meant, where the value is of its JSON type; else the error itself."""
    if error.kind.name in ("anyOf", "oneOf"):
        meant = [errors for errors in error.kind.value if errors and not _is_other_type(errors[0], error)]
        if len(meant) == 1:
            for inner in meant[0]:
                yield from _precise(inner)
            return
    yield error


def _is_other_type(inner: ValidationError, error: ValidationError) -> bool:
    return inner.kind.name == "type" and inner.instance_path == error.instance_path


def _is_empty_item(error: ValidationError) -> bool:
    return error.instance is None and len(error.instance_path) > 0 and isinstance(error.instance_path[-1], int)
