"""agreement: who is named in `participants` and in a line or list of the body, however it is written."""

from __future__ import annotations

from itertools import islice

import pytest

from notelint import Level, check_text, fix_text

RULE = "agreement"
WINS = ("neither", "frontmatter", "body")


def note(front: str, body: str) -> str:
    return f"---\n{front}\n---\n\n{body}\n"


def people(*names: str) -> str:
    return "participants:\n" + "\n".join("- '" + name.replace("'", "''") + "'" for name in names)


def told(text: str, wins: str = "neither") -> list[tuple[Level, str]]:
    found = check_text(text, select=[RULE], config={"rules": {RULE: {"wins": wins}}})
    return [(each.level, each.message) for each in found]


def fixed(text: str, wins: str, *, unsafe: bool = False) -> str:
    return fix_text(text, select=[RULE], config={"rules": {RULE: {"wins": wins}}}, unsafe=unsafe)


def is_silent(text: str) -> bool:
    """Whether nothing is told, and nothing changed, whoever wins."""
    for wins in WINS:
        assert told(text, wins) == []
        assert fixed(text, wins, unsafe=True) == text
    return True


TWO = people("Ada Quist", "Zed Yon")
THREE = people("Ada Quist", "Bo Lin", "Cy Dee")
SAME = [
    (TWO, "**With**: Ada Quist, Zed Yon, Cy Dee (absent)"),
    *(
        (TWO, f"**With**: Ada Quist, Zed Yon, Cy Dee ({why})")
        for why in (
            *(
                "no-show",
                "no show",
                "on leave",
                "invited",
                "optional",
                "did not attend",
                "didn't join",
                "unable to come",
            ),
            *("krank", "im Urlaub", "verhindert", "hat abgesagt", "konnte nicht kommen", "eingeladen"),
            *("excusée", "en congé", "malade", "invité", "n'a pas pu venir"),
            *("no asistió", "de vacaciones", "invitada", "in ferie", "non ha potuto", "de férias", "não compareceu"),
            *("ziek", "met verlof", "niet aanwezig", "病欠", "欠席の連絡あり", "请假", "未到", "불참", "Halm, absent"),
        )
    ),
    (people("Ada Quist", "Zed Yon", "Cy Dee (declined)"), "**With**: Ada Quist, Zed Yon"),
    (TWO, "**With**: Ada Quist, Zed Yon."),
    (people("Ada Quist", "Halm Jr."), "**With**: Ada Quist, Halm Jr."),
    (TWO, "**With**:\n[[Ada Quist]]\n[[Zed Yon]]"),
    (TWO, "**With**:\n[[Ada Quist]] (by phone),\n**[[Zed Yon]]**\n\nText"),
    (TWO, "**With**:\n[[Ada Quist]]\nand [[Cy Dee]]"),
    (TWO, "**With**: Ada Quist, Zed Yon, Cy Dee (could not attend)"),
    (TWO, "**With**: Ada Quist, Zed Yon, Cy Dee (declined)"),
    (TWO, "**With**: Ada Quist, Zed Yon, Cy Dee (entschuldigt)"),
    (TWO, "**With**:\n- Ada Quist\n- Zed Yon\n- Cy Dee - excused"),
    (TWO, "**With**:\n- [x] Ada Quist\n- [x] Zed Yon\n- [ ] Cy Dee"),
    (TWO, "**With**: Ada Quist ([[Halden]]), Zed Yon"),
    (TWO, "**With**: Ada Quist - [[Halden]], Zed Yon"),
    (TWO, "**With**: Ada Quist — [[Halden]], Zed Yon"),
    (TWO, "**With**: Ada Quist: [[Halden]], Zed Yon"),
    (TWO, "**With**: [[Ada Quist]] - [[Halden]], [[Zed Yon]] - [[Halm]]"),
    (TWO, "**With**: [[Ada Quist]] @ [[Halden]], [[Zed Yon]] from [[Halm]]"),
    (TWO, "**With**: Ada Quist, Pilot, Zed Yon, Keeper"),
    (TWO, "**With**: Ada Quist, VP Sales, Zed Yon, VP Ops"),
    (TWO, "**With**: Ada Quist, Halden Mills, Zed Yon, Halm Bakery"),
    (TWO, "**With**: Ada Quist, Pilot, Halden; Zed Yon, Halm"),
    (TWO, "**With**: Ada Quist, Ph.D., Zed Yon, MBA"),
    (TWO, "**With**: [[Ada Quist]], Pilot, [[Zed Yon]]"),
    (TWO, "**With**: Ada Quist, Zed Yon (remote)"),
    (TWO, "**With**: Ada Quist, Zed Yon *(remote)*"),
    (TWO, "**With**: Ada Quist remote, Zed Yon _by phone_"),
    (TWO, "**With**: Ada Quist, Zed Yon, remote"),
    (TWO, "**With**: Ada Quist [organizer], Zed Yon"),
    (TWO, "**With**: Ada Quist at Halden, Zed Yon from Halm"),
    (TWO, "**With**: Ada Quist @ Halden, Zed Yon"),
    (TWO, "**With**: Ada Quist @Halden, Zed Yon"),
    (TWO, "**With**: Halden: Ada Quist; Halm: Zed Yon"),
    (TWO, "**With**: @Ada Quist @Zed Yon"),
    (TWO, "**With**: @[[Ada Quist]] @[[Zed Yon]]"),
    (TWO, "**With**: Ada Quist/Zed Yon"),
    (TWO, "**With**: Ada Quist y Zed Yon"),
    (TWO, "**With**: Ada Quist e Zed Yon"),
    (TWO, "**With**: Ada Quist plus Zed Yon"),
    (TWO, "**With**: Ada Quist – Zed Yon"),
    (TWO, "**With**: Ada Quist → Zed Yon"),
    (TWO, "**With**: Ada Quist, Zed Yon et al."),
    (TWO, "**With**: Ada Quist, Zed Yon, et al."),
    (TWO, "**With**: Ada Quist, Zed Yon u.a."),
    (TWO, "**With**: Ada Quist, Zed Yon, u. a."),
    (TWO, "**With**: Ada Quist, Zed Yon, and others"),
    (TWO, "**With**: Ada Quist, Zed Yon, +2 others"),
    (TWO, "**With**: Ada Quist, Zed Yon, ..."),
    (TWO, "**With**: Ada Quist et al."),
    (TWO, "**With**: Ada Quist, ~~Bo Lin~~, Zed Yon"),
    (TWO, "**With**: Ada Quist, <del>Bo Lin</del>, Zed Yon"),
    (TWO, "**With**: Not specified"),
    (TWO, "**With**: see invite"),
    (TWO, "**With**: 2 people"),
    (TWO, "**With**: Ada Quist, Zed Yon (absent: Cy Dee)"),
    (TWO, "**With**: Ada Quist, Zed Yon; absent: Cy Dee"),
    (TWO, "**With**: Ada Quist,\nZed Yon"),
    (TWO, "**With**: Ada Quist, Zed Yon\nThey spoke about the roof."),
    (TWO, "**With**: Ada Quist\nZed Yon"),
    (TWO, "**With**: Ada Quist\\\nZed Yon"),
    (TWO, "**With**: Ada Quist and\nZed Yon\n**Status**: open"),
    (TWO, "**With**: Ada Quist\nand Zed Yon"),
    (THREE, "**Attendees**: Ada Quist, Bo Lin,\nCy Dee"),
    (THREE, "**Attendees**: Ada Quist, Bo Lin,  \nCy Dee"),
    (THREE, "**Attendees**: Ada Quist, Bo Lin,\\\nCy Dee"),
    (THREE, "**Attendees**: [[Ada Quist]], [[Bo Lin]],\n  [[Cy Dee]]"),
    (THREE, "**Attendees**: Ada Quist, Bo\nLin, Cy Dee"),
    (THREE, "**Attendees**: Ada Quist,\nBo Lin,\nCy Dee"),
    (TWO, "**Attendees**:\n- **Ada Quist:** Pilot\n- **Zed Yon:** Keeper"),
    (TWO, "**Attendees**:\n- Ada Quist *(remote)*\n- Zed Yon _remote_"),
    (TWO, "**Attendees**:\n- Ada Quist, Pilot\n- **Zed Yon**, Pilot, Halden"),
    (TWO, "**Attendees**:\n- Ada Quist [organizer]\n- Zed Yon at Halden"),
    (TWO, "**Attendees**:\n- Ada Quist @ Halden\n- Zed Yon from Halden"),
    (TWO, "**Attendees**:\n- Ada Quist / Pilot\n- Zed Yon | Halden"),
    (TWO, "**Attendees**:\n- [[Ada Quist]] - [[Halden]]\n- [[Zed Yon]] ([[Halm]])"),
    (TWO, "**Attendees**:\n- Halden\n  - Ada Quist\n- Contoso\n  - Zed Yon"),
    (TWO, "**Attendees**:\n- Halden:\n  - Ada Quist\n- Contoso:\n  - Zed Yon"),
    (TWO, "**Attendees**:\n- **Halden:** Ada Quist\n- **Contoso:** Zed Yon"),
    (TWO, "**Attendees**:\n- Ada Quist (Halden)\n  - Pilot\n- Zed Yon"),
    (TWO, "**Attendees**:\n- Ada Quist\n  joined late\n- Zed Yon"),
    (TWO, "**Attendees**:\n- ~~Bo Lin~~\n- Ada Quist\n- Zed Yon"),
    (TWO, "**Attendees**:\n- Ada Quist, Zed Yon"),
    (TWO, "**Attendees**:\n- Ada Quist\n- Zed Yon\n- and others"),
    (people("田中太郎", "佐藤花子"), "**With**: 田中太郎、佐藤花子"),
    (people("田中太郎", "佐藤花子"), "**With**: 田中太郎，佐藤花子"),
    (people("田中太郎", "佐藤花子"), "**With**: 田中太郎・佐藤花子"),
    (people("田中太郎", "佐藤花子"), "**With**: 田中太郎と佐藤花子"),
    (people("田中太郎", "佐藤花子"), "**With**: 田中太郎、佐藤花子 他2名"),
    (people("田中太郎", "佐藤花子"), "**With**: 田中太郎さん、佐藤花子様"),
    (people("エイダ・クイスト", "ゼド・ヨン"), "**With**: エイダ・クイスト、ゼド・ヨン"),
    (people("สมชาย ใจดี", "มานี รักดี"), "**With**: สมชาย ใจดี, มานี รักดี"),
    (people("Ada Quist, Pilot", "Zed Yon (Halden)"), "**With**: Ada Quist, Zed Yon"),
    (people("Ada Quist - Halden", "Zed Yon at Halden"), "**With**: Ada Quist, Zed Yon"),
    (people("Ada Quist"), "**With**: [[Ada Quist]] from [[Halm]]"),
    (people("Jo"), "**With**: [[Jo]], Pilot"),
    (TWO, "**With**: Ada Quist | **Zed Yon:** Halden"),
    (TWO, "**With**: Ada Quist<br>Zed Yon, Halm Mills"),
    (TWO, "**With**: Ada Quist & Zed Yon, Halm Mills"),
    (TWO, "**With**: Ada Quist, Halden | Zed Yon"),
    (TWO, "**With**: [[Ada Quist]], [[Halden]] Nell, [[Zed Yon]]"),
    (people("Nell", "O'Brien"), "**With**: Nell remote, O'Brien of Halden"),
    (people("Nell", "O'Brien"), "**With**:\n- Nell @Halden\n- O'Brien^1"),
    (TWO, "**With**: Ada Quist, Zed Yon, Otter.ai"),
    (TWO, "**With**: Ada Quist, Zed Yon, Conference Room"),
    (TWO, "**With**: [[Halden]]: [[Ada Quist]]; [[Halm]]: [[Zed Yon]]"),
    (TWO, "**With**: Quist, A., Yon, Z."),
    (TWO, "**Attendees**:\n- [[Ada Quist]] | [[Halden]]\n- [[Zed Yon]] / [[Halm]]"),
    (TWO, "**With**: Halden (Ada Quist), Halm (Zed Yon)"),
    (TWO, "**With**: Ada Quist, Zed Yon\n[[Oslo]]"),
    (people("Ada Quist", "Bo Lin"), "**With**: Quist, Ada (Halden); Lin, Bo (Halm)"),
    (people("and", "Zed Yon"), "**With**: Zed Yon, and"),
    ("type: customer\naccount: AT&T", "**Account**: AT&amp;T[^1]"),
    ("type: rob\ntitle: AT&T sync", "# AT&amp;T sync[^1]"),
    (people("Jo"), "**With**: Jo; (see [[A]], [[B]])"),
    (people("Ada Quist", "et al."), "**With**: Ada Quist, Zed Yon"),
    ("participants: Ada Quist, Zed Yon, and Cy Dee", "**With**: Ada Quist, Zed Yon, Cy Dee"),
]


