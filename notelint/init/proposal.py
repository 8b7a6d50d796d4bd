"""From a group of notes to the note type that describes them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from notelint.frontmatter import Data, scalar_text
from notelint.globs import escaped
from notelint.init.choices import choices_of
from notelint.init.declared import allows, declared_schema, kind_of_key
from notelint.init.facts import FEWEST, Facts, Group, tags_of
from notelint.init.obsidian import OTHERS
from notelint.init.values import otherwise_dated, schema_of
from notelint.note_types import NoteType, NoteTypes, fill, one_by_one, slug
from notelint.note_types.templates import keys_of

_ALL_BUT: Final = 50
"""One note in so many may lack what is taken for a rule, of ten notes and more one, and never more than `_MOST_SLIPS`:
what more notes lack is a habit.
"""
_MOST_SLIPS: Final = 10
_FEWEST_FOR_EMPTY: Final = 50
"""Notes of which one may leave a key empty that is required; where more do, it may be empty."""
_OFTEN: Final = 0.5
_SOMETIMES: Final = 0.05
_FEWEST: Final = 5
"""Notes from which on what nearly all have is taken for a rule."""
_UNDATED: Final = 0.1
"""Of the notes of a type, so many have no `date` where dated notes are a kind of their own, beside pages."""
_CHANCE: Final = 0.05
"""The likelihood of a chance that is none any more."""
_MOST_SECTIONS: Final = 12
_MOST_ITEMS: Final = 50
_NAMES: Final = ("{date|day} - {title}", "{date|day} {title}", "{date|day}", "{title}")
_OF_DATES: Final = ("day", "month", "year")
_UNNAMEABLE: Final = re.compile(r'[\\/:*?"<>|#^\[\]]+')


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a type: how many notes have a value of it and how many have it empty, what its values fit, and whether
    it must be there. `slips` are values that the schema leaves out, by what was likely meant; `odd` is how many are of
    another kind than Obsidian `declared`, and `dated` how many are dates in another spelling than a format of the
    schema could ask for.
    """

    name: str
    count: int
    schema: Mapping[str, Data]
    required: bool = False
    empty: int = 0
    slips: Mapping[str, str] = field(default_factory=dict)
    declared: str = ""
    odd: int = 0
    dated: int = 0


class Habit(NamedTuple):
    """A key that `notes` with another one are asked to have, and `having` of them do."""

    key: str
    other: str
    having: int
    notes: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A section of a type, and in how many notes it stands."""

    name: str
    count: int
    required: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A note type as the notes have it; `base` is the type that it extends, empty for none. `beside` are the keys that
    must be there where another one is, as far as that is not what the base says; `habits` those that the base asks for
    there and most notes do not have: the two keys, and of how many notes how many have both.
    """

    name: str
    notes: int
    base: str
    keys: tuple[Key, ...]
    folder: str = ""
    sections: tuple[Heading, ...] = ()
    tags: tuple[tuple[str, int], ...] = ()
    places: tuple[tuple[str, int], ...] = ()
    filename: str = ""
    dated: int = 0
    order: tuple[str, ...] = ()
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    habits: tuple[Habit, ...] = ()
    key: str = ""


def base_of(group: Group, shipped: NoteTypes) -> NoteType | None:
    """The type that ships over which that of a group is laid: its namesake. Notes that do not name it must fit it."""
    base = shipped.named(group.name) if group.name in shipped.names else None
    if base is None or not group.folder:
        return base
    return base if _is_rule(sum(not base.errors(note.data) for note in group.notes), len(group.notes)) else None


