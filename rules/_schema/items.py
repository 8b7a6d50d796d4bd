"""Items of lists that hold nothing, or several items at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from notelint import Data, NoteType

from .meant import Meant
from .parts import SIGN, WORDS, joined_names
from .words import listed, part


class OddItem(NamedTuple):
    """An item of the list at a key; `meant` is the list that was meant, None where the item is empty."""

    key: str
    place: int
    meant: Meant | None


def may_be_odd(data: Mapping[str, Data]) -> bool:
    """Whether some list may hold such items."""
    return any(isinstance(value, list) and any(map(_is_odd, value)) for value in data.values())


def _is_odd(item: Data) -> bool:
    return _says_nothing(item) or (isinstance(item, str) and SIGN.search(item) is not None)


def _says_nothing(item: Data) -> bool:
    return item is None or (isinstance(item, str) and not item.strip())


def odd_items(kind: NoteType, data: Mapping[str, Data]) -> Iterator[OddItem]:
    """Such items of the lists of texts that the type describes; those of tags are told by rule `tag`, and a list of
    nothing else is empty.
    """
    for key, here in kind.keys.items():
        value, inner = data.get(key), part(here, ["items"])
        if key.lower() in WORDS or not isinstance(value, list) or "array" not in listed(here.get("type")):
            continue
        kinds = listed(inner.get("type"))
        if all(map(_says_nothing, value)) or not kinds or "null" in kinds or not _is_free(inner):
            continue
        may_join = "string" in kinds
        joined = [joined_names(item, key) if may_join and isinstance(item, str) else None for item in value]
        is_one = len(value) == 1  # of several each may be an entry: a person and a firm
        for index, (item, meant) in enumerate(zip(value, joined, strict=True)):
            if _says_nothing(item):
                yield OddItem(key, index, None)
            elif meant:
                parted = meant.data if isinstance(meant.data, list) else []
                whole = [*value[:index], *parted, *value[index + 1 :]]
                yield OddItem(key, index, Meant(whole, meant.safe and is_one))


def _is_free(inner: Mapping[str, object]) -> bool:
    """Whether any text can be an item."""
    return inner.keys().isdisjoint(("enum", "const", "format", "pattern", "minLength", "anyOf", "oneOf"))
