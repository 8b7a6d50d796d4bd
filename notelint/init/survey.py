"""What the notes of a vault look like, in groups: by their `type`, else by the folder in which they lie."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from notelint.config import Config
from notelint.files import FileProblem, list_files, read_bytes
from notelint.init.facts import FEWEST, Facts, Group, facts_of, is_placeholder
from notelint.init.folders import by_folder
from notelint.note import Note
from notelint.selection import focus_of
from notelint.text import NotUtf8, decode


@dataclass(frozen=True, slots=True)
class Survey:
    """The groups of a vault, the largest first, but those of folders after those of types, a folder after what lies in
    it, and those of keys last; how many notes there are; values of `type` that hardly any note has; and those that
    stand in a list, with the number of their notes.
    """

    groups: tuple[Group, ...]
    notes: int
    rare: tuple[str, ...]
    listed: Mapping[str, int]


def survey(root: Path, config: Config, shipped: Collection[str] = ()) -> Survey:
    """Look at all notes of a vault that the config does not leave out; `shipped` are the types that it need not
    describe.
    """
    focus = focus_of(list_files(root), root, config)
    facts = [found for path in focus.notes if (found := _facts(root, path)) is not None]
    named = _by_type(facts, shipped)
    groups = [Group(name, tuple(notes)) for name, notes in named.items() if len(notes) >= FEWEST]
    groups += by_folder(facts, frozenset(named))
    rare = tuple(sorted(name for name, notes in named.items() if len(notes) < FEWEST))
    return Survey(tuple(sorted(groups, key=_place)), len(focus.notes), rare, _listed(facts))


def _place(group: Group) -> tuple[bool, bool, int, int, str]:
    """Where a type stands: of two that a note without `type` could be of, the first one counts."""
    return bool(group.folder), bool(group.key), -group.folder.count("/"), -len(group.notes), group.name


def _listed(facts: Iterable[Facts]) -> Mapping[str, int]:
    """The types that stand in lists, the commonest first."""
    lists = (value for each in facts if isinstance(value := each.data.get("type"), list))
    counts = Counter(name for given in lists for name in {item for item in given if isinstance(item, str)})
    return {name: number for name, number in counts.most_common() if number >= FEWEST and name.strip()}


def _facts(root: Path, path: str) -> Facts | None:
    try:
        return facts_of(Note(path, decode(read_bytes(root / path))))
    except (FileProblem, NotUtf8):
        return None


def _by_type(facts: Sequence[Facts], shipped: Collection[str]) -> dict[str, list[Facts]]:
    """The notes by their `type`; spellings that differ in case only are one: that of a type that ships, where the
    vault has one of these as it is spelled, else the commonest.
    """
    found: dict[str, list[Facts]] = {}
    for each in facts:
        if isinstance(name := each.data.get("type"), str) and name.strip() and not is_placeholder(name):
            found.setdefault(name.strip().casefold(), []).append(each)
    spelled = {fold: Counter(str(each.data["type"]).strip() for each in notes) for fold, notes in found.items()}
    theirs = {name.casefold(): name for name in shipped}
    if not any(theirs.get(fold) in names for fold, names in spelled.items()):
        theirs = {}
    return {theirs.get(fold) or _commonest(spelled[fold]): notes for fold, notes in found.items()}


def _commonest(names: Counter[str]) -> str:
    return min(names, key=lambda name: (-names[name], name))
