"""The people that a note names in its frontmatter and at the head of its body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import partial
from typing import Final

from notelint import Field, Frontmatter, Level, Note, Span

from .._entity_name.spelling import keys, words, written
from .._near_names import is_near
from .._plain_name import is_full_name, is_open
from .._splitting import are_one_maybe, is_remark_maybe
from .absence import was_away
from .conflict import Conflict, Edits, no_edits, replaced
from .head import HeadLine, meets
from .joined import Joined, joined
from .markup import is_whole
from .names import Named, carried, is_same, names_in_field, names_in_line, spelled_in_field
from .roll import is_doubtful, whole_of

_SELF: Final = frozenset(("me", "myself", "i", "self"))
_MOST_TOLD: Final = 12
_MOST_LIKELY: Final = 60


def people_conflicts(note: Note, key: str, lines: Iterable[HeadLine], me: tuple[str, ...]) -> Iterator[Conflict]:
    """Names that only one of the two holds; nothing where one of them is not plainly a list of names."""
    block = note.frontmatter
    field = block.field(key) if block else None
    mine = [whole_of(note, line) for line in lines if line.key == key]
    if block is None or field is None or not mine:
        return
    read = [line for line in mine if line is not None]
    ours = spelled_in_field(note, field)
    theirs = frozenset[str]().union(*(name.said for line in read for name in names_in_line(note, line)))
    front = names_in_field(note, field, theirs)
    body = [name for line in read for name in names_in_line(note, line, ours)]
    if len(read) < len(mine) or all(name.is_nobody for name in front) or all(name.is_nobody for name in body):
        return
    own = _SELF.union(*(keys(name) for name in me))
    left, right = _apart(front, body, own, own | ours)
    if (left or right) and not is_doubtful(note, field, read, (front, body), left, right):
        has_more = any(is_open(note.text[slice(*span)]) for line in read for span in _spans(line))
        are_whole = not any(is_open(name.text) for name in front), not has_more
        left, right = ([name for name in names if not is_open(name.text)] for names in (left, right))
        yield from _Pair(note, block, field, read, front, body, are_whole).told(left, right)


def _spans(line: HeadLine) -> list[Span]:
    return [item.text for item in line.items] or [line.whole]


def _plain(names: list[Named]) -> set[str]:
    return {written(name.readings[0]) for name in names if name.readings}


def _apart(
    front: list[Named], body: list[Named], own: Set[str], not_lacking: Set[str]
) -> tuple[list[Named], list[Named]]:
    """The names of each side that the other does not hold in any form, without the reader's own, and what else the
    frontmatter is known to hold.
    """
    if _plain(front) == _plain(body):
        return [], []
    ours, theirs = _all_said(front, body), _all_said(body, front)
    return _lacking(front, {*own, *theirs}), _lacking(body, {*not_lacking, *ours})


def _all_said(names: list[Named], others: list[Named]) -> set[str]:
    """How one side says its names, and what else the other side says of the same: of `[[Ada Quist|Ada]]` both."""
    said = set[str]().union(*(name.said for name in names))
    return said.union(*(name.said for name in others if not name.said.isdisjoint(said)))


def _lacking(names: list[Named], known: set[str]) -> list[Named]:
    """The names that are not known, each once, but for those of people who were not there."""
    found: list[Named] = []
    for name in names:
        if name.forms and not name.is_nobody and name.said.isdisjoint(known) and not was_away(name.text):
            found.append(name)
            known |= name.said
    return found


@dataclass(frozen=True, slots=True)
class _Pair:
    """The two places that name people, and how one is changed to say what the other says; `are_whole` tells of each
    whether it names all: of one that says that there are others, nothing is missing on the other side.
    """

    note: Note
    block: Frontmatter
    field: Field
    lines: list[HeadLine]
    front: list[Named]
    body: list[Named]
    are_whole: tuple[bool, bool]

    @property
    def label(self) -> str:
        return self.lines[0].label

    @property
    def key(self) -> str:
        return str(self.field.key.data)

    def told(self, left: list[Named], right: list[Named]) -> Iterator[Conflict]:
        """The names that are probably the same person, then those that one side lacks."""
        likely = [*_likely(left, right, self.front, self.body)] if len(left) + len(right) <= _MOST_LIKELY else []
        is_front_whole, is_body_whole = self.are_whole
        left = [name for name in left if is_body_whole and not any(name is ours for ours, _ in likely)]
        right = [name for name in right if is_front_whole and not any(name is theirs for _, theirs in likely)]
        if not all(name.is_readable for name in (*right, *(name for name in left if name.index < 0))):
            return
        if len(left) + len(right) > _MOST_TOLD:
            message = f"`{self.label}` and `{self.key}` differ in {len(left) + len(right)} names"
            yield Conflict(self.key, self.lines[0].value, self.field.value.span, message)
            return
        for ours, theirs in likely:
            message = f"`{theirs.name}` is probably `{ours.name}` of `{self.key}`"
            yield Conflict(self.key, theirs.span, ours.span, message, Level.INFO, help="write the same name in both")
        for theirs in right:
            is_sure = not theirs.says_more and self._is_sure(theirs, self.front)
            yield self._only_in_body(theirs, is_plain=is_sure and _is_parted(theirs, self.body, right))
        for ours in left:
            is_sure = self._is_sure(ours, self.body)
            yield self._only_in_front(ours, is_plain=is_sure and _is_parted(ours, self.front, left))

    def _is_sure(self, name: Named, others: Iterable[Named]) -> bool:
        """Whether a name is one more person, and no other words: a link, or one that the note names a second time."""
        return _is_surely_one_more(name, others) and (name.is_linked or self._stands_twice(name))

    def _stands_twice(self, name: Named) -> bool:
        """Whether a name stands in a further line of the note, in text."""
        note, text = self.note, self.note.text
        lines, code = note.line_table, note.outline.code
        there = {lines.line_of(each.span.start) for each in self.body if not each.said.isdisjoint(name.said)}
        for found in re.finditer(rf"(?<!\w){re.escape(name.best)}(?!\w)", text[self.block.span.end :]):
            span = Span(*(self.block.span.end + at for at in found.span()))
            line = lines.line_of(span.start)
            if line not in there and text[lines.starts[line]] != "#" and not meets(code, span):
                return True
        return False

    def _only_in_body(self, name: Named, *, is_plain: bool) -> Conflict:
        path, (text, is_all) = (self.key,), carried(self.front, name, "".join(name.readings[:1]))
        can_add = bool(self.field.value.items) and text and is_same(text, name)
        is_plain = is_plain and is_all
        return Conflict(
            self.key,
            name.span,
            self.field.value.span,
            f"`{self.label}` names `{name.name}`, `{self.key}` does not",
            to_body=partial(self._without, name) if self.are_whole[1] else no_edits,
            to_front=partial(self.block.append, path, text) if can_add else no_edits,
            unsure=("body",) if is_plain else ("body", "front"),
        )

    def _only_in_front(self, name: Named, *, is_plain: bool) -> Conflict:
        path, (text, is_all) = (self.key, name.index), carried(self.body, name)
        added = self._with(name, text)
        is_plain = is_plain and is_all and not (name.says_more and text != name.full)
        is_plain = is_plain and (added is None or added.is_sure)
        return Conflict(
            self.key,
            name.span,
            self.lines[0].value,
            f"`{self.key}` names `{name.name}`, `{self.label}` does not",
            to_body=lambda: added.edits if added else None,
            to_front=partial(self.block.remove, path) if name.index >= 0 and self.are_whole[0] else no_edits,
            unsure=("front",) if is_plain else ("front", "body"),
        )

    def _with(self, name: Named, text: str) -> Joined | None:
        """The name put behind the last one of the line."""
        if len(self.lines) > 1 or self.lines[0].items or not is_whole(text):
            return None
        return joined(self.note.text, self.lines[0], self.body, name, text, spelled_in_field(self.note, self.field))

    def _without(self, name: Named) -> Edits | None:
        """The name taken out, with what parts it from its neighbour."""
        is_twice = any(each is not name and not each.said.isdisjoint(name.said) for each in self.body)
        if len(self.lines) > 1 or self.lines[0].items or is_twice:
            return None
        before = [each.span.end for each in self.body if each.span.end <= name.span.start]
        behind = [each.span.start for each in self.body if each.span.start >= name.span.end]
        if before:
            return replaced(Span(max(before), name.span.end), "")()
        return replaced(Span(name.span.start, min(behind)), "")() if behind else None


def _is_surely_one_more(name: Named, others: Iterable[Named]) -> bool:
    """Whether a name is a link or a full name, and none of the others can be the same person."""
    is_full = name.is_linked or (name.is_plain and is_full_name(name.best))
    return is_full and not any(_may_be_one(name, each) for each in others)


def _may_be_one(first: Named, second: Named) -> bool:
    pairs = ((words(one), words(other)) for one in first.readings for other in second.readings)
    return any(is_near(*pair) for pair in pairs)


def _is_parted(name: Named, names: list[Named], unknown: list[Named]) -> bool:
    """Whether a name is surely one and whole: behind `and` may stand the rest of it (`Halm and Sons`), behind a comma,
    too (`Quist, Ada`), where the other side knows neither of the two, and behind a link a remark (`[[Ada]], Pilot`).
    """
    if name.glue == "?":
        return False
    if name.is_linked or name.glue == "":
        return True
    if name.glue == ";":
        return "," not in name.text
    at = next(index for index, each in enumerate(names) if each is name)
    if any(is_remark_maybe(name.text, each.text) for each in names[max(0, at - 1) : at]):
        return False
    beside = [each for each in (*names[max(0, at - 1) : at], *names[at + 1 : at + 2]) if each.glue == ","]
    return name.glue == "," and not any(
        are_one_maybe(name.text, each.text) for each in beside if any(each is other for other in unknown)
    )


def _likely(
    left: list[Named], right: list[Named], front: list[Named], body: list[Named]
) -> Iterator[tuple[Named, Named]]:
    """Pairs of names that are one person by a first name, initials or one slip, where no other person fits."""
    for theirs in right:
        if not theirs.is_readable and not theirs.text.isalpha():
            continue
        fits = [ours for ours in left if _is_likely(ours, theirs)]
        if len(fits) == 1 and sum(_is_likely(fits[0], each) for each in right) == 1:
            others = [each for each in (*front, *body) if each is not fits[0] and each is not theirs]
            if not any(_is_likely(each, theirs) or _is_likely(each, fits[0]) for each in others):
                yield fits[0], theirs


def _is_likely(first: Named, second: Named) -> bool:
    from .._entity_name.likeness import is_short_for, is_slip, is_with_middle_initial

    pairs = [(words(one), words(other)) for one in first.readings for other in second.readings]
    return any(
        is_short_for(*pair)
        or is_short_for(*reversed(pair))
        or is_slip(*pair)
        or is_slip(*reversed(pair))
        or _is_with_initial(*pair)
        or is_with_middle_initial(*pair)
        or is_with_middle_initial(*reversed(pair))
        for pair in pairs
    )


def _is_with_initial(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two names are equal but for words of which one side has the first letter alone: `Ada Q.`"""
    if len(first) != len(second) or first == second or len(first) < 2:
        return False
    pairs = [sorted(pair, key=len) for pair in zip(first, second, strict=True)]
    return any(len(short) > 1 for short, _ in pairs) and all(
        short == full or (len(short) == 1 and full.startswith(short)) for short, full in pairs
    )
