"""Notes that name no `type`, in groups by the folder in which they lie and by the keys that they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from notelint.init.facts import FEWEST, Facts, Group, tags_of

_COMMON: Final = 0.8
"""Of the notes of a folder, so many must share keys to be a type."""
_NEARLY_ALL: Final = 0.9
"""What so many notes on the one side have, and not even `_COMMON` on the other, tells the two apart."""
_APART: Final = 5
"""Notes of a folder that must differ from those around it in the same key."""
_FEWEST_APART: Final = 20
"""Notes of a folder that is a type beside the one of the folder around it."""
_PART: Final = 0.15
_MANY: Final = 50
"""Of the notes of a folder that share nothing themselves, such a part or so many must lie in one below it that is a
type.
"""
_FIXED: Final = 0.98
"""A tag that so many notes have is no habit."""
_OF_ANY: Final = frozenset(
    ("tags", "aliases", "cssclasses", "publish", "permalink", "description", "image", "cover", "mobile")
)
"""Keys by which Obsidian shows or publishes a note, of whatever kind it is."""
_DEEPEST: Final = 3
"""Folders within each other that are looked at."""
_ELSEWHERE: Final = 0.5
"""Of the notes that lie elsewhere, fewer must have the key by which a type knows its notes."""


def by_folder(facts: Sequence[Facts], taken: frozenset[str]) -> list[Group]:
    """Groups of the notes whose frontmatter names no type, which are those that have no `type` at all; the names in
    `taken` are those of other types. Where a `type` is a list, the note is of no type and still shows what is usual.
    """
    facts = [each for each in facts if not isinstance(each.data.get("type"), str)]
    free = [each for each in facts if each.data.get("type") is None]
    found = [group for folder, notes in _folders(free, "") for group in _within(folder, notes, 1)]
    homes = {group.folder.partition("/")[0] for group in found}
    for folder, notes in _folders(facts, ""):
        if folder not in homes and (key := _key_of(notes, facts)):
            free = _without(free, [each for group in found for each in group.notes])
            group = _with_key(key, folder, free)
            found += [group] if len(group.notes) >= 2 * FEWEST else []
    return list(_named(found, taken))


def _with_key(key: str, folder: str, free: Sequence[Facts]) -> Group:
    """The notes with the key of a folder; those of the folder, where too many with that key lie elsewhere."""
    having = tuple(each for each in free if each.data.get(key) is not None)
    inside = tuple(each for each in free if each.path.startswith(f"{folder}/"))
    at_home = sum(each in inside for each in having)
    return Group("", having, folder, key) if at_home >= _COMMON * len(having) else Group("", inside, folder)


def _named(groups: Sequence[Group], taken: frozenset[str]) -> Iterator[Group]:
    """The groups by the names of their folders, and where these are taken by the ways to them."""
    seen = {name.casefold() for name in taken}
    for group in sorted(groups, key=lambda each: each.folder.count("/")):
        for name in (group.folder.rpartition("/")[2].lower(), group.folder.lower()):
            if name.casefold() not in seen:
                seen.add(name.casefold())
                yield group._replace(name=name)
                break


def _within(folder: str, notes: Sequence[Facts], depth: int) -> Iterator[Group]:
    """The groups in a folder: of folders below it that share other keys than what is around them, and of the rest."""
    rest, is_group = notes, _is_group(notes)
    for inner, theirs in _folders(notes, folder) if depth < _DEEPEST else ():
        if _differ(theirs, notes) if is_group else len(theirs) >= min(_PART * len(notes), _MANY):
            for group in _within(inner, theirs, depth + 1):
                yield group
                rest = _without(rest, group.notes)
    if len(rest) >= 2 * FEWEST and _is_group(rest):
        yield Group("", tuple(rest), folder)


def _without(notes: Sequence[Facts], others: Sequence[Facts]) -> list[Facts]:
    paths = {each.path for each in others}
    return [each for each in notes if each.path not in paths]


def _folders(notes: Sequence[Facts], above: str) -> list[tuple[str, list[Facts]]]:
    """The folders right in another one, or at the top, each with all notes below it."""
    start = f"{above}/" if above else ""
    found: dict[str, list[Facts]] = {}
    for each in notes:
        name, slash, _ = each.path.removeprefix(start).partition("/")
        if slash:
            found.setdefault(start + name, []).append(each)
    return list(found.items())


def _is_group(notes: Sequence[Facts]) -> bool:
    """Whether notes share at least two keys that tell of their kind, or a tag."""
    shared = {key for key, share in _shares(notes).items() if share >= _COMMON}
    tags = Counter(tag for each in notes for tag in {*tags_of(each.data)})
    return (len(shared) > 1 and not shared <= _OF_ANY) or any(number >= _FIXED * len(notes) for number in tags.values())


def _differ(notes: Sequence[Facts], among: Sequence[Facts]) -> bool:
    """Whether some notes have a key that the others among which they are have not, or lack one."""
    if not _FEWEST_APART <= len(notes) <= len(among) - 2 * FEWEST:
        return False
    ours, theirs = _shares(notes), _shares(_without(among, notes))
    return any(_tells_apart(ours.get(key, 0), theirs.get(key, 0), len(notes)) for key in {*ours, *theirs} - _OF_ANY)


def _tells_apart(ours: float, theirs: float, notes: int) -> bool:
    is_far = max(ours, theirs) >= _NEARLY_ALL and min(ours, theirs) < _COMMON
    return is_far and abs(ours - theirs) * notes >= _APART


def _shares(notes: Sequence[Facts]) -> Mapping[str, float]:
    """How many of the notes have each key, of one."""
    counts = Counter(key for each in notes for key in each.data)
    return {key: number / len(notes) for key, number in counts.items()}


def _key_of(notes: Sequence[Facts], facts: Sequence[Facts]) -> str:
    """The one key by which the notes of a folder are known: most have it there, and few elsewhere."""
    others = _without(facts, notes)
    if min(len(notes), len(others)) < 2 * FEWEST:
        return ""
    ours, theirs = _shares(notes), _shares(others)
    known = [key for key in {*ours} - _OF_ANY if ours[key] >= _COMMON and theirs.get(key, 0) < _ELSEWHERE]
    return known[0] if len(known) == 1 else ""
