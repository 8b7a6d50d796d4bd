"""What a parser of YAML says: the events from which the tree is built, whichever parser it is."""

from __future__ import annotations

from typing import NamedTuple

from notelint.diagnostic import Span


class Event(NamedTuple):
    """One event of a parser; its span counts in code points of the whole text."""

    kind: str
    span: Span
    value: str
    style: str | None
    tag: str | None
    anchor: str | None
    flow: bool
