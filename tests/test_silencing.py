"""What `--add-ignores` writes silences all, is never idle, and changes nothing that a reader sees."""

from __future__ import annotations

import re
import subprocess
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from notelint import Note
from notelint.silencing.writing import Writer

if TYPE_CHECKING:
    from tests.conftest import Folder
else:
    from conftest import Folder  # pytest has put this folder on the path

BAD = "caf√©"
BLOCKS = (
    "The quay",
    "# Quay",
    "## Pier",
    f"The {BAD} is open",
    f"{BAD}\nand more\n{BAD}\\\nend",
    f"# {BAD}",
    f"x\n{BAD}\n---",
    f'x [a](http://{BAD}.de\n"title") {BAD}',
    f"![x](\n{BAD}.png\n)",
    f'<img src="{BAD}.png"\n alt="x">',
    f"<a href='{BAD}'\ntitle=x>",
    f"<textarea>\n{BAD}\n</textarea>",
    f"<style>\n.{BAD} {{}}\n</style>",
    f"<pre>\n{BAD}\n</pre>",
    f"<details><summary>{BAD}</summary>\n{BAD}\n</details>",
    f"<div class='{BAD}'\n title=x>\n{BAD}\n</div>",
    f"words\n[link]: http://{BAD}",
    f"[{BAD}]: http://x\n[b]: <{BAD}>\n'{BAD}'\n[b]",
    f"words [{BAD}\nfoo]\n\n[{BAD} foo]: x",
    f"Place:: {BAD}",
    f"words\nPlace:: {BAD}",
    f"- a\n- Place:: {BAD}\n- b",
    f"- {BAD}\n- [ ] {BAD} 📅 2025-01-01\n- [x] {BAD} ^id",
    f"1. {BAD}\n2. b\n\n   {BAD}",
    f"> {BAD}\n> ```\n> {BAD}\n> ```\n> # {BAD}",
    f"    {BAD}\n    more",
    f"- x\n  - y\n\n        {BAD}",
    f"- ```\n  {BAD}\n  ```",
    f"| a | {BAD} |\n|---|---|\n| {BAD} | x |",
    f"Old pages open with <!-- and go {BAD}.",
    f"<!-- {BAD} -->",
    f"%% {BAD} %%",
    f"{BAD} %% is open",
    f"`a\n{BAD}` x {BAD} `a\nb`",
    f"$$\n{BAD}\n$$",
    "- [ ]\u00a0Send the plan to Ada\n- [ ]\u00a0Send the plan to Ada",
    f"- [ ] Call {BAD} about the oven\n- [x] Call {BAD} about the oven",
    "- [ ] Paint the buoy at the pier\n- [ ] Paint the buoy at the pier",
    "Pay\u200b the bill\n- #to\u200bday",
)
HEADS = ("", "", "", "---\ntitle: x\n---\n", f"---\ntitle: {BAD}\n---\n", "---\ntype: meeting\ndate: soon\n---\n")
OURS = re.compile(r"<!-- notelint: [^>]*-->|<p>%% notelint: [^%]*%%</p>|%% notelint: [^%]*%%")


def generated(random: Random) -> str:
    """A note of some blocks, within quotes and items."""
    parts = [random.choice(HEADS)]
    for _ in range(random.randint(1, 5)):
        block = random.choice(BLOCKS)
        for first, further in random.sample([("", ""), ("", ""), ("", ""), ("> ", "> "), ("- ", "  ")], 2):
            block = first + block.replace("\n", f"\n{further}")
        parts += block, random.choice(("\n\n", "\n\n", "\n"))
    return "".join(parts)


def shown(text: str) -> str:
    """What a reader sees of a note, with nothing of notelint's, and no blanks."""
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    html = MarkdownIt("commonmark").enable("table").render(body)
    return re.sub(r"\s+", "", OURS.sub("", html))


