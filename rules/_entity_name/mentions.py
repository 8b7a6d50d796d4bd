"""The names in a note and where they stand: in its frontmatter, its links, before the fields of its tasks, in text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Final, Literal, NamedTuple, Protocol, TypeVar

from notelint import Data, Item, NoteOutline, Span, Target
from notelint import Mention as Written

from .._agreement.markup import page_name
from .._stand_ins import says_nothing
from .spelling import LONGEST, words

Form = Literal["value", "mention", "link", "somewhere"]

PERSON: Final = "person"


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


_Part = TypeVar("_Part", bound=_Placed)
_NOBODY: Final = frozenset(("me", "myself", "self", "i", "you", "all", "everyone", "team"))
_SEVERAL: Final = frozenset(";\r\n")
_MOST: Final = 50


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


class Names(NamedTuple):
    """The names of a note: those that are certain, and for each other mention in its text how many of the words behind
    the `@` may be a name, the most first.
    """

    certain: list[Mention]
    loose: list[tuple[Mention, ...]]


def names_of(note: NoteOutline, kinds: Mapping[str, str]) -> Names:
    """All names of a note; `kinds` gives the kind of the names below each key of the frontmatter."""
    certain = list(_certain(note, kinds))
    taken = {mention.span.start for mention in certain}
    rest = (_readings(each) for each in note.outline.mentions if each.span.start + 1 not in taken)
    return Names(certain, [readings for readings in rest if readings])


def _certain(note: NoteOutline, kinds: Mapping[str, str]) -> Iterator[Mention]:
    links = sorted((target for target in note.targets if target.syntax == "wikilink"), key=lambda target: target.span)
    inside = set[int]()
    for key, kind in kinds.items():
        for path, value in _values(key, note.data.get(key)):
            span = note.values.get(path)
            held = _within(links, span) if span else []
            inside.update(target.span.start for target in held)
            is_alone = len(path) == 1
            if span and (mention := _in_value(value, span, kind, held, is_alone=is_alone)):
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


def _in_value(value: str, span: Span, kind: str, links: list[Target], *, is_alone: bool) -> Mention | None:
    """The name that a value is; none where it may be several."""
    value = value.lstrip("@")
    if value.startswith("[[") and value.endswith("]]") and len(links) == 1:
        name = _name(links[0])
        return Mention(name, links[0].span, kind, "link", links[0]) if _is_name(name) else None
    is_one = _is_name(value) and "[" not in value and not _are_several(value, kind, is_alone=is_alone)
    return Mention(value, span, kind, "value") if is_one else None


def _are_several(value: str, kind: str, *, is_alone: bool) -> bool:
    """Whether a value may be several names. `Quist, Ada` is one as an item of a list, `Halm, Inc` everywhere, but two
    people may stand in a text that `is_alone`, or with all their names.
    """
    parts = value.split(",")
    if len(parts) == 2 and kind == PERSON and (is_alone or all(" " in part.strip() for part in parts)):
        return True
    return len(parts) > 2 or not _SEVERAL.isdisjoint(value)


def _name(link: Target) -> str:
    return page_name(link.readings[0]).lstrip("@")


def _is_name(text: str) -> bool:
    is_name = 1 < len(text) <= LONGEST and text.casefold() not in _NOBODY and any(map(str.isalpha, text))
    return is_name and not says_nothing(text)


def _in_task(note: NoteOutline, item: Item, linked: set[str]) -> Iterator[Mention]:
    """The assignees of a task but those that are links, which are found as such."""
    assert item.task is not None
    start, end = item.task.description
    here = [each for each in _within(note.outline.mentions, item.text) if not start <= each.span.start < end]
    for name in item.task.assignees:
        if _is_name(name) and name not in linked:
            at = next((index for index, each in enumerate(here) if f"{each.name} ".startswith(f"{name} ")), None)
            yield Mention(name, item.text, PERSON, "somewhere") if at is None else _written(here.pop(at), name)


def _written(mention: Written, name: str) -> Mention:
    start = mention.span.start + 1
    return Mention(name, Span(start, start + len(name)), PERSON, "mention")


def _readings(mention: Written) -> tuple[Mention, ...]:
    """What a mention in the text may name: all words that could belong to it or fewer, but one only if there is one."""
    if "-" in mention.name and mention.name == mention.name.lower():
        return ()  # a handle
    ends = [at for at, letter in enumerate(mention.name) if letter == " "]
    begun = (mention.name[:end] for end in reversed(ends))
    shorter = (name for name in begun if len(words(name)) > 1 and not name.rpartition(" ")[2][0].islower())
    names = filter(_is_name, (mention.name, *shorter))
    if len(mention.name) < mention.span.end - mention.span.start - 1:
        span = Span(mention.span.start + 1, mention.span.end)  # over the end of a line
        return tuple(Mention(name, span, PERSON, "somewhere") for name in names)
    return tuple(_written(mention, name) for name in names)
