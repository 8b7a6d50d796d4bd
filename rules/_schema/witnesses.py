"""Short keys, the key `type` and types that are misspelt, as what stands at them or beside them shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from notelint import Data, Note, NoteType

from .._plain_name import is_name
from .._subject_name import is_plain
from .._tag.forms import is_tag
from .days import in_iso
from .missing import known_value
from .near import folded
from .slips import are_alike, is_slip, slips_of
from .words import listed, part

_SHORT: Final = 3
_LONG: Final = 7
_LINK: Final = re.compile(r"!?\[\[[^\[\]]+\]\]")
_ADDRESS: Final = re.compile(r"(?:mailto:)?[^\s@<>]+@[^\s@<>]+\.[^\W\d_]{2,}")
_URL: Final = re.compile(r"https?://\S+")
_PICTURE: Final = re.compile(
    rf"{_URL.pattern}|(?:!?\[\[)?[^\[\]]+\.(?:png|jpe?g|gif|svg|webp|avif|bmp)(?:\|\d*)?(?:\]\])?", re.I
)
_LOOKS: Final[Mapping[str, re.Pattern[str]]] = {
    "email": _ADDRESS,
    "website": _URL,
    "image": _PICTURE,
    "cover": _PICTURE,
    **dict.fromkeys(("title", "role", "status"), re.compile(r".*[^\W\d_].*")),
}
"""What a text at a key looks like; of `title`, `role` and `status` all slips that are no words are known."""
_NAMED: Final = ("owner",)
"""Keys, beside the one that names a note's subject, whose value is a name."""
_NARROW: Final = ("enum", "const", "pattern")
_DATED: Final = ("date", "date-time", "date-or-time", "date-or-period")
_OF_ONE: Final = ({"boolean"}, {"integer"}, {"number"})
_IRREGULAR: Final[Mapping[str, str]] = {"person": "people", "persons": "people"}


def meant_by_value(key: str, value: Data, names: tuple[str, ...], kind: NoteType) -> str | None:
    """The one key of some that a short one is a slip of, where its value can only be that of the right one."""
    plain = folded(key)
    found = [
        name
        for name in slips_of(key, names)
        if (_is_dated(kind, name) or is_slip(plain, folded(name))) and _speaks_for(name, value, kind)
    ]
    return found[0] if len(found) == 1 else None


def meant_by_the_note(key: str, value: Data, missing: Iterable[str], note: Note, kind: NoteType) -> str | None:
    """The missing key that is nearly the same, where the note itself says the same value of it."""
    near = [name for name in missing if are_alike(key, name)]
    found = [name for name in near if (known := known_value(note, kind, name)) and known.data == value]
    return found[0] if len(found) == 1 else None


def _speaks_for(key: str, value: Data, kind: NoteType) -> bool:
    """Whether a value, by what it looks like or by what the key takes, is hardly that of another key."""
    here = kind.keys.get(key, {})
    texts = value if isinstance(value, list) else [value]
    if not texts or any(each in (None, "") for each in texts):
        return False
    if _is_dated(kind, key):
        return (isinstance(value, str) and in_iso(value, str(here["format"])) is not None) or _fits(kind, key, value)
    if key == "tags":
        words = [word for each in texts for word in ([each] if isinstance(value, list) else str(each).split(","))]
        return all(isinstance(word, str) and is_tag(word.strip().removeprefix("#")) for word in words)
    if key == kind.entity or key in _NAMED:
        return all(isinstance(each, str) and _is_named(each) for each in texts)
    is_narrow = any(keyword in here or keyword in part(here, ["items"]) for keyword in _NARROW)
    if (look := _LOOKS.get(key)) and not is_narrow:
        return all(isinstance(each, str) and look.fullmatch(each.strip()) for each in texts)
    return (is_narrow or set(map(str, listed(here.get("type")))) in _OF_ONE) and _fits(kind, key, value)


def _is_dated(kind: NoteType, key: str) -> bool:
    return kind.keys.get(key, {}).get("format") in _DATED


def _is_named(text: str) -> bool:
    return _LINK.fullmatch(text.strip()) is not None or is_plain(text) or is_name(text)


def _fits(kind: NoteType, key: str, value: Data) -> bool:
    return not any(error.instance_path[:1] == [key] for error in kind.errors({key: value}))


def misspelt_type(note: Note) -> str | None:
    """The key of a note without a `type` that can only be that one: it holds just what a type of the vault says. `typ`
    is a word of several languages, and `tpy` farther away, so these take a key of the type beside them.
    """
    data = note.frontmatter.data if note.frontmatter else {}
    for key, value in data.items():
        plain = folded(key.rstrip(":"))
        is_near = plain in ("type", "typ") or bool(slips_of(plain, ("type",)))
        if not is_near or not isinstance(value, str) or value not in note.types.values:
            continue
        kind = note.types.of(note.path, {**data, "type": value})
        is_sure = plain == "type" or (plain != "typ" and is_slip(plain, "type"))
        return key if kind and (is_sure or _is_of(kind, data, *(kind.asked - {"title"}))) else None
    return None


def related_type(name: str, note: Note) -> str | None:
    """The known type of which a type is the plural or singular, or in which two letters have changed places, if the
    vault describes that type itself, and not this one, or the note is one of it by its other keys.
    """
    plain, data = folded(name), note.frontmatter.data if note.frontmatter else {}
    for word, value in note.types.values.items():
        if _are_related(plain, folded(word)) and (kind := note.types.of(note.path, {**data, "type": value})):
            if any(word in layer for layer in note.types.own):
                return word
            is_singular = len(plain) < len(word) or plain in _IRREGULAR  # which other vaults call their notes
            dated = () if kind.entity and is_singular else ("date",)
            return word if _is_of(kind, data, *(kind.asked - {"title", "date"}), *dated) else None
    return None


def _are_related(word: str, other: str) -> bool:
    if _IRREGULAR.get(word) == other:
        return True
    short, long = sorted((word, other), key=len)
    if len(short) < len(long):
        return len(short) > _SHORT and long in (f"{short}s", f"{short}es")
    wrong = [pair for pair in zip(word, other, strict=True) if pair[0] != pair[1]]
    return len(word) > _LONG and len(wrong) == 2 and wrong[0] == wrong[1][::-1]


def _is_of(kind: NoteType, data: Mapping[str, Data], *keys: str) -> bool:
    """Whether a note has one of some keys, or a tag that speaks of the type or of its subject."""
    if any(data.get(key) not in (None, "", []) for key in (kind.entity, *keys) if key):
        return True
    tags = data.get("tags")
    own = {f"type/{name}" for name in (kind.name, *kind.match.types)}
    given = [str(tag) for tag in (tags if isinstance(tags, list) else [tags])]
    return any(tag in own or (kind.entity and tag.startswith(f"{kind.entity}/")) for tag in given)
