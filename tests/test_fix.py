"""Which fixes are made together, what they make, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from notelint import Diagnostic, Edit, Fix, Place, Position, Span
from notelint.fix import WayBack, apply_edits, choose, edits_of

SIZE = 12


def _found(*edits: Edit, rule: str = "r", safe: bool = True) -> Diagnostic:
    here = Position(1, 1, 0)
    return Diagnostic(rule, Place("a.md", here, here), "m", fix=Fix(edits, "t", safe))


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (Edit(0, 2, ""), Edit(2, 4, ""), False),
        (Edit(0, 2, "x"), Edit(2, 4, "y"), False),
        (Edit(0, 2, ""), Edit(3, 4, ""), False),
        (Edit(0, 3, ""), Edit(2, 4, ""), True),
        (Edit(0, 4, ""), Edit(1, 2, ""), True),
        (Edit(0, 2, ""), Edit(0, 2, ""), True),
        (Edit(1, 1, "x"), Edit(1, 1, "x"), True),
        (Edit(1, 1, "x"), Edit(1, 3, ""), True),
        (Edit(3, 3, "x"), Edit(1, 3, ""), True),
        (Edit(2, 2, "x"), Edit(1, 3, ""), True),
        (Edit(0, 0, "x"), Edit(1, 3, ""), False),
        (Edit(4, 4, "x"), Edit(1, 3, ""), False),
        (Edit(1, 1, "x"), Edit(2, 2, "x"), False),
    ],
)
def test_clashes(one: Edit, other: Edit, clash: bool) -> None:
    assert one.clashes(other) is other.clashes(one) is clash


@pytest.mark.parametrize(
    ("found", "chosen"),
    [
        ([_found(Edit(0, 1, "x")), _found(Edit(2, 3, "x"))], [0, 1]),
        ([_found(Edit(0, 2, "x")), _found(Edit(1, 3, "x"))], [0]),
        ([_found(Edit(1, 3, "x")), _found(Edit(0, 2, "x"))], [1]),
        ([_found(Edit(0, 1, "x"), rule="b"), _found(Edit(0, 1, "y"), rule="a")], [1]),
        ([_found(Edit(0, 1, ""), Edit(5, 6, "")), _found(Edit(5, 6, "")), _found(Edit(2, 3, ""))], [0, 2]),
        ([_found(Edit(0, 3, ""), safe=False), _found(Edit(1, 2, ""))], [1]),
        ([_found()], []),
        ([Diagnostic("r", _found().place, "m")], []),
    ],
    ids=str,
)
def test_which_fixes_are_made_in_one_round(found: list[Diagnostic], chosen: list[int]) -> None:
    assert {id(each) for each in choose(found, lambda fix: fix.safe)} == {id(found[index]) for index in chosen}


def _edit(start: int, length: int, text: str) -> Edit:
    return Edit(start, min(SIZE, start + length), text)


EDITS = st.builds(_edit, st.integers(0, SIZE), st.integers(0, 4), st.sampled_from(["", "A", "BCD"]))
FIXES = st.lists(st.lists(EDITS, min_size=1, max_size=3).map(lambda edits: _found(*edits)), max_size=8)


def _sound(found: Diagnostic) -> bool:
    edits = edits_of([found])
    return not any(one.clashes(other) for index, one in enumerate(edits) for other in edits[:index])


@given(FIXES)
def test_what_is_chosen_fits_and_nothing_that_fits_is_left(found: list[Diagnostic]) -> None:
    found = [each for each in found if _sound(each)]
    chosen = choose(found, lambda _: True)
    edits = edits_of(chosen)
    assert all(not one.clashes(other) for index, one in enumerate(edits) for other in edits[:index])
    for left in (each for each in found if not any(each is one for one in chosen)):
        assert any(edit.clashes(other) for edit in edits_of([left]) for other in edits)


@st.composite
def _changes(draw: st.DrawFn) -> list[Edit]:
    edits: list[Edit] = []
    for edit in sorted(draw(st.lists(EDITS, max_size=5))):
        if (edit.text or edit.end > edit.start) and not any(edit.clashes(other) for other in edits):
            edits.append(edit)
    return edits


BEFORE = "abcdefghijkl"


@given(_changes())
def test_edits_change_what_they_name_and_nothing_else(edits: list[Edit]) -> None:
    expected = [*BEFORE, ""]
    for edit in reversed(edits):
        expected[edit.start : edit.end] = list(edit.text)
    assert apply_edits(BEFORE, edits) == "".join(expected)


@given(_changes(), st.integers(0, 40), st.integers(0, 40))
def test_the_way_back(edits: list[Edit], start: int, length: int) -> None:
    after = apply_edits(BEFORE, edits)
    assume(start + length <= len(after))
    span = Span(start, start + length)
    old = WayBack(BEFORE, edits).span(span)
    assert 0 <= old.start <= old.end <= len(BEFORE)
    kept = [char for char in after[span.start : span.end] if char.islower()]
    assert set(kept) <= set(BEFORE[old.start : old.end]), "what the span held of the old text it still holds"


@given(_changes(), EDITS)
def test_a_fix_goes_the_way_back_only_where_it_makes_the_same_text(edits: list[Edit], later: Edit) -> None:
    after = apply_edits(BEFORE, edits)
    assume(later.end <= len(after))
    back = WayBack(BEFORE, edits).fix(Fix((later,), "t"))
    if back is None:
        return
    (edit,) = back.edits
    assert edit.text == later.text
    outside = [one for one in edits if one.end <= edit.start or one.start >= edit.end]
    if not any(one.clashes(edit) for one in outside):
        assert apply_edits(BEFORE, sorted([*outside, edit])) == apply_edits(after, [later])


BLOCK = "---\nkind: a; b\nname: Ada\n---\n"


@pytest.mark.parametrize(
    ("later", "is_kept"),
    [
        pytest.param(Edit(20, 20, "- c\n"), False, id="an item behind items that are new"),
        pytest.param(Edit(19, 19, " # so"), False, id="words behind them"),
        pytest.param(Edit(20, 20, "x: c\n"), True, id="a new key"),
        pytest.param(Edit(26, 29, "Bo"), True, id="another field"),
        pytest.param(Edit(20, 30, ""), True, id="another field removed"),
        pytest.param(Edit(34, 34, "text"), True, id="the body"),
    ],
)
def test_a_fix_of_a_field_that_is_new_in_part_does_not_go_back(later: Edit, is_kept: bool) -> None:
    edits = [Edit(9, 14, "\n- aa\n- bb")]
    assert apply_edits(BLOCK, edits) == "---\nkind:\n- aa\n- bb\nname: Ada\n---\n"
    assert (WayBack(BLOCK, edits).fix(Fix((later,), "t")) is not None) == is_kept


def test_a_diagnostic_goes_back_with_its_related_places() -> None:
    before, edits = "PING\nPING x", [Edit(0, 4, "longer\n"), Edit(5, 9, "y")]
    place = Place("a.md", Position(3, 3, 10), Position(3, 4, 11))
    found = Diagnostic("r", place, "m", related=(place, Place("b.md", *place[1:])))
    back = WayBack(before, edits).diagnostic(found)
    assert apply_edits(before, edits) == "longer\n\ny x"
    assert back.place == Place("a.md", Position(2, 6, 10), Position(2, 7, 11))
    assert back.related == (back.place, Place("b.md", *place[1:])), "places in other notes are not of this text"
