"""Keys that YAML reads with the beginning of their value, since the colon behind them is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notelint import Frontmatter, Span

from ._syntax_lost import Lost

_KEY: Final = re.compile(r"(?P<key>[\w-]+(?:[ \t]+[\w-]+){0,2})[ \t]+(?P<mark>[\"'\[])")
_CLOSING: Final = {"[": "]"}


def keys_with_a_value(block: Frontmatter) -> Iterator[Lost]:
    """The keys in which quotes or a bracket open that the end of the value closes: `aliases "x: y"`."""
    for key, value in block.root.fields if block.root else ():
        written = block.text[slice(*key.span)]
        found = _KEY.match(written) if key.style == "plain" else None
        if found is None or value.style != "plain":
            continue
        mark, rest = found["mark"], written[found.end() :]
        closing = _CLOSING.get(mark, mark)
        if closing not in rest and block.text[slice(*value.span)].endswith(closing):
            span = Span(key.span.start, key.span.start + found.end("key"))
            message = f"a colon is missing behind `{found['key']}`; YAML reads the key as `{written}`"
            yield Lost(span, message, "put a colon behind it", None)
