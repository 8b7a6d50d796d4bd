"""What git says has changed."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from notelint.diagnostic import Place
from notelint.files import NOTE_SUFFIXES, FileProblem, is_hidden, size_of
from notelint.git import LITERAL, git, index_of, without_filters
from notelint.names import Listing, Names
from notelint.text import NotUtf8, decode
from notelint.tree import Tree
from notelint.work import Work

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
_LINES: Final = ("--raw", "--patch", "--unified=0", "--inter-hunk-context=0", "--text")
_NOTES: Final = tuple(f"**/*{suffix}" for suffix in sorted(NOTE_SUFFIXES))
_ENDLESS: Final = 1 << 62


Lines: TypeAlias = tuple[tuple[int, int], ...]
"""First and last lines, from 1."""
ALL: Final[Lines] = ((1, _ENDLESS),)
"""Every line of a note."""


class Status(NamedTuple):
    """What git says of a file: the letter of `--raw`, the old path and the new one."""

    status: str
    old: str
    new: str


class ChangesProblem(FileProblem):
    """What changed cannot be told; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file that changed: the path that it had before, None for a new one, and the lines that are new, from 1, both
    ends included.
    """

    old: str | None
    lines: Lines = ()

    def holds(self, place: Place) -> bool:
        """Whether a place touches a new line."""
        first, last = place.start.line, place.end.line
        if place.end.column == 1 and last > first:
            last -= 1
        return any(first <= end and start <= last for start, end in self.lines)


@dataclass(frozen=True)
class Changes:
    """The files that changed since a commit, by path from the root of the vault; `gone` are paths that no longer are.
    `staged` holds what git's index has otherwise than the disk, and `index` all files that it has, where that is what
    counts. `root` is where git is asked: the root of the vault, or a repository within it, with `prefix` the way there.
    `merged`: the same against the branch that the next commit merges.
    """

    root: Path
    base: str
    files: Mapping[str, Change]
    gone: tuple[str, ...] = ()
    staged: Mapping[str, bytes] = field(default_factory=dict)
    prefix: str = ""
    index: frozenset[str] | None = None
    merged: Changes | None = None

    def listing(self, now: Listing) -> Listing:
        """The files that the next commit holds, and those of repositories of their own; `now` are those on the disk."""
        index = self.index
        if index is None:
            return now
        kept = filter(self.tree(Path()).holds, now.paths)
        staged = (path for path in self.staged if path in index and not is_hidden(path))
        return now._replace(paths=tuple(sorted({*kept, *staged})))

    def tree(self, root: Path) -> Tree:
        """The files of the vault at `root`, as they count."""
        return Tree(root, self.staged, self.index, self.prefix)

    def tree_before(self, root: Path) -> Tree:
        """The files of the vault at `root` as they were at the base; those that git ignores are what they are now."""
        held = _held_at(self.root, self.base)
        ignored = ("ls-files", "-z", "--others", "--ignored", "--exclude-standard")
        others = _paths(_git(self.root, *ignored)) if self.index is None else ()
        index = frozenset(self.prefix + path for path in (*held, *others))
        return Tree(root, _Contents(self.root, held, self.prefix), index, self.prefix)

    def size(self, root: Path, path: str) -> int | None:
        """How many bytes a file has, in the index where that is what counts; None if it is none."""
        return len(self.staged[path]) if path in self.staged else size_of(root, path)

    def names(self, now: Names) -> Names:
        """The names of all files at the base; those outside the repository are what they are now."""
        return Names(partial(self._listed, now))

    def _listed(self, now: Names) -> Listing:
        listed = _paths(_git(self.root, "ls-tree", "-r", "-z", "--name-only", self.base))
        others = (path for path in now.paths if not path.startswith(self.prefix)) if self.prefix else ()
        return Listing(tuple(sorted((*others, *(self.prefix + path for path in listed)))))

    def old_text(self, path: str, work: Work) -> str | None:
        """The text that a file had at the base; None where there was none, or none in UTF-8."""
        old = self.files[path].old if path in self.files else path
        try:
            return decode(self._old_bytes(old, work)) if old is not None else None
        except (FileProblem, NotUtf8):
            return None

    def _old_bytes(self, path: str, work: Work) -> bytes:
        if not path.startswith(self.prefix):  # git knows nothing of it
            return work.read(path)
        return _git(self.root, "cat-file", "blob", f"{self.base}:./{path.removeprefix(self.prefix)}")


class _Contents(Mapping[str, bytes]):
    """The contents of files at a commit, each read when it is asked for."""

    def __init__(self, root: Path, digests: Mapping[str, str], prefix: str) -> None:
        self._root = root
        self._digests = {prefix + path: digest for path, digest in digests.items() if digest}

    def __contains__(self, path: object) -> bool:
        return path in self._digests

    def __getitem__(self, path: str) -> bytes:
        return next(_blobs(self._root, [self._digests[path]]))

    def __iter__(self) -> Iterator[str]:
        return iter(self._digests)

    def __len__(self) -> int:
        return len(self._digests)


def _held_at(root: Path, base: str) -> dict[str, str]:
    """The files of a commit with the digests of their contents, none for repositories of their own; no links."""
    lines = _git(root, "ls-tree", "-r", "-z", base).split(b"\0")
    parts = (os.fsdecode(line).partition("\t") for line in lines if line and not line.startswith(b"120000"))
    return {path: head.split(" ")[2] if " blob " in head else "" for head, _, path in parts}


def changed_since(root: Path, ref: str) -> Changes:
    """What changed since this branch left `ref`, what is not committed included. Raises `ChangesProblem`."""
    root, prefix = _repository(root)
    base = _base(root, ref)
    files, gone = _changed(root, base)
    untracked = _paths(_git(root, "ls-files", "-z", "--others", "--exclude-standard"))
    files |= {path: Change(None, ALL) for path in untracked}
    return _below(prefix, Changes(root, base, files, gone))


def staged(root: Path) -> Changes:
    """What the next commit would change. Raises `ChangesProblem`."""
    root, prefix = _repository(root)
    head, index = _commit(root, "HEAD") or _empty_tree(root), index_of(root)
    files, gone = _changed(root, head, "--cached", index=index)
    merged = None
    if branch := _commit(root, "MERGE_HEAD"):
        merged = Changes(root, branch, *_changed(root, branch, "--cached", index=index))
        files = {path: each for path, each in files.items() if path in merged.files}
    options = (LITERAL, *without_filters(root))
    differing = list(_statuses(_git(root, *_DIFF, "--no-renames", "--raw", "-z", index=index, options=options)))
    held = _held(root, index)
    for each in differing:
        if each.status == "A":  # `git add --intent-to-add`: no commit holds it yet
            held.pop(each.new, None)
    read = [each.new for each in differing if each.new in held]
    texts = dict(zip(read, _blobs(root, [held[path] for path in read]), strict=True))
    return _below(prefix, Changes(root, head, files, gone, texts, index=frozenset(held), merged=merged))


def _held(root: Path, index: str) -> dict[str, str]:
    """The files of an index with the digests of their contents, and repositories of their own; no symbolic links."""
    lines = _git(root, "ls-files", "-z", "--stage", index=index).split(b"\0")
    parts = (os.fsdecode(line).partition("\t") for line in lines if line and not line.startswith(b"120000"))
    return {path: head.split(" ")[1] for head, _, path in parts}


def _blobs(root: Path, digests: list[str]) -> Iterator[bytes]:
    """The contents that digests stand for."""
    said = _git(root, "cat-file", "--batch", given="\n".join((*digests, "")).encode()) if digests else b""
    start = 0
    for digest in digests:
        end = said.index(b"\n", start)
        size = said[start:end].split(b" ")[-1]
        if not size.isdigit():
            raise ChangesProblem(f"git has no content {digest}{_advice(root)}")
        start = end + 2 + int(size)
        yield said[end + 1 : start - 1]


def _below(prefix: str, changes: Changes) -> Changes:
    """The changes of a repository within the vault, by path from the root of the vault."""
    if not prefix:
        return changes
    files = {
        prefix + path: replace(each, old=None if each.old is None else prefix + each.old)
        for path, each in changes.files.items()
    }
    staged = {prefix + path: data for path, data in changes.staged.items()}
    index = None if changes.index is None else frozenset(map(prefix.__add__, changes.index))
    gone = tuple(map(prefix.__add__, changes.gone))
    merged = _below(prefix, changes.merged) if changes.merged else None
    return replace(changes, files=files, gone=gone, staged=staged, prefix=prefix, index=index, merged=merged)


def removed(folder: Path, since: str = "") -> list[Path]:
    """The files of a folder that the next commit removes or renames, or that were since a commit; none without git."""
    range_ = (since, "HEAD") if since else ("--cached",)
    index = "" if since else index_of(folder)
    done = git(folder, *_DIFF, "--no-renames", "--diff-filter=D", "--name-only", "-z", *range_, "--", index=index)
    return [folder / path for path in _paths(done.stdout)] if done and not done.returncode else []


def _repository(root: Path) -> tuple[Path, str]:
    """Where git is asked: in the vault, or in the repository within it in which the user stands; and the way there."""
    done = git(root, "rev-parse", "--is-inside-work-tree")
    if done is None:
        raise ChangesProblem("git is not installed, and without it nobody knows what changed; leave out the option")
    if not done.returncode and done.stdout.strip() == b"true":
        return root, ""
    if b"safe.directory" in done.stderr:
        advice = f"allow it with `git config --global --add safe.directory {root}`"
        raise ChangesProblem(f"{root}: git looks into no repository that belongs to somebody else; {advice}")
    within = git(Path.cwd(), "rev-parse", "--show-toplevel")
    top = Path(os.fsdecode(within.stdout).removesuffix("\n")) if within and not within.returncode else None
    if top is None or not top.is_relative_to(root.resolve()):
        raise ChangesProblem(f"{root}: is not in a git repository, so nobody knows what changed; leave out the option")
    return top, top.relative_to(root.resolve()).as_posix() + "/"


def _base(root: Path, ref: str) -> str:
    """The commit at which this branch left `ref`."""
    shallow = _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
    advice = (
        "; this clone is shallow, fetch more of it (`git fetch --unshallow`, in GitHub's checkout `fetch-depth: 0`)"
    )
    commit = _commit(root, ref)
    is_born = _commit(root, "HEAD") is not None
    if commit is None:
        other = "fetch it, or name another one" if is_born else "there is none yet, use --staged before the first one"
        raise ChangesProblem(f"git knows no commit `{ref}` here{advice if shallow else f'; {other}'}")
    if not is_born:
        return _empty_tree(root)
    done = git(root, "merge-base", "HEAD", commit)
    if done is None or done.returncode:
        raise ChangesProblem(
            f"`{ref}` and the working tree share no commit{advice if shallow else '; name another one'}"
        )
    return done.stdout.decode().split()[0]


def _commit(root: Path, ref: str) -> str | None:
    name = ref if ref.startswith(":/") else f"{ref}^{{commit}}"  # a commit by words of its message takes no more
    done = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
    return done.stdout.decode().strip() if done and not done.returncode else None


def _empty_tree(root: Path) -> str:
    """What stands for the state before the first commit, by the digests of this repository."""
    return _git(root, "hash-object", "-t", "tree", os.devnull).decode().strip()


def _changed(root: Path, base: str, *cached: str, index: str = "") -> tuple[dict[str, Change], tuple[str, ...]]:
    """The files that differ from the base, of notes with the lines, and the paths that are gone."""
    kept = [] if cached else without_filters(root)
    listed = _git(root, *_DIFF, *cached, "--raw", "-z", base, index=index, options=[LITERAL, *kept])
    globs = ["--glob-pathspecs", "--icase-pathspecs", *kept]
    notes = _git(root, *_DIFF, *cached, *_LINES, "-z", base, "--", *_NOTES, index=index, options=globs)
    head, _, patch = notes.partition(b"\0\0")
    changed = list(_statuses(listed))
    if cached:
        _refuse_conflicts(root, changed)
    files = {new: Change(_known(status, old), ()) for status, old, new in changed if status != "D"}
    for (status, old, new), lines in _with_lines(list(_statuses(head)), list(_new_lines(patch))):
        if status != "D":
            files[new] = Change(_known(status, old), lines)
    return files, tuple(old for status, old, _ in changed if status in "DR")


def _refuse_conflicts(root: Path, changed: Iterable[Status]) -> None:
    """Raises `ChangesProblem` where the index holds no one text of a file."""
    unmerged = [each.new for each in changed if each.status == "U"]
    if unmerged:
        more = f", and {len(unmerged) - 1:,} more" if unmerged[1:] else ""
        raise ChangesProblem(f"{root / unmerged[0]}: has a merge conflict{more}; resolve it first")


def _known(status: str, old: str) -> str | None:
    return None if status == "A" else old


def _with_lines(changed: list[Status], sections: list[Lines]) -> Iterator[tuple[Status, Lines]]:
    """The notes that changed with their new lines. What was a file and is a link has two sections in the patch, and
    what is not merged none.
    """
    numbers = [{"T": 2, "U": 0}.get(each.status, 1) for each in changed]
    if sum(numbers) != len(sections):
        sections = [ALL] * sum(numbers)
    rest = iter(sections)
    for each, number in zip(changed, numbers, strict=True):
        yield each, tuple(lines for _ in range(number) for lines in next(rest))


def _statuses(listed: bytes) -> Iterator[Status]:
    """The files of `git diff --raw -z`."""
    rest = iter(os.fsdecode(listed).split("\0"))
    for words in rest:
        if words:
            status, old = words.rpartition(" ")[2][0], next(rest)
            yield Status(status, old, next(rest) if status in "RC" else old)


def _new_lines(patch: bytes) -> Iterator[Lines]:
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


def _git(
    root: Path, *arguments: str, index: str = "", options: Iterable[str] = (), given: bytes | None = None
) -> bytes:
    done = git(root, *arguments, index=index, options=options, given=given)
    if done is None or done.returncode:
        said = os.fsdecode(done.stderr).strip() if done else "git is not installed"
        raise ChangesProblem(f"git {arguments[0]} failed: {said}{_advice(root)}")
    return done.stdout


def _advice(root: Path) -> str:
    """What to do where a clone has left out contents, which notelint does not fetch."""
    partial = git(root, "config", "--get-regexp", r"^(extensions\.partialclone|remote\..*\.promisor)$")
    if not partial or partial.returncode:
        return ""
    advice = "run `git diff` against that commit first, or clone without a filter"
    return f"; this clone lacks contents (`--filter`), and notelint makes no connection: {advice}"


def _paths(listed: bytes) -> list[str]:
    return [os.fsdecode(path) for path in listed.split(b"\0") if path]
