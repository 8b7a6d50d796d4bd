"""entity-name: which names are one, which are two people, where it is told, and what a hook reads."""

from __future__ import annotations

import json
import random
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint import Diagnostic, Level, check_text

if TYPE_CHECKING:
    from tests.conftest import Folder

RULE = "entity-name"
PAIRS = Path(__file__).parent / "data" / "names" / "pairs.txt"


def found(text: str, beside: dict[str, str] | None = None, **options: object) -> list[Diagnostic]:
    return check_text(text, select=[RULE], config={"rules": {RULE: options}}, beside=beside or {})


def messages(text: str, beside: dict[str, str] | None = None, **options: object) -> list[str]:
    return [each.message for each in found(text, beside, **options)]


def note(*participants: str, body: str = "") -> str:
    names = "".join(f"- {json.dumps(name, ensure_ascii=False)}\n" for name in participants)
    return f"---\nparticipants:\n{names}---\n\n{body}\n"


def pages(*names: str, folder: str = "People") -> dict[str, str]:
    return {f"{folder}/{name}.md": f"# {name}\n" for name in names}


# one person or two

ROWS = [line for line in PAIRS.read_text("utf-8").splitlines() if line[:1] in ("=", "!")]


def told(row: str) -> bool:
    first, second = (name.strip() for name in row[2:].split("|"))
    return bool(found(note(first), pages(second)))


def test_there_are_enough_pairs() -> None:
    assert len(ROWS) >= 160
    assert len(set(ROWS)) == len(ROWS)


@pytest.mark.parametrize("row", [row for row in ROWS if row.startswith("!")])
def test_two_people_stay_two(row: str) -> None:
    assert not told(row)


def test_most_spellings_of_one_person_are_seen() -> None:
    same = [row for row in ROWS if row.startswith("=")]
    missed = [row for row in same if not told(row)]
    assert len(missed) <= len(same) * 0.1, missed


@pytest.mark.parametrize(
    ("name", "page", "message"),
    [
        ("Jon Smtih", "Jon Smith", "`Jon Smtih` is probably `Jon Smith`, the name of `People/Jon Smith.md`"),
        ("jon smith", "Jon Smith", "`jon smith` is probably `Jon Smith`, the name of `People/Jon Smith.md`"),
    ],
)
def test_what_is_said_of_a_likely_name(name: str, page: str, message: str) -> None:
    (diagnostic,) = found(note(name), pages(page))
    assert (diagnostic.message, diagnostic.level, diagnostic.fix) == (message, Level.INFO, None)
    assert diagnostic.help


# what counts as known, and how much evidence a likely name needs

MANY = {f"m{number}.md": note("Tobias Renneck", "Jorun Vik") for number in range(3)}


