"""Whether a note means the same with comments and without: what its outline holds, apart from them, is where it was."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from notelint.diagnostic import Edit, Span
from notelint.fix import WayBack, apply_edits
from notelint.note import Note
from notelint.outline import Item

Feature: TypeAlias = tuple[str, Span, object]
Home: TypeAlias = Callable[[Span], Span]


def telling_removals(note: Note, removals: Sequence[Edit]) -> set[int]:
    """Which removals of comments, in order of place and apart, change what a note means, as their indexes, if the
    others are made.
    """
    inserted: list[Edit] = []
    shift = 0
    for removal in removals:
        place = removal.start - shift
        inserted.append(Edit(place, place, note.text[removal.start : removal.end]))
        shift += removal.end - removal.start
    return disturbing(Note(note.path, apply_edits(note.text, removals)), note, inserted)


def disturbing(before: Note, after: Note, edits: Sequence[Edit]) -> set[int]:
    """Which of some edits change what a note means, as their indexes; all where that is far from each of them. The
    edits, in order of place, lead from the first note to the second and only insert.
    """
    starts = [edit.start for edit in edits]
    spans = _disturbed(before, after, edits)
    near = {index for span in spans for index in range(bisect_left(starts, span.start), bisect_right(starts, span.end))}
    return near or ({*range(len(edits))} if spans else set())


def _disturbed(before: Note, after: Note, edits: Sequence[Edit]) -> list[Span]:
    """What the first note holds and the second does not, or the other way round, as spans of the first; what consists
    of the text of edits alone does not count.
    """
    home = WayBack(before.text, edits).span
    new = {feature for feature in _features(after, home) if feature[1].start < feature[1].end}
    old = {feature for feature in _features(before, lambda span: span) if feature[1].start < feature[1].end}
    return sorted(span for _, span, _ in new ^ old)


def _features(note: Note, home: Home) -> Iterator[Feature]:
    if block := note.frontmatter:
        yield "frontmatter", home(block.span), len(block.problems)
    outline = note.outline
    for section in outline.sections:
        yield "section", home(section.heading), section.level
    for link in (*outline.links, *outline.definitions):
        yield link.kind, home(link.span), home(link.target)
    for tag in outline.tags:
        yield "tag", home(tag.span), tag.name
    for mention in outline.mentions:
        yield "mention", home(mention.span), mention.name
    kinds = ("code", "comments", "rules", "prose", "markup", "html")
    for kind in kinds:
        spans: Iterable[Span] = getattr(outline, kind)
        yield from ((kind, home(span), None) for span in spans)
    yield from _items(outline.items, home)


def _items(items: Iterable[Item], home: Home) -> Iterator[Feature]:
    """The items, and of the lists in which they stand where these begin."""
    runs: set[int] = set()
    for item in items:
        fields = [(field.name, home(field.span)) for field in item.task.fields] if item.task else []
        assignees = item.task.assignees if item.task else ()
        read = (home(item.text), item.marker, item.state, item.depth, item.block_id, tuple(fields), assignees)
        yield "lines", home(item.lines), None
        yield "item", home(item.span), (item.run in runs, *read)
        runs.add(item.run)
