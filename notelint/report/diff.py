"""The changes that fixes would make, as a unified diff that `git apply` takes in the vault's root."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def diff(path: str, before: str | None, after: str | None, old: str = "", git: bool = False) -> Iterator[str]:
    """The lines of the diff of one file, nothing where nothing changes; `old` is its path before, if that is another.
    Lines end at LF alone, as git counts them. `git` asks for the header that all files have beside one that is renamed.
    """
    is_renamed, old = bool(old), old or path
    if git and (is_renamed or before != after):
        yield f"diff --git {_quoted('a/' + old)} {_quoted('b/' + path)}\n"
    if is_renamed:
        yield from ["similarity index 100%\n"] if before == after else []
        yield f"rename from {_quoted(old)}\nrename to {_quoted(path)}\n"
    if before is not None and after is not None:
        for line in unified_diff(_lines(before), _lines(after), _name("a/" + old), _name("b/" + path), n=3):
            yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + [line for line in lines[-1:] if line]


def _name(path: str) -> str:
    """The name of a file before its lines: closed by a tab where it holds blanks."""
    shown = _quoted(path)
    return shown + "\t" if " " in path and shown == path else shown


def _quoted(path: str) -> str:
    """The name as git writes it: quoted where it holds quotes or controls."""
    if any(char in _ESCAPES or not char.isprintable() for char in path):
        return '"' + "".join(_ESCAPES.get(char, _octal(char)) for char in path) + '"'
    return path


def _octal(char: str) -> str:
    if char.isprintable():
        return char
    return "".join(f"\\{byte:03o}" for byte in char.encode("utf-8", "surrogateescape"))