def run(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    ran = Folder(root).run(*options, ".")
    return subprocess.CompletedProcess(options, ran.status, ran.text, ran.err)


def test_nothing_is_found_again_and_nothing_is_seen(tmp_path: Path) -> None:
    random = Random(6)
    notes = {f"{number}.md": generated(random) for number in range(120)}
    for name, text in notes.items():
        (tmp_path / name).write_text(text, "utf-8", newline="")
    done = run(tmp_path, "--add-ignores")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert run(tmp_path).stdout == ""
    after = {name: (tmp_path / name).read_bytes().decode() for name in notes}
    assert [name for name, text in notes.items() if shown(text) != shown(after[name])] == []
    assert sum("notelint: ignore " in text for text in after.values()) > 80, "most in their line"


def test_what_comes_once_others_are_silent_is_silenced_too(tmp_path: Path) -> None:
    item = "- [ ] Paint the buoy at the café on the pier\n"
    for name in "abc":  # with the fourth a habit, until it is silent and keeps its damage
        (tmp_path / f"{name}.md").write_text(item, "utf-8")
    (tmp_path / "d.md").write_text(item.replace("café", BAD), "utf-8")
    done = run(tmp_path, "--add-ignores")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert run(tmp_path).stdout == ""


def test_what_is_of_no_note_is_told(tmp_path: Path) -> None:
    (tmp_path / f"{BAD}.png").write_bytes(b"")
    done = run(tmp_path, "--add-ignores")
    assert f"{BAD}.png: `mojibake-name` cannot be silenced: only notes hold comments" in done.stderr


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("- [ ]\u00a0Send the plan to Ada\n- [ ]\u00a0Send the plan to Ada\n", "invisible-character 2"),
        (f"Open <!-- and\n\n| a | {BAD} |\n|---|---|\n\n<div>{BAD}\nx\n</div>\n\n{BAD}\n", "mojibake 3"),
        (f"Open <!-- and\n\n<!-- {BAD} -->\n\n<pre>\n{BAD}\n</pre>\n", "mojibake 2"),
    ],
    ids=["later stages", "an open comment", "another"],
)
def test_each_finding_is_counted_once(tmp_path: Path, text: str, count: str) -> None:
    (tmp_path / "a.md").write_text(text, "utf-8")
    done = run(tmp_path, "--add-ignores")
    assert (done.returncode, f"({count})" in done.stderr) == (0, True), done.stderr
    assert run(tmp_path).stdout == ""
    assert (tmp_path / "a.md").read_text("utf-8").count("notelint:") == int(count[-1]) - ("<pre>" in text)


def test_what_no_comment_can_name_is_lost() -> None:
    note = Note("a.md", "# Quay\n\nwords\n")
    writer = Writer(note)
    writer.wanted[2] |= {"a rule of two words"}
    writer.wanted[0] |= {"mojibake"}
    assert writer.text() == "<!-- notelint: ignore mojibake -->\n" + note.text
    assert writer.lost == {(2, "a rule of two words")}
    writer.wanted[2] |= {"tag"}
    assert writer.text().endswith("\nwords <!-- notelint: ignore tag -->\n")


def test_a_comment_for_a_section_stands_above_one_for_a_line() -> None:
    note = Note("a.md", "# Quay\n```\nx\n```\ny\nPlace:: z\n")
    writer = Writer(note)
    writer.wanted[2] |= {"tag"}
    writer.wanted[5] |= {"mojibake"}
    head = "# Quay\n<!-- notelint: ignore-section mojibake -->\n\n<!-- notelint: ignore tag -->\n```\n"
    assert writer.text().startswith(head)


@pytest.mark.parametrize(
    "line", ["The {} is open\n\n", "> - [{}](a\n>   b)\n\n", "[{}\n", "<b title='{}'\n", "    {}\n# {}\n", "- `{}\n"]
)
def test_many_lines_take_linear_time(line: str) -> None:
    note = Note("a.md", line.replace("{}", BAD) * 1500)
    writer = Writer(note)
    for number in range(0, len(note.line_table.starts) - 1, 2):
        writer.wanted[number].add("mojibake")
    start = time.process_time()
    assert writer.text() != note.text
    assert time.process_time() - start < 5


def test_what_a_baseline_holds_is_left(tmp_path: Path) -> None:
    pair = "- [ ] Paint the long buoy at the pier before the feast\n"
    old = {"a.md": f"other {BAD}\n", "b.md": f"{BAD}\n\n{BAD}\n", "c.md": pair, "d.md": pair}
    for name, text in old.items():
        (tmp_path / name).write_text(text, "utf-8")
    run(tmp_path, "--write-baseline")
    (tmp_path / "b.md").write_text(f"{old['b.md']}\n{BAD} new\n", "utf-8")
    (tmp_path / "e.md").write_text(f"third {BAD}\n", "utf-8")
    done = run(tmp_path, "--add-ignores")
    assert "no longer found" not in done.stderr
    assert {name for name, text in old.items() if (tmp_path / name).read_text("utf-8") != text} == {"b.md"}
    assert (tmp_path / "b.md").read_text("utf-8").count("notelint:") == 1
    assert run(tmp_path).returncode == 0
    run(tmp_path, "--add-ignores", "--no-baseline")
    assert "notelint:" in (tmp_path / "a.md").read_text("utf-8")
