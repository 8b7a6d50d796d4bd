"""The page of every rule: that it is there, and that its examples hold in every shape of a file."""

from __future__ import annotations

import pytest

from notelint.registry import registered
from notelint.testing import SHAPES, Example, complaints, examples

RULES = {name: found for name, found in registered().items() if found.distribution == "notelint"}
EXAMPLES = [example for found in RULES.values() if found.page.is_file() for example in examples(found.page)]


def test_there_are_rules() -> None:
    assert {"duplicate-item", "invisible-character", "mojibake", "mojibake-name", "schema", "syntax"} <= set(RULES)


@pytest.mark.parametrize("name", RULES)
def test_a_rule_has_a_page_of_its_name(name: str) -> None:
    page = RULES[name].page
    assert page.name == f"{name.replace('-', '_')}.md"
    assert page.read_text("utf-8").startswith(f"# {name}\n\n")
    assert page.with_name(name.replace("-", "_") + ".py").is_file(), "the module is its neighbour"


@pytest.mark.parametrize("name", RULES)
def test_a_page_shows_enough(name: str) -> None:
    mine = [example for example in EXAMPLES if example.rule == name]
    assert sum(example.bad for example in mine) >= 3
    assert sum(not example.bad for example in mine) >= 3
    text = RULES[name].page.read_text("utf-8")
    for heading in ("## Why", "## Options", "## Examples"):
        assert f"\n{heading}\n" in text


@pytest.mark.parametrize("name", RULES)
def test_a_page_names_every_option(name: str) -> None:
    from notelint.options import options_of

    text = RULES[name].page.read_text("utf-8")
    assert [option for option in options_of(RULES[name].rule) if f"`{option}`" not in text] == []


def test_every_page_belongs_to_a_rule() -> None:
    (folder,) = {found.folder for found in RULES.values()}
    pages = {page.stem.replace("_", "-") for page in folder.glob("*.md")} - {"README"}
    assert pages == set(RULES)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_an_example_holds(example: Example, shape: str) -> None:
    assert list(complaints(example, shape)) == []
