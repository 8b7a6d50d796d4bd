"""Items below a value, which YAML takes for a part of its text: `owner: Ada`, and in the next line `  - Bo`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notelint import Fix, Frontmatter, Note, Span

from ._duplicate_keys import doubtful_keys
from ._schema.parts import dashed_items, items_below
from ._syntax_lost import Lost

_LISTS = ("multitext", "tags", "aliases")
_TOLD = "tags"
"""A key whose values rule `tag` judges."""


def items_in_text(note: Note, block: Frontmatter) -> Iterator[Lost]:
    """The first lines of such values, where no rule wants a list there and says so."""
    doubtful = doubtful_keys(block)
    for key, value in block.root.fields if block.root else ():
        name, written = str(key.data), block.text[slice(*value.span)]
        is_plain = value.style == "plain" and isinstance(value.data, str)
        dashed = dashed_items(written) if is_plain else []
        items = dashed if dashed or not is_plain else items_below(written)
        if (
            len(items) > 1
            and name != _TOLD
            and note.types.properties.get(name) not in _LISTS
            and not _is_wrong(note, name)
        ):
            first = re.split(r"[\r\n]", written, maxsplit=1)[0]
            edits = block.set((name,), [*items]) if name not in doubtful else None
            fix = Fix(edits, "make a list of it", safe=False) if edits else None
            message = "YAML reads the items below as a part of this text"
            advice = "write the first value as an item, too, or put all of it in quotes"
            if dashed:
                message, advice = (
                    "YAML reads these items as one text",
                    "put a blank behind each dash, or quotes around it",
                )
            yield Lost(Span(value.span.start, value.span.start + len(first)), message, advice, fix)


def _is_wrong(note: Note, key: str) -> bool:
    """Whether the type of the note refuses the value of a key."""
    data = note.frontmatter.data if note.frontmatter else {}
    return note.type is not None and any(error.instance_path[:1] == [key] for error in note.type.errors(data))
