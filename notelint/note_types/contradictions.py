"""What in a type contradicts itself, so that it cannot be meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from notelint.frontmatter import Data
from notelint.note_types.in_place import Types, holding
from notelint.note_types.inheritance import parts
from notelint.note_types.keywords import Path, keys_required
from notelint.note_types.misspelt_keys import check_keys
from notelint.note_types.plain_check import certainly_fits
from notelint.note_types.problem import TypeProblem
from notelint.note_types.templates import fault_of, fixed_text
from notelint.note_types.validation import fits
from notelint.words import did_you_mean

_BOUNDS: Final = (
    *((low, high) for low in ("minimum", "exclusiveMinimum") for high in ("maximum", "exclusiveMaximum")),
    *(("minLength", "maxLength"), ("minItems", "maxItems")),
    *(("minProperties", "maxProperties"), ("minContains", "maxContains")),
)


def check_contradictions(name: str, types: Types) -> None:
    """Raises `TypeProblem` at the first part of a type that no value fits, or that its own default does not fit, and at
    an `entity` that is none of its keys.
    """
    for path, part in reversed(list(parts((name,), types[name]))):
        _check_bounds(path, part)
        _check_kinds(path, part)
        _check_choices(path, part, types)
        _check_closed(path, part)
        _check_required(path, part)
        _check_default(path, part, types)
    if known := _known(name, types):
        _check_entity(name, types[name], known)
        check_keys(name, types[name], known)


def _check_bounds(path: Path, part: Mapping[str, Data]) -> None:
    for low, high in _BOUNDS:
        least, most = part.get(low), part.get(high)
        if not isinstance(least, int | float) or not isinstance(most, int | float):
            continue
        is_between = "exclusive" in low + high
        if least > most or (is_between and least == most):
            what = f"`{low}` is {'above' if least > most else 'as high as'} `{high}`"
            raise TypeProblem((*path, low), f"{what}; nothing fits both")


def _check_kinds(path: Path, part: Mapping[str, Data]) -> None:
    """Raises `TypeProblem` at a part of `allOf` that takes no kind of value that the parts before it take."""
    left = _kinds(part)
    every = part.get("allOf")
    for index, each in enumerate(every if isinstance(every, list) else ()):
        kinds = _kinds(each)
        if left and kinds and not left & kinds:
            raise TypeProblem(
                (*path, "allOf", index, "type"), "nothing is of this `type` and of the others here; change one"
            )
        left = left & kinds if left and kinds else left or kinds


def _kinds(part: Data | Mapping[str, Data]) -> set[str]:
    """The kinds of values that a schema takes by its `type`; none where it says nothing of that."""
    given = part.get("type") if isinstance(part, Mapping) else None
    kinds = {str(kind) for kind in given} if isinstance(given, list) else {given} if isinstance(given, str) else set()
    return kinds | {"integer"} if "number" in kinds else kinds


def _check_choices(path: Path, part: Mapping[str, Data], types: Types) -> None:
    """Raises `TypeProblem` where the rest of a schema refuses all values that its `const` or `enum` allows."""
    keyword = "const" if "const" in part else "enum"
    choices = [part["const"]] if "const" in part else part.get("enum")
    if not isinstance(choices, list) or any(certainly_fits(dict(part), each) for each in choices):
        return
    if not any(fits(path, each, types) for each in choices):
        raise TypeProblem((*path, keyword), f"the rest of the description takes no value of `{keyword}`; change one")


def _check_required(path: Path, part: Mapping[str, Data]) -> None:
    """Raises `TypeProblem` at a key that the schema asks for and that no note should have any more."""
    named, beside = part.get("properties"), part.get("dependentRequired")
    lists = [part.get("required"), *(beside.values() if isinstance(beside, dict) else ())]
    asked = [key for keys in lists if isinstance(keys, list) for key in keys if isinstance(key, str)]
    keys = named if isinstance(named, dict) else {}
    for key in asked:
        each, here = keys.get(key), (*path, "properties", key)
        if each is False:
            raise TypeProblem(here, f"`{key}` is required, and `false` forbids it; keep one of them")
        if isinstance(each, dict) and each.get("deprecated") is True:
            raise TypeProblem((*here, "deprecated"), f"`{key}` is required, and given up; keep one of them")
        if isinstance(each, dict) and (new := each.get("replaced-by")):
            raise TypeProblem((*here, "replaced-by"), f"`{key}` is required, and replaced by `{new}`; require that one")


def _check_closed(path: Path, part: Mapping[str, Data]) -> None:
    """Raises `TypeProblem` at a required key that the schema forbids, as one that it does not name."""
    required, named = part.get("required"), part.get("properties") or {}
    if part.get("additionalProperties") is not False or part.get("patternProperties"):
        return
    for index, key in enumerate(required if isinstance(required, list) else ()):
        if isinstance(named, dict) and key not in named:
            message = f"`{key}` is required, and `additionalProperties: false` forbids it; add it to `properties`"
            raise TypeProblem((*path, "required", index), message)


def _check_default(path: Path, part: Mapping[str, Data], types: Types) -> None:
    """Raises `TypeProblem` at a default that its schema refuses, or that is no template; what one comes to, only a note
    can tell.
    """
    default = part.get("default")
    if isinstance(default, str) and fixed_text(default) != default:
        if fault := fault_of(default):
            raise TypeProblem((*path, "default"), f"in `{default}`: {fault}")
        return
    if default is None:
        return
    if not certainly_fits(dict(part), default) and not fits(path, default, types):
        shown = f"[{', '.join(map(str, default))}]" if isinstance(default, list) else default
        raise TypeProblem((*path, "default"), f"the default `{shown}` does not fit its own key")


def _known(name: str, types: Types) -> Mapping[str, None]:
    """The keys that a type names; none where it names no schemas of keys, or any key may be one of its own."""
    known: dict[str, None] = {}
    own = types[name].get("properties")
    for part in holding(name, types) if isinstance(own, dict) and own else ():
        keys = part.get("properties")
        known |= dict.fromkeys([*(keys if isinstance(keys, dict) else ()), *keys_required(part)])
        if part.get("patternProperties"):
            return {}
    return known


def _check_entity(name: str, schema: Mapping[str, Data], known: Mapping[str, None]) -> None:
    entity = schema.get("entity")
    if isinstance(entity, str) and entity not in known:
        raise TypeProblem((name, "entity"), f"no key is called `{entity}`{did_you_mean(entity, known)}")
