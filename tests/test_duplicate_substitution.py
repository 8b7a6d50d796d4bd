"""One word put in the place of another makes another statement, however long and however built the sentence is."""

from __future__ import annotations

import pytest

from notelint import check_text, fix_text

ONLY = ["duplicate-item"]

OTHERS = {
    "units": ("The lease of the barn is renewed for two years.", "Renew the lease of the barn for two rooms."),
    "an attribute": (
        "The club bought the new dome for the tower in May.",
        "In May, the broken dome for the tower was bought by the club.",
    ),
    "a repeated noun": (
        "Marta will own the migration plan and Jonas the rollback plan.",
        "Marta owns the migration budget; Jonas owns the rollback plan.",
    ),
    "whose it is": ("Our client pays the bill in May.", "Your client pays the bill in May."),
    "whose it is, german": ("Seine Firma liefert die Fenster im Mai.", "Ihre Firma liefert die Fenster im Mai."),
    "whose it is, french": ("Notre client paie la facture en mai.", "Votre client paie la facture en mai."),
    "whose it is, spanish": ("Nuestro equipo revisa el contrato en mayo.", "Su equipo revisa el contrato en mayo."),
    "before and after": (
        "Die Halle wird geputzt, bevor das Fest in der Mühle beginnt.",
        "Die Halle wird geputzt, nachdem das Fest in der Mühle beginnt.",
    ),
    "german": (
        "Das Labor schickt die Wasserproben aus der dritten Versuchsreihe morgen an das Institut in Graz.",
        "Morgen gehen die Blutproben der dritten Versuchsreihe vom Labor ans Grazer Institut.",
    ),
    "german names": (
        "Der Bericht über das Dach, die Scheune und den Keller der Mühle wird im März mit dem Amt "
        "und mit dem Verein in Bergen besprochen und verschickt.",
        "Der Bericht über das Dach, die Scheune und den Keller der Mühle wird im März mit dem Amt "
        "und mit dem Verein besprochen und an Tilda verschickt.",
    ),
    "french": (
        "Avant l'envoi des invitations, deux personnes doivent relire la liste des menus séparément.",
        "La liste des adresses doit être relue séparément par deux personnes avant d'envoyer les invitations.",
    ),
    "french homograph": (
        "À cause de la grève, l'équipe ira au match en car et dormira sur place la veille.",
        "À cause de la grève, l'équipe ira au match en train et dormira sur place la veille.",
    ),
    "spanish": (
        "El nuevo programa importa las direcciones de la base antigua sin perder los archivos adjuntos.",
        "Sin pérdida de archivos adjuntos, el nuevo programa importa de la base antigua las facturas.",
    ),
    "spanish son and daughter": (
        "El apicultor vino a la charla con su hijo y explicó a los niños la vida de las abejas.",
        "El apicultor vino a la charla con su hija y explicó a los niños la vida de las abejas.",
    ),
}


@pytest.mark.parametrize("pair", OTHERS.values(), ids=OTHERS)
def test_one_word_put_for_another_is_at_most_for_your_information(pair: tuple[str, str]) -> None:
    text = f"## Key Facts\n\n- {pair[0]}\n- {pair[1]}\n"
    assert {found.level for found in check_text(text, select=ONLY)} <= {"info"}
    assert fix_text(text, select=ONLY, unsafe=True) == text


SAME = {
    "a long sentence in other words": (
        "Mara Holt said she would lose about $600K of deferred pay if she left Norbank, which brings the yearly gap to "
        "a $1.4M outside offer down to roughly $300K to $350K.",
        "Mara Holt said she would lose about $600K of deferred Norbank pay if she leaves, which brings the real yearly "
        "gap to a $1.4M offer down to roughly $300K-$350K.",
    ),
    "german verb and compound": (
        "Nachts speichert die Kamera am Eingang automatisch die Aufnahmen der letzten sieben Tage.",
        "Die Aufnahmen der letzten sieben Tage werden nachts von der Eingangskamera automatisch gespeichert.",
    ),
    "german prefix": (
        "Die Lieferung ist trotz mehrfacher Nachfrage nicht angekommen.",
        "Trotz mehrfacher Nachfrage kam die Lieferung nicht an.",
    ),
    "french elision": (
        "Le service a besoin de deux caisses d'ici au printemps.",
        "D'ici au printemps, le service a besoin de deux caisses.",
    ),
    "french doubled consonant": (
        "Le contrat de nettoyage sera renouvelé en mai.",
        "En mai, on renouvellera le contrat de nettoyage.",
    ),
    "spanish pronoun behind the verb": (
        "El trigo del campo debe secarse antes de la venta.",
        "Hay que secar el trigo del campo antes de la venta.",
    ),
    "spanish future": (
        "El contrato de limpieza se renovará en mayo.",
        "En mayo renovaremos el contrato de limpieza.",
    ),
}


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME)
def test_forms_of_words_are_known(pair: tuple[str, str]) -> None:
    (found,) = check_text(f"## Key Facts\n\n- {pair[0]}\n- {pair[1]}\n", select=ONLY)
    assert found.level == "warning"


LONG = {
    "what is said": (
        ["warning"],
        "Nell stated that the north quay will be closed from May until the new fenders and the crane are in place.",
        "Nell explained that the north quay will be closed from May until the new fenders and the crane are in place.",
    ),
    "what is shown": (
        ["warning"],
        "Odo described a safe and simple pump model using copper seals and printed keys in the shed of the club.",
        "Odo demonstrated a safe and simple pump model using copper seals and printed keys in the shed of the club.",
    ),
    "what it is meant to do": (
        ["warning"],
        "Odo drew a water meter system intended to provide pressure and leak data across garden zones using paper.",
        "Odo drew a water meter system designed to provide pressure and leak data across garden zones using paper.",
    ),
    "another verb": (
        ["info"],
        "The mill will not create a separate ledger for pears; the figures of all groves are reported in a red book.",
        "The mill will not operate a separate ledger for pears; the figures of all groves are reported in a red book.",
    ),
    "another thing": (
        [],
        "Send the orchard contract to the notary in the old town before the big spring fair with the choir.",
        "Send the orchard invoice to the notary in the old town before the big spring fair with the choir.",
    ),
    "another name": (
        [],
        "Odo said that Nell will bring the lamps and the ropes to the north quay before the new crane is in place.",
        "Odo said that Tilda will bring the lamps and the ropes to the north quay before the new crane is in place.",
    ),
    "what is done, in a short sentence": ([], "Nell described the pump.", "Nell showed the pump."),
}


@pytest.mark.parametrize(("levels", "one", "other"), LONG.values(), ids=LONG)
def test_a_long_sentence_may_say_the_same_with_another_verb(levels: list[str], one: str, other: str) -> None:
    pairs = [(one, other), (other, one)]
    found = [check_text(f"## Key Facts\n\n- {x}\n- {y}\n", select=ONLY) for x, y in pairs]
    assert [[each.level for each in both] for both in found] == [levels, levels]
