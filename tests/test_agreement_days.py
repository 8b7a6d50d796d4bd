"""agreement: days as people write them in the body, with a weekday before or behind, a time, in nine languages."""

from __future__ import annotations

import pytest

from notelint import check_text, fix_text

FIRST_OF_MAY = "2025-05-01"
SAME = (
    "2025年10月7日（火）",
    "2025年10月7日(火)",
    "2025年10月7日（火）10:00",
    "2025年10月7日（火）10：00〜11：00",
    "2025年10月7日(火曜日)",
    "2025年10月7日 火曜日",
    "2025年10月7日火曜日",
    "２０２５年１０月７日（火）",
    "2025 年 10 月 7 日",
    "2025年10月7日 14時30分",
    "2025年10月7日（火）午前10時",
    "2025年10月7日 星期二",
    "2025年10月7日（星期二）上午10点",
    "2025년 10월 7일 (화)",
    "2025년 10월 7일 화요일 오전 10시",
    "2025/10/7（火）",
    "2025/10/07(火)",
    "2025.10.7",
    "2025. 10. 7.",
    "mardi 7 octobre 2025 à 10h",
    "Mardi 7 Octobre 2025 à 10h30",
    "le mardi 7 octobre 2025",
    "mardi 7 octobre 2025, 10h - 11h",
    "7 octobre 2025 (mardi)",
    "7 octobre 2025 à 10 heures",
    "7. 10. 2025",
    "7.10.2025",
    "7. 10. 2025 10:00",
    "07. 10. 2025",
    "Dienstag, 7. Oktober 2025, 10 Uhr",
    "Dienstag, den 7. Oktober 2025",
    "Di, 7. Okt. 2025 um 10:00 Uhr",
    "Dienstag, 07.10.2025, 10.00 Uhr",
    "7. OKTOBER 2025",
    "7. oktober 2025",
    "Tuesday, October 7, 2025 at 10 AM",
    "Tue Oct 7 2025",
    "Tuesday the 7th of October 2025",
    "October 7th, 2025 (Tuesday)",
    "OCTOBER 7, 2025",
    "7 October 2025, 10am-11am",
    "martes, 7 de octubre de 2025 a las 10:00",
    "martes 7 de octubre de 2025 a las 10",
    "martedì 7 ottobre 2025 alle 10",
    "martedì 7 ottobre 2025 alle ore 10:00",
    "7 ottobre 2025",
    "terça-feira, 7 de outubro de 2025, às 10h",
    "7 de outubro de 2025",
    "dinsdag 7 oktober 2025 om 10.00 uur",
    "dinsdag 7 oktober 2025",
    "7 oktober 2025 om 10 uur",
    "2025-10-07 (Tue)",
    "Tue 2025-10-07",
    "2025-10-07（火）",
    "２０２５－１０－０７",
    "【2025年10月7日】",
    "7 Oct 2025 | 10:00",
    "2025-10-07 10:00 Uhr",
    "7. Oktober 2025 von 10 bis 11 Uhr",
    "[[2025-10-07]]",
    "Tuesday (2025-10-07)",
    "[2025-10-07](Daily/2025-10-07.md)",
    "[[2025/10/2025-10-07|2025-10-07]]",
    "[[2025-10-07 Tue]]",
    "[[07.10.2025]]",
    "2025-10-07, 10 Uhr",
)
NONE = (
    "7-8 octobre 2025",
    "2025-10-07/08",
    "2025-10-07 - 08",
    "2025-10-07 and 8",
    "Monday (2025-10-07)",
    "[2025-10-07](Daily/2025-10-08.md)",
    "[[2025-10-07|2025-10-08]]",
    "6-8 October 2025",
    "6. - 8. Oktober 2025",
    "6 and 7 October 2025",
    "between 6 and 8 October 2025",
    "6 au 8 octobre 2025",
    "we agreed on 2025-10-13 for the follow-up",
    "2025-10-07 to 2025-10-09",
    "2025年10月",
    "octobre 2025",
    "10/2025",
    "Oct 7",
    "mercredi 7 octobre 2025",
    "2025年10月7日（水）",
    "7.10.25",
    "30. 2. 2025",
    "lundi",
    "未定",
)


def messages(date: str, body: str) -> list[str]:
    return [each.message for each in check_text(f"---\ndate: {date}\n---\n\n**Date**: {body}\n", select=["agreement"])]


