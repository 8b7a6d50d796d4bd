"""What counts of one note for the types that are proposed, and of several that are of one type."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from notelint.frontmatter import Data, Node
from notelint.note import Note

FEWEST: Final = 3
"""Notes that make a type."""
_LINK: Final = re.compile(r"\[\[[^\[\],\r\n]+\]\]")
_PLACEHOLDER: Final = re.compile(r"\{\s*\{[^{}\r\n]*\}\s*\}|\{%[^{}\r\n]*%\}|<%[^<>\r\n]*%>")
"""What a template has in the place of a value; with blanks between the braces where a formatter has put them."""
_QUOTES: Final = "\"'"


@dataclass(frozen=True, slots=True)
class Facts:
    """What counts of one note: its path, its frontmatter, and its headings as levels and titles."""

    path: str
    data: Mapping[str, Data]
    headings: tuple[tuple[int, str], ...]

    def has(self, key: str) -> bool:
        """Whether a key is there and not empty: a list of nothing, or blanks, say nothing."""
        value = self.data.get(key)
        parts = value if isinstance(value, list) else [value]
        return any(part is not None and not (isinstance(part, str) and not part.strip()) for part in parts)


class Group(NamedTuple):
    """Notes of one type. `folder` is where they lie if they name no `type` themselves, `key` what they have instead of
    lying there.
    """

    name: str
    notes: tuple[Facts, ...]
    folder: str = ""
    key: str = ""


def facts_of(note: Note) -> Facts:
    """What counts of a note."""
    headings = tuple((section.level, section.title.strip()) for section in note.outline.sections)
    block = note.frontmatter
    data: dict[str, Data] = {}
    for field in block.root.fields if block and block.root else ():
        key = str(field.key.data)
        data.setdefault(key, field.value.data if key == "type" else _as_meant(field.value, note.text))
    return Facts(note.path, data, headings)


def is_placeholder(text: str) -> bool:
    """Whether a text stands for a value that a template was to fill in."""
    return _PLACEHOLDER.fullmatch(text.strip()) is not None


def tags_of(data: Mapping[str, Data]) -> list[str]:
    """The tags in the frontmatter, without `#`."""
    given = data.get("tags")
    tags = given if isinstance(given, list) else re.split(r"[,\s]+", given) if isinstance(given, str) else []
    return [tag.lstrip("#") for tag in tags if isinstance(tag, str) and tag.strip("#")]


def _as_meant(node: Node, text: str) -> Data:
    """A value, and the items of a list, as they are meant."""
    value = _single(node, text)
    return [_single(item, text) for item in node.items] if isinstance(value, list) and node.style != "alias" else value


def _single(node: Node, text: str) -> Data:
    """A value, where a link without quotes is the text that it is meant to be, and what a template was to fill in is
    none.
    """
    is_open = is_placeholder(text[slice(*node.span)].strip(_QUOTES))
    return None if is_open else _link(node, text) or node.data


def _link(node: Node, text: str) -> str:
    return text[slice(*node.span)] if node.items and _LINK.fullmatch(text, *node.span) else ""
