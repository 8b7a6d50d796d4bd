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
