"""Why an edit is refused."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")


class Reason(StrEnum):
    """What stands against an edit, in a few words."""

    UNREADABLE = "the block cannot be read"
    MISSING = "there is nothing at this path"
    EXISTS = "the key is there already"
    DUPLICATE = "the key stands more than once"
    ALIAS = "the value is an alias, or an alias stands for it"
    MERGE = "a merge key gives a value to this key"
    NOT_A_LIST = "the value is not a list"
    COMMENT = "a comment would be lost"
    TAG = "the value has a tag of another kind"
    UNPROVEN = "no way to write it reads as it is meant"


class NotEditable(Exception):
    """An edit that is refused, and why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


def unless_refused(edit: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T | None:
    """What an edit comes to; None where it is refused."""
    try:
        return edit(*args, **kwargs)
    except NotEditable:
        return None
