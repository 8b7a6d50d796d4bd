"""Whether two places that name people are plainly lists of names, so that what one of them lacks can be told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from notelint import Field, Note, Span

from .._entity_name.spelling import stripped, words
from .._plain_name import is_name
from .._splitting import COMMAS, SEMICOLONS, parts
from .head import HeadLine
from .markup import STRUCK, bare, said, trimmed
from .names import Named

_NO_MORE: Final = re.compile(r"\s*(?:$|[-*+](?:\s|$)|[#>|`~=%<]|[0-9]+[.)]\s|---|___|\*\*\*$|\[[^\[\]]*::)")
"""How a line begins that is no further line of the paragraph."""
_LABEL: Final = re.compile(r"\s*(?:\*\*|__)?[^:\r\n]{1,60}[：:]")
"""How a line begins that may have a label of its own."""
_GOES_ON: Final = re.compile(rf"(?:[{COMMAS}{SEMICOLONS}&+/]|\s(?:and|und|et|y|e))[ \t\\]*\Z")
_WENT_ON: Final = re.compile(rf"\s*(?:[{COMMAS}{SEMICOLONS}&+]|(?:and|und|et|y|e)\s)")
_OTHER_SIGN: Final = re.compile(r"(?<=\s)[|/·•+](?=\s)|<br ?/?>", re.I)
_AND: Final = re.compile(r"(?<![,;])\s(?:and|und|et|y|e|&)\s")
_COMMA: Final = re.compile(rf"[{COMMAS}]")
_HELD: Final = re.compile(r"\[\[[^\[\]]*\]\]|\[[^\[\]]*\]\([^()]*\)|\([^()]*\)")
_LINKS: Final = re.compile(
    r"[ \t]*+(?:[*_]{0,3}@?\[\[[^\[\]\r\n]*+\]\][*_]{0,3}(?:[ \t]*+\([^()\r\n]*+\))?[ \t,;]*+)++\\?(?:\r\n?|\n)?"
)
"""A line of links."""
_LINKED_ITEM: Final = re.compile(r"(?:[-*+]|[0-9]+[.)])[ \t]+@?\[\[")
_MOST_LINES: Final = 20
_PERIODS: Final = (2, 3)
_MOST_WORDS: Final = 6


def whole_of(note: Note, line: HeadLine) -> HeadLine | None:
    """The line with those in which its names go on; None where nobody can say whether they do."""
    table = note.line_table
    index = table.line_of(line.whole.end)
    if line.items or note.text[line.whole.end : table.end(index)].strip(" \t\r\n\\"):
        return line
    if line.value.start == line.value.end:
        return _links_below(note, line, index)
    end, goes_on = line.whole.end, _GOES_ON.search(note.text, *line.whole) is not None
    for below in range(index + 1, min(index + _MOST_LINES, len(table.starts))):
        text = table.line(below)
        if _NO_MORE.match(text) or (_LABEL.match(text) and not goes_on):
            break
        if _LABEL.match(text):
            return None
        if not goes_on and not _WENT_ON.match(text):
            if _may_be_names(text) or end > line.whole.end:
                return None
            break
        end, goes_on = table.starts[below] + len(text.rstrip(" \t\r\n\\")), _GOES_ON.search(text.rstrip()) is not None
    if end == line.whole.end or STRUCK.search(note.text, line.whole.end, end):
        return line if end == line.whole.end else None
    return replace(line, value=Span(line.value.start, end), whole=Span(line.whole.start, end))


def goes_on_below(note: Note, line: HeadLine) -> bool:
    """Whether the next line may hold more of a value: text of the same paragraph, or a link in an item."""
    table = note.line_table
    below = table.line_of(line.whole.end) + 1
    text = table.line(below).lstrip(" \t>") if below < len(table.starts) else ""
    return _LINKED_ITEM.match(text) is not None or not (_NO_MORE.match(text) or _LABEL.match(text))


def _links_below(note: Note, line: HeadLine, index: int) -> HeadLine:
    """An empty line with the lines below it that hold links alone, if nothing else stands there."""
    table, end = note.line_table, line.whole.end
    for below in range(index + 1, min(index + _MOST_LINES, len(table.starts))):
        text = table.line(below)
        if not _LINKS.fullmatch(text):
            if not _NO_MORE.match(text) and not _LABEL.match(text):
                return line
            break
        end = table.starts[below] + len(text.rstrip(" \t\r\n\\"))
    span = trimmed(note.text, line.whole.end, end)
    return replace(line, value=span, whole=span) if end > line.whole.end else line


def _may_be_names(text: str) -> bool:
    """Whether a line may be a list of names, too."""
    found = (Named(text[slice(*part.span)], part.span) for part in parts(text, Span(0, len(text))))
    return all(name.is_readable for name in found)


def is_doubtful(
    note: Note,
    field: Field,
    lines: Sequence[HeadLine],
    sides: tuple[list[Named], list[Named]],
    left: Sequence[Named],
    right: Sequence[Named],
) -> bool:
    """Whether what one side lacks may stand there after all, in another form or beside other words."""
    front, body = sides
    if any(_has_groups(note, line) or _is_ticked_off(line) for line in lines):
        return True
    if _goes_on_behind_a_remark(body, right) or _goes_on_behind_a_remark(front, left):
        return True
    if any(_are_by_turns(names, others) for names, others in ((front, left), (body, right)) if others):
        return True
    if right and any(is_mixed(note.text[slice(*line.value)]) for line in lines if not line.items):
        return True
    here = " ".join(note.text[slice(*span)] for line in lines for span in _places(note, line))
    there = " ".join(name.text for name in front) if field.value.items else str(field.value.data)
    table = note.line_table
    behind = (note.text[line.whole.end : table.end(table.line_of(line.whole.end))] for line in lines if not line.items)
    asides = " ".join((*(name.aside for name in body), *behind)).strip()
    if _says_any(here, left) or _says_any(there, right) or (asides and _says_any(asides, left, least=1)):
        return True
    return _hold_any(right, front) or _hold_any(left, body)


def _places(note: Note, line: HeadLine) -> list[Span]:
    """Where a line may name people: in its items, or from its label on; bold words of it may look like a label."""
    table = note.line_table
    return [item.text for item in line.items] or [Span(line.whole.start, table.end(table.line_of(line.whole.end)))]


def is_mixed(text: str) -> bool:
    """Whether names of a value are parted by signs of several kinds, so that behind one of them a remark may begin."""
    value = _HELD.sub("x", text)
    kinds = {sign.lower()[:3] for sign in _OTHER_SIGN.findall(value)}
    joints = [joint.start() for joint in _AND.finditer(value)]
    commas = [comma.start() for comma in _COMMA.finditer(value)]
    return len(kinds) + bool(joints) + bool(commas) > 1 and bool(kinds or joints[0] < commas[-1])


def _has_groups(note: Note, line: HeadLine) -> bool:
    """Whether something stands below the items of a list: the people of a company, or remarks."""
    items, starts = note.outline.items, {item.span.start for item in line.items}
    return bool(starts) and any(each.parent is not None and items[each.parent].span.start in starts for each in items)


def _is_ticked_off(line: HeadLine) -> bool:
    """Whether a list tells by its checkboxes who was there."""
    return len({item.state for item in line.items}) > 1


def _goes_on_behind_a_remark(names: Sequence[Named], lacking: Sequence[Named]) -> bool:
    """Whether a name may be the rest of a remark on the one before it: `Ada Quist - Pilot, Halm`."""
    unknown = {id(name) for name in lacking}
    return any(
        before.aside.strip()[:1] in {*"-–—:"} and not name.aside and id(name) in unknown and not name.is_item
        for before, name in pairwise(names)
    )


def _are_by_turns(names: Sequence[Named], lacking: Sequence[Named]) -> bool:
    """Whether each name that both sides hold has as many behind it that they do not: its role, its company."""
    unknown = {id(name) for name in lacking}
    is_known = [id(name) not in unknown for name in names]
    for period in _PERIODS:
        times, rest = divmod(len(is_known), period)
        if times > 1 and not rest and is_known == [True, *[False] * (period - 1)] * times:
            return True
    return False


def _spoken(text: str) -> str:
    """The words of a text in small letters, a blank before and behind each."""
    return f" {' '.join(map(stripped, words(bare(text))))} "


def _says_any(text: str, names: Iterable[Named], least: int = 2) -> bool:
    """Whether a text holds a full name of a list as whole words, or any of a script without blanks."""
    row, joined = _spoken(text), said(text)
    for name in names:
        for reading in name.readings:
            ours = _spoken(reading)
            if ours.count(" ") > least and ours.strip() and ours in row:
                return True
            if _is_uncased(reading) and said(reading) in joined:
                return True
    return False


def _is_uncased(text: str) -> bool:
    return len(text) > 1 and any(map(str.isalpha, text)) and text.upper() == text.lower()


def _hold_any(names: Iterable[Named], others: Iterable[Named]) -> bool:
    """Whether a full name of the others is a part of a name, which then has a remark behind it: `Ada Quist remote`."""
    known = {_spoken(reading).strip() for name in others for reading in name.readings}
    for name in names:
        said = _spoken(name.text).split()[: 2 * _MOST_WORDS]
        rows = (said[start:end] for start in range(len(said)) for end in range(start + 2, len(said) + 1))
        if is_name(name.full) and any(row != said and " ".join(row) in known for row in rows):
            return True
    return False
