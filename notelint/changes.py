"""What git says has changed, and which findings belong to that."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Final

from notelint.baseline import Entry
from notelint.diagnostic import Diagnostic, Place
from notelint.engine import settle
from notelint.files import FileProblem, is_note
from notelint.git import git
from notelint.names import Names
from notelint.rule import VaultRule
from notelint.text import LineTable, NotUtf8, decode
from notelint.work import Outcome, Work

_HUNK: Final = re.compile(rb"^(?:(diff --git )|@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@)", re.MULTILINE)
_DIFF: Final = (
    "diff",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--find-renames",
    "--ignore-submodules",
    "--relative",
)
_EMPTY_TREE: Final = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
_ENDLESS: Final = 1 << 62


class ChangesProblem(FileProblem):
    """What changed cannot be told; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file that changed: the path that it had before, None for a new one, and the lines that are new, from 1, both
    ends included.
    """

    old: str | None
    lines: tuple[tuple[int, int], ...] = ()

    def holds(self, place: Place) -> bool:
        """Whether a place touches a new line."""
        first, last = place.start.line, place.end.line
        if place.end.column == 1 and last > first:
            last -= 1
        return any(first <= end and start <= last for start, end in self.lines)


@dataclass(frozen=True)
class Changes:
    """The files that changed since a commit, by path from the root of the vault; `gone` are paths that no longer are.
    `staged` holds what git's index has otherwise than the disk, where that is what counts.
    """

    root: Path
    base: str
    files: Mapping[str, Change]
    gone: tuple[str, ...] = ()
    staged: Mapping[str, bytes] = field(default_factory=dict)

    @cached_property
    def names(self) -> Names:
        """The names of all files at the base."""
        listed = _git(self.root, "ls-tree", "-r", "-z", "--name-only", self.base)
        return Names(_paths(listed))

    def old_text(self, path: str) -> str | None:
        """The text that a file had at the base; None where there was none, or none in UTF-8."""
        old = self.files[path].old if path in self.files else path
        done = git(self.root, "cat-file", "blob", f"{self.base}:./{old}") if old is not None else None
        try:
            return decode(done.stdout) if done and not done.returncode else None
        except NotUtf8:
            return None


def changed_since(root: Path, ref: str) -> Changes:
    """What changed since this branch left `ref`, what is not committed included. Raises `ChangesProblem`."""
    _demand_git(root)
    base = _base(root, ref)
    files, gone = _changed(root, base)
    untracked = _paths(_git(root, "ls-files", "-z", "--others", "--exclude-standard"))
    files |= {path: Change(None, ((1, _ENDLESS),)) for path in untracked}
    return Changes(root, base, files, gone)


def staged(root: Path) -> Changes:
    """What the next commit would change. Raises `ChangesProblem`."""
    _demand_git(root)
    head, index = _commit(root, "HEAD") or _EMPTY_TREE, _index(root)
    files, gone = _changed(root, head, "--cached", index=index)
    differing = _paths(_git(root, "diff", "--name-only", "--relative", "-z", "--no-ext-diff", index=index))
    texts = {path: _git(root, "cat-file", "blob", f":./{path}", index=index) for path in differing if path in files}
    return Changes(root, head, files, gone, texts)


def removed(folder: Path, since: str = "") -> list[Path]:
    """The files of a folder that the next commit removes or renames, or that were since a commit; none without git."""
    range_ = (since, "HEAD") if since else ("--cached",)
    index = _index(folder) if os.environ.get("GIT_INDEX_FILE") and not since else ""
    done = git(folder, *_DIFF, "--no-renames", "--diff-filter=D", "--name-only", "-z", *range_, "--", index=index)
    return [folder / path for path in _paths(done.stdout)] if done and not done.returncode else []


def _demand_git(root: Path) -> None:
    done = git(root, "rev-parse", "--is-inside-work-tree")
    if done is None:
        raise ChangesProblem("git is not installed, and without it nobody knows what changed; leave out the option")
    if done.returncode or done.stdout.strip() != b"true":
        raise ChangesProblem(f"{root}: is not in a git repository, so nobody knows what changed; leave out the option")


def _base(root: Path, ref: str) -> str:
    """The commit at which this branch left `ref`."""
    shallow = _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
    advice = (
        "; this clone is shallow, fetch more of it (`git fetch --unshallow`, in GitHub's checkout `fetch-depth: 0`)"
    )
    commit = _commit(root, ref)
    if commit is None:
        raise ChangesProblem(
            f"git knows no commit `{ref}` here{advice if shallow else '; fetch it, or name another one'}"
        )
    if _commit(root, "HEAD") is None:
        return _EMPTY_TREE
    done = git(root, "merge-base", "HEAD", commit)
    if done is None or done.returncode:
        raise ChangesProblem(
            f"`{ref}` and the working tree share no commit{advice if shallow else '; name another one'}"
        )
    return done.stdout.decode().split()[0]


def _commit(root: Path, ref: str) -> str | None:
    done = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    return done.stdout.decode().strip() if done and not done.returncode else None


def _index(root: Path) -> str:
    """The index that the hook's git uses for this commit, where it is one of this repository; else nothing."""
    index = os.environ.get("GIT_INDEX_FILE", "")
    home = os.fsdecode(_git(root, "rev-parse", "--absolute-git-dir")).removesuffix("\n")
    full = Path(os.path.abspath(index)) if index else None  # noqa: PTH100 - the folder of the hook
    return str(full) if full and full.is_relative_to(home) else ""


