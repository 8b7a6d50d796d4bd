"""What an edit writes means the same to readers of YAML 1.1 and 1.2."""

from __future__ import annotations

import datetime

import pytest
from ruamel.yaml import YAML

from notelint.frontmatter import Data, parse_frontmatter

# Texts that a reader of YAML takes for a number, a date, a truth, nothing, or for marks.
MISREAD = [
    *("no", "No", "NO", "yes", "on", "OFF", "y", "N", "true", "False", "null", "~", "", "=", "<<"),
    *("0o17", "017", "0x1F", "0b11", "1_000", "1e3", "1.5e+3", "12:30", "12:30:45", "-1", "+1", ".5", "1.", "1_0.5"),
    *(
        ".inf",
        "-.Inf",
        ".NaN",
        "190:20:30.15",
        "685_230",
        "2025-02-31",
        "2025-13-01",
        "2025-2-8",
        "2025-02-30T25:00:00",
    ),
    *(
        "a: b",
        "a #b",
        "#a",
        "- a",
        "-",
        "?",
        "? a",
        ":",
        ":a ",
        "[a]",
        "{a}",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "%a",
        "@a",
        "`a",
    ),
    *(
        "'a",
        '"a',
        "a:",
        " a",
        "a ",
        "{{a}}",
        "a\nb",
        "a\tb",
        "\x85",
        "\u2028",
        "\ufeff",
        "---",
        "...",
        "a\r\nb",
        "\x07",
    ),
]
DATES = ["2025-02-28", "2025-02-28T10:30:00", "2025-02-28 10:30:00Z"]
PLAIN = [
    "a",
    "a b",
    "it's",
    "2025-02",
    "10.1.2",
    "1.2.3",
    "v1",
    "a:b",
    "http://a.b/c?d=e#f",
    "a/b",
    "1st",
    "é",
    "📅 1",
    "-a",
]


def both(yaml: str) -> list[dict[str, object]]:
    """What PyYAML and ruamel, by 1.1 and 1.2, make of a text."""
    return [pytest.importorskip("yaml").safe_load(yaml), YAML(typ="safe", pure=True).load(yaml)]


def with_value(before: str, value: Data) -> str:
    """The YAML with a value in the place of the only one, or of the item 0 of the list that it is."""
    block = parse_frontmatter(f"---\n{before}---\n")
    assert block is not None
    found = block.set(["a", 0] if isinstance(block.data["a"], list) else ["a"], value)
    assert found is not None
    (edit,) = found
    return block.text[block.yaml.start : edit.start] + edit.text + block.text[edit.end : block.yaml.end]


@pytest.mark.parametrize("text", [*MISREAD, *DATES, *PLAIN])
@pytest.mark.parametrize("before", ["a: 'c'\n", "a: 0\n", "a: b\n", "a: [0]\n", "a:\n- 0\n", "a:\n"])
def test_text_is_read_alike(before: str, text: str) -> None:
    yaml = with_value(before, text)
    for data in both(yaml):
        (value,) = data["a"] if isinstance(data["a"], list) else [data["a"]]
        if not (text in DATES and isinstance(value, datetime.date)):
            assert value == text
            assert isinstance(value, str)


@pytest.mark.parametrize("text", PLAIN)
@pytest.mark.parametrize(
    ("before", "after"),
    [("a: 0\n", "a: {}\n"), ("a: b\n", "a: {}\n"), ("a:\n- 0\n", "a:\n- {}\n"), ("a:\n", "a: {}\n")],
)
def test_no_needless_quotes(before: str, after: str, text: str) -> None:
    assert with_value(before, text) == after.format(text)


@pytest.mark.parametrize("number", [7, -12, 0, 2.5, -0.5, 1e16, 1e-7, 1.5e300, float("inf"), float("-inf"), True, None])
def test_numbers_are_read_alike(number: Data) -> None:
    for data in both(with_value("a: b\n", number)):
        assert repr(data) == repr({"a": number})


@pytest.mark.parametrize("text", sorted({*MISREAD, *DATES, *PLAIN} - {"<<", "a"}))
def test_keys_are_read_alike(text: str) -> None:
    block = parse_frontmatter("---\na: b\n---\n")
    assert block is not None
    found = block.rename("a", text)
    assert found is not None
    (edit,) = found
    assert both(f"{edit.text}: b\n") == [{text: "b"}] * 2
