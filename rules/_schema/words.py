"""What a JSON Schema validator finds, in the words of somebody who writes notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import chain, groupby
from typing import TYPE_CHECKING, Any, Final

from notelint import KINDS, MEANING

from .days import what_to_type
from .near import near_value
from .short import needs_quotes, plain, quoted
from .short import shown as shown

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError


def subject(path: Sequence[str | int]) -> str:
    """What a finding is about: a key, or an item of a list."""
    named = (
        [f"`{shown('.'.join(map(str, steps)))}`"] if is_key else [f"item {int(step) + 1}" for step in steps]
        for is_key, steps in groupby(path, lambda step: isinstance(step, str))
    )
    return " of ".join(reversed([*chain.from_iterable(named)])) or "the frontmatter"


def predicate(error: ValidationError, schema: Mapping[str, object], value: object) -> str:
    """What is wrong with a value, such as `must be a list, it is text`; `schema` holds the place that the error came
    from.
    """
    kind, limit = error.kind.name, limit_of(error, schema)
    dated = MEANING.get(str(part(schema, error.schema_path[:-1]).get("format")))
    if dated and kind in ("type", "minimum", "maximum"):
        return f"must be {dated}, it is {found(value)}"
    if kind in _PREDICATES:
        return _PREDICATES[kind](limit, value)
    if kind == "type":
        is_no_number = "number" in listed(limit) and isinstance(value, float)
        return f"must be {kinds(limit)}, it is {found(value) if is_no_number else _a_kind(value)}"
    if kind == "enum":
        near = near_option(error)
        told = f"must be {_options(limit)}, it is {_seen(value, limit)}"
        return told + (f"; did you mean `{shown(near)}`?" if near else "")
    if kind in ("anyOf", "oneOf") and (ways := _ways(error.kind.value, schema)):
        return f"{ways}, it is {found(value)}"
    return f"does not fit the type: {shown(error.message)}"


def advice(error: ValidationError, schema: Mapping[str, object], source: str) -> str:
    """One line that says what to type instead of `source`, the value as it is written; empty where nothing helps."""
    here = part(schema, error.schema_path[:-1])
    if here.get("format") in MEANING:
        is_written = not isinstance(error.instance, list | int | float)
        return what_to_type(str(error.instance) if is_written else source.strip("-[] '\""), str(here["format"]))
    if error.kind.name == "type" and (recast := _recast(listed(error.kind.value), error.instance, source)):
        return recast
    if near := near_option(error):
        return f"write `{shown(near)}`"
    description = here.get("description")
    return f"{subject(error.instance_path)}: {description}" if isinstance(description, str) else ""


def limit_of(error: ValidationError, schema: Mapping[str, object]) -> Any:  # noqa: ANN401 - of any kind
    """What the keyword asks for of which an error tells; to the validator a number is not as written."""
    return part(schema, error.schema_path[:-1]).get(error.kind.name, error.kind.value)


def near_option(error: ValidationError) -> str | None:
    """The allowed value that the written one is a misspelling of, or None."""
    if error.kind.name not in ("const", "enum"):
        return None
    options = [option for option in listed(error.kind.value) if isinstance(option, str)]
    return near_value(error.instance, options) if isinstance(error.instance, str) else None


def part(schema: Mapping[str, object], path: Sequence[str | int]) -> Mapping[str, object]:
    """The part of a schema at a path; an empty one where the path does not lead to a schema."""
    here: Any = schema
    for step in path:
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            return {}
    return here if isinstance(here, Mapping) else {}


def listed(value: object) -> list[object]:
    """The value as a list: JSON Schema writes one type as text, several as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def kinds(names: object) -> str:
    """JSON types in words: `text or a list`."""
    order = list(KINDS)
    return " or ".join(KINDS[name] for name in sorted(map(str, listed(names)), key=order.index))


def found(value: object) -> str:
    """A value in words; text, numbers and truth values are shown as they are."""
    if isinstance(value, str) and not value.strip():
        return "empty text"
    if isinstance(value, str) and value != value.strip():
        return f"`{shown(value)}` with blanks around it"
    return f"`{shown(plain(value))}`" if isinstance(value, str | bool | int | float) else _a_kind(value)


