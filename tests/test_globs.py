"""Path globs: what they name, and what cannot be meant."""

from __future__ import annotations

import pickle
import re
import time
from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notelint.globs import GlobProblem, escaped, glob

MATCHES = [
    ("a.md", "a.md", True),
    ("a.md", "x/y/a.md", True),
    ("*.md", "x/a.md", True),
    ("*.md", "x/a.txt", False),
    ("Archive", "Archive/x/a.md", True),
    ("Archive", "x/Archive/a.md", True),
    ("Archive", "Archive.md", False),
    ("Archive", "archive/a.md", False),
    ("/Archive", "Archive/a.md", True),
    ("/Archive", "x/Archive/a.md", False),
    ("/*.md", "a.md", True),
    ("/*.md", "x/a.md", False),
    ("/", "x/a.md", True),
    ("./a.md", "a.md", True),
    ("./a.md", "x/a.md", False),
    ("Archive/", "Archive/a.md", True),
    ("Archive/", "x/Archive/a.md", False),
    ("Archive/**", "Archive/a.md", True),
    ("Archive/**", "Archive/x/y/a.md", True),
    ("Archive/**", "Archives/a.md", False),
    ("Archive/*", "Archive/a.md", True),
    ("Archive/*", "Archive/x/a.md", True),
    ("Archive/*.md", "Archive/x/a.md", False),
    ("**/a.md", "a.md", True),
    ("**/a.md", "x/y/a.md", True),
    ("**/x/*.md", "x/a.md", True),
    ("**/x/*.md", "y/x/a.md", True),
    ("**/x/*.md", "y/x/z/a.md", False),
    ("x/**/a.md", "x/a.md", True),
    ("x/**/a.md", "x/y/z/a.md", True),
    ("x/**/a.md", "y/x/a.md", False),
    ("**", "a.md", True),
    ("**/**", "x/a.md", True),
    ("x/**/**/a.md", "x/a.md", True),
    ("?.md", "a.md", True),
    ("?.md", "ab.md", False),
    ("?.md", "é.md", True),
    ("x?a.md", "x/a.md", False),
    ("[ab].md", "b.md", True),
    ("[!ab].md", "c.md", True),
    ("[!ab].md", "a.md", False),
    ("x[!y]a.md", "x/a.md", False),
    ("[]].md", "].md", True),
    ("[[]x].md", "[x].md", True),
    ("[z-a].md", "b.md", False),
    ("a b.md", "a b.md", True),
    ("*", "x/y/z", True),
    ("日*", "日本/a.md", True),
    ("a*", "a\nb.md", True),
]


@pytest.mark.parametrize(("pattern", "path", "expected"), MATCHES)
def test_matches(pattern: str, path: str, expected: bool) -> None:
    assert glob(pattern).matches(path) is expected
    assert pickle.loads(pickle.dumps(glob(pattern))).matches(path) is expected


@pytest.mark.parametrize(
    ("pattern", "word"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("a//b", "empty"),
        ("//a", "empty"),
        ("a/./b", '"."'),
        (".", '"."'),
        ("..", "leads out"),
        ("../x", "leads out"),
        ("a/../b", "leads out"),
        ("!a.md", "negated"),
        ("a\\b", '"/"'),
        ("C:\\vault", '"/"'),
        ("a**", "whole folder"),
        ("**.md", "whole folder"),
        ("x/***/y", "whole folder"),
        ("[ab", "never closed"),
        ("[]", "never closed"),
        ("a/[b/c]", "never closed"),
        ("{a,b}/**", "braces"),
        ("~/notes", "braces"),
    ],
)
def test_problems(pattern: str, word: str) -> None:
    with pytest.raises(GlobProblem, match=re.escape(word)):
        glob(pattern)


def _names(pattern: list[str], path: list[str]) -> bool:
    """The meaning, spelled out."""
    if not pattern:
        return True
    if pattern[0] == "**":
        least = 1 if len(pattern) == 1 else 0
        return any(_names(pattern[1:], path[index:]) for index in range(least, len(path) + 1))
    return bool(path) and fnmatchcase(path[0], pattern[0]) and _names(pattern[1:], path[1:])


@given(
    st.lists(st.sampled_from(["**", "*", "a", "b", "?", "a*", "[ab]"]), min_size=2, max_size=5),
    st.lists(st.sampled_from(["a", "b", "ab", "c"]), min_size=1, max_size=6),
)
def test_against_the_meaning_spelled_out(pattern: list[str], path: list[str]) -> None:
    assert glob("/".join(pattern)).matches("/".join(path)) is _names(pattern, path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("*a" * 200 + "b", "a" * 5000),
        ("/".join(["**", "a"] * 100), "/".join(["a"] * 2000)),
        ("[" + "a" * 10_000 + "]*" * 20, "a" * 10_000),
    ],
    ids=["stars", "folders", "sets"],
)
def test_no_glob_hangs(pattern: str, path: str) -> None:
    start = time.perf_counter()
    glob(pattern).matches(path)
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    "name", ["plain", "2024~old", "a {x}", "!kept", "a\\b", "[a]", "what?", "**", "a*b", "[", "{", " x "]
)
def test_an_escaped_path_is_a_glob_that_names_it(name: str) -> None:
    assert glob(f"{escaped(name)}/**").matches(f"{name}/a.md")
    assert not glob(f"{escaped(name)}/**").matches("other/a.md")
