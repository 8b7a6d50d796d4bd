"""Runs the examples on a rule's page; for authors of rules, in any test runner.

A page's fenced blocks whose info string begins with `markdown bad` or `markdown good` are examples. Directly behind a
bad one may stand `text findings` (what the rule reports, `LINE:COLUMN message`), `markdown fixed` and `markdown
unsafe-fixed`. A `yaml options` block before an example holds for that one. `path=...` in the info string names the note.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from notelint.api import check_text, fix_text
from notelint.frontmatter import Data, parse_yaml

_FENCE = re.compile(r"^(`{3,})(markdown|text|yaml) +(\S+)([^\n]*)\n(.*?)^\1 *$", re.MULTILINE | re.DOTALL)

SHAPES: MappingProxyType[str, Callable[[str], str]] = MappingProxyType(
    {
        "LF": lambda text: text,
        "CRLF": lambda text: text.replace("\n", "\r\n"),
        "CR": lambda text: text.replace("\n", "\r"),
        "BOM": lambda text: "\ufeff" + text,
        "no final newline": lambda text: text[:-1],
    }
)
"""Ways to write the same note; every example must hold in each."""


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a page: the note, what the rule must say of it, and what its fixes must make of it."""

    rule: str
    line: int
    bad: bool
    note: str
    path: str = "note.md"
    options: dict[str, Data] = field(default_factory=dict)
    findings: tuple[str, ...] | None = None
    fixed: str | None = None
    unsafe_fixed: str | None = None

    def __str__(self) -> str:
        return f"{self.rule}:{self.line}"


def examples(page: Path) -> list[Example]:
    """The examples of a rule's page, in order."""
    found: list[Example] = []
    options: dict[str, Data] = {}
    text = page.read_text("utf-8")
    for block in _FENCE.finditer(text):
        _, language, role, rest, content = block.groups()
        if role in ("bad", "good"):
            path = re.search(r"path=(\S+)", rest)
            line = text.count("\n", 0, block.start()) + 1
            found.append(Example(page.stem, line, role == "bad", content, path[1] if path else "note.md", options))
            options = {}
        elif (language, role) == ("yaml", "options"):
            root = parse_yaml(content)
            options = root.data if root and isinstance(root.data, dict) else {}
        elif found and role in ("findings", "fixed", "unsafe-fixed"):
            found[-1] = _with(found[-1], role, content)
    return found


def _with(example: Example, role: str, content: str) -> Example:
    if role == "findings":
        return replace(example, findings=tuple(content.splitlines()))
    return replace(example, fixed=content) if role == "fixed" else replace(example, unsafe_fixed=content)


def complaints(example: Example, shape: str = "LF") -> Iterator[str]:
    """In what the rule differs from its page, for one example in one shape; nothing where all holds."""
    text = SHAPES[shape](example.note)
    found = check_text(text, example.path, select=[example.rule], config=_config(example))
    shift = shape == "BOM"
    said = tuple(f"{d.start.line}:{d.start.column - (shift and d.start.line == 1)} {d.message}" for d in found)
    if example.bad and not said:
        yield "nothing is reported"
    if not example.bad and said:
        yield f"must be silent, but reports {list(said)}"
    if example.findings is not None and said != example.findings:
        yield f"expected {list(example.findings)}, reported {list(said)}"
    for unsafe, expected in ((False, example.fixed), (True, example.unsafe_fixed)):
        fixed = fix_text(text, example.path, select=[example.rule], unsafe=unsafe, config=_config(example))
        if expected is not None and fixed != SHAPES[shape](expected):
            yield f"expected the fixed note {SHAPES[shape](expected)!r}, got {fixed!r}"
        again = fix_text(fixed, example.path, select=[example.rule], unsafe=unsafe, config=_config(example))
        if again != fixed:
            yield f"a second run changes {fixed!r} to {again!r}"


def _config(example: Example) -> dict[str, object]:
    return {"rules": {example.rule: dict(example.options)}}
