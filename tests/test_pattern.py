"""Rule `pattern`: patterns of a config, and those that cannot be taken."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Mapping

import pytest

from notelint import ConfigProblem, check_text, fix_text


def config(**pattern: object) -> Mapping[str, object]:
    return {"rules": {"pattern": {"patterns": {"p": {key.replace("_", "-"): value for key, value in pattern.items()}}}}}


def found(text: str, **pattern: object) -> list[tuple[int, int, str]]:
    """Line, column and text of what is found."""
    return [
        (each.start.line, each.start.column, text[each.start.offset : each.end.offset])
        for each in check_text(text, select=["pattern"], config=config(**pattern))
    ]


@pytest.mark.parametrize(
    ("text", "pattern", "expected"),
    [
        ("a foo b foo\n", {"match": "foo"}, [(1, 3, "foo"), (1, 9, "foo")]),
        ("a `foo` %% foo %% <!-- foo -->\n", {"match": "foo"}, []),
        ("a `foo` b\n", {"match": "foo", "code": True}, [(1, 4, "foo")]),
        ("x\n\n```\nfoo\n```\nfoo\n", {"match": "foo"}, [(6, 1, "foo")]),
        ("日本 foo 🙂 foo\n", {"match": "foo"}, [(1, 4, "foo"), (1, 10, "foo")]),
        ("foo\r\nfoo bar\rfoo", {"match": "^foo$"}, [(1, 1, "foo"), (3, 1, "foo")]),
        ("Foo FOO\n", {"literal": "foo", "ignore_case": True}, [(1, 1, "Foo"), (1, 5, "FOO")]),
        ("a.c abc\n", {"literal": "a.c"}, [(1, 1, "a.c")]),
        (
            "---\na: foo\nb: [x, foo]\nc: {d: foo}\n---\nfoo\n",
            {"match": "foo", "in": "values"},
            [(2, 4, "foo"), (3, 8, "foo"), (4, 8, "foo")],
        ),
        ("---\na: foo\nb: foo\n---\nfoo\n", {"match": "foo", "in": ["values"], "keys": ["b"]}, [(3, 4, "foo")]),
        (
            "---\na: 15\nb: true\nc: 1.50\nd: x15\n---\n",
            {"match": "^(15|true|1.5.)$", "in": "values"},
            [(2, 4, "15"), (3, 4, "true"), (4, 4, "1.50")],
        ),
        (
            '---\na: "draft"\nb: \'draft\'\nc: &x "draft"\n---\n',
            {"match": "^draft$", "in": "values"},
            [(2, 5, "draft"), (3, 5, "draft"), (4, 8, "draft")],
        ),
        (
            "---\na: 'it''s foo'\nb: \"\\u00e9 foo\"\n---\n",
            {"match": "^(it's|é) foo", "in": "values"},
            [(2, 5, "it''s foo"), (3, 5, "\\u00e9 foo")],
        ),
        ("---\na: ''\nb:\nc: ~\nd: |\n  foo\n---\n", {"match": "'|~|[|]|foo", "in": "values"}, [(6, 3, "foo")]),
        (
            "# Old one #\n\nOld\n\n  Old\nOld two\n---\n",
            {"match": "^Old( two| one$)?", "in": ["headings"]},
            [(1, 3, "Old one"), (5, 3, "Old"), (6, 1, "Old two")],
        ),
        ("#\n\nfoo\n\n> # foo\n", {"match": "foo", "in": ["headings"]}, []),
        (
            "[r]: http://foo\n[s]: <http://foo> 't'\n[t]:\n  foo.md\n\n> [u]: x#foo\n> [v]: foo\n\nx\n[w]: foo\n",
            {"match": "foo", "in": "links"},
            [(1, 13, "foo"), (2, 14, "foo"), (4, 3, "foo"), (7, 8, "foo")],
        ),
        ("# foo\n\nfoo\n\nfoo\n===\n", {"match": "foo", "in": ["headings"]}, [(1, 3, "foo"), (5, 1, "foo")]),
        ("# foo\n\nfoo\n", {"match": "foo", "in": ["headings", "body"]}, [(1, 3, "foo"), (3, 1, "foo")]),
        ("- [ ] foo 📅 2025-01-01\n- foo\n", {"match": "foo", "in": "tasks"}, [(1, 7, "foo")]),
        ("[[foo]] foo [x](foo.md)\n", {"match": "foo", "in": "links"}, [(1, 3, "foo"), (1, 17, "foo")]),
        (
            "(https://a.foo/b_(c)). foo://a#foo\n",
            {"match": "foo.*", "in": "links"},
            [(1, 12, "foo/b_(c)"), (1, 24, "foo://a")],
        ),
        (
            '`https://foo` [https://foo](b) <a href="https://foo"> <https://foo>\n',
            {"match": "foo", "in": "links"},
            [(1, 64, "foo")],
        ),
        (
            "- x **https://a.foo**\n\n[r]: https://a\n%% https://foo %%\n",
            {"match": "a.*", "in": "links"},
            [(1, 15, "a.foo"), (3, 14, "a")],
        ),
        ("\ufefffoo\n", {"match": "foo"}, [(1, 2, "foo")]),
        ("x\ud800foo\n", {"match": "foo"}, [(1, 3, "foo")]),
    ],
)
def test_found(text: str, pattern: dict[str, object], expected: list[tuple[int, int, str]]) -> None:
    assert found(text, **pattern) == expected


IN_VALUES: dict[str, object] = {"in": "values", "safe": True}


@pytest.mark.parametrize(
    ("before", "pattern", "safe", "unsafe"),
    [
        ("k-v\n", {"match": r"(\w)-(\w)", "replace": r"<\0>", "safe": True}, "k-v\n", "k-v\n"),
        ("a foo\n", {"match": "foo", "replace": "bar"}, "a foo\n", "a bar\n"),
        ("a foo\n", {"match": "foo", "replace": "bar", "safe": True}, "a bar\n", "a bar\n"),
        ("a foo\n", {"match": " foo", "replace": "", "safe": True}, "a\n", "a\n"),
        ("foo\n", {"match": "foo", "replace": "foo bar", "safe": True}, "foo\n", "foo\n"),
        ("k-v\n", {"match": r"(\w)-(\w)", "replace": r"\2=\1 \\", "safe": True}, "v=k \\\n", None),
        ("---\na: foo\n---\n", IN_VALUES | {"match": "foo", "replace": "b: c"}, "---\na: 'b: c'\n---\n", None),
        ("---\na: 'x foo'\n---\n", IN_VALUES | {"match": "foo", "replace": "bar"}, "---\na: 'x bar'\n---\n", None),
        ("---\na: 'x foo'\n---\n", IN_VALUES | {"match": "foo", "replace": "it's"}, "---\na: 'x foo'\n---\n", None),
        ("---\na: foo\n---\n", IN_VALUES | {"match": "foo", "replace": "7"}, "---\na: '7'\n---\n", None),
        ("---\na: 15\n---\n", IN_VALUES | {"match": "15", "replace": "16"}, "---\na: 16\n---\n", None),
        ("---\na: [true]\n---\n", IN_VALUES | {"match": "true", "replace": "false"}, "---\na: [false]\n---\n", None),
        ("---\na: true\n---\n", IN_VALUES | {"match": "true", "replace": "done"}, "---\na: done\n---\n", None),
        ("---\na: 15\n---\n", IN_VALUES | {"match": "15", "replace": "x: y"}, "---\na: 'x: y'\n---\n", None),
        ('---\na: "draft"\n---\n', IN_VALUES | {"match": "^draft$", "replace": "it's"}, '---\na: "it\'s"\n---\n', None),
        ('---\na: "draft"\n---\n', IN_VALUES | {"match": "^draft$", "replace": 'a"b'}, '---\na: "draft"\n---\n', None),
        (
            "---\na: 'it''s foo'\n---\n",
            IN_VALUES | {"match": "it's", "replace": "the"},
            "---\na: 'the foo'\n---\n",
            None,
        ),
        ("---\na: &x foo\n---\n", IN_VALUES | {"match": "foo", "replace": "bar"}, "---\na: &x foo\n---\n", None),
        ("# Old Head\n", {"in": "headings", "match": "^Old", "replace": "New", "safe": True}, "# New Head\n", None),
    ],
)
def test_fixes(before: str, pattern: dict[str, object], safe: str, unsafe: str | None) -> None:
    assert fix_text(before, select=["pattern"], config=config(**pattern)) == safe
    if unsafe is not None:
        assert fix_text(before, select=["pattern"], config=config(**pattern), unsafe=True) == unsafe


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ({}, "give either `match`, an expression, or `literal`, a text"),
        ({"match": "a", "literal": "b"}, "give either"),
        ({"match": "(?=a)"}, "not an expression of the kind that never hangs"),
        ({"match": r"(a)\1"}, "not an expression of the kind that never hangs"),
        ({"match": "a(?<=a)"}, "it knows no look-around and no back-references"),
        ({"match": "a*"}, "it matches nothing at all, and so everywhere"),
        ({"match": r"\b"}, "it matches nothing at all, and so everywhere"),
        ({"match": "foo|^"}, "it matches nothing at all, and so everywhere"),
        ({"match": r"\\\C"}, "is a part of a character"),
        ({"match": ""}, "an empty pattern"),
        ({"match": "a", "in": "title"}, "`title` is no part of a note"),
        ({"match": "a", "level": "bad"}, "expected error, warning, info"),
        ({"match": "a", "safe": "yes"}, "expected true or false"),
        ({"match": "a", "replace": r"\1"}, "there is no group 1"),
        ({"match": "a", "colour": "red"}, "not a key of a pattern"),
        ({"match": 3}, "expected text"),
    ],
)
def test_what_cannot_be_taken(pattern: dict[str, object], words: str) -> None:
    with pytest.raises(ConfigProblem, match="config:1:") as problem:
        found("a\n", **pattern)
    assert words in str(problem.value)


@pytest.mark.parametrize("expression", ["(a+)+b", "(a|aa)+b", "(.*)(.*)(.*)x", "(a?){100}a{100}b"])
def test_no_pattern_can_hang(expression: str) -> None:
    start = time.process_time()
    found("a" * 100_000 + "\n", match=expression)
    assert time.process_time() - start < 10


FIXED = {"replace": "y", "safe": True}


@pytest.mark.parametrize(
    "config",
    [
        {"rules": {}},
        {"level": "error"},
        {"overrides": [{"paths": ["**"], "level": "error"}]},
    ],
    ids=["rule", "config", "override"],
)
def test_the_level_of_a_pattern_is_narrower_than_that_of_the_rule(config: dict[str, object]) -> None:
    patterns = {"a": {"literal": "foo", "level": "info"}, "b": {"literal": "bar"}}
    own = {"patterns": patterns, **({"level": "error"} if "rules" in config else {})}
    found = check_text("foo bar\n", select=["pattern"], config={**config, "rules": {"pattern": own}})
    assert [each.level for each in found] == ["info", "error"]


def test_a_pattern_has_a_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("notelint_rules._pattern.places._BUDGET", 1.0)
    text = ("x" + "." * 58 + "\n") * 60_000
    start = time.process_time()
    *found, last = check_text(text, select=["pattern"], config=config(match=r"x(?:[\s\S]*b)?", level="info", **FIXED))
    assert time.process_time() - start < 5
    assert {(each.level, each.fix) for each in found} == {("info", None)}, "half of the fixes are none"
    assert last.level == "warning"
    assert "takes too long here" in last.message
    assert "line" in last.help
    assert last.start.line == len(found) == found[-1].start.line
    assert last.start == found[-1].end


ENDLESS = """
import sys, time
from notelint import check_text
from notelint_rules._pattern import places

