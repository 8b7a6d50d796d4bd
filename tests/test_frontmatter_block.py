"""Where frontmatter begins and ends, its fields by path, scalars by the core schema, and whole YAML files."""

from __future__ import annotations

import math
import pickle
from copy import deepcopy

import pytest

from notelint.diagnostic import Span
from notelint.frontmatter import Field, Node, YamlProblem, parse_frontmatter, parse_yaml
from notelint.frontmatter.scalar import mere, resolve, scalar_text

NO_FRONTMATTER = {
    "empty": "",
    "no-block": "# Title\n\ntext\n",
    "dashes-only": "---",
    "four-dashes": "----\na: b\n----\n",
    "indented": " ---\na: b\n---\n",
    "not-first": "\n---\na: b\n---\n",
    "text-behind-dashes": "--- x\na: b\n---\n",
    "rule-and-prose": "---\n\nSome prose: with a colon.\n",
    "rule-and-one-key": "---\nNote: this is prose\n\nMore of it.\n",
    "rule-and-prose-lines": "---\nNote: this is prose\nthat goes on\n",
    "rule-and-list": "---\n- a\n- b\n",
    "only-opening": "---\n",
    "closing-indented": "---\ntext\n ---\n",
    "vertical-tab-is-no-newline": "---\x0ba: b\n---\n",
    "line-separator-is-no-newline": "---\u2028a: b\u2028---\u2028",
}


@pytest.mark.parametrize("text", NO_FRONTMATTER.values(), ids=NO_FRONTMATTER)
def test_no_frontmatter(text: str) -> None:
    assert parse_frontmatter(text) is None


# text, span of the block, span of the yaml
BLOCKS = {
    "empty": ("---\n---\n", (0, 8), (4, 4)),
    "empty-no-newline": ("---\n---", (0, 7), (4, 4)),
    "empty-crlf": ("---\r\n---\r\nx", (0, 10), (5, 5)),
    "empty-cr": ("---\r---\rx", (0, 8), (4, 4)),
    "only-comments": ("---\n# a\n\n---\n", (0, 13), (4, 9)),
    "blank-lines": ("---\n\n  \n---\n", (0, 12), (4, 8)),
    "closed-by-dots": ("---\na: b\n...\nx", (0, 13), (4, 9)),
    "trailing-blanks": ("--- \t\na: b\n--- \t\nx", (0, 17), (6, 11)),
    "bom": ("\ufeff---\na: b\n---\n", (1, 14), (5, 10)),
    "mixed-newlines": ("---\r\na: b\r---\nx", (0, 14), (5, 10)),
    "no-final-newline": ("---\na: b\n---", (0, 12), (4, 9)),
    "rule-in-body": ("---\na: b\n---\nx\n\n---\n", (0, 13), (4, 9)),
    "dashes-inside": ("---\na: |\n  ---\nb: ----\n---\n", (0, 27), (4, 23)),
}


@pytest.mark.parametrize(("text", "span", "yaml"), BLOCKS.values(), ids=BLOCKS)
def test_where_the_block_is(text: str, span: tuple[int, int], yaml: tuple[int, int]) -> None:
    block = parse_frontmatter(text)
    assert block is not None
    assert (block.span, block.yaml, block.problems) == (span, yaml, ())
    assert (block.root is None) == (not block.data)


def test_fields_and_paths() -> None:
    block = parse_frontmatter("---\na:\n- b\n- c: d\n---\n")
    assert block is not None
    assert block.field("x") is None
    assert block.find(()) is block.root
    field, item = block.find(("a",)), block.find(("a", 0))
    assert isinstance(field, Field)
    assert isinstance(item, Node)
    assert (field.key.data, item.data) == ("a", "b")
    inner = block.find(("a", 1, "c"))
    assert isinstance(inner, Field)
    assert inner.value.data == "d"
    for path in [("x",), ("a", 2), ("a", -1), ("a", "b"), ("a", 0, "b"), (0,)]:
        assert block.find(path) is None


