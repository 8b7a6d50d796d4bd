"""The names in a note and where they stand: in its frontmatter, its links, and before the fields of its tasks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Final, Literal, NamedTuple, Protocol, TypeVar

from notelint import Data, Item, NoteOutline, Span, Target

from .._agreement.markup import page_name
from .spelling import LONGEST

Form = Literal["value", "assignee", "link", "somewhere"]

PERSON: Final = "person"


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


_Part = TypeVar("_Part", bound=_Placed)
_NOBODY: Final = frozenset(("me", "myself", "self", "i", "you", "all", "everyone", "team", "tbd", "nobody", "none"))
_MOST: Final = 50
_JOINTS: Final = (1, 2, 3, 5)
"""How far two names stand apart: a blank, `, `, ` & ` or ` and `."""


class Mention(NamedTuple):
    """One name. `kind` is the key of the names that it belongs to, empty for a link, which may name anything.

    `span` covers the name as written (a value of the frontmatter with its quotes); of the form `somewhere` it covers a
    stretch in which the name stands.
    """

    name: str
    span: Span
    kind: str
    form: Form
    target: Target | None = None

    @property
    def in_frontmatter(self) -> bool:
        """Whether it is a value of the frontmatter, in or without the brackets of a link."""
        return self.form == "value" or (self.form == "link" and self.kind != "")


def mentions(note: NoteOutline, kinds: Mapping[str, str]) -> Iterator[Mention]:
    """All names of a note; `kinds` gives the kind of the names below each key of the frontmatter."""
    links = sorted((target for target in note.targets if target.syntax == "wikilink"), key=lambda target: target.span)
    inside = set[int]()
    for key, kind in kinds.items():
        for path, value in _values(key, note.data.get(key)):
            span = note.values.get(path)
            held = _within(links, span) if span else []
            inside.update(target.span.start for target in held)
            if span and (mention := _in_value(value, span, kind, held)):
                yield mention
    for item in note.outline.items:
        if item.task is not None and item.task.assignees:
            yield from _in_task(note, item, {_name(link) for link in _within(links, item.text)})
    for target in links:
        if target.span.start not in inside and _is_name(name := _name(target)):
            yield Mention(name, target.span, "", "link", target)


def _within(parts: Sequence[_Part], span: Span) -> list[_Part]:
    """Those of parts in order of place that lie in a span."""
    first = bisect_left(parts, span.start, key=lambda part: part.span.start)
    return list(takewhile(lambda part: part.span.end <= span.end, parts[first : first + _MOST]))


def _values(key: str, data: Data) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The texts below a key, each with its path."""
    if isinstance(data, str):
        yield (key,), data.strip()
    elif isinstance(data, list):
        yield from (((key, index), item.strip()) for index, item in enumerate(data) if isinstance(item, str))


def _in_value(value: str, span: Span, kind: str, links: list[Target]) -> Mention | None:
    if value.startswith("[[") and value.endswith("]]") and len(links) == 1:
        name = _name(links[0])
        return Mention(name, links[0].span, kind, "link", links[0]) if _is_name(name) else None
    is_list = ";" in value or value.count(",") > 1
    return Mention(value, span, kind, "value") if _is_name(value) and "[" not in value and not is_list else None


def _name(link: Target) -> str:
    return page_name(link.readings[0])


def _is_name(text: str) -> bool:
    return 1 < len(text) <= LONGEST and text.casefold() not in _NOBODY and any(map(str.isalpha, text))


def _in_task(note: NoteOutline, item: Item, linked: set[str]) -> Iterator[Mention]:
    """The assignees of a task but those that are links, which are found as such."""
    names = item.task.assignees if item.task else ()
    places = None if linked else _places(note, item)
    for index, name in enumerate(names):
        if _is_name(name) and name not in linked:
            place = places[index] if places else item.text
            yield Mention(name, place, PERSON, "assignee" if places else "somewhere")


def _places(note: NoteOutline, item: Item) -> tuple[Span, ...] | None:
    """Where the assignees of a task stand, told by the lengths of what stands around them; None where in doubt."""
    task = item.task
    assert task is not None
    start, end = task.description
    if start > item.text.start:
        at, name = item.text.start + 1, task.assignees[0]
        is_exact = len(task.assignees) == 1 and start - at - len(name) in (1, 2)
        return (Span(at, at + len(name)),) if is_exact else None
    taken = [field.span for field in task.fields] + [tag.span for tag in _within(note.outline.tags, item.text)]
    stop = min((span.start for span in taken if span.start >= end), default=item.text.end)
    lengths = [1 + len(name) for name in task.assignees]
    joints = stop - end - 1 - (stop < item.text.end) - sum(lengths)
    joint, rest = divmod(joints, max(1, len(lengths) - 1))
    if rest or joint not in (_JOINTS if len(lengths) > 1 else (0,)):
        return None
    starts = [end + 2 + sum(lengths[:index]) + index * joint for index in range(len(lengths))]
    return tuple(Span(at, at + size - 1) for at, size in zip(starts, lengths, strict=True))
