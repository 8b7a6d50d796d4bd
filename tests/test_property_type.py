"""Rule `property-type`: values held against what Obsidian's settings declare."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from notelint import Vault, check_text, fix_text

if TYPE_CHECKING:
    from tests.conftest import Folder

KINDS = {
    "summary": "text",
    "related": "multitext",
    "rating": "number",
    "read": "checkbox",
    "published": "date",
    "at": "datetime",
    "tags": "tags",
    "aliases": "aliases",
}
CONFIG: dict[str, Any] = {"rules": {"property-type": {"properties": KINDS}}}


def said(fields: str) -> list[str]:
    found = check_text(f"---\n{fields}\n---\n", select=["property-type"], config=CONFIG)
    assert {d.level for d in found} <= {"warning"}
    return [f"{d.start.line}:{d.start.column} {d.message}" for d in found]


SILENT = {
    "all right": "summary: a\nrelated: [b, 3]\nrating: 4.5\nread: false\npublished: 2025-10-07\nat: 2025-10-07T09:30\n"
    "tags: [a]\naliases: []",
    "empty": "summary:\nrelated:\nrating:\nread:\npublished:\nat:\ntags:\naliases:",
    "number and truth as text": "summary: 3\n",
    "a day where a time is": "at: 2025-10-07",
    "a time where a day is": "published: 2025-10-07T09:30:00",
    "no date yet": "published: ''",
    "keys that are not declared": "mine: [1]\nother: {a: b}",
    "placeholders": "rating: '{{rating}}'\npublished: <% tp.date.now() %>",
    "the type of the note describes it": "type: people\ntags: a\naliases: b",
    "no frontmatter to read": "rating: 'a' 'b'",
}


@pytest.mark.parametrize("fields", SILENT.values(), ids=SILENT)
def test_silent(fields: str) -> None:
    assert said(fields) == []


@pytest.mark.parametrize(
    ("field", "found", "safe", "unsafe"),
    [
        ("summary: [a]", "1 Obsidian knows `summary` as text, it is a list", "summary: a", ...),
        ("summary: [a, b]", "1 Obsidian knows `summary` as text, it is a list", None, None),
        ("summary: {a: b}", "1 Obsidian knows `summary` as text, it is a mapping", None, None),
        ("summary: [[a]]", "1 Obsidian knows `summary` as text, it is a list in a list", "summary: '[[a]]'", ...),
        ("related: a", "1 Obsidian knows `related` as a list, it is `a`", "related: [a]", ...),
        ("related: 3", "1 Obsidian knows `related` as a list, it is `3`", "related: [3]", ...),
        ("related: 007", "1 Obsidian knows `related` as a list, it is `007`", "related: [007]", ...),
        ("summary: [1.10]", "1 Obsidian knows `summary` as text, it is a list", "summary: 1.10", ...),
        ("rating: '1.10'", "1 Obsidian knows `rating` as a number, it is `1.10`", "rating: 1.10", ...),
        ("related: a, b", "1 Obsidian knows `related` as a list, it is `a, b`", None, "related: [a, b]"),
        ("related: [[a]]", "1 Obsidian knows `related` as a list, it is a list in a list", "related: ['[[a]]']", ...),
        ("rating: '4.5'", "1 Obsidian knows `rating` as a number, it is `4.5`", "rating: 4.5", ...),
        ("rating: 4/5", "1 Obsidian knows `rating` as a number, it is `4/5`", None, None),
        ("rating: true", "1 Obsidian knows `rating` as a number, it is `true`", None, None),
        ("read: yes", "1 Obsidian knows `read` as true or false, it is `yes`", "read: true", ...),
        ("read: 1", "1 Obsidian knows `read` as true or false, it is `1`", None, "read: true"),
        ("read: partly", "1 Obsidian knows `read` as true or false, it is `partly`", None, None),
        (
            "published: Oct 7, 2025",
            "1 Obsidian knows `published` as a date such as 2025-10-07, it is `Oct 7, 2025`",
            "published: 2025-10-07",
            ...,
        ),
        (
            "published: 10/07/2025",
            "1 Obsidian knows `published` as a date such as 2025-10-07, it is `10/07/2025`",
            None,
            None,
        ),
        (
            "at: Oct 7, 2025 9:05",
            "1 Obsidian knows `at` as a date with a time, such as 2025-10-07T14:30, it is `Oct 7, 2025 9:05`",
            "at: 2025-10-07T09:05",
            ...,
        ),
        ("tags: a, b", "1 Obsidian knows `tags` as a list, it is `a, b`", "tags: [a, b]", ...),
        ("aliases: Ada", "1 Obsidian knows `aliases` as a list, it is `Ada`", "aliases: [Ada]", ...),
    ],
)
def test_found(field: str, found: str, safe: str | None, unsafe: object) -> None:
    fields = f"x: [y]\n{field}"
    column = field.index(":") + 3
    assert said(fields) == [f"3:{column} {found[2:]}"]
    for allowed, expected in ((False, safe), (True, safe if unsafe is ... else unsafe)):
        for newline in ("\n", "\r\n"):
            text = f"---\n{fields}\n---\nBody\n".replace("\n", newline)
            fixed = fix_text(text, select=["property-type"], unsafe=allowed, config=CONFIG)
            assert fixed == f"---\nx: [y]\n{expected or field}\n---\nBody\n".replace("\n", newline)


@pytest.mark.parametrize(
    ("fields", "told", "after"),
    [
        ("related:\n- [[A]]\n- b\n- [[C|c]]", ["3:3 item 1", "5:3 item 3"], "related:\n- '[[A]]'\n- b\n- '[[C|c]]'"),
        ("related: [[[A]], b]", ["2:11 item 1"], "related: ['[[A]]', b]"),
        ("related:\n- [[A]]\n- [a, b]", ["2:1 Obsidian knows"], ...),
        ("summary:\n- [[A]]", ["2:1 Obsidian knows"], "summary: '[[A]]'"),
        ("summary:\n- [[A]]\n- [[B]]", ["2:1 Obsidian knows"], ...),
    ],
)
def test_links_without_quotes_in_a_list(fields: str, told: list[str], after: object) -> None:
    found = said(fields)
    assert [" ".join(each.split()[:3]) for each in found] == told
    assert all("link without quotes" in each for each in found if "item" in each)
    text = f"---\n{fields}\n---\n"
    fixed = fix_text(text, select=["property-type"], config=CONFIG)
    assert fixed == (text if after is ... else f"---\n{after}\n---\n")


LINKS: dict[str, tuple[str, list[str], str, object]] = {
    "a value": ("up: [[Pier plan]]", ["`up`"], "up: '[[Pier plan]]'", ...),
    "a value beside another in quotes": ('a: "b"\nup: [[Pier]]', ["`up`"], 'a: "b"\nup: "[[Pier]]"', ...),
    "with a name and a place": (
        "up: [[Log/Pier plan#Tides|the plan]]",
        ["`up`"],
        "up: '[[Log/Pier plan#Tides|the plan]]'",
        ...,
    ),
    "an item": ("mine:\n- [[Pier]]\n- kelp", ["item 1 of `mine`"], "mine:\n- '[[Pier]]'\n- kelp", ...),
    "items": (
        "mine:\n  - [[A]]\n  - [[B]]",
        ["item 1 of `mine`", "item 2 of `mine`"],
        "mine:\n  - '[[A]]'\n  - '[[B]]'",
        ...,
    ),
    "items in brackets": ("mine: [[[A]], b]", ["item 1 of `mine`"], "mine: ['[[A]]', b]", ...),
    "below a key": ("mine:\n  up: [[Pier]]", ["`mine.up`"], "mine:\n  up: '[[Pier]]'", ...),
    "a day": ("up: [[2025-10-07]]", ["`up`"], "up: '[[2025-10-07]]'", ...),
    "before a comment": ("up: [[Pier]] # why", ["`up`"], "up: '[[Pier]]' # why", ...),
    "other names of a note": (
        "mine: [[Pier]]\nalias: [[Quay]]",
        ["`mine`", "`alias`"],
        "mine: '[[Pier]]'\nalias: [[Quay]]",
        "mine: '[[Pier]]'\nalias: ['[[Quay]]']",
    ),
    "a type that says nothing of it": ("type: people\nup: [[Pier]]", ["`up`"], "type: people\nup: '[[Pier]]'", ...),
    "a type that wants a list": ("type: k\nmine: [[Pier]]", ["`mine`"], "type: k\nmine: ['[[Pier]]']", ...),
    "a name with a comma": ("up: [[Tides, high]]", ["`up`"], "up: [[Tides, high]]", "up: '[[Tides, high]]'"),
    "a number that is a note": ("up: [[2025]]", ["`up`"], "up: '[[2025]]'", ...),
}
NO_LINKS = {
    "in quotes": "up: '[[Pier]]'\nmine:\n- \"[[A]]\"",
    "lists": "m: [[1, 2], [3, 4]]\nn: [[a], [b]]\no: [[a, b]]",
    "a number": "m: [[1]]\nn: [[1.5]]\no: [[true]]\np: [[null]]",
    "quotes inside": "m: [['a']]\nn: [[\"a b\"]]",
    "over lines": "m: [[a\n  b]]",
    "a mapping": "m: [[a: b]]\nn: [[{a: b}]]",
    "nothing": "m: [[]]\nn: [[ ]]",
    "a list of lists of lists": "m: [[[1]]]",
    "lists of lines": "m:\n- - a\n- - b",
    "with an anchor": "m: [[&x a]]\nn: *x",
    "text": "m: see [[Pier]]\nn: Bed[[1]]",
    "tags": "tags: [[a]]",
    "a type that wants lists of lists": "type: k\nm: [[a]]\nn:\n- [[a]]",
    "a type that tells it": "type: k\nt: [[a]]",
}
LINKED: dict[str, Any] = {
    "types": {
        "k": {
            "properties": {
                "type": {"type": "string"},
                "m": {"type": "array", "items": {"type": "array"}},
                "n": {"type": "array", "items": {"type": "array", "items": {"type": "array"}}},
                "t": {"type": "string"},
                "mine": {"type": "array"},
            }
        }
    }
}
BESIDE = {"Tides, high.md": "", "2025.md": ""}


def _about(text: str, *, unsafe: bool) -> tuple[list[str], str]:
    found = check_text(text, select=["property-type"], config=LINKED, beside=BESIDE)
    assert {d.level for d in found} <= {"warning"}
    fixed = fix_text(text, select=["property-type"], unsafe=unsafe, config=LINKED, beside=BESIDE)
    return [d.message.partition(" is a link without quotes, ")[0] for d in found], fixed


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("fields", "told", "safe", "unsafe"), LINKS.values(), ids=LINKS)
def test_links_without_quotes(fields: str, told: list[str], safe: str, unsafe: object, newline: str) -> None:
    text, *meant = (
        f"---\n{each}\n---\n".replace("\n", newline) for each in (fields, safe, safe if unsafe is ... else unsafe)
    )
    assert [_about(text, unsafe=False), _about(text, unsafe=True)] == [(told, each) for each in meant]


@pytest.mark.parametrize("fields", NO_LINKS.values(), ids=NO_LINKS)
def test_other_lists_in_lists_are_left_alone(fields: str) -> None:
    assert _about(f"---\n{fields}\n---\n", unsafe=True) == ([], f"---\n{fields}\n---\n")


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ("type: people\nparticipants:\n- [[Ada]]", "schema"),
        ("type: people\nsource_ref: [[a]]", "schema"),
        ("type: people\nup: [[a]]", "property-type"),
        ("source_ref: [[a]]", "property-type"),
        ("tags: [[a]]", "tag"),
    ],
)
def test_a_link_without_quotes_is_told_by_one_rule(fields: str, rule: str) -> None:
    found = check_text(f"---\n{fields}\n---\n", select=["frontmatter", "tag"])
    assert [d.rule for d in found if "a list" in d.message] == [rule]


def test_the_settings_of_obsidian_are_read(tmp_path: Path) -> None:
    (tmp_path / ".obsidian").mkdir()
    (tmp_path / ".obsidian" / "types.json").write_text('{"types": {"rating": "number", "odd": "kanban", "x": 3}}')
    (tmp_path / "a.md").write_text("---\nrating: '4'\nodd: [1]\nx: y\n---\n")
    vault = Vault.open(tmp_path)
    assert [d.message for d in vault.check(select=["property-type"])] == [
        "Obsidian knows `rating` as a number, it is `4`"
    ]
    vault.fix(select=["property-type"])
    assert (tmp_path / "a.md").read_text() == "---\nrating: 4\nodd: [1]\nx: y\n---\n"


@pytest.mark.parametrize(("text", "is_told"), [("{bad", True), ("[]", True), ("", True), ("{}", False), (None, False)])
def test_broken_settings_of_obsidian_are_told(folder: Folder, text: str | None, is_told: bool) -> None:
    folder.write("a.md", "---\nrating: '4'\n---\n")
    if text is not None:
        folder.write(".obsidian/types.json", text)
    ran = folder.run()
    assert ran.status == 0
    assert (".obsidian/types.json cannot be read as JSON" in ran.err) is is_told


@pytest.mark.parametrize("kind", ["text", "number", "checkbox", "date"])
@pytest.mark.parametrize("key", ["tags", "aliases", "cssclasses", "Tags"])
def test_what_obsidian_reads_as_a_list_is_one_whatever_is_declared(key: str, kind: str) -> None:
    config = {"rules": {"property-type": {"properties": {key: kind}}}}
    for value in ("harbour", "[harbour]"):
        text = f"---\nx: [y]\n{key}: {value}\n---\n"
        assert check_text(text, select=["property-type"], config=config) == []
        fix_text(text, select=["property-type", "tag"], config=config)


def test_a_vault_without_settings_is_silent() -> None:
    assert check_text("---\nrating: five\n---\n", select=["property-type"]) == []
