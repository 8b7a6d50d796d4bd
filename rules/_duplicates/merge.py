"""Joining two items that say the same: one line stays and takes over what only the other one says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise, permutations
from typing import NamedTuple

from notelint import FIELDS, Edit, Fix, Item, Note, Span, newline_of

from .brackets import qualified_otherwise
from .carry import ConflictError, carry, passing_tags
from .cjk_guards import meaning
from .cjk_words import common_words
from .matching import match
from .removal import Runs, before_marker, gathered, joined, removal, same_column, sub_items
from .statement import INLINE, NEWLINE, OWNER_FIELDS, Member, Statement
from .tail import Line, beside, within, words_of
from .token import Token
from .values import Number, Time
from .wording import LONGEST

_EXTRAS = re.compile(r"\[\^[^\]\s]+\]|%%.*?%%|<!--.*?-->|`[^`]+`|<[^<>\s][^<>]*>", re.S)
_LAST_NEWLINE = re.compile(r"(?:\r\n?|\n)\Z")
_HASHED = re.compile(r"(?<!\S)#\S+")
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
    sub-items that it takes over; a choice that was made, in words; whether its own words stay; whether the text is that
    of the whole item, sub-items included.
    """

    line: str | None
    children: str = ""
    notes: str = ""
    keeps: bool = True
    whole: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether nothing was chosen and nothing but fields, tags and ids is taken over."""
        return self.keeps and not self.children and not self.notes


def join(note: Note, kept: Member, dropped: Member, proposals: AbstractSet[str], form: str = "") -> Join:
    """Join `dropped` into `kept`; fields are added in `form`, emoji or dataview, where the line has none.

    Raises `ConflictError` where something would be lost.
    """
    for each in (kept.item, dropped.item):
        if before := before_marker(note, each):
            raise ConflictError("it stands in a quote" if before == ">" else "it begins inside of another item's line")
    if _is_hedged(note, kept.item) != _is_hedged(note, dropped.item):
        raise ConflictError("only one of them is sure")
    if any(_would_wake(*pair) for pair in permutations((kept, dropped))):
        raise ConflictError("a field of the one that is no task would become one of the task")
    if qualified_otherwise(kept.said, dropped.said, *(_words(note, each.item) for each in (kept, dropped))):
        raise ConflictError("only one of them says what stands in its brackets")
    base = _base(note, kept, dropped)
    other = dropped if base is kept else kept
    line = Line(note.text, base.item, note.outline, form)
    words = _choose_words(note, base, other)
    if words is not base:
        _take_words(line, base.item, other.item, proposals)
    _take_inline_fields(line, words, other if words is base else base)
    notes = carry(line, base, other, words.item, proposals)
    _check_links(note, line, base, other)
    if line.changes and any(is_long(note, each.item) for each in (base, other)):
        raise ConflictError("it goes on in lines of its own")
    if is_long(note, other.item) and _further(note, other.item) != _further(note, base.item):
        raise ConflictError("it goes on in lines of its own")
    children = _take_children(note, base, other)
    if base is kept:
        return Join(line.result() if line.changes or children else None, children, notes, words is kept)
    return Join(_in_whole(note, kept.item, line, children), "", notes, False, True)


def _would_wake(plain: Member, task: Member) -> bool:
    """Whether an item without a checkbox has a field that means nothing to tasks as long as it has none."""
    if plain.item.task is not None or task.item.task is None:
        return False
    keys = {f"{kind.key.casefold()}::" for kind in FIELDS.values()}
    return any(name in keys for name, _ in plain.said.fields)


def _base(note: Note, kept: Member, dropped: Member) -> Member:
    """The member whose own line goes on, at the place of the first: one that is a task, or that holds more below."""
    ours, theirs = ([each.item.task is not None, _holds_more(note, each)] for each in (kept, dropped))
    if all(one >= other for one, other in zip(ours, theirs, strict=True)):
        return kept
    if any(one > other for one, other in zip(ours, theirs, strict=True)):
        raise ConflictError("the two are built in different ways")
    return dropped


def _holds_more(note: Note, member: Member) -> bool:
    return is_long(note, member.item) or sub_items(note, member.number) is None


def is_long(note: Note, item: Item) -> bool:
    """Whether an item's own text goes over several lines."""
    return NEWLINE.search(note.text, item.span.start, item.span.end) is not None