def propose(
    group: Group,
    base: NoteType | None,
    order: Sequence[str] = (),
    declared: Mapping[str, str] | None = None,
) -> Proposal:
    """The type of a group, over a type that ships, if there is one of its name. `order` says where keys stand, and
    where all `OTHERS`; `declared` are the kinds of keys by Obsidian's settings, in which it writes new notes.
    """
    notes = group.notes
    dated = _dated(notes)
    undated = [note for note in notes if note.data and not note.has("date")]
    keys = tuple(_keys(notes, base, order, declared or {}, group.key))
    habits = tuple(_habits(notes, base))
    return Proposal(
        group.name,
        len(notes),
        base.name if base else "",
        keys,
        group.folder,
        tuple(_sections(dated or notes)),
        tuple(_tags(notes)),
        () if group.folder else tuple(_places(notes)),
        _filename(notes, base.entity if base else ""),
        len(dated),
        _order(keys, base) if any(key.name in order for key in keys) else (),
        _beside(keys, dated, undated, base, habits),
        habits,
        group.key,
    )


def _dated(notes: Sequence[Facts]) -> list[Facts]:
    """The notes with a `date`, where they are a kind of their own; what has no frontmatter is no other kind."""
    found = [note for note in notes if note.has("date")]
    return found if _FEWEST <= len(found) <= (1 - _UNDATED) * sum(bool(note.data) for note in notes) else []


def _beside(
    keys: Sequence[Key],
    dated: Sequence[Facts],
    undated: Sequence[Facts],
    base: NoteType | None,
    habits: Sequence[Habit],
) -> Mapping[str, tuple[str, ...]]:
    """The keys that must be there where another one is. What is said of that one stands in the place of what the base
    says of it, so it holds that as well.
    """
    asked = _asked_beside(base)
    given_up = {(habit.other, habit.key) for habit in habits}
    kept = {other: tuple(key for key in theirs if (other, key) not in given_up) for other, theirs in asked.items()}
    said = (*kept.get("date", ()), "date", *map(str, _asked(base)), *(key.name for key in keys if key.required))
    new = [
        key.name
        for key in keys
        if key.name not in said and _is_required(key.name, dated) and _is_of_dates(key.name, len(dated), undated)
    ]
    wanted = {**kept, "date": (*kept.get("date", ()), *new)}
    return {other: theirs for other, theirs in wanted.items() if theirs != asked.get(other, ())}


def _is_of_dates(key: str, dated: int, undated: Sequence[Facts]) -> bool:
    """Whether dated notes would hardly all have a key by chance, if they had it as often as the undated ones."""
    return (sum(note.has(key) for note in undated) / max(len(undated), 1)) ** dated <= _CHANCE


def _habits(notes: Sequence[Facts], base: NoteType | None) -> Iterator[Habit]:
    """What a base asks for beside another key, and fewer than half of the notes with that one have."""
    for other, keys in _asked_beside(base).items():
        having = [note for note in notes if note.has(other)]
        for key in keys if len(having) >= _FEWEST else ():
            both = sum(note.has(key) for note in having)
            if both < _OFTEN * len(having):
                yield Habit(key, other, both, len(having))


def _keys(
    notes: Sequence[Facts],
    base: NoteType | None,
    order: Sequence[str],
    declared: Mapping[str, str],
    known_by: str,
) -> Iterator[Key]:
    entity = base.entity if base else ""
    known = base.keys if base else {}
    refused = [key for key, kind in declared.items() if key in known and key != "type" and not allows(known[key], kind)]
    asked = _asked(base)
    for name in dict.fromkeys([*_by_position(notes, order), *refused]):
        values = [note.data[name] for note in notes if note.has(name)]
        if len(values) < max(2, _SOMETIMES * len(notes)) and name not in known:
            continue
        may_list = name not in (entity, "title", "type")
        schema, odd = schema_of(values, may_list) if values and name != "type" else {}, 0
        kind = kind_of_key(name, declared) if name != "type" else ""
        if kind:
            schema, odd = declared_schema(kind, values, may_list)
        is_known = name in known and "enum" not in schema and name not in refused
        yield Key(
            name,
            len(values),
            {} if is_known else schema,
            name not in (*asked, known_by) and _is_required(name, notes),
            sum(name in note.data for note in notes) - len(values),
            _slips(values) if "enum" in schema else {},
            declared.get(name, "a list" if kind else ""),
            odd,
            0 if kind or "format" in schema else otherwise_dated(values),
        )


