"""Values that a type wants only once in the vault."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from notelint import Diagnostic, Level, Vault, check_text

if TYPE_CHECKING:
    from tests.conftest import Folder

TYPES = {
    "person": {"unique": ["email", ["name", "born"]]},
    "sailor": {"extends": "person", "unique": ["email", "ship"]},
    "berth": {"unique": ["email"]},
    "quay": {},
}


def _note(yaml: str, name: str = "person") -> str:
    return f"---\ntype: {name}\n{yaml}\n---\n"


def _found(yaml: str, *others: str, name: str = "person", other_name: str = "person") -> list[Diagnostic]:
    beside = {f"Others/{index}.md": _note(other, other_name) for index, other in enumerate(others)}
    found = check_text(_note(yaml, name), select=["unique-value"], config={"types": TYPES}, beside=beside)
    assert all((each.level, each.fix, each.path) == (Level.ERROR, None, "note.md") for each in found)
    return found


SAME = [
    ("email: a@x", "email: a@x"),
    ("email: ' a@x '", "email: a@x"),
    ("email: Caf\u00e9", "email: Cafe\u0301"),
    ("email: 7", "email: '7'"),
    ("email: 1.10", "email: '1.10'"),
    ("email: 007", "email: [1, 007]"),
    ("email: true", "email: 'true'"),
    ("email: [b, a@x]", "email: a@x"),
    ("email:\n- b\n- a@x", "email: [c, a@x]"),
    ("email: >-\n  a\n  x", "email: a x"),
    ("name: Ada\nborn: 1901", "name: Ada\nborn: '1901'"),
    ("born: 1901\nname: Ada", "email: c\nname: Ada\nborn: 1901"),
]
NOT_SAME = [
    ("email: a@x", "email: A@x"),
    ("email: '7'", "email: '07'"),
    ("email: 7", "email: 7.0"),
    ("email: 1.10", "email: 1.1"),
    ("email: 007", "email: [7, '7']"),
    ("name: Ada\nborn: 0x10", "name: Ada\nborn: 16"),
    ("email:", "email:"),
    ("email: ''", "email: ' '"),
    ("email: []", "email: []"),
    ("email: [[a]]", "email: [[a]]"),
    ("email: {a: b}", "email: {a: b}"),
    ("name: Ada", "name: Ada"),
    ("name: Ada\nborn:", "name: Ada\nborn:"),
    ("name: Ada\nborn: 1901", "name: Ada\nborn: 1902"),
    ("ship: Brackwater", "ship: Brackwater"),
    ("email: [a@x, a@x]", "email: b"),
]


@pytest.mark.parametrize(("mine", "other"), SAME, ids=ascii)
def test_the_same_value(mine: str, other: str) -> None:
    ((found),) = _found(mine, other)
    assert [place.path for place in found.related] == ["Others/0.md"]
    assert "`Others/0.md`" in found.message


@pytest.mark.parametrize(("mine", "other"), NOT_SAME, ids=ascii)
def test_another_value(mine: str, other: str) -> None:
    assert _found(mine, other) == []


@pytest.mark.parametrize(
    ("name", "other", "count"),
    [
        ("person", "person", 1),
        ("person", "sailor", 1),
        ("sailor", "person", 1),
        ("sailor", "sailor", 1),
        ("berth", "berth", 1),
        ("person", "berth", 0),
        ("quay", "quay", 0),
        ("boat", "boat", 0),
    ],
)
def test_the_types_that_share_a_value(name: str, other: str, count: int) -> None:
    assert len(_found("email: a@x", "email: a@x", name=name, other_name=other)) == count


def test_a_key_of_the_type_that_extends() -> None:
    assert len(_found("ship: x", "ship: x", name="sailor", other_name="sailor")) == 1


@pytest.mark.parametrize(
    ("yaml", "place"),
    [
        ("email: a@x", (3, 8, 3, 11)),
        ("email: [b, 'a@x']", (3, 12, 3, 17)),
        ("email:\n- b\n- a@x # here", (5, 3, 5, 6)),
    ],
)
def test_the_place(yaml: str, place: tuple[int, int, int, int]) -> None:
    (found,) = _found(yaml, "email: a@x")
    assert (found.start.line, found.start.column, found.end.line, found.end.column) == place
    assert [each.start.line for each in found.related] == [3]


def test_all_that_share_it_are_named() -> None:
    (found,) = _found("email: a@x", *["email: a@x"] * 30)
    assert len(found.related) == 20
    assert (
        found.message
        == "`email: a@x` stands in `Others/0.md` and 29 more, too; a note of type `person` must have its own"
    )


def test_a_hook_sees_the_whole_vault(folder: Folder) -> None:
    folder.write(".notelint.yaml", "types: {person: {unique: [email]}}\nignore: [Old/**]\n")
    for name in ("a", "b", "c/d", "Old/e"):
        folder.write(f"{name}.md", _note("email: a@x"))
    folder.write("broken.md", "---\ntype: [\n---\n")
    folder.write("latin.md", b"---\ntype: person\nemail: \xe9\n---\n")
    arguments = ("--select", "unique-value", "--output-format", "concise", "--quiet", "--no-cache")
    ran = folder.run("b.md", *arguments)
    said = (
        "error[unique-value] `email: a@x` stands in `a.md` and 1 more, too; a note of type `person` must have its own"
    )
    assert [line for line in ran.lines if "unique" in line] == [f"b.md:3:8: {said}"]
    assert ran.status == 1
    assert len([line for line in folder.run(".", *arguments).lines if "unique" in line]) == 3
    (folder.root / "a.md").unlink()
    (folder.root / "c/d.md").unlink()
    assert folder.run("b.md", *arguments).status == 0


def test_the_others_are_shown(folder: Folder) -> None:
    folder.write(".notelint.yaml", "types: {person: {unique: [email]}}")
    for name in "ab":
        folder.write(f"{name}.md", _note("email: a@x"))
    (found, _) = Vault.open(folder.root).check(select=["unique-value"])
    assert [(place.path, place.start.line, place.start.column) for place in found.related] == [("b.md", 3, 8)]


def test_a_level_and_an_override(folder: Folder) -> None:
    folder.write(
        ".notelint.yaml",
        "types: {person: {unique: [email]}}\nrules: {unique-value: info}\n"
        "overrides: [{paths: ['Drafts/**'], rules: {unique-value: off}}]\n",
    )
    for name in ("a", "b", "Drafts/c"):
        folder.write(f"{name}.md", _note("email: a@x"))
    found = Vault.open(folder.root).check(select=["unique-value"])
    assert [(each.path, each.level) for each in found] == [("a.md", Level.INFO), ("b.md", Level.INFO)]


def test_thousands_of_notes() -> None:
    others = [f"email: [{number}, same]\nname: {'x' * 2000}\nborn: 1" for number in range(2_000)]
    start = time.process_time()
    assert len(_found("email: [7, same]\nname: y\nborn: 1", *others)) == 2
    assert time.process_time() - start < 10


def test_a_list_of_thousands() -> None:
    values = "email:\n" + "".join(f"- {number}\n" for number in range(5_000))
    start = time.process_time()
    assert len(_found(values.rstrip(), values.rstrip())) == 5_000
    assert time.process_time() - start < 10