@pytest.mark.parametrize(("front", "body"), SAME)
def test_people_that_are_the_same_or_not_plainly_others(front: str, body: str) -> None:
    assert is_silent(note(front, body))


NAMES = (
    *("Ada Quist", "Zoé Lefèvre", "Rémi d'Arc", "Jörg Müller-Weiß", "J. P. Smith", "Anna van der Berg", "田中太郎"),
    *("Dr. Uwe Groß", "Quist, Ada", "Halm & Sons", "Kim Min-jun", "O’Brien", "ADA QUIST", "ada quist", "Ada"),
)
DECORATIONS = (
    *(
        "{}",
        "[[{}]]",
        "[[People/{0}|{0}]]",
        "**{}**",
        "*{}*",
        "@{}",
        "{} (Halden)",
        "[[{}]] (Halden, Pilot)",
        "{} – Pilot",
    ),
    *(
        "{} - Pilot, Halden",
        "**{}** – Pilot",
        "**{}** (Pilot)",
        "**{}**: Pilot",
        "**{}:** Pilot",
        "{} ([[Halden]])",
        "{}, Pilot",
    ),
    *(
        "{}, Pilot, Halden",
        "**{}**, Pilot",
        "[[{}]], Pilot",
        "{} <a@x.org>",
        "{} [Pilot]",
        "{} / Pilot",
        "{} | Pilot",
        "{} @ Halden",
    ),
    *(
        "{} at Halden",
        "{} from Halden",
        "{} of [[Halden]]",
        "{} *(remote)*",
        "{} _remote_",
        "{} ✅",
        "✅ {}",
        "{} #guest",
    ),
    *("{} — Pilot", "{} — [[Halden]]", "{} - [[Halden]]", "{}: [[Halden]]", "[{}](p.md) (Pilot)", "{};", "{}.", '"{}"'),
)
LAYOUTS = (
    "\n- {}\n- {}",
    "\n{}\n{}",
    "{}, {}.",
    "{}, {}",
    "{}; {}",
    "{} and {}",
    "{}、{}",
    "{} · {}",
    "{} | {}",
    "{} / {}",
    "{} & {}",
    "{},\n{}",
)