def _in_whole(note: Note, kept: Item, line: Line, children: str) -> str:
    """All that is to stand in the place of a kept item of which another one's line goes on."""
    base, text = line.item, note.text
    starts = [text[item.lines.start : item.span.start] for item in (kept, base)]
    if starts[0] != starts[1] or len(kept.marker) != len(base.marker):
        raise ConflictError("the two are indented in different ways")
    block = kept.marker + line.result()[len(base.marker) :] + text[base.span.end : base.lines.end]
    return _LAST_NEWLINE.sub("", block) + newline_of(text) + children


def fix_of(note: Note, kept: Item, dropped: Item, done: Join, runs: Runs, *, safe: bool = False) -> Fix:
    """The fix that makes a join. Two that change the same line edit all of it, so that only one is made in a round and
    the other is judged anew; those that only delete go together.
    """
    gone = removal(note, dropped, runs)
    if gone is None:
        raise ConflictError("the lines around it would become a heading")
    at = kept.lines.end
    edits = [] if done.line is None else [Edit(kept.span.start, kept.span.end, done.line)]
    if done.whole and done.line:
        text = _LAST_NEWLINE.sub("", done.line) if gone.start < at else done.line
        edits = [Edit(kept.span.start, min(at, gone.start), text)]
    if done.children and gone.start <= at <= gone.end:
        edits.append(Edit(gone.start, gone.end, _in_place(note.text[gone.start : at], done.children)))
    else:
        edits += [Edit(at, at, done.children)] if done.children else []
        edits.append(Edit(gone.start, gone.end, ""))
    edits.sort(key=lambda edit: edit.start)
    if any(one.clashes(other) for one, other in pairwise(edits)):
        raise ConflictError("the two touch each other")
    return Fix(tuple(edits), f"merge into line {note.line(kept.span)}{done.notes}", safe=safe)


def _is_hedged(note: Note, item: Item) -> bool:
    return _HEDGES.search(_words(note, item)) is not None


def _words(note: Note, item: Item) -> str:
    """The words of an item as they are written, none of one that is too long to be compared by them."""
    span = words_of(item)
    return note.text[span.start : span.end] if span.end - span.start <= LONGEST else ""


def _in_place(before: str, children: str) -> str:
    """Sub-items in the place of what goes; `before` is the newline before an item at the end of a note that has none
    there, and then the sub-items end the note so.
    """
    return before + _LAST_NEWLINE.sub("", children) if before else children


def _further(note: Note, item: Item) -> list[str]:
    """What a task says below its first line, and a block id that does not end it: words that are not compared."""
    if item.task is None:
        return []
    first, *others = NEWLINE.split(note.text[item.span.start : item.span.end])
    return [found.strip() for found in (*_BLOCK_ID.findall(first), *others)] if others else []


def _take_words(line: Line, kept: Item, dropped: Item, proposals: AbstractSet[str]) -> None:
    """Put the words of one in the place of the other's; a tag that marks a proposal stays only if both have it."""
    if (kept.task is None) != (dropped.task is None):
        raise ConflictError("the two are built in different ways")
    theirs = Line(line.text, dropped, line.outline)
    theirs.drop_tags(words_of(dropped), passing_tags(line.outline, kept, dropped, proposals))
    line.put(*words_of(kept), theirs.part(words_of(dropped)))


def _take_inline_fields(line: Line, words: Member, other: Member) -> None:
    """Add the inline fields that the words which stay have not got."""
    known: dict[str, set[str]] = {}
    for found in _inline_fields(line.text, words.item):
        known.setdefault(found[1].casefold(), set()).add(_value(found))
    at = words_of(line.item).end
    owned = bool(words.said.owners) and words.said.owners == other.said.owners
    for found in _inline_fields(line.text, other.item):
        if owned and found[1].casefold() in OWNER_FIELDS:
            continue
        values = known.get(found[1].casefold(), set())
        if values and _value(found) not in values:
            raise ConflictError(f"both have a field {found[1]}")
        if not values:
            line.put(at, at, f" {found[0]}")


def _inline_fields(text: str, item: Item) -> list[re.Match[str]]:
    span = words_of(item)
    return list(INLINE.finditer(text, *span)) if span.end - span.start <= LONGEST else []


def _value(field: re.Match[str]) -> str:
    return " ".join(field[2].split())


def _take_children(note: Note, kept: Member, dropped: Member) -> str:
    have, more = sub_items(note, kept.number), sub_items(note, dropped.number)
    if more is None or (have is None and more):
        raise ConflictError("it holds more than one paragraph")
    new = gathered(have or [], more)
    if new and not same_column(kept.item, dropped.item):
        raise ConflictError("its sub-items are indented in another way")
    return joined(new, newline_of(note.text)) if new else ""


