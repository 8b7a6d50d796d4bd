"""Rule `duplicate-across`: what two notes say, told the same with and without an index, whatever is wrong with it."""

from __future__ import annotations

import json
import os
import random
import runpy
import sqlite3
import threading
import time
from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from notelint import check_text, keeping

if TYPE_CHECKING:
    from tests.conftest import Folder

SELECT = ("--select", "duplicate-across", "--output-format", "json")
MEETING = "---\ndate: 2025-05-06\nparticipants: [Nell Ort, Ada Quill]\n---\n"
TEXT = "Send the revised crane inspection report to the insurer"
LONG = " ".join(f"{TEXT} {number}" for number in range(80))


def actions(*items: str, head: str = "") -> str:
    return f"{head}## Action items\n\n" + "".join(f"- [ ] {item}\n" for item in items)


def told(text: str, beside: dict[str, str], path: str = "b.md") -> list[str]:
    found = check_text(text, path, select=["duplicate-across"], beside=beside)
    return [f"{each.level.value} {each.message}" for each in found]


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        (TEXT, TEXT + ".", "error"),
        (TEXT, "send the **revised** crane inspection report to the insurer #task", "error"),
        (f"{TEXT} 📅 2025-05-09", TEXT, "error"),
        ("Move the fenders to the crew's new store", "Move the fenders to the crewâ€™s new store", "error"),
        (
            "Draft the berth contract for the harbour board",
            "Prepare the harbour board's berth contract draft",
            "warning",
        ),
        pytest.param(LONG, f"{LONG} #dock", "error", id="too long to be compared by its words"),
    ],
)
def test_what_says_the_same(one: str, other: str, level: str) -> None:
    (found,) = told(actions(one), {"a.md": actions(other)})
    assert found.startswith(f"{level} ")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Repair the crane on pier 3 before the storm", "Repair the crane on pier 5 before the storm"),
        ("Sign the berth contract with the port board", "Do not sign the berth contract with the port board"),
        (f"{TEXT} 📅 2025-05-09", f"{TEXT} 📅 2025-06-09"),
        (f"{TEXT} 🔁 every week", f"{TEXT} 🔁 every week"),
        (f"{TEXT} @Ada", f"{TEXT} @Nell"),
        ("Call Bo", "Call Bo"),
        ("TBD", "TBD"),
        (LONG, f"{LONG} Twice"),
    ],
)
def test_what_differs_stays(one: str, other: str) -> None:
    assert told(actions(one), {"a.md": actions(other)}) == []


@pytest.mark.parametrize(
    ("ours", "theirs", "path", "said"),
    [
        (f"- [ ] {TEXT}\n", f"- [x] {TEXT}\n", "a.md", False),
        (f"{MEETING}- [ ] {TEXT}\n", f"{MEETING}- [x] {TEXT}\n", "a.md", True),
        (f"## Decisions\n\n- {TEXT}\n", f"## Action items\n\n- {TEXT}\n", "a.md", False),
        (f"## Decisions\n\n- {TEXT}\n", f"## Agreements\n\n- {TEXT}\n", "a.md", True),
        (f"- Ada\n  - [ ] {TEXT}\n", f"- Nell\n  - [ ] {TEXT}\n", "a.md", False),
        (f"**Ada:**\n\n- [ ] {TEXT}\n", f"**Nell:**\n\n- [ ] {TEXT}\n", "a.md", False),
        (f"## East quay\n\n- [ ] {TEXT}\n", f"## West quay\n\n- [ ] {TEXT}\n", "a.md", False),
        (f"---\nproject: East\n---\n- [ ] {TEXT}\n", f"---\nproject: West\n---\n- [ ] {TEXT}\n", "a.md", False),
        (
            f"---\ndate: 2025-05-06\n---\n- [ ] {TEXT} on Friday\n",
            f"- [ ] {TEXT} on Friday\n",
            "2025-05-13-a.md",
            False,
        ),
        (f"---\ndate: 2025-05-06\n---\n- [ ] {TEXT} on Friday\n", f"- [ ] {TEXT} on Friday\n", "2025-05-06-a.md", True),
    ],
)
def test_where_an_item_stands_tells(ours: str, theirs: str, path: str, said: bool) -> None:
    assert bool(told(ours, {path: theirs})) is said


