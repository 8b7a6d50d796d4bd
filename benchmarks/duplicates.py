"""Precision, recall, traps and wrong merges of duplicate-item on the labelled notes, by class and language; and how
many pairs duplicate-across finds in two notes of one meeting, and in two of a series.

    python benchmarks/duplicates.py [-q] [-v] [dev|held|unseen ...]

A labelled line ends with `{a1}`, the first of a cluster; `{a1 = class}`, another member of it; or `{a1 ! class}`, a
trap: it looks like the members of a1 and says something else. The class `hard` marks duplicates that need knowledge of
the world. Rules are made looking at `dev`; `held` was looked at now and then; `unseen` is there to be measured only,
so that `-v`, which prints what is wrong, does not print it.

Files in `across` hold two notes each, behind lines such as `=== Folder/note.md`: `same-…` two of one meeting, where
lines with one label say the same; `series-…` two of different meetings, where none do.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import notelint

DATA = Path(__file__).parents[1] / "tests" / "data" / "duplicates"
LABEL = re.compile(r" \{(?P<cluster>\w+)(?: (?P<sign>[=!]) (?P<kind>[\w-]+))?\}$", re.M)


class Label(NamedTuple):
    """What a line is said to be; `sign` is empty for the first of a cluster."""

    line: int
    cluster: str
    sign: str
    kind: str


class Labelled(NamedTuple):
    """A note without its labels."""

    name: str
    language: str
    text: str
    labels: list[Label]


class Pair(NamedTuple):
    """Two lines of a note: `duplicate`, `trap` or `unrelated`, of a class."""

    sort: str
    kind: str


def read(path: Path) -> Labelled:
    """A labelled note."""
    source = path.read_text(encoding="utf-8")
    labels = []
    for number, line in enumerate(source.split("\n"), 1):
        if match := LABEL.search(line):
            labels.append(Label(number, match["cluster"], match["sign"] or "", match["kind"] or ""))
    language = re.search(r"^lang: (\w+)", source, re.M)
    return Labelled(path.stem, language[1] if language else "en", LABEL.sub("", source), labels)


def labelled_pairs(note: Labelled) -> dict[tuple[int, int], Pair]:
    """What each pair of labelled lines of one cluster is; two traps of one cluster are a trap too."""
    pairs = {}
    for first, second in combinations(note.labels, 2):
        if first.cluster == second.cluster:
            traps = [label.kind for label in (first, second) if label.sign == "!"]
            kind = traps[-1] if traps else second.kind or first.kind
            pairs[first.line, second.line] = Pair("trap" if traps else "duplicate", kind)
    return pairs


class Found(NamedTuple):
    """The pairs of lines that the rule holds for the same, those that any fix would join, and those that a safe one
    would.
    """

    pairs: set[tuple[int, int]]
    merged: set[tuple[int, int]]
    safely: set[tuple[int, int]]


@cache
def diagnostics(text: str) -> list[notelint.Diagnostic]:
    """What the rule says of a note; it is asked with what is only possible, and without."""
    return notelint.check_text(text, select=["duplicate-item"])


def found_pairs(text: str, with_info: bool = False) -> Found:
    """What the rule says of a note; with what is only possible, or without."""
    found = Found(set(), set(), set())
    for diagnostic in diagnostics(text):
        line = diagnostic.start.line
        if diagnostic.level == "info" and not with_info:
            continue
        lines = {(min(line, place.start.line), max(line, place.start.line)) for place in diagnostic.related}
        found.pairs.update(lines)
        if diagnostic.fix:
            joined = (diagnostic.related[0].start.line, line)
            found.merged.add(joined)
            found.safely.update([joined] if diagnostic.fix.safe else [])
    return found


def measure(
    folder: Path, with_info: bool = False
) -> tuple[Counter[tuple[str, str, bool]], Counter[tuple[str, str, bool]], list[str]]:
    """Counts by (sort, class, reported) and (sort, language, reported), and what was wrong in words."""
    kinds: Counter[tuple[str, str, bool]] = Counter()
    languages: Counter[tuple[str, str, bool]] = Counter()
    wrong = []
    for path in sorted(folder.glob("*.md")):
        note = read(path)
        pairs, (found, merged, safely) = labelled_pairs(note), found_pairs(note.text, with_info)
        kinds["merge", "wrong", True] += sum(lines not in pairs or pairs[lines].sort != "duplicate" for lines in merged)
        kinds["merge", "safe", True] += len(safely)
        kinds["merge", "wrong and safe", True] += sum(
            pairs.get(each, Pair("", "")).sort != "duplicate" for each in safely
        )
        kinds["merge", "right", True] += sum(lines in pairs and pairs[lines].sort == "duplicate" for lines in merged)
        lines = note.text.split("\n")
        for lines_of, pair in {**dict.fromkeys(found, Pair("unrelated", "unrelated")), **pairs}.items():
            reported = lines_of in found
            kinds[pair.sort, pair.kind, reported] += 1
            languages[pair.sort, note.language, reported] += 1
            if reported != (pair.sort == "duplicate"):
                verb = "reported" if reported else "missed"
                wrong.append(
                    f"{verb} {pair.sort} ({pair.kind}) {note.name}\n  " + "\n  ".join(lines[at - 1] for at in lines_of)
                )
    return kinds, languages, wrong


def show(title: str, counts: Mapping[tuple[str, str, bool], int]) -> None:
    """One table."""
    print(f"\n{title:<24}{'pairs':>7}{'reported':>10}")
    for sort, kind in sorted({(sort, kind) for sort, kind, _ in counts if sort != "merge"}):
        reported, total = (
            counts.get((sort, kind, True), 0),
            sum(counts.get((sort, kind, yes), 0) for yes in (True, False)),
        )
        print(f"{sort + ' ' + kind:<24}{total:>7}{reported:>10}{reported / total:>8.0%}")


class Figures(NamedTuple):
    """The figures that count."""

    duplicates: int
    precision: float
    recall: float
    traps: int
    traps_reported: int
    unrelated_reported: int
    right_merges: int
    wrong_merges: int
    safe_merges: int
    wrong_safe_merges: int


def figures(kinds: Mapping[tuple[str, str, bool], int]) -> Figures:
    """The figures from the counts by class; merges are those of all fixes, those of safe ones among them."""
    total: Counter[tuple[str, bool]] = Counter()
    for (sort, _, reported), number in kinds.items():
        total[sort, reported] += number
    right, missed = total["duplicate", True], total["duplicate", False]
    traps, spared, unrelated = total["trap", True], total["trap", False], total["unrelated", True]
    return Figures(
        right + missed,
        round(right / max(1, right + traps + unrelated), 3),
        round(right / max(1, right + missed), 3),
        traps + spared,
        traps,
        unrelated,
        kinds.get(("merge", "right", True), 0),
        kinds.get(("merge", "wrong", True), 0),
        kinds.get(("merge", "safe", True), 0),
        kinds.get(("merge", "wrong and safe", True), 0),
    )


class Across(NamedTuple):
    """Pairs of lines of two notes: how many there are; found at all, and as a warning or an error; wrongly found."""

    pairs: int
    found: int
    warned: int
    wrong: int


def read_two(path: Path) -> tuple[dict[str, str], set[frozenset[tuple[str, int]]]]:
    """Two notes without their labels, and the pairs of places, as path and line, that say the same."""
    _, *parts = re.split(r"^=== (.+)\n", path.read_text(encoding="utf-8"), flags=re.M)
    sources = dict(zip(parts[::2], parts[1::2], strict=True))
    places: dict[str, set[tuple[str, int]]] = {}
    for name, source in sources.items():
        for number, line in enumerate(source.split("\n"), 1):
            if match := LABEL.search(line):
                places.setdefault(match["cluster"], set()).add((name, number))
    notes = {name: LABEL.sub("", source) for name, source in sources.items()}
    return notes, {frozenset(pair) for pair in places.values() if len(pair) == 2}


def measure_two(path: Path) -> Across:
    """What duplicate-across says of two notes; in either order."""
    notes, pairs = read_two(path)
    found: dict[frozenset[tuple[str, int]], str] = {}
    for name, text in notes.items():
        beside = {other: text for other, text in notes.items() if other != name}
        for each in notelint.check_text(text, name, select=["duplicate-across"], beside=beside):
            others = ((place.path, place.start.line) for place in each.related if place.path != name)
            found.update((frozenset([(name, each.start.line), other]), each.level.value) for other in others)
    right = pairs & found.keys()
    return Across(len(pairs), len(right), sum(found[pair] != "info" for pair in right), len(found.keys() - pairs))


def measure_across(folder: Path) -> Across:
    """The sums over a folder."""
    return Across(*map(sum, zip(*map(measure_two, sorted(folder.glob("*.md"))), strict=True)))


def show_across() -> None:
    """One table of all pairs of notes."""
    print(f"\n{'two notes':<34}{'pairs':>7}{'found':>7}{'warned':>8}{'wrong':>7}")
    for folder in ("dev", "held"):
        for path in sorted((DATA / "across" / folder).glob("*.md")):
            print(f"{folder + ' ' + path.stem:<34}{'{:>7}{:>7}{:>8}{:>7}'.format(*measure_two(path))}")
        print(f"{folder:<34}{'{:>7}{:>7}{:>8}{:>7}'.format(*measure_across(DATA / 'across' / folder))}")


def main() -> None:
    """Measure the folders named, or all, and notes in pairs."""
    names = [name for name in sys.argv[1:] if not name.startswith("-")] or ["dev", "held", "unseen"]
    for name in names:
        kinds, languages, wrong = measure(DATA / name)
        print(f"\n== {name}: {figures(kinds)}")
        print(f"   with what is possible: {figures(measure(DATA / name, with_info=True)[0])}")
        if "-q" in sys.argv:
            continue
        show("class", kinds)
        show("language", languages)
        if "-v" in sys.argv and name != "unseen":
            print("\n" + "\n".join(wrong))
    show_across()


if __name__ == "__main__":
    main()
