"""Check what a pull request or a push changes: annotations, a report in SARIF, and a table for the job's summary.

What GitHub tells of the event is read from its file and from the environment; no text of it ever reaches a shell.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

LEVELS = {"error": ("error",), "warning": ("error", "warning"), "info": ("error", "warning", "info"), "never": ()}
_NAMED = "notelint: "
_COMMIT = re.compile("[0-9a-f]{40}(?:[0-9a-f]{24})?")


class Refused(Exception):
    """The check cannot be made; the text says why and what to do."""


class Range(NamedTuple):
    """What to look at: all that changed since a commit, or, where that is empty, the whole vault; and why."""

    base: str
    why: str


def range_of(name: str, event: dict[str, object]) -> Range:
    """The range of an event. Raises `Refused`."""
    if name in ("pull_request", "pull_request_target"):
        return _pull_request(name, event)
    if name == "merge_group":
        return Range(_commit(event, "merge_group", "base_sha"), "the merge group's base")
    if name == "push":
        return _push(event)
    return Range("", f"the event `{name}` has no range")


def _pull_request(name: str, event: dict[str, object]) -> Range:
    """GitHub merges the proposal into the branch as it is by now, and the first parent of that merge is the base."""
    head, base = (_commit(event, "pull_request", side, "sha") for side in ("head", "base"))
    commit, *parents = _git("rev-list", "--parents", "--max-count=1", "HEAD").split() or [""]
    if parents[1:] == [head]:
        return Range(parents[0], "the branch that the pull request is for")
    if commit == base and head != base:
        advice = "run on `pull_request`" if name == "pull_request_target" else "check out the pull request"
        raise Refused(f"the checkout is that of the base, so nothing of the pull request would be checked; {advice}")
    return Range(base, "the base of the pull request")


def _push(event: dict[str, object]) -> Range:
    """Since the commit that the branch had; for a new branch, or one rewritten, since it left the default branch."""
    before = _commit(event, "before")
    if before.strip("0") and (_knows(before) or _is_shallow()):
        return Range(before, "what the branch was before the push")
    repository = event.get("repository")
    default = repository.get("default_branch") if isinstance(repository, dict) else None
    ref = f"refs/remotes/origin/{default}"
    if isinstance(default, str) and _knows(ref) and _git("rev-parse", ref) != _git("rev-parse", "HEAD"):
        return Range(_git("rev-parse", ref), "the default branch, as this branch is new or was rewritten")
    return Range("", "this branch is new or was rewritten, and there is nothing to compare it with")


def _commit(event: dict[str, object], *keys: str) -> str:
    """The commit at a path of the event. Raises `Refused`."""
    found: object = event
    for key in keys:
        found = found.get(key) if isinstance(found, dict) else None
    if not isinstance(found, str) or not _COMMIT.fullmatch(found):
        raise Refused(f"the event names no commit as `{'.'.join(keys)}`")
    return found


def _git(*arguments: str) -> str:
    """What git says; empty where it fails."""
    ran = subprocess.run(["git", *arguments], capture_output=True, text=True, check=False)
    return "" if ran.returncode else ran.stdout.strip()


def _knows(ref: str) -> bool:
    return bool(_git("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}"))


def _is_shallow() -> bool:
    return _git("rev-parse", "--is-shallow-repository") == "true"


def summary(findings: list[dict[str, object]], where: Range) -> str:
    """A table by rule, for the job's summary; nothing of a note's text is in it."""
    scope = f"in what changed since `{where.base[:10]}`" if where.base else "in the whole vault"
    lines = ["### notelint", "", f"{len(findings):,} finding{'s' * (len(findings) != 1)} {scope}: {where.why}.", ""]
    if findings:
        lines += ["| rule | errors | warnings | remarks | with a fix |", "|---|--:|--:|--:|--:|"]
    by_rule = Counter(str(found["rule"]) for found in findings)
    for rule, _ in sorted(by_rule.items(), key=lambda item: (-item[1], item[0])):
        own = [found for found in findings if found["rule"] == rule]
        levels = Counter(found["level"] for found in own)
        counts = [*(levels[level] for level in LEVELS["info"]), sum(found["fix"] is not None for found in own)]
        lines.append(f"| {rule} | {' | '.join(f'{count:,}' for count in counts)} |")
    return "\n".join(lines) + "\n"


def check(where: Range, reports: Path) -> tuple[int, list[dict[str, object]]]:
    """Run notelint, which prints the annotations; its status and the findings."""
    found, sarif = reports / "notelint.jsonl", reports / "notelint.sarif"
    command = [sys.executable, "-I", "-m", "notelint", "check", "--output-format", "github"]
    command += ["--output-format", f"sarif={sarif}", "--output-format", f"jsonl={found}"]
    command += ["--changed-since", where.base] if where.base else []
    paths = [line.strip() for line in os.environ.get("PATHS", "").splitlines() if line.strip()]
    command += [*shlex.split(os.environ.get("ARGS", "")), "--", *paths]
    for report in (found, sarif):
        report.unlink(missing_ok=True)
    sys.stdout.flush()
    ran = subprocess.run(command, stderr=subprocess.PIPE, encoding="utf-8", errors="backslashreplace", check=False)
    sys.stdout.write(ran.stderr)
    if ran.returncode > 1 or not found.exists():
        _complain(_reason(ran.stderr))
    if not found.exists():  # it has said why, if it could
        return max(ran.returncode, 2), []
    return ran.returncode, [json.loads(line) for line in found.read_text("utf-8").split("\n") if line]


def _reason(said: str) -> str:
    """Why a run has failed: what it has said under its own name, else all that it has said."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return " ".join([line.removeprefix(_NAMED) for line in lines if line.startswith(_NAMED)] or lines)


def _complain(text: str) -> None:
    print("::error title=notelint::" + text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _event(path: str) -> dict[str, object]:
    """What GitHub tells of the event. Raises `Refused`."""
    try:
        event = json.loads(Path(path).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise Refused(
            f"the file of the event, {path or 'which GITHUB_EVENT_PATH names'}, cannot be read: {error}"
        ) from None
    return event if isinstance(event, dict) else {}


def _append(variable: str, text: str) -> None:
    if path := os.environ.get(variable):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(text)


def main() -> int:
    """Check in the workspace; the status of the step."""
    os.chdir(os.environ["GITHUB_WORKSPACE"])
    reports = Path(os.environ["RUNNER_TEMP"])
    fail_on = os.environ.get("FAIL_ON") or "error"
    try:
        if fail_on not in LEVELS:
            raise Refused(f"the input `fail-on` takes {', '.join(LEVELS)}")
        where = range_of(os.environ.get("GITHUB_EVENT_NAME", ""), _event(os.environ.get("GITHUB_EVENT_PATH", "")))
        status, findings = check(where, reports)
    except (Refused, ValueError) as problem:
        _complain(str(problem))
        return 2
    sarif = reports / "notelint.sarif"
    _append("GITHUB_OUTPUT", f"findings={len(findings)}\n" + (f"sarif={sarif}\n" if sarif.exists() else ""))
    if status > 1:
        _append("GITHUB_STEP_SUMMARY", "### notelint\n\nThe check could not be made; the log of the step says why.\n")
        return status
    _append("GITHUB_STEP_SUMMARY", summary(findings, where))
    return int(any(found["level"] in LEVELS[fail_on] for found in findings))


if __name__ == "__main__":
    sys.exit(main())
