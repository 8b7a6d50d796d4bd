"""A text without quotes that goes on in the lines below its key, with a colon that YAML takes for that of a key."""

from __future__ import annotations

import re

from notelint.diagnostic import Span
from notelint.frontmatter import wording
from notelint.frontmatter.quotes import Reading, made

_NEWLINE = r"(?:\r\n?|\n)"
# Words behind a first one of letters, and no comment; a line with one word before its colon may be a field.
_WORDS = r"(?![\w-]+:(?:[ \r\n]|\Z))[^\W_](?:(?![ \t]#)[^\r\n\t])*"
_WRAPPED = re.compile(rf"[\w-]+:[ ]+(?P<text>{_WORDS}(?:{_NEWLINE}[ ]+{_WORDS})+)[ \t]*(?:{_NEWLINE}|\Z)")


def wrapped_text(text: str, entry: Span) -> tuple[Span, Reading] | None:
    """Where the text of a field stands, and how it is read in quotes, its lines as they are; None where it is no such
    text. A line of it may as well be a field of its own that is indented by mistake.
    """
    found = _WRAPPED.fullmatch(text, *entry)
    if found is None or not re.search(r":(?:[ \r\n]|\Z)", found["text"]):
        return None
    reading = made(wording.quoted(found["text"]), len(found["text"]), safe=False)
    words = " ".join(found["text"].split())
    return (Span(*found.span("text")), reading) if reading and reading.data == words else None
