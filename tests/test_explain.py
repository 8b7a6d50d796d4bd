"""`notelint explain PATH`: what holds for a note, and where each of it comes from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from notelint.config_file import load_config
from notelint.explain import explain

if TYPE_CHECKING:
    from tests.conftest import Folder
else:
    from conftest import Folder  # pytest has put this folder on the path

CONFIG = """\
rules:
  duplicate-item: {level: warning, proposal-tags: [draft]}
  syntax: {fix: off}
ignore: [Old/**]
types:
  log:
    extends: _note
    required: [keeper]
    tags: ['log/{keeper|slug}']
    rules:
      duplicate-item: off
overrides:
- paths: [Night/**]
  level: info
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("Night", "Old"):
        (tmp_path / folder).mkdir()
    (tmp_path / ".notelint.yaml").write_text(CONFIG, "utf-8")
    return tmp_path


def explained(root: Path, path: str, text: str | bytes, *options: str) -> tuple[int, list[str], str]:
    (root / path).write_bytes(text.encode() if isinstance(text, str) else text)
    ran = Folder(root).run("explain", path, *options)
    return ran.status, ran.lines, ran.err


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        (
            "a.md",
            "---\ntitle: x\ntype: log\n---\n",
            [
                "type: log (.notelint.yaml:6), by `type: log`, in line 3",
                "  extends: _note",
                "  required: keeper (.notelint.yaml:8)",
                "  tags: log/{keeper|slug} (.notelint.yaml:9)",
                "duplicate-item: off (.notelint.yaml:11), from notelint",
            ],
        ),
        (
            "b.md",
            "plain\n",
            [
                "type: none, since it names none",
                "duplicate-item: on (.notelint.yaml:2), from notelint",
                "  level: warning (.notelint.yaml:2)",
                '  proposal-tags: ["draft"] (.notelint.yaml:2)',
                "  facts: [] (default)",
                "  fix: off (.notelint.yaml:3)",
            ],
        ),
        (
            "Night/c.md",
            "---\ntype: people\n---\n",
            ["type: people (built in), by `type: people`, in line 2", "  level: info (.notelint.yaml:14)"],
        ),
        ("d.md", "---\ntype: diary\n---\n", ['type: none, since no type is called "diary"']),
        ("Old/e.md", "x", ["left out: by `ignore` of the config, or as a template of Obsidian's; no rule looks at it"]),
    ],
)
def test_what_holds_for_a_note(root: Path, path: str, text: str, expected: list[str]) -> None:
    status, lines, _ = explained(root, path, text)
    assert status == 0
    assert lines[0] == path
    assert [line for line in expected if line not in lines] == []


def test_without_a_config_all_is_default(root: Path) -> None:
    _, lines, _ = explained(root, "a.md", "---\ntype: log\n---\n", "--isolated")
    assert not any(".notelint.yaml" in line for line in lines)
    assert 'type: none, since no type is called "log"' in lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [(b"\xff\xfe", "a.md:1:1: "), ("---\ntype: [\n---\n", "")],
)
def test_a_note_that_cannot_be_read(root: Path, text: str | bytes, expected: str) -> None:
    status, _, error = explained(root, "a.md", text)
    assert status == (2 if expected else 0)
    assert expected in error
    assert "Traceback" not in error


def test_a_note_that_is_not_there(root: Path) -> None:
    ran = Folder(root).run("explain", "nobody.md")
    assert ran.status == 2
    assert "nobody.md: cannot be read" in ran.err


def test_what_a_type_says_of_its_keys(root: Path) -> None:
    keys = {"seen": {"default": "dawn"}, "sight": {"deprecated": True, "replaced-by": "view"}}
    base = {"properties": {"view": {"default": 3}, "seen": {"default": "dusk"}}}
    types = {"base": base, "log": {"extends": "base", "properties": keys, "order": ["view", "seen"]}}
    (root / ".notelint.yaml").write_text(json.dumps({"types": types}, indent=1), "utf-8")
    _, lines, _ = explained(root, "a.md", "---\ntype: log\n---\n")
    assert [line for line in lines if line.startswith(("  order", "    "))] == [
        "  order: view, seen (.notelint.yaml:24)",
        "    view: default 3 (.notelint.yaml:5)",
        '    seen: default "dawn" (.notelint.yaml:16)',
        '    sight: deprecated true, replaced-by "view" (.notelint.yaml:19)',
    ]


OVERRIDDEN = """\
types:
  o: {required: [a], tags: [base]}
overrides:
- paths: [A/**]
  types:
    o: {required: [b], extends: o}
- paths: [B/**]
  types:
    o: {required: [c], properties: {x: {}}, rules: {tag: off}}
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("n.md", ["type: o (.notelint.yaml:2)", "  required: a (.notelint.yaml:2)", "  tags: base (.notelint.yaml:2)"]),
        (
            "A/n.md",
            [
                "type: o (.notelint.yaml:6)",
                "  required: a, b (.notelint.yaml:6; .notelint.yaml:2)",
                "  tags: base (.notelint.yaml:2)",
            ],
        ),
        (
            "B/n.md",
            [
                "type: o (.notelint.yaml:9)",
                "  required: c (.notelint.yaml:9)",
                "  keys: x (.notelint.yaml:9)",
                "tag: off (.notelint.yaml:9), from notelint",
            ],
        ),
    ],
)
def test_a_type_that_overrides_change_comes_from_where_it_holds(tmp_path: Path, path: str, expected: list[str]) -> None:
    (tmp_path / ".notelint.yaml").write_text(OVERRIDDEN, "utf-8")
    (tmp_path / path).parent.mkdir(exist_ok=True)
    (tmp_path / path).write_text("---\ntype: o\n---\n", "utf-8")
    config = load_config(tmp_path)
    lines = [line.partition(", by ")[0] for line in explain(tmp_path, path, config)]
    assert [line for line in expected if line not in lines] == []
    assert not any(line.startswith("tag: off") for line in lines) or path == "B/n.md"


@pytest.mark.parametrize("evil", ["x\n::error::gone", "\x1b[31mred", "##vso[task.x]a", "\u202eabc"], ids=ascii)
def test_what_a_config_names_is_neither_a_line_nor_a_command_of_its_own(tmp_path: Path, evil: str) -> None:
    base = f"base {evil}"
    here = {"extends": base, "match": {"paths": ["**"]}, "required": [evil], "tags": [], "unique": [evil]}
    config = {"types": {base: {"properties": {evil: {}}}, evil: here}}
    (tmp_path / ".notelint.yaml").write_text(json.dumps(config), "utf-8")
    status, lines, error = explained(tmp_path, "a.md", "---\ntitle: x\n---\n")
    assert status == 0, error
    assert [line for line in lines if evil in line or line.startswith("::")] == []
    assert {line.partition(" ")[0] for line in lines[1:3]} == {"type:", ""}
