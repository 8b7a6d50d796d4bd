"""Which joins need nobody's consent: the same text in the same place of the note, and nothing to choose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

from notelint import Item, Note

from .context import context_of
from .emphasis import without_emphasis
from .left_out import bare
from .raw import without_last_tags
from .spellings import has_value, spelt_alike
from .statement import DATES, FURTHER, INLINE, NEWLINE, Member
from .tail import within, words_of
from .wording import LONGEST, Wording

_MOST_EQUAL = 3
"""Members of a cluster with equal words up to which they are taken for passes; more are a tally or a habit."""
_LITERAL = re.compile(r"[`$\\<]|://|\]\(|%%")
"""What holds text that is taken letter by letter: code, formulas, addresses, escapes, comments."""
_VERBATIM = re.compile(r"[`\\<\[]|\$(?!\d)|://|%%|(?<!\*)\*(?!\*)|(?<!_)_(?!_)")
"""What holds names, where a value is as it is written: the literal, links, titles in italics. `$5` is a price."""
_STRAIGHT = str.maketrans("“”„‟‘’‚‛", "\"\"\"\"''''")
_RULE = re.compile(r"([-*_])(?:[ \t]*\1){2,}")
_LABEL = re.compile(r".*[:：](?:\*\*|__)?|\*\*[^*]+\*\*|__[^_]+__|\[\[[^\[\]]+\]\]", re.DOTALL)
"""An item that heads those behind it."""
_OPEN = frozenset(" /?")
"""Checkboxes of open tasks, of which that one stays that tells more."""
_LINK = re.compile(r"(?<!!)\[\[([^\[\]|#^]+)\]\]")

Twin: TypeAlias = tuple[object, ...]


def is_safe(note: Note, kept: Member, dropped: Member, cluster: Sequence[Member], party: Sequence[Member]) -> bool:
    """Whether the two are twins and stand in one section and list layout where saying a thing twice adds nothing."""
    return (
        twin_of(note, kept) == twin_of(note, dropped)
        and _says_no_more(note, kept, dropped)
        and len(kept.said.words) > 1 - any(token.kind == "cjk" for token in kept.said.words.values())
        and not (_is_step(kept.item) or _is_step(dropped.item))
        and not _may_come_again(kept, dropped, party)
        and not _is_tally(kept, cluster)
    )


def twin_of(note: Note, member: Member) -> Twin:
    """Equal for those that are written alike in one section below one parent."""
    item, wording = member.item, member.said.wording
    place = (item.section, item.parent, _stretches(note)[member.number])
    return (*place, wording.same, _written(note, item), *_telling_tags(note, item, wording))


@lru_cache(1)
def _stretches(note: Note) -> list[int]:
    """For each item the number of its stretch: lists with nothing but rules between them, without an item that heads
    those behind it, such as `- **Monday**`.
    """
    found, stretch, end, run = list[int](), 0, 0, -1
    for item in note.outline.items:
        lines = [line.strip(" \t>") for line in NEWLINE.split(note.text[end : item.span.start])]
        rules = [line for line in lines if _RULE.fullmatch(line)]
        is_label = _LABEL.fullmatch(note.text[slice(*item.text)].strip()) is not None
        stretch += len(rules) < sum(map(bool, lines)) or (item.run > run and not rules and not item.depth) or is_label
        found.append(stretch)
        end, run = max(end, item.span.end), max(run, item.run)
    return found


def _says_no_more(note: Note, kept: Member, dropped: Member) -> bool:
    """Whether what stands beside the words leaves nothing to choose, and makes sense together."""
    one, other = kept.said, dropped.said
    boxes = {kept.item.state, dropped.item.state}
    tags = [{tag.name.casefold() for tag in within(note.outline.tags, each.item.text)} for each in (kept, dropped)]
    dates = [one.field(name) or other.field(name) or "" for name in ("due", "created", "start", "scheduled")]
    return (
        (len(boxes) == 1 or {one.state, other.state} == {"open", "done"} or boxes <= _OPEN)
        and one.field(FURTHER) == other.field(FURTHER)
        and (tags[0] <= tags[1] or tags[1] <= tags[0])
        and (one.field("depends") == other.field("depends"))
        and (not dates[0] or max(dates) == dates[0])
    )


def _written(note: Note, item: Item) -> str:
    """What an item's words are, code point for code point, without what is known to say nothing and no more: blanks,
    marks of emphasis, curled quotes, brackets of links, a full stop, the first capital, how a value is spelt, and tags
    and fields at the end, which a join carries.
    """
    text = note.text[slice(*words_of(item))]
    if len(text) > LONGEST:
        return text
    text = _without_tail(text)
    may_be_respelt = not _VERBATIM.search(text)
    if not _LITERAL.search(text):
        text = _LINK.sub(r"\1", without_emphasis(" ".join(text.translate(_STRAIGHT).split())))
    text = text.strip()
    if may_be_respelt and has_value(text):
        text = spelt_alike(text, _language(note))
    if not _LITERAL.search(text):
        text = bare(text, _language(note))
    if text.endswith((".", "。")) and not text.endswith(".."):
        text = text[:-1]
    return _lowered(text)


@lru_cache(1)
def _language(note: Note) -> str:
    return context_of(note).language


def _telling_tags(note: Note, item: Item, wording: Wording) -> list[str]:
    """The tags that may be words wherever they stand: `#QX-12`, and any behind a word that leads to one, as in `write
    to #press`.
    """
    is_led_to = bool(wording.tokens) and wording.tokens[-1].kind == "function"
    names = (tag.name.casefold() for tag in within(note.outline.tags, item.text))
    return sorted(name for name in names if is_led_to or any(map(str.isdecimal, name)))


def _without_tail(text: str) -> str:
    """The text without the tags and inline fields with which it ends."""
    fields = [found.span() for found in INLINE.finditer(text)] if "::" in text else []
    while True:
        shorter = without_last_tags(text).rstrip()
        if fields and fields[-1][1] == len(shorter):
            shorter = shorter[: fields.pop()[0]]
        elif shorter == text:
            return text
        text = shorter


def _lowered(text: str) -> str:
    """The text with its first letter in lower case, if a word in lower case begins with it."""
    first, second = text[:1], text[1:2]
    return first.lower() + text[1:] if second.islower() and first.lower().upper() == first else text


def _is_step(item: Item) -> bool:
    """Whether the item is one of a numbered list, where the order may mean that it is done again."""
    return item.marker[:1].isdecimal()


def _may_come_again(kept: Member, dropped: Member, party: Iterable[Member]) -> bool:
    """Whether only one is done, and of all that are joined one on a day that nobody knows, another by some day."""
    if (kept.said.state == "done") == (dropped.said.state == "done"):
        return False
    done, others = (
        [member.said for member in party if (member.said.state == "done") == is_done] for is_done in (True, False)
    )
    undated = any(not said.field("done") for said in done)
    return undated and any(said.field(name) for said in others for name in DATES)


def _is_tally(kept: Member, cluster: Sequence[Member]) -> bool:
    """Whether more than three say it in the same words, or three of one list do."""
    runs = [member.item.run for member in cluster if member.said.wording.same == kept.said.wording.same]
    return len(runs) > _MOST_EQUAL or (len(runs) == _MOST_EQUAL and len(set(runs)) == 1)
