"""The recipes for CI in the guide: each command of theirs is run, with the variables that the service sets."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

import notelint
from notelint.frontmatter import parse_yaml

if TYPE_CHECKING:
    from tests.conftest import Folder

CHECKOUT = Path(__file__).resolve().parent.parent
GUIDE = (CHECKOUT / "docs" / "hooks-and-ci.md").read_text("utf-8")
FILES = {
    token.info.partition("file=")[2]: token.content
    for token in MarkdownIt().parse(GUIDE)
    if token.type == "fence" and "file=" in token.info
}
"""The files that the guide shows, by path."""
GOOD = "# Quay\n\nThe crane is free from noon.\n"
BAD = b"# Quay\n\nThe crane \xff is free.\n"
INSTALL = f"pip install notelint=={notelint.__version__}"


def _yaml(text: str) -> object:
    node = parse_yaml(text)
    assert node is not None
    return node.data


def _at(data: object, *keys: str | int) -> object:
    for key in keys:
        if isinstance(key, int):
            assert isinstance(data, list)
            data = data[key]
        else:
            assert isinstance(data, Mapping), keys
            data = data[key]
    return data


@pytest.fixture
def branch(folder: Folder) -> Folder:
    """A repository with an old bad note, and on a branch a new one; `origin` is itself."""
    folder.git("init")
    folder.write("old.md", BAD)
    folder.git("add", "-A")
    folder.git("commit", "-m", "x")
    folder.git("remote", "add", "origin", ".")
    folder.git("fetch", "origin")
    folder.git("checkout", "-b", "topic")
    folder.write("notes/new.md", BAD)
    folder.write("good.md", GOOD)
    folder.git("add", "-A")
    folder.git("commit", "-m", "y")
    return folder


def _run(folder: Folder, script: list[str], monkeypatch: pytest.MonkeyPatch) -> subprocess.CompletedProcess[str]:
    """Run the lines of a recipe as a service does, in one shell that stops at the first failure."""
    assert script[0] == INSTALL, "this installs what is tested here"
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=":")
    command = ["bash", "-e", "-c", "\n".join(script[1:])]
    return subprocess.run(command, cwd=folder.root, capture_output=True, text=True, check=False, timeout=60)


def test_gitlab(branch: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    recipe = _yaml(FILES[".gitlab-ci.yml"])
    script = _at(recipe, "notelint", "script")
    assert isinstance(script, list)
    monkeypatch.setenv("CI_MERGE_REQUEST_DIFF_BASE_SHA", branch.git("rev-parse", "main").strip())
    ran = _run(branch, script, monkeypatch)
    assert (ran.returncode, "notes/new.md:3:11 error[syntax]" in ran.stdout) == (1, True), ran.stderr
    report = json.loads(branch.read(str(_at(recipe, "notelint", "artifacts", "reports", "codequality"))))
    assert [found["location"] for found in report] == [{"path": "notes/new.md", "lines": {"begin": 3, "end": 3}}]
    assert _at(recipe, "notelint", "variables", "GIT_DEPTH") == "0"


def test_azure(branch: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = _at(_yaml(FILES["azure-pipelines.yml"]), "steps")
    assert isinstance(steps, list)
    script = [str(step["script"]) for step in steps if "script" in step]
    monkeypatch.setenv("SYSTEM_PULLREQUEST_TARGETBRANCHNAME", "main")
    ran = _run(branch, script, monkeypatch)
    assert ran.returncode == 1, ran.stderr
    assert ran.stdout.startswith("##vso[task.logissue type=error;sourcepath=notes/new.md;linenumber=3;")
    assert ran.stdout.count("\n") == 1
    assert b'failures="1"' in branch.read("notelint.xml")


def test_the_github_workflow_names_the_action_as_it_is() -> None:
    steps = _at(_yaml(FILES[".github/workflows/notes.yml"]), "jobs", "notelint", "steps")
    assert isinstance(steps, list)
    (own,) = (step for step in steps if str(step["uses"]).startswith("notelint/"))
    action = _yaml((CHECKOUT / "action.yml").read_text("utf-8"))
    inputs, outputs = _at(action, "inputs"), _at(action, "outputs")
    assert isinstance(inputs, Mapping)
    assert isinstance(outputs, Mapping)
    assert own["uses"] == f"notelint/notelint@v{notelint.__version__}"
    assert set(own["with"]) <= set(inputs)
    table = re.findall(
        r"^\| `([a-z-]+)` \| (.*?) \|", GUIDE.partition("| input |")[2].partition("\n\n")[0], re.MULTILINE
    )
    assert [name for name, _ in table] == list(inputs)
    assert [f"`{name}`" in GUIDE for name in outputs] == [True] * 2
    used = str(_at(_yaml(FILES["upload.yml"]), 0, "with", "sarif_file"))
    assert re.fullmatch(r"\$\{\{ steps\.\w+\.outputs\.(\w+) \}\}", used)
    assert used.split(".outputs.")[1].split(" ")[0] in outputs


def test_the_keys_for_pre_commit_ci_are_taken(folder: Folder) -> None:
    folder.write("c.yaml", FILES[".pre-commit-config.yaml"] + FILES["pre-commit-ci.yaml"])
    command = [sys.executable, "-m", "pre_commit", "validate-config", "c.yaml"]
    ran = subprocess.run(command, cwd=folder.root, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout + ran.stderr) == (0, "")


def test_every_file_of_the_guide_is_tested() -> None:
    tested = {
        ".gitlab-ci.yml",
        "azure-pipelines.yml",
        ".github/workflows/notes.yml",
        "upload.yml",
        ".pre-commit-config.yaml",
        "pre-commit-ci.yaml",
    }
    run_by_the_page = {"make-notes.sh", ".git/hooks/pre-commit", ".git/hooks/pre-push"}
    assert set(FILES) == tested | run_by_the_page


def test_every_format_is_in_the_table() -> None:
    from notelint.report import FORMATS

    table = GUIDE.partition("| format |")[2].partition("\n\n")[0]
    assert sorted(re.findall(r"`(\w+)`(?=[ ,`a-z]*\| [A-Za-z])", table)) == sorted(FORMATS)
