"""What in a type contradicts itself, so that it cannot be meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from notelint.frontmatter import Data
from notelint.note_types.in_place import Types, holding
from notelint.note_types.inheritance import parts
from notelint.note_types.keywords import Path, keys_required
from notelint.note_types.plain_check import certainly_fits
from notelint.note_types.problem import TypeProblem
from notelint.note_types.templates import fault_of, fixed_text
from notelint.note_types.validation import fits
from notelint.words import did_you_mean

_BOUNDS: Final = (
    *(("minimum", "maximum"), ("exclusiveMinimum", "exclusiveMaximum"), ("minLength", "maxLength")),
    *(("minItems", "maxItems"), ("minProperties", "maxProperties"), ("minContains", "maxContains")),
)


def check_contradictions(name: str, types: Types) -> None:
    """Raises `TypeProblem` at the first part of a type that no value fits, or that its own default does not fit, and at
    an `entity` that is none of its keys.
    """
    for path, part in reversed(list(parts((name,), types[name]))):
        for low, high in _BOUNDS:
            least, most = part.get(low), part.get(high)
            if isinstance(least, int | float) and isinstance(most, int | float) and least > most:
                raise TypeProblem((*path, low), f"`{low}` is above `{high}`; nothing fits both")
        _check_closed(path, part)
        _check_default(path, part, types)
    _check_entity(name, types)


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


def _check_entity(name: str, types: Types) -> None:
    entity, own = types[name].get("entity"), types[name].get("properties")
    if not isinstance(entity, str) or not isinstance(own, dict) or not own:
        return
    known: dict[str, None] = {}
    for part in holding(name, types):
        keys = part.get("properties")
        known |= dict.fromkeys([*(keys if isinstance(keys, dict) else ()), *keys_required(part)])
        if part.get("patternProperties"):
            return
    if entity not in known:
        raise TypeProblem((name, "entity"), f"no key is called `{entity}`{did_you_mean(entity, known)}")
