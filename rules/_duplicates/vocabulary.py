"""Look-up of words: function words, negators, calendar, numerals, synonyms, opposites."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from . import business, commonplace, concepts, english, everyday, foreign
from . import tables as tables
from .stems import stem

LANGUAGES: Final = tuple(tables.FUNCTION_WORDS)

UNKNOWN: Final = "other"
"""Any other language: without function words, stems and numerals, but with negators."""

CAPITAL_ONLY: Final = frozenset(tables.CAPITAL_ONLY.split())
ARTICLES: Final = frozenset(tables.ARTICLES.split())
SPANS: Final = {word: row.split()[0] for row in tables.SPANS.split("|") for word in row.split()}
"""What can be the next, this or the last, and one word for each."""
LIGHT: Final = frozenset(tables.LIGHT_WORDS.split()) | frozenset(tables.REPORTING.split())

SCALES: Final = {
    "k": 1e3, "thousand": 1e3, "tausend": 1e3, "tsd": 1e3, "mille": 1e3, "mil": 1e3, "hundred": 1e2, "hundert": 1e2,
    "cent": 1e2, "cents": 1e2, "hundreds": 1e2, "cien": 1e2, "cientos": 1e2, "thousands": 1e3,
    "m": 1e6, "mn": 1e6, "mio": 1e6, "million": 1e6, "millions": 1e6, "millionen": 1e6,
    "millones": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9, "billions": 1e9, "mrd": 1e9, "milliarden": 1e9,
}  # fmt: skip

UNITS: Final = {
    "%": "%", "percent": "%", "prozent": "%", "pct": "%", "$": "$", "usd": "$", "dollar": "$", "dollars": "$",
    "€": "€", "eur": "€", "euro": "€", "euros": "€", "£": "£", "gbp": "£", "pound": "£", "pounds": "£", "¥": "¥",
    "円": "¥", "元": "元", "yen": "¥", "jpy": "¥", "chf": "CHF", "franken": "CHF", "francs": "CHF",
}  # fmt: skip

_SPANS_OF_TIME: Final = """1 min=minute minutes min mins minuten minuto minutos|60 min=hour hours hr hrs h stunde
    stunden std heure heures hora horas|1 d=day days tag tage tagen jour jours día días|7 d=week weeks woche wochen
    semaine semaines semana semanas|1 mo=month months monat monate monaten mois mes meses|12 mo=year years yr yrs
    jahr jahre jahren ans année années año años"""
SPANS_OF_TIME: Final = {
    word: (int(span.split()[0]), span.split()[1])
    for span, _, words in (row.partition("=") for row in _SPANS_OF_TIME.split("|"))
    for word in words.split()
}
"""Words behind a number that make it a span of time, and what they are in minutes, days or months."""

_RELATIVES: Final = """next=next coming following upcoming nächste nächsten nächster nächstes nächstem kommende
    kommenden kommender kommendes kommendem folgende folgenden folgendes prochain prochaine suivant suivante próximo
    próxima siguiente entrante|this=this current diese dieser diesen dieses diesem laufende laufenden laufendes
    courant|last=last previous past letzte letzten letzter letztes letztem vergangene vergangenen vergangener
    vergangenes vorige vorigen voriger voriges dernier dernière précédent précédente passé passée último última
    pasado pasada anterior"""
RELATIVES: Final = {
    word: which.strip()
    for which, _, words in (row.partition("=") for row in _RELATIVES.split("|"))
    for word in words.split()
}
"""Words that say which of a row a span of time is."""


class Vocabulary(NamedTuple):
    """The tables of one language, ready for look-up by folded word."""

    function: frozenset[str]
    negators: frozenset[str]
    cardinals: dict[str, float]


def _rows(table: str) -> list[list[str]]:
    return [row.split() for row in table.casefold().split("|")]


def _ranks(table: str, first: int = 1) -> dict[str, int]:
    return {word: rank for rank, row in enumerate(_rows(table), first) for word in row}


def _pairs(pairs: list[str]) -> dict[str, str]:
    return {left.strip(): right for left, _, right in (pair.partition("=") for pair in pairs)}


@cache
def vocabulary(language: str) -> Vocabulary:
    """The tables of a language: en, de, fr, es or `UNKNOWN`."""
    cardinals: dict[str, float] = {**_ranks(tables.CARDINALS.get(language, ""), 0)}
    cardinals.update({word: float(10 * rank) for word, rank in _ranks(tables.TENS, 3).items()})
    cardinals.update(_compound_numbers(language))
    words = f"{tables.FUNCTION_WORDS.get(language, '')} {concepts.FUNCTION_WORDS.get(language, '')}"
    function = frozenset(words.casefold().split())
    return Vocabulary(function, frozenset(tables.NEGATORS[language].split()), cardinals)


def _compound_numbers(language: str) -> dict[str, float]:
    """Numbers above twenty that German and Spanish write as one word."""
    tens = enumerate(["zwanzig", *(row[1] for row in _rows(tables.TENS))], 2)
    units = ["ein", *(row[0] for row in _rows(tables.CARDINALS["de"])[2:10])]
    if language == "de":
        return {f"{word}und{ten}": 10.0 * rank + at for rank, ten in tens for at, word in enumerate(units, 1)}
    return {f"veinti{word}": 20.0 + at for at, word in enumerate(tables.VEINTI.split(), 1)} if language == "es" else {}


@cache
def months() -> dict[str, int]:
    """Names of months to 1..12."""
    return _ranks(tables.MONTHS)


@cache
def weekdays() -> dict[str, int]:
    """Names of weekdays to 1 (Monday) .. 7."""
    return _ranks(tables.WEEKDAYS)


@cache
def ordinals() -> dict[str, int]:
    """Ordinal words to their rank."""
    return _ranks(tables.ORDINALS)


@cache
def phrases(language: str) -> dict[str, tuple[str, str]]:
    """Phrases of several words to the one word that stands for them and its language."""
    shared = {
        " ".join(phrase.split()): (word, "en")
        for phrase, word in _pairs(f"{tables.PHRASES}|{english.PHRASES}".split("|")).items()
    }
    if language == "en":
        shared = {**_inflected(shared), **shared}
    rows = "|".join(
        table.get(language, "") for table in (foreign.PHRASES, concepts.PHRASES, everyday.PHRASES, business.PHRASES)
    )
    own = _pairs(rows.casefold().replace("\n", " ").split("|"))
    return {**shared, **{" ".join(phrase.split()): (word, language) for phrase, word in own.items() if word}}


def _inflected(known: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """English phrases with the other forms of the verbs that they begin with: `handed in`, `took part in`."""
    forms: dict[str, list[str]] = {}
    for form, base in irregular("en").items():
        forms.setdefault(base, []).append(form)
    found = {}
    for phrase, meaning in known.items():
        verb, _, rest = phrase.partition(" ")
        if verb == "get" or verb not in vocabulary("en").function:
            found.update({f"{form} {rest}": meaning for form in (*_regular(verb), *forms.get(verb, ()))})
    return found


def _regular(verb: str) -> tuple[str, str, str]:
    """What endings make of an English verb."""
    if re.search("[^aeiou][aeiou][bdgkmnpt]$", verb):
        return f"{verb}s", f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"
    stem_of = verb.removesuffix("e")
    third = f"{verb[:-1]}ies" if re.search("[^aeiou]y$", verb) else f"{verb}es" if verb[-1] in "sxho" else f"{verb}s"
    return third, f"{verb[:-1]}ied" if third.endswith("ies") and verb[-1] == "y" else f"{stem_of}ed", f"{stem_of}ing"


@cache
def phrase_lengths(language: str) -> dict[str, int]:
    """The first words of phrases to the number of words of the longest."""
    lengths: dict[str, int] = {}
    for phrase in phrases(language):
        words = phrase.split()
        lengths[words[0]] = max(lengths.get(words[0], 0), len(words))
    return lengths


@cache
def leading_words(language: str) -> frozenset[str]:
    """Words with which a time, a number or a phrase begins; `mondays` among them."""
    named = {
        *months(),
        *weekdays(),
        *ordinals(),
        *RELATIVES,
        *SPANS,
        *vocabulary(language).cardinals,
        *phrase_lengths(language),
    }
    return frozenset(named | {f"{day}s" for day in weekdays()} | {"noon", "midnight", "once"})


@cache
def irregular(language: str) -> dict[str, str]:
    """Irregular forms to the word that they belong to."""
    own = tables.IRREGULAR if language == "en" else foreign.IRREGULAR.get(language, "")
    further = "" if language == "en" else concepts.NOUNS.get(language, "")
    table = " ".join((own, further, *(each.IRREGULAR.get(language, "") for each in (commonplace, business))))
    return _pairs(table.casefold().split())


@lru_cache(20_000)
def base_form(word: str, language: str) -> str:
    """The word that an irregular form belongs to; a German one may have a prefix: `angekommen`, `besprochen`; a French
    or Spanish one an ending: `reçues`.
    """
    known = irregular(language)
    if word in known or language != "de":
        singular = word.removesuffix("s")
        return next((known[form] for form in (word, singular, singular.removesuffix("e")) if form in known), word)
    for ending in ("s", "es", "e", "en", "er", "em"):
        if (bare := word.removesuffix(ending)) in known:
            return known[bare]
    for prefix in foreign.PREFIXES.split():
        rest = word.removeprefix(prefix)
        if rest != word and (found := known.get(rest) or known.get(f"ge{rest}")):
            return prefix + found
    return word


@cache
def light_stems(language: str) -> frozenset[str]:
    """Stems of words that a paraphrase changes freely."""
    own = f"{foreign.LIGHT_WORDS.get(language, '')} {concepts.LIGHT_WORDS.get(language, '')}"
    words = f"{tables.LIGHT_WORDS} {own}" if language == "en" else own
    return frozenset(_key(word, language) for word in words.casefold().split())


@cache
def reversing_stems(language: str) -> frozenset[str]:
    """Stems of words that undo the work which another item asks for."""
    words = f"{tables.REVERSING} {foreign.REVERSING.get(language, '')}".casefold().split()
    return frozenset(_key(word, language) for word in words)


@cache
def stems_of(words: str) -> frozenset[str]:
    """Stems of words of any language, such as verbs of one kind."""
    return frozenset(_key(word, language) for word in words.split() for language in ("en", "de", "fr", "es"))


def _key(word: str, language: str) -> str:
    return stem(base_form(word, language) if language != "en" else word, language)


@cache
def synonyms(language: str) -> dict[str, frozenset[int]]:
    """Stems to the numbers of the groups of words that mean the same."""
    groups: dict[str, set[int]] = {}
    tables_of_all = (foreign.SYNONYMS, concepts.SYNONYMS, everyday.SYNONYMS, commonplace.SYNONYMS, business.SYNONYMS)
    further = "|".join(table.get(language, "") for table in tables_of_all)
    own = f"{english.SYNONYMS}|{further}" if language == "en" else further
    sides = f"{tables.OPPOSITES}|{foreign.OPPOSITES.get(language, '')}".replace("/", "|")
    for number, row in enumerate(_rows(f"{tables.SYNONYMS}|{commonplace.UNITS}|{own}|{sides}")):
        for word in row:
            groups.setdefault(_key(word, language), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


@cache
def opposites(language: str) -> dict[str, frozenset[tuple[int, int]]]:
    """Words and stems to (group, side): two words of one group and different sides exclude each other."""
    sides: dict[str, set[tuple[int, int]]] = {}
    table = f"{tables.OPPOSITES}|{foreign.OPPOSITES.get(language, '')}".casefold().strip("|")
    for group, row in enumerate(table.split("|")):
        for side, words in enumerate(row.split("/")):
            for word in words.split():
                sides.setdefault(word, set()).add((group, side))
                sides.setdefault(_key(word, language), set()).add((group, side))
    return {word: frozenset(found) for word, found in sides.items()}
