"""A vault of a stranger's making cannot hurt who checks it: each claim is attacked here."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from notelint.report import FORMATS

if TYPE_CHECKING:
    from tests.conftest import Folder, Ran

DAMAGED = "It\u00e2\u20ac\u2122s free.\n"
CONSOLE = Path(sys.executable).with_name("notelint")
NOTE = (
    "---\ntype: customer\ntags: [a, 'b\ndate: 10/07/2025\n---\n\n# Quay\n\n"
    f"- [ ] Oil the winch 📅 2025-01-02\n- [ ] oil the winch\n{DAMAGED}"
)
"""A note for which every library is needed."""


# nothing is executed or imported


LIBRARIES = ["re2", "ruamel", "rich", "mistletoe", "rapidfuzz", "jsonschema_rs", "yaml", "google"]
STANDARD = [
    "multiprocessing",
    "concurrent",
    "json",
    "subprocess",
    "difflib",
    "sqlite3",
    "tempfile",
    "argparse",
    "dataclasses",
    "signal",
    "html",
    "uuid",
]
HOOKS = ["sitecustomize", "usercustomize", "conftest", "setup", "notelint_rules"]
WORKERS = (
    "import sys; del sys.path[0]; import multiprocessing; multiprocessing.set_start_method({!r}); "
    "from notelint.cli import run_command; run_command()"
)
PYTHON = (["-I", "-m", "notelint"], ["-P", "-m", "notelint"], ["-m", "notelint"])
COMMANDS = {
    **{
        f"notelint {' '.join(arguments)}": [str(CONSOLE), *arguments]
        for arguments in (["a.md"], ["--diff"], ["rule"], ["config"], ["explain", "a.md"], ["--staged"])
    },
    **{f"python {' '.join(options)}": [sys.executable, *options, "--jobs", "2"] for options in PYTHON},
    **{
        f"workers by {how}": [sys.executable, "-c", WORKERS.format(how), "--jobs", "2"]
        for how in ("spawn", "forkserver")
    },
}


def _plant(folder: Folder, *names: str) -> None:
    """Modules and packages that tell on themselves when they are imported."""
    tell = "open({!r}, 'w').close()\nraise SystemExit(9)\n".format(str(folder.root / "planted"))
    for name in names:
        folder.write(f"{name}.py", tell)
        folder.write(f"{name}/__init__.py", tell)
    folder.write("evil-1.0.dist-info/METADATA", "Name: evil\nVersion: 1.0\n")
    folder.write("evil-1.0.dist-info/entry_points.txt", "[notelint.rules]\nevil = conftest:RULES\n")
    folder.write("notelint.egg-link", ".\n")
    folder.write("evil.pth", f"import os; {tell}")
    folder.write("pyproject.toml", "[tool.notelint]\nplugins = ['conftest']\n")


@pytest.mark.parametrize("how", COMMANDS)
def test_nothing_from_the_vault_is_imported(folder: Folder, how: str) -> None:
    names = [*LIBRARIES, *HOOKS, *STANDARD, "__future__", "notelint"]
    if how == "python -m notelint":  # before any line of ours runs, Python itself imports this from the working folder
        names.remove("notelint")
    _plant(folder, *names)
    folder.write("a.md", NOTE)
    for number in range(70):
        folder.write(f"more/{number}.md", f"# {number}\n")
    folder.write(".notelint.yaml", "rules: {pattern: {patterns: {x: {match: winch, message: no}}}}\n")
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    ran = subprocess.run(
        COMMANDS[how], cwd=folder.root, env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert not (folder.root / "planted").exists()
    assert ran.returncode in (0, 1, 2), ran.stderr
    assert "Traceback" not in ran.stderr


def test_the_planted_modules_would_tell(folder: Folder) -> None:
    for number in range(70):
        folder.write(f"{number}.md", f"# {number}\n")
    folder.run("--jobs", "2", "-q")  # which leaves nothing behind that would protect this process too
    _plant(folder, "re2")
    subprocess.run([sys.executable, "-c", "import re2"], cwd=folder.root, check=False, capture_output=True)
    assert (folder.root / "planted").exists()


def test_a_repository_within_the_vault_runs_no_hooks_of_its_own(folder: Folder) -> None:
    folder.git("init")
    folder.git("init", "--bare", "bare")
    for home in ("bare", "sub/.git"):
        folder.write(
            f"{home}/config", f"[core]\n\tfsmonitor = touch {folder.root / 'planted'}; false\n\tbare = false\n"
        )
    folder.write("bare/a.md", DAMAGED)
    folder.write("a.md", DAMAGED)
    for arguments in (["."], ["bare"], ["bare/a.md"], ["--staged"]):
        folder.run(*arguments, "-q")
    assert not (folder.root / "planted").exists()


def test_a_git_that_lies_in_the_vault_is_not_run(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.write("git", f"#!/bin/sh\ntouch {folder.root / 'planted'}\n").chmod(0o755)
    folder.write("a.md", DAMAGED)
    monkeypatch.setenv("PATH", f".::{os.environ['PATH']}")
    assert folder.run("-q").status == 1
    assert not (folder.root / "planted").exists()


def _run_by_git(folder: Folder, name: str) -> None:
    """A repository whose own config names programs wherever git takes one."""
    run = f"touch {folder.root / 'planted'}; cat"
    folder.git("init")
    folder.write(".gitattributes", "*.md filter=evil diff=evil\n")
    folder.write("a.md", "# Quay\n")
    folder.git("add", "-A")
    folder.git("commit", "-m", "x")
    for key in ("diff.evil.textconv", "diff.evil.command", "diff.external", "core.pager", "core.editor", name):
        folder.git("config", key, run)
    folder.git("config", "filter.evil.required", "true")
    folder.write("a.md", f"# Quay\n{DAMAGED}")


@pytest.mark.parametrize("name", ["filter.evil.clean", "filter.evil.process", "core.fsmonitor", "core.sshCommand"])
def test_git_runs_no_program_that_the_repository_names(folder: Folder, name: str) -> None:
    _run_by_git(folder, name)
    for arguments in (["--changed-since", "HEAD"], ["--staged"], ["--hook", "a.md"], ["--output-format", "sarif"]):
        ran = folder.run(*arguments, "-q")
        assert (ran.status, ran.err) == (0 if arguments == ["--staged"] else 1, "")
    assert not (folder.root / "planted").exists()


def test_git_asks_no_submodule_and_fetches_nothing(folder: Folder, new_folder: Callable[[str], Folder]) -> None:
    other = new_folder("other")
    _run_by_git(other, "x.y")
    folder.git("init")
    folder.git("-c", "protocol.file.allow=always", "submodule", "add", other.root, "sub")
    folder.write("a.md", "x\n")
    folder.git("add", "-A")
    folder.git("commit", "-m", "x")
    type(folder)(folder.root / "sub").git("config", "core.fsmonitor", f"touch {folder.root / 'planted'}; false")
    folder.write("sub/a.md", DAMAGED)
    assert folder.run("--staged", "-q").status == 0
    blob = folder.git("rev-parse", "HEAD:a.md").strip()
    (folder.root / ".git/objects" / blob[:2] / blob[2:]).unlink()
    for key, value in {
        "remote.origin.url": str(other.root),
        "remote.origin.promisor": "true",
        "remote.origin.uploadpack": f"touch {folder.root / 'planted'}; false",
        "protocol.file.allow": "always",
        "extensions.partialClone": "origin",
    }.items():
        folder.git("config", key, value)
    folder.write("a.md", DAMAGED)
    ran = folder.run("--changed-since", "HEAD", "-q")
    assert (ran.status, "notelint makes no connection" in ran.err) == (2, True)
    assert not (folder.root / "planted").exists()


@contextmanager
def _ended_after(seconds: int) -> Iterator[None]:
    """What waits in vain fails."""
    before = signal.signal(signal.SIGALRM, lambda *_: pytest.fail("it waits"))
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize(
    "name",
    [
        ".notelint.yaml",
        ".notelint-baseline.json",
        ".notelint-distinct.jsonl",
        ".obsidian/types.json",
        ".obsidian/templates.json",
        ".obsidian/plugins/templater-obsidian/data.json",
        "a.md",
    ],
)
def test_a_pipe_holds_nobody_up(folder: Folder, name: str) -> None:
    folder.write(".obsidian/plugins/templater-obsidian/x", "")
    os.mkfifo(folder.root / name)
    for arguments in (["--write-baseline"], ["--fix"]):
        with _ended_after(seconds=20):
            ran = folder.run(*arguments)
        assert ran.status in (0, 2)
        assert "Traceback" not in ran.err


# no expression hangs

SLOW = ["(a+)+$", "(a|a)*b", "(.*a){25}b", "^(([a-z])+.)+[A-Z]([a-z])+$", "(a?){60}a{60}b"]
LONG = "a" * 100_000 + "!"
CONFIGS: dict[str, Callable[[str], object]] = {
    "a pattern in the text": lambda text: {"rules": {"pattern": {"patterns": {"x": {"match": text, "message": "no"}}}}},
    "a pattern in values": lambda text: {"rules": {"pattern": {"patterns": {"x": {"match": text, "in": ["values"]}}}}},
    "a pattern of a type": lambda text: {"types": {"x": {"properties": {"title": {"pattern": text}}}}},
    "keys of a type": lambda text: {"types": {"x": {"patternProperties": {text: {"type": "integer"}}}}},
    "a name for files": lambda text: {"types": {"x": {"filename": text}}},
}


@pytest.mark.parametrize("expression", SLOW)
@pytest.mark.parametrize("where", CONFIGS)
def test_no_expression_of_a_config_hangs(folder: Folder, where: str, expression: str) -> None:
    folder.write(".notelint.yaml", json.dumps(CONFIGS[where](expression)))
    folder.write("a.md", f"---\ntype: x\ntitle: {LONG}\n{LONG[:2000]}: 1\n---\n\n{LONG}\n")
    start = time.process_time()
    assert folder.run("--select", "pattern,schema,syntax,file-name", "-q").status in (0, 1)
    assert time.process_time() - start < 5


@pytest.mark.parametrize("glob", ["*a" * 60 + "b", "**/" * 60 + "b", "[a-a]*" * 40 + "b", "a?*" * 50 + "/b"])
def test_no_glob_of_a_config_hangs(folder: Folder, glob: str) -> None:
    folder.write(".notelint.yaml", json.dumps({"ignore": [glob], "overrides": [{"paths": [glob], "rules": {}}]}))
    folder.write("/".join(["a" * 50] * 20)[:900] + "/" + "a" * 200 + ".md", "x\n")
    start = time.process_time()
    folder.run("-q")
    assert time.process_time() - start < 5


BOMBS = {
    "aliases of aliases": "a: &a [x, x]\n"
    + "\n".join(f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]" for n in range(24)),
    "depth": "ignore: " + "[" * 5_000,
    "depth in blocks": "\n".join(f"{'  ' * n}a:" for n in range(800)),
}


@pytest.mark.parametrize("place", ["the config", "a note"])
@pytest.mark.parametrize("bomb", BOMBS)
def test_no_yaml_blows_up(folder: Folder, bomb: str, place: str) -> None:
    folder.write(".notelint.yaml", BOMBS[bomb] if place == "the config" else "rules: {}\n")
    folder.write("a.md", f"---\n{BOMBS[bomb]}\n---\n")
    start = time.process_time()
    ran = folder.run("-q")
    assert ran.status in (1, 2)
    assert time.process_time() - start < 5


# no network


def test_no_connection_is_made(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(0)
    address = f"http://127.0.0.1:{server.getsockname()[1]}/x"
    tried: list[object] = []
    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, lambda *words: tried.append(words))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *words, **_: tried.append(words))
    configs = [
        {"types": {"x": {"$ref": address}}},
        {"types": {"x": {"$schema": address, "properties": {"title": {"$ref": address + "#/a"}}}}},
        {"types": {"x": {"$id": address, "$dynamicRef": address}}},
        {"extends": address},
        {"extends": [address + ".yaml"]},
        {"types": address},
    ]
    for config in configs:
        folder.write(".notelint.yaml", json.dumps(config))
        folder.write(
            "a.md", f"---\ntype: x\nsource_ref: {address}\ntitle: !!python/object {address}\n---\n![]({address})\n"
        )
        folder.run("--output-format", "sarif", "-q")
    assert tried == []
    with pytest.raises(BlockingIOError):
        server.accept()


# nothing outside the vault is read or written

CANARY = "CANARY-of-the-host"


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder beside the vault, which nobody may read or write."""
    folder = tmp_path / "outside"
    for name in (
        "secret.yaml",
        "secret.md",
        "secret.json",
        "types.json",
        "templates.json",
        "types/secret.yaml",
        "notes/secret.md",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        settings = json.dumps({CANARY: 1, "types": {CANARY: "date"}, "folder": CANARY})
        text = {".json": settings, ".md": f"# {CANARY} \u00e2\u20ac\u2122\n"}.get(Path(name).suffix)
        (folder / name).write_text(text or f"properties: {{{CANARY}: {{type: string}}}}\nrequired: [{CANARY}]\n")
    return folder


def _state(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


LINKS = {
    "the config": ("config", ".notelint.yaml", "secret.yaml"),
    "a config that is extended": ("extends: x.yaml", "x.yaml", "secret.yaml"),
    "a config that is extended, through a folder": ("extends: sub/secret.yaml", "sub", ""),
    "the folder of types": ("types: kinds", "kinds", "types"),
    "a file of types": ("types: kinds", "kinds/customer.yaml", "types/secret.yaml"),
    "the baseline": ("", ".notelint-baseline.json", "secret.json"),
    "the distinct pairs": ("", ".notelint-distinct.jsonl", "secret.json"),
    "a note": ("", "link.md", "secret.md"),
    "a folder of notes": ("", "link", "notes"),
    "Obsidian's types": ("", ".obsidian/types.json", "secret.json"),
    "Obsidian's templates": ("", ".obsidian/templates.json", "secret.json"),
    "Obsidian's folder": ("", ".obsidian", ""),
    "git's ignore file": ("", ".gitignore", "secret.md"),
}


def _everything(folder: Folder) -> Iterator[Ran]:
    yield folder.run()
    yield folder.run("--unsafe-fixes", "--verbose")
    yield folder.run("--output-format", "sarif")
    yield folder.run("--diff", "--unsafe-fixes")
    yield folder.run("--write-baseline")
    yield folder.run("--prune-baseline")
    yield folder.run("--add-ignores")
    yield folder.run("--staged")
    yield folder.run("explain", "a.md")
    yield folder.run("config")
    named = [str(path.relative_to(folder.root)) for path in folder.root.rglob("*.md")]
    yield folder.run(*named, "link", "--unsafe-fixes") if (folder.root / "link").exists() else folder.run(*named)


@pytest.mark.parametrize("git", [False, True])
@pytest.mark.parametrize("case", LINKS)
def test_links_lead_nobody_out(folder: Folder, outside: Path, case: str, git: bool) -> None:
    config, name, target = LINKS[case]
    if config != "config":
        folder.write(".notelint.yaml", config)
    folder.write("b.md", "---\ntype: customer\ntitle: x\n---\n")
    folder.write("a.md", NOTE)
    (folder.root / name).parent.mkdir(exist_ok=True)
    (folder.root / name).symlink_to(outside / target)
    if git:
        folder.git("init")
        folder.git("add", "-A")
    before = _state(outside)
    for ran in _everything(folder):
        assert CANARY not in ran.text + ran.err
        assert ran.status in (0, 1, 2)
    assert _state(outside) == before


PATHS = [
    "extends: ../outside/secret.yaml",
    "extends: {outside}/secret.yaml",
    "extends: [sub/../../outside/secret.yaml]",
    "types: ../outside/types",
    "types: {outside}/types",
    "types: sub/../../outside/types",
    'ignore: ["../outside/**"]',
    'types: {{customer: {{filename: "../outside/{{title}}"}}}}',
    'types: {{customer: {{places: ["../outside"]}}}}',
]


@pytest.mark.parametrize("config", PATHS)
def test_paths_lead_nobody_out(folder: Folder, outside: Path, config: str) -> None:
    folder.write(".notelint.yaml", config.format(outside=outside))
    folder.write("sub/x.md", "x\n")
    folder.write("a.md", NOTE)
    folder.write(
        "b.md", f"---\ntype: customer\ntitle: secret\nsource_ref: {outside}/secret.md\n---\n[[../outside/secret]]\n"
    )
    before = _state(outside)
    for ran in _everything(folder):
        assert CANARY not in ran.text + ran.err
    assert _state(outside) == before


@pytest.mark.parametrize("target", ["secret.json", "types", "new.json"])
@pytest.mark.parametrize("option", ["--output-file={}", "--output-format=sarif={}", "--output-format=full={}"])
def test_reports_are_not_written_through_links(folder: Folder, outside: Path, target: str, option: str) -> None:
    folder.write("a.md", DAMAGED)
    (folder.root / "out").symlink_to(outside / target)
    before = _state(outside)
    ran = folder.run(option.format("out/x" if target == "types" else "out"), "-q")
    assert ran.status == 2
    assert "symbolic link" in ran.err
    assert _state(outside) == before


def test_reports_are_not_written_through_links_within_the_vault(folder: Folder) -> None:
    folder.git("init")
    folder.write("a.md", DAMAGED)
    (folder.root / "out").symlink_to(".git/config")
    before = folder.read(".git/config")
    assert folder.run("--output-file", "out", "-q").status == 2
    assert folder.read(".git/config") == before
    other = type(folder)(folder.root.parent / "elsewhere")
    other.write("a.md", "x\n")
    assert other.run("../folder", "--output-file", folder.root / "out", "-q").status == 2
    assert folder.read(".git/config") == before


def test_a_baseline_elsewhere_silences_nothing(folder: Folder, outside: Path) -> None:
    folder.write("a.md", DAMAGED)
    folder.run("--write-baseline", "-q")
    assert folder.run("-q").status == 0
    (folder.root / ".notelint-baseline.json").rename(outside / "baseline.json")
    (folder.root / ".notelint-baseline.json").symlink_to(outside / "baseline.json")
    before = _state(outside)
    for arguments in ([], ["--write-baseline"], ["--prune-baseline"]):
        ran = folder.run("-q", *arguments)
        assert (ran.status, "is a symbolic link" in ran.err) == (2, True)
    assert _state(outside) == before


def test_the_baseline_does_not_follow_a_guessed_name(folder: Folder, outside: Path) -> None:
    folder.write("a.md", DAMAGED)
    for name in (".notelint-baseline.json.{}.new", "..notelint-baseline.json.{}.tmp"):
        (folder.root / name.format(os.getpid())).symlink_to(outside / "secret.json")
    before = _state(outside)
    assert folder.run("--write-baseline", "-q").status == 0
    assert _state(outside) == before


# nothing that a note says is obeyed

EVIL = [
    "::error file=x::y",
    "  ::set-output name=a::b",
    "\u3000::add-mask::x",
    "##[error]x",
    "##[add-path]x",
    "##vso[task.setvariable variable=a]b",
    "##VSO[task.x]",
    "##teamcity[buildStop comment='x']",
    "section_start:1:x\r\x1b[0K",
    "\x1b[31mred\x1b]0;title\x07",
    "\x9b31m\x90x\x9c",
    "\x7f\x08\x08",
    "a\u202eb\u2066c",
    "\u2028::error::x\x85::error::y",
    "<script>alert(1)</script>]]>&amp;",
    "[click](javascript:x) ![x](http://x)",
]
TWICE = "- [ ] Oil {0} the winch of the new harbour crane\n- [ ] Oil {0} the winch of a new harbour crane\n"
OURS = {
    "github": re.compile(r"::(?:error|warning|notice|group|endgroup)[ :]"),
    "azure": re.compile(r"##vso\[task\.logissue type=(?:error|warning);sourcepath="),
}


def _assert_harmless(text: str, name: str = "") -> None:
    ours = OURS.get(name)
    for line in text.split("\n"):
        assert all(char.isprintable() or char in "\u00a0\u3000\u200c\u200d\u202f\uf8ff" for char in line), ascii(line)
        rest = line
        if ours and (found := ours.match(line)):
            rest = "x" + line[found.end() :]
        assert not rest.lstrip().startswith("::"), ascii(line)
        assert not re.search(r"(?i)##(?:vso|teamcity)?\[", rest), ascii(line)


def _file_name(text: str) -> str:
    return text.replace("/", "_") + ".md"


@pytest.fixture
def evil(vault: Folder) -> Folder:
    """A vault in which names, text, values and config say all of this."""
    for text in EVIL:
        vault.write(_file_name(text), f"{text} PING {text} WARN\n## {text}\n{TWICE.format(text)}{DAMAGED}")
        vault.write(
            _file_name(text + "\n" + text), f"---\ntype: {json.dumps(text)}\ntags: {text}\n---\nPING\n# {text}\n"
        )
    patterns = {
        f"p{number}": {"literal": text.strip(), "message": text, "help": text, "replace": text[::-1] + "PONG"}
        for number, text in enumerate(EVIL)
    }
    vault.write(".notelint.yaml", json.dumps({"rules": {"pattern": {"patterns": patterns}}, "ignore": ["*add-mask*"]}))
    return vault


@pytest.mark.parametrize("name", FORMATS)
def test_no_output_holds_a_command(evil: Folder, name: str) -> None:
    ran = evil.run("--output-format", name, "--verbose", "--statistics")
    assert ran.text.count("\n") > 10
    assert "PING" in ran.text
    _assert_harmless(ran.text, name)
    _assert_harmless(ran.err)


def test_no_report_in_a_file_holds_a_command(evil: Folder, tmp_path: Path) -> None:
    evil.run(*(f"--output-format={name}={tmp_path / name}" for name in FORMATS), "-q")
    for name in FORMATS:
        _assert_harmless((tmp_path / name).read_text("utf-8"), name)


def test_json_says_the_same_in_escapes(evil: Folder) -> None:
    paths = {found["path"] for found in json.loads(evil.run("--output-format", "json", "-q").text)}
    expected = {_file_name(text) for text in EVIL if "add-mask" not in text}
    assert expected <= paths


@pytest.mark.parametrize("command", [["config"], ["rule"], ["explain"]], ids=" ".join)
def test_no_command_prints_a_command(evil: Folder, command: list[str]) -> None:
    for name in [_file_name(text) for text in EVIL] if command == ["explain"] else [""]:
        ran = evil.run(*command, *filter(None, [name]))
        _assert_harmless(ran.text)
        _assert_harmless(ran.err)


@pytest.mark.parametrize("text", EVIL, ids=ascii)
def test_no_complaint_is_a_command(folder: Folder, text: str) -> None:
    shown = json.dumps(text)
    for config in ({text: 1}, {"rules": {text: "on"}}, {"rules": {"schema": {text: 1}}}, {"extends": text}):
        folder.write(".notelint.yaml", json.dumps(config))
        _assert_harmless(folder.run().err)
    folder.write(".notelint.yaml", f"types: {{ {shown}: {{ {shown}: {{type: {shown}}} }} }}")
    _assert_harmless(folder.run().err)
    folder.write(
        ".notelint.yaml", json.dumps({"types": {text: {"title": text, "properties": {text: {"enum": [text]}}}}})
    )
    _assert_harmless(folder.run("config").text)
    folder.write(".notelint.yaml", "")
    for arguments in (
        [text],
        [f"./{text}.md"],
        ["--changed-since", text.strip()],
        ["--select", text],
        ["--" + text.strip()],
    ):
        _assert_harmless(folder.run(*arguments).err.replace(f"usage: {text}", ""))


@pytest.mark.parametrize("service", ["GITHUB_ACTIONS", "TF_BUILD", "GITLAB_CI", "TEAMCITY_VERSION"])
def test_a_diff_in_a_log_holds_no_command(evil: Folder, service: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(service, "true")
    ran = evil.run("--diff", "--unsafe-fixes", "-q")
    assert "PONG" in ran.text
    lines = ran.text.split("\n")
    if service == "GITHUB_ACTIONS":
        token = re.fullmatch(r"::stop-commands::([0-9a-f]{32})", lines[0])
        assert token
        assert [number for number, line in enumerate(lines) if line == f"::{token[1]}::"] == [len(lines) - 2]
    else:
        assert not any(
            re.search(r"(?i)##(?:vso|teamcity)?\[|[\x00-\x08\x0b-\x1f]", line.rstrip("\r")) for line in lines
        )


def test_a_diff_in_a_workflow_can_still_be_applied(vault: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    vault.write("a.md", "::error::x\nPING\n::error::x\n")
    patch = vault.zz("--diff").out
    subprocess.run(["git", "apply"], cwd=vault.root, input=patch, check=True)
    assert vault.read("a.md") == b"::error::x\nPONG\n::error::x\n"


@pytest.mark.parametrize("service", ["GITHUB_ACTIONS", "TF_BUILD", "GITLAB_CI"])
def test_a_proposed_config_in_a_log_holds_no_command(
    folder: Folder, service: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        text = json.dumps("##vso[task.x]\x1b[31m")
        folder.write(f"{number}.md", f"---\ntype: {text}\n{text}: ::error::x\n'::error::x': 1\n---\n## ##[error]x\n")
    assert "##vso[" in folder.run("init").text, "a file gets it as it is"
    monkeypatch.setenv(service, "true")
    _assert_harmless(folder.run("init").text)
