"""Tags that the frontmatter and the head of the body state both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import partial
from typing import Final

from notelint import Data, Frontmatter, Level, Note, scalar_text

from .conflict import Conflict, Edits, no_edits, replaced
from .head import HeadLine
from .markup import shown

_WORD: Final = re.compile(r"#?[\w/-]+")


def tag_conflicts(note: Note, lines: Iterable[HeadLine]) -> Iterator[Conflict]:
    """Lines of tags that have some in common with `tags`, where one of the two has others of its own."""
    block = note.frontmatter
    field = block.field("tags") if block else None
    mine = [line for line in lines if line.key == "tags" and line.value.start < line.value.end]
    if block is None or field is None or not mine:
        return
    ours, theirs = _words(field.value.data), _words(" ".join(note.text[slice(*line.value)] for line in mine))
    left, right = _names(ours) - _names(theirs), _names(theirs) - _names(ours)
    if _names(_words(" ".join(ours))) == _names(_words(" ".join(theirs))):
        return
    if left | right and _names(ours) & _names(theirs):
        is_one_name = mine[0].label == "tags"
        sides = (
            ("the body" if is_one_name else f"`{mine[0].label}`", right),
            ("the frontmatter" if is_one_name else "`tags`", left),
        )
        yield Conflict(
            "tags",
            mine[0].value,
            field.value.span,
            ", ".join(f"only {side} has {_few(tags)}" for side, tags in sides if tags),
            Level.INFO,
            to_body=partial(_in_line, note, mine[0], ours, theirs) if len(mine) == 1 else no_edits,
            to_front=partial(_in_front, block, ours, theirs),
            unsure=("body",) * bool(right) + ("front",) * bool(left),
        )


def _words(data: Data) -> list[str]:
    """The tags of a list, or of a text that parts them by commas and blanks."""
    if isinstance(data, str):
        return data.replace(",", " ").split()
    items = data if isinstance(data, list) else []
    return [scalar_text(tag).strip() for tag in items if isinstance(tag, str | int | float)]


def _name(tag: str) -> str:
    """A tag without the sign before it and without regard to case."""
    return tag.lstrip("#").casefold()


def _names(tags: Iterable[str]) -> Set[str]:
    """The tags by name; a mere number is none."""
    return {name for name in map(_name, tags) if name and not name.isdigit()}


def _few(tags: Iterable[str]) -> str:
    names = sorted(tags)
    first = ", ".join(f"`{shown(tag)}`" for tag in names[:3])
    return f"{first} and {len(names) - 3} more" if len(names) > 3 else first


def _made_equal(tags: Sequence[str], wanted: Sequence[str], mark: str = "") -> list[str] | None:
    """The tags that are wanted, as they are written, and behind them the missing ones; None where one is no word."""
    names, has = _names(wanted), _names(tags)
    kept = [tag for tag in tags if _name(tag) in names or _name(tag).isdigit()]
    missing = {_name(tag): mark + tag.lstrip("#") for tag in reversed(wanted) if _name(tag) in names - has}
    equal = kept + [*missing.values()][::-1]
    return equal if all(map(_WORD.fullmatch, equal)) else None


def _in_line(note: Note, line: HeadLine, ours: Sequence[str], theirs: Sequence[str]) -> Edits | None:
    """The line with the tags of the frontmatter; None where it holds more than tags."""
    mark = "#" if all(tag.startswith("#") for tag in theirs) else ""
    equal = _made_equal(theirs, ours, mark) if all(map(_WORD.fullmatch, theirs)) else None
    glue = ", " if "," in note.text[slice(*line.value)] else " "
    return replaced(line.value, glue.join(equal))() if equal else None


def _in_front(block: Frontmatter, ours: Sequence[str], theirs: Sequence[str]) -> Edits | None:
    """`tags` with those of the body, as a list or as a text."""
    equal, data = _made_equal(ours, theirs), block.data["tags"]
    are_tags = len({tag.startswith("#") for tag in theirs}) == 1  # else words stand beside them
    if equal is None or not are_tags or (isinstance(data, list) and not all(isinstance(tag, str) for tag in data)):
        return None
    return block.set(("tags",), (", " if "," in data else " ").join(equal) if isinstance(data, str) else [*equal])
