"""Sections of a note beside those that its type promises."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint import Diagnostic, Vault, check_text, fix_text

if TYPE_CHECKING:
    from tests.conftest import Folder

ALL = [
    "Summary",
    {"name": "Action Items", "aliases": ["To do", "Tasks"]},
    "Decisions",
    {"name": "Related", "required": False},
]
HEAD = "---\ntype: call\ndate: 2025-11-04\n---\n\n# Review\n\n"


def _config(sections: object) -> dict[str, object]:
    return {"types": {"call": {"sections": sections}, "talk": {"extends": "call"}, "berth": {}}}


def _check(body: str, sections: object = ALL, head: str = HEAD) -> list[Diagnostic]:
    return check_text(head + body, select=["section"], config=_config(sections))


def _said(body: str, sections: object = ALL, head: str = HEAD) -> list[tuple[str, int, str]]:
    return [(each.level.value, each.start.line - 7, each.message) for each in _check(body, sections, head)]


def _body(*titles: str) -> str:
    return "".join(f"{title if title[0] == '#' else '## ' + title}\n\ntext\n\n" for title in titles)


# headings that are the same

SAME = [
    "Action Items",
    "action  items",
    "ACTION ITEMS:",
    "Action Items：",
    "**Action Items**",
    "2. Action Items",
    "2) Action Items",
    "2.1 Action Items",
    "(2) Action Items",
    "II. Action items",
    "✅ Action Items",
    "✅️ Action Items 👩🏽‍💻",
    "Action Items ✅:",
    "Action Items ##",
    "`Action Items`",
    "\uf8ff Action Items",
]
OTHER = ["Actions Taken", "Action", "Action Items (old)", "2025 Action Items", "Items", "Action-Items x"]


@pytest.mark.parametrize("title", SAME, ids=ascii)
def test_a_heading_that_is_the_section(title: str) -> None:
    assert _said(_body("Summary", title, "Decisions")) == []


@pytest.mark.parametrize("title", OTHER, ids=ascii)
def test_a_heading_that_is_another_one(title: str) -> None:
    found = _said(_body("Summary", title, "Decisions"))
    assert found == [("error", -5, "the section `Action Items` is missing, a note of type `call` has it")]


@pytest.mark.parametrize("name", ["Café", "हिन्दी", "決定", "C++", "?", "2025", "1. Plan", "📅"], ids=ascii)
def test_names_of_all_kinds(name: str) -> None:
    assert _said(_body(name), [name]) == []
    assert len(_said(_body("else"), [name])) == 1


# what is found

WARNED = "warning"
LONG = {"list": ALL, "order": True, "extra": False}
CASES: dict[str, tuple[object, str, list[tuple[str, int, str]]]] = {
    "all there": (ALL, _body("Summary", "Action Items", "Decisions", "Related", "More"), []),
    "in any order": (ALL, _body("Decisions", "Summary", "Action Items"), []),
    "nothing there": (
        ALL,
        "",
        [
            ("error", -5, f"the section `{name}` is missing, a note of type `call` has it")
            for name in ("Action Items", "Decisions", "Summary")
        ],
    ),
    "only asked where": ({"list": ALL, "when": ["date", "person"]}, "", []),
    "asked here": ({"list": ["Summary"], "when": ["date"]}, _body("Summary"), []),
    "misspelt": (
        ALL,
        _body("Sumary", "Action Item", "Decisions"),
        [
            (WARNED, 1, "`Sumary` is no section of a note of type `call`, did you mean `Summary`?"),
            (WARNED, 5, "`Action Item` is no section of a note of type `call`, did you mean `Action Items`?"),
        ],
    ),
    "one that may be there, misspelt": (
        ALL,
        _body("Summary", "Action Items", "Decisions", "Realted"),
        [(WARNED, 13, "`Realted` is no section of a note of type `call`, did you mean `Related`?")],
    ),
    "one that may be there, in the plural": (ALL, _body("Summary", "Action Items", "Decisions", "Relateds"), []),
    "two that may be meant": (
        ["Decisions"],
        _body("Decisionz", "Decisjons"),
        [("error", -5, "the section `Decisions` is missing, a note of type `call` has it")],
    ),
    "alias": (
        ALL,
        _body("Summary", "To do:", "Decisions"),
        [("info", 5, "`To do:` is another name of the section `Action Items`")],
    ),
    "twice": (
        ALL,
        _body("Summary", "Action Items", "Decisions", "tasks", "SUMMARY"),
        [
            ("info", 13, "`tasks` is another name of the section `Action Items`"),
            (WARNED, 13, "the section `Action Items` stands twice, first in line 12"),
            (WARNED, 17, "the section `Summary` stands twice, first in line 8"),
        ],
    ),
    "another level": (
        ALL,
        _body("### Summary", "#### Action Items", "Decisions"),
        [
            (WARNED, 1, "the section `Summary` has a heading of level 3, a note of type `call` has it on level 2"),
            (WARNED, 5, "the section `Action Items` has a heading of level 4, a note of type `call` has it on level 2"),
        ],
    ),
    "on other levels too": (ALL, _body("Summary", "### Decisions", "Action Items", "Decisions", "### Decisions"), []),
    "often on other levels": (ALL, _body("Summary", "### Decisions", "Action Items", "### Decisions"), []),
    "the level that is asked": ({"list": ["Summary"], "level": 3}, _body("### Summary"), []),
    "all on level 1": (
        ["Summary"],
        _body("# Summary", "# Decisions"),
        [(WARNED, 1, "the section `Summary` has a heading of level 1, a note of type `call` has it on level 2")],
    ),
    "order": (
        LONG,
        _body("Action Items", "Decisions", "Summary", "Related"),
        [
            (
                WARNED,
                9,
                "the section `Summary` is out of order, which is `Summary`, `Action Items`, `Decisions`, `Related`",
            )
        ],
    ),
    "order of what is there": (
        {"list": ["A", "B", "C", "D"], "order": True},
        _body("D", "A", "C", "B"),
        [
            (WARNED, 1, "the section `D` is out of order, which is `A`, `B`, `C`, `D`"),
            (WARNED, 9, "the section `C` is out of order, which is `A`, `B`, `C`, `D`"),
        ],
    ),
    "extra": (
        LONG,
        _body("Summary", "Weather", "Action Items", "### Mine", "Decisions", "Weather"),
        [(WARNED, line, "`Weather` is no section of a note of type `call`") for line in (5, 21)],
    ),
    "extra that was meant": (
        LONG,
        _body("Summary", "Action Items", "Descisions"),
        [(WARNED, 9, "`Descisions` is no section of a note of type `call`, did you mean `Decisions`?")],
    ),
    "no sections at all": (
        {"extra": False},
        _body("Any"),
        [(WARNED, 1, "`Any` is no section of a note of type `call`")],
    ),
    "in code": (
        ["Summary"],
        "```\n## Summary\n```\n",
        [("error", -5, "the section `Summary` is missing, a note of type `call` has it")],
    ),
    "underlined": (["Summary"], "Summary\n-------\n", []),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_found(case: str) -> None:
    sections, body, expected = CASES[case]
    if not body.startswith("# "):
        assert sorted(_said(body, sections)) == sorted(expected)
    else:
        head = HEAD.replace("# Review\n\n", "\n\n")
        assert sorted(_said(body, sections, head)) == sorted(expected)


def test_a_place_that_helps() -> None:
    found = {each.message.split("`")[1]: each.help for each in _check(_body("Related", "Action Items"), LONG)}
    assert found == {
        "Summary": "write `## Summary` before `Action Items`",
        "Decisions": "write `## Decisions` behind `Action Items`",
        "Related": "move it behind `Action Items`",
    }


def test_the_first_of_two_is_related() -> None:
    (found,) = _check(_body("Summary", "Summary"), ["Summary"])
    assert [place.start.line for place in found.related] == [8]


TYPES = {
    "its own": ("type: call", 1),
    "of a type that it extends": ("type: talk", 1),
    "another": ("type: berth", 0),
    "unknown": ("type: boat", 0),
    "none": ("title: x", 0),
    "no text": ("type: 7", 0),
}


@pytest.mark.parametrize("case", TYPES)
def test_the_type_decides(case: str) -> None:
    yaml, count = TYPES[case]
    assert len(_said("", ["Summary"], f"---\n{yaml}\n---\n")) == count


@pytest.mark.parametrize(("date", "count"), [("date: 2026-05-04\n", 2), ("", 0)])
def test_the_page_about_a_subject_has_sections_of_its_own(date: str, count: int) -> None:
    note = f"---\ntype: customer\naccount: Halm\n{date}---\n\n# Halm\n\n## Overview\n\n## Tasks\n"
    assert len(check_text(note, "Customers/Halm/README.md", select=["section"])) == count


@pytest.mark.parametrize("body", ["", "text\n", "# Title\n"], ids=ascii)
def test_a_note_without_a_type_of_its_own(folder: Folder, body: str) -> None:
    folder.write(".notelint.yaml", "types: {call: {match: {paths: [Calls/**]}, sections: [Summary]}}")
    folder.write("Calls/a.md", body)
    folder.write("b.md", body)
    (found,) = Vault.open(folder.root).check(select=["section"])
    assert (found.path, found.start.line) == ("Calls/a.md", 1)


# fixes

FIXES = {
    "## Sumary ##": "## Summary ##",
    "## 1. Sumary:": "## Summary",
    "### Summary": "## Summary",
    "   # Summary": "   ## Summary",
    "## Weather": "## Weather",
    "Sumary\n------": "Summary\n------",
    "Su**mar**\ny\n---": "Su**mar**\ny\n---",
    "Summary\n=======": "Summary\n=======",
    "#### Overview": "## Summary",
}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=ascii)
@pytest.mark.parametrize("before", FIXES, ids=ascii)
def test_an_unsafe_fix(before: str, newline: str) -> None:
    config = _config([{"name": "Summary", "aliases": ["Overview"]}])
    head = HEAD.replace("# Review", "# One\n\n# Two")
    note, after = (f"{head}{body}\n\ntext\n".replace("\n", newline) for body in (before, FIXES[before]))
    assert fix_text(note, select=["section"], config=config) == note
    assert fix_text(note, select=["section"], unsafe=True, config=config) == after


def test_ten_thousand_headings() -> None:
    sections = {"list": [f"Part {number}" for number in range(0, 300)], "order": True, "extra": False}
    body = "".join(f"## Part {number}\n" for number in range(10_000, 0, -1))
    start = time.process_time()
    assert len(_check(body, sections)) > 9_000
    assert time.process_time() - start < 6


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["Summary", "To do", "Tasks", "Decisions", "Desicions", "Related", "X", "### Summary"]),
        max_size=8,
    )
)
def test_fixes_settle(titles: list[str]) -> None:
    note, config = HEAD + _body(*titles), _config(LONG)
    fixed = fix_text(note, select=["section"], unsafe=True, config=config)
    assert fix_text(fixed, select=["section"], unsafe=True, config=config) == fixed
    assert not [each for each in check_text(fixed, select=["section"], config=config) if each.fix]