@pytest.mark.parametrize(
    ("text", "beside", "expected"),
    [
        pytest.param(note("Tobias Renneck"), pages("Tobias Renneck"), [], id="a page"),
        pytest.param(note("Tobias Rennek"), {}, [], id="nobody like it"),
        pytest.param(note("Tobias Rennek"), pages("Tobias Rennek", "Tobias Renneck"), [], id="both have pages"),
        pytest.param(note("Tobias Rennek", "Tobias Renneck"), pages("Tobias Renneck"), [], id="both take part"),
        pytest.param(note("Ada Qiust", "Ada Quist"), pages("Ada Quist"), ["Ada Quist"], id="swapped, both take part"),
        pytest.param(
            note("Ada Qiust", "Ada Quist"), pages("Ada Quist", "Ada Qiust"), [], id="swapped, both have pages"
        ),
        pytest.param(note("Ada Qiust", "Ada Quist"), {}, [], id="swapped, nobody has a page"),
        pytest.param(note("Brain Holt", "Brian Holt"), pages("Brian Holt"), ["Brian Holt"], id="swapped, no name"),
        pytest.param(note("Marian Holt", "Marina Holt"), pages("Marina Holt"), [], id="swapped, two names"),
        pytest.param(
            note("Tobais Renneck", body="[[Tobais Renneck]]"),
            pages("Tobias Renneck"),
            ["Tobias Renneck"] * 2,
            id="in a link, too",
        ),
        pytest.param(note("Ann Rennek", "Tobias Rennek"), pages("Tobias Renneck"), [], id="a third of that name"),
        pytest.param(note("T. Renneck"), pages("Tobias Renneck", "Tanja Renneck"), [], id="two with the initial"),
        pytest.param(note("Jon Smtih"), pages("Jon Smith", "Jan Smith"), ["Jon Smith"], id="the nearer one"),
        pytest.param(note("Tobais Renneck"), {"Notes/Tobias Renneck.md": ""}, [], id="no page about a person"),
        pytest.param(note("Tobais Renneck"), pages("2026-05-04 Tobias Renneck"), [], id="a day's note"),
        pytest.param(
            note("Tobais Renneck"),
            {"A/Tobias Renneck.md": "---\ntags: [type/person]\n---\n"},
            ["Tobias Renneck"],
            id="tag",
        ),
        pytest.param(
            note("Tobais Renneck"),
            {"A/Tobias Renneck.md": "---\ntype: people\nperson: Tobias Renneck\n---\n"},
            ["Tobias Renneck"],
            id="a type",
        ),
        pytest.param(
            note("Tobais Renneck"),
            {"A/Tobias Renneck.md": "---\ntype: people\nperson: Tobias Renneck\ndate: 2026-05-04\n---\n"},
            [],
            id="a meeting",
        ),
        pytest.param(
            note("Tobais Renneck"), {"People/Tobias Renneck/README.md": ""}, ["Tobias Renneck"], id="a README"
        ),
        pytest.param(note("Rui Calvao"), {"People/Rui Calvao.md": "---\naliases: [Rui Calvão]\n---\n"}, [], id="file"),
        pytest.param(note("Rui Calvão"), {"People/Rui Calvao.md": "# Rui Calvão\n"}, [], id="title"),
        pytest.param(note("Rui Calvão"), {"People/Rui Calvao.md": "---\naliases: [Rui Calvão]\n---\n"}, [], id="alias"),
        pytest.param(note("Myself", "TBD", "everyone", "👍🏽", "1", ""), pages("Mysel"), [], id="nobody"),
        pytest.param("- [ ] Oil. @Ada\n", pages("Ada Quist"), [], id="a first name alone"),
        pytest.param(note("Ada Quist", body="- [ ] Oil. @Ada"), pages("Ada Quist"), [], id="a first name"),
    ],
)
def test_evidence(text: str, beside: dict[str, str], expected: list[str]) -> None:
    said = messages(text, beside)
    assert len(said) == len(expected)
    assert all(f"probably `{name}`" in message for name, message in zip(expected, said, strict=True))


@pytest.mark.parametrize(
    ("text", "beside", "expected"),
    [
        pytest.param(note("Nora Feldt", body="- [ ] Oil. @Nora Fledt"), {}, ["Nora Feldt"], id="in a task"),
        pytest.param(note("Nora Feldt", body="See [[Nora Fledt]]."), {}, ["Nora Feldt"], id="in a link"),
        pytest.param(note("Nora Fledt", body="- [ ] Oil. @Nora Feldt"), pages("Nora Feldt"), ["Nora Feldt"], id="page"),
        pytest.param(note("Nora Feldt", "Nora Fledt"), {}, [], id="both take part"),
        pytest.param(note("Nora Feldt", "Nora Fledt", body="- [ ] Oil. @Nora Fledt"), {}, [], id="on both sides"),
        pytest.param(note("Nora Feldt", body="- [ ] Oil. @Nora Feld"), {}, [], id="another ending"),
        pytest.param(note("Jan Berg", body="- [ ] Oil. @Jana Berg"), {}, [], id="another name"),
        pytest.param(
            note("Nora Feldt", body="- [ ] Oil. @Nora Fledt"), pages("Nora Fledt"), ["Nora Fledt"], id="the other has"
        ),
        pytest.param(
            note("Nora Feldt", body="- [ ] Oil. @Nora Fledt"), {"A.md": note("Nora Fledt")}, ["Nora Feldt"], id="beside"
        ),
    ],
)
def test_a_slip_of_a_name_on_the_other_side_of_a_note(text: str, beside: dict[str, str], expected: list[str]) -> None:
    said = messages(text, beside)
    assert [message.split("`")[3] for message in said] == expected


