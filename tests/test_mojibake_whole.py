"""What one codec explains as a whole is undone at once, text by text and line by line; clean passages are left out."""

from __future__ import annotations

import pytest

from notelint.mojibake.codecs import COMMON, NAMES, PAGES, codec, codecs_holding, holds_units, table
from notelint.mojibake.evidence import explains_beyond_doubt
from notelint.mojibake.layers import Change
from notelint.mojibake.memory import look, of_lines
from notelint.mojibake.passages import Passages, clean_lines, clean_places
from notelint.mojibake.prefilter import may_be_damaged
from notelint.mojibake.repair import repair_mojibake
from notelint.mojibake.scan import scan
from notelint.mojibake.whole import undone

FRENCH = "Où est l’été ? À la forêt, déjà…"
CZECH = "Příliš žluťoučký kůň úpěl ďábelské ódy"
RUSSIAN = "Съешь ещё этих мягких булок — «да»"
TASK = "- [ ] Call Zoë 📅 2031-05-01 ⏫"
CLEAN = "Füße – naïve “quotes” in Søren’s café"


def misread(text: str, name: str) -> str:
    chars = table(name)
    return "".join(chr(byte) if byte < 0x80 else chars[byte - 0x80] for byte in text.encode("utf-8"))


def repaired(text: str) -> str:
    for repair in reversed(repair_mojibake(text)):
        text = text[: repair.start] + repair.text + text[repair.end :]
    return text


@pytest.mark.parametrize("name", [*COMMON, *PAGES])
def test_tables_are_those_of_python(name: str) -> None:
    expected = [bytes((byte,)).decode(name, "ignore") or chr(byte) for byte in range(0x80, 0x100)]
    assert list(table(name)) == expected


@pytest.mark.parametrize("name", [*COMMON, *PAGES])
def test_codecs_go_both_ways(name: str) -> None:
    text = f"{CZECH} {TASK}"
    damaged = misread(text, name)
    fit = codec(name)
    assert fit.encode(damaged) == text.encode("utf-8")
    assert fit.undone(damaged) == text
    assert fit.undone(damaged + "\u4e00") is None
    assert fit.undone(damaged[:-1] + damaged[10]) is None or damaged[10] < "\x80"
    assert fit.covers("a" + table(name)[-1] + "\u4e00") == 2
    assert fit in codecs_holding(damaged)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", [FRENCH, CZECH, RUSSIAN, TASK])
def test_a_text_of_one_codec_is_one_stroke(text: str, name: str) -> None:
    if name not in COMMON:
        return
    found = undone(misread(text, name))
    assert not found.others
    assert "".join(change.text for change in found.changes) == "".join(char for char in text if char > "\x7f")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\n\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_each_line_is_of_its_codec(newline: str, bom: str) -> None:
    names = ("cp1252", "mac_roman", "cp437", "koi8_r", "cp1250", "latin-1")
    lines = [text for text in (FRENCH, CZECH, RUSSIAN) for _ in names]
    damaged = [misread(text, name) for text, name in zip(lines, names * 3, strict=True)]
    assert repaired(bom + newline.join([CLEAN, *damaged, CLEAN])) == bom + newline.join([CLEAN, *lines, CLEAN])


@pytest.mark.parametrize(
    ("name", "first", "last", "added", "explains"),
    [
        pytest.param("mac_roman", 1, 1, "", True, id="both ends cut"),
        pytest.param("cp1252", 1, 0, "", True, id="beginning cut"),
        pytest.param("cp1252", 0, 1, "", False, id="an end of Windows may have lost something"),
        pytest.param("mac_roman", 0, 0, " ж, ici là", False, id="something else behind"),
        pytest.param("mac_roman", 0, 0, " ici – là", False, id="words behind"),
    ],
)
def test_a_text_that_was_cut_is_of_one_codec(name: str, first: int, last: int, added: str, explains: bool) -> None:
    damaged = misread("été à Évry, déjà là – où", name)
    part = damaged[first : len(damaged) - last] + added
    reading = next(found for found in scan(part) if found and found[0].candidate.codec == name)
    assert explains_beyond_doubt(part, reading) is explains


def test_an_explained_line_speaks_for_others() -> None:
    doubtful = "é‚Äôs virt√π"
    assert repaired(f"{misread(FRENCH, 'mac_roman')}\n{doubtful}") == f"{FRENCH}\né’s virtù"


@pytest.mark.parametrize(
    "text",
    ["SOÃ€", "MANHÃ© cafÃ©", "2√π and sch√∂n", "\u00c2\u0085", "Ă\x81 Ć"],
    ids=["a common codec knows better", "behind capitals", "mathematics", "a control alone", "no unit"],
)
def test_what_is_in_doubt_is_weighed(text: str) -> None:
    assert undone(text).changes == []


def test_lines_beyond_witnesses_are_left_out() -> None:
    line = misread(FRENCH, "cp1252")
    found = undone("\n".join([line, line, CLEAN, line, line]))
    assert found.beyond_witnesses() == [(start, end) for start, end, _ in found.lines[3:]]
    assert all(found.holds(change) for change in found.changes)
    assert not found.holds(Change(2 * len(line) + 5, 2 * len(line) + 6, "", (), True))


