"""Rule `syntax`: words that YAML takes for a tag or an anchor, so that the value loses them."""

from __future__ import annotations

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
    "many signs": ("!!! mind the tide", "`!!!` as a tag", "'!!! mind the tide'"),
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


def test_the_message_tells_what_is_left() -> None:
    assert check(note("!important thing"))[0].message == "YAML reads `!important` as a tag, and the value as `thing`"
    assert check(note("&foo"))[0].message == "YAML reads `&foo` as an anchor, and the value is empty"
    assert check(note("!a b"))[0].help == "put the value in quotes: '!a b'"


def test_text_over_lines_is_told_only() -> None:
    text = note("!important thing\n  and more")
    (found,) = check(text)
    assert (found.start.line, found.start.column, found.end.line, found.fix) == (3, 8, 3, None)


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
    if {found.level for found in check(text)} != {"warning"}:
        return
    fixed = fix_text(text, select=["syntax"], unsafe=True)
    block = parse_frontmatter(fixed)
    assert block is not None
    assert block.root is not None
    assert fixed.replace("'", "").replace('"', "") == text.replace("'", "").replace('"', "")


def test_no_block_takes_long() -> None:
    import time

    for line in ("a: !b c\n", "a: &b c\n", "- !b c\n", "a: [!b c, &d]\n", "a: &b c\nd: *b\n"):
        start = time.process_time()
        check("---\n" + "".join(f"k{n}:\n{line.replace('a:', f'a{n}:')}" for n in range(2_000)) + "---\n")
        assert time.process_time() - start < 5
