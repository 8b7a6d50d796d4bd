"""Task lines: fields, tags, block links and assignees at their end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notelint.task import FIELDS, PRIORITIES, Task, parse_task, write_field

DATE = "2031-04-05"


def read(line: str) -> Task:
    return parse_task(line, 0, len(line))


def words(line: str) -> str:
    start, end = read(line).description
    return line[start:end]


def fields(line: str) -> list[tuple[str, str]]:
    return [(field.name, field.value) for field in read(line).fields]


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("🆔 a-1_B", ("id", "a-1_B")),
        ("⛔ a1", ("depends", "a1")),
        ("⛔ a1,b-2 , c_3", ("depends", "a1,b-2 , c_3")),
        ("🔺", ("priority", "highest")),
        ("⏫", ("priority", "high")),
        ("🔼", ("priority", "medium")),
        ("🔽", ("priority", "low")),
        ("⏬", ("priority", "lowest")),
        ("🔁 every 2 weeks, on Monday!", ("recurrence", "every 2 weeks, on Monday!")),
        ("🏁 delete", ("on_completion", "delete")),
        ("🏁 Keep", ("on_completion", "Keep")),
        (f"➕ {DATE}", ("created", DATE)),
        (f"🛫 {DATE}", ("start", DATE)),
        (f"⏳ {DATE}", ("scheduled", DATE)),
        (f"⌛ {DATE}", ("scheduled", DATE)),
        (f"📅 {DATE}", ("due", DATE)),
        (f"📆 {DATE}", ("due", DATE)),
        (f"🗓 {DATE}", ("due", DATE)),
        (f"❌ {DATE}", ("cancelled", DATE)),
        (f"✅ {DATE}", ("done", DATE)),
        pytest.param("📅 2031-13-45", ("due", "2031-13-45"), id="a date is taken by its shape"),
        pytest.param(f"📅{DATE}", ("due", DATE), id="no blank"),
        pytest.param(f"📅   {DATE}", ("due", DATE), id="many blanks"),
        pytest.param(f"🗓\ufe0f {DATE}", ("due", DATE), id="variation selector 16"),
        pytest.param("⏫\ufe0f", ("priority", "high"), id="variation selector 16 behind a priority"),
    ],
)
def test_emoji_fields(tail: str, expected: tuple[str, str]) -> None:
    line = f"Water the ferns {tail}"
    assert fields(line) == [expected]
    assert read(line).fields[0].form == "emoji"
    assert words(line) == "Water the ferns"
    assert line[slice(*read(line).fields[0].span)] == tail


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("[id:: a-1]", ("id", "a-1")),
        ("[dependsOn:: a, b]", ("depends", "a, b")),
        ("[priority:: highest]", ("priority", "highest")),
        ("(priority:: low)", ("priority", "low")),
        ("[repeat:: every day]", ("recurrence", "every day")),
        ("(onCompletion:: delete)", ("on_completion", "delete")),
        (f"[created:: {DATE}]", ("created", DATE)),
        (f"(start:: {DATE})", ("start", DATE)),
        (f"[scheduled:: {DATE}]", ("scheduled", DATE)),
        (f"[due:: {DATE}]", ("due", DATE)),
        (f"(due:: {DATE})", ("due", DATE)),
        (f"[cancelled:: {DATE}]", ("cancelled", DATE)),
        (f"[completion:: {DATE}]", ("done", DATE)),
        pytest.param(f"[ due::{DATE}  ]", ("due", DATE), id="blanks inside"),
        pytest.param(f"[due:: {DATE}] ,", ("due", DATE), id="a comma behind it"),
    ],
)
def test_dataview_fields(tail: str, expected: tuple[str, str]) -> None:
    line = f"Water the ferns {tail}"
    assert fields(line) == [expected]
    assert read(line).fields[0].form == "dataview"
    assert words(line) == "Water the ferns"
    assert line[slice(*read(line).fields[0].span)] == tail


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(f"Ferns 📅\u00a0{DATE}", id="no-break space before the value"),
        pytest.param(f"Ferns 📅\ufe0e {DATE}", id="variation selector 15"),
        pytest.param(f"Ferns 📅\ufe0f\ufe0f {DATE}", id="two selectors"),
        pytest.param(f"Ferns 📅\t{DATE}", id="tab before the value"),
        "Ferns 📅 tomorrow",
        "Ferns 📅 31-04-05",
        "Ferns 📅",
        "Ferns 🆔 a b",
        "Ferns 🔁",
        "Ferns üìÖ 2031-04-05",
        f"Ferns 📅 {DATE} in the hall",
        f"Ferns 📅 {DATE}.",
        f"Ferns ⏫ 📅 {DATE} (hall)",
        f"Ferns 📅 {DATE} [[Hall]]",
        f"Ferns [due:: {DATE})",
        f"Ferns (due:: {DATE}]",
        f"Ferns [Due:: {DATE}]",
        f"Ferns [due: {DATE}]",
        "Ferns [priority:: normal]",
        f"Ferns [done:: {DATE}]",
    ],
)
def test_dead_fields_stay_in_the_words(line: str) -> None:
    assert read(line).fields == ()
    assert words(line) == line


def test_what_is_unknown_ends_the_fields() -> None:
    line = f"Ferns ⏫ later 📅 {DATE}"
    assert fields(line) == [("due", DATE)]
    assert words(line) == "Ferns ⏫ later"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"Ferns 📅 {DATE} ⏫ #task #auto", [("due", DATE), ("priority", "high")]),
        (f"Ferns #task #auto ⏫ 📅 {DATE}", [("priority", "high"), ("due", DATE)]),
        (f"Ferns #a ⏫ #b 📅 {DATE} #c ^ferns-1", [("priority", "high"), ("due", DATE)]),
        pytest.param(f"Ferns #a📅 {DATE}", [("due", DATE)], id="a field close behind a tag"),
        pytest.param(f"Ferns⏫📅{DATE}", [("priority", "high"), ("due", DATE)], id="no blanks at all"),
        (f"Ferns ⏫ [due:: {DATE}]", [("priority", "high"), ("due", DATE)]),
        (f"Ferns 🔁 every day ⛔ a, b 📅 {DATE}", [("recurrence", "every day"), ("depends", "a, b"), ("due", DATE)]),
        ("Ferns ^ferns", []),
        ("Ferns #a/b-c_d", []),
        (f"Ferns 📅 {DATE}   \t ", [("due", DATE)]),
    ],
)
def test_tails_in_any_order(line: str, expected: list[tuple[str, str]]) -> None:
    assert fields(line) == expected
    assert words(line) == "Ferns"


@pytest.mark.parametrize("tail", ["", f" 📅 {DATE}", " #a", " #a ⏫ ^ferns", " @Bo", " #a @Bo ⏫ #b"])
def test_a_number_behind_a_sign_is_no_tag(tail: str) -> None:
    assert words(f"Ferns of bed #12{tail}") == "Ferns of bed #12"
    assert words(f"Ferns @Bo #12{tail}").startswith("Ferns @Bo #12")


def test_of_a_repeated_field_the_earlier_wins() -> None:
    task = read("Ferns 📅 2031-01-01 📆 2032-02-02 🔽 ⏫")
    due, priority = task.field("due"), task.field("priority")
    assert due is not None
    assert due.value == "2031-01-01"
    assert priority is not None
    assert priority.value == "low"
    assert len(task.fields) == 4
    assert task.field("start") is None


@pytest.mark.parametrize(
    ("line", "expected", "rest"),
    [
        ("Call the plumber. @Myself 📅 2031-04-05 ⏫ #task", ("Myself",), "Call the plumber."),
        ("Call the plumber. @Nora Bell 🔽 #task", ("Nora Bell",), "Call the plumber."),
        ("Call the plumber @nora", ("nora",), "Call the plumber"),
        ("Call the plumber #home @Nora 📅 2031-04-05", ("Nora",), "Call the plumber"),
        ("Call @Nora, @Ivo", ("Nora", "Ivo"), "Call"),
        ("Call @Nora Bell @Ivo Kask", ("Nora Bell", "Ivo Kask"), "Call"),
        ("Call @Nora & @Ivo and @Mia ⏫", ("Nora", "Ivo", "Mia"), "Call"),
        ("Call @[[Nora Bell]] ⏫", ("Nora Bell",), "Call"),
        ("Call @[[People/Nora Bell.md|Nora]]", ("Nora Bell",), "Call"),
        ("Call [[@Nora Bell]] [[People/@Ivo#Work|I]]", ("Nora Bell", "Ivo"), "Call"),
        ("Call @O'Neil-Pérez", ("O'Neil-Pérez",), "Call"),
        ("Call @J. R. Bell", ("J. R. Bell",), "Call"),
        ("Call @Ines van der Berg", ("Ines van der Berg",), "Call"),
        ("致电 @山田 太郎 📅 2031-04-05", ("山田 太郎",), "致电"),
        ("Позвонить @Анна Белова", ("Анна Белова",), "Позвонить"),
        ("फ़ोन @अनिल", ("अनिल",), "फ़ोन"),
        ("@Nora", ("Nora",), ""),
        ("@Nora Bell: call the plumber", ("Nora Bell",), "call the plumber"),
        ("@nora call the plumber @Ivo", ("nora", "Ivo"), "call the plumber"),
        ("@[[Nora Bell]] Call the plumber", ("Nora Bell",), "Call the plumber"),
        ("[[@Nora Bell]]: Call the plumber", ("Nora Bell",), "Call the plumber"),
        ("Call ⏫ @Nora 📅 2031-04-05", ("Nora",), "Call ⏫"),
    ],
)
def test_assignees(line: str, expected: tuple[str, ...], rest: str) -> None:
    assert read(line).assignees == expected
    assert words(line) == rest


@pytest.mark.parametrize(
    "line",
    [
        "Ask @Nora about the pipe",
        "Write to nora@bell.example",
        "Write to nora@bell.example 📅 2031-04-05",
        "Meet @ noon",
        "Meet @5pm",
        "Ask @Nora.",
        "Ask (@Nora)",
        "@Nora Call the plumber",
        "@Nora:",
        "Tell @Nora that it leaks",
        "See [[Nora Bell]]",
        "See [[nora@bell.example]]",
        "@Nora Bell Call The Plumber Before The Summer",
    ],
)
def test_no_assignees(line: str) -> None:
    assert read(line).assignees == ()


def test_reads_only_between_its_bounds() -> None:
    line = f"- [ ] @Nora #x Ferns ⏫ 📅 {DATE} more"
    task = parse_task(line, 15, len(line) - 5)
    assert line[slice(*task.description)] == "Ferns"
    assert [line[slice(*field.span)] for field in task.fields] == ["⏫", f"📅 {DATE}"]
    assert task.assignees == ()


@pytest.mark.parametrize("form", ["emoji", "dataview"])
@pytest.mark.parametrize("name", FIELDS)
def test_reads_what_it_writes(name: str, form: str) -> None:
    values = {"id": "a1", "depends": "a1,b2", "recurrence": "every day", "on_completion": "keep"}
    for value in PRIORITIES if name == "priority" else (values.get(name, DATE),):
        task = read("Ferns " + write_field(name, value, form))
        assert [(field.name, field.value, field.form) for field in task.fields] == [(name, value, form)]


PARTS = (
    *(
        "🆔",
        "⛔",
        "🔺",
        "⏫",
        "🔁",
        "🏁",
        "➕",
        "🛫",
        "⏳",
        "📅",
        "🗓",
        "❌",
        "✅",
        "\ufe0f",
        "\u00a0",
        " ",
        "  ",
        "\t",
        DATE,
    ),
    *(
        "a",
        "B",
        ",",
        "@",
        "@Nora ",
        "#",
        "#tag",
        "^a",
        " ^a-1",
        "[",
        "]",
        "(",
        ")",
        "[[",
        "]]",
        "due::",
        "[due:: ",
        ":",
        ".",
    ),
    *("every day", "keep", "\ud800", "\0", "\n", "é", "and"),
)


@given(st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=3)), max_size=25).map("".join))
def test_any_text_gives_spans_in_order(line: str) -> None:
    task = read(line)
    start, end = task.description
    assert 0 <= start <= end <= len(line)
    assert line[start:end] == line[start:end].strip()
    for field in task.fields:
        assert end <= field.span.start < field.span.end <= len(line)
        assert field.name in FIELDS
        end = field.span.end
    assert all(name and name in line for name in task.assignees)


@pytest.mark.parametrize(
    "part", ["📅 2031-04-05 ", "#a ", "@B ", "@[[B]] ", "[", "[due:: ", "🔁 a", "⛔ a, ", "a, ", "@B, ", " ^a", "B "]
)
def test_long_lines(part: str) -> None:
    line = "Ferns @B " + part * 100_000
    assert 0 <= read(line).description.end <= len(line)
