"""Words, and forms of verbs, that tell how far the work is and whether it must or may be done; as expressions."""

from __future__ import annotations

from typing import Final

_EN_PARTICIPLES: Final = (
    "been|done|gone|said|told|paid|sold|bought|brought|thought|found|made|built|lent|spent|left|lost|led|chosen|drawn|"
    "driven|grown|known|run|risen|fallen|spoken|broken|begun|shown|taught|understood|won|worn|hung|hidden|shaken|sunk|"
    "sung|stood|thrown|become|forgotten|got|gotten|heard|laid|meant|sought|dealt|felt|bound|caught|fed|fought|sent|sown|"
    "written|met|held|kept|given|taken|seen|come|put|cut|set|let|hit|read|shut|spread|split|flown|eaten"
)
_EN_PASTS: Final = (
    "sang|went|began|gave|took|came|wrote|chose|drove|broke|spoke|rose|fell|grew|knew|saw|did|flew|drew|wore|ran|became|"
    "forgot|hid|sank|shook|threw|stole|woke|swam|ate"
)
_DE_PARTICIPLE: Final = r"(?:\w*ge\w+|(?:be|ver|er|ent|zer|über|unter|wider|miss)\w+|\w+ier)(?:t|en)"
_DE_STATES: Final = (
    "gesperrt|geschlossen|geöffnet|verboten|untersagt|erlaubt|gestattet|geplant|vorgesehen|reserviert|verpflichtet|"
    "beschränkt|begrenzt|untergebracht|gedacht|eingeteilt|besetzt|gefragt|betroffen|enthalten|verbunden|angesetzt"
)
"""Participles that tell with `ist` of what goes on, as they do with `wird`."""
_FR_PARTICIPLE: Final = r"(?!plus|lieu)\w+(?:[éui]e?s?|[iu]te?s?|ises?|ertes?|erts?)"
_ES_PARTICIPLE: Final = r"\w+(?:[ai]d|t|ch|es)[oa]s?"
_EN_ADVERBS: Final = r"(?: (?:\w+ly|already|just|now|also|still|since|all|both|once))*"
_FR_ADVERBS: Final = "(?: (?:\\w+ement|déjà|bien|tou(?:s|tes)|aussi|enfin))*"
_ES_ADVERBS: Final = "(?: (?:\\w+mente|ya|también))*"

