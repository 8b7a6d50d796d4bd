"""What is wrong with the description of a note type."""

from __future__ import annotations

from collections.abc import Sequence


class TypeProblem(ValueError):
    """A type that cannot be taken. `path` leads to the culprit from the mapping of types, with `at_key` to its key."""

    def __init__(self, path: Sequence[str | int], message: str, at_key: bool = False) -> None:
        super().__init__(f"types.{'.'.join(map(str, path))}: {message}")
        self.path = tuple(path)
        self.message = message
        self.at_key = at_key
