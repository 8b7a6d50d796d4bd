"""Every kind of edit on real frontmatter and on the table of features, and the time of reading and editing.

    python benchmarks/frontmatter.py VAULT... [--notes 1000]

Each edit is made on its own, with the engine's own hand; the bytes outside it are then compared with those before, and
the values of all other keys with what was read before. Times are processor time, the best of three.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from notelint.diagnostic import Edit
from notelint.fix import apply_edits
from notelint.frontmatter import Frontmatter, edits, parse_frontmatter
from notelint.frontmatter.composed import Parser, composed
from notelint.frontmatter.edits import NotEditable, Reason
from notelint.frontmatter.events import events
from notelint.frontmatter.libyaml import libyaml_events
from notelint.frontmatter.node import Refused, YamlProblem
from notelint.frontmatter.plain import read_plain

TABLE = Path(__file__).parent.parent / "tests" / "data" / "frontmatter" / "edits.json"
NEWLINE = ("\n", "")
Operation = Callable[..., tuple[Edit, ...]]


@dataclass
class Tally:
    """What became of the edits of one kind."""

    made: int = 0
    outside: int = 0
    others: int = 0
    seconds: float = 0.0
    refused: Counter[Reason] = field(default_factory=Counter)


def operations(block: Frontmatter) -> Iterator[tuple[str, str | None, Operation, tuple[object, ...]]]:
    """Each kind of edit for each key that it can be made on: its name, the key, the function, its arguments."""
    yield "add a list", None, edits.add, ("new key", ["one", "x: y"], ("type", "title", "new key", "tags"))
    yield "add a date", None, edits.add, ("new key", "2025-03-01", ())
    for each in block.root.fields if block.root else ():
        key, value = str(each.key.data), each.value
        yield "set text", key, edits.set_value, ((key,), "x: new")
        yield "set a number", key, edits.set_value, ((key,), 7)
        yield "set a list", key, edits.set_value, ((key,), ["one", "no"])
        yield "rename", key, edits.rename, ((key,), "new key")
        yield "remove", key, edits.remove, ((key,), None)
        if value.items or value.data is None or value.data == []:
            yield "append an item", key, edits.append, ((key,), "x: new")
        if value.items:
            yield "set an item", key, edits.set_value, ((key, 0), "x: new")
            yield "remove an item", key, edits.remove, ((key, len(value.items) - 1), None)


def measure(block: Frontmatter, tallies: dict[str, Tally]) -> None:
    """Make all edits of a block, each on its own."""
    for name, key, operation, arguments in operations(block):
        tally = tallies.setdefault(name, Tally())
        start = time.process_time()
        try:
            made = sorted(operation(block, *arguments))
        except NotEditable as refusal:
            tally.refused[refusal.reason] += 1
            continue
        finally:
            tally.seconds += time.process_time() - start
        after = apply_edits(block.text, made)
        tally.made += 1
        tally.outside += changed_outside(block.text, after, made)
        tally.others += changed_values(block, parse_frontmatter(after), key)


def changed_outside(before: str, after: str, made: Sequence[Edit]) -> int:
    """How many bytes outside the edits are others than before."""
    old, new, changed = 0, 0, 0
    for edit in [*made, Edit(len(before), len(before), "")]:
        kept, now = before[old : edit.start].encode(), after[new : new + edit.start - old].encode()
        changed += sum(one != other for one, other in zip(kept, now, strict=False)) + abs(len(kept) - len(now))
        new += edit.start - old + len(edit.text)
        old = edit.end
    return changed + abs(len(after) - new)


def changed_values(block: Frontmatter, after: Frontmatter | None, key: str | None) -> int:
    """How many other keys have another value than before."""
    found = after.data if after else {}
    return sum(repr(found.get(name)) != repr(value) for name, value in block.data.items() if name != key)


def report(title: str, blocks: Sequence[Frontmatter]) -> None:
    """Make the edits and print what became of them."""
    tallies: dict[str, Tally] = {}
    for block in blocks:
        measure(block, tallies)
    print(f"\n{title}: {len(blocks):,} blocks")
    print(f"{'':<16}{'edits':>8}{'bytes outside':>15}{'other values':>14}{'refused':>9}{'ms per edit':>13}")
    reasons: Counter[Reason] = Counter()
    for name, tally in sorted(tallies.items()):
        refused = tally.refused.total()
        each = tally.seconds / max(tally.made + refused, 1) * 1000
        print(f"{name:<16}{tally.made:>8,}{tally.outside:>15}{tally.others:>14}{refused:>9}{each:>13.3f}")
        reasons += tally.refused
    made, outside, others = (
        sum(getattr(tally, of) for tally in tallies.values()) for of in ("made", "outside", "others")
    )
    print(f"{'all':<16}{made:>8,}{outside:>15}{others:>14}{reasons.total():>9}")
    for reason, count in reasons.most_common():
        print(f"  refused {count:>6,}: {reason.value}")


def read_times(blocks: Sequence[Frontmatter]) -> None:
    """Print how long each reader takes, and how many blocks the plain one leaves to the other."""
    sources = [block.text[slice(*block.yaml)] for block in blocks]
    left = [source for source in sources if read_plain(source, 0, len(source)) is None]
    readers: dict[str, tuple[Callable[[str], object], list[str]]] = {
        "plain, all blocks": (lambda source: read_plain(source, 0, len(source)), sources),
        "libyaml's events, all blocks": (partial(_composed, libyaml_events), sources),
        "ruamel's events, all blocks": (partial(_composed, events), sources),
        "libyaml's, those that plain leaves": (partial(_composed, libyaml_events), left),
        "ruamel's, those that plain leaves": (partial(_composed, events), left),
    }
    print(f"\nreading: plain leaves {len(left):,} of {len(sources):,} blocks to these")
    for name, (reader, texts) in readers.items():
        print(f"{name:<42}{min(_time(reader, texts) for _ in range(3)):>10.4f} ms per block")


def _composed(parser: Parser, source: str) -> object:
    """The tree by the events of one parser; nothing where that refuses, as libyaml does where it is not installed."""
    try:
        return composed(parser, source, 0, len(source))
    except (Refused, YamlProblem):
        return None


def _time(reader: Callable[[str], object], texts: Sequence[str]) -> float:
    start = time.process_time()
    for text in texts:
        reader(text)
    return (time.process_time() - start) / max(len(texts), 1) * 1000


def blocks_of(vaults: Sequence[Path]) -> list[Frontmatter]:
    """The frontmatter that can be read of all notes, in a fixed order."""
    found = []
    for path in sorted(path for vault in vaults for path in vault.rglob("*.md")):
        block = parse_frontmatter(path.read_bytes().decode("utf-8", "replace"))
        if block and not block.problems:
            found.append(block)
    return found


def features() -> list[Frontmatter]:
    """The blocks of the table."""
    yamls = [feature["yaml"] for feature in json.loads(TABLE.read_text("utf-8")).values()]
    texts = [f"---\n{yaml}{NEWLINE[not yaml or yaml.endswith(NEWLINE[0])]}---\nbody\n" for yaml in yamls]
    return [block for text in texts if (block := parse_frontmatter(text))]


def main() -> None:
    """Read the arguments and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vaults", nargs="+", type=Path, metavar="VAULT")
    parser.add_argument("--notes", type=int, default=1000, help="so many notes are edited, spread evenly")
    options = parser.parse_args()
    blocks = blocks_of(options.vaults)
    step = max(len(blocks) / options.notes, 1)
    report("real frontmatter", [blocks[int(index * step)] for index in range(min(options.notes, len(blocks)))])
    report("the table of features", features())
    read_times(blocks)


if __name__ == "__main__":
    main()
