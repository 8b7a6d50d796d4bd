"""The fixes of frontmatter: a value written anew, a key added, renamed or removed."""

from __future__ import annotations

from collections.abc import Sequence

from notelint import Data, Edit, Fix, Frontmatter

from .meant import Meant
from .words import in_short, shown


def put(block: Frontmatter, path: Sequence[str | int], meant: Meant | None) -> Fix | None:
    """Writes the value that was meant."""
    return _fix(block.set(path, meant.data), f"write `{in_short(meant.data)}`", meant.safe) if meant else None


def added(block: Frontmatter, key: str, meant: Meant | None, order: Sequence[str]) -> Fix | None:
    """Adds a key where `order` has it; fills it where it stands without a value."""
    if meant is None:
        return None
    title = f"add `{shown(key)}: {in_short(meant.data)}`"
    is_there = block.field(key) is not None
    edits = block.set((key,), meant.data) if is_there else block.add(key, meant.data, order)
    return _fix(edits, title, meant.safe)


def renamed(block: Frontmatter, path: Sequence[str | int], new: str, *, safe: bool) -> Fix | None:
    """Gives a key another name."""
    return _fix(block.rename(path, new), f"rename it to `{shown(new)}`", safe)


def removed(block: Frontmatter, path: Sequence[str | int], *, safe: bool) -> Fix | None:
    """Removes a key with its value, or an item of a list."""
    return _fix(block.remove(path), "remove it", safe)


def appended(block: Frontmatter, path: Sequence[str | int], value: str, *, safe: bool) -> Fix | None:
    """Adds an item at the end of a list."""
    return _fix(block.append(path, value), f"add `{in_short(value)}`", safe)


def replaced(data: Data, path: Sequence[str | int], value: Data) -> Data:
    """The data with another value at a path; shares all that does not change."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, dict):
        return {**data, step: replaced(data.get(str(step)), rest, value)} if isinstance(step, str) else data
    if isinstance(data, list) and isinstance(step, int):
        return [replaced(old, rest, value) if index == step else old for index, old in enumerate(data)]
    return data


def _fix(edits: tuple[Edit, ...] | None, title: str, safe: bool) -> Fix | None:
    return Fix(edits, title, safe) if edits else None
