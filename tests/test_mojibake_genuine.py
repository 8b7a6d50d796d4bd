"""Genuine lines that look like damage: none is changed, by itself, in forms of it, or in a note with others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from notelint import repair_mojibake

DATA = Path(__file__).parent / "data" / "mojibake" / "genuine.txt"


def _groups() -> Iterator[tuple[str, list[str]]]:
    for part in DATA.read_text("utf-8").removeprefix("=== ").split("\n=== "):
        name, *lines = part.strip("\n").split("\n")
        yield name, lines


GROUPS = dict(_groups())
LINES = [pytest.param(line, id=f"{name}: {line[:20]}") for name, lines in GROUPS.items() for line in lines]
SHAPES = ["- [ ] {} 📅 2031-05-01", "> {}", "| 1 | {} |", "# {}", "good “quotes” – é {}"]


def _changes(text: str) -> list[tuple[str, str]]:
    repairs = ((text[repair.start : repair.end], repair.text) for repair in repair_mojibake(text))
    return [(raw, put) for raw, put in repairs if raw != put]


def test_there_are_several_hundred() -> None:
    assert sum(map(len, GROUPS.values())) > 300
    assert all(GROUPS.values())


@pytest.mark.parametrize("line", LINES)
def test_a_genuine_line_stays(line: str) -> None:
    assert _changes(line) == []


@pytest.mark.parametrize("name", GROUPS)
@pytest.mark.parametrize("shape", SHAPES)
def test_a_genuine_line_stays_in_a_note(shape: str, name: str) -> None:
    assert {line: found for line in GROUPS[name] if (found := _changes(shape.format(line)))} == {}


@pytest.mark.parametrize("name", GROUPS)
def test_genuine_lines_do_not_prove_each_other(name: str) -> None:
    assert _changes("\n".join(GROUPS[name])) == []


@pytest.mark.parametrize("name", ["german", "french", "nordic and icelandic", "vietnamese", "cyrillic", "greek"])
@pytest.mark.parametrize("form", [str.upper, str.lower, str.title], ids=lambda form: form.__name__)
def test_a_genuine_line_stays_in_other_letters(form: type[str], name: str) -> None:
    lines = [getattr(line, form.__name__)() for line in GROUPS[name]]
    assert {line: found for line in lines if (found := _changes(line))} == {}
