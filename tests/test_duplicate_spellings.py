"""Spellings of one value that --fix takes for the same, and such as may be two: labels, names, quotes, decimals."""

from __future__ import annotations

from itertools import permutations

import pytest

from notelint import check_text, fix_text

ONLY = ["duplicate-item"]

AROUND = {
    "en": "The caretaker waters the plants in the hall on Sundays.",
    "de": "Der Hausmeister gießt sonntags die Blumen in der Halle.",
    "fr": "Le gardien arrose les plantes du hall le dimanche.",
    "es": "El conserje riega las plantas del vestíbulo los domingos.",
    "ja": "管理人は日曜日にロビーの植物に水をやります。",
    "zh": "管理员每周日给大厅的植物浇水。",
}
"""What tells the language of a note."""

SAME = {
    "en": r"""
        The budget closes on 31 October | The budget closes on Oct. 31
        The budget closes on 31 October | The budget closes on October 31st.
        The budget closes on 31 October 2026 in Bonn | The budget closes on Oct 31, 2026 in Bonn
        The budget closes on 31 October 2026 | The budget closes on 2026-10-31
        The hall opens at 2 pm | The hall opens at 14:00.
        The hall opens at 2 p.m. | The hall opens at 2pm
        The hall opens at 12 pm | The hall opens at 12pm
        The fee is £2,000 for the hall | The fee is £2k for the hall
        The fee is $800K for the hall | The fee is $800k for the hall
        The fee is $800K for the hall | The fee is $800,000 for the hall
        Buy 2 bags of lime | Buy two bags of lime
        Order twelve racks for the hall | Order 12 racks for the hall
        The club needs three tents | The club needs 3 tents
        Extend the lease by one year | Extend the lease by 1 year
        Cost fell by 31% | Cost fell by 31 %
        Cost fell by 31% | Cost fell by 31 percent
        The depth is 8.4 m. | The depth is 8.4m
        Order 500 mL of glue | Order 500 ml of glue
        Repair the pump on Engine 1 | Repair the pump on engine 1.
        Pay 90 euros to Bo | Pay 90 € to Bo
        The hall opens at 2 PM | The hall opens at 2 p.m.
        The hall opens on 3 March at 2 pm | The hall opens on March 3 at 14:00
        Sing 'The 2 Boats' in the hall | Sing "The 2 Boats" in the hall
        Sing ‘Budget 2025’ in the hall | Sing “Budget 2025” in the hall
        Read the book '2084' in the hall | Read the book "2084" in the hall
        Ask for the 'blue' lamp | Ask for the "blue" lamp
        Collect the keys from all 28 pupils | Collect the keys from all twenty-eight pupils
        The tapes are kept for 18 months, then sold | The tapes are kept for eighteen months, then sold
        Ship it to Berth 3 by Friday | Ship it to berth 3 by Friday
        Bring the lamps to Room B | Bring the lamps to room B.
    """,
    "de": r"""
        Sechs Matten bestellen | 6 Matten bestellen.
        Wir brauchen sechs Matten | Wir brauchen 6 Matten
        Das Fest ist am 12.07. im Hof | Das Fest ist am 12. Juli im Hof
        Das Fest ist am 12.7.2026 | Das Fest ist am 12. Juli 2026.
        Das Fest endet um 19 Uhr | Das Fest endet um 19:00 Uhr
        Der Stand liegt bei 11 Prozent | Der Stand liegt bei 11 %
        Das kostet 2.000 Euro im Jahr | Das kostet 2000 € im Jahr
        Das Fest ist am 12.07. um 18 Uhr | Das Fest ist am 12. Juli um 18:00 Uhr
    """,
    "fr": r"""
        Commander quarante tables | Commander 40 tables.
        La fête est le 16 juin | La fête est le 16/06.
        La fête coûte 90 € | La fête coûte 90 euros
        La fête ouvre à 18 h | La fête ouvre à 18h00
        La fête est le 16 juin à 18 h | La fête est le 16/06 à 18h
    """,
    "es": r"""
        Pedir cuarenta mesas | Pedir 40 mesas
        La fiesta es el 23 de mayo | La fiesta es el 23/05
        La fiesta cuesta 18 € | La fiesta cuesta 18 euros
        La fiesta abre a las 18:00 | La fiesta abre a las 18 h
    """,
    "ja": r"""
        使用率は81%である | 使用率は 81 % である。
        資料を１０部用意する | 資料を10部用意する
    """,
    "zh": r"""
        维修 1 号楼的电梯 | 维修1号楼的电梯
        欠款共34,500元 | 欠款共34500元
    """,
}
"""What says the same beyond doubt."""

