"""Items below a value, which YAML takes for a part of its text: `owner: Ada`, and in the next line `  - Bo`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from operator import attrgetter
from typing import Final

from notelint import Data, Edit, Field, Fix, Frontmatter, Node, Note, Span, apply_edits, newline_of

from ._duplicate_keys import doubtful_keys
from ._schema.fixes import replaced
from ._schema.parts import swallowed
from ._syntax_lost import Lost, Path, in_quotes

_LISTS: Final = ("multitext", "tags", "aliases")
_TOLD: Final = ("tags",)
"""A key whose values rule `tag` judges."""
_MOST: Final = 50
"""Values of one block that get a fix, which reads the block again; the others get theirs when these have it."""
_LOST: Final = re.compile(r"[ \t]+(?P<words>#\S(?:[^\r\n]*[^\s])?)")
_INDENT: Final = re.compile(r"(?<=[\r\n])[ \t]+(?=-)")
_LEAD: Final = re.compile(r"(?P<indent>[ \t]*)-[ \t]+")
_GAP: Final = re.compile(r"(?<=:)[ \t]+\Z")
_MESSAGE: Final = "YAML reads the items below as a part of this text"


def items_in_text(note: Note, block: Frontmatter) -> Iterator[Lost]:
    """The first lines of such values, where no rule wants a list there and says so."""
    texts = dict(_texts(block.root))
    lists = {path: items for path, node in texts.items() if (items := swallowed(_source(block, node.span)))}
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
            fixes[place] = _items_fix(note, block, place, lists) if is_item else _list_fix(note, block, path, items)
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


def _source(block: Frontmatter, span: Span) -> str:
    """A text as it is written, with the last of its items where YAML takes that for a comment: `- #b`."""
    lost = _lost(block, span)
    return block.text[span.start : lost.end if lost else span.end]


def _lost(block: Frontmatter, span: Span) -> Span | None:
    """The words of such an item."""
    found = _LOST.match(block.text, span.end, block.yaml.end) if block.text[span.end - 1] == "-" else None
    return Span(*found.span("words")) if found else None


def _told(first: str, sign: str, *, is_item: bool) -> tuple[str, str]:
    """What YAML makes of a text with items, and what to do."""
    if sign == "-" and not first.startswith("-"):
        return "YAML reads these items as one text", "put a blank behind each dash, or quotes around it"
    if is_item:
        return _MESSAGE, "begin the items below where this one begins, or put all of it in quotes"
    return _MESSAGE, "write the first value as an item, too, or put all of it in quotes"


def _list_fix(note: Note, block: Frontmatter, path: Path, items: list[str]) -> Fix | None:
    """A list of a text and the items below it."""
    title, owner = "make a list of it", block.find(path)
    if not isinstance(owner, Field):
        return None
    text, (start, end) = block.text, owner.value.span
    found = [*_INDENT.finditer(text, start, end)]
    edits = [Edit(*each.span(), found[0][0]) for each in found[1:] if each[0] != found[0][0]]
    edits += _lost_in_quotes(block, owner.value.span)
    if found and (gap := _GAP.search(text, owner.key.span.end, start)):
        edits.append(Edit(*gap.span(), f"{newline_of(text)}{found[0][0]}- "))
    fix = _as_they_stand(note, block, path, edits, [*items], title)
    return fix if fix or _lost(block, owner.value.span) else _fix(block, path, [*items], title)


def _items_fix(note: Note, block: Frontmatter, path: Path, lists: Mapping[Path, list[str]]) -> Fix | None:
    """A list with each of its items that hold several written as these."""
    title, owner = "make an item of each line", block.find(path)
    siblings = owner.value.items if isinstance(owner, Field) else owner.items if owner else ()
    items: list[Data] = []
    edits: list[Edit] = []
    for index, item in enumerate(siblings):
        several = lists.get((*path, index))
        items += several or [item.data]
        if several and (indent := _indent(block.text, item.span.start)) is not None:
            edits += [Edit(*each.span(), indent) for each in _INDENT.finditer(block.text, *item.span)]
            edits += _lost_in_quotes(block, item.span)
    is_lost = any(_lost(block, item.span) for item in siblings)
    fix = _as_they_stand(note, block, path, edits, items, title)
    return fix if fix or is_lost else _fix(block, path, items, title)


def _lost_in_quotes(block: Frontmatter, span: Span) -> tuple[Edit, ...]:
    lost = _lost(block, span)
    return in_quotes(lost, block.text[slice(*lost)])[1].edits if lost else ()


def _indent(text: str, start: int) -> str | None:
    """The blanks before the dash of an item; None where more stands there."""
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    found = _LEAD.fullmatch(text, line, start)
    return found["indent"] if found else None


def _as_they_stand(
    note: Note, block: Frontmatter, path: Path, edits: list[Edit], items: list[Data], title: str
) -> Fix | None:
    """The edits that move the items to one place, if each is then one of a list as it is written, and all else is as
    it was.
    """
    edits.sort(key=attrgetter("start"))
    after = Note(note.path, apply_edits(block.text, edits)).frontmatter if edits else None
    owner = after.find(path) if after and not after.problems else None
    if after is None or not isinstance(owner, Field) or len(owner.value.items) != len(items):
        return None
    for node, meant in zip(owner.value.items, items, strict=True):
        if node.data != meant and (isinstance(node.data, list | dict | None) or after.text[slice(*node.span)] != meant):
            return None
    is_rest_kept = replaced(block.data, path, owner.value.data) == after.data
    return Fix(tuple(edits), title, safe=False) if is_rest_kept else None


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
