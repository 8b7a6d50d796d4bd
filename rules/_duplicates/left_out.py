"""What is written or left out and says nothing: `the` at the beginning, `&` for `and`, a hyphen between two words that
stand before a third, which of the quotation marks.

Each is let in by what stands around it: `take the place` is not `take place`, `a man-eating fish` no man.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final, TypeAlias

from .vocabulary import vocabulary

Rule: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]

_AND: Final[Mapping[str, str]] = {"en": "and", "de": "und", "fr": "et", "es": "y"}
_DAYS: Final = "Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?"
_LIGHT: Final = """take make give have keep set get leave hold lose pay find do go play open call catch change break
    raise run shake stand start join hit cut close lay cast save lend draw drop turn bring put send see let beat cross
    enter reach quit lead bear strike win beg seek sell show stay stop tell use work read watch follow miss face form"""
_SAYING_LITTLE: Final = frozenset(_LIGHT.split()) - {"send"}
"""Verbs that make with a bare noun what they do not make with `the`: `take place`."""
_SPECIAL: Final = """few many most more less least only one two three other others same first second third last next
    latest whole rest best worst better former latter said late old young poor rich sick dead public press media
    school church college prison university hospital work bed court office town home sea war class market stage
    day night world sun moon house board man future past present way place part following above very
    staff people crew"""
_NOT_LEFT_OUT: Final = rf"(?!(?:{'|'.join(_SPECIAL.split())})\b)"
"""Words before which `the` says something."""
_ADVERBIAL: Final = """more most less least very much well ill all any some old new other such both half many few no not
    the a an and or but nor for from with one two three four five six seven eight nine ten twenty thirty forty fifty
    sixty seventy eighty ninety hundred non anti pre post semi self multi under over extra super man sub co"""
_NO_NOUN: Final = "|".join(_ADVERBIAL.split())
_QUOTES: Final = re.compile(r"""(?<![\w'"])(?P<mark>['"])(?P<said>[^'"]*(?:\w'\w[^'"]*)*[^\s'"])(?P=mark)(?![\w'"])""")
_APOSTROPHE: Final = re.compile(r"(?<=\w)'(?=\w)")


def bare(text: str, language: str) -> str:
    """The text without what may be left out, and with one blank between words."""
    text = " ".join(text.split())
    for pattern, spell in _rules(language):
        text = pattern.sub(spell, text)
    return text


def has_quotes(text: str) -> bool:
    """Whether a text holds straight quotation marks."""
    return '"' in text or "'" in text


def quoted_alike(text: str) -> str:
    """The text with its quotations in one kind of marks, if all are of one kind and no mark is left."""
    return _QUOTES.sub(r'"\g<said>"', text) if _is_quoting(text) else text


def unquoted(text: str) -> str:
    """The text without the marks of quotations that end in a digit, where they may be read as feet or inches."""
    return _QUOTES.sub(_unmarked, text) if has_quotes(text) and _is_quoting(text) else text


def _is_quoting(text: str) -> bool:
    """Whether there are quotations, in one kind of marks, and no other mark than in `it's`."""
    marks = set(_APOSTROPHE.sub("", text)) & {'"', "'"}
    return len(marks) == 1 and marks.isdisjoint(_APOSTROPHE.sub("", _QUOTES.sub("", text)))


def _unmarked(match: re.Match[str]) -> str:
    said = match["said"]
    return said if said[-1].isdecimal() and (said.isdecimal() or said[0].isalpha()) else match[0]


@cache
def _rules(language: str) -> tuple[Rule, ...]:
    found = [_rule("(?<=[ぁ-ヿ一-鿿]は)、", lambda match: "")]
    if joint := _AND.get(language):
        words = rf"(?:(?<=\w\w)|(?<=\d)) & (?=(?:\d+|[a-zäöüßà-ÿ]{{3,}}|{_DAYS})(?![\w-]))"
        found.append(_rule(words, lambda match: f" {joint} "))  # not in `Holt & Sons`, which is a name
    if language == "en":
        found += [_hyphen(), *_articles()]
    if language == "de":
        found.append(_rule(r"\ADen (?=[A-ZÄÖÜ][a-zäöüß]+(?<![nrl]) [^,;]*[a-zäöüß]{2,}e[rl]?n\.?\Z)", lambda match: ""))
    return tuple(found)


def _rule(pattern: str, spell: Callable[[re.Match[str]], str]) -> Rule:
    return re.compile(pattern), spell


def _hyphen() -> Rule:
    """The hyphen between two nouns before a third: `a waiting-room door`."""
    first = rf"(?<![\w-])(?!(?:{_NO_NOUN})-)[A-Za-z][a-z]{{2,}}(?<!ly)(?<!ed)"
    second = r"[a-z]{3,}(?<!ing)(?<!ed)(?<!en)(?<!er)"
    return _rule(rf"({first})-({second})(?= [a-z]{{3,}})", lambda match: f"{match[1]} {match[2]}")


def _articles() -> list[Rule]:
    """`the` behind the verb with which a task begins, and before the one thing that an item tells of."""
    noun = r"(?:[a-z]+(?:-[a-z]+)?(?<!s) ){1,4}?"
    verb = r"(?:is|was|has|had|will|[a-z]{3,}[^s\W]s|[a-z]{3,}ed)\b"
    return [
        _rule(rf"\A(?P<verb>[A-Za-z][a-z]{{2,}}) the (?={_NOT_LEFT_OUT}(?:[a-z]{{2,}}(?<!s)|Q[1-4])\b)", _behind_verb),
        _rule(rf"\AThe (?={_NOT_LEFT_OUT}{noun}{verb})", lambda match: ""),
    ]


def _behind_verb(match: re.Match[str]) -> str:
    word = match["verb"].lower()
    if word in _SAYING_LITTLE or word in vocabulary("en").function or word.endswith(("s", "ing", "ed", "ly")):
        return match[0]
    return f"{match['verb']} "
