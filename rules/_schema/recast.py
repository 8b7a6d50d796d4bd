"""Values of a wrong kind and of a plain meaning: text for a list, a number for text, a link without quotes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import Final

from notelint import Data, resolve

from .meant import Meant
from .parts import WORDS, split_list
from .short import as_written
from .words import listed, part

_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?")
_WITH_COMMA: Final = re.compile(r"[-+]?[0-9]+,[0-9]+")
_TRUTH: Final[Mapping[str, bool]] = {
    **dict.fromkeys(("true", "yes", "on"), True),
    **dict.fromkeys(("false", "no", "off"), False),
}
_SHORT_TRUTH: Final[Mapping[str, bool]] = {"y": True, "1": True, "n": False, "0": False}
_WITHOUT_LINKS: Final = ("aliases", "alias")


def bare_link(source: str) -> str:
    """The link in `key: [[link]]`, which YAML reads as a list in a list; empty if there is none."""
    return source if source.startswith("[[") and source.endswith("]]") and source.count("[") == 2 else ""


def linked(source: str, key: str, *, in_list: bool) -> Meant | None:
    """What a link without quotes means: the same in quotes, in a list where a list is meant; of tags, which are no
    links, the words in it.
    """
    if not bare_link(source) or source.count("]") != 2 or "\n" in source or "\r" in source:
        return None
    if key.lower() in WORDS:
        words = split_list(source.strip("[] "), key) if in_list and not re.search(r"[#|^]", source) else None
        return words._replace(safe=False) if words else None
    return Meant([source] if in_list else source, "," not in source and key.lower() not in _WITHOUT_LINKS)


def recast(value: Data, source: str, here: Mapping[str, object], key: str) -> Meant | None:
    """What a value means that is of none of the kinds that its schema allows; None where that is not plain.

    `source` is the value as written, `key` the name of the key that it stands at.
    """
    wanted = {str(kind) for kind in listed(here.get("type"))}
    if isinstance(value, str):
        return _of_text(value, wanted, here, key, source)
    if isinstance(value, list):
        return _of_list(value, wanted)
    if isinstance(value, bool | int | float) and (text := as_written(source)):
        if "string" in wanted:
            return Meant(text, True)
        if "boolean" in wanted and text in _SHORT_TRUTH:
            return Meant(_SHORT_TRUTH[text], False)
        if "array" in wanted:
            kinds = {str(kind) for kind in listed(part(here, ["items"]).get("type"))}
            return Meant([text if "string" in kinds and _kind(value).isdisjoint(kinds) else value], True)
    return None


def _kind(value: Data) -> Set[str]:
    """The kinds of JSON Schema that a number or a truth value is of."""
    return {"boolean"} if isinstance(value, bool) else {"integer", "number"} if isinstance(value, int) else {"number"}


def _of_text(text: str, wanted: Set[str], here: Mapping[str, object], key: str, source: str) -> Meant | None:
    bare = text.strip()
    if "boolean" in wanted and (truth := _TRUTH.get(bare.lower())) is not None:
        return Meant(truth, True)
    if ("number" in wanted or "integer" in wanted) and _NUMBER.fullmatch(bare):
        return Meant(resolve(bare), True)
    if "array" in wanted and bare:
        kinds = listed(part(here, ["items"]).get("type"))
        is_doubtful = kinds and "string" not in kinds and _WITH_COMMA.fullmatch(bare)
        return None if is_doubtful else split_list(bare, key, source)
    if "boolean" in wanted and bare.lower() in _SHORT_TRUTH:
        return Meant(_SHORT_TRUTH[bare.lower()], False)
    return None


def _of_list(items: list[Data], wanted: Set[str]) -> Meant | None:
    """The one value of a list with nothing else in it."""
    if len(items) != 1 or isinstance(items[0], list | dict) or items[0] is None or not wanted - {"null"}:
        return None
    return Meant(items[0], True)