def check(folder: Folder, *paths: str) -> list[str]:
    ran = folder.run("--select", RULE, "--output-format", "concise", "--quiet", "--no-cache", *paths)
    return [line.partition(f"[{RULE}] ")[2].removesuffix(" [unsafe fix]") for line in ran.lines]


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ({"Tobias Renneck": 3, "Tobias Rennek": 1}, ["`Tobias Rennek` is probably `Tobias Renneck`, named in 3 notes"]),
        ({"Tobias Renneck": 2, "Tobias Rennek": 1}, []),
        ({"Ada Quist": 6, "Ada Qiust": 2}, ["`Ada Qiust` is probably `Ada Quist`, named in 6 notes"] * 2),
        ({"Tobias Renneck": 9, "Tobias Rennek": 3}, []),
        ({"Björn Dahl": 2, "Bjorn Dahl": 1}, ["`Bjorn Dahl` is probably `Björn Dahl`, named in 2 notes"]),
        ({"Björn Dahl": 1, "Bjorn Dahl": 1}, ["`Bjorn Dahl` is probably `Björn Dahl`, named in 1 note"]),
        ({"Dr. Ada Quist": 2, "Ada Quist": 1}, ["`Dr. Ada Quist` is probably `Ada Quist`, named in 1 note"] * 2),
        ({"Ada Quist": 1, "Ada_Quist": 1}, ["`Ada_Quist` is probably `Ada Quist`, named in 1 note"]),
        ({"Ada Quist": 3, "ADA QUIST": 1}, ["`ADA QUIST` is probably `Ada Quist`, named in 3 notes"]),
        ({"Ada Quist": 2, "ADA QUIST": 1}, []),
        ({"Ada Quist": 3, "Ada": 1, "A. Quist": 1}, ["`A. Quist` is probably `Ada Quist`, named in 3 notes"]),
        ({"Li Wei": 5, "Wei Li": 1}, []),
        ({"Jan Berg": 9, "Jana Berg": 1, "Anna Holm": 9, "Anne Holm": 1}, []),
    ],
)
def test_names_without_pages(folder: Folder, notes: dict[str, int], expected: list[str]) -> None:
    rows = [name for name, count in notes.items() for _ in range(count)]
    for number, name in enumerate(rows):
        folder.write(f"Notes/{number}.md", note(name))
    assert check(folder) == expected
    for number, name in enumerate(reversed(rows)):
        folder.write(f"Notes/{number}.md", note(name))
    assert check(folder) == expected, "the order of notes does not count"


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ({"Tobias Renneck": 30, "Tobais Renneck": 3}, 3),
        ({"Tobias Renneck": 29, "Tobais Renneck": 3}, 0),
        ({"Tobias Renneck": 60, "Tobais Renneck": 6}, 0),
        ({"Tobias Rennery": 10, "Tobias Renneri": 1}, 1),
        ({"Tobias Rennery": 9, "Tobias Renneri": 1}, 0),
        ({"Tobias Hanry": 20, "Tobias Henry": 1}, 0),
        ({"Tobias Rennery": 40, "Tobias Renneri": 2, "Ada Renneri": 1}, 0),
        ({"Tobias Rennery": 40, "Tobias Renneri": 3, "Tobias Reneri": 2}, 3),
        ({"Tobias Rennery": 20, "Tobias Renneri": 1, "Tobias Reneri": 4}, 0),
        ({"Jon Vary": 40, "Jon Vari": 1}, 0),
    ],
)
def test_how_often_a_name_with_a_page_stands_is_evidence(folder: Folder, notes: dict[str, int], expected: int) -> None:
    right = next(iter(notes))
    folder.write(f"People/{right}.md", f"# {right}\n")
    for number, name in enumerate(name for name, count in notes.items() for _ in range(count)):
        folder.write(f"Notes/{number}.md", note(name))
    assert [said.split("`")[3] for said in check(folder)] == [right] * expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Halm Mils", "Halm Mills"),
        ("Halm Mills Ltd", "Halm Mills"),
        ("halm mills", "Halm Mills"),
        ("HalmMills", "Halm Mills"),
        ("Brakwater", "Brackwater"),
        ("Halm Mills 2", ""),
        ("Halm Mill", ""),
        ("Halm Mines", ""),
        ("Halm", ""),
        ("Phase12", ""),
    ],
)
def test_accounts(value: str, expected: str) -> None:
    text = f"---\ntype: customer\naccount: {value}\n---\n"
    said = messages(text, pages("Halm Mills", "Brackwater", "Phase11", folder="Customers"))
    assert [f"`{value}` is probably `{expected}`, the name of `Customers/{expected}.md`"] * bool(expected) == said
    assert messages(text.replace("customer", "other"), pages("Halm Mills", "Brackwater", folder="Customers")) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("[[Ada Qiust]]", ["Ada Quist"]),
        ("[[People/Ada Qiust|she]]", ["Ada Quist"]),
        ("[[ada quist]], [[Ada Quist#Roof]]", []),
        ("[[Ada]], [[Adam Quist]]", []),
        ("[[Halm Mils]]", ["Halm Mills"]),
        ("`[[Ada Qiust]]`", []),
        ("[Ada](Ada%20Qiust.md)", []),
    ],
)
def test_links_to_notes_that_do_not_exist(body: str, expected: list[str]) -> None:
    beside = pages("Ada Quist") | pages("Halm Mills", folder="Accounts")
    assert [message.split("`")[3] for message in messages(body, beside)] == expected


