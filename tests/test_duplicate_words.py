"""What is said with a noun here and with a verb there, with another ending, or with another word for the same."""

from __future__ import annotations

import pytest

from notelint import check_text, fix_text

ONLY = ["duplicate-item"]

SAME = {
    "german genitive": ("Die Budgets der Vereine sind im Mai fällig.", "Im Mai ist das Budget der Vereine fällig."),
    "german noun of a verb": (
        "Die Abrechnung der Halle auswerten und an das Amt senden.",
        "Auswertung der Abrechnung der Halle und Versand an das Amt.",
    ),
    "german verb that carries a noun": (
        "Die Wartung der Orgel für den Herbst veranlassen.",
        "Die Orgel für den Herbst warten.",
    ),
    "german foreign verb": ("Export der Adressen aus der Kartei.", "Die Adressen aus der Kartei exportieren."),
    "german strong verb": ("Das Tor wird im Winter geschlossen.", "Im Winter schließen wir das Tor."),
    "german participle before a noun": (
        "Die geschlossene Halle im Norden wird vermietet.",
        "Vermietet wird die Halle im Norden, die geschlossen ist.",
    ),
    "german strong verb with a particle": (
        "Das Fest wird in den Mai verschoben.",
        "Wir verschieben das Fest in den Mai.",
    ),
    "german adjectives": (
        "Die jährliche Messung am Deich wurde festgelegt.",
        "Am Deich eine jährlich wiederkehrende Messung festlegen.",
    ),
    "french plural and future": (
        "Le moulin choisira deux options pour les réunions du conseil.",
        "Pour la réunion du conseil, le moulin va choisir 2 options.",
    ),
    "spanish stressed vowel": (
        "Ana amplía el corral de la cofradía en mayo.",
        "En mayo, Ana va a ampliar el corral de la cofradía.",
    ),
    "english verbs in y": (
        "The cooper supplied the lids and replied to the miller.",
        "Lids are supplied, and a reply to the miller given, by the cooper.",
    ),
    "french masculine and feminine": (
        "Les locaux sont à nouveau actifs pour les archives.",
        "Pour les archives, le local est à nouveau actif.",
    ),
    "spanish strong verb": (
        "Ana propuso otra fecha para la feria.",
        "Para la feria, otra fecha fue propuesta por Ana.",
    ),
    "english strong verbs": (
        "We freeze the entry fees until the end of the harvest.",
        "Until the end of the harvest the entry fees are frozen.",
    ),
    "units": (
        "The press took in 310 kilos of pears this week.",
        "This week, 310 kg of pears were taken in by the press.",
    ),
    "german coming": ("Das Fest ist im kommenden Monat.", "Das Fest ist im nächsten Monat."),
    "french adjective and noun": (
        "Vérifier la disponibilité de la grange pour la fête.",
        "Vérifier si la grange est disponible pour la fête.",
    ),
    "french participles": (
        "Le club a reçu 40 lettres de la ville.",
        "40 lettres de la ville ont été reçues par le club.",
    ),
    "german compound of a plural": (
        "Den Mangel an Fachkräften mit dem Rat der Werft besprechen.",
        "Mit dem Rat der Werft den Fachkräftemangel besprechen.",
    ),
    "english carried noun": ("Carry out the repair of the old mill.", "Repair the old mill."),
    "english why": ("Find out why the mill stopped.", "Determine the cause of the mill stopping."),
    "english relating verbs": (
        "The loft holds at most 40 looms because of its old beams.",
        "Its old beams limit the loft to a maximum of 40 looms.",
    ),
    "english verb in two parts": (
        "Keys must be handed in at the end of every shift.",
        "At the end of each shift, hand in the keys.",
    ),
    "english particle far behind": (
        "Hand the keys of the old mill over to the new tenants.",
        "Hand over the keys of the old mill to the new tenants.",
    ),
    "english hyphen": ("Re-run the salt test with the new pump.", "Repeat the salt test using the new pump."),
    "english onward": ("From May, bread comes from the mill.", "From May onwards, bread comes from the mill."),
    "english who and why": (
        "The roofer found rot in the loft, likely caused by a loose tile.",
        "Rot was found by the roofer in the loft, likely due to a loose tile.",
    ),
    "english with no": ("Cut the hedge without any effect on the nests.", "Cut the hedge with no effect on the nests."),
    "spanish according to": (
        "Según Ilka, faltan 20 sillas en el museo.",
        "Ilka señaló que en el museo faltan 20 sillas.",
    ),
    "chinese characters": ("问小赵展品什么时候到货。", "向小赵询问展品的到货时间。"),
    "chinese whether": ("确认船坞能不能按时交货。", "确认船坞能否按期交货。"),
    "chinese no negation": ("参观人数不断减少。", "参观人数逐渐减少。"),
}


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME)
def test_other_forms_and_words_say_the_same(pair: tuple[str, str]) -> None:
    (found,) = check_text(f"## Key Facts\n\n- {pair[0]}\n- {pair[1]}\n", select=ONLY)
    assert found.level in ("warning", "error")


OTHERS = {
    "german limits": (
        "Boote über 12 Tonnen liegen an der Mole der Werft.",
        "An der Mole der Werft liegen Boote von weniger als 12 Tonnen.",
    ),
    "english limits": ("Boats above 12 tons use the outer pier.", "The outer pier is used by boats below 12 tons."),
    "french limits": (
        "Le quai est pour les bateaux de plus de 12 tonnes.",
        "Le quai est pour ceux de moins de 12 tonnes.",
    ),
    "spanish months": ("Revisar las cifras del mes pasado.", "Revisar las cifras del próximo mes."),
    "german months": ("Die Lieferung im nächsten Monat prüfen.", "Die Lieferung im letzten Monat prüfen."),
    "till": ("Order the new till system for the shop.", "Order the new alarm system for the shop."),
    "why and when": ("Explain why the mill was closed.", "Explain when the mill was closed."),
    "a verb that carries no noun": (
        "Die Wartung der Orgel für den Herbst bezahlen.",
        "Die Orgel für den Herbst warten.",
    ),
    "french book and booklet": ("Le livret du musée est prêt.", "Le livre du musée est prêt."),
    "chinese head": ("把报告发给船坞。", "把报告模板发给船坞。"),
    "chinese counts": ("为博物馆招聘一名木匠。", "为博物馆招聘两名木匠。"),
    "chinese denied": ("船坞同意新的价格。", "船坞不同意新的价格。"),
    "japanese work": ("水車の歯車を発注する。", "水車の歯車を返品する。"),
}


@pytest.mark.parametrize("pair", OTHERS.values(), ids=OTHERS)
def test_what_only_looks_alike_is_never_joined(pair: tuple[str, str]) -> None:
    text = f"## Key Facts\n\n- {pair[0]}\n- {pair[1]}\n"
    assert {found.level for found in check_text(text, select=ONLY)} <= {"info"}
    assert fix_text(text, select=ONLY, unsafe=True) == text