def _changed(root: Path, base: str, *options: str, index: str = "") -> tuple[dict[str, Change], tuple[str, ...]]:
    """The files that differ from the base, and the paths that are gone."""
    listed = _git(root, *_DIFF, *options, "--name-status", "-z", base, "--", ".", index=index).split(b"\0")
    patch = _git(root, *_DIFF, *options, "--unified=0", base, "--", ".", index=index)
    files: dict[str, Change] = {}
    gone: list[str] = []
    for (status, old, new), lines in zip(_statuses(listed), _new_lines(patch), strict=False):
        if status in "DR":
            gone.append(old)
        if status != "D":
            files[new] = Change(None if status == "A" else old, lines)
    return files, tuple(gone)


def _statuses(words: list[bytes]) -> Iterator[tuple[str, str, str]]:
    """Status, old and new path of each file, from `git diff --name-status -z`."""
    rest = iter(words)
    for status in rest:
        if not status:
            return
        old = os.fsdecode(next(rest))
        new = os.fsdecode(next(rest)) if status[:1] in b"RC" else old
        yield chr(status[0]), old, new


def _new_lines(patch: bytes) -> Iterator[tuple[tuple[int, int], ...]]:
    """The new lines of each file, from `git diff --unified=0`; content never begins like a header."""
    lines: list[tuple[int, int]] | None = None
    for found in _HUNK.finditer(patch):
        if found[1]:
            if lines is not None:
                yield tuple(lines)
            lines = []
        elif lines is not None:
            start, count = int(found[2]), int(found[3] or 1)
            if count:
                lines.append((start, start + count - 1))
    if lines is not None:
        yield tuple(lines)


def _git(root: Path, *arguments: str, index: str = "") -> bytes:
    done = git(root, *arguments, index=index)
    if done is None or done.returncode:
        said = os.fsdecode(done.stderr).strip() if done else "git is not installed"
        raise ChangesProblem(f"git {arguments[0]} failed: {said}")
    return done.stdout


def _paths(listed: bytes) -> list[str]:
    return [os.fsdecode(path) for path in listed.split(b"\0") if path]


def concerned(changes: Changes, notes: Iterable[str], work: Work) -> list[str]:
    """Of some notes those that changed, and those that may name a file which is gone."""
    stems = {Path(path).stem for path in changes.gone if path not in changes.files}
    return [path for path in notes if path in changes.files or (stems and _names_one(work, path, stems))]


def _names_one(work: Work, path: str, stems: Iterable[str]) -> bool:
    try:
        text = decode(work.read(path))
    except (FileProblem, NotUtf8):
        return False
    return any(stem in text for stem in stems)


def caused(work: Work, changes: Changes, outcomes: Iterable[Outcome]) -> list[Outcome]:
    """The outcomes with the findings that touch new lines, or that the text at the base did not give."""
    kept = []
    for outcome in outcomes:
        touched = [_touches(changes, each) for each in outcome.diagnostics]
        others = [each for each, touches in zip(outcome.diagnostics, touched, strict=True) if not touches]
        unknown = set(map(id, _unknown(work, changes, outcome, others))) if others else set()
        pairs = zip(outcome.diagnostics, touched, strict=True)
        found = tuple(each for each, touches in pairs if touches or id(each) in unknown)
        kept.append(replace(outcome, diagnostics=found))
    return kept


def _touches(changes: Changes, found: Diagnostic) -> bool:
    change = changes.files.get(found.path)
    if not found.end.offset and change and change.old != found.path:
        return True  # of the file as a whole, which is new or has a new name
    places = (found.place, *found.related)
    return any(changes.files[place.path].holds(place) for place in places if place.path in changes.files)


def _unknown(work: Work, changes: Changes, outcome: Outcome, found: list[Diagnostic]) -> list[Diagnostic]:
    """Of some findings those of note rules that the text at the base did not give."""
    before = changes.old_text(outcome.path) if is_note(outcome.path) else None
    if before is None:
        return []
    table = LineTable(before)
    old = settle(outcome.path, before, work.config, changes.names).diagnostics
    known = Counter(Entry.of(each, table.line(each.start.line - 1)) for each in old)
    by_vault = {name for name, each in work.config.rules.items() if issubclass(each.rule, VaultRule)}
    new = []
    for each in found:
        entry = Entry.of(each, outcome.lines.get(each.start.line, ""))
        known[entry] -= 1
        if known[entry] < 0 and each.rule not in by_vault:
            new.append(each)
    return new
