"""Rule `tag`: which tags are fine, what is said of the others, and what the fixes write."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from notelint import check_text, fix_text

Types: TypeAlias = Mapping[str, object] | None
DEAL: Mapping[str, object] = {
    "type": "object",
    "order": ["type", "title", "account", "tags"],
    "tags": ["type/{type}", "account/{account|slug}", "generated"],
    "properties": {"account": {"type": "string"}},
}


def config(types: Types = None, **options: str | int) -> dict[str, object]:
    return {"rules": {"tag": options}, "types": {"deal": DEAL} if types is None else types}


def said(fields: str, body: str = "", types: Types = None, **options: str | int) -> list[str]:
    found = check_text(f"---\n{fields}\n---\n{body}", select=["tag"], config=config(types, **options))
    return [f"{d.start.line}:{d.start.column} {d.message}" for d in found]


def fixed(fields: str, *, unsafe: bool = False, types: Types = None, **options: str | int) -> str:
    text = fix_text(f"---\n{fields}\n---\n", select=["tag"], unsafe=unsafe, config=config(types, **options))
    return text[4:-5]


SILENT = {
    "none": "title: a",
    "empty": "tags:",
    "empty list": "tags: []",
    "an item of a comment alone": "tags:\n- a\n- # b\n- c",
    "levels": "tags: [a/b/c/d/e/f]",
    "capitals": "tags: [Foo, FooBar, BAR]",
    "every script": "tags: [日本語, français, größe, עברית, हिन्दी]",
    "emoji": "tags: [🌲, 0🌲, 👩‍💻/x]",
    "digits and another sign": "tags: [y2024, 2024-10, 2024/10, _1]",
    "the old key": "tag: [a, b/c]",
    "the old key as text": "tag: project, important",
    "another key": "my tags: [a b, '#c']",
    "a comment": "tags: # none yet\ntitle: a",
    "a comment behind a tag": "tags:\n- a #b\n- c",
    "a placeholder": "tags: ['{{title}}', '<% tp.file.title %>', a]",
    "YAML that is broken": 'tags: [a, "b" "c"]',
    "a mapping of a template": "tags: {{title}}\ntitle: a",
    "a template in a list": "tags: [{{title}}]",
    "all that is asked": "type: deal\naccount: New Co\ntags: [type/deal, account/new-co, generated]",
    "in other capitals": "type: deal\naccount: New Co\ntags: [Type/Deal, account/New-Co, GENERATED]",
    "deeper": "type: deal\naccount: New Co\ntags: [type/deal/x, account/new-co/paris, generated]",
    "beside another": "type: deal\naccount: New Co\ntags: [type/deal, account/new-co, account/old, generated]",
    "an item of a list that says nothing": "type: deal\naccount: ['', null]\ntags: [type/deal, generated]",
    "a list of very many": f"type: deal\naccount: [{'New Co, ' * 51}]\ntags: [type/deal, generated]",
    "a tag for each item": "type: deal\naccount: [A, B]\ntags: [type/deal, account/a, account/b, generated]",
    "no account to ask for": "type: deal\ntags: [type/deal, generated]",
    "an account without letters": "type: deal\naccount: '...'\ntags: [type/deal, generated]",
    "built in: nothing is asked": "type: customer\naccount: New Co\ntags: [x]",
    "built in: no tags": "type: customer\naccount: New Co",
    "built in: the right ones": "type: customer\naccount: New Co\ntags: [type/customer, account/new-co]",
    "built in: a way to write it": "type: customer\naccount: Hafen Graumünde GmbH\ntags: [account/hafen_graumuende]",
    "built in: its initials": "type: customer\naccount: International Boat Makers\ntags: [account/ibm]",
    "built in: a kind of its own": "type: customer\ntags: [type/meeting]",
    "built in: two of a kind": "type: customer\naccount: New Co\ntags: [account/x, account/y]",
    "a type that nobody knows": "type: recipe\ntags: [type/people]",
}


def test_a_value_that_its_key_refuses_asks_for_no_tag() -> None:
    state = {"properties": {"state": {"enum": ["low", "high"]}}, "tags": ["state/{state}"]}
    types = {"deal": state}
    assert said("type: deal\nstate: hgih\ntags: [state/high]", types=types) == []
    assert said("type: deal\nstate: low\ntags: [state/high]", types=types) != []


@pytest.mark.parametrize("fields", SILENT.values(), ids=SILENT)
def test_silent(fields: str) -> None:
    assert said(fields) == []


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("a b", "`a b` holds a blank, so it is no tag"),
        ("a  b", "`a b` holds blanks, so it is no tag"),
        ("c++", "`c++` holds `+`, so it is no tag"),
        ("a.b", "`a.b` holds `.`, so it is no tag"),
        ("a,b", "`a,b` holds `,`, so it is no tag"),
        ("a#b", "`a#b` holds `#`, so it is no tag"),
        ("a–b", "`a–b` holds `–`, so it is no tag"),
        ("a`b", "`a`b` holds U+0060, so it is no tag"),
        ("person/", "`person/` has an empty level"),
        ("/person", "`/person` has an empty level"),
        ("a//b", "`a//b` has an empty level"),
        ("/", "`/` has an empty level"),
        ("#a", "`#a` is written with more than the tag"),
        ("##a", "`##a` is written with more than the tag"),
        ('"a"', '`"a"` is written with more than the tag'),
        ("“a”", "`“a”` is written with more than the tag"),
        ("a,", "`a,` is written with more than the tag"),
        (" a", "`a` is written with more than the tag"),
        ("#", "`#` is no tag"),
        ("", "an empty tag"),
        ("1984", "`1984` holds digits only, so it is no tag"),
        ("#1984", "`#1984` holds digits only, so it is no tag"),
    ],
)
def test_forms(written: str, what: str) -> None:
    item = "'" + written + "'"
    assert said(f"tags:\n- x\n- {item}") == [f"4:3 {what}"]
    assert said(f"tags: [x, {item}]") == [f"2:11 {what}"]
    assert said(f"tag: [x, {item}]") == [f"2:10 {what}"]


@pytest.mark.parametrize(
    ("before", "safe", "unsafe"),
    [
        ("tags: ['#a', b]", "tags: ['a', b]", ...),
        ("tags:\n- \"'a'\"\n- b # x", 'tags:\n- "a"\n- b # x', ...),
        ("tags: [a, '']", "tags: [a]", ...),
        ("tags: [a, b, a, a]", "tags: [a, b]", ...),
        ("tags:\n- a # one\n- b\n- a", "tags:\n- a # one\n- b", ...),
        ("tags:\n- a\n- b\n- a # two", "tags:\n- a\n- b\n- a # two", "tags:\n- a\n- b"),
        ("tags:\n- a\n- '' # c", "tags:\n- a\n- '' # c", "tags:\n- a"),
        ("tags:\n- person/ # c", "tags:\n- person/ # c", "tags: []"),
        ("tags: [&t a, *t]", "tags: [&t a, *t]", ...),
        ("tags: [a, A]", "tags: [a, A]", "tags: [a]"),
        ("tags: [true]", "tags: ['true']", ...),
        ("tags: [1984, 1.5]", "tags: [1984, 1.5]", ...),
        ("tags: [a b]", "tags: [a b]", "tags: [a-b]"),
        ("tags: [a b c++]", "tags: [a b c++]", ...),
        ("tags: [a, person/]", "tags: [a, person/]", "tags: [a]"),
        ("tags: [a//b]", "tags: [a//b]", "tags: [a/b]"),
        ("tags:\n- a\n- #b", "tags:\n- a\n- #b", "tags:\n- a\n- b"),
        ("tags:\n- a\n-\n- b", "tags:\n- a\n- b", ...),
        ("tags: [null]", "tags: []", ...),
        ("tags:\n- a\n- #b c", "tags:\n- a\n- #b c", ...),
        ("x: [a]\ntags: a, b", "x: [a]\ntags: [a, b]", ...),
        ("x: [a]\ntags: a", "x: [a]\ntags: [a]", ...),
        ("x: [a]\ntags: a b", "x: [a]\ntags: a b", "x: [a]\ntags: [a, b]"),
        ("x: [a]\ntags: a, b c", "x: [a]\ntags: a, b c", ...),
        ("x: [a]\ntags: see (b)", "x: [a]\ntags: see (b)", ...),
        ("tag: 'a, #b'", "tag: 'a, b'", ...),
        ("x: [a]\ntags: kelp farms; tide tables", "x: [a]\ntags: kelp farms; tide tables", ...),
        ("x: [a]\ntags: a; b", "x: [a]\ntags: a; b", "x: [a]\ntags: [a, b]"),
        ("x: [a]\ntags: a;b", "x: [a]\ntags: a;b", "x: [a]\ntags: [a, b]"),
        ("x: [a]\ntags: '#a; #b'", "x: [a]\ntags: [a, b]", ...),
        ("x: [a]\ntags: \"'a', 'b'\"", 'x: [a]\ntags: ["a", "b"]', ...),
        ("x: [a]\ntags: haus, garten]", "x: [a]\ntags: haus, garten]", "x: [a]\ntags: [haus, 'garten]']"),
        ("x: [a]\ntags: (haus, garten", "x: [a]\ntags: (haus, garten", "x: [a]\ntags: [(haus, garten]"),
        ("tag: a; b", "tag: a; b", ...),
        ("tags: \"rock 'n' roll\"", "tags: \"rock 'n' roll\"", ...),
        ("tags: \"Ada 'Q'\"", "tags: \"Ada 'Q'\"", ...),
        ("x: [a]\ntags: 1,5", "x: [a]\ntags: 1,5", "x: [a]\ntags: ['1', '5']"),
        ("x: [a]\ntags: a | b", "x: [a]\ntags: a | b", ...),
        ("tags: ['- a']", "tags: ['- a']", "tags: ['a']"),
        ("tags: [a - b]", "tags: [a - b]", "tags: [a-b]"),
        ("tags: ['- -']", "tags: ['- -']", ...),
        ("tags: ['a, b']", "tags: ['a, b']", "tags: [a, b]"),
        ("tags: [x, 'a,b', c]", "tags: [x, 'a,b', c]", "tags: [x, a, b, c]"),
        ("tags: ['#a #b']", "tags: ['#a #b']", "tags: [a, b]"),
        ("tags:\n- a; b # x\n- c", "tags:\n- a; b # x\n- c", "tags:\n- a # x\n- b\n- c"),
        ("tags: ['a b, c']", "tags: ['a b, c']", ...),
        ("tags: ['1,5']", "tags: ['1,5']", ...),
        ("tags: [[a, b]]", "tags: [[a, b]]", "tags: [a, b]"),
        ("tags: [a, [b], 1]", "tags: [a, [b], 1]", "tags: [a, b, 1]"),
        ("tags: [a, {b: c}]", "tags: [a, {b: c}]", ...),
    ],
)
def test_fixes(before: str, safe: str, unsafe: object) -> None:
    assert fixed(before) == safe
    assert fixed(before, unsafe=True) == (safe if unsafe is ... else unsafe)


ASKED = {
    "no tags": (
        "type: deal\naccount: New Co\nx: [a]",
        "type: deal\naccount: New Co\ntags: [type/deal, account/new-co, generated]\nx: [a]",
        ...,
    ),
    "empty tags": (
        "type: deal\ntags: []",
        "type: deal\ntags: [type/deal, generated]",
        ...,
    ),
    "in the note's own style": (
        "type: deal\ntags:\n    - x",
        "type: deal\ntags:\n    - x\n    - type/deal\n    - generated",
        ...,
    ),
    "one that is stale": (
        "type: deal\naccount: New Co\ntags: [type/deal, account/old, generated]",
        "type: deal\naccount: New Co\ntags: [type/deal, account/new-co, generated]",
        ...,
    ),
    "one that is written otherwise": (
        "type: deal\naccount: New Co\ntags: [type/deal, account/new_co, generated]",
        "type: deal\naccount: New Co\ntags: [type/deal, account/new-co, generated]",
        ...,
    ),
    "two that are stale": (
        "type: deal\naccount: New Co\ntags: [type/deal, account/old, account/older, generated]",
        "type: deal\naccount: New Co\ntags: [type/deal, account/old, account/older, generated]",
        "type: deal\naccount: New Co\ntags: [type/deal, account/old, account/older, generated, account/new-co]",
    ),
    "a list of one": (
        "type: deal\naccount: [New Co]\ntags: [type/deal, account/old, generated]",
        "type: deal\naccount: [New Co]\ntags: [type/deal, account/new-co, generated]",
        ...,
    ),
    "a tag for each item of a list, and none in the place of another": (
        "type: deal\naccount: [New Co, '[[B/Vik Ropes]]']\ntags: [type/deal, account/old, generated]",
        "type: deal\naccount: [New Co, '[[B/Vik Ropes]]']\n"
        "tags: [type/deal, account/old, generated, account/new-co, account/vik-ropes]",
        ...,
    ),
    "the account is a link": (
        "type: deal\naccount: '[[Accounts/New Co|them]]'\ntags: [type/deal, account/old, generated]",
        "type: deal\naccount: '[[Accounts/New Co|them]]'\ntags: [type/deal, account/new-co, generated]",
        ...,
    ),
    "an empty level that the type fills": (
        "type: deal\naccount: New Co\ntags: [type/deal, generated, account/]",
        "type: deal\naccount: New Co\ntags: [type/deal, generated, account/, account/new-co]",
        "type: deal\naccount: New Co\ntags: [type/deal, generated, account/new-co]",
    ),
    "built in: another known type": (
        "type: customer\ntags: [type/people]",
        "type: customer\ntags: [type/people]",
        "type: customer\ntags: [type/customer]",
    ),
    "beside a text that can be parted in two ways": (
        "type: deal\ntags: kelp farms; tide tables",
        "type: deal\ntags: kelp farms; tide tables",
        ...,
    ),
    "beside two words": (
        "type: deal\nx: [a]\ntags: kelp farms",
        "type: deal\nx: [a]\ntags: kelp farms",
        "type: deal\nx: [a]\ntags: [kelp, farms, type/deal, generated]",
    ),
    "beside tags with commas": (
        "type: deal\nx: [a]\ntags: kelp, farms",
        "type: deal\nx: [a]\ntags: [kelp, farms, type/deal, generated]",
        ...,
    ),
    "below a key of its own": (
        "type: deal\nage: [3]",
        "type: deal\ntags: [type/deal, generated]\nage: [3]",
        ...,
    ),
    "a value that is still to come": (
        "type: deal\naccount: '{{account}}'\ntags: [type/deal]",
        "type: deal\naccount: '{{account}}'\ntags: [type/deal, generated]",
        ...,
    ),
    "a value that says that there is none": (
        "type: deal\naccount: TBD\ntags: [type/deal, account/halm]",
        "type: deal\naccount: TBD\ntags: [type/deal, account/halm, generated]",
        ...,
    ),
    "built in: another account": (
        "type: customer\naccount: New Co\ntags: [account/elsewhere]",
        "type: customer\naccount: New Co\ntags: [account/elsewhere]",
        "type: customer\naccount: New Co\ntags: [account/new-co]",
    ),
}


THERE_IN_ANOTHER_FORM = {
    "in an item that swallowed the next": "tags:\n- type/deal\n  - kelp\n- generated",
    "in an item that was swallowed": "tags:\n- kelp\n  - type/deal\n- generated",
    "in an item with a semicolon": "tags: [type/deal; generated]",
    "with a blank": "tags: [type deal, generated]",
    "in a comment": "tags:\n- #type/deal\n- generated",
    "in a list of its own": "tags:\n- [[type/deal]]\n- generated",
    "misspelt": "tags: [type/deal, genrated]",
    "below a misspelt key": "tgs: [type/deal, generated]",
    "below another near key": "tas:\n- type/deal\n- generated",
    "below a key with two colons": "tags:: [type/deal, generated]",
}


@pytest.mark.parametrize("tags", THERE_IN_ANOTHER_FORM.values(), ids=THERE_IN_ANOTHER_FORM)
def test_a_tag_that_may_be_there_in_another_form_is_not_safely_added(tags: str) -> None:
    before = f"type: deal\n{tags}"
    assert said(before) != []
    assert fixed(before) == before


@pytest.mark.parametrize(("before", "safe", "unsafe"), ASKED.values(), ids=ASKED)
def test_tags_of_the_type(before: str, safe: str, unsafe: object) -> None:
    assert said(before) != []
    assert fixed(before) == safe
    assert fixed(before, unsafe=True) == (safe if unsafe is ... else unsafe)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("tags: [[a]]", ["2:8 item 1 of `tags` is a list, so it is no tag"]),
        ("tags:\n- x\n- b: c", ["4:3 item 2 of `tags` is a mapping, so it is no tag"]),
        ("tags:\n  a: 1", ["2:1 `tags` is a mapping, Obsidian takes tags from a list only"]),
        ("tags: {a: b}", ["2:1 `tags` is a mapping, Obsidian takes tags from a list only"]),
        ("type: people\ntags: {a: b}", []),  # rule `schema` says so
    ],
)
def test_tags_that_are_no_list_of_texts(fields: str, expected: list[str]) -> None:
    assert said(fields) == expected


def test_many_lists_in_a_list_take_linear_time() -> None:
    start = time.process_time()
    assert len(said(f"tags: [{', '.join(['[a]'] * 5_000)}]")) == 5_000
    assert len(said(f"tags: [{', '.join(['a;b'] * 5_000)}]")) == 5_000
    assert time.process_time() - start < 6


def test_a_tag_of_the_body_counts() -> None:
    assert said("type: deal\ntags: [type/deal]", "Made by a program. #generated\n") == []


def test_what_a_type_asks_for_is_an_error_and_the_rest_are_warnings() -> None:
    fields = "type: deal\ntags: [type/deal, a b, '#c']"
    found = check_text(f"---\n{fields}\n---\n", select=["tag"], config=config())
    assert [(d.level, d.fix is not None and d.fix.safe) for d in found] == [
        ("error", True),
        ("warning", False),
        ("info", True),
    ]


@pytest.mark.parametrize(
    ("template", "value", "tag"),
    [
        ("account/{account}", "New Co", "account/New Co"),
        ("{account}", "1", "1"),
        ("v/{account}", "1.10", "v/1.10"),
    ],
)
def test_a_template_that_makes_no_tag_is_told_only(template: str, value: str, tag: str) -> None:
    types, fields = {"deal": {"tags": [template]}}, f"type: deal\naccount: {value}"
    assert said(fields, types=types) == [f"2:1 the type asks for `{tag}`, which is no tag: `account` is `{value}`"]
    assert fixed(fields, unsafe=True, types=types) == fields


@pytest.mark.parametrize(
    ("value", "tags"), [("1.10", "v/1-10"), ("1e3", "v/1e3"), ("007", "v/007"), ("0x1F", "v/0x1f"), ("1.5", "v/1-5")]
)
def test_a_number_is_asked_for_as_it_is_written(value: str, tags: str) -> None:
    types, fields = {"deal": {"tags": ["v/{n|slug}"]}}, f"type: deal\nn: {value}\ntags: [{tags}]"
    assert said(fields, types=types) == []
    assert fixed(fields, unsafe=True, types=types) == fields


@pytest.mark.parametrize(
    ("options", "before", "findings", "after"),
    [
        ({"case": "lower"}, "tags: [A/b, c]", ["2:8 `A/b` has capitals"], "tags: [a/b, c]"),
        ({"case": "lower"}, "tags: [ÀB]", ["2:8 `ÀB` has capitals"], "tags: [àb]"),
        ({"levels": 1}, "tags: [a/b, c]", ["2:8 `a/b` has 2 levels, 1 are allowed"], "tags: [a/b, c]"),
        ({"levels": 2}, "tags: [a/b, c]", [], "tags: [a/b, c]"),
    ],
)
def test_options(options: dict[str, Any], before: str, findings: list[str], after: str) -> None:
    assert said(before, **options) == findings
    assert fixed(before, **options) == after


BOATS: dict[str, Any] = {"properties": {"name": {"type": "string"}}}


@pytest.mark.parametrize(
    ("template", "name", "tag", "safe", "unsafe"),
    [
        ("boat/{name|slug}", "Möwe", "boat/möwe", ..., ...),
        ("boat/{name|slug}", "Möwe", "boat/moewe", ..., ...),
        ("boat/{name|slug}", "Möwe", "boat/mowe", ..., ...),
        ("boat/{name|slug}", "Möwe Größe", "boat/moewe-groesse", ..., ...),
        ("boat/{name|slug}", "Ærø Å", "boat/aeroe-aa", ..., ...),
        ("boat/{name|slug}", "Ærø Å", "boat/aero-a", ..., ...),
        ("boat/{name|slug}", "Möwe", "boat/moewe/big", ..., ...),
        ("boat/{name|slug}", "Möwe", "boat/mouette", "boat/möwe", ...),
        ("boat/{name|slug}", "Moewe", "boat/mowe", "boat/moewe", ...),
        ("boat/{name|ascii|slug}", "Möwe", "boat/mowe", ..., ...),
        ("boat/{name|ascii|slug}", "Möwe", "boat/moewe", ..., ...),
        ("boat/{name|ascii|slug}", "Möwe", "boat/möwe", ..., "boat/mowe"),
        ("boat/{name|ascii|slug}", "Niño", "boat/niño", "boat/nino", ...),
        ("boat/{name|ascii|slug}", "Tern", "boat/gull", "boat/tern", ...),
    ],
)
def test_a_name_in_plain_letters(template: str, name: str, tag: str, safe: object, unsafe: object) -> None:
    types = {"boat": {**BOATS, "tags": [template]}}
    before = f"type: boat\nname: {name}\ntags: [{tag}]"
    after = before if safe is ... else before.replace(tag, str(safe))
    assert fixed(before, types=types) == after
    assert fixed(before, types=types, unsafe=True) == (after if unsafe is ... else before.replace(tag, str(unsafe)))
    assert bool(said(before, types=types)) == ((safe, unsafe) != (..., ...))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("About #person/ and #a//b here\n", ["3:7 `#person/` has an empty level", "3:20 `#a//b` has an empty level"]),
        ("#a/b and #1 and `#x/`\n", []),
        ("Merged PRs #72/#73/#75, and #8/ too\n", []),
        ("Merged #v2/ and #2a/\n", ["3:8 `#v2/` has an empty level", "3:17 `#2a/` has an empty level"]),
    ],
)
def test_tags_of_the_body(body: str, expected: list[str]) -> None:
    found = check_text(f"---\n---\n{body}", select=["tag"])
    assert [f"{d.start.line}:{d.start.column} {d.message}" for d in found] == expected


TAGS = st.one_of(
    st.text("ab/# ,.\"'é1", max_size=6), st.sampled_from(["a", "A", "type/deal", "account/x", "generated", "account/"])
)


@settings(max_examples=80, deadline=None)
@given(st.lists(TAGS, max_size=5), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans(), st.booleans())
def test_fixes_reach_an_end_and_lose_no_tag(tags: list[str], newline: str, unsafe: bool, in_flow: bool) -> None:
    quoted = ["'" + tag.replace("'", "''") + "'" for tag in tags]
    written = f" [{', '.join(quoted)}]\n" if in_flow or not tags else "\n" + "".join(f"- {tag}\n" for tag in quoted)
    text = f"---\ntype: deal\naccount: New Co\ntags:{written}x: 1\n---\nBody\n".replace("\n", newline)
    once = fix_text(text, select=["tag"], unsafe=unsafe, config=config())
    assert fix_text(once, select=["tag"], unsafe=unsafe, config=config()) == once
    left = check_text(once, select=["tag"], config=config())
    assert not [found for found in left if found.fix and (found.fix.safe or unsafe)]
    data = YAML(typ="safe", pure=True).load(once.split(f"---{newline}")[1])
    assert (data["type"], data["account"], data["x"]) == ("deal", "New Co", 1)
    assert once.endswith(f"---{newline}Body{newline}")
    if not unsafe:
        letters = {"".join(filter(str.isalnum, tag)) for tag in map(str, data["tags"])}
        kept = (tag for tag in tags if not tag.startswith("account/"))
        assert {letter for tag in kept if (letter := "".join(filter(str.isalnum, tag)))} <= letters


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_any_text_is_judged(fields: str) -> None:
    said(f"type: deal\ntags: {fields}\n")
    said(f"tags:\n- {fields}\n")


def test_many_words_in_one_text_take_linear_time() -> None:
    start = time.process_time()
    assert len(said(f"tags: {' '.join(f'w{number}' for number in range(40_000))}")) == 1
    assert time.process_time() - start < 6


def test_beside_a_key_that_stands_for_it_none_is_added() -> None:
    config = {"types": {"log": {"tags": ["log"], "properties": {"tags": {"type": "array"}}}}}
    text = "---\ntype: log\nTags: [kelp]\n---\n"
    assert fix_text(text, select=["tag"], config=config, unsafe=True) == text
    renamed = fix_text(text, select=["tag", "schema"], config=config, unsafe=True)
    assert renamed == "---\ntype: log\ntags: [kelp, log]\n---\n"