def equal_pairs() -> list[tuple[str, str]]:
    """Names that stand in the frontmatter, and a body that says the same, in each layout and with each decoration."""
    return [
        (name, f"**Attendees**: {layout.format(form.format(name), form.format('Cy Dee'))}")
        for name in NAMES
        for form in DECORATIONS
        for layout in LAYOUTS
    ]


@pytest.mark.parametrize("start", range(7))
def test_equal_people_in_each_layout(start: int) -> None:
    for name, body in islice(equal_pairs(), start, None, 42):
        text = note(people(name, "Cy Dee"), body)
        assert [message for level, message in told(text)] == [], body


FULL = (
    "Ada Quist",
    "Bo Lin",
    "Jorun Vik",
    "Anna van der Berg",
    "Rémi d'Arc",
    "J. P. Smith",
    "O'Brien",
    "McAda Low",
    "田中太郎",
    "エイダ・クイスト",
    "Nell",
)
PLAIN_LAYOUTS = (
    "{}, {}",
    "{}; {}",
    "{} | {}",
    "{} and {}",
    "{} & {}",
    "{} · {}",
    "{} / {}",
    "{}, and {}",
    "\n- {}\n- {}",
    "\n[[{}]]\n[[{}]]",
    "{}, {}.",
    "[[{}]] [[{}]]",
)


