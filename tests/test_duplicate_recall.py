"""Two items that say the same in quite other words are found; two steps of one job, which share words, are not."""

from __future__ import annotations

import pytest

from notelint import check_text, fix_text

ONLY = ["duplicate-item"]
FURTHER = {
    "en": ("Water the ferns", "Oil the gate of the yard", "Sharpen the saws", "Feed the geese", "Count the pumpkins"),
    "de": ("Die Farne gießen", "Das Hoftor ölen", "Alle Sägen schärfen", "Die Gänse füttern", "Den Kürbis wiegen"),
    "fr": ("Arroser les fougères", "Huiler le portail", "Affûter les scies", "Nourrir les oies", "Peser la courge"),
    "es": ("Regar los helechos", "Engrasar el portón", "Afilar las sierras", "Cebar los gansos", "Pesar la calabaza"),
    "ja": ("花に水をやる", "門に油をさす", "鳥にえさをやる", "畑の草を取る", "柿を数える"),
    "zh": ("给花浇水", "给门上油", "喂鹅", "锄草", "数南瓜"),
}
"""Other items, beside which it tells something that only two share a word."""


def _note(pair: tuple[str, str], language: str = "en") -> str:
    items = (pair[0], *FURTHER[language], pair[1])
    return "## Action Items\n\n" + "".join(f"- [ ] {item}\n" for item in items)


def _levels(pair: tuple[str, str], language: str = "en") -> list[str]:
    return [found.level.value for found in check_text(_note(pair, language), select=ONLY)]


TOLD_ANEW = {
    "a noun put for another": (
        "fr",
        "Les étiquettes des pots seront imprimées chez un fournisseur local",
        "On fera imprimer les étiquettes des pots par un prestataire de la région",
    ),
    "many words, another verb": (
        "en",
        "Frost killed roughly 15 percent of the quince plants",
        "The quince plants lost about 15% to frost",
    ),
    "chinese, with more about it": (
        "zh",
        "与万和商场续签保洁合同",
        "去跟万和商场把保洁合同续上",
    ),
    "a question and a check": (
        "en",
        "Find out whether the insurer will pay for the hail damage in barn 7",
        "Check with the insurance company if barn 7's hail damage is covered",
    ),
    "a noun for a verb": (
        "en",
        "About 900 people use the orchard portal every day",
        "The orchard portal has roughly 900 daily users",
    ),
    "characters in another order": ("ja", "倉庫の費用は月額30万円である", "倉庫費用は毎月30万円かかっている"),
    "a value that no third item has": (
        "en",
        "Renegotiate the flour contract with Millbrook before it renews in December",
        "The contract for flour with Millbrook renews in December; negotiate new terms before then",
    ),
    "a value, french": (
        "fr",
        "Le budget voté du verger s'élève à 1,4 million d'euros",
        "Pour le verger, un budget de 1,4 M€ a été voté",
    ),
    "one says it in full": (
        "en",
        "Count the hives by the brook",
        "Count the hives by the brook with the twins, before the honey fair opens",
    ),
    "most of the words, turned round": (
        "en",
        "Ask the printer for a proof of the harvest ticket",
        "Request a proof of the harvest ticket from the print shop",
    ),
    "a value and another verb for more than it": (
        "en",
        "Add an alarm for when the milk in the vat gets warmer than 6 degrees",
        "Configure an alert that fires if the milk in the vat exceeds 6 degrees",
    ),
    "most of two long ones": (
        "en",
        "Concern was raised that present flour prices may scare bakers; a simpler price unit by sack plus cart was "
        "discussed to improve clarity",
        "Concern was noted that present flour prices may scare bakers; a simpler billing unit by sack plus cart is "
        "being pursued for clarity",
    ),
    "japanese": ("ja", "なぜ冷蔵庫の温度が上がるのか調べる", "冷蔵庫の温度上昇の原因を調査"),
    "chinese": ("zh", "弄清楚会议室空调为什么漏水这么频繁", "调查会议室空调反复漏水的原因"),
}


@pytest.mark.parametrize(("language", "one", "other"), TOLD_ANEW.values(), ids=TOLD_ANEW)
def test_what_is_told_anew_is_a_warning(language: str, one: str, other: str) -> None:
    assert _levels((one, other), language) == ["warning"]


POSSIBLE = {
    "idiom": (
        "en",
        "Someone needs to look at why the gutters keep overflowing",
        "Investigate the recurring gutter overflow",
    ),
    "characters in another order, a word in each": (
        "ja",
        "衣装展示室は十月に二週間休館する",
        "十月に貨幣展示室を二週間休む",
    ),
}