def _order(keys: Sequence[Key], base: NoteType | None) -> tuple[str, ...]:
    """The keys in their order, and behind them those of the base that no note has."""
    return tuple(dict.fromkeys([*(key.name for key in keys), *(base.order if base else ())]))


def _slips(values: Sequence[Data]) -> Mapping[str, str]:
    choices = choices_of([value for value in values if isinstance(value, str)])
    return choices.slips if choices else {}


def _asked(base: NoteType | None) -> list[Data]:
    """The keys that a type requires always."""
    required = base.schema.get("required") if base else None
    return required if isinstance(required, list) else []


def _asked_beside(base: NoteType | None) -> Mapping[str, tuple[str, ...]]:
    """The keys that a type requires where another one is."""
    said = base.schema.get("dependentRequired") if base else None
    lists = said.items() if isinstance(said, dict) else ()
    return {other: tuple(map(str, keys)) for other, keys in lists if isinstance(keys, list)}


def _by_position(notes: Sequence[Facts], order: Sequence[str]) -> list[str]:
    """The keys in the order in which the notes have them."""
    counts: Counter[str] = Counter()
    places: Counter[str] = Counter()
    for note in notes:
        for place, key in enumerate(note.data):
            counts[key] += 1
            places[key] += place
    rank = {key: index for index, key in enumerate(order)}
    others = rank.get(OTHERS, len(rank))
    return sorted(counts, key=lambda key: (rank.get(key, others), places[key] / counts[key], key))


def _is_required(key: str, notes: Sequence[Facts]) -> bool:
    """Whether nearly all notes have a value of a key, and those that do not have not left it empty on purpose."""
    empty = sum(key in note.data and not note.has(key) for note in notes)
    return empty <= int(len(notes) >= _FEWEST_FOR_EMPTY) and _is_rule(sum(note.has(key) for note in notes), len(notes))


