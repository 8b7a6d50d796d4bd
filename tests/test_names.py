"""Names of files, looked up as Obsidian does it."""

from __future__ import annotations

import pytest

from notelint import Names

PATHS = [
    "Home.md",
    "People/Ada Quill.md",
    "People/Old/Ada Quill.md",
    "Work/Plan.md",
    "Work/2025/Plan.md",
    "Work/2025/sketch.png",
    "Cafe\u0301.md",
    "Straße.md",
    "v1.2.md",
    "a.md.md",
    "Odd/A.md",
    "Odd/a.md",
    "#hash [x].md",
]


@pytest.mark.parametrize(
    ("target", "source", "expected"),
    [
        ("Home", "", "Home.md"),
        ("Home.md", "", "Home.md"),
        ("home", "", "Home.md"),
        (" Home ", "", "Home.md"),
        ("/Home", "Work/Plan.md", "Home.md"),
        ("Ada Quill", "", "People/Ada Quill.md"),
        ("ada quill", "Home.md", "People/Ada Quill.md"),
        ("Ada Quill", "People/Old/x.md", "People/Old/Ada Quill.md"),
        ("Old/Ada Quill", "", "People/Old/Ada Quill.md"),
        ("People/Ada Quill", "Work/Plan.md", "People/Ada Quill.md"),
        ("ople/Ada Quill", "", None),
        ("Plan", "", "Work/Plan.md"),
        ("2025/Plan", "Home.md", "Work/2025/Plan.md"),
        ("../Plan", "Work/2025/x.md", "Work/Plan.md"),
        ("./Plan.md", "Work/2025/x.md", "Work/2025/Plan.md"),
        ("sketch.png", "", "Work/2025/sketch.png"),
        ("sketch", "", None),
        ("Caf\u00e9", "", "Cafe\u0301.md"),
        ("STRASSE", "", "Straße.md"),
        ("v1.2", "", "v1.2.md"),
        ("a.md", "", "Odd/A.md"),
        ("a.md.md", "", "a.md.md"),
        ("#hash [x]", "", "#hash [x].md"),
        ("", "", None),
        ("/", "", None),
        (".", "", None),
        ("..", "", None),
        ("../../../etc/passwd", "Home.md", None),
        ("a\0b", "", None),
        ("x" * 100_000, "", None),
        ("/".join("ab" * 5000), "", None),
        ("\udc80", "", None),
        ("Nobody", "", None),
    ],
    ids=lambda value: ascii(value)[:30],
)
def test_a_link_target(target: str, source: str, expected: str | None) -> None:
    assert Names(PATHS).resolve(target, source) == expected
    assert Names(reversed(PATHS)).resolve(target, source) == expected, "in whatever order they are listed"


def test_files_are_listed_when_the_first_question_comes() -> None:
    asked = []

    def paths() -> list[str]:
        asked.append(1)
        return PATHS

    names = Names(paths)
    assert asked == []
    assert names.resolve("Home") == names.resolve("home") == "Home.md"
    assert asked == [1]