@pytest.mark.parametrize("layout", PLAIN_LAYOUTS)
@pytest.mark.parametrize("other", FULL)
def test_a_plain_name_that_one_side_lacks_is_told(layout: str, other: str) -> None:
    body = f"**With**: {layout.format('Zed Yon', other)}"
    lacks = (Level.WARNING, f"`With` names `{other}`, `participants` does not")
    assert told(note(people("Zed Yon"), body)) == [lacks]
    both = note(people("Zed Yon", other, "Cy Dee"), body)
    assert told(both) == [(Level.WARNING, "`participants` names `Cy Dee`, `With` does not")]


@pytest.mark.parametrize(
    ("front", "body", "message"),
    [
        (TWO, "**With**: Ada Q., Zed Y.", "`Ada Q.` is probably `Ada Quist` of `participants`"),
        (TWO, "**With**: Ada M. Quist, Zed Yon", "`Ada M. Quist` is probably `Ada Quist` of `participants`"),
        (TWO, "**With**: A. Quist, Z. Yon", "`A. Quist` is probably `Ada Quist` of `participants`"),
        (
            people("Ada Q.", "Z. Y. Yon"),
            "**With**: Ada Quist, Z. Y. Yon",
            "`Ada Quist` is probably `Ada Q.` of `participants`",
        ),
    ],
)
def test_a_shortened_name_is_probably_the_same_person(front: str, body: str, message: str) -> None:
    text = note(front, body)
    assert told(text)[0] == (Level.INFO, message)
    assert all(level is Level.INFO for level, _ in told(text))
    assert all(fixed(text, wins, unsafe=True) == text for wins in WINS)


