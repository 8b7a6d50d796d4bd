"""`notelint init`: propose a config, show what it would find, and write it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from notelint.config import Config
from notelint.config_file import FILE_NAME, parse_config
from notelint.diagnostic import Diagnostic
from notelint.files import FileProblem, listing, property_types
from notelint.init.obsidian import taken_over
from notelint.init.proposal import propose
from notelint.init.survey import survey
from notelint.init.writing import config_text
from notelint.note_types import NoteTypes
from notelint.registry import registered, type_folders
from notelint.run import run
from notelint.selection import focus_of
from notelint.words import count
from notelint.work import Outcome, open_work

Shown: TypeAlias = Callable[[Iterator[Outcome], int], Iterator[Outcome]]
"""Passes on the outcomes of so many notes, and may tell how many there were."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A config as text, and what it would find in the notes, rule by rule."""

    text: str
    preview: tuple[str, ...]


def propose_config(root: Path, jobs: int = 1, shown: Shown = lambda outcomes, _: outcomes) -> Proposed:
    """The config for the vault at `root`; `shown` tells how far the preview is. Raises `FileProblem` where there is a
    config already.
    """
    if (root / FILE_NAME).exists() or (root / FILE_NAME).is_symlink():
        raise FileProblem(f"{root / FILE_NAME}: there is a config already; init never overwrites one")
    rules = registered()
    taken = taken_over(root)
    alone = parse_config(config_text((), (), 0, taken), FILE_NAME, rules)
    found = survey(root, alone)
    shipped = NoteTypes(type_folders())
    proposals = [
        propose(
            group, shipped.named(group.name) if group.name in shipped.names else None, taken.order, taken.properties
        )
        for group in found.groups
    ]
    text = config_text(proposals, found.rare, found.notes, taken, found.listed)
    config = parse_config(text, FILE_NAME, rules)
    return Proposed(text, tuple(_preview(root, config, jobs, shown)))


def write_config(root: Path, text: str) -> None:
    """Write the config, and nothing where there is one already. Raises `FileProblem`."""
    path = root / FILE_NAME
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise FileProblem(f"{path}: there is a config already; init never overwrites one") from None
    except OSError as error:
        raise FileProblem(f"{path}: cannot be written: {error.strerror or error}") from None


def _preview(root: Path, config: Config, jobs: int, shown: Shown) -> Iterator[str]:
    """How many findings each rule would give, and how many of them `--fix` repairs."""
    from dataclasses import replace

    listed = listing(root)
    config = replace(config, properties=property_types(root)).choose(None)
    work = open_work(root, config, listed=listed, jobs=jobs)
    focus = focus_of(listed.paths, root, config)
    found = [each for outcome in shown(run(work, focus), len(focus.notes)) for each in outcome.diagnostics]
    counts, safe = Counter(each.rule for each in found), Counter(each.rule for each in found if _is_safe(each))
    yield f"With this config, {count(len(focus.notes), 'note')} would give:"
    if not found:
        yield "  nothing to report"
    for rule, number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        by_fix = f", {safe[rule]:,} of them repaired by --fix" if safe[rule] else ""
        yield f"  {rule}: {count(number, 'finding')}{by_fix}"


def _is_safe(diagnostic: Diagnostic) -> bool:
    return bool(diagnostic.fix and diagnostic.fix.safe)
