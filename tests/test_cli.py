"""The command line as people meet it: statuses, streams, paths, bad input, signals, terminals."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Folder

CONCISE = ("--output-format", "concise")


# arguments


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["--version"], 0, "notelint 0."),
        (["--help"], 0, "--unsafe-fixes"),
        (["rule", "--help"], 0, "NAME"),
        (["--fixx"], 2, "--fixx"),
        (["--output-format", "xml"], 2, "xml"),
        (["--jobs", "many"], 2, '"many" is not a number'),
        (["--jobs", "-1"], 2, ""),
        (["--select", "zz-pin"], 2, 'did you mean "zz-ping"?'),
        (["--ignore", "txt"], 2, '"txt" is neither a rule nor a stage, did you mean "text"?'),
        (["--select", "qqq"], 2, '"qqq" is neither a rule nor a stage.'),
        (["rule", "zz-pin"], 2, 'did you mean "zz-ping"?'),
        (["rule", "zz-grow"], 2, "is not installed"),
        (["rule", "zz-ping", "x"], 2, "x"),
        (["rule", "zz-ping"], 0, "Finds PING."),
        (["rule"], 0, "zz-same"),
        (["--config", "none.yaml"], 2, "none.yaml: cannot be read"),
        (["--config", "."], 2, "folder"),
        (["--stdin-filename", "a.md"], 2, "--stdin-filename"),
        (["missing.md"], 2, "missing.md: no such file or folder"),
        (["missing/"], 2, "missing: no such file or folder"),
        (["a" * 5000 + ".md"], 2, "no such file or folder"),
        (["/".join(["a"] * 3000)], 2, "no such file or folder"),
        (["a\nb\x1b[31m.md"], 2, r"a\x0ab\x1b[31m.md: no such file"),
        (["\udcff.md"], 2, "no such file"),
        (["-x.md"], 2, "-x.md"),
        (["--", "-x.md"], 2, "-x.md: no such file"),
        (["broken.md"], 2, "broken.md: a broken link"),
        (["loop.md"], 2, "loop.md: a broken link"),
        (["out.md"], 2, "out.md: leads out of the vault"),
        (["out/deep.md"], 2, "leads out of the vault"),
        (["out"], 2, "leads out of the vault"),
        (["pipe.md"], 2, "pipe.md: is not a file"),
        (["/dev/null"], 2, "/dev/null: is not a file"),
        ([".trash/gone.md"], 0, ""),
        ([], 0, ""),
        (["."], 0, ""),
        (["check"], 0, ""),
        (["check", "."], 0, ""),
    ],
    ids=lambda value: None if not isinstance(value, list) else " ".join(value)[:40].encode("unicode-escape").decode(),
)
def test_arguments(
    vault: Folder, new_folder: Callable[[str], Folder], arguments: list[str], status: int, words: str
) -> None:
    elsewhere = new_folder("elsewhere")
    elsewhere.write("deep.md", "PING")
    vault.write(".trash/gone.md", "PING")
    (vault.root / "broken.md").symlink_to("nothing")
    (vault.root / "loop.md").symlink_to("loop.md")
    (vault.root / "out.md").symlink_to("../elsewhere/deep.md")
    (vault.root / "out").symlink_to("../elsewhere")
    os.mkfifo(vault.root / "pipe.md")
    ran = vault.zz(*arguments) if arguments[:1] != ["rule"] else vault.run(*arguments)
    assert ran.status == status
    assert words in ran.text + ran.err
    assert "Traceback" not in ran.err


def test_a_bad_path_does_not_keep_the_others_from_being_checked(vault: Folder) -> None:
    vault.write("a.md", "PING")
    vault.write("z.md", "PING")
    ran = vault.zz("a.md", "missing.md", "z.md", "--fix")
    assert ran.status == 2
    assert vault.read("a.md") == vault.read("z.md") == b"PONG"


def test_an_unreadable_note_is_named_and_the_others_checked(vault: Folder) -> None:
    vault.zz()  # nobody may not read our modules, so they are imported before
    with _as_nobody(), TemporaryDirectory() as name:
        free = type(vault)(Path(name, "vault"))
        free.write("a.md", "PING").chmod(0)
        free.write("b.md", "PING")
        ran = free.zz(".", "a.md", "--fix")
        assert (ran.status, ran.err.count("a.md: cannot be read: Permission denied")) == (2, 1)
        assert free.read("b.md") == b"PONG"
        free.root.chmod(0o500)
        free.write("b.md", "PING")
        ran = free.zz("b.md", "--fix")
        assert (ran.status, ran.err.count("b.md: cannot be written: Permission denied")) == (2, 1)
        assert free.read("b.md") == b"PING"
        free.root.chmod(0o700)


@contextmanager
def _as_nobody() -> Iterator[None]:
    """Root may read and write everything, so root steps down."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.mark.parametrize("git", [True, False], ids=["git", "no git"])
