"""Tags and other values that the head of the body states again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

from notelint import Data, Field, Frontmatter, Level, Note, Span

from . import markup
from .conflict import Conflict, no_edits
from .days import day_of
from .head import HeadLine
from .markup import bare, readings, said, shown

_LONGEST: Final = 500
_TRUTHS: Final = {"true": True, "false": False}


def tag_conflicts(note: Note, lines: Iterable[HeadLine]) -> Iterator[Conflict]:
    """A line of tags that has some in common with `tags`, and others of its own."""
    block = note.frontmatter
    field = block.field("tags") if block else None
    ours = _tags(field.value.data) if field else frozenset()
    for line in lines:
        text = note.text[line.value.start : line.value.end]
        theirs = _tags(text) if line.key == "tags" else frozenset()
        if field is None or not ours & theirs or ours == theirs:
            continue
        sides = ((line.label, theirs - ours), ("tags", ours - theirs))
        told = ", ".join(f"only `{side}` has {_few(tags)}" for side, tags in sides if tags)
        yield Conflict("tags", line.value, field.value.span, told, Level.INFO, help="write the same tags in both")


def _tags(data: Data) -> frozenset[str]:
    if isinstance(data, str):
        data = list[Data](data.replace(",", " ").split())
    given = (str(tag).strip().lstrip("#").casefold() for tag in (data if isinstance(data, list) else ()))
    return frozenset(tag for tag in given if tag)


def _few(tags: frozenset[str]) -> str:
    first = ", ".join(f"`{shown(tag)}`" for tag in sorted(tags)[:3])
    return f"{first} and {len(tags) - 3} more" if len(tags) > 3 else first


def value_conflicts(note: Note, lines: Iterable[HeadLine], done: frozenset[str]) -> Iterator[Conflict]:
    """Fields such as `key:: value`, and lines with a label of the config, that differ from the frontmatter's key."""
    block = note.frontmatter
    for line in lines:
        field = block.field(line.key) if block and line.key not in done else None
        text = note.text[line.value.start : line.value.end]
        if block is None or field is None or line.items or not 0 < len(text) <= _LONGEST:
            continue
        data = field.value.data
        if data in (None, "", []) or isinstance(data, dict) or _is_same(data, text):
            continue
        yield _conflict(note, block, field, line)


def _is_same(data: Data, text: str) -> bool:
    if isinstance(data, list):
        parts = [part for part in text.split(",") if part.strip()]
        return {_said(str(item)) for item in data} in ({_said(part) for part in parts}, {_said(text)})
    if isinstance(data, bool):
        return _TRUTHS.get(text.casefold(), not data) == data
    if isinstance(data, int | float):
        return _number(text) == data
    ours, theirs = day_of(str(data), 0, len(str(data))), day_of(text, 0, len(text))
    if ours and theirs:
        return not ours.days.isdisjoint(theirs.days)
    return not {*map(said, readings(str(data)))}.isdisjoint(map(said, readings(text)))


def _said(text: str) -> str:
    return said(text.strip().lstrip("#"))


def _number(text: str) -> float | None:
    try:
        return float(text.replace(",", ""))
    except ValueError:
        return None


def _conflict(note: Note, block: Frontmatter, field: Field, line: HeadLine) -> Conflict:
    data, text = field.value.data, note.text[line.value.start : line.value.end]
    written = str(data).casefold() if isinstance(data, bool) else " ".join(str(data).split())
    is_plain = not isinstance(data, list) and _is_same(data, written)
    meant = _like(data, text)
    return Conflict(
        line.key,
        line.value,
        field.key.span if field.value.style == "block" else field.value.span,
        f"`{line.label}` is `{shown(bare(text))}`, the frontmatter says `{_shown(data)}`",
        to_body=markup.written(_inner(text, line.value, data), written) if is_plain else no_edits,
        to_front=partial(block.set, (line.key,), meant) if meant is not None and _is_same(meant, text) else no_edits,
    )


def _inner(text: str, span: Span, data: Data) -> Span:
    """The target of a link that makes up the whole value, where the frontmatter has no link itself."""
    is_link = text.startswith("[[") and text.endswith("]]") and not str(data).startswith("[[")
    return Span(span.start + 2, span.end - 2) if is_link else span


def _like(data: Data, text: str) -> str | int | float | bool | None:
    """The text as a value of the same kind; None where it is none."""
    if isinstance(data, bool):
        return _TRUTHS.get(text.casefold())
    if isinstance(data, int | float):
        number = _number(text)
        return int(number) if number is not None and number.is_integer() and isinstance(data, int) else number
    return text if isinstance(data, str) else None


def _shown(data: Data) -> str:
    return shown(", ".join(map(str, data))) if isinstance(data, list) else shown(bare(str(data)))
