"""Where files that are gone are now: the paths to which git says that they were renamed."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, TypeAlias

from notelint.git import LITERAL, git, home_of, index_of, without_filters
from notelint.names import Names

Event: TypeAlias = tuple[str, str]
"""The path that a file has no longer, and the one that it has from then on; empty for none."""
_MOST: Final = 3_000
"""So many files that came in one commit are held against those that went, where neither names nor bytes tell."""
_CHANGES: Final = (f"-l{_MOST}", "-r", "-z", "--find-renames", "--name-status", "--diff-filter=ADR", "--relative")
_RECENT: Final = 256
"""So many commits are asked first; most of what is gone went not long ago."""


def moved_to(root: Path, gone: Collection[str], names: Names, others: Collection[str], staged: bool) -> dict[str, str]:
    """The paths that some files which are gone have now, in what is `staged` or else in the work tree. Of what git
    never knew, the one file elsewhere in the vault that has the same name, and is none of the `others`.
    """
    found, waiting, later = dict[str, str](), {*gone}, dict[str, str]()
    there = {*names.paths, *names.absent}
    for old, new in _events(root, staged):
        end = later.get(new, new)
        later |= {path: then for path, then in ((new, ""), (old, end)) if path}
        for path in waiting.intersection((old, new)):  # this is the last that happened there
            end = later[path]
            if end in there:
                found[path] = end
            if end in there or not end:  # else another branch goes on with it
                waiting.discard(path)
        if not waiting:
            return found
    return found | _by_name(waiting, there.difference(others))


def _by_name(gone: Collection[str], paths: Collection[str]) -> dict[str, str]:
    """The files that alone have the names of those that are gone."""
    old, new = ([path.rpartition("/")[2] for path in group] for group in (gone, paths))
    lost, there = Counter(old), Counter(new)
    alone = {name for name in lost if lost[name] == there[name] == 1}
    here = {name: path for name, path in zip(new, paths, strict=True) if name in alone}
    return {path: here[name] for name, path in zip(old, gone, strict=True) if name in alone}


def _events(root: Path, staged: bool) -> Iterator[Event]:
    """What came, went and was renamed, the last first: what is not committed, then each commit but merges, which join
    what others did. It ends early where git fails, as in a clone that lacks contents.
    """
    home = home_of(root)
    commits = git(root, "rev-list", "--topo-order", "--no-merges", "--ignore-missing", "HEAD", "MERGE_HEAD")
    if home is None or commits is None or commits.returncode:
        return
    if not (home / "MERGE_HEAD").exists():
        yield from _read(_staged(root) if staged else _in_work_tree(root, home))
    lines = commits.stdout.splitlines(keepends=True)
    for part in (lines[:_RECENT], lines[_RECENT:]):
        if part:
            each = ("diff-tree", "--stdin", "--root", "--no-commit-id", *_CHANGES)
            done = git(root, *each, given=b"".join(part))
            yield from _read(done.stdout if done else b"")


def _read(listed: bytes) -> Iterator[Event]:
    """The events in what git lists with `--name-status -z`."""
    rest = iter(os.fsdecode(listed).split("\0"))
    for status in rest:
        if status:
            path = next(rest, "")
            yield (path, next(rest, "")) if status[0] == "R" else (path, "") if status == "D" else ("", path)


def _staged(root: Path) -> bytes:
    done = git(root, "diff-index", "--cached", *_CHANGES, "HEAD", index=index_of(root))
    return done.stdout if done else b""


def _in_work_tree(root: Path, home: Path) -> bytes:
    """The changes of the work tree, as they were if all of it was added; git's own index stays as it is."""
    from tempfile import TemporaryDirectory

    listed = git(root, "ls-files", "-z", "--others", "--exclude-standard")
    paths = [path for path in listed.stdout.split(b"\0") if path and not path.endswith(b"/")] if listed else []
    with suppress(OSError), TemporaryDirectory() as folder:  # there may be no folder for it
        index = Path(folder) / "index"
        index.write_bytes((home / "index").read_bytes())
        if paths:
            to_add = ("--intent-to-add", "--pathspec-from-file=-", "--pathspec-file-nul")
            git(root, "add", *to_add, index=str(index), given=b"\0".join(paths))
        return _unstaged(root, str(index))
    return _unstaged(root)


def _unstaged(root: Path, index: str = "") -> bytes:
    options = (LITERAL, *without_filters(root))
    done = git(root, "diff-index", *_CHANGES, "HEAD", index=index, options=options)
    return done.stdout if done else b""
