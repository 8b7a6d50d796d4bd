"""The `$ref` or `$dynamicRef` of a type that leads nowhere, and where it stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final
from urllib.parse import unquote

from notelint.frontmatter import Data
from notelint.note_types.inheritance import REFERENCES, parts
from notelint.note_types.problem import TypeProblem
from notelint.words import did_you_mean

ANCHORS: Final = ("$anchor", "$dynamicAnchor")
_INSIDE: Final = "a reference must stay inside the types: `#/$defs/name` or `type#/properties/key`"


def reference_problem(
    name: str, schema: Mapping[str, Data], others: Mapping[str, Mapping[str, Data]], known: Collection[str]
) -> TypeProblem | None:
    """The first reference of a type that leads to nothing; `others` are the types that it names, of those `known`."""
    for path, part in parts((name,), schema):
        for keyword in REFERENCES:
            ref = part.get(keyword)
            if isinstance(ref, str) and (fault := _fault(ref, name, schema, others, known)):
                return TypeProblem((*path, keyword), fault)
    return None


def _fault(
    ref: str, name: str, schema: Mapping[str, Data], others: Mapping[str, Mapping[str, Data]], known: Collection[str]
) -> str:
    """What is wrong with a reference; empty where nothing is."""
    target, _, pointer = ref.partition("#")
    target = unquote(target)
    if ":" in target or "/" in target:
        return _INSIDE
    if target and target not in others and target != name:
        return f"there is no type `{target}`{did_you_mean(target, known)} Known: {', '.join(sorted(known))}."
    aimed = others.get(target, schema)
    if pointer and not pointer.startswith("/"):
        known = [str(part[each]) for _, part in parts((), aimed) for each in ANCHORS if each in part]
        nowhere = f"`{ref}` leads nowhere: there is no anchor `{pointer}`{did_you_mean(pointer, known)}"
        return "" if pointer in known else nowhere
    here: Data = dict(aimed)
    for step in pointer.split("/")[1:]:
        key = unquote(step).replace("~1", "/").replace("~0", "~")
        inner = _step(here, key)
        if inner is None:
            near = did_you_mean(key, () if key.startswith("$") or not isinstance(here, dict) else here)
            return f"`{ref}` leads nowhere: there is no `{key}`{near}"
        here = inner[0]
    return ""


def _step(here: Data, key: str) -> tuple[Data] | None:
    if isinstance(here, dict):
        return (here[key],) if key in here else None
    if isinstance(here, list):
        return (here[int(key)],) if key.isdecimal() and int(key) < len(here) else None
    return None
