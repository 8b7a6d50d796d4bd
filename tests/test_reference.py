"""References in properties: which lead nowhere, which file may be meant, and how it is written."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint import Level, Names, Vault, check_text, fix_text
from notelint.config import Config
from notelint.engine import Allowed, Settled, nothing, settle

if TYPE_CHECKING:
    from tests.conftest import Folder

FILES = {
    "Inbox/call.md": "the words",
    "Inbox/blank.md": "",
    "Inbox/Sub/x.md": "x",
    "Notes/beside.md": "x",
    "Archive/2025-11-04 Ice log.md": "the log",
    "Archive/Mooring review.md": "a review",
    "Archive/Cafe\u0301 menu.md": "a menu",
    "Harbour office.md": "an office",
    "Old/Berth plan.md": "one",
    "New/Berth plan.md": "another",
    "Pics/quay.png": "x",
    "Odd/a#b.md": "x",
}
NOTHING = "leads to no file of the vault"


def _check(text: str, **options: object) -> list[Any]:
    config = {"rules": {"reference": options}}
    return check_text(text, "Notes/n.md", select=["reference"], config=config, beside=FILES)


def _messages(text: str, **options: object) -> list[str]:
    found = _check(text, **options)
    assert all(each.level is Level.WARNING and not (each.fix and each.fix.safe) for each in found)
    return [each.message for each in found]


def _value(text: str, key: str = "source_ref") -> str:
    return f"---\n{key}: '" + text.replace("'", "''") + "'\n---\n"


# paths

FINE = [
    "Inbox/call.md",
    "/Inbox/call.md",
    "./../Inbox/call.md",
    "inbox/CALL",
    "Inbox/call.md#Words",
    "beside.md",
    "beside",
    "Archive/2025-11-04%20Ice%20log.md",
    "Archive/Caf\u00e9 menu.md",
    "Odd/a#b.md",
    "Inbox/Sub",
    "Inbox/",
    "[[call]]",
    "[[Inbox/call.md|it]]",
    "[a](../Inbox/call.md)",
]
NO_PATH = [
    "a call",
    "Mr. Quist",
    "v1.2",
    "2025/11",
    "either/or",
    "https://example.org/x.md",
    "mailto:a@example.org",
    "obsidian://open?file=x.md",
    "//example.org/x.md",
    "{{source}}.md",
    "<% tp.file.title %>.md",
    "../../x.md",
    "../../../etc/passwd.txt",
    "/Users/ada/x.md",
    "C:\\x.md",
    "~/x.md",
    "[a](https://example.org/x.md)",
    "[[{{source}}]]",
    "",
    " ",
    "x" * 2000 + ".md",
]


@pytest.mark.parametrize("text", FINE, ids=ascii)
def test_a_reference_that_leads_somewhere(text: str) -> None:
    assert _messages(_value(text)) == []


@pytest.mark.parametrize("text", NO_PATH, ids=lambda text: ascii(text)[:40])
def test_what_is_no_path_within_the_vault(text: str) -> None:
    assert _messages(_value(text)) == []


DEAD = {
    "Inbox/gone.md": f"`Inbox/gone.md` {NOTHING}",
    "Inbox/gone": f"`Inbox/gone` {NOTHING}",
    "gone.pdf": f"`gone.pdf` {NOTHING}",
    "[[gone]]": f"`gone` {NOTHING}",
    "Inbox/blank.md": "the file `Inbox/blank.md` is empty",
    "[[blank]]": "the file `Inbox/blank.md` is empty",
    "Inbox/Mooring review.md": f"`Inbox/Mooring review.md` {NOTHING}, did you mean `Archive/Mooring review.md`?",
    "Mooring review.md": f"`Mooring review.md` {NOTHING}, did you mean `Archive/Mooring review.md`?",
    "Archive/mooring_review.md": f"`Archive/mooring_review.md` {NOTHING}, did you mean `Archive/Mooring review.md`?",
    "Archive/Moring review.md": f"`Archive/Moring review.md` {NOTHING}, did you mean `Archive/Mooring review.md`?",
    "Archive/2025-11-05 Ice log.md": f"`Archive/2025-11-05 Ice log.md` {NOTHING}",
    "Archive/Mooring reviews.md": f"`Archive/Mooring reviews.md` {NOTHING}",
    "Inbox/Berth plan.md": (
        f"`Inbox/Berth plan.md` {NOTHING}; files of that name: `New/Berth plan.md`, `Old/Berth plan.md`"
    ),
    "Old/n.md": f"`Old/n.md` {NOTHING}",
}


@pytest.mark.parametrize("text", DEAD, ids=ascii)
def test_a_reference_that_leads_nowhere(text: str) -> None:
    assert _messages(_value(text)) == [DEAD[text]]


@pytest.mark.parametrize(
    "yaml",
    [
        "source_ref: Inbox/2025-11-04 Petra walks\n  through it.md",
        "source_ref: 'Inbox/2025-11-04 Petra walks\n\n\n  through it.md'\nx: [[y]]".replace("\n\n\n", "\n"),
        "source_ref: >-\n  Inbox/2025-11-04 Petra walks\n  through it.md",
        "source_ref:\n- Inbox/2025-11-04 Petra walks through it.md",
        "source_ref: [Inbox/2025-11-04 Petra walks through it.md]",
        "source_ref:\n  raw: Inbox/2025-11-04 Petra walks through it.md",
    ],
    ids=ascii,
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=ascii)
def test_a_value_in_any_style(yaml: str, newline: str) -> None:
    note = f"---\n{yaml}\n---\n".replace("\n", newline)
    assert _messages(note) == [f"`Inbox/2025-11-04 Petra walks through it.md` {NOTHING}"]


# links

LINKS = {
    "[[gone]]": ([], 1),
    "[[Gone with the tide]]": ([], 1),
    "[[call]]": ([], 0),
    "[[blank]]": ([], 1),
    "[[#here]]": ([], 0),
    "[[harbour-office": ([], 0),
    "[[harbour-office|it]": ([], 0),
    "[[Nowhere/call]]": ([], 1),
    "[[Inbox/Harbour office]]": ([f"`Inbox/Harbour office` {NOTHING}, did you mean `Harbour office.md`?"], 1),
    "[[harbour-office|it]]": ([f"`harbour-office` {NOTHING}, did you mean `Harbour office.md`?"], 1),
    "[[Habour office]]": ([f"`Habour office` {NOTHING}, did you mean `Harbour office.md`?"], 1),
    "[[Harbour offices]]": ([], 1),
    "[[2025-11-05 Ice log]]": ([], 1),
    "[x](../Pics/quai.png)": ([], 1),
    "[[berth_plan]]": ([f"`berth_plan` {NOTHING}; files of that name: `New/Berth plan.md`, `Old/Berth plan.md`"], 1),
}


@pytest.mark.parametrize("text", LINKS, ids=ascii)
def test_a_link_in_another_property(text: str) -> None:
    near, strict = LINKS[text]
    assert _messages(_value(text, "up")) == near
    assert len(_messages(_value(text, "up"), links="all")) == strict
    assert _messages(_value(text, "up"), links="off") == []


def test_links_of_the_body_are_left_alone() -> None:
    assert _messages("[[harbour-office]] [a](Inbox/gone.md)", links="all") == []


def test_the_keys() -> None:
    assert len(_messages(_value("gone.md", "cover"), keys=["cover", "image"])) == 1
    assert _messages(_value("gone.md"), keys=["cover"]) == []


@pytest.mark.parametrize("schema", [{"format": "path"}, {"type": "array", "items": {"format": "path"}}], ids=str)
def test_a_key_that_the_type_describes(schema: dict[str, object]) -> None:
    config = {"types": {"berth": {"properties": {"plan": schema}}}}
    for name, count in (("berth", 1), ("quay", 0)):
        text = f"---\ntype: {name}\nplan: [gone.md]\n---\n"
        assert len(check_text(text, select=["reference"], config=config, beside=FILES)) == count


# fixes

FIXES = {
    "source_ref: Inbox/Mooring review.md # x": "source_ref: Archive/Mooring review.md # x",
    "source_ref:\n- 'Mooring_review.md'": "source_ref:\n- 'Archive/Mooring review.md'",
    'up: "see [[harbour-office|it]]."': 'up: "see [[Harbour office|it]]."',
    'up: "[[Inbox/Harbour office.md#x]]"': 'up: "[[Harbour office.md#x]]"',
    'up: "[a](Archive/2025-11-04-ice-log.md)"': 'up: "[a](Archive/2025-11-04%20Ice%20log.md)"',
    "source_ref: Inbox/Berth plan.md": "source_ref: Inbox/Berth plan.md",
    "source_ref: Inbox/gone.md": "source_ref: Inbox/gone.md",
}


@pytest.mark.parametrize("before", FIXES, ids=ascii)
def test_an_unsafe_fix(before: str) -> None:
    note = f"---\n{before}\nz: 1\n---\n"
    assert fix_text(note, "Notes/n.md", select=["reference"], beside=FILES) == note
    fixed = fix_text(note, "Notes/n.md", select=["reference"], unsafe=True, beside=FILES)
    assert fixed == f"---\n{FIXES[before]}\nz: 1\n---\n"


def test_a_vault_on_the_disk(folder: Folder) -> None:
    for path, text in FILES.items():
        folder.write(path, text)
    folder.write("Inbox/a.md", _value("Inbox/blank.md"))
    folder.write("Inbox/b.md", _value("Inbox/Mooring review.md"))
    found = Vault.open(folder.root).check(select=["reference"])
    assert [(each.path, each.start.line, each.message[:8]) for each in found] == [
        ("Inbox/a.md", 2, "the file"),
        ("Inbox/b.md", 2, "`Inbox/M"),
    ]
    assert folder.run("--select", "reference", "--unsafe-fixes").status == 0
    assert folder.read("Inbox/b.md").decode() == _value("Archive/Mooring review.md")


def test_an_answer_is_not_remembered_when_the_files_change(folder: Folder) -> None:
    folder.write("n.md", _value("Inbox/call.md"))
    folder.write("Inbox/call.md", "x")
    arguments = (".", "--select", "reference", "--output-format", "concise", "--quiet", "--cache-dir", "../cache")
    assert folder.run(*arguments).lines == []
    folder.write("Inbox/call.md", "")
    assert ["is empty" in line for line in folder.run(*arguments).lines] == [True]
    (folder.root / "Inbox/call.md").unlink()
    assert ["leads to no file" in line for line in folder.run(*arguments).lines] == [True]


def test_a_second_run_checks_nothing_anew(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    checked = []

    def spied(path: str, text: str, config: Config, names: Names, allowed: Allowed = nothing) -> Settled:
        checked.append(path)
        return settle(path, text, config, names, allowed)

    monkeypatch.setattr("notelint.work.settle", spied)
    for path in ("a.md", "b.md"):
        folder.write(path, _value("Inbox/call.md"))
    folder.write("Inbox/call.md", "x")
    arguments = (".", "--select", "reference", "--quiet", "--cache-dir", "../cache")
    folder.run(*arguments)
    assert sorted(checked) == ["Inbox/call.md", "a.md", "b.md"]
    folder.run(*arguments)
    assert len(checked) == 3, "all is known"
    folder.write("Inbox/other.md", "x")
    folder.run(*arguments)
    assert sorted(checked[3:]) == ["Inbox/other.md", "a.md", "b.md"], "another file could change what references mean"


def test_notes_without_references_list_no_files(folder: Folder) -> None:
    folder.write("a.md", "---\ntitle: x\nrefs: 7\n---\n[[b]]\n")
    ran = folder.spawn(
        "a.md", "--select", "reference,local-path", env={"PATH": "/nowhere", "PYTHONPROFILEIMPORTTIME": "1"}
    )
    assert (ran.status, "subprocess" in ran.err) == (0, False)


def test_nothing_is_said_where_the_vault_is_not_known() -> None:
    assert check_text(_value("Inbox/gone.md"), select=["reference"]) == []


@pytest.mark.parametrize("name", ["call number {} with them", "xxxx number {} with them"], ids=["near", "dead"])
def test_thousands_of_references(name: str) -> None:
    files = {f"Sources/call numbre {i:05} with them.md": "x" for i in range(5_000)}
    note = "---\nsource_ref:\n" + "".join(f"- {name.format(f'{i:05}')}.md\n" for i in range(5_000)) + "---\n"
    start = time.process_time()
    assert len(check_text(note, select=["reference"], beside=files)) == 5_000
    assert time.process_time() - start < 6


@pytest.mark.parametrize(
    "text", ["[[a" * 300_000, "a/" * 500_000, "[[a]]" * 20_000, "](" * 500_000], ids=lambda t: t[:5]
)
def test_a_value_of_a_megabyte(text: str) -> None:
    start = time.process_time()
    _check(_value(text), links="all")
    assert time.process_time() - start < 5


@settings(deadline=None)
@given(st.text("[]()|#/.\\ '\"-:aNnoteMmd\n", max_size=60))
def test_any_text(text: str) -> None:
    note = f"---\nsource_ref: {text}\nup: {text}\n---\n"
    fixed = fix_text(note, select=["reference"], unsafe=True, beside=FILES)
    assert fix_text(fixed, select=["reference"], unsafe=True, beside=FILES) == fixed


@pytest.mark.parametrize("value", ["[[Moorign review]]", "\n- [[Moorign review|it]]", "[[[Moorign review]]]"])
@pytest.mark.parametrize("key", ["source_ref", "up"])
def test_a_link_without_quotes_is_looked_into(key: str, value: str) -> None:
    text = f"---\n{key}: {value}\n---\n"
    (message,) = _messages(text)
    assert message == "`Moorign review` leads to no file of the vault, did you mean `Archive/Mooring review.md`?"
    fixed = fix_text(text, "Notes/n.md", select=["reference"], unsafe=True, beside=FILES)
    assert "Archive/Mooring review" in fixed
    assert _messages(fixed) == []


@pytest.mark.parametrize(
    "value", ["[[Mooring review]]", "\n- [[Harbour office]]", "[[1, 2], [3, 4]]", '[["Moorign review"]]']
)
def test_what_leads_somewhere_or_is_no_link_is_left_alone(value: str) -> None:
    assert _messages(f"---\nup: {value}\n---\n") == []
