"""`notelint init`: propose a config, show what it would find, and write it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from notelint.cache import Cache, default_folder
from notelint.config import Config
from notelint.config_file import FILE_NAME, parse_config
from notelint.diagnostic import Diagnostic
from notelint.distinct import with_distinct
from notelint.files import FileProblem, listing, property_types, template_folders
from notelint.init.obsidian import taken_over
from notelint.init.proposal import base_of, propose
from notelint.init.survey import survey
from notelint.init.writing import config_text
from notelint.note_types import NoteTypes
from notelint.registry import registered, type_folders
from notelint.run import run
from notelint.selection import focus_of
from notelint.tree import Tree
from notelint.words import count
from notelint.work import Outcome, open_work

Shown: TypeAlias = Callable[[Iterator[Outcome], int], Iterator[Outcome]]
"""Passes on the outcomes of so many notes, and may tell how many there were."""
Waiting: TypeAlias = Callable[[str], AbstractContextManager[object]]
"""May show, as long as it is open, that work goes on of which nobody knows how far it is."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A config as text, and line by line what it would find in the notes, rule by rule: counted when it is asked for,
    which may take long.
    """

    text: str
    preview: Iterator[str]


def propose_config(
    root: Path, jobs: int = 1, shown: Shown = lambda outcomes, _: outcomes, waiting: Waiting = nullcontext
) -> Proposed:
    """The config for the vault at `root`; `shown` and `waiting` tell how far the preview is. Raises `FileProblem` where
    there is a config already.
    """
    if (root / FILE_NAME).exists() or (root / FILE_NAME).is_symlink():
        raise FileProblem(f"{root / FILE_NAME}: there is a config already; init never overwrites one")
    rules = registered()
    taken = taken_over(root)
    alone = parse_config(config_text((), (), 0, taken), FILE_NAME, rules)
    shipped = NoteTypes(type_folders())
    found = survey(root, alone, shipped.names)
    proposals = [propose(group, base_of(group, shipped), taken.order, taken.properties) for group in found.groups]
    text = config_text(proposals, found.rare, found.notes, taken, found.listed)
    return Proposed(text, _preview(root, _config(root, text), jobs, shown, waiting))


def _config(root: Path, text: str) -> Config:
    """The config as it would be read if it were written: what is remembered of a run with it holds for the next one."""
    found = parse_config(text, str(root / FILE_NAME), registered())
    found = replace(found, properties=property_types(root), templates=template_folders(root))
    return with_distinct(found, root, Tree()).choose(None)


def write_config(root: Path, text: str) -> None:
    """Write the config, and nothing where there is one already. Raises `FileProblem`."""
    path = root / FILE_NAME
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            try:
                file.write(text)
                file.flush()
            except BaseException:
                path.unlink()  # a part of a config is none
                raise
    except FileExistsError:
        raise FileProblem(f"{path}: there is a config already; init never overwrites one") from None
    except OSError as error:
        raise FileProblem(f"{path}: cannot be written: {error.strerror or error}") from None


def _preview(root: Path, config: Config, jobs: int, shown: Shown, waiting: Waiting) -> Iterator[str]:
    """How many findings each rule would give, and how many of them `--fix` repairs: first those of single notes, then
    those of notes held against each other, which may take much longer. What is known then of notes and of the vault is
    remembered for the next run.
    """
    listed, folder = listing(root), default_folder()
    work = open_work(root, config, listed=listed, jobs=jobs, cache=folder)
    focus = focus_of(listed.paths, root, config)
    total = len(focus.notes)
    yield f"With this config, {count(total, 'note')} would give:"
    with Cache(folder, config) as cache:
        outcomes = run(work, focus, cache)
        of_notes = list(shown(islice(outcomes, total), total))
    yield from _counts(of_notes)
    yield "Held against each other, they would give:"
    with waiting("Comparing the notes"):
        of_vault = list(outcomes)
    yield from _counts(of_vault)


def _counts(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """What some outcomes hold, the rule with the most findings first; and what could not be asked."""
    found, told = list[Diagnostic](), list[str]()
    for outcome in outcomes:
        found += outcome.diagnostics
        told += [*outcome.failures, *filter(None, [outcome.problem]), *outcome.notices]
    counts, safe = Counter(each.rule for each in found), Counter(each.rule for each in found if _is_safe(each))
    if not found:
        yield "  nothing to report"
    for rule, number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        by_fix = f", {safe[rule]:,} of them repaired by --fix" if safe[rule] else ""
        yield f"  {rule}: {count(number, 'finding')}{by_fix}"
    yield from (f"  {each}" for each in told)


def _is_safe(diagnostic: Diagnostic) -> bool:
    return bool(diagnostic.fix and diagnostic.fix.safe)
