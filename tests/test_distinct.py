"""Pairs that somebody called distinct: recorded, looked up, expired; and the walk through what is found."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Folder

NAME = ".notelint-distinct.jsonl"
TEXT = "## Tasks\n\n- [ ] Send the map to Ilka\n- [ ] Email the map to Ilka\n- [ ] Pay the roofer\n"
MARK = "duplicate-item"


@pytest.fixture
def vault(folder: Folder) -> Folder:
    """A vault with one note that says a thing twice."""
    folder.write(".obsidian/app.json", "{}")
    folder.write("a.md", TEXT)
    return folder


def lines(vault: Folder) -> list[str]:
    return vault.read(NAME).decode().splitlines()


def test_a_recorded_pair_is_reported_no_more_wherever_it_moves(vault: Folder) -> None:
    assert MARK in vault.run("a.md").text
    assert vault.run("distinct", "a.md:4", "a.md:3").status == 0
    (line,) = lines(vault)
    assert list(json.loads(line)) == ["distinct"]
    assert json.loads(line)["distinct"] == sorted(json.loads(line)["distinct"])
    assert MARK not in vault.run("a.md").text
    vault.write("b.md", "## Tasks\n\n- [ ] EMAIL the map to Ilka 📅 2026-05-04\n\n- [x] send **the map** to Ilka\n")
    assert MARK not in vault.run("b.md").text


def test_a_record_expires_when_either_text_changes(vault: Folder) -> None:
    vault.run("distinct", "a.md:3", "a.md:4")
    assert vault.run("distinct").status == 0
    vault.write("a.md", TEXT.replace("Email the map", "Email the plan"))
    ran = vault.run("distinct")
    assert ran.status == 1
    assert ran.text.startswith(f"{NAME}:1: ")
    assert vault.run("distinct", "--prune").status == 0
    assert lines(vault) == []


def test_two_equal_items_can_be_distinct(vault: Folder) -> None:
    vault.write("a.md", "## Tasks\n\n- [ ] Pay the roofer\n- [ ] Pay the roofer\n")
    assert MARK in vault.run("a.md").text
    vault.run("distinct", "a.md:3", "a.md:4")
    assert MARK not in vault.run("a.md").text


def test_records_are_sorted_lines_and_each_stands_once(vault: Folder) -> None:
    for pair in (("a.md:5", "a.md:3"), ("a.md:3", "a.md:4"), ("a.md:4", "a.md:3")):
        assert vault.run("distinct", *pair).status == 0
    assert len(lines(vault)) == 2
    assert lines(vault) == sorted(lines(vault))


@pytest.mark.parametrize(
    ("items", "word"),
    [
        (["a.md:3"], "PATH:LINE PATH:LINE"),
        (["a.md:3", "a.md"], "names no line"),
        (["a.md:3", "a.md:1"], "no item"),
        (["a.md:3", "gone.md:1"], "no such file"),
        (["a.md:3", "a.md:3"], "both name one item"),
        (["a.md:3", "./a.md:03"], "both name one item"),
    ],
)
def test_what_names_no_item_is_refused(vault: Folder, items: list[str], word: str) -> None:
    ran = vault.run("distinct", *items)
    assert ran.status == 2
    assert word in ran.err
    assert not (vault.root / NAME).exists()


@pytest.mark.parametrize("line", ["<<<<<<< HEAD", '{"distinct": ["a"]}', "[]", '{"other": 1}'])
def test_a_line_that_is_no_record_is_named(vault: Folder, line: str) -> None:
    vault.write(NAME, f"\n{line}\n")
    ran = vault.run("a.md")
    assert ran.status == 2
    assert f"{NAME}:2: " in ran.err


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "=======", ">>>>>>> d", "||||||| 0123abc"])
def test_marks_of_a_conflict_are_told(vault: Folder, mark: str) -> None:
    pair = '{"distinct": ["a", "b"]}'
    vault.write(NAME, f"{pair}\n{mark}\n{pair}\n")
    for command in (("a.md",), ("distinct",), ("distinct", "a.md:3", "a.md:4")):
        ran = vault.run(*command)
        assert ran.status == 2
        assert f"{NAME}:2: a merge conflict; keep the lines of both sides and take the marks out" in ran.err
    vault.write(NAME, f"{pair}\n{pair}\n")
    assert vault.run("distinct", "a.md:3", "a.md:4").status == 0


def test_the_walk_merges_keeps_and_skips(vault: Folder) -> None:
    more = "- [ ] Book the hall\n- [ ] Reserve the hall\n- [ ] Paint the gate green\n- [ ] paint the gate green\n"
    vault.write("a.md", TEXT + more)
    ran = vault.run("review", "--plain", stdin=b"what\nk\ns\nm\n")
    assert ran.status == 0
    assert ran.text.endswith("1 pair kept as distinct, 1 pair skipped, 1 pair merged\n")
    assert vault.read("a.md").decode() == TEXT + more.removesuffix("- [ ] paint the gate green\n")
    assert len(lines(vault)) == 1
    assert vault.run("review", "--plain", stdin=b"").text.count("says nearly the same") == 1


def test_the_walk_tells_the_difference_in_words(vault: Folder) -> None:
    text = vault.run("review", "--plain", "a.md", stdin=b"q\n").text
    assert "line 3: - [ ] Send the map to Ilka\nline 4: - [ ] Email the map to Ilka\n" in text
    assert "only in line 3: Send\nonly in line 4: Email\n" in text
    assert vault.read("a.md").decode() == TEXT


def test_a_wrong_key_is_named_with_the_right_ones_and_the_pair_comes_again_on_request(vault: Folder) -> None:
    text = vault.run("review", "--plain", "a.md", stdin=b"what\n\n?\nq\n").text
    assert text.count("line 3: - [ ] Send the map to Ilka\n") == 2
    asked = text.split("m merge, k keep both as distinct, s skip, q quit, ? show the two again: ")
    assert [part.split("\n")[0] for part in asked[1:3]] == ['"what" is none of these:', '"" is none of these:']
    assert asked[3].startswith("a.md: says nearly the same")


def test_what_cannot_be_merged_is_told_and_left(vault: Folder) -> None:
    text = "## Tasks\n\n- [ ] Pay the roofer ^a\n- [ ] Pay the roofer ^b\n"
    vault.write("a.md", text)
    ran = vault.run("review", "--plain", stdin=b"m\n")
    assert "join the two by hand: both have a block id" in ran.text
    assert ran.text.endswith("nothing was done\n")
    assert vault.read("a.md").decode() == text


def test_the_full_report_shows_both_lines_with_the_difference_marked(vault: Folder) -> None:
    shown = vault.run("a.md", "--output-format", "full").text.split("\n")
    assert shown[1:5] == [
        "3 | - [ ] Send the map to Ilka",
        "  |       ^^^^",
        "4 | - [ ] Email the map to Ilka",
        "  |       ^^^^^",
    ]


def test_the_walk_passes_over_a_note_that_cannot_be_read(vault: Folder) -> None:
    vault.write("0.md", b"\xff")
    ran = vault.run("review", "--plain", stdin=b"q\n")
    assert ran.status == 0
    assert "Ilka" in ran.text


ACROSS = "## Tasks\n\n- [ ] Send the revised map of the harbour to Ilka\n"


def test_what_stands_in_two_notes_is_walked_through_as_well(vault: Folder) -> None:
    vault.write("a.md", ACROSS)
    vault.write("b.md", ACROSS.replace("Tasks", "To do").replace("Send", "Email"))
    ran = vault.run("review", "--plain", stdin=b"m\n")
    assert "b.md: says nearly the same as the action item in `a.md`, line 3" in ran.text
    assert "a.md, line 3: - [ ] Send" in ran.text
    assert "only in a.md, line 3: Send" in ran.text
    assert "keep it in one of the notes" in ran.text
    assert vault.read("a.md").decode() == ACROSS
    assert "remembered as distinct" in vault.run("review", "--plain", stdin=b"k\n").text
    assert len(lines(vault)) == 1
    assert vault.run("review", "--plain", stdin=b"k\n").text == "nothing was done\n"
