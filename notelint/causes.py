"""Which findings belong to what has changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias
from unicodedata import normalize
from urllib.parse import unquote

from notelint.baseline import Entry
from notelint.changes import ALL, Change, Changes
from notelint.config import Config, ConfigProblem
from notelint.diagnostic import Diagnostic
from notelint.engine import plan_of, settle
from notelint.files import FileProblem, is_note, size_of
from notelint.names import Names
from notelint.note import Note
from notelint.rule import VaultRule
from notelint.selection import focus_of, is_left_out, templates_of
from notelint.text import LineTable, NotUtf8, decode
from notelint.tree import Tree
from notelint.words import count
from notelint.work import Outcome, Work

ConfigOf: TypeAlias = Callable[[Tree], Config]
"""Reads the config of the vault from files other than those on the disk. Raises `ConfigProblem`."""
_LONE_CR: Final = re.compile(rb"\r(?!\n|\Z)")


def left_out(changes: Changes, work: Work) -> Iterator[str]:
    """What to say of notes that changed, and that nobody can check since a sparse checkout does not have them."""
    missing = {path for path in changes.files if is_note(path) and size_of(work.root, path) is None}
    absent = focus_of(missing & work.names.absent, work.root, work.config).notes if missing else []
    if absent:
        number = count(len(absent), "note")
        yield f"{number} that changed, not in this sparse checkout: not checked ({min(absent)} first)"


def linking(changes: Changes, notes: Iterable[str], work: Work) -> list[str]:
    """Of some notes those that did not change, and may name a file which is gone, or holds nothing any more."""
    emptied = (path for path in changes.files if changes.staged.get(path) == b"" or size_of(work.root, path) == 0)
    gone = (path for path in changes.gone if path not in changes.files)
    stems = {_folded(Path(path).stem) for path in (*gone, *emptied)}
    return [path for path in notes if path not in changes.files and _names_one(work, path, stems)] if stems else []


def _names_one(work: Work, path: str, stems: Iterable[str]) -> bool:
    try:
        text = _folded(decode(work.read(path)))
    except (FileProblem, NotUtf8):
        return False
    return any(stem in text for stem in stems)


def _folded(text: str) -> str:
    """A text in which names are found however they are written: other capitals, composed or not, with `%20`."""
    if "%" in text:
        text = unquote(text)
    return normalize("NFC", text.casefold())


class Before(NamedTuple):
    """A note as it was: its path, its text, and how it was checked."""

    path: str
    text: str
    config: Config
    names: Names


@dataclass(frozen=True, slots=True)
class _Past:
    """The vault as it was before some changes. A note that did not change is held against the config of today."""

    work: Work
    changes: Changes
    names: Names
    config: Config

    @classmethod
    def of(cls, work: Work, changes: Changes, config_of: ConfigOf) -> _Past:
        """The vault at the base of the changes."""
        config = work.config
        if not all(map(is_note, (*changes.files, *changes.gone))):
            with suppress(ConfigProblem):  # what holds now is the nearest to a config that nobody can read
                config = config_of(changes.tree_before(work.root))
        past = cls(work, changes, changes.names(work.names), config)
        files = {path: past._with_own_lines(path, each) for path, each in changes.files.items()}
        return replace(past, changes=replace(changes, files=files))

    def note(self, path: str) -> Before | None:
        """A note as it was; None for a new one."""
        change = self.changes.files.get(path)
        text = self.changes.old_text(path, self.work) if is_note(path) else None
        if text is None:
            return None
        config = self.config if change else self.work.config
        return Before(change.old or path if change else path, text, config, self.names)

    def _with_own_lines(self, path: str, change: Change) -> Change:
        """A change of a note in its own lines: all of one that nobody looked at where it was; and a lone CR ends a
        line, and none of git's.
        """
        if not is_note(path) or change.lines == ALL:
            return change
        if change.old and is_left_out(change.old, self.config, templates_of(self.work.root, self.config)):
            return Change(None, ALL)
        return _in_own_lines(self.work, path, change) if change.lines else change


def caused(work: Work, changes: Changes, outcomes: Iterable[Outcome], config_of: ConfigOf) -> list[Outcome]:
    """The outcomes with the findings that touch new lines, or that the vault at the base did not give: the text, the
    path and the config of each note as they were; of a merge those that neither branch had.
    """
    if changes.merged:
        outcomes = caused(work, changes.merged, outcomes, config_of)
    past, kept = _Past.of(work, changes, config_of), []
    for outcome in outcomes:
        touched = [_touches(past.changes, each) for each in outcome.diagnostics]
        others = [each for each, touches in zip(outcome.diagnostics, touched, strict=True) if not touches]
        unknown = set(map(id, _unknown(past, outcome, others))) if others else set()
        pairs = zip(outcome.diagnostics, touched, strict=True)
        found = tuple(each for each, touches in pairs if touches or id(each) in unknown)
        kept.append(replace(outcome, diagnostics=found))
    return kept


def without_touch(changes: Changes) -> Changes:
    """The changes, for notes that did not change: nothing that is found there touches them."""
    merged = without_touch(changes.merged) if changes.merged else None
    return replace(changes, files={}, merged=merged)


def _in_own_lines(work: Work, path: str, change: Change) -> Change:
    try:
        data = work.read(path)
    except FileProblem:
        return change
    if not _LONE_CR.search(data):
        return change
    ends = list(accumulate((len(_LONE_CR.findall(line)) for line in data.split(b"\n")), initial=0))
    last = len(ends) - 1
    own = ((first + ends[first - 1], end + ends[min(end, last)]) for first, end in change.lines if first <= last)
    return replace(change, lines=tuple(own))


def _touches(changes: Changes, found: Diagnostic) -> bool:
    change = changes.files.get(found.path)
    if not found.end.offset and change and change.old != found.path:
        return True  # of the file as a whole, which is new or has a new name
    places = (found.place, *found.related)
    return any(changes.files[place.path].holds(place) for place in places if place.path in changes.files)


def _unknown(past: _Past, outcome: Outcome, found: list[Diagnostic]) -> list[Diagnostic]:
    """Of some findings in a note those that it did not give as it was; of vault rules those of rules that were off."""
    before = past.note(outcome.path)
    if before is None:
        return []
    by_vault = {name for name, each in past.work.config.rules.items() if issubclass(each.rule, VaultRule)}
    of_vault = [each for each in found if each.rule in by_vault]
    was_on = _rules_on(before) if of_vault else frozenset()
    new = [each for each in of_vault if each.rule not in was_on]
    return new + _new_in(before, outcome, [each for each in found if each.rule not in by_vault])


def _rules_on(before: Before) -> frozenset[str]:
    note = Note(before.path, before.text, before.names, before.config.types(before.path))
    return frozenset(active.rule.name for active in plan_of(note, before.config) if active.selected)


def _new_in(before: Before, outcome: Outcome, found: list[Diagnostic]) -> list[Diagnostic]:
    if not found:
        return []
    table = LineTable(before.text)
    old = settle(before.path, before.text, before.config, before.names).diagnostics
    known = Counter(Entry.of(each, table.line(each.start.line - 1))._replace(path=outcome.path) for each in old)
    new = []
    for each in found:
        entry = Entry.of(each, outcome.lines.get(each.start.line, ""))
        known[entry] -= 1
        if known[entry] < 0:
            new.append(each)
    return new
