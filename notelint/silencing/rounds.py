"""Round by round to a note in which nothing more is found. A round silences what the earliest stage that still finds
something finds: what later stages find may come or go with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from notelint.diagnostic import Diagnostic
from notelint.engine import settle
from notelint.files import FileProblem, read_bytes, write_bytes
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


def silenced(work: Work, outcome: Outcome, found: Sequence[Diagnostic]) -> Outcome:
    """The outcome of a note once comments silence what is found in it, as far as that can be silenced; they are written
    if the work writes. Comments that silence nothing are for `--fix`, which removes them.
    """
    try:
        data = read_bytes(work.root / outcome.path)
        text = decode(data)
    except (FileProblem, NotUtf8):
        return outcome
    rounds = _Rounds(work, outcome.path, text)
    rounds.run(found)
    outcome = replace(outcome, notices=(*outcome.notices, *rounds.notices()))
    if rounds.text == text:
        return outcome
    done = [each for group in rounds.done.values() for each in group]
    lines = source_lines(outcome.path, rounds.text, rounds.left)
    outcome = replace(outcome, diagnostics=rounds.left, fixed=tuple(done), lines=lines)
    if not work.write:
        return replace(outcome, before=text, after=rounds.text)
    try:
        write_bytes(work.root / outcome.path, data, encode(rounds.text))
    except FileProblem as problem:
        return replace(outcome, diagnostics=tuple(found), fixed=(), problem=str(problem))
    return outcome


class _Rounds:
    """The rounds of one note: its text with the comments so far, what is found in it, and what these silence."""

    def __init__(self, work: Work, path: str, text: str) -> None:
        self.work = work
        self.note = Note(path, text, work.names, work.config.types(path))
        self.writer = Writer(self.note)
        self.text = text
        self.left: tuple[Diagnostic, ...] = ()
        self.done: defaultdict[Key, list[Diagnostic]] = defaultdict(list)

    def run(self, found: Iterable[Diagnostic]) -> None:
        """Silence all that is found, and what then is found, as far as that can be silenced."""
        waiting = [each for each in found if self._is_open(each)]
        for _ in range(_MOST_ROUNDS):
            if not waiting:
                break
            self._want(self._earliest(waiting))
            waiting = self._settled()
        if idle := [each for each in self.left if self._is_idle(each)]:
            for each in idle:
                rule = self.text[each.start.offset : each.end.offset]
                self.writer.drop(rule, self.writer.home(each.span))
            if waiting := self._settled():
                self._want(waiting)
                self._settled()
        wanted = {(line, rule) for line, rules in self.writer.wanted.items() for rule in rules}
        for key in self.done.keys() - wanted:
            del self.done[key]

    def notices(self) -> Iterator[str]:
        """What could not be silenced."""
        for line, rule in sorted(self.writer.lost):
            yield f"{self.note.path}:{max(line, 0) + 1}: `{rule}` cannot be silenced: no comment would be heard here"

    def _settled(self) -> list[Diagnostic]:
        """Write the comments, and look what is found then."""
        self.text = self.writer.text()
        self.left = settle(self.note.path, self.text, self.work.config, self.work.names).diagnostics
        return [each for each in self.left if self._is_open(each)]

    def _earliest(self, waiting: Sequence[Diagnostic]) -> list[Diagnostic]:
        """What the earliest stage finds, and what vault rules do."""
        rules = {each.rule: self.work.config.rules[each.rule].rule for each in waiting}
        first = min((rule.stage for rule in rules.values() if issubclass(rule, NoteRule)), default=0)
        return [
            each for each in waiting if rules[each.rule].stage == first or not issubclass(rules[each.rule], NoteRule)
        ]

    def _want(self, found: Iterable[Diagnostic]) -> None:
        """Want comments for findings, or others where there are some that do not help."""
        known = {(line, rule) for line, rules in self.writer.wanted.items() for rule in rules}
        wider = set()
        for each in found:
            line, rule = key = self._key(each)
            if key in known:
                wider.add(line)
            else:
                self.writer.wanted[line].add(rule)
                self.done[key].append(each)
        for line in wider:
            self.writer.widen(line)

    def _key(self, found: Diagnostic) -> Key:
        if not found.end.offset:
            return WHOLE, found.rule
        return self.note.line_table.line_of(self.writer.home(found.span).start), found.rule

    def _is_open(self, found: Diagnostic) -> bool:
        if found.rule in NEVER or found.rule == _OF_COMMENTS:
            return False
        return self._key(found) not in self.writer.lost

    def _is_idle(self, found: Diagnostic) -> bool:
        """Whether a finding tells that a comment which was written here silences nothing."""
        home = self.writer.home(found.span)
        return found.rule == _OF_COMMENTS and home.start == home.end
