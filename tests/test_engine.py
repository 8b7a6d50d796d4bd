"""One note to its fixpoint, through the command line: stages, fights, crashes, and the file on the disk."""

from __future__ import annotations

import json
import os
import stat
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Folder

SHAPES = {
    "LF": b"one\nPING two\n",
    "CRLF": b"one\r\nPING two\r\n",
    "CR": b"one\rPING two\r",
    "mixed": b"one\r\nPING\rtwo\nthree\r\r\n\n",
    "BOM": b"\xef\xbb\xbfPING\n",
    "BOM inside": b"a\xef\xbb\xbfPING\xef\xbb\xbf\n",
    "no final newline": b"one\nPING",
    "nothing else": b"PING",
    "blank lines at the end": b"PING\n\n \n\t\n",
    "frontmatter": b"---\ntype: x\n---\nPING\n",
    "frontmatter only": b"---\nkey: PING\n---\n",
    "frontmatter only, no final newline": b"---\nkey: PING\n---",
    "frontmatter closed by dots": b"---\nkey: 1\n...\nPING\n",
    "frontmatter CRLF": b"---\r\nkey:  1 \r\n---\r\nPING\r\n",
    "frontmatter never closed": b"---\nkey: 1\nPING\n",
    "broken frontmatter": b'---\nkey: "a" b"\n---\nPING\n',
    "rules in the body": b"---\na: 1\n---\n\n---\nPING\n---\n",
    "NUL and controls": b"\x00\x07PING\x1b[0m\x0b\x0c\x85\n".replace(b"\x85", b"\xc2\x85"),
    "line separators": "PING\u2028x\u2029y\x1c\n".encode(),
    "trailing blanks and tabs": b"PING  \n\t- x\t\n",
    "noncharacters": "\ufffe\uffff\U0010ffff PING \U0001f469\u200d\U0001f4bb\n".encode(),
}


@pytest.mark.parametrize("data", SHAPES.values(), ids=SHAPES)
def test_a_fix_keeps_every_other_byte(vault: Folder, data: bytes) -> None:
    vault.write("a.md", data)
    assert vault.zz("--fix").status == 0
    assert vault.read("a.md") == data.replace(b"PING", b"PONG")


@pytest.mark.parametrize("data", [*SHAPES.values(), b"", b"\n", b"\xef\xbb\xbf", b"---\n---\n"])
def test_a_note_without_fixes_is_not_written(vault: Folder, data: bytes) -> None:
    data = data.replace(b"PING", b"pang") or b"\n"
    path = vault.write("a.md", data)
    os.utime(path, ns=(1_000_000_000, 1_000_000_000))
    inode = path.stat().st_ino
    assert vault.zz("--fix", "--unsafe-fixes").status == 0
    assert vault.read("a.md") == data
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (1_000_000_000, inode)


def test_a_large_note_is_fixed_in_place(vault: Folder) -> None:
    data = b"words and more words, and still more words to fill the line\r\n" * 85_000 + b"PING"
    vault.write("a.md", data)
    assert vault.zz("--fix").status == 0
    assert vault.read("a.md") == data[:-4] + b"PONG"


@pytest.mark.parametrize(
    ("before", "arguments", "after", "status"),
    [
        ("PING", [], "PING", 1),
        ("PING", ["--fix"], "PONG", 0),
        ("PING RISKY", ["--fix"], "PONG RISKY", 1),
        ("PING RISKY", ["--unsafe-fixes"], "PONG ", 0),
        ("PING RISKY", ["--fix", "--unsafe-fixes"], "PONG ", 0),
        ("PING RISKY", ["--diff"], "PING RISKY", 1),
        ("PING PING PING", ["--fix"], "PONG PONG PONG", 0),
        ("PIRISKYNG", ["--unsafe-fixes"], "PONG", 0),
        ("LEFT x RIGHT", ["--fix"], "right x left", 0),
        ("LEFT LEFT RIGHT RIGHT", ["--fix"], "right right left left", 0),
        ("x RISKYRISKY", ["--unsafe-fixes"], "x ", 0),
        ("HINT WARN", ["--fix"], "HINT WARN", 0),
        ("PING", ["--fix", "--exit-non-zero-on-fix"], "PONG", 1),
        ("PONG", ["--fix", "--exit-non-zero-on-fix"], "PONG", 0),
        ("PING RISKY", ["--exit-zero"], "PING RISKY", 0),
        ("PING RISKY", ["--fix", "--exit-zero"], "PONG RISKY", 0),
        ("PING RISKY", ["--fix", "--select", "zz-risky"], "PING RISKY", 1),
        ("PING RISKY", ["--unsafe-fixes", "--select", "zz-risky"], "PING ", 0),
        ("PING RISKY", ["--unsafe-fixes", "--select", "text,zz-remark"], "PONG RISKY", 0),
        ("PING RISKY", ["--unsafe-fixes", "--select", "zz-ping", "--select", "zz-risky"], "PONG ", 0),
        ("PING RISKY", ["--unsafe-fixes", "--ignore", "zz-ping"], "PING ", 0),
        ("PING RISKY", ["--unsafe-fixes", "--ignore", "text,content"], "PING RISKY", 0),
    ],
)
def test_which_fixes_are_made(vault: Folder, before: str, arguments: list[str], after: str, status: int) -> None:
    vault.write("a.md", before)
    assert vault.zz(*arguments).status == status
    assert vault.read("a.md").decode() == after
    assert [path.name for path in vault.root.iterdir() if path.is_file()] == ["a.md"], "nothing else is left behind"


