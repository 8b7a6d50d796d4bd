"""The changes that fixes would make, as a unified diff that `git apply` takes in the vault's root."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def diff(path: str, before: str, after: str) -> Iterator[str]:
    """The lines of the diff of one note. Lines end at LF alone, as git counts them."""
    old, new = _lines(before), _lines(after)
    for line in unified_diff(old, new, _name("a/" + path), _name("b/" + path), n=3):
        yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + [line for line in lines[-1:] if line]


def _name(path: str) -> str:
    """The name as git writes it: quoted where it holds quotes or controls, closed by a tab where it holds blanks."""
    if any(char in _ESCAPES or not char.isprintable() for char in path):
        return '"' + "".join(_ESCAPES.get(char, _octal(char)) for char in path) + '"'
    return path + "\t" if " " in path else path


def _octal(char: str) -> str:
    if char.isprintable():
        return char
    return "".join(f"\\{byte:03o}" for byte in char.encode("utf-8", "surrogateescape"))
