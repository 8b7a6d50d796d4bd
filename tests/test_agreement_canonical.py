"""agreement: a value in another spelling is the same value, and what cannot be compared is not told."""

from __future__ import annotations

import pytest

from notelint import check_text, fix_text

RULE = "agreement"
WINS = ("neither", "frontmatter", "body")


def note(front: str, body: str) -> str:
    return f"---\nk: {front}\n---\n\nk:: {body}\n"


def told(text: str, wins: str = "neither") -> list[str]:
    return [each.message for each in check_text(text, select=[RULE], config={"rules": {RULE: {"wins": wins}}})]


def fixed(text: str, wins: str, *, unsafe: bool = False) -> str:
    return fix_text(text, select=[RULE], config={"rules": {RULE: {"wins": wins}}}, unsafe=unsafe)


# A value, others that are the same, and one that is not.
SPELLINGS = [
    ("9:30", ("09:30", "9:30 am", "09:30 AM", "9.30 Uhr", "9h30", "午前9時30分", "９：３０"), "9:31"),
    (
        "'10:00'",
        ("10 AM", "10:00 a.m.", "10:00:00", "10 Uhr", "10h", "10時", "10:00 (by phone)", "10:00–11:00"),
        "10 PM",
    ),
    ("'14:00'", ("2 pm", "2pm", "2:00 PM", "14 Uhr", "午後2時", "下午2点", "오후 2시"), "2 am"),
    ("'00:30'", ("12:30 am",), "12:30 pm"),
    ("45m", ("45 min", "45 minutes", "0.75 h", "2700 s", "45分", "45"), "50 min"),
    ("1h", ("60 min", "1 hour", "1 Std.", "1 heure", "1時間", "3600 sec"), "61 min"),
    ("1h 30m", ("90 min", "1:30", "1,5 h", "1h30", "1 hour and 30 minutes", "1時間30分"), "1h 31m"),
    (
        "a@x.org",
        ("<mailto:a@x.org>", "mailto:a@x.org", "[a@x.org](mailto:a@x.org)", "[Ada](mailto:a@x.org)"),
        "b@x.org",
    ),
    ("https://x.org/a", ("[Roof](https://x.org/a)", "<https://x.org/a>"), "[Roof](https://x.org/b)"),
    (
        "'+49 30 123456'",
        ("+49 (30) 12 34 56", "+49 (0)30 123456", "0049 30-123456", "[call](tel:+4930123456)"),
        "+49 30 123457",
    ),
    ("'030123'", ("030 123", "030/123", "030-123"), "030 124"),
    ("4.5", ("4,5", "4.50"), "4,6"),
    ("1000", ("1'000", "1,000", "1 000", "1.000", "1.000,00", "1,000.00", "1000 €"), "1'001"),
    ("1200 €", ("€ 1200", "1.200 €", "1,200.00 €", "1200"), "1300 €"),
    ("true", ("✅", "x", "[x]", "yes", "Ja"), "❌"),
    ("false", ("❌", "no"), "✅"),
    ("4", ("4/5", "★★★★☆"), "5"),
    ("open", ("#open", "open (since May)", "open - see below", "🟢 open", "open [^1]", "✅"), "done (since May)"),
    ("Smith 2020", ("[[Smith 2020]] p. 3", "[Smith 2020](Smith.md)"), "[[Jones 2021]] p. 3"),
    ("Ada Quist", ("Quist, Ada", "[[People/Ada Quist]]"), "Quist, Bo"),
    ("[1h, 9:30]", ("60 min, 09:30",), "60 min, 09:31"),
    ("2025-10", ("October 2025", "10/2025", "Oktober 2025"), "November 2025"),
    ("2025-10-06", ("6.10.25", "06.10.25", "2025-10-06 10:00"), "7.10.25"),
    ("1200 EUR", ("1.200 €", "€ 1200", "1200 euros"), "1.200 $"),
    ("$5", ("5 USD", "5 dollars", "$5.00"), "5 EUR"),
    ("-5", ("\N{MINUS SIGN}5", "-5 °C", "\N{MINUS SIGN}5 °C"), "\N{MINUS SIGN}6"),
    ("2025-10-06T10:00", ("2025-10-06", "6 October 2025, 10 am", "2025-10-06 10:00 (moved)"), "2025-10-06T11:00"),
    (
        "2025-10-06 10:00",
        ("2025-10-06T08:00Z", "6.10.2025 10:00-11:00", "Mon, 2025-10-06, 10–11 Uhr"),
        "2025-10-06 at 11",
    ),
    (
        "2025-10-06T14:30",
        ("6 October 2025 at 2:30", "2025-10-06 2-2:30 pm", "2025年10月6日 午後2時30分"),
        "2025-10-06 2:30 am",
    ),
    ("'a, b'", ("#b #a",), "#a #c"),
    ("[a, b]", ("#a #b", "#b, #A", "a, b"), "#a #c"),
    ("['#a', b]", ("#a #b", "#b; #a"), "#a #b #c"),
    ("[a]", ("#a", "#A"), "#a #c"),
]
SAME = [(front, body) for front, bodies, _ in SPELLINGS for body in bodies]


