"""Edits of one key or value: what is written, in which style, and that nothing else changes."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notelint.diagnostic import Edit
from notelint.frontmatter import Frontmatter, Scalar, parse_frontmatter

Path = Sequence[str | int]


def block_of(yaml: str) -> Frontmatter:
    block = parse_frontmatter(f"\ufeff---\n{yaml}---\nbody\n")
    assert block is not None
    return block


def applied(block: Frontmatter, edits: tuple[Edit, ...] | None) -> str | None:
    """The YAML after the edits, the rest of the note checked to be the same."""
    if edits is None:
        return None
    (edit,) = edits
    after = block.text[: edit.start] + edit.text + block.text[edit.end :]
    assert block.yaml.start <= edit.start <= edit.end <= block.yaml.end
    return after.removeprefix("\ufeff---\n").removesuffix("---\nbody\n")


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
    ("a: b\n", ["a"], "no", "a: no\n"),
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
    ("a: 'b'\n", ["a"], 3, None),
    # empty values
    ("a:\nb: c\n", ["a"], "d", "a: d\nb: c\n"),
    ("a: \nb: c\n", ["a"], "d", "a: d \nb: c\n"),
    ("a: # note\n", ["a"], "d", "a: d # note\n"),
    ("a:\n-\n- b\n", ["a", 0], "d", "a:\n- d\n- b\n"),
    ("a: {b: , c: d}\n", ["a", "b"], "e", "a: {b: e , c: d}\n"),
    ("a: {b, c: d}\n", ["a", "b"], "e", None),
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
    ("a: |\n  b\n", ["a"], "c", None),
    ("a: >-\n  b\n", ["a"], "c", None),
    ("a: [b]\n", ["a"], "c", None),
    ("a:\n- b\n", ["a"], "c", None),
    ("a: {}\n", ["a"], "c", None),
    ("a: &x b\nc: *x\n", ["a"], "d", None),
    ("a: &x b\nc: *x\n", ["c"], "d", None),
    ("a: &x [b]\nc: *x\n", ["c", 0], "d", None),
    ("a: !!str 1\n", ["a"], "d", None),
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
    ("a: b\n", "a", "1", "1: b\n"),
    ("a: b\n", "a", "c\nd", '"c\\nd": b\n'),
    ("{a: b}\n", "a", "c", "{c: b}\n"),
    ("a: |\n  a: b\n", "a", "c", "c: |\n  a: b\n"),
    ("? a\n: b\n", "a", "c", "? c\n: b\n"),
    ("a: 1\nb: 2\n", "a", "b", None),
    ("a: b\n", "x", "c", None),
    (": b\n", "", "c", None),
    ("&x a: b\n", "a", "c", None),
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


BLOCKS = st.sampled_from(
    [
        "a: b\nc: 'd'\ne: \"f\"\n",
        "# x\na:   b # y\n\nc:\n- 'd'\n-   e # z\ne: \n",
        "a: b\n  c\nc: [d, 'e', \"f\"]\ne: {a: b}\n",
        "a: |+\n  b\n\nc: >-\n  d\ne: f\n",
        "a: &x b\nc: *x\ne: 'f\n\n  g'\n",
        "a:\n  b:\n    - c: 1\n      d: 2\nc: 3\ne: .nan\n",
    ]
)
PATHS = st.sampled_from([("a",), ("c",), ("e",), ("c", 0), ("c", 1), ("a", "b", 0, "d"), ("e", "a")])
NEW_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=12),
    st.text("ab:# '\"-[]{},\n\\", max_size=8),
)


@given(BLOCKS, PATHS, NEW_VALUES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_set_changes_one_value_and_nothing_else(yaml: str, path: Path, value: Scalar, newline: str) -> None:
    text = f"---\n{yaml}---\nbody\n".replace("\n", newline)
    block = parse_frontmatter(text)
    assert block is not None
    edits = block.set(path, value)
    if edits is None:
        return
    (edit,) = edits
    after = parse_frontmatter(text[: edit.start] + edit.text + text[edit.end :])
    assert after is not None
    assert after.problems == ()
    assert list(after.data) == list(block.data)
    found = after.find(path)
    assert found is not None
    node = found if not isinstance(found, tuple) else found.value
    assert repr(node.data) == repr(value)
    assert after.text[slice(*node.span)] == edit.text.removeprefix(" " if edit.start == edit.end else "")
    untouched = [key for key in block.data if key != path[0]]
    assert repr([after.data[key] for key in untouched]) == repr([block.data[key] for key in untouched])


@given(BLOCKS, st.sampled_from("ace"), st.text(max_size=10))
def test_rename_changes_one_key_and_nothing_else(yaml: str, key: str, new: str) -> None:
    block = block_of(yaml)
    edits = block.rename(key, new)
    if edits is None:
        return
    (edit,) = edits
    after = parse_frontmatter(block.text[: edit.start] + edit.text + block.text[edit.end :])
    assert after is not None
    assert repr(list(after.data.items())) == repr(
        [(new if old == key else old, data) for old, data in block.data.items()]
    )
