"""Links without quotes in properties, `up: [[A note]]`, which YAML reads as lists in lists."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Final, NamedTuple, cast

from notelint import Data, Frontmatter, Node, Note, NoteType, Span, Target

from ._schema.fixes import replaced
from ._schema.meant import Meant
from ._schema.parts import WORDS
from ._schema.recast import bare_link, linked

Path = tuple[str | int, ...]
_OF_TAGS: Final = ("tags", "tag")
"""Keys whose items rule `tag` judges."""
_LISTS: Final = (*WORDS, "aliases", "alias")
_MOST: Final = 50
"""Links of one note that are held against its type; the others are told when these are mended."""


class BareLink(NamedTuple):
    """Such a link, where it stands, and what it was to be."""

    path: Path
    span: Span
    link: str
    meant: Meant


def bare_links(note: Note, block: Frontmatter, told: Container[str]) -> Iterator[BareLink]:
    """Those below all keys but those that are told otherwise, in order of place."""
    waiting: list[tuple[Path, Node]] = [((), block.root)] if block.root else []
    judged = 0
    while waiting and judged < _MOST:
        path, node = waiting.pop()
        if path and (path[0] in told or str(path[0]).lower() in _OF_TAGS):
            continue
        link = link_in(block, node)
        if link and (is_one_text(node, link) or _leads_to_a_note(note, link)):
            judged += 1
            if meant := _meant(note, block, path, link):
                yield BareLink(path, node.span, link, meant)
        elif node.style != "alias":
            inner: list[tuple[Path, Node]] = [((*path, str(key.data)), value) for key, value in node.fields]
            inner += [((*path, index), item) for index, item in enumerate(node.items)]
            waiting += reversed(inner)


def link_in(block: Frontmatter, node: Node) -> str:
    """What may be a link in the place of a list in a list; empty where it has signs in it of which YAML makes more."""
    source = block.text[slice(*node.span)] if node.style == "flow" and node.items else ""
    return source if bare_link(source) and "]" not in source[:-2] and {*source}.isdisjoint("\r\n'\"{}") else ""


def is_one_text(node: Node, link: str) -> bool:
    """Whether the list in a list holds one text, and nothing else can be meant by it."""
    inner = node.items[0].items
    return len(inner) == 1 and inner[0].style == "plain" and inner[0].data == link[2:-2].strip()


def _leads_to_a_note(note: Note, link: str) -> bool:
    name = re.split(r"[|#^]", link[2:-2])[0].strip()
    return bool(name) and Target(Span(0, len(name)), name, "wikilink").resolve(note.names, note.path) is not None


def _meant(note: Note, block: Frontmatter, path: Path, link: str) -> Meant | None:
    """The link in quotes; None where the type of the note speaks of the value, or wants a list in a list."""
    key, is_inside = str(path[0]), len(path) > 1
    is_list = not is_inside and key.lower() in _LISTS
    ways = [linked(link, key, in_list=in_list) for in_list in (False, True) if in_list or not is_list]
    if (kind := note.type) is None:
        return ways[0]
    if _is_wrong(kind, block.data, path):
        return None
    fitting = (way for way in ways if way and not _is_wrong(kind, replaced(block.data, path, way.data), path))
    return next(fitting, None)


def _is_wrong(kind: NoteType, data: Data, path: Path) -> bool:
    """Whether the type has something to say about what stands at a place, as a whole or in part."""
    places = (tuple(error.instance_path) for error in kind.errors(cast("dict[str, Data]", data)))
    return any(place and place[: len(path)] == path[: len(place)] for place in places)