def test_a_folder_that_cannot_be_read_is_named(vault: Folder, git: bool) -> None:
    vault.zz()
    with _as_nobody(), TemporaryDirectory() as name:
        free = type(vault)(Path(name, "vault"))
        free.write("a.md", "PING")
        shut = free.write("shut/b.md", "PING").parent
        if git:
            free.git("init")
        shut.chmod(0)
        ran = free.zz("--output-format", "concise")
        shut.chmod(0o700)
    assert (ran.status, len(ran.lines)) == (2, 1)
    assert "vault/shut: this folder cannot be read" in ran.err


HOSTILE_NAMES = [
    "a b.md",
    "it's.md",
    'say "hi".md',
    "é ü 漢字 📅.md",
    "-dash.md",
    "--fix.md",
    "-.md",
    "tab\tnew\nline.md",
    "back\\slash.md",
    "$(touch x).md",
    "%25.md",
    "[x].md",
    "{{a}}.md",
    "#tag.md",
    "a,b.md",
    "UP.MD",
    "long.markdown",
    "-f/-x.md",
    "\udcff\udc80.md",
    "a" * 240 + ".md",
]


@pytest.mark.parametrize("name", HOSTILE_NAMES, ids=ascii)
def test_any_name_of_a_file_works(vault: Folder, name: str) -> None:
    vault.write(name, "PING")
    for arguments in ([name], []):
        ran = vault.zz(*arguments, "--output-format", "json")
        assert ran.status == 1
        shown = name.encode("utf-8", "backslashreplace").decode()  # many programs refuse a lone surrogate in JSON
        assert [found["path"] for found in json.loads(ran.text)] == [shown]
        for output in ("full", "concise", "github"):
            assert "\x1b" not in vault.zz(*arguments, "--output-format", output).text
    assert vault.zz(name, "--fix").status == 0
    assert vault.read(name) == b"PONG"


def test_a_folder_named_like_a_command(vault: Folder) -> None:
    vault.write("check/a.md", "PING")
    vault.write("rule/b.md", "PING")
    assert vault.zz("check", "check", *CONCISE).lines == ["check/a.md:1:1: error[zz-ping] PING found [fix]"]
    assert vault.zz("check", "rule", *CONCISE).lines == ["rule/b.md:1:1: error[zz-ping] PING found [fix]"]


def test_a_note_named_twice_is_checked_once(vault: Folder) -> None:
    vault.write("d/a.md", "PING")
    (vault.root / "link.md").symlink_to("d/a.md")
    (vault.root / "other").symlink_to("d")
    paths = ["d/a.md", "./d/../d/a.md", f"{vault.root}/d/a.md", "d", ".", "link.md", "other", "other/a.md"]
    assert vault.zz(*paths, *CONCISE).lines == ["d/a.md:1:1: error[zz-ping] PING found [fix]"]
    for path in paths:
        assert len(vault.zz(path, *CONCISE).lines) == 1, path


