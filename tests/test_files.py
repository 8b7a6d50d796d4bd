"""Which notes a vault has, as git sees them or by walking, and where its root is."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from notelint.files import FileProblem, find_root, is_hidden, is_note, list_files, template_folders, write_bytes

if TYPE_CHECKING:
    from tests.conftest import Folder

Make = Callable[[str], "Folder"]


def _checked(vault: Folder, *arguments: str) -> list[str]:
    """The notes that the command line checks: each is a finding here, since none is UTF-8."""
    ran = vault.run("--output-format", "concise", "--quiet", *arguments)
    return [line.partition(":1:1: error[syntax]")[0] for line in ran.lines]


@pytest.mark.parametrize("git", [True, False], ids=["git", "no git"])
@pytest.mark.parametrize(
    ("files", "notes"),
    [
        (["b.md", "a.md", "sub/c.md"], ["a.md", "b.md", "sub/c.md"]),
        (["a.markdown", "A.MD", "b.Md", "c.mdx", "d.txt", "md", ".md"], ["A.MD", "a.markdown", "b.Md"]),
        ([".obsidian/a.md", ".obsidian/plugins/x/b.md", "c.md"], ["c.md"]),
        ([".trash/a.md", "sub/.trash/b.md", ".hidden.md", "sub/.h/i/j.md", "c.md"], ["c.md"]),
        (
            ["a b.md", "é.md", "漢字/字.md", "📅.md", "'.md", '".md'],
            ['".md', "'.md", "a b.md", "é.md", "漢字/字.md", "📅.md"],
        ),
        (["-a.md", "x\ty.md", "x\ny.md"], ["-a.md", r"x\x09y.md", r"x\x0ay.md"]),
        (["node.md/a.md", "d.md/b.txt"], ["node.md/a.md"]),
        ([], []),
    ],
)
def test_notes_of_a_vault(folder: Folder, git: bool, files: list[str], notes: list[str]) -> None:
    for name in files:
        folder.write(name, b"\xff")
    if git:
        folder.git("init")
    assert _checked(folder) == notes


def test_git_leaves_ignored_files_out(folder: Folder) -> None:
    folder.git("init")
    folder.write(".gitignore", "/build/\n*.tmp.md\n!keep.tmp.md\n")
    folder.write("sub/.gitignore", "private.md\n")
    folder.write(".git/info/exclude", "excluded.md\n")
    for name in (
        "a.md",
        "build/b.md",
        "x.tmp.md",
        "keep.tmp.md",
        "sub/private.md",
        "sub/c.md",
        "excluded.md",
        "f.tmp.md",
    ):
        folder.write(name, b"\xff")
    folder.git("add", "-f", "f.tmp.md")
    assert _checked(folder) == ["a.md", "f.tmp.md", "keep.tmp.md", "sub/c.md"], "new files count, tracked ones always"
    assert _checked(folder, "sub") == ["sub/c.md"]


def test_git_names_files_that_are_gone_or_in_conflict(folder: Folder) -> None:
    folder.git("init")
    for name in ("a.md", "gone.md"):
        folder.write(name, b"\xff0")
    folder.git("add", ".")
    folder.git("commit", "-m", "x")
    folder.git("switch", "-c", "other")
    folder.write("a.md", b"\xff1")
    folder.git("commit", "-am", "y")
    folder.git("switch", "main")
    folder.write("a.md", b"\xff2")
    folder.git("commit", "-am", "z")
    with pytest.raises(subprocess.CalledProcessError):
        folder.git("merge", "other")
    assert b"<<<<<<<" in folder.read("a.md")
    folder.write("a.md", b"\xff")
    (folder.root / "gone.md").unlink()
    assert _checked(folder) == ["a.md"]


def test_a_vault_in_a_subfolder_of_a_repository(folder: Folder) -> None:
    folder.git("init")
    folder.write(".gitignore", "vault/draft.md\n")
    folder.write("vault/.obsidian/app.json", "{}")
    for name in ("outside.md", "vault/a.md", "vault/draft.md", "vault/sub/b.md"):
        folder.write(name, b"\xff")
    assert _checked(folder, "vault") == ["a.md", "sub/b.md"]
    assert _checked(folder, "vault/sub") == ["sub/b.md"]
    assert _checked(folder) == ["outside.md", "vault/a.md", "vault/sub/b.md"]


def test_a_hook_of_another_repository_does_not_mislead(
    folder: Folder, new_folder: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = new_folder("other")
    other.git("init")
    other.write("x.md", b"\xff")
    other.git("add", ".")
    folder.git("init")
    folder.write("a.md", b"\xff")
    monkeypatch.setenv("GIT_DIR", str(other.root / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.root))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.root / ".git" / "index"))
    assert _checked(folder) == ["a.md"]


def test_nothing_in_a_vault_is_executed(folder: Folder, new_folder: Make) -> None:
    """A repository without a work tree can lie in a folder of a vault, with a config of a stranger's making."""
    made, trap = new_folder("made"), folder.root / "trap"
    made.git("init", "--bare", ".")
    for path in made.root.rglob("*"):
        if path.is_file():
            folder.write(f"vault/{path.relative_to(made.root)}", path.read_bytes())
    (folder.root / "vault/refs/heads").mkdir(parents=True)
    (folder.root / "vault/objects").mkdir()
    folder.write(
        "vault/config",
        "[core]\n\trepositoryformatversion = 0\n\tbare = false\n"
        f'\tworktree = worktree\n\tfsmonitor = "touch {trap} #"\n',
    )
    folder.write("vault/.obsidian/app.json", "{}")
    folder.write("vault/worktree/a.md", b"\xff")
    assert _checked(folder, "vault") == ["worktree/a.md"]
    assert not trap.exists()


