"""agreement: what both sides write the same way is never told and never changed, and a fix makes equal what differs."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from notelint import Diagnostic, check_text, fix_text, parse_yaml

RULE = "agreement"
WINS = ("neither", "frontmatter", "body")

NAMES = (
    *(
        "Halm",
        "Ada Quist",
        "Ada Quist (Pilot)",
        "Ada Quist - Pilot",
        "Ada Quist – Halm",
        "Ada Quist — Halm",
        "Pilot: Ada",
    ),
    *("Halm (North)", "Halm (a) (b)", "(Halm)", "Halm: North", "Halm - phase 2", "Halm/North", "http://halm.example"),
    *("Halm & Sons", "Halm and Sons", "Halm + Sons", "A and B & C", "Halm GmbH & Co. KG", "Ada and others", "Q4/2025"),
    *("Halm, Inc.", "Quist, Ada", "Ada Quist, PhD", "Ada; Bo", "Team A: Ada, Bo", "1,5", "Halm | North", "Halm Jr."),
    *("Repo #12", "Store #2", "#1 Halm", "Halm #north", "x ^id", "Halm^2", "C++", "100%", "O'Brien", 'Ada "Q" Quist'),
    *("Halm [North]", "[x] Halm", "*Halm*", "_Halm_", "`Halm`", "Halm *x*", "~~x~~", "==x==", "%%x%%", "<b>x</b>"),
    *(
        "🏠 Halm",
        "Halm 🏠",
        "🏠",
        "磨坊",
        "Müller-Lüden",
        "...",
        "Halm ...",
        "-",
        "n/a",
        "?",
        "none",
        "me",
        "true",
        "007",
    ),
    *(
        "2025",
        "2025-10-06",
        "2025-10-06 10:00",
        "12:30",
        "Oct 6",
        "a::b",
        "k: v",
        "a<br>b",
        "A\u00a0B",
        "A  B",
        "A. B.",
    ),
)


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def note(front: str, body: str) -> str:
    return f"---\n{front}\n---\n\n{body}\n"


def told(text: str, wins: str) -> list[Diagnostic]:
    return check_text(text, select=[RULE], config={"rules": {RULE: {"wins": wins}}})


def fixed(text: str, wins: str, *, unsafe: bool = False) -> str:
    return fix_text(text, select=[RULE], config={"rules": {RULE: {"wins": wins}}}, unsafe=unsafe)


def is_silent(text: str) -> bool:
    """Whether nothing is told, and so nothing changed, whoever wins."""
    for wins in WINS:
        assert [each.message for each in told(text, wins)] == []
    return True


def is_target(name: str) -> bool:
    return not set("[]|#^") & set(name)


PLAIN, LINK, ALIAS = "{}", "[[{}]]", "[[{0}|{0}]]"
FORMS = (PLAIN, LINK, ALIAS)


@pytest.mark.parametrize(
    ("front", "body"),
    [
        ("k: Store #2", "k:: Store #2"),
        ("k:\n- Store #2\n- b", "k:: Store #2, b"),
        ("participants:\n- Store #2\n- Bo", "**With**: Bo, Store #2"),
        ("participants:\n- Ada\n- Bo", "**With**: [[Ada|Boss]], Boss, Bo"),
        ("participants: Acme, Inc.", "**With**: [[Acme, Inc.]]"),
        ("participants: [007, Ada]", "**With**: Ada, 007"),
        ("type: customer\naccount: Store #2 # so", "**Account**: Store #2 # so"),
        ("type: rob\ntitle: Survey #12", "# Survey #12"),
        ("type: rob\ntitle: 'Survey #roof'", "# Survey #roof"),
        ("tags: [a, b c]", "Tags: a, b c"),
        ("tags: [a, '12']", "Tags: #a #12"),
        ("tags: [a]", "Tags: #a #12"),
        ("status: open", "status:: -"),
        ("status: open", "status:: TBD"),
        ("type: rob\ntitle: Roof", "# TBD"),
        ("k: foo_bar", r"k:: foo\_bar"),
        ("participants: [Ada, Bo]", "**With**: **[[Ada]]** *[[Bo]]*"),
        ("participants: [Ada]", "**With**:\n- [[Ada]], Pilot"),
        ("participants: [Ada]", "**With**: [[Ada]] of the mill"),
        ("participants: ['[[Ada]] [[Bo]]']", "**With**: Ada, Bo"),
        ("participants: [Ada, Bo]", "**With**: [[Ada]] (Pilot) [[Bo]] (by phone)"),
        ("participants: [Ada, Bo, Zed Yon]", "**With**: Ada<br>Bo<br/>Zed Yon"),
        ("type: deal\naccount: [Halm, Mills]", "**Account**: [[Mills]]"),
    ],
)
def test_both_sides_say_the_same(front: str, body: str) -> None:
    assert is_silent(note(front, body))


@pytest.mark.parametrize("name", NAMES)
def test_one_value_that_is_written_the_same(name: str) -> None:
    assert is_silent(note(f"type: people\nperson: x\ntitle: {quoted(name)}", f"# {name}"))
    for ours in FORMS:
        for theirs in FORMS:
            if ours == theirs == PLAIN or is_target(name):
                front, body = quoted(ours.format(name)), theirs.format(name)
                accounts = f"type: customer\naccount: {front}\nk: {front}"
                assert is_silent(note(accounts, f"# x\n\n**Account**: {body}\n\nk:: {body}"))
        assert is_silent(
            note(f"type: projects\nproject: {quoted(ours.format(name))}", f"# x\n\nProject: {ours.format(name)} ")
        )


SOME = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(FORMS), st.sampled_from(FORMS)), min_size=1, max_size=4
)


def formed(name: str, form: str) -> str:
    return form.format(name) if is_target(name) else name


@settings(max_examples=40, deadline=None)
@given(SOME, st.randoms(use_true_random=False), st.sampled_from(["line", "list"]), st.booleans())
@example([("A", PLAIN, PLAIN), ("A, B", PLAIN, PLAIN), ("B", PLAIN, PLAIN)], None, "line", False)
@example([("Ada Quist (Pilot)", PLAIN, LINK), ("Zed Yon", PLAIN, LINK)], None, "line", False)
@example([("Halm & Sons", PLAIN, LINK), ("Zed Yon", PLAIN, LINK)], None, "line", True)
@example([("Halm, Inc.", LINK, PLAIN), ("b", PLAIN, PLAIN)], None, "line", False)
def test_lists_that_are_written_the_same(
    names: list[tuple[str, str, str]], order: Random | None, shape: str, is_flow: bool
) -> None:
    front = [quoted(formed(name, form)) for name, form, _ in names]
    items = "[" + ", ".join(front) + "]" if is_flow else "".join(f"\n- {item}" for item in front)
    body = [formed(name, form) for name, _, form in names]
    if order:
        order.shuffle(body)
    if shape == "line":
        assert is_silent(note(f"participants: {items}", f"**With**: {', '.join(body)}"))
        assert is_silent(note(f"k: {items}", f"k:: {', '.join(body)}"))
    else:
        lines = "\n".join(f"- {each}" for each in body)
        assert is_silent(note(f"participants: {items}", f"**With**:\n\n{lines}"))


@pytest.mark.parametrize("joint", [" ", "", "/", " - ", " | ", "<br>", " · ", " & ", " and ", ", ", "; ", " + "])
@pytest.mark.parametrize("form", [LINK, "[{0}]({0}.md)"])
def test_links_that_anything_parts(joint: str, form: str) -> None:
    names = [
        name for name in ("Ada Quist", "Bo (Halm)", "Halm & Sons", "Zed, Yon") if "(" not in name or "(" not in form
    ]
    items, body = ", ".join(map(quoted, names)), joint.join(map(form.format, names))
    links = ", ".join(quoted(f"[[{name}]]") for name in names)
    for front in (items, links):
        text = f"type: customer\naccount: [{front}]\nparticipants: [{front}]\nk: [{front}]"
        assert is_silent(note(text, f"**With**: {body}\n**Account**: {body}\nk:: {body}"))


# what differs

ORDINARY = (
    *(
        "Ada Quist",
        "Bo Lin",
        "Jorun Vik (Halm)",
        "Ilka Brandt - Pilot",
        "Halm & Sons",
        "Halm, Inc.",
        "Quist, Ada",
        "Nell",
    ),
    *(
        "Store #2",
        "Crane: phase 2",
        "Halm and Mills",
        "Zed Yon, PhD",
        "A/B",
        "Kim #tag",
        "🏠 Roof",
        "Sund [North]",
        "Team",
    ),
)


def items_of(text: str) -> list[object]:
    data = parse_yaml(text[4 : text.index("\n---\n", 4)])
    assert data is not None
    return [item.data for item in data.fields[0].value.items]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(ORDINARY), st.sampled_from(FORMS)), min_size=1, max_size=4, unique_by=lambda x: x[0]
    ),
    st.lists(st.tuples(st.sampled_from(ORDINARY), st.sampled_from(FORMS)), min_size=1, max_size=4),
    st.sampled_from(["participants|**With**:", "k|k::"]),
    st.sampled_from([", ", "; ", " and ", " ", "/", " - ", "<br>", " of "]),
    st.sampled_from(["frontmatter", "body"]),
    st.booleans(),
)
@example(
    [("Ada Quist", PLAIN)],
    [("Ada Quist", LINK), ("Bo Lin (Acme)", LINK)],
    "participants|**With**:",
    ", ",
    "body",
    False,
)
@example([("A", PLAIN)], [("B", ALIAS), ("B", PLAIN), ("B", LINK)], "participants|**With**:", ", ", "body", False)
@example([("A #b", PLAIN)], [("B", PLAIN), ("B", PLAIN)], "participants|**With**:", ", ", "frontmatter", True)
def test_a_fix_makes_both_sides_say_the_same(
    front: list[tuple[str, str]],
    body: list[tuple[str, str]],
    place: str,
    glue: str,
    wins: str,
    unsafe: bool,
) -> None:
    key, label = place.split("|")
    items = [formed(*each) for each in front]
    text = note(
        f"{key}:\n" + "\n".join(f"- {quoted(item)}" for item in items),
        f"{label} {glue.join(formed(*each) for each in body)}",
    )
    after = fixed(text, wins, unsafe=unsafe)
    assert fixed(after, wins, unsafe=unsafe) == after, "a second run changes nothing"
    before, left = (len(told(each, wins)) for each in (text, after))
    assert (left < before) is (after != text)
    written = items_of(after)
    assert len(written) == len(set(written)), "no name twice"
    if not unsafe:
        assert written[: len(items)] == items


def test_a_title_before_a_name_is_no_difference_and_no_part_of_a_link() -> None:
    assert told(note("owner: Dr. Ada Quist", "owner:: [[Ada Quist]]"), "neither") == []
    assert "[[Dr." not in fixed(note("owner: Dr. Ada Quist", "owner:: [[Cy Dee]]"), "frontmatter", unsafe=True)


def test_a_name_that_stands_twice_is_not_taken_out_once() -> None:
    text = note("participants:\n- Bo Lin", "**With**: Ada Quist, Ada Quist, Bo Lin")
    assert fixed(text, "frontmatter", unsafe=True) == text
