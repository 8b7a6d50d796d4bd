"""agreement: what is taken over is taken whole, in the way of its new place, and nothing false stays beside it."""

from __future__ import annotations

import pytest

from notelint import check_text, fix_text

RULE = "agreement"
WINS = ("neither", "frontmatter", "body")
CUSTOMER = "type: customer\naccount: "
PEOPLE = "participants: [Ada Quist, Bo Lin, "


def note(front: str, body: str) -> str:
    return f"---\n{front}\n---\n\n{body}\n"


def told(text: str, wins: str = "neither") -> list[str]:
    return [each.message for each in check_text(text, select=[RULE], config={"rules": {RULE: {"wins": wins}}})]


def fixed(text: str, wins: str, *, unsafe: bool = False) -> str:
    return fix_text(text, select=[RULE], config={"rules": {RULE: {"wins": wins}}}, unsafe=unsafe)


SILENT = [
    *(
        (f"{CUSTOMER}Halm", f"**Account**: {mark}")
        for mark in ("{{account}}", "[[{{account}}]]", "<% x %>", "{% x %}", "Mills {{x}}", "{{VALUE}}", "[[<% x %>]]")
    ),
    ("status: open", "status:: {{status}}"),
    ("status: '{{ status }}'", "status:: open"),
    ("due: 2025-10-07", "due:: {{due}}"),
    ("type: rob\ntitle: Call with Ada", "# Call with {{person}}"),
    ("type: rob\ntitle: Call with Ada", "# Call with <% x %>"),
    ("participants: [Ada Quist]", "**Attendees**: [[{{person}}]]"),
    ("participants: [Ada Quist]", "**Attendees**:\n- [[{{person}}]]\n- Bo Lin"),
    ("tags: [a, b]", "Tags: #a {{tags}}"),
    *(
        ("date: 2025-10-06", f"**Date**: {day}")
        for day in ("2025-10-07 (Mon)", "Mon, 2025-10-07", "Monday, [[2025-10-07]]", "[[2025-10-07|Monday]]")
    ),
    *(
        ("date: 2025-10-06", f"**Date**: {day}")
        for day in ("[[2025-10-07|October 6, 2025]]", "October 7, 2025, 10:00 (Mon)", "[Oct 7](2025-10-07.md)")
    ),
    *(
        ("date: 2025-10-07", f"**Date**: {day}")
        for day in ("Tuesday, 2025-10-07", "Dienstag, 2025-10-07", "Tuesday, [[2025-10-07]]", "2025-10-07, Tuesday")
    ),
    *(
        ("type: rob\ntitle: Weekly", f"# Weekly {behind}")
        for behind in (
            "<!-- omit in toc -->",
            "%%x%%",
            "{#w}",
            "<!-- a --> #b ^c",
            "#b <!-- a -->",
            "{#w} %%x%%",
            "^id",
        )
    ),
    ("url: https://x.org/a", "url:: <https://x.org/a>"),
    ("mail: ada@x.org", "mail:: <ada@x.org>"),
    ("price: 1200", "price:: 1200 €"),
    ("price: 1200", "price:: € 1,200"),
    ("price: 1200", "price:: EUR 1200"),
    ("sleep: 7", "sleep:: 7h"),
    ("duration: 45", "duration:: 45 min"),
    ("duration: 45 min", "duration:: 45"),
    ("share: 12", "share:: 12 %"),
    ("due: 2025-10-06", "due:: 2025-10-07 (Mon)"),
    ("due: 2025-10-06", "due:: Monday, 7 October 2025"),
    ("date: 2025-10-06", "**Date**: **2025-10-07** (Mon)"),
    ("date: 2025-10-06", "**Date**: 2025-10-07 — Monday"),
]


@pytest.mark.parametrize(("front", "body"), SILENT)
def test_nothing_is_said_or_changed(front: str, body: str) -> None:
    text = note(front, body)
    for wins in WINS:
        assert told(text, wins) == []
        assert fixed(text, wins, unsafe=True) == text


