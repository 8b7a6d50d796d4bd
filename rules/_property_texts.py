"""The texts in a note's frontmatter, and the targets of links in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final, Literal, NamedTuple

from notelint import Edit, Field, Frontmatter, Node, Note, Span, Target

Path = tuple[str | int, ...]
_DEEPEST: Final = 20
_MOST_READ: Final = 20_000_000
"""Characters read again to prove edits, in about two seconds."""
_SYNTAXES: Final[tuple[Literal["wikilink", "angle", "bare"], ...]] = ("wikilink", "angle", "bare")
_MOST_LINKS: Final = 1000
"""Links of one value that are looked at."""
_LINK: Final = re.compile(
    r"\[\[[ \t]*+(?P<wikilink>[^\[\]|#^\r\n]++)(?=[|#^][^\[\]\r\n]*+\]\]|\]\])"
    r"|\]\((?:<(?P<angle>[^<>\r\n]++)>|(?P<bare>[^\s<>()]++)(?=[ )]))"
)


class PropertyText(NamedTuple):
    """A text in the frontmatter: the steps that lead to it, such as `("source", 0)`, where it stands, and its value."""

    path: Path
    span: Span
    text: str


def property_texts(block: Frontmatter | None) -> Iterator[PropertyText]:
    """All values that are text and not empty, in order of place; an alias has no text of its own, and a link without
    quotes is one, though YAML reads a list.
    """
    waiting: list[tuple[Path, Node]] = [((), block.root)] if block and block.root else []
    while waiting:
        path, node = waiting.pop()
        if isinstance(node.data, str) and node.data.strip() and node.style != "alias":
            yield PropertyText(path, node.span, node.data)
        elif block and (link := _bare_link(block, node)):
            yield PropertyText(path, node.span, link)
        elif len(path) < _DEEPEST and node.style != "alias":
            inner: list[tuple[Path, Node]] = [((*path, index), item) for index, item in enumerate(node.items)]
            inner += [((*path, str(field.key.data)), field.value) for field in node.fields]
            waiting += reversed(inner)


def _bare_link(block: Frontmatter, node: Node) -> str:
    """The link that a list in a list was to be; empty if it was none."""
    if not block.text.startswith("[[", node.span.start):
        return ""
    from ._bare_links import is_one_text, link_in

    link = link_in(block, node)
    return link if link and is_one_text(node, link) else ""


def property_links(text: str) -> Iterator[Target]:
    """The targets of the wikilinks and Markdown links in a text; their spans are places in it."""
    for found in islice(_LINK.finditer(text), _MOST_LINKS) if "[[" in text or "](" in text else ():
        syntax = next(name for name in _SYNTAXES if found[name])
        written = found[syntax].rstrip(" \t\\")
        start = found.start(syntax)
        yield Target(Span(start, start + len(written)), written, syntax)


def are_provable(note: Note, edits: int) -> bool:
    """Whether so many edits of the frontmatter, each proven by reading it again, cost little time."""
    block = note.frontmatter
    return block is not None and edits * (block.yaml.end - block.yaml.start) <= _MOST_READ


def with_part(note: Note, value: PropertyText, part: Span | None, new: str) -> tuple[Edit, ...] | None:
    """The edits that put a text in the place of a part of a value, or of all of it; None where that is not provable."""
    block, (start, end) = note.frontmatter, part or (0, len(value.text))
    text = value.text[:start] + new + value.text[end:]
    return block.set(value.path, text) if block and leads_to(block, value.path, value.span) else None


def leads_to(block: Frontmatter, path: Path, place: Span) -> bool:
    """Whether a path leads to the value at a place: of a key that stands twice it leads to the first."""
    spot = block.find(path)
    return spot is not None and (spot.value if isinstance(spot, Field) else spot).span == place


def relinked(note: Note, target: Target, file: str) -> str | None:
    """The target of a link that leads to the file, from the vault's root; `.md` only where it stood before. None where
    no link of the kind does.
    """
    is_short = file.endswith(".md") and not target.readings[0].lower().endswith(".md")
    path = file.removesuffix(".md") if is_short else file
    written = "/".join(map(target.write, path.split("/")))
    return written if replace(target, written=written).resolve(note.names, note.path) == file else None