def test_styles() -> None:
    yaml = "a: b\nc: 'd'\ne: \"f\"\ng: |\n  h\ni: >\n  j\nk: [l]\nm: {n: o}\np:\n- q\nr:\n  s: t\nu: &v w\nx: *v\ny:\n"
    root = parse_yaml(yaml)
    assert root is not None
    assert " ".join(field.value.style for field in root.fields) == (
        "plain single double literal folded flow flow block block plain alias plain"
    )
    assert root.style == "block"


def test_a_config_is_read_with_places() -> None:
    text = "\ufeff# config\n---\nrules:\n  # on\n  mojibake:\n    level: error\n    paths: [a/*, 'b']\n...\n"
    root = parse_yaml(text)
    assert root is not None
    assert root.data == {"rules": {"mojibake": {"level": "error", "paths": ["a/*", "b"]}}}
    rule = root.fields[0].value.fields[0].value
    assert [text[slice(*field.value.span)] for field in rule.fields] == ["error", "[a/*, 'b']"]


@pytest.mark.parametrize("text", ["", "\n", "# only\n# comments", "---\n", "\ufeff", "\ufeff\n"])
def test_an_empty_config(text: str) -> None:
    assert parse_yaml(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [("a: b: c\n", "b: c"), ("a: 1\nb:\n  c: 2\n  c: 3\n", "c"), ("a: [b\n", "["), ("a: 1\n---\nb: 2\n", "---")],
)
def test_a_broken_config_raises(text: str, place: str) -> None:
    with pytest.raises(YamlProblem) as caught:
        parse_yaml(text)
    assert text[slice(*caught.value.span)] == place


def test_part_of_a_text() -> None:
    root = parse_yaml("xx: [\na: b\nyy: [", 6, 11)
    assert root is not None
    assert (root.data, root.span) == ({"a": "b"}, Span(6, 10))


SCALARS: list[tuple[str, object]] = [
    *((text, None) for text in ("", "~", "null", "Null", "NULL")),
    *((text, True) for text in ("true", "True", "TRUE")),
    *((text, False) for text in ("false", "False", "FALSE")),
    *((text, int(text)) for text in ("0", "12", "-3", "+4", "007", "123456789012345678901234567890")),
    *((text, float(text)) for text in ("1.5", "1.", ".5", "-.5", "1e3", "1.5E-3", "+1.0", "1e999")),
    ("0o17", 15),
    ("0x1F", 31),
    (".inf", math.inf),
    ("-.Inf", -math.inf),
    ("+.INF", math.inf),
    *(
        (text, text)
        for text in (
            *("no", "yes", "on", "off", "y", "n", "nULL", "tRUE", "None", "undefined"),
            *("1_000", "12:30:45", "0b1", "017x", "0o8", "0xG", "-0x1F", "1e", "e3", ".", "+", "-", "1.2.3", "1,5"),
            *("2025-03-01", "2025-02-31", "2025-03-01T10:00:00Z", "inf", "nan", ".infinity", "٣", "1 2", "9" * 5000),
        )
    ),
]


@pytest.mark.parametrize(("text", "value"), SCALARS)
def test_plain_scalars_follow_the_core_schema(text: str, value: object) -> None:
    assert repr(mere(resolve(text))) == repr(value)


NUMBERS = ("1.10", "1.1", "007", "7", "+7", "-0", "1e3", "1000.0", "0x1F", "0o17", "1.", ".5", "1e999", ".Inf", ".NaN")


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_is_as_text_what_is_written(text: str) -> None:
    number = resolve(text)
    assert isinstance(number, int | float)
    for each in (number, pickle.loads(pickle.dumps(number)), deepcopy(number)):
        assert scalar_text(each) == text
        assert repr([each]) == f"[{each!r}]"
    assert {each for each in NUMBERS if repr(resolve(each)) == repr(number)} == {text}
    assert type(mere(number)) in (int, float)
    assert repr(mere({"a": [number]})) == repr({"a": [mere(number)]})


def test_nan() -> None:
    assert all(math.isnan(float(resolve(text) or 0)) for text in (".nan", ".NaN", ".NAN"))
