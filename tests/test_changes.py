"""`--changed-since` and `--staged`: what a change touches or causes, in real repositories."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Folder
else:
    from conftest import Folder  # pytest has put this folder on the path

BAD = "The caf√© is open"
MEETING = "---\ntype: people\ntitle: Ada\ndate: 2025-03-04\nperson: Ada\n---\n\n# Ada\n"


class Repo:
    """A vault in a git repository of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")
        self.write(".obsidian/app.json", "{}")

    def git(self, *words: str, **surroundings: str) -> str:
        done = subprocess.run(
            ["git", *words], cwd=self.root, check=True, capture_output=True, text=True, env=os.environ | surroundings
        )
        return done.stdout

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="")

    def commit(self, message: str = "x") -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)

    def run(self, *options: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
        with pytest.MonkeyPatch.context() as patch:
            for name, value in surroundings.items():
                patch.setenv(name, value)
            ran = Folder(self.root).run("--output-format", "concise", *options)
        return subprocess.CompletedProcess(options, ran.status, ran.text, ran.err)

    def said(self, *options: str, **surroundings: str) -> list[str]:
        """`PATH:LINE rule` of what is found; the run must not fail."""
        done = self.run(*options, **surroundings)
        assert done.returncode in (0, 1), done.stderr
        return [f"{place.rsplit(':', 1)[0]} {rest.split('[')[1].split(']')[0]}" for place, rest in _lines(done.stdout)]


def _lines(output: str) -> list[tuple[str, str]]:
    return [(line.split(": ")[0], line) for line in output.splitlines()]


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A vault with old findings, and a branch on which nothing has happened yet."""
    repo = Repo(tmp_path / "vault")
    repo.write("old.md", f"# Old\n\n{BAD}\n\nfine\n")
    repo.write("People/Ada.md", MEETING)
    repo.write("fine.md", "fine\n")
    repo.commit()
    repo.git("checkout", "-q", "-b", "work")
    return repo


def test_old_findings_are_not_reported(repo: Repo) -> None:
    repo.write("old.md", f"# Old\n\n{BAD}\n\nfiner\n")
    assert repo.said("--changed-since", "main") == []
    for ref in ("main", ":/.", "HEAD^{/.}"):
        assert repo.said("--changed-since", ref, "--changed-notes") == ["old.md:3 mojibake"]
    assert repo.said() == ["old.md:3 mojibake"]


@pytest.mark.parametrize("state", ["on the disk", "staged", "committed", "untracked"])
def test_new_lines_are(repo: Repo, state: str) -> None:
    if state == "untracked":
        repo.write("new.md", f"{BAD}\n")
        expected = ["new.md:1 mojibake"]
    else:
        repo.write("old.md", f"# Old\n\n{BAD}\n\n{BAD} today\n")
        expected = ["old.md:5 mojibake"]
    if state == "staged":
        repo.git("add", "-A")
    if state == "committed":
        repo.commit()
    assert repo.said("--changed-since", "main") == expected
    assert repo.said("--staged") == (expected if state == "staged" else [])


def test_what_a_change_causes_elsewhere_in_the_note(repo: Repo) -> None:
    repo.write("People/Ada.md", MEETING.replace("person: Ada\n", ""))
    assert repo.said("--changed-since", "main") == ["People/Ada.md:2 schema"]


def test_a_finding_that_another_half_makes(repo: Repo) -> None:
    item = "- [ ] Order the big copper kettle for the north tower"
    repo.write("list.md", f"## Action Items\n\n{item}\n- [ ] Sweep the stairs\n")
    repo.commit()
    repo.git("branch", "-f", "main")
    repo.write("list.md", f"## Action Items\n\n{item}.\n{item}\n- [ ] Sweep the stairs\n")
    assert repo.said("--changed-since", "main") == ["list.md:4 duplicate-item"]


def test_a_renamed_note_keeps_its_old_findings(repo: Repo) -> None:
    repo.git("mv", "old.md", "older.md")
    repo.commit()
    assert repo.said("--changed-since", "main") == []
    repo.write("older.md", f"# Old\n\n{BAD}\n\nfine\n\n{BAD} now\n")
    assert repo.said("--changed-since", "main") == ["older.md:7 mojibake"]


def test_only_what_happened_on_this_branch_counts(repo: Repo) -> None:
    repo.git("checkout", "-q", "main")
    repo.write("other.md", f"{BAD}\n")
    repo.commit()
    repo.git("checkout", "-q", "work")
    repo.write("mine.md", f"{BAD}\n")
    repo.commit()
    assert repo.said("--changed-since", "main") == ["mine.md:1 mojibake"]
    repo.git("merge", "-q", "-m", "merge", "main")
    assert repo.said("--changed-since", "main") == ["mine.md:1 mojibake"]
    repo.git("checkout", "-q", "--detach")
    assert repo.said("--changed-since", "main") == ["mine.md:1 mojibake"]


def test_names_of_any_kind(repo: Repo) -> None:
    names = ['q"uote.md', "back\\slash.md", "tab\tname.md", "ünï – 日本.md", "-dash.md", " lead.md", "a b.md"]
    for name in names:
        repo.write(name, "one\n")
    repo.commit()
    repo.git("branch", "-f", "main")
    for name in names:
        repo.write(name, f"one\n{BAD}\n")
    done = repo.run("--changed-since", "main", "--output-format", "jsonl")
    assert sorted(json.loads(line)["path"] for line in done.stdout.splitlines()) == sorted(names)


def test_the_index_is_what_counts_for_staged(repo: Repo) -> None:
    repo.write("old.md", f"# Old\n\n{BAD}\n\n{BAD} staged\n")
    repo.git("add", "-A")
    repo.write("old.md", f"# Old\n\n{BAD}\n\nmended\n\n{BAD} not staged\n")
    assert repo.said("--staged") == ["old.md:5 mojibake"]
    done = repo.run("--staged", "--changed-notes", "--fix")
    assert done.returncode == 2
    assert "old.md: is staged in part" in done.stderr
    assert "√" in (repo.root / "old.md").read_text("utf-8")


def test_what_is_staged_counts_where_the_disk_has_nothing(repo: Repo) -> None:
    repo.write("new.md", f"# New\n\n{BAD}\n")
    repo.write("old.md", f"# Old\n\n{BAD}\n\n{BAD} staged\n")
    repo.git("add", "-A")
    (repo.root / "new.md").unlink()
    (repo.root / "old.md").unlink()
    (repo.root / "old.md").symlink_to("fine.md")
    assert repo.said("--staged") == ["new.md:3 mojibake", "old.md:5 mojibake"]
    done = repo.run("--staged", "--changed-notes", "--fix")
    assert "new.md: is staged in part" in done.stderr
    assert not (repo.root / "new.md").exists()


def test_the_other_half_is_that_of_the_index(repo: Repo) -> None:
    item = "- [ ] Send the harbour plan to Ada Quist\n"
    repo.write("one.md", item)
    repo.write("two.md", "Nothing.\n")
    repo.commit()
    repo.write("one.md", "Nothing.\n")
    repo.write("two.md", item)
    repo.git("add", "two.md")
    assert repo.said("--staged") == ["two.md:1 duplicate-across"], "the commit holds both"
    repo.git("add", "one.md")
    repo.write("one.md", item)
    assert repo.said("--staged") == [], "it holds one"
    repo.write("three.md", item)
    assert repo.said("--staged") == [], "what git does not know is no other half"


def test_the_config_and_the_baseline_are_those_of_the_index(repo: Repo) -> None:
    repo.write(".notelint.yaml", "rules: {mojibake: on}\n")
    repo.commit()
    repo.write("old.md", f"# Old\n\n{BAD}\n\n{BAD} staged\n")
    repo.git("add", "-A")
    repo.write(".notelint.yaml", "rules: {mojibake: off}\n")
    assert repo.said("--staged") == ["old.md:5 mojibake"]
    repo.git("add", "-A")
    (repo.root / ".notelint.yaml").unlink()
    assert repo.said("--staged") == []
    repo.git("rm", "-q", "--cached", ".notelint.yaml")
    repo.write(".notelint.yaml", "rules: {mojibake: off}\n")
    assert repo.said("--staged") == ["old.md:5 mojibake"]
    repo.run("--write-baseline", "--isolated")
    repo.git("add", ".notelint-baseline.json")
    (repo.root / ".notelint-baseline.json").unlink()
    assert repo.said("--staged") == []
    repo.write(".notelint.yaml", "\ufffe: [\n")
    repo.git("add", ".notelint.yaml")
    (repo.root / ".notelint.yaml").unlink()
    assert repo.run("--staged").returncode == 2


OFF = "rules: {mojibake: off}\n"
PIER = "- [ ] Send the harbour plan to Ada Quist"
FILES = {
    "extended": (OFF, ".notelint.yaml", "extends: base.yaml\n", "base.yaml", "mojibake"),
    "extended, with another suffix": (OFF, ".notelint.yaml", "extends: ./team\n", "team", "mojibake"),
    "types": ("required: [title]\n", ".notelint.yaml", "types: kinds\n", "kinds/log.yaml", "schema"),
    "templates": ('{"folder": "Forms"}\n', "x.md", "", ".obsidian/templates.json", "tag"),
    "properties": ('{"types": {"due": "date"}}\n', "x.md", "", ".obsidian/types.json", "property-type"),
}
LOUD = f"---\ntype: log\ndue: soon\ntags: [b ad]\n---\n{BAD}\n"


@pytest.mark.parametrize("case", FILES)
@pytest.mark.parametrize("disk", ["another text", "nothing"])
def test_each_file_that_says_how_to_check_is_that_of_the_index(repo: Repo, case: str, disk: str) -> None:
    text, other, other_text, name, rule = FILES[case]
    repo.write(other, other_text)
    repo.write(name, text)
    repo.write("Forms/a.md", LOUD)
    repo.git("add", "-A")
    expected = repo.said("--staged", "--select", rule)
    if disk == "nothing":
        (repo.root / name).unlink()
    else:
        repo.write(name, "{}\n")
    assert repo.said("--staged", "--select", rule) == expected
    done, staged = repo.run("--select", rule), repo.run("--staged", "--select", rule)
    assert (done.returncode, done.stdout) != (staged.returncode, staged.stdout), "the disk says otherwise"


def test_pairs_are_recorded_in_the_index(repo: Repo) -> None:
    repo.write("a.md", f"## Action Items\n\n{PIER}\n- [ ] Sweep the stairs\n{PIER} soon\n")
    repo.git("add", "-A")
    assert (found := repo.said("--staged")) == ["a.md:5 duplicate-item"]
    done = Folder(repo.root).run("distinct", "a.md:3", "a.md:5")
    assert done.status == 0, done.err
    assert repo.said("a.md") == []
    assert repo.said("--staged") == found, "git does not hold the pair"
    repo.git("add", "-A")
    (repo.root / ".notelint-distinct.jsonl").write_text("[")
    assert repo.said("--staged") == []


@pytest.mark.parametrize(
    ("name", "status"),
    [
        (".notelint-distinct.jsonl", 2),
        (".notelint-baseline.json", 2),
        (".obsidian/templates.json", 0),
        ("base.yaml", 2),
    ],
)
def test_no_link_leads_out_of_the_index(repo: Repo, name: str, status: int) -> None:
    (repo.root.parent / "secret").write_text("canary")
    repo.write(".notelint.yaml", "extends: base.yaml\n" if name == "base.yaml" else "")
    (repo.root / name).symlink_to(repo.root.parent / "secret")
    for command in (("add", "-A"), ("rm", "-q", "--cached", name)):
        repo.git(*command)
        done = repo.run("--staged")
        assert (done.returncode, "canary" in done.stderr) == (status, False), done.stderr


def test_what_is_extended_and_not_staged_is_missing(repo: Repo) -> None:
    repo.write(".notelint.yaml", "extends: base.yaml\n")
    repo.git("add", "-A")
    repo.write("base.yaml", OFF)
    done = repo.run("--staged")
    assert (done.returncode, "git's index does not hold it" in done.stderr) == (2, True), done.stderr
    repo.write("own.yaml", OFF)
    repo.write("new.md", f"{BAD}\n")
    repo.git("add", "new.md")
    assert repo.said("--staged", "--config", "own.yaml") == [], "who names a file means it"
    repo.git("rm", "-q", "--cached", ".notelint.yaml")
    assert "the commit is checked without it" in repo.run("--staged").stderr
    (repo.root / ".notelint.yaml").unlink()
    (repo.root / ".notelint.yaml").symlink_to("own.yaml")
    repo.git("add", ".notelint.yaml", "own.yaml")
    repo.write("own.yaml", "{}")
    assert "without it" not in repo.run("--staged").stderr, "a link leads to what git holds"
    assert repo.said("--staged") == []


def test_a_merge_answers_for_what_it_says_itself(repo: Repo) -> None:
    repo.write("fine.md", f"ours\n\nend\n\n{BAD} ours\n")
    repo.commit()
    repo.git("checkout", "-q", "-b", "other", "main")
    repo.write("fine.md", f"theirs\n\n{BAD} theirs\n")
    repo.write("new.md", f"{BAD}\n")
    repo.commit()
    repo.git("checkout", "-q", "work")
    repo.git("merge", "-q", "--no-commit", "-s", "ours", "other")
    repo.write("fine.md", f"both\n\n{BAD} theirs\n\n{BAD} ours\n\n{BAD} both\n")
    repo.write("new.md", f"{BAD}\n")
    repo.git("add", "-A")
    assert repo.said("--staged") == ["fine.md:7 mojibake"]
    repo.git("commit", "-q", "-m", "merged")
    repo.write("fine.md", f"{BAD} once more\n")
    repo.git("add", "-A")
    assert repo.said("--staged") == ["fine.md:1 mojibake"]


LEADS = '---\nsource_ref: "[[Berth talk]]"\n---\n'


@pytest.mark.parametrize("option", ["--staged", "--hook a.md"])
@pytest.mark.parametrize("case", ["untracked", "no more tracked", "only announced"])
def test_what_git_does_not_hold_is_no_target_of_what_is_committed(repo: Repo, option: str, case: str) -> None:
    repo.write("Berth talk.md", "Yes.\n")
    repo.write("a.md", LEADS if case == "no more tracked" else "Nothing.\n")
    if case == "no more tracked":
        repo.commit()
        repo.git("rm", "-q", "--cached", "Berth talk.md")
    elif case == "only announced":
        repo.git("add", "-N", "Berth talk.md")
    repo.write("a.md", LEADS)
    repo.git("add", "a.md")
    found = repo.said("--select", "reference", *option.split())
    assert found == ([] if (option, case) == ("--hook a.md", "only announced") else ["a.md:2 reference"])
    repo.git("add", "Berth talk.md")
    assert repo.said("--select", "reference", *option.split()) == []
    (repo.root / "Berth talk.md").unlink()
    assert repo.said("--select", "reference", "--staged") == [], "the commit holds it"


def test_in_a_repository_without_commits(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "new")
    repo.write("a.md", f"{BAD}\n")
    repo.git("add", "-A")
    assert repo.said("--staged") == ["a.md:1 mojibake"]
    done = repo.run("--changed-since", "main")
    assert (done.returncode, "there is none yet, use --staged" in done.stderr) == (2, True)


def test_a_vault_below_the_top_of_the_repository(tmp_path: Path) -> None:
    outer = Repo(tmp_path / "outer")
    outer.write("notes/.obsidian/app.json", "{}")
    outer.write("notes/a.md", "fine\n")
    outer.write("b.md", "fine\n")
    outer.commit()
    for name in ("notes/a.md", "b.md"):
        outer.write(name, f"fine\n{BAD}\n")
    assert outer.said("notes", "--changed-since", "main") == ["a.md:2 mojibake"]


def test_in_a_hook_of_a_partial_commit(repo: Repo) -> None:
    """`git commit FILE` commits from an index of its own."""
    repo.write("old.md", f"# Old\n\n{BAD}\n\n{BAD} one\n")
    repo.write("fine.md", f"{BAD}\n")
    repo.git("add", "fine.md")
    hook = repo.root / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m notelint --staged --output-format concise\n')
    hook.chmod(0o755)
    done = subprocess.run(
        ["git", "commit", "-m", "x", "old.md"], cwd=repo.root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "old.md:5:" in done.stdout + done.stderr
    assert "fine.md:1:" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--changed-since", "nobody"), "git knows no commit `nobody` here"),
        (("--changed-since", "--help"), "argument"),
        (("--changed-since=--output=x",), "git knows no commit `--output=x`"),
        (("--changed-since", ":/--output=x"), "git knows no commit `:/--output=x`"),
        (("--changed-notes",), "--changed-notes needs --staged or --changed-since"),
        (("--staged", "--changed-since", "main"), "give one of them"),
        (("--staged", "--fix"), "add --changed-notes"),
        (("--staged", "--diff"), "add --changed-notes"),
        (("--staged", "--write-baseline"), "leave out --staged"),
    ],
)
def test_what_cannot_be_told_is_said(repo: Repo, options: tuple[str, ...], words: str) -> None:
    done = repo.run(*options)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_repository(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"{BAD}\n", "utf-8")
    command = [sys.executable, "-m", "notelint", "--staged"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "is not in a git repository" in done.stderr


def test_without_git(repo: Repo) -> None:
    done = repo.run("--changed-since", "main", PATH=str(repo.root))
    assert done.returncode == 2
    assert "git is not installed" in done.stderr


def test_a_shallow_clone(repo: Repo, tmp_path: Path) -> None:
    for _ in range(3):
        repo.commit()
    clone = Repo(tmp_path / "clone")
    clone.git(
        "fetch",
        "-q",
        "--depth=1",
        f"file://{repo.root}",
        "work:refs/remotes/origin/work",
        "main:refs/remotes/origin/main",
    )
    clone.git("checkout", "-q", "-f", "-B", "work", "origin/work")
    done = clone.run("--changed-since", "origin/main")
    assert done.returncode == 2
    assert "share no commit; this clone is shallow" in done.stderr
    assert "fetch-depth: 0" in clone.run("--changed-since", "elsewhere").stderr


def test_unrelated_histories(repo: Repo) -> None:
    repo.git("checkout", "-q", "--orphan", "alone")
    repo.commit("alone")
    done = repo.run("--changed-since", "main")
    assert done.returncode == 2
    assert "share no commit; name another one" in done.stderr


def test_a_whole_fix_of_the_notes_that_changed(repo: Repo) -> None:
    repo.write("new.md", f"{BAD}\n")
    done = repo.run("--changed-since", "main", "--changed-notes", "--fix")
    assert done.returncode == 0
    assert (repo.root / "new.md").read_text("utf-8") == "The café is open\n"
    assert "√" in (repo.root / "old.md").read_text("utf-8"), "it did not change"


def test_a_baseline_holds_as_well(repo: Repo) -> None:
    repo.write("new.md", f"{BAD}\n")
    repo.run("--write-baseline")
    repo.write("newer.md", f"{BAD}\n")
    assert repo.said("--changed-since", "main") == ["newer.md:1 mojibake"]


def test_crlf_and_the_last_line(repo: Repo) -> None:
    repo.git("config", "core.autocrlf", "false")
    repo.write("fine.md", f"fine\r\n{BAD}")
    assert repo.said("--changed-since", "main") == ["fine.md:2 mojibake"]


@pytest.mark.parametrize(
    ("text", "new"), [(f"x\n\n{BAD}\n\n{BAD}\n", 5), (f"x\n{BAD}\n\n{BAD}\n", 2)], ids=["after", "before"]
)
def test_a_new_line_that_says_the_same_as_a_recorded_one_is_new(repo: Repo, text: str, new: int) -> None:
    repo.write("a.md", f"x\n\n{BAD}\n")
    repo.run("--write-baseline")
    repo.commit()
    repo.git("checkout", "-q", "-b", "topic")
    repo.write("a.md", text)
    done = repo.run("--changed-since", "work")
    assert [place.split(":")[1] for place, _ in _lines(done.stdout)] == [str(new)]
    assert "no longer found" not in done.stderr


def test_a_config_that_changed_too_is_told(repo: Repo) -> None:
    repo.write(".notelint.yaml", "rules: {schema: warning}\n")
    done = repo.run("--changed-since", "main")
    assert done.returncode == 0
    assert ".notelint.yaml changed as well" in done.stderr
    repo.write(".notelint.yaml", "types: kinds\n")
    repo.write("kinds/log.yaml", "{}\n")
    assert "kinds/log.yaml changed as well" in repo.run("--changed-since", "main").stderr


SETTINGS = {
    "hunks joined": (("config", "diff.interHunkContext", "9"), {}),
    "context asked for": (("config", "x.y", "z"), {"GIT_DIFF_OPTS": "--unified=9"}),
    "prefixes": (("config", "diff.noprefix", "true"), {}),
    "colours": (("config", "color.ui", "always"), {}),
    "names quoted": (("config", "core.quotePath", "true"), {}),
    "no renames": (("config", "diff.renames", "false"), {}),
    "from the top": (("config", "diff.relative", "false"), {}),
}


@pytest.mark.parametrize("case", SETTINGS)
def test_no_setting_of_git_changes_what_is_found(repo: Repo, case: str) -> None:
    words, surroundings = SETTINGS[case]
    repo.git(*words)
    rest = "".join(f"line {number}\n" for number in range(30))
    repo.write("long.md", f"# Old\n\n{BAD}\n\nfine\n{rest}")
    repo.commit()
    repo.git("branch", "-f", "main")
    repo.git("mv", "long.md", "läng.md")
    repo.write("läng.md", f"# Old one\n\n{BAD}\n\nfine {BAD}\n{rest}")
    repo.git("add", "-A")
    for options in (("--changed-since", "main"), ("--staged",)):
        assert repo.said(*options, **surroundings) == ["läng.md:5 mojibake"]


def test_no_attribute_hides_a_note(repo: Repo) -> None:
    repo.write(".gitattributes", "*.md binary\n")
    repo.write("old.md", f"# Old\n\n{BAD}\n\nfine {BAD}\n")
    repo.write("new.md", f"{BAD}\n")
    repo.git("add", "-A")
    for options in (("--changed-since", "main"), ("--staged",)):
        assert repo.said(*options) == ["new.md:1 mojibake", "old.md:5 mojibake"]


@pytest.mark.parametrize("staged", [False, True])
def test_a_note_that_is_a_link_now_shifts_no_lines(repo: Repo, staged: bool) -> None:
    repo.write("b.md", "# B\n\nfine\n")
    repo.write("c.md", f"{BAD}\n\nfine\n")
    repo.commit()
    repo.git("branch", "-f", "main")
    (repo.root / "b.md").unlink()
    (repo.root / "b.md").symlink_to("fine.md")
    repo.write("c.md", f"{BAD}\n\nfine\n\nfine {BAD}\n")
    repo.git("add", "-A")
    assert repo.said(*(("--staged",) if staged else ("--changed-since", "main"))) == ["c.md:5 mojibake"]


def test_lines_that_end_with_a_lone_cr(repo: Repo) -> None:
    item = "- [ ] Order the big copper kettle for the north tower"
    repo.write(
        "list.md", f"## Action Items\r\r{item}\r- [ ] Sweep the stairs\rone\ntwo\n{item}\n\nthree\r{BAD}\r\n\nfour\n"
    )
    repo.commit()
    repo.git("branch", "-f", "main")
    text = (repo.root / "list.md").read_bytes().decode()
    repo.write("list.md", text.replace("two\n", "2\n"))
    assert repo.said("--changed-since", "main") == []
    repo.write("list.md", text.replace("four", "4"))
    assert repo.said("--changed-since", "main") == []
    repo.write("list.md", text.replace("three", "3"))
    assert repo.said("--changed-since", "main") == ["list.md:10 mojibake"]
    repo.write("list.md", text.replace(f"\n{item}", f"\n{item}."))
    assert repo.said("--changed-since", "main") == ["list.md:7 duplicate-item"]


@pytest.mark.parametrize("name", ["[[ADA]]", "[[Ada|her]]", "[her](People/A%64a.md)", "PEOPLE/ADA.MD"])
def test_a_note_that_is_gone_is_missed_however_it_is_written(repo: Repo, name: str) -> None:
    repo.write("log.md", f'---\nsource_ref: "{name}"\n---\n')
    repo.commit()
    repo.git("branch", "-f", "main")
    assert repo.said("--select", "reference") == []
    repo.git("rm", "-q", "People/Ada.md")
    assert repo.said("--select", "reference", "--staged") == ["log.md:2 reference"]


@pytest.mark.parametrize("change", ["emptied", "renamed"])
def test_a_note_that_is_there_and_missed_all_the_same(repo: Repo, change: str) -> None:
    repo.write("log.md", "---\nsource_ref: People/Ada.md\n---\n")
    repo.commit()
    repo.git("branch", "-f", "main")
    if change == "emptied":
        repo.write("People/Ada.md", "")
    else:
        repo.git("mv", "People/Ada.md", "People/Eva.md")
    repo.git("add", "-A")
    for options in (("--staged",), ("--changed-since", "main")):
        assert repo.said("--select", "reference", *options) == ["log.md:2 reference"]


def test_a_repository_of_somebody_else(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    done = repo.run("--staged")
    assert (done.returncode, "safe.directory" in done.stderr) == (2, True)


def test_a_repository_with_long_digests(tmp_path: Path) -> None:
    root = tmp_path / "vault"
    root.mkdir()
    subprocess.run(["git", "init", "-q", "--object-format=sha256", root], check=True)
    (root / "a.md").write_text(f"{BAD}\n", "utf-8")
    repo = Repo(root)
    repo.git("add", "-A")
    assert repo.said("--staged") == ["a.md:1 mojibake"]
    repo.commit()
    assert repo.said("--changed-since", "HEAD") == []


def test_a_variable_that_is_empty_names_no_commit(repo: Repo) -> None:
    assert repo.run("--changed-since", "").returncode == 2


def test_a_repository_within_the_vault(tmp_path: Path) -> None:
    (tmp_path / ".obsidian").mkdir()
    (tmp_path / "log.md").write_text(f"---\nsource_ref: shared/old.md\n---\n{BAD}\n", "utf-8")
    repo = Repo(tmp_path / "shared")
    (repo.root / ".obsidian/app.json").unlink()
    (repo.root / ".obsidian").rmdir()
    repo.write("old.md", f"{BAD}\n")
    repo.write("a.md", f"{BAD}\n")
    repo.commit()
    repo.write("a.md", f"{BAD}\nand {BAD}\n")
    assert repo.said("--changed-since", "HEAD") == ["shared/a.md:2 mojibake"]
    repo.git("add", "-A")
    repo.write("a.md", "fine\n")
    repo.git("rm", "-q", "old.md")
    assert repo.said("--staged") == ["log.md:2 reference", "shared/a.md:2 mojibake"]
    assert repo.said("--hook", "a.md") == ["log.md:2 reference"]


@pytest.mark.parametrize("name", ["a.md", "tide.txt"])
def test_a_merge_conflict_is_to_be_resolved_first(tmp_path: Path, name: str) -> None:
    repo = Repo(tmp_path)
    repo.write(name, "one\n")
    repo.commit()
    for branch in ("topic", "main"):
        repo.git("checkout", "-q", *(["-b"] if branch == "topic" else []), branch)
        repo.write(name, f"{branch}\n")
        repo.commit()
    with pytest.raises(subprocess.CalledProcessError):
        repo.git("merge", "-q", "topic")
    done = repo.run("--staged")
    assert done.returncode == 2
    assert f"{name}: has a merge conflict; resolve it first" in done.stderr
    assert "stage 0" not in done.stderr
    repo.git("add", "-A")
    assert repo.run("--staged").returncode in (0, 1)


NAMES_PIER = f"---\nsource_ref: Pier.md\n---\n{BAD}\n"


@pytest.mark.parametrize("change", ["moved", "removed"])
def test_a_note_that_only_links_to_what_is_gone_is_no_changed_note(repo: Repo, change: str) -> None:
    repo.write("log.md", NAMES_PIER)
    repo.write("Pier.md", "Pier\n")
    repo.commit()
    repo.git(*(("rm", "-q", "Pier.md") if change == "removed" else ("mv", "Pier.md", "Quay.md")))
    expected = ["log.md:2 reference"]
    for options in (("--staged", "--changed-notes"), ("--staged",), ("--hook",), ("--hook", "fine.md")):
        assert repo.said(*options) == expected, options
    assert repo.said("--staged", "--changed-notes", "--fix") == expected
    assert (repo.root / "log.md").read_text("utf-8") == NAMES_PIER
    repo.commit()
    for more in [["--changed-notes"], []]:
        assert repo.said("--changed-since", "HEAD~1", *more) == expected, more


def test_what_is_gone_is_held_against_the_baseline_in_a_hook_too(repo: Repo) -> None:
    repo.write("log.md", NAMES_PIER)
    repo.write("Pier.md", "Pier\n")
    repo.commit()
    repo.git("rm", "-q", "Pier.md")
    repo.run("--write-baseline")
    repo.git("add", "-A")
    for options in (("--hook",), ("--staged",), ("--staged", "--changed-notes")):
        assert repo.said(*options) == [], options


LOG = "types: {log: {match: {paths: [Logs/**]}, required: [keeper], properties: {nr: {type: integer}}}}\n"
NUMBERED = f"---\ntitle: a\nnr: seven\n---\none\ntwo\n{BAD}\n"
QUIET_THERE = "overrides: [{paths: [Attic/**], rules: {mojibake: off}}]\n"
MOVES = {
    "into a type": (LOG, "a.md", "Logs/a.md", ["Logs/a.md:1 schema", "Logs/a.md:3 schema"]),
    "out of what is ignored": ("ignore: [Attic/**]\n", "Attic/a.md", "Board/a.md", ["Board/a.md:7 mojibake"]),
    "out of an override": (QUIET_THERE, "Attic/a.md", "Board/a.md", ["Board/a.md:7 mojibake"]),
    "with nothing new": (LOG, "a.md", "Board/a.md", []),
    "within a type": (LOG, "Logs/a.md", "Logs/b.md", []),
}


@pytest.mark.parametrize("case", MOVES)
@pytest.mark.parametrize("other", ["", "the config changes with it"])
def test_what_a_move_causes(repo: Repo, case: str, other: str) -> None:
    config, old, new, expected = MOVES[case]
    repo.write(".notelint.yaml", "" if other else config)
    repo.write(old, NUMBERED)
    repo.commit()
    repo.write(".notelint.yaml", config)
    (repo.root / new).parent.mkdir(exist_ok=True)
    repo.git("mv", old, new)
    repo.git("add", "-A")
    if other:  # what was off is on at the old path as well, so nothing comes by the override
        expected = {"within a type": ["Logs/b.md:1 schema", "Logs/b.md:3 schema"]}.get(case, expected)
        expected = [] if case.startswith("out of") else expected
    assert repo.said("--staged") == expected
    repo.commit()
    assert repo.said("--changed-since", "HEAD~1") == expected


CONFIGS = {
    "a rule is on again": ("rules: {mojibake: off}\n", "{}\n", ["a.md:1 mojibake"]),
    "the config is gone": ("rules: {mojibake: off}\n", None, ["a.md:1 mojibake"]),
    "no more ignored": ("ignore: [a.md]\n", "{}\n", ["a.md:1 mojibake"]),
    "extended": ("extends: base.yaml\n", "", ["a.md:1 mojibake"]),
    "another rule": ("rules: {tag: off}\n", "{}\n", []),
    "it could not be read": ("rules: [\n", "{}\n", []),
}


@pytest.mark.parametrize("case", CONFIGS)
def test_what_a_config_causes_in_a_note_that_changed(repo: Repo, case: str) -> None:
    before, after, expected = CONFIGS[case]
    repo.write("base.yaml", OFF)
    repo.write(".notelint.yaml", before)
    repo.write("a.md", f"{BAD}\ntwo\n")
    repo.commit()
    if after is None:
        repo.git("rm", "-q", ".notelint.yaml")
    else:
        repo.write(".notelint.yaml", after)
    repo.write("a.md", f"{BAD}\ntwo\nmore\n")
    repo.git("add", "-A")
    assert repo.said("--staged") == expected
    repo.commit()
    done = repo.run("--changed-since", "HEAD~1")
    assert [place.rsplit(":", 1)[0] for place, _ in _lines(done.stdout)] == [each.split()[0] for each in expected]
    assert ".notelint.yaml changed as well" in done.stderr
    assert "a run over the whole vault tells" in done.stderr


def test_settings_that_git_ignores_are_no_change(repo: Repo) -> None:
    repo.write(".gitignore", ".obsidian\n")
    repo.git("rm", "-q", "-r", "--cached", ".obsidian")
    repo.write(".obsidian/types.json", '{"types": {"due": "date"}}')
    repo.write("a.md", "---\ndue: soon\n---\none\n")
    repo.commit()
    repo.write("a.md", "---\ndue: soon\n---\ntwo\n")
    repo.write("tide.txt", "low\n")
    assert repo.said("--changed-since", "HEAD", "--select", "property-type") == []
    assert repo.said("--select", "property-type") == ["a.md:2 property-type"]


@pytest.mark.parametrize("inner", ["Sub/.obsidian/app.json", "Sub/.notelint.yaml"])
def test_each_note_is_checked_by_the_vault_around_it(tmp_path: Path, inner: str) -> None:
    """As a hook does, which is given the names of notes."""
    repo = Repo(tmp_path / "outer")
    repo.write(".notelint.yaml", OFF)
    repo.write(inner, "{}\n")
    for name in ("a.md", "Sub/a.md"):
        repo.write(name, "one\n")
    repo.commit()
    for name in ("a.md", "Sub/a.md"):
        repo.write(name, f"one\n{BAD}\n")
    repo.git("add", "-A")
    expected = ["Sub/a.md:2 mojibake"]
    for options in (("--staged",), ("--staged", "--changed-notes"), ("--hook", "a.md", "Sub/a.md"), (".", "--staged")):
        assert repo.said(*options) == expected, options
    assert repo.said("a.md", "--staged") == [], "who names a note means it"
    assert "is a vault of its own by this change" not in repo.run("--staged").stderr
    repo.commit()
    for more in [[], ["--changed-notes"]]:
        assert repo.said("--changed-since", "HEAD~1", *more) == expected
    repo.write(".notelint.yaml", "{}\n")
    repo.write("Sub/.notelint.yaml", OFF)
    repo.commit()
    assert repo.said("--changed-since", "HEAD~2") == ["a.md:2 mojibake"]


def test_a_vault_below_the_top_is_found_from_there(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "outer")
    repo.git("rm", "-rq", "--cached", "--ignore-unmatch", ".obsidian")
    (repo.root / ".obsidian/app.json").unlink()
    (repo.root / ".obsidian").rmdir()
    repo.write("vault/.notelint.yaml", "rules: {reference: error}\n")
    repo.write("vault/log.md", NAMES_PIER)
    repo.write("README.md", NAMES_PIER)
    repo.write("vault/Pier.md", "Pier\n")
    repo.commit()
    repo.git("rm", "-q", "vault/Pier.md")
    for options in (("--staged",), ("--staged", "--changed-notes"), ("--hook",)):
        done = repo.run(*options)
        assert "vault/log.md:2:13: error[reference]" in done.stdout, options
        assert "mojibake" not in done.stdout


@pytest.mark.parametrize("inner", ["Sub/.obsidian/app.json", "Sub/.notelint.yaml"])
def test_a_vault_that_a_change_makes_is_told(tmp_path: Path, inner: str) -> None:
    repo = Repo(tmp_path / "outer")
    repo.write("Sub/a.md", "one\n")
    repo.commit()
    repo.write(inner, OFF if inner.endswith(".yaml") else "{}")
    repo.write("Sub/a.md", f"one\n{BAD}\n")
    repo.git("add", "-A")
    done = repo.run("--staged")
    assert "Sub/ is a vault of its own by this change: its own config holds there" in done.stderr
    assert ("mojibake" in done.stdout) == inner.endswith(".json")


def test_a_hook_counts_the_remarks_that_it_does_not_show(repo: Repo) -> None:
    repo.write(".notelint.yaml", "rules: {mojibake: info}\n")
    repo.write("a.md", f"{BAD}\n")
    done = repo.run("--hook", "a.md", "old.md")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "2 notes checked: nothing found. 2 remarks are not shown in a hook.\n"
    assert "1 remark is not shown in a hook." in repo.run("--hook", "a.md").stderr
    assert "hook" not in repo.run("a.md").stderr
