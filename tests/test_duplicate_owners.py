"""Owners are read to their end, two of them are a veto, and words for nobody are none."""

from __future__ import annotations

import pytest

from notelint import check_text, fix_text

ONLY = ["duplicate-item"]
WORK = "Order new fenders for the tug before the winter storms come."


def note(*behind: str, work: str = WORK) -> str:
    return "\n".join(["## Action Items", "", *(f"- [ ] {work} {each}".rstrip() for each in behind), ""])


OTHERS = {
    "a team and a name": ("@Harbour crane team 📅 2026-10-27 #task", "@Ann Lee"),
    "a team at the end of the line": ("@Harbour crane team", "@Ann Lee"),
    "two teams": ("@Harbour crane team 📅 2026-10-27", "@Legal and insurance team 📅 2026-10-27"),
    "teams with a capital inside": ("@Pricing vTeam", "@Quay vTeam"),
    "no word for a team behind a sentence": ("@Quay upkeep ⏫", "@Ann Lee ⏫"),
    "a team and nobody beside it": ("@Harbour crane team @TBD", "@Ann Lee"),
    "a team behind a name": ("@Bo, @Harbour crane team", "@Ann Lee"),
    "a remark on a name": ("@Bo (from the quay)", "@Ann Lee"),
    "a French team": ("@équipe du port", "@Ann Lee"),
}


@pytest.mark.parametrize("pair", OTHERS.values(), ids=OTHERS)
def test_other_owners_are_a_veto(pair: tuple[str, str]) -> None:
    for text in (note(*pair), note(*reversed(pair))):
        assert check_text(text, select=ONLY) == []
        assert fix_text(text, select=ONLY, unsafe=True) == text


SAME = {
    "nobody and a team": (("@TBD 📅 2026-10-27", "@Harbour crane team"), "@Harbour crane team 📅 2026-10-27"),
    "a team and nobody": (("@Harbour crane team ⏫", "@Unknown"), "@Harbour crane team ⏫"),
    "nobody and a name": (("@unassigned #task", "@Ann Lee"), "@Ann Lee #task"),
    "a name and nobody": (("@Ann Lee", "@not assigned"), "@Ann Lee"),
    "a question mark and a name": (("@? ⏫", "@Ann Lee"), "@Ann Lee ⏫"),
    "nobody twice": (("@TBD", "@Unknown ⏫"), "@TBD ⏫"),
    "nobody and nothing": (("", "@TBD"), "@TBD"),
    "nothing, and a team": (("📅 2026-10-27", "@Harbour crane team"), "@Harbour crane team 📅 2026-10-27"),
    "one team twice": (("@Harbour crane team", "@Harbour crane team ⏫"), "@Harbour crane team ⏫"),
    "two in another order": (("@Ann Lee and Bo Berg", "@Bo Berg and Ann Lee ⏫"), "@Ann Lee and Bo Berg ⏫"),
}


@pytest.mark.parametrize(("pair", "wanted"), SAME.values(), ids=SAME)
def test_words_for_nobody_are_no_owner_and_make_way_for_one(pair: tuple[str, str], wanted: str) -> None:
    assert [found.level for found in check_text(note(*pair), select=ONLY)] == ["error"]
    assert fix_text(note(*pair), select=ONLY, unsafe=True) == note(wanted)


def test_somebody_takes_the_place_of_nobody_only_when_asked_and_is_named() -> None:
    for pair in (("@TBD", "@Ann Lee"), ("@Ann Lee", "@TBD")):
        text = note(*pair)
        assert fix_text(text, select=ONLY) == text
        (found,) = check_text(text, select=ONLY)
        assert found.fix is not None
        assert found.fix.title == "merge into line 3, owner Ann Lee"


def test_two_owners_are_never_written_side_by_side() -> None:
    text = note("@TBD", "", work="Order new fenders, as agreed with @quay folks and more of them")
    text += "- [ ] Order new fenders as agreed @Ann Lee\n"
    assert "@Ann Lee" not in fix_text(text, select=ONLY, unsafe=True).split("\n")[2]


def test_one_name_that_is_part_of_the_other_is_no_error() -> None:
    (found,) = check_text(note("@Ann Lee", "@Ann Lee Lee"), select=ONLY)
    assert (found.level, found.message, found.fix) == (
        "warning",
        "says nearly the same as the action item in line 3: differs in the owners",
        None,
    )
    assert found.help == "join the two by hand: their owners differ"


def test_a_name_inside_of_the_words_is_no_owner() -> None:
    text = note("📅 2026-10-27", "@Bo", work="Ask @Ann about the roof")
    assert fix_text(text, select=ONLY, unsafe=True) == note("@Bo 📅 2026-10-27", work="Ask @Ann about the roof")
