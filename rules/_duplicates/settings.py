"""What the config says of the items to compare."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from .distinct import Pairs, pairs_of


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


class Options(Protocol):
    """The options of rules that compare items."""

    @property
    def actions(self) -> tuple[str, ...]:
        """Further headings of action items."""

    @property
    def decisions(self) -> tuple[str, ...]:
        """Further headings of decisions."""

    @property
    def facts(self) -> tuple[str, ...]:
        """Further headings of facts."""

    @property
    def kinds(self) -> Mapping[str, tuple[str, ...]]:
        """Headings of further kinds, by kind."""

    @property
    def done(self) -> tuple[str, ...]:
        """The characters of a checkbox that say done."""

    @property
    def cancelled(self) -> tuple[str, ...]:
        """The characters of a checkbox that say cancelled."""

    @property
    def task_tag(self) -> str:
        """The tag that all tasks have."""

    @property
    def distinct(self) -> tuple[str, ...]:
        """Pairs of digests."""


def settings_of(options: Options, proposals: tuple[str, ...] = ()) -> Settings:
    """The options of a rule as the comparison takes them."""
    headings = {"action item": options.actions, "decision": options.decisions, "fact": options.facts}
    for kind, names in options.kinds.items():
        headings[kind] = (*headings.get(kind, ()), *names)
    boxes = Checkboxes(frozenset(options.done), frozenset(options.cancelled), options.task_tag)
    folded = frozenset(tag.removeprefix("#").casefold() for tag in proposals)
    return Settings(headings, folded, boxes, pairs_of(options.distinct))