@pytest.mark.parametrize("name", ["Ada Quist", "ada quist"])
@pytest.mark.parametrize(("beside", "expected"), [(pages("Ada Quist"), "Ada Quist"), ({}, "")])
def test_a_slip_beside_a_name_is_told_as_the_page_has_it(beside: dict[str, str], expected: str, name: str) -> None:
    said = [each for each in messages(note(name, body="See [[Ada Qiust]]."), beside) if each.startswith("`Ada Qiust`")]
    assert said == [f"`Ada Qiust` is probably `{expected or name}`, who stands in this note too"]


def test_two_of_one_first_name() -> None:
    text = note("Ada Quist", "Ada Berg", "Jo Vik", body="- [ ] Oil. @Ada\n- [ ] Oil. @Jo")
    (diagnostic,) = found(text)
    assert diagnostic.message == "`Ada` may be `Ada Berg` or `Ada Quist`, who both take part"
    assert text[diagnostic.start.offset : diagnostic.end.offset] == "Ada"


def test_options() -> None:
    text = "---\ncrew: [Ada Qiust]\nparticipants: [Jon Smtih]\n---\n"
    beside = pages("Ada Quist", "Jon Smith")
    assert [message.split("`")[3] for message in messages(text, beside)] == ["Jon Smith"]
    assert [message.split("`")[3] for message in messages(text, beside, people=["crew"])] == ["Ada Quist"]
    assert messages(text, beside, distinct=["JON SMTIH"]) == []


# mentions in the text

