"""Words that YAML takes for a comment, so that the value loses them: `status: #done`, `title: Roof #12`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notelint import Frontmatter, Note, Span

from ._syntax_lost import Lost, in_quotes, told

_END: Final = r"(?=[ \t]+#(?:[ \t\r\n]|\Z)|[ \t]*(?:[\r\n]|\Z))"
_WORDS: Final = re.compile(rf"[ \t]+(?P<words>#[\w/][^\r\n]*?){_END}")
_NUMBER: Final = re.compile(rf"[ \t]+(?P<words>#\d[^\r\n]*?){_END}")
_DASH_AT_END: Final = re.compile(r"[\r\n][ \t]*-\Z")
"""An item below a text, of which the search for items speaks."""
_TAGS: Final = ("tags", "tag")
"""Keys of which rule `tag` speaks."""


def commented_words(note: Note, block: Frontmatter) -> Iterator[Lost]:
    """The values that begin with a `#`, and the texts that have a number sign in them. A `#` with a blank behind it
    begins a comment that is meant.
    """
    for key, span in _values(block):
        lost = commented(block, span)
        if lost and (span.start < span.end or key not in _told_as_missing(note, block)):
            yield lost


def commented(block: Frontmatter, value: Span) -> Lost | None:
    """The words behind an empty value, or behind a text without quotes, that are lost."""
    written = block.text[slice(*value)]
    found = (_NUMBER if written else _WORDS).match(block.text, value.end, block.yaml.end)
    is_item = _DASH_AT_END.search(written) is not None
    if found is None or is_item or (written and not any(map(str.isalpha, written))):
        return None
    span = Span(*found.span("words"))
    whole = Span(value.start if written else span.start, span.end)
    advice, fix = in_quotes(whole, block.text[slice(*whole)])
    is_plain = written or not re.search(r"\s", found["words"])
    return Lost(span, told(found["words"], "a comment", written), advice, fix if is_plain else None)


def _values(block: Frontmatter) -> Iterator[tuple[str, Span]]:
    """The texts without quotes and the values that are not there, in order, each with its key."""
    stack = [("", block.root)] if block.root else []
    while stack:
        key, node = stack.pop()
        if node.style == "block":
            stack += [(str(field.key.data), field.value) for field in reversed(node.fields)]
            stack += [(key, item) for item in reversed(node.items)]
        is_text = isinstance(node.data, str) and block.text[node.span.start] not in "!&"
        is_empty = node.data is None and node.span.start == node.span.end
        if node.style == "plain" and (is_text or is_empty) and key.lower() not in _TAGS:
            yield key, node.span


def _told_as_missing(note: Note, block: Frontmatter) -> set[str]:
    """The keys whose emptiness rule `schema` tells."""
    errors = note.type.errors(block.data) if note.type else ()
    return {str(error.kind.value) for error in errors if error.kind.name == "required"}
