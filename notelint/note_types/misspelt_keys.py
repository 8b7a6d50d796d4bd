"""Keys in the templates and lists of a type that are misspellings of keys that it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from notelint.frontmatter import Data
from notelint.note_types.keywords import Path
from notelint.note_types.problem import TypeProblem
from notelint.note_types.templates import keys_of

_SHORTEST: Final = 5
"""Letters from which on a word with one letter more or less is hardly another word."""
_VOWELS: Final = frozenset("aeiouy")
_NO_WORDS: Final = frozenset({"dat", "dae", "emal", "imag", "imge", "ownr", "statu", "titl", "typ", "tye"})
"""What a letter left out makes of common short keys, and what is hardly a key of its own."""


def check_keys(name: str, schema: Mapping[str, Data], known: Iterable[str]) -> None:
    """Raises `TypeProblem` at the first key that a slip makes of a known one; all others may be keys that the type need
    not describe.
    """
    names = {"type": None, **dict.fromkeys(known)}
    for path, key in _mentioned(schema):
        near = [each for each in names if _is_slip(key, each)] if key not in names else []
        if len(near) == 1:
            meant = f'did you mean "{near[0]}"? Write that, or add the key to `properties`'
            raise TypeProblem((name, *path), f"no key is called `{key}`, {meant}")


def _mentioned(schema: Mapping[str, Data]) -> Iterator[tuple[Path, str]]:
    """The keys that templates, `unique` and `order` speak of."""
    for keyword in ("filename", "tags"):
        for template in _texts(schema.get(keyword)):
            yield from (((keyword,), key) for key in keys_of(template))
    for keyword in ("unique", "order"):
        for index, item in enumerate(_listed(schema.get(keyword))):
            yield from (((keyword, index), key) for key in _texts(item))
    keys = schema.get("properties")
    for key, each in keys.items() if isinstance(keys, dict) else ():
        default = each.get("default") if isinstance(each, dict) else None
        if isinstance(default, str):
            yield from ((("properties", key, "default"), other) for other in keys_of(default))


def _listed(value: Data) -> list[Data]:
    return value if isinstance(value, list) else [value]


def _texts(value: Data) -> list[str]:
    return [each for each in _listed(value) if isinstance(each, str)]


def _is_slip(word: str, meant: str) -> bool:
    """Whether two letters changed places, one is missing or too many, or only capitals and dashes differ; of a short
    word, one is missing only where none is left that could be another word.
    """
    left, right = _folded(word), _folded(meant)
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    if len(long) > len(short) + 1 or len(short) < 2:
        return False
    start = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    if len(short) == len(long):
        return short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]
    if short[start:] != long[start + 1 :]:
        return False
    if long == left and start and long[start] == long[start - 1]:
        return True  # a letter typed twice
    if len(short) < _SHORTEST or start == len(short):  # `sources` is no slip of `source`
        return short == left and start > 0 and (short in _NO_WORDS or _VOWELS.isdisjoint(short))
    return True


def _folded(key: str) -> str:
    return key.casefold().replace("-", "").replace("_", "").replace(" ", "")
