"""What is lost for good, and what prose shows on purpose."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notelint import Certainty, repair_mojibake
from notelint.mojibake.lost import lost_places
from notelint.mojibake.quotation import is_quoted

LOST = [
    ("a \ufffd b", ["\ufffd"]),
    ("a\ufffd\ufffdb \ufffd", ["\ufffd\ufffd", "\ufffd"]),
    ("- [ ] Call Ann ?? 2031-05-01", ["??"]),
    ("- [ ] Call Ann ??? 2031-05-01 #task", ["???"]),
    ("- [x] Call ? 2031-04-01 ?? 2031-05-01 ^id", ["?", "??"]),
    ("1. [ ] Call Ann ?? 2031-05-01 ⏫", ["??"]),
    ("The caf? is open", ["?"]),
    ("a na?ve r?sum?", ["?", "?", "?"]),
    ("F?r die Stra?e in Z?rich", ["?", "?", "?"]),
    ("a informa??o e as solu??es", ["??", "??"]),
    ("don?t, it?s, we?re", ["?", "?", "?"]),
    ("Is the caf? na?ve? Yes.", ["?", "?"]),
    ("?????? ???, ??? ????????", ["?????? ???, ??? ????????"]),
    ("?\ufe0f Maps", ["?"]),
    ("- [ ] caf? ?? 2031-05-01", ["?", "??"]),
]

KEPT = [
    "Really?? Yes, what?! No? Why not??? Huh",
    "Is this it? 2031-05-01 was the day.",
    "- [ ] Did she call?? 2031-05-01",
    "- [ ] Which day ?? 2031-05-01 or later",
    "?? 2031-05-01",
    "and/or?yes, a?b, x ? y : z, colou?r, https?://a.example?b=c",
    "https://example.org/caf?na?ve=1 and /caf?/ and caf?=1",
    "`caf?` and `a \ufffd`",
    "```\ncaf? \ufffd\n```",
    '"\ufffd" is the replacement character, as is “\ufffd”',
    "??? ??? ???",
    "?? ?? ??",
    "What do you touch? Who is it? Is that so?",
    "regex [a-z]?na?ve*",
    "???",
    "",
]


@pytest.mark.parametrize(("text", "expected"), LOST)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_what_is_lost_is_found(text: str, expected: list[str], newline: str) -> None:
    note = f"before{newline}{text}{newline}after"
    assert [note[start:end] for start, end, _ in lost_places(note)] == expected
    assert all(reason for *_, reason in lost_places(note))


@pytest.mark.parametrize("text", KEPT)
def test_what_is_not_lost_is_not_told(text: str) -> None:
    assert lost_places(text) == []


@given(
    st.lists(
        st.sampled_from(
            [
                "?",
                "??",
                "\ufffd",
                "caf",
                "na",
                "ve",
                " ",
                "\n",
                "`",
                "```",
                "- [ ] ",
                "2031-05-01",
                "\ufe0f",
                "\ud800",
                "-",
            ]
        )
    )
)
def test_lost_places_are_in_order_and_apart(pieces: list[str]) -> None:
    text = "".join(pieces)
    reach = 0
    for start, end, _ in lost_places(text):
        assert reach <= start < end <= len(text)
        assert set(text[start:end]) <= set("?\ufffd ,.:;!-")
        reach = end


@pytest.mark.parametrize(
    "piece", ["?", "?? ", "a?", "a?-", "caf? ", "\ufffd ", "`?", "```\n", "- [ ] a ?? 2031-05-01\n", "?\ufe0f"]
)
def test_no_text_takes_long(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    start = time.process_time()
    lost_places(text)
    assert time.process_time() - start < 5


REPAIRED = {
    "Ã©": "é", "Ã¤": "ä", "Ã¶": "ö", "Ã¼": "ü", "Ã³": "ó", "Ã£": "ã", "Ã‰": "É", "üìÖ": "📅", "â€™": "’", "â€œ": "“",
    "â€“": "–", "â†’": "→",
}  # fmt: skip

# The damage is set in double braces.
QUOTED = [
    "The é shows up as {{Ã©}} in the export.",
    "In the list `é` became {{Ã©}} again.",
    "You see {{Ã©}} instead of é.",
    "It turned into {{â€™}} after the import.",
    "Mojibake such as “{{Ã©}}” and “{{Ã¤}}” is everywhere.",
    'UTF-8 read as Latin-1 gives "{{Ã¼}}".',
    '"{{Ã©}}" (é)',
    "é -> {{Ã©}}",
    "{{Ã©}} → é",
    "caf{{Ã©}} → café",
    "| {{Ã©}} | é | Latin-1 |",
    "| `{{üìÖ}}` | 📅 | Mac Roman |",
    "Statt ü steht da {{Ã¼}}.",
    "Das Problem mit den Umlauten: „{{Ã¤}}“ statt „ä“",
    "Le é devient {{Ã©}} partout",
    "El acento aparece como {{Ã³}}",
    "O til vira {{Ã£}} no arquivo",
    "The emoji arrived as {{üìÖ}}.",
    "It is garbled text ({{â€œ}})",
    "The charset is wrong: 'caf{{Ã©}}' in the title",
    "{{Ã¤}}, {{Ã¶}} and {{Ã¼}} instead of ä, ö and ü",
    'Find "{{â€™}}" and put "’" there.',
    "Replace every {{â€™}} by a straight one.",
    "Names like J{{Ã¶}}rn are in the table. Expected: Jörn.",
    "Ersetze J{{Ã¶}}rn durch Jörn.",
    "Кодировка: caf{{Ã©}} вместо café",
]

DAMAGED = [
    "The caf{{Ã©}} opens at nine",
    "The encoding of the caf{{Ã©}} list",
    "The encoding doesn{{â€™}}t matter",
    "UTF-8 {{â€“}} the encoding",
    "- [ ] Fix the encoding {{üìÖ}} 2031-05-01",
    "caf{{Ã©}} → Zürich",
    "Go {{â†’}} home",
    "He said {{â€œ}}hello about the charset",
    '"{{Ã‰}}cole" is the school',
    "- [ ] Call Ann → {{üìÖ}} 2031-05-01",
    "| caf{{Ã©}} | 3 |",
    "The list shows up as planned {{â€“}} good",
    "Mira became the lead {{â€“}} good",
    "caf{{Ã©}} and café",
    "we came into the caf{{Ã©}}",
    '"caf{{Ã©}}" opens',
    "the shed {{â€œ}} searches",
    "Replace the lamp of the caf{{Ã©}}",
    "It seems caf{{Ã©}} and café are one",
]


def _spans(marked: str) -> tuple[str, list[tuple[int, int]]]:
    pieces = re.split(r"\{\{(.*?)\}\}", marked)
    spans = []
    place = 0
    for index, piece in enumerate(pieces):
        if index % 2:
            spans.append((place, place + len(piece)))
        place += len(piece)
    return "".join(pieces), spans


@pytest.mark.parametrize("marked", QUOTED)
@pytest.mark.parametrize("around", ["{}", "# Encodings\r\n{}\r\nNora", "cafÃ©\n{}\n"])
def test_what_is_shown_on_purpose_is_quoted(marked: str, around: str) -> None:
    text, spans = _spans(around.replace("{}", marked))
    assert spans
    assert [is_quoted(text, *span, REPAIRED[text[slice(*span)]]) for span in spans] == [True] * len(spans)


@pytest.mark.parametrize("marked", DAMAGED)
@pytest.mark.parametrize("around", ["{}", "# On mojibake\n{}", "It shows up as “Ã©”.\r{}\ré became Ã©"])
def test_what_is_truly_damaged_is_not_quoted(marked: str, around: str) -> None:
    text, spans = _spans(around.replace("{}", marked))
    assert [is_quoted(text, *span, REPAIRED[text[slice(*span)]]) for span in spans] == [False] * len(spans)


@given(st.text(alphabet="Ã©aé \n\"'(→|", max_size=40), st.integers(0, 40), st.integers(1, 9))
def test_no_place_raises(text: str, start: int, size: int) -> None:
    if start < len(text):
        is_quoted(text, start, min(len(text), start + size), "é")


def test_a_long_line_costs_no_more() -> None:
    text = "it shows up as Ã© in the text " * 40_000
    start = time.perf_counter()
    for place in range(15, 300_000, 150):
        is_quoted(text, place, place + 2, "é")
    assert time.perf_counter() - start < 3


@pytest.mark.parametrize(
    ("line", "is_shown"),
    [
        ("Garbled: â€œGood dayâ€\x9d instead of “Good day”.", True),
        ("An example: â€œGood dayâ€ → “Good day”", True),
        ("He said â€œGood dayâ€\x9d, then “Good night”.", False),
        ("He said â€œGood dayâ€\x9d and “Good day”.", False),
    ],
)
def test_a_quotation_is_shown_as_a_whole(line: str, is_shown: bool) -> None:
    shown = [repair.shows for repair in repair_mojibake(line) if repair.certainty is Certainty.REPORT]
    assert shown == (["“", "”"] if is_shown else [])
