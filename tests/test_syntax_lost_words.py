"""Rule `syntax`: words that YAML takes for a tag, an anchor or a comment, so that the value loses them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint import Diagnostic, check_text, fix_text
from notelint.frontmatter import parse_frontmatter

# (value, what is lost, how it is written)
LOST: dict[str, tuple[str, str, str]] = {
    "tag": ("!important thing", "`!important` as a tag", "'!important thing'"),
    "tag alone": ("!important", "`!important` as a tag", "'!important'"),
    "sign alone": ("! mind the tide", "`!` as a tag", "'! mind the tide'"),
    "unknown tag of YAML": ("!!important thing", "`!!important` as a tag", "'!!important thing'"),
    "anchor": ("&foo bar", "`&foo` as an anchor", "'&foo bar'"),
    "anchor alone": ("&foo", "`&foo` as an anchor", "'&foo'"),
    "anchor and tag": ("&foo !bar x", "`&foo !bar` as an anchor and a tag", "'&foo !bar x'"),
    "apostrophe": ("!it's late", "`!it's` as a tag", '"!it\'s late"'),
    "before a comment": ("!important thing # why", "`!important` as a tag", "'!important thing' # why"),
    "in a list": ("[kelp, !reed bed]", "`!reed` as a tag", "[kelp, '!reed bed']"),
    "in a list of lines": ("\n- kelp\n- &reed bed", "`&reed` as an anchor", "\n- kelp\n- '&reed bed'"),
    "below a key": ("\n  at: !kelp bed", "`!kelp` as a tag", "\n  at: '!kelp bed'"),
    "on the next line": ("\n  !kelp bed", "`!kelp` as a tag", "\n  '!kelp bed'"),
}


def note(value: str) -> str:
    return f"---\ntype: people\ntitle: {value}\nstatus: open\n---\n\nText !a &b\n"


def check(text: str) -> list[Diagnostic]:
    return check_text(text, select=["syntax"])


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize(("value", "lost", "written"), LOST.values(), ids=LOST)
def test_found(value: str, lost: str, written: str, newline: str) -> None:
    text, fixed = (note(each).replace("\n", newline) for each in (value, written))
    (found,) = check(text)
    assert found.level == "warning"
    assert found.message.startswith(f"YAML reads {lost}, ")
    assert found.help
    assert fix_text(text, select=["syntax"]) == text
    assert fix_text(text, select=["syntax"], unsafe=True) == fixed
    assert check(fixed) == []


@pytest.mark.parametrize("value", ["!!! mind the tide", "!!! Wichtig", "!!!", "!!!! now"])
def test_signs_of_which_other_parsers_make_no_tag_are_text(value: str) -> None:
    (found,) = check(note(value))
    assert found.level == "warning"
    assert fix_text(note(value), select=["syntax"]) == note(f"'{value}'")


@pytest.mark.parametrize(
    ("listed", "written"),
    [
        ("[!a, b]", "['!a', b]"),
        ("[!a, !b, c, d]", "['!a', '!b', c, d]"),
        ("[x, &a, 'b']", "[x, '&a', 'b']"),
        ("[!a,]", "['!a',]"),
        ("!a, b", "'!a, b'"),
        ("\n- !a, b", "\n- '!a, b'"),
    ],
)
def test_a_comma_behind_the_word_parts_items_in_brackets_alone(listed: str, written: str) -> None:
    text = f"---\naliases: {listed}\n---\n"
    assert fix_text(text, select=["syntax"]) == text
    assert fix_text(text, select=["syntax"], unsafe=True) == f"---\naliases: {written}\n---\n"


def test_the_message_tells_what_is_left() -> None:
    assert check(note("!important thing"))[0].message == "YAML reads `!important` as a tag, and the value as `thing`"
    assert check(note("&foo"))[0].message == "YAML reads `&foo` as an anchor, and the value is empty"
    assert check(note("!a b"))[0].help == "put the value in quotes: '!a b'"


@pytest.mark.parametrize(
    ("value", "is_mended"),
    [
        *(("e: &e Red", False), ("e: !e Red", False), ("n: &n 5", False), ("type: &t k", False), ("d: &d true", False)),
        *(("l: [&a x, Red]", False), ("l: [Red, &a Blue]", False), ("title: &a Red", True), ("any: &a Red", True)),
        *(("any: &a 5", False), ("in: {e: &e Red}", False), ("in: {title: &e Red}", True), ("e: &e", False)),
    ],
)
def test_the_fix_must_fit_the_type(value: str, is_mended: bool) -> None:
    colour = {"enum": ["Red", "Blue"]}
    keys = {"title": {"type": "string"}, "e": colour, "n": {"type": "integer"}, "d": {"type": "boolean"}}
    listed = {"l": {"type": "array", "items": colour}, "in": {"type": "object", "properties": keys}}
    config = {"types": {"k": {"properties": {**keys, **listed}}}}
    text = f"---\n{'' if value.startswith('type') else f'type: k{chr(10)}'}{value}\n---\n"
    (found,) = check_text(text, select=["syntax"], config=config)
    assert found.help
    assert (found.fix is not None) == is_mended
    assert (fix_text(text, select=["syntax"], config=config, unsafe=True) != text) == is_mended


def test_text_over_lines_is_told_only() -> None:
    text = note("!important thing\n  and more")
    (found,) = check(text)
    assert (found.start.line, found.start.column, found.end.line, found.fix) == (3, 8, 3, None)


# (value, what is lost, what is left, how it is written; None where more than one reading is plain)
COMMENTED: dict[str, tuple[str, str, str, str | None]] = {
    "a word": ("#kelp", "#kelp", "the value is empty", "'#kelp'"),
    "a number": ("#12", "#12", "the value is empty", "'#12'"),
    "a path": ("#/reed/bed", "#/reed/bed", "the value is empty", "'#/reed/bed'"),
    "before a comment": ("#fff  # the colour", "#fff", "the value is empty", "'#fff'  # the colour"),
    "several words": ("#kelp and reed", "#kelp and reed", "the value is empty", None),
    "an item": ("\n- kelp\n- #reed", "#reed", "the value is empty", "\n- kelp\n- '#reed'"),
    "below a key": ("\n  at: #kelp", "#kelp", "the value is empty", "\n  at: '#kelp'"),
    "a number in a text": ("Reed bed #12 now", "#12 now", "the value as `Reed bed`", "'Reed bed #12 now'"),
    "an apostrophe": ("Ada's bed #1", "#1", "the value as `Ada's bed`", '"Ada\'s bed #1"'),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize(("value", "lost", "rest", "written"), COMMENTED.values(), ids=COMMENTED)
def test_taken_for_a_comment(value: str, lost: str, rest: str, written: str | None, newline: str) -> None:
    text = note(value).replace("\n", newline)
    (found,) = check(text)
    assert (found.level, found.message) == ("warning", f"YAML reads `{lost}` as a comment, and {rest}")
    assert text[found.start.offset : found.end.offset] == lost
    assert fix_text(text, select=["syntax"]) == text
    fixed = fix_text(text, select=["syntax"], unsafe=True)
    assert fixed == (note(written).replace("\n", newline) if written else text)
    assert written is None or check(fixed) == []


@pytest.mark.parametrize(
    "value",
    [
        *("# kelp", "#", "## kelp", "kelp # 12", "kelp #reed", "'kelp' #12", "12 #12", "2025-10-06 #12", "true #1"),
        *("[kelp] #12", "#kelp\n  - reed", "#kelp\n  reed", "|\n  kelp #12", "kelp#12", "'#kelp'", "!!str #kelp"),
    ],
)
def test_a_comment(value: str) -> None:
    assert check(note(value)) == []


def test_each_lost_value_is_told_by_one_rule() -> None:
    text = "---\ntype: people\nperson: #ada\ndate: #2025-10-06\nrole: #kelp\ntags: #reed\n---\n"
    told = {each.place.start.line: each.rule for each in check_text(text, select=["syntax", "schema", "tag"])}
    assert told == {4: "syntax", 5: "syntax", 3: "syntax", 6: "tag"}
    required = text.replace("date: #", "date: ")
    told = {each.place.start.line: each.rule for each in check_text(required, select=["syntax", "schema", "tag"])}
    assert told == {2: "schema", 3: "schema", 5: "syntax", 6: "tag"}


@pytest.mark.parametrize(
    ("value", "fixed"), [("#ada", "'#ada'"), ("#2025-10-06", "#2025-10-06")], ids=["fits the type", "does not"]
)
def test_a_required_key_is_told_with_its_words(value: str, fixed: str) -> None:
    key = "person" if value == "#ada" else "date"
    types = {"types": {"log": {"required": [key], "properties": {"date": {"type": "string", "format": "date"}}}}}
    text = f"---\ntype: log\n{key}: {value}\n---\n"
    (found,) = check_text(text, select=["schema", "syntax"], config=types)
    assert f"`{value}` as a comment" in found.help
    assert fix_text(text, select=["schema"], config=types, unsafe=True) == text.replace(value, fixed)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize(
    ("key", "value", "rule", "fixed"),
    [
        ("owner", "Ada\n  - Bo", "syntax", "\n  - Ada\n  - Bo"),
        ("owner", "Ada\n  - Bo\n  - Cy Dorn", "syntax", "\n  - Ada\n  - Bo\n  - Cy Dorn"),
        ("aliases", "Ada\n  - Bo", "schema", "\n  - Ada\n  - Bo"),
        ("tags", "kelp, reed\n  - bed", "schema", "\n  - kelp\n  - reed\n  - bed"),
        ("tags", 'kelp\n  - "reed"\n  - bed', "schema", "\n  - kelp\n  - reed\n  - bed"),
        ("aliases", "Ada\n  Bo", "schema", "\n  - Ada Bo"),
    ],
)
def test_items_below_a_value(key: str, value: str, rule: str, fixed: str, newline: str) -> None:
    text = f"---\ntype: transcript\n{key}: {value}\n---\n\n# Note\n".replace("\n", newline)
    assert [each.rule for each in check_text(text, select=["syntax", "schema", "tag"])] == [rule]
    assert fix_text(text, select=["syntax", "schema"]) == text
    assert fix_text(text, select=["syntax", "schema"], unsafe=True) == text.replace(
        f": {value}".replace("\n", newline), f":{fixed}".replace("\n", newline)
    )


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize(
    ("field", "line", "fixed"),
    [
        ("owner:\n- Ada\n  - Bo", 3, "owner:\n- Ada\n- Bo"),
        (
            "owner:\n  - Cy # c\n  - Ada\n    - Bo\n    - 'E'\n  - G",
            4,
            "owner:\n  - Cy # c\n  - Ada\n  - Bo\n  - 'E'\n  - G",
        ),
        ("owner:\n  - 1.10\n    - 007\n    - y", 3, "owner:\n  - 1.10\n  - 007\n  - y"),
        ("owner:\n  - Ada\n    - #b c", 3, "owner:\n  - Ada\n  - '#b c'"),
        ("owner:\n  - Cy\n  - Ada\n    - 'E'\n    - #b # c", 4, "owner:\n  - Cy\n  - Ada\n  - 'E'\n  - '#b # c'"),
        ("in:\n  owner: Ada\n    - #4 b", 3, "in:\n  owner:\n    - Ada\n    - '#4 b'"),
        ("in:\n  owner: 1.10\n    - y", 3, "in:\n  owner:\n    - 1.10\n    - y"),
        ("owner:\n- Ada\n\n  - [[Bo]]", 3, "owner:\n- Ada\n- '[[Bo]]'"),
        ("owner:\n- -Ada\n  -Bo", 3, "owner:\n- Ada\n- Bo"),
        ("aliases:\n- Ada\n  - Bo", 3, "aliases:\n- Ada\n- Bo"),
        ("tags:\n- kelp\n  - reed", 3, "tags:\n- kelp\n- reed"),
        ("in:\n  owner: Ada\n    - Bo", 3, "in:\n  owner:\n    - Ada\n    - Bo"),
        ("in:\n- owner:\n  - Ada\n    - Bo", 4, "in:\n- owner:\n  - Ada\n  - Bo"),
    ],
)
def test_items_below_an_item(field: str, line: int, fixed: str, newline: str) -> None:
    text, mended = (f"---\ntitle: a\n{each}\n---\n".replace("\n", newline) for each in (field, fixed))
    (found,) = check_text(text, select=["syntax", "tag"])
    assert (found.start.line, found.level) == (line + 1, "warning")
    assert found.help
    assert fix_text(text, select=["syntax"]) == text
    assert fix_text(text, select=["syntax"], unsafe=True) == mended
    assert check(mended) == []


def test_items_below_the_items_of_a_long_list() -> None:
    start = time.process_time()
    assert len(check("---\na:\n" + "- b\n  - c\n" * 1_000 + "---\n")) == 1_000
    assert time.process_time() - start < 2


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize(
    ("field", "rules", "safe", "unsafe"),
    [
        ("tags:\n  -kelp\n  -reed", ["tag"], "tags:\n  - kelp\n  - reed", None),
        ("tags:\n  -kelp\n  - reed", ["tag"], "tags:\n  - kelp\n  - reed", None),
        ("tags:\n  -kelp", ["tag"], None, "tags:\n  - kelp"),
        ("owner:\n  -Ada\n  -Bo", ["syntax"], None, "owner:\n  - Ada\n  - Bo"),
        ("owner:\n  -Ada", [], None, None),
        ("owner:\n  -5\n  -6", [], None, None),
        ("owner:\n  -Ada\n  and Bo", [], None, None),
    ],
)
def test_dashes_without_a_blank(
    field: str, rules: list[str], safe: str | None, unsafe: str | None, newline: str
) -> None:
    def text(written: str) -> str:
        return f"---\n{written}\n---\n".replace("\n", newline)

    names = ["syntax", "tag"]
    assert [each.rule for each in check_text(text(field), select=names)] == rules
    assert fix_text(text(field), select=names) == text(safe or field)
    assert fix_text(text(field), select=names, unsafe=True) == text(safe or unsafe or field)


def test_tags_with_items_below_them() -> None:
    text = "---\ntags: kelp\n  - reed\n---\n"
    assert [each.rule for each in check_text(text, select=["syntax", "schema", "tag"])] == ["tag"]
    assert fix_text(text, select=["tag"], unsafe=True) == "---\ntags:\n  - kelp\n  - reed\n---\n"


@pytest.mark.parametrize(
    "value",
    [
        "Ada\n  and Bo",
        "Ada - Bo",
        f"{'Ada ' * 20}\n  - Bo",
        "Ada\n  - Bo\n  and more",
        "|\n  Ada\n  - Bo",
        "'Ada\n  - Bo'",
        "Ada\n  -Bo",
        "\n  Ada",
        "\n  - Ada\n    and Bo",
        "\n  - 'Ada\n    - Bo'",
        "\n  - &ada Ada\n    - Bo\nowner: *ada",
    ],
)
def test_a_text_over_lines(value: str) -> None:
    assert check(note(value)) == []


SILENT = {
    "known tags": "[!!str 12, !!int '3', !!float 1, !!bool true, !!null '', !!timestamp 2025-10-06]",
    "verbatim tag": "!<tag:yaml.org,2002:str> 12",
    "tag of a program": "!expr 1 + 1",
    "tag with a path": "!!python/name:kelp.reed x",
    "tag before a list": "!kelp [a, b]",
    "tag before a mapping": "!kelp\n  a: b",
    "tag before quotes": "!kelp 'a'",
    "tag before a block of text": "!kelp |\n  a",
    "anchor with an alias": "&foo bar\nother: *foo",
    "anchor with an alias in a list": "&foo bar\nother: [kelp, *foo]",
    "anchor before a list": "&foo\n- a",
    "anchor before a mapping": "&foo {a: b}",
    "in quotes": "'!important &thing'",
    "inside": "kelp !important &thing",
    "in a block of text": "|\n  a: !important\n  &foo bar",
    "in a comment": "kelp # !important\n# a: &b",
    "mark that is late": "!kelp &foo bar",
}


@pytest.mark.parametrize("value", SILENT.values(), ids=SILENT)
def test_silent(value: str) -> None:
    assert check(note(value)) == []


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(["!", "&", "a", " ", "b", "'", ",", "[", "]", "- ", ": ", "\n", "*a", "#"]), max_size=12)
)
def test_a_fix_keeps_every_letter(pieces: list[str]) -> None:
    text = f"---\nz: {''.join(pieces)}\n---\n"
    told = check(text)
    # A text that swallowed items becomes a list: letters stay, lines do not.
    if {found.level for found in told} != {"warning"} or any("items" in found.message for found in told):
        return
    fixed = fix_text(text, select=["syntax"], unsafe=True)
    block = parse_frontmatter(fixed)
    assert block is not None
    assert block.root is not None
    assert fixed.replace("'", "").replace('"', "") == text.replace("'", "").replace('"', "")


def test_no_block_takes_long() -> None:
    import time

    typed = "---\ntype: people\nparticipants:\n" + "- !b c\n" * 1_000 + "---\n"
    start = time.process_time()
    assert len(check(typed)) == 1_000
    assert time.process_time() - start < 1.25
    for line in ("a: !b c\n", "a: &b c\n", "- !b c\n", "a: [!b c, &d]\n", "a: &b c\nd: *b\n"):
        start = time.process_time()
        check("---\n" + "".join(f"k{n}:\n{line.replace('a:', f'a{n}:')}" for n in range(1_000)) + "---\n")
        assert time.process_time() - start < 1.25
