"""What duplicate-item joins by itself, what only when asked, and what never: a row for each rule of what is joined."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint import check_text, fix_text

ONLY = ["duplicate-item"]


def note(*lines: str, title: str = "Action Items") -> str:
    return "\n".join([f"## {title}", "", *(f"- {line}" for line in lines), ""])


def safe(text: str) -> str:
    return fix_text(text, select=ONLY)


def unsafe(text: str) -> str:
    return fix_text(text, select=ONLY, unsafe=True)


SAFE = {
    "wording: the earlier bytes stay": (("Call the roofer now", "call the **roofer** now."), ("Call the roofer now",)),
    "due": (("[ ] Call the roofer", "[ ] Call the roofer 📅 2026-05-04"), ("[ ] Call the roofer 📅 2026-05-04",)),
    "scheduled": (("[ ] Call the roofer", "[ ] Call the roofer ⏳ 2026-05-04"), ("[ ] Call the roofer ⏳ 2026-05-04",)),
    "start": (("[ ] Call the roofer", "[ ] Call the roofer 🛫 2026-05-04"), ("[ ] Call the roofer 🛫 2026-05-04",)),
    "priority of one": (("[ ] Call the roofer", "[ ] Call the roofer ⏫"), ("[ ] Call the roofer ⏫",)),
    "owner of one": (("[ ] Call the roofer", "[ ] Call the roofer @Ilka"), ("[ ] Call the roofer @Ilka",)),
    "state: done survives with its date": (
        ("[ ] Call the roofer", "[x] Call the roofer ✅ 2026-05-04"),
        ("[x] Call the roofer ✅ 2026-05-04",),
    ),
    "state: a person's beats a proposed one": (
        ("[?] Call the roofer", "[ ] Call the roofer"),
        ("[ ] Call the roofer",),
    ),
    "recurrence: all fields equal": (
        ("[ ] Call the roofer 🔁 every week 📅 2026-05-04", "[ ] Call the roofer 🔁 every week 📅 2026-05-04"),
        ("[ ] Call the roofer 🔁 every week 📅 2026-05-04",),
    ),
    "tags: union in order": (
        ("[ ] Call the roofer #b #a", "[ ] Call the roofer #c #a #b"),
        ("[ ] Call the roofer #b #a #c",),
    ),
    "tags: proposal of one": (("[ ] Call the roofer #proposed", "[ ] Call the roofer"), ("[ ] Call the roofer",)),
    "tags: proposal of both": (
        ("[ ] Call the roofer #proposed", "[ ] Call the roofer #proposed"),
        ("[ ] Call the roofer #proposed",),
    ),
    "block id of the dropped": (("[ ] Call the roofer", "[ ] Call the roofer ^roof"), ("[ ] Call the roofer ^roof",)),
    "id of the dropped": (("[ ] Call the roofer", "[ ] Call the roofer 🆔 r1"), ("[ ] Call the roofer 🆔 r1",)),
    "sub-items: equal": (
        ("[ ] Call the roofer\n  - ask", "[ ] Call the roofer\n  - ask"),
        ("[ ] Call the roofer\n  - ask",),
    ),
    "sub-items: of the first": (
        ("[ ] Call the roofer\n  - ask", "[ ] Call the roofer"),
        ("[ ] Call the roofer\n  - ask",),
    ),
    "other fields: union": (
        ("[ ] Call the roofer [project:: Dock]", "[ ] Call the roofer [room:: [[A]]] 📅 2026-05-04"),
        ("[ ] Call the roofer [project:: Dock] [room:: [[A]]] 📅 2026-05-04",),
    ),
    "an owner that is a link": (
        ("[ ] Call the roofer #a", "[ ] Call the roofer @[[Ilka Brandt]]"),
        ("[ ] Call the roofer @[[Ilka Brandt]] #a",),
    ),
    "write order of a field": (
        ("[ ] Call the roofer ✅ 2026-05-05 #a", "[ ] Call the roofer 📅 2026-05-04"),
        ("[ ] Call the roofer 📅 2026-05-04 ✅ 2026-05-05 #a",),
    ),
}

OPT_IN = {
    "notation": (("Paint 2 long doors", "Paint two long doors"), ("Paint 2 long doors",)),
    "thousands": (("Print 12,400 leaflets", "Print 12.4k leaflets"), ("Print 12,400 leaflets",)),
    "tags: each another one": (("[ ] Call the roofer #b", "[ ] Call the roofer #c"), ("[ ] Call the roofer #b #c",)),
    "other words": (("Buy a ladder for the shed", "Purchase a ladder for the shed"), ("Buy a ladder for the shed",)),
    "an emoji of one": (("[ ] Call the roofer", "[ ] Call the roofer 🎉 #a"), ("[ ] Call the roofer 🎉 #a",)),
    "an embed of one": (("Call the roofer ![[roof.png]]", "Call the roofer"), ("Call the roofer ![[roof.png]]",)),
    "the richer words": (
        ("[ ] Send the map to Ilka", "[ ] Send Ilka the map by 2026-05-04"),
        ("[ ] Send Ilka the map by 2026-05-04",),
    ),
    "what says more stays": (
        ("The guild runs the old mill", "The guild runs the old mill, which grinds rye for the bakers of Bergen"),
        ("The guild runs the old mill, which grinds rye for the bakers of Bergen",),
    ),
    "what says more stays, though it comes first": (
        ("The guild runs the old mill, which grinds rye for bakers", "The guild is running the old mill"),
        ("The guild runs the old mill, which grinds rye for bakers",),
    ),
    "what says more stays, in a task": (
        (
            "[ ] Choose the new roofer for the mill at the river @Ilka #a",
            "[ ] Choose the new roofer for the mill at the river once all offers came in @Ilka #b",
        ),
        ("[ ] Choose the new roofer for the mill at the river once all offers came in @Ilka #a #b",),
    ),
    "what says more stays, in Chinese": (
        ("港口的旧吊车在春天修理", "港口东侧的旧吊车在春天修理"),
        ("港口东侧的旧吊车在春天修理",),
    ),
    "two priorities": (("[ ] Call the roofer 🔽", "[ ] Call the roofer ⏫"), ("[ ] Call the roofer ⏫",)),
    "more sub-items": (
        ("[ ] Call the roofer\n  - ask", "[ ] Call the roofer\n  - pay"),
        ("[ ] Call the roofer\n  - ask\n  - pay",),
    ),
    "comma": (("Invite Ana, Maria and Bo", "Invite Ana Maria and Bo"), ("Invite Ana, Maria and Bo",)),
    "capitals": (("Tell the US team at once", "Tell the us team at once"), ("Tell the US team at once",)),
    "a struck part": (("Buy ~~oak~~ boards today", "Buy oak boards today"), ("Buy ~~oak~~ boards today",)),
    "either of two": (("Bring tea/coffee for all", "Bring tea and coffee for all"), ("Bring tea/coffee for all",)),
    "one word": (("[ ] Gym", "[ ] Gym"), ("[ ] Gym",)),
    "tally": (("[ ] Drink some water", "[ ] Drink some water", "[ ] Drink some water"), ("[ ] Drink some water",)),
    "a further line of the later": (
        ("[ ] Call the roofer", "[ ] Call the roofer\n  about the leak"),
        ("[ ] Call the roofer\n  about the leak",),
    ),
    "a lazy line of the later": (
        ("[ ] Call the roofer", "[ ] Call the roofer\nabout the leak"),
        ("[ ] Call the roofer\nabout the leak",),
    ),
    "a paragraph of the later": (
        ("[ ] Call the roofer ⏫", "[ ] Call the roofer\n\n  He is in from nine."),
        ("[ ] Call the roofer ⏫\n\n  He is in from nine.",),
    ),
    "a task behind an item": (("Call the roofer ^a", "[ ] Call the roofer ⏫"), ("[ ] Call the roofer ⏫ ^a",)),
    "done some day, and due": (
        ("[x] Call the roofer now", "[ ] Call the roofer now 📅 2026-05-04"),
        ("[x] Call the roofer now 📅 2026-05-04",),
    ),
}

NEVER = {
    "two dates": ("[ ] Call the roofer 📅 2026-05-04", "[ ] Call the roofer 📅 2026-05-05"),
    "two owners": ("[ ] Call the roofer @Ilka", "[ ] Call the roofer @Jorun"),
    "done and due later": ("[x] Call the roofer ✅ 2026-05-01", "[ ] Call the roofer 📅 2026-08-01"),
    "done and cancelled": ("[x] Call the roofer", "[-] Call the roofer"),
    "cancelled in two ways": ("[-] Call the roofer", "[ ] ~~Call the roofer~~"),
    "owners in part": ("[ ] Call the roofer @Ilka @Jorun", "[ ] Call the roofer @Ilka"),
    "two proposals": ("[?] Call the roofer", "[!] Call the roofer"),
    "a date beside a further line": ("[ ] Call the roofer\n  about it", "[ ] Call the roofer 📅 2026-05-04"),
    "one that two others would take": (
        "[ ] Call the roofer",
        "[ ] Call the roofer 📅 2026-05-04",
        "[ ] Call the roofer 📅 2026-05-05",
    ),
    "one that two proposals would take": ("[?] Call the roofer", "[ ] Call the roofer", "[!] Call the roofer"),
    "two emoji": ("Call the roofer 🎉", "Call the roofer 🚀"),
    "two embeds": ("Call the roofer ![[a.png]]", "Call the roofer ![[b.png]]"),
    "an emoji that says something": ("Call the old roofer ❌", "Call the old roofer"),
    "open with a date when it was done": ("[ ] Call the roofer ✅ 2026-05-04", "[x] Call the roofer"),
    "recurrence of one": ("[ ] Call the roofer 🔁 every week", "[ ] Call the roofer"),
    "recurrence, other fields": ("[ ] Call the roofer 🔁 every week ⏫", "[ ] Call the roofer 🔁 every week"),
    "two block ids": ("[ ] Call the roofer ^a", "[ ] Call the roofer ^b"),
    "two ids": ("[ ] Call the roofer 🆔 a", "[ ] Call the roofer 🆔 b"),
    "one field, two values": ("[ ] Call the roofer ➕ 2026-01-01", "[ ] Call the roofer ➕ 2026-01-02"),
    "two ids among three": ("[ ] Call the roofer", "[ ] Call the roofer 🆔 a", "[ ] Call the roofer 🆔 b"),
    "a link would go": ("[ ] Send [[Map]] to Ilka today", "[ ] Send the map to [[Ilka]] today"),
    "another link": ("[ ] Read [[Plan A|the plan]] today", "[ ] Read [[Plan B|the plan]] today"),
    "number": ("Inspect pier 3 today", "Inspect pier 5 today"),
    "negation": ("Lock the back door", "Do not lock the back door"),
    "question": ("The gate is green", "The gate is green?"),
    "a clause of each": (
        "The guild runs the old mill at the river near Bergen, which grinds rye for bakers",
        "The guild runs the old mill at the river near Bergen, as its founder asked",
    ),
    "two inline fields": ("[ ] Call the roofer [owner:: Ilka]", "[ ] Call the roofer [owner:: Jorun]"),
    "maybe": ("[ ] Call the old roofer in Bergen", "[ ] Call the old roofer in Bergen (maybe)"),
    "open": ("[ ] Call the old roofer in Bergen", "[ ] Call the old roofer in Bergen (?)"),
    "perhaps": ("[ ] Call the old roofer in Bergen at noon", "[ ] Perhaps call the old roofer in Bergen at noon"),
    "vielleicht": ("Das alte Dach der Mühle wird neu gedeckt", "Das alte Dach der Mühle wird vielleicht neu gedeckt"),
    "peut-être": ("Le toit du moulin sera refait en mai", "Le toit du moulin sera peut-être refait en mai"),
    "quizás": ("El tejado del molino se renueva en mayo", "Quizás el tejado del molino se renueva en mayo"),
    "多分": ("[ ] 資料を会場に送る", "[ ] 多分、資料を会場に送る"),
    "也许": ("[ ] 把资料送到会场", "[ ] 也许把资料送到会场"),
}


@pytest.mark.parametrize(("before", "after"), SAFE.values(), ids=SAFE)
def test_equal_items_with_nothing_in_conflict_are_joined_by_themselves(
    before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    assert safe(note(*before)) == note(*after)


@pytest.mark.parametrize(("before", "after"), OPT_IN.values(), ids=OPT_IN)
def test_what_needs_a_choice_is_joined_when_asked(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    assert safe(note(*before)) == note(*before)
    assert unsafe(note(*before)) == note(*after)


@pytest.mark.parametrize("lines", NEVER.values(), ids=NEVER)
def test_what_differs_is_never_joined(lines: tuple[str, ...]) -> None:
    for order in itertools.permutations(lines):
        assert unsafe(note(*order)) == note(*order)


def test_only_neighbours_of_one_section_and_parent_are_joined_by_themselves() -> None:
    again = "## Facts\n\n- The gate is old.\n\n## Facts\n\n- The gate is old.\n"
    below = "## Facts\n\n- House\n  - is very old\n- Barn\n  - is very old\n"
    steps = "## Notes\n\n1. Stir the sauce\n2. Add the salt\n3. Stir the sauce\n"
    assert [safe(text) for text in (again, below, steps)] == [again, below, steps]


def test_a_second_pass_behind_a_rule_goes_and_the_rule_stays() -> None:
    before = "## Facts\n\n- The gate is old.\n\n- The barn is new.\n\n---\n\n- The gate is old.\n\n- The barn is new.\n"
    assert safe(before) == "## Facts\n\n- The gate is old.\n\n- The barn is new.\n\n---\n"


FIELDS = ["📅 2026-05-04", "⏳ 2026-05-01", "🛫 2026-04-01", "⏫", "🆔 a", "➕ 2026-01-01", "#x", "#y", "#proposed"]
line = st.tuples(
    st.sampled_from(["[ ]", "[x]", "[?]"]),
    st.sampled_from(["", " @Ilka"]),
    st.lists(st.sampled_from(FIELDS), max_size=3, unique=True),
    st.sampled_from(["", " ^b1"]),
).map(lambda parts: " ".join([f"{parts[0]} Call the old roofer{parts[1]}", *parts[2]]) + parts[3])


def lines_of(text: str) -> list[str]:
    return [line.removeprefix("- ") for line in text.split("\n")[2:-1]]


@settings(max_examples=120, deadline=None)
@given(st.tuples(line, line, line))
def test_three_are_joined_to_the_same_bytes_in_any_grouping(lines: tuple[str, str, str]) -> None:
    first, second, third = lines
    whole = unsafe(note(*lines))
    left = unsafe(note(*lines_of(unsafe(note(first, second))), third))
    right = unsafe(note(first, *lines_of(unsafe(note(second, third)))))
    if len({len(lines_of(text)) for text in (whole, left, right)}) == 1 == len(lines_of(whole)):
        assert whole == left == right


@pytest.mark.parametrize(
    "lines",
    itertools.permutations(
        ["[ ] Call the old roofer 📅 2026-05-04", "[ ] Call the old roofer ⏫", "[x] Call the old roofer"]
    ),
    ids=lambda lines: " ".join(line[24:] or "x" for line in lines),
)
def test_three_are_joined_whatever_their_order(lines: tuple[str, ...]) -> None:
    assert sorted(unsafe(note(*lines)).split("\n")[2].split()) == sorted(
        ["-", "[x]", "Call", "the", "old", "roofer", "⏫", "📅", "2026-05-04"]
    )


@pytest.mark.parametrize(
    "lines",
    itertools.permutations(["[ ] Call the old roofer", "[ ] Call the old roofer #b", "[-] Call the old roofer"]),
    ids=lambda lines: " ".join(line[:3] + line[24:] for line in lines),
)
def test_one_that_cannot_be_joined_keeps_no_others_apart(lines: tuple[str, ...]) -> None:
    assert sorted(lines_of(unsafe(note(*lines)))) == ["[ ] Call the old roofer #b", "[-] Call the old roofer"]


AT_THE_END = {
    "next to each other": ("- [ ] Send Ilka the plan\n{}- [ ] Send Ilka the plan\n{}  - by post", "{}  - by post"),
    "with sub-items": (
        "- [ ] Send Ilka the plan\n{0}  - soon\n{0}- [ ] Send Ilka the plan\n{0}  - by post",
        "{0}  - soon\n{0}  - by post",
    ),
    "in other words": ("- [ ] Send Ilka the plan\n{}- [ ] Send the plan to Ilka\n{}  - by post", "{}  - by post"),
    "with a block id": ("- [ ] Send Ilka the plan\n{}- [ ] Send Ilka the plan ^a\n{}  - by post", "{}  - by post"),
    "in whole": ("- [ ] Send Ilka the plan\n{}- [ ] Send Ilka the plan\n  by post", "  by post"),
    "three": (
        "- [ ] Send Ilka the plan\n{0}- [ ] Send Ilka the plan\n{0}- [ ] Send Ilka the plan\n{0}  - by post",
        "{}  - by post",
    ),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("blank", ["", "\n"], ids=["tight", "loose"])
@pytest.mark.parametrize(("before", "after"), AT_THE_END.values(), ids=AT_THE_END)
def test_sub_items_move_up_in_a_note_that_ends_without_a_newline(
    before: str, after: str, blank: str, newline: str
) -> None:
    block_id = " ^a" if "^a" in before else ""
    text = f"## Tasks\n\n{before.format(blank, blank)}".replace("\n", newline)
    assert check_text(text, select=ONLY)
    wanted = f"## Tasks\n\n- [ ] Send Ilka the plan{block_id}\n{after.format(blank)}"
    assert unsafe(text) == wanted.replace("\n", newline)


def test_levels_and_advice() -> None:
    found = check_text(
        note("[ ] Call the roofer now", "[ ] call the roofer now", "[ ] Ring the roofer now"), select=ONLY
    )
    assert [(each.level, each.fix and each.fix.safe, each.help) for each in found] == [
        ("error", True, ""),
        ("warning", False, "remove one of them, or let --unsafe-fixes join them"),
    ]