@pytest.mark.parametrize(
    ("front", "body", "after"),
    [
        (people("Ada Quist"), "**With**: Ada Quist,\nBo Lin", people("Ada Quist") + "\n- 'Bo Lin'"),
        (people("田中太郎"), "**With**: 田中太郎、佐藤花子", people("田中太郎") + "\n- '佐藤花子'"),
        (people("Ada Quist"), "**With**: Ada Quist; Bo Lin", people("Ada Quist") + "\n- 'Bo Lin'"),
        (people("Ada Quist"), "**With**: Ada Quist, Bo Lin.", people("Ada Quist") + "\n- 'Bo Lin'"),
        (people("Ada Quist"), "**With**:\n[[Ada Quist]]\n[[Bo Lin]]", people("Ada Quist") + "\n- 'Bo Lin'"),
        ("participants: [ゼド・ヨン]", "**With**: ゼド・ヨン、ボ・リン", "participants: [ゼド・ヨン, ボ・リン]"),
    ],
)
def test_the_body_wins(front: str, body: str, after: str) -> None:
    body += "\n\n## Minutes\n\n- Bo Lin said so\n- 佐藤花子\n- @ボ・リン"
    assert fixed(note(front, body), "body") == note(after, body)


@pytest.mark.parametrize("name", ["Google Meet", "Not Cy Dee", "Monday Morning", "October Review", "営業部"])
@pytest.mark.parametrize("elsewhere", ["", "\n\n## {}", "\n\n`{}`"])
def test_words_that_stand_once_are_no_further_person(name: str, elsewhere: str) -> None:
    body = elsewhere.format(name)
    text = note(people("Ada Quist"), f"**With**: Ada Quist, {name}{body}")
    assert fixed(text, "body") == text
    text = note(people("Ada Quist", name), f"**With**: Ada Quist{body}")
    assert fixed(text, "frontmatter") == text


