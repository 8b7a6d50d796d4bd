"""`.notelint-baseline.json`: the findings of one day, so that later runs report only new ones."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple

from notelint.diagnostic import Diagnostic, Place
from notelint.files import BASELINE, FileProblem, is_note, own_paths, put_file
from notelint.selection import Selection, focus_of
from notelint.tree import Tree
from notelint.words import CONFLICT, CONFLICT_MARK
from notelint.words import count as counted
from notelint.work import Outcome, Work

_HEAD: Final = "notelint baseline"
_VERSION: Final = 1
_NAMED: Final = 5
_ELSEWHERE: Final = re.compile(r"\d+|`[^`]*\.(?:md|markdown)`")


class Entry(NamedTuple):
    """What stands for a finding: its path and rule, and a digest of its line and of its key or, where it has none,
    of the message without numbers and names of notes, so that edits elsewhere do not change it. Of a finding in several
    notes each of its places has an entry, by its line alone: at which it stands depends on the notes of the run. The
    line of a finding about a whole note does not count.
    """

    path: str
    rule: str
    digest: str

    @classmethod
    def of(cls, found: Diagnostic, line: str) -> Entry:
        """The entry of a finding in a line."""
        return cls.by_text(found, _text_of(found, found.place, line))

    @classmethod
    def by_text(cls, found: Diagnostic, text: str) -> Entry:
        """The entry of a finding by a text, whatever it is about; older baselines have that of its line, and of its
        message where it has a key now.
        """
        return cls(found.path, found.rule, _digest(f"{text}\0{found.key or _ELSEWHERE.sub('', found.message)}"))


def _text_of(found: Diagnostic, place: Place, line: str) -> str:
    """What counts of the line of a place."""
    return "" if found.whole or place.end.offset == 0 else line.strip()


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "replace"), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Baseline:
    """How often each entry was found."""

    counts: Mapping[Entry, int]

    @classmethod
    def read(cls, root: Path, tree: Tree | None = None) -> Baseline | None:
        """The baseline of a vault, or of its `tree`, None where there is none. Raises `FileProblem`."""
        path, tree = root / BASELINE, tree or Tree()
        if path.is_symlink() and BASELINE not in tree.staged:
            raise FileProblem(f"{path}: is a symbolic link; it was not followed, make it a file")
        if not (os.path.lexists(path) if tree.index is None else tree.is_file(path)):
            return None
        try:
            text = tree.read(path).decode("utf-8-sig", "replace")
        except OSError as error:
            raise FileProblem(f"{path}: cannot be read: {error.strerror}") from None
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


class Side(NamedTuple):
    """One of the places that a finding in several notes is about."""

    entry: Entry
    line: int


class Known(NamedTuple):
    """A finding as a baseline knows it: by its entry, or by its sides if it is one of several notes, its own place
    first. `former` are the entries of which one stood for it in older baselines.
    """

    found: Diagnostic
    entry: Entry | None
    sides: tuple[Side, ...] = ()
    former: tuple[Entry, ...] = ()


def _known(outcomes: Iterable[Outcome]) -> list[list[Known]]:
    """The findings of each outcome."""
    outcomes = list(outcomes)
    lines = {(outcome.path, number): line for outcome in outcomes for number, line in outcome.lines.items()}
    return [[_as_known(found, lines) for found in outcome.diagnostics] for outcome in outcomes]


def _as_known(found: Diagnostic, lines: Mapping[tuple[str, int], str]) -> Known:
    places: dict[tuple[str, int], Place] = {}
    for place in (found.place, *found.related):
        places.setdefault((place.path, place.start.line), place)
    texts = [(place, lines.get(where, "")) for where, place in places.items()]
    if all(place.path == found.path for place, _ in texts):
        line = texts[0][1]
        said = (_text_of(found, found.place, line), line.strip())
        forms = (found, replace(found, key="")) if found.key else (found,)
        entry, *older = (Entry.by_text(each, text) for each in forms for text in said)
        return Known(found, entry, former=tuple(each for each in dict.fromkeys(older) if each != entry))
    sides = (
        Side(Entry(place.path, found.rule, _digest(_text_of(found, place, text))), place.start.line)
        for place, text in texts
    )
    former = (Entry.by_text(found, text.strip())._replace(path=place.path) for place, text in texts)
    return Known(found, None, tuple(sides), tuple(former))


def _counted(known: Iterable[Known]) -> Counter[Entry]:
    """How often each entry is found; a place of several notes counts once, in however many findings."""
    known = list(known)
    sides = {side for each in known for side in each.sides}
    return Counter((*(each.entry for each in known if each.entry), *(side.entry for side in sides)))


class Filtered(NamedTuple):
    """The outcomes with new findings only, how many are known, and the entries that nothing matched any more."""

    outcomes: list[Outcome]
    known: int
    stale: Counter[Entry]


def filtered(
    baseline: Baseline, outcomes: Iterable[Outcome], notes: Collection[str] = (), rules: Collection[str] = ()
) -> Filtered:
    """Leave out what the baseline knows. Of its entries those can be stale that belong to the `notes` and `rules` of
    this run.
    """
    outcomes = list(outcomes)
    groups = _known(outcomes)
    asked = list(chain.from_iterable(groups))
    left = Counter(baseline.counts)
    new = _new_pairs([each for each in asked if each.sides], left)
    new |= {id(each) for each in asked if each.entry and not any(_taken(e, left) for e in (each.entry, *each.former))}
    kept = [tuple(each.found for each in group if id(each) in new) for group in groups]
    stale = {each: number for each, number in left.items() if number and each.rule in rules and each.path in notes}
    done = [replace(outcome, diagnostics=found) for outcome, found in zip(outcomes, kept, strict=True)]
    return Filtered(done, len(asked) - len(new), Counter(stale))


def _new_pairs(pairs: list[Known], left: Counter[Entry]) -> set[int]:
    """The ids of findings in several notes that have a side which the baseline does not know: those that stand there,
    then others for what none has told yet.
    """
    sides = dict.fromkeys((*(each.sides[0] for each in pairs), *(side for each in pairs for side in each.sides)))
    unknown = {side for side in sides if not _taken(side.entry, left)}
    waiting = []
    for each in pairs if unknown else ():
        if unknown.intersection(each.sides):
            if any(_taken(entry, left) for entry in each.former):
                unknown.difference_update(each.sides)
            else:
                waiting.append(each)
    new = [each for each in waiting if each.sides[0] in unknown]
    unknown.difference_update(side for each in new for side in each.sides)
    for each in waiting:
        if unknown.intersection(each.sides):
            new.append(each)
            unknown.difference_update(each.sides)
    return set(map(id, new))


def _taken(entry: Entry, left: Counter[Entry]) -> bool:
    """Whether the baseline has an entry left; then it has one less."""
    has_one = left[entry] > 0
    left[entry] -= has_one
    return has_one


class Today(NamedTuple):
    """The baseline of a vault in which the entries of a note that was moved have its new path, the higher count where
    it has one there too; and the paths of entries where nothing is any more.
    """

    baseline: Baseline
    gone: frozenset[str]

    @classmethod
    def of(cls, work: Work, old: Baseline, staged: bool = False) -> Today:
        """A baseline in the vault as it is on the disk, or as it is `staged`."""
        gone = _gone(old, work)
        if not gone:
            return cls(old, frozenset())
        from notelint.moves import moved_to

        known = {entry.path for entry in old.counts}
        moves = moved_to(work.root, gone, work.names, known, staged or work.tree.index is not None)
        own = {*own_paths(work.root, moves.values())}
        moves = {path: new for path, new in moves.items() if new in own and is_note(path) == is_note(new)}
        counts = {entry: count for entry, count in old.counts.items() if entry.path not in moves}
        for entry, count in old.counts.items():
            if entry.path in moves:
                moved = entry._replace(path=moves[entry.path])
                counts[moved] = max(count, counts.get(moved, 0))
        return cls(Baseline(counts), frozenset(gone.difference(moves)))


def _gone(baseline: Baseline, work: Work) -> set[str]:
    """The paths in a baseline where no file is any more, not even one that a sparse checkout leaves out."""
    paths = {entry.path for entry in baseline.counts}
    missing = {path for path in paths if not _is_there(path, work)}
    return missing.difference(work.names.absent) if missing else missing


def _is_there(path: str, work: Work) -> bool:
    is_held = work.tree.holds(path) or not is_note(path)  # an index knows no folders
    return path in work.staged or (is_held and os.path.lexists(work.root / path))


def unrecorded(work: Work) -> Callable[[Iterable[Outcome]], list[Outcome]]:
    """What leaves out the findings that the vault's baseline knows, of some outcomes or of what these become. Raises
    `FileProblem`.
    """
    known = Today.of(work, Baseline.read(work.root, work.tree) or Baseline({})).baseline
    return lambda outcomes: filtered(known, outcomes).outcomes


def without_known(work: Work, outcome: Outcome) -> tuple[Outcome, int]:
    """The outcome of a note that is no file without what the vault's baseline knows, and how much that is. Raises
    `FileProblem`.
    """
    done = filtered(Today.of(work, Baseline.read(work.root) or Baseline({})).baseline, [outcome])
    return done.outcomes[0], done.known


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
    work: Work,
    selection: Selection,
    outcomes: list[Outcome],
    write: bool = False,
    prune: bool = False,
    staged: bool = False,
) -> Compared:
    """Hold the outcomes of a run against the vault's baseline; `write`: it is made of them before, as far as they go;
    `prune`: what they no longer hold is taken out; `staged`: what is staged tells where notes have moved. Raises
    `FileProblem`.
    """
    root = selection.root
    rules = work.config.selected if work.config.selected is not None else frozenset(work.config.rules)
    old = None if write and not (root / BASELINE).exists() else Baseline.read(root, work.tree)
    old = old or Baseline({})
    baseline, gone = Today.of(work, old, staged)
    paths = {*selection.focus.notes, *selection.focus.files, *_judged(baseline, gone, work, selection)}
    if write:
        rest = Counter(baseline.without(paths, rules).counts)
        baseline = Baseline(rest | _counted(chain.from_iterable(_known(outcomes))))
    done = filtered(baseline, outcomes, paths, rules)
    notices = []
    if write:
        notices.append(f"{BASELINE}: {counted(done.known, 'finding')} recorded")
    elif prune:
        baseline, moved = Baseline(Counter(baseline.counts) - done.stale), _moved(old, baseline)
        notices.append(f"{BASELINE}: {_entries(done.stale.total())} removed{moved}")
    elif done.stale:
        notices.append(_stale(done.stale))
    if write or prune:
        baseline.write(root)
    return Compared(done.outcomes, done.known, notices)


def _judged(baseline: Baseline, gone: Collection[str], work: Work, selection: Selection) -> set[str]:
    """The paths of a baseline where nothing is any more, and those of folders and the like, in a run on the whole
    vault; a run on some notes does not see where they may be now, and not all that is said of them.
    """
    others = {entry.path for entry in baseline.counts if entry.path in gone or not is_note(entry.path)}
    if not others or selection.listed is None:
        return set()
    notes = focus_of(selection.listed.paths, selection.root, work.config).notes
    if not set(selection.focus.notes).issuperset(notes):
        return set()
    return {path for path in others if path in gone or not work.config.ignores(path)}


def _moved(before: Baseline, after: Baseline) -> str:
    """What to say of entries that have another path now."""
    number = (Counter(after.counts) - Counter(before.counts)).total()
    return f", {_entries(number)} moved with {'its note' if number == 1 else 'their notes'}" if number else ""


def _entries(number: int) -> str:
    return f"{number:,} {'entry' if number == 1 else 'entries'}"


def _stale(stale: Counter[Entry]) -> str:
    """What to say of entries that nothing matches any more."""
    named = ", ".join(f"{entry.rule} in {entry.path}" for entry in sorted(stale)[:_NAMED])
    more = f" and {len(stale) - _NAMED:,} more" if len(stale) > _NAMED else ""
    is_one = len(stale) == 1
    what = f"{_entries(len(stale))} {'is' if is_one else 'are'} no longer found ({named}{more})"
    return f"{BASELINE}: {what}; --prune-baseline removes {'it' if is_one else 'them'}"