BENCH = runpy.run_path(str(Path(__file__).parents[1] / "benchmarks" / "duplicates.py"))


@pytest.mark.parametrize(("folder", "recall"), [("dev", 0.9), ("held", 0.9)])
def test_two_notes_of_one_meeting_or_of_a_series(folder: str, recall: float) -> None:
    reached = BENCH["measure_across"](BENCH["DATA"] / "across" / folder)
    assert reached.pairs > 45
    assert reached.found >= recall * reached.pairs
    assert reached.warned >= 0.4 * reached.pairs
    assert reached.wrong == 0


@pytest.mark.parametrize("name", ["same-brewery", "same-tosho-ja", "same-kita-de"])
def test_two_notes_of_one_meeting_in_either_order(name: str) -> None:
    notes, _ = BENCH["read_two"](BENCH["DATA"] / "across" / "dev" / f"{name}.md")
    found = []
    for path, text in notes.items():
        beside = {other: text for other, text in notes.items() if other != path}
        each = check_text(text, path, select=["duplicate-across"], beside=beside)
        found.append({(d.start.line, place.start.line, d.level) for d in each for place in d.related})
    first, second = found
    assert first
    assert first == {(other, line, level) for line, other, level in second}


GROUPS = "---\ndate: 2025-05-06\nparticipants: [Nell Ort, Ada Quill]\ntitle: Planning of the {} group\n---\n"


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("Compare the offers for the winch and tell the board", "Winch: offers to be compared, board to be told", True),
        ("The winch costs 4,800 euros a month", "Winch: monthly cost of €4.8k", True),
        ("The winch costs 4,800 euros a month", "Winch: monthly cost of €8.4k", False),
        ("The board wants to keep the old winch", "Board: the old winch must not be kept", False),
        ("Compare the offers for the winch", "Compare the offers for the crane", False),
    ],
)
def test_in_notes_of_one_meeting_rare_words_and_values_tell_more(one: str, other: str, said: bool) -> None:
    rest = "- Nell paints the mole\n- Ada feeds the cat\n- The tug needs new fenders\n"
    ours, theirs = (f"{MEETING}## Facts\n\n- {text}\n{rest}" for text in (one, other))
    found = check_text(ours, "b.md", select=["duplicate-across"], beside={"a.md": theirs.replace("Facts", "Notes")})
    assert (7 in {each.start.line for each in found}) is said


def test_titles_that_name_two_groups_are_of_two_meetings() -> None:
    items = "## Facts\n\n- The pilots reported six near misses\n- The mole is wet\n"
    others = "## Facts\n\n- Six near misses, said the tug crews\n- The mole is dry\n"
    pair = [GROUPS.format(name) + text for name, text in (("morning", items), ("evening", others))]
    assert told(pair[0], {"a.md": pair[1]}) == []


LONE = "---\ndate: 2025-05-06\nparticipants: [{}]\n---\n## Facts\n\n{}"
FIRST = (
    "- The winch of the lifeboat costs 4,800 euros a month and is out of order\n"
    "- The pilots reported six near misses at the northern entrance\n"
    "- Havelock insures the crane until 3 May only if the brakes are changed\n"
)
SECOND = (
    "- Lifeboat winch: €4.8k monthly, out of order\n"
    "- Six near misses at the northern entrance according to the pilots\n"
    "- Crane insured by Havelock until 3 May, provided that brakes are changed\n"
)


