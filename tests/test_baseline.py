"""The baseline: old findings do not come back, new ones are reported, and the file merges."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

NAME = ".notelint-baseline.json"
BAD = "The caf√© is open"


def run(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "notelint", "--output-format", "concise", *options]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=False)


def said(root: Path, *options: str) -> list[str]:
    """Path and line of what is found."""
    return [":".join(line.split(":")[:2]) for line in run(root, *options).stdout.splitlines()]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A vault with three old findings, recorded."""
    (tmp_path / ".obsidian").mkdir()
    (tmp_path / "a.md").write_text(f"# A\n\n{BAD}\n\n{BAD}\n", "utf-8")
    (tmp_path / "b.md").write_text("---\ntype: people\ndate: soon\ntitle: x\nperson: y\n---\n", "utf-8")
    done = run(tmp_path, "--write-baseline")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 findings recorded" in done.stderr
    return tmp_path


def change(root: Path, name: str, before: str, after: str) -> None:
    path = root / name
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")


def test_what_is_recorded_is_not_reported(old: Path) -> None:
    done = run(old)
    assert (done.returncode, done.stdout) == (0, "")
    assert "3 more are in the baseline" in done.stderr
    assert said(old, "--no-baseline") == ["a.md:3", "a.md:5", "b.md:3"]


def test_edits_elsewhere_do_not_wake_it(old: Path) -> None:
    change(old, "a.md", "# A\n", "# A\n\nnew lines\n\nmore\n")
    change(old, "b.md", "title: x\n", "")
    change(old, "b.md", "type: people\n", "title: x\ntype: people\n")
    assert said(old) == []


def test_what_is_new_is_reported(old: Path) -> None:
    change(old, "a.md", "# A\n", f"# A\n\n{BAD} again\n")
    (old / "c.md").write_text(f"{BAD}\n", "utf-8")
    assert said(old) == ["a.md:3", "c.md:1"]


def test_one_more_of_the_same_is_one_finding(old: Path) -> None:
    change(old, "a.md", "# A\n", f"# A\n\n{BAD}\n")
    assert len(said(old)) == 1


def test_a_renamed_note_takes_its_entries_along(old: Path) -> None:
    (old / "People").mkdir()
    (old / "a.md").rename(old / "People" / "z.md")
    assert said(old) == []


def test_stale_entries_are_named_and_pruned(old: Path) -> None:
    change(old, "a.md", BAD, "The café is open")
    done = run(old)
    assert "1 entry is no longer found (mojibake in a.md); --prune-baseline removes it" in done.stderr
    before = (old / NAME).read_text("utf-8")
    assert "removed" in run(old, "--prune-baseline").stderr
    after = (old / NAME).read_text("utf-8")
    assert len(after) <= len(before)
    assert "no longer found" not in run(old).stderr
    assert said(old) == []
    change(old, "a.md", "The café is open", BAD)
    assert said(old) == ["a.md:5"], "what was mended does not come back unseen"


def test_a_run_on_some_notes_or_rules_touches_only_their_entries(old: Path) -> None:
    change(old, "a.md", BAD, "The café is open")
    assert "no longer found" not in run(old, "b.md").stderr
    assert "no longer found" not in run(old, "--select", "schema").stderr
    run(old, "--prune-baseline", "b.md")
    assert "no longer found" in run(old).stderr
    (old / "c.md").write_text(f"{BAD}\n", "utf-8")
    run(old, "--write-baseline", "c.md")
    assert said(old) == []


def test_the_file_is_sorted_small_and_merges(old: Path) -> None:
    text = (old / NAME).read_text("utf-8")
    lines = text.splitlines()
    assert lines[0] == "{"
    assert lines[-1] == "}"
    assert lines[2:-2] == sorted(lines[2:-2])
    assert all(line.endswith(",") for line in lines[1:-2])
    assert json.loads(text)
    run(old, "--write-baseline")
    assert (old / NAME).read_text("utf-8") == text, "the same on every run"


def test_two_branches_merge(old: Path) -> None:
    def git(*words: str) -> None:
        subprocess.run(["git", *words], cwd=old, check=True, capture_output=True)

    (old / ".gitattributes").write_text(f"{NAME} merge=union\n", "utf-8")
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-qm", "start")
    for name in ("d", "e"):
        git("checkout", "-q", "-b", name, "main")
        (old / f"{name}.md").write_text(f"{BAD}\n", "utf-8")
        run(old, "--write-baseline")
        git("add", "-A")
        git("commit", "-qm", name)
    git("merge", "-q", "-m", "both", "d")
    assert run(old).returncode == 0
    assert said(old) == []


def test_fixes_are_made_all_the_same(old: Path) -> None:
    run(old, "--fix")
    assert "√" not in (old / "a.md").read_text("utf-8")


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", '{"notelint baseline": 2}', '{"notelint baseline": 1, "x": 3}', "<<<<<<< HEAD\n{}\n"],
)
def test_a_broken_baseline_is_an_error(old: Path, text: str) -> None:
    (old / NAME).write_text(text, "utf-8")
    done = run(old)
    assert done.returncode == 2
    assert NAME in done.stderr
    assert "Traceback" not in done.stderr


def test_the_baseline_of_one_note_of_many_findings_is_quick(tmp_path: Path) -> None:
    (tmp_path / ".obsidian").mkdir()
    (tmp_path / "a.md").write_text("".join(f"{BAD} {number}\n\n" for number in range(1000)), "utf-8")
    assert "1,000 findings recorded" in run(tmp_path, "--write-baseline").stderr
    change(tmp_path, "a.md", f"{BAD} 500\n", f"{BAD} 500\n\n{BAD} today\n")
    assert said(tmp_path) == ["a.md:1003"]


def test_a_line_of_both_branches_counts_with_the_higher_number(old: Path) -> None:
    change(old, NAME, '": 2', '": 1')
    lines = (old / NAME).read_text("utf-8")
    first = next(line for line in lines.splitlines() if "mojibake" in line)
    for both in (f"{first}\n{first.replace(': 1', ': 2')}", f"{first.replace(': 1', ': 2')}\n{first}"):
        (old / NAME).write_text(lines.replace(first, both), "utf-8")
        assert said(old) == []


def test_the_name_of_another_note_wakes_nothing(tmp_path: Path) -> None:
    (tmp_path / ".notelint.yaml").write_text("types: {boat: {unique: [sail]}}\n", "utf-8")
    for name in ("Skua", "Tern"):
        (tmp_path / f"{name}.md").write_text("---\ntype: boat\nsail: 1041\n---\n", "utf-8")
    run(tmp_path, "--write-baseline")
    (tmp_path / "Tern.md").rename(tmp_path / "Puffin.md")
    assert said(tmp_path) == []
    assert said(tmp_path, "--no-baseline") == ["Puffin.md:3", "Skua.md:3"]


def test_a_baseline_is_not_made_of_standard_input(old: Path) -> None:
    for option in ("--write-baseline", "--prune-baseline"):
        assert "a baseline is made of files" in run(old, "-", option).stderr
