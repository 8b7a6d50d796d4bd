"""Runs the examples on a rule's page; for authors of rules, in any test runner.

A page's fenced blocks whose info string begins with `markdown bad` or `markdown good` are examples. Directly behind a
bad one may stand `text findings` (what the rule reports, `LINE:COLUMN message`), `markdown fixed` and `markdown
unsafe-fixed`. A `yaml options` block before an example holds for that one. `path=...` in the info string names the
note.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from notelint.api import check_text, fix_text
from notelint.frontmatter import Data, parse_yaml

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


class _Block(NamedTuple):
    """A fenced block of a page: its line, the words of its info string, and its content."""

    line: int
    words: tuple[str, ...]
    content: str


def examples(page: Path) -> list[Example]:
    """The examples of a rule's page, in order."""
    found: list[Example] = []
    options: dict[str, Data] = {}
    for block in _blocks(page.read_text("utf-8")):
        match block.words[:2]:
            case ("markdown", "bad" | "good" as role):
                path = next((word[5:] for word in block.words if word.startswith("path=")), "note.md")
                found.append(
                    Example(page.stem.replace("_", "-"), block.line, role == "bad", block.content, path, options)
                )
                options = {}
            case ("yaml", "options"):
                root = parse_yaml(block.content)
                options = root.data if root and isinstance(root.data, dict) else {}
            case ("text", "findings") if found:
                found[-1] = replace(found[-1], findings=tuple(block.content.splitlines()))
            case ("markdown", "fixed") if found:
                found[-1] = replace(found[-1], fixed=block.content)
            case ("markdown", "unsafe-fixed") if found:
                found[-1] = replace(found[-1], unsafe_fixed=block.content)
    return found


def _blocks(text: str) -> Iterator[_Block]:
    from mistletoe.block_token import CodeFence, Document

    lines = text.split("\n")  # given a string, mistletoe would end lines at other characters too
    for token in Document([line + "\n" for line in lines]).children or ():
        if isinstance(token, CodeFence):
            yield _Block(getattr(token, "line_number", 1), tuple(token.info_string.split()), token.content)


def complaints(example: Example, shape: str = "LF") -> Iterator[str]:
    """In what the rule differs from its page, for one example in one shape; nothing where all holds."""
    text = SHAPES[shape](example.note)
    found = check_text(text, example.path, select=[example.rule], config=_config(example))
    shift = shape == "BOM"
    said = tuple(f"{d.start.line}:{max(1, d.start.column - (shift and d.start.line == 1))} {d.message}" for d in found)
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