GROUPS = (
    *("& team", "and team", "and the team", "und das Team", ", team", ", et al.", ", staff", "und Kollegen"),
    *("et l'équipe", "y el equipo", "e a equipe", "e colleghi", "& colleagues", "、チーム", "und unser Team"),
)


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize(
    ("front", "body", "likely"),
    [
        (TWO, "Ada, Zed", ["Ada", "Zed"]),
        (TWO, "Ada Quist, Zed", ["Zed"]),
        (TWO, "Ada Q., Zed Y.", ["Ada Q.", "Zed Y."]),
        (people("Ada Quist"), "Ada", ["Ada"]),
        (TWO, "Ada", ["Ada"]),
    ],
)
def test_short_names_beside_a_group_are_probably_the_same_people(
    group: str, front: str, body: str, likely: list[str]
) -> None:
    text = note(front, f"**With**: {body} {group}".replace(" ,", ",").replace(" 、", "、"))
    for wins in WINS:
        assert [(level, message.split("`")[1]) for level, message in told(text, wins)] == [
            (Level.INFO, name) for name in likely
        ]
        assert fixed(text, wins, unsafe=True) == text


@pytest.mark.parametrize("group", ["& team", "und das Team", ", et al."])
def test_where_a_side_says_that_there_are_others_none_of_its_names_goes(group: str) -> None:
    text = note(TWO, f"**With**: Ada Quist, Bo Lin {group}".replace(" ,", ","))
    assert [message for _, message in told(text)] == ["`With` names `Bo Lin`, `participants` does not"]
    assert fixed(text, "frontmatter", unsafe=True) == text
    assert "Bo Lin\n---" in fixed(text, "body", unsafe=True).replace("'", "")
    text = note(people("Ada Quist", "Bo Lin", "the team"), "**With**: Ada Quist")
    assert [message for _, message in told(text)] == ["`participants` names `Bo Lin`, `With` does not"]
    assert fixed(text, "body", unsafe=True) == text


@pytest.mark.parametrize(
    ("front", "body"),
    [
        ("type: customer\naccount: Halm", "**Account**: ~~Mills~~ Sund"),
        ("type: customer\naccount: Halm", "**Account**: ~~Mills~~"),
        ("type: rob\ntitle: Roof", "# ~~Old~~ Mill"),
        ("k: a", "k:: ~~b~~ c"),
        ("k: [a]", "k:: ~~b~~, c"),
        ("date: 2026-05-04", "**Date**: ~~2026-05-05~~"),
        ("tags: [a, b]", "Tags: #a ~~#c~~"),
        ("type: customer\naccount: ~~Halm~~ Sund", "**Account**: Mills"),
    ],
)
def test_struck_words_say_nothing(front: str, body: str) -> None:
    assert is_silent(note(front, body))


def test_a_lone_word_among_full_names_is_written_only_unsafely() -> None:
    text = note(TWO, "**Attendees**:\n- Halden\n- Ada Quist\n- Zed Yon")
    assert fixed(text, "body") == text
    assert fixed(text, "body", unsafe=True) != text
    assert fixed(note(people("Ada", "Bo Lin"), "**With**: Ada, Nell"), "body").count("Nell") == 1
    assert fixed(note(people("Ada", "Bo Lin"), "**With**: Ada, Nell Ort\n\n[[Nell Ort]]"), "body").count("Nell") == 3
    assert fixed(note(people("Ada Quist"), "**With**: [[Ada Quist]], [[Nell]]"), "body").count("Nell") == 2