PEOPLE = pages("Ada Quist", "Tobias Renneck", "Jorun Vik", "Jorid Vik", "Björn Åkesson", "@Nils Brandt", "Lars de Meer")
PEOPLE |= {
    "People/张伟.md": "---\naliases: [小张]\n---\n",
    "People/राम शर्मा.md": "---\naliases: [राम]\n---\n",
    "People/Siobhan O'Keeffe.md": "---\naliases: [Shiv, Shiv Marie]\n---\n",
    "Crew.md": "",
}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("@Ada Quist, @Tobias Renneck and @Jorun Vik met @Jorid Vik.", []),
        ("@Tobias Rennek and @Tobais Renneck nod.", ["Tobias Rennek", "Tobais Renneck"]),
        ("@Tobias Rennek Bitte prüfen.", ["Tobias Rennek"]),
        ("@Ada Quist Please send it, @Ada Quist Berg too.", []),
        ("@Bjorn Akesson weiß es.", ["Bjorn Akesson"]),
        ("@Lars De Meer, not @Lars de Meer.", ["Lars De Meer"]),
        ("@Siobhan O’Keeffe, @Siobhan O'Keefe's list.", ["Siobhan O'Keefe"]),
        ("@Nils Brandt and [[@Nils Brandt]], not @Nils Brant.", ["Nils Brant"]),
        ("(@Shiv) @Shiv, @Shiv: Yes.", ["Shiv"] * 3),
        ("请@小张 看。@张伟，@小张明天来。", ["小张"]),
        ("@राम, @राम शर्मा, @राम वर्मा ने कहा", ["राम"]),
        pytest.param("@Shiv Berg and @Shiv Please, @Shiv Marie Berg", [], id="somebody else may be meant"),
        pytest.param("@Ada Quast, @Jorun Vika, @Jo Vik", [], id="other people"),
        pytest.param(f"{'word ' * 10}@Shiv\n  Berg came.", [], id="over the end of a line"),
        pytest.param(f"{'word ' * 10}@Tobais\n  Renneck came.", ["Tobais Renneck"], id="told over the end of a line"),
        pytest.param("With @Shiv\n  Place: Bergen", ["Shiv"], id="the end of a short line"),
        pytest.param("@Crew @crew @all @Ada @Override @param", [], id="no people"),
        pytest.param("@ada quist, @adaquist @AdaQuist @ada-quist @tobias-rennek", [], id="handles"),
        pytest.param("shiv@example.org [@Shiv] `@Shiv` https://x.org/@Shiv @shiv/x @Shiv.org", [], id="no mentions"),
    ],
)
def test_mentions_in_the_text(body: str, expected: list[str]) -> None:
    assert [message.split("`")[1] for message in messages(f"# Log\n\n{body}\n", PEOPLE)] == expected
    assert [message.split("`")[1] for message in messages(f"- x\n  - {body}\n", PEOPLE)] == expected