FAILURES = {
    "a rule crashes": ("PING CRASH", ["`zz-crash`", "zz-rules", "KeyError: 'boom'", "zz_rules.py:"]),
    "rules undo each other": ("PING FIGHT", ["`zz-ping`", "`zz-fight`", "undo each other"]),
    "a rule finds no end": ("GROW", ["`zz-grow`"]),
    "a fix reaches beyond the note": ("PING BEYOND", ["`zz-bad-fix`", "beyond the note"]),
    "the edits of a fix clash": ("PING CLASH", ["`zz-bad-fix`", "clash"]),
    "a fix breaks the frontmatter": ("---\na: 1\n---\nPING BREAK\n", ["`zz-bad-fix`", "frontmatter"]),
    "a fix cannot be encoded": ("PING SURROGATE", ["`zz-bad-fix`", "surrogate"]),
}


@pytest.mark.parametrize(("text", "words"), FAILURES.values(), ids=FAILURES)
@pytest.mark.parametrize("arguments", [["--fix"], ["--unsafe-fixes"], ["--diff"]], ids=" ".join)
def test_a_failure_leaves_the_note_as_it_was(vault: Folder, text: str, words: list[str], arguments: list[str]) -> None:
    path = vault.write("bad note.md", text)
    vault.write("good.md", "PING")
    os.utime(path, ns=(0, 0))
    ran = vault.zz(*arguments)
    assert ran.status == 3
    assert path.read_text() == text
    assert path.stat().st_mtime_ns == 0
    assert "bad note.md: " in ran.err
    assert [word for word in words if word not in ran.err] == []
    assert "Traceback" not in ran.err + ran.text
    if "--diff" not in arguments:
        assert vault.read("good.md") == b"PONG", "the other note is fixed all the same"
        assert "PING" not in text or "PING found" in ran.text, "what other rules find is still reported"


def test_a_check_reports_what_rules_find_that_would_fight(vault: Folder) -> None:
    vault.write("a.md", "PING FIGHT")
    ran = vault.zz("--output-format", "concise")
    assert ran.status == 1
    assert ran.lines == [
        "a.md:1:1: error[zz-ping] PING found [fix]",
        "a.md:1:1: error[zz-fight] PONG FIGHT found [fix]",
    ]


def test_a_crash_exits_3_in_a_check_too(vault: Folder) -> None:
    vault.write("a.md", "CRASH RISKY")
    ran = vault.zz("--output-format", "concise")
    assert ran.status == 3
    assert ran.lines == ["a.md:1:7: error[zz-risky] RISKY found [unsafe fix]"]


def test_a_vault_rule_that_crashes_is_named(vault: Folder) -> None:
    vault.write("a.md", "# CRASH\nPING\n")
    ran = vault.zz("--fix")
    assert ran.status == 3
    assert "`zz-same`" in ran.err
    assert "vault boom" in ran.err


@pytest.mark.parametrize("title", ["MEDDLE", "EMPTY"])
def test_a_note_that_goes_before_it_is_reported(vault: Folder, monkeypatch: pytest.MonkeyPatch, title: str) -> None:
    for name in ("a.md", "b.md"):
        vault.write(name, f"\n\n\n# {title}\n")
    monkeypatch.setenv("ZZ_MEDDLE", str(vault.root / "a.md"))
    ran = vault.zz("--select", "zz-same")
    assert ran.status == 1
    assert ran.text.count(f"{title} again") == 2


