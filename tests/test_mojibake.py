"""The repair of mojibake, and rule `mojibake`: what is damage, what is genuine, what is kept for code and files."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from notelint import Certainty, Level, check_text, fix_text, repair_mojibake

if TYPE_CHECKING:
    from tests.conftest import Folder


def misread(text: str, codec: str) -> str:
    """The text as a program shows it that takes UTF-8 for another encoding; undefined bytes become C1 controls."""
    return "".join(bytes((byte,)).decode(codec, "ignore") or chr(byte) for byte in text.encode())


def headless(text: str) -> str:
    return misread(text, "mac_roman").replace("\uf8ff", "")


def repaired(text: str, *, unsafe: bool = False) -> str:
    pieces: list[str] = []
    place = 0
    for repair in repair_mojibake(text):
        if unsafe or repair.certainty is Certainty.SAFE:
            pieces += (text[place : repair.start], repair.text)
            place = repair.end
    return "".join((*pieces, text[place:]))


CODECS = ("mac_roman", "cp1252", "cp1254", "latin-1")

TASK_EMOJI = "🆔⛔🔺⏫🔼🔽⏬🔁🏁➕🛫⏳⌛📅📆🗓❌✅"
EMOJI = [*TASK_EMOJI, "☀️", "🧑🏽‍🚀", "👨‍👩‍👧‍👦", "🇨🇭", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "1️⃣", "❤️‍🔥", "🫠", "🍩", "㊗️", "〰️", "™️"]

TEXTS = [
    "Mira’s “big” plan – or ‘small’ — waits…",
    "• one → two ⇒ three ✓ ☐ ★",
    "no\u00a0break, non‑breaking, thin\u2009space, zero\u200bwidth",
    "café Ångström naïve Zürich Señor coração",
    "Österreich, École, ÉCOLE, MÜNCHEN, Łódź, Đorđe",
    "č ř ž ů in the words český, řeka, život, dům",
    "20 °C, 3 × 4, 5 €, £7, © 2031 Foo, ±2, 10 µm, ½ l",
    "Привет, это заметка о встрече",
    "Αυτό είναι ένα σημείωμα για τη συνάντηση",
    "Hà Nội, Việt Nam, người, được",
    "Şehir ve ağaç, İstanbul, ığdır",
    "会議のメモを書く、それから帰る。",
    "│ a ─ b └──",
]

GENUINE = [
    "‚so‘ „so“ «so» »so« ‹so› “so” ‘so’ »öffnen« »Übung« ‚Äpfel‘ „Über“ «Été» «À l’œuvre»",
    "üñí©öðé üñîçöðé ‚óó‘ ‚ñám‘",
    "‚Ääni‘ ‚öö‘ ‚Öö‘ ‚üç‘ ‚çok‘ „ÄÄNI“",
    "‚áætlun‘ ‚óánægju‘ „áætlun“ ‚áí‘",
    "küçük köyde üçü vardı, süt ve süß™, Gruß†",
    "MANHÃ© MANHÃ’S ACMÉ™ KREMÂ® IRMÃ… «MAÇÃ» “MANHÔ, PÅ… „PÅ“ HÄ– BLÅ»",
    "äöüÄÖÜß éèêëàâîïôùûüÿçœæ ÅÄÖåäö ñÑáéíóúü",
    "√π, 2√π, ∂Ω, ∂f/∂x, ¬p, ¬π, ≈5, ≈£5, ≈±2, ƒ(x), ∆x, ∆π, x≈π, cos√2",
    "£5 ¥500 5€ ¥€ ©2031 ® ™ 25°C 5 µm 1ª nº § 5 ½ ² ³ Å² 5 Å–6 Å",
    "«Ya está»… “Hâlâ…” ‘irmã’… l’été d’Édimbourg —Ärger –é–à–ü “é”…",
    "Ð Ñ «Ñ» ESPAÑA… orð ÞÓR /ˈkɒfi/ [ðə] ÄÖ",
    "┌─┐ │x│ ╔═╗ ░▒▓ ├── → ✓",
    "Việt Nam, Ελλάδα, Привет, עברית, العربية, 日本語, 한국어",
    "📅 2031-05-01 ⏫ 👨‍👩‍👧 1️⃣ ☕️",
    "an \ufffd, two \ufffd\ufffd, caf? and ??",
    "Ã©",
    "Â Ã Ä Å",
]

ONE_BY_ONE = [
    pytest.param("cafÃ© and 📅", "café and 📅", id="beside a good emoji"),
    pytest.param("é‚Äôs “good” üìÖ é", "é’s “good” 📅 é", id="beside good quotes and accents"),
    pytest.param("caféüìÖ", "café📅", id="right behind a good accent"),
    pytest.param("«üìÖ» „üìÖ“", "«📅» „📅“", id="between good quotes"),
    pytest.param("…üîî", "…🔔", id="a dot row that could lead a unit"),
    pytest.param("gro√ü, üçü", "groß, 🍟", id="a headless emoji that is a word, in a damaged note"),
    pytest.param("\uf8ffüçü", "🍟", id="the same with its lead byte"),
    pytest.param("2√π and sch√∂n", "2√π and schön", id="mathematics in a damaged note"),
    pytest.param("Â« mot Â»\u00a0é", "Â« mot Â»\u00a0é", id="nothing sure beside good text"),
    pytest.param("MANHÃ© cafÃ©", "MANHÃ© café", id="a mark behind capitals in a damaged note"),
    pytest.param("lit‚Äôs √©t√© traÃ®tre", "lit’s été traître", id="î beside Mac Roman, where it would be an ogonek"),
    pytest.param("na hÃ‰ireann, slÃ¡n", "na hÉireann, slán", id="a capital behind a small letter"),
    pytest.param("pozÃ‰adal é slÃ¡n", "pozÃ‰adal é slÃ¡n", id="a capital in the middle of a word"),
    pytest.param("ł‚Äôs λ‚Äì й‚Ä¶", "ł’s λ– й…", id="signs beside good letters of other scripts"),
    pytest.param("cafe\u00cc\u0081", "cafe\u0301", id="a combining accent in Latin-1"),
    pytest.param("cafe\u00cc\u20ac", "cafe\u0300", id="a combining accent in cp1252"),
]


def is_right_or_untouched(text: str, codec: str, got: str) -> bool:
    """Whether each character of a text came back, or stands as another encoding left it."""
    choice = (f"(?:{re.escape(char)}|{re.escape(misread(char, codec))})" for char in text)
    return re.fullmatch("".join(choice), got) is not None


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize("word", ["{}lve", "c{}t", "tra{}tre", "so{}", "a {}"])
def test_a_letter_never_becomes_another(word: str, codec: str) -> None:
    letters = [char for char in map(chr, range(0xC0, 0x180)) if char not in "ĸŀĜŜŌŎŊ"]  # hardly any word holds these
    words = [(word.upper() if letter.isupper() else word).format(letter) for letter in letters]
    got = {text: repaired(misread(text, codec), unsafe=True) for text in words}
    assert {text: found for text, found in got.items() if not is_right_or_untouched(text, codec, found)} == {}


def test_small_letters_come_back_alone_in_a_line() -> None:
    for letter in "àáâãäåæçèéêëìíîïñóôöøúý":
        for codec in ("cp1252", "cp1254", "latin-1"):
            assert repaired(misread(f"tra{letter}tre", codec)) == f"tra{letter}tre"


OTHER_CODECS = ["cp437", "cp850", "cp852", "cp866", "cp1250", "cp1251", "cp1253", "koi8_r", "iso8859_5"]


@pytest.mark.parametrize("codec", OTHER_CODECS)
def test_damage_of_other_encodings_is_never_torn(codec: str) -> None:
    shapes = [shape.format(emoji) for emoji in EMOJI for shape in ("{}", "- [ ] Call {} 2031-05-01 #task", "done{}ok")]
    texts = [text for line in (*TEXTS, *shapes) for text in (line, *line.split())]
    got = {text: repaired(misread(text, codec), unsafe=True) for text in texts}
    assert {text: found for text, found in got.items() if not is_right_or_untouched(text, codec, found)} == {}


@pytest.mark.parametrize("codec", ["cp437", "cp866", "cp1251", "koi8_r", "big5", "euc_kr"])
@pytest.mark.parametrize("text", [*EMOJI, *TEXTS])
def test_damage_of_other_encodings_is_undone_or_stays(text: str, codec: str) -> None:
    for shape in (text, f"café 📅 {text} – good", f"done{text}ok"):
        damaged = shape.replace(text, text.encode().decode(codec, "replace"))
        assert repaired(damaged, unsafe=True) in (shape, damaged)


OTHER_PAGES = {
    "≡ƒôà 2026-08-16": "📅 2026-08-16",
    "ΓÅ½": "⏫",
    "ÔÅ½": "⏫",
    "\u00adƒôà": "📅",
    "ÔØî": "❌",
    "bĹ‚Ä™dzie": "błędzie",
    "fГјr РґРѕРј": "für дом",
    "ΓÇ£goodΓÇ¥ caf├⌐": "“good” café",
    "РџСЂРёРІРµС‚, РјРёСЂ": "Привет, мир",
    "рџ“…": "📅",
    "ًں“… 2026-08-16": "📅 2026-08-16",
    "в›” 2026-08-16": "⛔ 2026-08-16",
    "priv├й": "privé",
    "fÃŒr": "für",
    "cafц╘": "café",
}


@pytest.mark.parametrize(("damaged", "text"), OTHER_PAGES.items())
def test_other_code_pages(damaged: str, text: str) -> None:
    assert repaired(f"- [ ] Call {damaged} #task") == f"- [ ] Call {text} #task"


@pytest.mark.parametrize(
    "text", ["Φüîµ¥", "├ ── ╕", "Ві, Рік, Сёмин", "Τό «ΝΈΟ» №5", "КРЕМЉ", "тобi", "KÂĞIDI", "ج، بنج\u200cم"]
)
def test_what_only_looks_like_other_pages_stays(text: str) -> None:
    assert repair_mojibake(f"- [ ] Call {text} #task") == []


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize("emoji", EMOJI)
def test_emoji_come_back(emoji: str, codec: str) -> None:
    for text in (emoji, f"- [ ] Call Nora {emoji} 2031-05-01 #task", f"**{emoji}**", f"word {emoji}{emoji}, word"):
        assert repaired(misread(text, codec)) == text


@pytest.mark.parametrize("emoji", EMOJI)
def test_emoji_come_back_without_their_lead_byte(emoji: str) -> None:
    for text in (emoji, f"- [ ] Call Nora {emoji} 2031-05-01 #task", f"**{emoji}**", f"good 📅 {emoji} é"):
        damaged = text.replace(emoji, headless(emoji))
        assert repaired(damaged) == text


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize("text", TEXTS)
def test_texts_come_back(text: str, codec: str) -> None:
    assert repaired(misread(text, codec)) == text


@pytest.mark.parametrize("outer", CODECS)
@pytest.mark.parametrize("inner", CODECS)
def test_layers_come_back(inner: str, outer: str) -> None:
    text = "Mira’s café – 📅 soon"
    damaged = misread(misread(text, inner), outer)
    assert repaired(damaged) == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("key：value，done！", id="wide punctuation bound to words"),
        pytest.param("one、two。", id="punctuation of Chinese bound to words"),
        pytest.param("！", id="no Armenian letter beside a Latin one"),
        pytest.param("src ⮕ bin ↖ up ↳ in", id="rare arrows"),
        pytest.param("f ∘ g ∥ h, a∼b", id="rare signs of mathematics"),
        pytest.param("step ⑬ of ⑭", id="numbers in circles"),
        pytest.param("angle θ and μ, 2 π", id="Greek letters by themselves"),
    ],
)
def test_one_sign_of_mac_roman_tells_itself(text: str) -> None:
    assert repaired(misread(text, "mac_roman")) == text


@pytest.mark.parametrize(
    "text", ["„ÄÅNI“", "„Äpfel“", "‚öä‘", "‚àò‘ so", "„Ääni“ ‚Ääni‘", "l’Œuvre, bœuf, Œ©", "10‚ää"]
)
def test_words_in_low_quotes_are_no_signs(text: str) -> None:
    assert repair_mojibake(text) == []


@pytest.mark.parametrize("text", ["the 真实 plan", "the תועלת plan"])
def test_letters_of_a_layer_below_are_no_letters_of_the_text(text: str) -> None:
    assert repaired(misread(misread(text, "latin-1"), "cp1252")) == text
    assert repaired(misread(misread(text, "mac_roman"), "cp1252")) == text


def test_three_layers_are_told_outermost_first() -> None:
    damaged = misread(misread(misread("’", "cp1252"), "mac_roman"), "latin-1")
    (repair,) = repair_mojibake(f"it{damaged}s")
    assert (repair.start, repair.end, repair.text) == (2, 2 + len(damaged), "’")
    assert repair.codecs == ("latin-1", "mac_roman", "cp1252")


@pytest.mark.parametrize("text", ["Di più ora", "tegn å her", "\u2028"], ids=["più", "å", "a line separator"])
def test_a_layer_is_not_taken_off_where_one_in_doubt_would_be_left(text: str) -> None:
    damaged = misread(misread(text, "mac_roman"), "cp1252")
    assert repaired(damaged) in (damaged, text)
    assert repair_mojibake(damaged)


@pytest.mark.parametrize("text", GENUINE)
def test_genuine_text_stays(text: str) -> None:
    for shape in (text, f"a {text} b", *text.split()):
        assert repair_mojibake(shape) == []


@pytest.mark.parametrize(("damaged", "expected"), ONE_BY_ONE)
def test_in_company(damaged: str, expected: str) -> None:
    assert repaired(damaged) == expected


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Mise à jour", "cp1252"),
        ("På bordet står", "cp1252"),
        ("red · green · blue", "mac_roman"),
        ("## İadeler", "mac_roman"),
    ],
)
def test_one_place_between_words_tells_itself(text: str, codec: str) -> None:
    assert repaired(misread(text, codec)) == text


@pytest.mark.parametrize("text", ["x = ¬∑ y", "MAÇÃ\u00a0 PÃ¥ 200"])
def test_what_stands_in_no_words_does_not(text: str) -> None:
    assert repaired(text) == text


def test_a_capital_letter_does_not_stand_before_the_next_word() -> None:
    assert repaired("so 'Ä®Sent") == "so 'Ä®Sent"
    assert repaired("at 1:14â€ŻPM") == "at 1:14\u202fPM"


@pytest.mark.parametrize("text", ["virt√π", "SAKÄ–", "some √ç√§ text"])
def test_what_nothing_supports_is_unsafe_at_most(text: str) -> None:
    assert all(repair.certainty is not Certainty.REPORT for repair in repair_mojibake(text))
    assert repaired("virt√π") == "virt√π"
    assert repaired("virt√π", unsafe=True) == "virtù"


def test_the_note_proves_what_is_doubtful() -> None:
    french = "il va à Évian, où l'été est là – ça ira, naïf"
    for codec in CODECS:
        assert repaired(misread(french, codec)) == french


LETTERS = st.sampled_from("aAnN .,'\n\r\té€ÄÖ√∂üìÖçÃÂ©™â€™ŸðŸÐ–—“”’…«»‚„\uf8ff\u0081\u00a0\ufeff\ud83d\udcc5📅")
ANY_TEXT = st.text(st.one_of(LETTERS, st.characters()), max_size=60)


@settings(max_examples=400, deadline=None)
@given(ANY_TEXT)
def test_repairs_are_in_order_and_final(text: str) -> None:
    repairs = repair_mojibake(text)
    places = [place for repair in repairs for place in (repair.start, repair.end)]
    assert places == sorted(places)
    assert all(0 <= repair.start < repair.end <= len(text) for repair in repairs)
    assert all(not text[repair.start : repair.end].isascii() for repair in repairs)
    assert all(repair.text for repair in repairs)
    for repair in repairs:
        assert (repair.text == text[repair.start : repair.end]) == (repair.certainty is Certainty.REPORT)
    assert not any(char in repair.text for repair in repairs for char in "\r\n")
    if all(repair.certainty is Certainty.SAFE for repair in repairs):
        assert repair_mojibake(repaired(text)) == []


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab .’“”–…éüñßçÉ📅✅⏫→€°"), max_size=30), st.sampled_from(CODECS))
def test_whole_notes_come_back_or_stay(text: str, codec: str) -> None:
    note = f"{text} – Mira’s café, schön"
    assume(not note.startswith("    "))  # a note that is nothing but code shows its damage, and is told of it
    assume(repair_mojibake(note) == [])
    assert repaired(misread(note, codec)) == note


@pytest.mark.parametrize(
    "text",
    [
        "Ã©" * 100_000,
        "é" * 200_000,
        "üçü" * 50_000,
        "ÃƒÂ " * 25_000,
        "‚Äö√Ñ√¥" * 20_000,
        "’é " * 50_000,
        "\x80\xc2" * 50_000,
    ],
    ids=lambda text: ascii(text[:4]),
)
def test_long_lines_take_linear_time(text: str) -> None:
    start = time.process_time()
    repair_mojibake(text)
    assert time.process_time() - start < 2.5


# --- the rule ---


def messages(text: str) -> list[str]:
    return [diagnostic.message for diagnostic in check_text(text, select=["mojibake"])]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a üìÖ b", "`üìÖ` is 📅 read as Mac Roman"),
        ("a \uf8ffüìÖ b", "`\\uf8ffüìÖ` is 📅 read as Mac Roman"),
        ("it\u00e2\u0080\u0099s", "`â\\x80\\x99` is ’ read as Latin-1"),
        ("end.Â\u00a0Next", "`Â\\xa0` is \\xa0 read as Windows-1252"),
        ("cafÃƒÂ©", "`ÃƒÂ©` is é read as Windows-1252 twice"),
        (
            f"it{misread(misread('’', 'cp1252'), 'mac_roman')}s",
            "`√¢‚Ç¨‚Ñ¢` is ’ read as Windows-1252, then as Mac Roman",
        ),
    ],
)
def test_message(text: str, message: str) -> None:
    assert messages(text) == [message]


def test_only_the_span_is_edited() -> None:
    (diagnostic,) = check_text("ab cafÃ©, 📅", select=["mojibake"])
    assert diagnostic.fix is not None
    assert diagnostic.fix.title == "put é back"
    (edit,) = diagnostic.fix.edits
    assert (edit.start, edit.end, edit.text, diagnostic.fix.safe) == (6, 8, "é", True)


@pytest.mark.parametrize(
    "text",
    ["`üìÖ` is broken 📅, gr√ºn\n", "```\nüìÖ\n```\n📅\n", "    üìÖ\n\n📅\n", "the bytes `Ã©t` alone\n"],
    ids=["in the line", "fence", "indented", "nothing else in the note"],
)
def test_code_is_told_and_kept(text: str) -> None:
    found = [d for d in check_text(text, select=["mojibake"]) if d.fix is None]
    assert [d.level for d in found] == [Level.INFO]
    assert found[0].help
    assert text[found[0].span.start : found[0].span.end] in fix_text(text, select=["mojibake"])


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "BOM"])
def test_code_of_a_damaged_note_is_repaired(mark: str) -> None:
    text = "café `naïve`\n\n```\n– schön 📅\n```\n"
    assert fix_text(mark + misread(text, "cp1252"), select=["mojibake"]) == mark + text


def test_a_note_that_is_damaged_all_over_is_repaired_where_it_seems_to_quote() -> None:
    text = "El modo `u` (unicode) y `m` (multilínea) del más allá – según el índice → fin"
    assert repaired(misread(text, "mac_roman")) == text


def test_an_ogonek_of_its_own_comes_back_among_letters_of_its_language() -> None:
    text = "Część planu – zarza\u0328dzanie i wiedza\u0328 łódź"
    assert repaired(misread(text, "mac_roman")) == text


def test_comments_are_repaired() -> None:
    assert fix_text("%% cafÃ© %% <!-- üìÖ --> 📅", select=["mojibake"]) == "%% café %% <!-- 📅 --> 📅"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[t](caf%C3%83%C2%A9.md) cafÃ©", "[t](caf%C3%A9.md) café"),
        ("[[cafÃ©#LÃ©gende|un cafÃ©]]", "[[café#Légende|un café]]"),
        ("[[cafÃ©#^b1|Ã©tÃ©]] ![[cafÃ©.png|200]]", "[[café#^b1|été]] ![[café.png|200]]"),
        ("[r]: <cafÃ© A.md> 'cafÃ©'", "[r]: <café A.md> 'café'"),
    ],
)
def test_links(text: str, expected: str) -> None:
    assert fix_text(text, select=["mojibake"]) == expected


LATE = """
import sys
from notelint import check_text
check_text({text!r}, select=["mojibake"])
print(*sorted(name for name in sys.modules if "mojibake." in name or "_targets" in name))
"""


@pytest.mark.parametrize(
    ("text", "imported"),
    [
        ("plain", []),
        ("good – é", [f"notelint.mojibake.{name}" for name in ("codecs", "prefilter", "repair", "runs", "tables")]),
    ],
)
def test_a_clean_note_pays_for_no_import(text: str, imported: list[str]) -> None:
    code = LATE.format(text=text)
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.split() == imported


def test_frontmatter_that_yaml_refuses_is_repaired() -> None:
    text = "---\ntitle: Mira’s café\n---\n"
    assert fix_text(misread(text, "latin-1"), select=["mojibake"]) == text


NAME = "Mira‚Äôs plan"
GOOD = "Mira’s plan"
TARGETS = {
    "wikilink": "[[{}]] 📅",
    "wikilink with alias": "[[Plans/{}#Goals|Plan]] 📅",
    "embed": "![[{}.md]] 📅",
    "Markdown link": "[plan](<Plans/{}.md>) 📅",
    "path in frontmatter": "---\nsource_ref: Plans/{}.md\n---\n📅",
    "quoted path": "---\nsource_ref: 'Plans/{}.md'\n---\n📅",
    "link in frontmatter": '---\nrelated:\n- "[[{}|Plan]]"\n---\n📅',
}


@pytest.mark.parametrize("shape", TARGETS)
@pytest.mark.parametrize(("files", "kept"), [((NAME,), True), ((NAME, GOOD), False), ((GOOD,), False), ((), False)])
def test_targets(folder: Folder, shape: str, files: tuple[str, ...], kept: bool) -> None:
    for name in files:
        folder.write(f"Plans/{name}.md", "")
    text = TARGETS[shape].format(NAME)
    folder.write("note.md", text)
    folder.run("--select", "mojibake", "--fix", "note.md")
    assert folder.read("note.md").decode() == (text if kept else text.replace("‚Äô", "’"))


def test_an_alias_is_repaired_where_the_target_is_kept(folder: Folder) -> None:
    folder.write(f"{NAME}.md", "")
    folder.write("note.md", f"[[{NAME}|{NAME}]]")
    ran = folder.run("--select", "mojibake", "--fix", "note.md")
    assert folder.read("note.md").decode() == f"[[{NAME}|{GOOD}]]"
    assert ran.status == 0, "what is kept is no error"
