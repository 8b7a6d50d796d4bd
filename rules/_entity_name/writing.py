"""The edit that writes the name of a page where one of its aliases stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from notelint import Edit, NoteOutline, parse_task

from .._agreement.markup import page_name
from .mentions import Mention
from .pages import Page

_PLAIN: Final = re.compile(r"[^\W\d_](?:[\w.-]|[ ](?=\w))*")
_NO_TEXT: Final = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))
_OF_HANDLES: Final = frozenset("/\\_=+$%&~")
_IN_LINK: Final = re.compile(r"[^\[\]|#^\\\r\n]+")


def edits(note: NoteOutline, mention: Mention, page: Page) -> tuple[Edit, ...] | None:
    """The edit; None where the text around the name is not known well enough."""
    start, end = mention.span
    if _is_in_heading(note, start) or note.place(mention.span).start.line != note.place(mention.span).end.line:
        return None
    if mention.target is not None:
        name = page_name(page.path)
        is_plain = _IN_LINK.fullmatch(name) and "'" not in name and '"' not in name
        return (Edit(start, end, mention.target.write(name)),) if is_plain else None
    if mention.form == "mention":
        is_read = parse_task(f"@{page.name}: x", 0, len(page.name) + 4).assignees == (page.name,)
        return (Edit(start, end, page.name),) if is_read and _OF_HANDLES.isdisjoint(page.name) else None
    if _PLAIN.fullmatch(page.name) is None or page.name.casefold() in _NO_TEXT:
        return None
    quotes, rest = divmod(end - start - len(mention.name), 2)
    if rest or quotes > 1 or mention.form == "somewhere":
        return None
    return (Edit(start + quotes, end - quotes, page.name),)


def _is_in_heading(note: NoteOutline, offset: int) -> bool:
    """Whether a place lies in a heading, to which links may lead by its words."""
    sections = note.outline.sections
    above = bisect_right(sections, offset, key=lambda section: section.heading.start) - 1
    return above >= 0 and offset < sections[above].heading.end
