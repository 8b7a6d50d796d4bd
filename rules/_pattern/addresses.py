"""Addresses that stand in the text as they are, such as `https://quillon.example/a`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notelint import Note, Span

_ADDRESS: Final = re.compile(r"(?<![^\W_])[A-Za-z][A-Za-z0-9+-]{1,31}://[^\s<>\"`|\\]+")
_BEHIND: Final = "?!.,:;'*_~)]"
"""What ends a sentence, emphasis or brackets, and no address."""
_OPENER: Final = {")": "(", "]": "["}


def bare(note: Note) -> Iterator[Span]:
    """The addresses in prose that are part of no other link, nor of code, comments or HTML; without a `#heading`."""
    outline, text = note.outline, note.text
    others = sorted((*(link.span for link in outline.links), *outline.code, *outline.comments, *outline.markup))
    index, end = 0, 0
    for prose in outline.prose:
        for found in _ADDRESS.finditer(text, *prose):
            while index < len(others) and others[index].start <= found.start():
                end = max(end, others[index].end)
                index += 1
            if found.start() >= end:
                address = _trimmed(found[0])
                yield Span(found.start(), found.start() + len(address.partition("#")[0]))


def _trimmed(address: str) -> str:
    """An address without what stands behind it; a bracket that was opened in it is its own."""
    size = len(address)
    surplus = {closer: address.count(closer) - address.count(opener) for closer, opener in _OPENER.items()}
    while size and (last := address[size - 1]) in _BEHIND:
        if last in surplus:
            if surplus[last] <= 0:
                break
            surplus[last] -= 1
        size -= 1
    return address[:size]