@pytest.mark.parametrize(
    ("people", "texts", "count"),
    [
        (("Nell Ort, Ada Quill", "Ada"), (FIRST, SECOND), 3),
        (("Nell Ort, Ada Quill", "Bo Tarn"), (FIRST, SECOND), 2),
        (("Nell Ort, Ada Quill", "Ada"), (FIRST, SECOND.replace("pilots", "tug crews").replace("Six", "Two")), 1),
    ],
    ids=["half is answered", "nobody in common", "little is answered"],
)
def test_what_two_notes_say_shows_that_they_are_of_one_meeting(
    people: tuple[str, str], texts: tuple[str, str], count: int
) -> None:
    ours, theirs = (LONE.format(*each) for each in zip(people, texts, strict=True))
    assert len(told(ours, {"a.md": theirs})) == count


def test_a_folder_for_each_language_holds_translations() -> None:
    assert told(actions(TEXT), {"pt/Help.md": actions(TEXT)}, "pt-br/Help.md") == []
    assert len(told(actions(TEXT), {"pt/Help.md": actions(TEXT)}, "old/Help.md")) == 1


@pytest.mark.parametrize(
    ("path", "beside", "said"),
    [
        ("Nell/README.md", "Nell/2025-05-06 Berths.md", False),
        ("Nell/index.md", "Nell/Talks/2025/Berths.md", False),
        ("Nell/Nell.md", "Nell/Berths.md", False),
        ("Nell/2025-05-06 Berths.md", "Nell/readme.md", False),
        ("README.md", "Nell/Berths.md", False),
        ("People/README.md", "People/Nell/README.md", False),
        ("Nell/README.md", "Port/2025-05-06 Berths.md", True),
        ("Nell/README.md", "Nell Ort/2025-05-06 Berths.md", True),
        ("Nell/README.md", "Ada/README.md", True),
        ("Nell/Talks/README.md", "Nell/Berths.md", True),
        ("Nell/README.md", "Nell/Nell.md", True),
        ("People/Nell/2025-05-06 Berths.md", "Accounts/Port/2025-05-06 Berths.md", True),
        ("2025-05-06/2025-05-06.md", "2025-05-06/2025-05-07 Berths.md", True),
        ("Nell.md", "Berths.md", True),
    ],
)
def test_the_index_note_of_a_folder_gathers_what_its_notes_say(path: str, beside: str, said: bool) -> None:
    assert bool(told(actions(TEXT), {beside: actions(TEXT)}, path)) is said
    assert bool(told(actions(TEXT), {path: actions(TEXT)}, beside)) is said


def test_what_index_notes_gather_can_be_told(vault: Folder) -> None:
    vault.write("Nell/README.md", actions("Ask the museum for the old lamp of the mole"))
    vault.write("Nell/talk.md", actions("Ask the museum for the old lamp of the mole"))
    assert findings(vault, "Nell") == []
    vault.write(".notelint.yaml", "rules:\n  duplicate-across: {extracts: true}\n")
    assert [path for path, *_ in findings(vault, "Nell")] == ["Nell/talk.md"]


COPIED = (
    "The harbour master explained the new berth fees.\nAda will send the drawings of the north quay.\n"
    "The crane is closed until the inspection is done.\n"
)
SOURCE = "---\nsource_ref: Berth talk.md\n---\n"
BOTH = ("--select", "duplicate-across,duplicate-note", "--output-format", "json")


def both(folder: Folder, *arguments: str | Path) -> set[tuple[str, str, tuple[str, ...]]]:
    ran = folder.run(*arguments, *BOTH)
    assert "crashed" not in ran.err
    return {
        (each["rule"].removeprefix("duplicate-"), each["path"], tuple(sorted({at["path"] for at in each["related"]})))
        for each in json.loads(ran.text)
    }


@pytest.fixture
def copied(vault: Folder) -> Folder:
    for name in "pq":
        vault.write(f"{name}.md", SOURCE + COPIED + actions("Ask the museum for the old lamp of the mole"))
    vault.write(
        "r.md",
        SOURCE
        + "We baked a cake for the summer party.\n\n"
        + actions("Write to the pilots about the lights of the tug"),
    )
    vault.write("s.md", actions("Ask the museum for the old lamp of the mole"))
    return vault


