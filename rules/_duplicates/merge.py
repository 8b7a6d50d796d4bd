"""Joining two items that say the same: one line stays and takes over what only the other one says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from notelint import Edit, Fix, Item, Note, Span, newline_of

from .carry import ConflictError, carry
from .cjk_guards import each_lacks_a_character
from .matching import match
from .removal import Runs, gathered, joined, removal, same_column, stands_alone, sub_items
from .statement import DATES, LONGEST, Member, Statement
from .tail import Line, behind, within, words_of
from .token import Token
from .values import Number, Time

_EXTRAS = re.compile(r"\[\^[^\]\s]+\]|[\[(][\w-]+::[^\[\]()]*[\])]|%%.*?%%|<!--.*?-->|`[^`]+`|<[^<>\s][^<>]*>", re.S)
_NEWLINE = re.compile(r"\r\n?|\n")
_LAST_NEWLINE = re.compile(r"(?:\r\n?|\n)\Z")
_BLOCK_ID = re.compile(r"\s\^[a-zA-Z0-9-]+\s*$")
_HEDGES = re.compile(
    r"\b(?:maybe|perhaps|possibly|probably|tentative(?:ly)?|unconfirmed|tbc|vielleicht|eventuell|evtl|womöglich"
    r"|möglicherweise|vermutlich|ggf|peut[- ]être|éventuellement|probablement|quizás?|tal vez|a lo mejor|posiblemente"
    r"|probablemente)\b|多分|たぶん|かもしれ|おそらく|恐らく|もしかし|未定|仮に|也许|也許|或许|或許|说不定|說不定|可能[会會要]"
    r"|[?？][\s)\]}*_.~）]*\Z",
    re.I,
)
"""What says that a thing is not sure."""
_TOLD = frozenset(["number", "time", "name", "ident", "ordinal"])


class Join(NamedTuple):
    """What joining two items does to the one that stays: its new text, None if nothing but the other's going is to do;
    sub-items that it takes over; a choice that was made, in words; whether its own words stay.
    """

    line: str | None
    children: str = ""
    notes: str = ""
    keeps: bool = True

    @property
    def is_plain(self) -> bool:
        """Whether nothing was chosen and nothing but fields, tags and ids is taken over."""
        return self.keeps and not self.children and not self.notes


def join(note: Note, kept: Member, dropped: Member, richer: Member, proposals: AbstractSet[str]) -> Join:
    """Join `dropped` into `kept`; `richer` is the member of their cluster whose words shall stay.

    Raises `ConflictError` where something would be lost.
    """
    if _is_hedged(note, kept.item) != _is_hedged(note, dropped.item):
        raise ConflictError("only one of them is sure")
    line = Line(note.text, kept.item, note.outline)
    words = _choose_words(note, kept, dropped, richer)
    if words is not kept:
        _take_words(line, kept.item, dropped.item)
    further = _further(note, dropped.item)
    if further and further != _further(note, kept.item):
        raise ConflictError("it goes on in lines of its own")
    if _links(note, behind(dropped.item)) - _links(note, behind(kept.item)):
        raise ConflictError("a link would be lost")
    notes = carry(line, kept, dropped, words.item, proposals)
    children = _take_children(note, kept, dropped)
    if not stands_alone(note, dropped.item):
        raise ConflictError("it begins inside of another item's line")
    return Join(line.result() if line.changes or children else None, children, notes, words is kept)


def fix_of(note: Note, kept: Item, dropped: Item, done: Join, runs: Runs, *, safe: bool = False) -> Fix:
    """The fix that makes a join. Two that change the same line edit all of it, so that only one is made in a round and
    the other is judged anew; those that only delete go together.
    """
    gone = removal(note, dropped, runs)
    if gone is None:
        raise ConflictError("the lines around it would become a heading")
    edits = [] if done.line is None else [Edit(kept.span.start, kept.span.end, done.line)]
    at = kept.lines.end
    if done.children and gone.start <= at <= gone.end:
        edits.append(Edit(gone.start, gone.end, _in_place(note.text[gone.start : at], done.children)))
    else:
        edits += [Edit(at, at, done.children)] if done.children else []
        edits.append(Edit(gone.start, gone.end, ""))
    edits.sort(key=lambda edit: edit.start)
    if any(one.clashes(other) for one, other in pairwise(edits)):
        raise ConflictError("the two touch each other")
    return Fix(tuple(edits), f"merge into line {note.place(kept.span).start.line}{done.notes}", safe=safe)


def _is_hedged(note: Note, item: Item) -> bool:
    span = words_of(item)
    return span.end - span.start <= LONGEST and _HEDGES.search(note.text[span.start : span.end]) is not None


def _in_place(before: str, children: str) -> str:
    """Sub-items in the place of what goes; `before` is the newline before an item at the end of a note that has none
    there, and then the sub-items end the note so.
    """
    return before + _LAST_NEWLINE.sub("", children) if before else children


def _further(note: Note, item: Item) -> list[str]:
    """What a task says below its first line, and a block id that does not end it: words that are not compared."""
    if item.task is None:
        return []
    first, *others = _NEWLINE.split(note.text[item.span.start : item.span.end])
    return [found.strip() for found in (*_BLOCK_ID.findall(first), *others)] if others else []


def _take_words(line: Line, kept: Item, dropped: Item) -> None:
    new = line.text[slice(*words_of(dropped))]
    if (kept.task is None) != (dropped.task is None) or "\n" in new or "\r" in new:
        raise ConflictError("the two are built in different ways")
    line.put(*words_of(kept), new)


def _take_children(note: Note, kept: Member, dropped: Member) -> str:
    have, more = sub_items(note, kept.number), sub_items(note, dropped.number)
    if more is None:
        raise ConflictError("it holds more than one paragraph")
    if have is None and more:
        raise ConflictError("the other holds more than one paragraph")
    new = gathered(have or [], more)
    if new and not same_column(kept.item, dropped.item):
        raise ConflictError("its sub-items are indented in another way")
    return joined(new, newline_of(note.text)) if new else ""


def _links(note: Note, span: Span) -> set[str]:
    """The links of a part of the note: where they lead, heading and block included."""
    found = (note.text[link.target.start : link.span.end] for link in within(note.outline.links, span))
    return {link.partition("|")[0].strip("[]()<> ").casefold() for link in found}


def facts(member: Member, note: Note) -> dict[str, Token | None]:
    """The numbers, dates, names, links and other details that an item's own words tell, by key."""
    tokens = member.said.wording.tokens
    told: dict[str, Token | None] = {
        token.key: token for at, token in enumerate(tokens) if token.kind in _TOLD or _may_name(tokens, at)
    }
    span = words_of(member.item)
    told.update((f"link {link}", None) for link in _links(note, span))
    if span.end - span.start <= LONGEST:
        told.update((f"extra {match[0]}", None) for match in _EXTRAS.finditer(note.text, span.start, span.end))
    return told


