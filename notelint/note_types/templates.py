"""Templates over a note's own data, such as `{date} - {title}` or `account/{account|slug}`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Final

from notelint.dates import without_link
from notelint.frontmatter import Data

_PLACE: Final = re.compile(r"\{([^{}|]+)((?:\|[a-z]+)*)\}")
_BETWEEN: Final = re.compile(r"[\W_]+")


def slug(text: str) -> str:
    """Small letters and digits of any script, a dash between words: `Ada Quist & Co.` is `ada-quist-co`."""
    return _BETWEEN.sub("-", unicodedata.normalize("NFKC", text).lower()).strip("-")


FILTERS: Final[Mapping[str, Callable[[str], str]]] = {
    "slug": slug,
    "lower": str.lower,
    "day": lambda text: without_link(text)[:10],
    "month": lambda text: without_link(text)[:7],
    "year": lambda text: without_link(text)[:4],
}
"""What may stand behind the key; `day`, `month` and `year` take an ISO date, or a link to one."""


def fixed_text(template: str) -> str:
    """What stands around the keys of a template."""
    return _PLACE.sub("", template)


def fault_of(template: str) -> str:
    """What is wrong with a template; empty where nothing is."""
    for place in _PLACE.finditer(template):
        for name in filter(None, place[2].split("|")):
            if name not in FILTERS:
                return f"`|{name}` is not known; there are {', '.join(f'`|{known}`' for known in FILTERS)}"
    rest = fixed_text(template)
    return "a brace stands alone; write a key as `{key}` or `{key|slug}`" if "{" in rest or "}" in rest else ""


def fill(template: str, data: Mapping[str, Data]) -> str | None:
    """The template with the values of a note; None where one is missing, empty, or neither text nor a number."""
    missing = False

    def written(place: re.Match[str]) -> str:
        nonlocal missing
        value = data.get(place[1].strip())
        text = str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
        for name in filter(None, place[2].split("|")):
            text = FILTERS[name](text)
        missing = missing or not text
        return text

    filled = _PLACE.sub(written, template)
    return None if missing else filled
