"""Rule `invisible-character`: what breaks a note without being seen, and what scripts, emoji and typography need."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint import Level, NoteRule, check_text, fix_text
from notelint.names import Names
from notelint.note import Note
from notelint.registry import registered

if TYPE_CHECKING:
    from notelint import Diagnostic

SELECT = ["invisible-character"]


def found(text: str) -> list[Diagnostic]:
    return check_text(text, select=SELECT)


def fixed(text: str, *, unsafe: bool = False) -> str:
    return fix_text(text, select=SELECT, unsafe=unsafe)


DATE = "2031-05-01"
FIELDS = [
    (f"📅\u00a0{DATE}", f"📅 {DATE}"),
    (f"📅\u202f{DATE}", f"📅 {DATE}"),
    (f"📅\u3000{DATE}", f"📅 {DATE}"),
    (f"📅\u200b {DATE}", f"📅 {DATE}"),
    (f"📅 {DATE}\u200b", f"📅 {DATE}"),
    (f"📅 {DATE}\ufeff #task", f"📅 {DATE} #task"),
    ("📅 2031\u00ad-05-01", f"📅 {DATE}"),
    (f"📅\ufe0e {DATE}", f"📅 {DATE}"),
    (f"📅\ufe0f\ufe0f {DATE}", f"📅\ufe0f {DATE}"),
    (f"📅 \ufe0f{DATE}", f"📅 {DATE}"),
    (f"📅\u200d {DATE}", f"📅 {DATE}"),
    (f"📅 \u200e{DATE}\u202c", f"📅 {DATE}"),
    (f"⏫\u2060 📅 {DATE}", f"⏫ 📅 {DATE}"),
    (f"🔁 every\u00a0week 📅 {DATE}", f"🔁 every week 📅 {DATE}"),
    (f"[due::\u00a0{DATE}]", f"[due:: {DATE}]"),
    (f"📅 {DATE} ^id\u200b", f"📅 {DATE} ^id"),
    (f"⏳ {DATE}\u200b 📅\u00a0{DATE}", f"⏳ {DATE} 📅 {DATE}"),
]


WORDS = ["Call Ann", "Appeler Ann\u00a0: «\u00a0oui\u00a0»", "להתקשר לדנה", "با علی می\u200cروم"]


@pytest.mark.parametrize(("bad", "good"), FIELDS, ids=lambda text: ascii(text))
@pytest.mark.parametrize(
    "words", ["Call Ann", "Appeler Ann\u00a0: «\u00a0oui\u00a0»", "להתקשר לדנה", "با علی می\u200cروم"]
)
def test_dead_fields_live_again(words: str, bad: str, good: str) -> None:
    task = f"- [ ] {words} "
    (finding,) = found(task + bad)
    assert finding.level is Level.ERROR
    assert finding.start.offset >= len(task)
    assert fixed(task + bad) == task + good


HEADS = [
    ("-\u00a0[ ] Call", "- [ ] Call", "task"),
    ("- [\u00a0] Call", "- [ ] Call", "task"),
    ("- [ ]\u00a0Call", "- [ ] Call", "task"),
    ("- [x]\u200b Call", "- [x] Call", "task"),
    ("- [\u200bx] Call", "- [x] Call", "task"),
    ("1.\u00a0[ ] Call", "1. [ ] Call", "task"),
    ("\ufeff- [ ] Call", "- [ ] Call", "task"),
    ("\u200b  - [ ] Call", "  - [ ] Call", "task"),
    (">\u00a0- [ ] Call", "> - [ ] Call", "task"),
    ("#\u00a0Title", "# Title", "heading"),
    ("##\u3000見出し", "## 見出し", "heading"),
    ("\u200b### Title", "### Title", "heading"),
    ("#\u200b Title", "# Title", "heading"),
    ("\u200b- item", "- item", "list item"),
]


@pytest.mark.parametrize(("bad", "good", "what"), HEADS, ids=lambda text: ascii(text))
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_dead_heads_live_again(bad: str, good: str, what: str, newline: str) -> None:
    note = f"Text.{newline}{newline}{{}}{newline}"
    (finding,) = found(note.format(bad))
    assert finding.message.endswith(f": the line is no {what}")
    assert fixed(note.format(bad)) == note.format(good)


FRONT = [
    ("type:\u00a0customer", "type: customer", Level.ERROR),
    ("type\u00a0: customer", "type: customer", Level.ERROR),
    ("\u200btype: customer", "type: customer", Level.ERROR),
    ("ty\u200bpe: customer", "type: customer", Level.ERROR),
    ("ty\u00adpe: customer", "type: customer", Level.ERROR),
    ("type: cust\u200bomer", "type: customer", Level.WARNING),
    ("type: customer\u00a0", "type: customer", Level.WARNING),
    ("type: cus\u00adtomer", "type: customer", Level.WARNING),
    ("type: customer\ufeff", "type: customer", Level.WARNING),
    ("tags:\n  -\u00a0one\n  - two", "tags:\n  - one\n  - two", Level.ERROR),
    ("aliases: [Har\u200bbour]", "aliases: [Harbour]", Level.WARNING),
]


@pytest.mark.parametrize(("bad", "good", "level"), FRONT, ids=lambda text: ascii(text))
def test_frontmatter_is_read_again(bad: str, good: str, level: Level) -> None:
    note = "---\ntitle: a\n{}\nlast: b\n---\nText.\n"
    (finding,) = found(note.format(bad))
    assert finding.level is level
    assert fixed(note.format(bad)) == note.format(good)


@pytest.mark.parametrize(
    "fences", ["\u200b---\n{}---\n", "---\u00a0\n{}---\n", "---\n{}---\u200b\n", "\ufeff\ufeff---\n{}---\n"]
)
def test_a_note_has_frontmatter_again(fences: str) -> None:
    text = fences.format("title: a\ntype: b\n")
    before = Note("a.md", text).frontmatter
    assert before is None or before.problems
    front = Note("a.md", fixed(text)).frontmatter
    assert front is not None
    assert front.data == {"title": "a", "type": "b"}


@pytest.mark.parametrize("value", ["\u200b@ann", "\u200b- a", '\u200b"a" b', "\u200b[a", "\u200b*a", "\u200b{{title}}"])
def test_frontmatter_that_can_be_read_is_never_broken(value: str) -> None:
    text = f"---\ntitle: a\nperson: {value}\n---\n"
    after = Note("a.md", fixed(text, unsafe=True)).frontmatter
    assert after is not None
    assert not after.problems


NAMED = [
    ("see #ta\u200bsk now", "see #task now"),
    ("#har\u00adbour", "#harbour"),
    ("see #task\ufeff now", "see #task now"),
    ("[[Har\u200bbour]]", "[[Harbour]]"),
    ("[[My\u00a0Note|alias]]", "[[My Note|alias]]"),
    ("[[Kalen\u00adder]]", "[[Kalender]]"),
    ("text ^i\u200bd", "text ^id"),
    ("- [ ] call #task\u00a0now", "- [ ] call #task now"),
]


@pytest.mark.parametrize(("bad", "good"), NAMED, ids=lambda text: ascii(text))
def test_names_are_found_again(bad: str, good: str) -> None:
    assert len(found(bad)) == 1
    assert fixed(bad) == good


def _in_vault(text: str, *names: str) -> list[Diagnostic]:
    rule = registered()["invisible-character"].rule
    assert issubclass(rule, NoteRule)
    return list(rule().check(Note("note.md", text, Names(names))))


def test_a_link_to_a_file_of_that_very_name_stays() -> None:
    assert _in_vault("![[Bildschirm\u00adfoto 1.png]]", "Bildschirm\u00adfoto 1.png") == []
    assert _in_vault("![[Bildschirm\u00adfoto 1.png]]") == []
    assert _in_vault("[[a\u200bb]]", "a\u200bb.md") == []
    (finding,) = _in_vault("![[Bildschirm\u00adfoto 1.png]]", "Bildschirmfoto 1.png")
    assert finding.level is Level.ERROR
    (finding,) = _in_vault("[[10.30\u202fAM]]", "10.30 AM.md")
    assert finding.level is Level.ERROR
    assert _in_vault("[[10.30\u202fAM]]") == []


SILENT = [
    "\ufeff# Title",
    "Pourquoi\u00a0? «\u00a0Non\u202f!\u00a0» Il a 10\u202f000\u00a0€ le 1.\u00a0Mai; a\u2009b\u2007c",
    "1.\u00a0Mai ist frei\n\n*\u00a0Preise inkl. Steuer\n\n-\u00a05 °C\n\n#\u00a0",
    "Zucker\u00adrüben und Auf\u200clage",
    "می\u200cخواهم کتاب\u200cها",
    "क्\u200dष क्\u200cष, র\u200d্যাব, ന്\u200d, ශ්\u200dරී",
    "ภาษา\u200bไทย ភាសា\u200bខ្មែរ 日本\u200b語 **重点**\u200b：",
    "👩\u200d🚀 👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥 🧑🏽\u200d🚀 🏳\ufe0f\u200d🌈 1\ufe0f\u20e3",
    "☀\ufe0f ↩\ufe0e ©\ufe0f ™\ufe0f ㊗\ufe0f ⬛\ufe0f",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f 葛\U000e0100",
    "שלום \u200f(MIT) \u202aabc\u202c \u2067x\u2069",
    "שלום\n\n- abc \u200f`x`",
    "- [ ] call 📅\ufe0f 2031-05-01 ⏫\ufe0f",
    "- [ ] appeler\u00a0: 📅 2031-05-01",
    "`a\u200bb` and `\u00a0`\n\n```\n- [ ]\u00a0a \u200b\n```\n",
    "- [ ] about `📅\u00a02031-05-01` in code",
    "[x\u00a0y](https://a.example/b) ![a 1.53\u202fPM](https://a.example)",
    "x\u3000y　全角",
    "---\ntitle: 10\u00a0000 visites\u00a0!\nname: می\u200cروم\nicon: ❤\ufe0f\ntext: |\n  a:\u00a0b\n---\n",
    "ㅎ ᄒ\u1160 \u115fᅡ",
    "?\ufe0f Maps",
    "f\u2061(x)",
]


@pytest.mark.parametrize("text", SILENT, ids=lambda text: ascii(text[:40]))
def test_what_is_needed_is_left_alone(text: str) -> None:
    assert found(text) == []


DAMAGE = [
    "Ã\u00a0 la carte",
    "voil\u00c3\u00a0",
    "caf\u00c3\u00ad",
    "\u00e2\u0080",
    "\u00c5\u0093",
    "\u00f0\u009f\u0093",
]


@pytest.mark.parametrize("text", DAMAGE, ids=ascii)
def test_pieces_of_mojibake_stay(text: str) -> None:
    assert fixed(text, unsafe=True) == text


STRAY = [
    ("zero\u200bwidth", "zerowidth", Level.WARNING),
    ("wo\u2060rd", "word", Level.WARNING),
    ("wo\ufeffrd", "word", Level.WARNING),
    ("wo\u200drd", "word", Level.WARNING),
    ("wo\ufe0frd", "word", Level.WARNING),
    ("end.\u200b", "end.", Level.INFO),
    ("- \ufeff\ufeffBuild", "- Build", Level.INFO),
    ("\u202aann@a.example\u202c", "ann@a.example", Level.INFO),
    ("abc \u200e", "abc ", Level.INFO),
    ("a \ufe0f b", "a  b", Level.INFO),
    ("☀\ufe0f\ufe0f sun", "☀\ufe0f sun", Level.INFO),
    ("👩\u200d call", "👩 call", Level.INFO),
    ("a\0 b\b", "a b", Level.WARNING),
    ("don\x92t", "don’t", Level.WARNING),
    ("don\x19t", "don’t", Level.WARNING),
    ("pay 5\x80", "pay 5€", Level.WARNING),
    ("1990\x961999", "1990–1999", Level.WARNING),
    ("a \x97 b", "a — b", Level.WARNING),
]


@pytest.mark.parametrize(("bad", "good", "level"), STRAY, ids=lambda text: ascii(text))
def test_what_stands_for_nothing_goes(bad: str, good: str, level: Level) -> None:
    (finding,) = found(bad)
    assert finding.level is level
    assert fixed(bad) == good


UNSAFE = [
    ("**a**\u200bb", "**a**b"),
    ("\u200b1. August", "1. August"),
    ("@\u200beveryone", "@everyone"),
    ("[\u200b[a]]", "[[a]]"),
    ("\\\u200b*a*", "\\*a*"),
    ("#\u00a01 of all", "# 1 of all"),
    ("-\u00a0dialogue", "- dialogue"),
    ("one\u2028two", "one two"),
    ("one \u2028two", "one two"),
    ("wait\x85", "wait…"),
    ("red \x1b[31mred\x1b[0m", "red red"),
    ("hidden\U000e0061\U000e0062", "hidden"),
    ("\ufffc picture", " picture"),
    ("a\u3164b", "ab"),
    ("a\x02b", "ab"),
]


@pytest.mark.parametrize(("bad", "good"), UNSAFE, ids=lambda text: ascii(text))
def test_what_may_be_meant_waits_to_be_asked(bad: str, good: str) -> None:
    assert found(bad)
    assert all(finding.help for finding in found(bad))
    assert fixed(bad) == bad
    assert fixed(bad, unsafe=True) == good


def test_sure_places_prove_the_others() -> None:
    assert fixed("\x93so\x94, don\x92t wait\x85") == "“so”, don’t wait…"


@pytest.mark.parametrize("text", ["caf\x8e", "\x81", "caf\u00e9\x92s", "a\x85b\u00e9\x85"])
def test_what_may_be_a_letter_is_only_told(text: str) -> None:
    assert found(text)
    assert "\x81" not in text or fixed(text, unsafe=True) == text


def test_turned_code_is_told_and_left() -> None:
    text = "`if a\u202e b`\n\n```\nx\u2066y\n```\n"
    assert [finding.level for finding in found(text)] == [Level.INFO, Level.INFO]
    assert fixed(text, unsafe=True) == text


def test_a_line_is_told_once() -> None:
    (finding,) = found("a\u200bb c\u200bd e\u200bf")
    assert "3 times" in finding.message
    assert fixed("a\u200bb c\u200bd e\u200bf") == "ab cd ef"


PIECES = [
    "- [ ] ", "- ", "1. ", "# ", "> ", "\n", "\r\n", "\r", "---\n", "type: ", ": ", "#tag", "[[", "]]", "](", "^id",
    "📅", f" {DATE}", "⏫", "`", "```\n", "*", "word", "شي", "ไทย", "é", "Ã", "👩", "❤", " ", "\ufeff", "\u200b",
    "\u200c", "\u200d", "\u2060", "\u00a0", "\u3000", "\u00ad", "\ufe0f", "\ufe0e", "\u202e", "\u202c", "\u200f",
    "\x85", "\x92", "\x93", "\x94", "\0", "\x1b[0m", "\u2028", "\ufffc", "\u3164", "\U000e0041",
    "🏴", "\ud800", "\x19",
]  # fmt: skip


def _seen(text: str) -> str:
    return "".join(char for char in text if char.isalnum() and char != "\u3164")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_fixes_settle_and_change_nothing_that_is_seen(text: str) -> None:
    after = fixed(text)
    assert fixed(after) == after
    assert [finding for finding in found(after) if finding.fix and finding.fix.safe] == []
    assert after.count("\n") == text.count("\n")
    assert _seen(after) == _seen(text)


@pytest.mark.parametrize(
    "piece",
    ["\u200b", "a\u200b", "a \u200b", "\u00a0", "📅\u00a0", "#a\u200b ", "[[a\u200b]]", "\u202e", "\U000e0041", "\x1b]",
     "\x93", "- [ ] a\u200b\n", "\ufe0f", "^a\u200b", "\u200e\n"],
    ids=ascii,
)  # fmt: skip
def test_no_text_takes_long(piece: str) -> None:
    text = piece * (30_000 // len(piece))
    start = time.perf_counter()
    _in_vault(text)
    assert time.perf_counter() - start < 3
