"""What only one of two items leaves open, restricts or adds in brackets keeps them apart."""

from __future__ import annotations

import pytest

from notelint import check_text, fix_text

ONLY = ["duplicate-item"]


def note(*pair: str) -> str:
    return f"## Decisions\n\n- {pair[0]}\n- {pair[1]}\n"


SURE = {
    "en": "The lodge in Wick will be closed by March.",
    "de": "Die Hütte in Wieck wird im März geschlossen.",
    "fr": "Le refuge de Vars fermera en mars.",
    "es": "El refugio de Vera cerrará en marzo.",
    "ja": "3月に山小屋を閉鎖する。",
    "zh": "协会将在3月关闭山屋。",
}
OPEN = [
    ("en", "The lodge in Wick may be closed by March."),
    ("en", "The lodge in Wick could be closed by March."),
    ("en", "The lodge in Wick should be closed by March."),
    ("en", "The lodge in Wick is likely to be closed by March."),
    ("en", "The lodge in Wick will probably be closed by March."),
    ("en", "The lodge in Wick will be closed by March if fuel gets dearer."),
    ("en", "The lodge in Wick will be closed by March, subject to a vote."),
    ("en", "Unless fuel gets cheaper, the lodge in Wick will be closed by March."),
    ("en", "We propose that the lodge in Wick be closed by March."),
    ("en", "It was suggested to close the lodge in Wick by March."),
    ("de", "Die Hütte in Wieck könnte im März geschlossen werden."),
    ("de", "Die Hütte in Wieck wird vielleicht im März geschlossen."),
    ("de", "Die Hütte in Wieck sollte im März geschlossen werden."),
    ("de", "Die Hütte in Wieck wird im März geschlossen, falls das Öl teurer wird."),
    ("de", "Es wurde vorgeschlagen, die Hütte in Wieck im März zu schließen."),
    ("ja", "雪が降れば3月に山小屋を閉鎖する。"),
    ("fr", "Le refuge de Vars pourrait fermer en mars."),
    ("fr", "Le refuge de Vars devrait fermer en mars."),
    ("fr", "Le refuge de Vars fermera en mars sous réserve d'un vote."),
    ("fr", "Le refuge de Vars fermera en mars si le fioul augmente."),
    ("fr", "Nous proposons de fermer le refuge de Vars en mars."),
    ("es", "El refugio de Vera podría cerrar en marzo."),
    ("es", "El refugio de Vera debería cerrar en marzo."),
    ("es", "El refugio de Vera cerrará en marzo si sube el gasóleo."),
    ("es", "Se propone cerrar el refugio de Vera en marzo."),
    ("ja", "3月に山小屋を閉鎖するかもしれない。"),
    ("ja", "雪が多い場合、3月に山小屋を閉鎖する。"),
    ("ja", "3月に山小屋の閉鎖を検討する。"),
    ("ja", "3月に山小屋を閉鎖すべきだ。"),
    ("zh", "协会可能在3月关闭山屋。"),
    ("zh", "协会应该在3月关闭山屋。"),
    ("zh", "协会建议在3月关闭山屋。"),
    ("zh", "如果油价上涨，协会将在3月关闭山屋。"),
]


@pytest.mark.parametrize(("language", "text"), OPEN, ids=[text for _, text in OPEN])
def test_what_one_leaves_open_is_not_what_the_other_says(language: str, text: str) -> None:
    assert check_text(note(SURE[language], text), select=ONLY) == []
    assert check_text(note(text, SURE[language]), select=ONLY) == []


BOTH = {
    "two words for maybe": ("The lodge in Wick may close in March.", "The Wick lodge might be closed in March."),
    "what is allowed": ("Guests may bring dogs to the lodge.", "Guests are allowed to bring dogs to the lodge."),
    "whether": ("Ask the porter if the lift runs at night.", "Check with the porter whether the lift runs at night."),
    "two conditions": ("The mill buys rye if it stays dry.", "The mill buys rye as long as it stays dry."),
    "a month": ("Print the posters for the fair on 2 May.", "Have the posters for the fair printed."),
    "what is to be done": ("The lift should be repaired in May.", "Repair the lift in May."),
    "what was decided": ("The board decided that the lift should stay.", "The board decided that the lift will stay."),
    "what was not possible": (
        "The smith could not repair the old weather vane.",
        "The smith cannot repair the old weather vane.",
    ),
    "a condition of something else": (
        "The new mill in Wick has an offer for 40 looms from Bo Tarn with three years of care, as told in May.",
        "The new mill in Wick has an offer for 40 looms from Bo Tarn with three years of care, as told in May; "
        "rust, moths, dust and frost cost extra depending on the winter.",
    ),
    "a proposal as a thing": ("整理客人的建议并发给小赵。", "把客人的建议整理好发给小赵。"),
}