@pytest.mark.parametrize("body", SAME)
def test_a_day_in_words_is_that_day(body: str) -> None:
    assert messages("2025-10-07", body) == []
    assert messages(FIRST_OF_MAY, body) == [f"`Date` is 2025-10-07, the frontmatter says {FIRST_OF_MAY}"]


@pytest.mark.parametrize("body", NONE)
def test_a_text_that_is_no_one_day_says_nothing(body: str) -> None:
    assert messages(FIRST_OF_MAY, body) == []


@pytest.mark.parametrize(
    ("body", "days"), [("07/10/2025", ("2025-07-10", "2025-10-07")), ("10/07/2025", ("2025-10-07",))]
)
def test_a_day_of_two_readings_is_neither_taken_for_another(body: str, days: tuple[str, ...]) -> None:
    for day in days:
        assert messages(day, body) == []


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ("2025年10月7日（火）10:00", "2025-05-01 10:00"),
        ("mardi 7 octobre 2025 à 10h", "2025-05-01 à 10h"),
        ("7. 10. 2025, 10 Uhr", "2025-05-01, 10 Uhr"),
        ("【2025年10月7日】", "【2025-05-01】"),
        ("Tuesday (2025-10-07)", "(2025-05-01)"),
    ],
)
def test_what_stands_around_a_day_stays(body: str, after: str) -> None:
    text = f"---\ndate: {FIRST_OF_MAY}\n---\n\n**Date**: {body}\n"
    config = {"rules": {"agreement": {"wins": "frontmatter"}}}
    assert fix_text(text, select=["agreement"], config=config) == text.replace(body, after)


@pytest.mark.parametrize(
    "body",
    [
        *("[2025-10-07](Daily/2025-10-07.md)", "7. Oktober 2025 (Di., 10 Uhr)", "2025-10-07 10:00 (moved)"),
        *("7 Oct 2025 10:00 (moved from 6 Oct)", "2025-10-07 10:00-11:00, originally Oct 6", "2025-10-07 10:00 CET"),
        *(
            "2025-10-07 10:00 – rescheduled",
            "2025-10-07 10:00 (KW 41)",
            "2025年10月7日(火 14:00)",
            "2025-10-07 (Tue, 10:00)",
        ),
    ],
)
def test_a_day_with_more_beside_it_is_not_written_by_itself(body: str) -> None:
    text = f"---\ndate: {FIRST_OF_MAY}\n---\n\n**Date**: {body}\n"
    assert fix_text(text, select=["agreement"], config={"rules": {"agreement": {"wins": "frontmatter"}}}) == text


@pytest.mark.parametrize(
    "line",
    [
        *(
            "📅 **Date**: X",
            "**📅 Date**: X",
            "🗓️ Date: X",
            "- 📅 **Date**: X",
            "**Date**： X",
            "**Date：** X",
            "Date：X",
        ),
        *("**Date**:\nX", "**Date**:\n- X", "**Date**:\n\n- X", "**Date**:\nX\n**Status**: open", "Date:\nX"),
    ],
)
def test_a_day_behind_a_label_of_any_form_is_read(line: str) -> None:
    text = f"---\ndate: {FIRST_OF_MAY}\n---\n\n{line.replace('X', '2025-05-02')}\n"
    config = {"rules": {"agreement": {"wins": "frontmatter"}}}
    assert fix_text(text, select=["agreement"], config=config) == text.replace("2025-05-02", FIRST_OF_MAY)


@pytest.mark.parametrize(
    "lines",
    [
        "**Date**:\nX\nWe met.",
        "**Date**:\n- X\n- Y",
        "**Date**:\n\nX",
        "**Date**:\n## X",
        "date::\nX",
        "📅 a **Date**: X",
    ],
)
def test_a_line_below_a_label_is_no_value_among_others(lines: str) -> None:
    text = f"---\ndate: {FIRST_OF_MAY}\n---\n\n{lines.replace('X', '2025-05-02')}\n"
    assert check_text(text, select=["agreement"]) == []


def test_no_day_is_written_beside_a_comment_with_its_weekday() -> None:
    config = {"rules": {"agreement": {"wins": "body"}}}
    for comment, is_kept in (("a Thursday", True), ("not sure", False)):
        text = f"---\ndate: {FIRST_OF_MAY} # {comment}\n---\n\n**Date**: 2025-05-02\n"
        assert (fix_text(text, select=["agreement"], config=config) == text) is is_kept
