"""The baseline: old findings do not come back, new ones are reported, and the file merges."""

from __future__ import annotations

import json
import subprocess
import sys
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Folder
else:
    from conftest import Folder  # pytest has put this folder on the path

NAME = ".notelint-baseline.json"
BAD = "The caf√© is open"


def run(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    ran = Folder(root).run("--output-format", "concise", *options)
    return subprocess.CompletedProcess(options, ran.status, ran.text, ran.err)


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


def test_other_words_in_the_config_do_not_wake_it(tmp_path: Path) -> None:
    config = "rules:\n  pattern:\n    patterns:\n      shout: {literal: NOW, message: Do not shout}\n"
    (tmp_path / ".notelint.yaml").write_text(config, "utf-8")
    (tmp_path / "a.md").write_text("Come NOW\n", "utf-8")
    run(tmp_path, "--write-baseline")
    change(tmp_path, ".notelint.yaml", "Do not shout", "Speak softly, level: warning, help: Lower it, replace: now")
    assert said(tmp_path) == []
    change(tmp_path, ".notelint.yaml", "shout:", "loud:")
    assert said(tmp_path) == ["a.md:1"], "another pattern"


BOARD = """types:
  board:
    required: [type, x, y]
    properties: {kind: {enum: [a]}, since: {type: integer}, who: {pattern: '^A'}}
    sections: [Ships]
    places: [P/**]
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("enum: [a]", "enum: [a, b]"),
        ("type: integer", "type: [integer, boolean]"),
        ("pattern: '^A'", "pattern: '^[AB]'"),
        ("[Ships]", "[Crew, Ships]"),
        ("P/**", "Q/**"),
    ],
)
def test_another_type_wakes_nothing_that_it_does_not_ask_anew(tmp_path: Path, before: str, after: str) -> None:
    (tmp_path / ".notelint.yaml").write_text(BOARD, "utf-8")
    note = "---\ntype: board\nkind: zebra\nsince: soon\nwho: Cy\ny: 1\n---\n\n## Crew\n\n## Shipss\n"
    (tmp_path / "a.md").write_text(note, "utf-8")
    assert "6 findings" in run(tmp_path, "--write-baseline").stderr
    change(tmp_path, ".notelint.yaml", before, after)
    assert said(tmp_path) == []
    change(tmp_path, ".notelint.yaml", "x, y", "x, z")
    assert said(tmp_path) == ["a.md:2"]


def test_one_more_of_the_same_is_one_finding(old: Path) -> None:
    change(old, "a.md", "# A\n", f"# A\n\n{BAD}\n")
    assert len(said(old)) == 1


def keep(root: Path) -> None:
    """Give a vault to git."""
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "-qm", "x")


def test_a_renamed_note_takes_its_entries_along(old: Path) -> None:
    keep(old)
    (old / "People").mkdir()
    (old / "a.md").rename(old / "People" / "z.md")
    assert said(old) == []


@pytest.mark.parametrize("option", ["--prune-baseline", "--write-baseline"])
def test_entries_follow_a_note_that_has_moved(old: Path, option: str) -> None:
    keep(old)
    (old / "People").mkdir()
    (old / "a.md").rename(old / "People" / "z.md")
    (old / "b.md").unlink()
    done = run(old, option)
    assert "no longer found" not in done.stderr
    text = (old / NAME).read_text("utf-8")
    assert '"People/z.md' in text
    assert '"a.md' not in text
    assert '"b.md' not in text, "it is gone, and its finding stands nowhere else"
    assert said(old) == []


def test_pruning_tells_what_has_moved(old: Path) -> None:
    keep(old)
    (old / "a.md").rename(old / "z.md")
    assert "0 entries removed, 2 entries moved with their notes" in run(old, "--prune-baseline").stderr


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (["People/a.md"], []),
        (["z.md"], ["z.md:3", "z.md:5"]),
        (["People/a.md", "Boats/a.md"], ["Boats/a.md:3", "Boats/a.md:5", "People/a.md:3", "People/a.md:5"]),
    ],
    ids=["another folder", "another name", "two notes"],
)
def test_without_git_a_note_is_known_by_its_name_alone(old: Path, now: list[str], expected: list[str]) -> None:
    text = (old / "a.md").read_text("utf-8")
    (old / "a.md").unlink()
    for name in now:
        (old / name).parent.mkdir(exist_ok=True)
        (old / name).write_text(text, "utf-8")
    assert said(old) == expected
    assert ("2 entries removed" in run(old, "--prune-baseline").stderr) == bool(expected)
    assert said(old) == expected


def test_a_note_that_was_recorded_too_takes_over_no_entry(tmp_path: Path) -> None:
    for folder, text in (("A", f"{BAD}\n"), ("B", "na√Øve\n")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "index.md").write_text(text, "utf-8")
    run(tmp_path, "--write-baseline")
    (tmp_path / "A" / "index.md").rename(tmp_path / "A" / "old.txt")
    change(tmp_path, "B/index.md", "na√Øve\n", f"na√Øve\n\n{BAD}\n")
    assert said(tmp_path) == ["B/index.md:3"]


def test_a_shallow_clone_knows_a_note_by_its_name(old: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    keep(old)
    (old / "People").mkdir()
    git(old, "mv", "a.md", "People/a.md")
    git(old, "mv", "b.md", "z.md")
    git(old, "commit", "-qm", "move")
    change(old, "z.md", "title: x", "title: y")
    git(old, "commit", "-qam", "more")
    clone = tmp_path_factory.mktemp("clone")
    git(clone, "clone", "--quiet", "--depth", "1", f"file://{old}", ".")
    assert said(clone) == ["z.md:3"]
    git(clone, "fetch", "--quiet", "--unshallow")
    assert said(clone) == []


@pytest.mark.parametrize("option", ["--prune-baseline", "--write-baseline"])
def test_a_run_on_some_notes_judges_no_note_that_is_gone(old: Path, option: str) -> None:
    keep(old)
    (old / "a.md").rename(old / "z.md")
    assert "no longer found" not in run(old, "b.md").stderr
    assert "no longer found" not in run(old, option, "b.md").stderr
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
    (old / ".gitattributes").write_text(f"{NAME} merge=union\n", "utf-8")
    git(old, "init", "-q", "-b", "main")
    git(old, "add", "-A")
    git(old, "commit", "-qm", "start")
    for name in ("d", "e"):
        git(old, "checkout", "-q", "-b", name, "main")
        (old / f"{name}.md").write_text(f"{BAD}\n", "utf-8")
        run(old, "--write-baseline")
        git(old, "add", "-A")
        git(old, "commit", "-qm", name)
    git(old, "merge", "-q", "-m", "both", "d")
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


def _sides(old: Path, marks: tuple[str, str, str]) -> str:
    """The baseline with the lines of two branches, each of which knows one more note, between some marks."""
    start, middle, end = marks
    ours, theirs = (f'"{name}.md\\tmojibake\\t0123456789abcdef": 1,\n' for name in "xy")
    head, last = (old / NAME).read_text("utf-8").split('"~"')
    return f'{head}{start}{ours}{middle}{theirs}{end}"~"{last}'


def test_marks_of_a_conflict_are_named_and_taken_out(old: Path) -> None:
    (old / NAME).write_text(_sides(old, ("<<<<<<< HEAD\n", "=======\n", ">>>>>>> d\n")), "utf-8")
    for options in ((), ("--write-baseline",), ("--prune-baseline",)):
        done = run(old, *options)
        assert done.returncode == 2
        assert "holds a merge conflict; keep the lines of both sides and take the marks out" in done.stderr
    (old / NAME).write_text(_sides(old, ("", "", "")), "utf-8")
    assert said(old) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('": 2,\n', '": 2\n'),
        ('"~": 0\n', '"~": 0,\n'),
        ('"~": 0\n', '"~": 0\n"~": 0\n'),
        ('"~": 0\n}\n', '"~": 0\n}\n"~": 0\n}\n'),
        ('"~": 0\n', ""),
        (',\n"~"', ',\n\n,\n"~"'),
    ],
    ids=["no comma", "a comma at the end", "the end twice", "the brace twice", "no end", "a comma on its own"],
)
def test_the_seam_of_two_branches(old: Path, before: str, after: str) -> None:
    change(old, NAME, before, after)
    assert said(old) == []
    assert run(old, "--prune-baseline").returncode == 0
    assert json.loads((old / NAME).read_text("utf-8"))


def test_what_is_no_baseline_is_to_be_removed(old: Path) -> None:
    (old / NAME).write_text("[]", "utf-8")
    assert "remove it and write it anew with --write-baseline" in run(old).stderr
    assert run(old, "--write-baseline").returncode == 2
    (old / NAME).unlink()
    assert run(old, "--write-baseline").returncode == 0


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
    keep(tmp_path)
    (tmp_path / "Tern.md").rename(tmp_path / "Puffin.md")
    assert said(tmp_path) == []
    assert said(tmp_path, "--no-baseline") == ["Puffin.md:3", "Skua.md:3"]


@pytest.mark.parametrize("option", ["--write-baseline", "--prune-baseline"])
@pytest.mark.parametrize(
    ("other", "said"),
    [
        ("-", "a baseline is made of files"),
        ("--staged", "a baseline is made of whole notes"),
        ("--diff", "--diff writes nothing"),
        ("--no-baseline", "--no-baseline looks at no baseline"),
    ],
)
def test_what_does_not_go_together_with_a_new_baseline(old: Path, option: str, other: str, said: str) -> None:
    before = sorted(path.name for path in old.iterdir())
    done = run(old, option, other)
    assert (done.returncode, said in done.stderr) == (2, True)
    assert sorted(path.name for path in old.iterdir()) == before


ITEM = "- [ ] Send plan to Ada Quist today\n"
"""An action item that two notes say."""


@pytest.fixture
def pair(tmp_path: Path) -> Path:
    """A vault in git with a pair of notes that say the same, and damage in one of them and in a third; recorded."""
    texts = {".notelint.yaml": "", "A.md": ITEM, "B.md": f"{ITEM}\ncaf√© B\n", "C.md": "caf√© C\n"}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    git(tmp_path, "init", "-q", "-b", "main")
    assert "3 findings recorded" in run(tmp_path, "--write-baseline").stderr
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "x")
    return tmp_path


def git(root: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=root, check=True, capture_output=True)


def test_a_baseline_of_some_notes_keeps_what_belongs_to_others(pair: Path) -> None:
    before = (pair / NAME).read_text("utf-8")
    for option in ("--write-baseline", "--prune-baseline"):
        for named in ("A.md", "B.md"):
            assert run(pair, option, named).returncode == 0
            assert (pair / NAME).read_text("utf-8") == before


RUNS = ["", "A.md", "B.md", "A.md B.md", "--hook A.md", "--staged", "--changed-since HEAD --changed-notes"]


def test_a_recorded_pair_is_known_from_either_side(pair: Path) -> None:
    """And nobody is told that what the run did not look at is gone."""
    change(pair, "A.md", ITEM, f"{ITEM}\nThe ferry leaves at noon.\n")
    git(pair, "add", "-A")
    for options in RUNS:
        done = run(pair, *options.split())
        assert (options, done.returncode, done.stdout) == (options, 0, "")
        assert "no longer found" not in done.stderr, options


def _old_form(root: Path) -> None:
    """Record the pair as it was once recorded: at its later note alone, with the message in the digest."""
    lines = [line for line in (root / NAME).read_text("utf-8").splitlines() if "duplicate-across" not in line]
    digest = blake2b(f"{ITEM.strip()}\0repeats the action item in , line ".encode(), digest_size=8).hexdigest()
    lines.insert(2, f'"B.md\\tduplicate-across\\t{digest}": 1,')
    (root / NAME).write_text("\n".join(lines) + "\n", "utf-8")


def test_a_pair_that_was_recorded_at_one_note_alone_is_known_as_well(pair: Path) -> None:
    _old_form(pair)
    for options in (("A.md",), ("--prune-baseline",), ()):
        done = run(pair, *options)
        assert (done.returncode, done.stdout) == (0, "")
        assert "no longer found" not in done.stderr
    before = (pair / "B.md").read_text("utf-8")
    (pair / "B.md").write_text("caf√© B\n", "utf-8")
    assert "1 entry is no longer found (duplicate-across in B.md)" in run(pair).stderr
    (pair / "B.md").write_text(before, "utf-8")
    run(pair, "--write-baseline")
    assert (pair / NAME).read_text("utf-8").count("duplicate-across") == 2


def test_what_is_recorded_is_known_on_standard_input(pair: Path) -> None:
    command = [sys.executable, "-m", "notelint", "-q", "--output-format=concise", "-", "--stdin-filename", "C.md"]
    for text, found in (("caf√© C\n", 0), ("caf√© C\n\ncaf√© D\n", 1)):
        for options, more in (((), 0), (("--no-baseline",), 1)):
            done = subprocess.run([*command, *options], cwd=pair, input=text.encode(), capture_output=True, check=False)
            assert (len(done.stdout.splitlines()), done.stderr) == (found + more, b"")


def test_a_pair_of_one_of_several_vaults_is_named_by_the_way_to_it(pair: Path) -> None:
    for name in ("v1", "v2"):
        (pair / name / ".obsidian").mkdir(parents=True)
        (pair / name / "A.md").write_text(ITEM, "utf-8")
        (pair / name / "B.md").write_text(ITEM, "utf-8")
    text = run(pair, "v1", "v2").stdout
    assert [line.partition("item in ")[2].partition(",")[0] for line in text.splitlines()] == ["`v1/A.md`", "`v2/A.md`"]


@pytest.mark.parametrize(("old", "new"), [("A", "Z"), ("B", "0"), ("A", "People/A")])
def test_a_pair_follows_a_note_that_has_moved(pair: Path, old: str, new: str) -> None:
    (pair / "People").mkdir()
    git(pair, "mv", f"{old}.md", f"{new}.md")
    for options in ((), (f"{new}.md",), ("--staged",)):
        done = run(pair, *options)
        assert (done.returncode, done.stdout) == (0, "")
        assert "no longer found" not in done.stderr
    assert "0 entries removed" in run(pair, "--prune-baseline").stderr
    text = (pair / NAME).read_text("utf-8")
    assert (f'"{new}.md' in text, f'"{old}.md' in text) == (True, False)
    assert said(pair) == []


@pytest.mark.parametrize(("name", "others"), [("A.md", ["B.md:1", "D.md:1"]), ("B.md", ["D.md:1"])])
def test_a_comment_at_either_side_of_a_pair_silences_it(tmp_path: Path, name: str, others: list[str]) -> None:
    (tmp_path / ".obsidian").mkdir()
    for each in ("A.md", "B.md"):
        (tmp_path / each).write_text(ITEM, "utf-8")
    (tmp_path / name).write_text(f"{ITEM.rstrip()} <!-- notelint: ignore duplicate-across -->\n", "utf-8")
    for options in ((), ("A.md",), ("B.md",)):
        assert said(tmp_path, *options) == []
    (tmp_path / "D.md").write_text(ITEM, "utf-8")
    assert said(tmp_path) == others, "the others are a pair as well"
    assert said(tmp_path, name) == []


@pytest.mark.parametrize(("name", "place"), [("D", "D.md:1"), ("0", "A.md:1")])
def test_a_third_note_that_says_the_same_is_one_finding(pair: Path, name: str, place: str) -> None:
    (pair / f"{name}.md").write_text(ITEM, "utf-8")
    assert said(pair) == [place]
    assert said(pair, f"{name}.md") == [f"{name}.md:1"]
    run(pair, "--write-baseline", f"{name}.md")
    assert said(pair) == said(pair, "A.md") == said(pair, f"{name}.md") == []


def test_both_sides_of_a_pair_that_is_gone_are_stale(pair: Path) -> None:
    (pair / "A.md").write_text("Nothing.\n", "utf-8")
    expected = "2 entries are no longer found (duplicate-across in A.md, duplicate-across in B.md)"
    assert expected in run(pair).stderr
    assert "1 entry removed" in run(pair, "--prune-baseline", "A.md").stderr
    assert "1 entry removed" in run(pair, "--prune-baseline").stderr
    (pair / "A.md").write_text(ITEM, "utf-8")
    assert said(pair) == ["B.md:1"], "what was mended does not come back unseen"


def test_a_note_that_repeats_another_is_known_from_either_side(tmp_path: Path) -> None:
    body = "The crane is closed until noon.\nAda sends the drawings of the quay.\nNell asks about the old lamp.\n"
    text = f"---\nsource_ref: Berth talk.md\n---\n{body}"
    for name in ("P", "Q"):
        (tmp_path / f"{name}.md").write_text(text, "utf-8")
    assert said(tmp_path, "--select", "duplicate-note") == ["Q.md:4"]
    run(tmp_path, "--write-baseline")
    assert said(tmp_path) == said(tmp_path, "P.md") == said(tmp_path, "Q.md") == []
    keep(tmp_path)
    (tmp_path / "P.md").rename(tmp_path / "Z.md")
    assert said(tmp_path) == said(tmp_path, "Z.md") == []


def test_one_more_note_with_the_same_value_is_one_finding(tmp_path: Path) -> None:
    (tmp_path / ".notelint.yaml").write_text("types: {boat: {unique: [sail]}}\n", "utf-8")
    for name in ("Skua", "Tern"):
        (tmp_path / f"{name}.md").write_text("---\ntype: boat\nsail: 1041\n---\n", "utf-8")
    run(tmp_path, "--write-baseline")
    (tmp_path / "Auk.md").write_text("---\ntype: boat\nsail: 1041\n---\n", "utf-8")
    assert said(tmp_path) == said(tmp_path, "Auk.md") == ["Auk.md:3"]


def test_the_name_of_a_folder_is_judged_by_a_run_on_all(tmp_path: Path) -> None:
    (tmp_path / ".obsidian").mkdir()
    (tmp_path / "caf√©").mkdir()
    (tmp_path / "caf√©" / "a.md").write_text("x\n", "utf-8")
    (tmp_path / "b.md").write_text("x\n", "utf-8")
    run(tmp_path, "--write-baseline")
    assert "mojibake-name" in (tmp_path / NAME).read_text("utf-8")
    run(tmp_path, "--write-baseline", "b.md")
    assert said(tmp_path) == []
    (tmp_path / "caf√©").rename(tmp_path / "café")
    assert "no longer found" in run(tmp_path).stderr
    assert "no longer found" not in run(tmp_path, "b.md").stderr


LOG = "types:\n  log: {match: {paths: ['Logs/**']}, required: [keeper], sections: [Ships], places: ['Ports/**']}\n"
WHOLE = {
    "no frontmatter, another heading": ("Logs/e.md", "# A\n\ntext\n", "# B\n\ntext\n"),
    "no frontmatter, lines above": ("Logs/e.md", "text\n", "more\n\ntext\n"),
    "no frontmatter, a byte order mark": ("Logs/e.md", "\ufeffone\n", "\ufefftwo\n"),
    "a heading that came": ("Logs/e.md", "text\n", "# A\n\ntext\n"),
    "a heading below a frontmatter": ("Logs/e.md", "---\nnote: x\n---\n# A\n", "---\nnote: x\n---\n# B\n"),
    "the type is named": ("Logs/e.md", "---\nnote: x\n---\n# A\n", "---\nnote: x\ntype: log\n---\n# B\n"),
    "the name": ("caf√©.md", "a\n", "b\n"),
}


@pytest.mark.parametrize(("name", "before", "after"), WHOLE.values(), ids=WHOLE)
def test_what_is_said_of_a_whole_note_is_known_whatever_its_text(
    tmp_path: Path, name: str, before: str, after: str
) -> None:
    (tmp_path / ".notelint.yaml").write_text(LOG, "utf-8")
    (tmp_path / "Logs").mkdir()
    (tmp_path / name).write_text(before, "utf-8")
    assert "0 findings" not in run(tmp_path, "--write-baseline").stderr
    (tmp_path / name).write_text(after, "utf-8")
    done = run(tmp_path)
    assert (done.stdout, "no longer found" in done.stderr) == ("", False)


def test_what_was_recorded_of_a_whole_note_by_its_first_line_is_known(tmp_path: Path) -> None:
    (tmp_path / ".notelint.yaml").write_text("types: {log: {match: {paths: [a.md]}, sections: [Ships]}}\n", "utf-8")
    (tmp_path / "a.md").write_text("# A\n", "utf-8")
    message = "the section `Ships` is missing, a note of type `log` has it"
    digest = blake2b(f"# A\0{message}".encode(), digest_size=8).hexdigest()
    old = {"notelint baseline": 1, f"a.md\tsection\t{digest}": 1}
    (tmp_path / NAME).write_text(json.dumps(old), "utf-8")
    done = run(tmp_path)
    assert (done.stdout, "no longer found" in done.stderr) == ("", False)
