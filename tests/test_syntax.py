"""Rule `syntax`: frontmatter that is not readable, keys that stand twice, and the marks of an unresolved merge."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint import Diagnostic, check_text, fix_text


def check(text: str) -> list[Diagnostic]:
    return check_text(text, select=["syntax"])


def places(text: str) -> list[tuple[int, int]]:
    return [(d.start.line, d.start.column) for d in check(text)]


OURS = "<<<<<<< HEAD\n"
BASE = "||||||| 1f2e3d4\n"
MIDDLE = "=======\n"
THEIRS = ">>>>>>> branch\n"
CONFLICT = f"{OURS}one\n{MIDDLE}two\n{THEIRS}"

SILENT = {
    "empty": "",
    "no frontmatter": "# Title\n\ntext\n",
    "empty frontmatter": "---\n---\n",
    "readable": "---\ntitle: 'a \"b\" c'\ntags: [a, '@b']\n---\n",
    "setext heading": "Title\n=======\n\ntext\n",
    "opening alone": f"{OURS}text\n",
    "closing alone": f"text\n{THEIRS}",
    "no middle": f"{OURS}text\n{THEIRS}",
    "wrong order": f"{THEIRS}one\n{MIDDLE}two\n{OURS}",
    "middle first": f"{MIDDLE}{OURS}{THEIRS}",
    "six signs": CONFLICT.replace("<<<<<<<", "<<<<<<").replace(">>>>>>>", ">>>>>>"),
    "eight signs": CONFLICT.replace("<<<<<<<", "<<<<<<<<").replace(">>>>>>>", ">>>>>>>>"),
    "no blank behind": CONFLICT.replace("< HEAD", "<HEAD"),
    "indented": CONFLICT.replace("<<<<<<<", " <<<<<<<"),
    "middle with words": f"{OURS}one\n======= two\n{THEIRS}",
    "in a fence": f"```\n{CONFLICT}```\n",
    "in a tilde fence": f"~~~ diff\n{CONFLICT}~~~\n",
    "quotes seven deep": ">>>>>>> quoted\n\nHeading\n=======\n",
    "U+2028 is no line end": f"a\u2028{CONFLICT}",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_silent(text: str) -> None:
    assert places(text) == []


FOUND = {
    "plain": (CONFLICT, [(1, 1)]),
    "in the body": (f"---\ntitle: a\n---\n\ntext\n{CONFLICT}text\n", [(6, 1)]),
    "with a base": (f"text\n{OURS}one\n{BASE}old\n{MIDDLE}two\n{THEIRS}", [(2, 1)]),
    "without labels": ("<<<<<<<\none\n=======\n>>>>>>>\n", [(1, 1)]),
    "at the end of the file": (CONFLICT.rstrip("\n"), [(1, 1)]),
    "two": (f"{CONFLICT}between\n{CONFLICT}", [(1, 1), (7, 1)]),
    "opened twice": (f"{OURS}{CONFLICT}", [(2, 1)]),
    "a fence that both sides open": (f"{OURS}```py\n{MIDDLE}```js\n{THEIRS}code\n```\n", [(1, 1)]),
    "behind a fence": (f"text\n```\ncode\n```\n{CONFLICT}", [(5, 1)]),
    "in a list": (f"- one\n{OURS}- two\n{MIDDLE}- three\n{THEIRS}", [(2, 1)]),
    "in the frontmatter": (f"---\ntitle: a\n{CONFLICT}---\n", [(3, 1)]),
    "around the frontmatter's end": (f"---\ntitle: a\n{OURS}b: 1\n---\n{MIDDLE}b: 2\n---\n{THEIRS}", [(3, 1)]),
    "conflict in the body, problem in the frontmatter": (f"---\ntitle: @a\n---\n{CONFLICT}", [(2, 8), (4, 1)]),
    "quote": ('---\ntitle: "a "b" c"\n---\n', [(2, 11)]),
    "at sign": ("---\ntitle: a\nperson:   @b\n---\n", [(3, 11)]),
    "colon": ("---\ntitle: a: b\n---\n", [(2, 8)]),
    "tab": ("---\na:\n\t- b\n---\n", [(3, 1)]),
    "placeholder": ("---\ntitle: {{title}}\n---\n", [(2, 8)]),
    "never closed": ("---\ntitle: a\ntags: b\n\n# Heading\n", [(1, 1)]),
    "a list": ("---\n- a\n- b\n---\n", [(2, 1)]),
    "key that stands twice": ("---\na: 1\nb: 2\na: 3\na: 4\n---\n", [(4, 1), (5, 1)]),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_found(text: str, expected: list[tuple[int, int]], newline: str) -> None:
    text = text.replace("\n", newline)
    assert places(text) == expected
    shifted = [(line, column + (line == 1)) for line, column in expected]
    assert places("\ufeff" + text) == shifted
    assert fix_text(text, select=["syntax"], unsafe=True) == text


def test_every_problem_is_an_error_with_advice() -> None:
    for text, _ in FOUND.values():
        assert all(d.level == "error" and d.help and not d.fix for d in check(text))


def test_a_conflict_names_its_marks() -> None:
    (found,) = check(f"text\n{OURS}one\n{BASE}old\n{MIDDLE}two\n{THEIRS}")
    assert found.message == "unresolved merge conflict, down to line 8"
    assert (found.start.line, found.end.line, found.end.column) == (2, 2, 13)
    assert [place.start.line for place in found.related] == [4, 6, 8]


def test_the_schema_is_judged_where_a_key_stands_twice_and_not_where_nothing_can_be_read() -> None:
    twice = check_text("---\ntype: people\ntitle: 1\ntitle: 2\n---\n", select=["frontmatter"])
    assert [(d.rule, d.start.line) for d in twice] == [("schema", 3), ("syntax", 4)]
    broken = check_text('---\ntype: people\ntitle: "a" b\ntags: 1\n---\n', select=["frontmatter"])
    assert [(d.rule, d.start.line) for d in broken] == [("syntax", 3)]


PIECES = st.sampled_from([OURS, BASE, MIDDLE, THEIRS, "text\n", "```\n", "---\n", "a: b\n", "\r", " ", "<<<<<<<"])


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=16).map("".join) | st.text())
def test_any_text_is_read(text: str) -> None:
    for found in check(text):
        assert 0 <= found.span.start <= found.span.end <= len(text)
        if found.message.startswith("unresolved merge conflict"):
            marks = [text[found.span.start], *(text[place.start.offset] for place in found.related)]
            assert "".join(marks) in ("<=>", "<|=>")
