"""The parts of a note that rules look at: sections, list items, links, tags, mentions, and spans that are not prose."""

from __future__ import annotations

from notelint.outline.model import Item, Link, Mention, Outline, Section, Tag
from notelint.outline.scanner import read

__all__ = ["Item", "Link", "Mention", "Outline", "Section", "Tag", "parse_outline"]


def parse_outline(text: str, start: int = 0) -> Outline:
    """The outline of a note's body, `text[start:]`; `start` is the start of a line, spans count from that of `text`."""
    return read(text, start).outline()
