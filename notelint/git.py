"""What git says of a folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from subprocess import CompletedProcess

PLACES = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE"})
"""What a hook's git tells of its own repository, which may be another than that of the folder."""


def git(folder: Path, *arguments: str, index: str = "") -> CompletedProcess[bytes] | None:
    """What git says in a folder; None where there is no git. `index`: the file of an index other than its own."""
    import subprocess

    # A vault may hold a git folder of a stranger's making; and a hook's git must not mistake its repository for ours.
    trusted = ("safe.bareRepository=explicit", "core.fsmonitor=false", f"core.hooksPath={os.devnull}")
    settings = [word for setting in trusted for word in ("-c", setting)]
    command = ["git", "--literal-pathspecs", *settings, "-C", str(folder), *arguments]
    surroundings = {name: value for name, value in os.environ.items() if name not in PLACES}
    surroundings |= {"GIT_INDEX_FILE": index} if index else {}
    surroundings["LC_ALL"] = "C"
    try:
        return subprocess.run(command, capture_output=True, check=False, env=surroundings)
    except OSError:
        return None


def git_prefix(folder: Path) -> str:
    """What stands before the paths of a folder in its git repository: nothing, or a path with a final slash."""
    done = git(folder, "rev-parse", "--show-prefix")
    return "" if done is None or done.returncode else os.fsdecode(done.stdout).removesuffix("\n")
