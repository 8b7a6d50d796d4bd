"""The value of a key that a note lacks, where its type or the note itself says what it is."""

from __future__ import annotations

import posixpath
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Final

from notelint import Data, Note, NoteType, Span, fill, is_day

from .._agreement.head import head_lines, labels_of, means_its_key
from .._agreement.markup import STRUCK, page_name
from .._agreement.roll import goes_on_below
from .._placeholders import is_template
from .._plain_name import is_name
from .._splitting import parts
from .._stand_ins import is_stand_in, says_its_kind
from .._subject_name import is_plain, is_sure, may_be_name
from .meant import Meant
from .parts import split_list
from .words import listed, part

_DAY: Final = re.compile(r"(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")
_WORD: Final = re.compile(r"[\w.-]*\w")
"""A word, a number or a day."""
_LINK: Final = re.compile(r"\[\[([^\[\]|#^{}<>]+)\]\]")
_MARKUP: Final = re.compile(r"[*`\[\]<>\\|^{}$]|==|~~|%%|(?<!\w)_|_(?!\w)|(?<!\S)#\S")
_NUMBER: Final = re.compile(r"(?<!\S)#[0-9]+(?![\w/-])")
"""What begins as a tag does, and is none."""
_ENTITY: Final = re.compile(r"&#?\w+;")


def known_value(note: Note, kind: NoteType, key: str) -> Meant | None:
    """The value that a key must have; None where only the writer knows it, or the notes that are made of this one."""
    here = part(kind.schema, ["properties", key])
    data = note.frontmatter.data if note.frontmatter else {}
    if key == "type" and len(kind.match.types) == 1:
        return Meant(kind.match.types[0], True)
    for value in _told(here, data):
        return Meant(value, True)
    if is_template(note):
        return None
    found = (
        _date(note)
        if key == "date"
        else _labelled(note, key, must_be_name=key == kind.entity) or (_heading(note) if key == "title" else None)
    )
    if found is None and key == kind.entity:
        found = _folder(note)
    if found and isinstance(found.data, str) and "array" in listed(here.get("type")):
        items = split_list(found.data, key)
        return Meant(items.data, items.safe and found.safe) if items else None
    return found


def _folder(note: Note) -> Meant | None:
    """The name of the folder of one subject, in which its page lies: `README.md`, or one of the folder's own name. A
    folder at the top, or one with such folders in it, holds a kind of notes.
    """
    folder = posixpath.dirname(note.path)
    name = posixpath.basename(folder)
    if "/" not in folder or not may_be_name(name) or not is_plain(name):
        return None
    if not any(note.names.at(f"{folder}/{page}.md") for page in ("README", "index", name)):
        return None
    paths = note.names.paths
    first, behind = (bisect_left(paths, f"{folder}{sign}") for sign in "/0")  # `0` is what follows `/`
    pages = (path for path in paths[first:behind] if path.lower().endswith("/readme.md"))
    return None if any(posixpath.dirname(path) != folder for path in pages) else Meant(name, False)


def _told(here: Mapping[str, object], data: Mapping[str, Data]) -> Iterator[Data]:
    """What the type says: the one value that is allowed, or the default, which may be a template."""
    for options in (listed(here["const"])[:1] if "const" in here else [], listed(here.get("enum"))):
        if len(options) == 1 and isinstance(options[0], str | int | float):
            yield options[0]
    default = here.get("default")
    if isinstance(default, str):
        filled = fill(default, data)
        yield from [filled] if filled is not None else []
    elif isinstance(default, int | float | list):
        yield default


def _heading(note: Note) -> Meant | None:
    """The title of the one heading of the first level, if it is plain text."""
    titles = [" ".join(section.title.split()) for section in note.outline.sections if section.level == 1]
    title = _ENTITY.sub(lambda entity: unescape(entity[0]), titles[0]) if len(titles) == 1 else ""
    if is_stand_in(title, "title") or says_its_kind(title) or _MARKUP.search(_NUMBER.sub("", title)):
        return None
    return Meant(title, True)


def _date(note: Note) -> Meant | None:
    """The day with which the file's name begins, sure where the body says the same; or the day that the body says."""
    name = note.path.rpartition("/")[2]
    days = _DAY.findall(name)
    named = days[0] if len(days) == 1 and name.startswith(days[0]) and is_day(days[0]) else None
    said = _labelled(note, "date")
    if said is None:
        return Meant(named, False) if named and not days[1:] else None
    is_one = isinstance(said.data, str) and is_day(said.data) and (named == said.data or not days)
    return Meant(said.data, True) if is_one else None


def _labelled(note: Note, key: str, *, must_be_name: bool = False) -> Meant | None:
    """What a line such as `**Account**: [[Northwind]]` at the head of the body says of a key; sure where all of the
    line is the value: a link, a name or one word; where it must be a name, one that the note says a second time.
    """
    found = head_lines(note, dict.fromkeys(labels_of(note, key), key))
    lines = [line for line in found if means_its_key(note, line)]
    said = {note.text[slice(*line.value)].strip() for line in lines}
    text = said.pop() if len(said) == 1 else ""
    if is_stand_in(text, key) or any(STRUCK.search(note.text, *line.whole) for line in lines):
        return None
    is_whole = not any(
        "#" in note.text[line.value.end : line.whole.end] or (must_be_name and goes_on_below(note, line))
        for line in lines
    )
    if link := _LINK.fullmatch(text):
        page = page_name(link[1])
        return Meant(page, is_whole and "/" not in text and may_be_name(page)) if page else None
    is_one = len(parts(text, Span(0, len(text)))) == 1
    is_known = is_sure(note, text, key) if must_be_name else _WORD.fullmatch(text) is not None or is_name(text)
    return None if _MARKUP.search(text) else Meant(text, is_whole and is_one and is_known)
