"""What words of an item stand for a value: numbers, shares, spans and points of time, in six languages."""

from __future__ import annotations

import pytest

from notelint import check_text

SAYINGS = {
    "en": "## Facts\n\n- The tour of the mill, which is open to all of us, comes to {}\n",
    "de": "## Fakten\n\n- Die Führung durch die Mühle, die allen von uns offen steht, kommt auf {}\n",
    "fr": "## Faits\n\n- La visite du moulin, qui est ouvert à tous les gens du village, en est à {}\n",
    "es": "## Datos\n\n- La visita al molino, que está abierto para todos los del pueblo, llega a {}\n",
    "ja": "## 事実\n\n- 水車小屋の見学は一団体あたり{}です\n",
    "zh": "## 事实\n\n- 参观水车小屋每组需要{}\n",
}
SAME = [
    ("en", "two thousand five hundred", "2,500"),
    ("en", "one hundred and twenty", "120"),
    ("en", "twenty-four packs", "24 packs"),
    ("en", "twenty-four-packs", "24-packs"),
    ("en", "two hundred and five cans", "205 cans"),
    ("en", "a thousand pounds", "£1,000"),
    ("en", "15 grand", "15k"),
    ("en", "EUR 300", "300 euros"),
    ("en", "half the budget", "50% of the budget"),
    ("en", "an hour and a half", "90 minutes"),
    ("en", "half an hour", "30 minutes"),
    ("en", "a fortnight", "two weeks"),
    ("en", "48 hours", "two days"),
    ("en", "six months", "half a year"),
    ("en", "9 a.m.", "09:00"),
    ("en", "half past two", "2:30"),
    ("de", "zwölftausend Euro", "12.000 €"),
    ("de", "dreihundertfünfzig Gäste", "350 Gäste"),
    ("de", "die Hälfte", "50 %"),
    ("de", "anderthalb Stunden", "90 Minuten"),
    ("de", "zwei Wochen", "14 Tage"),
    ("fr", "quatre-vingt-dix-sept euros", "97 €"),
    ("fr", "trois cent cinquante euros", "350 €"),
    ("fr", "12 400 litres", "12400 litres"),
    ("fr", "la moitié", "50 %"),
    ("fr", "une demi-heure", "30 minutes"),
    ("es", "quinientos euros", "500 €"),
    ("es", "la mitad", "el 50 %"),
    ("es", "una decena de euros", "10 euros"),
    ("fr", "une dizaine d'euros", "10 euros"),
    ("es", "media hora", "30 minutos"),
    ("es", "las dos de la tarde", "las 14:00"),
    ("ja", "1万2千円", "12,000円"),
    ("ja", "2時間", "120分間"),
    ("ja", "午後2時", "14時"),
    ("ja", "三割", "30%"),
    ("ja", "十分間", "10分間"),
    ("ja", "三十分", "30分"),
    ("zh", "十分钟", "10分钟"),
    ("zh", "一千万元", "1000万元"),
    ("zh", "二十三个灯泡", "23个灯泡"),
    ("zh", "两三个灯泡", "2-3个灯泡"),
    ("zh", "三十二三人", "32-33人"),
    ("zh", "一万二千元", "12000元"),
    ("zh", "一个半小时", "90分钟"),
    ("zh", "下午两点", "14:00"),
    ("zh", "半年", "6个月"),
    ("zh", "86万元", "86万人民币"),
    ("ja", "300ドル", "300米ドル"),
]
OTHER = [
    ("en", "two hundred and five", "2,005"),
    ("en", "half an hour", "half a year"),
    ("en", "twenty four-packs", "24 packs"),
    ("en", "fifty two-euro stamps", "52 euro stamps"),
    ("en", "two hundred five-litre cans", "205-litre cans"),
    ("en", "12 400 g bags", "12,400 g bags"),
    ("en", "three weeks", "three days"),
    ("en", "a third of the budget", "half of the budget"),
    ("en", "3 pm", "3 am"),
    ("de", "zweihundert Euro", "2.000 €"),
    ("de", "anderthalb Stunden", "60 Minuten"),
    ("fr", "quatre-vingt euros", "24 €"),
    ("fr", "15 jours", "14 jours"),
    ("fr", "vingt quatre-pièces", "24 pièces"),
    ("es", "quinientos euros", "50 €"),
    ("ja", "午前9時", "午後9時"),
    ("ja", "1万2千円", "1万5千円"),
    ("zh", "一个半小时", "一个小时"),
    ("zh", "两三个灯泡", "23个灯泡"),
    ("zh", "三四天", "34天"),
    ("zh", "二三十人", "230人"),
    ("zh", "三十二三人", "53人"),
    ("ja", "十二三人", "33人"),
    ("ja", "十分確認", "10分確認"),
    ("zh", "上午九点", "晚上九点"),
    ("zh", "8,600万元", "8,600万美元"),
    ("zh", "300欧元", "300美元"),
    ("ja", "30万円", "30万ドル"),
    ("fr", "une dizaine de pots", "une vingtaine de pots"),
]


def count(language: str, one: str, other: str) -> int:
    text = SAYINGS[language].format(one)
    return len(check_text(text + text.splitlines()[-1].replace(one, other) + "\n", select=["duplicate-item"]))


@pytest.mark.parametrize(("language", "one", "other"), SAME)
def test_the_same_value_in_other_words(language: str, one: str, other: str) -> None:
    assert count(language, one, other) == count(language, other, one) == 1


@pytest.mark.parametrize(("language", "one", "other"), OTHER)
def test_another_value(language: str, one: str, other: str) -> None:
    assert count(language, one, other) == count(language, other, one) == 0


@pytest.mark.parametrize(
    ("words", "number"),
    [("千万不要关闸门", "1000万不要关闸门"), ("十分感谢磨坊的帮助", "10分感谢磨坊的帮助")],
)
def test_an_adverb_that_looks_like_a_number_is_none(words: str, number: str) -> None:
    found = check_text(f"## 事实\n\n- 大家{words}\n- 大家{number}\n", select=["duplicate-item"])
    assert not any(each.message.startswith("repeats") for each in found)


@pytest.mark.parametrize("words", ["one two three", "hundred thousand hundred", "two and three", "twenty twelve"])
def test_words_that_make_no_number_stay(words: str) -> None:
    assert count("en", words, "6") == 0