def test_a_failure_beats_an_unreadable_file(vault: Folder) -> None:
    vault.write("a.md", "CRASH")
    assert vault.zz("a.md", "missing.md").status == 3


def test_places_are_those_of_the_file_however_many_stages_came_before(vault: Folder) -> None:
    vault.write("a.md", "PING LEFT RIGHT PING\r\nx PING RISKY WORD\r\n")
    ran = vault.zz("--output-format", "concise")
    places = [line.split(": ")[0] for line in ran.lines]
    assert places == ["a.md:1:1", "a.md:1:6", "a.md:1:17", "a.md:2:3", "a.md:2:8", "a.md:2:14"]


def test_a_later_stage_sees_what_safe_fixes_leave(vault: Folder) -> None:
    vault.write("a.md", "PING x PONG FIGHT")
    select = ("--select", "zz-fight", "--output-format", "concise")
    assert vault.zz(*select).lines == ["a.md:1:8: error[zz-fight] PONG FIGHT found [fix]"]
    vault.write("a.md", "PING FIGHT")
    assert vault.zz(*select).lines == ["a.md:1:1: error[zz-fight] PONG FIGHT found [fix]"]


TOLD = {
    "an item": (
        "- [ ] Order a new cable for the crane @Bo 📅 2025-11-11\n- [ ] Order the new cable for the crane @Bo "
        "📅 2025-11-11\n",
        ["the action item in line 7", "merge into line 7"],
    ),
    "a section": ("## Ships\n\n## Ships\n", ["first in line 7"]),
}


@pytest.mark.parametrize(("body", "words"), TOLD.values(), ids=TOLD)
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_line_that_is_told_is_that_of_the_file(vault: Folder, body: str, words: list[str], newline: str) -> None:
    vault.write(".notelint.yaml", "types: {people: {sections: [Ships]}}\n")
    text = f"---\ntype: people\nperson: A\ntags: x\n---\n\n{body}".replace("\n", newline)
    vault.write("p.md", text)
    found = vault.run("--select", "duplicate-item,section", "--output-format", "json")
    said = json.loads(found.text)
    told = " ".join([each["message"] + " " + (each["fix"] or {"title": ""})["title"] for each in said])
    assert all(each in told for each in words), told
    assert "line 8" not in told


# the file on the disk


@pytest.mark.parametrize("mode", [0o644, 0o600, 0o664, 0o755, 0o666])
def test_the_mode_of_a_file_is_kept(vault: Folder, mode: int) -> None:
    path = vault.write("a.md", "PING")
    path.chmod(mode)
    assert vault.zz("--fix").status == 0
    assert vault.read("a.md") == b"PONG"
    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can give a file away")
def test_the_owner_of_a_file_is_kept(vault: Folder) -> None:
    path = vault.write("a.md", "PING")
    os.chown(path, 1234, 2345)
    assert vault.zz("--fix").status == 0
    assert (path.stat().st_uid, path.stat().st_gid) == (1234, 2345)


def test_a_read_only_file_is_named_and_the_others_fixed(vault: Folder) -> None:
    locked, free = vault.write("locked.md", "PING"), vault.write("n.md", "PING")
    locked.chmod(0o444)
    ran = vault.zz("--fix")
    assert ran.status == 2
    assert "locked.md: is read-only" in ran.err
    assert (locked.read_bytes(), free.read_bytes()) == (b"PING", b"PONG")
    assert "PING found" in ran.text, "what was not fixed is still a finding"
    assert stat.S_IMODE(locked.stat().st_mode) == 0o444


def test_a_read_only_file_without_findings_is_no_problem(vault: Folder) -> None:
    vault.write("locked.md", "pang").chmod(0o444)
    assert vault.zz("--fix").status == 0


