"""Short notation, accents, and permissions that are denied: what only is written otherwise, and what is not."""

from __future__ import annotations

import pytest

from notelint import check_text, fix_text

ONLY = ["duplicate-item"]
BESIDE = {
    "en": "The caretaker waters the plants in the barn on Sundays.",
    "de": "Der Hausmeister gießt sonntags die Blumen in der Scheune.",
    "fr": "Le gardien arrose les plantes de la grange le dimanche.",
    "es": "El conserje riega las plantas del granero los domingos.",
    "ja": "管理人は日曜日に納屋の植物に水をやります。",
    "zh": "管理员每周日给谷仓的植物浇水。",
}


def _note(language: str, one: str, other: str) -> str:
    return f"{BESIDE[language]}\n\n## Key Information\n\n- {one}\n- {other}\n"


SAME = {
    "ja day": ("ja", "次の収穫祭は10/6に開く", "次の収穫祭は10月6日に開く"),
    "ja day above twelve": ("ja", "古い水車は9/30に廃止する", "古い水車は9月30日に廃止する"),
    "zh day": ("zh", "果农大会定于6月15日召开", "果农大会定于 6/15 召开"),
    "es month": ("es", "La feria del molino se cierra el 30 de noviembre.", "La feria del molino se cierra el 30 nov."),
    "fr month": ("fr", "La foire du moulin ferme le 30 novembre.", "La foire du moulin ferme le 30 nov."),
    "fr building": ("fr", "Faire repeindre le portail du bâtiment C", "Faire repeindre le portail du bât. C"),
    "de number": ("de", "Die Hecke vor Scheune Nummer 14 schneiden", "Die Hecke vor Scheune Nr. 14 schneiden"),
    "en department": ("en", "The parks department trims the hedges", "The parks dept. trims the hedges"),
    "accent": ("en", "Order 45 scores of the Fauré requiem", "Order 45 scores of the Faure requiem"),
    "en denied": ("en", "No goats are allowed in the orchard.", "Goats are forbidden in the orchard."),
    "de denied": (
        "de",
        "Offenes Feuer ist in der Mühle nicht erlaubt.",
        "In der Mühle ist kein offenes Feuer gestattet.",
    ),
    "zh denied": ("zh", "果园内禁止烧烤。", "果园内不可以烧烤。"),
    "ja denied": ("ja", "夜間の利用はできない", "夜間の利用は禁止"),
}
APART = {
    "ja another day": ("ja", "次の収穫祭は10/6に開く", "次の収穫祭は10月7日に開く"),
    "ja fraction": ("ja", "肥料を1/3に減らす", "肥料を1月3日に減らす"),
    "es another month": ("es", "La feria se cierra el 30 de octubre.", "La feria se cierra el 30 nov."),
    "de another number": ("de", "Die Hecke vor Scheune Nummer 14 schneiden", "Die Hecke vor Scheune Nr. 15 schneiden"),
    "de umlaut": ("de", "Die Kuchen für das Fest bestellen", "Die Küchen für das Fest bestellen"),
    "es tilde": ("es", "Revisar la campana de otoño", "Revisar la campaña de otoño"),
    "en allowed": ("en", "Goats are allowed in the orchard.", "Goats are not allowed in the orchard."),
    "en no goats": ("en", "Goats are allowed in the orchard.", "No goats are allowed in the orchard."),
    "en not forbidden": ("en", "Goats are forbidden in the orchard.", "Goats are not forbidden in the orchard."),
    "de allowed": (
        "de",
        "Offenes Feuer ist in der Mühle erlaubt.",
        "In der Mühle ist kein offenes Feuer gestattet.",
    ),
    "fr allowed": ("fr", "Les chèvres sont autorisées au verger.", "Aucune chèvre n'est autorisée au verger."),
    "es allowed": ("es", "Se permiten cabras en el huerto.", "No se permite ninguna cabra en el huerto."),
    "zh allowed": ("zh", "果园内允许烧烤。", "果园内不可以烧烤。"),
    "ja can": ("ja", "夜間の利用はできる", "夜間の利用は禁止"),
    "turned": ("en", "Apples will cost £2.85 instead of £2.60.", "Apples will cost £2.60 instead of £2.85."),
    "turned rise": ("en", "Apples will cost £2.85 instead of £2.60.", "Apples fall from £2.85 to £2.60."),
}


@pytest.mark.parametrize("row", SAME.values(), ids=SAME)
def test_what_is_only_written_otherwise_is_at_least_a_warning_that_nothing_joins(row: tuple[str, str, str]) -> None:
    note = _note(*row)
    assert [found.level.value in ("warning", "error") for found in check_text(note, select=ONLY)] == [True]
    assert fix_text(note, select=ONLY) == note


@pytest.mark.parametrize("row", APART.values(), ids=APART)
def test_what_says_something_else_is_left_alone(row: tuple[str, str, str]) -> None:
    assert not check_text(_note(*row), select=ONLY)


def test_a_price_that_is_left_behind_denies_nothing() -> None:
    note = _note("en", "School apples will cost £2.85 instead of £2.60.", "School apples rise from £2.60 to £2.85.")
    assert check_text(note, select=ONLY)
