"""Round by round to a note in which nothing more is found. A round silences what the earliest stage that still finds
something finds: what later stages find may come or go with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from notelint.diagnostic import Diagnostic
from notelint.engine import settle
from notelint.files import FileProblem, write_bytes
from notelint.ignores import NEVER
from notelint.note import Note
from notelint.rule import NoteRule
from notelint.silencing.writing import WHOLE, Writer
from notelint.text import NotUtf8, decode, encode
from notelint.work import Outcome, Work, source_lines

_MOST_ROUNDS: Final = 20
_OF_COMMENTS: Final = "ignore-comment"
Key: TypeAlias = tuple[int, str]
"""A line, from 0, and a rule."""


class Silencer:
    """One note to be silenced: its text with the comments so far, what is found in it, and what these silence; `new`
    leaves out of outcomes what is not to be silenced.
    """

    def __init__(self, work: Work, outcome: Outcome, new: Callable[[Iterable[Outcome]], list[Outcome]] = list) -> None:
        self._work = work
        self._new = new
        self._outcome = outcome
        self._left = outcome.diagnostics
        self._done: defaultdict[Key, list[Diagnostic]] = defaultdict(list)
        self._writer: Writer | None = None
        self._data = b""
        self.text: str | None = None
        """The note with comments, once there are some."""

    def silence(self, found: Iterable[Diagnostic]) -> bool:
        """Write comments for what is found, and what then is found, as far as that can be silenced; whether the text
        has changed. Comments that silence nothing are for `--fix`, which removes them.
        """
        before = self.text
        if self._outcome.path in self._work.staged:
            problem = f"{self._outcome.path}: is staged in part; stage or stash the rest first"
            self._outcome = replace(self._outcome, problem=problem)
            return False
        try:
            if self._writer is None:
                self._data = self._work.read(self._outcome.path)
                self._writer = self._opened(decode(self._data))
        except (FileProblem, NotUtf8):
            return False
        self._run(self._writer, found)
        return self.text != before

    def outcome(self) -> Outcome:
        """What became of the note, which is written if the work writes."""
        if self._writer is None:
            return self._outcome
        outcome = replace(self._outcome, notices=(*self._outcome.notices, *self._notices(self._writer)))
        if self.text is None:
            return outcome
        done = [each for group in self._done.values() for each in group]
        lines = source_lines(outcome.path, self.text, self._left)
        silent = replace(outcome, diagnostics=self._left, fixed=tuple(done), lines=lines)
        if not self._work.write:
            return replace(silent, before=self._writer.note.text, after=self.text)
        try:
            write_bytes(self._work.root / outcome.path, self._data, encode(self.text))
        except FileProblem as problem:
            return replace(outcome, problem=str(problem))
        return silent

    def _opened(self, text: str) -> Writer:
        path = self._outcome.path
        return Writer(Note(path, text, self._work.names, self._work.config.types(path)))

    def _run(self, writer: Writer, found: Iterable[Diagnostic]) -> None:
        waiting = [each for each in found if self._is_open(writer, each)]
        if not waiting:
            return
        for _ in range(_MOST_ROUNDS):
            if not waiting:
                break
            self._want(writer, self._earliest(waiting))
            waiting = self._settled(writer)
        if idle := [each for each in self._left if _is_idle(writer, each)]:
            for each in idle:
                rule = (self.text or "")[each.start.offset : each.end.offset]
                writer.drop(rule, writer.home(each.span))
            if waiting := self._settled(writer):
                self._want(writer, waiting)
                self._settled(writer)
        wanted = {(line, rule) for line, rules in writer.wanted.items() for rule in rules}
        for key in self._done.keys() - wanted:
            del self._done[key]

    def _notices(self, writer: Writer) -> Iterator[str]:
        """What could not be silenced."""
        for line, rule in sorted(writer.lost):
            place = f"{writer.note.path}:{max(line, 0) + 1}"
            yield f"{place}: `{rule}` cannot be silenced: no comment would be heard here"

    def _settled(self, writer: Writer) -> list[Diagnostic]:
        """Write the comments, and look what is found then."""
        text = writer.text()
        self.text = text if text != writer.note.text else None
        self._left = settle(writer.note.path, text, self._work.config, self._work.names).diagnostics
        lines = source_lines(writer.note.path, text, self._left)
        (outcome,) = self._new([Outcome(writer.note.path, self._left, lines=lines)])
        return [each for each in outcome.diagnostics if self._is_open(writer, each)]

    def _earliest(self, waiting: Sequence[Diagnostic]) -> list[Diagnostic]:
        """What the earliest stage finds, and what vault rules do."""
        rules = {each.rule: self._work.config.rules[each.rule].rule for each in waiting}
        first = min((rule.stage for rule in rules.values() if issubclass(rule, NoteRule)), default=0)
        return [
            each for each in waiting if rules[each.rule].stage == first or not issubclass(rules[each.rule], NoteRule)
        ]

    def _want(self, writer: Writer, found: Iterable[Diagnostic]) -> None:
        """Want comments for findings, or others where there are some that do not help."""
        known = {(line, rule) for line, rules in writer.wanted.items() for rule in rules}
        wider = set()
        for each in found:
            line, rule = key = _key(writer, each)
            if key in known:
                wider.add(line)
            else:
                writer.wanted[line].add(rule)
                self._done[key].append(each)
        for line in wider:
            writer.widen(line)

    def _is_open(self, writer: Writer, found: Diagnostic) -> bool:
        return not (found.rule in NEVER or found.rule == _OF_COMMENTS or _key(writer, found) in writer.lost)


def _key(writer: Writer, found: Diagnostic) -> Key:
    if not found.end.offset:
        return WHOLE, found.rule
    return writer.note.line_table.line_of(writer.home(found.span).start), found.rule


def _is_idle(writer: Writer, found: Diagnostic) -> bool:
    """Whether a finding tells that a comment which was written here silences nothing."""
    home = writer.home(found.span)
    return found.rule == _OF_COMMENTS and home.start == home.end
