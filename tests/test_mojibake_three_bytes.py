"""Lossy damage of scripts of three bytes that are written with letters: of India, of Thai and Lao, and beyond."""

from __future__ import annotations

import re

import pytest

from notelint import Certainty, repair_mojibake

UNDEFINED = {"cp1252": "[\x81\x8d\x8f\x90\x9d]", "cp1254": "[\x81\x8d\x8e\x8f\x90\x9d\x9e]"}


def misread(text: str, codec: str) -> str:
    """The text as a program shows it that takes UTF-8 for another encoding; undefined bytes become C1 controls."""
    return "".join(bytes((byte,)).decode(codec, "ignore") or chr(byte) for byte in text.encode())


DAMAGE = misread("- [ ] Plan – déjà “ok” 📅", "cp1252")


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


SPACED = [
    pytest.param("ข้อมูลภายในองค์กร และระบบการจัดการ", id="Thai"),
    pytest.param("ផ្ទះធំ ហើយស្អាត", id="Khmer"),
    pytest.param("ჩემი პატარა სახლი, მდინარე", id="Georgian"),
    pytest.param("চিঠি পাঠানো হয়েছে", id="Bengali"),
    pytest.param("ఠావు మరియు ఇల్లు", id="Telugu"),
]


@pytest.mark.parametrize("codec", ["cp1252", "cp1254", "latin-1"])
@pytest.mark.parametrize("line", SPACED)
def test_spaces(line: str, codec: str) -> None:
    damaged = misread(line, codec).replace("\u00a0", " ")
    assert damaged != misread(line, codec)
    assert repaired(damaged) == line


@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
@pytest.mark.parametrize(
    "line",
    [
        pytest.param("ออกเดินทางตอนเช้า และกลับตอนเย็น", id="Thai"),
        pytest.param("ນ້ຳຢູ່ໃນຕຸ່ມ ອາຫານແຊບ", id="Lao"),
        pytest.param("ჭრელი კაბა და ჭიქა", id="Georgian"),
        pytest.param("ভালো ভাষা", id="Bengali"),
        pytest.param("မြို့သစ်တွင် နေသည်", id="Burmese"),
    ],
)
def test_soft_hyphens(line: str, codec: str) -> None:
    damaged = misread(line, codec).replace("\u00ad", "")
    assert repaired(damaged) == line


@pytest.mark.parametrize("codec", ["cp1252", "cp1254"])
@pytest.mark.parametrize("sign", ["", "\ufffd", "?"], ids=["dropped", "replaced", "question mark"])
@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Điều này rất tốt, người học về nhà", id="words of a line"),
        pytest.param("a note on tiền and more", id="a word by itself"),
        pytest.param("Trường học ở gần đường lớn", id="several in a word"),
    ],
)
def test_vietnamese(line: str, sign: str, codec: str) -> None:
    assert repaired(lost(line, codec, sign)) == line


@pytest.mark.parametrize("codec", ["cp1252", "cp1254"])
@pytest.mark.parametrize("sign", ["", "\ufffd", "?"], ids=["dropped", "replaced", "question mark"])
@pytest.mark.parametrize(
    "line",
    [
        pytest.param("আমি আজ বাজারে গিয়েছিলাম এবং কিছু ফল কিনেছি", id="Bengali"),
        pytest.param("নতুন পরিকল্পনা নিয়ে আলোচনা", id="Bengali, virama"),
        pytest.param("วันนี้ฉันไปซื้อของที่ตลาดกับแม่", id="Thai"),
        pytest.param("แก้ไขเอกสาร และการประชุมครั้งแรก", id="Thai, several in a word"),
        pytest.param("ໂຮງຮຽນ ອາຫານ ພາສາລາວ ກັບບ້ານ", id="Lao"),
        pytest.param("ကျောင်းသား တက္ကသိုလ် ခရီးသွား", id="Burmese"),
        pytest.param("இன்று கூட்டம் நடந்தது", id="Tamil"),
    ],
)
def test_words(line: str, sign: str, codec: str) -> None:
    assert repaired(lost(line, codec, sign)) == line


@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
def test_soft_hyphens_of_vietnamese(codec: str) -> None:
    line = "sử dụng vấn đề cập nhật"
    assert repaired(misread(line, codec).replace("\u00ad", "")) == line


@pytest.mark.parametrize("sign", ["", "\ufffd", "?"], ids=["dropped", "replaced", "question mark"])
def test_words_of_khmer(sign: str) -> None:
    line = "ខ្ញុំទៅផ្សារ ហើយនិយាយជាមួយមិត្តភក្តិ"
    assert repaired(lost(line, "cp1252", sign)) == line


@pytest.mark.parametrize("codec", ["cp1252", "cp1254"])
def test_straightened_quotes(codec: str) -> None:
    line = "ข้อความ: เด็กคนนี้ชอบดูหนัง"
    quotes = str.maketrans("“”„‘’‚", "\"\"\"'''")
    assert repaired(misread(line, codec).translate(quotes)) == line


@pytest.mark.parametrize("word", ["t\u00e1\u00bb", "l\u00e1\u00bb?"])
def test_vietnamese_that_may_be_several_words(word: str) -> None:
    assert repaired(f"a note on {word} and more") == f"a note on {word} and more"


@pytest.mark.parametrize(
    "line",
    [
        "stráž a vážně, zážitek",
        "«Vida que está» y «allá» á»",
        "„állapot” és „á” meg “á”",
        "más allá—dijo, ¿está allá?”",
        "voilà… là–bas à» déjà”",
        "á€ á‹ á– áž",
    ],
)
def test_letters_that_lead_damage(line: str) -> None:
    for text in (line, f"{line}\n{DAMAGE}\n", f"{DAMAGE}\n{DAMAGE}\n{line}"):
        assert line in repaired(text).split("\n")
