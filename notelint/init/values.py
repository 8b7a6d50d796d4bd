"""Which JSON Schema the values of one key ask for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from notelint.dates import days_meant, is_day, is_day_or_moment, is_day_or_period, is_moment
from notelint.frontmatter import Data, scalar_text
from notelint.init.choices import choices_of

_NEARLY_ALL: Final = 0.95
_FORMATS: Final = (
    ("date", is_day),
    ("date-time", is_moment),
    ("date-or-time", is_day_or_moment),
    ("date-or-period", is_day_or_period),
)
_FORMS: Final = (
    ("email", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)),
    ("uri", re.compile(r"https?://[!-~]+", re.ASCII | re.IGNORECASE)),
)
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_CODE: Final = re.compile(r"0[0-9]")
_ORDER: Final = ("string", "integer", "number", "boolean", "array", "object")


def schema_of(values: Sequence[Data], may_list: bool = True) -> dict[str, Data]:
    """A schema that nearly all of the values fit; `may_list`: a few fixed values may be listed as an `enum`."""
    kinds = _kinds(values)
    schema: dict[str, Data] = {"type": kinds[0] if len(kinds) == 1 else list(kinds)}
    texts = [value for value in values if isinstance(value, str)]
    if kinds == ("string",):
        if name := _format(texts):
            schema["format"] = name
        elif may_list and (choices := choices_of(texts)):
            schema["enum"] = list(choices.values)
    if "array" in kinds:
        items = [item for value in values if isinstance(value, list) for item in value if item is not None]
        if items:
            schema["items"] = schema_of(items, may_list=False)
    return schema if kinds else {}


def _kinds(values: Sequence[Data]) -> tuple[str, ...]:
    """The JSON types of nearly all values, in a fixed order."""
    has_lists = any(isinstance(value, list) and len(value) > 1 for value in values)
    counts = Counter(map(kind_of, values))
    if counts["integer"] and counts["number"]:
        counts["number"] += counts.pop("integer")
    if counts["integer"] and any(map(_is_no_quantity, values)):
        counts["string"] += counts["integer"]
    total = counts.total()
    for kind, count in counts.most_common(1):
        if count >= _NEARLY_ALL * total and not (kind == "string" and has_lists):
            return (kind,)  # what may be a list of several somewhere may be one anywhere
    return tuple(sorted((kind for kind in counts if counts[kind]), key=_ORDER.index))


def _is_no_quantity(value: Data) -> bool:
    """Whether a number is written as none is counted: `0151` may be a part of a telephone number, or a code."""
    return isinstance(value, int) and not isinstance(value, bool) and _CODE.match(scalar_text(value)) is not None


def kind_of(value: Data) -> str:
    """The JSON type of a value that is not empty."""
    match value:
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case list():
            return "array"
        case dict():
            return "object"
    return "string"


def _format(texts: Sequence[str]) -> str:
    """The format that nearly all texts have; of several, the narrowest that no wider one surpasses. What is no date
    must have it in all of them: people write addresses that no standard has.
    """
    counts = {name: sum(map(fits, texts)) for name, fits in _FORMATS}
    name = max(counts, key=counts.__getitem__)
    if texts and counts[name] >= _NEARLY_ALL * len(texts):
        return name
    return next((name for name, form in _FORMS if texts and all(map(form.fullmatch, texts)) and _are(name, texts)), "")


def otherwise_dated(values: Sequence[Data]) -> int:
    """How many of the values are dates in another spelling than any format has, where nearly all are dates."""
    texts = [value for value in values if isinstance(value, str)]
    others = sum(map(_is_otherwise_dated, texts))
    return others if others + sum(map(is_day_or_moment, texts)) >= _NEARLY_ALL * len(values) else 0


def _is_otherwise_dated(text: str) -> bool:
    """Whether the text is a date and nothing else, the name of a month aside, and none in ISO form."""
    return not is_day(text[:10]) and len(_WORD.findall(text)) <= 1 and bool(days_meant(text))


def _are(name: str, texts: Sequence[str]) -> bool:
    """Whether the validator takes all texts for what a format names."""
    from jsonschema_rs import Draft202012Validator

    return all(map(Draft202012Validator({"format": name}, validate_formats=True).is_valid, texts))
