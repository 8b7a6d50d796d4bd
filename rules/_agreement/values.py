"""Values that the head of the body states again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Final

from notelint import Data, Field, Frontmatter, Note, Span, resolve

from .._schema.days import in_iso
from .._schema.short import plain
from .._splitting import are_one_maybe, is_remark_maybe, parts, stretches
from .._stand_ins import is_stand_in
from . import markup
from .canonical import Form, are_alike, forms, head, kinds, numbers
from .conflict import Conflict, no_edits
from .days import day_of, is_at_another_hour, made_one
from .head import HeadLine
from .markup import bare, rest_of_line, said, shown, spellings, unescaped

_LONGEST: Final = 500
_VERSION: Final = re.compile(r"[0-9]{4}(\.?)[0-9]{1,2}\1[0-9]{1,2}")
"""A day in numbers alone that may as well be a version, or the id of a note."""
_NAMED_LINK: Final = re.compile(r"\[[^\[\]]*\]\([^()]*\)")
_TAG: Final = re.compile(r"#\S+")
_ONE_TAG: Final = re.compile(r"#[^\s#,;]+")
_WITH_A_PICTURE: Final = re.compile(r".*[\u2190-\u2bff\U0001f000-\U0001faff].*", re.DOTALL)


def value_conflicts(note: Note, lines: Iterable[HeadLine], done: frozenset[str]) -> Iterator[Conflict]:
    """Fields such as `key:: value`, and lines with a label of the config, that differ from the frontmatter's key."""
    block = note.frontmatter
    for line in lines:
        field = block.field(line.key) if block and line.key not in done else None
        text = note.text[line.value.start : line.value.end]
        if block is None or field is None or line.items or not 0 < len(text) <= _LONGEST:
            continue
        data = field.value.data
        if data in (None, "", []) or isinstance(data, dict) or is_stand_in(text, line.key):
            continue
        if _is_written(field, note.text, line):
            continue
        tags = _tags(note.text[slice(*line.whole)])
        ours = _listed(data) if tags else []
        if len(ours) > 1 or (tags and isinstance(data, list)):
            if not _are_tags(ours, tags):
                yield _told(field, line, " ".join(tags))
            continue
        if isinstance(data, str) and is_at_another_hour(data, text):
            yield _told(field, line, _seen(text))
            continue
        if _is_same(data, text) or _seen(text) == _shown(data):
            continue
        told = _conflict(note, block, field, line)
        is_long = isinstance(data, str) and re.search(r"[\r\n]", data.strip()) is not None
        yield replace(told, unsure=("body", "front")) if is_long else told


def _is_written(field: Field, text: str, line: HeadLine) -> bool:
    """Whether a line holds what the frontmatter holds, as it is written there."""
    data, start = field.value.data, field.value.span.start
    if not isinstance(data, list):
        ours = spellings(plain(data)) | spellings(rest_of_line(text, start))
        return any(not ours.isdisjoint(spellings(text[slice(*span)])) for span in (line.value, line.whole))
    items = [spellings(plain(item.data)) | spellings(rest_of_line(text, item.span.start)) for item in field.value.items]
    found, left = stretches(text, line.whole, frozenset[str]().union(*items))
    said = frozenset[str]().union(*(spellings(text[slice(*span)]) for span in found))
    return not left and not any(item and item.isdisjoint(said) for item in items)


def _is_same(data: Data, text: str) -> bool:
    if isinstance(data, list):
        items = [*map(plain, data)]
        return _hold_the_same(items, _parts(text)) or {*map(_said, items)} == {_said(text)}
    return are_alike(plain(data), text, by_value=_is_number(data))


