"""Names of files after the template of their type: which differ, what they become, and how links follow."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint import Note, NoteOutline, check_text
from notelint.naming import name_fault

if TYPE_CHECKING:
    from tests.conftest import Folder

RULE = ("--select", "file-name", "--output-format", "json")
TITLE = {"types": {"call": {"filename": "{title}"}}}


def _named(title: str, name: str, filename: str = "{title}") -> str:
    """The new name that a note gets; empty where its name will do."""
    note = "---\ntype: call\ndate: '2025-11-04'\ntitle: " + json.dumps(title) + "\nempty:\nlist: [a]\n---\n"
    config = {"types": {"call": {"filename": filename}}}
    found = check_text(note, f"Calls/{name}.md", select=["file-name"], config=config)
    assert len(found) <= 1
    return found[0].message.split("this one `")[1].removesuffix(".md`") if found else ""


# the name that a text gets

WRITTEN = {
    "Mooring review": "Mooring review",
    "Plan: the pier": "Plan - the pier",
    "1:1 with Ada": "1-1 with Ada",
    "10:30": "10-30",
    "a / b": "a - b",
    "a/b\\c": "a-b-c",
    "a | b|c": "a - b-c",
    'the "old" pier': "the 'old' pier",
    "who pays?": "who pays",
    "<all> *of* it": "all of it",
    "C# and [x]^2": "C and (x)2",
    "see [[Ada Quist]] and [[Quay|the quay]]": "see Ada Quist and the quay",
    "...": "",
    "?": "",
    ".hidden. ": "hidden",
    "a\tb\nc   d": "a b c d",
    "a\u2028b\x07": "a b",
    "Cafe\u0301": "Café",
    "Brackwater’s “berths” – 漢字 📅": "Brackwater’s “berths” – 漢字 📅",
    "word " * 80: ("word " * 48).strip(),
    "é" * 300: "é" * 60,
}


@pytest.mark.parametrize("text", WRITTEN, ids=lambda text: ascii(text)[:40])
def test_a_text_as_a_name(text: str) -> None:
    assert _named(text, "x") == WRITTEN[text]


@settings(deadline=None)
@given(st.text(max_size=40) | st.text("ab .:/\\|\"'[]<>?*#^\n\u0301", max_size=40))
def test_any_text_makes_a_name_that_holds(text: str) -> None:
    name = _named(text, "zzz")
    assert name_fault(name) in ("", "it is the name of a device on Windows") or not name
    assert not name or _named(text, name) == ""
    assert not name or _named(name, "zzz") in (name, "")


# names that will do

DO = [
    ("Mooring review", "Mooring review"),
    ("Mooring review", "MOORING review"),
    ("Cafe\u0301", "Café"),
    ("Café", normalize("NFD", "Café")),
    ("1:1 with Ada: plan", "1-1 with Ada - plan"),
    ("1:1 with Ada: plan", "1：1 with Ada： plan"),
    ("1:1 with Ada: plan", "11 with Ada plan"),
    ("who pays?", "who pays？"),
    ("Brackwater’s berths", "Brackwater's berths"),
    ("4/6 🛠️ [x]", "4-6 x"),
    ("a long title that goes on and on until nobody reads on", "a long title that goes on and on until n"),
    ("anything", "README"),
    ("anything", "index"),
]
DIFFER = [
    ("Mooring review", "Mooring-review"),
    ("Mooring review", "Mooring"),
    ("Mooring review", "Mooring review 2"),
    ("1:1 with Ada", "1-2 with Ada"),
    ("a long title that goes on and on until nobody reads on", "a long title that goes on and on until x"),
    ("Mooring review", "2025-11-04 Mooring review"),
]


@pytest.mark.parametrize(("title", "name"), DO, ids=ascii)
def test_a_name_that_will_do(title: str, name: str) -> None:
    assert _named(title, name) == ""


@pytest.mark.parametrize(("title", "name"), DIFFER, ids=ascii)
def test_a_name_that_differs(title: str, name: str) -> None:
    assert _named(title, name) == title.replace(":", "-")


TEMPLATES = {
    "{date} - {title}": "2025-11-04 - Quay: x",
    "{date|year}": "2025",
    "{title|slug}": "quay-x",
    "{title|lower}!": "quay: x!",
    "fixed": "fixed",
    "{empty} {title}": "",
    "{list}": "",
    "{nothing}": "",
}


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template(template: str) -> None:
    expected = TEMPLATES[template].replace(": ", " - ").replace("/", "-")
    assert _named("Quay: x", "a", template) == expected


@pytest.mark.parametrize("title", ["{{title}}", "<% tp %>", "Caf√© am Kai", "{% x %}"])
def test_a_title_that_is_to_be_mended_first(title: str) -> None:
    assert _named(title, "a") == ""


def test_a_value_that_does_not_fit_the_type() -> None:
    types = {
        "call": {
            "filename": "{date}",
            "properties": {"date": {"type": "string", "format": "date"}, "n": {"type": "number"}},
        }
    }
    for date, n, count in (("2025-11-04", 1, 1), ("2025-11-04", "x", 1), ("11/04/2025", 1, 0)):
        note = f"---\ntype: call\ndate: '{date}'\nn: {n}\n---\n"
        assert len(check_text(note, "a.md", select=["file-name"], config={"types": types})) == count


@pytest.mark.parametrize("version", ["1.10", "007", "1e3", "0x1F", "1.0"])
def test_a_number_stands_in_the_name_as_it_is_written(version: str) -> None:
    types = {"release": {"filename": "{title} {version}"}}
    note = f"---\ntype: release\ntitle: R\nversion: {version}\n---\n"
    for name, count in ((f"R {version}.md", 0), ("R 1.1.md", 1)):
        assert len(check_text(note, name, select=["file-name"], config={"types": types})) == count


def test_the_type_decides() -> None:
    for name, count in (("call", 1), ("talk", 1), ("berth", 0), ("boat", 0)):
        types = {"call": {"filename": "{title}"}, "talk": {"extends": "call"}, "berth": {}}
        note = f"---\ntype: {name}\ntitle: x\n---\n"
        assert len(check_text(note, "a.md", select=["file-name"], config={"types": types})) == count


# renaming


@pytest.fixture
def calls(folder: Folder) -> Folder:
    """A vault with notes of a type that names them."""
    folder.write(".notelint.yaml", "types: {call: {filename: '{date} - {title}'}}\n")
    folder.write(
        "Calls/mooring.md", "---\ntype: call\ndate: 2025-11-04\ntitle: 'Mooring: a review'\n---\nSee [[mooring]].\n"
    )
    folder.write("Home.md", "---\nup: '[[mooring|x]]'\n---\n![[Calls/mooring]] [m](Calls/mooring.md) [[moor]]\n")
    folder.git("init")
    folder.git("add", ".")
    return folder


def test_a_note_is_renamed_and_links_follow(calls: Folder) -> None:
    (found,) = json.loads(calls.run(*RULE).text)
    assert found["fix"]["rename"] == {"from": "Calls/mooring.md", "to": "Calls/2025-11-04 - Mooring - a review.md"}
    assert (found["level"], found["fix"]["safe"], found["start"]["line"]) == ("warning", False, 1)
    assert calls.run(*RULE, "--fix").status == 0
    assert (calls.root / "Calls/mooring.md").exists(), "a new name is never safe"
    assert calls.run(*RULE, "--unsafe-fixes").status == 0
    assert calls.git("ls-files").split("\n")[1] == '"Calls/2025-11-04 - Mooring - a review.md"'.strip('"')
    assert b"See [[2025-11-04 - Mooring - a review]]." in calls.read("Calls/2025-11-04 - Mooring - a review.md")
    assert calls.read("Home.md").decode() == (
        "---\nup: '[[2025-11-04 - Mooring - a review|x]]'\n---\n"
        "![[Calls/2025-11-04 - Mooring - a review]] "
        "[m](Calls/2025-11-04%20-%20Mooring%20-%20a%20review.md) [[moor]]\n"
    )
    assert json.loads(calls.run(*RULE).text) == []


@pytest.mark.parametrize(
    ("config", "is_named"),
    [
        ("", False),
        pytest.param("    required: [mooring]\n", False, id="a key in a list"),
        pytest.param("    properties: {mooring: {type: string}}\n", False, id="a key"),
        pytest.param("    properties: {x: {$ref: '#/properties/mooring'}, mooring: {}}\n", False, id="a way to a key"),
        pytest.param("    tags: [calls/mooring]  # [[mooring]]\n", False, id="a tag, and a comment"),
        pytest.param("    places: [mooring.md]\n", True, id="a name"),
        pytest.param("    places: [Calls/Mooring.md]\n", True, id="a path in another case"),
        pytest.param("    places: ['*/mooring*']\n", True, id="a glob"),
        pytest.param("    places: [Calls/mooring2*]\n", False, id="a glob of other files"),
        pytest.param("    properties: {up: {default: '[[Calls/mooring#Roof|x]]'}}\n", True, id="a link"),
    ],
)
def test_the_config_is_named_where_it_means_the_file(calls: Folder, config: str, is_named: bool) -> None:
    calls.write(".notelint.yaml", f"types:\n  call:\n    filename: '{{date}} - {{title}}'\n{config}")
    ran = calls.run(*RULE, "--unsafe-fixes")
    assert not (calls.root / "Calls/mooring.md").exists()
    assert (".notelint.yaml names `mooring`" in ran.err) == is_named, ran.err


@pytest.mark.parametrize("other", ["2025-11-04 - Mooring - a review.md", "2025-11-04 - MOORING - a review.md"])
def test_a_name_that_is_taken(calls: Folder, other: str) -> None:
    calls.write(f"Calls/{other}", "x")
    (found,) = json.loads(calls.run(*RULE, "--unsafe-fixes").text)
    assert found["fix"] is None
    assert "already" in found["help"]
    assert (calls.root / "Calls/mooring.md").exists()


def test_two_notes_that_would_get_one_name(calls: Folder) -> None:
    calls.write("Calls/again.md", calls.read("Calls/mooring.md"))
    found = json.loads(calls.run(*RULE, "--unsafe-fixes").text)
    assert [each["fix"] for each in found] == [None, None]
    assert all("another file would get the same name" in each["help"] for each in found)


@pytest.mark.parametrize("name", ["2025-11-04 - Mooring - a review 2", "2025-11-04 - Mooring - a review (2)"])
def test_a_number_beside_a_file_of_that_name(calls: Folder, name: str) -> None:
    text = calls.read("Calls/mooring.md")
    (calls.root / "Calls/mooring.md").unlink()
    calls.write(f"Calls/{name}.md", text)
    assert len(json.loads(calls.run(*RULE).text)) == 1, "there is no other file"
    calls.write("Calls/2025-11-04 - Mooring - a review.md", text)
    assert json.loads(calls.run(*RULE).text) == []


def test_a_value_that_is_fixed_first_gives_the_name(calls: Folder) -> None:
    calls.write("Calls/mooring.md", "---\ntype: call\ndate: 2025-11-04\ntitle: Caf√© am Kai\n---\n")
    assert calls.run("--unsafe-fixes", "--select", "file-name,mojibake").status == 0
    assert (calls.root / "Calls/2025-11-04 - Café am Kai.md").exists()


def test_a_damaged_name_is_mended_first(calls: Folder) -> None:
    (calls.root / "Calls/mooring.md").rename(calls.root / "Calls/K√∂ln.md")
    both = ("--select", "file-name,mojibake-name", "--unsafe-fixes")
    assert calls.run(*both).status == 0
    assert (calls.root / "Calls/Köln.md").exists()
    assert calls.run(*both).status == 0
    assert (calls.root / "Calls/2025-11-04 - Mooring - a review.md").exists()


def test_notes_are_read_only_where_a_type_names_files(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    read = []
    real = NoteOutline.of

    def of(note: Note) -> NoteOutline:
        read.append(note.path)
        return real(note)

    monkeypatch.setattr(NoteOutline, "of", of)
    for number in range(5):
        folder.write(f"{number}.md", "---\ntype: people\ntitle: x\n---\n")
    folder.run("1.md", "--select", "file-name,unique-value", "--no-cache")
    assert read == []
    folder.write(".notelint.yaml", "types: {people: {filename: '{title}'}}")
    folder.run("1.md", "--select", "file-name,unique-value", "--no-cache")
    assert read == ["1.md"]
    folder.write(".notelint.yaml", "types: {people: {unique: [title]}}")
    folder.run("1.md", "--select", "file-name,unique-value", "--no-cache")
    assert sorted(read) == ["0.md", "1.md", "1.md", "2.md", "3.md", "4.md"]