def _may_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word may be a name: a capital inside of a sentence, or two of them at its beginning."""
    token = tokens[at]
    if token.kind != "word" or token.weight < 1 or not token.shown[0].isupper():
        return False
    following = tokens[at + 1].shown if at + 1 < len(tokens) else ""
    return at > 0 or (following[:1].isupper() and not following.isupper() and not token.groups)


def richest(note: Note, cluster: Sequence[Member]) -> Member:
    """The member whose words tell most numbers, dates and names; the earliest of several."""
    return max(cluster, key=lambda member: (len(facts(member, note)), -member.number))


def _choose_words(note: Note, kept: Member, dropped: Member, richer: Member) -> Member:
    """Whose words stay: those of the richest member where they tell all, else the kept ones."""
    if _each_tells_more(kept.said, dropped.said):
        raise ConflictError("each says something that the other does not")
    ours, theirs = facts(kept, note), facts(dropped, note)
    if richer is dropped and _tells_all(dropped, kept, theirs, ours):
        return dropped
    if _tells_all(kept, dropped, ours, theirs):
        return kept
    raise ConflictError("each says something that the other does not")


def _each_tells_more(ours: Statement, theirs: Statement) -> bool:
    """Whether each of two has a word to which nothing in the other answers: one may stand in the other's place."""
    if ours.wording.same == theirs.wording.same:
        return False
    if ours.wording.run and theirs.wording.run:
        return each_lacks_a_character(ours.wording.run, theirs.wording.run)
    matching = match(ours.words, theirs.words)
    return all(any(token.weight >= 1 for token in left) for left in (matching.ours, matching.theirs))


def _tells_all(teller: Member, other: Member, told: dict[str, Token | None], wanted: dict[str, Token | None]) -> bool:
    """Whether the words of one, or a date that both will have, tell what is wanted of the other."""
    tokens = {token.key: token for token in teller.said.wording.tokens}
    groups = {group for token in tokens.values() for group in token.groups}
    values = [token.value for token in tokens.values()]
    values += [member.said.day(name) for member in (teller, other) for name in DATES]
    return all(
        key in told or key in tokens or (token is not None and (bool(token.groups & groups) or _told(token, values)))
        for key, token in wanted.items()
    )


def _told(token: Token, values: list[Time | Number | None]) -> bool:
    """Whether one of the values says at least as much as the token's."""
    if isinstance(token.value, Number):
        return any(
            isinstance(value, Number) and value.agrees(token.value) and (value.unit or not token.value.unit)
            for value in values
        )
    if isinstance(token.value, Time):
        return any(isinstance(value, Time) and value.covers(token.value) for value in values)
    return False
