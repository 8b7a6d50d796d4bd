"""The schemas that hold for one and the same value: through `$ref`, `allOf` and their like, never down into it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple, TypeAlias
from urllib.parse import unquote

from notelint.frontmatter import Data
from notelint.note_types.inheritance import REFERENCES, parts
from notelint.note_types.keywords import Path
from notelint.note_types.problem import TypeProblem
from notelint.note_types.references import ANCHORS

Types: TypeAlias = Mapping[str, Mapping[str, Data]]
_ONE: Final = ("not", "if", "then", "else")
_LISTS: Final = ("allOf", "anyOf", "oneOf")
_MAPS: Final = ("dependentSchemas",)


class Spot(NamedTuple):
    """Where a schema stands: in which type, and at which path in it."""

    owner: str
    path: Path = ()


def holding(name: str, types: Types) -> Iterator[Mapping[str, Data]]:
    """All schemas that may hold for a note of a type as a whole."""
    waiting = [Spot(name)]
    seen = set(waiting)
    while waiting:
        spot = waiting.pop()
        part = _at(spot, types)
        if isinstance(part, dict):
            yield part
        ahead = dict.fromkeys(each for _, each in _leads(spot, types) if each not in seen)
        seen |= ahead.keys()
        waiting += ahead


def circle_problem(name: str, types: Types) -> TypeProblem | None:
    """The first `$ref` of a type that leads back to itself without a step down into the value."""
    done: set[Spot] = set()
    for path, _ in reversed(list(parts((), types[name]))):
        if found := _circle(Spot(name, path), types, done):
            spot, keyword = found
            ref = next(value for key, value in _fields(spot, types) if key == keyword)
            message = (
                f"`{ref}` leads in a circle, back to where it stands; "
                "write what a value must be in place of one `$ref` of the circle"
            )
            return TypeProblem((spot.owner, *spot.path, keyword), message)
    return None


def _circle(start: Spot, types: Types, done: set[Spot]) -> tuple[Spot, str] | None:
    """The first spot of a circle that is left by a reference, and its keyword; `done` are spots that lead to none."""
    left_by = {start: ""}
    way = [(start, _leads(start, types))]
    while way:
        spot, rest = way[-1]
        keyword, ahead = next(rest, ("", None))
        left_by[spot] = keyword
        if ahead is None:
            way.pop()
            done.add(spot)
            del left_by[spot]
        elif ahead in left_by:
            spots = list(left_by)
            circle = spots[spots.index(ahead) :]
            return next((each, left_by[each]) for each in circle if left_by[each] in REFERENCES)
        elif ahead not in done:
            left_by[ahead] = ""
            way.append((ahead, _leads(ahead, types)))
    return None


def _leads(spot: Spot, types: Types) -> Iterator[tuple[str, Spot]]:
    """The schemas that the one at a spot lays upon the same value, each with the keyword that leads there."""
    for keyword, value in _fields(spot, types):
        here = (*spot.path, keyword)
        if keyword in _ONE:
            yield keyword, Spot(spot.owner, here)
        elif keyword in _LISTS and isinstance(value, list):
            yield from ((keyword, Spot(spot.owner, (*here, index))) for index in range(len(value)))
        elif keyword in _MAPS and isinstance(value, dict):
            yield from ((keyword, Spot(spot.owner, (*here, key))) for key in value)
        elif keyword in REFERENCES and isinstance(value, str) and (found := _target(value, spot.owner, types)):
            yield keyword, found


def _target(ref: str, owner: str, types: Types) -> Spot | None:
    """Where a reference leads, or None where that is nowhere."""
    name, _, pointer = ref.partition("#")
    name = unquote(name) or owner
    if name not in types:
        return None
    if pointer and not pointer.startswith("/"):
        anchored = (path for path, part in parts((), types[name]) if pointer in map(part.get, ANCHORS))
        return next((Spot(name, path) for path in anchored), None)
    spot = Spot(name)
    for step in pointer.split("/")[1:]:
        key = unquote(step).replace("~1", "/").replace("~0", "~")
        is_index = isinstance(_at(spot, types), list) and key.isdecimal()
        spot = Spot(name, (*spot.path, int(key) if is_index else key))
    return spot


def _fields(spot: Spot, types: Types) -> Iterator[tuple[str, Data]]:
    part = _at(spot, types)
    yield from part.items() if isinstance(part, dict) else ()


def _at(spot: Spot, types: Types) -> Data:
    """What stands at a spot; None where there is nothing."""
    here: Data = dict(types[spot.owner])
    for step in spot.path:
        if isinstance(here, list) and isinstance(step, int):
            here = here[step] if step < len(here) else None
        else:
            here = here.get(str(step)) if isinstance(here, dict) else None
    return here