WITH_A_WEEKDAY = [
    ("2025-10-07 (Tue)", "2025-10-06"),
    ("2025-10-07 Tuesday", "2025-10-06"),
    ("2025-10-07, Tuesday", "2025-10-06"),
    ("2025-10-07 (Di), 10:00", "2025-10-06, 10:00"),
    ("2025-10-07 (mardi)", "2025-10-06"),
    ("2025-10-07（火）", "2025-10-06"),
    ("Tue 2025-10-07", "2025-10-06"),
    ("Tue, 2025-10-07 10:00", "2025-10-06 10:00"),
    ("[[2025-10-07]] (Tue)", "[[2025-10-06]]"),
    ("Tuesday, [[2025-10-07]]", "[[2025-10-06]]"),
    ("(Tue) 2025-10-07", "2025-10-06"),
    ("[[Daily/2025-10-07]]", "[[Daily/2025-10-06]]"),
]


@pytest.mark.parametrize(("day", "after"), WITH_A_WEEKDAY)
def test_a_weekday_goes_with_its_day(day: str, after: str) -> None:
    text = note("date: 2025-10-06", f"**Date**: {day}")
    assert fixed(text, "frontmatter") == note("date: 2025-10-06", f"**Date**: {after}")
    mirrored = note(f'date: "{day}"', "**Date**: 2025-10-06")
    assert fixed(mirrored, "body") == note(f'date: "{after}"', "**Date**: 2025-10-06")


DAYS_THAT_STAY = [
    ("[[2025-10-07|October 7]]", "[[2025-10-06]]"),
    ("[[2025-10-07|Tuesday, October 7, 2025]]", "[[2025-10-06]]"),
    ("[[2025-10-07 Meeting]]", "[[2025-10-06 Meeting]]"),
    ("[[2025/10/2025-10-07]]", "[[2025/10/2025-10-06]]"),
    ("2025-10-07 (moved from Thu)", "2025-10-06 (moved from Thu)"),
    ("2025-10-07 (W41)", "2025-10-06 (W41)"),
    ("October 7, 2025, 10:00 (Tue)", "2025-10-06, 10:00 (Tue)"),
    ("2025-10-07 10:00 (Tue)", "2025-10-06 10:00 (Tue)"),
    ("2025-10-07 (Tue, 10:00)", "2025-10-06 (Tue, 10:00)"),
    ("[[2025-10-07 Tue]]", "[[2025-10-06 Tue]]"),
]


@pytest.mark.parametrize(("day", "after"), DAYS_THAT_STAY)
def test_a_day_with_other_words_beside_it_is_changed_only_unsafely(day: str, after: str) -> None:
    text = note("date: 2025-10-06", f"**Date**: {day}")
    assert told(text)
    assert fixed(text, "frontmatter") == text
    assert fixed(text, "frontmatter", unsafe=True) == note("date: 2025-10-06", f"**Date**: {after}")


@pytest.mark.parametrize("said", ["tomorrow", "October", "Q4", "[Roof plan](https://x.org/b)"])
def test_a_value_of_another_kind_is_taken_over_only_unsafely(said: str) -> None:
    text = note("due: 2025-10-06", f"due:: {said}")
    assert told(text)
    for wins in WINS:
        assert fixed(text, wins) == text


def test_a_link_with_words_of_its_own_is_no_address() -> None:
    text = note("url: https://x.org/a", "url:: [Roof plan](https://x.org/b)")
    assert told(text)
    for wins in WINS:
        assert fixed(text, wins) == text


JOINED = [
    ("Ada Quist, Bo Lin", "Ada Quist, Bo Lin, Cy Dee"),
    ("Ada Quist; Bo Lin", "Ada Quist; Bo Lin; Cy Dee"),
    ("Ada Quist、Bo Lin", "Ada Quist、Bo Lin、Cy Dee"),
    ("Ada Quist and Bo Lin", "Ada Quist, Bo Lin and Cy Dee"),
    ("Ada Quist, and Bo Lin", "Ada Quist, Bo Lin, and Cy Dee"),
    ("Ada Quist und Bo Lin", "Ada Quist, Bo Lin und Cy Dee"),
    ("*Ada Quist* und *Bo Lin*", "*Ada Quist*, *Bo Lin* und Cy Dee"),
    ("Ada Quist & Bo Lin", "Ada Quist & Bo Lin & Cy Dee"),
    ("Ada Quist · Bo Lin", "Ada Quist · Bo Lin · Cy Dee"),
    ("Ada Quist | Bo Lin", "Ada Quist | Bo Lin | Cy Dee"),
    ("Ada Quist / Bo Lin", "Ada Quist / Bo Lin / Cy Dee"),
    ("Ada Quist + Bo Lin", "Ada Quist + Bo Lin + Cy Dee"),
    ("[[Ada Quist]] and [[Bo Lin]]", "[[Ada Quist]], [[Bo Lin]] and [[Cy Dee]]"),
    ("[[Ada Quist]] [[Bo Lin]]", "[[Ada Quist]] [[Bo Lin]] [[Cy Dee]]"),
    ("@Ada Quist and @Bo Lin", "@Ada Quist, @Bo Lin and Cy Dee"),
]


