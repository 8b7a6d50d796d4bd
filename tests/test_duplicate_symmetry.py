"""Two items are alike, or parted, whichever of them comes first."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from notelint import check_text

DATA = Path(__file__).parent / "data" / "duplicates"
LABEL = re.compile(r" \{(\w+)(?: [=!] [\w-]+)?\}$")
PAIRS = 16
"""Pairs of a note that are tried."""
NOTES = sorted(path.relative_to(DATA).as_posix() for path in DATA.glob("[dhu]*/*.md"))


def pairs(source: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Items of one label, and what is mixed from the words of both, with two words exchanged."""
    labelled: dict[str, list[str]] = {}
    for line in source.split("\n"):
        if match := LABEL.search(line):
            labelled.setdefault(match[1], []).append(re.sub(r"^\s*- (\[.\] )?", "", LABEL.sub("", line)))
    for first, *others in labelled.values():
        for other in others:
            yield first, other
            ours, theirs = first.split(), other.split()
            mixed = ours[: chance.randint(1, len(ours))] + theirs[chance.randrange(len(theirs)) :]
            one, two = chance.randrange(len(mixed)), chance.randrange(len(mixed))
            mixed[one], mixed[two] = mixed[two], mixed[one]
            yield " ".join(mixed), chance.choice((first, other))


def levels(both: Sequence[tuple[str, str]], turned: bool) -> dict[int, str]:
    """What is said of each pair, by its number; every pair has a section of its own."""
    order = [pair[::-1] if turned else pair for pair in both]
    sections = (f"### Part {number}\n- {one}\n- {other}\n" for number, (one, other) in enumerate(order))
    found = check_text("## Key Facts\n" + "".join(sections), select=["duplicate-item"])
    return {(each.start.line - 2) // 3: each.level for each in found}


@pytest.mark.parametrize("name", NOTES)
def test_the_order_of_two_items_decides_nothing(name: str) -> None:
    chance = random.Random(name)
    both = list(pairs((DATA / name).read_text(encoding="utf-8"), chance))
    both = chance.sample(both, min(PAIRS, len(both)))
    ours, theirs = levels(both, turned=False), levels(both, turned=True)
    assert [pair for at, pair in enumerate(both) if ours.get(at) != theirs.get(at)] == []


def test_a_list_in_another_order_is_the_same_list() -> None:
    one = "The outage on Monday lasted 40 minutes and hit the kiln and two looms."
    other = "Monday's outage hit two looms and the kiln for 40 minutes."
    assert levels([(one, other)], turned=False) == levels([(one, other)], turned=True) == {0: "warning"}
