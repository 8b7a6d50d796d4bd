"""Damage inside escapes: of double-quoted YAML, of URLs, of HTML. Repaired in the same spelling."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from notelint.mojibake.spans import overlapping

if TYPE_CHECKING:
    from notelint.mojibake.repair import Repair


def may_hold_escapes(text: str) -> bool:
    """Whether a text holds an escape of a character above ASCII, as URLs, YAML or HTML have them."""
    return any(sign in text and signs().search(text) is not None for sign, signs in _SIGNS)


def escape_repairs(text: str, repair: Callable[[str], list[Repair]]) -> list[Repair]:
    """The repairs of what is escaped, in part at least; in order of place, none overlapping. Never raises.

    `repair` repairs plain text; it is asked about what the escapes stand for. Each repair covers whole characters, the
    literal ones among them too, and keeps the number of lines.
    """
    found = chain.from_iterable(kind(text, repair) for kind in _kinds(text))
    return list(_apart(sorted(found, key=lambda repair: (repair.start, -repair.end))))


def merged(plain: list[Repair], escaped: list[Repair]) -> list[Repair]:
    """The repairs of plain text and of escapes; of the plain ones those that do not overlap an escaped one."""
    starts = [repair.start for repair in escaped]
    clear = [
        repair
        for repair in plain
        if (index := bisect_left(starts, repair.end)) == 0 or escaped[index - 1].end <= repair.start
    ]
    return sorted([*clear, *escaped], key=lambda repair: repair.start)


def _apart(repairs: list[Repair]) -> Iterator[Repair]:
    """Of repairs that overlap, the one that covers the others; none where there is no such one."""
    for group in overlapping(repairs):
        if all(repair.end <= group[0].end for repair in group):
            yield group[0]


def _kinds(text: str) -> Iterator[Callable[[str, Callable[[str], list[Repair]]], Iterator[Repair]]]:
    """The kinds of escapes that the text may hold."""
    if "%" in text and _percent().search(text):
        from notelint.mojibake.escapes.percent import percent_repairs

        yield percent_repairs
    if "&" in text and _reference().search(text):
        from notelint.mojibake.escapes.reference import reference_repairs

        yield reference_repairs
    if "\\" in text and _backslash().search(text):
        from notelint.mojibake.escapes.yaml import yaml_repairs

        yield yaml_repairs


@cache
def _percent() -> re.Pattern[str]:
    return re.compile(r"%[C-Fc-f][0-9A-Fa-f]%[89ABab]")


@cache
def _reference() -> re.Pattern[str]:
    """A reference that does not stand for ASCII; of the names, those of markup and of the space are left out."""
    number = r"#0*+[1-9][0-9]{2}|#[xX]0*+[1-9A-Fa-f][0-9A-Fa-f]"
    name = "(?!(?:amp|[lg]t|quot|apos|nbsp);)[A-Za-z][A-Za-z0-9]{1,31};"
    return re.compile(f"&(?:{number}|{name})")


@cache
def _backslash() -> re.Pattern[str]:
    """An escape by number, or behind a character above ASCII the one for a no-break space or a next line."""
    return re.compile(r"\\(?:[xuU][0-9A-Fa-f]{2}|(?<=[^\0-\x7f]\\)[_N])")


_SIGNS = (("%", _percent), ("&", _reference), ("\\", _backslash))
