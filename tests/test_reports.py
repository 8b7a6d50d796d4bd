"""The output formats, to the letter where other programs rely on them, and the diff as `git apply` takes it."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Folder

Make = Callable[[str], "Folder"]

NOTE = "\ufeffé📅 PING\r\nLEFT x\rRIGHT HINT\n"


@pytest.fixture
def noted(vault: Folder) -> Folder:
    """A vault with one note that has a finding of each kind."""
    vault.write("People/a b.md", NOTE)
    return vault


def _position(line: int, column: int, offset: int) -> dict[str, int]:
    return {"line": line, "column": column, "offset": offset}


EXPECTED: list[dict[str, object]] = [
    {
        "rule": "zz-ping",
        "level": "error",
        "path": "People/a b.md",
        "message": "PING found",
        "start": _position(1, 5, 4),
        "end": _position(1, 9, 8),
        "fix": {"safe": True, "edits": [{"start": 4, "end": 8, "text": "PONG"}], "title": "write 'PONG'"},
        "related": [],
        "help": "",
    },
    {
        "rule": "zz-swap",
        "level": "error",
        "path": "People/a b.md",
        "message": "LEFT before RIGHT",
        "start": _position(2, 1, 10),
        "end": _position(2, 5, 14),
        "fix": {
            "safe": True,
            "edits": [{"start": 10, "end": 14, "text": "right"}, {"start": 17, "end": 22, "text": "left"}],
            "title": "swap them",
        },
        "related": [{"path": "People/a b.md", "start": _position(3, 1, 17), "end": _position(3, 6, 22)}],
        "help": "",
    },
    {
        "rule": "zz-remark",
        "level": "info",
        "path": "People/a b.md",
        "message": "HINT found",
        "start": _position(3, 7, 23),
        "end": _position(3, 11, 27),
        "fix": None,
        "related": [],
        "help": "write something else than HINT",
    },
]


def test_json(noted: Folder) -> None:
    ran = noted.zz("--output-format", "json")
    assert ran.status == 1
    assert json.loads(ran.text) == EXPECTED
    assert [list(found) for found in json.loads(ran.text)] == [list(found) for found in EXPECTED], "in this order"
    assert "é" not in ran.text
    assert ran.err == ""


def test_json_lines(noted: Folder) -> None:
    ran = noted.zz("--output-format", "jsonl")
    assert [json.loads(line) for line in ran.text.splitlines()] == EXPECTED
    assert ran.text.endswith("}\n")


@pytest.mark.parametrize(("output", "empty"), [("json", []), ("jsonl", None), ("concise", None), ("full", None)])
def test_nothing_found(vault: Folder, output: str, empty: list[object] | None) -> None:
    ran = vault.zz("--output-format", output)
    assert ran.status == 0
    assert (json.loads(ran.text) if empty is not None else ran.text) == (empty if empty is not None else "")


def test_offsets_point_into_the_decoded_file(noted: Folder) -> None:
    text = noted.read("People/a b.md").decode()
    words = [
        text[found["start"]["offset"] : found["end"]["offset"]]
        for found in json.loads(noted.zz("--output-format", "json").text)
    ]
    assert words == ["PING", "LEFT", "HINT"]


def test_edits_of_json_make_the_fixed_note(noted: Folder) -> None:
    text = noted.read("People/a b.md").decode()
    found = json.loads(noted.zz("--output-format", "json").text)
    edits = sorted(
        (edit for each in found if each["fix"] for edit in each["fix"]["edits"]), key=lambda edit: -edit["start"]
    )
    for edit in edits:
        text = text[: edit["start"]] + edit["text"] + text[edit["end"] :]
    noted.zz("--fix")
    assert noted.read("People/a b.md").decode() == text


def test_concise(noted: Folder) -> None:
    assert noted.zz("--output-format", "concise").lines == [
        "People/a b.md:1:5: error[zz-ping] PING found [fix]",
        "People/a b.md:2:1: error[zz-swap] LEFT before RIGHT [fix]",
        "People/a b.md:3:7: info[zz-remark] HINT found",
    ]


def test_full(noted: Folder) -> None:
    assert noted.zz().text == (
        "People/a b.md:1:5 error[zz-ping] PING found\n"
        "1 | \\ufeffé📅 PING\n"
        "  |           ^^^^\n"
        "  = fix: write 'PONG' (--fix)\n"
        "\n"
        "People/a b.md:2:1 error[zz-swap] LEFT before RIGHT\n"
        "2 | LEFT x\n"
        "  | ^^^^\n"
        "  = fix: swap them (--fix)\n"
        "  = see: line 3: RIGHT HINT\n"
        "\n"
        "People/a b.md:3:7 info[zz-remark] HINT found\n"
        "3 | RIGHT HINT\n"
        "  |       ^^^^\n"
        "  = help: write something else than HINT\n"
        "\n"
    )


MARKED = [
    ("a PING b", "1 | a PING b", "  |   ^^^^"),
    ("\tPING", "1 |     PING", "  |     ^^^^"),
    ("漢字 PING", "1 | 漢字 PING", "  |      ^^^^"),
    ("\x1b[31mPING", r"1 | \x1b[31mPING", "  |         ^^^^"),
    ("\u202ePING", r"1 | \u202ePING", "  |       ^^^^"),
    ("x\x0b\x0c\u2028PING", r"1 | x\x0b\x0c\u2028PING", "  |                ^^^^"),
    ("e\u0301 PING", "1 | e\u0301 PING", "  |   ^^^^"),
    ("x" * 300 + " PING " + "y" * 300, "1 | …" + "x" * 59 + " PING " + "y" * 45 + "…", "  | " + " " * 61 + "^^^^"),
    ("PING" + "y" * 300, "1 | PING" + "y" * 106 + "…", "  | ^^^^"),
]


@pytest.mark.parametrize(("note", "line", "mark"), MARKED, ids=lambda value: ascii(value)[:30])
def test_the_marked_span(vault: Folder, note: str, line: str, mark: str) -> None:
    vault.write("a.md", note)
    assert vault.zz().lines[1:3] == [line, mark]


@pytest.mark.parametrize("note", [note for note, _, _ in MARKED] + [NOTE, "[bold]PING[/bold] :smile: \\[x]"], ids=ascii)
def test_colours_change_no_word(vault: Folder, monkeypatch: pytest.MonkeyPatch, note: str) -> None:
    vault.write("[red]a :smile: b.md", note)
    plain = vault.zz().text
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "20")
    coloured = vault.zz().text
    assert "\x1b[" in coloured
    bare = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in bare.splitlines()] == plain.splitlines()


def test_wide_line_numbers(vault: Folder) -> None:
    vault.write("a.md", "\n" * 999 + "PING")
    assert vault.zz().lines[1:4] == ["1000 | PING", "     | ^^^^", "     = fix: write 'PONG' (--fix)"]


def test_a_span_over_several_lines_is_marked_to_the_end_of_its_first(vault: Folder) -> None:
    vault.write("a.md", "VOID\n\n")
    assert vault.zz().lines[:3] == ["a.md:1:1 error[zz-empty] void", "1 | VOID", "  | ^^^^"]


def test_a_long_line_with_many_findings_is_shown_in_time(vault: Folder) -> None:
    vault.write("a.md", "RISKY " + "word HINT " * 20_000)
    ran = vault.zz("--select", "zz-risky,zz-remark")
    assert max(map(len, ran.lines)) < 200
    assert ran.text.count("HINT found") == 20_000


def test_related_places_in_other_notes(vault: Folder) -> None:
    vault.write("a.md", "# Same\n")
    vault.write("b.md", "x\n" * 50 + "# Same\n")
    ran = vault.zz()
    assert ran.status == 1
    assert "= see: b.md:51: # Same\n" in ran.text
    assert "= see: a.md:1: # Same\n" in ran.text
    assert vault.zz("a.md").lines[3] == "  = see: b.md:51: # Same"
    found = json.loads(vault.zz("--output-format", "json").text)
    assert [each["related"][0]["path"] for each in found] == ["b.md", "a.md"]


def test_github(noted: Folder) -> None:
    assert noted.zz("--output-format", "github").lines == [
        "::error file=People/a b.md,line=1,endLine=1,col=5,endColumn=9,title=notelint zz-ping::PING found",
        "::error file=People/a b.md,line=2,endLine=2,col=1,endColumn=5,title=notelint zz-swap::LEFT before RIGHT",
        "::notice file=People/a b.md,line=3,endLine=3,col=7,endColumn=11,title=notelint zz-remark::"
        "HINT found (write something else than HINT)",
    ]


def test_github_escapes_and_cannot_be_led_astray(vault: Folder) -> None:
    vault.write("a,b:c%\n::error::x.md", "WARN\n")
    vault.write(".notelint.yaml", 'rules: {zz-options: {word: WARN, more-words: ["%"], mode: loud}}')
    ran = vault.zz("--output-format", "github")
    assert ran.lines == [
        f"::{command} file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax.md,line=1,endLine=1,col=1,endColumn=5,"
        f"title=notelint {rule}::{said}"
        for command, rule, said in [
            ("error", "zz-options", "WARN found!"),
            ("warning", "zz-remark", "WARN found (write something else than WARN)"),
        ]
    ]


def test_github_names_files_from_the_checkout(
    new_folder: Make, plugin: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = new_folder("checkout/notes")
    vault.write(".obsidian/app.json", "{}")
    vault.write("a.md", "PING")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(vault.root.parent))
    assert "file=notes/a.md," in vault.zz("--output-format", "github").text
    other = new_folder("checkout/other")
    other.write(".obsidian/app.json", "{}")
    other.write("b.md", "PING")
    lines = vault.zz(".", "../other", "--output-format", "github").lines
    assert [line.split("file=")[1].split(",")[0] for line in lines] == ["other/b.md", "notes/a.md"]


# the diff


DIFFS = {
    "LF": ("a.md", b"one\nPING\nthree\n"),
    "CRLF": ("a.md", b"one\r\nPING\r\nthree\r\n"),
    "CR": ("a.md", b"one\rPING\rthree\r"),
    "mixed": ("a.md", b"one\r\nPING\rthree\nfour\r\n"),
    "no final newline": ("a.md", b"one\nPING"),
    "no final newline, far away": ("a.md", b"PING\n" + b"x\n" * 20 + b"end"),
    "no final newline, CRLF": ("a.md", b"PING\r\nend"),
    "BOM": ("a.md", b"\xef\xbb\xbfPING\n"),
    "two hunks": ("a.md", b"PING\n" + b"x\n" * 20 + b"PING\n"),
    "separators": ("a.md", "a\u2028PING\x85b\x0cc\x1c\n".encode()),
    "lines that look like a diff": (
        "a.md",
        b"--- a/x\n+++ b/x\n@@ -1 +1 @@\nPING\n\\ No newline\ndiff --git a/b b/c\n",
    ),
    "an empty note": ("a.md", b""),
    "to nothing": ("a.md", b"NIL"),
    "blanks": ("a b  c.md", b"PING\n"),
    "quotes": ('it\'s "so".md', b"PING\n"),
    "a quote at the end": ('x"', b""),
    "non-ASCII": ("é 漢字 📅.md", b"PING\n"),
    "a backslash": ("back\\slash.md", b"PING\n"),
    "controls": ("tab\tnew\nline\x7f\x1b.md", b"PING\n"),
    "a dash": ("-rf.md", b"PING\n"),
    "not UTF-8": ("\udcff.md", b"PING\n"),
    "folders": ("a/b c/d.md", b"PING\n"),
    "invisible": ("a\u200bb\u00a0c\ufeff.md", b"PING\n"),
}


@pytest.mark.parametrize("place", ["", "vault", "my vault/é"])
@pytest.mark.parametrize("case", DIFFS)
def test_git_takes_the_diff(folder: Folder, plugin: object, case: str, place: str) -> None:
    name, data = DIFFS[case]
    folder.git("init")
    folder.git("config", "core.autocrlf", "false")
    inside = type(folder)(folder.root / place)
    inside.write(".notelint.yaml", "rules: {zz-same: off}")
    inside.write(name, data)
    folder.git("add", ".")
    ran = inside.zz("--diff", name)
    assert (ran.status, inside.read(name)) == (1, data), "nothing is written"
    assert inside.zz("--fix", name).status == 0
    fixed = inside.read(name)
    assert fixed != data
    inside.write(name, data)
    applied = subprocess.run(["git", "apply"], cwd=inside.root, input=ran.out, capture_output=True, check=False)
    assert (applied.returncode, applied.stderr) == (0, b"")
    assert inside.read(name) == fixed


def test_the_diff_of_several_notes(vault: Folder) -> None:
    for name in ("a.md", "b.md", "sub/c.md", "clean.md"):
        vault.write(name, "PING\n" if name != "clean.md" else "x\n")
    vault.git("init")
    patch = vault.zz("--diff").out
    assert patch.count(b"+++ ") == 3
    subprocess.run(["git", "apply"], cwd=vault.root, input=patch, check=True)
    ran = vault.zz("--diff")
    assert (ran.status, ran.out) == (0, b"")


def test_the_diff_says_when_nothing_changes_though_errors_remain(vault: Folder) -> None:
    vault.write("a.md", "RISKY\n")
    assert vault.zz("--diff").status == 0
    assert vault.zz("--diff", "--unsafe-fixes").status == 1
    assert vault.read("a.md") == b"RISKY\n"