def test_a_repository_inside_a_vault_belongs_to_it(folder: Folder, new_folder: Make) -> None:
    for name in ("a.md", "inner/b.md", "inner/skip.md", "inner/deeper/c.md"):
        folder.write(name, b"\xff")
    folder.write("inner/.gitignore", "skip.md")
    folder.write(".obsidian/app.json", "{}")
    for root in (".", "inner", "inner/deeper"):
        folder.git("init", root)
    assert _checked(folder) == ["a.md", "inner/b.md", "inner/deeper/c.md"]
    assert _checked(folder, "inner") == ["inner/b.md", "inner/deeper/c.md"]


def test_a_vault_that_an_outer_repository_ignores(folder: Folder) -> None:
    folder.git("init")
    folder.write(".gitignore", "notes/\nall.md\n")
    folder.write("notes/.obsidian/app.json", "{}")
    folder.write("notes/a.md", b"\xff")
    assert _checked(folder, "notes") == ["a.md"]


def test_a_repository_that_ignores_all(folder: Folder) -> None:
    folder.git("init")
    folder.write(".gitignore", "*")
    folder.write("a.md", b"\xff")
    assert _checked(folder) == []


def test_a_link_back_to_the_vault_is_the_same_vault(folder: Folder) -> None:
    folder.write(".obsidian/app.json", "{}")
    folder.write("a.md", b"\xff")
    (folder.root / "loop").symlink_to(".")
    assert _checked(folder, ".", "loop") == ["a.md"]


