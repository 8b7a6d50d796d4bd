"""Completion on the command line, in the shells themselves."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from notelint.arguments import PARSERS, SHELLS
from notelint.commands import COMMANDS
from notelint.completion import ABOUT, script

if TYPE_CHECKING:
    from tests.conftest import Folder

LINES = {
    "notelint ru": ["rule", "rule.md"],
    "notelint --sel": ["--select"],
    "notelint check --no-b": ["--no-baseline"],
    "notelint --select moji": ["mojibake", "mojibake-name"],
    "notelint --ignore tag,moji": ["tag,mojibake", "tag,mojibake-name"],
    "notelint --select struc": ["structure"],
    "notelint --output-format sa": ["sarif"],
    "notelint --changed-since mai": ["main"],
    "notelint rule sch": ["schema"],
    "notelint explain --iso": ["--isolated"],
    "notelint completion f": ["fish"],
    "notelint init --y": ["--yes"],
    "notelint rule --quie": [],
    "notelint completion ru": [],
    "notelint --jobs ru": [],
}
BASH = """
source ./script
t() { COMP_WORDS=("$@"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _notelint 2> errors; printf '%s\\n' "${COMPREPLY[@]}"; }
"""


def needs(shell: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed here")


@pytest.fixture
def home(folder: Folder) -> Folder:
    """A vault in a repository, with the scripts of all shells."""
    folder.git("init")
    folder.write("rule.md", "x\n")
    folder.write("Quay/log.md", "x\n")
    folder.git("add", "-A")
    folder.git("commit", "-m", "x")
    for shell in SHELLS:
        folder.write(f".{shell}", script(shell))
    return folder


def _said(home: Folder, command: list[str]) -> list[str]:
    environment = {**os.environ, "HOME": str(home.root), "LC_ALL": "C.UTF-8"}
    ran = subprocess.run(
        command, cwd=home.root, env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    assert ran.stderr == ""
    return sorted({line.split("\t")[0].strip() for line in ran.stdout.splitlines()} - {""})


@pytest.mark.parametrize("line", LINES)
def test_bash(home: Folder, line: str) -> None:
    needs("bash")
    home.write("script", script("bash"))
    assert _said(home, ["bash", "-c", f"{BASH}\nt {line}"]) == LINES[line]


@pytest.mark.parametrize("line", LINES)
def test_fish(home: Folder, line: str) -> None:
    needs("fish")
    assert _said(home, ["fish", "-N", "-c", f"source .fish; complete -C '{line}'"]) == LINES[line]


class Terminal:
    """A shell at a terminal, with the script read in."""

    def __init__(self, home: Folder, command: list[str]) -> None:
        self.master, slave = pty.openpty()
        environment = {**os.environ, "HOME": str(home.root), "TERM": "dumb", "PS1": "> ", "COLUMNS": "200"}
        environment["PATH"] = f"{Path(sys.executable).parent}:{environment['PATH']}"
        self.process = subprocess.Popen(
            command, cwd=home.root, env=environment, stdin=slave, stdout=slave, stderr=slave, start_new_session=True
        )
        os.close(slave)

    def type(self, text: str) -> None:
        os.write(self.master, text.encode())

    def read_until(self, words: str) -> str:
        """What is shown, up to some words; all that came in 20 seconds where they do not come."""
        shown, end = "", time.monotonic() + 20
        while words not in shown and time.monotonic() < end:
            if select.select([self.master], [], [], 0.2)[0]:
                shown += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x07|\r", "", os.read(self.master, 65536).decode())
            shown = re.sub(r".\x08", "", shown)
        return shown

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.master)


STARTS = {
    "bash": (["bash", "--norc", "-i"], 'eval "$(notelint completion bash)"; bind "set bell-style none"'),
    "zsh": (["zsh", "-f", "-i"], 'autoload -Uz compinit; compinit -u; eval "$(notelint completion zsh)"'),
}


TYPED = {
    "notelint --sel\t": "notelint --select",
    "notelint --select mojibake,sch\t": "notelint --select mojibake,schema",
    "notelint --output-format sar\t": "notelint --output-format sarif",
    "notelint --output-format sarif=rul\t": "notelint --output-format sarif=rule.md",
    "notelint revi\t--pl\t": "notelint review --plain",
    "notelint check --changed-since mai\t": "notelint check --changed-since main",
    "notelint Qu\t": "notelint Quay/",
    "notelint explain rul\t": "notelint explain rule.md",
    "notelint completion zs\t": "notelint completion zsh",
}


@pytest.mark.parametrize("shell", STARTS)
def test_at_a_terminal(home: Folder, shell: str) -> None:
    needs(shell)
    command, start = STARTS[shell]
    terminal = Terminal(home, command)
    try:
        terminal.type(f"{start}; echo rea''dy\n")
        assert "ready" in terminal.read_until("ready\n")
        for typed, shown in TYPED.items():
            terminal.type(typed)
            seen = terminal.read_until(shown)
            assert shown in seen, seen
            terminal.type("\x15")
    finally:
        terminal.close()


def test_a_branch_of_a_strange_name_is_not_run(home: Folder) -> None:
    needs("bash")
    home.git("branch", "evil$(touch${IFS}planted)`touch${IFS}planted`")
    home.write("script", script("bash"))
    said = _said(home, ["bash", "-c", f"{BASH}\nt notelint --changed-since evil; eval ': '\"${{COMPREPLY[0]}}\""])
    assert len(said) == 1
    assert not (home.root / "planted").exists()


@pytest.mark.parametrize("shell", SHELLS)
def test_the_command_prints_the_script(folder: Folder, shell: str) -> None:
    ran = folder.run("completion", shell)
    assert (ran.status, ran.text) == (0, script(shell))


def test_only_known_shells_are_taken(folder: Folder) -> None:
    ran = folder.run("completion", "tcsh")
    assert (ran.status, "invalid choice" in ran.err) == (2, True)


def test_every_command_has_its_arguments_and_is_told_in_a_few_words() -> None:
    assert set(PARSERS) == set(COMMANDS)
    assert list(ABOUT) == ["check", *PARSERS]