DOUBTFUL = {
    "en": r"""
        Rent the five series for the fair | Rent the 5 series for the fair
        Give team two boats for the race | Give team 2 boats for the race
        Give Team two boats for the race | Give Team 2 boats for the race
        Clean room two cupboards before noon | Clean room 2 cupboards before noon
        Show The Two Towers in the hall | Show The 2 Towers in the hall
        Show the Two Towers in the hall | Show the 2 Towers in the hall
        Order two hundreds of bags for the hall | Order 2 hundreds of bags for the hall
        Order ten four-packs for the hall | Order 10 four-packs for the hall
        Order ten 4 packs for the hall | Order 10 four packs for the hall
        Sing "two boats" in the hall | Sing "2 boats" in the hall
        Sing 'two boats' in the hall | Sing '2 boats' in the hall
        Read [[two boats]] to the class | Read [[2 boats]] to the class
        Read [two boats](a.md) to the class | Read [2 boats](a.md) to the class
        Ask Seven Oaks pupils for the key | Ask 7 Oaks pupils for the key
        Catch bus two stops after the bank | Catch bus 2 stops after the bank
        Tell class two pupils to wait | Tell class 2 pupils to wait
        Fix item two errors in the form | Fix item 2 errors in the form
        Page two doctors at the gate | Page 2 doctors at the gate
        Call Five Guys about the lunch | Call 5 Guys about the lunch
        Order two three litre cans for the hall | Order 2 three litre cans for the hall
        Buy two tens of tickets | Buy 2 tens of tickets
        Meet one to two members at the gate | Meet one to 2 members at the gate
        Win two nils at home | Win 2 nils at home
        The unit two leaks water | The unit 2 leaks water
        Check the hall two lights | Check the hall 2 lights
        Check Hall two lights | Check Hall 2 lights
        The form two pupils sing | The form 2 pupils sing
        Ship to Pier two crates by noon | Ship to Pier 2 crates by noon
        Chapters two verses must be read | Chapters 2 verses must be read
        Ask for the 'blue' lamp | Ask for the blue lamp
        Cut the 5' plank for the hall | Cut the 5" plank for the hall
        Sing 'The "2" Boats' in the hall | Sing "The '2' Boats" in the hall
        Mend the 6' board and the "2" sign | Mend the 6" board and the '2' sign
        Order eighteen ninths of it | Order 18 ninths of it
        Order twenty four-packs for it | Order twenty-four packs for it
        Repair boat seven sails | Repair boat 7 sails
        Repair buses seven lights | Repair buses 7 lights
        Psalm nine verses are sung | Psalm 9 verses are sung
        Matthew five verses are sung | Matthew 5 verses are sung
        Apollo eleven pilots are invited | Apollo 11 pilots are invited
        Windows ten users must update | Windows 10 users must update
        Print 17 % n in the loop | Print 17% n in the loop
        Raise the fee by 2 percent-points | Raise the fee by 2 %-points
        Set it to 5 % (10) | Set it to 5% 10
        Clean flat 12 h before noon | Clean flat 12h before noon
        Close gate 5 m from the road | Close gate 5m from the road
        Close room 5 g before noon | Close room 5g before noon
        Buy 2 400 g bags | Buy 2 400g bags
        Order 5 g of it | Order 5 G of it
        Use model 3 m in the lab | Use model 3m in the lab
        Cut it to 1.5 m | Cut it to 1,5m
        Book seat 12 l for Ann | Book seat 12l for Ann
        Walk line 4 l to the end | Walk line 4l to the end
        Pay £2k-£3k for the fair | Pay £2,000-£3k for the fair
        Print $2k and $x$ for the class | Print $2,000 and $x$ for the class
        Buy 90 Euro 2024 tickets | Buy 90 € 2024 tickets
        Buy 20 euro stamps | Buy 20 € stamps
        March 9 dogs to the park | 9 March dogs to the park
        On May 9 boats leave | On 9 May boats leave
        Close on May 9 boats only | Close on 9 May boats only
        Close on May 9, 10 and 11 | Close on 9 May, 10 and 11
        Close on May 9 and 10 | Close on 9 May and 10
        Close from May 9 to 12 | Close from 9 May to 12
        Close on May 9, 2026 boats leave | Close on 9 May, 2026 boats leave
        Reduce by 9 May boats | Reduce by May 9 boats
        Close on May 9th Street | Close on 9 May Street
        Open at 2:00 | Open at 2 am
        Hire 2 PM for the hall | Hire 14:00 for the hall
        Win 14:00 in the cup | Win 2 pm in the cup
        Read Psalm 14:10 by noon | Read Psalm 2:10 pm by noon
        Open at 13 pm | Open at 1 pm
        Paint the Engine 1 shed red | Paint the engine 1 shed red
        Ask Gate 4 Films about it | Ask gate 4 Films about it
        We Stage 2 in May | We stage 2 in May
        Extend it by one week's pay | Extend it by 1 week's pay
        One day we will sell it | 1 day we will sell it
        Compute 5! | Compute 5
        Order two Nobel prizes | Order 2 nobel prizes
        Remove two factor tests | Remove 2-factor tests
        Buy two by fours for the deck | Buy 2 by fours for the deck
        Find two-way routers | Find 2-way routers
        The fee has two tiers (two) | The fee has 2 tiers (2)
        Book Gate two for ten days | Book Gate 2 for ten days
        Play in two halves | Play in 2 halves
        Count in sixes and two fives | Count in sixes and 2 fives
        The fee is £2k for flat 12k | The fee is £2,000 for flat 12,000
        Pay the £2k-fee for it | Pay the £2,000-fee for it
        Solve $2k$ for the class | Solve $2,000$ for the class
        Type "31 %" for the class | Type "31%" for the class
        Type “31 %” for the class | Type “31%” for the class
        Read [[31 %]] to the class | Read [[31%]] to the class
        Read [31 %](a.md) to it | Read [31%](a.md) to it
        Bill 2 pm at the site | Bill 14:00 at the site
        Close on 3 March in the 2 pm slot | Close on March 3 in the 14:00 slot
        Close on Sept. 1 Street | Close on 1 September Street
        Close on Nov 1 for 2 pm | Close on 1 Nov for 14:00
        Weigh 0.5 g of it | Weigh 0.50g of it
        Weigh 1,500 g of it | Weigh 1500g of it
        Show *two boats* in the hall | Show *2 boats* in the hall
        Add $2k to $PATH for it | Add $2,000 to $PATH for it
        Set `31 %` for the class | Set `31%` for the class
        Order five six packs of cola | Order 5 six packs of cola
        Order six packs of cola | Order 6 packs of cola
        Buy two wheelers for the park | Buy 2 wheelers for the park
        Paint two long fences | Paint 2 long fences
        Keep the **31 %** at `31 %` | Keep the **31%** at `31%`
        Give it to Team 2 PM | Give it to Team 14:00
    """,
    "de": r"""
        Ab drei Gäste einlassen | Ab 3 Gäste einlassen
        Um drei Leute am Tor abholen | Um 3 Leute am Tor abholen
        Wir wollen um drei Leute werben | Wir wollen um 3 Leute werben
        Raum zwei Stühle bringen | Raum 2 Stühle bringen
        Der Gruppe zwei Bälle geben | Der Gruppe 2 Bälle geben
        Den Kompost sieben und verteilen | Den Kompost 7 und verteilen
        Um halb drei Gäste empfangen | Um halb 3 Gäste empfangen
        Zwei Liter Flaschen bestellen | 2 Liter Flaschen bestellen
        Zwanzig Vierer-Packs bestellen | 20 Vierer-Packs bestellen
        Zwei Euro Marken bestellen | 2 Euro Marken bestellen
        Elf Freunde kaufen | 11 Freunde kaufen
        Das Buch "Zwei Brüder" kaufen | Das Buch "2 Brüder" kaufen
        Das Buch „Zwei Brüder“ kaufen | Das Buch „2 Brüder“ kaufen
        Das Buch Zwei Brüder kaufen | Das Buch 2 Brüder kaufen
        Die Drei Fragezeichen lesen | Die 3 Fragezeichen lesen
        Bus zwei Kinder | Bus 2 Kinder
        Am 12. Juli 2026 Flyer drucken | Am 12.07.2026 Flyer drucken
        Am 12. Juli 26 drucken | Am 12.07. drucken
        Am 12. Juli-Fest feiern | Am 12.7. Fest feiern
        Das sind 2.000 € für den Saal | Das sind 2,000 € für den Saal
        Das sind 2,000 € für den Saal | Das sind 2000 € für den Saal
        Das sind 2.000 Liter für den Saal | Das sind 2,000 Liter für den Saal
        Die 90 Euro Marken kaufen | Die 90 € Marken kaufen
        Zum 20 Euro 2024 Paket raten | Zum 20 € 2024 Paket raten
        Die Wohnung 5 m hinter dem Tor | Die Wohnung 5m hinter dem Tor
        Das Zimmer 12 h vorher putzen | Das Zimmer 12h vorher putzen
        Zwei Männer rufen | Zwei männer rufen
        Den Preis um 1.000 € auf 2.000 € heben | Den Preis um 1000 € auf 2,000 € heben
        Halle zwei Stühle bringen | Halle 2 Stühle bringen
        Trupp drei Zelte geben | Trupp 3 Zelte geben
        Version vom 1.2. Test | Version vom 1. Februar Test
        Das kostet 1.5 € im Jahr | Das kostet 1,5 € im Jahr
        Das kostet 12.400 € im Jahr | Das kostet 12,400 € im Jahr
        Bis 18 Uhr 5 Kisten packen | Bis 18:00 Uhr 5 Kisten packen
        Die Gruppe sechs Kinder nimmt | Die Gruppe 6 Kinder nimmt
        Nimm die Linie zwei Stationen | Nimm die Linie 2 Stationen
        Hundert zwei Stühle bringen | Hundert 2 Stühle bringen
        Der Diesel kostet 1.299 €/Liter | Der Diesel kostet 1299 €/Liter
        Der Diesel kostet 1.299 € pro Liter | Der Diesel kostet 1299 € pro Liter
    """,
    "fr": r"""
        Acheter un vélo neuf pour lui | Acheter un vélo 9 pour lui
        Nettoyer la salle deux fois | Nettoyer la salle 2 fois
        Donner au groupe deux ballons | Donner au groupe 2 ballons
        Donner à la classe deux livres | Donner à la classe 2 livres
        Commander vingt quatre-pièces | Commander 20 quatre-pièces
        Inviter deux trois personnes | Inviter 2 trois personnes
        Inviter deux trois personnes | Inviter 2 3 personnes
        Réserver la salle six pour la fête | Réserver la salle 6 pour la fête
        Commander 2 000 € de fioul | Commander 2000 € de fioul
        Payer 2,500 € à la mairie | Payer 2500 € à la mairie
        Porter la note du 8/10 au 10/12 | Porter la note du 8 octobre au 10 décembre
        Fêter le 03/04 au club | Fêter le 3 avril au club
        Couper le 3/4 du bois | Couper le 3 avril du bois
        Distribuer le 16 juin 2026 tracts | Distribuer le 16/06/2026 tracts
        Distribuer le 16 juin 2026 tracts | Distribuer le 16/06 2026 tracts
        Ouvrir à 2 h de Paris | Ouvrir à 2h00 de Paris
        Travailler 2 h | Travailler 2h00
        Nettoyer la porte 5 m plus loin | Nettoyer la porte 5m plus loin
        Lire « deux tables » au club | Lire « 2 tables » au club
        Les deux équipes jouent samedi | 2 équipes jouent samedi
        Dossier deux pages à revoir | Dossier 2 pages à revoir
        Chapitre deux versets à lire | Chapitre 2 versets à lire
        Atelier six tables pour la fête | Atelier 6 tables pour la fête
        La fête coûte 2 500 € | La fête coûte 2,500 €
        Il y a 12 400 € de fioul | Il y a 12,400 € de fioul
        Tous les six du mois payer | Tous les 6 du mois payer
        La ligne deux stations plus loin | La ligne 2 stations plus loin
    """,
    "es": r"""
        Ana compra una casa | Ana compra 1 casa
        Llamar a ONCE personas | Llamar a 11 personas
        Pagar los dos al banco | Pagar los 2 al banco
        Reservar la sala dos mesas | Reservar la sala 2 mesas
        Dar al grupo dos mesas | Dar al grupo 2 mesas
        Pedir dos tres mesas | Pedir 2 tres mesas
        Limpiar dos veces | Limpiar 2 veces
        Pagar 2.500 € al banco | Pagar 2,500 € al banco
        Pagar 2,500 € al banco | Pagar 2500 € al banco
        Cerrar el 03/04 la sala | Cerrar el 3 de abril la sala
        Cerrar el 3/4 del parque | Cerrar el 3 de abril del parque
        Taller dos mesas para la fiesta | Taller 2 mesas para la fiesta
        Bar tres mesas para la fiesta | Bar 3 mesas para la fiesta
        La línea dos estaciones más | La línea 2 estaciones más
        La fiesta cuesta 2.000 € | La fiesta cuesta 2,000 €
    """,
    "ja": r"""
        会議室 3 人で使う | 会議室3人で使う
        1,200号室と会う予定 | 1200号室と会う予定
        「１０人」と書く予定 | 「10 人」と書く予定
    """,
    "zh": r"""
        会议室 3 人开会 | 会议室3人开会
        买二十个杯子 | 买20个杯子
        买《三体》给他 | 买《3体》给他
        一号楼的电梯要修 | 1号楼的电梯要修
    """,
}
"""Pairs that differ in how a value is written, where it may be no value, or another one."""


