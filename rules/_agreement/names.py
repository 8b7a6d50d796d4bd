"""Names of people and subjects in frontmatter and body, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from notelint import Field, Item, Note, Span

from .._entity_name.spelling import keys, written
from .._plain_name import closed, is_name
from .._schema.short import plain
from .._splitting import BEHIND_A_NAME, COMMAS, IN_AN_ITEM, Glue, links_apart, parts, stretches, unsaid
from .._stand_ins import is_stand_in
from .head import HeadLine
from .markup import bare, core, is_by_name, link_to, readings, rest_of_line, shown, spellings

_ASIDE: Final = re.compile(
    r"(?:[ \t]*(?:\([^()]*\)|<[^<>]*>|\[[^\[\]]*\]))+[ \t]*\Z|[ \t]+(?P<dash>[-–—][ \t]).*\Z|(?P<colon>:[ \t]).*\Z"
)
_EMPHASIS: Final = re.compile(
    r"(?<![\w*\\])(?P<sign>\*{1,3}|_{1,3}|==)(?=\S)(?P<inner>[^*_=\r\n]+)(?<=\S)(?P=sign)(?![\w*])"
)
_COMMA: Final = re.compile(rf"[{COMMAS}]")
_DEGREE: Final = re.compile(r"(?:,?[ \t]+(?:ph\.?d|m\.?d|m\.?sc|mba|esq)\.?)+\Z", re.I)
_LINK: Final = re.compile(r"!?(?:\[\[[^\[\]\r\n]*+\]\]|\[[^\[\]\r\n]*+\]\([^()\r\n]*+\))")
_GRADES: Final = re.compile(r"\w[+#]+(?!\w)")
"""Signs by which names differ: `C`, `C++`, `C#`."""
_FIRM: Final = re.compile(rf",?[ \t]+(?:{BEHIND_A_NAME.pattern})\Z", re.I)
_STOP: Final = re.compile(r"(?<![^\W\d_])(?<!\.)(?P<word>[^\W\d_]{3,40}|\]\]|[^\W\d_a-z]{2})[.。]\Z")
_SHORT: Final = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
"""The name of a page that is made for addresses."""
LONGEST_NAME: Final = 300


@dataclass(frozen=True)
class Named:
    """One name where it stands. `text` is what is written, `whole` the same with tags and marks around it, `span`
    where; `index` that in its list; `glue` what parts it from its neighbours; `source` its line of the frontmatter,
    where a comment may be a part of the name (`Store #2`). `is_item` tells that a comma does not part it from others.
    """

    text: str
    span: Span
    index: int = -1
    whole: str = ""
    glue: Glue = ""
    source: str = ""
    is_item: bool = False

    @cached_property
    def _apart(self) -> tuple[str, str]:
        """The name, or the link that it is, and what stands behind it in brackets, a dash or a colon, in an item also
        behind a comma.
        """
        text = _EMPHASIS.sub(lambda found: found["inner"], self.text).lstrip("@")
        masked = _LINK.sub(lambda link: "x" * len(link[0]), text)
        link = _LINK.match(text)
        behind = _ASIDE.search(masked, link.end() if link else 0)
        comma = _COMMA.search(masked, link.end() if link else 0) if self.is_item else None
        if comma and (behind is None or comma.start() < behind.start()):
            rest = masked[comma.end() : behind.start() if behind else len(masked)].strip()
            is_short = not link and not _has_two_words(masked[: comma.start()]) and is_name(rest)
            behind = behind if is_short or BEHIND_A_NAME.fullmatch(rest) else comma
        cut = behind.start() if behind else len(text)
        return text[:cut].rstrip(), text[cut:]

    @property
    def link(self) -> str:
        """The name, or the link that it is, without what stands behind it."""
        return self._apart[0]

    @property
    def is_linked(self) -> bool:
        """Whether the name is a link, in which nothing is an aside."""
        return _LINK.fullmatch(self.link) is not None

    @cached_property
    def readings(self) -> tuple[str, ...]:
        """What may be meant: of `[[People/Ada Quist|Ada]]` both, of `Ada Quist (Pilot)` the name, of a link with words
        behind it all of it, or the link alone.
        """
        link = _LINK.match(self.link)
        alone = readings(link[0]) if link and not self.is_linked else ()
        return (*readings(self.link), *alone)

    @cached_property
    def full(self) -> str:
        """The name with what stands behind it, which may belong to it: `Halm (North)`."""
        return self.readings[0] if self.is_linked and self.readings else bare(self.text).lstrip("@")

    @property
    def says_more(self) -> bool:
        """Whether something stands behind the name, an aside or a tag, which may belong to it or not, or words beside a
        link.
        """
        has_more = bool(self.aside) or (not self.is_linked and _LINK.search(self.link) is not None)
        return has_more or "#" in self.whole[len(self.text) :]

    @property
    def aside(self) -> str:
        """What stands behind the name in brackets, a dash or a colon."""
        return self._apart[1]

    @cached_property
    def is_plain(self) -> bool:
        """Whether all of it is plainly one name: a link, or a few words."""
        is_one = self.is_linked or (not _LINK.search(self.link) and is_name(_FIRM.sub("", bare(self.link))))
        return is_one and self.glue != "?" and not self.aside

    @cached_property
    def is_readable(self) -> bool:
        """Whether it is plainly a name and a remark, or a last name and a first one."""
        aside = self.aside.strip()
        if self.is_plain or self.glue == "?" or not aside:
            is_free = self.glue != "?" and not _LINK.search(self.link)
            return self.is_plain or (is_free and all(map(is_name, _COMMA.split(bare(self.link)))))
        head, remark = Named(self.link, self.span), bare(aside.lstrip("-–—,").strip())
        is_one = aside[0] in "(<[" or (aside[0] in "-–—" and "[[" not in aside and not _is_full_name(remark))
        return is_one and head.is_plain

    @cached_property
    def forms(self) -> frozenset[str]:
        """The name without regard to case, signs, accents, order and titles."""
        names = (*self.readings, self.full, *(_DEGREE.sub("", name) for name in (*self.readings, self.full)))
        return frozenset(map(written, names)).union(*(keys(name) for name in names if not _GRADES.search(name))) - {""}

    @cached_property
    def said(self) -> frozenset[str]:
        """All by which the other side can say the same name."""
        return self.forms | self.spelled

    @property
    def spelled(self) -> frozenset[str]:
        """How the name is written, with and without what may be no part of it."""
        return spellings(self.text) | spellings(self.whole) | spellings(self.source)

    @property
    def is_nobody(self) -> bool:
        """Whether nobody is named, or nobody yet."""
        is_word = any(map(str.isalnum, self.text)) and self.text not in ("and", "und", "et")
        return not is_word or is_stand_in(self.text, "participants")

    @property
    def best(self) -> str:
        """The name itself, of a link to a page with a short name what is shown: `Zed Yon` of `[[zed-yon|Zed Yon]]`."""
        short = self.is_linked and len(self.readings) > 1 and _SHORT.fullmatch(self.readings[0])
        return self.readings[1] if short else self.full

    @property
    def name(self) -> str:
        """The name for a message."""
        return shown(self.best or self.text)


def name_forms(text: str) -> frozenset[str]:
    """A name without regard to case, signs, accents, order and titles; of a link all that it says."""
    return Named(text.strip(), Span(0, len(text))).forms if text.strip() else frozenset()


def _has_two_words(text: str) -> bool:
    return " " in text.strip()


def _is_full_name(text: str) -> bool:
    return _has_two_words(text) and is_name(text)


def names_in_field(note: Note, field: Field, known: Set[str] = frozenset()) -> list[Named]:
    """The names of a list, or of a text with commas, in which what is known is one name."""
    value = field.value
    if isinstance(value.data, str) and value.style in ("plain", "single", "double"):
        found = names_of(value.data, Span(0, len(value.data)), Span(0, len(value.data)), known)
        return [Named(each.text, value.span, glue=each.glue) for each in found]
    return [
        name
        for index, item in enumerate(value.items)
        if isinstance(item.data, str) and len(item.data) <= LONGEST_NAME and item.data.strip()
        for name in _names_in_item(item.data.strip(), item.span, index, rest_of_line(note.text, item.span.start))
    ]


def _names_in_item(text: str, span: Span, index: int, source: str) -> list[Named]:
    """The name of an item; of one that holds several links those, none of which is an item of its own."""
    found = links_apart(text, Span(0, len(text)), spoken=IN_AN_ITEM)
    if len(found) == 1:
        return [Named(text, span, index, source=source, is_item=True)]
    return [Named(text[slice(*part.span)], span, glue=part.glue) for part in found]


def spelled_in_field(note: Note, field: Field) -> frozenset[str]:
    """How a field spells its names, and the other things in its list."""
    others = (spellings(plain(item.data)) for item in field.value.items if isinstance(item.data, str | int | float))
    return frozenset[str]().union(*(name.said for name in names_in_field(note, field)), *others)


def names_in_line(note: Note, line: HeadLine, known: Set[str] = frozenset()) -> list[Named]:
    """The names of a line, in which what is known is one name, or of the list below it."""
    if not line.items:
        return names_of(note.text, line.value, line.whole, known)
    found = [name for item in line.items for name in _names_of_item(note.text, item)]
    return [name for name in found if 0 < len(name.text) <= LONGEST_NAME]


def _names_of_item(text: str, item: Item) -> Iterator[Named]:
    """The name that an item of the body holds, or those of its links."""
    span = closed(text, core(text, item.text))
    listed = links_apart(text, span, spoken=IN_AN_ITEM)
    whole = text[item.span.start + len(item.marker) : item.span.end].strip() if len(listed) == 1 else ""
    for part in listed:
        yield Named(text[slice(*part.span)], part.span, whole=whole, glue=part.glue, is_item=len(listed) == 1)


def names_of(text: str, value: Span, whole: Span, known: Set[str]) -> list[Named]:
    """The names that a text lists, in order: those that are known as they are written, and what else stands there."""
    told, left = stretches(text, whole, known) if known else ([], [])
    listed = parts(text, without_stop(text, closed(text, value)))
    listed = unsaid(listed, left) if known else listed
    found = [Named(text[slice(*span)], span) for span in told]
    for part in listed:
        behind = text[part.span.end : whole.end] if part.span.end == value.end else ""
        here, is_item = text[slice(*part.span)], part.glue == ";"
        found.append(Named(here, part.span, whole=here + behind, glue=part.glue, is_item=is_item))
    return sorted(found, key=lambda name: name.span)


def without_stop(text: str, value: Span) -> Span:
    """A value without the full stop of a sentence, which is no part of the last name: `Ada Quist, Bo Lin.`"""
    stop = _STOP.search(text, value.start, value.end)
    return Span(value.start, stop.end("word")) if stop and not BEHIND_A_NAME.fullmatch(stop["word"]) else value


def _is_short(name: Named) -> bool:
    return _SHORT.fullmatch(name.full) is not None


def carried(pattern: Sequence[Named], name: Named, text: str = "") -> tuple[str, bool]:
    """The name as it is written beside others, and whether that says all of it and no more: among links its own link,
    or one by its name, which leads to a page only where the others are such links, too; else the name alone. `text` is
    what is taken of a name that is no link; empty where no link can name it.
    """
    plain = name.best if name.is_linked else text or name.full
    if not all(each.text.startswith("[[") and each.text.endswith("]]") for each in pattern):
        is_one = len(name.readings) == 1 and (not _SHORT.fullmatch(plain) or any(map(_is_short, pattern)))
        return plain, not name.is_linked or is_one
    if name.is_linked and name.link.startswith("[["):
        return name.link, True
    return link_to(plain), not name.is_linked and all(is_by_name(each.text) for each in pattern)


def is_same(text: str, name: Named) -> bool:
    """Whether a text is read as this name."""
    return not Named(text, Span(0, len(text))).forms.isdisjoint(name.forms)


def is_read_as(text: str, name: Named, glue: str = "") -> bool:
    """Whether a text, written into a line whose names `glue` parts, is read as one name, and as this one."""
    whole = Span(0, len(text))
    return [part.span for part in parts(text + glue, Span(0, len(text + glue)))] == [whole] and is_same(text, name)
