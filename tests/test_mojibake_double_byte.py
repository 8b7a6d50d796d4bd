"""UTF-8 misread in encodings of two bytes, and half surrogate pairs: what is undone, what is left, what is genuine."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint import Certainty, repair_mojibake
from notelint.mojibake.candidate import Candidate, Grade, Graded
from notelint.mojibake.double_byte.codecs import misreadings
from notelint.mojibake.double_byte.prefilter import may_be_double_byte
from notelint.mojibake.double_byte.readings import double_byte_readings
from notelint.mojibake.double_byte.signs import is_common_cjk
from notelint.mojibake.packed import front_coded, unpacked
from notelint.mojibake.runs import may_hold_surrogates
from notelint.mojibake.surrogates import surrogate_readings

DECODERS = ("gbk", "gb18030", "cp932", "shift_jis")


def _applied(text: str, readings: list[list[Graded]]) -> str:
    """The text with all that is sure, or goes with it."""
    for candidate in sorted((graded.candidate for reading in readings for graded in reading), reverse=True):
        assert text[candidate.start : candidate.end] == candidate.raw
        text = text[: candidate.start] + candidate.text + text[candidate.end :]
    return text


def undone(text: str) -> str:
    return _applied(text, list(double_byte_readings(text))[:1])


def joined(text: str) -> str:
    return _applied(text, list(surrogate_readings(text)))


def candidates(text: str) -> list[Candidate]:
    return [graded.candidate for reading in double_byte_readings(text) for graded in reading]


KEPT = [
    "He don’t know if it’s ready",
    "an “old” plan and a “new” one",
    "café, naïve, Zürich, Señor, être, über, même",
    "- [ ] Call Mira 📅 2031-10-07 🔺 #task",
    "- [ ] Oil the winch 📅 2031-10-07 🔼 #task #auto",
    "- [x] Paint the door ✅ 2031-10-07",
    "- [ ] Paint the door ➕ 2031-10-07 #task",
    "- [ ] Paint the door ⏳ 2031-10-07 🔽",
    "⚠️ wait, ✔️ done, ❤️ good",
    "a → b",
    "⭐ Highlights of the week",
    "10–15% more",
    "20 °C in the shed",
]


@pytest.mark.parametrize("text", KEPT)
@pytest.mark.parametrize("errors", ["replace", "ignore"])
@pytest.mark.parametrize("decoder", ["gbk", "gb18030", "cp932"])
def test_what_stood_there_comes_back(text: str, errors: str, decoder: str) -> None:
    weak = {"✅", "➕", "⏳", "⭐", "→"}  # without a mark of the loss these are damage beside other damage alone
    if errors == "ignore" and weak.intersection(text):
        text = f"it’s {text}" if not text.startswith("-") else text.replace("door", "door’s")
    damaged = text.encode().decode(decoder, errors)
    assert damaged != text
    assert may_be_double_byte(damaged)
    assert undone(damaged) == text


@pytest.mark.parametrize(
    ("text", "decoder"),
    [
        ("Привет, это заметка о встрече", "gbk"),
        ("Mężczyzna zażółcił gęślą jaźń, Łódź", "gbk"),
        ("Αυτό είναι ένα σημείωμα", "gbk"),
        ("我们今天在会议室里讨论了新的预算计划。", "gb18030"),
        ("会議のメモを書く、それから帰る。", "cp932"),
        ("🚀 Launch, 💡 Idea, 📝 Minutes.", "gbk"),
        ("🚀 Launch, 💡 Idea, 🎯 Goals.", "cp932"),
        ("- [ ] Call Mira 📅 2031-10-07 🔺", "shift_jis"),
    ],
)
def test_other_scripts_and_signs(text: str, decoder: str) -> None:
    assert undone(text.encode().decode(decoder, "replace")) == text


@pytest.mark.parametrize(
    ("damaged", "text"),
    [
        ("don鈥檛", "don’t"),
        ("caf茅 and M眉ller", "café and Müller"),
        ("馃搮 2031-01-01", "📅 2031-01-01"),
        ("- [x] Sweep 鉁? 2031-01-01 馃敽", "- [x] Sweep ✅ 2031-01-01 🔺"),
        pytest.param("- [x] Sweep 鉁?2031-01-01 馃敽", "- [x] Sweep ✅ 2031-01-01 🔺", id="the space was swallowed"),
        pytest.param("鈥渂ig鈥?plan", "“big” plan", id="the space behind a quote was swallowed"),
        ("the 窶彙ig窶・plan", "the “big” plan"),
        ("don窶冲 go 竊・there", "don’t go → there"),
        ("cafﾃｩ", "café"),
        pytest.param("can鈥檛 they?", "can’t they?", id="a question mark of its own"),
        ("caf茅?", "café?"),
        pytest.param("it鈥檚 caf茅\r\nover", "it’s café\r\nover", id="line ends"),
        pytest.param("脿 la carte, d茅j脿 vu", "à la carte, déjà vu", id="a letter that is a word"),
    ],
)
def test_forms_of_other_programs(damaged: str, text: str) -> None:
    assert undone(damaged) == text


ISLANDS = [
    pytest.param("Küçük şey: ", "özlem", " “yok”", id="Latin beside Latin"),
    ("Vă rog, ", "situații", " – da"),
    ("Çay 📅 ", "Kříž", " ß"),
    ("تقرير: ", "celebrações", "."),
    ("החלטה: ", "traducción", " טוב"),
    ("Вопрос № 7: почему ", "доходит", " поздно?"),
    ("«Το ", "τελικό", " δεν είναι έτοιμο»"),
    ("the ", "يجب", " budget"),
    ("the ", "לשאול", " budget"),
    ("the ", "союз", " of today"),
]


@pytest.mark.parametrize(("before", "text", "after"), ISLANDS)
def test_damage_among_good_characters(before: str, text: str, after: str) -> None:
    damaged = before + text.encode().decode("gbk") + after
    assert undone(damaged) == before + text + after


LINES = [
    ("Вопрос № 7: почему сегодня?", "gbk"),
    ("* „Geräte können wir nicht leisten“, sagte Käthe.", "gbk"),
    ("Pokój „Źródło” jest mały", "gbk"),
    ("„Sünde ist groß“ – so schließt Käthe", "gbk"),
    ("«Вот так», — сказал он", "gbk"),
    ("Größe: 20 m², Höhe 3 m", "gbk"),
    ("© Alder ® Birch™ № 20, § 8, ¶ 4", "gbk"),
    ("She said ‘maybe’ for the café… ask again", "gbk"),
    ("44 × 22 ÷ 8 ± 3", "gbk"),
    ("████░░ 40 %", "gbk"),
    ("Käß, weiß und Spaß – schön", "cp932"),
    ("Si potrà fare età solo dopo", "cp932"),
    ("È più così, perché non c’è", "cp932"),
    ("Vă rugăm să verificați americană", "cp932"),
    ("Price: €11 / £77 / ¥20 / 46 ¢", "cp932"),
    ("> 🇨🇲 remember the boats", "shift_jis"),
    ("the © sign stands here alone", "cp932"),
    ("- [ ] Send the draft ⛔ b33x 🔺 ➕ 2031-10-08 ❌ 2031-04-06 ✅ 2031-07-20", "gbk"),
    ("- [-] Book the “Alder” room 🆔 t20 🔺 🏁 delete 🛫 2031-09-10 ⏳ 2031-05-12", "gbk"),
    ("- [-] Book the “Alder” room 🆔 t20 🏁 delete ➕ 2031-09-10 🗓️ 2031-05-12", "shift_jis"),
]


@pytest.mark.parametrize(("text", "decoder"), LINES)
def test_what_the_line_leaves_over(text: str, decoder: str) -> None:
    damaged = text.encode().decode(decoder, "replace")
    assert damaged != text
    assert undone(damaged) == text


HOLED = [
    ("”Det är bra”, sade Åsa", "gbk"),
    ("10–11 tomorrow", "gbk"),
    ("┌────┐ box", "shift_jis"),
    ("└────┘", "gbk"),
    ("├── notes", "gbk"),
    ("╔══╗", "shift_jis"),
    ("🚀 Launch plan 🎯", "shift_jis"),
    ("请把文件发给李明。", "gbk"),
    ("项目进展顺利，下周继续。", "gbk"),
    ("我们需要更多的时间来完成这个任务。", "shift_jis"),
    ("資料を準備してください。", "cp932"),
    ("会議は東京で行います。", "shift_jis"),
]


@pytest.mark.parametrize("lost", ["\ufffd", "", "?"])
@pytest.mark.parametrize(("text", "decoder"), HOLED)
def test_marks_of_a_loss_are_told_from_text(text: str, decoder: str, lost: str) -> None:
    damaged = text.encode().decode(decoder, "replace").replace("\ufffd", lost)
    assert undone(damaged) == text


SPELT = [
    ("Сегодня решили: бюджет утверждён", "cp932"),
    ("Привет всем участникам", "shift_jis"),
    pytest.param("Наступна зустріч, об’єкт перший", "gbk", id="an apostrophe within a word"),
    ("Απόφαση: κόστος", "cp932"),
    ("החלטה חשובה", "cp932"),
    pytest.param("الاجتماع، القادم يوم الأربعاء", "cp932", id="an Arabic comma"),
    ("समय और स्थान", "cp932"),
    ("Łódź i Kraków: zwiększyć budżet", "cp932"),
    pytest.param("Ålborg og Østerbro, også året", "shift_jis", id="capitals"),
    pytest.param("Schluss\xa0! C’est\xa0fini", "shift_jis", id="spaces that do not break"),
    ("来週までに決めます", "gbk"),
    pytest.param("次のテストを完了", "shift_jis", id="katakana"),
]


@pytest.mark.parametrize("lost", ["\ufffd", ""])
@pytest.mark.parametrize(("text", "decoder"), SPELT)
def test_letters_are_told_by_words(text: str, decoder: str, lost: str) -> None:
    damaged = text.encode().decode(decoder, "replace").replace("\ufffd", lost)
    assert undone(damaged) == text


def test_words_of_an_alphabet_stand_together() -> None:
    for tier in unpacked("swallowed-words").split(" "):
        words = list(front_coded(tier))
        assert words == sorted(words)


@pytest.mark.parametrize(
    ("chars", "is_common"),
    [("的国年，。あカー見０国", True), ("a @~é〄〓龘\u3400\uff9f", False)],
)
def test_common_characters_of_the_east(chars: str, is_common: bool) -> None:
    assert [char for char in chars if is_common_cjk(char) is not is_common] == []


@pytest.mark.parametrize(
    ("text", "decoder"),
    [
        pytest.param("план на сентябрь", "cp932", id="two forms of a word are likely"),
        pytest.param("פגישה עם הצוות", "cp932", id="a short word has many likely letters"),
        pytest.param("Dănuț Știrbei", "cp932", id="of a name nothing is known"),
        pytest.param("Great work 🧠!", "shift_jis", id="an emoji is one of many"),
        pytest.param("Great work 🤖🏻!", "gbk", id="of two emoji something is lost"),
    ],
)
def test_letters_that_may_be_others_are_left(text: str, decoder: str) -> None:
    damaged = text.encode().decode(decoder, "replace")
    assert damaged != text
    assert undone(damaged) == damaged


@pytest.mark.parametrize("text", ["🧖🏻\u200d♂️ rests", "🧍🏼\u200d♀️ waits", "🧔🏿\u200d♂️ works"])
def test_what_goes_with_a_sequence_of_emoji(text: str) -> None:
    damaged = f"it’s {text}".encode().decode("gbk", "replace")
    assert undone(damaged) == f"it’s {text}"


@pytest.mark.parametrize(
    ("before", "text", "after", "decoder"),
    [
        ("客户对", "不断", "提出了《节省》方面的问题。", "gbk"),
        ("我们需要再次检查", "管辖", "和电器。", "gbk"),
        ("", "煙草", "の担当は誰ですか？", "gbk"),
        ("議題は「", "ジム", "」です。", "gbk"),
        ("議題は「", "しり", "」です。", "cp932"),
        ("我们检查", "套餐和", "烟草。", "cp932"),
    ],
)
def test_a_word_among_genuine_ones(before: str, text: str, after: str, decoder: str) -> None:
    damaged = text.encode().decode(decoder, "replace")
    assert undone(before + damaged + after) == before + text + after


def test_damaged_words_beside_pieces_of_others_are_left() -> None:
    damaged = "上っの担当は誰ですか？アンナ・ベルクさんに確認。".encode().decode("gbk", "ignore")
    assert undone(damaged) == damaged


@pytest.mark.parametrize(
    "text",
    [
        "- [ ] Oil the winch ⛔ b33x ✅ 2031-10-07",
        "- [x] Oil the winch 🆔 b33 🏁 delete ➕ 2031-10-07 ❌ 2031-11-07",
        "- [ ] Oil the winch 📅 2031-10-07 ⏳ 2031-11-07",
    ],
)
def test_signs_of_several_fields_prove_each_other(text: str) -> None:
    assert undone(text.encode().decode("cp932", "ignore")) == text


UNFINISHED = "It’s late – or early".encode().decode("gbk", "replace")


@pytest.mark.parametrize(
    ("beside", "certainty"),
    [
        ("clean", Certainty.SAFE),
        ("“clean” – Größe", Certainty.SAFE),
        ("Great work 沐!", Certainty.UNSAFE),
        (UNFINISHED, Certainty.UNSAFE),
    ],
)
def test_a_repair_is_as_safe_as_its_note(beside: str, certainty: Certainty) -> None:
    """A note of which a line is not undone is not safe to repair."""
    repairs = repair_mojibake(f"don鈥檛 go\n{beside}\n")
    assert (repairs[0].text, repairs[0].certainty) == ("’t", certainty)


WORDS = [
    ("the ", "πρόγραμμα", " of today", "gbk"),
    ("# ", "внимательно", "", "gbk"),
    ("the ", "диване", " of today", "cp932"),
    ("the ", "年代", " and more", "gbk"),
    ("plenty of words, ", "½", " of it", "cp932"),
    ("plenty of words, ", "±", " of it", "cp932"),
]


@pytest.mark.parametrize(("before", "text", "after", "decoder"), WORDS)
def test_a_word_stands_by_itself(before: str, text: str, after: str, decoder: str) -> None:
    damaged = text.encode().decode(decoder)
    assert undone(before + damaged + after) == before + text + after


@pytest.mark.parametrize(
    "text",
    [
        "眉毛很长，茅台很贵。",
        "茅盾和眉山",
        "盲人摸象，一枚硬币",
        "用app没问题，OK么？",
        "T恤 A股 卡拉OK厅 iPhone没电",
        "涓涓细流，锚链和猫",
        "臺灣的經驗與認證，編譯的時候",
        "鈴 2031-01-01",
        "- [ ] Call 鈴 2031-01-01",
        "- [ ] 笨 2031-01-01",
        "笨重 笨蛋 竊取 鉄道",
        "縺れた糸、窶した姿",
        "ﾃｽﾄ ﾄｲﾚ ﾅｳ ﾃﾞｰﾀ ﾊﾟｿｺﾝ",
        "TDLﾅｳ todayﾅｳ",
        "電話・住所・名前",
        "한국어 문장입니다 café",
        "联通 学校 小写 没有",
        "what is 茅? and 眉",
        "“引用”和‘引用’——好……",
        "他说\ufffd了\ufffd。",
        "佝偻 亻 讠 住注 转专 丌丐",
        "写泄泻 学校 协写 孝校",
        "3 梅 5，2 卤 味",
        "3 卤 5 and 4 梅 8",
        "網站選項與篩選結果，網站的外觀",
        "鉄板 and 鉄道 with 鈴 in it",
        "ﾃｷ and ﾂｱ among ﾃｽﾄ",
        "漏 and 聽 and 拢 are characters",
        "ﾂｱｰ ﾃｽﾄ ﾂｨﾝ ﾙｰﾙ ﾘｽﾄ",
        "鈴 rings, 鉀 is potassium",
        "Küçük değişiklik: özlem “yok” – 没有 ß",
        "Größe 20 °C ± 3 × 4 α β Привет ёж",
        "caf? and na\ufffdve",
        "Taq酶 dna酶 vitamin酶",
        "Mg镁 100 mg",
        "web茅台",
        "the ﾃｨﾌｧﾆｰ of it",
        "爭財產 戰爭 爨",
        "啶和嘧啶，當啷",
        "Größe “naïve” – 📅 ✅ → …",
        "\ufffd\ufffd\ufffd ???",
    ],
)
def test_genuine_text_is_left(text: str) -> None:
    assert list(double_byte_readings(text)) == []
    assert list(surrogate_readings(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("it’s late – or early", id="two dashes are possible"),
        pytest.param("så här – inte där", id="two dashes are possible in Swedish, too"),
        pytest.param("┌────┐", id="a line of a frame may be parted"),
        pytest.param("’# Базе – 2031-09-21", id="two dashes before a date are possible"),
        pytest.param("It’s up ⏫ or so", id="several signs of time are possible"),
        pytest.param("## ✅ It’s done", id="several signs are possible"),
    ],
)
def test_a_line_is_undone_as_a_whole_or_not_at_all(text: str) -> None:
    damaged = text.encode().decode("gbk", "replace")
    assert list(double_byte_readings(damaged)) == []
    assert undone(f"{damaged}\ndon鈥檛") == f"{damaged}\ndon’t"


def test_what_is_lossy_is_told() -> None:
    damaged = "a → b, don’t".encode().decode("gbk", "replace")
    assert [(found.text, found.lossy, found.codec) for found in candidates(damaged)] == [
        ("→", True, "gbk"),
        ("’t", False, "gbk"),
    ]


def test_weak_places_need_sure_ones_in_the_note() -> None:
    assert list(double_byte_readings("ok: 没\n")) == []
    (reading,) = double_byte_readings("脿\ndon鈥檛")
    assert [graded.grade for graded in reading] == [Grade.LIKELY, Grade.SURE]


@given(st.text(alphabet=st.sampled_from("aé’“”–…→✅📅中文字かな。 \n?-[]x20"), max_size=40), st.sampled_from(DECODERS))
@settings(max_examples=200, deadline=None)
def test_any_guess_is_what_the_encoding_makes_of_it(text: str, decoder: str) -> None:
    damaged = text.encode().decode(decoder, "replace")
    result = undone(damaged)
    assert result.count("\n") == damaged.count("\n")
    for before, after in zip(damaged.split("\n"), result.split("\n"), strict=True):
        if before != after and not any(char in before for char in "“”‘’…—→·×°é。、"):
            assert any(codec.gives(after, before) for codec in misreadings())


@given(st.text(st.characters(exclude_categories=()), max_size=60))
@settings(max_examples=200, deadline=None)
def test_no_text_is_too_odd(text: str) -> None:
    list(double_byte_readings(text))
    list(surrogate_readings(text))
    assert may_be_double_byte(text) or not candidates(text)
    assert may_hold_surrogates(text) or not list(surrogate_readings(text))


def _misread(data: bytes, codec: str, lost: str | None) -> str:
    chars = (bytes((byte,)).decode(codec, "ignore") or (chr(byte) if lost is None else lost) for byte in data)
    return "".join(chars)


def _cesu(text: str) -> bytes:
    return b"".join(_half_bytes(char) for char in text)


def _half_bytes(char: str) -> bytes:
    point = ord(char) - 0x10000
    if point < 0:
        return char.encode()
    return (chr(0xD800 + (point >> 10)) + chr(0xDC00 + (point & 0x3FF))).encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("codec", ["cp1252", "latin-1", "cp1254", "mac_roman"])
@pytest.mark.parametrize("text", ["📅 2031-01-01", "the 🚀🔥 of 🧪 and 🫡", "𝒜 and 𠀀", "🟢\n🔺"])
def test_misread_halves_are_joined(codec: str, text: str) -> None:
    damaged = _misread(_cesu(text), codec, None)
    assert may_hold_surrogates(damaged)
    assert joined(damaged) == text
    assert joined(damaged.replace("\xa0", " ")) == text or "𝒜" in text


@pytest.mark.parametrize("lost", ["", "\ufffd"])
def test_a_lost_byte_with_one_source(lost: str) -> None:
    for text in ("- [ ] Sail 🔁 every week", "- [ ] Sail 🏁 delete"):
        assert joined(_misread(_cesu(text), "cp1252", lost)) == text
    damaged = _misread(_cesu("the 📝 and the 🚀"), "cp1252", lost)
    assert joined(damaged) == damaged, "one of several emoji was here, so the line is left"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("\ud83d\udcc5 x", "📅 x"),
        ("a\ud83d\ud83d\udcc5", "a\ud83d📅"),
        ("\ud83d x \udcc5", "\ud83d x \udcc5"),
        ("\udcc5\ud83d", "\udcc5\ud83d"),
        ("así «sí»… aquí", "así «sí»… aquí"),
        ("í ½ í³", "í ½ í³"),
    ],
    ids=ascii,
)
def test_halves_that_stand_as_they_are(text: str, whole: str) -> None:
    assert joined(text) == whole


@pytest.mark.parametrize(
    "line",
    [
        "don鈥檛 caf茅 馃搮 2031-01-01 ",
        "鈥\ufffd ",
        "茅",
        "鈥?",
        "í\xa0½í³… ",
        "涓枃浼氳",
        "�沒� ",
        "ﾑ�",
        "ﾑﾐｾ�",
        "銇�",
        "銇撲�",
    ],
)
@pytest.mark.parametrize("end", ["", "\n"])
def test_time_is_linear(line: str, end: str) -> None:
    text = (line + end) * (200_000 // len(line + end))
    start = time.process_time()
    list(double_byte_readings(text))
    list(surrogate_readings(text))
    assert time.process_time() - start < 5
