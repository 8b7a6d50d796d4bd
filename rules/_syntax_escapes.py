"""Backslashes in double quotes that YAML reads as a tab, a line break or a bell, where a path or a formula is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notelint import Frontmatter, Node, Span

from ._syntax_lost import Lost

_ESCAPE: Final = r"(?<!\\)(?:\\\\)*(?P<escape>\\[abefnrtv0NLP_])"
_PATH: Final = re.compile(rf'"[A-Za-z]:(?:\\\\|/|(?=\\))[^"\r\n]{{0,300}}?{_ESCAPE}')
_CONTROL: Final = re.compile(r"(?<!\\)(?:\\\\)*(?P<escape>\\[abefv])(?=[a-z])")
"""A character that nobody writes into a note."""
_FORMULA: Final = re.compile(
    r"(?<!\\)(?:\\\\)*(?P<escape>\\(?:t(?=(?:au|heta|imes|ext[a-z]{0,3})(?![a-z]))|n(?=(?:abla|eq)(?![a-z]))"
    r"|r(?=(?:ho|ight|angle)(?![a-z]))"
    r"|(?<![^\W_]\\)(?:L(?=(?:arge|ambda|eftarrow|eftrightarrow|ongrightarrow)(?![a-z]))|P(?=(?:hi|i|si)(?![a-z])))))"
)
_LONGEST: Final = 2_000


def misread_escapes(block: Frontmatter) -> Iterator[Lost]:
    """The first such backslash of each value."""
    waiting: list[Node] = [block.root] if block.root else []
    while waiting:
        node = waiting.pop()
        waiting += [*(field.value for field in node.fields), *node.items]
        source = block.text[slice(*node.span)] if node.style == "double" else ""
        if "\\" not in source or len(source) > _LONGEST:
            continue
        found = _PATH.match(source) or _CONTROL.search(source) or _FORMULA.search(source)
        if found:
            start = node.span.start + found.start("escape")
            sign = found["escape"][:2]
            message = f"YAML reads `{sign}` in double quotes as {_READ[sign[1]]}"
            advice = "write the value in single quotes, or double each backslash"
            yield Lost(Span(start, start + 2), message, advice, None)


_READ: Final = {
    "a": "a bell",
    "b": "a backspace",
    "e": "an escape character",
    "f": "a form feed",
    "n": "a line break",
    "r": "a carriage return",
    "t": "a tab",
    "v": "a vertical tab",
    "0": "a NUL character",
    "N": "a line break",
    "L": "a line break",
    "P": "the end of a paragraph",
    "_": "a blank that does not break",
}
