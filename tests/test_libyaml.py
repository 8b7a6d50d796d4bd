"""The three readers of YAML, held against each other: the plain one, libyaml's events and ruamel's."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint.frontmatter.composed import Parser, compose, composed
from notelint.frontmatter.event import Event
from notelint.frontmatter.events import events
from notelint.frontmatter.libyaml import LONGEST, libyaml_events
from notelint.frontmatter.node import Refused, YamlProblem
from notelint.frontmatter.plain import read_plain

FEATURES: dict[str, tuple[str, object, object]] = import_module("test_frontmatter").FEATURES
yaml = pytest.importorskip("yaml")
if not yaml.__with_libyaml__:
    pytest.skip("PyYAML is installed without libyaml", allow_module_level=True)


def tree(parser: Parser, text: str) -> str:
    """All that a parser leads to: values, marks, styles and problems; empty where it refuses."""
    try:
        root, problems = composed(parser, text, 0, len(text))
    except Refused:
        return ""
    except YamlProblem as problem:
        return f"{problem.message} {problem.span} {problem.help}"
    return repr((root, [(each.message, each.span) for each in problems]))


NEWLINES = pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])


@NEWLINES
@pytest.mark.parametrize("text", [text for text, _, _ in FEATURES.values()], ids=FEATURES)
def test_all_readers_agree_on_each_feature(text: str, newline: str) -> None:
    text = text.replace("\n", newline)
    by_ruamel, by_libyaml, plain = tree(events, text), tree(libyaml_events, text), read_plain(text, 0, len(text))
    assert by_libyaml in ("", by_ruamel)
    assert plain is None or repr((plain, [])) == by_ruamel


def test_libyaml_reads_most_features() -> None:
    read = [name for name, (text, _, _) in FEATURES.items() if tree(libyaml_events, text)]
    assert len(read) > 0.85 * len(FEATURES)


PIECES = (
    *(
        "a",
        "b c",
        "é",
        "📅",
        ": ",
        ":",
        "- ",
        "-",
        "\n",
        "\n  ",
        "\n    ",
        " ",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
        ", ",
        ",",
    ),
    *("# c", "#", "&x ", "*x", "!t ", "!!str ", "!<u> ", "|", "|-", ">", "|2", "|+\n  x\n\n", ">\n  y\n\n  z\n", "? "),
    *(
        "\\n",
        "\\",
        "1",
        "%",
        "@",
        "`",
        "---",
        "\n---\n",
        "...",
        "~",
        "''",
        '""',
        "\n\n",
        "\t",
        "\xa0",
        "\u2028",
        "\x85",
    ),
    *("\ufeff", "<<: ", "{{t}}", "=", "%YAML 1.1\n"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


AROUND = ["{}", "k: {}\nz: 1\n", "k:\n- {}\n- z\n", "k: [a, {}, b]\n", "k: '{}'\n", "k: |\n  {}\nz: 1\n"]


@settings(max_examples=1500, deadline=None)
@given(
    TEXTS,
    st.sampled_from(["{}", "k: {}\nz: 1\n", "k:\n- {}\n- z\n", "k: [a, {}, b]\n", "k: '{}'\n", "k: |\n  {}\nz: 1\n"]),
)
def test_what_libyaml_reads_ruamel_reads_the_same(text: str, around: str) -> None:
    text = around.replace("{}", text)
    by_libyaml = tree(libyaml_events, text)
    assert by_libyaml in ("", tree(events, text))


@pytest.mark.parametrize(
    "text",
    [
        "a: |#b\n  c\n",
        "a: >-#b\n  c\n",
        "a: |\n  \n    b\n",
        "a: ['b':c]\n",
        "a: {? b}\n",
        "a: !t &b c\n",
        "a: !t\n  &b c\n",
        "a:\tb\n",
        "a: b\u2028c\n",
        "\ufeffa: b\n",
        "a: b\x85c\n",
    ],
    ids=ascii,
)
def test_where_the_two_versions_differ_ruamel_reads(text: str) -> None:
    with pytest.raises(Refused):
        list(libyaml_events(text, 0, len(text)))


def test_places_count_in_the_whole_text() -> None:
    text = "📅\ufeff---\na: &x [é, 'b']\n---\n"
    start, end = text.index("a"), text.rindex("---")
    found = composed(libyaml_events, text, start, end)
    assert repr(found) == repr(composed(events, text, start, end)) == repr(compose(text, start, end))
    assert found[0] is not None
    assert text[slice(*found[0].fields[0].value.span)] == "&x [é, 'b']"


def _refusing(text: str, start: int, end: int) -> Iterator[Event]:
    yield from list(libyaml_events(text, start, end))[:4]
    raise Refused("gives up", start)


def test_a_parser_that_gives_up_leaves_nothing_behind() -> None:
    with pytest.raises(Refused):
        composed(_refusing, "a: {b: c}\n", 0, 10)


@pytest.mark.parametrize("piece", ["[", "{", "- ", "? ", "&a ", "*a ", "a: ", "- - ", "\n ", "'", "#"])
def test_no_text_takes_long(piece: str) -> None:
    text = "k: " + piece * (LONGEST // len(piece) - 2)
    start = time.process_time()
    tree(libyaml_events, text)
    assert time.process_time() - start < 2


def test_without_pyyaml_ruamel_reads() -> None:
    code = (
        "import sys; sys.modules['yaml'] = None\n"
        "from notelint.frontmatter import parse_yaml\n"
        "assert parse_yaml('a: &x {b: c}').data == {'a': {'b': 'c'}}\n"
        "assert 'ruamel.yaml' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