@pytest.mark.parametrize("focus", [("p.md",), ("q.md",), ("s.md",), ("p.md", "q.md"), ("q.md", "p.md", "s.md"), (".",)])
@pytest.mark.parametrize("cache", [("--no-cache",), ("--cache-dir", "../cache")])
def test_of_two_notes_that_say_the_same_one_thing_is_told(
    copied: Folder, focus: tuple[str, ...], cache: tuple[str, ...]
) -> None:
    found = both(copied, *focus, *cache)
    assert not [each for each in found if each[0] == "across" and {each[1], *each[2]} == {"p.md", "q.md"}]
    wanted = {frozenset(["p.md", "s.md"]), frozenset(["q.md", "s.md"])}
    pairs = {frozenset([path, each]) for rule, path, others in found if rule == "across" for each in others}
    chosen = {"p.md", "q.md", "s.md"} if focus == (".",) else {*focus}
    assert {pair for pair in pairs if "s.md" in pair} == {pair for pair in wanted if pair & chosen}
    notes = {frozenset([path, each]) for rule, path, others in found if rule == "note" for each in others}
    assert (frozenset(["p.md", "q.md"]) in notes) is bool(chosen & {"p.md", "q.md"})


@pytest.mark.parametrize("off", ["", "p.md", "q.md"])
@pytest.mark.parametrize("by", ["config", "comment"])
@pytest.mark.parametrize("focus", [("p.md",), ("q.md",), ("p.md", "q.md"), (".",)])
def test_where_the_other_rule_is_silent_each_item_is_told(
    copied: Folder, off: str, by: str, focus: tuple[str, ...]
) -> None:
    if off and by == "config":
        copied.write(".notelint.yaml", f"overrides:\n- paths: [{off}]\n  rules: {{duplicate-note: off}}\n")
    elif off:
        silent = copied.read(off).decode().replace("---\n", "---\nnotelint-ignore: [duplicate-note]\n", 1)
        copied.write(off, silent)
    found = both(copied, *focus)
    pair = {"p.md", "q.md"}
    told = [each for each in found if each[0] == "across" and each[1] in pair and pair <= {each[1], *each[2]}]
    assert bool(told) is bool(off)
    assert any(path in "p.md q.md" for path, *_ in findings(copied, *focus)), "alone it speaks"


def test_notes_that_only_have_one_source_are_told_item_by_item(copied: Folder) -> None:
    copied.write(
        "t.md",
        SOURCE + "Nell sang all the songs of the sea.\n\n" + actions("Write to the pilots about the lights of the tug"),
    )
    for name in "pq":
        (copied.root / f"{name}.md").unlink()
    rules = {rule for rule, path, others in both(copied, ".") if {path, *others} == {"r.md", "t.md"}}
    assert rules == {"across", "note"}


def test_a_broken_index_of_the_other_rule_changes_no_finding(copied: Folder) -> None:
    cache = ("--cache-dir", copied.root.parent / "cache")
    whole = both(copied, ".", *cache)
    (path,) = sorted((copied.root.parent / "cache").glob("duplicate-note-*.sqlite3"))
    for damage in (_corrupt, _foreign):
        damage(path)
        assert both(copied, ".", *cache) == whole
        path.with_name(path.name + ".seal").unlink(missing_ok=True)
    _cut(path)
    assert both(copied, ".", *cache) == whole


def test_a_routine_of_daily_notes_is_none() -> None:
    assert told(f"- [ ] {TEXT}\n", {"2025-05-06.md": f"- [ ] {TEXT}\n"}, "2025-05-07.md") == []
    dated = f"- [ ] {TEXT} 📅 2025-05-09\n"
    assert len(told(dated, {"2025-05-06.md": dated}, "2025-05-07.md")) == 1


@pytest.mark.parametrize(("others", "count"), [(1, 1), (2, 1), (3, 0), (9, 0)])
def test_a_text_of_many_notes_is_a_template(others: int, count: int) -> None:
    assert len(told(actions(TEXT), {f"a{at}.md": actions(TEXT) for at in range(others)})) == count


