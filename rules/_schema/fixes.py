"""The fixes of frontmatter: a value written anew, a key added, renamed or removed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from notelint import Data, Edit, Field, Fix, Frontmatter, Note

from .._duplicate_keys import doubtful_keys
from .meant import Meant
from .short import in_short, shown

Path: TypeAlias = Sequence[str | int]
_READ_AGAIN: Final = 400_000
_AT_LEAST: Final = 20
_HIDDEN: Final = re.compile(r"[ \t]*(?:[&!]|#[^\s#])")


class Fixes:
    """Makes the fixes of one block. Each is proven by reading the block again, which is done for 400,000 characters
    at most: of many findings in a huge block only the first have a fix, the others get theirs when these are made. Of a
    key that stands twice nothing is changed.
    """

    def __init__(self, block: Frontmatter) -> None:
        self.block = block
        self._left = _READ_AGAIN
        self._doubtful = doubtful_keys(block)

    @property
    def are_open(self) -> bool:
        """Whether more can be made."""
        return self._left > 0

    def put(self, path: Path, meant: Meant | None) -> Fix | None:
        """Writes the value that was meant."""
        if meant is None:
            return None
        safe = meant.safe and not self._hides_words(path)
        return self._made(path, lambda: self.block.set(path, meant.data), f"write `{in_short(meant.data)}`", safe)

    def _hides_words(self, path: Path) -> bool:
        """Whether a value is none only because YAML takes what stands there for an anchor, a tag or, as of
        `#harbour`, a comment.
        """
        spot = self.block.find(path)
        node = spot.value if isinstance(spot, Field) else spot
        if node is None or node.data not in (None, ""):
            return False
        return _HIDDEN.match(self.block.text, node.span.start) is not None

    def added(self, key: str, meant: Meant | None, order: Sequence[str]) -> Fix | None:
        """Adds a key where `order` has it; fills it where it stands without a value."""
        if meant is None or self.block.field(key) is not None:
            return self.put((key,), meant)
        title = f"add `{shown(key)}: {in_short(meant.data)}`"
        return self._made((key,), lambda: self.block.add(key, meant.data, order), title, meant.safe)

    def renamed(self, path: Path, new: str, *, safe: bool) -> Fix | None:
        """Gives a key another name."""
        return self._made(path, lambda: self.block.rename(path, new), f"rename it to `{shown(new)}`", safe)

    def filled(self, empty: str, old: str, *, safe: bool) -> Fix | None:
        """Gives a key the name of one that holds nothing and goes."""

        def edits() -> tuple[Edit, ...] | None:
            gone = self.block.remove((empty,))
            if gone is None or len(gone) != 1 or gone[0].text:
                return None
            start, end = gone[0].start, gone[0].end
            block = Note("", self.block.text[:start] + self.block.text[end:]).frontmatter
            named = (block.rename(old, empty) if block else None) or ()
            later = end - start
            back = [
                Edit(each.start + later, each.end + later, each.text) if each.start >= start else each for each in named
            ]
            return (*gone, *back) if back else None

        return self._made((old,), edits, f"rename it to `{shown(empty)}`", safe)

    def removed(self, path: Path, *, safe: bool) -> Fix | None:
        """Removes a key with its value, or an item of a list; never safely, if a comment goes with it."""
        return self._made(path, lambda: self.block.remove(path), "remove it", safe) or self._made(
            path, lambda: self.block.remove(path, with_comments=True), "remove it and its comment", safe=False
        )

    def appended(self, path: Path, value: str, *, safe: bool) -> Fix | None:
        """Adds an item at the end of a list."""
        return self._made(path, lambda: self.block.append(path, value), f"add `{in_short(value)}`", safe)

    def _made(self, path: Path, edits: Callable[[], tuple[Edit, ...] | None], title: str, safe: bool) -> Fix | None:
        if not self.are_open or path[0] in self._doubtful:
            return None
        before = self.block.work.read
        made = edits()
        self._left -= self.block.work.read - before + _AT_LEAST
        return Fix(made, title, safe) if made else None


def replaced(data: Data, path: Path, value: Data) -> Data:
    """The data with another value at a path; shares all that does not change."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, dict):
        return {**data, step: replaced(data.get(str(step)), rest, value)} if isinstance(step, str) else data
    if isinstance(data, list) and isinstance(step, int):
        return [replaced(old, rest, value) if index == step else old for index, old in enumerate(data)]
    return data
