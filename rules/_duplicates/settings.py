"""What the config says of the items to compare."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .distinct import Pairs


@dataclass(frozen=True, slots=True)
class Checkboxes:
    """What makes a task: the characters of its checkbox that say done and cancelled, and the tag that all tasks have;
    with such a tag, other lines with a checkbox are items like any.
    """

    done: frozenset[str] = frozenset("xX")
    cancelled: frozenset[str] = frozenset("-")
    filter: str = ""

    def is_task(self, text: str) -> bool:
        """Whether a line with a checkbox is a task."""
        return not self.filter or self.filter.casefold() in text.casefold().split()

    def state(self, box: str | None) -> str:
        """`done`, `cancelled` or `open`."""
        return "done" if box in self.done else "cancelled" if box in self.cancelled else "open"


@dataclass(frozen=True, slots=True)
class Settings:
    """`headings`: further names of sections by kind of item; `proposals`: folded tags that mark one; `distinct`: pairs
    that are not the same whatever they look like.
    """

    headings: Mapping[str, Sequence[str]] = field(default_factory=dict)
    proposals: frozenset[str] = frozenset()
    checkboxes: Checkboxes = field(default_factory=Checkboxes)
    distinct: Pairs = frozenset()