def test_a_note_that_changed_meanwhile_is_not_written(vault: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    path = vault.write("a.md", "PING MEDDLE\n")
    monkeypatch.setenv("ZZ_MEDDLE", str(path))
    ran = vault.zz("--fix")
    assert ran.status == 2
    assert "a.md: changed while it was being checked" in ran.err
    assert path.read_text().startswith("PING MEDDLE\nmeddled\n")


def test_a_link_inside_the_vault_stays_a_link(vault: Folder) -> None:
    vault.write("real.md", "PING")
    link = vault.root / "link.md"
    link.symlink_to("real.md")
    assert vault.zz("--fix", "link.md", "--output-format", "concise").status == 0
    assert link.is_symlink()
    assert vault.read("real.md") == b"PONG"


# bytes that are not a note's


@pytest.mark.parametrize(
    ("data", "place", "word"),
    [
        (b"\xff", "1:1", "0xFF"),
        (b"PING\r\n\xc3\xa9\xe9x", "2:2", "0xE9"),
        (b"a\rb\xc3", "2:2", "0xC3"),
        (b"\xed\xa0\x80", "1:1", "0xED"),
        ("PING".encode("utf-16"), "1:1", "UTF-16"),
        ("PING é\n".encode("latin-1"), "1:6", "0xE9"),
    ],
)
def test_a_file_that_is_not_utf8_is_one_finding_and_never_written(
    vault: Folder, data: bytes, place: str, word: str
) -> None:
    vault.write("a.md", data)
    vault.write("b.md", "PING")
    ran = vault.zz("--fix", "--unsafe-fixes")
    assert ran.status == 1
    assert f"a.md:{place} error[syntax]" in ran.text
    assert word in ran.text
    assert ran.text.count("error[") == 1
    assert (vault.read("a.md"), vault.read("b.md")) == (data, b"PONG")


def test_a_vault_of_many_notes_is_the_same_for_any_number_of_jobs(vault: Folder) -> None:
    for number in range(150):
        vault.write(f"{number % 7}/{number}.md", f"# T{number % 50}\nPING RISKY{' FIGHT' * (number % 30 == 0)}\n")
    vault.write("x.md", b"\xff")
    one = vault.spawn("--isolated", "--jobs", "1", "--output-format", "json", "--quiet")
    two = vault.spawn("--isolated", "--jobs", "2", "--output-format", "json", "--quiet")
    assert one == two
    assert one.status == 1
    assert one.text.count('"zz-same"') == 150


def test_fixing_in_several_processes(vault: Folder) -> None:
    for number in range(80):
        vault.write(f"{number}.md", "PING")
    vault.write("a.md", "CRASH PING")
    ran = vault.spawn("--isolated", "--fix", "--jobs", "2")
    assert ran.status == 3
    assert "Traceback" not in ran.err
    assert {vault.read(f"{number}.md") for number in range(80)} == {b"PONG"}
    assert vault.read("a.md") == b"CRASH PING"


def test_a_rule_that_ends_the_process_has_crashed(vault: Folder) -> None:
    vault.write("a.md", "LEAVE PING")
    ran = vault.zz("--fix")
    assert (ran.status, vault.read("a.md")) == (3, b"LEAVE PING")
    assert "`zz-crash` of zz-rules crashed: SystemExit" in ran.err


def test_a_rule_that_is_not_selected_cannot_fail_the_run(vault: Folder) -> None:
    vault.write("a.md", "CRASH PING")
    assert vault.run("--select", "zz-ping,zz-same", "--quiet", "--fix").status == 0
    assert vault.read("a.md") == b"CRASH PONG"


def test_only_the_rules_that_fight_are_named(vault: Folder) -> None:
    vault.write("a.md", "LEFT RIGHT PING FIGHT")
    ran = vault.zz("--fix")
    assert ran.status == 3
    assert "the fixes of `zz-fight` and `zz-ping` undo each other" in ran.err


@pytest.mark.parametrize(
    ("flags", "safe", "other"),
    [
        ((), "PING #twin", "PING #twin"),
        (("--fix",), "PONG #TWIN PONG", "PONG #twin"),
        (("--unsafe-fixes",), "PONG #TWIN PONG", "PONG #TWIN PONG"),
    ],
)
def test_a_vault_rule_may_edit_notes_and_their_own_rules_see_it(
    vault: Folder, flags: tuple[str, ...], safe: str, other: str
) -> None:
    vault.write("a.md", "#twin")
    vault.write("safe.md", "PING #twin")
    vault.write("z.md", "PING #twin")
    diff = vault.zz("--diff", *flags) if flags else None
    assert vault.read("safe.md") == b"PING #twin", "a diff writes nothing"
    ran = vault.zz("--output-format", "concise", *flags)
    assert vault.read("safe.md") == safe.encode()
    assert vault.read("z.md") == other.encode()
    assert [line for line in ran.lines if "zz-ping" in line] == (
        [] if flags else [f"{path}:1:1: error[zz-ping] PING found [fix]" for path in ("safe.md", "z.md")]
    )
    if diff:
        assert [line for line in diff.text.splitlines() if line.startswith("+") and "+++" not in line] == [
            f"+{safe}",
            f"+{other}",
        ]
        assert vault.zz("--diff", *flags).text == "", "a second run changes nothing"
