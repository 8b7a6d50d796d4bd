"""The two hooks, with real git and real pre-commit, from a copy of this repository as it stands, committed or not."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Folder

CHECKOUT = Path(__file__).resolve().parent.parent
GOOD = "# Quay\n\nThe crane is free from noon.\n"
BAD = b"# Quay\n\nThe crane \xff is free.\n"
DAMAGED = "# Quay\n\nIt\u00e2\u20ac\u2122s free from noon.\n"
REPAIRED = "# Quay\n\nIt\u2019s free from noon.\n"

pytestmark = pytest.mark.xdist_group("hook")


@dataclass(frozen=True)
class Hooks:
    """A repository of hooks at a revision, the folder where pre-commit keeps what it installs, and a user of both."""

    repository: Path
    revision: str
    home: Path
    user: Path

    def config(self, *ids: str) -> str:
        """A `.pre-commit-config.yaml` with these hooks."""
        hooks = [{"id": name} for name in ids]
        return json.dumps({"repos": [{"repo": str(self.repository), "rev": self.revision, "hooks": hooks}]})


@pytest.fixture(scope="session")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Hooks:
    """The copy, committed; made once for all workers, since the first one to rename its own wins."""
    mine = tmp_path_factory.mktemp("hooks")
    shared = mine.parent.parent if "PYTEST_XDIST_WORKER" in os.environ else mine.parent
    made = mine / "repository"
    for name in filter(None, _git(CHECKOUT, "ls-files", "-z", "-co", "--exclude-standard").split("\0")):
        if (CHECKOUT / name).is_file():
            (made / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(CHECKOUT / name, made / name)
    _git(made, "init")
    _git(made, "add", "-A")
    _git(made, "commit", "-m", "all")
    repository = shared / "hook-repository"
    with suppress(OSError):  # another worker was first
        made.rename(repository)
    revision = _git(repository, "rev-parse", "HEAD").strip()
    hooks = Hooks(repository, revision, shared / "hook-home", mine / "user")
    hooks.user.mkdir()
    _git(hooks.user, "init")
    _install(hooks.user, hooks, "--install-hooks")
    return hooks


def _install(folder: Path, hooks: Hooks, *options: str) -> None:
    (folder / ".pre-commit-config.yaml").write_text(hooks.config("notelint"))
    command = [sys.executable, "-m", "pre_commit", "install", *options]
    # What a hook imports is compiled when it does so; most of what pip installs never is imported.
    environment = {**os.environ, "PRE_COMMIT_HOME": str(hooks.home), "PIP_COMPILE": "0"}
    ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=300)
    if ran.returncode:
        pytest.fail(ran.stdout + ran.stderr)


def _git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def repository(folder: Folder, hooks: Hooks, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """A git repository with the check hook, as pre-commit has written it for the first user."""
    monkeypatch.setenv("PRE_COMMIT_HOME", str(hooks.home))
    folder.git("init")
    for name in (".pre-commit-config.yaml", ".git/hooks/pre-commit"):
        shutil.copy2(hooks.user / name, folder.root / name)
    return folder


def _commit(repository: Folder, message: str = "x", *options: str) -> tuple[int, str]:
    """Stage everything and commit, as a person does; the status and all that is said."""
    repository.git("add", "-A")
    command = ["git", "commit", "-m", message, *options]
    ran = subprocess.run(command, cwd=repository.root, capture_output=True, text=True, check=False, timeout=120)
    return ran.returncode, ran.stdout + ran.stderr


def _commits(repository: Folder) -> int:
    return len(repository.git("rev-list", "--all").split())


def test_the_check_stops_a_bad_note(repository: Folder) -> None:
    repository.write("notes/good.md", GOOD)
    assert _commit(repository)[0] == 0
    path = repository.write("notes/bad.md", BAD)
    status, said = _commit(repository)
    assert (status, _commits(repository)) == (1, 1)
    assert "notes/bad.md:3:11 error[syntax]" in said
    assert "good.md" not in said
    assert path.read_bytes() == BAD
    repository.write("notes/bad.md", GOOD)
    assert _commit(repository)[0] == 0
    assert _commits(repository) == 2


def test_the_fix_changes_the_note_and_stops_and_the_second_try_passes(repository: Folder, hooks: Hooks) -> None:
    repository.write(".pre-commit-config.yaml", hooks.config("notelint-fix", "notelint"))
    repository.write("a.md", DAMAGED)
    status, said = _commit(repository)
    assert (status, _commits(repository)) == (1, 0)
    assert "files were modified by this hook" in said
    assert repository.read("a.md").decode() == REPAIRED
    status, said = _commit(repository)
    assert (status, _commits(repository)) == (0, 1), said
    assert repository.git("show", "HEAD:a.md") == REPAIRED


NAMES = [
    "a b.md",
    "it's.md",
    'say "so".md',
    "é 漢字 📅.md",
    "-dash.md",
    "--fix.md",
    "-",
    "-d/--x y.md",
    "a;b&c$(d)`e`.md",
    "back\\slash.md",
    "tab\t.md",
    "per%cent.markdown",
]


def test_any_name_of_a_file_works(repository: Folder, hooks: Hooks) -> None:
    names = [name for name in NAMES if name != "-"]
    repository.write(".pre-commit-config.yaml", hooks.config("notelint-fix"))
    for name in names:
        repository.write(name, DAMAGED)
    status, said = _commit(repository)
    assert status == 1
    assert [name for name in names if repository.read(name).decode() != REPAIRED] == [], said
    assert _commit(repository)[0] == 0


def test_a_vault_in_a_subfolder_and_its_config(repository: Folder) -> None:
    repository.write("vault/.notelint.yaml", "ignore: [Inbox]\n")
    repository.write("vault/Inbox/raw.md", BAD)
    repository.write("README.md", "Read me.\n")
    assert _commit(repository)[0] == 0
    repository.write("vault/a.md", BAD)
    status, said = _commit(repository)
    assert status == 1
    assert "a.md:3:11 error[syntax]" in said
    repository.write("vault/a.md", GOOD)
    repository.write("vault/.notelint.yaml", "ignor: [Inbox]\n")
    status, said = _commit(repository)
    assert status == 1
    assert 'did you mean "ignore"?' in said


def test_a_linked_work_tree(repository: Folder) -> None:
    repository.write("a.md", GOOD)
    assert _commit(repository)[0] == 0
    linked = type(repository)(repository.root.parent / "linked")
    repository.git("worktree", "add", "-b", "other", linked.root)
    linked.write("sub/.obsidian/app.json", "{}")
    linked.write("sub/b.md", BAD)
    status, said = _commit(linked)
    assert status == 1
    assert "b.md:3:11 error[syntax]" in said
    linked.write("sub/b.md", GOOD)
    assert _commit(linked)[0] == 0


def test_a_list_of_files_too_long_for_one_call(repository: Folder, hooks: Hooks) -> None:
    names = [f"{'n' * 190}/{number:04}-{'x' * 40}.md" for number in range(700)]
    for name in names:
        repository.write(name, BAD if name.endswith("0.md") else GOOD)
    bad = [names[number] for number in range(0, 700, 50)]
    for name in bad:
        repository.write(name, BAD)
    status, said = _commit(repository)
    assert status == 1
    assert said.count("notes checked: ") > 1, "pre-commit has cut the list"
    assert sorted(line.split(":")[0] for line in said.splitlines() if "error[syntax]" in line) == bad


def test_the_list_of_files_cut_into_several_calls_gives_the_same_findings(vault: Folder) -> None:
    names = [f"{number}.md" for number in range(12)]
    for number, name in enumerate(names):
        vault.write(name, f"# Title {number % 3}\nPING RISKY\n")

    def found(*paths: str) -> list[object]:
        return list(json.loads(vault.zz(*paths, "--output-format", "json").text))

    whole = found(*names)
    assert {each["rule"] for each in whole if isinstance(each, dict)} == {"zz-ping", "zz-risky", "zz-same"}
    for size in (1, 5):
        parts = [names[start : start + size] for start in range(0, len(names), size)]
        cut = [each for part in parts for each in found(*part)]
        assert sorted(map(str, cut)) == sorted(map(str, whole))
    assert found() == whole


REFERENCE = "rules: {reference: error}\n"
REFERRING = "---\nsource_ref: old.md\n---\n# Quay\n"


def _found(said: str) -> list[str]:
    """The findings in what was said, as `PATH:LINE:COLUMN LEVEL[RULE]`."""
    return sorted(
        set(re.findall(r"^ *(\S+:\d+:\d+:? [a-z]+\[[a-z-]+\])", said.replace(": error[", " error["), re.MULTILINE))
    )


def test_the_staged_part_of_a_note_is_what_counts(repository: Folder) -> None:
    path = repository.write("a.md", GOOD)
    repository.git("add", "-A")
    repository.write("a.md", BAD)
    assert _git_commit(repository)[0] == 0, "what is not staged is put aside"
    assert path.read_bytes() == BAD
    repository.git("add", "-A")
    repository.write("a.md", GOOD + "more\n")
    status, said = _git_commit(repository)
    assert (status, _found(said)) == (1, ["a.md:3:11 error[syntax]"])
    assert path.read_bytes() == (GOOD + "more\n").encode()


def test_the_repair_of_a_note_staged_in_part_loses_nothing(repository: Folder, hooks: Hooks) -> None:
    repository.write(".pre-commit-config.yaml", hooks.config("notelint-fix"))
    path = repository.write("a.md", DAMAGED + "\nend\n")
    repository.git("add", "-A")
    path.write_text(DAMAGED + "\nend\n\nlater\n")
    assert _git_commit(repository)[0] == 1
    assert path.read_text() in (DAMAGED + "\nend\n\nlater\n", REPAIRED + "\nend\n\nlater\n")
    assert repository.git("show", ":a.md") == DAMAGED + "\nend\n"


def _git_commit(repository: Folder, *options: str) -> tuple[int, str]:
    """Commit what is staged."""
    command = ["git", "commit", "-m", "x", *options]
    ran = subprocess.run(command, cwd=repository.root, capture_output=True, text=True, check=False, timeout=120)
    return ran.returncode, ran.stdout + ran.stderr


@pytest.mark.parametrize(("vault", "change"), [("", "deleted"), ("", "renamed"), ("", "moved"), ("vault/", "renamed")])
def test_a_note_that_is_gone_is_missed_in_others(repository: Folder, vault: str, change: str) -> None:
    repository.write(f"{vault}.notelint.yaml", REFERENCE)
    repository.write(f"{vault}a.md", REFERRING)
    repository.write(f"{vault}old.md", "# Old\n\nIt was so.\n")
    repository.write(f"{vault}never named.md", "# Other\n")
    _commit(repository, "x", "--no-verify")
    old = repository.root / vault / "old.md"
    new = {"deleted": None, "renamed": "new.md", "moved": "sub/old.md"}[change]
    if new:
        (old.parent / new).parent.mkdir(exist_ok=True)
        old.rename(old.parent / new)
    else:
        old.unlink()
    status, said = _commit(repository)
    assert (status, _found(said)) == (1, ["a.md:2:13 error[reference]"]), said
    if change == "moved":
        repository.write("a.md", "# Quay\n")
        (repository.root / "never named.md").unlink()
        assert _commit(repository)[0] == 0, "nobody misses these"


def test_only_what_a_removal_causes_is_reported(repository: Folder) -> None:
    repository.write(".notelint.yaml", REFERENCE)
    repository.write("a.md", REFERRING + DAMAGED)
    repository.write("old.md", "# Old\n")
    _commit(repository, "x", "--no-verify")
    (repository.root / "old.md").unlink()
    status, said = _commit(repository)
    assert (status, _found(said)) == (1, ["a.md:2:13 error[reference]"])


def test_no_note_at_all_is_no_reason_to_check_the_vault(repository: Folder) -> None:
    repository.write("a.md", BAD)
    assert _commit(repository, "x", "--no-verify")[0] == 0
    repository.write("b.txt", "x\n")
    status, said = _commit(repository)
    assert (status, "a.md" in said) == (0, False)


def test_a_push_is_checked_too(repository: Folder, hooks: Hooks) -> None:
    _install(repository.root, hooks, "--hook-type", "pre-push")
    repository.git("init", "--bare", "../remote")
    repository.write(".notelint.yaml", REFERENCE)
    repository.write("a.md", REFERRING)
    repository.write("old.md", "# Old\n")
    assert _commit(repository)[0] == 0
    repository.git("push", "../remote", "main")
    (repository.root / "old.md").unlink()
    repository.write("b.md", BAD)
    _commit(repository, "x", "--no-verify")
    command = ["git", "push", "../remote", "main"]
    ran = subprocess.run(command, cwd=repository.root, capture_output=True, text=True, check=False, timeout=120)
    assert ran.returncode == 1
    assert _found(ran.stdout + ran.stderr) == ["a.md:2:13 error[reference]", "b.md:3:11 error[syntax]"]


def test_the_recipe_for_a_push_over_a_commit_that_nobody_has_fetched(folder: Folder) -> None:
    page = (CHECKOUT / "docs" / "hooks-and-ci.md").read_text("utf-8")
    recipe = page.partition("file=.git/hooks/pre-push\n")[2].partition("```")[0]
    folder.git("init")
    for name, text, branch in (("old.md", BAD, "main"), ("b.md", "# B\n", "mine"), ("c.md", "# C\n", "mine")):
        folder.git("switch", "--force-create", branch)
        folder.write(name, text)
        folder.git("add", name)
        folder.git("commit", "--message", name)
    folder.git("clone", "--bare", ".", "../remote")
    folder.git("remote", "add", "origin", "../remote")
    folder.git("fetch", "origin", "main:refs/remotes/origin/main")
    theirs = _git(folder.root / "../remote", "commit-tree", "mine^{tree}", "-p", "mine", "-m", "theirs").strip()
    _git(folder.root / "../remote", "update-ref", "refs/heads/mine", theirs)
    folder.write(".git/hooks/pre-push", recipe).chmod(0o755)
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    command = ["git", "push", "--force", "origin", "mine"]
    for name, text, expected in (("d.md", BAD, ["d.md:3:11 error[syntax]"]), ("d.md", "# D\n", [])):
        folder.write(name, text)
        folder.git("add", name)
        ran = subprocess.run(command, cwd=folder.root, env=environment, capture_output=True, text=True, check=False)
        assert (ran.returncode, _found(ran.stdout + ran.stderr)) == (int(bool(expected)), expected)


def _history(repository: Folder) -> None:
    """A branch with old findings, and on it changes that bring new ones of each kind."""
    repository.write(".notelint.yaml", REFERENCE)
    repository.write("a.md", REFERRING)
    repository.write("old.md", "# Old\n\nIt was so.\n")
    repository.write("worn.md", DAMAGED + "\nend\n")
    repository.write("untouched.md", DAMAGED)
    _commit(repository, "x", "--no-verify")


def _changes(repository: Folder) -> None:
    (repository.root / "old.md").rename(repository.root / "new.md")
    repository.write("b.md", BAD)
    repository.write("worn.md", DAMAGED + "\nend\n\n" + DAMAGED)


NEW = ["a.md:2:13 error[reference]", "b.md:3:11 error[syntax]", "worn.md:9:3 error[mojibake]"]


@pytest.mark.parametrize("baseline", [True, False])
def test_ci_finds_what_the_hook_found(repository: Folder, baseline: bool) -> None:
    _history(repository)
    if baseline:
        repository.run("--write-baseline", "-q")
        _commit(repository, "x", "--no-verify")
    repository.git("checkout", "-b", "topic")
    _changes(repository)
    status, said = _commit(repository)
    assert status == 1
    expected = NEW if baseline else sorted([*NEW, "worn.md:3:3 error[mojibake]"])
    assert _found(said) == expected, said
    assert _commit(repository, "x", "--no-verify")[0] == 0
    for options in [["--changed-notes"], []] if baseline else [["--changed-notes"]]:
        ran = repository.run("--changed-since", "main", *options, "--output-format", "concise")
        assert (ran.status, _found(ran.text)) == (1, expected), options
    assert _found(repository.run("--changed-since", "main", "--output-format", "concise").text) == NEW


@pytest.fixture(scope="session")
def prek(tmp_path_factory: pytest.TempPathFactory, hooks: Hooks) -> Path:
    """The folder in which prek keeps what it installs."""
    program = Path(sys.executable).with_name("prek")
    if not program.exists():
        pytest.skip("prek is not installed")
    home = tmp_path_factory.mktemp("prek")
    folder = home / "repository"
    folder.mkdir()
    _git(folder, "init")
    (folder / ".pre-commit-config.yaml").write_text(hooks.config("notelint", "notelint-fix"))
    command = [str(program), "install", "--install-hooks"]
    ran = subprocess.run(command, cwd=folder, env=_prek(home), capture_output=True, text=True, check=False, timeout=300)
    if ran.returncode:
        pytest.skip(f"prek cannot install the hooks here: {ran.stderr[-300:]}")
    return home


def _prek(home: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PREK_HOME": str(home / "home"),
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }


def test_the_same_with_prek(folder: Folder, hooks: Hooks, prek: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in _prek(prek).items():
        monkeypatch.setenv(name, value)
    folder.git("init")
    _history(folder)
    folder.write(".pre-commit-config.yaml", hooks.config("notelint"))
    subprocess.run(["prek", "install"], cwd=folder.root, check=True, capture_output=True)
    folder.git("checkout", "-b", "topic")
    _changes(folder)
    status, said = _commit(folder)
    assert (status, _found(said)) == (1, sorted([*NEW, "worn.md:3:3 error[mojibake]"])), said
    folder.write(".pre-commit-config.yaml", hooks.config("notelint-fix"))
    folder.write("b.md", GOOD)
    folder.write("a.md", "# Quay\n")
    assert _commit(folder)[0] == 1
    assert folder.read("worn.md").decode() == REPAIRED + "\nend\n\n" + REPAIRED
    assert _commit(folder)[0] == 0


@pytest.mark.parametrize("key", ["types_or", "require_serial", "stages", "always_run"])
def test_both_hooks_are_run_alike(key: str) -> None:
    from notelint.frontmatter import parse_yaml

    node = parse_yaml((CHECKOUT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert node is not None
    assert isinstance(node.data, list)
    expected = {
        "types_or": ["markdown"],
        "require_serial": True,
        "stages": ["pre-commit", "pre-push", "manual"],
        "always_run": True,
    }
    assert [hook[key] for hook in node.data if isinstance(hook, dict)] == [expected[key]] * 2
