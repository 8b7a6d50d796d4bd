"""What holds for any text: it is read or explained, both readers agree, and long input ends soon."""

from __future__ import annotations

import string
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notelint.frontmatter import Frontmatter, Node, parse_frontmatter, parse_yaml
from notelint.frontmatter.composed import compose
from notelint.frontmatter.node import Refused
from notelint.frontmatter.plain import read_plain


def values(node: Node) -> list[Node]:
    """The values of a collection with all values inside them, in reading order."""
    found: list[Node] = []
    for inner in [*node.items, *(field.value for field in node.fields)]:
        found += [inner, *values(inner)]
    return found


# Any text at all.
SNIPPETS = st.sampled_from(
    [
        *(
            "a",
            "b c",
            "key:",
            "a: b\n",
            "a: ",
            "- ",
            "-",
            " ",
            "  ",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "'",
            '"',
            "''",
            "#",
            " # c",
        ),
        *(
            "[",
            "]",
            "{",
            "}",
            ", ",
            ": ",
            ":",
            "? ",
            "|\n",
            ">-\n",
            "&a ",
            "*a",
            "!!str ",
            "!",
            "%",
            "@",
            "`",
            "\\",
            "~",
        ),
        *("1", "true", "---", "...", "{{d}}", "<% x %>", "tags:\n", "- item\n", "  - item\n", "  more\n", "é", "📅"),
        *("\x85", "\u2028", "\ufeff", "\xa0", "\x00", "\x81", "\ud800", "<<<<<<< x\n", "\\uD83D", "\\UFFFFFFFF"),
    ]
)
TEXTS = st.one_of(st.lists(SNIPPETS, max_size=14).map("".join), st.text(max_size=40))


@given(TEXTS)
def test_any_text_is_read_or_explained(yaml: str) -> None:
    for text in (yaml, f"---\n{yaml}\n---\nbody", f"---\n{yaml}"):
        block = parse_frontmatter(text)
        if block is None:
            continue
        everything = block.yaml if block.yaml.end > block.yaml.start else block.span
        for problem in block.problems:
            assert everything.start <= problem.span.start < problem.span.end <= everything.end
            assert problem.message
            assert problem.help
        for node in [] if block.root is None else [block.root, *values(block.root)]:
            assert block.yaml.holds(node.span)


WORDS = st.text(string.ascii_letters + "é📅 -'\":#,[]{}?&*!|>%@.0123456789_/", min_size=1, max_size=12)
ESCAPED = st.sampled_from(["a", " ", '\\"', "\\\\", "\\/", "\\n", "\\t", "\\_", "\\x41", "'", "#", "\n  b", "\\\n  c"])
LINES = st.sampled_from(["  a", "  b c ", "  # d", "  - e", "    f", "", " ", "   ", "  g: h", "# i", " # j", "  'k"])
PIECES = st.one_of(
    st.tuples(WORDS, st.sampled_from(["", " ", " # c", "\n  x", "\n   y z"])).map("".join),
    WORDS.map(lambda word: "'" + word.replace("'", "''") + "'"),
    WORDS.map(lambda word: '"' + word.replace('"', "") + '"'),
    st.lists(WORDS, max_size=3).map(lambda words: "[" + ", ".join(words) + "]"),
    st.lists(WORDS, min_size=1, max_size=3).map(lambda words: "".join(f"\n- {word}" for word in words)),
    st.lists(ESCAPED, max_size=4).map(lambda parts: '"' + "".join(parts) + '"'),
    st.tuples(st.sampled_from(["|", "|-", ">", ">-", "| ", ">+", "|2"]), st.lists(LINES, min_size=1, max_size=5)).map(
        lambda block: f"{block[0]}\n" + "\n".join(block[1])
    ),
    st.sampled_from(["{}", "{ }", "[]", "[ ]", ""]),
    st.lists(WORDS, min_size=1, max_size=3).map(lambda words: "".join(f"\n  - {word}" for word in words)),
)
PLAIN_BLOCKS = st.lists(st.tuples(st.sampled_from("abcdef"), PIECES), min_size=1, max_size=5).map(
    lambda fields: "".join(f"{key}: {piece}\n" for key, piece in fields)
)


@given(PLAIN_BLOCKS, st.sampled_from(["\n", "\r\n", "\r"]))
def test_what_the_fast_reader_takes_the_full_reader_takes_alike(yaml: str, newline: str) -> None:
    yaml = yaml.replace("\n", newline)
    fast = read_plain(yaml, 0, len(yaml))
    if fast is not None:
        try:
            root, problems = compose(yaml, 0, len(yaml))
        except Refused as refused:
            pytest.fail(f"refused: {refused}")
        assert (repr(fast), ()) == (repr(root), problems)


def test_limits() -> None:
    deep = parse_frontmatter("---\na: " + "[" * 99 + "]" * 99 + "\n---\n")
    assert deep is not None
    assert deep.problems == ()
    keys = "".join(f"k{index}: v\n" for index in range(10_000))
    many = parse_frontmatter(f"---\n{keys}x: {{}}\n---\n")
    assert many is not None
    assert len(many.data) == 10_001