def test_the_vault_around_the_working_folder(vault: Folder) -> None:
    vault.write("a.md", "PING")
    vault.write("sub/deep/b.md", "PING")
    deep = type(vault)(vault.root / "sub/deep")
    assert [line.split(":")[0] for line in deep.zz("b.md", *CONCISE).lines] == ["sub/deep/b.md"]
    assert [line.split(":")[0] for line in deep.zz(".", *CONCISE).lines] == ["sub/deep/b.md"]
    assert [line.split(":")[0] for line in deep.zz(*CONCISE).lines] == ["sub/deep/b.md", "a.md"][::-1]


def test_several_vaults_in_one_call(new_folder: Callable[[str], Folder], plugin: Path) -> None:
    for name in ("one", "two"):
        made = new_folder(f"all/{name}")
        made.write(".notelint.yaml", "rules: {zz-remark: error}\n" if name == "one" else "ignore: [x.md]\n")
        made.write("n.md", "PING HINT")
        made.write("x.md", "PING")
    all_ = type(made)(made.root.parent)
    ran = all_.zz("one", "two", *CONCISE)
    assert ran.lines == [
        "one/n.md:1:1: error[zz-ping] PING found [fix]",
        "one/n.md:1:6: error[zz-remark] HINT found",
        "one/x.md:1:1: error[zz-ping] PING found [fix]",
        "two/n.md:1:1: error[zz-ping] PING found [fix]",
        "two/n.md:1:6: info[zz-remark] HINT found",
    ]
    inside = type(made)(made.root.parent / "one")
    paths = [line.split(":")[0] for line in inside.zz(".", "../two", *CONCISE).lines]
    assert paths == ["../two/n.md", "../two/n.md", "n.md", "n.md", "x.md"]
    all_.git("init")
    patch = all_.zz("one", "two", "--diff")
    subprocess.run(["git", "apply"], cwd=all_.root, input=patch.out, check=True)
    assert all_.read("one/x.md") == all_.read("two/n.md").replace(b" HINT", b"") == b"PONG"


def test_a_note_that_is_left_out_stays_left_out_when_it_is_named(vault: Folder) -> None:
    vault.write(".notelint.yaml", "ignore: ['Archive/**']\n")
    vault.write(".obsidian/templates.json", '{"folder": "Forms"}')
    for name in ("Archive/a.md", "Forms/b.md"):
        vault.write(name, "PING")
        assert vault.zz(name, "--fix").status == 0
        assert vault.read(name) == b"PING"
        assert f"{name}: left out" in vault.zz(name, "--verbose").err
        ran = vault.zz("-", "--stdin-filename", name, "--fix", stdin=b"PING")
        assert (ran.status, ran.out) == (0, b"PING")


# standard input


@pytest.mark.parametrize(
    ("arguments", "stdin", "out", "status"),
    [
        (["--fix"], b"PING\r\n", b"PONG\r\n", 0),
        (["--fix"], b"\xef\xbb\xbfx", b"\xef\xbb\xbfx", 0),
        (["--fix"], b"PING RISKY", b"PONG RISKY", 1),
        (["--unsafe-fixes"], b"PING RISKY", b"PONG ", 0),
        (["--fix"], b"PING\xff", b"PING\xff", 1),
        (["--fix"], b"PING CRASH", b"PING CRASH", 3),
        (["--fix"], b"PING SURROGATE", b"PING SURROGATE", 3),
        (["--fix"], "é漢📅 PING".encode(), "é漢📅 PONG".encode(), 0),
        ([*CONCISE], b"PING", b"x y.md:1:1: error[zz-ping] PING found [fix]\n", 1),
        ([*CONCISE], b"x", b"", 0),
        (["--diff"], b"PING\n", b"--- a/x y.md\t\n+++ b/x y.md\t\n@@ -1 +1 @@\n-PING\n+PONG\n", 1),
    ],
)
def test_text_on_standard_input(vault: Folder, arguments: list[str], stdin: bytes, out: bytes, status: int) -> None:
    ran = vault.zz("-", "--stdin-filename", "x y.md", *arguments, stdin=stdin)
    assert (ran.status, ran.out[-len(out) :] if "--diff" in arguments else ran.out) == (status, out)
    assert "Traceback" not in ran.err


