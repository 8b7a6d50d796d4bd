"""How a note writes its frontmatter: newlines, lists, quotes, dates and nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from notelint.frontmatter.edits.source import begins_line, column, core, dash_gap, field_start
from notelint.frontmatter.edits.versions import Reading, reading
from notelint.frontmatter.node import Field, Node
from notelint.text import newline_of

if TYPE_CHECKING:
    from notelint.frontmatter.block import Frontmatter

_T = TypeVar("_T")
_STYLES = ("plain", "single", "double")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ]|\Z)")
_WORDS = re.compile(r"\w(?:[\w ./-]*\w)?")


@dataclass(frozen=True, slots=True)
class Manner:
    """What new text is written like.

    `list_indent`: columns from a key to the dashes of its list; None for lists in brackets. `dash_gap`: what stands
    behind a dash. `has_lists`: whether the note tells. `quote`: the quotes that text gets which needs some.
    `quotes_text`: all text gets some. `null`: how an empty value is written.
    """

    newline: str = "\n"
    list_indent: int | None = 2
    dash_gap: str = " "
    has_lists: bool = False
    map_indent: int = 2
    quote: str = "'"
    quotes_text: bool = False
    quotes_dates: bool = True
    null: str = ""


def manner_of(block: Frontmatter) -> Manner:
    """The manner of a note, by what it does most; where it does not tell, as Obsidian or PyYAML would write."""
    if block.work.manner is None:
        block.work.manner = _found_in(block)
    return block.work.manner


def _found_in(block: Frontmatter) -> Manner:
    text, lists, maps = block.text, Counter[int | None](), Counter[int]()
    gaps, nulls, scalars = Counter[str](), Counter[str](), []
    for field, value in _values(block.root):
        if value.items:
            lists.update(_list_indent(text, field, value))
            gaps.update([dash_gap(text, core(text, value).start)] if value.style == "block" else [])
        elif value.fields and value.style == "block" and field:
            maps[column(text, core(text, value).start) - column(text, field_start(text, field))] += 1
        elif value.data is None and field and value.style == "plain":
            nulls[text[slice(*value.span)]] += 1
        else:
            scalars.append(value)
    manner = Manner(
        newline=newline_of(text[slice(*block.span)]),
        list_indent=_most(lists, 2),
        dash_gap=_most(gaps, " "),
        has_lists=bool(lists),
        map_indent=max(_most(maps, 2), 1),
        null=_most(nulls, ""),
    )
    return _with_quotes(manner, scalars)


def manner_in(manner: Manner, node: Node, text: str) -> Manner:
    """The manner in which the items of a list are written."""
    if node.style == "block":
        manner = replace(manner, dash_gap=dash_gap(text, core(text, node).start))
    return _with_quotes(manner, node.items)


def _with_quotes(manner: Manner, scalars: Sequence[Node]) -> Manner:
    """The manner as some scalars show how text and dates are quoted."""
    styles, dates, needless = Counter[str](), Counter[bool](), 0
    for value in scalars:
        if not isinstance(value.data, str) or value.style not in _STYLES:
            continue
        kind = reading(value.data)
        if _DAY.match(value.data):
            dates[value.style != "plain"] += 1
        else:
            styles[value.style] += 1
            needless += value.style != "plain" and kind is Reading.TEXT and bool(_WORDS.fullmatch(value.data))
    if styles["single"] != styles["double"]:
        manner = replace(manner, quote='"' if styles["double"] > styles["single"] else "'")
    if dates:
        manner = replace(manner, quotes_dates=dates[True] >= dates[False])
    if styles:
        manner = replace(manner, quotes_text=needless > 0 and not styles["plain"])
    return manner


def _most(counted: Counter[_T], otherwise: _T) -> _T:
    return counted.most_common(1)[0][0] if counted else otherwise


def _list_indent(text: str, field: Field | None, value: Node) -> Iterator[int | None]:
    if value.style == "flow":
        yield None
    elif value.style == "block" and field:
        start = core(text, value).start
        if begins_line(text, start):
            yield column(text, start) - column(text, field_start(text, field))


def _values(root: Node | None) -> Iterator[tuple[Field | None, Node]]:
    """All values in a tree, those of aliases once, each with the field that it is the value of."""
    todo: list[tuple[Field | None, Node]] = [(None, root)] if root else []
    while todo:
        field, node = todo.pop()
        if node is not root:
            yield field, node
        if node.style != "alias":
            todo += [(None, item) for item in reversed(node.items)]
            todo += [(inner, inner.value) for inner in reversed(node.fields)]