@pytest.mark.parametrize(
    ("text", "beside", "expected"),
    [
        pytest.param(note("Nora Feldt", body="@Nora Fledt spoke."), {}, ["Nora Fledt"], id="a slip beside"),
        pytest.param(note("Nora Feldt", body="@Nora Fledt Did speak."), {}, ["Nora Fledt"], id="before a capital"),
        pytest.param(note("Nora Feldt", "Nora Fledt", body="@Nora Fledt spoke."), {}, [], id="both take part"),
        pytest.param("@Nora Fledt and @Nora Feldt", {}, [], id="nobody has a page"),
        pytest.param("@Nora Fledt and @Nora Feldt", pages("Nora Feldt"), ["Nora Fledt"], id="one has"),
        pytest.param(note("Ada Quist", "Ada Berg", body="@Ada said."), {}, ["Ada"], id="two of a first name"),
        pytest.param(note("Ada Quist", "Ada Berg", body="@Ada Vik, @Ada Then, @Dr. Ada Vik"), {}, [], id="a third Ada"),
    ],
)
def test_how_much_is_known_of_a_mention(text: str, beside: dict[str, str], expected: list[str]) -> None:
    assert [message.split("`")[1] for message in messages(text, beside)] == expected


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ([note("Nora Feldt", body="@Nora Fledt"), "@Nora Fledt"], []),
        (["@Nora Fledt and @Nora Feldt", "@Nora Fledt"], []),
        (["@Nora Fledt", *["- [ ] Oil. @Nora Feldt"] * 2], []),
        (["@Nora Fledt", *["- [ ] Oil. @Nora Feldt"] * 3], ["`Nora Fledt` is probably `Nora Feldt`, named in 3 notes"]),
        (["@Nora Fledt Wrote", *[note("Nora Feldt")] * 3], ["`Nora Fledt` is probably `Nora Feldt`, named in 3 notes"]),
        (
            ["@Nora Fledt", note("Nora Feldt"), *["@Nora Feldt"] * 2],
            ["`Nora Fledt` is probably `Nora Feldt`, named in 3 notes"],
        ),
        (["@Nora Fledt", *["@Nora Feldt"] * 3], []),
        (["@Ada Pleas", *["@Ada Please send it"] * 3], []),
    ],
)
def test_what_is_a_name_elsewhere_is_one_in_the_text(folder: Folder, notes: list[str], expected: list[str]) -> None:
    for number, text in enumerate(notes):
        folder.write(f"{number}.md", text)
    assert check(folder) == expected


@pytest.mark.parametrize(
    ("name", "after"),
    [
        ("@Ada Quist", "Ada Quist"),
        ("Ada O'Quist", "Ada O'Quist"),
        ("Ada of Quist", None),
        ("Ada Quist 2", None),
        ("Ada/Quist", None),
    ],
)
def test_only_a_name_that_is_read_behind_a_sign_is_written_there(name: str, after: str | None) -> None:
    file = f"People/{name.replace('/', ' ')}.md"
    fixes = [each.fix for each in found("Ask @AQ.\n", {file: f"---\naliases: [AQ]\n---\n# {name}\n"})]
    assert [fix and fix.edits[0].text for fix in fixes] == [after]
    assert after is None or found(f"Ask @{after}.\n", {file: f"---\naliases: [AQ]\n---\n# {name}\n"}) == []


# aliases: where they stand, and what is written there