@pytest.mark.parametrize(("line", "after"), JOINED)
def test_a_name_is_added_in_the_way_of_the_line(line: str, after: str) -> None:
    front = f"{PEOPLE}Cy Dee]"
    text, expected = (note(front, f"**Attendees**: {each}\n\nCy Dee spoke.") for each in (line, after))
    assert fixed(text, "frontmatter") == expected
    wrong = expected.replace("Ada Quist, Bo Lin, ", "Ada Quist, Nell Ort, ", 1)
    assert told(wrong), "the line is still read"


@pytest.mark.parametrize("line", ["Ada Quist and Nell Ort", "Ada Quist, Nell Ort und Bo Lin", "@Ada Quist @Bo Lin"])
def test_a_name_that_could_not_be_read_there_is_not_added_safely(line: str) -> None:
    text = note(f"{PEOPLE}Cy Dee]", f"**Attendees**: {line}")
    assert told(text)
    assert fixed(text, "frontmatter") == text


LINKS_TO_FRONT = [
    (f"{CUSTOMER}'[[Halm]]'", "**Account**: [[Mills/README|Mills]]", f"{CUSTOMER}'[[Mills/README|Mills]]'", True),
    (f"{CUSTOMER}'[[Halm]]'", "**Account**: [[mill-s|Mills]]", f"{CUSTOMER}'[[mill-s|Mills]]'", True),
    (f"{CUSTOMER}'[[H/README|Halm]]'", "**Account**: Mills", f"{CUSTOMER}'[[Mills]]'", False),
    (f"{CUSTOMER}Halm", "**Account**: [[Mills/README|Mills]]", f"{CUSTOMER}Mills", True),
    (f"{CUSTOMER}Halm", "**Account**: [[mill-s|Mills Ltd]]", f"{CUSTOMER}Mills Ltd", False),
    ("participants: [Ada Quist]", "With: Ada Quist, [[zed-yon|Zed Yon]]", "participants: [Ada Quist, Zed Yon]", False),
    ("participants: [Ada Quist]", "With: Ada Quist, [[zed-yon]]", "participants: [Ada Quist, zed-yon]", False),
    ("participants: [ada-quist]", "With: [[ada-quist]], [[zed-yon]]", "participants: [ada-quist, zed-yon]", True),
    (
        "participants: ['[[ada|Ada Quist]]']",
        "With: Ada Quist, [[zed-yon|Zed Yon]]",
        "participants: ['[[ada|Ada Quist]]', '[[zed-yon|Zed Yon]]']",
        True,
    ),
    (
        "participants: ['[[ada|Ada Quist]]']",
        "With: Ada Quist, Zed Yon",
        "participants: ['[[ada|Ada Quist]]', '[[Zed Yon]]']",
        False,
    ),
    ("url: https://x.org/b", "url:: <https://x.org/a>", "url: https://x.org/a", True),
]


@pytest.mark.parametrize(("front", "body", "after", "is_safe"), LINKS_TO_FRONT)
def test_a_link_of_the_body_is_carried_whole(front: str, body: str, after: str, is_safe: bool) -> None:
    text = note(front, body)
    assert fixed(text, "body") == (note(after, body) if is_safe else text)
    assert fixed(text, "body", unsafe=True) == note(after, body)


