"""Rule `placeholder`: placeholders of a template that were never filled in."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from notelint import Diagnostic, Edit, Fix, Frontmatter, Level, Node, Note, NoteRule, Span, Stage

from ._placeholders import (
    IN_PROPERTY,
    PLACEHOLDER,
    advice,
    is_known,
    is_spaced,
    is_template,
    is_title,
    is_variable,
    title_of,
    variables,
)

_MOST = 100
"""Placeholders of a note beyond which none is filled in: each fix is proven by reading the block again."""
_OPENINGS = ("{{", "{%", "<%", "{ {")
_SITE = re.compile(
    r"\{%-?[ ]*(?:include|assign|capture|raw|comment|link|layout)\b|\{[{%][^}\r\n]{0,100}\b(?:site|page)\."
)


@dataclass(frozen=True, slots=True)
class Placeholder(NoteRule):
    """Reports placeholders in properties and in prose."""

    name: ClassVar[str] = "placeholder"
    stage: ClassVar[Stage] = Stage.FRONTMATTER

    def check(self, note: Note) -> Iterator[Diagnostic]:
        """Each placeholder that is not shown on purpose."""
        if not any(opening in note.text for opening in _OPENINGS):
            return
        if _is_about_templates(note) or is_template(note):
            return
        block = note.frontmatter
        if block:
            yield from self._in_properties(note, block)
        for match in _in_prose(note):
            yield self._report(note, match, _in_body(note, match))

    def _in_properties(self, note: Note, block: Frontmatter) -> Iterator[Diagnostic]:
        if block.root:
            are_few = note.text.count("{{") + note.text.count("{ {") <= _MOST
            for path, node in _scalars(note.text, block.root, ()):
                for match in _in_node(note, node):
                    fix = _in_value(note, block, path, node, match) if are_few else None
                    yield self._report(note, match, fix)
            return
        told = [problem.span for problem in block.problems]
        for match in IN_PROPERTY.finditer(note.text, *block.yaml):
            span = Span(*match.span())
            if is_variable(match) and not any(span.meets(other) for other in told) and not _is_comment(note.text, span):
                yield self._report(note, match, None)

    def _report(self, note: Note, match: re.Match[str], fix: Fix | None) -> Diagnostic:
        shown = " ".join(match[0].split())
        shown = shown if len(shown) <= 60 else shown[:59] + "…"
        message = f"the template placeholder `{shown}` is not filled in"
        span = Span(*match.span())
        return self.report(note, span, message, level=Level.WARNING, fix=fix, help=advice(match))


def _is_about_templates(note: Note) -> bool:
    """Whether a note shows placeholders in code, or is a page that a site generator fills in."""
    if _SITE.search(note.text):
        return True
    return any(PLACEHOLDER.search(note.text, *span) for span in note.outline.code)


def _scalars(text: str, node: Node, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Node]]:
    """The keys, without a path, and the values with theirs."""
    if node.style == "alias":
        return
    if (not node.fields and not node.items) or is_spaced(text[slice(*node.span)]):
        yield path, node
        return
    for key, value in node.fields:
        yield (), key
        yield from _scalars(text, value, (*path, str(key.data)))
    for index, item in enumerate(node.items):
        yield from _scalars(text, item, (*path, index))


def _in_node(note: Note, node: Node) -> Iterator[re.Match[str]]:
    return variables(note.text, *node.span)


def _in_value(
    note: Note, block: Frontmatter, path: tuple[str | int, ...], node: Node, match: re.Match[str]
) -> Fix | None:
    """The name of the note in a value; other placeholders have no one answer."""
    from ._property_texts import leads_to

    title, data = title_of(note.path), match[0] if node.fields else node.data
    if not title or not path or not is_title(match[0]) or not isinstance(data, str) or data.count(match[0]) != 1:
        return None
    edits = block.set(path, data.replace(match[0], title)) if leads_to(block, path, node.span) else None
    return Fix(edits, "write the name of the note", safe=False) if edits else None


def _in_body(note: Note, match: re.Match[str]) -> Fix | None:
    title = title_of(note.path)
    if not title or not is_title(match[0]):
        return None
    return Fix((Edit(*match.span(), title),), "write the name of the note", safe=False)


def _in_prose(note: Note) -> Iterator[re.Match[str]]:
    """The placeholders of the body outside of code, formulas and comments."""
    start = note.frontmatter.span.end if note.frontmatter else 0
    outline = note.outline
    for match in PLACEHOLDER.finditer(note.text, start):
        span = Span(*match.span())
        if is_known(match) and not _is_inside(outline.code, span) and not _is_inside(outline.comments, span):
            yield match


def _is_inside(spans: Sequence[Span], span: Span) -> bool:
    """Whether one of the spans, which stand in order, meets the span."""
    index = bisect(spans, span)
    return any(other.meets(span) for other in spans[max(0, index - 1) : index + 1])


def _is_comment(text: str, span: Span) -> bool:
    """Whether a place in the frontmatter stands behind the `#` that begins its line."""
    line = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
    return text[line : span.start].lstrip(" \t").startswith("#")