ALIASED = "---\naliases: [AQ, Addie, The Roofer]\n---\n\n# Ada Quist\n"
WRITTEN = {
    "plain": ("---\nparticipants:\n- AQ # she\n---\n", "---\nparticipants:\n- Ada Quist # she\n---\n"),
    "single": ("---\nparticipants: ['AQ', b]\n---\n", "---\nparticipants: ['Ada Quist', b]\n---\n"),
    "double": ('---\nperson: "The Roofer"\n---\n', '---\nperson: "Ada Quist"\n---\n'),
    "case": ("---\nperson: aq\n---\n", None),
    "case of a mention": ("Ask @aq.\n", None),
    "case of a link": ("Ask [[aq]].\n", None),
    "anchor": ("---\nperson: &a AQ\n---\n", None),
    "folded": ("---\nperson: The\n  Roofer\n---\n", None),
    "literal": ("---\nperson: |-\n  AQ\n---\n", None),
    "link in frontmatter": ("---\nperson: '[[AQ]]'\n---\n", "---\nperson: '[[Ada Quist]]'\n---\n"),
    "link": ("[[AQ]]\n", "[[Ada Quist]]\n"),
    "link with alias": ("| [[AQ\\|she]] |\n| --- |\n", "| [[Ada Quist\\|she]] |\n| --- |\n"),
    "assignee": ("- [ ] Oil. @AQ\n", "- [ ] Oil. @Ada Quist\n"),
    "with fields": ("- [ ] Oil. @AQ 📅 2026-05-04 #task\n", "- [ ] Oil. @Ada Quist 📅 2026-05-04 #task\n"),
    "with tags": ("- [ ] Oil. #a @AQ #b ^x1\n", "- [ ] Oil. #a @Ada Quist #b ^x1\n"),
    "two": ("- [ ] Oil. @Jo Vik, @AQ #b\n", "- [ ] Oil. @Jo Vik, @Ada Quist #b\n"),
    "and": ("- [ ] Oil. @AQ and @Jo Vik\n", "- [ ] Oil. @Ada Quist and @Jo Vik\n"),
    "leader": ("- [ ] @AQ: oil.\n", "- [ ] @Ada Quist: oil.\n"),
    "small leader": ("- [ ] @addie oil.\n", None),
    "wide blanks": ("- [ ] Oil.   @AQ 📅 2026-05-04\n", "- [ ] Oil.   @Ada Quist 📅 2026-05-04\n"),
    "prose": ("Ask **@Addie**'s brother.\n", "Ask **@Ada Quist**'s brother.\n"),
    "prose in a task": ("- [ ] Ask @AQ, then oil. @Jo Vik\n", "- [ ] Ask @Ada Quist, then oil. @Jo Vik\n"),
    "table": ("| @AQ | x |\n| --- | --- |\n", "| @Ada Quist | x |\n| --- | --- |\n"),
    "over the end of a line": ("Ask the one who knows all about this roof, that is @The\nRoofer.\n", None),
    "before another line": ("- [ ] Oil. @AQ\n  Bring rope.\n", "- [ ] Oil. @Ada Quist\n  Bring rope.\n"),
    "heading": ("# With @AQ\n", None),
    "link in a heading": ("With [[AQ]]\n===\n", None),
    "value with a sign": ("---\nperson: '@AQ'\n---\n", None),
    "linked assignee": ("- [ ] Oil. @[[AQ]] 📅 2026-05-04\n", "- [ ] Oil. @[[Ada Quist]] 📅 2026-05-04\n"),
}


@pytest.mark.parametrize(("text", "after"), WRITTEN.values(), ids=WRITTEN)
def test_an_alias_becomes_the_name(folder: Folder, text: str, after: str | None) -> None:
    folder.write("People/Ada Quist.md", ALIASED)
    for newline in ("\n", "\r\n"):
        folder.write("note.md", text.replace("\n", newline))
        assert len(check(folder)) == 1
        folder.run("--select", RULE, "--fix", "--no-cache")
        assert folder.read("note.md").decode() == text.replace("\n", newline)
        folder.run("--select", RULE, "--unsafe-fixes", "--no-cache")
        assert folder.read("note.md").decode() == (after or text).replace("\n", newline)
        assert len(check(folder)) == (after is None)


@pytest.mark.parametrize(
    "value",
    [
        *("|\n  AQ\n  Bo Vik", "AQ, Ada Qiust", "Ada Quist, Bo Vki", "AQ; Bo Vik", '"AQ\\nBo Vik"'),
        *("\n- |\n  Ada\n  Qiust", "\n- Ada Quist, Bo Vki"),
    ],
)
def test_several_names_in_a_text_are_never_one(value: str) -> None:
    assert found(f"---\nparticipants: {value}\n---\n", {"People/Ada Quist.md": ALIASED, "People/Bo Vik.md": ""}) == []


def test_canonical_names_are_written_by_fix(folder: Folder) -> None:
    folder.write("People/Ada Quist.md", ALIASED)
    folder.write("note.md", WRITTEN["plain"][0])
    folder.write(".notelint.yaml", "rules:\n  entity-name:\n    canonical: true\n")
    folder.run("--select", RULE, "--fix", "--no-cache")
    assert folder.read("note.md").decode() == WRITTEN["plain"][1]


