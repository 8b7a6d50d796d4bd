"""Mojibake that has lost something: bytes without a character, straightened quotes, spaces, controls."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint import Certainty, repair_mojibake
from notelint.mojibake.candidate import Grade, Graded
from notelint.mojibake.lossy.languages import accented, language_weight
from notelint.mojibake.lossy.letters import Word
from notelint.mojibake.lossy.readings import lossy_readings

UNDEFINED = {"cp1252": "[\x81\x8d\x8f\x90\x9d]", "cp1254": "[\x81\x8d\x8e\x8f\x90\x9d\x9e]", "latin-1": "(?!)"}
STRAIGHT = str.maketrans("“”„‘’‚", "\"\"\"'''")


def misread(text: str, codec: str) -> str:
    """The text as a program shows it that takes UTF-8 for another encoding; undefined bytes become C1 controls."""
    return "".join(bytes((byte,)).decode(codec, "ignore") or chr(byte) for byte in text.encode())


def lost(text: str, codec: str, sign: str) -> str:
    return re.sub(UNDEFINED[codec], sign, misread(text, codec))


def repaired(text: str) -> str:
    pieces: list[str] = []
    place = 0
    for repair in repair_mojibake(text):
        if repair.certainty is Certainty.SAFE:
            pieces += (text[place : repair.start], repair.text)
            place = repair.end
    return "".join((*pieces, text[place:]))


def all_graded(text: str) -> list[Graded]:
    return [graded for reading in lossy_readings(text) for graded in reading]


TASKS = [
    "- [ ] Send the plan 📅 2031-05-01 ⏫ #task",
    "- [ ] Water the ferns 🔁 every week 🏁 delete 🛫 2031-05-01",
    "- [x] Paint the shed 🔺 ➕ 2031-04-02 ⏳ 2031-05-01 ✅ 2031-05-02",
    "- [-] Ask Nora 🆔 abc123 ⛔ dgh4f5 🔼 ❌ 2031-05-02 #task",
    "* [ ] Sell the boat 🔽",
    "1. [ ] Sell the boat ⏬",
]
LINES = [
    "the “old” boat, and a “new” one",
    "⚠️ mind the step ❤️ ✅ done",
    "🙏 thanks, a 👨‍👩‍👧 family of 🧑🏽‍🚀 and 🇨🇭",
    "1️⃣ first ← back",
    "“so” 🙂‍↔️ and 🙂‍↕️",
    "Petr hledá člověka, který řídí – čas běží",
    "Łukasz i Łódź, ćma",
    "África está aquí, el día – también",
    "voilà déjà l’été à la mer",
]


@pytest.mark.parametrize("codec", ["cp1252", "cp1254"])
@pytest.mark.parametrize("sign", ["", "\ufffd", "?"], ids=["dropped", "replaced", "question mark"])
@pytest.mark.parametrize("line", [*TASKS, *LINES])
def test_lost_bytes(line: str, sign: str, codec: str) -> None:
    assert repaired(lost(line, codec, sign)) == line


@pytest.mark.parametrize("codec", ["cp1252", "cp1254"])
@pytest.mark.parametrize("line", [*TASKS, "a 🔴 dot", "don’t “do” that"])
def test_straightened_quotes(line: str, codec: str) -> None:
    assert repaired(misread(line, codec).translate(STRAIGHT)) == line


@pytest.mark.parametrize("line", [*TASKS, "Mira’s – or Nora’s — “plan”… → • done", "⚠️ and 🧑🏽‍🚀 go"])
@pytest.mark.parametrize("headless", [False, True])
def test_straightened_quotes_of_mac_roman(line: str, headless: bool) -> None:
    damaged = misread(line, "mac_roman").translate(STRAIGHT)
    assert repaired(damaged.replace("\uf8ff", "") if headless else damaged) == line


@pytest.mark.parametrize("codec", ["cp1252", "cp1254", "latin-1"])
@pytest.mark.parametrize(
    "line",
    [
        "il va à la plage, déjà là",
        "um passeio às nove, àquele lugar",
        "20\u00a0km, et alors\u00a0? voilà",
        "🏠 home ⚠️ mind the step",
        "Šárka má ráda šálky, Škoda, že ne",
    ],
)
def test_spaces(line: str, codec: str) -> None:
    assert repaired(misread(line, codec).replace("\u00a0", " ")) == line.replace("km\u00a0", "km ")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("một hàng ở nhà này", id="Vietnamese, inside and at the end of words"),
        pytest.param("Chọn và xóa", id="behind it a space of its own"),
        pytest.param("la matemàtica de la pàgina", id="Catalan"),
        pytest.param("**Novità**", id="before a mark of Markdown"),
        pytest.param("[[Retour à Genève]]", id="a word by itself before a capital letter"),
        pytest.param("già, e là", id="before a comma"),
    ],
)
def test_spaces_that_words_tell_from_soft_hyphens(line: str) -> None:
    assert repaired(misread(line, "cp1252").replace("\u00a0", " ")) == line


@pytest.mark.parametrize(
    "damaged",
    [
        pytest.param("Plan vÃ o", id="và with o, or ví before o"),
        pytest.param("so cafÃ© vÃ o", id="beside other damage"),
        pytest.param("le cafÃ© voilÃ que", id="a space that is gone"),
        pytest.param("cafÃ© e bontÃ", id="at the end of a line, too"),
        pytest.param("xyz qrrÃ x", id="no known word"),
        pytest.param("Å ðŸš€", id="a letter that is no word"),
        pytest.param("×¡× ×›×¨×•×Ÿ", id="Hebrew, a nun inside or a mem at the end"),
    ],
)
def test_what_may_have_been_one_letter_or_another_is_left(damaged: str) -> None:
    assert repaired(damaged) == damaged


@pytest.mark.parametrize("codec", ["cp1252", "cp1254", "latin-1"])
@pytest.mark.parametrize(
    "line",
    [
        "el día de María aquí",
        "Zapnutí CSS",
        "vysoký díl zistí štáty",
        "um país possível",
        "lidí a dní příští",
        "⏭️ 🇭🇺 go",
    ],
)
def test_soft_hyphens(line: str, codec: str) -> None:
    assert repaired(misread(line, codec).replace("\u00ad", "")) == line


SCRIPTS = [
    pytest.param("Её предложение по ремонту хорошее, счёт № 15", id="Russian"),
    pytest.param("Її звіт ще не готовий, зустріч у п’ятницю", id="Ukrainian, an apostrophe before a letter"),
    pytest.param("Η Ελένη θα στείλει την πρόταση μέχρι την Παρασκευή", id="Greek"),
    pytest.param("צריך לבדוק שוב את המספרים ואת הדוח", id="Hebrew"),
    pytest.param("يجب إرسال التقرير قبل نهاية الأسبوع", id="Arabic"),
    pytest.param("कृपया रिपोर्ट शुक्रवार तक भेज दें।", id="Hindi"),
    pytest.param("我们明天上午在新的办公室开会，请大家准时参加。", id="Chinese"),
    pytest.param("会議は明日の午前中に新しいオフィスで行います。", id="Japanese"),
]


@pytest.mark.parametrize("sign", ["", "\ufffd", "?"], ids=["dropped", "replaced", "question mark"])
@pytest.mark.parametrize("line", SCRIPTS)
def test_lost_bytes_of_other_scripts(line: str, sign: str) -> None:
    assert repaired(lost(f"- [ ] {line}", "cp1252", sign)) == f"- [ ] {line}"


@pytest.mark.parametrize("codec", ["cp1252", "mac_roman"])
@pytest.mark.parametrize("line", [line for line in SCRIPTS if line.id not in ("Hebrew", "Japanese")])
def test_straightened_quotes_of_other_scripts(line: str, codec: str) -> None:
    assert repaired(misread(line, codec).translate(STRAIGHT)) == line


ONE_BY_ONE = [
    pytest.param("He said â€œnoâ€ … twice", "He said “no” … twice", id="a quotation that was opened is closed"),
    pytest.param("GyÅ'zÅ' KÃ¶vÃ©r", "Győző Kövér", id="letters of a word go together"),
    pytest.param("pokÃ³j â€\ufffdDomâ€\ufffd", "pokój „Dom”", id="a low quote before a word"),
    pytest.param("FÃ¼r GÃ¶rel Åkervik, ÃÃ¤", "FÃ¼r GÃ¶rel Åkervik, ÃÃ¤", id="a letter in use is left"),
    pytest.param("- 'Çπ50 'áí 'Ç™70", "- ₹50 ⇒ ₪70", id="rare signs of Mac Roman side by side"),
    pytest.param('Êüî"Çâ"Åã', "柔らか", id="Japanese of Mac Roman with its lead bytes straightened"),
    pytest.param('- [ ] x ðŸ"… 2031-05-01', "- [ ] x 📅 2031-05-01", id="before a date"),
    pytest.param("- [ ] x ðŸ” every day", "- [ ] x 🔁 every day", id="before a rule, with a magnifying glass as rival"),
    pytest.param("- [ ] x 'è´", "- [ ] x ⏫", id="Mac Roman with its quote straightened"),
    pytest.param("x 'Äî y", "x — y", id="a dash of Mac Roman"),
    pytest.param('pages 3â€"9', "pages 3–9", id="an en dash between numbers"),
    pytest.param('a â€“ b\n\nkeyâ€"value', 'a – b\n\nkeyâ€"value', id="no quote before a quote before a word"),
    pytest.param("at 11:01'ÄØAM", "at 11:01\u202fAM", id="a thin space of Mac Roman, no letter behind a quote"),
    pytest.param("- TÃ´ sÃ¡ng: Chuyá»ƒn Ä'á»•i", "- Tô sáng: Chuyển đổi", id="no Ă before another letter"),
    pytest.param("it isnâ€'t", "it isn’t", id="an apostrophe of which the last character became one"),
    pytest.param("it isnât dÃa", "it isn’t día", id="Latin-1 without its controls"),
    pytest.param("- [ ] x ð 2031-05-01", "- [ ] x 📅 2031-05-01", id="a date of Latin-1 without its controls"),
    pytest.param("SaÃa cafÃ©", "Saía café", id="a soft hyphen in a word"),
    pytest.param("Ã\ufffdgua", "Água", id="a capital whose byte was replaced"),
    pytest.param("dÃa\r\nÃ©tÃ©\rdÃa", "día\r\nété\rdía", id="all line ends"),
    pytest.param("- Hâ''O, 5 Â°C", "- H₂O, 5 °C", id="an index of which both bytes became quotes"),
    pytest.param("'Äöamt‘, so groÃü", "'Äöamt‘, so groÃü", id="a low quote beside another codec"),
    pytest.param("â”œâ”€ one â”\ufffd", "├─ one ┐", id="a light corner in a light drawing"),
    pytest.param("ğŸš² â€\ufffdthenâ€œ, so", "🚲 „then“, so", id="a low quote that a high one closes"),
    pytest.param("fast â°, slow â³ cafÃ©", "fast ⏰, slow ⏳ café", id="no power behind a space"),
    pytest.param('â"ƒ cafÃ© â"ƒ', "┃ café ┃", id="no degrees behind a word"),
    pytest.param("(xÂ² + 3) âˆ' 2", "(x² + 3) − 2", id="a minus behind a term"),
    pytest.param('CafÃ©: 3 â€" 9', "Café: 3 – 9", id="an en dash between numbers with spaces"),
]


PASTED = [
    pytest.param("ناقشنا {}؟ في الاجتماع", "النشر", "cp1252", id="before a question mark of Arabic"),
    pytest.param("आज {}।", "बैठक", "cp1254", id="before the full stop of Hindi"),
    pytest.param("nutrition {} infection", "الإفطار", "cp1252", id="a quote behind a lead tells Windows"),
    pytest.param("the draft of the {} budget", "”", "cp1252", id="no dagger before a word"),
    pytest.param("Перерахувати {} файли", "всі", "cp1252", id="few letters tell no Latin-1"),
    pytest.param("{}", "Її ім’я – Ґалаґан", "cp1252", id="a letter of Ukrainian alone"),
    pytest.param("5. {}。", "將日誌檔案儲存到你的裝置", "cp1252", id="traditional Chinese"),
    pytest.param("{}", "## Índice\n- según Íñigo Peñalba, 📅", "cp1252", id="capitals of a title and a name"),
]


@pytest.mark.parametrize(("frame", "text", "codec"), PASTED)
def test_pasted_with_lost_bytes(frame: str, text: str, codec: str) -> None:
    assert repaired(frame.format(lost(text, codec, ""))) == frame.format(text)


AFTERWARDS = [
    pytest.param("Sau đó đã cài đặt", "cp1252", id="no Ă before another letter of Vietnamese"),
    pytest.param("Ο Γιώργος Παπαδής θα στείλει το σχέδιο", "cp1254", id="controls of cp1254 without its letters"),
]


@pytest.mark.parametrize(("line", "codec"), AFTERWARDS)
def test_straightened_quotes_by_the_line(line: str, codec: str) -> None:
    assert repaired(misread(line, codec).translate(STRAIGHT)) == line


def test_what_is_repaired_is_no_damage_at_the_next_look() -> None:
    damaged = "# ConseguÃ\xad â€“ cosÃ¬Â»\nwell ğŸŒˆ, not ğŸ?ª"
    assert repaired(damaged) == "# Conseguí – così»\nwell ğŸŒˆ, not ğŸ?ª"


@pytest.mark.parametrize(("damaged", "expected"), ONE_BY_ONE)
def test_one_by_one(damaged: str, expected: str) -> None:
    assert repaired(damaged) == expected


@pytest.mark.parametrize(
    "damaged",
    [
        pytest.param("ðŸ“ list", id="memo, folder, pin"),
        pytest.param('one â€" two', id="an en dash or an em dash"),
        pytest.param('Naïve â€" rÃ©sumÃ©', id="a dash in doubt where a later turn sees other quotes"),
        pytest.param('so it isâ€"or was', id="an en dash or an em dash between words"),
        pytest.param('Tid â€" sÃ¥ lÃ¤nge', id="either dash in Swedish, of which texts are translated"),
        pytest.param('„BelefÃ©r, jÃ³” â€" mondta', id="either dash in Hungarian"),
        pytest.param('from 12 Mayâ€"June 3, cafÃ©', id="either dash beside one number"),
        pytest.param('ðŸ"¦ box', id="a box or a torch"),
        pytest.param('so ðŸ"¥ cafÃ©', id="fire or an inbox"),
        pytest.param("ðŸ˜' well", id="a face that laughs or one that does not"),
        pytest.param("â˜' cafÃ©", id="a ballot box or an umbrella"),
        pytest.param("slope âˆ\ufffd xÂ²", id="the sign of proportion or a product"),
        pytest.param("ðŸ\ufffd† cafÃ©", id="a cup or a leopard"),
        pytest.param('a â€"bâ€" cafÃ©', id="two dashes in doubt"),
        pytest.param("ðŸ“ list cafÃ©", id="in doubt, and a line is repaired as a whole"),
        pytest.param("â list", id="any sign"),
        pytest.param("ðŸ", id="half an emoji"),
        pytest.param("Ã", id="a letter alone"),
        pytest.param("Döntés: a \u00c3rtad ára", id="í and Í"),
        pytest.param(lost("Запитати у Юлія Щербій.", "cp1254", "?"), id="a part of it in another codec"),
        pytest.param(lost("Nora nói về một chủ đề lớn", "cp1252", ""), id="half of a Vietnamese letter before a space"),
        pytest.param("everywhere æ‚ç§ thomas", id="a rare sign of Mac Roman behind a lead"),
    ],
)
def test_what_is_in_doubt_stays(damaged: str) -> None:
    assert repaired(damaged) == damaged


GENUINE = [
    "être «à» l'été, l'œuvre, l'éé 'öö' 'üç' 'Ääni' 'áætlun' 'óánægju' \"âge\"",
    "MANHÃ IRMÃ? AMANHÃ! «MAÇÃ» 'NÃO' \"Ã\" Ã  Ä ? Å ! Ã, Ä, Å",
    'Ärger Åland Ñandú Ðuro Îles Österreich Öl-Ärger "Übel" ESPAÑA? LISÄÄ',
    "»hâlâ« «voilâ» hâlâ… hâlâ” – ğ… ï\u00b8 c'est-à-dire",
    "cât dégâts râs mât bât ðað það ð «ð»",
    "-é-à-ü -ö-ä- 5-6 'é' 'à' “é” l’â",
    "caf? ?? \ufffd a \ufffd\ufffd r\ufffdsum\ufffd",
    "Привет – мир, Ñ Ð Ω 'ñ' “с я” «э»",
    'a "word", a \'word\', 5" x 6", it\'s -- no...',
    "📅 🔁 👨‍👩‍👧 1️⃣ ⚠️ – “so” ‘so’ …",
    "„SELVIÄÄ“ «PITÄÄ» “ENÄÄ” ‚ENÄÄ‘ „MΕ“ «OД» ‚OД‘",
    '«é» «été» “à” ‘è’ «né»… å» ç» 5×" 3 × 4, Ø 20 Ù? ÷ ×\' \'éé "öö" í”',
]


@pytest.mark.parametrize("text", GENUINE)
def test_genuine_text_is_silent(text: str) -> None:
    for shape in (text, f"- [ ] {text}", *text.split()):
        assert [graded for graded in all_graded(shape) if graded.grade >= Grade.LIKELY] == []
        assert repaired(shape) == shape


def test_whole_damage_is_no_concern_of_this_part() -> None:
    for codec in ("cp1252", "cp1254", "latin-1", "mac_roman"):
        text = misread("\n".join(TASKS + LINES), codec)
        assert [graded for graded in all_graded(text) if graded.grade >= Grade.LIKELY] == []


LETTERS = st.sampled_from("aAn .?,'\"-\n\r\té€ÄÖÃÂÅÐÑâðğŸïœ“”’‚„™…¸­ \u0081\u008d\ufffd\u00a0\ud83d📅-ÄîüìÖ0[]")
ANY_TEXT = st.text(st.one_of(LETTERS, st.characters()), max_size=60)


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT)
def test_candidates_are_in_order_and_tell_their_place(text: str) -> None:
    for reading in lossy_readings(text):
        for candidate, grade in reading:
            assert candidate.lossy
            assert candidate.raw == text[candidate.start : candidate.end] != ""
            assert candidate.text
            assert grade is Grade.NEVER or candidate.text != candidate.raw
            assert not any(char in candidate.text for char in "\r\n")
        assert all(first.candidate.end <= second.candidate.start for first, second in pairwise(reading))


@settings(max_examples=150, deadline=None)
@given(ANY_TEXT)
def test_repairs_are_final(text: str) -> None:
    once = repaired(text)
    if all(repair.certainty is Certainty.SAFE for repair in repair_mojibake(text)):
        assert repaired(once) == once


@pytest.mark.parametrize(
    "text",
    [part * 40_000 for part in ("Ã", "aÃ", "ðŸ", "Ð¿Ñ", "'Äô", "-Ä", "â€ ", "Ã\n", "Ã ðŸ")],
    ids=lambda text: ascii(text[:3]),
)
def test_long_lines_take_linear_time(text: str) -> None:
    start = time.process_time()
    assert all_graded(text) is not None
    assert time.process_time() - start < 6


def test_words_are_weighed() -> None:
    assert Word("dok", [""], "", "č").weight(["č"]) != Word("dok", [""], "", "ā").weight(["ā"])
    assert Word("", [""], "esky", "č").weight(["č"]) > Word("", [""], "esky", "ā").weight(["ā"])
    assert Word("", ["", "пасибо"], "", "с").weight(["с"]) > Word("", ["", "пасибо"], "", "я").weight(["я"])
    assert Word("d", [""], "a", "í").is_familiar("í")
    assert not Word("d", [""], "a", "ĝ").is_familiar("ĝ")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Натисніть «Додати», щоб усе зберегти", id="Ukrainian"),
        pytest.param("Нажмите, чтобы сохранить файл приложениями", id="Russian"),
        pytest.param("сохранить с новым именем, с именами и", id="a word of one letter before a noun"),
        pytest.param("Ο Μάρκος Ψαρρός θα στείλει το σχέδιο", id="Greek"),
        pytest.param("„know“ ‚force‘ ”flowers”", id="quotes alike"),
    ],
)
@pytest.mark.parametrize("sign", ["", "\ufffd"], ids=["dropped", "replaced"])
def test_words_of_many_open_letters(line: str, sign: str) -> None:
    assert repaired(lost(line, "cp1252", sign)) == line


@pytest.mark.parametrize("codec", ["cp1252", "cp1254"])
@pytest.mark.parametrize("sign", ["", "\ufffd", "?"], ids=["dropped", "replaced", "question mark"])
@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Не вдалося надіслати скидання, якір", id="Ukrainian"),
        pytest.param("сжатие ячейки, эта часть сеанса", id="Russian"),
        pytest.param("скачать двоичный пакет в текущий каталог", id="a word of one letter that is whole"),
        pytest.param("Наступна зустріч у середу, її тема: сто", id="a word that is more frequent in another language"),
        pytest.param("⏺️ record, ⁉️ what", id="signs before a variation selector"),
        pytest.param("την παύση και η ταύτιση, μακρύ", id="Greek"),
        pytest.param("לשאול את המנהל על התקציב", id="Hebrew"),
        pytest.param("時間を参照してください、これは使用できません。", id="Japanese"),
        pytest.param("議題は「時間」です。会議の内容を確認してください。", id="a bracket closes"),
        pytest.param("您的本地修改将被合并操作覆盖", id="Chinese"),
        pytest.param("선택한 부분을 사용할 수 없습니다", id="Korean"),
        pytest.param("perche\u0301 no, esta\u0301 aqui\u0301", id="letters in parts"),
        pytest.param("wartość „:”, opcja „-a” też", id="a low quote before a sign"),
        pytest.param("Él dijo: “¿Por qué?” — y salió", id="a question mark that stands there by itself"),
        pytest.param("—¿Qué hora es? —preguntó Íñigo", id="a capital that is no soft hyphen"),
    ],
)
def test_words_tell_what_is_lost(line: str, sign: str, codec: str) -> None:
    text = "\n".join((line, *LINES[5:]))
    assert repaired(lost(text, codec, sign)).split("\n")[0] == line


def test_names_that_begin_with_a_lost_letter() -> None:
    assert repaired(lost("Ask Íñigo today", "cp1252", "\ufffd")) == "Ask Íñigo today"


SETTLED = [
    misread(line, "cp1252") for line in ("- Café für Zoë – “plan”…", "- Öl über Grün… “alt”", "- Été à Orléans – “ça”")
]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Petr hledá člověka", "Petr hledá člověka"),
        ("🙏 thanks, a 👨‍👩‍👧 family", "🙏 thanks, a 👨‍👩‍👧 family"),
        pytest.param("📅 and 🐙 stay", None, id="a picture in doubt"),
    ],
)
def test_lossy_lines_among_lines_that_tell_the_codec(line: str, expected: str | None) -> None:
    damaged = lost(line, "cp1252", "\ufffd")
    text = "\n".join((*SETTLED, damaged, "a clean “line” of it"))
    assert repaired(text).split("\n")[3] == (damaged if expected is None else expected)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("das Büro – neu – ist größer", "das Büro – neu – ist größer"),
        pytest.param("Dinner with Jürgen Müller — bring Ångström", None, id="names tell no language"),
        pytest.param("12–18 – or 20", None, id="a dash between spaces"),
    ],
)
def test_dashes_by_the_words_of_the_line(line: str, expected: str | None) -> None:
    damaged = misread(line, "cp1252").translate(STRAIGHT)
    assert repaired(damaged) == (damaged if expected is None else expected)


@pytest.mark.parametrize("word", ["Äiti", "År", "Även", "Äusserst", "Åsa", "Ärger"])
def test_words_with_a_capital_letter_stay_beside_a_damaged_emoji(word: str) -> None:
    assert repaired(f"- [ ] {word} ðŸ“… 2031-05-01") == f"- [ ] {word} 📅 2031-05-01"


@pytest.mark.parametrize("word", ["Åirketi", "Åimdi"])
def test_a_word_that_hardly_begins_so_keeps_its_line(word: str) -> None:
    damaged = f"- [ ] {word} ara ğŸ“… 2031-05-01"
    assert repaired(damaged) == damaged
    assert [repair.certainty for repair in repair_mojibake(damaged)] == [Certainty.REPORT] * 2


def test_a_mark_of_direction_is_no_quote() -> None:
    damaged = lost("\u200fCtrl اليمين (أثناء الضغط)", "cp1252", "")
    assert repaired(damaged) == damaged


def test_what_is_in_doubt_is_told_beside_repairs() -> None:
    damaged = lost("déjà vu “so”\n📅 and 🐙 stay", "cp1252", "\ufffd")
    told = [repair for repair in repair_mojibake(damaged) if repair.certainty is Certainty.REPORT]
    assert [(damaged[repair.start : repair.end], repair.reason.partition("; ")[2][:4]) for repair in told] == [
        ("ðŸ“…", "othe"),
        ("ðŸ\ufffd™", "what"),
    ]
    assert not any(repair.reason.endswith("so all of the line is left") for repair in repair_mojibake("«à» déjà »á«"))


@pytest.mark.parametrize("damaged", ['| âœ" | done |', "Plan vÃ o", "ğŸ“ list", 'one â€" two'])
def test_what_is_damage_for_sure_is_told_by_itself(damaged: str) -> None:
    assert [repair.certainty for repair in repair_mojibake(damaged)] == [Certainty.REPORT]


@pytest.mark.parametrize("text", ["東京" * 5, "次回の会議は水曜日です。" * 200], ids=["of two characters", "very long"])
def test_a_row_that_is_damage_by_itself_is_repaired_or_told(text: str) -> None:
    damaged = lost(text, "cp1252", "")
    expected = [(text, Certainty.SAFE)], [(damaged, Certainty.REPORT)]
    assert [(repair.text, repair.certainty) for repair in repair_mojibake(damaged)] in expected


def test_a_long_row_takes_linear_time() -> None:
    damaged = lost("世界是这样的人们" * 20_000 + "文件实在", "cp1252", "\ufffd")
    start = time.process_time()
    assert repaired(damaged).endswith("文件实在")
    assert time.process_time() - start < 6


@pytest.mark.parametrize("sign", ["", "\ufffd"], ids=["dropped", "replaced"])
def test_what_is_lost_in_a_long_row_is_weighed(sign: str) -> None:
    row = "次回の会議は水曜日、議題は予算です。" * 80
    assert repaired(lost(row, "cp1252", sign)) == row


def test_cyrillic_letters_of_two_languages_do_not_stand_in_a_line() -> None:
    assert language_weight("э", frozenset("ії")) < language_weight("є", frozenset("ії")) == 0.0
    assert language_weight("ы", frozenset("é")) == 0.0


def test_letters_of_two_languages_do_not_stand_in_a_line() -> None:
    near = accented("ağaç ve ışık")
    assert language_weight("ş", near) == 0 > language_weight("Ł", near)
    assert language_weight("я", near) == 0