places._BUDGET = 0.5
patterns = {"p": {"match": "x|(?:a?){1000}a{1000}b"}}
start = time.process_time()
*found, last = check_text(
    f"{sys.argv[1]}{'a' * 300_000}\\n", select=["pattern"], config={"rules": {"pattern": {"patterns": patterns}}}
)
print(len(found), time.process_time() - start < 3, "takes too long here" in last.message)
"""
"""A process of its own, with which the search ends that nobody waits for: it would go on for seconds."""


@pytest.mark.parametrize("line", ["", "x\n"], ids=["at once", "behind a match"])
def test_one_search_has_a_budget(line: str) -> None:
    command = [sys.executable, "-c", ENDLESS, line]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (ran.returncode, ran.stdout.split()) == (0, [str(line.count("\n")), "True", "True"]), ran.stderr


def test_a_costly_search_that_is_quick_is_like_any_other() -> None:
    names = r"(?i)\p{L}{3,20} \p{N}"
    assert len(found("Ada Quist 3 \n" * 1_000, match=names)) == 1_000


def test_many_matches_take_linear_time() -> None:
    start = time.process_time()
    assert len(found("é foo\n" * 25_000, match="foo")) == 25_000
    assert time.process_time() - start < 5


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize(
    ("before", "match", "replace", "after"),
    [
        ("a\n\nb\n\n\n\nc\n", r"\n{3,}", "\n\n", "a\n\nb\n\nc\n"),
        ("foo\nbar\n\nbar\n", r"foo\nbar", "x", "x\n\nbar\n"),
        ("foo\n\nbar\n", r"^\s*bar", "x", "foo\nx\n"),
        ("é\nfoo  \n\nfoo\n", r"[ ]+$", "", "é\nfoo\n\nfoo\n"),
        ("one\ntwo\n", r"(o\w+)\n(t\w+)", r"\2\n\1", "two\none\n"),
    ],
)
def test_a_pattern_says_the_same_however_lines_end(
    newline: str, before: str, match: str, replace: str, after: str
) -> None:
    given = config(match=match, replace=replace.replace(r"\n", "\n"), safe=True)
    text = before.replace("\n", newline)
    assert fix_text(text, select=["pattern"], config=given) == after.replace("\n", newline)
    expected = [(line, column, shown.replace("\n", newline)) for line, column, shown in found(before, match=match)]
    assert found(text, match=match) == expected


def test_a_backslash_before_c_is_text() -> None:
    assert found(r"\C" + "\n", match=r"\\C") == [(1, 1, r"\C")]