def test_two_pages_that_are_as_likely_leave_a_line_to_be_weighed() -> None:
    (name,) = {change.codecs for change in undone(misread(CZECH, "iso8859_2")).changes}
    assert name == ("iso8859_2",)
    assert undone(misread("ů", "iso8859_10")).changes == []


@pytest.mark.parametrize(
    "text", [FRENCH, CZECH, RUSSIAN, TASK, "Úžasný Фёдор", "üçü", "don’t - ‘so’", "об’єкт і об’їзд"]
)
def test_clean_text_is_passed_over(text: str) -> None:
    assert not may_be_damaged(text)
    assert not holds_units({text})


def test_clean_passages_of_a_long_text_are_left_out() -> None:
    clean = f"{CLEAN}\n" * 400
    damaged = misread(f"{FRENCH}\n", "cp1252")
    text = clean + damaged + clean
    passages = Passages(text, list(clean_lines(text)))
    assert damaged in passages.text
    assert len(damaged) < len(passages.text) < 5_000
    (change,) = passages.in_whole([Change(place := passages.text.index(damaged), place + 1, "x", (), True)])
    assert change.start == len(clean)
    assert repaired(text) == f"{clean}{FRENCH}\n{clean}"


def test_clean_lines_are_left_out_beside_enough_of_their_kind() -> None:
    damaged, places = misread(FRENCH, "cp1252"), []
    text = "\n".join([CZECH, damaged, *[CZECH] * 20, "clean", "œuvre"])
    start = 0
    for line in text.split("\n"):
        places.append((start, start + len(line)))
        start += len(line) + 1
    left = [text[start:end] for start, end in clean_places(text, places)]
    assert 2 < left.count(CZECH) < 20
    assert {*left} == {CZECH, "clean"}


def test_a_clean_passage_says_that_a_text_is_not_damaged_all_over() -> None:
    text = "".join(f"{line}\n" * 300 for line in ("SAKÄ–", CLEAN))
    assert CLEAN in Passages(text, list(clean_lines(text))).text
    assert repaired(text) == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Co dzieje sie\u0328 z mo\u0301zgiem? – „Nic” – mówi ona, 📅 i już.\n", id="marks of their own"),
        pytest.param("Un café – \ufffc\ufffcexample – naïve 📅\n", id="what is left of a picture"),
    ],
)
def test_a_note_in_mac_roman_comes_back_whole(text: str) -> None:
    damaged = text.encode().decode("mac_roman")
    for repair in reversed(repair_mojibake(damaged)):
        damaged = damaged[: repair.start] + repair.text + damaged[repair.end :]
    assert damaged == text


@pytest.mark.parametrize("other", ["The café is open.", "naïve plans", "El año — señor", "d’accord"])
@pytest.mark.parametrize(
    "word", ["crêpe", "forêt", "tête, fenêtre", "garçon et père", "schön, groß, für", "niño", "île", "âge", "más"]
)
def test_letters_of_windows_are_no_marks_beside_mac_roman(word: str, other: str) -> None:
    assert repaired(f"{misread(other, 'mac_roman')}\n\n{misread(word, 'cp1252')}\n") == f"{other}\n\n{word}\n"


def test_lines_are_remembered_but_for_long_ones() -> None:
    asked: list[str] = []

    @of_lines
    def size(line: str) -> int:
        asked.append(line)
        return len(line)

    long = "x" * 1001
    assert [size(line) for line in ("short", "short", long, long)] == [5, 5, 1001, 1001]
    assert asked == ["short", long, long]


def test_a_line_is_looked_at_with_what_stands_beside_it() -> None:
    assert look("abcdef\nline\nghijkl", 7, 11) == (3, "def\nline\nghi", (4, 8))
    assert look("line\nghijkl", 0, 4) == (0, "line\nghi", (0, 4))


def test_the_same_line_is_repaired_in_each_note_in_its_place() -> None:
    line, other = misread("Café à Paris – déjà", "cp1252"), misread("naïve façade", "cp1252")
    for note in (line, f"{other}\n{line}\n", f"{line}\n\n# {other} Ã\n{line}"):
        assert repaired(note).count("Café à Paris – déjà") == note.count(line)


@pytest.mark.parametrize(
    ("name", "first", "last", "names"),
    [
        ("cp1250", "‰t open", "it is over", {"cp1250"}),
        ("cp1250", "‰t open", "it is Ă", {"cp1250"}),
        ("iso8859_2", "\x89 open", "it is over", {"iso8859_2"}),
        # "É" is no piece of a unit: each line is by itself.
        ("cp1250", "É open", "it is over", {"cp1250", "cp1254"}),
        ("iso8859_2", "É open", "it is over", {"iso8859_2", "latin-1"}),
    ],
)
def test_what_is_between_cut_ends_is_of_one_codec(name: str, first: str, last: str, names: set[str]) -> None:
    lines = ["It’s not so – it isn’t", CZECH, RUSSIAN, TASK, "appear → huge ⇒ ran"]
    found = undone("\n".join((first, *(misread(line, name) for line in lines), last)))
    assert {own for _, _, own in found.lines} == names