def test_without_the_git_command(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.git("init")
    folder.write("a.md", b"\xff")
    monkeypatch.setenv("PATH", "/nowhere")
    assert _checked(folder) == ["a.md"]


@pytest.mark.parametrize("git", [True, False], ids=["git", "no git"])
def test_links_are_not_followed(folder: Folder, new_folder: Make, git: bool) -> None:
    elsewhere = new_folder("elsewhere")
    elsewhere.write("deep/secret.md", b"\xff")
    if git:
        folder.git("init")
    folder.write("real/a.md", b"\xff")
    for name, target in {
        "out": "../elsewhere",
        "out.md": "../elsewhere/deep/secret.md",
        "real/in.md": "a.md",
        "in": "real",
        "round": ".",
        "loop.md": "loop.md",
        "broken.md": "nothing",
    }.items():
        (folder.root / name).symlink_to(target)
    if git:
        folder.git("add", ".")
    assert _checked(folder) == ["real/a.md"]


def test_a_tracked_folder_that_became_a_link_is_not_followed(folder: Folder, new_folder: Make) -> None:
    folder.git("init")
    folder.write("d/e/a.md", b"\xff")
    folder.git("add", ".")
    elsewhere = new_folder("elsewhere")
    elsewhere.write("a.md", b"\xff")
    (folder.root / "d/e/a.md").unlink()
    (folder.root / "d/e").rmdir()
    (folder.root / "d/e").symlink_to("../../elsewhere")
    assert _checked(folder) == []


@pytest.mark.parametrize("git", [True, False], ids=["git", "no git"])
def test_only_files_are_notes(folder: Folder, git: bool) -> None:
    folder.write("a.md", b"\xff")
    os.mkfifo(folder.root / "pipe.md")
    if git:
        folder.git("init")
    assert _checked(folder) == ["a.md"]


def test_deep_folders(folder: Folder) -> None:
    before, path = Path.cwd(), folder.root
    os.chdir(path)
    for _ in range(1100):
        Path("d").mkdir()
        os.chdir("d")
    os.chdir(before)
    folder.write("a.md", b"\xff")
    try:
        assert _checked(folder) == ["a.md"]
    finally:  # more than pytest can clean up by itself
        subprocess.run(["rm", "-r", path], check=True)


@pytest.mark.parametrize(
    ("settings", "out"),
    [
        ({"templates.json": '{"folder": "Forms"}'}, ["Forms/"]),
        ({"templates.json": '{"folder": "Forms/Sub/"}'}, ["Forms/Sub/"]),
        ({"templates.json": '{"folder": "/Forms"}'}, ["Forms/"]),
        ({"plugins/templater-obsidian/data.json": '{"templates_folder": "T"}'}, ["T/"]),
        (
            {"templates.json": '{"folder": "A"}', "plugins/templater-obsidian/data.json": '{"templates_folder": "B"}'},
            ["A/", "B/"],
        ),
        ({"templates.json": '\ufeff{"folder": "Vorlagen é"}'}, ["Vorlagen é/"]),
        ({"templates.json": '{"folder": ""}'}, []),
        ({"templates.json": '{"folder": "/"}'}, []),
        ({"templates.json": '{"folder": "."}'}, []),
        ({"templates.json": '{"folder": 1}'}, []),
        ({"templates.json": '{"folder": null}'}, []),
        ({"templates.json": "[]"}, []),
        ({"templates.json": "{"}, []),
        ({"templates.json": ""}, []),
        ({"templates.json": "[" * 100_000}, []),
        ({"templates.json": "\x00"}, []),
        ({}, []),
    ],
    ids=lambda value: str(value)[:60],
)
def test_the_folders_for_templates(folder: Folder, settings: dict[str, str], out: list[str]) -> None:
    for name, text in settings.items():
        folder.write(f".obsidian/{name}", text)
    for name in (*out, "Formsx/", ""):
        folder.write(f"{name}a.md", b"\xff")
    assert list(template_folders(folder.root)) == out
    assert _checked(folder) == ["Formsx/a.md", "a.md"]


def test_a_template_is_still_a_target_of_links(folder: Folder) -> None:
    folder.write(".obsidian/templates.json", '{"folder": "Forms"}')
    folder.write("Forms/a.md", "")
    folder.write("picture.png", b"")
    assert list_files(folder.root) == ["Forms/a.md", "picture.png"]


@pytest.mark.parametrize(
    ("marks", "start", "root"),
    [
        ([], "a/b", "a/b"),
        ([".git/HEAD"], "a/b", ""),
        (["a/.git/HEAD"], "a/b", "a"),
        ([".obsidian/app.json"], "a/b", ""),
        ([".git/HEAD", "a/.obsidian/app.json"], "a/b", "a"),
        ([".obsidian/app.json", "a/.git/HEAD"], "a/b", ""),
        ([".notelint.yaml", "a/.git/HEAD"], "a/b", ""),
        ([".notelint.yaml", "a/.obsidian/app.json"], "a/b", "a"),
        (["a/.notelint.yaml", ".obsidian/app.json"], "a/b/c.md", "a"),
        (["a/.git"], "a/b/c.md", "a"),
        ([], "a/b/c.md", "a/b"),
        ([], "a/b/missing.md", "a/b"),
        ([".obsidian/app.json"], "x/y/missing.md", ""),
        ([".obsidian/app.json"], "a/../a/b/./c.md", ""),
    ],
)
def test_the_root_of_a_vault(folder: Folder, marks: list[str], start: str, root: str) -> None:
    folder.write("a/b/c.md", "")
    for mark in marks:
        folder.write(mark, "")
    assert find_root(folder.root / start) == folder.root / root


@pytest.mark.parametrize(
    ("path", "note", "hidden"),
    [
        ("a.md", True, False),
        ("a.MD", True, False),
        ("a.markdown", True, False),
        ("a.md.txt", False, False),
        ("amd", False, False),
        ("x/.a.md", True, True),
        (".x/a.md", True, True),
        ("x./a.md", True, False),
        ("a..md", True, False),
    ],
)
def test_names_of_notes(path: str, note: bool, hidden: bool) -> None:
    assert (is_note(path), is_hidden(path)) == (note, hidden)


def test_writing_needs_what_was_read(folder: Folder) -> None:
    path = folder.write("a.md", "now")
    with pytest.raises(FileProblem, match="changed while"):
        write_bytes(path, b"before", b"after")
    with pytest.raises(FileProblem, match="cannot be written"):
        write_bytes(folder.root / "missing.md", b"before", b"after")
    write_bytes(path, b"now", b"after")
    assert path.read_bytes() == b"after"
    assert [each.name for each in folder.root.iterdir()] == ["a.md"]


def test_without_settings_a_folder_that_is_called_so_holds_templates(folder: Folder) -> None:
    for name in ("Templates/a.md", "_templates/a.md", "99 - Template/a.md", "Contemplates/a.md", "Work/Templates/a.md"):
        folder.write(name, "{{date}}\n")
    assert template_folders(folder.root) == ("99 - Template/", "Templates/", "_templates/")
    folder.write(".obsidian/templates.json", '{"folder": "Forms"}')
    assert template_folders(folder.root) == ("Forms/",)