@pytest.mark.parametrize(
    ("name", "beside", "count"),
    [
        ("AQ", {"People/Ada Quist.md": ALIASED}, 1),
        ("AQ", {"People/Ada Quist.md": ALIASED, "People/Anna Quill.md": ALIASED.replace("Ada Quist", "Anna Quill")}, 0),
        ("AQ", {"People/Ada Quist.md": ALIASED, "AQ.md": ""}, 0),
        ("AQ", {"Notes/Ada Quist.md": ALIASED}, 0),
        ("AQ", {"Customers/Ada Quist.md": ALIASED}, 0),
        ("Addie", {"People/Ada Quist.md": ALIASED.replace("aliases: [AQ, Addie, The Roofer]", "alias: Addie")}, 1),
    ],
)
def test_an_alias_must_be_of_one_page(name: str, beside: dict[str, str], count: int) -> None:
    diagnostics = found(note(name), beside)
    assert [(each.level, each.message) for each in diagnostics] == [
        (Level.WARNING, f"`{name}` is an alias of `Ada Quist`")
    ] * count


# what is read, and how long it takes


def test_a_hook_sees_pages_and_reads_little(folder: Folder) -> None:
    folder.write("People/Ada Quist.md", ALIASED)
    folder.write("People/Broken.md", b"\xff\xfe")
    for number in range(40):
        folder.write(f"Notes/2026-05-{number}.md", note("Tobias Renneck"))
    folder.write("new.md", note("Ada Qiust", "Tobias Rennek", "AQ"))
    assert check(folder, "new.md") == [
        "`Ada Qiust` is probably `Ada Quist`, the name of `People/Ada Quist.md`",
        "`AQ` is an alias of `Ada Quist`",
    ]
    assert "`Tobias Rennek` is probably `Tobias Renneck`, named in 40 notes" in check(folder)
    assert check(folder, "-j", "2") == check(folder)


def _names(kind: str) -> list[str]:
    chosen = random.Random(7)
    if kind == "any":
        return [
            "".join(chosen.choices("abcdefgh", k=6)) + " " + "".join(chosen.choices("abcdefgh", k=6))
            for _ in range(2_000)
        ]
    letters = [f"{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}" for n in range(2_000)]
    return [
        {"alike": f"Ada Quist{each}", "word": f"Adaquist{each}", "initial": f"{each} Quist"}[kind] for each in letters
    ]


LONG = {
    **{kind: note(*_names(kind)) for kind in ("any", "alike", "word", "initial")},
    "a long name": note("A " * 500_000),
    "emoji": note(*["👨‍👩‍👧 👍🏽 x"] * 1_000),
    "assignees": "- [ ] Oil @Ada Quist @[[Bea]] 📅 2026-05-04\n" * 5_000,
    "links": "[[Ada Qiust]] " * 20_000,
    "mentions": "@Ada Qiust Said It Twice " * 4_000,
    "many mentions": " ".join(f"@{name.title()} Said" for name in _names("any")[:1_000]),
    "first names": note(*["Ada"] * 5_000, *[f"Ada {name}" for name in _names("word")]),
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_no_text_takes_long(text: str) -> None:
    start = time.process_time()
    found(text, pages("Ada Quist", "Bea"))
    assert time.process_time() - start < 3


PIECES = [
    "@", "Ada", " ", "Quist", "Qiust", "AQ", "- [ ] ", "[[", "]]", "|", ", ", "&", " and ", ": ",
    "📅 2026-05-04", "#t", "\n", "^x", "---\n", "participants: [", "]", "person: ", "'", '"', "\r\n", "\ud800",
    "é", "(", "\t", "People/", "👍🏽", "Dr. ",
]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
def test_any_text(text: str) -> None:
    for diagnostic in found(text, {"People/Ada Quist.md": ALIASED}):
        assert 0 <= diagnostic.start.offset < diagnostic.end.offset <= len(text)
        for edit in diagnostic.fix.edits if diagnostic.fix else ():
            assert (
                text[edit.start : edit.end].casefold() in ("aq", "addie", "the roofer")
                or "/" in text[edit.start : edit.end]
            )