@pytest.mark.parametrize("pair", BOTH.values(), ids=BOTH)
def test_what_both_leave_open_keeps_nothing_apart(pair: tuple[str, str]) -> None:
    (found,) = check_text(note(*pair), select=ONLY)
    assert found.level in ("warning", "error")


RESTRICTED = {
    "before": ("Train all volunteers in first aid.", "Train the new volunteers in first aid."),
    "a name": ("Fees went up for all piers.", "Fees went up for the Wick pier."),
    "behind": ("Night work is allowed for all crews.", "Night work is allowed for crews with a doctor."),
    "who": ("Night work is allowed for every crew.", "Crews who have a doctor are allowed to work at night."),
    "german": ("Alle Boote bekommen eine Nummer.", "Die Boote in Wieck bekommen eine Nummer."),
    "french": ("Tous les bateaux reçoivent un numéro.", "Les nouveaux bateaux reçoivent un numéro."),
    "spanish": ("Todos los barcos reciben un número.", "Los barcos nuevos reciben un número."),
    "chinese": ("为所有船员培训急救知识。", "为新船员培训急救知识。"),
    "japanese": ("すべての船員に冊子を送る。", "新しい船員に冊子を送る。"),
}


@pytest.mark.parametrize("pair", RESTRICTED.values(), ids=RESTRICTED)
def test_all_of_a_thing_is_not_some_of_it(pair: tuple[str, str]) -> None:
    assert check_text(note(*pair), select=ONLY) == []
    assert check_text(note(*pair[::-1]), select=ONLY) == []


ALL = {
    "left out": ("Train all volunteers in first aid.", "Train the volunteers in first aid."),
    "another word": ("Train all volunteers in first aid.", "First aid training for every volunteer."),
    "no neighbour": ("All samples must be kept dry for two years.", "Samples are to be kept dry for 2 years."),
    "chinese": ("所有船员下周参加培训。", "船员下周参加培训。"),
}


@pytest.mark.parametrize("pair", ALL.values(), ids=ALL)
def test_all_need_not_be_said(pair: tuple[str, str]) -> None:
    (found,) = check_text(note(*pair), select=ONLY)
    assert found.level in ("warning", "error")


ENDED = {
    "english": ("The mill stops selling rye on Sundays.", "Rye is no longer sold by the mill on Sundays."),
    "any more": ("Late fees are abolished for crews in May.", "From May there are no late fees for crews any more."),
    "french": (
        "Les livraisons du samedi sont supprimées à partir du 1er avril.",
        "À partir du 1er avril, il n'y aura plus de livraisons le samedi.",
    ),
}


@pytest.mark.parametrize("pair", ENDED.values(), ids=ENDED)
def test_what_ends_is_no_longer(pair: tuple[str, str]) -> None:
    assert len(check_text(note(*pair), select=ONLY)) == 1


GOING_ON = {
    "english": ("The mill stops selling rye on Sundays.", "The mill sells rye on Sundays."),
    "denied twice": ("The mill does not stop selling rye on Sundays.", "The mill sells no rye on Sundays."),
    "spanish": ("El molino dejará de vender centeno en mayo.", "El molino venderá centeno en mayo."),
    "french": ("Le moulin ne vendra plus de seigle en mai.", "Le moulin vendra du seigle en mai."),
}


@pytest.mark.parametrize("pair", GOING_ON.values(), ids=GOING_ON)
def test_what_ends_does_not_go_on(pair: tuple[str, str]) -> None:
    assert check_text(note(*pair), select=ONLY) == []


@pytest.mark.parametrize(
    ("plain", "qualified"),
    [
        ("Email the floor plan of the barn to Ilka", "Send the floor plan (draft) of the barn to Ilka"),
        ("把平面图发送给小赵", "向小赵发送平面图（草稿）"),
    ],
)
def test_words_in_brackets_are_not_lost(plain: str, qualified: str) -> None:
    for pair in ((plain, qualified), (qualified, plain)):
        text = f"## Tasks\n\n- [ ] {pair[0]} 📅 2026-05-04\n- [ ] {pair[1]}\n"
        (found,) = check_text(text, select=ONLY)
        assert found.fix is None
        assert "brackets" in (found.help or "")
        assert fix_text(text, select=ONLY, unsafe=True) == text


def test_words_in_brackets_that_both_have_are_no_hindrance() -> None:
    text = (
        "## Tasks\n\n- [ ] Send the plan (draft) of the barn to Ilka\n- [ ] Email the draft plan of the barn to Ilka\n"
    )
    (found,) = check_text(text, select=ONLY)
    assert found.fix is not None
