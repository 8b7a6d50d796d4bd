"""Values as a message shows them, on one line and short."""

from __future__ import annotations

import re
from typing import Final

from notelint import resolve, scalar_text

_LONGEST: Final = 60
_SIGNS: Final = re.compile(r"\A(?:['\"#|>@`%&*!]|[-?:](?: |\Z))|[,\[\]{}\r\n]|:(?: |\Z)| #|\A\Z|\A | \Z")


def shown(text: str) -> str:
    """Text on one line, short enough for a message."""
    line = " ".join(text[: 2 * _LONGEST].split())
    return line if len(line) <= _LONGEST and len(text) <= 2 * _LONGEST else line[: _LONGEST - 1] + "…"


def in_short(value: object) -> str:
    """A value as YAML would have it."""
    if isinstance(value, list):
        return shown("[" + ", ".join(map(_item, value[:_LONGEST])) + "]")
    return shown(plain(value))


def _item(value: object) -> str:
    """An item of a list in brackets; a text in quotes where it could be read otherwise."""
    is_bare = not isinstance(value, str) or (not needs_quotes(value) and isinstance(resolve(value), str))
    return plain(value) if is_bare else quoted(str(value))


def needs_quotes(text: str) -> bool:
    """Whether a text cannot stand without quotes in a list in brackets."""
    return _SIGNS.search(text) is not None


def quoted(text: str) -> str:
    """A text in quotes."""
    return f'"{text}"' if "'" in text and '"' not in text else "'" + text.replace("'", "''") + "'"


def plain(value: object) -> str:
    """A scalar as it is written, or as YAML would have it."""
    return scalar_text(value) if isinstance(value, str | int | float | None) else str(value)


def as_written(source: str) -> str:
    """A plain scalar as it stands in the note; empty for one with an anchor or a tag, or on several lines."""
    return "" if source[:1] in ("&", "!", "*", "|", ">", "") or re.search(r"[\r\n]", source) else source
