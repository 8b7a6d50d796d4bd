"""A type laid over the one that it extends, and the keywords that a schema may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from notelint.dates import FORMATS
from notelint.frontmatter import Data
from notelint.note_types.keywords import OWN, Path
from notelint.note_types.problem import TypeProblem
from notelint.words import did_you_mean

MERGED: Final = ("properties", "patternProperties", "dependentRequired", "dependentSchemas", "$defs", "rules")
"""The keywords whose entries are laid over each other one by one; all others but `required` are replaced."""
_MAPS: Final = ("properties", "patternProperties", "dependentSchemas", "$defs")
_ONE: Final = (
    *("additionalProperties", "unevaluatedProperties", "propertyNames", "items", "unevaluatedItems", "contains"),
    *("not", "if", "then", "else", "contentSchema"),
)
_LISTS: Final = ("allOf", "anyOf", "oneOf", "prefixItems")
_OTHERS: Final = (
    *("type", "title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly", "required"),
    *("const", "enum", "minProperties", "maxProperties", "dependentRequired", "minItems", "maxItems", "uniqueItems"),
    *("minContains", "maxContains", "minLength", "maxLength", "pattern", "format", "minimum", "maximum"),
    *("exclusiveMinimum", "exclusiveMaximum", "multipleOf", "contentEncoding", "contentMediaType"),
    *("$ref", "$anchor", "$comment", "$id", "$schema", "$dynamicRef", "$dynamicAnchor", "$vocabulary"),
)
KEYWORDS: Final = (*_MAPS, *_ONE, *_LISTS, *_OTHERS)
"""The keywords of JSON Schema 2020-12."""
REFERENCES: Final = ("$ref", "$dynamicRef")
"""The keywords that lead to another schema."""
OF_A_KEY: Final = ("replaced-by",)
"""notelint's own keywords of one key."""
_FORMER: Final[Mapping[str, str]] = {
    "dependencies": "`dependentRequired` for keys, `dependentSchemas` for schemas",
    "definitions": "`$defs`",
    "additionalItems": "`items` for what follows `prefixItems`",
    "$recursiveRef": "`$dynamicRef`",
    "$recursiveAnchor": "`$dynamicAnchor`",
    "divisibleBy": "`multipleOf`",
    "disallow": "`not`",
    "id": "`$id`",
}
"""Keywords of former editions, with what stands in their place."""
_NEWEST: Final = "https://json-schema.org/draft/2020-12/schema"
_EDITION: Final = re.compile(r"https?://json-schema\.org/draft/2020-12/schema#?")
_FORMATS: Final = (
    *(*FORMATS, "path", "time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uuid"),
    *("uri", "uri-reference", "uri-template", "iri", "iri-reference", "json-pointer", "relative-json-pointer", "regex"),
)
"""The formats of JSON Schema 2020-12 and notelint's own; an unknown one would hold nothing against a value."""


class Part(NamedTuple):
    """What one layer, by its number, says of a type."""

    name: str
    layer: int
    schema: Mapping[str, Data]


