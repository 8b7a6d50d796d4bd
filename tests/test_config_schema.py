"""The JSON Schema of the config: up to date, and of one mind with the reader."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jsonschema_rs import validator_for

from notelint import parse_yaml
from notelint.config_schema import config_schema
from notelint.registry import registered

if TYPE_CHECKING:
    from tests.conftest import Folder

CHECKOUT = Path(__file__).resolve().parent.parent
SHIPPED = json.loads((CHECKOUT / "notelint" / "config.schema.json").read_text("utf-8"))
README = (CHECKOUT / "README.md").read_text("utf-8")

GOOD = {
    "empty": "",
    "all keys": "level: warning\nfix: off\nignore: [a/**]\nrules: {}\noverrides: []\n",
    "levels": "rules:\n  schema: info\n  mojibake: on\n  syntax: off\n  duplicate-item: true\n",
    "options": "rules:\n  schema: {level: error, fix: unsafe, unknown-keys: all}\n",
    "override": "overrides:\n- paths: [Journal/**]\n  fix: safe\n  rules: {schema: off}\n",
    "types": "types:\n  board:\n    match: {type: board}\n    x-by: Ilka\n    required: [d]\n"
    "    $defs: {b: {type: string}}\n    properties: {a: {$ref: '#/$defs/b', replaced-by: c}, d: true}\n",
    "patterns": "rules: {pattern: {patterns: {a: {literal: b, level: info}, c: off}}}\n",
    "the README's": README.split("```yaml\n")[2].split("```")[0],
}
BAD = {
    "unknown key": "rule: {}\n",
    "not a mapping": "- rules\n",
    "level": "level: loud\n",
    "fix": "fix: always\n",
    "globs": "ignore: Archive\n",
    "empty glob": "ignore: ['']\n",
    "option": "rules: {schema: {unknown-keys: some}}\n",
    "unknown option": "rules: {schema: {strict: true}}\n",
    "override without paths": "overrides: [{level: info}]\n",
    "a keyword of a type that there is not": "types: {board: {requird: [a]}}\n",
    "a keyword of a key that there is not": "types: {board: {properties: {a: {enumm: [b]}}}}\n",
    "nothing to build on": "extends: []\n",
    "the level of a pattern": "rules: {pattern: {patterns: {a: {literal: b, level: off}}}}\n",
    "override of nothing": "overrides: [{paths: []}]\n",
}


def test_the_shipped_schema_is_up_to_date() -> None:
    ours = {name: found for name, found in registered().items() if found.distribution == "notelint"}
    hint = "run: python -m notelint.config_schema > notelint/config.schema.json"
    assert json.loads(json.dumps(config_schema(ours))) == SHIPPED, hint


def accepts(text: str) -> bool:
    root = parse_yaml(text)
    return bool(validator_for(SHIPPED).is_valid(root.data if root else {}))


def reads(folder: Folder, text: str) -> bool:
    folder.write(".notelint.yaml", text)
    return folder.run().status == 0


@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD)
def test_both_take(folder: Folder, text: str) -> None:
    assert (accepts(text), reads(folder, text)) == (True, True)


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_both_refuse(folder: Folder, text: str) -> None:
    assert (accepts(text), reads(folder, text)) == (False, False)


def test_it_is_a_valid_schema() -> None:
    validator_for(SHIPPED)
    assert SHIPPED["$schema"].endswith("2020-12/schema")
