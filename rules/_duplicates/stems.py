"""Light suffix stripping: the part that forms of one word share, in English, German, French and Spanish."""

from __future__ import annotations

import re
from functools import cache, lru_cache

# Longest first; an ending is cut only where enough of the word is left.
_ENDINGS = {
    "en": """ated ating ates ate
        ifications ification izations isations ization isation ications ication itions ition ations ation ements
        ement ments ment ances ance ences ence ities ity ional ingly ings ing ions ion edly ied ies ed es als al ly ness
        ive y s e""",
    "de": "ungen ung enden ende eten etes eter ete test tet ten tes ter te et est ens ers en em er es st e n s t",
    "fr": """aisons aison issements issement ements ement ations ation itions ition eraient erait eront era issent
        issant ées ée és é ants ant ents ent ons ez er ir re ie es e s t""",
    "es": """aremos eremos iremos aría arían ería erían iría irían aba aban
        aciones ación iciones ición arán erán irán ará erá irá aron ieron ados adas ado ada idos
        idas ido ida ando iendo amos emos ar er ir an en as os es a o e s ó é""",
}

_INFIX = re.compile(
    r"(ab|an|auf|aus|bei|ein|her|hin|mit|nach|um|vor|weiter|zu|zurück)(?:zu(?=\w{3,}en$)|ge(?=\w{3,}t$))"
)

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
    for ending in _endings(language).get(word[-1], ()):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= _least(ending, language):
            if (ending == "s" and rest[-1] in "sui") or (ending == "y" and rest[-1] in "aeou"):
                return word
            return _bare_by(language, rest, ending)
    return _bare_by(language, word, "")


def _without_ge(word: str) -> str:
    """A German participle or infinitive without what is put into it: `vorgelegt`, `anzuschaffen`."""
    if len(word) >= 7 and word.startswith("ge") and word[-1] in "tn":
        return word[2:]
    return _INFIX.sub(r"\1", word, count=1) if _INFIX.match(word) else word


def _without_clitic(word: str) -> str:
    """A Spanish infinitive without the pronouns behind it: `enviarla`, `mudarse`."""
    return _CLITIC.sub("", word)


def _least(ending: str, language: str) -> int:
    if language == "fr" and ending == "re":
        return 4
    if language != "en":
        return 3
    if ending in ("al", "als"):
        return 5
    return 4 if ending.startswith("ate") else max(3, len(ending))


def _spelling(word: str) -> str:
    """British and American spellings as one."""
    return word.replace("iz", "is").replace("yz", "ys").replace("our", "or").replace("ll", "l").replace("tre", "ter")


_LESS_FIRST = {"en": _spelling, "de": _without_ge, "es": _without_clitic}


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
    last = next((last for last in _BEFORE_VOWELS if rest.endswith(last)), "")
    return rest.removesuffix(last) + _BEFORE_VOWELS.get(last, "")


def _bare_french(rest: str) -> str:
    """A stem with one consonant for two: `renouveler`, `renouvellera`."""
    return rest[:-1] if len(rest) > 4 and rest.endswith(("ll", "tt")) else rest


_BEHIND_ER = ("n", "t", "te", "ten", "ung", "ungen")
_UMLAUTS = str.maketrans("äöü", "aou")


def _bare_german(rest: str, ending: str) -> str:
    """A stem without what an ending before the last one, or a plural, makes of it: `Dach`, `Dächer`, `Dächern`."""
    if ending in _BEHIND_ER and rest.endswith("er") and not rest.endswith("ier") and len(rest) >= 6:
        rest, ending = rest[:-2], "er"
    return rest.translate(_UMLAUTS) if ending in ("e", "er", "es") else rest


def _bare(rest: str) -> str:
    if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "s":
        return rest[:-1]
    return rest.removesuffix("e") if len(rest) > 4 else rest
