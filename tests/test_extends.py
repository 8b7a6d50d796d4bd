"""`extends` in a config, and `notelint config`, which shows what it all comes to."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from notelint import parse_yaml
from notelint.config_file import load_config

if TYPE_CHECKING:
    from tests.conftest import Folder
else:
    from conftest import Folder  # pytest has put this folder on the path

OWN = """\
extends: Team/base.yaml
rules:
  duplicate-item: warning
  schema: {fix: off}
ignore: [Archive/**]
overrides:
- paths: [Journal/**]
  rules: {duplicate-item: off}
"""
BASE = """\
rules:
  schema: {unknown-keys: all}
  duplicate-item: off
ignore: ["Old/**"]
types:
  log: {required: [keeper]}
"""


def write(root: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


def run(root: Path, *arguments: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """In this process; with other surroundings, such as packages that are installed, in one of its own."""
    folder = Folder(root)
    ran = folder.spawn(*arguments, env=surroundings) if surroundings else folder.run(*arguments)
    return subprocess.CompletedProcess(arguments, ran.status, ran.text, ran.err)


def test_the_effective_config_with_the_origin_of_each_value(tmp_path: Path) -> None:
    done = run(write(tmp_path, {".notelint.yaml": OWN, "Team/base.yaml": BASE}), "config")
    assert done.returncode == 0, done.stderr
    lines = [line.strip() for line in done.stdout.splitlines()]
    for expected in (
        "duplicate-item:  # .notelint.yaml:3",
        "level: warning  # .notelint.yaml:3",
        "fix: off  # .notelint.yaml:4",
        "unknown-keys: all  # Team/base.yaml:2",
        '- "Old/**"  # Team/base.yaml:4',
        '- "Archive/**"  # .notelint.yaml:5',
        "log:  # Team/base.yaml:6",
        "customer:  # built in",
        "mojibake: on  # default",
    ):
        assert expected in lines
    root = parse_yaml(done.stdout)
    assert root is not None, "what it prints is YAML"
    assert isinstance(root.data, dict)
    assert root.data["overrides"] == [{"paths": ["Journal/**"], "rules": {"duplicate-item": "off"}}]


def test_each_entry_of_what_is_joined_has_its_own_origin(tmp_path: Path) -> None:
    files = {
        ".notelint.yaml": "extends: [conf/base.yaml, conf/right.yaml]\noverrides:\n- paths: [Old/**]\n"
        "  rules:\n    pattern:\n      patterns:\n        d: {literal: D}\n",
        "conf/base.yaml": "rules:\n  pattern:\n    patterns:\n      a: {literal: A}\n      b: {literal: B}\n",
        "conf/right.yaml": "rules:\n  pattern:\n    patterns: {c: {literal: C},\n      b: {literal: X}}\n",
        "a.md": "x\n",
    }
    done = run(write(tmp_path, files), "config")
    lines = [line.strip() for line in done.stdout.splitlines()]
    at = lines.index("patterns:")
    assert lines[at + 1 : at + 4] == [
        'a: {"literal": "A"}  # conf/base.yaml:4',
        'b: {"literal": "X"}  # conf/right.yaml:4',
        'c: {"literal": "C"}  # conf/right.yaml:3',
    ]
    assert 'd: {"literal": "D"}  # .notelint.yaml:7' in lines
    assert parse_yaml(done.stdout)
    assert "(conf/base.yaml:4; conf/right.yaml:4; conf/right.yaml:3)" in run(tmp_path, "explain", "a.md").stdout


def test_a_glob_that_comes_in_two_ways_is_one(tmp_path: Path) -> None:
    files = {
        ".notelint.yaml": "extends: [left.yaml, right.yaml]\nignore: [Old/**]\n",
        **{f"{name}.yaml": "extends: base.yaml\n" for name in ("left", "right")},
        "base.yaml": "ignore: [Old/**, Tmp/**]\n",
    }
    lines = run(write(tmp_path, files), "config").stdout.splitlines()
    assert [line.split("  #")[0] for line in lines if "/**" in line] == ['  - "Old/**"', '  - "Tmp/**"']


TYPES = """\
extends: Team/base.yaml
types:
  log:
    extends: _note
    match: {paths: [Logs/**]}
    properties:
      keeper: {type: string}
  customer:
    extends: customer
    required: [region]
    rules: {duplicate-item: off}
    properties: {"null": {type: string}, region: {enum: [north, south]}}
overrides:
  - paths: [Old/**]
    types:
      log: {required: [nobody]}
"""


def test_the_effective_types_with_the_origin_of_each_value(tmp_path: Path) -> None:
    base = "types:\n  customer: {extends: customer, required: [name], order: [type]}\n  log: {required: [gone]}\n"
    shown = run(write(tmp_path, {".notelint.yaml": TYPES, "Team/base.yaml": base}), "config").stdout
    root = parse_yaml(shown)
    assert root is not None
    assert isinstance(root.data, dict)
    types = load_config(tmp_path).types("")
    expected = {name: found.schema for name in types.names if (found := types.named(name))}
    assert root.data["types"] == expected, "it is all there"
    log, customer = (
        re.search(rf"^  {name}:  # .*\n(?:    .*\n)*", shown, re.MULTILINE) for name in ("log", "customer")
    )
    assert log
    assert customer
    for line in (
        ".notelint.yaml:3\n",
        "    type: object  # built in, _note\n",
        '    match: {"paths": ["Logs/**"]}  # .notelint.yaml:5\n',
        '      keeper: {"type": "string"}  # .notelint.yaml:7\n',
        '      status: {"type": "string"}  # built in, _note\n',
    ):
        assert line in log[0]
    assert not {"gone", "nobody"}.intersection(re.findall(r"\w+", log[0]))
    for line in (
        ".notelint.yaml:8\n",
        '    required: ["name", "region"]  # .notelint.yaml:10; Team/base.yaml:2\n',
        '    order: ["type"]  # Team/base.yaml:2\n',
        '      region: {"enum": ["north", "south"]}  # .notelint.yaml:12\n',
        "      duplicate-item: off  # .notelint.yaml:11\n",
    ):
        assert line in customer[0]
    assert '      log:  # .notelint.yaml:16\n        required: ["nobody"]  # .notelint.yaml:16\n' in shown


def test_what_is_extended_holds(tmp_path: Path) -> None:
    note = "---\ntype: log\n---\n"
    write(
        tmp_path,
        {".notelint.yaml": "extends: Team/base.yaml\n", "Team/base.yaml": BASE, "a.md": note, "Old/b.md": note},
    )
    done = run(tmp_path, "--output-format", "concise")
    assert done.stdout.startswith("a.md:2:1: error[schema] `keeper` is missing")
    assert "Old" not in done.stdout


def test_a_pattern_of_what_is_extended_is_switched_off(tmp_path: Path) -> None:
    files = {
        ".notelint.yaml": "extends: one.yaml\nrules: {pattern: {patterns: {quay: off, pier: false}}}\n",
        "one.yaml": "rules: {pattern: {patterns: {quay: {match: quay}, pier: {match: pier}, mole: {match: mole}}}}\n",
        "a.md": "A quay, a pier, a mole.\n",
    }
    shown = run(write(tmp_path, files), "--output-format", "concise").stdout
    assert shown.startswith("a.md:1:19: warning[pattern] `mole` stands here")
    assert shown.count("\n") == 1


def test_of_several_the_later_one_counts(tmp_path: Path) -> None:
    files = {
        ".notelint.yaml": "extends: [one.yaml, two.yml]\n",
        "one.yaml": "rules: {schema: off, tag: info}\n",
        "two.yml": "rules: {schema: warning}\n",
    }
    lines = run(write(tmp_path, files), "config").stdout.splitlines()
    assert "    level: warning  # two.yml:1" in lines
    assert "    level: info  # one.yaml:1" in lines


def test_an_installed_package_may_ship_a_config_and_types_and_is_not_imported(tmp_path: Path) -> None:
    site, vault = tmp_path / "site", tmp_path / "vault"
    points = "[notelint.configs]\nteam = team_notes\n[notelint.types]\nteam = team_notes.types\n"
    write(
        site,
        {
            "team_notes/__init__.py": "raise SystemExit('imported')\n",
            "team_notes/team.yaml": "rules: {schema: warning}\n",
            "team_notes/types/log.yaml": "required: [keeper]\n",
            "team_notes-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: team-notes\nVersion: 1.0\n",
            "team_notes-1.0.dist-info/entry_points.txt": points,
        },
    )
    write(vault, {".notelint.yaml": "extends: team\n", "a.md": "---\ntype: log\n---\n"})
    done = run(vault, "--output-format", "concise", PYTHONPATH=str(site))
    assert done.stdout.startswith("a.md:2:1: warning[schema] `keeper` is missing"), done.stderr


def test_what_a_type_of_a_package_says_of_rules_holds(tmp_path: Path) -> None:
    site, vault = tmp_path / "site", tmp_path / "vault"
    write(
        site,
        {
            "team_notes/__init__.py": "",
            "team_notes/log.yaml": "required: [keeper]\nrules: {schema: info, tag: off}\n",
            "team_notes/night.yaml": "extends: log\nrules: {schema: {level: warning}}\n",
            "team_notes-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: team-notes\nVersion: 1.0\n",
            "team_notes-1.0.dist-info/entry_points.txt": "[notelint.types]\nteam = team_notes\n",
        },
    )
    notes = {f"{name}.md": f"---\ntype: {name}\ntags: [a b]\n---\n" for name in ("log", "night")}
    write(vault, {**notes, ".notelint.yaml": ""})
    said = "{}.md:2:1: {}[schema] `keeper` is missing"
    done = run(vault, "--output-format", "concise", PYTHONPATH=str(site))
    assert [line.partition(",")[0] for line in done.stdout.splitlines() if ".md:" in line] == [
        said.format("log", "info"),
        said.format("night", "warning"),
    ]
    program = (
        "import sys, notelint; print([(each.rule, each.level.value) for each in notelint.check_text(sys.argv[1])])"
    )
    asked = [sys.executable, "-c", program, notes["log.md"]]
    by_python = subprocess.run(
        asked, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": str(site)}
    )
    assert by_python.stdout == "[('schema', 'info')]\n"
    write(vault, {".notelint.yaml": "types: {log: {extends: log, rules: {schema: error, tag: on}}}\n"})
    done = run(vault, "--output-format", "concise", PYTHONPATH=str(site))
    assert said.format("log", "error") in done.stdout
    assert "log.md:3:8: " in done.stdout


@pytest.mark.parametrize(
    ("described", "words"),
    [
        ("rules: {scheme: info}\n", 'log.yaml:1:9: there is no rule "scheme", did you mean "schema"?'),
        ("properties: {depth: {type: number}}\n", "a.md:3:8: error[schema] `depth` must be a number"),
        ("properties: {depth: {typ: number}}\n", "log.yaml: properties.depth"),
        ("properties: [\n", "log.yaml: "),
        ("- depth\n", "log.yaml: "),
        ("", "a.md"),
    ],
)
def test_the_types_of_a_package_are_any_yaml(tmp_path: Path, described: str, words: str) -> None:
    site, vault = tmp_path / "site", tmp_path / "vault"
    write(
        site,
        {
            "team_notes/__init__.py": "",
            "team_notes/log.yaml": described,
            "team_notes-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: team-notes\nVersion: 1.0\n",
            "team_notes-1.0.dist-info/entry_points.txt": "[notelint.types]\nteam = team_notes\n",
        },
    )
    write(vault, {"a.md": "---\ntype: log\ndepth: deep\n---\n", ".notelint.yaml": ""})
    done = run(vault, "--output-format", "concise", "--verbose", PYTHONPATH=str(site))
    assert words in done.stdout + done.stderr or (not described and done.returncode == 0)
    assert done.returncode == (2 if "log.yaml" in words else 1 if described else 0), done.stderr
    assert "crashed" not in done.stderr
    shown = run(vault, "config", PYTHONPATH=str(site))
    assert ("log.yaml" in shown.stdout) == (shown.returncode == 0)


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ("extends: team\n", ':1:10: there is no installed config "team"'),
        ("extends: ../base.yaml\n", ':1:10: "../base.yaml" is not a file beside or below the config'),
        ("extends: /etc/hosts\n", "is not a file beside or below the config"),
        ("extends: a.md\n", '"a.md" is a file that is no config: the name of one ends in .yaml or .yml'),
        ("extends: none.yaml\n", '"none.yaml" is not a file'),
        ("extends: .notelint.yaml\n", ":1:10: .notelint.yaml: the configs extend each other in a circle"),
        ("extends: [one.yaml, 3]\n", ":1:21: extends takes the path of a config"),
        ("extends: bad.yaml\n", 'bad.yaml:1:9: there is no rule "shema", did you mean "schema"?'),
        ("extends: link.yaml\n", '"link.yaml" is not a file beside or below the config'),
    ],
)
def test_what_cannot_be_extended(tmp_path: Path, config: str, words: str) -> None:
    vault = tmp_path / "vault"
    files = {".notelint.yaml": config, "one.yaml": "", "bad.yaml": "rules: {shema: off}\n", "a.md": ""}
    write(vault, files)
    write(tmp_path, {"base.yaml": BASE})
    if sys.platform != "win32":
        (vault / "link.yaml").symlink_to(tmp_path / "base.yaml")
    done = run(vault)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    done = run(tmp_path, "config", "nowhere")
    assert done.returncode == 2
    assert "nowhere: no such folder" in done.stderr


def test_patterns_are_laid_over_each_other_by_name(tmp_path: Path) -> None:
    shared = "rules: {pattern: {patterns: {one: {literal: ONE}, two: {literal: TWO}}}}\n"
    own = "extends: base.yaml\nrules: {pattern: {patterns: {two: {literal: ZWEI}, three: {literal: THREE}}}}\n"
    root = write(tmp_path, {".notelint.yaml": own, "base.yaml": shared, "a.md": "ONE\nTWO\nZWEI\nTHREE\n"})
    done = run(root, "--select", "pattern", "--output-format", "concise")
    assert [line.split(":")[1] for line in done.stdout.splitlines()] == ["1", "3", "4"]
