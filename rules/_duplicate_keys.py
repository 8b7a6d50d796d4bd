"""Keys that stand twice in frontmatter: which of the two can go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from notelint import Data, Edit, Fix, Frontmatter, Node, scalar_text

MOST = 50
"""Keys that stand twice in one block, beyond which none is judged: each fix is proven by reading the block again."""

_LONGEST = 40


class Twice(NamedTuple):
    """A further field of a key: the path of the key, the count of the field among those of the key, both values."""

    path: tuple[str | int, ...]
    nth: int
    first: Node
    later: Node


def keys_that_stand_twice(block: Frontmatter) -> dict[int, Twice]:
    """Each further field of a key, by the place where its key begins."""
    return dict(_in(block.root, ())) if block.root else {}


def doubtful_keys(block: Frontmatter) -> Set[str]:
    """The keys at the top that stand twice, or below which one does: an edit by the name of a key finds the first."""
    return {str(twice.path[0]) for twice in keys_that_stand_twice(block).values()} if block.problems else set()


def _in(node: Node, path: tuple[str | int, ...]) -> Iterator[tuple[int, Twice]]:
    if node.style == "alias":
        return
    seen: dict[str, list[Node]] = {}
    for key, value in node.fields:
        name = str(key.data)
        values = seen.setdefault(name, [])
        if values:
            yield key.span.start, Twice((*path, name), len(values), values[0], value)
        else:
            yield from _in(value, (*path, name))
        values.append(value)
    for index, item in enumerate(node.items):
        yield from _in(item, (*path, index))


def fix_of(block: Frontmatter, twice: Twice) -> Fix | None:
    """The removal of a field that says nothing of its own, or, unsafe, the union of two lists."""
    key, first, later = str(twice.path[-1]), twice.first.data, twice.later.data
    if repr(first) == repr(later) or _is_empty(later):
        return _removal(block, twice.path, twice.nth, f"remove the second `{key}`")
    if _is_empty(first):
        return _removal(block, twice.path, 0, f"remove the empty `{key}`")
    if not isinstance(first, list) or not isinstance(later, list):
        return None
    known = set(map(repr, first))
    added = [item for item in later if repr(item) not in known]
    whole = block.set(twice.path, [*first, *added]) if added else ()
    removed = block.remove(twice.path, twice.nth)
    if whole is None or removed is None:
        return None
    return _fix(_joined((*whole, *removed)), f"make one list of both `{key}`", safe=False)


def _removal(block: Frontmatter, path: Sequence[str | int], nth: int, title: str) -> Fix | None:
    """The removal of a field; never safe, if a comment goes with it."""
    return _fix(block.remove(path, nth), title) or _fix(
        block.remove(path, nth, with_comments=True), f"{title} and its comment", safe=False
    )


def _joined(edits: Sequence[Edit]) -> list[Edit]:
    """The edits with those as one that touch: the second list may begin where the first one grows."""
    joined: list[Edit] = []
    for edit in sorted(edits):
        if joined and joined[-1].end == edit.start:
            last = joined.pop()
            edit = Edit(last.start, edit.end, last.text + edit.text)
        joined.append(edit)
    return joined


def advice_of(twice: Twice, line: int) -> str:
    """What to do where neither value can go; `line` is where the first stands."""
    values = [_shown(node) for node in (twice.first, twice.later)]
    if not all(values) or values[0] == values[1]:
        return "keep one of the two, or rename one"
    return f"keep {values[0]} of line {line} or {values[1]} of here, or rename one"


def _is_empty(data: object) -> bool:
    return data is None or data in ("", [], {})


def _fix(edits: Sequence[Edit] | None, title: str, *, safe: bool = True) -> Fix | None:
    return Fix(tuple(edits), title, safe) if edits else None


def _shown(node: Node) -> str:
    """A short value as a message shows it; nothing for a long one."""
    if isinstance(node.data, dict):
        return ""
    data = ", ".join(map(_text, node.data)) if isinstance(node.data, list) else scalar_text(node.data)
    return f"`{data}`" if len(data) <= _LONGEST and data.isprintable() else ""


def _text(item: Data) -> str:
    return str(item) if isinstance(item, list | dict) else scalar_text(item)