@pytest.mark.parametrize("size", [1024, 1025, 150_000])
@pytest.mark.parametrize("shape", ["{}: v\n", "a: 1\n{}: v\nb: 2\n", "a:\n  {}: v\n", "a:\n- {}: v\n"])
def test_a_key_that_is_too_long_is_told_as_such(shape: str, size: int) -> None:
    block = parse_frontmatter(f"---\n{shape.format('k' * size)}---\n")
    assert block is not None
    told = [(problem.message, problem.span.end - problem.span.start) for problem in block.problems]
    assert told == [("this key is too long: YAML takes 1,024 characters at most", size)] * (size > 1024)


LONG_LINES = ("[", "{", "[{", "{{x ", "'", '"', "- ", "? ", "<% ", "&a ", "*a ", "b: ", "!", "\\")
LONG_BLOCKS = ("- ", "? ", "a: |\n", "# \n", "\n", "[", "'", "x\n")


@pytest.mark.parametrize("mark", LONG_LINES)
def test_a_long_line_ends_soon(mark: str) -> None:
    block = parse_frontmatter(f"---\na: {mark * 100_000}\n---\n")
    assert isinstance(block, Frontmatter)


@pytest.mark.parametrize("mark", LONG_BLOCKS)
def test_a_long_block_ends_soon(mark: str) -> None:
    block = parse_frontmatter(f"---\n{mark * 10_000}\n---\n")
    assert isinstance(block, Frontmatter)


@pytest.mark.parametrize("value", ["w" * 1_000_000, "word " * 200_000, f"'{'its ' * 180_000}'", f'"{"w " * 500_000}"'])
def test_a_scalar_of_a_megabyte(value: str) -> None:
    block = parse_frontmatter(f"---\na: {value}\nb: {{}}\n---\n")
    assert block is not None
    assert block.problems == ()
    assert len(str(block.data["a"])) > 600_000


def test_a_literal_without_a_newline() -> None:
    root = parse_yaml("a: |\n  b")
    assert root is not None
    assert root.data == {"a": "b"}


MANY = 4_000
BAD: dict[str, str] = {
    "keys": "".join(f"k{index}: v\n" for index in range(MANY)),
    "keys of ruamel": "".join(f"k{index}: v\n" for index in range(MANY // 4)) + "x: &x y\n",
    "the same key": "a: b\n" * (MANY // 4),
    "a long plain": f"a: {'word ' * 80_000}\nb: c\n",
    "a long quoted": "a: '" + "it''s " * 68_000 + "'\nb: c\n",
    "a long literal": "a: |\n" + "  a line\n" * 40_000 + "b: c\n",
    "a long folded": "a: >\n" + "  a\n\n" * 60_000 + "b: c\n",
    "blank lines": "a: b\n" + " \n" * 120_000 + "b: c\n",
    "items": "a:\n" + "- b\n" * MANY + "c: d\n",
    "items in brackets": f"a: [{'b, ' * MANY}c]\nd: e\n",
    "comments": "a: b\n" + "# x\n" * 40_000 + "c: d\n",
    "comments in a list": "a:\n" + "- b # x\n# y\n" * MANY + "c: d\n",
    "brackets": f"a: {'[' * 1000}{']' * 1000}\nb: c\n",
    "brackets that are read": f"a: {'[' * 99}{']' * 99}\nb: c\n",
    "mappings": "".join(" " * depth + "a:\n" for depth in range(1000)),
    "dashes": f"a:\n{'- ' * 1000}b\n",
    "aliases of aliases": "a: &a [x, x, x, x, x, x, x, x, x]\n"
    + "".join(f"{key}: &{key} [{', '.join([f'*{before}'] * 9)}]\n" for before, key in pairwise("abcdefghijkl")),
    "aliases": f"a: &a x\nb: [{'*a, ' * 3600}]\n",
    "aliases of a long text": f"a: &a {'word ' * 40_000}\nb: [{'*a, ' * 3600}]\n",
    "a few aliases of a long text": f"a: &a {'word ' * 40_000}\nb: [*a, *a]\n",
    "numbers": "a: " + "9" * 40_000 + "\nb: 1" + "_0" * 40_000 + "\n",
    "escapes": 'a: "' + "\\x41" * 40_000 + '"\n',
}


@pytest.mark.parametrize("yaml", BAD.values(), ids=BAD)
def test_bad_input_is_read_and_edited_in_bounded_time(yaml: str) -> None:
    start = time.process_time()
    block = parse_frontmatter(f"---\n{yaml}---\nbody\n")
    assert block is not None
    key = next(iter(block.data), "a")
    found = [
        block.set([key], "x: y"),
        block.set([key], ["x", "y"]),
        block.add("new", ["x"], [key, "new"]),
        block.append([key], "x"),
        block.rename(key, "new"),
        block.remove([key]),
    ]
    assert time.process_time() - start < 3.2
    assert (found == [None] * 6) == (block.root is None)
    for edit in (edit for edits in found for edit in edits or ()):
        assert block.yaml.start <= edit.start <= edit.end <= block.yaml.end
