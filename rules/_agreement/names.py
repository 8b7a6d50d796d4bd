"""Names of people and subjects in frontmatter and body, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from notelint import Field, Note, Span

from .._entity_name.spelling import keys, written
from .._schema.short import plain
from .head import HeadLine
from .markup import bare, core, link_to, readings, rest_of_line, shown, spellings
from .splitting import Glue, links_apart, parts, stretches, unsaid
from .stand_ins import is_stand_in

_ASIDE: Final = re.compile(r"[ \t]*(?:\([^()]*\)|<[^<>]*>)[ \t]*\Z|[ \t]+[-–—][ \t].*\Z|:[ \t].*\Z")
_LINKS: Final = re.compile(r".*(?:\]\]|\]\([^()\r\n]*\))")
_LINK: Final = re.compile(r"!?(?:\[\[[^\[\]\r\n]*+\]\]|\[[^\[\]\r\n]*+\]\([^()\r\n]*+\))")
_GRADES: Final = re.compile(r"\w[+#]+(?!\w)")
"""Signs by which names differ: `C`, `C++`, `C#`."""
_NOBODY: Final = re.compile(r"[\W_]*(?:todo|na|nobody)?[\W_]*", re.I)
LONGEST_NAME: Final = 300


@dataclass(frozen=True)
class Named:
    """One name where it stands. `text` is what is written, `whole` the same with tags and marks around it, `span`
    where; `index` that in its list; `glue` what parts it from its neighbours; `source` its line of the frontmatter,
    where a comment may be a part of the name (`Store #2`).
    """

    text: str
    span: Span
    index: int = -1
    whole: str = ""
    glue: Glue = ""
    source: str = ""

    @cached_property
    def _link(self) -> str:
        """The link that the name is, whatever stands behind it; else the name alone."""
        last = _LINK.match(self.text) or _LINKS.match(self.text)
        behind = _ASIDE.search(self.text, last.end() if last else 0)
        return (self.text[: behind.start()] if behind else self.text).lstrip("@")

    @property
    def is_linked(self) -> bool:
        """Whether the name is a link, in which nothing is an aside."""
        return _LINK.fullmatch(self._link) is not None

    @cached_property
    def readings(self) -> tuple[str, ...]:
        """What may be meant: of `[[People/Ada Quist|Ada]]` both, of `Ada Quist (Pilot)` the name, of a link with words
        behind it all of it, or the link alone.
        """
        link = _LINK.match(self._link)
        alone = readings(link[0]) if link and not self.is_linked else ()
        return (*readings(self._link), *alone)

    @cached_property
    def full(self) -> str:
        """The name with what stands behind it, which may belong to it: `Halm (North)`."""
        return self.readings[0] if self.is_linked and self.readings else bare(self.text).lstrip("@")

    @property
    def says_more(self) -> bool:
        """Whether something stands behind the name, an aside or a tag, which may belong to it or not, or words beside a
        link.
        """
        has_more = bool(self.aside) or (not self.is_linked and _LINK.search(self._link) is not None)
        return has_more or "#" in self.whole[len(self.text) :]

    @property
    def aside(self) -> str:
        """What stands behind the name in brackets, a dash or a colon."""
        return self.text.lstrip("@")[len(self._link) :]

    @cached_property
    def forms(self) -> frozenset[str]:
        """The name without regard to case, signs, accents, order and titles."""
        names = (*self.readings, self.full)
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
        return is_stand_in(self.text) or _NOBODY.fullmatch(self.text[:50]) is not None

    @property
    def name(self) -> str:
        """The name for a message."""
        return shown(self.full or self.text)


def names_in_field(note: Note, field: Field, known: Set[str] = frozenset()) -> list[Named]:
    """The names of a list, or of a text with commas, in which what is known is one name."""
    value = field.value
    if isinstance(value.data, str) and value.style in ("plain", "single", "double"):
        found = _names(value.data, Span(0, len(value.data)), Span(0, len(value.data)), known)
        return [Named(each.text, value.span, glue=each.glue) for each in found]
    return [
        name
        for index, item in enumerate(value.items)
        if isinstance(item.data, str) and len(item.data) <= LONGEST_NAME and item.data.strip()
        for name in _names_in_item(item.data.strip(), item.span, index, rest_of_line(note.text, item.span.start))
    ]


def _names_in_item(text: str, span: Span, index: int, source: str) -> list[Named]:
    """The name of an item; of one that holds several links those, none of which is an item of its own."""
    found = links_apart(text, Span(0, len(text)))
    if len(found) == 1:
        return [Named(text, span, index, source=source)]
    return [Named(text[slice(*part.span)], span, glue=part.glue) for part in found]


def spelled_in_field(note: Note, field: Field) -> frozenset[str]:
    """How a field spells its names, and the other things in its list."""
    others = (spellings(plain(item.data)) for item in field.value.items if isinstance(item.data, str | int | float))
    return frozenset[str]().union(*(name.said for name in names_in_field(note, field)), *others)


def names_in_line(note: Note, line: HeadLine, known: Set[str] = frozenset()) -> list[Named]:
    """The names of a line, in which what is known is one name, or of the list below it."""
    if not line.items:
        return _names(note.text, line.value, line.whole, known)
    found = (
        Named(
            note.text[slice(*part.span)],
            part.span,
            whole=note.text[item.span.start + len(item.marker) : item.span.end].strip() if len(listed) == 1 else "",
            glue=part.glue,
        )
        for item in line.items
        for listed in (links_apart(note.text, core(note.text, item.text)),)
        for part in listed
    )
    return [name for name in found if 0 < len(name.text) <= LONGEST_NAME]


def _names(text: str, value: Span, whole: Span, known: Set[str]) -> list[Named]:
    """The names that a text lists, in order: those that are known as they are written, and what else stands there."""
    told, left = stretches(text, whole, known) if known else ([], [])
    listed = parts(text, value)
    listed = unsaid(listed, left) if known else listed
    found = [Named(text[slice(*span)], span) for span in told]
    for part in listed:
        behind = text[part.span.end : whole.end] if part.span.end == value.end else ""
        found.append(Named(text[slice(*part.span)], part.span, whole=text[slice(*part.span)] + behind, glue=part.glue))
    return sorted(found, key=lambda name: name.span)


def like(pattern: Iterable[Named], name: str) -> str:
    """The name as a link where the others are links; empty where no link can name it."""
    is_linked = all(each.text.startswith("[[") and each.text.endswith("]]") for each in pattern)
    return link_to(name) if is_linked else name


def is_same(text: str, name: Named) -> bool:
    """Whether a text is read as this name."""
    return not Named(text, Span(0, len(text))).forms.isdisjoint(name.forms)


def is_read_as(text: str, name: Named, glue: str = "") -> bool:
    """Whether a text, written into a line whose names `glue` parts, is read as one name, and as this one."""
    whole = Span(0, len(text))
    return [part.span for part in parts(text + glue, Span(0, len(text + glue)))] == [whole] and is_same(text, name)
