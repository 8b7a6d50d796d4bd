"""What the notes of a vault look like, in groups: by their `type`, else by the folder in which they lie."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from notelint.config import Config
from notelint.files import FileProblem, list_files, read_bytes
from notelint.frontmatter import Data, Node
from notelint.note import Note
from notelint.selection import focus_of
from notelint.text import NotUtf8, decode

_FEWEST = 3
"""Notes that make a type."""
_COMMON = 0.9
"""Of the notes of a folder, so many must share keys to be a type."""
_LINK: Final = re.compile(r"\[\[[^\[\],\r\n]+\]\]")


@dataclass(frozen=True, slots=True)
class Facts:
    """What counts of one note: its path, its frontmatter, and its headings as levels and titles."""

    path: str
    data: Mapping[str, Data]
    headings: tuple[tuple[int, str], ...]

    def has(self, key: str) -> bool:
        """Whether a key is there and not empty: a list of nothing, or blanks, say nothing."""
        value = self.data.get(key)
        parts = value if isinstance(value, list) else [value]
        return any(part is not None and not (isinstance(part, str) and not part.strip()) for part in parts)


@dataclass(frozen=True, slots=True)
class Group:
    """Notes of one type. `folder` is where they lie if they name no `type` themselves."""

    name: str
    notes: tuple[Facts, ...]
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Survey:
    """The groups of a vault, the largest first; how many notes there are; values of `type` that hardly any note has;
    and those that stand in a list, with the number of their notes.
    """

    groups: tuple[Group, ...]
    notes: int
    rare: tuple[str, ...]
    listed: Mapping[str, int]


def survey(root: Path, config: Config) -> Survey:
    """Look at all notes of a vault that the config does not leave out."""
    focus = focus_of(list_files(root), root, config)
    facts = [found for path in focus.notes if (found := _facts(root, path)) is not None]
    named = _by_type(facts)
    groups = [Group(name, tuple(notes)) for name, notes in named.items() if len(notes) >= _FEWEST]
    groups += _by_folder([each for each in facts if "type" not in each.data], frozenset(named))
    rare = tuple(sorted(name for name, notes in named.items() if len(notes) < _FEWEST))
    ordered = sorted(groups, key=lambda group: (-len(group.notes), group.name))
    return Survey(tuple(ordered), len(focus.notes), rare, _listed(facts))


def _listed(facts: Iterable[Facts]) -> Mapping[str, int]:
    """The types that stand in lists, the commonest first."""
    lists = (value for each in facts if isinstance(value := each.data.get("type"), list))
    counts = Counter(name for given in lists for name in {item for item in given if isinstance(item, str)})
    return {name: number for name, number in counts.most_common() if number >= _FEWEST and name.strip()}


def _facts(root: Path, path: str) -> Facts | None:
    try:
        note = Note(path, decode(read_bytes(root / path)))
    except (FileProblem, NotUtf8):
        return None
    headings = tuple((section.level, section.title.strip()) for section in note.outline.sections)
    block = note.frontmatter
    data: dict[str, Data] = {}
    for field in block.root.fields if block and block.root else ():
        data.setdefault(str(field.key.data), _as_meant(field.value, note.text))
    return Facts(path, data, headings)


def _as_meant(node: Node, text: str) -> Data:
    """A value, where a link without quotes is the text that it is meant to be, and so are the items of a list."""
    if not node.items or node.style == "alias":
        return node.data
    return _link(node, text) or [_link(item, text) or item.data for item in node.items]


def _link(node: Node, text: str) -> str:
    return text[slice(*node.span)] if node.items and _LINK.fullmatch(text, *node.span) else ""


def _by_type(facts: Iterable[Facts]) -> dict[str, list[Facts]]:
    """The notes by their `type`; spellings that differ in case only are one, the commonest."""
    found: dict[str, list[Facts]] = {}
    for each in facts:
        if isinstance(name := each.data.get("type"), str) and name.strip():
            found.setdefault(name.strip().casefold(), []).append(each)
    return {_commonest(str(each.data["type"]).strip() for each in notes): notes for notes in found.values()}


def _commonest(names: Iterable[str]) -> str:
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], name))


def _by_folder(facts: Iterable[Facts], taken: frozenset[str]) -> list[Group]:
    """Folders whose notes name no type and yet share at least two keys; those without frontmatter are among them."""
    folders: dict[str, list[Facts]] = {}
    for each in facts:
        if "/" in each.path:
            folders.setdefault(each.path.partition("/")[0], []).append(each)
    groups = []
    for folder, notes in folders.items():
        counts = Counter(key for each in notes for key in each.data)
        shared = [key for key in counts if counts[key] >= _COMMON * len(notes)]
        name = folder.lower()
        if len(notes) >= 2 * _FEWEST and len(shared) > 1 and name not in taken:
            groups.append(Group(name, tuple(notes), folder))
    return groups
