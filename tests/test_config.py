"""`.notelint.yaml`: what it switches, and what is said of one that cannot be taken."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Folder

NOTE = "PING RISKY HINT WORD"
ALL = ["zz-ping", "zz-risky", "zz-remark", "zz-options"]


def _found(vault: Folder, path: str = "a.md") -> list[str]:
    """The findings in one note, `level[rule]` and how it can be fixed."""
    ran = vault.zz("--output-format", "concise")
    assert ran.err == ""
    said = [re.fullmatch(r"(\S+):\d+:\d+: (\S+) \S+ found( \[.*\])?", line) for line in ran.lines]
    return [one[2] + (one[3] or "") for one in said if one and one[1] == path]


PING, RISKY, HINT, WORD = (
    "error[zz-ping] [fix]",
    "error[zz-risky] [unsafe fix]",
    "info[zz-remark]",
    "error[zz-options]",
)


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ("", [PING, RISKY, HINT, WORD]),
        ("# nothing\n", [PING, RISKY, HINT, WORD]),
        ("---\n", [PING, RISKY, HINT, WORD]),
        ("\ufeffrules:\r\n  zz-ping: off\r\n", [RISKY, HINT, WORD]),
        ("{}", [PING, RISKY, HINT, WORD]),
        ("rules:\nlevel: error\n", [PING, RISKY, "error[zz-remark]", WORD]),
        ("rules: {zz-ping: off}", [RISKY, HINT, WORD]),
        ("rules: {zz-ping: false}", [RISKY, HINT, WORD]),
        ("rules: {zz-ping: on, zz-risky: true}", [PING, RISKY, HINT, WORD]),
        ("rules: {zz-ping: warning}", ["warning[zz-ping] [fix]", RISKY, HINT, WORD]),
        ("rules: {zz-remark: error}", [PING, RISKY, "error[zz-remark]", WORD]),
        ("level: info", ["info[zz-ping] [fix]", "info[zz-risky] [unsafe fix]", HINT, "info[zz-options]"]),
        (
            "level: info\nrules: {zz-ping: error}",
            [PING, "info[zz-risky] [unsafe fix]", HINT, "info[zz-options]"],
        ),
        ("fix: off", ["error[zz-ping]", "error[zz-risky]", HINT, WORD]),
        ("fix: false", ["error[zz-ping]", "error[zz-risky]", HINT, WORD]),
        ("fix: safe", [PING, "error[zz-risky]", HINT, WORD]),
        ("fix: unsafe", [PING, "error[zz-risky] [fix]", HINT, WORD]),
        ("fix: off\nrules: {zz-risky: {fix: unsafe}}", ["error[zz-ping]", "error[zz-risky] [fix]", HINT, WORD]),
        ("rules: {zz-options: {word: HINT}}", [PING, RISKY, WORD, HINT]),
        ("rules: {zz-options: {word: RISKY, level: warning}}", [PING, "warning[zz-options]", RISKY, HINT]),
        ("rules: {zz-options: {more-words: [HINT]}}", [PING, RISKY, WORD, HINT, WORD]),
        ("ignore: [a.md]", []),
        ("ignore: ['*.txt']", [PING, RISKY, HINT, WORD]),
        ("overrides: [{paths: [a.md], rules: {zz-ping: off}}]", [RISKY, HINT, WORD]),
        ("overrides: [{paths: [b.md], rules: {zz-ping: off}}]", [PING, RISKY, HINT, WORD]),
        (
            "rules: {zz-ping: off}\noverrides: [{paths: ['**'], rules: {zz-ping: on}}]",
            [PING, RISKY, HINT, WORD],
        ),
        (
            "overrides: [{paths: [a.md], level: info}, {paths: [b.md], level: error}, {paths: ['*'], fix: off}]",
            ["info[zz-ping]", "info[zz-risky]", HINT, "info[zz-options]"],
        ),
        (
            "rules: {zz-options: {more-words: [HINT]}}\n"
            "overrides: [{paths: [a.md], rules: {zz-options: {word: RISKY}}}]",
            [PING, WORD, RISKY, WORD, HINT],
        ),
        ("overrides: []\nignore: []\n", [PING, RISKY, HINT, WORD]),
        ("overrides:\nignore:\n", [PING, RISKY, HINT, WORD]),
    ],
)
def test_what_a_config_switches(vault: Folder, config: str, expected: list[str]) -> None:
    vault.write("a.md", NOTE)
    vault.write(".notelint.yaml", config)
    assert _found(vault) == expected


def test_fix_modes_decide_what_is_written(vault: Folder) -> None:
    for mode, expected in {"off": b"PING RISKY", "safe": b"PONG RISKY", "unsafe": b"PONG "}.items():
        vault.write("a.md", "PING RISKY")
        vault.write(".notelint.yaml", f"fix: {mode}")
        vault.zz("--fix")
        assert vault.read("a.md") == expected
    vault.write("a.md", "PING RISKY")
    vault.write(".notelint.yaml", "fix: safe")
    vault.zz("--unsafe-fixes")
    assert vault.read("a.md") == b"PONG RISKY", "the config has the last word"


def test_only_errors_make_the_status_1(vault: Folder) -> None:
    vault.write("a.md", NOTE)
    vault.write(".notelint.yaml", "level: warning")
    assert vault.zz().status == 0


def test_a_rule_that_is_off_is_not_run(vault: Folder) -> None:
    vault.write("a.md", "CRASH")
    vault.write(".notelint.yaml", "rules: {zz-crash: off}")
    assert vault.zz().status == 0


def test_a_vault_rule_obeys_its_config(vault: Folder) -> None:
    for name in ("a.md", "b.md", "c.md"):
        vault.write(name, "# Same\n")
    vault.write(
        ".notelint.yaml",
        "rules: {zz-same: warning}\noverrides: [{paths: [b.md], rules: {zz-same: off}}, "
        "{paths: [c.md], rules: {zz-same: info}}]",
    )
    ran = vault.zz("--output-format", "concise")
    assert [line.split(" ")[:2] for line in ran.lines] == [
        ["a.md:1:1:", "warning[zz-same]"],
        ["c.md:1:1:", "info[zz-same]"],
    ]
    vault.write(".notelint.yaml", "rules: {zz-same: off}\noverrides: [{paths: [b.md], rules: {zz-same: on}}]")
    assert [line.split(":")[0] for line in vault.zz("--output-format", "concise").lines] == ["b.md"]


def test_the_config_that_is_named_and_none_at_all(vault: Folder) -> None:
    vault.write("a.md", "PING")
    vault.write(".notelint.yaml", "rules: {zz-ping: off}")
    vault.write("other.yml", "rules: {zz-ping: warning}")
    assert vault.zz().out == b""
    assert b"warning" in vault.zz("--config", "other.yml").out
    assert b"error" in vault.zz("--isolated").out


PROBLEMS = [
    ("rulez: {}", "1:1", '"rulez" is not a key of the config, did you mean "rules"?'),
    ("rules: {}\n\nfixx: safe\n", "3:1", 'did you mean "fix"?'),
    ("xyz: 1", "1:1", "Known: extends, rules, level, fix, types, ignore, overrides."),
    ("1: 2", "1:1", '"1" is not a key of the config'),
    ("- rules", "1:1", "the config must be a mapping"),
    ("rules", "1:1", "the config must be a mapping"),
    ("rules: on", "1:8", "rules must be a mapping"),
    ("rules: [zz-ping]", "1:8", "rules must be a mapping"),
    ("rules:\n  zz-pign: off\n", "2:3", 'there is no rule "zz-pign", did you mean "zz-ping"?'),
    ("rules:\r\n  zz-ping: of\r\n", "2:12", "`zz-ping` takes on, off, a level (error, warning, info) or a mapping"),
    ("rules: {zz-ping: }", "1:17", "`zz-ping` takes"),
    ("rules: {zz-ping: []}", "1:18", "`zz-ping` takes"),
    ("rules: {zz-ping: 1}", "1:18", "`zz-ping` takes"),
    ("rules:\n  zz-options:\n    wrod: a\n", "3:5", '`zz-options`: "wrod" is not an option, did you mean "word"?'),
    ("rules:\n  zz-options:\n    limit: many\n", "3:12", '`zz-options`: expected a whole number, found "many"'),
    ("rules:\n  zz-options:\n    limit: 0\n", "3:12", "`zz-options`: limit: must be at least 1"),
    ("rules:\n  zz-options:\n    more-words:\n    - a\n    - 1\n", "5:7", "`zz-options`: expected text, found 1"),
    ("rules: {zz-options: {mode: lout}}", "1:28", 'expected "plain" or "loud", found "lout"'),
    ("rules: {zz-options: {table: []}}", "1:29", "expected a mapping"),
    ("rules: {zz-options: {ratio: yes}}", "1:29", 'expected a number, found "yes"'),
    ("rules: {zz-options: {level: bad}}", "1:29", '"level" takes error, warning or info'),
    ("rules: {zz-options: {fix: sfae}}", "1:27", '"fix" takes off, safe or unsafe, did you mean "safe"?'),
    ("rules: {zz-options: {limit: 9}}\nrules: {}", "2:1", "rules"),
    ("rules: {zz-options: fatal}", "1:21", "a level (error, warning, info)"),
    ("rules: {zz-options: fatal}", "1:21", 'did you mean "error"?'),
    ("rules: {zz-options: disabled}", "1:21", 'did you mean "off"?'),
    ("rules: {zz-options: hint}", "1:21", 'did you mean "info"?'),
    ("level: critical", "1:8", '"level" takes error, warning or info, did you mean "error"?'),
    ("level: none", "1:8", '"level" takes error, warning or info.'),
    ("level: errors", "1:8", '"level" takes error, warning or info, did you mean "error"?'),
    ("level: [error]", "1:8", '"level" takes'),
    ("level:", "1:7", '"level" takes'),
    ("fix: true", "1:6", '"fix" takes off, safe or unsafe'),
    ("fix: all", "1:6", '"fix" takes'),
    ("ignore: Archive", "1:9", "expected a list of globs"),
    ("ignore: [1]", "1:10", "expected a glob"),
    ("ignore:\n- a.md\n- '../x'\n", "3:3", "leads out of the vault"),
    ("ignore: ['a**b']", "1:10", '"**" must be a whole folder'),
    ("ignore: ['[a']", "1:10", "never closed"),
    ("ignore: ['']", "1:10", "cannot be empty"),
    ("ignore: ['!a.md']", "1:10", "negated"),
    ("overrides: {paths: [a]}", "1:12", "expected a list of overrides"),
    ("overrides:\n- rules: {}\n", "2:3", 'needs "paths"'),
    ("overrides:\n- paths: []\n", "2:3", 'needs "paths"'),
    ("overrides:\n- paths: ['a//b']\n", "2:11", "empty folder name"),
    ("overrides:\n- paths: [a]\n  ignore: [b]\n", "3:3", '"ignore" is not a key of an override'),
    ("overrides: [a]", "1:13", "an override must be a mapping"),
    (
        "rules: {zz-options: {limit: 9}}\noverrides:\n- paths: [a]\n  rules:\n    zz-options: {only-once: true}\n",
        "5:17",
        "`zz-options`: limit: only-once allows no limit above 5",
    ),
    ("rules: {zz-ping: off", "1:", ""),
    ("rules:\n\tzz-ping: off\n", "2:1", "tab"),
    ('rules: "', "1:", ""),
    ("rules: {}\n---\nrules: {}\n", "2:", ""),
    ("rules: *none", "1:8", "none"),
    ("a: &a [*a]", "1:", ""),
    ("rules: !!python/object/apply:os.system [x]", "1:", ""),
    ("? [a]\n: b\n", "1:", ""),
    ("[" * 10_000, "1:", ""),
    ("a: " * 5_000, "1:", ""),
    ("rules: {zz-ping: \x00}", "1:", ""),
    (b"rules:\n  \xff: on\n", "2:3", "byte 0xFF at offset 9 is not UTF-8; save it as UTF-8"),
    ("rules: {}\n".encode("utf-16"), "1:1", "not UTF-8"),
    ("x" * 1_000 + ": 1", "1:1", "is not a key"),
    ("x" * 1_000_000 + ": 1", "1:1", ""),
]


@pytest.mark.parametrize(("config", "place", "words"), PROBLEMS, ids=lambda value: ascii(value)[:50])
def test_a_config_that_cannot_be_taken(vault: Folder, config: str | bytes, place: str, words: str) -> None:
    vault.write("a.md", "PING")
    path = vault.write(".notelint.yaml", config)
    ran = vault.zz("--fix")
    assert ran.status == 2
    assert ran.err.startswith(f"notelint: {path}:{place}")
    assert words in ran.err
    assert "Traceback" not in ran.err
    assert ran.err.count("\n") == 1
    assert (ran.out, vault.read("a.md")) == (b"", b"PING"), "nothing is done with half a config"
    assert vault.zz("-", stdin=b"PING").status == 2


@pytest.mark.parametrize("notes", [1, 3, 30])
def test_overrides_that_do_not_go_together(vault: Folder, notes: int) -> None:
    for number in range(notes):
        vault.write(f"{number}.md", "PING")
    one = "{paths: ['*.md'], rules: {zz-options: {limit: 9}}}"
    other = "{paths: ['0.md'], rules: {zz-options: {only-once: true}}}"
    vault.write(".notelint.yaml", f"overrides: [{one}, {other}]")
    ran = vault.zz("--fix")
    assert ran.status == 2
    assert "`zz-options`: limit: only-once allows no limit above 5 (where several overrides meet)" in ran.err
    assert {vault.read(f"{number}.md") for number in range(notes)} == {b"PING"}


def test_a_config_that_is_a_folder_or_cannot_be_read(vault: Folder) -> None:
    vault.write(".notelint.yaml/x", "")
    ran = vault.zz()
    assert (ran.status, ran.err.count("this is a folder")) == (2, 1)
    (vault.root / "link.yaml").symlink_to("nothing")
    ran = vault.zz("--config", "link.yaml")
    assert (ran.status, ran.err.count("link.yaml: cannot be read")) == (2, 1)
    assert vault.zz("--config", "x" * 5000).status == 2
    assert vault.zz("--isolated").status == 0


@pytest.mark.parametrize("make", [lambda path: path.symlink_to("nothing"), os.mkfifo], ids=["broken link", "pipe"])
def test_a_config_that_is_no_file(vault: Folder, make: Callable[[Path], None]) -> None:
    make(vault.root / ".notelint.yaml")
    ran = vault.run()
    assert ran.status == 2
    assert ".notelint.yaml" in ran.err


@pytest.mark.parametrize(("config", "meant"), [("{zz-ping: {levle: error}}", "level"), ("{zz-ping: offf}", "off")])
def test_did_you_mean(vault: Folder, config: str, meant: str) -> None:
    vault.write(".notelint.yaml", f"rules: {config}")
    assert f'did you mean "{meant}"?' in vault.run().err


def test_aliases_do_not_blow_up(vault: Folder) -> None:
    levels = "".join(f"  l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]\n" for n in range(1, 12))
    vault.write(
        ".notelint.yaml",
        f"rules:\n zz-options:\n  word: WORD\n  table:\n   l0: &l0 [x]\n{levels}".replace("  l", "   l"),
    )
    ran = vault.zz()
    assert ran.status in (0, 2)