@pytest.mark.parametrize(("language", "one", "other"), POSSIBLE.values(), ids=POSSIBLE)
def test_what_is_told_quite_freely_is_possible(language: str, one: str, other: str) -> None:
    assert _levels((one, other), language) == ["info"]


WEIGHED = {
    "a value and words apart": ("The mill has 40 parking spaces", "Forty carts can be parked at the mill"),
    "a value and few words": ("The choir of the mill is five altos short", "We need five more altos for the choir"),
    "one owner and one due date": (
        "Practise with the fire pump together with the harvest crew [owner:: Tilda] 📅 2026-05-04",
        "Hold a fire pump drill with the harvest crew [owner:: Tilda] 📅 2026-05-04",
    ),
}


@pytest.mark.parametrize("pair", WEIGHED.values(), ids=WEIGHED)
def test_what_weighs_much_is_a_warning_that_nothing_joins(pair: tuple[str, str]) -> None:
    assert _levels(pair) == ["warning"]
    assert fix_text(_note(pair), select=ONLY, unsafe=True) == _note(pair)


WEIGHED_AGAINST = {
    "another place at the end": (
        "Sofia likes to work from home on Mondays in June",
        "Sofia likes to work in the barn on Mondays in June",
    ),
    "other partners and figures": (
        "Ask the police for accident figures on the ring road since 2021",
        "Ask the school for pupil numbers per village since 2021",
    ),
    "one thing put for another": (
        "From the May sale the judo hall gets new mats",
        "The judo hall gets new lamps from the May sale",
    ),
}


@pytest.mark.parametrize("pair", WEIGHED_AGAINST.values(), ids=WEIGHED_AGAINST)
def test_what_is_weighed_against_is_no_warning(pair: tuple[str, str]) -> None:
    assert "warning" not in _levels(pair)


ONE_MATTER = {
    "what is planned and what is booked for it": (
        "Draft the test plan for the harvest trial in the lower orchard",
        "Book the cherry picker for the harvest trial",
    ),
    "what is ordered and its papers": (
        "Order the marble trough from the quarry in Carrara",
        "Arrange customs clearance for the marble trough from Carrara",
    ),
    "who has it and what they pay": (
        "The cider bar is leased to the Kowalski family",
        "The Kowalski family pays for the new press of the cider bar",
    ),
    "when and how": (
        "Load tests of the weather station are planned for Thursday",
        "The weather station got two more sensors for the load tests",
    ),
    "a problem and its remedy": (
        "The tank of the cider press is full again",
        "The cider press gets a bigger tank next season",
    ),
    "what is needed after it": (
        "Sam rebuilt the pump of the orchard well",
        "The orchard well needs a cleaning after the rebuilding of the pump",
    ),
    "what failed and what is done now": (
        "The egg sorter timed out during the nightly count",
        "The nightly count now retries the egg sorter three times",
    ),
    "a state in more words": (
        "The weighing scale in Mill Street is out of order",
        "Mill Street gets a new weighing scale",
    ),
}


@pytest.mark.parametrize("pair", ONE_MATTER.values(), ids=ONE_MATTER)
def test_two_steps_of_one_matter_are_for_information_at_most(pair: tuple[str, str]) -> None:
    assert "warning" not in _levels(pair)
    assert fix_text(_note(pair), select=ONLY, unsafe=True) == _note(pair)


VALUES = {
    "an attribute": ("Buy the wooden crate for the pears in May", "In May, the broken crate for the pears is bought"),
    "what is done": ("Review the report on the March frost", "March frost: publish the report to members"),
    "one place": ("Check the two long ladders of barn 9", "Check the two milk churns of barn 9"),
    "a denial": ("Don't shut the Mill Lane stall on Mondays", "Keep the Mill Lane stall open on Mondays"),
}


@pytest.mark.parametrize("pair", VALUES.values(), ids=VALUES)
def test_a_value_in_common_does_not_speak_for_small_changes(pair: tuple[str, str]) -> None:
    assert "warning" not in _levels(pair)


def test_a_value_that_a_third_item_has_tells_nothing() -> None:
    text = _note(WEIGHED["a value and words apart"]) + "- [ ] Paint 40 chairs\n"
    assert [found.level.value for found in check_text(text, select=ONLY)] == ["info"]


