"""Rule `schema`: which notes pass, and what is said of those that do not, at which line and column."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint import Diagnostic, check_text, fix_text, parse_yaml

TYPES = Path(__file__).resolve().parent.parent / "rules" / "types"
NAMES = sorted(path.stem for path in TYPES.glob("[!_]*.yaml"))
SUBJECTS = {
    "people": "person",
    "customer": "account",
    "partners": "partner",
    "projects": "project",
    "rob": "rob_forum",
    "travel": "trip",
}


def check(fields: str, **options: object) -> list[Diagnostic]:
    """What the rule says of a note with these lines between the fences; the first field is in line 2."""
    return check_text(f"---\n{fields}---\n\n# Note\n", select=["schema"], config={"rules": {"schema": options}})


def said(fields: str, **options: object) -> list[str]:
    return [f"{d.start.line}:{d.start.column} {d.message}" for d in check(fields, **options)]


def meeting(name: str) -> str:
    """A dated meeting note, as programs that write notes write it."""
    subject = f"{SUBJECTS[name]}: Northwind\n" if name in SUBJECTS else ""
    return (
        f"type: {name}\ntitle: 'Kick-off: what is next?'\ndate: '2025-10-06'\n{subject}participants:\n- Ada Quist\n"
        f"- Bo Lindgren\nsource: transcript\nsource_ref: Inbox/2025-10-06 - Ada and Bo spoke about\n  the offer.md\n"
        f"tags:\n- type/{name}\n- generated\n"
    )


def page(name: str) -> str:
    """The page about the subject itself, as people write it."""
    subject = f"{SUBJECTS[name]}: Northwind\n" if name in SUBJECTS else ""
    return (
        f'type: "{name}"\n{subject}status: active\ncreated: 2024-01-15\nupdated: 2024-01-15T09:30:00+01:00\n'
        "last_contact: 2025-10-06 16:30\naliases: [NW, 4711]\ncompany: '[[Northwind]]'\nrole: [lead, buyer]\n"
        'owner:\nmy own key: {a: [1, 2]}\ncssclasses:\n  - wide\npublish: false\ncover: "[[nw.png]]"\n'
    )


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("shape", [meeting, page], ids=["meeting", "page"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_notes_as_they_are_pass(name: str, shape: object, newline: str) -> None:
    assert callable(shape)
    text = f"---\n{shape(name)}---\n\n# Note\n".replace("\n", newline)
    assert check_text(text, select=["schema"]) == []
    assert check_text("\ufeff" + text, select=["schema"]) == []


SILENT = {
    "no type": "title: 4\ndate: Oct 7\n",
    "empty type": "type:\ndate: Oct 7\n",
    "unknown type": "type: recipe\ndate: Oct 7\n",
    "another vault's list of types": "type:\n- book\n- film\ndate: Oct 7\n",
    "singular of a type": "type: project\ndate: Oct 7\n",
    "another short type": "type: job\ndate: Oct 7\n",
    "another noun": "type: prospects\ndate: Oct 7\n",
    "name of a file of ours": "type: _note\ndate: Oct 7\n",
    "path to a file of ours": "type: ../types/people\ndate: Oct 7\n",
    "broken YAML": 'type: people\ntitle: "a "b" c"\ndate: Oct 7\n',
    "only a type": "type: people\n",
    "no date": "type: people\ntitle: Ada\n",
    "empty keys": "type: people\ntitle:\nperson:\ndate:\nparticipants:\ntags:\n- \n- a\naliases: []\npublish:\n",
    "keys of one's own": "type: people\nsources: [a]\npublished: 3\nroles: [a]\ndates: x\ndat: x\nP: 1\nf: {tag: 1}\n",
    "week of a journal": "type: journal\ndate: 2025-W41\n",
    "month of a journal": "type: journal\ndate: 2025-10\n",
    "two sources": "type: people\nsource: [a, b]\nsource_ref:\n- a.md\n- b.md\n",
    "leap day": "type: people\ntitle: a\nperson: b\ndate: 2024-02-29\n",
    "folded title": "type: people\ntitle: >-\n  two\n  lines\nperson: a\n",
    "lone surrogate": 'type: people\nparticipants: [a]\ntitle: "\\ud800"\ndate: 2025-10-06\nperson: a\n',
    "blank text of a key that may be empty": "type: people\ntags: ''\npublish: ' '\ncreated: ''\n",
    "placeholders of a template": "type: people\ncreated: '{{date}}'\npublish: <% tp.x %>\n",
    "transcript whose file or heading says the title": "type: transcript\ndate: 2025-10-06\nparticipants: [a]\n",
    "alias": "type: people\nperson: &p Ada\ntitle: *p\ndate: 2025-10-06\n",
}


@pytest.mark.parametrize("fields", SILENT.values(), ids=SILENT)
def test_silent(fields: str) -> None:
    assert said(fields) == []


FOUND: dict[str, tuple[str, list[str]]] = {
    "meeting without its subject": (
        "type: customer\ntitle: a\ndate: 2025-10-06\n",
        ["2:1 `account` is missing, a note of type `customer` with `date` must have it"],
    ),
    "participants without a date": (
        "title: a\nperson: a\ntype: people\nparticipants: [a]\n",
        ["4:1 `date` is missing, a note of type `people` with `participants` must have it"],
    ),
    "the trigger is the key that has a value": (
        "type: people\ndate:\nparticipants: [a]\nperson: a\n",
        [
            "2:1 `title` is missing, a note of type `people` with `participants` must have it",
            "3:1 `date` is empty, a note of type `people` with `participants` must have it",
        ],
    ),
    "empty title": (
        "type: people\ndate: 2025-10-06\ntitle:\nperson: a\n",
        ["4:1 `title` is empty, a note of type `people` with `date` must have it"],
    ),
    "text for a list": (
        "type: people\ntags: a, b\naliases: 'Ada'\n",
        ["3:7 `tags` must be a list, it is text", "4:10 `aliases` must be a list, it is text"],
    ),
    "mapping for a list": ("type: people\ntags:\n  a: 1\n", ["3:1 `tags` must be a list, it is a mapping"]),
    "number for text": ("type: people\ntitle:   404\n", ["3:10 `title` must be text, it is a number"]),
    "an item twice": (
        "type: people\naliases:\n- A\n- b\n- A\n- A\n",
        ["6:3 item 3 of `aliases` repeats item 1", "7:3 item 4 of `aliases` repeats item 1"],
    ),
    "keys of an older Obsidian": (
        "type: people\nalias: A\ntag: a\ntags: [a]\n",
        ["3:1 `alias` is replaced by `aliases`", "4:1 `tag` is replaced by `tags`, which stands here too"],
    ),
    "blank text is no value": (
        "type: people\ndate: 2025-10-07\nperson: ' '\ntitle: ''\n",
        [
            "4:1 `person` is empty, a note of type `people` with `date` must have it",
            "5:1 `title` is empty, a note of type `people` with `date` must have it",
        ],
    ),
    "truth for text": ("type: people\ntitle: true\n", ["3:8 `title` must be text, it is `true`"]),
    "text for truth": ("type: people\npublish: yes\n", ["3:10 `publish` must be true or false, it is text"]),
    "items of a block list": (
        "type: rob\nparticipants:\n- Ada\n-   7\n- Bo: lead\n",
        [
            "2:1 `date` is missing, a note of type `rob` with `participants` must have it",
            "2:1 `rob_forum` is missing, a note of type `rob` with `participants` must have it",
            "2:1 `title` is missing, a note of type `rob` with `participants` must have it",
            "5:5 item 2 of `participants` must be text, it is a number",
            "6:3 item 3 of `participants` must be text, it is a mapping",
        ],
    ),
    "items of a flow list": (
        "type: rob\ncssclasses: [a, 1, b, 2.5]\n",
        [
            "3:17 item 2 of `cssclasses` must be text, it is a number",
            "3:23 item 4 of `cssclasses` must be text, it is a number",
        ],
    ),
    "links without quotes": (
        "type: people\ntags: [a, [[b]]]\naliases: [[c]]\nrole: [[[a]], [b]]\n",
        [
            "3:11 item 2 of `tags` is a link without quotes, which YAML reads as a list",
            "4:10 `aliases` is a link without quotes, which YAML reads as a list",
            "5:8 item 1 of `role` is a link without quotes, which YAML reads as a list",
            "5:15 item 2 of `role` must be text, it is a list",
        ],
    ),
    "text or a list": ("type: people\nsource: 4\n", ["3:9 `source` must be text or a list, it is a number"]),
    "link without quotes": (
        "type: people\nperson: [[Ada]]\n",
        ["3:9 `person` is a link without quotes, which YAML reads as a list"],
    ),
    "misspelled keys": (
        "type: people\ntitel: a\nDate: 2025-10-06\nlast-contact: x\nparticpants: x\ntitle : b\n",
        [
            "4:1 unknown key `Date`, did you mean `date`?",
            "5:1 unknown key `last-contact`, did you mean `last_contact`?",
            "6:1 unknown key `particpants`, did you mean `participants`?",
        ],
    ),
    "keys whose words are parted in another way": (
        "type: people\nsourceRef: a\nlastcontact: 2025-10-06\nTitle:: b\n",
        [
            "3:1 unknown key `sourceRef`, did you mean `source_ref`?",
            "4:1 unknown key `lastcontact`, did you mean `last_contact`?",
            "5:1 unknown key `Title:`, did you mean `title`?",
        ],
    ),
    "two misspellings of one key": (
        "type: people\npersn: a\npeson: b\n",
        ["3:1 unknown key `persn`, did you mean `person`?"],
    ),
    "the missing key is the misspelled one": (
        "type: customer\ndate: 2025-10-06\ntitle: a\nacount: b\n",
        ["5:1 unknown key `acount`, did you mean `account`?"],
    ),
    "misspelled type": ("type: custmer\n", ["2:7 unknown type `custmer`, did you mean `customer`?"]),
    "type with a blank": ("type: 'people '\n", ["2:7 unknown type: `people` with blanks around it"]),
    "type in capitals": ("type: 'People'\n", ["2:7 unknown type `People`, did you mean `people`?"]),
    "type with swapped letters": ("type: poeple\n", ["2:7 unknown type `poeple`, did you mean `people`?"]),
    "type is a number": ("type: 5\n", ["2:7 `type` must be text, it is `5`"]),
    "type is a list": ("type:\n- people\n", ["2:1 `type` must be text, it is a list"]),
    "a key stands twice": (
        "type: people\ntitle: 1\ntitle: b\n",
        ["3:8 `title` must be text, it is a number"],
    ),
    "text is shortened": (
        f"type: people\nlast_contact: {'so ' * 50}\n",
        [f"3:15 `last_contact` must be a date such as 2025-10-07, it is `{'so ' * 19}so…`"],
    ),
}


@pytest.mark.parametrize(("fields", "expected"), FOUND.values(), ids=FOUND)
def test_found(fields: str, expected: list[str]) -> None:
    assert said(fields) == expected


REST = "what else stands here needs its own key"


@pytest.mark.parametrize(
    ("written", "help"),
    [
        ("2025-13-45", "there is no such day"),
        ("2025-02-29", "there is no such day"),
        ("32.10.2025", "there is no such day"),
        ("10/07/2025", "write 2025-10-07 or 2025-07-10"),
        ("07/07/2025", "write 2025-07-07"),
        ("25/12/2025", "write 2025-12-25"),
        ("12-25-2025", "write 2025-12-25"),
        ("07.10.2025", "write 2025-10-07"),
        ("2025/10/07", "write 2025-10-07"),
        ("2025-1-2", "write 2025-01-02"),
        ("20251007", "write 2025-10-07"),
        ("Oct 7", "write it with the year, such as 2025-10-07"),
        ("Oct 7, 2025", "write 2025-10-07"),
        ("Sept. 30th 2025", "write 2025-09-30"),
        ("Tuesday, October 7th 2025, 9:00 am", "write 2025-10-07T09:00"),
        ("7 May 2025", "write 2025-05-07"),
        ("1. december 2025", "write 2025-12-01"),
        ("7 août 2025", "write 2025-08-07"),
        ("31. Februar 2025", "there is no such day"),
        ("7 de octubre", "write it with the year, such as 2025-10-07"),
        ("31 June 2025", "there is no such day"),
        ("Marvin 7, 2025", "write year, month and day, such as 2025-10-07"),
        ("2025", "write year, month and day, such as 2025-10-07"),
        ("tomorrow", "write year, month and day, such as 2025-10-07"),
        ("２０２５-10-07", "write 2025-10-07"),
        ("2025-10-07T25:00", "write 2025-10-07, with a time that there is or without one"),
        ("2025-10-07 later", f"write one day alone, such as 2025-10-07; {REST}"),
        ("2025-10-07, 2025-10-08", f"write one day alone, such as 2025-10-07; {REST}"),
        ("2025-10-07 - 2025-10-08", f"write one day alone, such as 2025-10-07; {REST}"),
        ("Oct 7, 2025 to Oct 8, 2025", f"write one day alone, such as 2025-10-07; {REST}"),
        ("7-8 Oct 2025", f"write one day alone, such as 2025-10-08; {REST}"),
        ("Wed, Oct 7, 2025", "write 2025-10-07"),
        ("2025-10-07 22h30", "write 2025-10-07T22:30"),
        ("10/6/25", "write the year in full, such as 2025-10-07"),
        ("6.10.25", "write the year in full, such as 2025-10-07"),
        ("13/10/25", "write the year in full, such as 2025-10-07"),
        ("25-03-01", "write the year in full, such as 2025-10-07"),
        ("25–03–01", "write the year in full, such as 2025-10-07"),
        ("2025–13–45", "there is no such day"),
        ("10–07–2025", "write 2025-10-07 or 2025-07-10"),
        ("2025年3月1日", "write 2025-03-01"),
        ("2025年13月1日", "there is no such day"),
        ("October 2025", "write year, month and day, such as 2025-10-07"),
    ],
)
def test_dates(written: str, help: str) -> None:
    found = check(f"type: people\nperson: a\ntitle: b\ndate: {written}\n")
    assert [(d.start.line, d.start.column, d.message, d.help) for d in found] == [
        (5, 7, f"`date` must be a date such as 2025-10-07, it is `{written}`", help)
    ]


@pytest.mark.parametrize(
    ("field", "help"),
    [
        ("created: [2025/10/6]", "write 2025-10-06"),
        ("created: [[2025-10-06 Talk]]", f"write one day alone, such as 2025-10-06; {REST}"),
        ("created: 10/6/25", "write the year in full, such as 2025-10-07"),
        ("participants: Ada, Bo", "write it as a list: [Ada, Bo]"),
        ("participants: 'Ada, Bo'", "write it as a list: [Ada, Bo]"),
        ("participants: Ada; Bo", "write it as a list: [Ada, Bo]"),
        ("participants: {a: b}", "write it as a list, one `- item` a line"),
        ("title: 007", "put it in quotes: '007'"),
        ("participants: ['a', b: c]", "put it in quotes: 'b: c'"),
        ("participants: [[[Ada]]]", 'put it in quotes: "[[Ada]]"'),
        ("company: [[Ada]]", 'put it in quotes: "[[Ada]]"'),
        ("title: [a]", "write one value, not a list"),
        ("title: {a: b}", "write text, not a mapping"),
        ("publish: 'true'", "write true or false, without quotes"),
        ("persn: a", "rename it to `person`"),
    ],
)
def test_help(field: str, help: str) -> None:
    assert [d.help for d in check(f"type: people\n{field}\n") if d.start.line == 3] == [help]


@pytest.mark.parametrize(
    ("before", "safe", "unsafe"),
    [
        ("type: people\npersn: 'Ada' # x\n", ..., "type: people\nperson: 'Ada' # x\n"),
        ("type: people\nPerson: Ada\nperson: Bo\n", ..., ...),
        ("type: people\npersn: a\npeson: b\n", ..., "type: people\nperson: a\npeson: b\n"),
        ('type: "People"\n', 'type: "people"\n', ...),
        ("type: 'people '\n", "type: 'people'\n", ...),
        ("type: people\ncreated: '2025-10-06,'\n", "type: people\ncreated: '2025-10-06'\n", ...),
        ("type: people\ncreated: \"'2025-10-06'\"\n", 'type: people\ncreated: "2025-10-06"\n', ...),
        ("type: [people]\nperson: 3\n", ..., "type: people\nperson: '3'\n"),
        ("type: custmer\nacount: a\n", ..., "type: customer\naccount: a\n"),
        ("type: people\ndate: 2025/13/07\nperson: a\ntitle: b\n", ..., ...),
    ],
)
def test_fixes(before: str, safe: object, unsafe: object) -> None:
    expected = before if safe is ... else safe
    for allowed, fields in ((False, expected), (True, expected if unsafe is ... else unsafe)):
        for newline in ("\n", "\r\n"):
            text = f"---\n{before}---\nbody\n".replace("\n", newline)
            assert fix_text(text, select=["schema"], unsafe=allowed) == (
                f"---\n{fields}---\nbody\n".replace("\n", newline)
            )


def test_what_breaks_no_promise_is_a_warning() -> None:
    dated = "type: people\ntitle: a\ndate: 2025-10-06\npersn: a\n"
    found = [check(text)[0] for text in ("type: poeple\n", "type: people\npersn: a\n", dated)]
    assert [each.level for each in found] == ["warning", "warning", "error"], "with a date `person` is required"
    assert [each.level for each in check("type: people\npersn: a\n", **{"unknown-keys": "all"})] == ["error"]


def test_every_subject_key_is_known_to_its_type() -> None:
    for name, key in SUBJECTS.items():
        root = parse_yaml((TYPES / f"{name}.yaml").read_text("utf-8"))
        assert root is not None
        assert isinstance(root.data, dict)
        assert root.data["entity"] == key
        assert said(f"type: {name}\n{key}: 3\n") == [f"3:{len(key) + 3} `{key}` must be text, it is a number"]


def test_libraries_are_imported_when_a_note_needs_them() -> None:
    program = """
