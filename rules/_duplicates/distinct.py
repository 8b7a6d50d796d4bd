"""Pairs of items that somebody has looked at and called distinct, by the digests of what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import blake2b
from typing import TypeAlias

from .wording import Wording

Pairs: TypeAlias = frozenset[tuple[str, str]]
"""Digests of two wordings, the lower first."""

_COMMENT = re.compile(r"(?i)(?:%%|<!--)\s*notelint:\s*distinct\b[^\r\n]*?(?:%%|-->)")


def digest(wording: Wording) -> str:
    """What stands for a wording as long as nothing but layout, case and notation changes."""
    return blake2b(wording.same.encode("utf-8", "replace"), digest_size=8).hexdigest()


def pair(one: str, other: str) -> tuple[str, str]:
    """The pair of two digests, in either order."""
    return (min(one, other), max(one, other))


def pairs_of(records: Iterable[str]) -> Pairs:
    """The pairs that records such as `0f… 7a…` name; others are passed over."""
    found = (record.split() for record in records)
    return frozenset(pair(*digests) for digests in found if len(digests) == 2)


def is_called_distinct(text: str) -> bool:
    """Whether an item's text holds the comment `%% notelint: distinct %%`."""
    return "notelint" in text.lower() and _COMMENT.search(text) is not None