def _seen(value: object, options: object) -> str:
    """A value in words; also its kind, or its blanks, where an option looks the same."""
    looks = {plain(option) for option in listed(options) if isinstance(option, str | bool | int | float)}
    if isinstance(value, str) and value == value.strip() and value not in looks and shown(value) in map(shown, looks):
        return f"`{shown(value)}` with other blanks in it"
    if not isinstance(value, str | int | float) or isinstance(value, bool) or plain(value) not in looks:
        return found(value)
    return f"the {'text' if isinstance(value, str) else 'number'} {found(value)}"


def _a_kind(value: object) -> str:
    match value:
        case None:
            return "empty"
        case str():
            return "text"
        case bool():
            return f"`{plain(value)}`"
        case int() | float():
            return "a number"
        case list():
            return "a list"
    return "a mapping"


_ANCHOR: Final = re.compile(r"\A&\S+[ \t]+(?=\S)")
_TAG: Final = re.compile(r"\A!\S*[ \t]+(?=\S)")


def _recast(wanted: list[object], value: object, source: str) -> str:
    """How to write a value that is of a wrong type and of a plain meaning."""
    is_line = not re.search(r"[\r\n]", source)
    if "string" in wanted and is_line and not isinstance(value, list) and not source.startswith("{"):
        anchor = _ANCHOR.match(source)
        name, rest = (anchor[0], source[anchor.end() :]) if anchor else ("", source)
        return f"put it in quotes: {name}{quoted(shown(_TAG.sub('', rest)))}"
    if "array" in wanted:
        is_plain = isinstance(value, str) and is_line and not needs_quotes(source)
        return f"write it as a list: [{shown(source)}]" if is_plain else "write it as a list, one `- item` a line"
    if "string" in wanted and isinstance(value, list):
        return "write one value, not a list"
    if "string" in wanted:
        return "write text, not a mapping"
    return "write true or false, without quotes" if wanted == ["boolean"] else ""


def _ways(branches: list[list[ValidationError]], schema: Mapping[str, object]) -> str:
    """What each alternative asks for: `must be text or a list`."""
    ways = dict.fromkeys(
        predicate(errors[0], schema, errors[0].instance).partition(", it is ")[0] for errors in branches if errors
    )
    return ", or ".join(ways).replace(", or must be ", " or ")


def _count(limit: object, noun: str) -> str:
    return f"{limit} {noun}" if limit == 1 else f"{limit} {noun}s"


def _options(options: object) -> str:
    names = [f"`{shown(plain(option))}`" for option in listed(options)]
    shortened = [*names[:8], f"{len(names) - 8} more"] if len(names) > 9 else names
    return " or ".join([", ".join(shortened[:-1]), shortened[-1]]) if len(names) > 1 else "".join(names)


_PREDICATES: Final[Mapping[str, Callable[[Any, Any], str]]] = {
    "format": lambda limit, value: f"must be {MEANING.get(limit, f'of the format `{limit}`')}, it is {found(value)}",
    "const": lambda limit, value: f"must be {_options([limit])}, it is {_seen(value, [limit])}",
    "pattern": lambda limit, value: f"must match the pattern `{shown(limit)}`, it is {found(value)}",
    "minLength": lambda limit, value: f"must have at least {_count(limit, 'character')}, it has {len(value)}",
    "maxLength": lambda limit, value: f"must have at most {_count(limit, 'character')}, it has {len(value)}",
    "minItems": lambda limit, value: f"must have at least {_count(limit, 'item')}, it has {len(value)}",
    "maxItems": lambda limit, value: f"must have at most {_count(limit, 'item')}, it has {len(value)}",
    "minimum": lambda limit, value: f"must be at least {limit}, it is {value}",
    "maximum": lambda limit, value: f"must be at most {limit}, it is {value}",
    "exclusiveMinimum": lambda limit, value: f"must be more than {limit}, it is {value}",
    "exclusiveMaximum": lambda limit, value: f"must be less than {limit}, it is {value}",
    "multipleOf": lambda limit, value: f"must be a multiple of {limit}, it is {value}",
    "uniqueItems": lambda _limit, _value: "holds an item twice",
    "falseSchema": lambda _limit, _value: "must not stand here",
}
