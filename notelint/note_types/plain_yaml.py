"""The plain YAML that the shipped note types are written in, read without importing a YAML library."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from notelint.frontmatter import Data
from notelint.frontmatter.scalar import resolve

_LINE: Final = re.compile(r"^( *)((?:- )*)(?!#)(?:([\w$-]+):(?: +(.+))?|(\S.*))$", re.MULTILINE)


class _Line(NamedTuple):
    """One line: where its content begins behind its dashes, the dashes' own column or -1, its key and what it holds."""

    dash: int
    column: int
    key: str
    value: str


def read_plain_yaml(text: str) -> Data:
    """Mappings and lists in blocks, `[a, b]` of plain words, plain and quoted text, comments on lines of their own.

    Only for files that come with a package of types: a test holds each of them against the full reader.
    """
    lines = []
    for indent, dashes, key, value, item in _LINE.findall(text):
        dash = len(indent) if dashes else -1
        lines.append(_Line(dash, len(indent) + len(dashes), key, value or item))
    return _read(lines)


def _read(lines: Sequence[_Line]) -> Data:
    """A list, a mapping or a value from its lines."""
    first = lines[0]
    if first.dash >= 0:
        starts = [at for at, line in enumerate(lines) if line.dash == first.dash]
        return [_read([lines[at]._replace(dash=-1), *lines[at + 1 : end]]) for at, end in _parts(starts, lines)]
    if not first.key:
        return _value(first.value)
    starts = [at for at, line in enumerate(lines) if line.key and line.column == first.column and line.dash < 0]
    return {lines[at].key: _field(lines[at:end]) for at, end in _parts(starts, lines)}


def _field(lines: Sequence[_Line]) -> Data:
    """The value of a key from its line and those below it."""
    if lines[0].value:
        return _value(lines[0].value)
    return _read(lines[1:]) if len(lines) > 1 else None


def _parts(starts: Sequence[int], lines: Sequence[_Line]) -> list[tuple[int, int]]:
    return list(zip(starts, [*starts[1:], len(lines)], strict=True))


def _value(written: str) -> Data:
    if written[0] == "[":
        return [_value(item.strip()) for item in written[1:-1].split(",") if item.strip()]
    if written[0] in "'\"":
        return written[1:-1].replace("''", "'") if written[0] == "'" else written[1:-1]
    return resolve(written)
