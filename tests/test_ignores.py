"""Findings that a note silences itself, and `--add-ignores`, which writes the comments."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from notelint import check_text, fix_text
from notelint.outline import parse_outline

if TYPE_CHECKING:
    from tests.conftest import Folder
else:
    from conftest import Folder  # pytest has put this folder on the path

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
        f"{BAD} <!-- NOTELINT: Ignore mojibake -->\n",
        f"{BAD} %% Notelint: ignore: mojibake %%\n",
        f"<!--\nnotelint: ignore\n  mojibake -- said\n  on purpose\n-->\n{BAD}\n",
        f"<!-- notelint: ignore mojibake -->\n{BAD}\n",
        f"%% notelint: ignore mojibake %%\r\n{BAD}\r\n",
        f"- a\n  - %% notelint: ignore mojibake %% {BAD}\n",
        f"> <!-- notelint: ignore mojibake -->\n> {BAD}\n",
        f"# One\n\n<!-- notelint: ignore-section mojibake -->\n\n{BAD}\n\n## Two\n\n{BAD}\n",
        f"<!-- notelint: ignore-section mojibake -->\n\n{BAD}\n",
        f"{BAD}\n\n{BAD}\n\n<!-- notelint: ignore-note mojibake -->\n",
        f"---\ntitle: na√Øve\nnotelint-ignore: mojibake\n---\n{BAD}\n",
        f"---\nnotelint-ignore: [schema, mojibake]\ntype: people\ndate: soon\nperson: A\ntitle: B\n---\n{BAD}\n",
        f"---\nNotelint-Ignore: [mojibake]\n---\n{BAD}\n",
        f"---\nnotelint-ignore: mojibake -- said on purpose\n---\n{BAD}\n",
        f"---\nnotelint-ignore:\n  - mojibake -- said on purpose, not by chance\n---\n{BAD}\n",
        f"%% notelint: ignore mojibake %%\n<!-- notelint: distinct --> %% notelint: distinct %%\n{BAD}\n",
        f"<!--- notelint: ignore mojibake --->\n{BAD}\n",
        f"{BAD} <!-- notelint: ignore mojibake -- said on purpose -->\n",
        f"{BAD} %% notelint: ignore mojibake -- 100 % sure %%\n",
        "---\ntype: people\ntags: {a: b}\n---\n%% notelint: ignore-note schema %%\n",
    ],
)
def test_silenced(text: str) -> None:
    assert found(text) == []
    for unsafe in (False, True):
        assert fix_text(text, unsafe=unsafe) == text, "what is silenced is not fixed"


@pytest.mark.parametrize("second", ["notelint-ignore: [mojibake]", "Notelint-Ignore: mojibake -- said on purpose"])
def test_a_key_that_stands_twice_silences_twice(second: str) -> None:
    text = f"---\nnotelint-ignore: [tag]\n{second}\n---\n{BAD}\n#1b,2c\n"
    assert "mojibake" not in {rule for rule, _ in found(text)}
    assert fix_text(text).endswith(f"\n---\n{BAD}\n#1b,2c\n")
    assert "mojibake" in fix_text(text, unsafe=True)


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


@pytest.mark.parametrize(
    ("written", "unsafe"),
    [
        ("<!-- notelint ignore mojibake -->", "<!-- notelint: ignore mojibake -->"),
        ("%% NoteLint-Ignore-Section: mojibake %%", "%% notelint: ignore-section: mojibake %%"),
        ("<!-- notelint : ignore mojibake -->", "<!-- notelint: ignore mojibake -->"),
        ("%% notelint: ignored mojibake %%", "%% notelint: ignore mojibake %%"),
        ("%% notelint: ignore-sectoin mojibake %%", "%% notelint: ignore-section mojibake %%"),
        ("%% notelint: ignore Mojibake %%", "%% notelint: ignore mojibake %%"),
        ("%% notelint: disable mojibake %%", ""),
        ("<!-- notelint-disable-next-line mojibake -->", ""),
        ("%% notelint: ignore %%", ""),
    ],
)
def test_what_silences_in_no_way_is_told_and_corrected_on_request(written: str, unsafe: str) -> None:
    text = f"{BAD}\n\n{written}\n{BAD}\n"
    assert found(text, "mojibake", "ignore-comment")[1:] == [("ignore-comment", 3), ("mojibake", 4)]
    expected = text.replace(f"{written}\n", unsafe + "\n" if unsafe else "")
    assert fix_text(text, unsafe=True, select=["ignore-comment"]) == expected
    assert fix_text(text, select=["ignore-comment"]) == text


@pytest.mark.parametrize(
    ("key", "fixed"),
    [
        ("notelint-ignore: [mojibake, 5, syntax]", "notelint-ignore: [mojibake, 5]"),
        ("notelint-ignore:\n  -\n  - tag\n  - mojibake", "notelint-ignore:\n  -\n  - mojibake"),
        ("NOTELINT-ignore: tag, mojibake", "NOTELINT-ignore:\n  - mojibake"),
        ("notelint-ignore: [tag]", ""),
        ("notelint-ignore: []", ""),
        ("notelint-ignore: 5", ""),
        ("notelint-ignore: mojibake, patern", "notelint-ignore: mojibake, patern"),
        ('notelint-ignore: "tag, mojibake -- old logs"', 'notelint-ignore: "mojibake -- old logs"'),
        ("notelint-ignore: [tag -- old logs, mojibake]", "notelint-ignore: [mojibake]"),
        ("notelint-ignore: -- old logs", ""),
        ("notelint_ignore: [mojibake]", "notelint-ignore: [mojibake]"),
        ("Notelint Ignore: [mojibake]", "notelint-ignore: [mojibake]"),
        ("notelint-disable: mojibake", "notelint-ignore: mojibake"),
        ("notelint: {ignore: [mojibake]}", "notelint: {ignore: [mojibake]}"),
        (
            "notelint-ignores: [mojibake]\nnotelint-ignore: mojibake",
            "notelint-ignores: [mojibake]\nnotelint-ignore: mojibake",
        ),
    ],
)
def test_names_are_taken_out_of_the_key(key: str, fixed: str) -> None:
    text = f"---\ntitle: a\n{key}\n---\n{BAD}\n"
    assert "ignore-comment" in {rule for rule, _ in found(text)}
    after = fix_text(text, unsafe=True, select=["ignore-comment", "tag", "syntax"])
    assert after == text.replace(f"{key}\n", fixed and f"{fixed}\n")


@pytest.mark.parametrize(
    "comment", ["<!-- notelint is a linter -->", "%% notelint: distinct %%", "%% NOTELINT: Distinct %%"]
)
def test_other_comments_are_left_alone(comment: str) -> None:
    assert found(f"x {comment}\n") == []


@pytest.mark.parametrize("key", ["notelint: 3", "notelint: {level: info}", "notelinted: true", "ignore: [mojibake]"])
def test_other_keys_are_left_alone(key: str) -> None:
    assert found(f"---\n{key}\n---\n", "ignore-comment") == []


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
        ("Fine<!-- notelint: ignore mojibake --> today\n", "Fine today\n"),
        ("Fine <!-- notelint: ignore mojibake -->today\n", "Fine today\n"),
        ("Fine <!-- notelint: ignore mojibake --> today\n", "Fine today\n"),
        ("- one\n  <!-- notelint: ignore mojibake -->\n- two\n", "- one\n- two\n"),
        ("- one\n\n<!-- notelint: ignore mojibake -->\n\ntwo\n", "- one\n\n\ntwo\n"),
        ("> one\n> <!-- notelint: ignore mojibake -->\n> two\n", "> one\n>\n> two\n"),
        ("# Fine <!-- notelint: ignore mojibake -->\n", "# Fine\n"),
    ],
)
def test_idle_comments_are_removed(before: str, after: str) -> None:
    assert fix_text(before) == after
    assert found(after) == []


@pytest.mark.parametrize(
    "text",
    [
        "one\n{}\n---\ntwo\n",
        "one\n{}\n===\n",
        "one\n{}\n    two\n",
        "- one\n\n{}\n    two\n",
        "one\n{}\ntwo\n",
        "{}\n---\ntitle: one\n---\n",
        "{} - one\n",
        "{} # one\n",
        "**one {}** two\n",
        "~~one {}~~ two\n",
        "one {}*two*\n",
        "one\\ {}\ntwo\n",
        "one ^two {}\n",
        "# one # {}\n",
        "- [ ] one 📅 2025-03-04 {}\n",
        "|one|two| {}\n|-|-|\n",
        "|one|two|\n{}\n|-|-|\n",
        "%% notelint: ignore mojibake %% [^1]: one\n",
        "%% notelint: ignore mojibake %% > one\n",
        "[^1]: one\n\n{}\n\n    two\n",
        "> [!note] One\n> # High\n{}\n> [!warning] Two\n",
        "1. one\n{}\n1. two\n",
        "- one\n{}\n- two\n",
        "- one\n\n{}\n\n- two\n",
        "- one\n\n  - more\n\n{}\n- two\n",
    ],
)
def test_an_idle_comment_that_parts_something_is_told(text: str) -> None:
    text = text.replace("{}", "<!-- notelint: ignore mojibake -->")
    assert found(text) == [("ignore-comment", text[: text.index("notelint")].count("\n") + 1)]
    assert fix_text(text) == text
    assert "notelint" not in fix_text(text, unsafe=True)


@pytest.mark.parametrize(
    "text",
    [
        "> The pilot waits.\n{}\nThe ferry leaves at noon.\n{}\n---\nMore.\n",
        "- task\n{}\nThe pilot waits.\n- {}\n",
    ],
)
def test_each_of_several_idle_comments_is_removed_beside_those_that_stay(text: str) -> None:
    text = text.replace("{}", "<!-- notelint: ignore mojibake -->")
    assert found(text) == [("ignore-comment", 2), ("ignore-comment", 4)]
    assert parse_outline(fix_text(text)).sections == ()


@pytest.mark.parametrize(
    "text",
    ["%% notelint: ignore " + "x" * 200_000, "<!-- notelint: ignore -- " * 20_000, "%% notelint:" * 50_000],
    ids=["long", "open", "many"],
)
def test_any_text_is_taken(text: str) -> None:
    check_text(text, select=["ignore-comment"])


def test_many_comments_take_linear_time() -> None:
    start = time.process_time()
    assert check_text(f"{BAD} <!-- notelint: ignore mojibake -->\n\n" * 3000) == []
    assert time.process_time() - start < 2.8


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
    ran = Folder(root).run(*options, root)
    return subprocess.CompletedProcess(options, ran.status, ran.text, ran.err)


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


HERE = "<!-- notelint: ignore mojibake -->"
SECTION = "<!-- notelint: ignore-section mojibake -->"
OBSIDIAN = "%% notelint: ignore mojibake %%"
WHOLE_OBSIDIAN = "%% notelint: ignore-note mojibake %%"
WHOLE = "<!-- notelint: ignore-note mojibake -->"
LINES = {
    "a block id stays last": (f"{BAD} ^abc\n", f"{BAD} {HERE} ^abc\n"),
    "that of an item too": (f"- {BAD} ^abc\n", f"- {BAD} {HERE} ^abc\n"),
    "and of a task": (f"- [ ] {BAD} 📅 2025-03-04 ^abc\n", f"- [ ] {HERE} {BAD} 📅 2025-03-04 ^abc\n"),
    "a hard break": (f"{BAD}  \nx\n", f"{BAD} {HERE}  \nx\n"),
    "another hard break": (f"{BAD}\\\nx\n", f"{BAD} {HERE}\\\nx\n"),
    "a row without bars": (f"a | b\n--|--\n{BAD} | x\n", f"a | b\n--|--\n{BAD} | x {HERE}\n"),
    "a bar that is text": (f"a | {BAD} \\|\n", f"a | {BAD} \\| {HERE}\n"),
    "a fence": (f"```\n{BAD}\n{BAD}\n```\n", f"{HERE}\n```\n{BAD}\n{BAD}\n```\n"),
    "a fence in an item": (f"- x\n  ~~~\n  {BAD}\n  ~~~\n", f"- x\n  {HERE}\n  ~~~\n  {BAD}\n  ~~~\n"),
    "a fence in a quote": (f"> ```\n> {BAD}\n> ```\n", f"> {HERE}\n> ```\n> {BAD}\n> ```\n"),
    "a fence that is an item": (f"- ```\n  {BAD}\n  ```\n", f"{HERE}\n- ```\n  {BAD}\n  ```\n"),
    "one between others": (f"- a\n- ```\n  {BAD}\n  ```\n", f"- a\n- ```\n  {BAD}\n  ```\n\n{WHOLE}\n"),
    "a fence that never ends": (f"```\n{BAD}", f"{HERE}\n```\n{BAD}"),
    "a heading": (f"x\n# {BAD}\n", f"x\n{HERE}\n# {BAD}\n"),
    "a heading behind a byte order mark": (f"\ufeff# {BAD}\n", f"\ufeff{HERE}\n# {BAD}\n"),
    "a heading in a quote": (f"> # {BAD}\n", f"> {HERE}\n> # {BAD}\n"),
    "a heading that is underlined": (f"{BAD}\n===\n", f"{HERE}\n{BAD}\n===\n"),
    "a heading of two lines": (f"x\n{BAD}\n===\n", f"x\n{BAD}\n===\n{SECTION}\n"),
    "the target of links": (f'[x]\n\n[x]: <y> "{BAD}"\n', f'[x]\n\n{HERE}\n[x]: <y> "{BAD}"\n'),
    "a footnote": (f"x[^1]\n\n[^1]: {BAD}\n", f"x[^1]\n\n[^1]: {BAD} {HERE}\n"),
    "a field of Dataview": (f"Place:: {BAD}\n", f"{HERE}\nPlace:: {BAD}\n"),
    "one in an item": (f"- Place:: {BAD}\n", f"{HERE}\n- Place:: {BAD}\n"),
    "one in a later item": (f"- a\n- Place:: {BAD}\n", f"- a\n- Place:: {BAD}\n\n{WHOLE}\n"),
    "one that continues a paragraph": (f"x\nPlace:: {BAD}\n", f"x\nPlace:: {BAD}\n\n{WHOLE}\n"),
    "one in a section": (f"# A\n\nx\nPlace:: {BAD}\n\n# B\n", f"# A\n{SECTION}\n\nx\nPlace:: {BAD}\n\n# B\n"),
    "one below a heading": (f"# A\nx\nPlace:: {BAD}\n", f"# A\n{SECTION}\n\nx\nPlace:: {BAD}\n"),
    "one above all headings": (f"x\nPlace:: {BAD}\n\n# B\n", f"{SECTION}\n\nx\nPlace:: {BAD}\n\n# B\n"),
    "what looks like a definition": (f"- x\n  [a]: {BAD}\n", f"- x\n  [a]: {BAD} {HERE}\n"),
    "a definition behind another": (
        f"[a]: x\n[b]: <{BAD}>\n\n[a] [b]\n",
        f"[a]: x\n{HERE}\n[b]: <{BAD}>\n\n[a] [b]\n",
    ),
    "a title in its own line": (f"[a]: x\n'{BAD}'\n\n[a]\n", f"[a]: x\n'{BAD}'\n\n[a]\n\n{WHOLE}\n"),
    "indented code": (f"x\n\n    {BAD}\n    y\n", f"x\n\n{HERE}\n    {BAD}\n    y\n"),
    "indented code in an item": (f"- x\n\n      {BAD}\n", f"- x\n\n  {HERE}\n      {BAD}\n"),
    "a formula": (f"$$\n{BAD}\n$$\n", f"{HERE}\n$$\n{BAD}\n$$\n"),
    "code over two lines": (f"{BAD} `a\nb` {BAD}\n", f"{BAD} {HERE} `a\nb` {BAD} {HERE}\n"),
    "a link over two lines": ('x [a](http://caf√©.de\n"t")\n', f'x {HERE} [a](http://caf√©.de\n"t")\n'),
    "a link that begins a block": ('[a](http://caf√©.de\n"t")\n', f'{HERE}\n[a](http://caf√©.de\n"t")\n'),
    "the second line of an image": ("![x](\ncaf√©.png\n)\n", f"![x](\ncaf√©.png\n)\n\n{WHOLE}\n"),
    "a link over two lines of a quote": ('> x [a](caf√©\n> "t")\n', f'> x {HERE} [a](caf√©\n> "t")\n'),
    "a tag over two lines": ("x <img src='caf√©'\n alt=x>\n", f"x {HERE} <img src='caf√©'\n alt=x>\n"),
    "a tag that begins a block": ("<img src='caf√©'\n alt=x>\n", f"{HERE}\n<img src='caf√©'\n alt=x>\n"),
    "words that a definition may link": ("x [caf√©\ny] z\n", f"x {HERE} [caf√©\ny] z\n"),
    "a block of HTML": (f"<div>\n{BAD}\n</div>\n", f"<div>\n{BAD} {HERE}\n</div>\n"),
    "a tag of a block of HTML": ("<div title='caf√©'\n class=x>\n", f"{HERE}\n<div title='caf√©'\n class=x>\n"),
    "text that is no HTML": (f"<textarea>\n{BAD}\n</textarea>\n", f"<textarea>\n{BAD}\n</textarea>\n\n{WHOLE}\n"),
    "a style": (f"- <style>\n  {BAD}\n  </style>\n", f"- <style>\n  {BAD}\n  </style>\n\n{WHOLE}\n"),
    "code in a quote, beside others": (
        f"> ```\n> {BAD}\n> ```\n\n{BAD}\n",
        f"> {HERE}\n> ```\n> {BAD}\n> ```\n\n{BAD} {HERE}\n",
    ),
    "the whole note, and nothing twice": (
        f"---\ntitle: {BAD}\n---\n\n{BAD}\n",
        f"---\ntitle: {BAD}\nnotelint-ignore:\n  - mojibake\n---\n\n{BAD}\n",
    ),
    "a comment that is not closed": (f"x <!-- {BAD}\n", f"x <!-- {BAD} %% notelint: ignore mojibake %%\n"),
    "HTML below it": (f"x <!-- y\n\n<pre>\n{BAD}\n</pre>\n", f"x <!-- y\n\n<pre>\n{BAD}\n</pre>\n\n{WHOLE_OBSIDIAN}\n"),
    "a comment below it": (f"x <!-- y\n\n<!-- {BAD} -->\n", f"x <!-- y\n\n{OBSIDIAN}\n<!-- {BAD} -->\n"),
    "one for a line below one for a section": (
        f"# A\n```\n{BAD}\n```\nx\nPlace:: {BAD}\n",
        f"# A\n{SECTION}\n\n```\n{BAD}\n```\nx\nPlace:: {BAD}\n",
    ),
    "another that is not closed": (f"%% x {BAD}\n", f"{HERE}\n%% x {BAD}\n"),
    "a key that holds one name": (
        f"---\ntitle: {BAD}\nnotelint-ignore: pattern\n---\n",
        f"---\ntitle: {BAD}\nnotelint-ignore:\n  - pattern\n  - mojibake\n---\n",
    ),
    "a key that gives a reason": (
        f'---\ntitle: {BAD}\nnotelint-ignore: "pattern -- why"\n---\n',
        f'---\ntitle: {BAD}\nnotelint-ignore: "pattern, mojibake -- why"\n---\n',
    ),
    "a key that holds a list": (
        f"---\ntitle: {BAD}\nnotelint-ignore: [pattern]\n---\n",
        f"---\ntitle: {BAD}\nnotelint-ignore: [pattern, mojibake]\n---\n",
    ),
    "a key that holds nothing": (
        f"---\ntitle: {BAD}\nnotelint-ignore:\n---\n",
        f"---\ntitle: {BAD}\nnotelint-ignore:\n  - mojibake\n---\n",
    ),
    "a key that holds something else": (
        f"---\ntitle: {BAD}\nnotelint-ignore: 5\n---\n",
        f"---\ntitle: {BAD}\nnotelint-ignore: 5\n---\n\n{WHOLE}\n",
    ),
    "no final newline": (f"---\na: 1\n---\n{BAD}", f"---\na: 1\n---\n{BAD} {HERE}"),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_where_comments_are_added(tmp_path: Path, newline: str) -> None:
    for number, (before, _) in enumerate(LINES.values()):
        (tmp_path / f"{number}.md").write_bytes(before.replace("\n", newline).encode())
    options = ("--add-ignores", "--select", "mojibake,syntax")
    run(tmp_path, *options)
    for number, (case, (_, after)) in enumerate(LINES.items()):
        assert (tmp_path / f"{number}.md").read_bytes().decode() == after.replace("\n", newline), case
    assert "Silenced" not in run(tmp_path, *options).stderr
    assert "mojibake" not in run(tmp_path, "--select", "mojibake").stdout


def test_what_another_finding_hid_is_silenced_too(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("- [ ] caf√© 📅 2025-01-01\n- [x] caf√© [due:: 2025-01-01]\n", "utf-8")
    assert "duplicate" not in run(tmp_path).stdout
    assert "duplicate-item 1, mojibake 2" in run(tmp_path, "--add-ignores").stderr
    assert run(tmp_path).stdout == ""


def test_idle_comments_are_not_silenced_but_left_to_be_removed(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"{BAD} <!-- notelint: ignore tag -->\n", "utf-8")
    run(tmp_path, "--add-ignores")
    assert (tmp_path / "a.md").read_text("utf-8") == f"{BAD} <!-- notelint: ignore tag --> {HERE}\n"