def _is_rule(count: int, total: int) -> bool:
    """Whether what so many notes have is a rule, so that the others are slips."""
    slips = min(max(total // _ALL_BUT, int(total >= 2 * _FEWEST)), _MOST_SLIPS)
    return total >= _FEWEST and total - count <= slips


def _sections(notes: Sequence[Facts]) -> Iterator[Heading]:
    """The sections that stand in at least half of the notes, in their usual order."""
    counts: Counter[str] = Counter()
    places: Counter[str] = Counter()
    spellings: dict[str, Counter[str]] = {}
    for note in notes:
        titles = [title for level, title in note.headings if level == 2]
        for place, title in enumerate(dict.fromkeys(titles)):
            key = title.casefold()
            spellings.setdefault(key, Counter())[title] += 1
            counts[key] += 1
            places[key] += place
    often = [key for key in counts if key and counts[key] >= max(FEWEST, _OFTEN * len(notes))]
    for key in sorted(often, key=lambda key: (places[key] / counts[key], key))[:_MOST_SECTIONS]:
        count = min(counts[key], len(notes))
        yield Heading(spellings[key].most_common(1)[0][0], count, _is_rule(count, len(notes)))


def _tags(notes: Sequence[Facts]) -> Iterator[tuple[str, int]]:
    """Templates of the tags that nearly all notes have that can have them; a tag that always stands is one, unless a
    template gives it, or it is made of one name among several.
    """
    ways = [[*_ways(note.data)] for note in notes]
    names = {way.tag for each in ways for way in each if way.is_name}
    found = Counter(template for each in ways for template in {way.template for way in each})
    filled = {
        template: [_filled(template, note.data) for note in notes]
        for template in found
        if found[template] >= _OFTEN * len(notes)
    }
    counts = {
        template: sum(bool(made) and made <= {*tags_of(note.data)} for made, note in zip(each, notes, strict=True))
        for template, each in filled.items()
    }
    common = [each for each, made in filled.items() if _is_rule(counts[each], sum(map(bool, made)))]
    seen: set[str] = set()
    for template in sorted(common, key=lambda each: ("{" not in each, -counts[each], each)):
        given = {tag for made in filled[template] for tag in made}
        if not given <= seen and template not in names:
            yield template, counts[template]
        seen |= given


class _Way(NamedTuple):
    """A template that makes a tag of a note; `is_name`: of one of several names, below another tag."""

    template: str
    tag: str
    is_name: bool = False


def _ways(data: Mapping[str, Data]) -> Iterator[_Way]:
    """The ways in which the tags of a note could come from its data, and the tags themselves."""
    for tag in tags_of(data):
        yield _Way(tag, tag)
        head, slash, tail = tag.rpartition("/")
        for key, value in data.items() if tail else ():
            items = value[:_MOST_ITEMS] if isinstance(value, list) else [value]
            for item in items if key != "tags" else ():
                if isinstance(item, str | int | float):
                    for place in _places_of(key, scalar_text(item), tail):
                        yield _Way(f"{head}{slash}{place}", tag, bool(head) and len(items) > 1)


def _filled(template: str, data: Mapping[str, Data]) -> frozenset[str]:
    """The tags that a template asks for: of a key with a list one for each item."""
    made = (fill(template, each) for each in one_by_one(template, data))
    return frozenset(tag for tag in made if tag is not None)


def _places_of(key: str, value: str, text: str) -> Iterator[str]:
    """The places of a template that make a text of the value of a key, without the filters that change nothing."""
    if text == value:
        yield f"{{{key}}}"
    elif text == slug(value):
        yield f"{{{key}|slug}}"
    for name in _OF_DATES if text[:4].isdecimal() else ():
        place = f"{{{key}|{name}}}"
        if fill(place, {key: value}) == text:
            yield place


def _places(notes: Sequence[Facts]) -> Iterator[tuple[str, int]]:
    """The folders at the top of the vault in which the notes lie, at most three; of many notes a few may lie elsewhere,
    of few one may be put away.
    """
    counts = Counter(note.path.partition("/")[0] if "/" in note.path else "" for note in notes)
    homes = {folder: count for folder, count in counts.items() if count >= 2}
    astray = len(notes) - sum(homes.values())
    is_rule = len(notes) >= _FEWEST and astray <= min(len(notes) // _ALL_BUT, _MOST_SLIPS)
    if 0 < len(homes) <= 3 and "" not in homes and is_rule:
        for folder, count in sorted(homes.items(), key=lambda item: (-item[1], item[0])):
            yield f"{escaped(folder)}/**", count


def _filename(notes: Sequence[Facts], entity: str) -> str:
    """The template that gives the names of nearly all notes, if there is one."""
    counts = Counter(key for note in notes for key, value in note.data.items() if isinstance(value, str))
    keys = [
        key
        for key, count in counts.items()
        if key != "type" and keys_of(f"{{{key}}}") == [key] and count >= _OFTEN * len(notes)
    ]
    for template in (*_NAMES, *(f"{{{key}}}" for key in dict.fromkeys((*filter(None, [entity]), *keys)))):
        filled = [(note, name) for note in notes if (name := fill(template, note.data)) is not None]
        same = sum(_plain(name) == _plain(note.path.rpartition("/")[2].removesuffix(".md")) for note, name in filled)
        if _is_rule(same, len(filled)) and len(filled) >= _OFTEN * len(notes):
            return template
    return ""


def _plain(name: str) -> str:
    """What two names share of which one has lost what a file name cannot hold."""
    return " ".join(_UNNAMEABLE.sub(" ", name).split()).casefold()
