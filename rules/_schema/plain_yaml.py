"""The plain YAML that the shipped note types are written in, read without importing a YAML library."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

Value: TypeAlias = "str | list[str] | dict[str, Value]"
_LINE: Final = re.compile(r"^( *)(?!#)(?:(\S+):(?: +(.+))?|- (.+))$", re.MULTILINE)


def read_plain_yaml(text: str) -> Value:
    """Mappings in blocks, lists of plain text, comments on lines of their own; every value is text.

    Only for files that come with notelint: a test holds each of them against the full reader.
    """
    return _read([(len(indent), key, value or item) for indent, key, value, item in _LINE.findall(text)])


def _read(lines: Sequence[tuple[int, str, str]]) -> Value:
    """A list or a mapping from its lines: indent, key (empty for an item) and what stands behind."""
    if not lines[0][1]:
        return [value for _, _, value in lines]
    starts = [at for at, (indent, key, _) in enumerate(lines) if key and indent == lines[0][0]]
    found: dict[str, Value] = {}
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        _, key, value = lines[start]
        found[key] = value or _read(lines[start + 1 : end])
    return found