def _hold_the_same(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether each item of two lists means the same as one of the other."""
    left, right = [*map(forms, ours)], [*map(forms, theirs)]
    all_left, all_right = frozenset[Form]().union(*left), frozenset[Form]().union(*right)
    return not any(each.isdisjoint(all_right) for each in left) and not any(map(all_left.isdisjoint, right))


def _said(text: str) -> str:
    return said(_in_iso(text.strip().lstrip("#")))


def _in_iso(text: str) -> str:
    """A text that is a day, in ISO form; any other as it is."""
    day = None if text.startswith("[[") or _VERSION.fullmatch(text) else in_iso(text, "date")
    return str(day.data) if day else text


def _is_number(data: Data) -> bool:
    return isinstance(data, int | float) and not isinstance(data, bool)


def _conflict(note: Note, block: Frontmatter, field: Field, line: HeadLine) -> Conflict:
    data, text = field.value.data, note.text[line.value.start : line.value.end]
    told = _told(field, line, _seen(text))
    if isinstance(data, list):
        return _with_list(told, block, [item for item in data if isinstance(item, str)], data, text)
    if isinstance(data, str) and not _VERSION.fullmatch(data):
        ours, theirs = day_of(data, 0, len(data)), day_of(note.text, *line.value)
        if ours and theirs:
            return made_one(told, block, data, ours, theirs, (note.text, line.value))
    written = " ".join(plain(data).split())
    in_body = markup.link_to(written) if _is_only_here_linked(text, written) else written
    can_be_body = in_body and not is_stand_in(written, line.key)
    meant = _like(data, unescaped(text))
    lists = (_parts(written), _parts(text)) if isinstance(data, str) else ([], [])
    unsure = _unsure(*lists) or ("front",) * ("#" in note.text[line.value.end : line.whole.end])
    if (head(text), head(written)) != (text, written) or _is_of_another_kind(written, text):
        unsure = ("body", "front")
    elif _is_number(data) and not [*numbers(text)]:
        unsure = (*unsure, "body")  # with the number, words beside it would go
    elif in_body != written:
        unsure = (*unsure, *("body",) * (not markup.is_by_name(text)))
    unsure = (*unsure, *("body",) * markup.shows_words(text), *("front",) * markup.shows_words(written))
    return replace(
        told,
        to_body=markup.written(line.value, in_body) if can_be_body and _is_same(data, in_body) else no_edits,
        to_front=partial(block.set, (line.key,), meant) if meant is not None and _is_same(meant, text) else no_edits,
        unsure=unsure,
    )


def _told(field: Field, line: HeadLine, said: str) -> Conflict:
    """What is told of a value, with nothing that would be written."""
    at = field.key.span if field.value.style == "block" else field.value.span
    message = f"`{line.label}` is `{said}`, the frontmatter says `{_shown(field.value.data)}`"
    return Conflict(line.key, line.value, at, message)


def _tags(text: str) -> list[str]:
    """The tags of a text that holds several of them and nothing else."""
    tags = re.split(r"[\s,;]+", text.strip(" ,;"))
    return tags if len(tags) > 1 and all(map(_ONE_TAG.fullmatch, tags)) else []


def _listed(data: Data) -> list[str]:
    """The items of a list, or of a text that parts its words as tags are."""
    return [*map(plain, data)] if isinstance(data, list) else re.split(r"[\s,;]+", plain(data).strip(" ,;"))


def _are_tags(items: Iterable[str], tags: Iterable[str]) -> bool:
    return {item.lstrip("#").casefold() for item in items} == {tag[1:].casefold() for tag in tags}


def _is_of_another_kind(ours: str, theirs: str) -> bool:
    """Whether only one of two is a number, a day or a time, a link with words of its own, a tag, or has a picture."""
    left, right = kinds(ours), kinds(theirs)
    if not left.isdisjoint(right):
        return False
    return bool(left | right) or any(
        (kind.fullmatch(ours) is None) is not (kind.fullmatch(theirs) is None)
        for kind in (_NAMED_LINK, _TAG, _WITH_A_PICTURE)
    )


def _with_list(told: Conflict, block: Frontmatter, ours: list[str], data: list[Data], text: str) -> Conflict:
    """The difference of two lists, with what makes them equal where all of their items are text."""
    theirs = _parts(text)
    if len(ours) < len(data) or any(part.count("[") != part.count("]") for part in theirs):
        return told
    in_body = ", ".join(_made_equal(theirs, ours))
    in_front: list[Data] = [*map(unescaped, _made_equal(ours, theirs))]
    left, right = set(map(_said, ours)), set(map(_said, theirs))
    new = [each for each in theirs if _said(each) not in left]
    is_other = bool(ours) and any(_is_of_another_kind(ours[0], each) for each in new)
    return replace(
        told,
        to_body=markup.written(told.at, in_body) if _is_same(data, in_body) else no_edits,
        to_front=partial(block.set, (told.key,), in_front) if _is_same(in_front, text) else no_edits,
        unsure=("body",) * (not right <= left or not _are_by_name(theirs, ours))
        + ("front",) * (is_other or not left <= right or not _are_by_name(ours, theirs) or _may_be_names(theirs, left)),
    )


def _parts(text: str) -> list[str]:
    text = _in_iso(text)  # in `Oct 7, 2025` the comma parts nothing
    return [text[slice(*part.span)] for part in parts(text, Span(0, len(text)), by_words=False)]


def _may_be_names(items: Sequence[str], known: Set[str]) -> bool:
    """Whether two neighbours that nobody knows may be one with a comma in it, or one a remark on a link before it."""
    are_new = [_said(item) not in known for item in items]
    return any(
        is_new and (is_remark_maybe(item, before) or (was_new and are_one_maybe(before, item)))
        for (before, item), (was_new, is_new) in zip(pairwise(items), pairwise(are_new), strict=True)
    )


def _unsure(ours: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    """The sides of two single values that would lose an item, where one of them lists several."""
    if len(ours) < 2 and len(theirs) < 2:
        return ()
    left, right = set(map(_said, ours)), set(map(_said, theirs))
    return ("body",) * (not right <= left) + ("front",)


def _made_equal(items: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """The items that are wanted, as they are written, and behind them the missing ones, as links among links."""
    has, names = set(map(_said, items)), set(map(_said, wanted))
    is_linked = all(item.startswith("[[") for item in items)
    missing = {said: _in_iso(each) for each in reversed(wanted) if (said := _said(each)) not in has}
    linked = [markup.link_to(each) if is_linked and not each.startswith("[[") else each for each in missing.values()]
    return [item for item in items if _said(item) in names] + linked[::-1]


def _are_by_name(items: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether what is wanted can stand among items: if these are links, as links to pages by their names."""
    is_linked = all(item.startswith("[[") for item in items)
    return not is_linked or all(each.startswith("[[") for each in wanted) or all(map(markup.is_by_name, items))


def _seen(text: str) -> str:
    """A value for a message, several links apart."""
    found = _parts(text) if "]" in text else [text]
    return shown(", ".join(map(bare, found)))


def _is_only_here_linked(text: str, written: str) -> bool:
    """Whether a link makes up the whole value, where the frontmatter has no link itself."""
    return text.startswith("[[") and text.find("]]") == len(text) - 2 and not written.startswith("[[")


def _like(data: Data, text: str) -> str | int | float | bool | None:
    """The text as a value of the same kind; None where it is none."""
    if isinstance(data, bool):
        return {"true": True, "false": False}.get(next((word for kind, word in forms(text) if kind == "truth"), ""))
    if isinstance(data, int | float):
        number = resolve([*numbers(text), text][0]) if len([*numbers(text)]) < 2 else None
        return number if isinstance(number, int | float) and not isinstance(number, bool) else None
    return text if isinstance(data, str) else None


def _shown(data: Data) -> str:
    return shown(", ".join(map(plain, data))) if isinstance(data, list) else shown(bare(plain(data)))