SAME = {
    "clauses turned round": (
        "en",
        "No later than the 15th of October the seed catalogues have to be sent to members",
        "Members must get the seed catalogues by October 15",
    ),
    "owner in the words": ("en", "Tilda is to write the orchard report", "Write the orchard report [owner:: Tilda]"),
    "owner with a title": (
        "de",
        "Frau Brandt meldet den Hagelschaden der Versicherung",
        "Hagelschaden der Versicherung melden [owner:: Brandt]",
    ),
    "day in the words": ("en", "By March 20 draft a letter to the mill", "Draft a letter to the mill 📅 2026-03-20"),
    "weekday in the words": (
        "en",
        "Move the book club to the library by Friday",
        "Move the book club to the library 📅 2026-03-06",
    ),
    "day without a year": (
        "fr",
        "Déposer la demande d'aide avant le 30 septembre",
        "Déposer la demande d'aide avant le 30/09",
    ),
    "day and month in English": ("en", "Hand in the soil samples by 06/30", "Hand in the soil samples by June 30"),
    "no year": ("es", "Comprar dos mil cajas de madera", "Comprar 2.000 cajas de madera"),
    "hundreds": ("en", "Order fifteen hundred paper bags with the logo", "Order 1,500 paper bags with the logo"),
    "quarter to": ("en", "The bus to the fair leaves at a quarter to eight", "The bus to the fair leaves at 7:45"),
    "in the evening": ("de", "Das Training beginnt um halb sieben abends", "Das Training beginnt um 18:30 Uhr"),
    "et demie": ("fr", "La visite commence à neuf heures et demie", "La visite commence à 9 h 30"),
    "y media": ("es", "Mover la reunión a las nueve y media", "Mover la reunión a las 9:30"),
    "from two to four": ("en", "Book the greenhouse from 2 to 4 pm", "Book the greenhouse from 2 pm to 4 pm"),
    "abbreviation": ("en", "Set up a virtual machine for the weather station", "Set up a VM for the weather station"),
    "si before an adjective": (
        "fr",
        "Trouver pourquoi il fait si froid dans la serre",
        "Identifier la cause du froid dans la serre",
    ),
}


@pytest.mark.parametrize(("language", "one", "other"), SAME.values(), ids=SAME)
def test_owners_days_and_numbers_are_read_in_any_notation(language: str, one: str, other: str) -> None:
    assert _levels((one, other), language) in (["warning"], ["error"])


OTHERS = {
    "another act": ("Draft the guide for remote hires", "Have remote hires give feedback on the guide"),
    "another step": ("Review the report on the March frost", "March frost: publish the report to members"),
    "what is turned": ("Load the apples into the old trailer", "From the old trailer, unload the apples"),
    "one word in a moved clause": (
        "With the lottery money the judo hall gets new lamps",
        "The judo hall gets new mats with the lottery money",
    ),
    "one thing in common": (
        "Export the figures for the harvest report",
        "Print the harvest report in colour for the fair",
    ),
    "another owner, told in another order": (
        "Request a proof of the harvest ticket from the print shop [owner:: Tilda]",
        "Ask the printer for a proof of the harvest ticket [owner:: Olaf]",
    ),
    "another owner": ("Tilda is to write the orchard report", "Write the orchard report for Bruno [owner:: Olaf]"),
    "another day": ("Draft a letter to the mill by March 21", "Draft a letter to the mill 📅 2026-03-20"),
    "morning and evening": ("Close the gate at half past six", "Close the gate at half past six in the evening"),
}


@pytest.mark.parametrize("pair", OTHERS.values(), ids=OTHERS)
def test_two_steps_of_one_job_are_not_told_anew(pair: tuple[str, str]) -> None:
    assert _levels(pair) == []


@pytest.mark.parametrize(("language", "one", "other"), [*TOLD_ANEW.values(), *POSSIBLE.values()])
def test_what_is_told_anew_is_never_joined(language: str, one: str, other: str) -> None:
    text = _note((one, other), language)
    assert fix_text(text, select=ONLY, unsafe=True) == text


def test_a_word_that_a_third_item_has_tells_nothing() -> None:
    _, one, other = POSSIBLE["idiom"]
    text = _note((one, other)) + "- [ ] Clean the gutters before they overflow\n"
    assert check_text(text, select=ONLY) == []


def test_a_third_item_that_shares_words_is_not_taken_along() -> None:
    _, one, other = TOLD_ANEW["a question and a check"]
    text = _note((one, other)) + "- [ ] Paint barn 7, mend its hail netting and tell the insurer of the damage\n"
    assert [found.start.line for found in check_text(text, select=ONLY)] == [9]


def test_a_short_item_that_names_owner_and_day_at_length_is_compared() -> None:
    pair = (
        "By Friday, March 20, Mr Olaf Ash mows clover",
        "Soon mow the whole new clover [owner:: Olaf Ash] 📅 2026-03-20",
    )
    assert [found.message[:21] for found in check_text(_note(pair), select=ONLY)] == ["says nearly the same "]
