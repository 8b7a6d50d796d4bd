"""How much damage is repaired exactly and how much wrongly, by category, with ftfy beside.

    python benchmarks/mojibake/quality.py [--seed N] [--half tune|unseen] [--quick] [--brief] [--vaults FOLDER] [--rule]
                                          [--only CATEGORY] [--show CATEGORY] [--by row|kind|shape|ambiguity]

The data is made anew on every run. Needs `ftfy`, `wordfreq` and `emoji`. README.md says what the figures mean.
"""

from __future__ import annotations

import argparse
import secrets
import time
from pathlib import Path
from random import Random

from content import Writer
from damage import misread, one_spelling
from plan import ESCAPES, REAL, REAL_LINES, Category, Row, rows
from policies import POLICIES
from samples import Sample, samples
from score import Tally, header, table
from vaults import marked_notes
from words import Half

QUICK, FULL = 60, 300  # samples a row; three times as many where hardly anything may go wrong
AMBIGUITY = ("one source", "ambiguous")
WEIGHTS = {"note": 0.3, "line": 1.0, "word": 1.0}


class Run:
    """One run: its options, its random numbers and its counts."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.half: Half | None = options.half
        self.tally = Tally()
        self.policies = [name for name in POLICIES if name != "rule" or options.rule]
        self.failures: list[str] = []

    def wanted(self, category: Category) -> bool:
        """Whether the options ask for a category."""
        asked = self.options.show or self.options.only
        return not asked or asked.casefold() in category.name.casefold()

    def measure_row(self, row: Row) -> None:
        """Make the samples of a row and judge every policy on them."""
        number = (QUICK if self.options.quick else FULL) * (1 if self.options.quick or row.category.wrong > 0.1 else 3)
        writer = Writer(Random(f"{self.options.seed} {row.category.name} {row.name}"), self.half)
        for sample in samples(row, writer, max(4, int(number * _weight(row)))):
            names = {"row": sample.row, "kind": sample.kind, "shape": sample.shape}
            self.judge(sample, names.get(self.options.by) or AMBIGUITY[sample.ambiguous])

    def judge(self, sample: Sample, name: str) -> None:
        """Count what every policy makes of a sample."""
        same = sample.damaged == sample.source
        self.tally.sample(sample.category, name, same=same, ambiguous=sample.ambiguous)
        spell = one_spelling if sample.category == ESCAPES.name else str
        source, damaged = spell(sample.source), spell(sample.damaged)
        for policy in self.policies:
            made = POLICIES[policy](sample.damaged)
            exact, changed = spell(made) == source, spell(made) != damaged
            wrong = changed and not exact
            part = wrong and _is_part(spell(made), source, damaged)
            self.tally.outcome(sample.category, name, policy, exact=exact, wrong=wrong, part=part)
            if self.options.show and policy == "+UNSAFE" and not exact:
                verdict = "wrong" if changed else "left"
                self.failures.append(f"{verdict} · {sample.row} · {sample.kind} · {sample.shape}{_three(sample, made)}")

    def measure_real(self, folder: Path) -> None:
        """Real notes taken for Mac Roman as a whole, by note and by line."""
        harm, number = misread("mac_roman"), 60 if self.options.quick else 400
        for path, source in marked_notes(folder, self.half, Random(self.options.seed), number):
            vault, damaged = path.relative_to(folder).parts[0].partition("+")[0], harm(source)
            sample = Sample(REAL.name, vault, "real", "note", source, damaged, ambiguous=False)
            self.judge(sample, vault)
            self.judge_lines(sample)

    def judge_lines(self, note: Sample) -> None:
        """Count the damaged lines of a note; all are wrong where the count of lines has changed."""
        made = {policy: POLICIES[policy](note.damaged).split("\n") for policy in self.policies}
        sources, damaged = note.source.split("\n"), note.damaged.split("\n")
        for at, (source, before) in enumerate(zip(sources, damaged, strict=True)):
            if source == before:
                continue
            self.tally.sample(REAL_LINES.name, note.row, same=False, ambiguous=False)
            for policy, lines in made.items():
                line = lines[at] if len(lines) == len(sources) else None
                wrong = line not in (source, before)
                self.tally.outcome(REAL_LINES.name, note.row, policy, exact=line == source, wrong=wrong)


def _is_part(made: str, source: str, damaged: str) -> bool:
    """Whether every line is as it was before the damage, or as it came."""
    lines = [text.split("\n") for text in (made, source, damaged)]
    return len({len(each) for each in lines}) == 1 and all(line in others for line, *others in zip(*lines, strict=True))


def _weight(row: Row) -> float:
    return sum(WEIGHTS.get(shape, 1.0) for shape in row.shapes) / len(row.shapes)


def _three(sample: Sample, made: str) -> str:
    """Where a source, its damaged form and what was made of it differ, a line each."""
    sides = [text.split("\n") for text in (sample.source, sample.damaged, made)]
    lines = (
        zip(*sides, strict=True) if len({len(side) for side in sides}) == 1 else [(sample.source, sample.damaged, made)]
    )
    return "".join(f"\n  {s!r}\n  {d!r}\n  {m!r}" for s, d, m in lines if s != m)


def arguments() -> argparse.Namespace:
    """The options; failures of the unseen half are not shown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**9))
    parser.add_argument("--half", choices=("tune", "unseen"))
    parser.add_argument("--quick", action="store_true", help="fewer samples")
    parser.add_argument("--brief", action="store_true", help="categories only")
    parser.add_argument("--by", choices=("row", "kind", "shape", "ambiguity"), default="row")
    parser.add_argument("--only", metavar="CATEGORY", help="a part of the names of the categories to measure")
    parser.add_argument("--show", metavar="CATEGORY", help="print what is not repaired; needs --half tune")
    parser.add_argument("--rule", action="store_true", help="measure the rule too, as `notelint --fix` runs it")
    parser.add_argument("--vaults", type=Path, help="folder of real vaults")
    options = parser.parse_args()
    if options.show and options.half != "tune":
        parser.error("--show needs --half tune: the other half is not to be looked at")
    return options


def main() -> None:
    """Measure and print."""
    options, start = arguments(), time.perf_counter()
    print(f"seed {options.seed}, half {options.half or 'both'}")
    run = Run(options)
    plan = [row for row in rows() if run.wanted(row.category)]
    for row in plan:
        run.measure_row(row)
    if options.vaults and run.wanted(REAL):
        run.measure_real(options.vaults)
    categories = [*dict.fromkeys(row.category for row in plan), REAL, REAL_LINES]
    print(*run.failures, sep="\n\n", end="\n" * bool(run.failures))
    print(header(run.policies), *table(run.tally, categories, run.policies, brief=options.brief), sep="\n")
    print(f"\n{time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main()
