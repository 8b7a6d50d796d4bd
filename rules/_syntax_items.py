"""Items below a value, which YAML takes for a part of its text: `owner: Ada`, and in the next line `  - Bo`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from typing import Final

from notelint import Data, Field, Fix, Frontmatter, Node, Note, Span

from ._duplicate_keys import doubtful_keys
from ._schema.parts import swallowed
from ._syntax_lost import Lost, Path

_LISTS: Final = ("multitext", "tags", "aliases")
_TOLD: Final = ("tags",)
"""A key whose values rule `tag` judges."""
_MOST: Final = 50
"""Values of one block that get a fix, which reads the block again; the others get theirs when these have it."""
_MESSAGE: Final = "YAML reads the items below as a part of this text"


def items_in_text(note: Note, block: Frontmatter) -> Iterator[Lost]:
    """The first lines of such values, where no rule wants a list there and says so."""
    texts = dict(_texts(block.root))
    lists = {path: items for path, node in texts.items() if (items := swallowed(block.text[slice(*node.span)]))}
    if not lists:
        return
    doubtful, wrong = doubtful_keys(block), _wrong(note, block)
    fixes: dict[Path, Fix | None] = {}
    for path, items in lists.items():
        is_item = isinstance(path[-1], int)
        if not is_item and (path == _TOLD or path in wrong or _is_list(note, path)):
            continue
        place = path[:-1] if is_item else path
        if place not in fixes and len(fixes) < _MOST and path[0] not in doubtful:
            fixes[place] = (
                _items_fix(block, place, lists) if is_item else _fix(block, path, [*items], "make a list of it")
            )
        span = _first_line(block, texts[path])
        yield Lost(span, *_told(items[0], block.text[span.start], is_item=is_item), fixes.get(place))


def _texts(root: Node | None) -> Iterator[tuple[Path, Node]]:
    """The texts without quotes that are shorter than they are written, in order, each with its path."""
    stack: list[tuple[Path, Node]] = [((), root)] if root else []
    while stack:
        path, node = stack.pop()
        if node.style == "block":
            stack += [((*path, str(key.data)), value) for key, value in reversed(node.fields)]
            stack += [((*path, index), item) for index, item in reversed([*enumerate(node.items)])]
        elif node.style == "plain" and isinstance(node.data, str) and len(node.data) < node.span.end - node.span.start:
            yield path, node


def _told(first: str, sign: str, *, is_item: bool) -> tuple[str, str]:
    """What YAML makes of a text with items, and what to do."""
    if sign == "-" and not first.startswith("-"):
        return "YAML reads these items as one text", "put a blank behind each dash, or quotes around it"
    if is_item:
        return _MESSAGE, "begin the items below where this one begins, or put all of it in quotes"
    return _MESSAGE, "write the first value as an item, too, or put all of it in quotes"


def _items_fix(block: Frontmatter, path: Path, lists: Mapping[Path, list[str]]) -> Fix | None:
    """A list with each of its items that hold several written as these."""
    owner = block.find(path)
    siblings = owner.value.items if isinstance(owner, Field) else owner.items if owner else ()
    items = [each for index, item in enumerate(siblings) for each in lists.get((*path, index), [item.data])]
    return _fix(block, path, items, "make an item of each line")


def _fix(block: Frontmatter, path: Path, items: list[Data], title: str) -> Fix | None:
    edits = block.set(path, items)
    return Fix(edits, title, safe=False) if edits else None


def _first_line(block: Frontmatter, node: Node) -> Span:
    start, end = node.span
    return Span(start, start + len(re.split(r"[\r\n]", block.text[start:end], maxsplit=1)[0]))


def _is_list(note: Note, path: Path) -> bool:
    """Whether Obsidian says that the value of a key is a list, so that `property-type` tells it."""
    return len(path) == 1 and note.types.properties.get(str(path[0])) in _LISTS


def _wrong(note: Note, block: Frontmatter) -> Set[Path]:
    """The places of which the type of the note speaks."""
    return {tuple(error.instance_path) for error in note.type.errors(block.data)} if note.type else set()