@pytest.mark.parametrize(("front", "body"), SAME)
def test_one_value_in_two_spellings_is_silent(front: str, body: str) -> None:
    text = note(front, body)
    for wins in WINS:
        assert told(text, wins) == []
        assert fixed(text, wins, unsafe=True) == text


@pytest.mark.parametrize(("front", "body"), [(front, other) for front, _, other in SPELLINGS])
def test_another_value_in_the_same_spelling_is_told(front: str, body: str) -> None:
    assert len(told(note(front, body))) == 1


@pytest.mark.parametrize(
    ("front", "body"),
    [
        ("'1.10'", "1.1"),
        ("'007'", "7"),
        ("110", "1,10"),
        ("open", "[[A]] and [[B]]"),
        ("'[[A]]'", "[[A]] and [[B]]"),
        ("2025-10-06", "2025-10"),
        ("🟢", "🔴"),
        ("1h", "13:00"),
    ],
)
def test_what_is_alike_in_its_signs_alone_is_told(front: str, body: str) -> None:
    assert len(told(note(front, body))) == 1


@pytest.mark.parametrize(
    ("front", "body"),
    [
        ("open", "done ✅"),
        ("open", "done # x"),
        ("open", "done (since May)"),
        ("open", "#done"),
        ("Smith 2020", "[[Jones 2021]] p. 3"),
        ("'10:00'", "tomorrow"),
        ("2025-10-06", "2025-10"),
        ("5", "1.000"),
    ],
)
def test_what_is_more_than_the_value_or_another_kind_is_not_taken_over_by_itself(front: str, body: str) -> None:
    text = note(front, body)
    assert fixed(text, "body") == text


@pytest.mark.parametrize(
    ("front", "body", "after"),
    [
        ("'10:00'", "11:30", "'11:30'"),
        ("45 min", "1h", "1h"),
        ("5", "1'000", "1000"),
        ("5", "4,5", "4.5"),
        ("false", "✅", "true"),
        ("a@x.org", "<mailto:b@x.org>", "b@x.org"),
    ],
)
def test_a_value_of_the_same_kind_is_taken_over(front: str, body: str, after: str) -> None:
    assert fixed(note(front, body), "body") == note(after, body)


@pytest.mark.parametrize(
    ("front", "body"),
    [
        *(("[a, b]", tags) for tags in ("#a #c", "#a, #c", "#a #b #c")),
        *(("2025-10-06T10:00", at) for at in ("2025-10-06T11:00", "7 October 2025 at 11", "[[2025-10-07]] 11 am")),
        *(("'[[Ada Quist]]'", link) for link in ("[[Bo Lin|Bo]]", "[Bo](Bo%20Lin.md)")),
    ],
)
def test_nothing_is_written_that_neither_side_says_and_no_shown_name_goes(front: str, body: str) -> None:
    text = note(front, body)
    assert told(text)
    assert fixed(text, "frontmatter") == text
    assert "|" in body or "md" in body or fixed(text, "body") == text


def test_a_moment_is_taken_over_whole() -> None:
    text = note("2025-10-06T10:00", "2025-10-07 11:00")
    assert fixed(text, "body") == note("2025-10-07 11:00", "2025-10-07 11:00")
    assert fixed(text, "frontmatter") == note("2025-10-06T10:00", "2025-10-06T10:00")