import sys
from notelint import check_text
heavy = {"jsonschema_rs", "rapidfuzz", "ruamel"}
check_text("---\\ntype: recipe\\n---\\n", select=["schema"])
assert not heavy & set(sys.modules), heavy & set(sys.modules)
check_text("---\\ntype: people\\nmine: 1\\nowned: 2\\n---\\n", select=["schema"])
assert not heavy & set(sys.modules), heavy & set(sys.modules)
check_text("---\\ntype: people\\nmine: 1\\nperson: [2]\\n---\\n", select=["schema"])
assert heavy & set(sys.modules) == {"jsonschema_rs"}, heavy & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", program], check=True)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates().map(str),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
KEYS = st.sampled_from(
    ["title", "date", "participants", "tags", "publish", "persn", "Date", "source", "mine", "aliases"]
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([*NAMES, "Peple", "recipe"]), st.dictionaries(KEYS, VALUES, max_size=6))
def test_any_value_is_judged_inside_the_frontmatter(name: str, data: dict[str, object]) -> None:
    fields = "".join(f"{key}: {json.dumps(value)}\n" for key, value in data.items())
    text = f"---\ntype: {name}\n{fields}---\n"
    for found in check_text(text, select=["schema"], config={"rules": {"schema": {"unknown-keys": "all"}}}):
        assert 4 <= found.span.start < found.span.end <= len(text) - 4
        assert found.message.isprintable() or not text.isprintable()
        assert "\n" not in found.message
        assert len(found.message) < 400


@settings(max_examples=150, deadline=None)
@given(st.text())
def test_any_text_is_judged(fields: str) -> None:
    said(f"type: people\n{fields}\n")
    said(f"{fields}\ntype: people\n")
