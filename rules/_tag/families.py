"""The tags that a note should have: those that its type asks for, and those that its own keys speak of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from typing import Final, NamedTuple

from notelint import Data, Note, NoteType, fill, one_by_one

from .._schema.short import plain
from .._stand_ins import is_stand_in
from .forms import is_tag

_LINK: Final = re.compile(r"\[\[(?:[^\[\]|#^]*/)?([^\[\]|#^/]+?)(?:\.md)?(?:[#^|][^\[\]]*)?\]\]")
_PLACE: Final = re.compile(r"\{[^{}]+\}")
_KEY: Final = re.compile(r"\{([^{}|]+)")
_OF_VALUES: Final = ("enum", "const", "pattern", "format")
"""The keywords that refuse a value of the right kind."""
_LEVEL: Final = r"[^/]+"
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "æ": "ae", "å": "a", "ł": "l"})


class Wanted(NamedTuple):
    """A tag that a note must have. `stale`: the tags, in small letters, that stand in its place; `because`: what asks
    for it; `is_asked`: whether the type does; `is_sure`: whether it is written in no other way.
    """

    tag: str
    stale: tuple[str, ...]
    because: str
    is_asked: bool = True
    is_sure: bool = True


def wanted(note: Note, kind: NoteType, given: Collection[str]) -> Iterator[Wanted]:
    """The tags that are missing among the `given` ones, which are in small letters."""
    data = _plain(note, kind)
    filled = {template: _filled(template, data) for template in kind.tags}
    asked = {tag.casefold() for tags in filled.values() for tag in tags}
    for template, tags in filled.items():
        family = _family(template) if len(tags) == 1 else None  # of several none stands in the place of another
        for tag, source in tags.items():
            others = kind.tags_spelt_otherwise(template, source)
            if not any(_has(given, each) for each in (tag, *others)):
                stale = [each for each in given if family and _stands_for(each, family) and each not in asked]
                is_sure = "|ascii" not in template or len(others) < 2
                yield Wanted(tag, tuple(stale), _because(template, kind, source), is_sure=is_sure)
    templates = [template.casefold() for template in kind.tags]
    if kind.match.types and not any(template.startswith("type/") for template in templates):
        yield from _other_type(note, kind, given)
    if kind.entity and not any(template.startswith(f"{kind.entity}/".casefold()) for template in templates):
        yield from _other_entity(kind.entity, data, given)


def _stands_for(tag: str, family: re.Pattern[str]) -> bool:
    """Whether a tag is of a family; what is no tag may hold others with one of it."""
    return family.fullmatch(tag) is not None and is_tag(tag)


def _filled(template: str, data: Mapping[str, Data]) -> dict[str, Mapping[str, Data]]:
    """The tags that a template makes, one for each item of a list, with the data from which it comes."""
    said = {key: _said(key, data) for key in map(str.strip, _KEY.findall(template))}
    each_one = one_by_one(template, {**data, **said})
    return {tag: each for each in each_one if (tag := fill(template, each)) is not None}


def _said(key: str, data: Mapping[str, Data]) -> Data:
    """What a note says of a key; None, or none of a list, where it says that there is nothing, or nothing yet."""
    value = data.get(key)
    if isinstance(value, list):
        return [item for item in value if not (isinstance(item, str) and is_stand_in(item, key))]
    return None if isinstance(value, str) and is_stand_in(value, key) else value


def _because(template: str, kind: NoteType, data: Mapping[str, Data]) -> str:
    """What asks for a tag: the value that the template takes up, else the type alone."""
    key = _KEY.search(template)
    if key is None or key[1].strip() == "type":
        return f"a note of type `{kind.name}` must have it"
    return f"`{key[1].strip()}` is `{plain(data.get(key[1].strip()))}`"


def _other_type(note: Note, kind: NoteType, given: Collection[str]) -> Iterator[Wanted]:
    """The one tag `type/...` of a note, where it names another type than `type` does."""
    found = [tag for tag in given if tag.startswith("type/")]
    others = {name.casefold() for name in note.types.names} - {
        name.casefold() for name in (kind.name, *kind.match.types)
    }
    if len(found) == 1 and found[0][5:] in others:
        value = note.frontmatter.data.get("type") if note.frontmatter else None
        if isinstance(value, str):
            yield Wanted(f"type/{value}", (found[0],), f"`type` is `{value}`", is_asked=False)


def _other_entity(key: str, data: Mapping[str, Data], given: Collection[str]) -> Iterator[Wanted]:
    """The one tag such as `account/...` of a note, where it has nothing in common with what `account` says."""
    family = f"{key.casefold()}/"
    found = [tag for tag in given if tag.startswith(family) and tag != family]
    name, tag = _said(key, data), fill(f"{key}/{{{key}|slug}}", data)
    if len(found) == 1 and isinstance(name, str) and tag and not _are_alike(found[0][len(family) :], name):
        yield Wanted(tag, (found[0],), f"`{key}` is `{name}`", is_asked=False)


def _plain(note: Note, kind: NoteType) -> Mapping[str, Data]:
    """The data of a note, with the names in the place of links; a note that names no type has that of its kind. What a
    value should be that its kind refuses, such as a slip, is not known.
    """
    data = note.frontmatter.data if note.frontmatter else {}
    errors = [error for error in kind.errors(data) if error.kind.name in _OF_VALUES] if kind.tags else []
    wrong = {error.instance_path[0] for error in errors if error.instance_path}
    plain = {key: _without_links(value) for key, value in data.items() if key not in wrong}
    return {**({"type": kind.match.types[0]} if len(kind.match.types) == 1 else {}), **plain}


def _without_links(value: Data) -> Data:
    if isinstance(value, list):
        return [_LINK.sub(r"\1", item) if isinstance(item, str) else item for item in value]
    return _LINK.sub(r"\1", value) if isinstance(value, str) else value


def _has(given: Collection[str], tag: str) -> bool:
    """Whether a tag, or one below it, is among those given."""
    folded = tag.casefold()
    return folded in given or any(each.startswith(f"{folded}/") for each in given)


def _family(template: str) -> re.Pattern[str] | None:
    """The tags that a template can make; None where it begins with a place, so that they could be any."""
    start = template.find("{")
    if start < 1 or "/" not in template[:start]:
        return None
    fixed = _PLACE.split(template.casefold())
    return re.compile(_LEVEL.join(map(re.escape, fixed)))


def _are_alike(tag: str, name: str) -> bool:
    """Whether a tag can be another way to write a name: short for it or longer, or with a word in common."""
    words = [_letters(word) for word in re.split(r"[\W_]+", name) if word]
    parts = [_letters(part) for part in re.split(r"[\W_]+", tag) if part]
    whole, other = "".join(words), "".join(parts)
    return whole in other or _is_short_for(other, whole) or not set(words).isdisjoint(parts)


def _is_short_for(short: str, whole: str) -> bool:
    """Whether some letters of a name, the first among them, make a shorter one in their order."""
    letters = iter(whole)
    return short[:1] == whole[:1] and all(letter in letters for letter in short)


def _letters(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_UMLAUTS))
    return "".join(char for char in plain if char.isalnum())
