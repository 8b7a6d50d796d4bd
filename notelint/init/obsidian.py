"""What a vault's own settings say that a config can take over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from notelint.files import property_types, settings, template_folders
from notelint.globs import escaped
from notelint.init.declared import is_declared
from notelint.init.tasks import RULE, Option, options, remarks

_APP: Final = ".obsidian/app.json"
_TASKS: Final = ".obsidian/plugins/obsidian-tasks-plugin/data.json"
_LINTER: Final = ".obsidian/plugins/obsidian-linter/data.json"
_FILTERS: Final = "userIgnoreFilters"
_EXPRESSION: Final = "/"
"""What an expression among the filters begins with."""
_SORTING: Final = "yaml-key-sort"
_CORRESPONDING: Final = {
    "yaml-title": "agreement (title and heading)",
    "file-name-heading": "file-name, agreement",
    "dedupe-yaml-array-values": "schema (values that stand twice)",
    "format-tags-in-yaml": "tag (tags that Obsidian cannot read)",
    "escape-yaml-special-characters": "syntax (values that need quotes)",
    _SORTING: "`order` of the types below",
}
OTHERS: Final = "<others>"
"""Where an order of keys has all that it does not name."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What is taken over: globs to ignore with the setting that names each, the kinds of properties, the order of keys,
    remarks on the rest, and options of rules.
    """

    ignore: tuple[tuple[str, str], ...]
    properties: Mapping[str, str]
    order: tuple[str, ...]
    remarks: tuple[str, ...]
    rules: Mapping[str, tuple[Option, ...]] = field(default_factory=dict)


def taken_over(root: Path) -> Taken:
    """What the settings of Obsidian and of its plugins say; nothing in them is run."""
    kinds = {key: kind for key, kind in property_types(root).items() if is_declared(key, kind)}
    linter, tasks = settings(root / _LINTER), settings(root / _TASKS)
    said = (*_templates(root), *_expressions(root), *remarks(tasks), *_linter(linter))
    rules = {RULE: given} if (given := tuple(options(tasks))) else {}
    return Taken(tuple(_ignored(root, linter)), kinds, _order(linter), said, rules)


def _ignored(root: Path, linter: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for given in _texts(settings(root / _APP).get(_FILTERS)):
        if not given.startswith(_EXPRESSION):
            yield _glob(given), f"app.json, {_FILTERS}"
    for given in _texts(linter.get("foldersToIgnore")):
        yield _glob(given), "obsidian-linter, foldersToIgnore"


def _glob(path: str) -> str:
    plain = escaped(path.strip("/"))
    return plain if path.endswith(".md") else f"{plain}/**"


def _templates(root: Path) -> Iterator[str]:
    for folder in template_folders(root):
        yield f"{folder} holds templates, as Obsidian's settings say; notelint leaves it out by itself."


def _expressions(root: Path) -> Iterator[str]:
    for given in _texts(settings(root / _APP).get(_FILTERS)):
        if given.startswith(_EXPRESSION):
            yield f"{_FILTERS} of app.json has {given}, an expression and no glob; name what it leaves out in `ignore`."


def _linter(linter: Mapping[str, object]) -> Iterator[str]:
    for name, rule in _CORRESPONDING.items():
        if _is_on(linter, name) and (name != _SORTING or _order(linter)):
            yield f"obsidian-linter's {name} is on; here: {rule}."


def _is_on(linter: Mapping[str, object], name: str) -> bool:
    return bool(_rule(linter, name).get("enabled"))


def _rule(linter: Mapping[str, object], name: str) -> Mapping[str, object]:
    rules = linter.get("ruleConfigs")
    found = rules.get(name) if isinstance(rules, dict) else None
    return found if isinstance(found, dict) else {}


def _order(linter: Mapping[str, object]) -> tuple[str, ...]:
    """The order of keys that obsidian-linter's `yaml-key-sort` names, with `OTHERS`; empty where it names none."""
    sorting = _rule(linter, _SORTING) if _is_on(linter, _SORTING) else {}
    given = sorting.get("yaml-key-priority-sort-order")
    keys = [key for line in given.splitlines() if (key := line.strip())] if isinstance(given, str) else []
    if not keys or OTHERS in keys:
        return tuple(keys)
    is_first = sorting.get("priority-keys-at-start-of-yaml") is not False
    return (*keys, OTHERS) if is_first else (OTHERS, *keys)


def _texts(given: object) -> list[str]:
    return [text for text in given if isinstance(text, str) and text.strip("/")] if isinstance(given, list) else []
