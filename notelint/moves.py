"""Where files that are gone are now: the paths to which git says that they were renamed."""

from __future__ import annotations

import json
import os
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from notelint.files import BASELINE
from notelint.git import LITERAL, git, home_of, index_of, without_filters
from notelint.names import Names

Event: TypeAlias = tuple[str, str]
"""The path that a file has no longer, and the one that it has from then on; empty for none."""
Entries: TypeAlias = frozenset[str]
"""What the baseline has of a note, without its path."""
_ENTRY: Final = re.compile(rb'^([-+])("(?:[^"\\]|\\.)*"): *\d+,?\s*$', re.MULTILINE)
_MOST: Final = 3_000
"""So many files that came in one commit are held against those that went, where neither names nor bytes tell."""
_CHANGES: Final = (f"-l{_MOST}", "-r", "-z", "--find-renames", "--name-status", "--diff-filter=ADMR", "--relative")
_LINES: Final = ("--no-color", "--no-ext-diff", "--no-textconv", "--text", "--patch", "--unified=0", "--relative")
_DIGEST: Final = 40
"""A commit has so many letters, or more; no other word of git's has, but paths."""
_AS_IT_WAS: Final = "R100"
"""What git says of a file that has another path and the same bytes."""
_RECENT: Final = 256
"""So many commits are asked first; most of what is gone went not long ago."""
_LIKENESS: Final[tuple[Callable[[str, Entries], Sequence[Hashable]], ...]] = (
    lambda path, entries: [(entries, path.rpartition("/")[2])],
    lambda path, entries: [entries],
    lambda path, entries: sorted(entries),
)
_LOOKED_AT: Final = 100
"""So many of the paths that have an entry in common are looked at for one that had all entries."""


class Step(NamedTuple):
    """What one commit did, or what is not committed does: files that came, went or were renamed, which of these were
    edited, those that changed where they are, and the lines of the baseline by commit, asked for where it is one of
    these.
    """

    commit: str
    events: list[Event]
    edited: set[str]
    changed: set[str]
    lines: Callable[[], Mapping[str, bytes]]


def moved_to(root: Path, gone: Collection[str], names: Names, others: Collection[str], staged: bool) -> dict[str, str]:
    """The paths that some files which are gone have now, in what is `staged` or else in the work tree. Of what git
    never knew, the file to whose old path the baseline gave that one; else the one file elsewhere in the vault that
    has the same name, and is none of the `others`.
    """
    found, later, there = dict[str, str](), dict[str, str](), {*names.paths, *names.absent}
    waiting = {path: [path] for path in gone}
    for step in _steps(root, staged):
        ends = {old: later.get(new, new) for old, new in step.events if old}
        later |= dict.fromkeys((new for _, new in step.events if new), "") | ends
        last = waiting.keys() & {path for event in step.events for path in event}  # the last that happened there
        former = _former(step, waiting.keys() - last)
        for path, asked in [(old, waiting.pop(path)) for path, old in former.items()]:
            waiting[path] = [*waiting.get(path, ()), *asked]
        for path in last.union(former.values()):
            end = later.get(path, path)
            if end in there:
                found |= dict.fromkeys(waiting[path], end)
            if end in there or not end:  # else another branch goes on with it, or an older step tells
                del waiting[path]
        if not waiting:
            return found
    return found | _by_name([path for asked in waiting.values() for path in asked], there.difference(others))


def _former(step: Step, paths: Collection[str]) -> dict[str, str]:
    """Under which paths the baseline had, before a step, what it has under some others since; none where that is the
    path of a note that is deleted or changed where it is, which may have been mended.
    """
    if not paths or BASELINE not in step.changed:
        return {}
    went, came = _rewritten(step.lines().get(step.commit, b""))
    settled = {old for old, new in step.events if not new or new in came} | step.changed
    asked = {path: entries for path, entries in came.items() if path in paths}
    return {path: old for path, old in _paired(asked, went, settled | step.edited).items() if old not in settled}


def _rewritten(lines: bytes) -> tuple[dict[str, Entries], dict[str, Entries]]:
    """The entries that a step takes out of the baseline, and those that it puts in, by path."""
    keys: dict[bytes, set[bytes]] = {b"-": set(), b"+": set()}
    for sign, key in _ENTRY.findall(lines):
        keys[sign].add(key)
    out, new = keys.values()
    return _by_path(out - new), _by_path(new - out)


def _by_path(keys: Collection[bytes]) -> dict[str, Entries]:
    found = defaultdict[str, set[str]](set)
    for key in keys:
        with suppress(ValueError):
            path, *entry = json.loads(key.decode("utf-8", "replace")).rsplit("\t", 2)
            found[path].add("\t".join(entry))
    return {path: frozenset(entries) for path, entries in found.items()}