def joined(language: str, rows: str) -> list[str]:
    """The rows of which --fix joins both, each pair in a section of its own."""
    lines = [line.strip() for line in rows.strip().splitlines()]
    pairs = [line.split(" | ") for line in lines]
    sections = (f"# {at}\n## Facts\n- {one}\n- {other}\n" for at, (one, other) in enumerate(pairs))
    text = f"{AROUND[language]}\n\n{''.join(sections)}"
    found = check_text(text, select=ONLY)
    return [lines[(each.start.line - 3) // 4] for each in found if each.fix and each.fix.safe]


@pytest.mark.parametrize("order", [1, -1], ids=["as it stands", "the other way round"])
@pytest.mark.parametrize("language", SAME)
def test_spellings_of_one_value_are_joined(language: str, order: int) -> None:
    rows = [" | ".join(line.strip().split(" | ")[::order]) for line in SAME[language].strip().splitlines()]
    assert joined(language, "\n".join(rows)) == rows


@pytest.mark.parametrize("language", DOUBTFUL)
def test_what_may_be_two_things_is_not_joined(language: str) -> None:
    assert joined(language, DOUBTFUL[language]) == []


PASSES = [
    "[ ] Pay £2k of the 50 % by 3 May #a",
    "[ ] Pay £2,000 of the 50% by May 3. 📅 2026-05-03",
    "[x] Pay £2K of the 50 percent by 3 May ✅ 2026-05-04",
]


@pytest.mark.parametrize("order", list(permutations(PASSES)))
def test_nothing_is_lost_in_any_order(order: tuple[str, ...]) -> None:
    text = "## Tasks\n\n" + "\n---\n\n".join(f"- {line}\n" for line in order)
    fixed = fix_text(text, select=ONLY)
    assert fixed.count("- [") == 1
    assert f"- [x]{order[0][3:].partition(' #')[0].partition(' 📅')[0].partition(' ✅')[0]}" in fixed
    assert all(part in fixed for part in ("#a", "📅 2026-05-03", "✅ 2026-05-04"))
    assert fix_text(fixed, select=ONLY) == fixed


LEFT_OUT = {
    "Sign the lease for the barn with the mill | Sign lease for the barn with the mill": True,
    "The boiler was mended on 2 March and runs | Boiler was mended on 2 March & runs": True,
    "Paint the tool-shed door for the fair | Paint the tool shed door for the fair": True,
    "Take the place of the cook at the fair | Take place of the cook at the fair": False,
    "The few guests were sent home by noon | Few guests were sent home by noon": False,
    "The guests pay for the barn at noon | Guests pay for the barn at noon": False,
}
"""Pairs that differ in what may be written or left out, and whether they are told as equal."""


@pytest.mark.parametrize(("row", "is_equal"), LEFT_OUT.items(), ids=LEFT_OUT)
def test_what_may_be_left_out_says_nothing(row: str, is_equal: bool) -> None:
    one, other = row.split(" | ")
    for pair in ((one, other), (other, one)):
        found = check_text(f"{AROUND['en']}\n\n## Facts\n- {pair[0]}\n- {pair[1]}\n", select=ONLY)
        assert ("error" in [each.level for each in found]) is is_equal
