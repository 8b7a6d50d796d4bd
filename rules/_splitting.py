"""Texts that list several things, and what parts these."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Final, Literal, NamedTuple

from notelint import Span

from ._agreement.markup import core, spellings, trimmed

Glue = Literal["", ",", ";", "and", "?"]
BEHIND_A_NAME: Final = re.compile(r"(?:[js]r|inc|ltd|llc|co|corp|gmbh|ph\.?d|m\.?d|m\.?sc|mba|esq|i{2,3}|iv)\.?", re.I)
"""What stands behind a name and its comma, and is no name itself."""

_HELD: Final = re.compile(r"\[\[[^\[\]]{0,300}\]\]|\[[^\[\]]{0,300}\]\([^()]{0,300}\)|\([^()]{0,300}\)")
"""What is one, whatever stands in it."""
_WORDS: Final = r"(?<=\s)(?:and|und|et|og|och|(?-i:y|e)|plus|&|\+|/|\||·|•)(?=\s|$)|(?<![ァ-ヺー])・|・(?![ァ-ヺー])"
"""What parts words; between the Katakana of one name stands `・`, too."""
_AND: Final = re.compile(_WORDS, re.I)
_BREAK: Final = re.compile(r"<br ?/?>|\\?(?:\r\n?|\n)", re.I)
_MENTION: Final = re.compile(r"(?<=\s)(?=@\w)")
COMMAS: Final = ",、，"
SEMICOLONS: Final = ";；"
_SIGNS: Final[dict[str, re.Pattern[str]]] = {
    sign: re.compile(rf"[{signs}]|{_BREAK.pattern}", re.I) for sign, signs in ((",", COMMAS), (";", SEMICOLONS))
}
_ANY: Final = re.compile(rf"[{COMMAS}{SEMICOLONS}]|・|{_BREAK.pattern}|{_MENTION.pattern}|{_WORDS}", re.I)
_REMARK: Final = re.compile(r"[ \t]*\([^()]*\)")
_SPOKEN: Final = re.compile(r"(?!(?:and|und|et|og|och|y|e|plus)\b)[^\W_]+|@(?=\s)|→|->|:", re.I)
"""Words that part nothing."""
_IN_A_LIST: Final = re.compile(rf"{_SPOKEN.pattern}|[-–—(]", re.I)
_BETWEEN_SEMICOLONS: Final = re.compile(rf"{_SPOKEN.pattern}|[-–—({COMMAS}]", re.I)
IN_AN_ITEM: Final = re.compile(rf"{_SPOKEN.pattern}|[-–—(|/·•]", re.I)
"""What parts nothing surely among links that commas part, and in an item of a list: `[[Ada Quist]] - [[Halm]]`."""
_LONGEST: Final = 300
_MOST_JOINED: Final = 20
_MOST_ATOMS: Final = 1_000


class Part(NamedTuple):
    """One of the things, without blanks and marks around it, and what parts it from the others: `?` for other words."""

    span: Span
    glue: Glue


def parts(text: str, value: Span, *, by_words: bool = True) -> list[Part]:
    """What a value lists: parted by semicolons, else by commas, by line breaks and by words such as `and`; nothing in
    links and round brackets is parted, and in `Halm, Inc.` the comma parts nothing. Each link is one, whatever parts
    it from the next.
    """
    masked = _masked(text, value)
    signs = set(masked)
    sign: Glue = ";" if signs & {*SEMICOLONS} else "," if _SIGNS[","].search(masked) else ""
    found: list[Part] = []
    for start, end in _between(_SIGNS[sign or ","], masked):
        pieces = list(_between(_AND, masked, start, end)) if by_words else [(start, end)]
        spans = [core(text, Span(value.start + first, value.start + last)) for first, last in pieces]
        spans = [span for span in spans if span.start < span.end]
        if sign == "," and found and len(spans) == 1 and BEHIND_A_NAME.fullmatch(text, *spans[0]):
            found[-1] = Part(Span(found[-1].span.start, spans[0].end), found[-1].glue)
        else:
            glue: Glue = "and" if len(spans) > 1 else sign
            spoken = _IN_A_LIST if signs & {*COMMAS, *SEMICOLONS} or len(spans) > 1 else _SPOKEN
            spoken = _BETWEEN_SEMICOLONS if sign == ";" else spoken
            found += [part for span in spans for part in links_apart(text, span, glue, spoken)]
    return [part for part in found if part.span.end - part.span.start <= _LONGEST]


def links_apart(text: str, span: Span, glue: Glue = "", spoken: re.Pattern[str] = _SPOKEN) -> list[Part]:
    """A stretch that holds several links or mentions, as one part for each, with a remark in round brackets behind it;
    any other as it is. `spoken` finds what parts nothing.
    """
    if text.startswith("@", span.start) and _MENTION.search(text, *span):
        return [Part(trimmed(text, *each), "and") for each in _between(_MENTION, text, *span)]
    links = [Span(*found.span()) for found in _HELD.finditer(text, *span) if text[found.start()] == "["]
    if len(links) < 2:
        return [Part(span, glue)]
    stops = [*(link.start for link in links[1:]), span.end]
    ends = [
        remark.end() if (remark := _REMARK.match(text, link.end, stop)) else link.end
        for link, stop in zip(links, stops, strict=True)
    ]
    gaps = [Span(span.start, links[0].start), *map(Span, ends, stops)]
    is_spoken = [spoken.search(text, *gap) is not None for gap in gaps]
    if any(is_spoken):  # so a dash between others may begin a remark, too
        is_spoken = [(spoken.search(text, *gap) or _IN_A_LIST.search(text, *gap)) is not None for gap in gaps]
    starts = [span.start if is_spoken[0] else links[0].start, *stops[:-1]]
    ends[-1] = span.end if is_spoken[-1] else ends[-1]
    glues: list[Glue] = [glue, *("?" if each else glue or "," for each in is_spoken[1:-1])]
    heads = [text[slice(*gap)].lstrip().startswith(":") for gap in gaps[1:]]
    glues = ["?" if is_head else glue for is_head, glue in zip(heads, glues, strict=True)]
    return [Part(Span(start, end), glue) for start, end, glue in zip(starts, ends, glues, strict=True)]


def stretches(text: str, value: Span, known: Set[str]) -> tuple[list[Span], list[Span]]:
    """Where a value says just what is known, signs that could part it included (`Halm & Sons`, `Quist, Ada`), and what
    is left of it. Stretches may overlap, as nobody can say which of them is meant.
    """
    masked = _masked(text, value)
    spans = (trimmed(text, value.start + start, value.start + end) for start, end in _between(_ANY, masked))
    atoms = [span for span in spans if span.start < span.end]
    most = min(_MOST_JOINED, 1 + max((len(_ANY.findall(each)) for each in known), default=0))
    found: list[Span] = []
    left, reached = list[Span](), 0
    for index, first in enumerate(atoms):
        for last in atoms[index : index + (most if index < _MOST_ATOMS else 1)]:
            if last.end - first.start <= _LONGEST and not known.isdisjoint(spellings(text[first.start : last.end])):
                found.append(Span(first.start, last.end))
                reached = max(reached, last.end)
        if first.end > reached:
            left.append(first)
    return found, left


def unsaid(listed: Iterable[Part], left: Sequence[Span]) -> list[Part]:
    """The parts in which something stands that is left."""
    ends = [each.end for each in left]
    first = ((part, bisect_right(ends, part.span.start)) for part in listed)
    return [part for part, at in first if at < len(left) and left[at].start < part.span.end]


def are_one_maybe(first: str, second: str) -> bool:
    """Whether the comma between two texts may be a part of a name: `Quist, Ada`, `van der Berg, Jan`."""
    is_plain = first != second and not _is_linked(first) and not _is_linked(second)
    return is_plain and not (" " in first and " " in second)


def is_remark_maybe(text: str, before: str) -> bool:
    """Whether words behind a link and a comma may be a remark: `[[Ada Quist]], Pilot`."""
    return _is_linked(before) and not _is_linked(text)


def _is_linked(text: str) -> bool:
    return text.startswith("[[") or (text.startswith("[") and "](" in text)


def _masked(text: str, value: Span) -> str:
    """A value with letters in the place of all that is one."""
    return _HELD.sub(lambda held: "x" * len(held[0]), text[value.start : value.end])


def _between(joint: re.Pattern[str], text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[tuple[int, int]]:
    """Where the texts between the finds of a pattern stand."""
    for found in joint.finditer(text, start, end):
        yield start, found.start()
        start = found.end()
    yield start, min(end, len(text))
