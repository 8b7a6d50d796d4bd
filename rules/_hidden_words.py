"""Values that YAML reads without some of the words: `title: &Jan Niemus`, `status: !open soon`, `topic: AI #Lead`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import Final

from notelint import Frontmatter, Node

_SIGN: Final = re.compile(r"(?<=[\s,\[{])[!&#][^\s#]")
_COMMENT: Final = re.compile(r"[ \t]+#[^\s#]")
"""A comment that may as well be words of the value: behind the sign of one that is meant stands a blank."""


def keys_that_hide_words(block: Frontmatter) -> Set[str]:
    """The keys at the top in whose values YAML takes words for an anchor, a tag or a comment."""
    if block.root is None or not _SIGN.search(block.text, *block.yaml):
        return frozenset()
    return {str(key.data) for key, value in block.root.fields if any(_hides(block.text, each) for each in _all(value))}


def _hides(text: str, node: Node) -> bool:
    is_led = node.style == "plain" and text[node.span.start : node.span.start + 1] in ("!", "&")
    return is_led or _COMMENT.match(text, node.span.end) is not None


def _all(node: Node) -> Iterator[Node]:
    """A value and all inside it; what an alias names stands elsewhere."""
    stack = [node]
    while stack:
        yield (node := stack.pop())
        if node.style != "alias":
            stack += [*node.items, *(field.value for field in node.fields)]