def test_findings_on_fixed_standard_input_go_to_standard_error(vault: Folder) -> None:
    ran = vault.zz("-", "--fix", *CONCISE, stdin=b"PING RISKY")
    assert ran.out == b"PONG RISKY"
    assert ran.err == "stdin.md:1:6: error[zz-risky] RISKY found [unsafe fix]\n"


def test_standard_input_takes_the_config_of_its_vault(vault: Folder) -> None:
    vault.write(".notelint.yaml", "overrides: [{paths: [In/**], rules: {zz-ping: off}}]\n")
    assert vault.zz("-", "--stdin-filename", "In/a.md", stdin=b"PING").status == 0
    assert vault.zz("-", "--stdin-filename", vault.root / "Out/a.md", stdin=b"PING").status == 1


# the summary


@pytest.mark.parametrize(
    ("note", "arguments", "expected"),
    [
        ("x", [], "1 note checked: nothing found."),
        (
            "PING PING RISKY HINT WARN",
            [],
            "1 note checked: 3 errors, 1 warning, 1 remark (zz-ping 2, zz-remark 2, zz-risky 1). "
            "--fix would repair 2. --unsafe-fixes would repair 1 more.",
        ),
        ("RISKY", [], "1 note checked: 1 error (zz-risky 1). --unsafe-fixes would repair 1."),
        (
            "PING PING RISKY",
            ["--fix"],
            "1 note checked: 1 error (zz-risky 1). Fixed 2 (zz-ping 2). --unsafe-fixes would repair 1.",
        ),
        ("PING", ["--diff"], "1 note checked: nothing found. Would fix 1 (zz-ping 1)."),
        ("PING RISKY", ["--unsafe-fixes"], "1 note checked: nothing found. Fixed 2 (zz-ping 1, zz-risky 1)."),
    ],
)
def test_the_summary(vault: Folder, note: str, arguments: list[str], expected: str) -> None:
    vault.write("a.md", note)
    ran = vault.run(*arguments, "--select", "zz-ping,zz-risky,zz-remark")
    assert ran.err.splitlines() == [expected]


def test_statistics(vault: Folder) -> None:
    vault.write("a.md", "PING PING RISKY")
    ran = vault.zz("--statistics")
    assert ran.err.splitlines() == ["      2  zz-ping (2 fixable)", "      1  zz-risky (0 fixable)"]


def test_an_empty_folder(folder: Folder) -> None:
    ran = folder.run()
    assert (ran.status, ran.out, ran.err) == (0, b"", "0 notes checked: nothing found.\n")


def test_verbose_says_what_is_taken(vault: Folder) -> None:
    vault.write("a.md", "x")
    ran = vault.zz("--verbose", "--select", "zz-ping")
    assert f"vault {vault.root}: 1 note, rules zz-ping" in ran.err


def test_standard_output_holds_findings_only(vault: Folder) -> None:
    vault.write("a.md", "CRASH")
    ran = vault.zz("a.md", "none.md", "--statistics", "--verbose")
    assert (ran.status, ran.out) == (3, b"")


# colours, progress, pipes, signals: in processes of their own


