"""Light suffix stripping: the part that forms of one word share, in English, German, French and Spanish."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

# Longest first; an ending is cut only where enough of the word is left.
_ENDINGS = {
    "en": """ated ating ates ate
        ifications ification izations isations ization isation ications ication itions ition ations ation ements
        ement ments ment ances ance ences ence ities ity ional ingly ings ing ions ion edly ied ies ed es als al ly ness
        ive y s e""",
    "de": "ungen ung enden ende eten etes eter ete test tet ten tes ter te et ens ers en em er es e n s t",
    "fr": """aisons aison issements issement ements ement ations ation itions ition eraient erait eront era issent
        issant ilités ilité ités ité ées ée és é ants ant ents ent ons ez er ir re ie es e s t""",
    "es": """aremos eremos iremos aría arían ería erían iría irían aba aban
        aciones ación iciones ición arán erán irán ará erá irá aron ieron ados adas ado ada idos
        idas ido ida ando iendo amos emos ía ías ían amientos amiento imientos imiento bilidad bilidades bles ble
        idad idades ar er ir an en én án as os es a o e s ó é""",
}

_INFIX = re.compile(
    r"(ab|an|auf|aus|bei|bereit|durch|ein|fertig|fest|frei|her|heraus|hin|hoch|los|mit|nach|statt|teil|um|vor|weg|weiter"
    r"|wieder|zu|zurück|zusammen)(?:zu(?=\w{3,}en$)|ge(?=\w{3,}t$))"
)
_DERIVED = ("lich", "ig", "isch")
"""Ends of adjectives, which keep the umlaut of their root in every form: `jährlich`, `jährliche`."""

_INFLECTED = re.compile(r"ge\w{3,}(?:t|en)e[rsm]?$")
"""A German participle before a noun: `geplante`, `gebundener`."""
_CLITIC = re.compile(r"(?<=\w{3}[aei]r)(?:se|nos)?(?:l[aoe]s?)?$")
_BEFORE_VOWELS = {"qu": "c", "gu": "g", "j": "g", "z": "c", "uy": "u"}
"""How Spanish writes one sound before other vowels."""
_STRESS = str.maketrans("áéíóú", "aeiou")


@cache
def _endings(language: str) -> dict[str, list[str]]:
    """The endings by their last letter, the longest first."""
    found: dict[str, list[str]] = {}
    for ending in sorted(_ENDINGS[language].split(), key=len, reverse=True):
        found.setdefault(ending[-1], []).append(ending)
    return found


@lru_cache(20_000)
def stem(word: str, language: str) -> str:
    """The stem of a folded word; short words stay as they are."""
    if len(word) < 4 or language not in _ENDINGS or not word.isalpha():
        return word
    word = _LESS_FIRST[language](word) if language in _LESS_FIRST else word
    if language == "en" and word in _IN_LY:
        return word
    for ending in _endings(language).get(word[-1], ()):
        rest = word.removesuffix(ending)
        if language == "fr" and ending == "re" and rest[-1:] in _VOWELS:  # `expire`, but not `vendre`
            continue
        if rest != word and len(rest) >= _least(ending, language):
            if (ending == "s" and rest[-1] in "sui") or (ending == "y" and rest[-1] in "aeou"):
                return _bare_french(word) if language == "fr" else word
            if language == "fr" and ending == "t" and rest[-1] in "ercps":
                return _bare_french(word)
            if language == "fr" and ending in ("s", "es"):  # a plural as its singular: `interdits`, `interdit`
                return stem(word[:-1], "fr")
            return _bare_by(language, rest, ending)
    return _bare_by(language, word, "")


def _without_ge(word: str) -> str:
    """A German participle or infinitive without what is put into it: `vorgelegt`, `anzuschaffen`."""
    word = word.replace("ß", "ss")
    if len(word) >= 7 and word.startswith("ge") and (word[-1] in "tn" or _INFLECTED.match(word)):
        return word[2:]
    return _INFIX.sub(r"\1", word, count=1) if _INFIX.match(word) else word


def _without_clitic(word: str) -> str:
    """A Spanish infinitive without the pronouns behind it: `enviarla`, `mudarse`."""
    return _CLITIC.sub("", word)


_VOWELS = frozenset("aeiouéèêîâû")

_LEAST = {("fr", "re"): 4, ("es", "idad"): 5, ("es", "idades"): 5}
"""Letters that must be left where an ending is also the end of many roots."""


def _least(ending: str, language: str) -> int:
    if language != "en":
        return _LEAST.get((language, ending), 3)
    if ending in ("al", "als"):
        return 5
    return 4 if ending.startswith("ate") else max(3, len(ending))


_IN_LY: Final = frozenset(
    ("supply", "reply", "apply", "comply", "imply", "multiply", "rely", "ally", "family", "assembly", "anomaly")
)
"""Words that end like an adverb and are none."""
_OF_Y: Final = re.compile(r"(?<=\w[^aeiou])(?:ies|ied|ie)$")


def _spelling(word: str) -> str:
    """British and American spellings as one, and the forms of a word in `y`: `replies`, `replied`."""
    word = _OF_Y.sub("y", word)
    if word in _IN_LY:
        return word
    return word.replace("iz", "is").replace("yz", "ys").replace("our", "or").replace("ll", "l").replace("tre", "ter")


_FUTURE: Final = re.compile(r"(?<=\w{2})(?:(i)|(?<=[nr])(d))r(?:a|ont|ait|aient)$")
_PLURAL: Final = re.compile(r"(?<=[stnxgl]ion)s$")


def _masculine(word: str) -> str:
    """A French adjective as one man or thing has it (`locaux`, `nouvelle`, `active`, `heureuse`), one of what ends in
    `ion`, and a verb in `ir` or `dre` without its future (`choisira`, `vendront`).
    """
    word = _FUTURE.sub(lambda match: "ir" if match[1] else "dre", _PLURAL.sub("", word))
    for ending, own in _FRENCH_FORMS:
        if word.endswith(ending) and len(word) >= len(ending) + 3:
            return word.removesuffix(ending) + own
    return word


_FRENCH_FORMS = (("eaux", "eau"), ("aux", "al"), ("ives", "if"), ("ive", "if"), ("euses", "eux"), ("euse", "eux"),
                 ("velles", "veau"), ("velle", "veau"))  # fmt: skip
_LESS_FIRST = {"en": _spelling, "de": _without_ge, "es": _without_clitic, "fr": _masculine}


def _bare_by(language: str, rest: str, ending: str) -> str:
    """A stem, less what an ending makes of its last letters."""
    if language == "de":
        return _bare_german(rest, ending)
    if language == "es":
        return _bare_spanish(rest)
    return _bare_french(rest) if language == "fr" else _bare(rest) if ending else rest


def _bare_spanish(rest: str) -> str:
    """A stem as it is without stress, and before any vowel: `cuesta` and `costar`, `recoja` and `recoger`."""
    if len(rest) < 4:
        return rest
    rest = rest.translate(_STRESS).replace("ue", "o").replace("ie", "e")
    rest = rest[:-3] if rest.endswith("sion") and len(rest) > 6 else rest
    last = next((last for last in _BEFORE_VOWELS if rest.endswith(last)), "")
    return rest.removesuffix(last) + _BEFORE_VOWELS.get(last, "")


_ACCENTS = str.maketrans("àâçéèêëîïôùûü", "aaceeeeiiouuu")
_BEHIND = re.compile(r"(?:(?<=er)t|e|i|(?<=[^s])s|(?<=s)ion|(?<=[ai]b)l)$")


def _bare_french(rest: str) -> str:
    """A stem without accents, with one consonant for two, and without what is left of an ending: `renouveler`,
    `renouvellera`; `transférer`, `transfert`.
    """
    rest = rest.translate(_ACCENTS)
    rest = rest[:-1] if len(rest) > 4 and rest.endswith(("ll", "tt", "nn")) else rest
    rest = f"{rest[:-1]}i" if rest.endswith("y") else rest
    while len(bare := _BEHIND.sub("", rest)) < len(rest) and len(bare) >= 4:
        rest = bare
    return rest


_BEHIND_ER = ("n", "t", "te", "ten", "ung", "ungen")
_FOREIGN = ("ier", "atio", "atur")
_LAST = re.compile(r"(?:en|end|e|t|(?<=[aeiouäöü])n|atio|atur|ier)$")
"""What is left of an ending where one stands behind another, or where the root ends like one: `verwend(et)` and
`verw(enden)`, `Aktion` and `Aktio(nen)`.
"""
_UMLAUTS = str.maketrans("äöü", "aou")


def _bare_german(rest: str, ending: str) -> str:
    """A stem without what an ending before the last one, or a plural, makes of it: `Dach`, `Dächer`, `Dächern`."""
    if ending in _BEHIND_ER and rest.endswith("er") and not rest.endswith("ier") and len(rest) >= 6:
        rest, ending = rest[:-2], "er"
    rest = _root(rest)
    return rest.translate(_UMLAUTS) if ending in ("e", "er", "es") and not rest.endswith(_DERIVED) else rest


def _root(rest: str) -> str:
    """A German stem without further endings, as long as enough of it is left."""
    while len(bare := _LAST.sub("", rest)) < len(rest) and len(bare) >= (3 if rest.endswith("t") else 4):
        if rest.endswith(_FOREIGN):
            return bare.removesuffix("t")
        rest = bare[:-2] if bare.endswith("er") and not bare.endswith("ier") and len(bare) >= 6 else bare
    return rest


def _bare(rest: str) -> str:
    if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "s":
        return rest[:-1]
    return rest.removesuffix("e") if len(rest) > 4 else rest
