"""What speaks for two items and against them: many words in another order; a word put for another, a value, a deed."""

from __future__ import annotations

import pytest

from notelint import check_text, fix_text

ONLY = ["duplicate-item"]
_FURTHER = {
    "en": ("Water the ferns", "Oil the gate of the yard", "Sharpen the saws", "Feed the geese", "Weigh the pumpkins"),
    "de": ("Die Farne gießen", "Das Hoftor ölen", "Alle Sägen schärfen", "Die Gänse füttern", "Den Kürbis wiegen"),
    "fr": ("Arroser les fougères", "Huiler le portail", "Affûter les scies", "Nourrir les oies", "Peser la courge"),
    "es": ("Regar los helechos", "Engrasar el portón", "Afilar las sierras", "Cebar los gansos", "Pesar la calabaza"),
    "ja": ("花に水をやる", "門に油をさす", "鳥にえさをやる", "畑の草を取る", "柿を数える"),
    "zh": ("给花浇水", "给门上油", "喂鹅", "锄草", "数南瓜"),
}


def _note(pair: tuple[str, str], language: str) -> str:
    return "## Action Items\n\n" + "".join(f"- [ ] {item}\n" for item in (pair[0], *_FURTHER[language], pair[1]))


def _levels(pair: tuple[str, str], language: str) -> list[str]:
    return [found.level.value for found in check_text(_note(pair, language), select=ONLY)]


SAME = {
    "a contract": (
        "en",
        "Cork Lane Joiners won the contract for rebuilding the band stand",
        "The band stand's rebuilding goes to Cork Lane Joiners",
    ),
    "a percentage behind a month": (
        "en",
        "The pool's power costs were $3,200 in July, 9% over budget",
        "July's power costs for the pool came to $3.2K, nine percent above budget",
    ),
    "days of one month": (
        "en",
        "The mill pond is drained from 4 to 9 May",
        "From May 4 to May 9 the mill pond is drained",
    ),
    "days of one month, german": (
        "de",
        "Der Mühlteich wird vom 4. bis 9. Mai abgelassen",
        "Vom 4. Mai bis 9. Mai wird der Mühlteich abgelassen",
    ),
    "a compound and what it ends with": (
        "de",
        "Die Anwohner der Mühlgasse über die Sperrung informieren",
        "Wegen der Gassensperrung müssen die Anwohner der Mühlgasse informiert werden",
    ),
    "a week by its number": (
        "de",
        "Die Orgel wird in KW 31 gestimmt",
        "In Kalenderwoche 31 wird die Orgel gestimmt",
    ),
    "a noun and its verb": (
        "fr",
        "La vente des ruches est prévue en avril",
        "En avril, il est prévu de vendre les ruches",
    ),
    "a blank before the unit": ("zh", "门票价格定为2.5万元", "门票价格定为 2.5 万元"),
    "a quarter": ("zh", "整理第二季度的门票收入", "整理二季度门票收入"),
    "excluded and not included": ("ja", "冬の割引から団体券は除外する", "団体券は冬の割引に含めない"),
}


@pytest.mark.parametrize(("language", "one", "other"), SAME.values(), ids=SAME)
def test_the_same_in_other_words_is_a_warning(language: str, one: str, other: str) -> None:
    assert _levels((one, other), language) in (["warning"], ["error"])


OTHERS = {
    "another contractor": (
        "en",
        "Cork Lane Joiners won the contract for rebuilding the band stand",
        "The band stand's rebuilding goes to Fern Street Masons",
    ),
    "another percentage behind a month": (
        "en",
        "The pool's power costs were $3,200 in July, 9% over budget",
        "July's power costs for the pool came to $3.2K, seven percent above budget",
    ),
    "another first day": (
        "en",
        "The mill pond is drained from 4 to 9 May",
        "From May 5 to May 9 the mill pond is drained",
    ),
    "another first day, german": (
        "de",
        "Der Mühlteich wird vom 4. bis 9. Mai abgelassen",
        "Vom 5. Mai bis 9. Mai wird der Mühlteich abgelassen",
    ),
    "a compound that ends otherwise": (
        "de",
        "Die Anwohner der Mühlgasse über die Sperrung informieren",
        "Wegen der Gassenreinigung müssen die Anwohner der Mühlgasse informiert werden",
    ),
    "another week": (
        "de",
        "Die Orgel wird in KW 31 gestimmt",
        "In Kalenderwoche 32 wird die Orgel gestimmt",
    ),
    "another month": (
        "fr",
        "La vente des ruches est prévue en avril",
        "En août, il est prévu de vendre les ruches",
    ),
    "another number": ("zh", "门票价格定为2.5万元", "门票价格定为 3.5 万元"),
    "another quarter": ("zh", "整理第二季度的门票收入", "整理三季度门票收入"),
    "the next issue": ("zh", "村刊菜谱栏目下一期再做", "村刊菜谱栏目这一期就做"),
    "the last quarter": ("zh", "整理第一季度的门票收入", "整理上一季度门票收入"),
    "closing and opening": (
        "en",
        "The mill closes to visitors from 4 to 9 May",
        "The mill opens to visitors from 4 to 9 May",
    ),
    "no days": (
        "en",
        "Move 3 to 14 May Street, where the stalls are",
        "Move 3 May stalls to the street",
    ),
    "another end": (
        "en",
        "Tilda likes to mow in the orchard on Tuesdays",
        "Tilda likes to mow behind the barn on Tuesdays",
    ),
}


@pytest.mark.parametrize(("language", "one", "other"), OTHERS.values(), ids=OTHERS)
def test_what_differs_in_little_is_no_warning(language: str, one: str, other: str) -> None:
    assert "warning" not in _levels((one, other), language)
    assert fix_text(_note((one, other), language), select=ONLY, unsafe=True) == _note((one, other), language)
