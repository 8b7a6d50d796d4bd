"""Two spellings of one value where nothing else can be meant: `31 %` and `31%`, `on Oct. 3` and `on 3 October`.

Each kind is let in by what stands around it, so that a number which may be a label, a name, a decimal or a part of
another number stays as it is written: `14:00` is `2 pm` behind `at`, `two` is `2` between `of` and a plural. What is
read as a value is marked, so that it is equal to nothing that is only written so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from string import ascii_letters, digits
from typing import Final

from .left_out import Rule, quoted_alike
from .vocabulary import vocabulary

_VALUE: Final = "\ue000"
"""The mark of a value."""
_WIDE: Final = {ord(char) + 0xFEE0: char for char in f"%{digits}{ascii_letters}"}
"""Full-width forms and what they stand for."""
_QUOTED: Final = re.compile(r"[\"“”„‟‚‘‛«»‹›「」『』《》]|(?<!\w)['’]")
"""What holds words that are to stay as they are."""
_ENGLISH: Final = re.compile(r"\b(?:[Tt]he|and|with|from)\b")
_NAMED: Final = """
    account act apartment appendix article batch bay berth block board box building bus cabin car case channel chapter
    chart class clause code court day desk dock door draft episode exhibit exit extension field figure file flat
    floor form gate grade group hall house invoice issue item lane level line locker lot machine model module note
    number office option page part phase pier plan plate platform plot point pump question quarter release road room
    round route row scene season seat section series session sheet shift site size slide slot space stage stand
    station step store suite table task team terminal test ticket tier top tower track train tram truck type unit
    version volume wall ward week wing year zone abschnitt abteilung bahn bett blatt brief fach fahrt feld flur
    gebäude gleis gruppe halle haus kapitel karte kasse klasse laden linie los nummer paket platz punkt rang raum
    reihe saal schalter schicht seite stock straße stufe tafel tag tisch tor turm typ wagen wohnung zelle zelt
    ziffer zimmer appartement bâtiment bureau chambre classe étage fiche groupe numéro porte quai rue salle siège
    voie aula calle capítulo casa despacho edificio grupo habitación mesa número piso planta puerta sala vía zona"""
"""Words behind which a number is a name."""
_LABELS: Final = frozenset(_NAMED.split())


def _tens(words: str) -> dict[str, int]:
    """English tens, with the ones that may stand behind them: `twenty-eight`."""
    ones = enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], 1)
    tens = {word: 10 * at for at, word in enumerate(words.split(), 2)}
    return tens | {f"{ten}-{one}": value + more for more, one in ones for ten, value in tens.items()}


_NUMBERS: Final[Mapping[str, Mapping[str, int]]] = {
    "en": {
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, **_tens("twenty thirty forty fifty sixty seventy eighty ninety"),
    },
    "de": {
        "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "zehn": 10, "zwölf": 12, "fünfzehn": 15, "zwanzig": 20,
        "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
    },
    "fr": {
        "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "dix": 10, "douze": 12,
        "quinze": 15, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    },
    "es": {
        "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "diez": 10, "doce": 12,
        "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60,
    },
}  # fmt: skip
"""Numbers in words that are nothing else; `neuf`, `sieben`, `acht`, `elf`, `once`, `un` are other words too."""
_IN_WORDS: Final = frozenset(["one"]).union(*_NUMBERS.values())
_BEFORE: Final[Mapping[str, str]] = {
    "en": r"Buy|Order|Bring|Hire|Invite|Print|Repair|Paint|Clean|Replace|Collect|Plant|Prepare|Reserve|Rent|Install|"
    r"Sell|Add|Remove|Recruit|Find|Get|needs?|needed|has|have|had|owns?|buys?|bought|gets?|got|takes?|took|lasts?|requires?|"
    r"ordered|sold|hired|invited|received|added|of|the|for|with|in|these|our|their|its|his|her|all",
    "de": r"[a-zäöüß]+",
    "fr": r"Commander|Acheter|Réserver|Inviter|Imprimer|Réparer|Remplacer|Louer|Préparer|Apporter|Ajouter|Planter|"
    r"Vendre|Prévoir|Nettoyer|Peindre|Trouver|de|pour|avec|en|dans|sur|les|des|ces|nos|aux|chez|compte|a|ont",
    "es": r"Pedir|Comprar|Reservar|Invitar|Imprimir|Reparar|Cambiar|Alquilar|Preparar|Traer|Añadir|Plantar|Vender|"
    r"Contratar|Limpiar|Pintar|Buscar|de|para|con|en|por|sin|tiene|hay",
}
"""A word before a number that cannot be its label."""
_COUNTED: Final[Mapping[str, str]] = {
    "en": r"(?:months|[a-z]{2,}[a-hj-rtv-z]s(?<!ths)(?<!lves))(?= ?(?:\Z|[.,;:!?)]| [a-z]))",
    "de": r"[A-ZÄÖÜ][a-zäöüß]{2,}(?= ?(?:\Z|[.,;:!?)]| [a-zäöüß]))",
    "fr": r"[a-zà-ÿ]{3,}[sx](?![\w'-])",
    "es": r"[a-zá-ú]{3,}s(?![\w-])",
}
"""What may be counted: a plural, in German a noun."""
_OTHERS: Final = """
    has was its series species packs thirds wheelers seaters pounders footers shooters doors handers deckers
    quarts tiers cuartos tercios does always less plus minus others times hundreds thousands millions dozens
    perhaps besides towards yes tens fours fives sixes quarters Hundert Tausend Dutzend Viertel Drittel Uhr Mal
    fois dans sans mais vers très puis sous tous alors leurs deux trois six dix cents pas après nous vous hors
    veces más menos tras entonces tres seis dos además después antes detrás"""
"""Words that end as a plural does, or make another number of the one before them."""
_NOT_COUNTED: Final = frozenset(_OTHERS.split())
_PART_OF_NUMBER: Final = frozenset(["und", "oder", "bis", "mal", "halb", "um", "gegen", "ab", "hundert", "tausend"])
"""German words behind which a number is a part of another one, or an hour."""

_ROOMS: Final[Mapping[str, str]] = {
    "en": "room|gate|pier|hall|platform|terminal|barn|gallery",
    "de": "Raum|Saal|Zimmer|Halle|Gleis|Stall",
    "fr": "salle|quai|chambre|bureau|porte|cuve",
    "es": "sala|aula|planta|piso|puerta|almacén|quirófano",
}

_UNITS: Final = "km|cm|mm|m|kg|mg|g|t|mL|ml|dl|l|kWh|kW|MW|MB|GB|TB|ha|°C|min|h"
_PERCENT: Final[Mapping[str, str]] = {
    "en": "%|percent|per cent", "de": "%|Prozent", "fr": "%|pour cent", "es": "%|por ciento"
}  # fmt: skip
_EURO: Final[Mapping[str, str]] = {"en": "€|euros", "de": "€|Euro", "fr": "€|euros?", "es": "€|euros?"}
_AMOUNT: Final = r"(?<![\w.,:/$€£¥'’–−-])(?<!\d )(?P<number>\d+(?:[.,]\d+)*)"
_MONTHS: Final[Mapping[str, str]] = {
    "en": "January|Jan|February|Feb|March|Mar|April|Apr|May|May|June|Jun|July|Jul|August|Aug|"
    "September|Sept?|October|Oct|November|Nov|December|Dec",
    "de": "Januar|Jan|Februar|Feb|März|Mär|April|Apr|Mai|Mai|Juni|Jun|Juli|Jul|August|Aug|"
    "September|Sept?|Oktober|Okt|November|Nov|Dezember|Dez",
    "fr": "janvier|janv|février|févr?|mars|mars|avril|avr|mai|mai|juin|juin|juillet|juil|août|août|"
    "septembre|sept|octobre|oct|novembre|nov|décembre|déc",
    "es": "enero|ene|febrero|feb|marzo|mar|abril|abr|mayo|may|junio|jun|julio|jul|agosto|ago|"
    "septiembre|sept?|octubre|oct|noviembre|nov|diciembre|dic",
}
"""Of each month the name and what it is cut to."""
_PLACES: Final = (
    "Engine|Pier|Gate|Platform|Terminal|Room|Courtroom|Classroom|Hall|Floor|Dock|Berth|Barn|Field|Lane|Building|Ward|Bay|"
    "Shed|Hangar|Warehouse|Gallery"
)
_MARKED: Final = re.compile(rf"[\"']|\b(?:{_PLACES}) [A-Z]\b")
"""What else may be written in two ways: quotes, a place with a letter."""
_DATED: Final[Mapping[str, str]] = {
    "en": "on|by|until|till|from|before|after|since|of",
    "de": "am|vom|zum",
    "fr": "le|du|au",
    "es": "el|del|al",
}
"""What stands before a date."""
_BEHIND: Final[Mapping[str, str]] = {
    "en": "at|in|for|with|from|by|on|is|was|will|the",
    "de": "um|in|im|mit|für|von|vom|bis|statt|ab|an|aus|beim?|durch|ein|geöffnet|geschlossen|fertig",
    "fr": "à|en|dans|pour|par|avec|chez|au|de|du|sur|est",
    "es": "a|en|para|por|con|al|de|del|es",
}
"""What may stand behind a date so that no number in it belongs to something else."""


def spelt_alike(text: str, language: str) -> str:
    """The text with the values that are written in several ways written in one; as it stands where it quotes."""
    text = quoted_alike(text.translate(_WIDE))
    if _QUOTED.search(text):
        return text
    for pattern, spell in _rules(language):
        text = pattern.sub(spell, text)
    return text


def has_value(text: str) -> bool:
    """Whether a text holds what may be written in two ways: a number, in digits or in words, a mark."""
    return (
        any(map(str.isdecimal, text)) or not _IN_WORDS.isdisjoint(text.casefold().split()) or bool(_MARKED.search(text))
    )


@cache
def _rules(language: str) -> tuple[Rule, ...]:
    found = [*_amounts(language), *_in_cjk()]
    if language in _NUMBERS:
        found += [_counted(language), _label_at_end(language), *_dates(language), *_clocks(language)]
    if language == "en":
        found += [*_thousands(), *_in_english()]
    return tuple(found)


def _rule(pattern: str, spell: Callable[[re.Match[str]], str]) -> Rule:
    return re.compile(pattern), spell


def _amounts(language: str) -> list[Rule]:
    """The blank before a unit or `%`; percent and euros in words; in German and Spanish the points of euros."""
    percent, euro = _PERCENT.get(language, "%"), _EURO.get(language, "€")
    found = [
        _rule(rf"(?<=\d) ?(?:{percent})(?![\w-])(?! ?[\d(])(?! [b-df-xz]\b)", lambda match: "%"),
        _rule(rf"{_AMOUNT} ?(?P<unit>{_UNITS})(?![\w²³^/°'’-])(?!\.\w)(?! \d)", _measured),
    ]
    if language in ("de", "es"):
        behind = rf"(?= ?(?:{euro})(?!/| (?:pro|je|por|al)\b))"
        found.append(_rule(rf"(?<![\d.,])\d{{1,3}}(?:\.\d{{3}})+{behind}", lambda match: match[0].replace(".", "")))
    euros = rf"{_AMOUNT} ?(?:{euro})(?![\w/-])(?! ?[\dA-ZÄÖÜ])"
    return [*found, _rule(euros, lambda match: f"{_VALUE}€{match['number']}")]


def _measured(match: re.Match[str]) -> str:
    if _is_labelled(match):
        return match[0]
    return match["number"] + {"mL": "ml"}.get(match["unit"], match["unit"])


def _is_labelled(match: re.Match[str]) -> bool:
    """Whether the word before is one behind which numbers are names."""
    before = match.string[: match.start()].split()
    if not before:
        return False
    return before[-1].strip("(").casefold() in _LABELS or (len(before) > 1 and before[-1][0].isupper())


def _thousands() -> list[Rule]:
    """Amounts with the sign of a currency before them, in English: `£2k` and `£2,000`."""
    end = r"(?![\w%/+&-])(?![.,]\d)(?! ?(?i:k|m|bn|thousand|million|billion)\b)"
    sign = r"(?<![\w$€£.,/-])(?P<sign>[$€£])"
    return [
        _rule(rf"{sign}(?P<number>\d{{1,3}}(?:\.\d{{1,2}})?)[kK]{end}", _thousand),
        _rule(rf"{sign}(?P<number>[1-9]\d{{0,2}}(?:,\d{{3}})+){end}", _thousand),
    ]


def _thousand(match: re.Match[str]) -> str:
    if not _ENGLISH.search(match.string):
        return match[0]
    number = match["number"].replace(",", "")
    value = float(number) * 1000 if match[0][-1] in "kK" else float(number)
    return f"{match['sign']}{value:.15g}"


def _counted(language: str) -> Rule:
    words = "|".join(_NUMBERS[language])
    capital = "|".join(word.capitalize() for word in _NUMBERS[language] if "-" in word) or words
    before = rf"(?:\A|(?:(?<=\A)|(?<= ))(?P<before>{_BEFORE[language]}) )"
    return _rule(
        rf"{before}(?P<number>\d{{1,2}}|{words}|{words.title()}|{capital}) (?P<noun>{_COUNTED[language]})",
        lambda match: _in_digits(match, language),
    )


def _label_at_end(language: str) -> Rule:
    """A place with a number in words, where nothing follows that could be counted."""
    return _rule(
        rf"(?<= )(?P<label>{_ROOMS[language]}) (?P<number>{'|'.join(_NUMBERS[language])})(?=\.?\Z)",
        lambda match: f"{match['label']} {_NUMBERS[language][match['number']]}",
    )


def _in_digits(match: re.Match[str], language: str) -> str:
    before, number, is_first = match["before"] or "", match["number"], match.start() == 0
    known = before.casefold()
    if (
        match["noun"] in _NOT_COUNTED
        or known in (_LABELS | _PART_OF_NUMBER)
        or known in vocabulary(language).cardinals
        or (number[0].isupper() and (before or not is_first))
        or (before[:1].isupper() and not is_first)
    ):
        return match[0]
    value = _NUMBERS[language].get(number.lower(), number)
    return f"{before} {_VALUE}{value} {match['noun']}".lstrip(" ")


def _in_english() -> list[Rule]:
    """`by one year`; a thing with a number, which is the same one with a capital."""
    behind = rf"(?=\.?\Z|,? (?:{_BEHIND['en']})\b)"
    return [
        _rule(r"(?<=\bby )one(?= (?:year|month|week|hour|minute|metre)\b(?!['’-]))", lambda match: "1"),
        _rule(rf"(?<=[a-z] )(?:{_PLACES})(?= (?:\d+|[A-Z]){behind})", lambda match: match[0].lower()),
    ]


def _dates(language: str) -> list[Rule]:
    months = _MONTHS[language].split("|")
    name = rf"(?P<month>{'|'.join(sorted(months, key=len, reverse=True))})\b\.?"
    led = rf"\b(?P<led>{_DATED[language]}) "
    end = rf"(?=\.?\Z|[;!)]|, (?![\d(])|\.? (?:{_BEHIND[language]})\b)"
    day, year = r"(?P<day>[1-9]|[12]\d|3[01])", r"(?P<year>20\d\d)"

    def date(match: re.Match[str]) -> str:
        found = match["month"]
        month = int(found) if found.isdecimal() else _month(found, language)
        year = match["year"] if "year" in match.re.groupindex else None
        return f"{match['led']} {_VALUE}{int(match['day'])}-{month}-{year or ''}"

    padded, late = r"0?(?P<day>[1-9]|[12]\d|3[01])", r"(?P<day>1[3-9]|2\d|3[01])"
    iso = rf"{led}(?P<year>20\d\d)-(?P<month>0[1-9]|1[0-2])-{padded}{end}"
    written = {
        "en": [rf"{led}{day}(?:st|nd|rd|th)? {name}(?: {year})?{end}",
               rf"{led}{name} {day}(?:st|nd|rd|th)?(?:,? {year})?{end}"],
        "de": [rf"{led}{day}\. ?{name}(?: {year})?{end}",
               rf"{led}{padded}\. ?0?(?P<month>[1-9]|1[0-2])\.(?: ?{year}{end}|(?= [a-zäöü]){end})"],
        "fr": [rf"{led}{day}(?:er)? {name}(?: {year})?{end}",
               rf"{led}{late}/(?P<month>0[1-9]|1[0-2])(?:/{year})?{end}"],
        "es": [rf"{led}{day} de {name}(?: de {year})?{end}",
               rf"{led}{late}/(?P<month>0[1-9]|1[0-2])(?:/{year})?{end}"],
    }  # fmt: skip
    return [_rule(pattern, date) for pattern in (*written[language], iso)]


@cache
def _month(name: str, language: str) -> int:
    months = _MONTHS[language].split("|")
    return next(at for at, month in enumerate(months) if re.fullmatch(month, name)) // 2 + 1


def _clocks(language: str) -> list[Rule]:
    hour, minute = r"0?(?P<hour>\d{1,2})", r"(?P<minute>[0-5]\d)"
    led = r"\b(?P<led>at|from|until|till|by|before|after) "
    end = r"(?![\w:–-])(?! ?[–-])(?!\.\d)"
    of_language = {
        "en": [rf"{led}{hour}(?::{minute})? ?(?P<half>[ap])(?:m|\.m\.){end}",
               rf"\b(?P<led>at|until|till) {hour}(?::{minute})? ?(?P<half>[AP])M{end}",
               rf"{led}(?P<hour>1[3-9]|2[0-3]):{minute}(?P<half>){end}(?! ?[apAP]\.?[mM]\b)"],
        "de": [rf"(?<![\w:.,/–-])(?P<led>){hour}(?:[:.]{minute})? Uhr(?P<half>)(?! ?\d){end}"],
        "fr": [rf"\b(?P<led>à|dès|jusqu'à) {hour} ?h ?{minute}?(?P<half>){end}(?! de\b)"],
        "es": [rf"\b(?P<led>a las) {hour}(?::{minute}(?: ?h\b)?| ?h\b)(?P<half>){end}"],
    }  # fmt: skip
    return [_rule(pattern, _clock) for pattern in of_language[language]]


def _clock(match: re.Match[str]) -> str:
    hour, half = int(match["hour"]), match["half"].lower()
    if hour > 24 or (half and not 1 <= hour <= 12):
        return match[0]
    if half == "p" and hour < 12:
        hour, half = hour + 12, ""
    return f"{match['led']} {_VALUE}{hour}:{match['minute'] or '00'}{half}"


def _in_cjk() -> list[Rule]:
    """Blanks on both sides of a number between Chinese or Japanese characters; marks of thousands of money."""
    cjk = "ぁ-ヿ一-鿿"
    return [
        _rule(
            rf"(?:(?<=[{cjk}]) |\A)(\d+(?:[.,]\d+)*)(?:(%) (?=[{cjk}])| (?=[号月日年時时点円元階层万億亿]))",
            lambda match: f"{match[1]}{match[2] or ''}",
        ),
        _rule(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?=[元円])", lambda match: match[0].replace(",", "")),
    ]
