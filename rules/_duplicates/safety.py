"""Which joins need nobody's consent: the same text in the same place of the note, and nothing to choose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from notelint import Item, Note

from .emphasis import without_emphasis
from .raw import without_last_tags
from .statement import DATES, INLINE, Member
from .tail import within, words_of
from .values import Number
from .wording import LONGEST, Wording

_MOST_EQUAL = 3
"""Members of a cluster with equal words up to which they are taken for passes; more are a tally or a habit."""
_LITERAL = re.compile(r"[`\\<]|\$.*\$|://|\]\(|%%")
"""What holds text that is taken letter by letter: code, formulas, addresses, escapes, comments."""
_STRAIGHT = str.maketrans("“”„‟‘’‚‛", "\"\"\"\"''''")
_COUNT = re.compile(r"[^\W\d_]+|[$€£¥]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?[kK])")
_LAST = re.compile(r"(?:(?<!\.)\.|。|(?<=[^\W\d_])!)\Z")
_LINK = re.compile(r"(?<!!)\[\[([^\[\]|#^]+)\]\]")

Twin: TypeAlias = tuple[object, ...]


def is_safe(note: Note, kept: Member, dropped: Member, cluster: Sequence[Member], party: Sequence[Member]) -> bool:
    """Whether the two are twins and stand in one section and list layout where saying a thing twice adds nothing."""
    return (
        twin_of(note, kept) == twin_of(note, dropped)
        and len(kept.said.words) > 1 - any(token.kind == "cjk" for token in kept.said.words.values())
        and not (_is_step(kept.item) or _is_step(dropped.item))
        and not _may_come_again(kept, dropped, party)
        and not _is_tally(kept, cluster)
    )


def twin_of(note: Note, member: Member) -> Twin:
    """Equal for those that are written alike in one section below one parent."""
    item, wording = member.item, member.said.wording
    return (item.section, item.parent, wording.same, _written(note, item, wording), *_telling_tags(note, item, wording))


def _written(note: Note, item: Item, wording: Wording) -> str:
    """What an item's words are, code point for code point, without what is known to say nothing and no more: blanks,
    marks of emphasis, curled quotes, brackets of links, the last stop, the first capital, how a number is written, and
    tags and fields at the end, which a join carries.
    """
    text = note.text[slice(*words_of(item))]
    if len(text) > LONGEST:
        return text
    text = _without_tail(text)
    if not _LITERAL.search(text):
        text = _LINK.sub(r"\1", without_emphasis(" ".join(text.translate(_STRAIGHT).split())))
        text = _counted(text, wording)
    text = text.strip()
    return _lowered(_LAST.sub("", text))


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


def _counted(text: str, wording: Wording) -> str:
    """The text with values for numbers in words, with commas or with a k: `two`, `12,400`, `12.4k`."""
    parts, at = list[str](), 0
    for token in wording.tokens:
        if not isinstance(token.value, Number) or token.value.spelt or not _COUNT.fullmatch(token.shown):
            continue
        if found := re.compile(rf"(?<!\w){re.escape(token.shown)}(?!\w)").search(text, at):
            parts += (text[at : found.start()], token.key)
            at = found.end()
    return "".join((*parts, text[at:]))


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
