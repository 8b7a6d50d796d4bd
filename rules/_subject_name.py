"""Whether a text is surely the name of a note's subject: a customer, a project, a person."""

from __future__ import annotations

import re
from typing import Final

from notelint import Note, Span

from ._agreement.head import meets
from ._agreement.markup import page_name, said
from ._plain_name import is_name
from ._schema.days import in_iso

_WORD: Final = re.compile(r"[^\W_](?:[\w.'’+-]*[\w'’+])?")
_SMALL_IN_A_ROW: Final = (
    "of the and for in at de del della di da do dos du des la le les el y e et und für von van der den"
)
_SMALL: Final = frozenset(_SMALL_IN_A_ROW.split())
"""Small words within names."""
_LINK: Final = re.compile(r"\[\[([^\[\]|#^\r\n]{1,200})")
_WHOLE_LINK: Final = re.compile(r"\[\[([^\[\]|#^\r\n]+)[^\[\]\r\n]*\]\]")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OF_ANY_FOLDER: Final = frozenset(("readme", "index"))
_TAG: Final = re.compile(r"([^\s#/]+)/(?:[^\s#]*/)?([^\s#/]+)")
_LONGEST: Final = 100


def is_sure(note: Note, text: str, key: str) -> bool:
    """Whether a text is a link to a page, or a plain name for which the note has a second witness."""
    if link := _WHOLE_LINK.fullmatch(text):
        return may_be_name(page_name(link[1]))
    return is_plain(text) and _is_witnessed(note, text, key)


def may_be_name(page: str) -> bool:
    """Whether the name of a page may be that of a subject: no day or month, and no README without its folder."""
    is_day = _DAY.search(page) is not None or in_iso(page, "date-or-period") is not None
    return bool(page) and not is_day and page.casefold() not in _OF_ANY_FOLDER


def is_plain(text: str) -> bool:
    """Whether a text is nothing but words, none of which begins with a small letter but those within names."""
    words = text.split()
    is_cased = not any(word[0].islower() and word not in _SMALL for word in words)
    return 0 < len(text) <= _LONGEST and is_cased and all(map(_WORD.fullmatch, words)) and not text[0].islower()


def _is_witnessed(note: Note, name: str, key: str) -> bool:
    """Whether the name is that of the note, of a page that the note links, or of a tag such as `account/halm`, or
    stands among other words of its title. That of a folder may be one of a kind of notes.
    """
    word = said(name)
    if word in (said(note.path.rpartition("/")[2].removesuffix(".md")), *map(said, _pages(note))):
        return True
    if any(said(tag[0]) in said(key) and said(tag[1]) == word for tag in _tags(note)):
        return True
    return is_name(name) and any(_is_named(name, title) for title in _titles(note))


def _pages(note: Note) -> list[str]:
    """The names of the pages that a note links, but for those in code."""
    found = [(Span(*link.span()), page_name(link[1])) for link in _LINK.finditer(note.text)]
    return [page for span, page in found if not meets(note.outline.code, span)]


def _tags(note: Note) -> list[tuple[str, str]]:
    """The first and the last part of each tag that has several."""
    data = note.frontmatter.data.get("tags") if note.frontmatter else None
    given = data if isinstance(data, list) else [data]
    names = (*(each for each in given if isinstance(each, str)), *(tag.name for tag in note.outline.tags))
    return [found for name in names for found in _TAG.findall(name)]


def _titles(note: Note) -> list[str]:
    title = note.frontmatter.data.get("title") if note.frontmatter else None
    heads = [section.title for section in note.outline.sections if section.level == 1]
    return [*([title] if isinstance(title, str) else []), *heads]


def _is_named(name: str, title: str) -> bool:
    """Whether a title names somebody among other words: a word alone counts behind a word in small letters, and before
    no word that may be a part of the name.
    """
    behind = r"(?!\w)" if " " in name else r"(?!\w|[ ]\w*[^\W\d_a-z])"
    before = r"(?<!\w)" if " " in name else r"(?<=[^\W\d_A-Z][ ])"
    found = re.search(f"{before}{re.escape(name)}{behind}", title[:_LONGEST])
    return found is not None and found[0] != title.strip()
