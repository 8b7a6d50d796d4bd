"""Link targets and paths that a repair would cut off from their file."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote

from notelint import Node, Note, Span

if TYPE_CHECKING:
    from notelint import Repair

_WIKILINK = re.compile(r"\[\[([^\[\]|#^]+)")
_FOLD = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t\r\n]*")
_PATH = re.compile(r"/|\.\w{1,8}$")


def targets_in_use(note: Note, repairs: Sequence[Repair]) -> list[Span]:
    """The damaged targets, in order, for which the vault holds a file of the damaged name and none of the repaired."""
    return [span for span in _damaged_targets(note, repairs) if _is_in_use(note, span, repairs)]


def _damaged_targets(note: Note, repairs: Sequence[Repair]) -> Iterator[Span]:
    """Targets of links and paths in the frontmatter that hold a repair."""
    for target in (*_paths(note), *sorted(link.target for link in note.outline.links)):
        if any(True for _ in _inside(target, repairs)):
            yield target


def _paths(note: Note) -> Iterator[Span]:
    """Wikilinks and values that are paths in the frontmatter."""
    front = note.frontmatter
    if front is None or front.root is None:
        return
    for node in _scalars(front.root):
        written = note.text[node.span.start : node.span.end]
        links = [Span(node.span.start + m.start(1), node.span.start + m.end(1)) for m in _WIKILINK.finditer(written)]
        if links:
            yield from links
        elif isinstance(node.data, str) and _PATH.search(node.data):
            yield node.span


def _scalars(node: Node) -> Iterator[Node]:
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if node.items or node.fields:
            waiting += [*(field.value for field in reversed(node.fields)), *reversed(node.items)]
        else:
            yield node


def _inside(span: Span, repairs: Sequence[Repair]) -> Iterator[Repair]:
    """The repairs that touch a span."""
    index = bisect_left(repairs, span.start, key=lambda repair: repair.end - 1)
    while index < len(repairs) and repairs[index].start < span.end:
        yield repairs[index]
        index += 1


def _is_in_use(note: Note, span: Span, repairs: Sequence[Repair]) -> bool:
    damaged, repaired = note.text[span.start : span.end], ""
    place = span.start
    for repair in _inside(span, repairs):
        repaired += note.text[place : repair.start] + repair.text
        place = repair.end
    repaired += note.text[place : span.end]
    return _finds(note, damaged) and not _finds(note, repaired)


def _finds(note: Note, written: str) -> bool:
    """Whether the vault holds the file that a target names, folded, quoted or percent-encoded as it may be."""
    target = _FOLD.sub(" ", written).strip().strip("\"'<>")
    return any(note.names.resolve(name, note.path) is not None for name in {target, unquote(target)})
