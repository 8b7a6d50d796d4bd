"""agreement: what counts as the same on both sides, what is told, and how one side is changed to equal the other."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from notelint import ConfigProblem, Diagnostic, Level, check_text, fix_text

RULE = "agreement"


def config(**options: object) -> dict[str, object]:
    return {"rules": {RULE: {name.replace("_", "-"): value for name, value in options.items()}}}


def found(text: str, path: str = "note.md", **options: object) -> list[Diagnostic]:
    return check_text(text, path, select=[RULE], config=config(**options))


def messages(text: str, path: str = "note.md", **options: object) -> list[str]:
    return [each.message for each in found(text, path, **options)]


def fixed(text: str, *, unsafe: bool = False, **options: object) -> str:
    return fix_text(text, select=[RULE], config=config(**options), unsafe=unsafe)


def note(front: str, body: str) -> str:
    return f"---\n{front}\n---\n\n{body}\n"


# the title

OF_A_DAY = {
    "the day before": ("Roof", "# 2025-10-07 – Roof"),
    "the day in brackets": ("Roof", "# Roof (2025-10-07)"),
    "the day behind a colon": ("Roof", "# 2025-10-07: Roof"),
    "a month in words": ("Roof", "# Roof, 7 October 2025"),
    "a month first": ("Roof", "# Roof – October 7th, 2025"),
    "a German day": ("Dach", "# Dach, 7. Oktober 2025"),
    "a French day": ("Toit", "# Toit (7 octobre 2025)"),
    "a Spanish day": ("Techo", "# Techo - 7 de octubre de 2025"),
    "figures": ("Roof", "# 07.10.2025 Roof"),
    "slashes": ("Roof", "# Roof 10/07/2025"),
    "the year first": ("Roof", "# 2025/10/07 Roof"),
    "no signs": ("Roof", "# 20251007 Roof"),
    "no year": ("Roof", "# Roof (Oct 7)"),
    "a weekday": ("Roof", "# Roof – Tuesday, 7 October 2025"),
    "a weekday behind": ("Roof", "# 2025-10-07 (Tue) Roof"),
    "in the title": ("Roof 2025-10-07", "# Roof"),
    "in both": ("Roof 2025-10-07", "# Roof (7 Oct 2025)"),
}
OF_ANOTHER_DAY = {
    "another day": ("Roof", "# 2025-10-08 – Roof"),
    "another day in words": ("Roof", "# Roof (8 October 2025)"),
    "another month without a year": ("Roof", "# Roof (Nov 7)"),
    "two days": ("Roof", "# Roof 2025-10-07 and 2025-10-08"),
    "other words": ("Roof", "# 2025-10-07 – Wall"),
    "the day alone": ("Roof", "# 2025-10-07"),
    "a number": ("Roof", "# Roof 7"),
}


@pytest.mark.parametrize(("title", "body"), OF_A_DAY.values(), ids=OF_A_DAY)
def test_the_day_of_the_note_may_stand_in_its_heading(title: str, body: str) -> None:
    assert messages(note(f"type: people\ntitle: {title}\ndate: 2025-10-07", body)) == []
    assert messages(note(f"type: people\ntitle: {title}", body), path="2025-10-07 x.md") == []


@pytest.mark.parametrize(("title", "body"), OF_ANOTHER_DAY.values(), ids=OF_ANOTHER_DAY)
def test_another_day_in_the_heading_is_told(title: str, body: str) -> None:
    assert len(messages(note(f"type: people\ntitle: {title}\ndate: 2025-10-07", body))) == 1


@pytest.mark.parametrize("label", ["**Forum**:", "**Forum:**", "Forum:", "**Rob Forum**:"])
def test_what_is_short_for_the_key_of_the_subject_is_its_label(label: str) -> None:
    front = "type: rob\ntitle: Roof\ndate: 2025-10-07\nrob_forum: Halm"
    assert messages(note(front, f"# Roof\n\n{label} [[Halm]]")) == []
    (other,) = messages(note(front, f"# Roof\n\n{label} [[Sund]]"))
    assert other.endswith("is `Sund`, the frontmatter says `Halm`")
    empty = note(front, f"# Roof\n\n{label} [[]]")
    assert messages(empty) == ["the link is empty"]
    assert fixed(empty) == note(front, f"# Roof\n\n{label} [[Halm]]")


@pytest.mark.parametrize("label", ["**Forum**:", "Forum:"])
def test_what_is_short_for_the_key_of_the_subject_may_mean_something_else_before_words(label: str) -> None:
    front = "type: rob\ntitle: Roof\ndate: 2025-10-07\nrob_forum: Halm"
    assert messages(note(front, f"# Roof\n\n{label} Chat")) == []
    body = f"# Roof\n\n{label} Chat\n**Rob Forum**: Sund"
    assert len(messages(note(front, body))) == 1


def test_a_key_of_its_own_keeps_its_label() -> None:
    front = "type: rob\ntitle: Roof\ndate: 2025-10-07\nrob_forum: Halm\nforum: Sund"
    assert messages(note(front, "# Roof\n\n**Forum**: [[Sund]]")) == []
    assert messages(note("type: people\nperson: Ada Quist", "# Ada\n\n**Forum**: [[Sund]]")) == []


SAME_TITLES = {
    "case": ("Roof of the Mill", "# Roof of the mill"),
    "a full stop": ("Roof of the mill", "# Roof of the mill."),
    "emphasis": ("Roof of the mill", "# **Roof** of *the* mill"),
    "quotes": ("'\"Halm\": the roof'", "# “Halm”: the roof"),
    "apostrophes": ("'It''s the roof'", "# It’s the roof"),
    "a link": ("Roof of Halm Mills", "# Roof of [[Halm Mills]]"),
    "an alias": ("Roof of Halm", "# Roof of [[Halm Mills|Halm]]"),
    "a Markdown link": ("Roof of Halm", "# Roof of [Halm](a.md)"),
    "code": ("Roof of x_y", "# Roof of `x_y`"),
    "accents": ("Cafe am See", "# Café am See"),
    "dashes": ("Roof - the mill", "# Roof – the mill"),
    "folded": (">-\n  Roof of\n  the mill", "# Roof of the mill"),
    "a tag": ("Roof of the mill", "# Roof of the mill #roof"),
    "closed": ("Roof of the mill", "# Roof of the mill #"),
    "underlined": ("Roof of the mill", "Roof of the mill\n==="),
    "an emoji": ("Roof of the mill", "# 🏠 Roof of the mill"),
    "two headings": ("Roof of the mill", "# Roof of the mall\n\n# Notes"),
    "none": ("Roof of the mill", "## Roof of the mall"),
    "text above": ("Roof of the mill", "Before.\n\n# Roof of the mall"),
    "empty": ("", "# Roof of the mall"),
    "signs alone": ("'?'", "# !"),
}


@pytest.mark.parametrize(("title", "body"), SAME_TITLES.values(), ids=SAME_TITLES)
def test_a_title_that_says_the_same(title: str, body: str) -> None:
    assert messages(note(f"type: customer\ntitle: {title}", body)) == []


OTHER_TITLES = [
    ("Roof of the mill", "# Roof of the old mill"),
    ("Room 1", "# Room 2"),
    ("C", "# C++"),
    ("Costs: 5 €", "# Costs: 5 $"),
    ("Mühle", "# 磨坊"),
]


@pytest.mark.parametrize(("title", "body"), OTHER_TITLES)
def test_a_title_that_says_something_else(title: str, body: str) -> None:
    (told,) = found(note(f"type: customer\ntitle: '{title}'", body))
    assert told.message == f"the heading says `{body[2:]}`, `title` says `{title}`"
    assert (told.level, told.start.line, told.start.column) == (Level.WARNING, 6, 3)
    assert [(place.start.line, place.start.column) for place in told.related] == [(3, 8)]
    assert "wins" in told.help


@pytest.mark.parametrize(
    ("title", "heading", "is_told"),
    [
        ("Survey of the roof", "Surveys of the roof", True),
        ("Survey of the roof", "Survey of the roof, second part", False),
        ("Roof", "Everything that was said about the mill", False),
    ],
)
def test_a_note_of_no_type_may_have_another_heading(title: str, heading: str, is_told: bool) -> None:
    levels = [each.level for each in found(note(f"title: {title}", f"# {heading}"))]
    assert levels == [Level.INFO] * is_told


# the date

SAME_DATES = {
    "month first": ("2026-05-04", "**Date**: May 4, 2026"),
    "day first": ("2026-05-04", "**Date**: Mon, 4 May 2026 at 10:00"),
    "a time": ("2026-05-04T09:00", "**Date**: 2026-05-04 10:30 CET"),
    "day and month in figures": ("2026-10-17", "**Date**: 17.10.2026, 9.30"),
    "either": ("2026-05-04", "**Date**: 04/05/2026"),
    "a link": ("2026-05-04", "**Date**: [[2026-05-04|Monday]]"),
    "a range": ("2026-05-04", "**Date**: 2026-05-05 – 2026-05-06"),
    "no date": ("2026-05-04", "**Date**: to be found"),
    "a month": ("2026-05", "**Date**: 2026-06-04"),
    "empty": ("2026-05-04", "**Date**:"),
    "not this label": ("2026-05-04", "**Due Date**: 2026-06-04"),
    "in code": ("2026-05-04", "```\n**Date**: 2026-06-04\n```"),
    "in a comment": ("2026-05-04", "%%\nDate: 2026-06-04\n%%"),
    "below a heading": ("2026-05-04", "# A\n\n## B\n\n**Date**: 2026-06-04"),
    "far below": ("2026-05-04", "x\n\n" * 20 + "**Date**: 2026-06-04"),
    "in prose": ("2026-05-04", "It was on Date: 2026-06-04 or so"),
}


@pytest.mark.parametrize(("date", "body"), SAME_DATES.values(), ids=SAME_DATES)
def test_a_date_that_says_the_same(date: str, body: str) -> None:
    assert messages(note(f"date: {date}", body)) == []


FORMS = [
    "**Date**: 2026-05-05",
    "**Date:** 2026-05-05",
    "__Date__: 2026-05-05",
    "Date: 2026-05-05",
    "DATE : 2026-05-05",
    "- **Date**: *2026-05-05*",
    "* Date: 2026-05-05 ",
    "> **Date**: 2026-05-05\\",
    "Date:: 2026-05-05",
    "[date:: 2026-05-05]",
    "So (date:: 2026-05-05) it was",
    "**With**: Ada | **Date**: 2026-05-05 | **Status**: open",
    "# Title\n\n**Date**: May 5th, 2026, 10:00",
]


@pytest.mark.parametrize(
    ("body", "is_told"),
    [
        ("> **Date**: 2026-05-05 was proposed", False),
        ("> Date: 5 May 2026", True),
        ("> Date: 2026-05-05, 10:00 CET, by phone", True),
        ("> [!info]\n> **Date**: 2026-05-05 (postponed by Bo)", False),
        ("**Date**: 2026-05-05 (postponed by Bo)", True),
    ],
)
def test_a_sentence_that_is_quoted_is_no_statement_of_the_note(body: str, is_told: bool) -> None:
    assert bool(messages(note("date: 2026-05-04", body))) is is_told


@pytest.mark.parametrize("body", FORMS)
def test_a_label_in_each_form(body: str) -> None:
    label = next(label for label in ("date", "DATE", "Date") if label in body)
    assert messages(note("date: 2026-05-04", body)) == [f"`{label}` is 2026-05-05, the frontmatter says 2026-05-04"]


@pytest.mark.parametrize(
    ("name", "front", "body", "told"),
    [
        ("2026-05-04 Roof", "2026-05-04", "", []),
        ("2026-05-04", "2026-05-04T23:00", "", []),
        ("2026-05-04", "2026-05-14", "", ["`date` is 2026-05-14, the name of the file says 2026-05-04"]),
        ("2026-05-04", "2026-05-03T23:30:00Z", "", []),
        ("2026-05-04", "", "Date: 2026-05-14", ["`Date` is 2026-05-14, the name of the file says 2026-05-04"]),
        ("2026-05-04 - 2026-05-06 Trip", "2026-05-05", "", []),
        ("2026-05-04--06 Trip", "2026-05-05", "", []),
        ("20260504 Roof", "2026-05-05", "", ["`date` is 2026-05-05, the name of the file says 2026-05-04"]),
        (
            "Roof 04-05-2026",
            "2026-06-05",
            "",
            ["`date` is 2026-06-05, the name of the file says 2026-04-05 or 2026-05-04"],
        ),
        ("Roof 04-05-2026", "2026-04-05", "", []),
        ("Roof 2026-05-04", "2026-05-03T23:30:00Z", "", []),
        ("2026-02-30", "2026-05-05", "", []),
        (
            "2026-05-04",
            "2026-05-14",
            "Date: 2026-05-04",
            ["`Date` is 2026-05-04, the frontmatter says 2026-05-14; the name of the file has 2026-05-04"],
        ),
        (
            "2026-05-04",
            "2026-05-04",
            "Date: 2026-05-14",
            ["`Date` is 2026-05-14, the frontmatter says 2026-05-04, and so does the name of the file"],
        ),
    ],
)
def test_the_day_in_the_name_of_the_file(name: str, front: str, body: str, told: list[str]) -> None:
    assert messages(note(f"date: {front}", body), f"Notes/{name}.md") == told


NAMES_WITH_A_DAY = (
    *("Roof 2026-05-04", "roof_20260504", "roof-20260504", "Roof - 4 May 2026", "Roof 4. Mai 2026", "4th of May 2026"),
    *("May 4th, 2026 Roof", "Roof May_4_2026", "Roof 2026_05_04", "Roof 4.5.2026", "Roof 2026-05-04 (2)"),
    *("Roof 3 - 2026-05-04", "Roof 2026-05-04 of 2026-05-04", "Roof from 2026-05-04", "2026-05-04T1030 Roof"),
)
NAMES_WITH_NONE = (
    *("ROOF-20260504", "Ticket 20260504", "order_no_20260504", "v20260504", "v2026.05.04", "Release 2026-05-04"),
    *("+47 30 20260504", "030 20260504", "20260504-1234", "202605041015 Roof", "1.2.5.2026", "#20260504", "20261504"),
    *("3-4 May 2026", "3. - 4. May 2026", "May 3-4, 2026", "28 Apr - 4 May 2026", "Roof 2026-05-04 to 06"),
    *("Roof 2026-05-04 bis 2026-05-06", "2026-05-04, 05 Roof", "Roof 2026-05-04, not 2026-05-03", "Due 2026-05-04"),
    *("Roof 4 Weeks 2026", "2026-W19 Roof", "2026-05 Roof", "x" * 400 + " 2026-05-04"),
)


@pytest.mark.parametrize("name", NAMES_WITH_A_DAY)
def test_a_day_anywhere_in_the_name(name: str) -> None:
    assert messages(note("date: 2026-05-09", ""), f"{name}.md") == [
        "`date` is 2026-05-09, the name of the file says 2026-05-04"
    ]
    assert messages(note("date: 2026-05-04", ""), f"{name}.md") == []


@pytest.mark.parametrize(
    ("name", "front", "level"),
    [
        ("2026-05-04 Roof", "", Level.WARNING),
        ("Roof 2026-05-04", "", Level.INFO),
        ("Roof 2026-05-04", "type: rob\n", Level.WARNING),
    ],
)
def test_a_day_behind_other_words_may_be_that_of_something_else(name: str, front: str, level: Level) -> None:
    assert [each.level for each in found(note(f"{front}date: 2026-05-09", ""), f"{name}.md")] == [level]


@pytest.mark.parametrize("name", NAMES_WITH_NONE)
def test_a_name_that_gives_no_day_of_the_note(name: str) -> None:
    assert messages(note("date: 2026-05-09", "Date: 2026-05-09"), f"{name}.md") == []


# people

SAME_PEOPLE = {
    "any order": ("[Ada Quist, Jorun Vik]", "**With**: Jorun Vik, Ada Quist"),
    "and": ("[Ada Quist, Jorun Vik, Nell Ort]", "**Attendees**: Ada Quist, Jorun Vik and Nell Ort"),
    "ampersand": ("[Ada Quist, Jorun Vik]", "**Participants**: Ada Quist & Jorun Vik"),
    "semicolons": ("['Quist, Ada', Jorun Vik]", "With: Quist, Ada; Vik, Jorun"),
    "links": ("[Ada Quist, Jorun Vik]", "**With**: [[Ada Quist]], [[People/Jorun Vik|Jorun]]"),
    "linked in front": ("['[[Ada Quist]]', '[[People/Jorun Vik|Jorun]]']", "**With**: Ada Quist, Jorun"),
    "a page of a folder": ("[Ada Quist]", "**With**: [[People/Ada Quist/README|her]]"),
    "Markdown links": ("[Ada Quist]", "**With**: [Ada Quist](People/Ada%20Quist.md)"),
    "titles and firms": ("[Ada Quist, Jorun Vik]", "**With**: Dr. Ada Quist (Halm), Jorun Vik – roofer"),
    "accents": ("[Björn Dahl]", "**With**: Bjorn Dahl"),
    "mentions": ("[Ada Quist]", "**With**: @Ada Quist"),
    "an address": ("[Ada Quist <ada@example.org>]", "**With**: Ada Quist"),
    "a list below": ("[Ada Quist, Jorun Vik]", "**Attendees**:\n\n- Ada Quist\n- [[Jorun Vik]]: roofs\n\nText."),
    "a text": ("Ada Quist, Jorun Vik", "**With**: Ada Quist, Jorun Vik"),
    "two lines": ("[Ada Quist, Jorun Vik]", "**With**: Ada Quist\n**Attendees**: Jorun Vik"),
    "others": ("[Ada Quist, Jorun Vik, Nell Ort]", "**With**: Ada Quist, and others"),
    "me": ("[Ada Quist]", "**With**: Ada Quist, Myself"),
    "not yet known": ("[Ada Quist]", "**With**: TBD"),
    "nobody in front": ("[]", "**With**: Ada Quist"),
    "an empty line": ("[Ada Quist]", "**With**:"),
    "numbers in front": ("[1, 2]", "**With**: Ada Quist"),
}


@pytest.mark.parametrize(("front", "body"), SAME_PEOPLE.values(), ids=SAME_PEOPLE)
def test_people_that_are_the_same(front: str, body: str) -> None:
    assert messages(note(f"participants: {front}", body)) == []


OTHER_PEOPLE = {
    "one more in the body": (
        "[Ada Quist]",
        "**With**: Ada Quist, Jorun Vik",
        ["`With` names `Jorun Vik`, `participants` does not"],
    ),
    "one more in front": (
        "[Ada Quist, Jorun Vik]",
        "**With**: Ada Quist",
        ["`participants` names `Jorun Vik`, `With` does not"],
    ),
    "a list below": (
        "[Ada Quist]",
        "**Attendees**:\n- Ada Quist\n- Jorun Vik",
        ["`Attendees` names `Jorun Vik`, `participants` does not"],
    ),
    "a first name": ("[Ada Quist]", "**With**: Ada", ["`Ada` is probably `Ada Quist` of `participants`"]),
    "initials": ("[Ada Quist]", "**With**: AQ", ["`AQ` is probably `Ada Quist` of `participants`"]),
    "an initial": ("[Ada Quist]", "**With**: A. Quist", ["`A. Quist` is probably `Ada Quist` of `participants`"]),
    "a slip in the body": (
        "[Bo Lindgren]",
        "**With**: Bo Lindgrn",
        ["`Bo Lindgrn` is probably `Bo Lindgren` of `participants`"],
    ),
    "a slip in the frontmatter": (
        "[Bo Lindgrn]",
        "**With**: Bo Lindgren",
        ["`Bo Lindgren` is probably `Bo Lindgrn` of `participants`"],
    ),
    "longer in the body": ("[Ada]", "**With**: Ada Quist", ["`Ada Quist` is probably `Ada` of `participants`"]),
    "a slip": (
        "[Ada Quist]",
        "**With**: Ada Qiust",
        ["`Ada Qiust` is probably `Ada Quist` of `participants`"],
    ),
    "two of a first name": (
        "[Ada Quist, Ada Berg]",
        "**With**: Ada, Ada Berg",
        ["`participants` names `Ada Quist`, `With` does not", "`With` names `Ada`, `participants` does not"],
    ),
    "other people": (
        "[Jan Berg]",
        "**With**: Jana Berg",
        ["`participants` names `Jan Berg`, `With` does not", "`With` names `Jana Berg`, `participants` does not"],
    ),
    "very many": (
        f"[{', '.join(f'Ada Q{number}' for number in range(20))}]",
        "**With**: Nell Ort",
        ["`With` and `participants` differ in 21 names"],
    ),
}


@pytest.mark.parametrize(("front", "body", "told"), OTHER_PEOPLE.values(), ids=OTHER_PEOPLE)
def test_people_that_differ(front: str, body: str, told: list[str]) -> None:
    assert messages(note(f"participants: {front}", body)) == told


def test_a_name_is_told_where_it_stands() -> None:
    text = note("participants:\n- Ada Quist\n- Nell Ort", "**With**: Ada, Jorun Vik")
    spans = {text[each.start.offset : each.end.offset]: each for each in found(text)}
    assert sorted(spans) == ["Ada", "Jorun Vik", "Nell Ort"]
    assert [(spans[name].level, spans[name].related[0].start.line) for name in sorted(spans)] == [
        (Level.INFO, 3),
        (Level.WARNING, 3),
        (Level.WARNING, 7),
    ]
    assert all(each.fix is None for each in found(text, wins="frontmatter") if each.level is Level.INFO)


def test_my_own_name_may_be_missing() -> None:
    text = note("participants: [Nell Ort, Ada Quist]", "**With**: Ada Quist")
    assert len(messages(text)) == 1
    assert messages(text, me=["Nell Ort"]) == []


# the subject, tags, fields

SUBJECTS = [
    ("Halm Mills", "**Account**: [[Halm Mills]]", ""),
    ("Halm Mills", "**Account**: [[Accounts/Halm Mills/README|Halm]]", ""),
    ("Halm", "**Account**: [[Halm Mills|Halm]]", ""),
    ("'[[Halm Mills]]'", "Account: HALM MILLS", ""),
    ("Halm Mills", "**Account**: [[Halm Mills]], [[Brackwater]]", ""),
    ("Halm Mills", "**Accounts**: [[Brackwater]]", ""),
    ("Halm Mills", "**Account**: n/a", ""),
    ("Halm Mills", "**Account**: [[Brackwater]] [[Halm Mills]]", ""),
    ("Halm Mills", "**Account**: [[Halm Mills]] of [[Brackwater]]", ""),
    ("Halm Mills", "**Account**: [[Halm Mills]], north", ""),
    ("'Halm Mills; Brackwater'", "**Account**: [[Brackwater]]", ""),
    ("[Halm Mills, Brackwater]", "**Account**: [[Brackwater]]", ""),
    (
        "[Halm Mills, Brackwater]",
        "**Account**: [[Sundholm]]",
        "`Account` is `Sundholm`, the frontmatter says `Halm Mills, Brackwater`",
    ),
    ("[Halm]", "account:: [[Mills]]", "`account` is `Mills`, the frontmatter says `Halm`"),
    ("Halm", "**Account**: [[Mills]]/[[Sund]]", "`Account` is `Mills, Sund`, the frontmatter says `Halm`"),
    ("'[[Halm]] [[Ort]]'", "Account: Sund", "`Account` is `Sund`, the frontmatter says `Halm, Ort`"),
    ("Halm (EU)", "**Account**: Halm", ""),
    ("Halm", "**Account**: [[Halm]] (EU)", ""),
    ("Halm (EU)", "**Account**: Halm - EU", ""),
    ("Halm (EU)", "**Account**: Halm (US)", "`Account` is `Halm (US)`, the frontmatter says `Halm (EU)`"),
    ("Halm - EU", "**Account**: [[Halm]] - US", "`Account` is `Halm`, the frontmatter says `Halm - EU`"),
    ("'Halm: EU'", "**Account**: Halm: US", "`Account` is `Halm: US`, the frontmatter says `Halm: EU`"),
    ("C#", "**Account**: C++", "`Account` is `C++`, the frontmatter says `C#`"),
    ("C++", "**Account**: C", "`Account` is `C`, the frontmatter says `C++`"),
    ("Halm Mills", "**Account**: [[Brackwater]]", "`Account` is `Brackwater`, the frontmatter says `Halm Mills`"),
    ("Halm", "account:: Halm Mills", "`account` is `Halm Mills`, the frontmatter says `Halm`"),
]


@pytest.mark.parametrize(("value", "body", "told"), SUBJECTS)
def test_the_subject(value: str, body: str, told: str) -> None:
    assert messages(note(f"type: customer\naccount: {value}", body)) == [told] * bool(told)
    assert messages(note(f"account: {value}", body.replace("::", ":"))) == [], "no type says that it is the subject"


def test_the_subject_of_a_type_of_the_vault() -> None:
    text = note("type: visit\nhost_name: Ada Quist", "**Host Name**: Jorun Vik")
    types = {"visit": {"entity": "host_name", "properties": {"host_name": {"type": "string"}}}}
    told = check_text(text, select=[RULE], config={"types": types})
    assert [each.message for each in told] == ["`Host Name` is `Jorun Vik`, the frontmatter says `Ada Quist`"]


@pytest.mark.parametrize("body", ["**Account**: [[Mills]]", "account:: Mills", "**Account**: [[Mills]] [[Ort]]"])
def test_the_subject_may_be_a_list(body: str) -> None:
    accounts = {"type": "array", "items": {"type": "string"}}
    for wins in ("neither", "frontmatter", "body"):
        given = {"types": {"deal": {"entity": "account", "properties": {"account": accounts}}}, **config(wins=wins)}
        text = note("type: deal\naccount: [Halm, '[[Sund]]']", body)
        assert [(each.fix, each.level) for each in check_text(text, select=[RULE], config=given)] == [
            (None, Level.WARNING)
        ]
        assert check_text(text.replace("Sund", "mills"), select=[RULE], config=given) == []


FIELDS = [
    ("status: open", "status:: open", ""),
    ("status: open", "Status:: **Open**", ""),
    ("status: open", "**Status**: done", ""),
    ("status: open", "status:: done", "`status` is `done`, the frontmatter says `open`"),
    ("cost: 12400", "cost:: 12,400", ""),
    ("cost: 12400", "cost:: 12,500", "`cost` is `12,500`, the frontmatter says `12400`"),
    ("cost: 1.10", "cost:: 1.1", ""),
    ("cost: 110", "cost:: 1,10", "`cost` is `1,10`, the frontmatter says `110`"),
    ("cost: 1.10", "cost:: 2", "`cost` is `2`, the frontmatter says `1.10`"),
    ("costs: [1.10, 007, ~]", "costs:: 2", "`costs` is `2`, the frontmatter says `1.10, 007, null`"),
    ("done: true", "done:: TRUE", ""),
    ("done: true", "done:: yes", ""),
    ("done: no", "done:: false", ""),
    ("done: yes", "done:: false", "`done` is `false`, the frontmatter says `yes`"),
    ("done: true", "done:: false", "`done` is `false`, the frontmatter says `true`"),
    ("due: 2026-05-04", "due:: [[2026-05-04]]", ""),
    ("due: 2026-05-04", "due:: May 5, 2026", "`due` is `May 5, 2026`, the frontmatter says `2026-05-04`"),
    ("places: [Halm, Brackwater]", "places:: [[Brackwater]], [[Halm]]", ""),
    ("days: [2026-05-04, 2026-05-05]", "days:: 5.5.2026, 2026-05-04", ""),
    ("days: [2026-05-04]", "days:: May 4, 2026", ""),
    ("places: [Halm]", "places:: Sundholm", "`places` is `Sundholm`, the frontmatter says `Halm`"),
    ("status:", "status:: done", ""),
    (
        "last_contact: 2026-05-04",
        "last-contact:: 2026-05-05",
        "`last-contact` is `2026-05-05`, the frontmatter says `2026-05-04`",
    ),
    ("tags: [a, b]", "Tags: #b #a", ""),
    ("tags: [a, b]", "Tags: #c", ""),
    ("tags: [a]", "Tags: #a ^id", ""),
    ("tags: [a, b]", "Tags: #a\nTags: #b", ""),
    ("tags: [a, b]", "Tags: a, c", "only `Tags` has `c`, only `tags` has `b`"),
]


@pytest.mark.parametrize(("front", "body", "told"), FIELDS)
def test_fields_and_tags(front: str, body: str, told: str) -> None:
    assert messages(note(front, body)) == [told] * bool(told)


@pytest.mark.parametrize("wins", ["frontmatter", "body", "neither"])
@pytest.mark.parametrize(
    "body",
    [
        "- [ ] order cable [due:: 2025-11-01] [priority:: high]\n- [ ] paint (due:: 2025-11-02)",
        "- order cable [due:: 2025-11-01]",
        "1. due:: 2025-11-01",
        "- cable\n  due:: 2025-11-01\n\n  Then [due:: 2025-11-02]",
        "- cable\n  - green\n\n  [due:: 2025-11-01]",
    ],
)
def test_a_field_of_an_item_says_nothing_of_the_note(body: str, wins: str) -> None:
    text = note("due: 2025-12-31\npriority: low", body)
    assert messages(text, wins=wins) == []
    assert fixed(text, unsafe=True, wins=wins) == text
    assert messages(note("due: 2025-12-31", f"{body}\n\nSo (due:: 2025-12-30)"), wins=wins)


def test_labels_of_the_config() -> None:
    text = note(
        "participants: [Ada Quist]\nstatus: open\ndate: 2026-05-04",
        "**Teilnehmer**: Jorun Vik\nStand: zu\nDate: 2026-05-05",
    )
    labels = {"participants": ["Teilnehmer"], "status": ["Stand"]}
    assert len(messages(text)) == 1
    assert len(messages(text, labels=labels)) == 4


# empty links

BLANKS = {
    "[[]]": 1,
    "a [[ ]] b": 1,
    "[[|Ada]]": 1,
    "![[]]": 1,
    "[Ada]()": 1,
    "[Ada](<>)": 1,
    "[](Ada.md)": 1,
    "[[]] [[]]": 2,
    "`[[]]`": 0,
    "[[#Roof]]": 0,
    "a[[]]": 0,
    "[[],[]]": 0,
    "[[]](x)": 0,
    "\\[[]]": 0,
    "%% [[]] %%": 0,
    "![](Ada.png)": 0,
    "[](#top)": 0,
    "[](){ return 1; }": 0,
    "f[a]()": 0,
    "- [ ] Oil": 0,
    "{{title}} [[]]": 0,
    "<% x %> [[]]": 0,
    "$$[[]]$$": 0,
}


@pytest.mark.parametrize(("text", "count"), BLANKS.items())
def test_empty_links(text: str, count: int) -> None:
    told = found(f"{text}\n")
    assert len(told) == count
    assert all(each.level is Level.WARNING and each.help for each in told)


def test_empty_links_in_frontmatter() -> None:
    (told,) = found(note("related: ['[[]]', '[[Ada]]']\naliases: [[]]", ""))
    assert (told.start.line, told.start.column) == (2, 11)


# fixes

FIXES = {
    "heading": ("title: Roof of the mill\ntype: rob", "# **Roofs** of the mill ^a", "# Roof of the mill ^a"),
    "bold heading": (
        "title: Roof of the mill\ntype: rob",
        "# **Roofs of the mill** #tag",
        "# **Roof of the mill** #tag",
    ),
    "underlined": ("title: Roof\ntype: rob", "Roofs\n===", "Roof\n==="),
    "date": ("date: 2026-05-04", "- **Date:** [[2026-05-05]] (10:00)\\", "- **Date:** [[2026-05-04]] (10:00)\\"),
    "spelled date": ("date: 2026-05-04", "**Date**: May 5, 2026 at 10:00", "**Date**: 2026-05-04 at 10:00"),
    "names": (
        "participants: [Ada Quist, Nell Ort]",
        "**With**: *[[Ada Quist]]*\n\nNell Ort spoke.",
        "**With**: *[[Ada Quist]], [[Nell Ort]]*\n\nNell Ort spoke.",
    ),
    "names with semicolons": (
        "participants: [Ada, Nell Ort, Ida]",
        "With: Ada; Ida\n\n@Nell Ort",
        "With: Ada; Ida; Nell Ort\n\n@Nell Ort",
    ),
    "linked names": ("participants: ['[[Ada|A]]', '[[Nell Ort]]']", "With: Ada", "With: Ada, Nell Ort"),
    "account": (
        "type: customer\ntags: [account/halm]\naccount: Halm",
        "**Account**: [[Mills]] ",
        "**Account**: [[Halm]] ",
    ),
    "linked account": ("type: customer\naccount: '[[Halm]]'", "Account: Mills", "Account: Halm"),
    "empty account": ("type: customer\naccount: Halm", "**Account**: [[]]", "**Account**: [[Halm]]"),
    "field": ("status: open", "x [status:: done] y", "x [status:: open] y"),
    "before a field": ("status: open", "status:: done [x:: 3] (y:: 4)", "status:: open [x:: 3] (y:: 4)"),
    "label before a field": ("date: 2026-05-04", "- **Date**: 2026-05-05 [x:: 3]", "- **Date**: 2026-05-04 [x:: 3]"),
    "before tags and an id": ("status: open", "status:: done #a #b ^c-1", "status:: open #a #b ^c-1"),
    "many tags": ("status: open", f"status:: done{' #tag' * 90}", f"status:: open{' #tag' * 90}"),
    "a date in a link": ("date: 2026-05-04", "Date: [[May 5, 2026]]", "Date: [[2026-05-04]]"),
    "a day": ("due: 2026-05-04", "due:: [[2026-05-05]] at 10:00", "due:: [[2026-05-04]] at 10:00"),
    "a spelled day": ("due: 4 May 2026", "due:: 5.5.2026", "due:: 2026-05-04"),
    "truth": ("done: true", "done:: false", "done:: true"),
    "number as written": ("zip: 01069", "zip:: 9", "zip:: 01069"),
    "number with a nought": ("version: 1.10", "version:: 2", "version:: 1.10"),
    "tags": ("tags: [a, b, c]", "Tags: #b ^id", "Tags: #b #a #c ^id"),
    "plain tags": ("tags: a b", "[tags:: B,]", "[tags:: B, a]"),
    "list": ("places: [Halm, '[[Sund]]']", "places:: Halm", "places:: Halm, [[Sund]]"),
    "linked list": ("places: [Halm, Sund]", "places:: [[Sund]]", "places:: [[Sund]], [[Halm]]"),
    "an account with its place": (
        "type: customer\naccount: '[[Halm (North)]]'",
        "**Account**: [[Mills]]",
        "**Account**: [[Halm (North)]]",
    ),
    "an empty account with a colon": (
        "type: customer\naccount: 'Halm: North'",
        "**Account**: [[]]",
        "**Account**: [[Halm: North]]",
    ),
    "a number behind its sign": ("k: 'Repo #12'", "k:: Repo #13", "k:: Repo #12"),
    "one name in two links": (
        "participants: [Nell, Bo Ort, Bo Ort]",
        "With: Nell\n\n- [[Bo Ort]]",
        "With: Nell, Bo Ort\n\n- [[Bo Ort]]",
    ),
    "a moment": ("due: 2026-05-04T09:00", "due:: 2026-05-05 10:00", "due:: 2026-05-04T09:00"),
}


@pytest.mark.parametrize(("front", "body", "after"), FIXES.values(), ids=FIXES)
def test_the_frontmatter_wins(front: str, body: str, after: str) -> None:
    text = note(front, body)
    expected = note(front, after)
    assert fixed(text, wins="frontmatter") == expected
    assert fixed(text.replace("\n", "\r\n"), wins="frontmatter") == expected.replace("\n", "\r\n")
    assert fixed("\ufeff" + text, wins="frontmatter") == "\ufeff" + expected
    assert messages(fixed(text, wins="frontmatter")) == []


IN_FRONT = {
    "title": ("title: 'Roof: mill'\ntype: rob", "# *Roofs*: [[mill|mill]]", "title: 'Roofs: mill'\ntype: rob"),
    "date": ("date: 2026-05-04T10:00 # so", "Date: May 5, 2026", "date: 2026-05-05T10:00 # so"),
    "a day with a time": ("at: 2026-05-04T10:00", "at:: 2026-05-05", "at: 2026-05-05T10:00"),
    "a day in other words": ("due: 2026-05-04", "due:: Tue 5.5.2026 14.30", "due: 2026-05-05"),
    "a day that looks like a time": ("due: 2026-05-04", "due:: 17.10.2026", "due: 2026-10-17"),
    "a day in quotes": ("d: '2026-05-04'", "d:: May 5, 2026", "d: '2026-05-05'"),
    "a day in a link": ("d: '[[2026-05-04]]'", "d:: May 5, 2026", "d: '[[2026-05-05]]'"),
    "a spelled day in a link": ("date: '[[May 4, 2026]]'", "date:: May 5, 2026", "date: '[[2026-05-05]]'"),
    "a day for a label": ("date: May 4, 2026", "Date: 5.5.2026", "date: 2026-05-05"),
    "a version": ("v: 2026.05.04", "v:: 2026.05.05", "v: 2026.05.05"),
    "an id": ("id: '20260504'", "id:: 20260505", "id: '20260505'"),
    "days": ("days: [2026-05-04]", "days:: 2026-05-04, 5.5.2026", "days: [2026-05-04, 2026-05-05]"),
    "names": ("participants:\n  - Ada # she", "With: [[Ada]], [[Jo Vik]]", "participants:\n  - Ada # she\n  - Jo Vik"),
    "flow": ("participants: [Ada]", "With: Ada, Jo Vik\n\nJo Vik spoke.", "participants: [Ada, Jo Vik]"),
    "linked": (
        "participants: ['[[Ada]]']",
        "With: Ada, Jo Ort\n\nWe thank Jo Ort.",
        "participants: ['[[Ada]]', '[[Jo Ort]]']",
    ),
    "account": ('type: customer\naccount: "Halm"', "**Account**: [[Mills]]", 'type: customer\naccount: "Mills"'),
    "number": ("cost: 5", "cost:: 7", "cost: 7"),
    "number as written": ("version: 2", "version:: 1.10", "version: 1.10"),
    "number with noughts": ("zip: 9", "zip:: 007", "zip: 007"),
    "number with thousands": ("cost: 5", "cost:: 1,000.50", "cost: 1000.50"),
    "truth in words": ("done: true", "done:: no", "done: false"),
    "before a field": ("status: open", "status:: done [x:: 3]", "status: done"),
    "tags": ("tags:\n  - a # so\n  - b", "Tags: #c #A #b", "tags:\n  - a # so\n  - b\n  - c"),
    "tags in a text": ("tags: a b", "tags:: b, c, a", "tags: a b c"),
    "tags on two lines": ("tags: [a]", "Tags: #a\nTags: #b", "tags: [a, b]"),
    "list": ("places: [Halm]", "places:: Sund, [[Halm]]", "places: [Halm, Sund]"),
    "an escape": ("title: foo_bar plan\ntype: rob", r"# foo\_bar plans", "title: foo_bar plans\ntype: rob"),
    "signs that are none": ("title: Roof\ntype: rob", r"# 2 \* 4 * 3*5 **x**", "title: 2 * 4 * 3*5 x\ntype: rob"),
    "an escape in a field": ("k: Halm", r"k:: a\_b", "k: a_b"),
    "an escape in an item": ("k: [Halm]", r"k:: Halm, a\_b", "k: [Halm, a_b]"),
    "links without a comma": (
        "participants: [Ada Quist]",
        "With: [[Ada Quist]] [[Bo Lin]]/[[Zed Yon]] - [[Kim]]<br>[[Nell]]",
        "participants: [Ada Quist, Bo Lin, Zed Yon, Kim, Nell]",
    ),
    "two lines in one": (
        "participants: [Nell]",
        "With: Nell<br>Ada Quist<br />Bo Lin\n\n- Bo Lin asks Ada Quist",
        "participants: [Nell, Ada Quist, Bo Lin]",
    ),
    "links in an item": ("participants: [Ada]", "With:\n- [[Ada]] [[Bo]]", "participants: [Ada, Bo]"),
    "a list of links": ("up: ['[[A]]']", "up:: [[A]] [[B]] | [[C]]", "up: ['[[A]]', '[[B]]', '[[C]]']"),
    "a list that says it twice": ("places: [Halm]", "places:: Halm, Sund, Sund", "places: [Halm, Sund]"),
    "linked names with asides": (
        "participants: [Nell]",
        "With: [[Nell]], [[Bo Lin (Halm)]], [[Halm & Sons]], [[Mills, Inc.]]",
        "participants: [Nell, Bo Lin (Halm), Halm & Sons, 'Mills, Inc.']",
    ),
    "an aside behind a link": ("participants: [Nell]", "With: Nell, [[Bo]], [[Bo|B]]", "participants: [Nell, Bo]"),
    "a stand-in": ("type: customer\naccount: TBD", "**Account**: [[Mills]]", "type: customer\naccount: Mills"),
    "linked list": ("places: ['[[Halm]]']", "places:: Halm, Sund", "places: ['[[Halm]]', '[[Sund]]']"),
}


@pytest.mark.parametrize(("front", "body", "after"), IN_FRONT.values(), ids=IN_FRONT)
def test_the_body_wins(front: str, body: str, after: str) -> None:
    text = note(front, body)
    assert fixed(text, wins="body") == note(after, body)
    assert fixed(text.replace("\n", "\r\n"), wins="body") == note(after, body).replace("\n", "\r\n")


@pytest.mark.parametrize("behind", [" #tag ^id", " ^id", " #a #b", "  #a  ^id "])
def test_tags_and_the_id_of_a_heading_stay(behind: str) -> None:
    text = note("type: customer\ntitle: Night one", f"# Night two{behind}")
    assert fixed(text, wins="frontmatter") == text.replace("two", "one")
    assert fixed(text, wins="body", unsafe=True) == text.replace("one", "two")
    assert (fixed(text, wins="body") == text) is ("#" in behind), "a tag may be a part of the title"


@pytest.mark.parametrize("wins", ["frontmatter", "body"])
def test_a_value_that_goes_on_behind_a_field_is_left_alone(wins: str) -> None:
    text = note("status: open", "status:: done [x:: 3] by Ada")
    assert messages(text, wins=wins) == []


@pytest.mark.parametrize(
    ("front", "body", "after"),
    [
        ("up: '[[A]]'", "up:: [[A]], [[B]]", "up:: [[A]]"),
        ("up: '[[A]]'", "up:: [[A]]/[[B]]", "up:: [[A]]"),
        ("status: open", "status:: open, urgent", "status:: open"),
        ("type: customer\naccount: Sund", "**Account**: [[Halm]] [[Mills]]", "**Account**: [[Halm]] [[Mills]]"),
        ("type: customer\naccount: Sund", "**Account**: Halm; Mills", "**Account**: Halm; Mills"),
        ("title: TBD\ntype: rob", "# Roof", "# Roof"),
    ],
)
def test_one_value_takes_none_of_several_away_safely(front: str, body: str, after: str) -> None:
    text = note(front, body)
    assert found(text)
    assert fixed(text, wins="frontmatter") == text
    assert fixed(text, wins="frontmatter", unsafe=True) == note(front, after)


def test_a_name_that_stands_nowhere_else_goes_only_unsafely() -> None:
    text = note("participants:\n- Ada\n- Jo", "**With**: Bea, Ada, and Nell, Kim")
    assert fixed(text, wins="frontmatter") == text
    assert fixed(text, wins="frontmatter", unsafe=True) == text.replace("Bea, Ada, and Nell, Kim", "Ada, Jo")
    assert fixed(text, wins="body", unsafe=True) == text.replace("- Jo", "- Bea\n- Nell\n- Kim")


@pytest.mark.parametrize(
    ("front", "body", "in_body", "in_front"),
    [
        ("tags: [a, b] # so", "Tags: #a #c", "Tags: #a #b", "tags: [a, c] # so"),
        ("places:\n- Halm\n- Sund # so", "places:: Ort, Halm", "places:: Halm, Sund", "places:\n- Halm\n- Ort # so"),
    ],
)
def test_an_item_that_stands_nowhere_else_goes_only_unsafely(
    front: str, body: str, in_body: str, in_front: str
) -> None:
    text = note(front, body)
    assert fixed(text, wins="frontmatter") == fixed(text, wins="body") == text
    assert fixed(text, wins="frontmatter", unsafe=True) == note(front, in_body)
    assert fixed(text, wins="body", unsafe=True) == note(in_front, body)


@pytest.mark.parametrize(
    "body", ["status:: b\nstatus:: c", "status:: a\nstatus:: b", "Date: 2026-05-05\nDate: 2026-05-06"]
)
def test_a_body_that_disagrees_with_itself_wins_nothing(body: str) -> None:
    text = note("status: a\ndate: 2026-05-04", body)
    assert found(text)
    assert fixed(text, wins="body", unsafe=True) == text


@pytest.mark.parametrize("pair", ["file-name", "links"])
def test_a_pair_of_which_no_side_can_win(pair: str) -> None:
    with pytest.raises(ConfigProblem, match=f"wins-for.{pair}: "):
        found("", wins_for={pair: "body"})
    assert found("", wins_for={pair: "neither"}) == []


def test_without_a_winner_nothing_changes() -> None:
    text = note(
        "type: customer\ntitle: Roof\ndate: 2026-05-04\naccount: Halm\nstatus: a",
        "# Mill\n\nDate: 2026-05-05\nAccount: [[Mills]]\nstatus:: b",
    )
    assert len(found(text)) == 4
    assert fixed(text, unsafe=True) == text


def test_each_pair_can_have_its_own_winner() -> None:
    text = note("type: customer\ntitle: Roof\ndate: 2026-05-04", "# Mill\n\nDate: 2026-05-05")
    assert fixed(text, wins="frontmatter", wins_for={"title": "body"}) == note(
        "type: customer\ntitle: Mill\ndate: 2026-05-04", "# Mill\n\nDate: 2026-05-04"
    )


IN_DOUBT = {
    "an aside": ("participants: [Jo]", "With: Jo, Bo Lin (Halm)", "participants: [Jo, Bo Lin]"),
    "a word between": ("participants: [Jo]", "With: Jo, Halm & Sons", "participants: [Jo, Halm, Sons]"),
    "two that may be one": ("participants: [Jo]", "With: Jo, Quist, Ada", "participants: [Jo, Quist, Ada]"),
    "many in one": ("participants: [Jo]", "With: Jo; Quist, Ada", "participants: [Jo, 'Quist, Ada']"),
    "a tag": ("status: open", "status:: done #a", "status: done"),
    "an account": (
        "type: customer\naccount: Halm",
        "**Account**: Mills (North)",
        "type: customer\naccount: Mills (North)",
    ),
    "an account's tag": ("type: customer\naccount: Halm", "**Account**: Mills #a", "type: customer\naccount: Mills"),
    "words behind a link": ("participants: [Jo]", "With: [[Jo]], Nell", "participants: [Jo, Nell]"),
    "words behind a link in a list": ("places: [Halm]", "places:: [[Halm]], Sund", "places: [Halm, Sund]"),
    "several for one": ("status: open", "status:: open, urgent", "status: open, urgent"),
    "one for several": ("status: open; urgent", "status:: open", "status: open"),
    "links for one": ("up: '[[A]]'", "up:: [[A]] [[B]]", "up: '[[A]] [[B]]'"),
    "items that may be one": ("k: [a]", "k:: a, Quist, Ada", "k: [a, Quist, Ada]"),
}


@pytest.mark.parametrize(("front", "body", "after"), IN_DOUBT.values(), ids=IN_DOUBT)
def test_what_can_be_read_in_two_ways_is_taken_over_only_unsafely(front: str, body: str, after: str) -> None:
    text = note(front, body)
    assert fixed(text, wins="body") == text
    assert fixed(text, wins="body", unsafe=True) == note(after, body)


UNWRITABLE = [
    ("type: customer\naccount: TBD", "**Account**: [[Mills]]"),
    ("type: customer\naccount: 'Store #2'", "**Account**: [[Mills]]"),
    ("k: 'Store #2'", "k:: [[Mills]]"),
    ("participants: [Jo, Halm & Sons]", "With: Jo"),
    ("participants: [Jo, 'Store #2']", "With: [[Jo]]"),
    ("title: 'C #sharp'\ntype: rob", "# Roof"),
    ("title: 'a ** b'\ntype: rob", "# Roof"),
    ("title: 'a **b**: c'\ntype: rob", "# Roof"),
    ("title: '<b>x</b>'\ntype: rob", "# Roof"),
    ("title: Roof\ntype: rob", "# [[Roofs|The roofs]] here"),
    ("title: Roof\ntype: rob", "Roofs\nhere\n==="),
    ("participants: ['Quist, Ada', Jo]", "With: Jo, Nell"),
    ("type: customer\naccount: 'A, B'", "**Account**: C"),
    ("type: customer\naccount: 'A|'", "**Account**: C"),
    ("status: 'a::b'", "status:: c"),
    ("participants: [Jo]", "With:\n- Jo\n- Nell"),
    ("participants: [Jo, '#nell']", "With: Jo"),
    ("date: 10/07/2025", "Date: 2026-05-05"),
    ("due: 10/07/2025", "due:: 2026-05-05"),
    ("due: 2026-05-04", "due:: May 5, 2026 or later"),
    ("date: 2026-05-04", "Date: May 5, 2026 in Sundholm"),
    ("tags: [a, 'two words']", "Tags: #a"),
    ("tags: [a, b]", "Tags: a, **c**"),
    ("places: ['Halm, Ort', Sund]", "places:: Halm"),
    ("places: [Halm, 3]", "places:: Halm"),
]


@pytest.mark.parametrize(("front", "body"), UNWRITABLE)
def test_what_would_be_read_otherwise_is_not_written(front: str, body: str) -> None:
    text = note(front, body)
    assert found(text)
    assert fixed(text, wins="frontmatter") == text


# anything

PIECES = [
    "---\n", "\n", "\r\n", "title: ", "date: ", "participants: [", "]", "- Ada\n", "Ada Quist", "Jo", ", ", "; ",
    " and ", "# ", "## ", "**With**: ", "**Date**: ", "**Account**: ", "type: customer\n", "account: ",
    "status:: ", "status: ", "[[", "]]", "|", "2026-05-04", "May 5, 2026", "*", "**", "_", "`", "#tag", "[]()",
    "[x]()", "%%", "<br>", "'", '"', ":", "::", "\\", " ", "é", "👍🏽", "\ud800", "\0", "\x85", "(", ")", "true",
    "5", "tags: [a, b]\n", "Tags: #a", "^x", "- ", "===",
]  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=24).map("".join),
    st.sampled_from(["frontmatter", "body"]),
)
@example("type: customer\naccount: x", "**Account**: [[]]", "body")
@example("participants: [Ada,Jo]\n", "**With**: Ada,, Bo\n", "frontmatter")
def test_any_text_settles(front: str, body: str, wins: str) -> None:
    text = f"---\n{front}\n---\n{body}\n"
    for unsafe in (False, True):
        after = fixed(text, wins=wins, unsafe=unsafe)
        assert fixed(after, wins=wins, unsafe=unsafe) == after
        left = [each for each in found(after, wins=wins) if each.fix and (unsafe or each.fix.safe)]
        assert left == []


NAMES = [f"Ada Q{number}" for number in range(5_000)]
LONG = {
    "names": note(f"participants: [{', '.join(NAMES)}]", f"**With**: {', '.join(reversed(NAMES))}"),
    "other names": note(f"participants: [{', '.join(NAMES)}]", f"**With**: {', '.join(name + 'x' for name in NAMES)}"),
    "one name": note(f"participants: [{'A' * 500_000}]", f"**With**: {'B ' * 250_000}"),
    "brackets": note("participants: [Ada]", "**With**: " + "([" * 50_000),
    "links": note("participants: [Ada]", "**With**: " + "[[a|" * 25_000),
    "blanks behind a link": note("participants: [Ada]", "**With**:\n[[Ada]]" + " " * 100_000 + "x"),
    "and": note("participants: [Ada]", "**With**: " + " and" * 50_000),
    "blanks": note("date: 2026-05-04", "**Date**: " + " " * 200_000 + "x"),
    "breaks": note("date: 2026-05-04", "**Date**: " + "<br>" * 50_000 + "x"),
    "labels": note("date: 2026-05-04", "**Date**: " * 25_000),
    "fields": note("date: 2026-05-04", "[date::" * 30_000),
    "labels and fields": note("date: 2026-05-04", "**Date**: a [b:: c] " * 5_000),
    "empty links": "[[]] " * 25_000,
    "a title": note("title: Roof", "# " + "x*_" * 100_000),
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_no_text_takes_long(text: str) -> None:
    start = time.process_time()
    found(text, wins="frontmatter")
    assert time.process_time() - start < 3


@pytest.mark.parametrize("line", ["#a text", "#a #b, text", "#a and #b"])
def test_no_word_beside_tags_becomes_one(line: str) -> None:
    text = note("tags: [a]", f"**Tags**: {line}")
    assert fixed(text, wins="body", unsafe=True) == text


@pytest.mark.parametrize(
    ("account", "link"),
    [
        ("Halm", "[[Halm]]"),
        ("'[[Halm]]'", "[[Halm]]"),
        ("'[[Customers/Halm/README|Halm]]'", "[[Customers/Halm/README|Halm]]"),
        ("'[[]]'", "[[]]"),
        ("'[[#Roof]]'", "[[]]"),
        ("'[[Halm]] and more'", "[[]]"),
    ],
)
def test_the_empty_link_of_the_subject_gets_the_link_of_the_frontmatter(account: str, link: str) -> None:
    text = note(f"type: customer\naccount: {account}", "# Roof\n\n**Account**: [[]]")
    assert fix_text(text, select=[RULE]) == text.replace("**: [[]]", f"**: {link}")


@pytest.mark.parametrize(
    ("field", "body"),
    [
        ("title: &Ada Quist", "# Ada Quist, weekly"),
        ("title: !Ada Quist", "# Ada Quist, weekly"),
        ("title: Roof #Lead", "# Roof Lead, weekly"),
        ("title: Roof #2", "# Roof 2, weekly"),
        ("title: 'Roof' #2", "# Roof 2, weekly"),
        ("date: 2026-05-04 #or the 5th", "**Date**: 2026-05-05"),
        ("account: Halm #2", "**Account**: [[Sund]]"),
        ("account: Halm #2", "**Account**: [[]]"),
        ("tags: [a, b] #c", "**Tags**: #b #c"),
        ("participants:\n  - Ada Quist\n  - Bo Lin #Moe", "**With**: Ada Quist, Cy Dee"),
        ("participants:\n  - Ada Quist\n  - &Bo Lin", "**With**: Ada Quist, Cy Dee"),
    ],
)
@pytest.mark.parametrize("wins", ["frontmatter", "body"])
def test_where_yaml_hides_words_of_a_value_nothing_is_safe(field: str, body: str, wins: str) -> None:
    text = note(f"type: customer\n{field}", body)
    assert messages(text, wins=wins)
    assert fixed(text, wins=wins) == text


def test_a_comment_that_is_meant_hides_no_words() -> None:
    text = note("type: customer\ntitle: Roof  # short\naccount: R&D #2", "# Roof weekly")
    assert fixed(text, wins="frontmatter") == text.replace("Roof weekly", "Roof")
