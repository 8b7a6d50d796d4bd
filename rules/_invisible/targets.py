"""Tags, links and block ids: names that are no longer found."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from urllib.parse import unquote

from notelint import Edit, Level, Link, Span

from .characters import BLANKS, SOFT_HYPHEN, shown
from .finding import Finding, culprits
from .line import Line

_TAG = re.compile(r"""(?<!\S)#[^\s!@#$%^&*(),.?":{}|<>\[\]`\\]+""")
_BLOCK_ID = re.compile(r"(?:\A|[ \t])(\^[a-zA-Z0-9-]+)[ \t]*\Z")
_FREE = frozenset("?!:;»%€$°–—")
_FILE = re.compile(r"\.\w{1,8}\Z")


def dead_tags(line: Line, is_task: bool) -> Iterator[Finding]:
    """Tags that hold something unseen and so are others; on a task also those with a no-break space behind them."""
    if "#" not in line.raw:
        return
    for found in _TAG.finditer(line.raw):
        start, end = line.start + found.start(), line.start + found.end()
        places = [place for place in line.within(start, end) if _is_stray(line, place)]
        if places and places[0] > start + 1 and not found[0][1:].isdigit():
            told = shown(found[0])
            yield culprits(line, places, f"in the tag `{told}`: it is not the tag that it looks like", Level.ERROR)
        elif is_task and end + 1 < line.end and line.text[end] in BLANKS and _begins_word(line.text[end + 1]):
            yield culprits(line, [end], f"behind the tag `{found[0]}`: Tasks takes it for a part of it", Level.WARNING)


def _begins_word(char: str) -> bool:
    return not char.isspace() and char not in _FREE


def _is_stray(line: Line, place: int) -> bool:
    char = line.text[place]
    return char == SOFT_HYPHEN or (char not in BLANKS and place not in line.needed)


def dead_links(line: Line) -> Iterator[Finding]:
    """Links whose target is not found, and is without what nobody sees in it."""
    for link in _links(line):
        if found := _dead_link(line, link):
            yield found


def in_living_links(line: Line) -> set[int]:
    """The hits in links to files that bear them in their names."""
    return {
        place
        for link in _links(line)
        if (places := line.within(*link.target)) and _finds(line, line.text[slice(*link.target)])
        for place in places
    }


def _links(line: Line) -> Iterator[Link]:
    """The links that lie on the line."""
    if not any(sign in line.raw for sign in ("[[", "](", "<")):
        return
    links = line.note.outline.links
    index = bisect_left(links, (line.start, 0), key=lambda link: link.span)
    while index < len(links) and links[index].span.start < line.end:
        if links[index].target.end <= line.end:
            yield links[index]
        index += 1


def _dead_link(line: Line, link: Link) -> Finding | None:
    places = [place for place in line.within(*link.target) if line.text[place] in BLANKS or _is_stray(line, place)]
    if not places:
        return None
    written = line.text[slice(*link.target)]
    repaired = Line(line.whole, *link.target, places).bare.strip()
    effect = f"in the link to `{shown(written)}`"
    if _finds(line, written):
        return None
    level = Level.ERROR if _finds(line, repaired) else Level.WARNING
    if level is Level.WARNING:
        places = [place for place in places if not _may_be_in_name(line, link.target, place)]
    if not places:
        return None
    found = culprits(line, places, f"{effect}: it is not the name that it looks like", level)
    return found._replace(edits=tuple(_escaped(line, link, edit) for edit in found.edits))


def _escaped(line: Line, link: Link, edit: Edit) -> Edit:
    """An edit that puts a blank into the address of a Markdown link, where none may stand."""
    is_bare = link.kind in ("markdown", "image") and line.text[link.target.start - 1] != "<"
    is_inside = link.target.start < edit.start and edit.end < link.target.end
    return Edit(edit.start, edit.end, "%20") if edit.text and is_bare and is_inside else edit


def _finds(line: Line, target: str) -> bool:
    names = {target, unquote(target)} if "%" in target else {target}
    return any(line.note.names.resolve(name, line.note.path) is not None for name in names)


def _may_be_in_name(line: Line, target: Span, place: int) -> bool:
    """Whether a file that is not known may bear it in its name: `Bildschirm­foto`, `10.16.49 AM`, `Pourquoi ?`."""
    char, text = line.text[place], line.text
    if char == SOFT_HYPHEN:
        return _FILE.search(text[slice(*target)]) is not None
    if char not in BLANKS or place == target.start or place == target.end - 1:
        return False
    if "://" in text[slice(*target)] or _FILE.search(text[slice(*target)]):
        return True
    before, behind = text[place - 1], text[place + 1]
    return behind in _FREE or before in "«–—" or before.isdigit() or behind.isdigit()


def dead_block_id(line: Line) -> Finding | None:
    """What keeps a block id at the end of a line from being one."""
    found = _BLOCK_ID.search(line.bare) if "^" in line.raw else None
    if found is None or _BLOCK_ID.search(line.raw):
        return None
    places = line.within(line.place_of(found.start(1)) - 1, line.end)
    places = [place for place in places if place > line.start or line.text[place] not in BLANKS]
    return (
        culprits(line, places, f"in the block id `{found[1]}`: links do not find it", Level.ERROR) if places else None
    )
