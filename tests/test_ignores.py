"""Findings that a note silences itself, and `--add-ignores`, which writes the comments."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from notelint import check_text, fix_text

BAD = "The caf√© is open"


def found(text: str, *rules: str) -> list[tuple[str, int]]:
    """Rule and line of what is found."""
    return [(each.rule, each.start.line) for each in check_text(text, select=rules or None)]


@pytest.mark.parametrize(
    "text",
    [
        f"{BAD} <!-- notelint: ignore mojibake -->\n",
        f"{BAD} %% notelint: ignore mojibake %%\n",
        f"{BAD} <!--notelint:ignore mojibake-->\n",
        f"<!-- notelint: ignore mojibake -->\n{BAD}\n",
        f"%% notelint: ignore mojibake %%\r\n{BAD}\r\n",
        f"- a\n  - %% notelint: ignore mojibake %% {BAD}\n",
        f"> <!-- notelint: ignore mojibake -->\n> {BAD}\n",
        f"# One\n\n<!-- notelint: ignore-section mojibake -->\n\n{BAD}\n\n## Two\n\n{BAD}\n",
        f"<!-- notelint: ignore-section mojibake -->\n\n{BAD}\n",
        f"{BAD}\n\n{BAD}\n\n<!-- notelint: ignore-note mojibake -->\n",
        f"---\ntitle: na√Øve\nnotelint-ignore: mojibake\n---\n{BAD}\n",
        f"---\nnotelint-ignore: [schema, mojibake]\ntype: people\ndate: soon\nperson: A\ntitle: B\n---\n{BAD}\n",
        f"{BAD} <!-- notelint: ignore mojibake -- said on purpose -->\n",
        f"{BAD} %% notelint: ignore mojibake -- 100 % sure %%\n",
        "---\ntype: people\ntags: {a: b}\n---\n%% notelint: ignore-note schema %%\n",
    ],
)
def test_silenced(text: str) -> None:
    assert found(text) == []
    for unsafe in (False, True):
        assert fix_text(text, unsafe=unsafe) == text, "what is silenced is not fixed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"<!-- notelint: ignore mojibake -->\n\n{BAD}\n", ("mojibake", 3)),
        (f"{BAD}\n{BAD} <!-- notelint: ignore mojibake -->\n", ("mojibake", 1)),
        (f"# One\n\n<!-- notelint: ignore-section mojibake -->\n\n# Two\n\n{BAD}\n", ("mojibake", 7)),
        (f"{BAD} `<!-- notelint: ignore mojibake -->`\n", ("mojibake", 1)),
        (f"{BAD} <!-- notelint: ignore schema -->\n", ("mojibake", 1)),
        ("---\ntitle: [\nnotelint-ignore: syntax\n---\n", ("syntax", 2)),
        (f"---\ntitle: a\n---\n```\n<!-- notelint: ignore-note mojibake -->\n```\n{BAD}\n", ("mojibake", 7)),
    ],
)
def test_not_silenced(text: str, expected: tuple[str, int]) -> None:
    assert expected in found(text)


def test_syntax_cannot_be_silenced() -> None:
    text = "<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n\n%% notelint: ignore-note syntax %%\n"
    rules = {rule for rule, _ in found(text)}
    assert rules == {"syntax", "ignore-comment"}


def test_what_an_earlier_stage_leaves_is_seen_by_later_ones() -> None:
    item = "- [ ] Call the caf√© about the big oven 📅 2025-03-04"
    twice = f"## Action Items\n\n{item}\n{item} %% notelint: ignore duplicate-item %%\n"
    assert {rule for rule, _ in found(twice)} == {"mojibake"}
    assert [rule for rule, _ in found(twice.replace("%% notelint: ignore duplicate-item %%", ""))] == [
        "mojibake",
        "duplicate-item",
        "mojibake",
    ]


def test_only_rules_that_ran_can_be_idle() -> None:
    text = "The café is open <!-- notelint: ignore mojibake, duplicate-item -->\n"
    assert found(text) == [("ignore-comment", 1), ("ignore-comment", 1)]
    off = {"rules": {"mojibake": "off"}}
    assert [each.message for each in check_text(text, config=off)] == [
        "this silences nothing: `duplicate-item` finds nothing here"
    ]
    assert found(text, "mojibake") == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Fine <!-- notelint: ignore mojibake -->\n", "Fine\n"),
        ("<!-- notelint: ignore mojibake -->\nFine\n", "Fine\n"),
        ("%% notelint: ignore mojibake %% Fine\n", "Fine\n"),
        (f"{BAD} %% notelint: ignore tag, mojibake %%\n", f"{BAD} %% notelint: ignore mojibake %%\n"),
        (f"{BAD} %% notelint: ignore mojibake, tag %%\n", f"{BAD} %% notelint: ignore mojibake %%\n"),
        ("---\ntitle: a\nnotelint-ignore: mojibake\n---\n", "---\ntitle: a\n---\n"),
        (
            f"---\nnotelint-ignore: [tag, mojibake]\n---\n{BAD}\n",
            f"---\nnotelint-ignore: [mojibake]\n---\n{BAD}\n",
        ),
        ("Fine <!-- notelint: ignore syntax -->\n", "Fine\n"),
    ],
)
def test_idle_comments_are_removed(before: str, after: str) -> None:
    assert fix_text(before) == after
    assert found(after) == []


@pytest.mark.parametrize(
    "text",
    ["%% notelint: ignore " + "x" * 200_000, "<!-- notelint: ignore -- " * 20_000, "%% notelint:" * 50_000],
    ids=["long", "open", "many"],
)
def test_any_text_is_taken(text: str) -> None:
    check_text(text, select=["ignore-comment"])


NOTES = {
    "prose.md": f"# Hotel\n\n{BAD}\n\n{BAD}  \nsecond line\n",
    "heading.md": f"Text\n\n## {BAD}\n\nmore\n",
    "task.md": f"- [ ] {BAD} 📅 2025-03-04\n",
    "table.md": f"| a | b |\n| - | - |\n| x | {BAD} |\n",
    "front.md": f"---\ntitle: na√Øve\n---\n\n{BAD}\n",
    "types.md": "---\r\ntype: people\r\ntags: {a: b}\r\n---\r\n",
    "item.md": f"- one\n  - two\n    {BAD}\n",
    "quote.md": f"> {BAD}\n> more\n",
    "none.md": "Fine\n",
    "broken.md": "---\ntitle: [\n---\n",
    "end.md": BAD,
    "comment.md": f"<!-- one\n{BAD}\ntwo -->\n",
}


def run(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "notelint", *options, str(root)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    (tmp_path / ".obsidian").mkdir()
    for name, text in NOTES.items():
        (tmp_path / name).write_bytes(text.encode())
    return tmp_path


def test_comments_are_added_for_all_that_is_found(notes: Path) -> None:
    done = run(notes, "--add-ignores")
    assert done.returncode == 1, "what syntax finds is left"
    assert "Silenced 12" in done.stderr
    assert "broken.md" in done.stdout
    assert "mojibake" not in done.stdout
    again = run(notes, "--output-format", "concise")
    assert [line.split(":")[0] for line in again.stdout.splitlines()] == ["broken.md"]
    text = {name: (notes / name).read_bytes().decode() for name in NOTES}
    silent = f"{BAD} <!-- notelint: ignore mojibake -->"
    assert text["prose.md"] == f"# Hotel\n\n{silent}\n\n{silent}  \nsecond line\n"
    assert text["heading.md"] == f"Text\n\n<!-- notelint: ignore mojibake -->\n## {BAD}\n\nmore\n"
    assert text["task.md"] == f"- [ ] <!-- notelint: ignore mojibake --> {BAD} 📅 2025-03-04\n"
    assert text["table.md"].endswith(f"| x | {BAD} <!-- notelint: ignore mojibake --> |\n")
    assert "notelint-ignore" in text["front.md"].split("---")[1]
    assert text["types.md"].count("\r\n") == text["types.md"].count("\n")
    assert text["none.md"] == NOTES["none.md"]
    assert text["broken.md"] == NOTES["broken.md"]
    assert text["comment.md"].startswith(NOTES["comment.md"])
    assert "ignore-note mojibake" in text["comment.md"]


def test_a_diff_of_ignores_writes_nothing(notes: Path) -> None:
    done = run(notes, "--add-ignores", "--diff")
    assert "+" + f"{BAD} <!-- notelint: ignore mojibake -->" in done.stdout.splitlines()
    assert {name: (notes / name).read_bytes().decode() for name in NOTES} == NOTES


@pytest.mark.parametrize("options", [("--fix",), ("--unsafe-fixes",)])
def test_ignores_are_not_mixed_with_fixes(notes: Path, options: tuple[str, ...]) -> None:
    done = run(notes, "--add-ignores", *options)
    assert done.returncode == 2
    assert "run --fix before it" in done.stderr
