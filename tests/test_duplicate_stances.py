"""Done, under way or to come; must or may; and small words that turn a meaning round where they stand in one place."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from notelint import check_text

APART = {
    "done and under way": (
        "The yearbook of the rowing club {has been|is being} printed in Leeds",
        "The yearbook of the rowing club {was|is currently being} printed in Leeds",
        "The harbour office {has reviewed|is reviewing} the permit for the pontoon",
        "年次報告書を倉庫で印刷{した|中}",
        "港务局{已|正在}审查浮桥许可证",
    ),
    "done and to come": (
        "The yearbook of the rowing club {has been|will be} printed in Leeds",
        "Odalys {has signed|will sign} the lease for the bakery",
        "Odalys {signed|is going to sign} the lease for the bakery",
        "The choir {sang|will sing} in the market hall",
        "Two of the wells {have been|need to be} tested for lead",
        "The permit for the pontoon {has been|is to be} granted",
        "Die Prospekte der Werft {wurden|werden} gedruckt",
        "Das Bootshaus {ist an die Pfadfinder vermietet worden|wird an die Pfadfinder vermietet}",
        "Das Dach der Werft {ist|wird} repariert",
        "La jetée du port {est fermée au public depuis|sera fermée au public dès} lundi",
        "Chercher un camion pour les fûts qui {vont à|viennent de} Lorient",
        "Buscar un camión para los barriles que {van a|vienen de} Vigo",
        "Die Stadt {sanierte die Brücke am Graben|wird die Brücke am Graben sanieren}",
        "Les affiches de la régate {ont été|seront} imprimées",
        "La mairie {a rénové|rénovera} le pont du moulin",
        "Les archives du chantier {viennent|vont} être triées",
        "El canal del astillero se {ha dragado|dragará}",
        "El concejo {renovó|va a renovar} el puente del molino",
        "El convenio del astillero {fue|será} rescindido",
        "倉庫の屋根の修理が完了{した|する予定}",
        "合唱団は会館で歌{った|う}",
        "北门的围栏{已|将}重新粉刷",
        "The footbridge {is closed since|will be closed from} Monday",
        "The footbridge {is closed since|will be closed in} May",
        "Die Fußgängerbrücke {ist seit|wird ab} Montag gesperrt",
        "Der Steg am Wehr {wird seit|wird ab} Montag saniert",
        "新锅炉{已|待}安装在体育馆",
    ),
    "must and may": (
        "Members {must|can} book the squash court online",
        "Drivers {have|are allowed} to hand in the logbook on Friday",
        "Guests {should|may} leave their bags in the office",
        "Gäste {müssen|dürfen} das Gepäck im Büro abgeben",
        "Les membres {doivent|peuvent} réserver le court en ligne",
        "Los socios {tienen que|pueden} reservar la pista en línea",
        "会員は入口で会員証を提示し{なければならない|てもよい}",
        "会员{必须|可以}在入口出示会员卡",
    ),
    "who does it": (
        "{Odo|Nell} beat {Nell|Odo} at chess in the mill",
        "{Have all guides send the map to|Send the map to all guides for} the mill",
        "Bring the file of {Holt v. Odo|Odo v. Holt} to the mill",
    ),
    "asked and done": (
        "{Collect the consent forms from all pupils|The consent forms were collected from all pupils}",
        "{Oil the gates of the yard|The gates of the yard have been oiled}",
    ),
    "said and asked": ("守衛は橋を先に閉めた{。|のか。}", "守卫先关了北门{。|吗？}"),
    "from and to": (
        "Move the chairs for the concert {into|out of} the chapel",
        "Doors of the lido open {at|until} nine",
        "The report on the weir is due {by|after} Monday",
        "The safe key lies {on|under} the desk",
        "Ilka works {for|with} the brewery",
        "Das Freibad ist {ab|bis} Ende der Ferien geöffnet",
        "Die Schlüssel liegen {auf|unter} dem Schrank",
        "La piscine est ouverte {dès|jusqu'à} la fin des vacances",
        "La piscina abre {desde|hasta} el final del verano",
        "プールは夏休みの終わり{から|まで}開いている",
        "泳池{从|到}暑假结束开放",
    ),
    "and, or": (
        "Den Hafenmeister {und|oder} die Lotsin einladen",
        "Inviter la pilote {et|ou} le capitaine",
        "Se entra con el carné {y|o} el pasaporte",
        "開会式に市長{と|か}港長を招待する",
        "退款需要会计{及|或者}会长签字",
    ),
    "who": (
        "Forward the notes of the harbour meeting to {him|her}",
        "{We|They} pay for the coach to the away match",
        "{Mein|Dein} Fahrrad zur Werkstatt bringen",
        "Rapporter {ma|ta} perceuse à l'atelier",
        "Devolver {mi|tu} taladro al taller",
        "鑑定人は{彼|彼女}の報告書を送った",
        "{我们|他们}的屋顶已投保",
    ),
    "of how many, with what": (
        "{Alle|Einige} Stände am Blumenmarkt sind vermietet",
        "{La plupart des|Tous les} apprentis ont réussi l'examen",
        "見習いの{ほとんど|全員}が試験に合格した",
        "索引{あり|なし}の版を採用する",
        "The freezer in the lab runs at {minus |}80 degrees",
        "{A few|Few} members objected to the new fee",
        "Give the fern {a little|little} water in the winter",
        "Il reste {un peu|peu} de bois dans la cave du moulin",
        "Queda {un poco de|poco} aceite en el sótano",
        "Este mes {unos pocos|pocos} socios pagaron la cuota",
        "{Ein wenig|Wenig} Farbe ist noch im Keller der Werft",
    ),
}
ONE = {
    "decided": (
        "{It was decided to close the footbridge in May|The footbridge will be closed in May}",
        "The {board agreed to sell the old minibus|old minibus will be sold} to the scouts",
        "Der {Rat hat beschlossen, den alten Kahn an die Werft zu verkaufen|alte Kahn wird an die Werft verkauft}",
        "{Il a été décidé de fermer la passerelle en novembre|La passerelle sera fermée en novembre}",
        "古い小型バスを売却する{ことになった|}",
        "会議室の利用{は無料になった|を無料にする}",
        "{理事会决定把旧面包车|旧面包车将}卖给童子军",
    ),
    "asked for": (
        "{We need to send|Send} the floor plan to the fire officer",
        "The floor plan {should|must} be sent to the fire officer",
        "{Der Lageplan muss an die Feuerwehr geschickt werden|Den Lageplan an die Feuerwehr schicken}",
        "{Merci de|Il faut} réserver les billets du ferry pour le chœur",
        "{Hay que reservar|Reservar} los billetes del ferry para el coro",
        "見取り図を消防署に提出{しなければならない|する}",
        "{必须|请}为合唱团预订渡轮票",
    ),
    "allowed": (
        "Members {can|are allowed to} park behind the sail loft",
        "Les membres {peuvent|sont autorisés à} se garer derrière la voilerie",
        "会員は小屋の裏に駐車{できる|してもよい}",
    ),
    "one time": (
        "The tram line {closes|will close} for repairs in August",
        "The bakery {is moving|will move} to the old mill in May",
        "The {storm has damaged the roof|roof was damaged by the storm}",
        "The {sluice gate is being repaired by the crew|crew is currently repairing the sluice gate}",
        "{Der Chor von Aibling wird im Mai gefeiert|Chor Aibling im Mai feiern}",
        "Der Haupteingang {wird|ist} im Mai gesperrt",
        "{Der Sturm beschädigte das Dach der Werft|Das Dach der Werft wurde vom Sturm beschädigt}",
        "Le tram {va être|sera} fermé pour travaux en août",
        "{Vamos a contratar|Se contratará} a dos peones para la vendimia",
        "電車は8月に運休する{予定|}",
        "The hall has not been booked {yet|} for the fair",
        "The footbridge {is closed|has been closed} since Monday",
        "The footbridge {is|will be} closed from Monday",
        "Die Fußgängerbrücke {ist|wird} ab Montag gesperrt",
    ),
    "one place": (
        "{Get a quote from the roofer|Obtain the roofer's quote} for the sail loft",
        "The press is out of order until {Ilka's technician replaces|the technician from Ilka has replaced} the belt",
        "The tent is booked for {the last|last} few days of May",
        "{Schlafsäcke und Zelte|Zelte und Schlafsäcke} ins Lager mitbringen",
    ),
    "written otherwise": (
        "The freezer in the lab runs at {minus |-}80 degrees",
        "Le congélateur du labo tourne à {moins |-}80 degrés",
        "El congelador del taller funciona a {menos |-}80 grados",
        "冷凍庫は{マイナス|-}80度で運転している",
        "Arroser les semis de la serre {chaque semaine|toutes les semaines}",
        "Regar los plantones del vivero {semanalmente|cada semana}",
        "Send Ilka the revised {non-disclosure agreement|NDA}",
        "避難手順を見直{しする|す}",
    ),
}


def are_told(row: str) -> bool:
    """Whether the two items are told of which a row holds what differs: `{this|that}`."""
    pair = (re.sub(r"\{(.*)\|(.*)\}", rf"\{side}", row) for side in (1, 2))
    return bool(check_text("## Key Information\n\n- {}\n- {}\n".format(*pair), select=["duplicate-item"]))


@pytest.mark.parametrize("row", chain.from_iterable(APART.values()))
def test_what_cannot_both_be_said_keeps_two_apart(row: str) -> None:
    assert not are_told(row)


@pytest.mark.parametrize("row", chain.from_iterable(ONE.values()))
def test_what_may_be_said_of_one_thing_keeps_no_two_apart(row: str) -> None:
    assert are_told(row)