def _on_terminal(
    vault: Folder, *arguments: str, env: Mapping[str, str] | None = None, both: bool = True
) -> tuple[int, str, str]:
    """Status, standard output and error of a run whose error, and with `both` output too, is a terminal."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "notelint", *arguments],
        cwd=vault.root,
        env={**os.environ, **(env or {}), "COLUMNS": "100"},
        stdin=subprocess.DEVNULL,
        stdout=slave if both else subprocess.PIPE,
        stderr=slave,
    )
    os.close(slave)
    shown = b""
    while True:
        ready, _, _ = select.select([master], [], [], 30)
        try:
            data = os.read(master, 65536) if ready else b""
        except OSError:
            break
        if not data:
            break
        shown += data
    out = process.stdout.read() if process.stdout else b""
    os.close(master)
    return process.wait(timeout=30), out.decode(), shown.decode()


@pytest.mark.parametrize(
    ("env", "coloured"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True),
    ],
    ids=str,
)
def test_colours_on_a_terminal(vault: Folder, env: dict[str, str], coloured: bool) -> None:
    vault.write("a.md", b"x\n\xff")
    status, _, shown = _on_terminal(vault, "--isolated", env=env)
    assert status == 1
    assert ("\x1b[" in shown) == coloured
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown).replace("\r\n", "\n")
    assert "a.md:2:1 error[syntax] byte 0xFF is not UTF-8\n2 | \ufffd\n  | ^\n" in plain, "the same words"


@pytest.mark.parametrize(("env", "coloured"), [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": ""}, False)])
def test_colours_in_a_pipe(vault: Folder, env: dict[str, str], coloured: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.write("a.md", b"\xff")
    ran = vault.spawn("--isolated", env=env)
    assert (b"\x1b[" in ran.out) == coloured
    assert "\x1b" not in ran.err
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert (b"\x1b[" in vault.run("--isolated").out) == coloured
    for output in ("concise", "json", "jsonl", "github"):
        assert b"\x1b" not in vault.run("--isolated", "--output-format", output).out


@pytest.mark.parametrize(("notes", "arguments", "shown"), [(120, [], True), (120, ["-q"], False), (9, [], False)])
def test_progress_on_a_terminal(vault: Folder, notes: int, arguments: list[str], shown: bool) -> None:
    for number in range(notes):
        vault.write(f"{number}.md", "x\n")
    vault.write("bad.md", b"\xff")
    status, out, err = _on_terminal(vault, "--isolated", "--no-cache", *CONCISE, *arguments, both=False)
    assert status == 1
    assert out == "bad.md:1:1: error[syntax] byte 0xFF is not UTF-8\n"
    assert ("Checking" in err) == shown
    assert "\x1b[?25l" not in err or "\x1b[?25h" in err.rpartition("\x1b[?25l")[2], "the cursor comes back"


def test_no_progress_in_a_pipe(vault: Folder) -> None:
    for number in range(120):
        vault.write(f"{number}.md", "x\n")
    assert vault.spawn("--isolated", env={"FORCE_COLOR": "1"}).err == "120 notes checked: nothing found.\n"


@pytest.mark.parametrize("arguments", [[], ["--diff"], ["--output-format", "json"], ["--verbose"]], ids=str)
def test_a_closed_pipe_ends_quietly(vault: Folder, arguments: list[str]) -> None:
    for number in range(60):
        vault.write(f"{number}.md", "PING RISKY\n" * 60)
    process = vault.start("--isolated", *arguments)
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read().decode()
    assert process.wait(timeout=30) == 1
    assert "Traceback" not in err
    assert "Broken" not in err
    assert "Exception" not in err


@pytest.mark.parametrize(("notes", "jobs"), [(40, "1"), (120, "2")])
def test_an_interrupt_ends_quietly(vault: Folder, notes: int, jobs: str) -> None:
    for number in range(notes):
        vault.write(f"{number}.md", "SLEEP PING")
    process = vault.start("--isolated", "--fix", "--jobs", jobs)
    deadline = time.monotonic() + 20
    while vault.read("0.md") != b"SLEEP PONG" and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    sent = time.monotonic()
    out, err = process.communicate(timeout=30)
    assert time.monotonic() - sent < 3
    assert (process.returncode, out, err.decode()) == (130, b"", "")
    texts = {vault.read(f"{number}.md") for number in range(notes)}
    assert texts == {b"SLEEP PING", b"SLEEP PONG"}, "each note is whole"
    assert not list(vault.root.glob(".*.tmp"))


def test_interrupts_never_hang(vault: Folder) -> None:
    for number in range(200):
        vault.write(f"{number}.md", "SLEEP PING")
    for wait in (0.3, 0.4, 0.5, 0.6):
        process = vault.start("--isolated", "--jobs", "1000")
        time.sleep(wait)
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=20)
        assert "InvalidState" not in err.decode()


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="the children of a process are read from /proc")
@pytest.mark.parametrize("started", range(1, 9, 2))
def test_an_interrupt_while_processes_are_started_ends_all(vault: Folder, started: int) -> None:
    for number in range(200):
        vault.write(f"{number}.md", "fine")
    process = vault.start("--isolated", "--no-cache", "--jobs", "1000")
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while process.poll() is None and len(children.read_text().split()) < started:
        pass
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert (process.returncode, err.decode()) == (130, "")


def test_a_closed_output_is_no_error_of_ours(vault: Folder) -> None:
    vault.write("a.md", "fine")
    for closed in (">&-", "<&-", "2>&-"):
        command = f"'{sys.executable}' -m notelint --isolated {closed}"
        ran = subprocess.run(command, shell=True, cwd=vault.root, capture_output=True, text=True, check=False)
        assert (ran.returncode, "Traceback" in ran.stderr) == (0, False)


def test_no_code_comes_from_the_working_folder(vault: Folder) -> None:
    vault.write("evil.egg-info/entry_points.txt", "[notelint.rules]\nevil = evil:RULES\n")
    vault.write("evil.py", "raise SystemExit(99)")
    vault.write("a.md", "fine")
    ran = vault.spawn("--isolated", env={"PYTHONPATH": ""})
    assert (ran.status, ran.err) == (0, "1 note checked: nothing found.\n")


@pytest.mark.parametrize("arguments", [["--select", ""], ["--select", "zz-ping", "--ignore", "zz-ping"]])
def test_a_run_without_any_rule_is_refused(vault: Folder, arguments: list[str]) -> None:
    ran = vault.run(*arguments)
    assert ran.status == 2
    assert "leave no rule to run" in ran.err


def test_a_broken_cache_is_done_without(vault: Folder, tmp_path: Path) -> None:
    for number in range(30):
        vault.write(f"{number}.md", f"fine {number}\n" * 50)
    arguments = ("--isolated", "--cache-dir", tmp_path / "cache")
    assert vault.run(*arguments).status == 0
    (file,) = (tmp_path / "cache").glob("*.sqlite3")
    data = file.read_bytes()
    for broken in (data[:1000] + b"\xaa" * (len(data) - 1000), b"no database", data[:5000], b""):
        file.write_bytes(broken)
        ran = vault.run(*arguments)
        assert (ran.status, ran.text) == (0, "")
        assert "Traceback" not in ran.err
        assert ran.err.endswith("30 notes checked: nothing found.\n")


def test_a_full_disk_is_named(vault: Folder) -> None:
    vault.write("a.md", b"\xff")
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "notelint", "--isolated"]
        ran = subprocess.run(command, cwd=vault.root, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert ran.returncode == 2
    assert "No space left" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_diff_on_a_terminal_obeys_no_note(vault: Folder) -> None:
    vault.write("a.md", "\x1b[2J The caf√© is open\ttoday\r\n")
    status, _, shown = _on_terminal(vault, "--diff", "--select", "mojibake")
    assert (status, "+\\x1b[2J The café is open\ttoday\r" in shown) == (1, True)
    assert "\x1b" not in shown
    assert b"\n+\x1b[2J The caf\xc3\xa9 is open\ttoday\r\n" in vault.run("--diff", "--select", "mojibake").out