@pytest.fixture
def vault(new_folder: Callable[[str], Folder]) -> Folder:
    folder = new_folder("vault")
    folder.write(".notelint.yaml", "")
    folder.write("a.md", "---\ndate: 2025-05-07\n---\n" + actions(TEXT, "Order new fenders for the old harbour tug"))
    folder.write("b.md", "---\ndate: 2025-05-06\n---\n" + actions("Paint the lamp on the mole in white", TEXT))
    folder.write(
        "c.md", actions("Order the new fenders for the old harbour tug", "Feed the harbour cat every second day")
    )
    folder.write("d.md", actions("Ask the museum for the drawings of the crane"))
    return folder


def findings(folder: Folder, *arguments: str | Path) -> list[tuple[str, int, list[str]]]:
    ran = folder.run(*(arguments or (".",)), *SELECT)
    assert "crashed" not in ran.err
    return [
        (each["path"], each["start"]["line"], [other["path"] for other in each["related"]])
        for each in json.loads(ran.text)
    ]


WHOLE = [("a.md", 6, ["b.md"]), ("a.md", 7, ["c.md"])]


def test_the_later_of_two_in_focus_tells(vault: Folder) -> None:
    assert findings(vault) == WHOLE


@pytest.mark.parametrize(
    "focus", [names for size in (1, 2, 3) for names in permutations(["a.md", "b.md", "c.md"], size)]
)
def test_a_pair_is_told_once_whatever_is_in_focus(vault: Folder, focus: tuple[str, ...]) -> None:
    pairs = {frozenset([path, *related]) for path, _, related in findings(vault, *focus)}
    every = {frozenset(["a.md", "b.md"]), frozenset(["a.md", "c.md"])}
    assert pairs == {pair for pair in every if pair & set(focus)}


@pytest.mark.parametrize("focus", ["a.md", "b.md", "a.md b.md", "b.md a.md c.md", "."])
def test_where_the_rule_is_off_the_other_note_tells(vault: Folder, focus: str) -> None:
    vault.write(".notelint.yaml", "overrides:\n- paths: [a.md]\n  rules: {duplicate-across: off}\n")
    told_at = [(path, related) for path, _, related in findings(vault, *focus.split())]
    every = [("b.md", ["a.md"]), ("c.md", ["a.md"])]
    assert told_at == [each for each in every if each[0] in focus or focus == "."]


def test_a_change_is_seen_and_what_is_gone_is_gone(vault: Folder) -> None:
    assert findings(vault) == WHOLE
    vault.write("b.md", actions("Nothing that anybody else says in this place"))
    vault.write("e.md", actions("Feed the cat of the harbour every second day"))
    assert findings(vault) == [("a.md", 7, ["c.md"]), ("e.md", 3, ["c.md"])]
    (vault.root / "c.md").unlink()
    assert findings(vault) == []


def _files(folder: Folder) -> list[Path]:
    return sorted((folder.root.parent / "cache").glob("duplicate-across-*.sqlite3"))


