"""What programs call: texts before they are written, and vaults as the command line sees them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import notelint
from notelint.config_file import load_config

if TYPE_CHECKING:
    from notelint.config import Config
    from tests.conftest import Folder

DAMAGED, REPAIRED = "It\u00e2\u20ac\u2122s \u00e9x\r\n", "It\u2019s \u00e9x\r\n"


@pytest.fixture
def zz(plugin: Path) -> Config:
    """A config with the rules of the test plugin."""
    config = load_config(Path("/nowhere"))
    return config.choose([name for name in config.rules if name.startswith("zz-")])


def test_check_a_text(zz: Config) -> None:
    found = notelint.check_text("x\r\nPING RISKY", "In/a.md", config=zz)
    assert [(each.rule, each.path, each.start, each.end) for each in found] == [
        ("zz-ping", "In/a.md", (2, 1, 3), (2, 5, 7)),
        ("zz-risky", "In/a.md", (2, 6, 8), (2, 11, 13)),
    ]
    assert found[0].fix == notelint.Fix((notelint.Edit(3, 7, "PONG"),), "write 'PONG'")
    assert notelint.check_text("x", config=zz) == []


@pytest.mark.parametrize(
    ("select", "unsafe", "expected"),
    [
        (None, False, "PONG RISKY"),
        (None, True, "PONG "),
        (["zz-ping"], True, "PONG RISKY"),
        (["zz-risky"], False, "PING RISKY"),
        (["content"], True, "PING "),
        ([], True, "PING RISKY"),
    ],
)
def test_fix_a_text(zz: Config, select: list[str] | None, unsafe: bool, expected: str) -> None:
    assert notelint.fix_text("PING RISKY", select=select, unsafe=unsafe, config=zz) == expected


def test_the_defaults_apply_and_nothing_is_read(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.write(".notelint.yaml", "rules: {mojibake: off}\n")
    monkeypatch.chdir(folder.root)
    assert notelint.fix_text(DAMAGED, select=["mojibake"]) == REPAIRED
    assert [found.rule for found in notelint.check_text(DAMAGED, select=["text"])] == ["mojibake"]


@pytest.mark.parametrize("config", [{"rules": {"mojibake": "off"}}, {"rules": {"mojibake": False}}])
def test_a_config_as_data(config: Mapping[str, object]) -> None:
    assert notelint.fix_text(DAMAGED, config=config) == DAMAGED


def test_a_config_file(folder: Folder) -> None:
    path = folder.write("c.yaml", "rules: {mojibake: off}\n")
    assert notelint.fix_text(DAMAGED, config=path) == DAMAGED


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ({"rulez": {}}, '"rulez" is not a key of the config, did you mean "rules"?'),
        ({"rules": {"mojibak": "on"}}, 'did you mean "mojibake"?'),
        ({"level": "bad"}, '"level" takes'),
        (Path("/nowhere/c.yaml"), "/nowhere/c.yaml: cannot be read"),
    ],
)
def test_a_config_that_cannot_be_taken(config: Mapping[str, object] | Path, words: str) -> None:
    with pytest.raises(notelint.ConfigProblem) as caught:
        notelint.check_text("x", config=config)
    assert words in str(caught.value)


def test_select_names_what_there_is() -> None:
    with pytest.raises(notelint.ConfigProblem, match='did you mean "mojibake"'):
        notelint.check_text("x", select=["mojibak"])


@pytest.mark.parametrize("text", ["CRASH", "PING FIGHT", "GROW", "BEYOND", "SURROGATE"])
def test_a_rule_that_fails(zz: Config, text: str) -> None:
    with pytest.raises(notelint.RuleFailure, match=r"^note\.md: "):
        notelint.fix_text(text, config=zz)


@pytest.mark.parametrize("text", ["", "\0", "\ud800", "a\udcff\r", "\ufeff", "---", "---\n\ud800: [", "- [ ] \udfff"])
def test_no_text_makes_it_raise(text: str) -> None:
    assert notelint.fix_text(text, select=["mojibake"]) == text
    notelint.check_text(text)


def test_a_vault(vault: Folder) -> None:
    vault.write("a.md", "# Same\nPING RISKY\n")
    vault.write("sub/b.md", "# Same\n")
    vault.write(".notelint.yaml", "rules: {zz-risky: warning}\n")
    names = ["zz-ping", "zz-risky", "zz-same"]
    opened = notelint.Vault.open(vault.root / "sub")
    assert opened.root == vault.root
    found = opened.check(select=names)
    assert [(each.path, each.rule, each.level) for each in found] == [
        ("a.md", "zz-same", "error"),
        ("a.md", "zz-ping", "error"),
        ("a.md", "zz-risky", "warning"),
        ("sub/b.md", "zz-same", "error"),
    ]
    assert found[0].related == (found[3].place,)
    assert vault.read("a.md") == b"# Same\nPING RISKY\n"
    assert [each.rule for each in opened.fix(select=names)] == ["zz-same", "zz-risky", "zz-same"]
    assert vault.read("a.md") == b"# Same\nPONG RISKY\n"
    opened.fix(select=names, unsafe=True)
    assert vault.read("a.md") == b"# Same\nPONG \n"


def test_a_vault_that_cannot_be_opened(vault: Folder) -> None:
    with pytest.raises(notelint.FileProblem, match="no such file or folder"):
        notelint.Vault.open(vault.root / "missing")
    vault.write(".notelint.yaml", "rulez: 1")
    with pytest.raises(notelint.ConfigProblem, match=r"\.notelint\.yaml:1:1: "):
        notelint.Vault.open(vault.root)


def test_a_vault_with_a_note_that_fails(vault: Folder) -> None:
    vault.write("a.md", "CRASH")
    with pytest.raises(notelint.RuleFailure, match="zz-crash"):
        notelint.Vault.open(vault.root).check()
    vault.write("a.md", "PING").chmod(0o444)
    with pytest.raises(notelint.FileProblem, match="read-only"):
        notelint.Vault.open(vault.root).fix(select=["zz-ping"])


def test_a_vault_in_several_processes(folder: Folder) -> None:
    for number in range(80):
        folder.write(f"{number}.md", DAMAGED)
    script = (
        "import notelint\n"
        "vault = notelint.Vault.open('.', config={'level': 'warning'})\n"
        "one, two = vault.check(select=['mojibake']), vault.check(select=['mojibake'], jobs=2)\n"
        "assert one == two and {found.level for found in one} == {'warning'}\n"
        "print(len(one), len(vault.fix(select=['mojibake'], jobs=2)))\n"
    )
    command = [sys.executable, "-c", script]
    ran = subprocess.run(command, cwd=folder.root, capture_output=True, text=True, check=False, env=os.environ)
    assert (ran.stdout, ran.stderr) == ("80 0\n", "")
    assert folder.read("7.md").decode() == REPAIRED


def test_fixes_of_rules_that_look_at_the_vault_are_made_too() -> None:
    text = "---\ntype: people\ntitle: Log\ndate: 2025-03-04\nperson: Bo\nparticipants: [Bo]\n---\n"
    beside = {"People/Bo Lindgren.md": "---\ntype: people\nperson: Bo Lindgren\naliases: [Bo]\n---\n"}
    fixed = notelint.fix_text(text, "a.md", unsafe=True, beside=beside, select=["entity-name"])
    assert "participants: [Bo Lindgren]" in fixed
    assert notelint.fix_text(fixed, "a.md", unsafe=True, beside=beside, select=["entity-name"]) == fixed
    assert notelint.fix_text(text, "a.md", beside=beside, select=["entity-name"]) == text
