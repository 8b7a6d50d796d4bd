"""Runs the examples on a rule's page; for authors of rules, in any test runner.

A page's fenced blocks whose info string begins with `markdown bad` or `markdown good` are examples. Directly behind a
bad one may stand `text findings` (what the rule reports, `LINE:COLUMN message`), `markdown fixed` and `markdown
unsafe-fixed`. A `yaml options` block before an example holds for that one, a `yaml config` block
is the config around it, its note types, say, and `markdown beside` blocks are further notes of its vault. `path=...`
in the info string names the note.
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
    config: dict[str, Data] = field(default_factory=dict)
    findings: tuple[str, ...] | None = None
    fixed: str | None = None
    unsafe_fixed: str | None = None
    beside: dict[str, str] | None = None

    def __str__(self) -> str:
        return f"{self.rule}:{self.line}"


class _Block(NamedTuple):
    """A fenced block of a page: its line, the words of its info string, and its content."""

    line: int
    words: tuple[str, ...]
    content: str

    @property
    def path(self) -> str:
        """The path that the info string gives the note."""
        return next((word[5:] for word in self.words if word.startswith("path=")), "note.md")


def examples(page: Path) -> list[Example]:
    """The examples of a rule's page, in order."""
    found: list[Example] = []
    given: dict[str, dict[str, Data]] = {"options": {}, "config": {}}
    beside: dict[str, str] = {}
    for block in _blocks(page.read_text("utf-8")):
        match block.words[:2]:
            case ("markdown", "bad" | "good" as role):
                rule = page.stem.replace("_", "-")
                options, config = given["options"], given["config"]
                example = Example(rule, block.line, role == "bad", block.content, block.path, options, config)
                found.append(replace(example, beside=beside or None))
                given, beside = {"options": {}, "config": {}}, {}
            case ("markdown", "beside"):
                beside[block.path] = block.content
            case ("yaml", "options" | "config" as role):
                root = parse_yaml(block.content)
                given[role] = root.data if root and isinstance(root.data, dict) else {}
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
    found = check_text(text, example.path, select=[example.rule], config=_config(example), beside=example.beside)
    shift = shape == "BOM"
    said = tuple(f"{d.start.line}:{max(1, d.start.column - (shift and d.start.line == 1))} {d.message}" for d in found)
    if example.bad and not said:
        yield "nothing is reported"
    if not example.bad and said:
        yield f"must be silent, but reports {list(said)}"
    if example.findings is not None and said != example.findings:
        yield f"expected {list(example.findings)}, reported {list(said)}"
    for unsafe, expected in ((False, example.fixed), (True, example.unsafe_fixed)):
        fixed = _fixed(text, example, unsafe=unsafe)
        if expected is not None and fixed != SHAPES[shape](expected):
            yield f"expected the fixed note {SHAPES[shape](expected)!r}, got {fixed!r}"
        again = _fixed(fixed, example, unsafe=unsafe)
        if again != fixed:
            yield f"a second run changes {fixed!r} to {again!r}"


def _fixed(text: str, example: Example, *, unsafe: bool) -> str:
    return fix_text(
        text, example.path, select=[example.rule], unsafe=unsafe, config=_config(example), beside=example.beside
    )


def _config(example: Example) -> dict[str, object]:
    return {**example.config, "rules": {example.rule: dict(example.options)}}
