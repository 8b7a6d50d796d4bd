"""What hostile or careless hands once broke: types that lose values, readings that are no guess of ours to make."""

from __future__ import annotations

import os
from pathlib import Path
from types import EllipsisType

import pytest

from notelint import Vault, check_text, fix_text

CUSTOMER = "type: customer\ndate: 2025-10-07\naccount: Halm Mills"


@pytest.mark.parametrize(
    ("described", "where", "said"),
    [
        pytest.param(
            "properties: {x: {replaced-by: x}}", "1:43", "replace each other in a circle", id="loses its value"
        ),
        ("properties: {x: {replaced-by: y}, y: {replaced-by: x}}", "1:43", "replace each other in a circle"),
        ("properties: {x: {replaced-by: [y]}}", "1:43", "expected the name of a key"),
        ("properties: {x: {enum: []}}", "1:36", "expected at least one value"),
        ("properties: {x: {format: dat}}", "1:38", 'unknown format `dat`, did you mean "date"? Known: date, '),
        ("sections: [Plan, {name: Crew, aliases: [plan]}]", "1:30", "two sections are called `plan`"),
        ("sections: {level: 9, list: [Plan]}", "1:31", "expected a level of headings, 1 to 6"),
        ("tags: ['two words']", "1:19", "a tag holds no blank"),
        ("filename: '../{title}'", "1:23", "a name holds no folder"),
        ("extends: log", "1:22", "a type can extend its namesake in another config or package alone"),
    ],
)
def test_a_type_that_asks_for_the_impossible_is_refused(tmp_path: Path, described: str, where: str, said: str) -> None:
    (tmp_path / ".notelint.yaml").write_text(f"types: {{log: {{{described}}}}}\n")
    (tmp_path / "a.md").write_text("---\ntype: log\nx: precious\n---\n")
    with pytest.raises(Exception, match=r"notelint\.yaml") as caught:
        [*Vault.open(tmp_path).check()]
    assert f"{os.sep}.notelint.yaml:{_shifted(where)}: type `log`: " in str(caught.value)
    assert said in str(caught.value)


def _shifted(where: str) -> str:
    """The place for a type of one letter, for one of three."""
    line, column = where.split(":")
    return f"{line}:{int(column) + 2}"


@pytest.mark.parametrize("tag", ["#x", "x"])
def test_a_tag_that_a_type_matches_may_be_written_with_its_hash(tag: str) -> None:
    types = {"log": {"match": {"tags": [tag]}, "required": ["keeper"]}}
    found = check_text("---\ntags: [x]\n---\n", "a.md", select=["schema"], config={"types": types})
    assert [each.message for each in found] == ["`keeper` is missing, a note of type `log` must have it"]


@pytest.mark.parametrize(
    ("before", "safe", "unsafe"),
    [
        pytest.param("tags: #harbour #crane", ..., "tags: [harbour, crane]", id="two tags are no comment"),
        ("tags: #harbour, #crane", ..., "tags: [harbour, crane]"),
        ("tags: # harbour #crane", ..., ...),
        ('tags: "#harbour #crane"', "tags:\n  - harbour\n  - crane", ...),
        (f"{CUSTOMER}\ntitle: a\ntags: '#harbour #crane'", f"{CUSTOMER}\ntitle: a\ntags:\n  - harbour\n  - crane", ...),
        pytest.param(f"{CUSTOMER}\ntitle: #12 is late", ..., ..., id="the title may be what YAML takes for a comment"),
        (f"{CUSTOMER}\ntitle: # the name", f"{CUSTOMER}\ntitle: Roof survey # the name", ...),
        pytest.param(
            f"{CUSTOMER}\ntitle: a\nparticipants: Ada Quist (CTO, Halm), Bo Lindgren, Ilka Brandt",
            ...,
            f"{CUSTOMER}\ntitle: a\nparticipants:\n  - Ada Quist (CTO, Halm)\n  - Bo Lindgren\n  - Ilka Brandt",
            id="a comma in brackets parts nothing",
        ),
    ],
)
def test_fixes(before: str, safe: str | EllipsisType, unsafe: str | EllipsisType) -> None:
    def fixed(*, unsafe: bool) -> str:
        text = f"---\n{before}\n---\n\n# Roof survey\n"
        text = fix_text(text, "a.md", select=["schema", "tag"], unsafe=unsafe)
        return text.removeprefix("---\n").removesuffix("\n---\n\n# Roof survey\n")

    after = before if safe is ... else safe
    assert fixed(unsafe=False) == after
    assert fixed(unsafe=True) == (after if unsafe is ... else unsafe)


@pytest.mark.parametrize(("key", "near"), [("updates", ""), ("updatd", "updated"), ("Updated", "updated")])
def test_keys_that_differ_in_their_endings_are_keys_of_their_own(key: str, near: str) -> None:
    found = check_text(f"---\ntype: projects\n{key}: 2025-10-07\n---\n", "a.md", select=["schema"])
    assert [each.help for each in found] == ([f"rename it to `{near}`"] if near else [])
