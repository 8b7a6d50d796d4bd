"""What git says of a folder."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from subprocess import CompletedProcess

PLACES = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE"})
"""What a hook's git tells of its own repository, which may be another than that of the folder."""


LITERAL: Final = "--literal-pathspecs"
_TRUSTED: Final = ("safe.bareRepository=explicit", "core.fsmonitor=false", f"core.hooksPath={os.devnull}")
_SURROUNDINGS: Final = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": ""}
"""No translations, nothing written in passing, and no connection, as a partial clone makes for what it lacks."""
_OTHERS: Final = frozenset({"GIT_DIFF_OPTS", "GIT_EXTERNAL_DIFF"})


def git(
    folder: Path, *arguments: str, index: str = "", options: Iterable[str] = (), given: bytes | None = None
) -> CompletedProcess[bytes] | None:
    """What git says in a folder; None where there is no git. `index`: the file of an index other than its own;
    `options`: git's own, such as `-c diff.renames=true`; paths are taken as they are unless one of them says otherwise;
    `given`: what it reads from standard input.
    """
    import subprocess

    program = _program(os.environ.get("PATH", os.defpath))
    if program is None:
        return None
    # A vault may hold a git folder of a stranger's making; and a hook's git must not mistake its repository for ours.
    trusted = [word for setting in _TRUSTED for word in ("-c", setting)]
    command = [program, *trusted, *(options or (LITERAL,)), "-C", str(folder), *arguments]
    surroundings = {name: value for name, value in os.environ.items() if name not in PLACES | _OTHERS}
    surroundings |= {**_SURROUNDINGS, **({"GIT_INDEX_FILE": index} if index else {})}
    try:
        return subprocess.run(command, input=given, capture_output=True, check=False, env=surroundings)
    except OSError:
        return None


@lru_cache
def _program(path: str) -> str | None:
    """The git that is installed; one in the working folder, where Windows looks too, would be the vault's."""
    name = "git.exe" if os.name == "nt" else "git"
    places = (os.path.join(folder, name) for folder in path.split(os.pathsep) if os.path.isabs(folder))  # noqa: PTH117, PTH118
    return next((place for place in places if os.path.isfile(place) and os.access(place, os.X_OK)), None)  # noqa: PTH113


def without_filters(folder: Path) -> list[str]:
    """Options that keep git from running the programs that the repository's own config names for reading files."""
    done = git(folder, "config", "--null", "--show-scope", "--name-only", "--get-regexp", r"^filter\..*\.")
    words = os.fsdecode(done.stdout).split("\0") if done else []
    own = (key for scope, key in zip(words[::2], words[1::2], strict=False) if scope in ("local", "worktree"))
    drivers = sorted({key.rpartition(".")[0] for key in own})
    kept = [f"{driver}.{setting}" for driver in drivers for setting in ("clean=", "process=", "required=false")]
    return [word for setting in kept for word in ("-c", setting)]


def git_prefix(folder: Path) -> str:
    """What stands before the paths of a folder in its git repository: nothing, or a path with a final slash."""
    done = git(folder, "rev-parse", "--show-prefix")
    return "" if done is None or done.returncode else os.fsdecode(done.stdout).removesuffix("\n")


def home_of(folder: Path) -> Path | None:
    """Where the repository of a folder keeps its own files; None where there is no repository."""
    done = git(folder, "rev-parse", "--absolute-git-dir")
    return Path(os.fsdecode(done.stdout).removesuffix("\n")) if done and not done.returncode else None


def index_of(folder: Path) -> str:
    """The index that the hook's git uses for this commit, where it is one of this repository; else nothing."""
    index = os.environ.get("GIT_INDEX_FILE", "")
    home = home_of(folder) if index else None
    full = Path(os.path.abspath(index)) if home else None  # noqa: PTH100 - the folder of the hook
    return str(full) if full and home and full.is_relative_to(home) else ""
