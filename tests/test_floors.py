"""A module imports only from floors below its own, and rules reach down only through notelint's public names."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import notelint

CHECKOUT = Path(__file__).resolve().parent.parent
FLOORS = [
    [["text", "words", "globs", "dates"], ["diagnostic"]],
    [["names", "mojibake", "task", "frontmatter", "index"], ["outline", "note_types"]],
    [["note"], ["links", "ignores"], ["vault"]],
    [["rule", "options"]],
    [
        ["fix", "registry", "git", "tree"],
        ["files"],
        ["config"],
        ["distinct", "moves", "sameness"],
        ["cache", "config_file", "config_schema", "selection", "naming", "relink"],
    ],
    [
        ["engine"],
        ["work"],
        ["keeping", "renames", "rewrites", "silencing", "baseline"],
        ["changes", "run"],
        ["causes", "hook"],
    ],
    [["report", "api", "explain", "show_config", "init"], ["review", "distinct_command"], ["testing"]],
    [["arguments"], ["completion"], ["commands"], ["checking"], ["cli"]],
]
"""The parts of the engine from the ground up; within a floor, later groups may import earlier ones."""

PLACE = {
    part: (floor, step) for floor, steps in enumerate(FLOORS) for step, parts in enumerate(steps) for part in parts
}
LIBRARIES = {"re2", "ruamel", "mistletoe", "rapidfuzz", "rich", "jsonschema_rs"}
COSTLY = LIBRARIES | {"concurrent", "difflib", "multiprocessing", "sqlite3", "subprocess", "tempfile"}
"""What costs so much time to import that only a function may do it, when a note needs it."""

ENGINE = sorted((CHECKOUT / "notelint").rglob("*.py"))
RULES = sorted((CHECKOUT / "rules").rglob("*.py"))


def _imports(path: Path) -> Iterator[tuple[str, int, list[str]]]:
    """What a module imports, in functions too: the module, the level of a relative import, and the names."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((name.name, 0, []) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "", node.level, [name.name for name in node.names]


def _name(path: Path) -> str:
    return path.relative_to(CHECKOUT).as_posix()


def _part(path: Path) -> str:
    return path.relative_to(CHECKOUT / "notelint").with_suffix("").parts[0]


@pytest.mark.parametrize("path", ENGINE, ids=_name)
def test_a_module_imports_only_from_below(path: Path) -> None:
    part = _part(path)
    if part in ("__init__", "__main__"):
        return
    assert part in PLACE, "a new module needs its floor"
    for module, level, names in _imports(path):
        assert level == 0, "the engine imports by full names"
        if module == "notelint":
            assert names == ["__version__"], "the engine imports from the modules themselves"
        elif module.startswith("notelint."):
            other = module.split(".")[1]
            assert other == part or PLACE[other] < PLACE[part], f"{part} must not import {other}"
        assert not module.startswith("notelint_rules"), "nobody imports the rules by name"


@pytest.mark.parametrize("path", RULES, ids=_name)
def test_rules_reach_down_through_public_names_only(path: Path) -> None:
    depth = len(path.relative_to(CHECKOUT / "rules").parts)
    for module, level, names in _imports(path):
        if level:
            assert level <= depth, "rules import each other relatively, within their package"
        elif module == "notelint":
            assert set(names) <= set(notelint.__all__)
        else:
            top = module.split(".")[0]
            assert not top.startswith("notelint"), f"{module} is not public"
            assert top in sys.stdlib_module_names or top in LIBRARIES, f"{top} is no dependency"


PLAIN = """---
title: Quay
tags: [harbour]
---

# Quay

- The crane is free from noon.
- [ ] Oil the winch.
"""


COMPARED = {"sqlite3", "subprocess"}
"""What it takes to compare the items of a note with those of all others, which git lists."""


@pytest.mark.parametrize(
    ("arguments", "costly"),
    [("--version", set()), ("prose.md", set()), ("a.md", COMPARED), ("a.md b.md --fix", COMPARED)],
)
def test_costly_libraries_are_imported_when_a_note_needs_them(tmp_path: Path, arguments: str, costly: set[str]) -> None:
    (tmp_path / "a.md").write_text(PLAIN)
    (tmp_path / "b.md").write_text(PLAIN.replace("Quay", "Pier"))
    (tmp_path / "prose.md").write_text(PLAIN.partition("- The")[0])
    script = (
        "import atexit, sys; from notelint.cli import main\n"
        "atexit.register(lambda: print(*sys.modules))\n"
        "sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", script, *arguments.split()]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    loaded = ran.stdout.split()
    assert "notelint.cli" in loaded
    assert {name.split(".")[0] for name in loaded} & COSTLY == costly
    assert "importlib.metadata" not in loaded


@pytest.mark.parametrize("name", notelint.__all__)
def test_public_names_exist(name: str) -> None:
    assert getattr(notelint, name) is not None