def _corrupt(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[200:-200] = b"\x5a" * (len(data) - 400)
    path.write_bytes(data)


def _foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE mine (text)")


def _text(path: Path) -> None:
    path.write_text("this is no database" * 100)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _renamed(path: Path) -> None:
    data = path.read_bytes()
    assert data.count(b"a.md") > 1
    path.write_bytes(data.replace(b"a.md", b"z.md", 1))


def _no_names(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE", b"CREA\xff TABLE"))


@pytest.mark.parametrize(
    ("damage", "notice"),
    [
        *((damage, "was damaged; it is made anew") for damage in (_corrupt, _text, _empty, _cut, _renamed, _no_names)),
        *((damage, "cannot be used") for damage in (_foreign, _folder)),
    ],
)
def test_a_broken_index_changes_no_finding(vault: Folder, damage: Callable[[Path], None], notice: str) -> None:
    cache = ("--cache-dir", vault.root.parent / "cache")
    assert findings(vault, ".", *cache) == WHOLE
    (path,) = _files(vault)
    damage(path)
    for told in (notice, notice if notice == "cannot be used" else ""):
        ran = vault.run(".", *cache, *SELECT)
        assert len(json.loads(ran.text)) == len(WHOLE)
        assert told in ran.err
        assert bool(told) is ("index" in ran.err)
    assert path.is_dir() is (damage is _folder)


@pytest.mark.parametrize("damage", [_corrupt, _no_names, _cut])
def test_a_broken_index_without_a_seal_is_done_without(vault: Folder, damage: Callable[[Path], None]) -> None:
    cache = ("--cache-dir", vault.root.parent / "cache")
    assert findings(vault, ".", *cache) == WHOLE
    (path,) = _files(vault)
    path.with_name(path.name + ".seal").unlink()
    damage(path)
    ran = vault.run(".", *cache, *SELECT)
    assert len(json.loads(ran.text)) == len(WHOLE)
    assert "cannot be used" in ran.err


@pytest.mark.parametrize("seed", range(10))
def test_any_byte_of_an_index_may_be_damaged(vault: Folder, seed: int) -> None:
    cache = ("--cache-dir", vault.root.parent / "cache")
    assert findings(vault, ".", *cache) == WHOLE
    chance, (path,) = random.Random(seed), _files(vault)
    data = bytearray(path.read_bytes())
    data[chance.choice([at for at, byte in enumerate(data) if byte])] ^= chance.choice([1, 0x80, 0xFF])
    path.write_bytes(data)
    assert findings(vault, ".", *cache) == WHOLE


def test_a_seal_that_is_cut_costs_no_more_than_time(vault: Folder) -> None:
    cache = ("--cache-dir", vault.root.parent / "cache")
    assert findings(vault, ".", *cache) == WHOLE
    (path,) = _files(vault)
    path.with_name(path.name + ".seal").write_bytes(b"")
    assert findings(vault, ".", *cache) == WHOLE
    path.unlink()
    assert findings(vault, ".", *cache) == WHOLE


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE note SET data = x'00ff'",
        "UPDATE told SET text = x'00ff'",
        "UPDATE batch SET weights = x''",
        "UPDATE held SET common = x'01', one = x'01'",
        "UPDATE held SET one = x'ffffffff'",
        "UPDATE note SET size = size + 50",
        "DROP TABLE held",
    ],
)
def test_a_damaged_index_changes_no_finding(vault: Folder, damage: str) -> None:
    cache = ("--cache-dir", vault.root.parent / "cache")
    assert findings(vault, ".", *cache) == WHOLE
    (path,) = _files(vault)
    path.with_name(path.name + ".seal").unlink()
    with sqlite3.connect(path) as connection:
        connection.execute(damage)
    ran = vault.run(".", *cache, *SELECT)
    assert len(json.loads(ran.text)) == len(WHOLE)
    assert "crashed" not in ran.err


@pytest.mark.usefixtures("settled")
def test_a_locked_index_is_read_and_else_done_without(vault: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "_WAIT", 0.1)
    cache = ("--cache-dir", vault.root.parent / "cache")
    assert findings(vault, ".", *cache) == WHOLE
    (path,) = _files(vault)
    with sqlite3.connect(path, isolation_level=None) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        reads = vault.run(".", *cache, *SELECT)
        vault.write("c.md", vault.read("c.md") + b"\nMore.\n")
        writes = vault.run(".", *cache, *SELECT)
    assert [len(json.loads(ran.text)) for ran in (reads, writes)] == [len(WHOLE)] * 2
    assert ["locked" in ran.err for ran in (reads, writes)] == [False, True]


