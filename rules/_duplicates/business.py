"""What offices, halls and shops write in more than one word, by language; rows are parted by `|`."""

from __future__ import annotations

from typing import Final

SYNONYMS: Final = {
    "en": """bankrupt bankruptcy insolvent insolvency|runbook playbook handbook manual|motion petition|file record|
        latency lag|certificate attestation|motto slogan|digitise digitize scan|rewrite redo rework revise|
        basin sink|scarce rare|native builtin|testify testimony|onboarding induction|payslip paycheck|
        warranty guarantee|refit refurbishment renovation|canteen cafeteria|vacate empty clear""",
    "de": """bewohner anwohner anlieger|sperrung sperre|insolvenz konkurs pleite zahlungsunfähigkeit insolvent|vermessen
        ausmessen|bezuschussen fördern|vergütung honorar|quittung beleg|inventur bestandsaufnahme|monteur techniker|
        verlosung tombola|fertig fertiggestellt|antrag gesuch|fördermittel fördergeld""",
    "fr": """relancer rappeler|rembourser restituer rendre|emprunt prêt crédit|faillite liquidation insolvabilité|
        paraître publier sortir|reprise rachat|racheter reprendre|attestation certificat|remplaçant suppléant|
        stagiaire apprenti|dépannage réparation|débuter commencer démarrer|créneau plage""",
    "es": """dueño propietario|presupuesto cotización|aceptar admitir|vuelta devolución|quiebra bancarrota insolvencia|
        recargo suplemento|nómina salario|plantilla personal|avería fallo|vencer caducar expirar|
        justificante comprobante certificado|fianza depósito|becario aprendiz|llamar telefonear""",
}
"""Words of which each can stand for the others of its row."""

IRREGULAR: Final = {
    "de": """verlegung=verlegen verlegt=verlegen sperrung=sperren lieferung=liefern prüfung=prüfen abrechnung=abrechnen
        anlieferung=anliefern schließung=schließen öffnung=öffnen""",
    "fr": """ouvert=ouvrir ouverte=ouvrir ouverts=ouvrir ouvertes=ouvrir couvert=couvrir couverte=couvrir vente=vendre
        ventes=vendre vendu=vendre vendue=vendre vendus=vendre vendues=vendre mis=mettre mise=mettre mises=mettre
        pris=prendre prise=prendre reçu=recevoir reçue=recevoir reçus=recevoir choix=choisir choisi=choisir
        essai=essayer paiement=payer règlement=régler livraison=livrer location=louer embauche=embaucher
        tiendra=tenir tiendront=tenir viendra=venir mettra=mettre prendra=prendre recevra=recevoir paraîtra=paraître
        mordu=mordre perdu=perdre perdue=perdre rendue=rendre attendue=attendre élu=élire élue=élire bu=boire
        couru=courir tombé=tomber sorti=sortir sortie=sortir""",
    "es": """venta=vender ventas=vender vende=vender mordió=morder mordido=morder comió=comer respondió=responder
        prometió=prometer decidió=decidir añadió=añadir unió=unir exigió=exigir asistió=asistir ocurrió=ocurrir
        rompió=romper recogió=recoger escogió=escoger ofreció=ofrecer apareció=aparecer reconoció=reconocer
        conoció=conocer venció=vencer compra=comprar compras=comprar pago=pagar pagos=pagar cierre=cerrar
        entrega=entregar envío=enviar firma=firmar limpieza=limpiar recogida=recoger revisión=revisar
        instalación=instalar contratación=contratar""",
}
"""Forms and nouns of verbs to the verb that they belong to."""

PHRASES: Final = {
    "en": """hard to find=scarce|difficult to find=scarce|hard to come by=scarce|in short supply=scarce|file for
        bankruptcy=bankrupt|files for bankruptcy=bankrupt|filed for bankruptcy=bankrupt|file for
        insolvency=bankrupt|filed for insolvency=bankrupt|go bankrupt=bankrupt|goes bankrupt=bankrupt|went
        bankrupt=bankrupt|gone bankrupt=bankrupt|become insolvent=bankrupt|became insolvent=bankrupt|insurance
        company=insurer|insurance companies=insurers|insurance provider=insurer|liquidated damages=penalty|
        no-show=noshow|no-shows=noshow|missed appointment=noshow|missed appointments=noshow|twice as long=double|let the
        team know=inform|let the group know=inform|let everyone know=inform|at no charge=free|stand in for=replace|
        fill in for=replace|loop in=include|hand off=transfer|with effect from=from|built-in=builtin""",
    "de": """nicht mehr lieferbar=ausverkauft|zahlungsunfähig werden=insolvent|in konkurs
        gehen=insolvent|pleite gehen=insolvent""",
    "fr": """porter plainte=plaindre|porté plainte=plaindre|porte plainte=plaindre|déposer plainte=plaindre|déposé
        plainte=plaindre|dépose plainte=plaindre|faire faillite=faillite|fait faillite=faillite|en
        ligne=internet|à cause=raison""",
    "es": """dar por cerrado=cerrar|da por cerrada=cerrar|da por cerrado=cerrar|dar por terminado=terminar|da por
        terminada=terminar|da por terminado=terminar|mandar de vuelta=devolver|manda de vuelta=devolver|enviar de
        vuelta=devolver|comunicar por teléfono=llamar|comunica por teléfono=llamar|fuera de servicio=averiado|poner una
        denuncia=denunciar|presentar una denuncia=denunciar|en línea=internet""",
}
"""Phrases and the word that stands for them."""