def _check_links(note: Note, line: Line, kept: Member, dropped: Member) -> None:
    """Raise `ConflictError` where a link or number beside the words is not taken over."""
    ours, theirs = (set[str]().union(*(_links(note, span) for span in beside(each.item))) for each in (kept, dropped))
    taken = "".join(new for *_, new in line.changes).casefold()
    if any(link not in taken for link in theirs - ours):
        raise ConflictError("a link would be lost")
    if _numbers(note, dropped.item) - _numbers(note, kept.item):
        raise ConflictError("a number would be lost")


def _numbers(note: Note, item: Item) -> set[str]:
    """What looks like a tag beside the words and is none: `#12` behind a field."""
    found = (match for span in beside(item) for match in _HASHED.finditer(note.text, *span))
    tags = {tag.span.start for tag in within(note.outline.tags, item.text)}
    return {match[0] for match in found if match.start() not in tags}


def _links(note: Note, span: Span, but: Sequence[re.Match[str]] = ()) -> set[str]:
    """The links of a part of the note, but for those in inline fields: where they lead, heading and block included."""
    links = (
        link
        for link in within(note.outline.links, span)
        if not any(field.start() < link.span.start < field.end() for field in but)
    )
    found = (note.text[link.target.start : link.span.end] for link in links)
    return {link.partition("|")[0].strip("[]()<> ").casefold() for link in found}


def facts(member: Member, note: Note) -> dict[str, Token | None]:
    """The numbers, dates, names, links and other details that an item's own words tell, by key."""
    tokens = member.said.wording.tokens
    told: dict[str, Token | None] = {
        token.key: token
        for at, token in enumerate(tokens)
        if (token.kind in _TOLD and not _is_first_tag(token)) or _may_name(tokens, at)
    }
    span = words_of(member.item)
    fields = _inline_fields(note.text, member.item)
    told.update((f"link {link}", None) for link in _links(note, span, fields))
    if span.end - span.start <= LONGEST:
        told.update((f"extra {match[0]}", None) for match in _EXTRAS.finditer(note.text, span.start, span.end))
    return told


def _is_first_tag(token: Token) -> bool:
    """Whether it is a tag with which the words begin: it is carried as those at the end are."""
    return token.shown.startswith("#") and token.weight < 1


def _may_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word may be a name: a capital inside of a sentence, or two of them at its beginning."""
    token = tokens[at]
    if token.kind != "word" or token.weight < 1 or not token.shown[0].isupper():
        return False
    following = tokens[at + 1].shown if at + 1 < len(tokens) else ""
    return at > 0 or (following[:1].isupper() and not following.isupper() and not token.groups)


def _choose_words(note: Note, kept: Member, dropped: Member) -> Member:
    """Whose words stay: those that say all that the others do and more; of two that say as much, those that tell more
    numbers, dates and names, if they tell all; else the kept ones, as of two that are equal and tell the same.
    """
    ours, theirs = facts(kept, note), facts(dropped, note)
    ours_tell, theirs_tell = _tells_all(kept, ours, theirs), _tells_all(dropped, theirs, ours)
    more, theirs_more = _says_more(kept.said, dropped.said), _says_more(dropped.said, kept.said)
    if theirs_more and theirs_tell and not more:
        return dropped
    if not theirs_more and not more and theirs_tell and _is_richer(dropped.said, kept.said, len(theirs) - len(ours)):
        return kept if ours_tell and kept.said.wording.same == dropped.said.wording.same else dropped
    if ours_tell and not theirs_more:
        return kept
    raise ConflictError("each says something that the other does not")


def _is_richer(ours: Statement, theirs: Statement, told: int) -> bool:
    """Whether one of two that say as much tells more, which is counted; or the same, with a small word more."""
    return told > 0 or (told == 0 and _says_more(ours, theirs, 0) and not _says_more(theirs, ours, 0))


def _says_more(ours: Statement, theirs: Statement, least: float = 1) -> bool:
    """Whether one has a word of at least this weight to which nothing in the other answers."""
    if ours.wording.same == theirs.wording.same:
        return False
    left = match(ours.words, theirs.words).ours
    if ours.wording.run and theirs.wording.run:
        others = common_words(theirs.wording.run)
        return any(char not in others for char in meaning(ours.wording.run))
    return any(token.weight >= least for token in left)


def _tells_all(teller: Member, told: dict[str, Token | None], wanted: dict[str, Token | None]) -> bool:
    """Whether the words of one tell what is wanted of the other."""
    tokens = {token.key: token for token in teller.said.wording.tokens}
    groups = {group for token in tokens.values() for group in token.groups}
    values = [token.value for token in tokens.values()]
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