def _paired(came: Mapping[str, Entries], went: Mapping[str, Entries], last: Collection[str]) -> dict[str, str]:
    """To each path of entries that came one from which all of them went: first where these are the same, and the name
    too; of equal ones those that are to be taken `last` later.
    """
    pairs: dict[str, str] = {}
    for keys in _LIKENESS:
        taken = {*pairs.values()}
        holders = defaultdict[Hashable, list[str]](list)
        for path in sorted(went.keys() - taken, key=lambda path: (path in last, path), reverse=True):
            for key in keys(path, went[path]):
                holders[key].append(path)
        for path in sorted(came.keys() - pairs.keys()):
            rarest = min((holders[key] for key in keys(path, came[path])), key=len)
            while rarest and rarest[-1] in taken:
                rarest.pop()
            near = reversed(rarest[-_LOOKED_AT:])
            if old := next((old for old in near if old not in taken and came[path] <= went[old]), None):
                pairs[path] = old
                taken.add(old)
    return pairs


def _by_name(gone: Collection[str], paths: Collection[str]) -> dict[str, str]:
    """The files that alone have the names of those that are gone."""
    old, new = ([path.rpartition("/")[2] for path in group] for group in (gone, paths))
    lost, there = Counter(old), Counter(new)
    alone = {name for name in lost if lost[name] == there[name] == 1}
    here = {name: path for name, path in zip(new, paths, strict=True) if name in alone}
    return {path: here[name] for name, path in zip(old, gone, strict=True) if name in alone}


def _steps(root: Path, staged: bool) -> Iterator[Step]:
    """The steps, the last first: what is not committed, then each commit but merges, which join what others did. It
    ends early where git fails, as in a clone that lacks contents.
    """
    home = home_of(root)
    commits = git(root, "rev-list", "--topo-order", "--no-merges", "--ignore-missing", "HEAD", "MERGE_HEAD")
    if home is None or commits is None or commits.returncode:
        return
    if not (home / "MERGE_HEAD").exists():
        lines = partial(_staged if staged else _unstaged, root, _LINES, BASELINE)
        yield from _read(_staged(root) if staged else _in_work_tree(root, home), lambda: {"": lines()})
    listed = commits.stdout.splitlines(keepends=True)
    for part in (listed[:_RECENT], listed[_RECENT:]):
        if part:
            asked = b"".join(part)
            yield from _read(_of_commits(root, asked), cache(partial(_baseline_lines, root, asked)))


def _read(listed: bytes, lines: Callable[[], Mapping[str, bytes]]) -> Iterator[Step]:
    """The steps in what git lists with `--name-status -z`; what stands before the first commit is none."""
    step = Step("", [], set(), set(), lines)
    rest = iter(os.fsdecode(listed).split("\0"))
    for word in rest:
        if len(word) >= _DIGEST:
            yield step
            step = Step(word, [], set(), set(), lines)
        elif word[:1] == "M":
            step.changed.add(next(rest, ""))
        elif word:
            path = next(rest, "")
            step.events.append((path, next(rest, "")) if word[0] == "R" else (path, "") if word == "D" else ("", path))
            if word[0] == "R" and word != _AS_IT_WAS:
                step.edited.add(path)
    yield step


def _of_commits(root: Path, commits: bytes, form: Collection[str] = _CHANGES, *paths: str) -> bytes:
    done = git(root, "diff-tree", "--stdin", "--root", *form, "--", *paths, given=commits)
    return done.stdout if done else b""


def _baseline_lines(root: Path, commits: bytes) -> dict[str, bytes]:
    """What each commit did to the lines of the baseline."""
    said = _of_commits(root, commits, _LINES, BASELINE)
    _, *words = re.split(rb"^([0-9a-f]{%d,})\n" % _DIGEST, said, flags=re.MULTILINE)
    return {commit.decode(): lines for commit, lines in zip(words[::2], words[1::2], strict=True)}


def _staged(root: Path, form: Collection[str] = _CHANGES, *paths: str) -> bytes:
    done = git(root, "diff-index", "--cached", *form, "HEAD", "--", *paths, index=index_of(root))
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
        return _unstaged(root, index=str(index))
    return _unstaged(root)


def _unstaged(root: Path, form: Collection[str] = _CHANGES, *paths: str, index: str = "") -> bytes:
    options = (LITERAL, *without_filters(root))
    asked = ("diff", "--ignore-submodules", *form, "HEAD", "--", *paths)  # `diff-index` tells of what is merely newer
    done = git(root, *asked, index=index, options=options)
    return done.stdout if done else b""
