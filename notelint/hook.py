"""What a hook is not told: pre-commit names the files that a commit holds, and none that it removes or renames."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Final

from notelint.changes import caused, changed_since, concerned, removed, staged
from notelint.engine import nothing
from notelint.files import find_root, listing
from notelint.names import Listing
from notelint.run import run
from notelint.selection import Focus, focus_of
from notelint.work import Outcome, Work

_SINCE: Final = "PRE_COMMIT_FROM_REF"
"""Set by pre-commit and prek before a push, to the commit that the other side has."""


def vaults_with_removals() -> list[Path]:
    """The roots of the vaults from which the commit, or the push, removes files."""
    gone = removed(Path.cwd(), os.environ.get(_SINCE, ""))
    folders = dict.fromkeys(path.parent for path in gone)
    return list(dict.fromkeys(map(find_root, folders)))


def tracked(root: Path, named: Collection[str]) -> Listing:
    """The files of the vault that git holds, beside those that are `named`: no other file comes with a commit."""
    found = listing(root, untracked=False)
    return found._replace(paths=tuple(sorted({*found.paths, *named})))


def broken(work: Work, named: Collection[str]) -> list[Outcome]:
    """What the removals cause in notes of the vault that are not `named`; nothing is repaired there."""
    since = os.environ.get(_SINCE, "")
    changes = changed_since(work.root, since) if since else staged(work.root)
    work = replace(work, allowed=nothing, write=False, tree=changes.tree(work.root))
    others = set(focus_of(work.names.paths, work.root, work.config).notes).difference(named, changes.files)
    notes = concerned(changes, sorted(others), work)
    return caused(work, changes, run(work, Focus(notes, [])))
