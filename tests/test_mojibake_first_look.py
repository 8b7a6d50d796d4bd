"""The first looks at a text find no less than a look at all of it, and layers of changes add up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notelint.mojibake.layers import Change, merge
from notelint.mojibake.ordinary import is_ordinary
from notelint.mojibake.passages import each_clean_line
from notelint.mojibake.prefilter import may_be_damaged, may_be_lossy
from notelint.mojibake.runs import holds_east, runs

CHARS = "aZ 5'-\nÃ©ðŸ“…âÄÐ\xa0–…’”√‚π∂ДЁЯа░┤├νήΑ\u064bاسß漢ﾃ\ud83d\ude00\uf8ff"


@given(st.text(st.sampled_from(CHARS), max_size=12))
def test_a_text_holds_the_same_among_words_of_ascii(text: str) -> None:
    among = f"{text}\n{'plain words ' * 8}"
    assert runs(among) == runs(text)
    assert holds_east(among) == holds_east(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('so ð"… ends', True),
        ("so ï ¿ ends", True),
        ("naÃ ve", True),
        ("Ã?ber", True),
        ("Å\ufffd", True),
        ("frÃulein", True),
        ("Ãber", True),
        ("5Â %", True),
        ("voil Ã la", True),
        ("sent ð 5", True),
        ("‘so' and 'Ää'", True),
        ("so -Ä-ß", True),
        ("ğŸ", True),
        ("l'été, l'âme: bâtir à l'île", False),
        ("Änderung - Übung - Ärger", False),
        ("Ó - São - Ñandú", False),
        ("rock 'n' roll – naïve", False),
    ],
)
def test_few_clean_texts_look_lossy(text: str, expected: bool) -> None:
    assert may_be_lossy(text) is expected


@pytest.mark.parametrize("text", ["„Ty to neznáš“, řekl.", "„Proč mlčíš“", "„Za domem je garáž“", "„Úžas“"])
def test_a_czech_word_before_a_quote_is_no_unit(text: str) -> None:
    assert not may_be_damaged(text)


def changed(text: str, changes: Sequence[Change]) -> str:
    for change in reversed(changes):
        text = text[: change.start] + change.text + text[change.end :]
    return text


@st.composite
def layer(draw: st.DrawFn, text: str, codec: str) -> list[Change]:
    """Changes of a text, in order and apart."""
    places = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    return [
        Change(start, end, draw(st.text("xyz", min_size=1, max_size=4)), (codec,), draw(st.booleans()))
        for start, end in zip(places[::2], places[1::2], strict=False)
    ]


@given(st.data())
def test_two_layers_are_told_in_places_of_the_first_text(data: st.DataObject) -> None:
    first = data.draw(st.text("abc", max_size=20))
    earlier = data.draw(layer(first, "old"))
    between = changed(first, earlier)
    later = data.draw(layer(between, "new"))
    after, merged = merge(between, earlier, later)
    assert after == changed(between, later) == changed(first, merged)
    assert all(left.end <= right.start for left, right in pairwise(merged))
    assert all(change.codecs in {("old",), ("new",), ("old", "new")} for change in merged)
    assert all(change.sure for change in merged) == all(change.sure for change in (*earlier, *later))


def test_pairs_are_ordinary_that_words_hold() -> None:
    words = ("naïve", "façade", "größe", "žluťoučký", "señor", "ещё", "αύριο")
    assert [word for word in words if not any(is_ordinary(first + second) for first, second in pairwise(word))] == []
    assert [pair for pair in ("éß", "√é", "é", "", "ïve") if is_ordinary(pair)] == []


def test_of_damaged_text_clean_lines_are_left_out_one_by_one() -> None:
    lines = ["Füße", "plain", "JÃ¼rgen", *["naïve façade, über"] * 30, "œuvre"]
    text = "\r\n".join(lines)
    left = [text[start:end] for start, end in each_clean_line(text)]
    assert {*left} == {"plain", "naïve façade, über"}
    assert left.count("naïve façade, über") < 30
