"""Code pages that share most of their bytes: told apart where one text is more ordinary, else left."""

from __future__ import annotations

import pytest

from notelint import repair_mojibake


def _repaired(text: str) -> str:
    for repair in reversed(repair_mojibake(text)):
        text = text[: repair.start] + repair.text + text[repair.end :]
    return text


def _misread(text: str, codec: str) -> str:
    return "".join(bytes((byte,)).decode(codec, "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Zażółć gęślą jaźń", "iso8859_2"),
        ("Põhja-Eestis on täna külm", "iso8859_4"),
        ("Ordförande är på väg till Skåne", "iso8859_10"),
        ("Între timp, ședința a început", "iso8859_16"),
        ("Kåre Sæby kører før", "iso8859_15"),
        pytest.param("Det är så här", "iso8859_15", id="no capital letter inside a word"),
        pytest.param("Lägg till, så är det", "iso8859_16", id="no capital letter before a small one behind another"),
    ],
)
def test_what_one_page_alone_explains_is_undone(text: str, codec: str) -> None:
    assert _repaired(_misread(text, codec)) == text


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        pytest.param("the Renée of this town", "iso8859_4", id="é, or æ"),
        pytest.param("in those números again", "iso8859_10", id="ú, or è"),
        pytest.param("person: Bożena Dębiec", "iso8859_10", id="ż, or ž, or Ÿ"),
    ],
)
def test_what_two_pages_explain_as_well_is_left(text: str, codec: str) -> None:
    damaged = _misread(text, codec)
    assert damaged != text
    assert _repaired(damaged) == damaged


def test_the_codec_of_the_line_goes_before_a_rarer_one() -> None:
    first, rest = "Şu an güzel – iyi.", "İşlem tamamlandı!\n\n### İşaretçiler"
    assert _repaired(f"{first}\n\n{_misread(rest, 'cp1252')}") == f"{first}\n\n{rest}"


@pytest.mark.parametrize("text", ["- [x] call Nora 🔼 ✅ 2031-10-26", "- Il est 3 è qui"])
@pytest.mark.parametrize("codec", ["iso8859_10", "iso8859_15"])
def test_a_reading_that_another_page_makes_a_likelier_sign_of_is_no_repair(text: str, codec: str) -> None:
    damaged = _misread(text, codec)
    assert _repaired(damaged) in (damaged, text)


@pytest.mark.parametrize("word", ["‚óčko‘", "„óčko“", "„óčko“ ‚óčko‘"])
def test_a_quoted_word_is_no_sign(word: str) -> None:
    assert repair_mojibake(word) == []
