"""What is repaired leaves nothing to repair: damage that only the repair of other damage tells is found at once."""

from __future__ import annotations

import pytest

from notelint.mojibake.repair import Certainty, Repair, repair_mojibake
from notelint.mojibake.settled import settled

SAFE, UNSAFE, REPORT = Certainty
BRANCHES = "â\x94\x94â\x94\x80â\x94\x80 plan.md"
FAIRY = "Eve sent ğŸ§šğŸ» today"
GBK = "- [ ] Zo毛 馃攣 every day"


def made(text: str, *allowed: Certainty) -> str:
    for repair in reversed(repair_mojibake(text)):
        if repair.certainty in allowed:
            text = text[: repair.start] + repair.text + text[repair.end :]
    return text


@pytest.mark.parametrize(
    ("damaged", "source"),
    [
        pytest.param(f"{BRANCHES}\n{FAIRY}", "└── plan.md\nEve sent 🧚🏻 today", id="another codec, behind"),
        pytest.param(f"{FAIRY}\n{BRANCHES}", "Eve sent 🧚🏻 today\n└── plan.md", id="another codec, before"),
        pytest.param(f"Ĺ\x99eka\r\n{FAIRY}", "řeka\r\nEve sent 🧚🏻 today", id="Latin-2"),
        pytest.param(f"Thanksπ\x9f\x90\x88\r{FAIRY}", "Thanks🐈\rEve sent 🧚🏻 today", id="Greek"),
    ],
)
def test_what_another_repair_tells_is_repaired(damaged: str, source: str) -> None:
    assert made(damaged, SAFE) == source
    assert repair_mojibake(source) == []


def test_what_rests_on_an_unsafe_repair_is_unsafe() -> None:
    text = f"{GBK}\nSi farà tribﾃｹ solo dopo"
    assert made(text, SAFE) == text
    assert made(text, SAFE, UNSAFE) == "- [ ] Zoë 🔁 every day\nSi farà tribù solo dopo"


def test_places_of_code_move_with_the_text() -> None:
    text = f"{BRANCHES}\nEve sent `ğŸ§šğŸ»` today"
    places = [(start := text.index("ğ"), start + 1)]
    assert [repair.text for repair in repair_mojibake(text, code=())] == ["└──", "🧚🏻"]
    found = repair_mojibake(text, code=places)
    assert [repair.text for repair in found if repair.certainty is not REPORT] == ["└──"]


def found(text: str, certainty: Certainty, **becomes: str) -> list[Repair]:
    """What is repaired in a text: for each letter what it becomes."""
    return [
        Repair(at, at + 1, becomes[char], ("cp1252",), certainty, "seen")
        for at, char in enumerate(text)
        if char in becomes
    ]


def test_repairs_of_one_place_become_one() -> None:
    def look(text: str, _: object) -> list[Repair]:
        return found(text, SAFE, a="bb") or found(text, SAFE, b="c")

    repairs = settled("xax", None, look("xax", None), look)
    reason = "UTF-8 read as Windows-1252, before that as Windows-1252"
    assert repairs == [Repair(1, 2, "cc", ("cp1252",) * 2, SAFE, reason)]


def test_what_is_told_stays_where_nothing_is_made() -> None:
    def look(text: str, _: object) -> list[Repair]:
        return [*found(text, SAFE, a="b"), *found(text, REPORT, t="t")] if "a" in text else found(text, SAFE, b="c")

    repairs = settled("at", None, look("at", None), look)
    assert [(repair.text, repair.certainty) for repair in repairs] == [("c", SAFE), ("t", REPORT)]


@pytest.mark.parametrize("certainty", [SAFE, UNSAFE])
def test_what_never_settles_is_left(certainty: Certainty) -> None:
    def look(text: str, _: object) -> list[Repair]:
        return found(text, certainty, a="aa")

    repairs = settled("xa", None, look("xa", None), look)
    assert [(repair.text, repair.certainty) for repair in repairs] == [("a", REPORT)]
