"""Where notes of a type live."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from notelint import Level, Vault, check_text

if TYPE_CHECKING:
    from tests.conftest import Folder

TYPES = {
    "people": {"places": ["People/**", "Team/*.md"]},
    "sailor": {"extends": "people"},
    "captain": {"extends": "people", "places": ["People/Captains/**"]},
    "customer": {"places": ["Customers/**"]},
    "berth": {},
    "quay": {"places": ["Customers/Quays/**"]},
    "_base": {"places": ["Base/**"]},
}
OUT = "a note of type `{}` belongs in {}"
HERE = "this is the place of notes of type `{}`, the note is of type `{}`"
PEOPLE = "`People/**` or `Team/*.md`"

CASES = {
    ("people", "People/a.md"): "",
    ("people", "People/b/c/a.md"): "",
    ("people", "Team/a.md"): "",
    ("people", "Team/b/a.md"): OUT.format("people", PEOPLE),
    ("people", "a.md"): OUT.format("people", PEOPLE),
    ("people", "Customers/a.md"): OUT.format("people", PEOPLE) + ", this is the place of `customer`",
    ("people", "Customers/Quays/a.md"): OUT.format("people", PEOPLE),
    ("people", "people/a.md"): OUT.format("people", PEOPLE),
    ("sailor", "People/a.md"): "",
    ("sailor", "Inbox/a.md"): OUT.format("sailor", PEOPLE),
    ("captain", "People/Captains/a.md"): "",
    ("captain", "People/a.md"): OUT.format("captain", "`People/Captains/**`"),
    ("people", "People/Captains/a.md"): "",
    ("berth", "Customers/a.md"): HERE.format("customer", "berth"),
    ("berth", "Customers/Quays/a.md"): "",
    ("berth", "People/a.md"): "",
    ("berth", "a.md"): "",
    ("boat", "Customers/a.md"): "",
    ("customer", "Base/a.md"): OUT.format("customer", "`Customers/**`"),
}


@pytest.mark.parametrize(("name", "path"), CASES)
def test_type_and_folder(name: str, path: str) -> None:
    found = check_text(f"---\ntype: {name}\n---\n", path, select=["place"], config={"types": TYPES})
    assert "".join(each.message for each in found) == CASES[name, path]
    assert all(
        (each.level, each.fix, each.start.line, each.start.column) == (Level.WARNING, None, 2, 7) for each in found
    )


@pytest.mark.parametrize("text", ["", "x", "---\ntype:\n---\n", "---\ntype: 7\n---\n", "---\na: [\n---\n"], ids=ascii)
def test_a_note_without_a_type(text: str) -> None:
    assert check_text(text, "Customers/a.md", select=["place"], config={"types": TYPES}) == []


def test_a_type_by_its_keys(folder: Folder) -> None:
    folder.write(".notelint.yaml", "types: {people: {match: {keys: [email]}, places: [People/**]}}")
    folder.write("People/a.md", "---\nemail: x\n---\n")
    folder.write("b.md", "---\nemail: x\n---\n")
    (found,) = Vault.open(folder.root).check(select=["place"])
    assert (found.path, found.start.line, found.start.column) == ("b.md", 1, 1)


def test_types_of_one_folder(folder: Folder) -> None:
    folder.write(
        ".notelint.yaml",
        "overrides: [{paths: ['Club/**'], types: {people: {places: ['Club/People/**']}}}]\n"
        "types: {people: {places: [People/**]}}\n",
    )
    for path in ("People/a.md", "Club/People/b.md", "Club/People.md"):
        folder.write(path, "---\ntype: people\n---\n")
    assert [each.path for each in Vault.open(folder.root).check(select=["place"])] == ["Club/People.md"]
