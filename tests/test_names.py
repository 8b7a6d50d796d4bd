"""Names of files, looked up as Obsidian does it."""

from __future__ import annotations

import pytest

from notelint.names import Listing, Names

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

    def paths() -> Listing:
        asked.append(1)
        return Listing(tuple(sorted(PATHS)))

    names = Names(paths)
    assert asked == []
    assert names.resolve("Home") == names.resolve("home") == "Home.md"
    assert asked == [1]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("Work/Plan.md", ("Work/Plan.md",)),
        ("x/y/2025/Plan.md", ("Work/2025/Plan.md",)),
        ("x/PLAN.md", ("Work/Plan.md", "Work/2025/Plan.md")),
        ("Ada Quill.md", ("People/Ada Quill.md", "People/Old/Ada Quill.md")),
        ("x/Caf\u00e9.md", ("Cafe\u0301.md",)),
        ("lan.md", ()),
        ("Plan", ()),
        ("Zz.md", ()),
        ("", ()),
        ("/", ()),
        ("a/" * 5000, ()),
    ],
    ids=lambda value: ascii(value)[:30],
)
def test_files_that_share_an_end(path: str, expected: tuple[str, ...]) -> None:
    assert sorted(Names(PATHS).sharing_end(path)) == sorted(expected)
    assert len(Names(PATHS).sharing_end(path, 1)) == min(1, len(expected))
    assert Names().sharing_end(path) == ()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("Work/Plan.md", "Work/Plan.md"),
        ("work/plan.MD", "Work/Plan.md"),
        ("Caf\u00e9.md", "Cafe\u0301.md"),
        ("Plan.md", None),
        ("Work/Plan", None),
        ("", None),
    ],
)
def test_the_file_at_a_path(path: str, expected: str | None) -> None:
    assert Names(PATHS).at(path) == expected


def test_only_files_of_the_vault_are_asked_for_their_size() -> None:
    asked = []

    def size(path: str) -> int | None:
        asked.append(path)
        return {"a.md": 0, "b.md": 1}.get(path)

    names = Names(["a.md", "b.md", "c.md"], size)
    assert [names.is_empty(path) for path in ("a.md", "b.md", "c.md", "A.md", "../a.md", "/a.md")] == [
        *(True, False, False, False, False, False)
    ]
    assert asked == ["a.md", "b.md", "c.md"]
    assert names.questions == 6
    assert not Names(["a.md"]).is_empty("a.md"), "where no size is known"


def test_the_stamp_changes_with_every_answer() -> None:
    def stamp(paths: list[str], *empty: str) -> bytes:
        return Names(paths, lambda path: 0 if path in empty else 7).stamp

    stamps = [
        stamp([]),
        stamp(["a", "b"]),
        stamp(["a"]),
        stamp(["A", "b"]),
        stamp(["a", "b"], "a"),
        stamp(["a", "b", "\udc80"]),
    ]
    assert len(set(stamps)) == len(stamps)
    assert stamp(["b", "a"]) == stamp(["a", "b"])
    assert stamp(["a", "b"], "a") == stamp(["a", "b"], "a")
