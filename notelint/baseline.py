"""`.notelint-baseline.json`: the findings of one day, so that later runs report only new ones."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

from notelint.diagnostic import Diagnostic
from notelint.files import BASELINE, FileProblem, put_file, read_bytes
from notelint.selection import Selection, focus_of
from notelint.words import CONFLICT, CONFLICT_MARK
from notelint.words import count as counted
from notelint.work import Outcome, Work

_HEAD: Final = "notelint baseline"
_VERSION: Final = 1
_NAMED: Final = 5
_ELSEWHERE: Final = re.compile(r"\d+|`[^`]*\.(?:md|markdown)`")


class Entry(NamedTuple):
    """What stands for a finding: its path and rule, and a digest of its line and of the message without numbers and
    names of notes, so that edits elsewhere do not change it.
    """

    path: str
    rule: str
    digest: str

    @classmethod
    def of(cls, found: Diagnostic, line: str) -> Entry:
        """The entry of a finding in a line."""
        text = f"{line.strip()}\0{_ELSEWHERE.sub('', found.message)}"
        return cls(found.path, found.rule, blake2b(text.encode("utf-8", "replace"), digest_size=8).hexdigest())


@dataclass(frozen=True, slots=True)
class Baseline:
    """How often each entry was found."""

    counts: Mapping[Entry, int]

    @classmethod
    def read(cls, root: Path) -> Baseline | None:
        """The baseline of a vault, None where there is none. Raises `FileProblem`."""
        path = root / BASELINE
        if path.is_symlink():
            raise FileProblem(f"{path}: is a symbolic link; it was not followed, make it a file")
        if not os.path.lexists(path):
            return None
        text = read_bytes(path).decode("utf-8-sig", "replace")
        if CONFLICT_MARK.search(text):
            raise FileProblem(f"{path}: holds {CONFLICT}")
        data = _object(text) or _object(_seamed(text)) or {}
        if data.pop(_HEAD, None) != _VERSION:
            advice = "remove it and write it anew with --write-baseline"
            raise FileProblem(f"{path}: this is not a baseline of this version of notelint; {advice}")
        data.pop("~", None)
        return cls(dict(_read(path, data)))

    def write(self, root: Path) -> None:
        """Write the file: one sorted line an entry, so that two branches merge. Raises `FileProblem`."""
        keys = sorted(
            json.dumps("\t".join(entry), ensure_ascii=False) + f": {count}" for entry, count in self.counts.items()
        )
        lines = [f'"{_HEAD}": {_VERSION}', *keys, '"~": 0']
        put_file(root / BASELINE, ("{\n" + ",\n".join(lines) + "\n}\n").encode("utf-8", "backslashreplace"))

    def without(self, paths: Collection[str], rules: Collection[str]) -> Baseline:
        """The entries but those of some rules in some notes."""
        return Baseline(
            {each: count for each, count in self.counts.items() if each.path not in paths or each.rule not in rules}
        )


def _object(text: str) -> dict[str, object] | None:
    try:
        found = json.loads(text, object_pairs_hook=_merged)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _seamed(text: str) -> str:
    """The lines of a file with one comma between any two, as they may not be where the lines of two branches meet."""
    lines = (line.strip().rstrip(",") for line in text.split("\n"))
    return "{" + ",\n".join(line for line in lines if line not in ("", "{", "}")) + "}"


def _merged(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """The entries of a file; where git has kept the lines of two branches (`merge=union`), the higher count."""
    found: dict[str, object] = {}
    for key, value in pairs:
        old = found.get(key)
        found[key] = max(old, value) if isinstance(old, int) and isinstance(value, int) else value
    return found


def _read(path: Path, data: Mapping[str, object]) -> Iterator[tuple[Entry, int]]:
    for key, count in data.items():
        parts = key.rsplit("\t", 2)
        if len(parts) != 3 or not isinstance(count, int):
            raise FileProblem(f"{path}: the entry {json.dumps(key)} is none of notelint's; take it out")
        yield Entry(*parts), count


def entries(outcomes: Iterable[Outcome]) -> Counter[Entry]:
    """The entries of all findings of a run."""
    return Counter(entry for outcome in outcomes for _, entry in _entries(outcome))


def _entries(outcome: Outcome) -> Iterator[tuple[Diagnostic, Entry]]:
    for found in outcome.diagnostics:
        yield found, Entry.of(found, outcome.lines.get(found.start.line, ""))


class Filtered(NamedTuple):
    """The outcomes with new findings only, how many are known, and the entries that nothing matched any more."""

    outcomes: list[Outcome]
    known: int
    stale: list[Entry]


def filtered(
    baseline: Baseline,
    outcomes: Iterable[Outcome],
    gone: Collection[str],
    notes: Collection[str],
    rules: Collection[str],
) -> Filtered:
    """Leave out what the baseline knows. Of its entries those can be stale that belong to the `notes` and `rules` of
    this run; entries of a note that is `gone` stand for the same finding in any other.
    """
    outcomes = list(outcomes)
    left = Counter(followed(baseline, entries(outcomes), gone).counts)
    new, known = [], 0
    for outcome in outcomes:
        kept = []
        for found, entry in _entries(outcome):
            if left[entry] > 0:
                left[entry] -= 1
            else:
                kept.append(found)
        known += len(outcome.diagnostics) - len(kept)
        new.append(replace(outcome, diagnostics=tuple(kept)) if len(kept) < len(outcome.diagnostics) else outcome)
    stale = (each for each, number in left.items() if number and each.rule in rules and each.path in notes)
    return Filtered(new, known, sorted(stale))


def followed(baseline: Baseline, found: Mapping[Entry, int], gone: Collection[str]) -> Baseline:
    """The baseline in which the entries of notes that are `gone` have the path of a note where the same is found and
    not recorded yet.
    """
    counts, spare = Counter(baseline.counts), Counter(baseline.counts)
    spare.subtract(found)
    movable: dict[tuple[str, str], list[Entry]] = {}
    for each in sorted(counts, reverse=True):
        if each.path in gone and spare[each] > 0:
            movable.setdefault((each.rule, each.digest), []).append(each)
    for entry, number in found.items() if movable else ():
        waiting = movable.get((entry.rule, entry.digest), [])
        while waiting and counts[entry] < number:
            moved = min(spare[waiting[-1]], number - counts[entry])
            counts[entry] += moved
            for left in (counts, spare):
                left[waiting[-1]] -= moved
            if not spare[waiting[-1]]:
                waiting.pop()
    return Baseline({each: count for each, count in counts.items() if count})


def gone_of(baseline: Baseline, work: Work) -> set[str]:
    """The paths in a baseline where no file is any more, not even one that a sparse checkout leaves out."""
    missing = {path for path in {entry.path for entry in baseline.counts} if not os.path.lexists(work.root / path)}
    return missing - work.names.absent if missing else missing


def pruned(baseline: Baseline, found: Mapping[Entry, int], paths: Collection[str], rules: Collection[str]) -> Baseline:
    """The baseline without what no longer is found in some notes, and never more than it was."""
    kept = {}
    for entry, count in baseline.counts.items():
        if entry.path in paths and entry.rule in rules:
            count = min(count, found.get(entry, 0))
        if count:
            kept[entry] = count
    return Baseline(kept)


class Compared(NamedTuple):
    """The outcomes without what the baseline knows, how much that is, and what is to be told of the baseline."""

    outcomes: list[Outcome]
    known: int
    notices: list[str]


def compared_change(work: Work, selection: Selection, outcomes: list[Outcome], caused: list[Outcome]) -> Compared:
    """Hold what a change caused, a part of the outcomes, against the baseline. It is spent on all others first, since a
    new line may say the same as an old one. Raises `FileProblem`.
    """
    new = [frozenset(outcome.diagnostics) for outcome in caused]
    others_first = [
        replace(outcome, diagnostics=tuple(sorted(outcome.diagnostics, key=own.__contains__)))
        for outcome, own in zip(outcomes, new, strict=True)
    ]
    done = compared(work, selection, others_first)
    left = [
        replace(outcome, diagnostics=tuple(each for each in outcome.diagnostics if each in own))
        for outcome, own in zip(done.outcomes, new, strict=True)
    ]
    known = sum(len(own) - len(outcome.diagnostics) for outcome, own in zip(left, new, strict=True))
    return Compared(left, known, done.notices)


def compared(
    work: Work, selection: Selection, outcomes: list[Outcome], write: bool = False, prune: bool = False
) -> Compared:
    """Hold the outcomes of a run against the vault's baseline; `write`: it is made of them before, as far as they go;
    `prune`: what they no longer hold is taken out. Raises `FileProblem`.
    """
    root, notices = selection.root, list[str]()
    paths = {*selection.focus.notes, *selection.focus.files, *(outcome.path for outcome in outcomes)}
    rules = work.config.selected if work.config.selected is not None else frozenset(work.config.rules)
    found = entries(outcomes)
    old = None if write and not (root / BASELINE).exists() else Baseline.read(root)
    baseline = old or Baseline({})
    gone = gone_of(baseline, work)
    paths |= _judged(gone, work, selection)
    if write or prune:
        baseline = followed(baseline, found, gone)
    if write:
        rest = baseline.without(paths, rules).counts
        baseline = Baseline({**rest, **found})
        notices.append(f"{BASELINE}: {counted(sum(baseline.counts.values()), 'finding')} recorded")
    elif prune:
        smaller = pruned(baseline, found, paths, rules)
        notices.append(_pruned(old or baseline, baseline, smaller))
        baseline = smaller
    if write or prune:
        baseline.write(root)
    done = filtered(baseline, outcomes, gone, paths, rules)
    if done.stale:
        notices.append(_stale(done.stale))
    return Compared(done.outcomes, done.known, notices)


def _judged(gone: set[str], work: Work, selection: Selection) -> set[str]:
    """The paths that are gone, in a run on the whole vault; a run on some notes does not see where they may be now."""
    if not gone or selection.listed is None:
        return set()
    notes = focus_of(selection.listed.paths, selection.root, work.config).notes
    return gone if set(selection.focus.notes).issuperset(notes) else set()


def _pruned(before: Baseline, moved: Baseline, after: Baseline) -> str:
    """What to say of findings that moved, and of those that were taken out then."""
    removed = sum(moved.counts.values()) - sum(after.counts.values())
    number = sum((Counter(moved.counts) - Counter(before.counts)).values())
    along = f", {counted(number, 'finding')} moved with {'its note' if number == 1 else 'their notes'}"
    return f"{BASELINE}: {counted(removed, 'finding')} removed{along if number else ''}"


def _stale(entries: list[Entry]) -> str:
    """What to say of entries that nothing matches any more."""
    named = ", ".join(f"{entry.rule} in {entry.path}" for entry in entries[:_NAMED])
    more = f" and {len(entries) - _NAMED:,} more" if len(entries) > _NAMED else ""
    is_one = len(entries) == 1
    what = "1 entry is" if is_one else f"{len(entries):,} entries are"
    return f"{BASELINE}: {what} no longer found ({named}{more}); --prune-baseline removes {'it' if is_one else 'them'}"
