"""What the settings of the Tasks plugin say of tasks, as options of rule `duplicate-item`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from notelint.frontmatter import Data

RULE: Final = "duplicate-item"
_TAG: Final = re.compile(r"#[^\s#]+")
_UNNAMED: Final[Mapping[str, tuple[str, ...]]] = {"DONE": ("x", "X"), "CANCELLED": ("-",)}
"""What the plugin takes a symbol for that no status names; the rule's defaults."""


class Option(NamedTuple):
    """An option of a rule, its value, and the setting that it comes from."""

    name: str
    value: Data
    origin: str


def options(plugin: Mapping[str, object]) -> Iterator[Option]:
    """The options in which the plugin differs from the defaults of the rule."""
    kinds = {symbol: kind for symbol, _, kind in statuses(plugin) if symbol.isprintable()}
    for option, kind in (("done", "DONE"), ("cancelled", "CANCELLED")):
        usual = [symbol for symbol in _UNNAMED[kind] if kinds.get(symbol, kind) == kind]
        found = list(dict.fromkeys((*usual, *(symbol for symbol, each in kinds.items() if each == kind))))
        if set(found) != set(_UNNAMED[kind]):
            yield Option(option, list[Data](found), f"the Tasks plugin's statuses of type {kind}")
    word = plugin.get("globalFilter")
    if isinstance(word, str) and word.isprintable() and _TAG.fullmatch(word):
        yield Option("task-tag", word, "the Tasks plugin's global filter")


def remarks(plugin: Mapping[str, object]) -> Iterator[str]:
    """What the plugin says, in words."""
    if not plugin:
        return
    word = plugin.get("globalFilter")
    if isinstance(word, str) and word:
        yield f"The Tasks plugin takes lines with {word} for tasks."
    form = plugin.get("taskFormat")
    if isinstance(form, str):
        yield f"The Tasks plugin writes {'fields as in Dataview' if form == 'dataview' else 'emoji'}; both are read."
    found = [f"[{symbol}] {name} ({kind})" for symbol, name, kind in statuses(plugin)]
    if found:
        yield f"Statuses of the Tasks plugin: {', '.join(found)}."


def statuses(plugin: Mapping[str, object]) -> Iterator[tuple[str, str, str]]:
    """The statuses that the plugin knows: symbol, name, type."""
    given = plugin.get("statusSettings")
    groups = given if isinstance(given, dict) else {}
    for group in ("coreStatuses", "customStatuses"):
        listed = groups.get(group)
        for status in listed if isinstance(listed, list) else ():
            if isinstance(status, dict) and all(isinstance(status.get(key), str) for key in ("symbol", "name", "type")):
                yield status["symbol"], status["name"], status["type"]
