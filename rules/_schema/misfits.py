"""What in a note's frontmatter does not fit its type, each at its path, in words, with the value that was meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from notelint import Field, Frontmatter

from .near import near_key
from .types import CLOSING, NoteType
from .words import advice, listed, part, predicate, shown, subject

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError

Path: TypeAlias = tuple[str | int, ...]


class Misfit(NamedTuple):
    """One place that does not fit.

    `path` leads to the value, or, where `at_key`, to the key; an empty path is the frontmatter as a whole. `meant` is
    the key or value to write instead, where there is one answer.
    """

    path: Path
    at_key: bool
    message: str
    help: str
    meant: str | None = None


def misfits(kind: NoteType, block: Frontmatter, unknown_keys: str) -> Iterator[Misfit]:
    """All misfits of a block. A missing key is left out where an unknown one seems to be its misspelling."""
    errors = kind.errors(block.data)
    unknown = list(_unknown(kind, block, errors, unknown_keys))
    yield from unknown
    respelled = {(*misfit.path[:-1], misfit.meant) for misfit in unknown}
    for error in errors:
        if error.kind.name == "required":
            if (*error.instance_path, error.kind.value) not in respelled:
                yield _missing(kind, block, error)
        elif error.kind.name not in CLOSING:
            yield _wrong(kind, block, error)


def _unknown(kind: NoteType, block: Frontmatter, errors: Iterable[ValidationError], which: str) -> Iterator[Misfit]:
    """Keys that the type does not name; each known key is the meaning of one of them at most."""
    seen: set[Path] = {("type",)}
    for error in errors:
        if error.kind.name not in CLOSING:
            continue
        where = tuple(error.instance_path)
        names = tuple(part(kind.schema, [*error.schema_path[:-1], "properties"]))
        every = which == "all" or kind.forbids_unknown(error)
        for key in error.kind.value:
            near = near_key(key, names) if every or which == "near" else None
            if near in part(block.data, where) or (*where, near) in seen:
                near = None
            if (near or every) and (*where, key) not in seen:
                seen |= {(*where, key), (*where, near or key)}
                yield _unknown_key((*where, key), near)


def _unknown_key(path: Path, near: str | None) -> Misfit:
    name = f"unknown key {subject(path)}"
    if near is None:
        return Misfit(path, True, name, "remove it, or add it to the type")
    return Misfit(path, True, f"{name}, did you mean `{shown(near)}`?", f"rename it to `{shown(near)}`", near)


def _missing(kind: NoteType, block: Frontmatter, error: ValidationError) -> Misfit:
    """A required key that is not there, or that is there without a value."""
    key = error.kind.value
    path = (*error.instance_path, key)
    described = part(kind.schema, [*error.schema_path[:-1], "properties", key]).get("description")
    what = f" ({described})" if isinstance(described, str) else ""
    wanted = f"a note of type `{shown(kind.name)}`{_trigger(kind, block, error)} must have it"
    if block.find(path) is not None:
        return Misfit(path, True, f"{subject(path)} is empty, {wanted}", f"fill in a value{what}")
    return Misfit(path[:-1], True, f"{subject(path)} is missing, {wanted}", f"add `{shown(key)}:`{what}")


def _trigger(kind: NoteType, block: Frontmatter, error: ValidationError) -> str:
    """The key that makes the missing one required, if it is not always so."""
    if error.schema_path[-1] != "dependentRequired":
        return ""
    needs, given = part(kind.schema, error.schema_path), part(block.data, error.instance_path)
    keys = [key for key in needs if error.kind.value in listed(needs[key]) and given.get(key) is not None]
    return f" with `{shown(keys[0])}`" if keys else ""


def _wrong(kind: NoteType, block: Frontmatter, error: ValidationError) -> Misfit:
    path = tuple(error.instance_path)
    for place in (path, path[:-1]):
        if link := _bare_link(block, place):
            message = f"{subject(place)} is a link without quotes, which YAML reads as a list"
            return Misfit(place, False, message, f'put it in quotes: "{shown(link)}"')
    message = f"{subject(path)} {predicate(error, kind.schema)}"
    return Misfit(path, False, message, advice(error, kind.schema, _source(block, path)), _respelled(error))


def _bare_link(block: Frontmatter, path: Path) -> str:
    """The link in `key: [[link]]`, empty if there is none."""
    source = _source(block, path)
    return source if source.startswith("[[") and source.endswith("]]") and source.count("[") == 2 else ""


def _source(block: Frontmatter, path: Path) -> str:
    """A value as it is written."""
    spot = block.find(path) if path else None
    node = spot.value if isinstance(spot, Field) else spot
    return block.text[node.span.start : node.span.end] if node else ""


def _respelled(error: ValidationError) -> str | None:
    """The allowed value that is the same word in other letters."""
    value = error.instance
    if error.kind.name not in ("enum", "const") or not isinstance(value, str):
        return None
    options = [option for option in listed(error.kind.value) if isinstance(option, str)]
    same = [option for option in options if option.casefold() == value.strip().casefold()]
    return same[0] if len(same) == 1 else None
