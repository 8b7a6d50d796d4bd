"""The work on one note: read it, check it, perhaps fix and write it."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Final

from notelint.config import Config
from notelint.diagnostic import Diagnostic, Place
from notelint.engine import Allowed, nothing, own_bug, settle
from notelint.files import FileProblem, listing, read_bytes, size_of, write_bytes
from notelint.names import Listing, Names
from notelint.text import LineTable, NotUtf8, Position, decode, encode
from notelint.tree import Tree

_HAS_MASK: Final = hasattr(signal, "pthread_sigmask")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one note.

    `diagnostics` remain, `fixed` were repaired; `failures` stopped the work on it (rules), `problem` kept it from being
    read or written (file). `lines` holds the source lines that diagnostics point to, by number. `before` and `after`
    are kept where the text changed and was not written. `asked_names`: a rule looked at what other files there are.
    `digest` stands for the bytes that were read, if the work was asked for it. `moved_from` is the path that the file
    had before it got its name; `notices` tell what else was done, or is left to do.
    """

    path: str
    diagnostics: tuple[Diagnostic, ...] = ()
    fixed: tuple[Diagnostic, ...] = ()
    failures: tuple[str, ...] = ()
    problem: str = ""
    lines: Mapping[int, str] = field(default_factory=dict)
    before: str | None = None
    after: str | None = None
    asked_names: bool = False
    digest: bytes = b""
    moved_from: str = ""
    notices: tuple[str, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing to report."""
        return not (self.diagnostics or self.fixed or self.failures or self.problem)

    def below(self, prefix: str) -> Outcome:
        """The same outcome with `prefix` before every path."""
        if not prefix:
            return self
        diagnostics, fixed = (
            tuple(diagnostic.below(prefix) for diagnostic in group) for group in (self.diagnostics, self.fixed)
        )
        moved_from = prefix + self.moved_from if self.moved_from else ""
        return replace(self, path=prefix + self.path, diagnostics=diagnostics, fixed=fixed, moved_from=moved_from)


@dataclass(frozen=True, slots=True)
class Work:
    """All that the work on the notes of one vault needs; picklable, so that other processes can share it. `tree`: its
    files, of which those that git's index has otherwise than the disk are looked at and never written. `cache` is the
    folder where indexes are kept, if any.
    """

    root: Path
    config: Config
    names: Names
    allowed: Allowed = nothing
    write: bool = False
    digest: Callable[[bytes], bytes] | None = None
    tree: Tree = field(default_factory=Tree)
    cache: Path | None = None
    jobs: int = 1

    @property
    def staged(self) -> Mapping[str, bytes]:
        """The bytes of files that git's index has otherwise than the disk."""
        return self.tree.staged

    def read(self, path: str) -> bytes:
        """The bytes of a note. Raises `FileProblem`."""
        return self.staged[path] if path in self.staged else read_bytes(self.root / path)

    def treat(self, path: str) -> Outcome:
        """Read, check, perhaps fix and write one note."""
        try:
            data = self.read(path)
        except FileProblem as problem:
            return Outcome(path, problem=str(problem))
        outcome = self._written(data, self.treat_bytes(path, data))
        return replace(outcome, digest=self.digest(data)) if self.digest else outcome

    def edits(self, diagnostic: Diagnostic) -> bool:
        """Whether a diagnostic has a fix that edits its note and is allowed."""
        return bool(diagnostic.fix and diagnostic.fix.edits and self.allowed(diagnostic.fix))

    def treat_bytes(self, path: str, data: bytes) -> Outcome:
        """Check, perhaps fix the bytes of one note."""
        try:
            return self._treat_text(path, decode(data))
        except NotUtf8 as error:
            return _not_utf8(path, data, error)
        except Exception as error:  # one note must never stop the others
            return Outcome(path, failures=(f"{path}: {own_bug(error)}",))

    def _treat_text(self, path: str, text: str) -> Outcome:
        questions = self.names.questions
        settled = settle(path, text, self.config, self.names, self.allowed)
        failures = tuple(map(str, settled.failures))
        changed = not failures and settled.text != text
        return Outcome(
            path,
            settled.diagnostics,
            () if failures else settled.fixed,
            failures,
            lines=source_lines(path, settled.text, settled.diagnostics),
            before=text if changed else None,
            after=settled.text if changed else None,
            asked_names=self.names.questions != questions,
        )

    def _written(self, data: bytes, outcome: Outcome) -> Outcome:
        if not self.write or outcome.after is None:
            return outcome
        if outcome.path in self.staged:
            return self._unwritten(
                data, outcome.path, f"{outcome.path}: is staged in part; stage or stash the rest first"
            )
        try:
            write_bytes(self.root / outcome.path, data, encode(outcome.after))
        except FileProblem as problem:
            return self._unwritten(data, outcome.path, str(problem))
        return Outcome(outcome.path, outcome.diagnostics, outcome.fixed, lines=outcome.lines)

    def _unwritten(self, data: bytes, path: str, problem: str) -> Outcome:
        """The outcome of a note that cannot be written: what a check finds, and why."""
        checked = replace(self, allowed=nothing).treat_bytes(path, data)
        return Outcome(path, checked.diagnostics, problem=problem, lines=checked.lines)


def source_lines(path: str, text: str, diagnostics: Iterable[Diagnostic]) -> dict[int, str]:
    """The source lines of a note that diagnostics, and their related places, point to, by number."""
    table = LineTable(text)
    places = (place for found in diagnostics for place in (found.place, *found.related))
    numbers = {place.start.line for place in places if place.path == path}
    return {number: table.line(number - 1) for number in numbers if number <= len(table.starts)}


def _not_utf8(path: str, data: bytes, error: NotUtf8) -> Outcome:
    """The one diagnostic of a file that is not text in UTF-8."""
    start = len(data[: error.offset].decode("utf-8"))
    place = Place(path, Position(error.line, error.column, start), Position(error.line, error.column + 1, start + 1))
    guess = "it begins like UTF-16; " if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
    advice = f"{guess}convert the note to UTF-8, for example with iconv; notelint never writes such a file"
    diagnostic = Diagnostic("syntax", place, f"byte 0x{error.byte:02X} is not UTF-8", help=advice)
    line = decode(data[: error.offset]).replace("\r", "\n").rpartition("\n")[2] + "\ufffd"
    return Outcome(path, (diagnostic,), lines={error.line: line})


def open_work(
    root: Path,
    config: Config,
    allowed: Allowed = nothing,
    write: bool = False,
    listed: Listing | None = None,
    jobs: int = 1,
    cache: Path | None = None,
) -> Work:
    """The work on the vault at `root`; its files are listed only when a rule asks for names, if they are not yet."""
    names = Names(partial(listing, root) if listed is None else listed, partial(size_of, root))
    return Work(root, config, names, allowed, write, jobs=jobs, cache=cache)


@contextmanager
def starting_workers() -> Iterator[None]:
    """Worker processes that are started here look for no module in the working folder, which may be a vault; where they
    are not forked, they are a Python that would. Ctrl-C waits until all are started, else nobody would end those that
    are; they do not hear it before `hear_interrupts`.
    """
    name = "PYTHONSAFEPATH"
    before = os.environ.get(name)
    os.environ[name] = "1"
    heard = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT}) if _HAS_MASK else set[int]()
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
        if _HAS_MASK:
            signal.pthread_sigmask(signal.SIG_SETMASK, heard)


def hear_interrupts() -> None:
    """In a worker process: Ctrl-C ends it."""
    if _HAS_MASK:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