LINKS_TO_BODY = [
    (f"{CUSTOMER}'[[H/README|Halm]]'", "**Account**: [[Mills]]", "**Account**: [[H/README|Halm]]", True),
    (f"{CUSTOMER}'[[Halm/README|Halm]]'", "**Account**: Mills", "**Account**: Halm", True),
    (f"{CUSTOMER}'[[halm-ltd|Halm Ltd]]'", "**Account**: Mills", "**Account**: Halm Ltd", False),
    (f"{CUSTOMER}Halm", "**Account**: [[mill-s|Mills]]", "**Account**: [[Halm]]", False),
    (f"{CUSTOMER}Halm", "**Account**: [[Mills]]", "**Account**: [[Halm]]", False),
    (f"tags: [account/halm]\n{CUSTOMER}Halm", "**Account**: [[Mills]]", "**Account**: [[Halm]]", True),
    ("k: Halm", "k:: [[Mills/README|Mills]]", "k:: [[Halm]]", False),
    ("k: [a, b]", "k:: [[x/a|a]]", "k:: [[x/a|a]], [[b]]", False),
    (
        "participants: ['[[People/Bo Lin|Bo Lin]]', Ada]",
        "With: [[Ada]]",
        "With: [[Ada]], [[People/Bo Lin|Bo Lin]]",
        True,
    ),
    ("participants: [Bo Lin, Ada]", "With: [[P/Ada|Ada]]", "With: [[P/Ada|Ada]], [[Bo Lin]]", False),
    ("status: open", "status:: done (by Ada)", "status:: open", False),
    ("price: 1200", "price:: 1300 € a month", "price:: 1200", False),
    ("type: rob\ntitle: Roof", '# Mill <a id="x"></a>', '# Mill <a id="x"></a>', True),
    ("participants: [Ada, Bo, Cy]", "With: Ada, Bo,", "With: Ada, Bo,", True),
    ("type: rob\ntitle: Roof", "# Mill <!-- x -->", "# Roof <!-- x -->", True),
    ("type: rob\ntitle: Roof", "# Mill {#w} #a %%b%%", "# Roof {#w} #a %%b%%", True),
    ("type: rob\ntitle: Roof", "# The <!-- x --> mill", "# The <!-- x --> mill", True),
]


@pytest.mark.parametrize(("front", "body", "after", "is_safe"), LINKS_TO_BODY)
def test_what_the_frontmatter_says_is_carried_whole(front: str, body: str, after: str, is_safe: bool) -> None:
    text = note(front, body)
    assert fixed(text, "frontmatter") == (note(front, after) if is_safe else text)
    assert fixed(text, "frontmatter", unsafe=True) == note(front, after)


@pytest.mark.parametrize("behind", ["<!-- x -->", "{#w}", "%%x%%", "<!-- x --> ^id"])
def test_no_comment_becomes_a_part_of_the_title(behind: str) -> None:
    text = note("type: rob\ntitle: Roof", f"# Mill {behind}")
    assert fixed(text, "body") == text.replace("Roof", "Mill")


@pytest.mark.parametrize(
    ("front", "body", "message"),
    [
        (
            f"{CUSTOMER}Halm",
            "**Account**: [[mill-s|Mills Ltd]]",
            "`Account` is `Mills Ltd`, the frontmatter says `Halm`",
        ),
        (
            "participants: [Ada Quist]",
            "With: Ada Quist, [[zed-yon|Zed Yon]]",
            "`With` names `Zed Yon`, `participants` does not",
        ),
        (
            "participants: [Ada Quist]",
            "With: Ada Quist, [[Zed Yon|Zed]]",
            "`With` names `Zed Yon`, `participants` does not",
        ),
    ],
)
def test_a_page_with_a_short_name_is_told_as_it_is_shown(front: str, body: str, message: str) -> None:
    assert told(note(front, body)) == [message]


@pytest.mark.parametrize(
    ("front", "body"),
    [
        ("version: 2", "version:: v1"),
        ("k: 5", "k:: C6"),
        ("price: 1200 €", "price:: 1300 €"),
        ("price: 1200", "price:: 1300"),
    ],
)
def test_numbers_that_differ_are_told(front: str, body: str) -> None:
    assert len(told(note(front, body))) == 1


@pytest.mark.parametrize("heading", ["Weekly %%x%%", "Weekly <!-- x -->", "Weekly {#w}", "Weekly ^id"])
def test_no_missing_title_is_taken_from_a_heading_with_a_comment(heading: str) -> None:
    text = note("type: customer\ndate: 2025-10-06\naccount: Halm", f"# {heading}")
    assert fix_text(text, select=["schema"]) == text
