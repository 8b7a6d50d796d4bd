"""Counts of what became of samples, and the table of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from plan import Category

NAME = 44
_COLUMNS = (("exact", 8), ("wrong", 7), ("part", 7))


class Tally:
    """Counts by group of rows, row and policy."""

    def __init__(self) -> None:
        self.counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)

    def sample(self, category: str, row: str, *, same: bool, ambiguous: bool) -> None:
        """One more sample."""
        for name in (row, ""):
            self.counts[category, name].update(number=1, same=same, ambiguous=ambiguous)

    def outcome(self, category: str, row: str, policy: str, *, exact: bool, wrong: bool, part: bool = False) -> None:
        """What a policy made of it; `part`: what is wrong are lines that it left."""
        made = {f"{policy} exact": exact, f"{policy} wrong": wrong, f"{policy} part": part}
        for name in (row, ""):
            self.counts[category, name].update(made)

    def rows(self, category: str) -> list[str]:
        """The rows of a category in the order in which they came."""
        return [row for name, row in self.counts if name == category and row]


def header(policies: Sequence[str]) -> str:
    """The two lines above the table."""
    names = "".join(f"{name:>22}" for name in policies)
    columns = "   exact  wrong   part" * len(policies)
    return f"{'':<{NAME}}{'':>7}{'':>6}{'':>7}{names}\n{'damage':<{NAME}}{'n':>7}{'same':>6}{'ambig':>7}{columns}"


def table(tally: Tally, categories: Iterable[Category], policies: Sequence[str], *, brief: bool) -> Iterable[str]:
    """The lines of the table: each category with what is wanted of it, then its rows unless `brief`."""
    for category in categories:
        counts = tally.counts.get((category.name, ""))
        if not counts:
            continue
        wanted = f"  wanted {category.exact:g} / {category.wrong:g}"
        yield ("" if brief else "\n") + _line(category.name, counts, policies) + wanted + _verdict(counts, category)
        for row in [] if brief else tally.rows(category.name):
            yield _line(f"  {row}", tally.counts[category.name, row], policies)


def _line(name: str, counts: Counter[str], policies: Sequence[str]) -> str:
    number = counts["number"]
    figures = "".join(
        "".join(f"{_per_cent(counts[f'{policy} {kind}'], number):>{width}}" for kind, width in _COLUMNS)
        for policy in policies
    )
    return f"{name:<{NAME}}{number:>7,}{counts['same']:>6}{counts['ambiguous']:>7}{figures}"


def _per_cent(part: int, whole: int) -> str:
    """Two digits, and never rounded up to a hundred or down to nothing."""
    share = 100 * part / whole
    return "100" if part == whole else "0" if not part else f"{min(max(share, 0.01), 99.99):.2f}"


def _verdict(counts: Counter[str], category: Category) -> str:
    """Which policy of the first two gives what is wanted."""
    met = [policy for policy in ("SAFE", "+UNSAFE") if _meets(counts, policy, category)]
    return f"  {'met: ' + met[0] if met else 'NOT MET'}"


def _meets(counts: Counter[str], policy: str, category: Category) -> bool:
    exact, wrong = counts[f"{policy} exact"], counts[f"{policy} wrong"]
    return 100 * exact >= category.exact * counts["number"] and 100 * wrong <= category.wrong * counts["number"]
