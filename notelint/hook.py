"""What a hook is not told: pre-commit names the files that a commit holds, and none that it removes or renames."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path
from typing import Final

from notelint.changes import Changes, changed_since, removed, staged
from notelint.files import find_root, listing, roots_around
from notelint.names import Listing

_SINCE: Final = "PRE_COMMIT_FROM_REF"
"""Set by pre-commit and prek before a push, to the commit that the other side has."""


def vaults_with_removals() -> list[Path]:
    """The roots of the vaults from which the commit, or the push, removes files; those around them may link there."""
    top = find_root(Path())
    folders = dict.fromkeys(path.parent for path in removed(Path.cwd(), os.environ.get(_SINCE, "")))
    return list(dict.fromkeys(root for folder in folders for root in roots_around(folder, top)))


def tracked(root: Path, named: Collection[str]) -> Listing:
    """The files of the vault that git holds, beside those that are `named`: no other file comes with a commit."""
    found = listing(root, untracked=False)
    return found._replace(paths=tuple(sorted({*found.paths, *named})))


def removals(root: Path) -> Changes:
    """What the commit, or the push, changes in a vault. Raises `ChangesProblem`."""
    since = os.environ.get(_SINCE, "")
    return changed_since(root, since) if since else staged(root)