@pytest.mark.parametrize(
    "slip",
    [
        *("Bo Lindgrn", "Bo Lindgreen", "Bo Lidngren", "Boo Lindgren", "Bo Lxndgren", "Bo xindgren", "o Lindgren"),
        *("BoLindgren", "Lindgrn, Bo", "Bo K Lindgrn", "B Lindgrn", "Bo L"),
    ],
)
def test_a_name_with_a_slip_is_no_further_person(slip: str) -> None:
    text = note(people("Ada Quist", "Bo Lindgren"), f"**Attendees**:\n- Ada Quist\n- {slip}")
    assert all(fixed(text, wins) == text for wins in WINS)


def test_no_name_is_put_behind_a_full_stop() -> None:
    text = note(people("Ada Quist", "Bo Lin"), "**With**: Ada Quist.")
    assert told(text) == [(Level.WARNING, "`participants` names `Bo Lin`, `With` does not")]
    assert fixed(text, "frontmatter", unsafe=True) == text


@pytest.mark.parametrize("remark", ["remote", "late", "Pilot", "off-site", "left early"])
def test_who_was_there_is_told(remark: str) -> None:
    assert len(told(note(TWO, f"**With**: Ada Quist, Zed Yon, Cy Dee ({remark})"))) == 1


@pytest.mark.parametrize(
    "value",
    [
        *(
            "maybe Sund",
            "Sund or Halm",
            "Sund?",
            "The customer wants a discount",
            "Sund wants a discount",
            "Sund/Mills",
        ),
        *("unsure", "Misc", "General", "team meeting", "New customer", "複数", "No", "Sund vs. Mills", "Sund @Ada"),
    ],
)
def test_what_may_be_no_account_goes_neither_way_by_itself(value: str) -> None:
    text = note("type: customer\naccount: Halm Works", f"**Account**: {value}")
    assert all(fixed(text, wins) == text for wins in WINS)


@pytest.mark.parametrize(
    ("value", "path", "front"),
    [
        ("[[the mill]]", "a.md", ""),
        ("Bank of Sund", "Bank of Sund.md", ""),
        ("Sund", "a.md", "\ntags: [account/sund]"),
        ("Sund", "a.md", "\nrelated: '[[Accounts/Sund|them]]'"),
        ("Sund Works", "a.md", "\ntitle: Call with Sund Works"),
        ("Sund", "a.md", "\ntitle: Call with Sund"),
    ],
)
def test_an_account_that_the_note_says_twice_is_taken_over(value: str, path: str, front: str) -> None:
    given: dict[str, object] = {"rules": {RULE: {"wins": "body"}}}
    text = note(f"type: customer\naccount: Halm Works{front}", f"**Account**: {value}")
    assert fix_text(text, path, select=[RULE], config=given) != text
    text = note("type: customer\naccount: Halm Works", f"**Account**: {value}")
    assert (fix_text(text, "a.md", select=[RULE], config=given) == text) == (value[0] != "[")


@pytest.mark.parametrize(
    ("value", "path", "front"),
    [
        *(("[[2026-05-04]]", "a.md", ""), ("[[README]]", "a.md", ""), ("[[README.md|Sund]]", "a.md", "")),
        ("[[Sund]]\n[[Mills]]", "a.md", ""),
        ("[[Sund]]\n- [[Mills]]", "a.md", ""),
        ("Sund\n\n`[[Sund]]`", "a.md", ""),
        *(("Sund", "Customers/Sund/a.md", ""), ("General", "Meetings/General/a.md", "")),
        ("Other", "Other/a.md", ""),
        ("Weekly Call", "a.md", "\ntitle: Weekly Call"),
        ("General", "a.md", "\ntitle: General matters"),
        ("maybe Sund", "Customers/maybe Sund/a.md", ""),
        ("Sund?", "Customers/Sund/a.md", ""),
        ("Customer", "a.md", "\ntags: [type/customer]"),
    ],
)
def test_a_title_or_a_folder_may_hold_the_words_by_chance(value: str, path: str, front: str) -> None:
    text = note(f"type: customer\naccount: Halm Works{front}", f"**Account**: {value}")
    assert fix_text(text, path, select=[RULE], config={"rules": {RULE: {"wins": "body"}}}) == text
