"""What is plainly the name of a person, and what only stands beside one: a role, a company, `et al.`"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from notelint import Span

_MOST_WORDS: Final = 6
_LONGEST_WITHOUT_CASE: Final = 16
_PARTICLES_IN_A_ROW: Final = """
von vom van vander zu zum zur der den dem de del della di da das do dos du des la le les lo y e el al bin ibn ben bint
abu af av ter ten te op 't san st
"""
_PARTICLES: Final = frozenset(_PARTICLES_IN_A_ROW.split())
_ROLES_IN_A_ROW: Final = """
ceo cto cfo coo cio cmo cpo cro ciso chro vp svp evp avp pm po pmo ae se csm hr it qa ux ui pr r&d chief officer
president chairman chairwoman chairperson chair director manager managing management head lead leader leads supervisor
coordinator secretary treasurer founder cofounder co-founder owner engineer engineering developer architect designer
analyst scientist researcher consultant consulting advisor adviser accountant auditor lawyer attorney counsel legal
finance financial marketing sales operations ops procurement purchasing logistics product program programme project
projects account customer support service services security software hardware data it-support recruiter recruiting
intern trainee assistant associate administrator admin technician specialist expert representative rep agent buyer
planner scribe notetaker note-taker minutes moderator facilitator host organizer organiser speaker presenter guest
visitor observer optional required remote remotely online offline onsite virtual zoom phone teams absent present
excused late regrets apologies pilot doctor nurse teacher professor student driver board committee council department
dept division group geschäftsführer geschäftsführerin geschäftsführung leiter leiterin leitung vorstand projektleiter
projektleiterin vertrieb einkauf verwaltung entwickler entwicklerin ingenieur ingenieurin berater beraterin protokoll
gast entschuldigt abwesend buchhaltung technik abteilung directeur directrice gérant gérante responsable chef
ingénieur ingénieure vendeur commercial comptable invité invitée absente excusé excusée jefe jefa gerente ingeniero
ingeniera ventas inc ltd llc gmbh ag plc corp corporation company sarl kg ohg
team group holding holdings solutions systems technologies industries partners university guests attendees others
room conference meeting office bot ai recording transcript agenda notes
"""
_ROLES: Final = frozenset(_ROLES_IN_A_ROW.split())
"""Words that make a text a role, a company or a remark, whatever stands beside them."""
_OFFICES_IN_A_ROW: Final = """
ceo cto cfo coo cio cmo cpo cro ciso vp svp evp avp pm chief officer president chairman chairwoman director manager head
engineer developer analyst consultant supervisor coordinator secretary founder co-founder geschäftsführer leiter
geschäftsführerin leiterin directeur directrice gerente
"""
_OFFICES: Final = frozenset(_OFFICES_IN_A_ROW.split())
_ACRONYM: Final = re.compile(r"[A-Z]{2,5}")
_INITIAL: Final = re.compile(r"[A-Z]\.")
_ADDRESS: Final = re.compile(r"[^\W\d_]{2}\.[^\W\d_]{2}")
_MOST_NAMES: Final = 4
_HAN: Final = r"[々\u3400-\u9fff]"
_WITHOUT_BLANKS: Final = re.compile(rf"{_HAN}{{3,5}}|{_HAN}{{1,3}}[ぁ-ゟ]{{2,4}}|[가-힣]{{3,4}}|[ァ-ヺー]+・[ァ-ヺー]+")
"""A first and a last name in scripts without blanks."""
_OPEN: Final = re.compile(
    r"(?<![\w#-])(?:others?|et\s+al|team|everyone|everybody|all|more|andere[nr]?|weitere|usw|etc|various|guests|autres|otros"
    r"|otras|altri|u\.\s?a|u\.\s?v\.\s?a|staff|colleagues?|kolleg(?:e|en|in|innen)|équipes?|coll[eè]gues?|equip[eo]s?"
    r"|colegas?|compañer[oa]s?|squadra|collegh[ie]|anderen|collega'?s)\b|…|\.{3}|(?:他|ほか)[0-9]*[名人]?\Z|(?:など|等)\Z"
    r"|(?:チーム|メンバー|团队|團隊|同事|팀)\Z",
    re.I,
)
_MORE: Final = r"(?:others?|more|andere[nr]?|weitere|autres|otros|otras|altri)"
_JOINT: Final = r"(?:and|und|et|y|e|&|\+|plus)"
_TAIL: Final = re.compile(
    rf"(?:\A|[,;、，(]\s*|\s)(?:(?:{_JOINT}\s+)?(?:et\s+al|usw|etc|u\.\s?a|u\.\s?v\.\s?a|…|\.{{3}})"
    rf"|(?:{_JOINT}\s*)?(?:(?:\+\s*)?[0-9]+|many|several|some)\s+{_MORE}|{_JOINT}\s+{_MORE})"
    r"(?:\s+(?:people|persons|participants|guests|attendees))?[.)]*\Z"
    rf"|(?:\A|[,;、，]\s*){_MORE}[.]*\Z|[,;]?(?:…|\.{{3}})\Z|[、，\s]*(?:など|等|(?:他|ほか)[0-9]*[名人]?)\Z",
    re.I,
)
_LONGEST_TAIL: Final = 60


def is_name(text: str) -> bool:
    """Whether a text without marks around it is plainly a name: a few words of letters, capitals before each."""
    words = text.split()
    if not 0 < len(words) <= _MOST_WORDS or any(word.casefold().strip(".") in _ROLES for word in words):
        return False
    if len(words) == 1 and (_ACRONYM.fullmatch(text) or _INITIAL.fullmatch(text)):
        return False
    if len(text) > _LONGEST_WITHOUT_CASE and not any(char.isupper() for char in text):
        return False
    return all(map(_is_word, words)) and not all(word.casefold() in _PARTICLES for word in words)


def is_full_name(text: str) -> bool:
    """Whether a text is plainly the first and the last name of one person."""
    count = sum(word.casefold() not in _PARTICLES for word in text.split())
    is_full = 1 < count <= _MOST_NAMES if " " in text else _WITHOUT_BLANKS.fullmatch(text) is not None
    return is_full and is_name(text)


def has_role(text: str) -> bool:
    """Whether a text says what office somebody holds."""
    return any(word.casefold().strip(".") in _OFFICES for word in text.split())


def _is_word(word: str) -> bool:
    if _ADDRESS.search(word):
        return False
    letters = [char for char in word if char not in "'’ʼ.-‐・＝"]
    if not letters or not all(char.isalpha() or unicodedata.category(char)[0] == "M" for char in letters):
        return False
    is_cased = any(char.islower() for char in letters)
    return not is_cased or any(char.isupper() for char in letters) or word.casefold() in _PARTICLES


def is_open(text: str) -> bool:
    """Whether a text says that there are others, too."""
    return _OPEN.search(text) is not None


def closed(text: str, span: Span) -> Span:
    """A span without the words behind it that say that there are others: `et al.`, `and others`."""
    start = max(span.start, span.end - _LONGEST_TAIL)
    tail = _TAIL.search(text[start : span.end])
    if tail is None or (tail.start() == 0 and start > span.start):
        return span
    return Span(span.start, start + len(text[start : start + tail.start()].rstrip(" \t,;、，")))
