"""Small pieces of wording that several parts use when they speak to the user."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

_SHOWN = frozenset("\u00a0\u200c\u200d\u202f\u3000\uf8ff")
"""Characters that `str.isprintable` refuses, yet no terminal obeys."""
LOG_COMMAND: Final = re.compile(r"(##(?:vso|teamcity)?)\[", re.IGNORECASE)
"""What makes a CI service take a line of its log for a command, wherever it stands; see `notelint.report.neutral`."""

CONFLICT: Final = "a merge conflict; keep the lines of both sides and take the marks out"
"""What to say of git's marks in a file of one line an entry."""
CONFLICT_MARK: Final = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?=\s|\Z)", re.MULTILINE)

DEFAULT: Final = "default"
"""Where a value comes from that no config gives."""
KINDS: Final[Mapping[str, str]] = {
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a mapping",
    "null": "empty",
}
"""The types of JSON Schema in words."""


def seen_from(root: Path, origin: str | None) -> str:
    """Where a value of the config comes from, as seen from the vault."""
    return visible((origin or DEFAULT).removeprefix(f"{root}/"))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`, did you mean "x"?` for the known word that is nearest to a mistyped one, else a full stop."""
    from difflib import get_close_matches

    by_folded = {name.casefold(): name for name in known}
    near = get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return f', did you mean "{by_folded[near[0]]}"?' if near else "."


def count(number: int, noun: str) -> str:
    """A number with its noun: `1 note`, `3 notes`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def visible(text: str) -> str:
    """The text with control and direction-changing characters shown as escapes, so that no terminal obeys them, and
    no CI service what it would take for a command of its own.
    """
    if "##" in text:
        text = LOG_COMMAND.sub(r"\1\\x5b", text)
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char in _SHOWN else _escape(char) for char in text)


def anchored(path: str) -> str:
    """A path, visible, that may stand at the start of a line: CI services take a line for a command by its start."""
    shown = visible(path)
    return f"./{shown}" if shown.lstrip().startswith("::") else shown


def _escape(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