def test_without_a_cache_nothing_is_written(vault: Folder) -> None:
    assert findings(vault, ".", "--no-cache", "--cache-dir", vault.root.parent / "cache") == WHOLE
    assert _files(vault) == []


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that were written just now are taken for old ones."""
    monkeypatch.setattr(keeping, "SETTLED", 0)


@pytest.mark.usefixtures("settled")
def test_a_second_run_reads_only_what_changed(vault: Folder) -> None:
    cache = ("--cache-dir", vault.root.parent / "cache")
    assert findings(vault, ".", *cache) == WHOLE
    (path,) = _files(vault)
    before = path.read_bytes()
    assert findings(vault, "a.md", *cache) == WHOLE
    assert path.read_bytes() == before


def test_two_runs_at_once(vault: Folder) -> None:
    cache = ("--cache-dir", str(vault.root.parent / "cache"))
    runs = [vault.start(".", *cache, *SELECT) for _ in range(3)]
    done = [run.communicate(timeout=60) for run in runs]
    assert [len(json.loads(out)) for out, _ in done] == [len(WHOLE)] * 3
    assert [err for _, err in done if b"Traceback" in err or b"cannot be used" in err] == []


def test_a_run_that_begins_the_same_index_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite3"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    threading.Timer(0.3, other.rollback).start()
    connection = keeping._connect(path)
    keeping._opened(connection, b"stamp", 0.5)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()
    other.close()


def test_a_recorded_pair_is_reported_no_more_until_it_expires(vault: Folder) -> None:
    assert vault.run("distinct", "a.md:6", "b.md:7").status == 0
    assert findings(vault) == WHOLE[1:]
    assert findings(vault, "b.md") == []
    vault.write("b.md", actions("Paint the lamp on the mole in white", f"{TEXT} of the east quay"))
    ran = vault.run(".", *SELECT)
    (expired,) = [each for each in json.loads(ran.text) if each["path"] == ".notelint-distinct.jsonl"]
    assert expired["level"] == "info"
    assert "has expired" in expired["message"]
    assert all(each["path"] != ".notelint-distinct.jsonl" for each in json.loads(vault.run("a.md", *SELECT).text))


@pytest.mark.usefixtures("settled")
def test_a_record_keeps_what_is_kept(vault: Folder) -> None:
    cache = ("--cache-dir", vault.root.parent / "cache")
    assert findings(vault, ".", *cache) == WHOLE
    (path,) = _files(vault)
    before = path.read_bytes()
    vault.run("distinct", "a.md:6", "b.md:7")
    assert findings(vault, ".", *cache) == WHOLE[1:]
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("options", "count"),
    [
        ("", 0),
        ("duplicate-item: {kinds: {risk: [Perils]}}", 1),
        ("duplicate-across: {kinds: {risk: [Perils]}}", 1),
        (
            "duplicate-item: {kinds: {risk: [Perils]}}\n  duplicate-across: {kinds: {risk: [Threats]}}",
            0,
        ),
    ],
)
def test_options_of_duplicate_item_hold_here_too(vault: Folder, options: str, count: int) -> None:
    for name in "ab":
        vault.write(f"{name}.md", f"## Perils\n\n- {TEXT}\n")
    vault.write(".notelint.yaml", f"rules:\n  {options}\n" if options else "")
    ran = vault.run("a.md", "b.md", *SELECT)
    assert len(json.loads(ran.text)) == count


ONE_MEETING = {
    "a.md": f"{MEETING}## Action items\n\n- [ ] Nell sends the crane figures to the insurer on time\n",
    "b.md": f"{MEETING}## Action items\n\n- [ ] Figures about the crane go to insurers, says the board\n",
}


def test_what_may_be_the_same_is_info_and_can_be_left_out(vault: Folder) -> None:
    for name, text in ONE_MEETING.items():
        vault.write(name, text)
    ran = vault.run("a.md", "b.md", *SELECT)
    assert [each["level"] for each in json.loads(ran.text)] == ["info"]
    assert json.loads(vault.run("a.md", "b.md", *SELECT, "--hook").text) == []
    vault.write(".notelint.yaml", "rules:\n  duplicate-across: {possible: false}\n")
    assert json.loads(vault.run("a.md", "b.md", *SELECT).text) == []


def test_any_number_of_jobs_finds_the_same(new_folder: Callable[[str], Folder]) -> None:
    vault = new_folder("many")
    for at in range(keeping.PARALLEL_FROM + 6):
        vault.write(f"{at:02}.md", actions(f"Ask the museum for drawing {at // 2 + 100} of the crane", "Feed the cat"))
    found = [findings(vault, ".", "--no-cache", "--jobs", jobs) for jobs in ("1", "3")]
    assert found[0] == found[1]
    assert [path for path, *_ in found[0]] == [f"{at:02}.md" for at in range(1, keeping.PARALLEL_FROM + 6, 2)]


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("seed", [14, 19, 35, 37])
def test_what_is_remembered_changes_no_finding(new_folder: Callable[[str], Folder], seed: int) -> None:
    chance = random.Random(seed)
    heads = ["", "---\ndate: 2025-05-06\n---\n", MEETING, "---\nproject: East\n---\n"]
    things = ["crane inspection report", "crane inspection reports", "berth contract draft", "mooring line survey"]
    ends = ["", " before winter", " for the harbour board", " to the insurer in time", " to the insurer"]
    vault, cache = new_folder("changing"), ("--cache-dir", "../cache")
    for _ in range(7):
        for _ in range(chance.randint(1, 4)):
            name = f"{chance.randrange(12):02}.md"
            items = [
                f"Send the revised {chance.choice(things)}{chance.choice(ends)}" for _ in range(chance.randint(0, 4))
            ]
            if chance.random() < 0.2:
                (vault.root / name).unlink(missing_ok=True)
            else:
                vault.write(name, actions(*items, head=chance.choice(heads)))
        vault.write("z.md", "")
        assert findings(vault, ".", *cache) == findings(vault, ".", "--no-cache")


@pytest.mark.usefixtures("settled")
def test_variations_of_one_text_change_with_what_comes_and_goes(vault: Folder) -> None:
    cache, text = ("--cache-dir", "../cache"), "Replace the mooring lines on the north quay before winter"
    vault.write("y.md", actions("Before winter replace all mooring lines on the north quay"))
    counts = []
    for extra in (0, 60, 0):
        vault.write("x.md", actions(text, *(f"{text} of {each + 2030}" for each in range(extra))))
        found, again = findings(vault, ".", *cache), findings(vault, ".", *cache)
        assert found == again == findings(vault, ".", "--no-cache")
        counts.append(len(found))
    assert counts == [3, 2, 3]


def test_equal_items_among_many_variations_are_told(vault: Folder) -> None:
    for at in range(30):
        vault.write(f"m{at:02}.md", actions(*(f"{TEXT} of pier {at * 3 + each} by the gate" for each in range(3))))
    vault.write("z.md", actions(f"{TEXT} of pier 17 by the gate", *[f"{TEXT} of pier 18 by the gate"] * 300))
    found = [line for path, line, *_ in findings(vault, "z.md") if path == "z.md"]
    assert len(found) == 21, "one, and twenty of those that are equal in one note"


@pytest.mark.skipif(os.name != "posix", reason="names are bytes there alone")
def test_a_name_that_is_no_text_is_passed_over(vault: Folder) -> None:
    for name in (b"x\xfe.md", b"d\xff/y.md"):
        path = Path(os.fsdecode(bytes(vault.root) + b"/" + name))
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(vault.read("a.md"))
    assert findings(vault) == WHOLE
    ran = vault.run(".", "--select", "duplicate-note")
    assert "crashed" not in ran.err


def test_a_thousand_equal_items_cost_little(vault: Folder) -> None:
    start = time.process_time()
    vault.write("a.md", actions(*[TEXT] * 1000))
    for at in range(300):
        vault.write(f"Daily/{at}.md", actions("Ask the museum for the drawings of the old crane"))
    ran = vault.run(".", *SELECT, "--no-cache", "--jobs", "1")
    assert "crashed" not in ran.err
    assert time.process_time() - start < 10
