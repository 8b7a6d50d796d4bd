"""The GitHub action: its own steps, run by bash in scratch repositories with the variables that GitHub sets."""

from __future__ import annotations

import json
import os
import re
import runpy
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from notelint.frontmatter import parse_yaml

if TYPE_CHECKING:
    from tests.conftest import Folder
else:
    from conftest import Folder  # pytest has put this folder on the path

CHECKOUT = Path(__file__).resolve().parent.parent
EXPRESSION = re.compile(r"\$\{\{\s*([^}]*?)\s*\}\}")
GOOD = "# Quay\n\nThe crane is free from noon.\n"
DAMAGED = "It\u00e2\u20ac\u2122s free.\n"
ZERO = "0" * 40


def _action() -> dict[str, object]:
    node = parse_yaml((CHECKOUT / "action.yml").read_text("utf-8"))
    assert node is not None
    assert isinstance(node.data, dict)
    return dict(node.data)


ACTION = _action()


def _at(data: object, *keys: str) -> object:
    for key in keys:
        assert isinstance(data, Mapping), keys
        data = data[key]
    return data


def _steps() -> list[dict[str, object]]:
    steps = _at(ACTION, "runs", "steps")
    assert isinstance(steps, list)
    return steps


@dataclass
class Job:
    """A job on a checkout: what GitHub sets, and what the steps leave behind."""

    checkout: Folder
    temp: Path
    name: str = "push"
    event: Mapping[str, object] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)
    action: Path = CHECKOUT
    outputs: dict[str, dict[str, str]] = field(default_factory=dict)
    said: str = ""

    def value(self, expression: str) -> str:
        """What GitHub puts in the place of an expression."""
        match expression.split("."):
            case ["inputs", name]:
                given = _at(ACTION, "inputs", name)
                return self.inputs.get(name, str(_at(given, "default")))
            case ["github", "action_path"]:
                return str(self.action)
            case ["steps", step, "outputs", name]:
                return self.outputs.get(step, {}).get(name, "")
        pytest.fail(f"nobody knows {expression}")

    def fill(self, text: object) -> str:
        """The text of a step with its expressions filled in."""
        return EXPRESSION.sub(lambda found: self.value(found[1]), str(text))

    @property
    def environment(self) -> dict[str, str]:
        """The variables that GitHub sets for every step."""
        self.temp.mkdir(exist_ok=True)
        (self.temp / "event.json").write_text(json.dumps(self.event))
        return {
            **os.environ,
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_EVENT_NAME": self.name,
            "GITHUB_EVENT_PATH": str(self.temp / "event.json"),
            "GITHUB_WORKSPACE": str(self.checkout.root),
            "GITHUB_STEP_SUMMARY": str(self.temp / "summary.md"),
            "RUNNER_TEMP": str(self.temp),
        }

    def run(self, step: Mapping[str, object]) -> int:
        """Run one step as GitHub does; its status."""
        output = self.temp / f"{step['id']}.txt"
        given = step.get("env", {})
        assert isinstance(given, Mapping)
        env = {name: self.fill(value) for name, value in given.items()}
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", self.fill(step["run"])]
        ran = subprocess.run(
            command,
            cwd=self.checkout.root,
            env={**self.environment, **env, "GITHUB_OUTPUT": str(output)},
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        self.said = ran.stdout + ran.stderr
        lines = output.read_text("utf-8").splitlines() if output.exists() else []
        self.outputs[str(step["id"])] = dict(line.split("=", 1) for line in lines)
        return ran.returncode

    def check(self) -> int:
        """Run the step that checks, with this Python in the place of the one that a step installs."""
        self.outputs["install"] = {"python": sys.executable}
        return self.run(next(step for step in _steps() if step.get("id") == "check"))

    @property
    def annotations(self) -> list[str]:
        """The places of the annotations, as `LEVEL FILE:LINE`."""
        found = re.findall(r"^::(error|warning|notice) file=([^,]*),line=(\d+),", self.said, re.MULTILINE)
        return [f"{level} {file}:{line}" for level, file, line in found]

    @property
    def summary(self) -> str:
        """What the job's summary shows."""
        path = self.temp / "summary.md"
        return path.read_text("utf-8") if path.exists() else ""


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with an old bad line and a good note, and a branch with a new bad line and a good one."""
    folder = Folder(tmp_path_factory.mktemp("repository"))
    folder.git("init", "--template=")
    folder.write("old.md", DAMAGED)
    folder.write("a.md", GOOD)
    _commit(folder)
    folder.git("checkout", "-b", "topic")
    folder.write("a.md", GOOD + DAMAGED)
    _commit(folder)
    return folder.root


@pytest.fixture
def job(folder: Folder, repository: Path, tmp_path: Path) -> Job:
    """A job on a copy of the repository."""
    shutil.copytree(repository, folder.root, dirs_exist_ok=True)
    return Job(folder, tmp_path / "temp")


def _commit(folder: Folder, *options: str) -> str:
    folder.git("add", "-A")
    folder.git("commit", "-m", "x", *options)
    return folder.git("rev-parse", "HEAD").strip()


def _sha(folder: Folder, ref: str) -> str:
    return folder.git("rev-parse", ref).strip()


def _pull(base: str, head: str) -> dict[str, object]:
    return {"pull_request": {"base": {"sha": base}, "head": {"sha": head}}}


def test_no_text_of_an_event_reaches_a_shell() -> None:
    for step in _steps():
        assert EXPRESSION.findall(str(step.get("run", ""))) == [], "pass it in the environment"
        assert "github.event" not in json.dumps(step)
        assert step.get("shell", "bash") == "bash"
        assert "uses" in step or "-I" in str(step["run"]), "isolated, or it would import from the vault"


def test_the_action_is_whole() -> None:
    assert _at(ACTION, "runs", "using") == "composite"
    used = [str(step["uses"]) for step in _steps() if "uses" in step]
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", name) for name in used)
    inputs = _at(ACTION, "inputs")
    assert isinstance(inputs, Mapping)
    assert set(inputs) == {"paths", "args", "fail-on", "version", "packs"}
    asked = set(re.findall(r"inputs\.([a-z-]+)", json.dumps(_steps())))
    assert asked == set(inputs)


def test_a_pull_request_from_its_merge(job: Job) -> None:
    job.checkout.git("checkout", "main")
    job.checkout.write("later.md", DAMAGED)
    main = _commit(job.checkout)
    job.checkout.git("checkout", "--detach")
    job.checkout.git("merge", "--no-ff", "-m", "merge", "topic")
    job.name, job.event = "pull_request", _pull(_sha(job.checkout, "main~1"), _sha(job.checkout, "topic"))
    assert (job.check(), job.annotations) == (1, ["error a.md:4"])
    assert f"`{main[:10]}`" in job.summary
    assert "| mojibake | 1 | 0 | 0 | 1 |" in job.summary
    assert job.outputs["check"]["findings"] == "1"
    report = json.loads(Path(job.outputs["check"]["sarif"]).read_text("utf-8"))
    (result,) = report["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 4
    assert job.checkout.git("status", "--porcelain") == "", "no report is left in the checkout"


@pytest.mark.parametrize("name", ["pull_request", "pull_request_target"])
def test_a_pull_request_from_its_head(job: Job, name: str) -> None:
    job.name, job.event = name, _pull(_sha(job.checkout, "main"), _sha(job.checkout, "topic"))
    assert (job.check(), job.annotations) == (1, ["error a.md:4"])


@pytest.mark.parametrize("name", ["pull_request", "pull_request_target"])
def test_a_checkout_of_the_base_is_refused(job: Job, name: str) -> None:
    job.name, job.event = name, _pull(_sha(job.checkout, "main"), _sha(job.checkout, "topic"))
    job.checkout.git("checkout", "main")
    assert job.check() == 2
    assert "::error title=notelint::the checkout is that of the base" in job.said


def _clone(job: Job, *options: str) -> Job:
    source = f"file://{job.checkout.root}"
    job.checkout.git("clone", *options, source, "../clone")
    return Job(type(job.checkout)(job.checkout.root.parent / "clone"), job.temp, job.name, job.event, job.inputs)


def test_a_shallow_checkout_says_what_to_fetch(job: Job) -> None:
    job.name, job.event = "pull_request", _pull(_sha(job.checkout, "main"), _sha(job.checkout, "topic"))
    clone = _clone(job, "--depth=1", "--branch=topic")
    assert clone.check() == 2
    assert "::error title=notelint::" in clone.said
    assert "fetch-depth: 0" in clone.said
    assert "could not be made" in clone.summary
    clone.checkout.git("fetch", "--unshallow")
    assert (clone.check(), clone.annotations) == (1, ["error a.md:4"])


def test_two_commits_are_enough_for_the_merge_of_a_pull_request(job: Job) -> None:
    job.checkout.git("checkout", "-b", "merge", "main")
    job.checkout.git("merge", "--no-ff", "-m", "merge", "topic")
    job.name, job.event = "pull_request", _pull(_sha(job.checkout, "main"), _sha(job.checkout, "topic"))
    clone = _clone(job, "--depth=2", "--branch=merge")
    assert (clone.check(), clone.annotations) == (1, ["error a.md:4"])


def test_a_fork_whose_base_is_not_here(job: Job) -> None:
    job.name, job.event = "pull_request", _pull("1" * 40, _sha(job.checkout, "topic"))
    assert job.check() == 2
    assert f"git knows no commit `{'1' * 40}` here; fetch it" in job.said


@pytest.mark.parametrize(
    ("before", "found", "why"),
    [
        ("main", ["error a.md:4"], "what the branch was before the push"),
        (ZERO, ["error a.md:4"], "the default branch"),
        ("2" * 40, ["error a.md:4"], "this branch is new or was rewritten"),
    ],
    ids=["a push", "a first push", "a forced push"],
)
def test_a_push(job: Job, before: str, found: list[str], why: str) -> None:
    clone = _clone(job, "--branch=topic")
    sha = _sha(job.checkout, before) if before == "main" else before
    clone.event = {"before": sha, "repository": {"default_branch": "main"}}
    assert (clone.check(), clone.annotations) == (1, found)
    assert why in clone.summary


def test_a_first_push_with_nothing_to_compare(job: Job) -> None:
    job.event = {"before": ZERO, "repository": {"default_branch": "main"}}
    assert (job.check(), job.annotations) == (1, ["error a.md:4", "error old.md:1"])
    assert "in the whole vault" in job.summary


@pytest.mark.parametrize("name", ["workflow_dispatch", "schedule"])
def test_events_without_a_range_take_the_whole_vault(job: Job, name: str) -> None:
    job.name, job.event = name, {}
    assert (job.check(), job.annotations) == (1, ["error a.md:4", "error old.md:1"])


def test_a_merge_group(job: Job) -> None:
    job.name, job.event = "merge_group", {"merge_group": {"base_sha": _sha(job.checkout, "main")}}
    assert (job.check(), job.annotations) == (1, ["error a.md:4"])


WRONG: dict[str, dict[str, object]] = {
    "an injection": {"before": "$(touch injected)", "repository": {"default_branch": "main"}},
    "an option": {"before": "--output=injected", "repository": {"default_branch": "main"}},
    "nothing": {},
    "a list": {"before": ["x"]},
}


@pytest.mark.parametrize("case", WRONG)
def test_an_event_that_is_none_is_refused(job: Job, case: str) -> None:
    job.event = WRONG[case]
    assert job.check() == 2
    assert "the event names no commit as `before`" in job.said
    assert not (job.checkout.root / "injected").exists()


@pytest.mark.parametrize("content", [None, "no JSON"])
def test_an_event_that_cannot_be_read_is_refused(job: Job, tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "gone.json"
    if content is not None:
        path.write_text(content)
    ran = subprocess.run(
        [sys.executable, str(CHECKOUT / "action" / "check.py")],
        env={**job.environment, "GITHUB_EVENT_PATH": str(path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 2
    assert f"::error title=notelint::the file of the event, {path}, cannot be read: " in ran.stdout
    assert "Traceback" not in ran.stderr


def test_a_default_branch_of_a_strange_name(job: Job) -> None:
    job.event = {"before": ZERO, "repository": {"default_branch": "$(touch injected);--output=injected\n::error::x"}}
    assert job.check() == 1
    assert not (job.checkout.root / "injected").exists()
    assert "::error::x" not in job.said


FAIL_ON = [("", 1, 0), ("error", 1, 0), ("warning", 1, 1), ("info", 1, 1), ("never", 0, 0)]


@pytest.mark.parametrize(("fail_on", "on_error", "on_warning"), FAIL_ON)
def test_fail_on(job: Job, fail_on: str, on_error: int, on_warning: int) -> None:
    job.name, job.inputs = "schedule", {"fail-on": fail_on}
    assert job.check() == on_error
    job.checkout.write(".notelint.yaml", "rules: {mojibake: warning}\n")
    assert job.check() == on_warning
    assert job.annotations == ["warning a.md:4", "warning old.md:1"]
    job.checkout.write(".notelint.yaml", "rulez: {}\n")
    assert job.check() == 2, "a broken config fails, whatever the level"
    assert re.search(r"::error title=notelint::(?!notelint)", job.said)
    assert not re.search(r"::error title=notelint::.*notes? checked", job.said)


def test_inputs_are_words_and_never_commands(job: Job) -> None:
    job.name = "schedule"
    job.checkout.write("my notes/$(touch injected).md", DAMAGED)
    job.checkout.write("-x/`touch injected`; touch injected.md", DAMAGED)
    job.inputs = {"paths": "my notes\n\n  -x\n", "args": "--select 'mojibake' --no-cache"}
    assert job.check() == 1
    assert sorted(job.annotations) == [
        "error -x/`touch injected`; touch injected.md:1",
        "error my notes/$(touch injected).md:1",
    ]
    job.inputs = {"args": "--select no-such-rule; touch injected"}
    assert job.check() == 2
    job.inputs = {"args": "'"}
    assert job.check() == 2
    job.inputs = {"fail-on": "errors"}
    assert job.check() == 2
    assert "the input `fail-on` takes error, warning, info, never" in job.said
    assert not (job.checkout.root / "injected").exists()


def test_a_check_that_fails_names_no_report(job: Job) -> None:
    job.name = "schedule"
    assert job.check() == 1
    assert Path(job.outputs["check"]["sarif"]).exists()
    (job.checkout.root / ".notelint.yaml").write_text("rules: [", "utf-8")
    (job.temp / "check.txt").unlink()
    assert job.check() == 2
    assert Path(job.outputs["check"].get("sarif", job.temp)).exists()
    assert not (job.temp / "notelint.sarif").exists(), "that of another run tells nothing of this one"


def test_nothing_found(job: Job) -> None:
    job.name, job.inputs = "schedule", {"args": "--select syntax"}
    assert job.check() == 0
    assert "0 findings in the whole vault" in job.summary
    assert "|" not in job.summary
    assert json.loads(Path(job.outputs["check"]["sarif"]).read_text("utf-8"))["runs"][0]["results"] == []


def test_a_note_cannot_write_into_the_log_or_the_summary(job: Job) -> None:
    job.name = "schedule"
    job.checkout.write("::error::x\n::set-output name=a::b.md", f"\n::error::y\n##[error]z <b> | {DAMAGED}")
    job.check()
    for line in job.said.splitlines():
        assert not line.lstrip().startswith("::") or re.match(r"::error file=[^:]*,title=notelint \S+::", line), line
        assert "##[" not in line
    assert "<b>" not in job.summary
    assert "::" not in job.summary


@pytest.mark.parametrize(
    "version", ["1.0; touch injected", "--index-url=http://x", "../x", "$(touch injected)", "1.0\n2"]
)
def test_a_version_is_a_version(job: Job, version: str) -> None:
    job.inputs, job.outputs = {"version": version}, {"python": {"python-path": sys.executable}}
    assert job.run(next(step for step in _steps() if step.get("id") == "install")) == 2
    assert "::error title=notelint::the input `version` is no version number" in job.said
    assert sorted(path.name for path in job.checkout.root.iterdir()) == [".git", "a.md", "old.md"]


@pytest.mark.parametrize(
    "packs", ["quay", "./quay==1", "quay==1.0; touch injected", "--index-url=http://x", "a==1\n../b"]
)
def test_a_pack_has_a_name_and_a_version(job: Job, packs: str) -> None:
    job.inputs, job.outputs = {"packs": packs}, {"python": {"python-path": sys.executable}}
    assert job.run(next(step for step in _steps() if step.get("id") == "install")) == 2
    assert "::error title=notelint::the input `packs` takes one NAME==VERSION" in job.said
    assert sorted(path.name for path in job.checkout.root.iterdir()) == [".git", "a.md", "old.md"]


@pytest.mark.parametrize(
    ("version", "own"),
    [("9.0.3", True), ("22.2.2", True), ("22.3", False), ("23.0.1", False), ("26", False), ("", True)],
)
def test_an_environment_gets_a_pip_where_none_fills_others(
    version: str, own: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def made(folder: Path, with_pip: bool, clear: bool) -> None:
        assert (with_pip, clear) == (own, True)
        (folder / "bin").mkdir(parents=True)
        (folder / "bin" / "python").touch()

    def found(name: str) -> str:
        if not version:
            raise PackageNotFoundError(name)
        return version

    monkeypatch.setattr("venv.create", made)
    monkeypatch.setattr("importlib.metadata.version", found)
    environment = runpy.run_path(str(CHECKOUT / "action" / "install.py"))["_environment"]
    python = tmp_path / "new" / "bin" / "python"
    pip = [str(python), "-I", "-m", "pip"] if own else [sys.executable, "-I", "-m", "pip", "--python", str(python)]
    assert environment(tmp_path / "new") == (python, pip)


PLANTED = ["pip.py", "venv.py", "subprocess.py", "json.py", "re.py", "notelint.py", "sitecustomize.py", "setuptools.py"]


@pytest.mark.xdist_group("hook")
def test_all_steps_in_order_with_modules_planted_in_the_vault(
    job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job.action = tmp_path / "action"
    left_out = shutil.ignore_patterns(".*", "*.egg-info", "build", "tests", "examples")
    shutil.copytree(CHECKOUT, job.action, ignore=left_out)
    for name in PLANTED:
        job.checkout.write(name, "open('planted', 'w')\nraise SystemExit(9)\n")
    job.checkout.write("setup.cfg", "[install]\nprefix = planted\n")
    monkeypatch.setenv("PYTHONPATH", str(job.checkout.root))
    job.name, job.outputs = "schedule", {"python": {"python-path": sys.executable}}
    install, check = (next(step for step in _steps() if step.get("id") == name) for name in ("install", "check"))
    assert job.run(install) == 0, job.said
    python = Path(job.outputs["install"]["python"])
    assert python.is_relative_to(job.temp)
    where = subprocess.run(
        [python, "-I", "-c", "import notelint; print(notelint.__file__)"], capture_output=True, text=True, check=True
    )
    assert Path(where.stdout.strip()).is_relative_to(job.temp), "it is the copy that the step installed"
    assert (job.run(check), job.annotations) == (1, ["error a.md:4", "error old.md:1"])
    assert not (job.checkout.root / "planted").exists()
