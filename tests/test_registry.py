"""The rules that are installed, and packages of rules that are not as they must be."""

from __future__ import annotations

import sys
from importlib.metadata import entry_points as by_library
from pathlib import Path
from zipfile import ZipFile

import pytest

from notelint.registry import GROUP, EntryPoint, PluginProblem, entry_points, registered

HEAD = """
from dataclasses import dataclass
from typing import ClassVar
from notelint import NoteRule, Stage, VaultRule
"""
RULE = """
@dataclass(frozen=True, slots=True)
class Rule(NoteRule):
    name: ClassVar[str] = "{name}"
    stage: ClassVar[Stage] = Stage.TEXT
    def check(self, note):
        yield from ()
RULES = (Rule,)
"""


def _install(
    folder: Path, name: str, code: str, target: str = "{name}:RULES", kind: str = "{name}-1.0.dist-info"
) -> None:
    """A small distribution in a folder of `sys.path`."""
    metadata = folder / kind.format(name=name)
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name.replace('_', '-')}\nVersion: 1.0\n")
    (metadata / "PKG-INFO").write_text((metadata / "METADATA").read_text())
    points = (
        f"[console_scripts]\nx = y:z\n\n[{GROUP}]\n# a comment\nmine = {target.format(name=name)}\n\n[other]\na = b:c\n"
    )
    (metadata / "entry_points.txt").write_text(points)
    (folder / f"{name}.py").write_text(code)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on `sys.path`."""
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


def _same(entries: list[EntryPoint]) -> set[tuple[str, str, str]]:
    return {(entry.name, entry.target, entry.distribution) for entry in entries}


def test_the_own_scan_agrees_with_the_library(site: Path, plugin: Path) -> None:
    _install(site, "zz_one", HEAD + RULE.format(name="zz-one"))
    _install(site, "zz_two", HEAD + RULE.format(name="zz-two"), kind="{name}-1.0-py3.11.egg-info")
    _install(site / "later", "zz_one", "", target="never:RULES")
    sys.path.append(str(site / "later"))
    try:
        library = {(e.name, e.value, e.dist.name.lower() if e.dist else "") for e in by_library(group=GROUP)}
        own = _same(entry_points())
    finally:
        sys.path.remove(str(site / "later"))
    assert own == library
    assert {name for _, _, name in own} >= {"notelint", "zz-one", "zz-two", "zz-rules"}


def test_rules_come_in_order_with_their_pages(site: Path, plugin: Path) -> None:
    _install(site, "zz_one", HEAD + RULE.format(name="zz-one"))
    rules = registered()
    assert list(rules) == sorted(rules)
    assert rules["zz-one"].distribution == "zz-one"
    assert rules["zz-ping"].page == plugin / "zz_ping.md"
    assert {found.distribution for found in rules.values()} >= {"notelint", "zz-rules"}


def test_nothing_is_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _install(tmp_path, "zz_none", "", target="x")
    (tmp_path / "zz_none-1.0.dist-info/entry_points.txt").unlink()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [str(tmp_path), "/nowhere", ""])
    assert entry_points() == []


def test_two_packages_with_one_name(site: Path) -> None:
    _install(site, "zz_three", HEAD + RULE.format(name="zz-same-name"))
    _install(site, "zz_four", HEAD + RULE.format(name="zz-same-name"))
    with pytest.raises(PluginProblem, match=r"`zz-same-name` comes from zz-four and from zz-three; uninstall one"):
        registered()


BARE = HEAD + RULE.format(name="zz-x")
BROKEN = {
    "no such module": (BARE, "zz_absent:RULES", "ModuleNotFoundError"),
    "no such name": (BARE, "{name}:RULEZ", "AttributeError"),
    "no name at all": (BARE, "{name}", "cannot be loaded"),
    "a syntax error": ("def (", "{name}:RULES", "SyntaxError"),
    "an error at import": ("1 / 0", "{name}:RULES", "ZeroDivisionError"),
    "not a tuple": ("RULES = 1", "{name}:RULES", "TypeError"),
    "not a rule": ("RULES = (int,)", "{name}:RULES", "is not a NoteRule or VaultRule"),
    "an instance": (BARE + "\nRULES = (Rule(),)", "{name}:RULES", "is not a NoteRule or VaultRule"),
    "the base itself": (HEAD + "\nRULES = (NoteRule,)", "{name}:RULES", "is not a NoteRule or VaultRule"),
    "no name": (BARE.replace('name: ClassVar[str] = "zz-x"', ""), "{name}:RULES", "needs a `name`"),
    "a name in capitals": (BARE.replace("zz-x", "ZZ X"), "{name}:RULES", "needs a `name`"),
    "the name of a stage": (BARE.replace("zz-x", "content"), "{name}:RULES", "needs a `name`"),
    "no check": (BARE.replace("def check", "def chekc"), "{name}:RULES", "has no `check`"),
    "no stage": (BARE.replace("stage: ClassVar[Stage] = Stage.TEXT", ""), "{name}:RULES", "needs a `stage`"),
    "not a dataclass": (BARE.replace("@dataclass(frozen=True, slots=True)", ""), "{name}:RULES", "frozen dataclass"),
    "not frozen": (BARE.replace("frozen=True, ", ""), "{name}:RULES", "frozen dataclass"),
    "an option without a default": (
        BARE.replace("    def check", "    option: int\n    def check"),
        "{name}:RULES",
        "`option` needs a default",
    ),
    "an option with a taken name": (
        BARE.replace("    def check", "    level: int = 1\n    def check"),
        "{name}:RULES",
        "`level` is taken",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_package_that_is_not_as_it_must_be(site: Path, case: str) -> None:
    code, target, words = BROKEN[case]
    name = f"zz_broken_{list(BROKEN).index(case)}"
    _install(site, name, code, target)
    with pytest.raises(PluginProblem) as caught:
        registered()
    assert name.replace("_", "-") in str(caught.value)
    assert words in str(caught.value)


def test_a_broken_package_is_named_on_the_command_line(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from notelint.cli import main

    _install(site, "zz_broken_cli", "1 / 0")
    assert main([str(site)]) == 2
    assert "zz-broken-cli" in capsys.readouterr().err
    assert main(["rule"]) == 2


def test_metadata_that_cannot_be_read(site: Path) -> None:
    (site / "zz_a-1.dist-info").mkdir()
    (site / "zz_a-1.dist-info/entry_points.txt").write_bytes(b"\xff")
    (site / "zz_b-1.dist-info").write_text("a file")
    (site / "zz_c-1.dist-info").mkdir()
    assert {entry.distribution for entry in entry_points()} >= {"notelint"}


def test_an_installation_in_a_zip_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _install(tmp_path / "made", "zz_zipped", HEAD + RULE.format(name="zz-zipped"))
    archive = tmp_path / "all.zip"
    with ZipFile(archive, "w") as file:
        for path in (tmp_path / "made").rglob("*"):
            file.write(path, path.relative_to(tmp_path / "made"))
    monkeypatch.setattr(sys, "path", [str(archive)])
    assert _same(entry_points()) == {("mine", "zz_zipped:RULES", "zz-zipped")}