class Line(NamedTuple):
    """A type with all that it extends laid below it, and the parts of which that is made, the type itself first."""

    schema: Mapping[str, Data]
    parts: tuple[Part, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The name of the type, and of those that it extends."""
        return tuple(dict.fromkeys(part.name for part in self.parts))


def extended(name: str, layers: Sequence[Mapping[str, Data]]) -> Line:
    """The type of a name, from the last of the layers that has it, over the one that it extends.

    A type may extend its namesake in a lower layer. Raises `TypeProblem`.
    """
    level, below, parts = len(layers), "", list[Part]()
    seen: set[tuple[str, int]] = set()
    while True:
        found = next((at for at in range(level - 1, -1, -1) if name in layers[at]), None)
        if found is None or (name, found) in seen:
            raise _no_base(name, below, found is None, layers)
        seen.add((name, found))
        schema = layers[found][name]
        if not isinstance(schema, dict):
            raise TypeProblem((name,), "expected a mapping that holds a JSON Schema")
        parts.append(Part(name, found, schema))
        base = schema.get("extends")
        if base is None:
            return Line(_laid(parts), tuple(parts))
        if not isinstance(base, str):
            raise TypeProblem((name, "extends"), "expected the name of a type")
        level = found if base == name else len(layers)
        name, below = base, name


def _no_base(name: str, below: str, is_missing: bool, layers: Sequence[Mapping[str, Data]]) -> TypeProblem:
    if is_missing and name == below:
        message = (
            "a type can extend its namesake in another config or package alone, and there is none; remove `extends`"
        )
        raise TypeProblem((below, "extends"), message)
    if is_missing:
        has_namesake = sum(below in layer for layer in layers) > 1
        known = sorted({each for layer in layers for each in layer if has_namesake or each != below})
        hint = f"{did_you_mean(name, known)} Known: {', '.join(known)}."
        return TypeProblem((below or name, "extends"), f"there is no type `{name}`{hint}")
    return TypeProblem((below, "extends"), "the types extend each other in a circle; remove one `extends` of it")


def _laid(parts: Sequence[Part]) -> Mapping[str, Data]:
    """The first over the second, and so on: lists of keys and mappings are joined, all else is replaced. Which notes
    are of a type is taken over from a namesake alone.
    """
    merged: dict[str, Data] = {}
    below = ""
    for name, _, part in reversed(parts):
        left_out = "" if name == below else "match"
        base, merged = merged, {**{key: value for key, value in merged.items() if key != left_out}, **part}
        below = name
        for keyword in MERGED:
            over, under = part.get(keyword), base.get(keyword)
            if isinstance(over, dict) and isinstance(under, dict):
                merged[keyword] = {**under, **over}
        over, under = part.get("required"), base.get("required")
        if isinstance(over, list) and isinstance(under, list):
            merged["required"] = [*under, *(key for key in over if key not in under)]
    merged.pop("extends", None)
    return merged


def check_keywords(name: str, schema: Mapping[str, Data]) -> None:
    """Raises `TypeProblem` at the first keyword that neither JSON Schema nor notelint knows."""
    for path, part in parts((name,), schema):
        known = (*KEYWORDS, *(OWN if len(path) == 1 else OF_A_KEY))
        for keyword in part:
            if keyword not in known and not keyword.startswith("x-"):
                now = _FORMER.get(keyword)
                hint = f"; JSON Schema 2020-12 says {now}" if now else did_you_mean(keyword, known)
                raise TypeProblem((*path, keyword), f"unknown keyword{hint}", at_key=True)
        edition = part.get("$schema")
        if isinstance(edition, str) and not _EDITION.fullmatch(edition):
            message = f"`{edition}` is another edition; a type is JSON Schema 2020-12: write `{_NEWEST}`, or remove it"
            raise TypeProblem((*path, "$schema"), message)
        if part.get("enum") == []:
            raise TypeProblem((*path, "enum"), "expected at least one value")
        form = part.get("format")
        if isinstance(form, str) and form not in _FORMATS and not form.startswith("x-"):
            raise TypeProblem(
                (*path, "format"),
                f"unknown format `{form}`{did_you_mean(form, _FORMATS)} Known: {', '.join(sorted(_FORMATS))}",
            )
        if isinstance(keys := part.get("properties"), dict):
            _check_replaced((*path, "properties"), keys)


def _check_replaced(path: Path, keys: Mapping[str, Data]) -> None:
    """Raises `TypeProblem` where `replaced-by` names no other key, or leads back to where it began."""
    replaced = {
        key: each["replaced-by"] for key, each in keys.items() if isinstance(each, dict) and OF_A_KEY[0] in each
    }
    for key, new in replaced.items():
        if not isinstance(new, str) or not new:
            raise TypeProblem((*path, key, OF_A_KEY[0]), "expected the name of a key")
        seen: list[Data] = [key]
        while new in replaced and new not in seen:
            seen.append(new)
            new = replaced[new]
        if new in seen:
            raise TypeProblem(
                (*path, key, OF_A_KEY[0]), "the keys replace each other in a circle; name the one that stays"
            )


def parts(path: Path, schema: Mapping[str, Data]) -> Iterator[tuple[Path, Mapping[str, Data]]]:
    """The schema and all schemas in it, each with its path."""
    waiting: list[tuple[Path, Data]] = [(path, dict(schema))]
    while waiting:
        here, part = waiting.pop()
        if not isinstance(part, dict):
            continue
        yield here, part
        for keyword, value in part.items():
            if keyword in _ONE:
                waiting.append(((*here, keyword), value))
            elif keyword in _MAPS and isinstance(value, dict):
                waiting += [((*here, keyword, key), inner) for key, inner in value.items()]
            elif keyword in _LISTS and isinstance(value, list):
                waiting += [((*here, keyword, index), inner) for index, inner in enumerate(value)]


def types_referred(schema: Mapping[str, Data]) -> set[str]:
    """The names of other types in the references of a schema, such as `customer#/properties/account`."""
    from urllib.parse import unquote

    refs = (part.get(keyword) for _, part in parts((), schema) for keyword in REFERENCES)
    return {unquote(ref.partition("#")[0]) for ref in refs if isinstance(ref, str) and not ref.startswith("#")}
