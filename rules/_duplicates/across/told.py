"""Pairs of notes of which rule `duplicate-note` tells that they say the same; what stands in both is told by that."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from notelint import Diagnostic, Place, Search, VaultView

from .about import About
from .copies import copies, own

_RULE: Final = "duplicate-note"
_NEARLY: Final = 2
"""The rank of two notes that say the same; of others that have one source what both say is told one by one."""
_AT_HAND: Final = 1_000
"""Notes of which the copies are kept at hand."""


class Told:
    """Whether that rule speaks of two notes: it runs, is on for both, and no comment silences it in either."""

    def __init__(self, vault: VaultView, search: Search) -> None:
        self._vault = vault
        self._beside = cache(search.beside)
        self._copies = lru_cache(_AT_HAND)(self._read_copies)

    def together(self, one: About, other: About) -> bool:
        """Whether it tells of the two. The answer is the same in either order, whichever notes are in focus."""
        if not (one.source and one.source == other.source) and not (one.day and one.day == other.day):
            return False
        first, second = sorted((one.path, other.path))
        return second in self._copies(first)

    def _read_copies(self, path: str) -> frozenset[str]:
        rule = self._beside(_RULE)
        if rule is None or not rule.is_on(path):
            return frozenset()
        near = [pair.other for pair in copies(rule.search, path) if pair.rank >= _NEARLY]
        if not near or self._is_silent(own(rule.search, path).place):
            return frozenset()
        paths = {copy.about.path for copy in near if not self._is_silent(copy.place)}
        return frozenset(filter(rule.is_on, paths))

    def _is_silent(self, place: Place) -> bool:
        note = self._vault.note(place.path)
        return note is not None and any(True for _ in note.ignores.silencing(Diagnostic(_RULE, place, "")))
