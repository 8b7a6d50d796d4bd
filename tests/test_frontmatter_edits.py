"""Edits of one key or value: what is written, in which style, and that nothing else changes."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest

from notelint.diagnostic import Edit
from notelint.frontmatter import Data, Frontmatter, Scalar, parse_frontmatter

Path = Sequence[str | int]


def block_of(yaml: str) -> Frontmatter:
    block = parse_frontmatter(f"\ufeff---\n{yaml}---\nbody\n")
    assert block is not None
    return block


def applied(block: Frontmatter, edits: tuple[Edit, ...] | None) -> str | None:
    """The YAML after the edits, which lie inside the block, in order and apart."""
    if edits is None:
        return None
    parts, place = [], block.yaml.start
    for edit in edits:
        assert place <= edit.start <= edit.end <= block.yaml.end
        parts += [block.text[place : edit.start], edit.text]
        place = edit.end
    return "".join((*parts, block.text[place : block.yaml.end]))


# before, path, value, after; None where the edit is refused
SET: list[tuple[str, Path, Scalar, str | None]] = [
    # the style that stands there stays
    ("a: b\n", ["a"], "c", "a: c\n"),
    ("a: 'b'\n", ["a"], "c", "a: 'c'\n"),
    ('a: "b"\n', ["a"], "c", 'a: "c"\n'),
    ("a: 'b'\n", ["a"], "it's", "a: 'it''s'\n"),
    ('a: "b"\n', ["a"], 'say "\\"\n', 'a: "say \\"\\\\\\"\\n"\n'),
    ("a: '2025/03/01'\n", ["a"], "2025-03-01", "a: '2025-03-01'\n"),
    ("a: 2025/03/01\n", ["a"], "2025-03-01", "a: 2025-03-01\n"),
    # plain becomes quoted where it would read as something else
    ("a: b\n", ["a"], "Review: budget", "a: 'Review: budget'\n"),
    ("a: b\n", ["a"], "@home", "a: '@home'\n"),
    ("a: b\n", ["a"], "x # y", "a: 'x # y'\n"),
    ("a: b\n", ["a"], "- x", "a: '- x'\n"),
    ("a: b\n", ["a"], "[x]", "a: '[x]'\n"),
    ("a: b\n", ["a"], "true", "a: 'true'\n"),
    ("a: b\n", ["a"], "12", "a: '12'\n"),
    ("a: b\n", ["a"], "", "a: ''\n"),
    ("a: b\n", ["a"], " b ", "a: ' b '\n"),
    ("a: b\n", ["a"], "'b", "a: '''b'\n"),
    ("a: b\n", ["a"], "{{b}}", "a: '{{b}}'\n"),
    ("a: b\n", ["a"], "b\nc", 'a: "b\\nc"\n'),
    ("a: b\n", ["a"], "b\tc", 'a: "b\\tc"\n'),
    ("a: b\n", ["a"], "b\x85\u2028\x07", 'a: "b\\x85\\u2028\\x07"\n'),
    ("a: b\n", ["a"], "it's 📅", "a: it's 📅\n"),
    ("a: b\n", ["a"], "no", "a: 'no'\n"),
    # other kinds
    ("a: b\n", ["a"], 3, "a: 3\n"),
    ("a: b\n", ["a"], 2.5, "a: 2.5\n"),
    ("a: b\n", ["a"], True, "a: true\n"),
    ("a: 1\n", ["a"], 1.0, "a: 1.0\n"),
    ("a: b\n", ["a"], None, "a: null\n"),
    ("a: b\n", ["a"], math.inf, "a: .inf\n"),
    ("a: b\n", ["a"], -math.inf, "a: -.inf\n"),
    ("a: b\n", ["a"], math.nan, "a: .nan\n"),
    ("a: .nan\nb: c\n", ["b"], "d", "a: .nan\nb: d\n"),
    ("a: 'b'\n", ["a"], 3, "a: 3\n"),
    # empty values
    ("a:\nb: c\n", ["a"], "d", "a: d\nb: c\n"),
    ("a: \nb: c\n", ["a"], "d", "a: d \nb: c\n"),
    ("a: # note\n", ["a"], "d", "a: d # note\n"),
    ("a:\n-\n- b\n", ["a", 0], "d", "a:\n- d\n- b\n"),
    ("a: {b: , c: d}\n", ["a", "b"], "e", "a: {b: e , c: d}\n"),
    ("a: {b, c: d}\n", ["a", "b"], "e", "a: {b: e, c: d}\n"),
    # deeper, and around it comments, blanks, folds
    ("a:\n- b\n- 'c'\nd: e\n", ["a", 1], "f", "a:\n- b\n- 'f'\nd: e\n"),
    ("a: [b, c]\n", ["a", 1], "d, e", "a: [b, 'd, e']\n"),
    ("a: [b, c]\n", ["a", 0], "d", "a: [d, c]\n"),
    ("a:\n  b:\n  - c: d  # x\n", ["a", "b", 0, "c"], "e", "a:\n  b:\n  - c: e  # x\n"),
    ("# x\na:   b   # y\n\nc: d\n", ["a"], "e", "# x\na:   e   # y\n\nc: d\n"),
    ("a: b\n  c\nd: e\n", ["a"], "f", "a: f\nd: e\n"),
    ("a: 'b\n\n  c'\nd: e\n", ["a"], "f", "a: 'f'\nd: e\n"),
    ("a: b\nc: |\n  d\n", ["a"], "e", "a: e\nc: |\n  d\n"),
    ("a: b\na: c\n", ["a"], "d", "a: d\na: c\n"),
    # refused
    ("a: |\n  b\n", ["a"], "c", "a: |-\n  c\n"),
    ("a: >-\n  b\n", ["a"], "c", "a: >-\n  c\n"),
    ("a: [b]\n", ["a"], "c", "a: c\n"),
    ("a:\n- b\n", ["a"], "c", "a: c\n"),
    ("a: {}\n", ["a"], "c", "a: c\n"),
    ("a: &x b\nc: *x\n", ["a"], "d", None),
    ("a: &x b\nc: *x\n", ["c"], "d", None),
    ("a: &x [b]\nc: *x\n", ["c", 0], "d", None),
    ("a: !!str 1\n", ["a"], "d", "a: !!str d\n"),
    ("a: b\n", ["x"], "c", None),
    ("a: b\n", ["a", 0], "c", None),
    ("a: b\n", [], "c", None),
    ("a: b: c\n", ["a"], "d", None),
    ("", ["a"], "d", None),
]


@pytest.mark.parametrize(("before", "path", "value", "after"), SET)
def test_set(before: str, path: Path, value: Scalar, after: str | None) -> None:
    block = block_of(before)
    assert applied(block, block.set(path, value)) == after


# before, key, new key, after
RENAME: list[tuple[str, str, str, str | None]] = [
    ("a: b\n", "a", "c", "c: b\n"),
    ("a : b\n", "a", "c", "c : b\n"),
    ("x: 1\na: # y\n- b\n", "a", "due date", "x: 1\ndue date: # y\n- b\n"),
    ("'a': b\n", "a", "c", "'c': b\n"),
    ('"a": b\n', "a", "c", '"c": b\n'),
    ("a: b\n", "a", "c: d", "'c: d': b\n"),
    ("a: b\n", "a", "- c", "'- c': b\n"),
    ("a: b\n", "a", "1", "'1': b\n"),
    ("a: b\n", "a", "c\nd", '"c\\nd": b\n'),
    ("{a: b}\n", "a", "c", "{c: b}\n"),
    ("a: |\n  a: b\n", "a", "c", "c: |\n  a: b\n"),
    ("? a\n: b\n", "a", "c", "? c\n: b\n"),
    ("a: 1\nb: 2\n", "a", "b", None),
    ("a: b\n", "x", "c", None),
    (": b\n", "", "c", None),
    ("&x a: b\n", "a", "c", "&x c: b\n"),
    ("a: b: c\n", "a", "d", None),
]


@pytest.mark.parametrize(("before", "key", "new", "after"), RENAME)
def test_rename(before: str, key: str, new: str, after: str | None) -> None:
    block = block_of(before)
    assert applied(block, block.rename(key, new)) == after


def test_edits_in_crlf_notes_and_behind_a_bom() -> None:
    text = "\ufeff---\r\na: b\r\nc:\r\n- d\r\n---\r\nbody\r\n"
    block = parse_frontmatter(text)
    assert block is not None
    assert block.set(("c", 0), "e") == (Edit(18, 19, "e"),)
    assert block.rename("a", "x") == (Edit(6, 7, "x"),)


# before, path, new key, after
RENAME_INSIDE: list[tuple[str, Path, str, str | None]] = [
    ("a:\n  b: c\n", ["a", "b"], "d", "a:\n  d: c\n"),
    ("a:\n- b: c\n", ["a", 0, "b"], "d", "a:\n- d: c\n"),
    ("a: {b: c}\n", ["a", "b"], "d e", "a: {d e: c}\n"),
    ("a: b\n", ["a"], "a", "a: b\n"),
    ("a:\n  b: c\n  d: e\n", ["a", "b"], "d", None),
    ("a:\n- b\n", ["a", 0], "c", None),
    ("a: &x {b: c}\nd: *x\n", ["d", "b"], "e", None),
]


@pytest.mark.parametrize(("before", "path", "new", "after"), RENAME_INSIDE)
def test_rename_by_path(before: str, path: Path, new: str, after: str | None) -> None:
    block = block_of(before)
    assert applied(block, block.rename(path, new)) == after


# before, order, after adding `new: 1`
ORDER: list[tuple[str, Sequence[str], str]] = [
    ("a: 1\nb: 2\n", (), "a: 1\nb: 2\nnew: 1\n"),
    ("a: 1\nb: 2\n", ("a", "b"), "a: 1\nb: 2\nnew: 1\n"),
    ("a: 1\nb: 2\n", ("a", "new", "b"), "a: 1\nnew: 1\nb: 2\n"),
    ("b: 1\na: 2\nc: 3\n", ("a", "b", "new", "c"), "b: 1\nnew: 1\na: 2\nc: 3\n"),
    ("a: 1\nc: 3\n", ("a", "b", "new", "c"), "a: 1\nnew: 1\nc: 3\n"),
    ("b: 1\nc: 2\n", ("x", "new", "y", "c"), "b: 1\nnew: 1\nc: 2\n"),
    ("b: 1\n", ("new", "b"), "new: 1\nb: 1\n"),
    ("# head\n\nb: 1\n", ("new", "b"), "# head\n\nnew: 1\nb: 1\n"),
    ("c: 1\n# of b\nb: 1\n", ("new", "b"), "c: 1\nnew: 1\n# of b\nb: 1\n"),
    ("a: 1\n\n# of b\nb: 1\n", ("a", "new"), "a: 1\nnew: 1\n\n# of b\nb: 1\n"),
    ("a: 1\n\n", (), "a: 1\nnew: 1\n\n"),
    ("", ("a", "new"), "new: 1\n"),
]


@pytest.mark.parametrize(("before", "order", "after"), ORDER)
def test_a_new_key_stands_where_the_order_puts_it(before: str, order: Sequence[str], after: str) -> None:
    block = block_of(before)
    assert applied(block, block.add("new", 1, order)) == after


# before, key, value, the line or lines that are added
ADD: list[tuple[str, str, Data, str]] = [
    ("a: 1\n", "b", None, "b:\n"),
    ("a: ~\n", "b", None, "b: ~\n"),
    ("a: 1\n", "b", "", "b: ''\n"),
    ("a: 1\n", "b", [], "b: []\n"),
    ("a: 1\n", "b", {}, "b: {}\n"),
    (
        "a: 1\n",
        "b",
        {"c": [1, {"d": None}], "e": {"f": "g: h"}},
        "b:\n  c:\n    - 1\n    - d:\n  e:\n    f: 'g: h'\n",
    ),
    ("a: [x]\n", "b", {"c": [1, {"d": None}]}, "b:\n  c: [1, {d: null}]\n"),
    ("a:\n    x: y\n", "b", {"c": "d"}, "b:\n    c: d\n"),
    ("a: 1\n", "b: c", "d", "'b: c': d\n"),
    ("a: 1\n", "no", 1e16, "'no': 1.0e+16\n"),
    ('a: "x: y"\n', "no", 1e-7, '"no": 1.0e-07\n'),
    (
        "a: 1\n",
        "b",
        ["c: d", "2025-01-01", 5, True, None, "x\ty"],
        "b:\n  - 'c: d'\n  - '2025-01-01'\n  - 5\n  - true\n  - null\n  - \"x\\ty\"\n",
    ),
    ("a: 2025-01-01\n", "b", "2025-02-02", "b: 2025-02-02\n"),
    ("a: 2025-01-01\n", "b", "2025-02-31", "b: '2025-02-31'\n"),
    ("a: '2025-01-01'\n", "b", "2025-02-02", "b: '2025-02-02'\n"),
    ("a: 2025-01-01T10:30\n", "b", "2025-02-02", "b: 2025-02-02\n"),
    ("a: '2025-01-01 at noon'\n", "b", "2025-02-02", "b: '2025-02-02'\n"),
    ("a: 1\n", "b", "x\ny\n", 'b: "x\\ny\\n"\n'),
]


@pytest.mark.parametrize(("before", "key", "value", "added"), ADD)
def test_a_new_key_is_written_as_the_note_writes(before: str, key: str, value: Data, added: str) -> None:
    block = block_of(before)
    assert applied(block, block.add(key, value)) == before + added


def test_a_key_that_is_there_is_not_added() -> None:
    assert block_of("a: 1\n").add("a", 2) is None


# before, path, the list that is put there, after
LISTS: list[tuple[str, Path, list[Data], str | None]] = [
    ("a:\n- b\n- c\n", ["a"], ["b", "x", "c"], "a:\n- b\n- x\n- c\n"),
    ("a:\n- b # 1\n# 2\n- c # 3\n", ["a"], ["c"], "a:\n# 2\n- c # 3\n"),
    ("a:\n- b # 1\n- c\n", ["a"], ["x", "c"], "a:\n- x # 1\n- c\n"),
    ("a:\n- 'b'\n- c\n", ["a"], ["c", "b"], "a:\n- c\n- b\n"),
    ("a:\n- b: 1\n  c: 2\n- d\n", ["a"], ["d"], "a:\n- d\n"),
    ("a:\n- b: 1\n  c: 2\n- d\n", ["a"], [{"b": 1, "c": 2}, "e", "d"], "a:\n- b: 1\n  c: 2\n- e\n- d\n"),
    ("a:\n- b\n", ["a"], [{"c": 1, "d": ["e"]}], "a:\n- c: 1\n  d:\n  - e\n"),
    ("a: ['b', c]\n", ["a"], ["b", "x", "c"], "a: ['b', x, c]\n"),
    ("a: [\n  b,\n  c,\n]\n", ["a"], ["c", "d", "e"], "a: [\n  c,\n  d,\n  e,\n]\n"),
    ("a: [b] # x\n", ["a"], ["b", "c"], "a: [b, c] # x\n"),
    ("a:\n- b\n", ["a"], [], "a: []\n"),
    ("a: b, c\n", ["a"], ["b", "c"], "a:\n  - b\n  - c\n"),
    ("a: b, c\nd: [e]\n", ["a"], ["b", "c"], "a: [b, c]\nd: [e]\n"),
    ("a: b # x\nd:\n- e\n", ["a"], ["b"], "a: # x\n- b\nd:\n- e\n"),
    ("a:\nd:\n    - e\n", ["a"], ["b"], "a:\n    - b\nd:\n    - e\n"),
    ("a: []\nd:\n- e\n", ["a"], ["b"], "a:\n- b\nd:\n- e\n"),
    ("a: []\n", ["a"], ["b"], "a: [b]\n"),
    ("a:\n- b\n- c\n", ["a", 1], ["d"], "a:\n- b\n- - d\n"),
    ("a:\n- b\n", ["a"], ["b"], "a:\n- b\n"),
    # the comment in the header of a text inside
    ("a:\n  - |- # c\n    x\n", ["a"], ["y"], None),
    ("a:\n  - k: > # c\n      x\n", ["a"], ["y"], None),
]


@pytest.mark.parametrize(
    "inside", ["m: > # c\n    x", "- |- # c\n    x", "- - | # c\n      x", "- m: &y |+ # c\n      x"]
)
@pytest.mark.parametrize("value", ["new", 5, None, [], {}, {"b": 1}])
def test_a_comment_in_the_header_of_a_text_inside_is_not_lost(inside: str, value: Data) -> None:
    assert block_of(f"a:\n  {inside}\n").set(["a"], value) is None


@pytest.mark.parametrize(("before", "path", "value", "after"), LISTS)
def test_set_a_list(before: str, path: Path, value: list[Data], after: str | None) -> None:
    block = block_of(before)
    assert applied(block, block.set(path, value)) == after


# before, path, which of the fields, after
REMOVE: list[tuple[str, Path, int | None, str | None]] = [
    ("a: 1\nb: 2\na: 1\n", ["a"], None, None),
    ("a: 1\nb: 2\na: 1\n", ["a"], 1, "a: 1\nb: 2\n"),
    ("a: 1\nb: 2\na: 3\n", ["a"], 0, "b: 2\na: 3\n"),
    ("a: 1\na: 2\na: 3\n", ["a"], 2, "a: 1\na: 2\n"),
    ("a: 1\n", ["a"], 1, None),
    ("a: 1\n", ["a"], -1, None),
    ("a: 1\n", ["b"], None, None),
    ("a: 1\n", [], None, None),
    ("a: 1\n", ["a"], None, ""),
    ("a: b: c\n", ["a"], None, None),
    # a comment goes only where this is asked for; one above stays
    ("a: 1 # c\nb: 2\n", ["a"], None, None),
    ("a: # c\nb: 2\n", ["a"], None, None),
    ("a: # c\n- b\nc: 2\n", ["a"], None, None),
    ("a: | # c\n  b # d\nc: 2\n", ["a"], None, None),
    ("a: |\n  b # d\nc: 2\n", ["a"], None, "c: 2\n"),
    ("# b\na: 'x # y'\n# c\nb: 2\n", ["a"], None, "# b\n# c\nb: 2\n"),
    ("a:\n- b # c\n- d\n", ["a", 0], None, None),
    ("a:\n- b\n", ["a", 0], None, "a: []\n"),
    ("a:\n- b # c\n", ["a", 0], None, None),
    ("a: [b, # c\n d]\n", ["a", 0], None, "a: [ # c\n d]\n"),
    ("a: [b, c] # d\n", ["a", 0], None, "a: [c] # d\n"),
    # an anchor keeps its aliases
    ("a: &x b\nc: *x\n", ["c"], None, None),
    ("a: [&x b, *x, *x]\n", ["a", 1], None, None),
    ("a: &x b\nc: {d: *x, e: 1}\n", ["c"], None, None),
    ("a: &x b\nc: [*x, d]\n", ["c", 1], None, "a: &x b\nc: [*x]\n"),
    ("a: {b: &x c, d: *x}\ne: 1\n", ["a"], None, "e: 1\n"),
]


@pytest.mark.parametrize(("before", "path", "nth", "after"), REMOVE)
def test_remove(before: str, path: Path, nth: int | None, after: str | None) -> None:
    block = block_of(before)
    assert applied(block, block.remove(path, nth)) == after


def test_comments_go_where_this_is_asked_for() -> None:
    block = block_of("a: 1\nb: # c\n- d # e\n")
    assert applied(block, block.remove(["b"], with_comments=True)) == "a: 1\n"


@pytest.mark.parametrize("index", [4, 5, 6])
def test_an_anchor_in_a_long_list_stays_for_its_alias(index: int) -> None:
    items = [*"abcd", "&x e", "f", "*x", *(f"i{number}" for number in range(60))]
    block = block_of("".join(("a:\n", *(f"- {item}\n" for item in items), "b: *x\n")))
    assert (block.remove(["a", index]) is None) == (index != 5)


# before, the item that is put at the end of `a`, after
APPEND: list[tuple[str, Scalar, str | None]] = [
    ("a:\n- '[[B]]'\n", "[[C]]", "a:\n- '[[B]]'\n- '[[C]]'\n"),
    (
        "a:\n  - \"[[B]]\"\nb: 'c: d'\ne: 'f: g'\n",
        "[[C]]",
        "a:\n  - \"[[B]]\"\n  - \"[[C]]\"\nb: 'c: d'\ne: 'f: g'\n",
    ),
    ('a: ["b c"]\n', "d", 'a: ["b c", "d"]\n'),
    ("a: [b]\n", "c, d", "a: [b, 'c, d']\n"),
    ("a: [ # x\n]\n", "c", "a: [ # x\nc]\n"),
    ("a:\n- 2025-01-01\nb: '2025-01-01'\n", "2025-02-02", "a:\n- 2025-01-01\n- 2025-02-02\nb: '2025-01-01'\n"),
    ("a:\n-\n", None, "a:\n-\n- null\n"),
    ("a: b\n", "c", None),
    ("a: {}\n", "c", None),
    ("b: c\n", "c", None),
]


@pytest.mark.parametrize(("before", "value", "after"), APPEND)
def test_append(before: str, value: Scalar, after: str | None) -> None:
    block = block_of(before)
    assert applied(block, block.append(["a"], value)) == after


def test_nothing_is_edited_in_a_block_that_cannot_be_read() -> None:
    block = block_of("a: 'b\n")
    assert block.problems
    made = [block.rename("a", "b"), block.set(["a"], 1), block.add("b", 1), block.append(["a"], 1), block.remove(["a"])]
    assert made == [None] * 5


def test_a_block_without_closing_line_is_left() -> None:
    block = parse_frontmatter("---\na: b\nc: d\n")
    assert block is not None
    assert block.add("e", 1) is None


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_a_mixed_note_gets_the_newline_that_it_uses_most(newline: str) -> None:
    text = f"---{newline}a: b{newline}c: d\n---{newline}"
    block = parse_frontmatter(text)
    assert block is not None
    assert applied(block, block.add("e", [1])) == f"a: b{newline}c: d\ne:{newline}  - 1{newline}"