AUXILIARIES: Final = {
    "en": {
        "silent": "(?:was|were|is|are|has been|have been) able to|had to|could have|would have|seem\\w* to|used to|"
        "ha(?:s|ve) yet to|didn",
        "may": "(?:(?:will|can) )?(?:be )?(?:allowed|permitted|free|welcome|entitled|able|optional) to|may|can|could|"
        "might",
        "must": "must|shall|should|ought to|(?:has|have|having|needs?|needed|got|obliged|required|obligated|supposed|"
        "mandatory|compulsory|necessary) to",
        "coming": "(?:going|due|set|about|scheduled|planned|expected|is|are|was|were|remains?|still) to|"
        "(?:decid|agree|resolv|plan|intend|propos|hop|promis|offer|commit|want|wish|aim)\\w*(?: \\w+)? to"
        "(?! (?:the|an?|our|\\d))",
        "will": "will|ll|would",
        "done": f"(?:has|have|had|having|ve){_EN_ADVERBS}(?= (?:been )?(?:\\w+ed|{_EN_PARTICIPLES})\\b)|was|were",
        "now": f"(?:is|are|am|re|m){_EN_ADVERBS} being",
        "since": rf"(?:is|are)(?= (?:\w+ed|{_EN_PARTICIPLES})\b(?: \w+){{0,4}} since\b)",
        "ing": f"(?:is|are|am|re|m){_EN_ADVERBS}(?= \\w{{2,}}ing\\b)",
    },
    "de": {
        "silent": "mussten?|konnten?|durften?|hätten?",
        "may": "dürfen|darf|können|kann|dürften?|könnten?|erlaubt|gestattet",
        "must": "müssen|muss|soll|sollen|sollten?|müssten?|verpflichtet|vorgeschrieben|"
        r"(?:haben|hat|ist|sind)(?=(?: .*)? (?:zu \w+en|\w*zu\w{3,}en)$)",
        "done": rf"(?:hat|haben|habe|hatten?)(?=(?: .*)? {_DE_PARTICIPLE}$)|"
        rf"(?:ist|sind|sei)(?=.* {_DE_PARTICIPLE} worden)|war(?:en)?|wurden?",
        "result": f"(?:ist|sind)(?=(?: .*)? (?!(?:{_DE_STATES})$){_DE_PARTICIPLE}$)",
        "since": r"(?:ist|sind|wird|werden)(?= (?:.* )?seit )|seit(?=.* (?:ist|sind|wird|werden)\b)",
        "coming": "(?:wird|werden)(?= (?:.* )?ab \\w)",
        "open": "wird|werden|werde",
    },
    "fr": {
        "silent": r"pouvai\w+|a pu|ont pu|devai\w+|a dû|ont dû",
        "done": rf"(?:vient|viennent|venons) de?|(?:a|ont|ai|avons|avait|avaient|ayant){_FR_ADVERBS}"
        rf"(?= (?:été )?{_FR_PARTICIPLE}\b)|étai(?:t|ent)|fut|furent",
        "may": "peut|peuvent|pouvons|pourra|pourront|autorisée?s? à|permis de?|libres? de?|possible de?",
        "must": "doit|doivent|devons|devra|devront|devrait|devraient|faut|faudra|tenue?s? de?|obligée?s? de?|"
        "obligatoire de?|nécessaire de?|(?:est|sont) à(?= \\w+(?:er|ir|re)\\b)",
        "will": r"(?:va|vont|allons)(?= (?:être )?\w+(?:er|ir|re|oir|és?|ées?)\b)|sera|seront|aura|auront",
        "now": r"en train de?|en cours de?|(?:est|sont)(?= \w+[éiu]e?s? (?:\w+ ){0,4}depuis\b)",
    },
    "es": {
        "silent": "podían?|pudo|debían?|tuvo que|tenían? que",
        "done": rf"(?:ha|han|he|hemos|había|habían){_ES_ADVERBS}(?= (?:sido |estado )?{_ES_PARTICIPLE}\b)|"
        "fue|fueron|era|eran|estaban?",
        "may": "puede|pueden|podemos|podrán?|permitido|permiten?|posible",
        "must": "deben?|debemos|deberán?|deberían?|tienen? que|tenemos que|hay que|habrá que|obligatorio|necesario|"
        "obligad[oa]s? a",
        "will": r"(?:va|van|vamos) a(?= \w+r(?:se|l[aoe]s?)?\b)|será|serán|estarán?",
        "now": r"(?:está|están|estamos)(?= (?:siendo )?\w+(?:ando|iendo|yendo)(?:se|l[aoe]s?)?\b)|"
        "(?:está|están) siendo",
    },
}
"""By language and stance the words that stand before a verb, in German anywhere in its clause; the first one holds."""

FORMS: Final = {
    "en": {"done": rf"\w{{3,}}ed|(?:{_EN_PASTS})(?: \w+)*"},
    "de": {
        "done": r"(?!hätt|woll|soll|könn|müss|bitte|heute)[a-zäöü]{3,}te(?:n)?(?: \w+)?|(?:stieg|sank|ging|kam|nahm|"
        r"gab|fand|hielt|ließ|trug|traf|sprach|schrieb|lief|fiel|half|sah|schloss|zog|begann|betrug|blieb|stand|brachte|"
        r"wuchs|gewann|verlor|beschloss|übernahm|verschob)(?:en)?(?: \w+)?"
    },
    "fr": {"will": r"\w{2,}r(?:a|ont)", "done": r"\w{3,}[èi]rent"},
    "es": {
        "will": r"\w{2,}r(?:á|án|emos)",
        "done": r"\w{2,}(?:ó|aron|[ij]eron)|hizo|hicieron|puso|dijo|tuvo|vino|redujo|propuso|produjo|trajo",
    },
}
"""Forms of a verb that say by themselves how far it is; English and German ones are no past beside `FINITE`."""

FINITE: Final = {
    "en": """is are was were be been being am has have had will would shall should must may might can could do does did
        ll ve""",
    "de": """ist sind war waren wird werden wurde wurden hat haben hatte hatten sei würde würden kann können muss müssen
        soll sollen darf dürfen""",
}
"""Words beside which an English or German form is a participle, or an infinitive."""

LEADING: Final = """a an the his her its their our your my this that these those all any no every der die das den dem
    des
    ein eine einen einem einer eines alle aller allen"""
"""Words that lead to a noun."""
