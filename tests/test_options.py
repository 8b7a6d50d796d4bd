"""From the plain data of a config to the fields of a rule."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import pytest

from notelint.options import OptionProblem, build, options_of


@dataclass(frozen=True, slots=True)
class Sample:
    """Has an option of each kind."""

    text: str = "a"
    number: int = 1
    ratio: float = 0.5
    is_on: bool = False
    mode: Literal["fast", "slow", 3] = "fast"
    words: tuple[str, ...] = ("x",)
    numbers: tuple[float, ...] = ()
    pairs: tuple[tuple[int, ...], ...] = ()
    table: dict[str, object] = field(default_factory=dict)
    named: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.number < 0:
            raise ValueError("number: must not be negative")
        if self.text == "bad":
            raise ValueError("this will not do")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, Sample()),
        ({"text": ""}, Sample(text="")),
        ({"number": 7}, Sample(number=7)),
        ({"ratio": 1}, Sample(ratio=1.0)),
        ({"ratio": 0.25}, Sample(ratio=0.25)),
        ({"is-on": True}, Sample(is_on=True)),
        ({"mode": "slow"}, Sample(mode="slow")),
        ({"mode": 3}, Sample(mode=3)),
        ({"words": []}, Sample(words=())),
        ({"words": ["a", "b"]}, Sample(words=("a", "b"))),
        ({"numbers": [1, 2.5]}, Sample(numbers=(1.0, 2.5))),
        ({"pairs": [[1, 2], []]}, Sample(pairs=((1, 2), ()))),
        ({"table": {"a": [1, {"b": None}]}}, Sample(table={"a": [1, {"b": None}]})),
        ({"named": {"a": 1}}, Sample(named={"a": 1})),
    ],
)
def test_options_are_taken(given: dict[str, object], expected: Sample) -> None:
    built = build(Sample, given)
    assert built == expected
    assert isinstance(built.ratio, float)


@pytest.mark.parametrize(
    ("given", "path", "message"),
    [
        ({"txt": "a"}, ("txt",), '"txt" is not an option, did you mean "text"?'),
        ({"is_on": True}, ("is_on",), '"is_on" is not an option, did you mean "is-on"?'),
        ({"zzz": 1}, ("zzz",), '"zzz" is not an option.'),
        ({"text": 1}, ("text",), "expected text, found 1"),
        ({"text": None}, ("text",), "expected text, found nothing"),
        ({"number": True}, ("number",), "expected a whole number, found true"),
        ({"number": 1.5}, ("number",), "expected a whole number, found 1.5"),
        ({"number": "1"}, ("number",), 'expected a whole number, found "1"'),
        ({"ratio": "x"}, ("ratio",), 'expected a number, found "x"'),
        ({"ratio": True}, ("ratio",), "expected a number, found true"),
        ({"is-on": 1}, ("is-on",), "expected true or false, found 1"),
        ({"is-on": "yes"}, ("is-on",), 'expected true or false, found "yes"'),
        ({"mode": "fats"}, ("mode",), 'expected "fast" or "slow" or "3", found "fats"'),
        ({"mode": True}, ("mode",), 'expected "fast" or "slow" or "3", found true'),
        ({"mode": []}, ("mode",), 'expected "fast" or "slow" or "3", found a list'),
        ({"words": "a"}, ("words",), 'expected a list, found "a"'),
        ({"words": ["a", 1]}, ("words", 1), "expected text, found 1"),
        ({"words": {"a": 1}}, ("words",), "expected a list, found a mapping"),
        ({"pairs": [[1], [1, "x"]]}, ("pairs", 1, 1), 'expected a whole number, found "x"'),
        ({"table": []}, ("table",), "expected a mapping, found a list"),
        ({"named": {"a": "b"}}, ("named", "a"), 'expected a whole number, found "b"'),
        ({"number": -1}, ("number",), "number: must not be negative"),
        ({"text": "bad"}, (), "this will not do"),
    ],
)
def test_options_are_refused(given: dict[str, object], path: tuple[str | int, ...], message: str) -> None:
    with pytest.raises(OptionProblem) as caught:
        build(Sample, given)
    assert (caught.value.path, str(caught.value)) == (path, message)


def test_the_options_of_a_rule() -> None:
    options = options_of(Sample)
    assert list(options) == [
        "text", "number", "ratio", "is-on", "mode", "words", "numbers", "pairs", "table", "named"
    ]  # fmt: skip
    assert options["is-on"] == (bool, False)
    assert options["table"][1] == {}
