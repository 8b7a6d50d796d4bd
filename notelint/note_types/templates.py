"""Templates over a note's own data, such as `{date} - {title}` or `account/{account|slug}`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from itertools import product
from math import prod
from typing import Final

from notelint.dates import is_day, is_day_or_moment, is_day_or_period, without_link
from notelint.frontmatter import Data, scalar_text

_PLACE: Final = re.compile(r"\{([^{}|]+)((?:\|[a-z]+)*)\}")
_WAITING: Final = re.compile(r"\{\{|\{%|<%")
"""Where a placeholder of a template of notes begins, of whatever program."""
_MOST: Final = 50
_BETWEEN: Final = re.compile(r"[\W_]+")
_PLAIN: Final = str.maketrans(
    {"ß": "ss", "ẞ": "SS", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ł": "l", "Ł": "L"}
    | {"đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i"}
)
_SPELT_OUT: Final = tuple(
    str.maketrans({**each, **{small.upper(): plain.capitalize() for small, plain in each.items()}})
    for each in (
        {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"},
        {"ä": "ae", "ö": "oe", "ü": "ue", "å": "a", "ø": "o"},
    )
)
"""How German and Scandinavian names are written where there are only plain letters."""


def slug(text: str) -> str:
    """Small letters and digits of any script, a dash between words: `Ada Quist & Co.` is `ada-quist-co`."""
    return _BETWEEN.sub("-", unicodedata.normalize("NFKC", text).lower()).strip("-")


def ascii_letters(text: str) -> str:
    """The text with plain letters in the place of those with marks: `Möwe` is `Mowe`, `Łódź` is `Lodz`; letters of
    other scripts stay.
    """
    return "".join(map(_plain_letter, unicodedata.normalize("NFC", text)))


def _plain_letter(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", letter.translate(_PLAIN)).encode("ascii", "ignore").decode()
    return plain or letter


def _start(text: str, length: int, is_date: Callable[[str], bool]) -> str:
    """The first characters of a date, or of the name of the note to which a link leads; empty of any other text."""
    name = without_link(text)
    return name[:length] if is_date(name) else ""


def _has_month(text: str) -> bool:
    return is_day_or_moment(text) or is_day(f"{text}-01")


FILTERS: Final[Mapping[str, Callable[[str], str]]] = {
    "slug": slug,
    "ascii": ascii_letters,
    "lower": str.lower,
    "day": lambda text: _start(text, 10, is_day_or_moment),
    "month": lambda text: _start(text, 7, _has_month),
    "year": lambda text: _start(text, 4, is_day_or_period),
}
"""What may stand behind the key. `day`, `month` and `year` take an ISO date, or a link to one, and `month` and `year`
also a period that lies within one: they make nothing of any other text.
"""


def fixed_text(template: str) -> str:
    """What stands around the keys of a template."""
    return _PLACE.sub("", template)


def keys_of(template: str) -> list[str]:
    """The keys that a template takes up."""
    return [place[1].strip() for place in _PLACE.finditer(template)]


def fault_of(template: str) -> str:
    """What is wrong with a template; empty where nothing is."""
    for place in _PLACE.finditer(template):
        for name in filter(None, place[2].split("|")):
            if name not in FILTERS:
                return f"`|{name}` is not known; there are {', '.join(f'`|{known}`' for known in FILTERS)}"
    rest = fixed_text(template)
    return "a brace stands alone; write a key as `{key}` or `{key|slug}`" if "{" in rest or "}" in rest else ""


def one_by_one(template: str, data: Mapping[str, Data]) -> Iterator[Mapping[str, Data]]:
    """The data of a note with one item in the place of each list that a template takes up, in all ways; nothing where
    there are more than `_MOST`.
    """
    lists = {key: value for key in keys_of(template) if isinstance(value := data.get(key), list)}
    if prod(map(len, lists.values())) <= _MOST:
        for items in product(*lists.values()):
            yield {**data, **dict(zip(lists, items, strict=True))} if lists else data


def fill(template: str, data: Mapping[str, Data]) -> str | None:
    """The template with the values of a note; None where one is missing, empty, still to be filled in, or neither text
    nor a number, or no date where a filter takes one.
    """
    missing = False

    def written(place: re.Match[str]) -> str:
        nonlocal missing
        value = data.get(place[1].strip())
        text = "" if value is None or isinstance(value, bool | list | dict) else scalar_text(value).strip()
        text = "" if _WAITING.search(text) else text
        for name in filter(None, place[2].split("|")):
            text = FILTERS[name](text)
        missing = missing or not text
        return text

    filled = _PLACE.sub(written, template)
    return None if missing else filled


def spelt_otherwise(template: str, data: Mapping[str, Data]) -> tuple[str, ...]:
    """The template filled with the same names in plain letters, in each way that is usual: of `Möwe` with `Moewe` and
    `Mowe`.
    """
    texts = {key: value for key in keys_of(template) if isinstance(value := data.get(key), str) and not value.isascii()}
    ways = [
        {key: ascii_letters(unicodedata.normalize("NFC", text).translate(way)) for key, text in texts.items()}
        for way in (*_SPELT_OUT, {})
    ]
    filled = (fill(template, {**data, **each}) for each in ways) if texts else ()
    return tuple(dict.fromkeys(each for each in filled if each is not None))
