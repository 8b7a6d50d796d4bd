"""Time of the hook on three changed notes of ten thousand, beside a hook that does nothing, and what it is made of.

    python benchmarks/hook_time.py [RUNS]

Needs git and pre-commit. Each figure is the least of the runs (seven unless told), by the clock; the runs of a table
take turns, so that whatever else the machine does falls on all of them. The last table says how many notes each rule
reads when three are given: more than three, and the time of the hook grows with the vault.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
EXAMPLES = CHECKOUT / "examples" / "vault"
NOTES = 10_000
NOTELINT = [sys.executable, "-P", "-m", "notelint"]
CHANGED = ["0/0.md", "3/303.md", "99/9999.md"]
PHASES = """
import sys, time
start = last = time.perf_counter()
rows = []
def phase(name):
    global last
    now = time.perf_counter(); rows.append((name, now - last)); last = now
import notelint.cli as cli
phase("import the engine")
from notelint.registry import registered
registered(); phase("find and import the rules")
from pathlib import Path
from notelint.config_file import load_config
config = load_config(Path()); config.plan("x.md"); phase("read the config, make the rules")
from notelint.hook import vaults_with_removals
vaults_with_removals(); phase("ask git for what the commit removes")
from notelint.selection import select_notes
from notelint.work import open_work
from notelint.run import run
root = Path().resolve()
focus = select_notes(root, config, map(Path, sys.argv[1:])).focus
work = open_work(root, config)
from notelint.config import Config
from notelint.rule import NoteRule, VaultRule
split = {kind: [name for name, each in config.rules.items() if issubclass(each.rule, kind)]
         for kind in (NoteRule, VaultRule)}
def checked(kind):
    list(run(open_work(root, config.choose(split[kind])), focus))
_ = work.names.paths; phase("ask git for the files of the vault")
checked(NoteRule); phase("rules that look at one note")
checked(VaultRule); phase("rules that look at the vault")
import json; print(json.dumps(rows))
"""
READS = """
import sys
seen = set()
sys.addaudithook(lambda event, words: seen.add(words[0]) if event == "open" and str(words[0]).endswith(".md") else None)
import io
from contextlib import redirect_stderr, redirect_stdout
from notelint.cli import main
with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
    main(["--hook", "--no-cache", "--select", sys.argv[1], *sys.argv[2:]])
print(len(seen))
"""


def vault(folder: Path) -> None:
    """A repository of ten thousand notes, three of them changed and staged."""
    notes = [path.read_bytes() for path in sorted(EXAMPLES.rglob("*.md")) if "Templates" not in path.parts]
    (folder / ".obsidian").mkdir()
    (folder / ".obsidian/app.json").write_text("{}")
    for number in range(NOTES):
        path = folder / str(number // 100) / f"{number}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(notes[number % len(notes)])
    said = dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "Nell Ort")
    said |= dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "nell@example.org")
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "x"]):
        subprocess.run(["git", *command], cwd=folder, check=True, env={**os.environ, **said})
    for name in CHANGED:
        with (folder / name).open("a") as file:
            file.write("\nThe crane is free from noon.\n")
    subprocess.run(["git", "add", "-A"], cwd=folder, check=True)


def pre_commit(folder: Path, name: str, entry: str) -> list[str]:
    """The command that runs one hook on what is staged."""
    hook = {"id": name, "name": name, "language": "system", "types_or": ["markdown"], "require_serial": True}
    config = folder.parent / f"{name}.yaml"
    config.write_text(json.dumps({"repos": [{"repo": "local", "hooks": [{**hook, "entry": entry}]}]}))
    return [sys.executable, "-m", "pre_commit", "run", "--config", str(config)]


def least(commands: dict[str, list[str]], folder: Path, runs: int) -> dict[str, float]:
    """The least time of each command in seconds."""
    found = dict.fromkeys(commands, float("inf"))
    for _ in range(runs + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, cwd=folder, capture_output=True, check=False)
            found[name] = min(found[name], time.perf_counter() - start)
    return found


def main(runs: int) -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "vault"
        folder.mkdir()
        vault(folder)
        entry = " ".join([*NOTELINT, "check", "--hook"])
        commands = {
            "a bare interpreter": [sys.executable, "-c", "pass"],
            "git diff --cached": ["git", "diff", "--cached", "--name-only"],
            "pre-commit, a hook that does nothing": pre_commit(folder, "nothing", shutil.which("true") or "true"),
            "pre-commit, notelint": pre_commit(folder, "notelint", entry),
            "notelint alone": [*NOTELINT, "check", "--hook", *CHANGED],
        }
        print(f"three changed notes of {NOTES:,}")
        for title, seconds in least(commands, folder, runs).items():
            print(f"  {title:<44} {seconds * 1000:>7.0f} ms")
        print("what it is made of, within the interpreter")
        measured = [_said(folder, PHASES, *CHANGED) for _ in range(runs + 1)]
        for rows in zip(*map(json.loads, measured), strict=True):
            print(f"  {rows[0][0]:<44} {min(seconds for _, seconds in rows) * 1000:>7.1f} ms")
        print("notes that a rule reads")
        rules = [
            line.split()[0]
            for line in _said(folder, "from notelint.commands import COMMANDS; COMMANDS['rule']([])").splitlines()
        ]
        for rule in rules:
            read = int(_said(folder, READS, rule, *CHANGED))
            print(f"  {rule:<44} {read:>7,}{'  the whole vault' if read > 100 else ''}")


def _said(folder: Path, program: str, *arguments: str) -> str:
    command = [sys.executable, "-P", "-c", program, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
